//! Devices at the desk that were offline: what they upload, in whatever order, leads to the same.
//!
//! The race was seen failing without the lock on the people in `attendance::record`.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Duration, Utc};
use futures_util::{StreamExt, stream};
use kreisrunde::{entity::attendance_nonce, workers};
use sea_orm::{EntityTrait, PaginatorTrait};
use serde_json::{Value, json};

use crate::support::{
    World,
    desk::{codes, scan},
};

/// People whom both devices scan; with what is refused that makes 300 scans.
const PEOPLE: usize = 140;

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

story!(
    /// Two devices without a network, one clock an hour fast and one an hour slow, a different
    /// order each time, every upload sent twice and through all instances at once.
    three_hundred_scans_check_each_person_in_once_and_name_every_conflict,
    async |world: &World| {
        let event = world
            .running_event(|e| e["capacity"] = json!(PEOPLE + 1))
            .await;
        let other = world.running_event(|_| {}).await;
        let seat = async |n: usize| {
            let reply = event.seat("15002", &format!("p{n}@x.example")).await;
            reply.expect(201)
        };
        let mut people = Vec::new();
        for n in 0..PEOPLE {
            people.push(seat(n).await.id());
        }
        let gone = seat(1000).await;
        let waits = seat(1001).await.id();
        // The only way to be cancelled without passing the seat on is to leave the line.
        let left = seat(1002).await;
        event.cancel(&left).await.expect(200);
        let stray = other.seat("15002", "s@x.example").await.expect(201).id();
        let stray = other.code_of(&stray).await;

        let (day, noon) = (world.day(-1), world.db().now() - Duration::days(1));
        let mut scans: Vec<Value> = Vec::new();
        let mut earliest: BTreeMap<String, DateTime<Utc>> = BTreeMap::new();
        for (n, id) in people.iter().enumerate() {
            let seen = noon + Duration::seconds(i64::try_from(n).unwrap());
            let slow = Duration::minutes(if n % 2 == 0 { -60 } else { 5 });
            for at in [seen + Duration::minutes(60), seen + slow] {
                scans.push(scan(id, &day, at));
                let first = earliest.entry(id.clone()).or_insert(at);
                *first = at.min(*first);
            }
        }
        // Clocks that left the day are put back into it.
        let (from, until) = (format!("{day}T00:00:00Z"), format!("{day}T23:59:59.999999Z"));
        let (from, until): (DateTime<Utc>, DateTime<Utc>) =
            (from.parse().unwrap(), until.parse().unwrap());
        for at in earliest.values_mut() {
            *at = (*at).clamp(from, until);
        }
        let mut named: BTreeMap<String, &str> = BTreeMap::new();
        for n in 0..4 {
            let bad = [
                (scan(&left.id(), &day, noon), "cancelled"),
                (scan(&waits, &day, noon), "not_confirmed"),
                (scan(&gone.id(), &world.day(2), noon), "wrong_day"),
                (scan(&uuid::Uuid::now_v7().to_string(), &day, noon), "unknown"),
                (
                    json!({"code": stray, "day": day, "at": "2026-11-12T08:00:00Z", "nonce": uuid::Uuid::new_v4()}),
                    "wrong_event",
                ),
            ];
            for (scan, code) in bad {
                named.insert(text(&scan["nonce"]), code);
                scans.insert((n * 97) % scans.len(), scan);
            }
        }
        assert_eq!(scans.len(), 300);

        // Mixed without chance, cut into uploads, each sent twice.
        let mixed = |step: usize| (0..300).map(move |n| (n * step + 11) % 300);
        let mut uploads: Vec<Vec<Value>> = Vec::new();
        for step in [7, 89] {
            let all: Vec<Value> = mixed(step).map(|n| scans[n].clone()).collect();
            uploads.extend(all.chunks(30).map(<[Value]>::to_vec));
        }
        let instances = world.instances().await;
        let device = world.device_of(&event).await;
        let sent = uploads.iter().enumerate().map(|(n, items)| {
            let at = device.at(&instances[n % instances.len()]);
            let event = &event;
            async move { event.upload(&at, items).await.expect(207) }
        });
        let replies: Vec<_> = stream::iter(sent).buffer_unordered(10).collect().await;

        let mut said: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for result in replies
            .iter()
            .flat_map(|r| r.body["results"].as_array().unwrap())
        {
            let codes = said.entry(text(&result["nonce"])).or_default();
            codes.insert(text(&result["code"]));
        }
        assert_eq!(said.len(), 300);
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for (nonce, codes) in &said {
            // Twice the same question, twice the same answer.
            assert_eq!(codes.len(), 1, "{nonce}: {codes:?}");
            let code = codes.first().unwrap().clone();
            assert_eq!(
                named.get(nonce).map(|code| (*code).to_owned()),
                named.contains_key(nonce).then(|| code.clone())
            );
            *counts.entry(code).or_default() += 1;
        }
        assert_eq!(counts["checked_in"], PEOPLE);
        assert_eq!(counts["already_checked_in"], PEOPLE);
        let there = event.organizer.all(&event.path("/attendance")).await;
        assert_eq!(there.len(), PEOPLE);
        for row in there {
            let at: DateTime<Utc> = text(&row["at"]).parse().unwrap();
            assert_eq!(at, earliest[&text(&row["registration_id"])]);
        }
        // A fact for each that was noted; corrections stand beside them.
        let admin = world.admin().await;
        let log = admin.all(&format!("/audit?event_id={}", event.id)).await;
        let noted = log.iter().filter(|e| e["action"] == "attendance.recorded");
        assert_eq!(noted.count(), PEOPLE);
    }
);

story!(
    an_upload_counts_once_and_what_was_refused_may_be_good_later,
    async |world: &World| {
        let event = world.running_event(|e| e["capacity"] = json!(1)).await;
        let seat = event.seat("15002", "a@x.example").await.expect(201);
        let waits = event.seat("15002", "b@x.example").await.expect(201);
        let device = world.device_of(&event).await;
        let (today, now) = (world.day(0), world.db().now());
        let scans = [
            scan(&seat.id(), &today, now),
            scan(&waits.id(), &today, now),
        ];
        let first = event.upload(&device, &scans).await.expect(207);
        assert_eq!(codes(&first), ["checked_in", "not_confirmed"]);
        // The person who was scanned by mistake is not brought back by the device's repetition.
        let there = event.path(&format!("/attendance/{}/{today}", seat.id()));
        device.delete(&there).await.expect(204);
        let second = event.upload(&device, &scans).await.expect(207);
        assert_eq!(second.body, first.body);
        // In the time of one transaction, too.
        let twins = [scans[0].clone(), scans[0].clone()];
        let twins = event.upload(&device, &twins).await.expect(207);
        assert_eq!(codes(&twins), ["checked_in", "checked_in"]);
        device.get(&there).await.refused(404, "not_found");
        // Who moved up meanwhile is let in by the same scan.
        event.cancel(&seat).await.expect(200);
        let third = event.upload(&device, &scans).await.expect(207);
        assert_eq!(codes(&third), ["checked_in", "checked_in"]);
        assert_eq!(device.all(&event.path("/attendance")).await.len(), 1);
        // A new scan says what is the case now.
        let fresh = scan(&seat.id(), &today, now);
        let reply = event.upload(&device, &[fresh]).await.expect(207);
        assert_eq!(codes(&reply), ["cancelled"]);
        // A nonce is for one scan.
        let mut other = scan(&waits.id(), &world.day(-1), now);
        other["nonce"] = scans[1]["nonce"].clone();
        let reply = event.upload(&device, &[other]).await.expect(207);
        assert_eq!(reply.body["results"][0]["status"], 422);
        assert_eq!(codes(&reply), ["nonce_reused"]);
        // One upload is a list of scans, of at most a hundred.
        let many: Vec<Value> = (0..101).map(|_| scan(&waits.id(), &today, now)).collect();
        for items in [&many[..0], &many] {
            let refused = event.upload(&device, items).await;
            refused.refused(422, "invalid");
        }
    }
);

story!(
    what_comes_late_counts_with_its_own_time_until_the_event_is_put_away,
    async |world: &World| {
        let event = world.running_event(|_| {}).await;
        let place = event.seat("15002", "a@x.example").await.expect(201).id();
        let late = event.seat("15002", "b@x.example").await.expect(201).id();
        let (today, now) = (world.day(0), world.db().now());
        event.step("complete").await.expect(200);
        world.advance(Duration::days(12));
        // The old token has ended with the time; keys of devices last.
        let device = world.device_of(&event).await;
        // One that scanned in time, and one whose clock stands at 1970 or far ahead.
        let far = now + Duration::days(4000);
        let scans = [scan(&place, &today, now), scan(&late, &today, far)];
        let reply = event.upload(&device, &scans).await.expect(207);
        assert_eq!(codes(&reply), ["checked_in", "checked_in"]);
        let at = async |id: &str| {
            let path = event.path(&format!("/attendance/{id}/{today}"));
            let at = device.get(&path).await.expect(200).text("at");
            at.parse::<DateTime<Utc>>().unwrap()
        };
        assert_eq!(at(&place).await, now);
        assert_eq!(
            at(&late).await.to_rfc3339()[..19],
            format!("{today}T23:59:59")
        );
        let old = scan(&late, &today, "1970-01-01T00:00:00Z".parse().unwrap());
        let reply = event.upload(&device, &[old]).await.expect(207);
        assert_eq!(codes(&reply), ["already_checked_in"]);
        assert_eq!(
            at(&late).await.to_rfc3339()[..19],
            format!("{today}T00:00:00")
        );
        // Receipts are forgotten when every device has been online; attendance stays.
        let receipts = async || {
            let all = attendance_nonce::Entity::find().count(world.db().read());
            all.await.unwrap()
        };
        assert_eq!(receipts().await, 3);
        world.advance(Duration::days(29));
        workers::tick(&world.state, true).await.unwrap();
        assert_eq!(receipts().await, 0);
        assert_eq!(device.all(&event.path("/attendance")).await.len(), 2);
        let anna = world.organizer().await;
        anna.if_match("*")
            .post(&event.path("/archive"))
            .await
            .expect(200);
        event
            .upload(&device, &scans)
            .await
            .refused(409, "check_in_closed");
    }
);

story!(
    an_upload_takes_as_many_statements_for_a_hundred_scans_as_for_two,
    async |world: &World| {
        let event = world.running_event(|_| {}).await;
        let device = world.device_of(&event).await;
        let mut places = Vec::new();
        for n in 0..102 {
            let email = format!("p{n}@x.example");
            places.push(event.seat("15002", &email).await.expect(201).id());
        }
        let (today, now) = (world.day(0), world.db().now());
        let upload = async |places: &[String], at| {
            let scans: Vec<Value> = places.iter().map(|id| scan(id, &today, at)).collect();
            let before = world.db().statements();
            event.upload(&device, &scans).await.expect(207);
            world.db().statements() - before
        };
        upload(&places[..1], now).await;
        let two = upload(&places[..2], now - Duration::seconds(1)).await;
        let hundred = upload(&places[2..], now).await;
        assert_eq!(two, hundred);
        // Identify the key, see the event, begin, the event again, people, attendance, receipts,
        // store both, the facts, commit.
        assert!(hundred <= 14, "{hundred} statements");
        let corrected = upload(&places[2..], now - Duration::seconds(1)).await;
        assert_eq!(corrected, hundred);
    }
);
