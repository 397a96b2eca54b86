//! Lists: complete page by page, in order, with cursors bound to what they were made for, and
//! with as many statements for a hundred rows as for one.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::support::{Person, World};

/// All items with small pages, which are the same as with large ones.
async fn leaf(who: &Person, path: &str) -> Vec<Value> {
    let small = who.all(&format!("{path}limit=3")).await;
    let large = who.all(&format!("{path}limit=100")).await;
    assert_eq!(small, large, "{path}");
    let ids: BTreeSet<String> = small.iter().map(|i| i["id"].to_string()).collect();
    assert_eq!(
        ids.len(),
        small.len(),
        "{path}: something stands on two pages"
    );
    small
}

story!(
    every_order_is_complete_and_nulls_come_last,
    async |world: &World| {
        let anna = world.organizer().await;
        for n in 0..7 {
            let mut new = world.new_event();
            new["title"] = json!(["Ärger", "Zebra", "apfel", "Östlich"][n % 4]);
            anna.post_json("/events", &new).await.expect(201);
        }
        let total = leaf(&anna, "/events?").await.len();
        assert_eq!(
            anna.get("/events?count=true&limit=1").await.body["total"],
            total
        );
        for key in ["starts_on", "edition", "title", "updated_at"] {
            let up = leaf(&anna, &format!("/events?sort={key}&")).await;
            let down = leaf(&anna, &format!("/events?sort=-{key}&")).await;
            assert_eq!((up.len(), down.len()), (total, total));
            let values =
                |items: &[Value]| -> Vec<Value> { items.iter().map(|i| i[key].clone()).collect() };
            for list in [values(&up), values(&down)] {
                let first_null = list.iter().position(Value::is_null).unwrap_or(list.len());
                assert!(
                    list[first_null..].iter().all(Value::is_null),
                    "{key}: nulls come last"
                );
            }
            if key == "edition" {
                let numbers = |items: &[Value]| {
                    items
                        .iter()
                        .filter_map(|i| i[key].as_i64())
                        .collect::<Vec<_>>()
                };
                assert!(numbers(&up).is_sorted());
                assert!(numbers(&down).iter().rev().is_sorted());
            }
            if key == "title" {
                let titles: Vec<&str> = up.iter().map(|i| i["title"].as_str().unwrap()).collect();
                let at = |t: &str| titles.iter().position(|title| *title == t).unwrap();
                assert!(at("apfel") < at("Ärger") || at("Ärger") < at("apfel"));
                assert!(
                    at("Ärger") < at("Östlich") && at("Östlich") < at("Zebra"),
                    "accents sort where people look"
                );
            }
        }
        for path in ["/organizations?", "/series?", "/audit?", "/users?"] {
            leaf(&world.admin().await, path).await;
        }
        let districts = anna.all("/districts?limit=100").await;
        assert_eq!(
            districts.len(),
            anna.all("/districts?limit=7&state=Sachsen-Anhalt")
                .await
                .len()
                + districts
                    .iter()
                    .filter(|d| d["state"] != "Sachsen-Anhalt")
                    .count()
        );
    }
);

story!(
    a_page_stays_where_it_is_while_rows_come_and_go,
    async |world: &World| {
        let anna = world.organizer().await;
        let make = async |title: &str| {
            let mut new = world.new_event();
            new["title"] = json!(title);
            anna.post_json("/events", &new).await.expect(201).id()
        };
        let mut ids = Vec::new();
        for title in ["kette b", "kette d", "kette f", "kette h"] {
            ids.push(make(title).await);
        }
        world.index().await;
        let first = anna
            .get("/events?q=kette&sort=title&limit=2")
            .await
            .expect(200);
        let next = first.body["next"].as_str().unwrap();
        assert!(first.header("link").contains("rel=\"next\""));
        // One before the cursor, one behind it; the last seen one is deleted.
        make("kette a").await;
        make("kette e").await;
        world.index().await;
        anna.if_match("*")
            .delete(&format!("/events/{}", ids[1]))
            .await
            .expect(204);
        let second = anna
            .get(&format!("/events?q=kette&sort=title&limit=2&cursor={next}"))
            .await
            .expect(200);
        let titles: Vec<&str> = second
            .items()
            .iter()
            .map(|i| i["title"].as_str().unwrap())
            .collect();
        assert_eq!(titles, ["kette e", "kette f"]);
    }
);

story!(
    a_cursor_is_good_only_for_what_it_was_made_for,
    async |world: &World| {
        let anna = world.organizer().await;
        let page = anna
            .get("/events?sort=title&limit=2&status=completed")
            .await
            .expect(200);
        let next = page.body["next"].as_str().unwrap().to_owned();
        let with = |rest: &str| format!("/events?limit=2&cursor={next}{rest}");
        anna.get(&with("&sort=title&status=completed"))
            .await
            .expect(200);
        // The order of parameters and the size of the page do not matter.
        anna.get(&format!(
            "/events?status=completed&cursor={next}&sort=title&limit=5"
        ))
        .await
        .expect(200);
        for rest in [
            "&sort=title",
            "&sort=-title&status=completed",
            "&status=completed",
            "&sort=title&status=published",
        ] {
            anna.get(&with(rest)).await.refused(400, "invalid_cursor");
        }
        let bert = world.organizer().await;
        bert.get(&with("&sort=title&status=completed"))
            .await
            .refused(400, "invalid_cursor");
        let mut bent = next.clone().into_bytes();
        for at in [0, bent.len() / 2, bent.len() - 2] {
            let was = bent[at];
            bent[at] = if was == b'A' { b'B' } else { b'A' };
            let text = String::from_utf8(bent.clone()).unwrap();
            let path = format!("/events?sort=title&status=completed&cursor={text}");
            anna.get(&path).await.refused(400, "invalid_cursor");
            bent[at] = was;
        }
    }
);

story!(
    a_list_takes_as_many_statements_for_a_hundred_rows_as_for_one,
    async |world: &World| {
        let admin = world.admin().await;
        let event = world.published_event(|e| e["capacity"] = json!(1)).await;
        let running = world.running_event(|_| {}).await;
        // The one with a seat is the first by name, so that each page has somebody who waits.
        for n in 0..12 {
            event
                .seat("15002", &format!("p{n}@x.example"))
                .await
                .expect(201);
            event
                .organizer
                .post_json("/series", &json!({"name": format!("Reihe {n}")}))
                .await
                .expect(201);
            let mut new = world.new_event();
            new["contributions"] = json!([{"name": "Katja", "role": "speaker"}]);
            event.organizer.post_json("/events", &new).await.expect(201);
            let invitation = json!({"email": format!("i{n}@x.example"), "name": "I", "role": "coordinator", "district_ags": "15001"});
            admin
                .post_json("/invitations", &invitation)
                .await
                .expect(201);
            let key = json!({"name": "K", "organization_id": world.organization().await, "scopes": ["events:read"]});
            admin.post_json("/api-keys", &key).await.expect(201);
            world.coordinator_of("15001").await;
            let email = format!("p{n}@x.example");
            let place = running.seat("15002", &email).await.expect(201).id();
            let there = json!({"registration_id": place});
            running.check_in(&admin, &there).await.expect(201);
        }
        let series = admin.all("/series?limit=100").await;
        let series = series
            .iter()
            .find(|s| s["name"] == "Reihe 0")
            .expect("a series")["id"]
            .clone();
        let asked = crate::questions::published(world, series.as_str().unwrap(), 6).await;
        let signups = crate::signups::listed(world, 6).await;
        let reports = crate::reports::versions(world, 3).await;
        for n in 0..5 {
            let message = json!({"subject": format!("S{n}"), "body_md": "B"});
            let path = running.path("/messages");
            admin.post_json(&path, &message).await.expect(201);
        }
        let sample = admin.get("/events?sort=-edition&limit=5").await.expect(200);
        let full = sample
            .items()
            .iter()
            .find(|e| e["edition"] == 13)
            .expect("the thirteenth edition")["id"]
            .clone();
        let full = full.as_str().unwrap();
        let registrations = event.path("/registrations?status=waitlisted&");
        let series = admin.all("/series").await[0]["id"].clone();
        let topics_of_series = format!("/series/{}/topics?", series.as_str().unwrap());
        let hook = world.hook("https://portal.example.org/h", |_| {}).await;
        for _ in 0..6 {
            world.hook("https://portal.example.org/h", |_| {}).await;
            hook.admin.post(&hook.path("/test")).await.expect(202);
        }
        let topic = json!({"kind": "talk", "title": "Kurz"});
        for _ in 0..6 {
            let path = running.path("/sessions");
            let gone = admin.post_json(&path, &topic).await.expect(201).id();
            admin.delete(&format!("/sessions/{gone}")).await.expect(204);
        }
        world.place().await;
        let lists = [
            "/webhooks?",
            &hook.path("/deliveries?"),
            "/changes?",
            &format!("/tombstones?since={}&", world.in_hours(-1)),
            "/reports?",
            "/events?",
            "/events?expand=sessions,host,series&sort=-starts_on&",
            "/events?expand=organizer&count=true&",
            "/districts?",
            "/organizations?",
            "/series?",
            "/users?",
            "/invitations?",
            "/api-keys?",
            "/audit?",
            "/me/registrations?",
            "/auth/sessions?",
            &registrations,
            &event.path("/attendance/expected?"),
            &running.path("/attendance?"),
            &running.path("/exports?"),
            &running.path("/messages?"),
            &asked.path("/questions?"),
            &format!("/series/{}/questions?", series.as_str().unwrap()),
            &format!("/events/{full}/sessions?"),
            &format!("/events/{full}/topics?"),
            "/me/agenda?",
            &reports,
            &format!("{}/materials?", running.path("")),
            &signups,
            &topics_of_series,
            &format!("/events/{full}/quotes?"),
        ];
        for path in lists {
            let count = async |limit: u32| {
                let before = world.db().statements();
                let reply = admin.get(&format!("{path}limit={limit}")).await.expect(200);
                (world.db().statements() - before, reply.items().len())
            };
            count(1).await;
            let (one, few) = count(2).await;
            let (many, all) = count(100).await;
            assert_eq!(
                one, many,
                "{path}: {one} statements for {few} rows, {many} for {all}"
            );
            assert!(many <= 16, "{path}: {many} statements");
        }
    }
);
