//! Signing up for sessions: the seats of events once more, exactly.
//!
//! The crowd was seen failing without the condition in `Pool::grant`, and the sign-up that meets a
//! cancellation without the lock on the registration (on PostgreSQL: SQLite has one writer). The lock
//! and the end of the line are the events' own, see `races`.

use futures_util::future::join_all;
use kreisrunde::policy::Role;
use serde_json::{Value, json};

use crate::support::{
    Person, Reply, World,
    events::Event,
    invariants::invariants,
    smtp::{Smtp, subjects},
};

/// A session of the event with so many places.
pub async fn workshop(event: &Event, capacity: impl Into<Value>, waitlist: bool) -> String {
    let new = json!({
        "kind": "workshop", "title": "Schreibwerkstatt", "room": "Turm",
        "signup": {"capacity": capacity.into(), "waitlist": waitlist},
    });
    let path = event.path("/sessions");
    event
        .organizer
        .post_json(&path, &new)
        .await
        .expect(201)
        .id()
}

pub async fn sign_up(who: &Person, session: &str) -> Reply {
    who.post_json(&format!("/sessions/{session}/signups"), &json!({}))
        .await
}

async fn for_another(who: &Person, session: &str, registration: &str) -> Reply {
    let new = json!({"registration_id": registration});
    who.post_json(&format!("/sessions/{session}/signups"), &new)
        .await
}

pub async fn state(event: &Event, session: &str) -> (i64, i64) {
    let path = format!("/sessions/{session}");
    let signup = event.organizer.get(&path).await.expect(200).body["signup"].clone();
    let count = |of: &str| signup[of].as_i64().unwrap();
    (count("taken"), count("waiting"))
}

/// Coordinators with a place at the event, each with their registration.
pub async fn crowd(world: &World, event: &Event, size: usize) -> Vec<(Person, String)> {
    let mut people = Vec::new();
    for n in 0..size {
        let email = format!("platz{n}@x.example");
        let district = Some("15002".parse().unwrap());
        let person = world
            .person_named("Person", &email, Role::Coordinator, district, None)
            .await;
        let place = event.join(&person).await.expect(201);
        people.push((person, place.id()));
    }
    people
}

/// The path of a list of so many sign-ups, half of which wait, at the last event there is.
pub async fn listed(world: &World, size: usize) -> String {
    let event = world
        .published_event(|e| {
            e["capacity"] = Value::Null;
            e["schedule"] = json!({"precision": "day", "start": "2040-05-01", "end": "2040-05-01", "time_zone": "Europe/Berlin"});
        })
        .await;
    let session = workshop(&event, size / 2, true).await;
    for n in 0..size {
        let place = event.seat("15002", &format!("liste{n}@x.example")).await;
        for_another(&event.organizer, &session, &place.expect(201).id())
            .await
            .expect(201);
    }
    // From the end: those who wait.
    format!("/sessions/{session}/signups?sort=-queue&")
}

story!(
    sixty_four_at_once_get_exactly_the_places_there_are,
    async |world: &World| {
        let event = world.published_event(|e| e["capacity"] = Value::Null).await;
        let session = workshop(&event, 12, true).await;
        let people = crowd(world, &event, 64).await;
        let instances = world.instances().await;
        // Each of them twice.
        let presses = people.iter().enumerate().flat_map(|(n, (who, _))| {
            let who = who.at(&instances[n % instances.len()]);
            let session = session.clone();
            let press = move || {
                let (who, session) = (who.clone(), session.clone());
                async move { sign_up(&who, &session).await }
            };
            [press(), press()]
        });
        let replies = join_all(presses).await;
        let count = |status: &str| {
            let made = replies.iter().filter(|reply| reply.status == 201);
            made.filter(|reply| reply.body["status"] == status).count()
        };
        assert_eq!((count("confirmed"), count("waitlisted")), (12, 52));
        let twice = |reply: &&Reply| reply.code() == "already_signed_up";
        assert_eq!(replies.iter().filter(twice).count(), 64);
        assert_eq!(state(&event, &session).await, (12, 52));
        invariants(world.db()).await;
        let line = event
            .organizer
            .all(&format!("/sessions/{session}/signups"))
            .await;
        let places = line
            .iter()
            .filter_map(|one| one["waitlist_position"].as_i64());
        let places: Vec<i64> = places.collect();
        assert_eq!(
            places,
            (1..=52).collect::<Vec<i64>>(),
            "in order, without gaps"
        );
        // All who have a place leave at once, half of them the event as a whole, while others come again.
        let confirmed = line.iter().filter(|one| one["status"] == "confirmed");
        let ways = confirmed.enumerate().map(|(n, one)| {
            let id = |of: &str| one[of].as_str().unwrap().to_owned();
            let anna = event.organizer.at(&instances[n % instances.len()]);
            let (signup, registration) = (id("id"), id("registration_id"));
            async move {
                if n % 2 == 0 {
                    anna.delete(&format!("/signups/{signup}")).await.expect(204)
                } else {
                    let path = format!("/registrations/{registration}/cancel");
                    anna.post(&path).await.expect(200)
                }
            }
        });
        join_all(ways).await;
        assert_eq!(state(&event, &session).await, (12, 40));
        invariants(world.db()).await;
        let line = event
            .organizer
            .all(&format!("/sessions/{session}/signups"))
            .await;
        assert_eq!(line.len(), 52);
        assert!(line[..12].iter().all(|one| one["status"] == "confirmed"));
    }
);

story!(
    who_cancels_the_event_while_signing_up_takes_no_place,
    async |world: &World| {
        let event = world.published_event(|e| e["capacity"] = Value::Null).await;
        let session = workshop(&event, 3, true).await;
        let people = crowd(world, &event, 24).await;
        let both = people.iter().map(|(who, place)| {
            let (session, path) = (&session, format!("/registrations/{place}/cancel"));
            async move {
                let (signed, cancelled) = tokio::join!(sign_up(who, session), who.post(&path));
                cancelled.expect(200);
                let late = ["not_confirmed", "not_registered"].contains(&signed.code());
                assert!(
                    signed.status == 201 || late,
                    "{} {}",
                    signed.status,
                    signed.body
                );
            }
        });
        join_all(both).await;
        invariants(world.db()).await;
        assert_eq!(state(&event, &session).await, (0, 0));
    }
);

story!(
    a_sign_up_waits_for_a_cancellation_that_is_under_way,
    async |world: &World| {
        let event = world.published_event(|e| e["capacity"] = Value::Null).await;
        let session = workshop(&event, 3, true).await;
        let people = crowd(world, &event, 1).await;
        let who = &people[0].0;
        // As a cancellation leaves it that is not committed yet.
        let cancelling = world
            .held("UPDATE registration SET status = 'cancelled'")
            .await;
        let mut signing = Box::pin(sign_up(who, &session));
        tokio::select! {
            biased;
            early = &mut signing => panic!("did not wait: {}", early.body),
            () = world.waiting(1) => {}
        }
        cancelling.commit().await.unwrap();
        let refused = signing.await;
        let codes = ["not_confirmed", "not_registered"];
        assert!(codes.contains(&refused.code()), "{}", refused.body);
        assert_eq!(state(&event, &session).await, (0, 0));
    }
);

story!(
    places_follow_capacity_and_people_and_those_who_move_up_are_told,
    async |world: &World| {
        let smtp = Smtp::start().await;
        let event = world.published_event(|e| e["capacity"] = Value::Null).await;
        let session = workshop(&event, 1, true).await;
        let path = format!("/sessions/{session}");
        let people = crowd(world, &event, 4).await;
        let mut signups = Vec::new();
        for (who, _) in &people {
            signups.push(sign_up(who, &session).await.expect(201));
        }
        assert_eq!(signups[0].body["status"], "confirmed");
        assert_eq!(signups[2].body["waitlist_position"], 2);
        smtp.deliver(world).await;
        let told = smtp.mails().len();
        // More chairs: the first of the line has one.
        let anna = &event.organizer;
        anna.patch(&path, &json!({"signup": {"capacity": 2}}))
            .await
            .expect(200);
        assert_eq!(state(&event, &session).await, (2, 2));
        smtp.deliver(world).await;
        let mails = smtp.mails();
        assert_eq!(mails.len(), told + 1);
        let mail = mails.last().unwrap();
        assert_eq!(mail.subject(), "Nachgerückt: Schreibwerkstatt");
        assert!(mail.text().contains("Turm"), "{}", mail.text());
        assert_eq!(
            subjects(&smtp.to(&people[1].0.email)).last(),
            Some(&mail.subject())
        );
        // Fewer than there are people: nobody loses theirs.
        let fewer = json!({"signup": {"capacity": 1}});
        anna.patch(&path, &fewer).await.refused(409, "seats_taken");
        let open = json!({"signup": null});
        anna.patch(&path, &open).await.refused(409, "signed_up");
        assert_eq!(state(&event, &session).await, (2, 2));
        // Who leaves, and who is not told because they left again meanwhile.
        people[0]
            .0
            .delete(&format!("/signups/{}", signups[0].id()))
            .await
            .expect(204);
        people[2]
            .0
            .delete(&format!("/signups/{}", signups[2].id()))
            .await
            .expect(204);
        assert_eq!(state(&event, &session).await, (2, 0));
        smtp.deliver(world).await;
        assert!(
            subjects(&smtp.to(&people[2].0.email))
                .iter()
                .all(|s| !s.contains("Schreib"))
        );
        assert!(
            subjects(&smtp.to(&people[3].0.email))
                .iter()
                .any(|s| s.contains("Schreib"))
        );
        // As many as come.
        let all = json!({"signup": {"capacity": null, "waitlist": false}});
        anna.patch(&path, &all).await.expect(200);
        sign_up(&people[0].0, &session).await.expect(201);
        invariants(world.db()).await;
        // A day that is put keeps what it says, and refuses to forget it.
        let day = event.path("/days/1");
        anna.patch(&path, &json!({"day": 1})).await.expect(200);
        let seen = anna.get(&day).await.expect(200);
        let put = |signup: Value| json!({"sessions": [{"id": session, "kind": "workshop", "title": "Werkstatt", "signup": signup}]});
        let editor = anna.if_match(seen.etag());
        editor
            .put(&day, &put(Value::Null))
            .await
            .refused(409, "signed_up");
        let done = editor
            .put(&day, &put(json!({"capacity": 9})))
            .await
            .expect(200);
        assert_eq!(
            done.body["sessions"][0]["signup"],
            json!({"capacity": 9, "waitlist": false, "taken": 3, "waiting": 0})
        );
        // Forgotten in a list it stays; deleted by itself it goes, with everything that hangs on it.
        let editor = anna.if_match(done.etag());
        editor
            .put(&day, &json!({"sessions": []}))
            .await
            .refused(409, "signed_up");
        assert_eq!(state(&event, &session).await, (3, 0));
        anna.delete(&path).await.expect(204);
        let gone = world.admin().await.all("/audit?limit=100").await;
        let gone = gone
            .iter()
            .filter(|one| one["action"] == "signup.cancelled");
        assert_eq!(gone.count(), 2 + 3);
        anna.get(&path).await.refused(404, "not_found");
        invariants(world.db()).await;
    }
);

story!(
    sign_ups_are_for_those_who_come_and_seen_by_those_they_concern,
    async |world: &World| {
        let event = world.published_event(|e| e["capacity"] = json!(4)).await;
        let anna = &event.organizer;
        let session = workshop(&event, 1, false).await;
        let path = format!("/sessions/{session}/signups");
        let own = world.coordinator_of("15001").await;
        let other = world.coordinator_of("15002").await;
        let host = world.coordinator_of("15003").await;
        sign_up(&own, &session).await.refused(403, "not_registered");
        let place = event.join(&own).await.expect(201).id();
        let colleague = event
            .seat("15001", "kollege@x.example")
            .await
            .expect(201)
            .id();
        let foreign = event.join(&other).await.expect(201).id();
        let late = event.seat("15002", "wartet@x.example").await.expect(201);
        let waits = event.seat("15002", "wartet2@x.example").await.expect(201);
        assert_eq!(late.body["status"], "confirmed");
        assert_eq!(waits.body["status"], "waitlisted");
        // Another district's place, one that waits, and one of another event.
        let nobody = for_another(&own, &session, &foreign).await;
        assert_eq!(nobody.findings()[0].0, "/registration_id");
        for_another(anna, &session, &waits.id())
            .await
            .refused(409, "not_confirmed");
        let elsewhere = world.published_event(|_| {}).await;
        let there = elsewhere.join(&own).await.expect(201).id();
        let nobody = for_another(anna, &session, &there).await;
        assert_eq!(nobody.status, 422);
        world
            .stranger()
            .post_json(&path, &json!({}))
            .await
            .refused(401, "unauthenticated");
        // A colleague's, then nothing is left.
        let made = for_another(&own, &session, &colleague).await.expect(201);
        sign_up(&own, &session).await.refused(409, "session_full");
        for_another(&own, &session, &colleague)
            .await
            .refused(409, "already_signed_up");
        assert_eq!(own.all(&path).await.len(), 1);
        assert_eq!(host.all(&path).await.len(), 1, "the host's event");
        assert!(other.all(&path).await.is_empty());
        let one = format!("/signups/{}", made.id());
        assert_eq!(own.get(&one).await.expect(200).body, made.body);
        other.get(&one).await.refused(404, "not_found");
        other.delete(&one).await.refused(404, "not_found");
        // Handed over: the one who comes now is on the list.
        let new = json!({"person": {"name": "Neu Hier", "email": "neu@x.example"}});
        own.post_json(&format!("/registrations/{colleague}/substitute"), &new)
            .await
            .expect(200);
        assert_eq!(own.get(&one).await.expect(200).body["name"], "Neu Hier");
        own.if_match("\"9\"")
            .delete(&one)
            .await
            .refused(412, "precondition_failed");
        own.delete(&one).await.expect(204);
        own.delete(&one).await.refused(404, "not_found");
        // On one's agenda, marked or not.
        sign_up(&own, &session).await.expect(201);
        let agenda = own.all("/me/agenda").await;
        assert_eq!(
            (&agenda[0]["starred"], &agenda[0]["signup_status"]),
            (&json!(false), &json!("confirmed"))
        );
        own.put(&format!("/sessions/{session}/star"), &json!({}))
            .await
            .expect(204);
        let agenda = own.all("/me/agenda").await;
        assert_eq!(agenda.len(), 1);
        assert_eq!(agenda[0]["starred"], true);
        // Whoever does not come to the event does not come to the session.
        own.post(&format!("/registrations/{place}/cancel"))
            .await
            .expect(200);
        assert_eq!(state(&event, &session).await, (0, 0));
        assert_eq!(own.all("/me/agenda").await[0]["signup_status"], Value::Null);
        invariants(world.db()).await;
    }
);

story!(
    one_signs_up_where_and_while_there_is_something_to_sign_up_for,
    async |world: &World| {
        let event = world.published_event(|e| e["capacity"] = Value::Null).await;
        let anna = &event.organizer;
        let people = crowd(world, &event, 3).await;
        let open = json!({"kind": "talk", "title": "Für alle"});
        let open = anna
            .post_json(&event.path("/sessions"), &open)
            .await
            .expect(201);
        assert_eq!(open.body["signup"], Value::Null);
        sign_up(&people[0].0, &open.id())
            .await
            .refused(409, "no_signup");
        let none = json!({"kind": "talk", "title": "x", "signup": {"capacity": 0}});
        let refused = anna.post_json(&event.path("/sessions"), &none).await;
        assert_eq!(refused.findings()[0].0, "/signup/capacity");
        let day = event
            .organizer
            .get(&event.path("/days/1"))
            .await
            .expect(200);
        let date = day.body["date"].as_str().unwrap().to_owned();
        let session = workshop(&event, 1, true).await;
        let times = json!({"starts_at": format!("{date}T09:00:00Z"), "ends_at": format!("{date}T10:00:00Z")});
        anna.patch(&format!("/sessions/{session}"), &times)
            .await
            .expect(200);
        let first = sign_up(&people[0].0, &session).await.expect(201);
        sign_up(&people[1].0, &session).await.expect(201);
        // A draft has no places yet; its copy has the rules and nobody in them.
        let copy = anna
            .post_json(&event.path("/copy"), &json!({}))
            .await
            .expect(201);
        let copied = anna.all(&format!("/events/{}/sessions", copy.id())).await;
        let same = copied
            .iter()
            .find(|s| s["title"] == "Schreibwerkstatt")
            .unwrap();
        assert_eq!(
            same["signup"],
            json!({"capacity": 1, "waitlist": true, "taken": 0, "waiting": 0})
        );
        invariants(world.db()).await;
        event.step("postpone").await.expect(200);
        sign_up(&people[2].0, &session)
            .await
            .refused(409, "wrong_state");
        event.step("publish").await.expect(200);
        // Once it has begun nobody comes in, and nobody moves up.
        let start: chrono::DateTime<chrono::Utc> =
            times["starts_at"].as_str().unwrap().parse().unwrap();
        world.advance(start - world.db().now() + chrono::Duration::minutes(1));
        let event = Event {
            organizer: world.organizer().await,
            ..event
        };
        let late = for_another(&event.organizer, &session, &people[2].1).await;
        late.refused(409, "signup_closed");
        let path = format!("/signups/{}", first.id());
        event.organizer.delete(&path).await.expect(204);
        assert_eq!(state(&event, &session).await, (0, 1));
        invariants(world.db()).await;
    }
);
