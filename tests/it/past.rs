//! What is known of past editions: numbers by district, statements, and people by name.

use kreisrunde::{import, policy::Role};
use serde_json::{Value, json};

use crate::{
    exports::{export, lines},
    import_csv::{followed, line, outcomes, send},
    support::{Person, World, events::Event, invariants::invariants, smtp::Smtp, world::SAMPLE},
};

/// The thirteenth Ideenwerkstatt, which came with the network file.
async fn edition_13(world: &World) -> Event {
    let organizer = world.organizer().await;
    let events = organizer.all("/events").await;
    let it = events.iter().find(|event| event["edition"] == 13);
    let id = it.expect("the thirteenth")["id"]
        .as_str()
        .unwrap()
        .to_owned();
    Event { id, organizer }
}

async fn state_of(event: &Event, ags: &str) -> String {
    let coverage = event.organizer.get(&event.path("/coverage")).await;
    let coverage = coverage.expect(200).body;
    let districts = coverage["districts"].as_array().unwrap();
    let one = districts.iter().find(|d| d["ags"] == ags);
    one.expect("an invited district")["state"]
        .as_str()
        .unwrap()
        .to_owned()
}

async fn put(who: &Person, event: &Event, body: &Value) -> crate::support::Reply {
    let path = event.path("/headcount");
    let now = who.get(&path).await;
    who.if_match(now.etag()).put(&path, body).await
}

fn counted() -> Value {
    json!({"source": "Teilnahmeliste, Seite 2", "counts": [
        {"ags": "15002", "people": 3, "first_time": 1, "days": [3, 2]},
        {"ags": "15081", "people": 1, "first_time": 0, "days": [0, 1]},
        // A guest from Hessen, and some of no district.
        {"ags": "06635", "people": 1, "first_time": 1, "days": [1, 1]},
        {"ags": null, "people": 4, "first_time": 2, "days": [4, 4]}
    ]})
}

story!(
    numbers_of_a_past_event_count_as_attendance_and_for_funders,
    async |world: &World| {
        let event = edition_13(world).await;
        let anna = &event.organizer;
        let path = event.path("/headcount");
        let none = anna.get(&path).await.expect(200);
        assert_eq!(
            (&none.body["source"], &none.body["version"]),
            (&Value::Null, &json!(0))
        );
        assert_eq!(state_of(&event, "15002").await, "unknown");

        let stated = put(anna, &event, &counted()).await.expect(200);
        assert_eq!(
            (&stated.body["people"], &stated.body["version"]),
            (&json!(9), &json!(1))
        );
        assert_eq!(stated.body["counts"][3]["ags"], Value::Null);
        assert_eq!(anna.get(&path).await.expect(200).body, stated.body);
        // All are counted: who is not among them was not there.
        assert_eq!(state_of(&event, "15002").await, "attended");
        assert_eq!(state_of(&event, "15081").await, "attended");
        assert_eq!(state_of(&event, "15001").await, "missing");
        let history = anna.all("/districts/15002/participation").await;
        let there = history.iter().find(|e| e["event_id"] == event.id);
        assert_eq!(there.unwrap()["state"], "attended");

        let proof = lines(&export(&event, anna, "funder", "csv").await);
        assert_eq!(&proof[1][2..], ["9", "4", "8", "8"], "{proof:?}");
        let of = |name: &str| {
            let line = proof.iter().find(|line| line[1].starts_with(name));
            line.unwrap_or_else(|| panic!("{name}: {proof:?}"))[2..].to_vec()
        };
        assert_eq!(of("Halle"), ["3", "1", "3", "2"]);
        assert_eq!(of("Waldeck"), ["1", "1", "1", "1"]);
        assert_eq!(of("ohne Landkreis"), ["4", "2", "4", "4"]);

        // Some are counted: of the others nothing is known, nor how many there were each day.
        let some = json!({"source": "Fotoprotokoll", "complete": false, "counts": [
            {"ags": "15002", "people": 2}, {"ags": "15081", "people": 1, "first_time": 1, "days": [1, 1]}
        ]});
        put(anna, &event, &some).await.expect(200);
        assert_eq!(state_of(&event, "15002").await, "attended");
        assert_eq!(state_of(&event, "15001").await, "unknown");
        let proof = lines(&export(&event, anna, "funder", "csv").await);
        assert_eq!(&proof[1][2..], ["3", "", "", ""], "{proof:?}");
        export(&event, anna, "funder", "pdf").await;
        invariants(world.db()).await;
    }
);

story!(
    numbers_that_contradict_themselves_or_what_is_known_are_refused,
    async |world: &World| {
        let event = edition_13(world).await;
        let anna = &event.organizer;
        let wrong = json!({"source": "x", "counts": [
            {"ags": "15002", "people": 2, "first_time": 3},
            {"ags": "15002", "people": 1},
            {"ags": "99999", "people": 1, "days": [1, 1, 1]},
            {"people": 3, "days": [1, 1]},
            {"ags": "15081", "people": 1, "days": [0, 2]}
        ]});
        let refused = put(anna, &event, &wrong).await.refused(422, "invalid");
        let found: Vec<(String, String)> = refused.findings();
        let found: Vec<(&str, &str)> = found
            .iter()
            .map(|(p, c)| (p.as_str(), c.as_str()))
            .collect();
        for expected in [
            ("/counts/0/first_time", "range"),
            ("/counts/1/ags", "duplicate"),
            ("/counts/2/ags", "no_such"),
            ("/counts/2/days", "length"),
            ("/counts/3/days", "format"),
            ("/counts/4/days/1", "range"),
        ] {
            assert!(found.contains(&expected), "{expected:?} in {found:?}");
        }
        assert_eq!(found.len(), 6, "{found:?}");
        for wrong in [
            json!({"counts": []}),
            json!({"source": " ", "counts": []}),
            json!({"source": "x", "counts": [{"people": 0}]}),
        ] {
            put(anna, &event, &wrong).await.refused(422, "invalid");
        }

        // Nobody overwrites what they have not seen, and it is nobody's but the organizers' and the host's.
        let path = event.path("/headcount");
        anna.put(&path, &counted())
            .await
            .refused(428, "precondition_required");
        put(anna, &event, &counted()).await.expect(200);
        anna.if_match("\"0\"")
            .put(&path, &counted())
            .await
            .refused(412, "precondition_failed");
        let host = world.coordinator_of("15002").await;
        put(&host, &event, &counted()).await.expect(200);
        let other = world.coordinator_of("15001").await;
        other.get(&path).await.refused(404, "not_found");
        other
            .if_match("*")
            .put(&path, &counted())
            .await
            .refused(404, "not_found");
        let contributor = world.contributor().await;
        contributor.get(&path).await.refused(403, "forbidden");
        world
            .stranger()
            .get(&path)
            .await
            .refused(401, "unauthenticated");

        // Not before it was, and not beside a check-in.
        let ahead = world.published_event(|_| {}).await;
        put(anna, &ahead, &counted())
            .await
            .refused(409, "wrong_state");
        let draft = world.draft_event(|_| {}).await;
        put(anna, &draft, &counted())
            .await
            .refused(409, "wrong_state");
        let (running, seat) = {
            let today = world.day(0);
            let event = world.published_event(|e| {
                e["schedule"] = json!({"precision": "day", "start": today, "end": today, "time_zone": "UTC"});
            });
            let event = event.await;
            let seat = event.seat("15002", "da@x.example").await.expect(201).id();
            (event, seat)
        };
        let there = json!({"registration_id": seat});
        running.check_in(anna, &there).await.expect(201);
        running.step("complete").await.expect(200);
        let one = json!({"source": "x", "counts": [{"people": 1}]});
        put(anna, &running, &one)
            .await
            .refused(409, "people_checked_in");
    }
);

story!(
    a_network_file_brings_numbers_and_statements_of_its_editions,
    async |world: &World| {
        let event = edition_13(world).await;
        let mut file: Value = serde_json::from_str(SAMPLE).unwrap();
        let editions = file["series"][0]["editions"].as_array_mut().unwrap();
        let it = editions.iter_mut().find(|e| e["edition"] == 13).unwrap();
        it["headcount"] = counted();
        it["headcount"]["complete"] = json!(false);
        it["coverage"] = json!([
            {"ags": "15001", "state": "excused", "source": "Absage per E-Mail"},
            {"ags": "15003", "state": "attended", "source": "Fotoprotokoll"}
        ]);
        let text = file.to_string();
        let bring = async |text: &str| {
            import::import(world.db(), text.as_bytes(), false, &mut |_| {}).await
        };
        let outcome = bring(&text).await.unwrap();
        assert_eq!(
            (outcome.events.created, outcome.events.updated),
            (0, 1),
            "{outcome}"
        );
        for (ags, state) in [
            ("15002", "attended"),
            ("15001", "excused"),
            ("15003", "attended"),
            ("15090", "unknown"),
        ] {
            assert_eq!(state_of(&event, ags).await, state, "{ags}");
        }
        let headcount = event
            .organizer
            .get(&event.path("/headcount"))
            .await
            .expect(200);
        assert_eq!(headcount.body["people"], 9);
        // Twice is once; a corrected file corrects.
        let outcome = bring(&text).await.unwrap();
        assert_eq!(
            (outcome.events.created, outcome.events.updated),
            (0, 0),
            "{outcome}"
        );
        let corrected = text
            .replace("Fotoprotokoll", "Fotoprotokoll, Seite 3")
            .replace("Seite 2", "Seite 4");
        let outcome = bring(&corrected).await.unwrap();
        assert_eq!(
            (outcome.events.created, outcome.events.updated),
            (0, 1),
            "{outcome}"
        );
        let headcount = event
            .organizer
            .get(&event.path("/headcount"))
            .await
            .expect(200);
        assert_eq!(
            (&headcount.body["source"], &headcount.body["version"]),
            (&json!("Teilnahmeliste, Seite 4"), &json!(2))
        );

        // What can't be is named with its place, and nothing is written.
        let last = |change: &dyn Fn(&mut Value)| {
            let mut file = file.clone();
            let editions = file["series"][0]["editions"].as_array_mut().unwrap();
            change(editions.iter_mut().find(|e| e["edition"] == 13).unwrap());
            serde_json::to_string_pretty(&file).unwrap()
        };
        type Change = &'static dyn Fn(&mut Value);
        let wrong: [(Change, &str); 7] = [
            (
                &|e| e["headcount"]["counts"][1]["ags"] = json!("15002"),
                "/headcount/counts/1/ags",
            ),
            (
                &|e| e["headcount"]["counts"][0]["days"] = json!([1]),
                "/headcount/counts/0/days",
            ),
            (
                &|e| e["headcount"]["counts"][0]["people"] = json!(0),
                "/headcount/counts/0/people",
            ),
            (
                &|e| {
                    e["headcount"].as_object_mut().unwrap().remove("source");
                },
                "/headcount/source",
            ),
            (
                &|e| e["coverage"][0]["ags"] = json!("06635"),
                "/coverage/0/ags",
            ),
            (
                &|e| e["coverage"][0]["state"] = json!("registered"),
                "/coverage/0/state",
            ),
            (
                &|e| {
                    e["status"] = json!("save_the_date");
                },
                "/headcount",
            ),
        ];
        for (change, pointer) in wrong {
            let said = bring(&last(change)).await.unwrap_err().to_string();
            assert!(
                said.contains(pointer) && said.contains("line "),
                "{pointer}: {said}"
            );
        }
        assert_eq!(
            event
                .organizer
                .get(&event.path("/headcount"))
                .await
                .expect(200)
                .body,
            headcount.body
        );
    }
);

const LIST: &str = "\
name;email;district_ags;attended_days;first_time;diet
Anna Äpfel;anna@past.example;15002;2024-11-21|2024-11-22;ja;vegan
Bert Birne;bert@past.example;15001;2024-11-22;;
Cora Citrus;cora@past.example;;ja;;
Dora Dattel;dora@past.example;15003;;;
Emil Erbse;emil@past.example;15003;2024-11-23;;
Fritz Feige;fritz@past.example;15003;gestern;;
";

story!(
    people_of_a_past_event_are_recorded_with_their_days,
    async |world: &World| {
        let smtp = Smtp::start().await;
        let event = edition_13(world).await;
        let anna = &event.organizer;
        let district = Some("15002".parse().unwrap());
        let account = world.person_named(
            "Anna Äpfel",
            "anna@past.example",
            Role::Coordinator,
            district,
            None,
        );
        let account = account.await;
        smtp.deliver(world).await;
        let before = smtp.mails().len();

        let tried = send(anna, &event, "?dry_run=true", LIST).await.expect(200);
        let expected = [
            line(2, "confirmed", ""),
            line(3, "confirmed", ""),
            line(4, "confirmed", ""),
            line(5, "confirmed", ""),
            line(6, "refused", "attended_days range"),
            line(7, "refused", "attended_days format"),
        ];
        assert_eq!(outcomes(&tried.body), expected);
        assert!(anna.all(&event.path("/registrations")).await.is_empty());
        let begun = send(anna, &event, "", LIST).await.expect(202);
        assert_eq!(outcomes(&followed(anna, &begun).await), expected);

        let rows = anna.all(&event.path("/registrations?sort=name")).await;
        let days: Vec<&Value> = rows.iter().map(|row| &row["attended_days"]).collect();
        let both = json!(["2024-11-21", "2024-11-22"]);
        assert_eq!(days, [&both, &json!(["2024-11-22"]), &both, &json!([])]);
        assert_eq!(
            rows[0]["needs"]["diet"],
            Value::Null,
            "it is not asked any more"
        );
        for (ags, state) in [
            ("15002", "attended"),
            ("15001", "attended"),
            ("15003", "registered"),
            ("15090", "missing"),
        ] {
            assert_eq!(state_of(&event, ags).await, state, "{ags}");
        }
        // The person finds it, and has a certificate of it.
        let own = account.all("/me/registrations").await;
        assert_eq!(own.len(), 1);
        let path = format!(
            "/registrations/{}/certificate.pdf",
            own[0]["id"].as_str().unwrap()
        );
        account.get(&path).await.expect(200);
        let proof = lines(&export(&event, anna, "funder", "csv").await);
        assert_eq!(&proof[1][2..], ["3", "1", "2", "3"], "{proof:?}");
        // Nobody is told of what is long over.
        smtp.deliver(world).await;
        assert_eq!(smtp.mails().len(), before);

        // Twice is once; the whole life of a registration goes on from here.
        let again = send(anna, &event, "", LIST).await.expect(202);
        let again = followed(anna, &again).await;
        assert_eq!(outcomes(&again)[0], line(2, "exists", ""));
        let dora = format!("/registrations/{}/cancel", rows[3]["id"].as_str().unwrap());
        anna.post(&dora).await.expect(200);
        let me = account.get("/me").await;
        account.if_match(me.etag()).delete("/me").await.expect(204);
        let proof = lines(&export(&event, anna, "funder", "csv").await);
        assert_eq!(
            &proof[1][2..],
            ["3", "1", "2", "3"],
            "the figures stay: {proof:?}"
        );
        let again = send(anna, &event, "", LIST).await.expect(202);
        let again = followed(anna, &again).await;
        assert_eq!(
            outcomes(&again)[0],
            line(2, "left", ""),
            "nobody comes back"
        );
        assert_eq!(outcomes(&again)[3], line(5, "left", ""));
        invariants(world.db()).await;
    }
);

story!(
    days_are_asked_for_past_events_only_and_only_of_organizers,
    async |world: &World| {
        let event = edition_13(world).await;
        let without = "name,email\nAda,ada@past.example\n";
        let refused = send(&event.organizer, &event, "", without)
            .await
            .refused(422, "invalid");
        assert_eq!(
            refused.findings(),
            [("attended_days".to_owned(), "required".to_owned())]
        );
        let ahead = world.published_event(|_| {}).await;
        let refused = send(&ahead.organizer, &ahead, "", LIST)
            .await
            .refused(422, "invalid");
        assert_eq!(
            refused.findings(),
            [("attended_days".to_owned(), "unknown_field".to_owned())]
        );
        let halle = world.coordinator_of("15002").await;
        send(&halle, &event, "", LIST)
            .await
            .refused(403, "forbidden");
        // An archived event is closed.
        event.step("archive").await.expect(200);
        let refused = send(&event.organizer, &event, "", LIST).await;
        assert!(
            refused.status == 409 || refused.status == 422,
            "{}",
            refused.body
        );
    }
);

story!(
    two_imports_at_once_open_the_seats_of_a_past_event_once,
    async |world: &World| {
        let event = edition_13(world).await;
        let anna = &event.organizer;
        let file = |who: &str| {
            let lines = (0..5).map(|n| format!("{who} {n},{who}{n}@past.example,ja\n"));
            format!("name,email,attended_days\n{}", lines.collect::<String>())
        };
        let (left, right) = (file("links"), file("rechts"));
        let (left, right) =
            tokio::join!(send(anna, &event, "", left), send(anna, &event, "", right));
        for begun in [left.expect(202), right.expect(202)] {
            let done = followed(anna, &begun).await;
            assert!(
                outcomes(&done)
                    .iter()
                    .all(|(_, what, _)| what == "confirmed"),
                "{done:#}"
            );
        }
        assert_eq!(event.seats().await["taken"], 10);
        invariants(world.db()).await;
    }
);
