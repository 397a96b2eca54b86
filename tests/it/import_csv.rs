//! Registrations from a CSV file: tried first, then worked off line by line, sent again at will.

use std::{collections::BTreeMap, fmt::Write};

use chrono::Duration;
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{Person, Reply, World, dump, events::Event, invariants::invariants};

pub async fn send(who: &Person, event: &Event, query: &str, file: impl AsRef<[u8]>) -> Reply {
    let path = event.path(&format!("/registrations/import{query}"));
    let body = Some(("text/csv", file.as_ref().to_vec()));
    who.send(Method::POST, &path, body).await
}

/// Looks until nobody works on it any more.
pub async fn followed(who: &Person, begun: &Reply) -> Value {
    let path = begun
        .header("location")
        .strip_prefix("/api/v1")
        .unwrap()
        .to_owned();
    let mut done = 0;
    loop {
        let import = who.get(&path).await.expect(200).body;
        let now = import["done"].as_i64().unwrap();
        assert!(now >= done, "progress goes forward: {import:#}");
        assert_eq!(now, i64::try_from(lines(&import).len()).unwrap());
        done = now;
        if import["status"] != "running" {
            return import;
        }
        tokio::task::yield_now().await;
    }
}

pub fn lines(import: &Value) -> &Vec<Value> {
    import["lines"].as_array().unwrap()
}

/// Line, outcome, and column and code of what is wrong first.
pub fn outcomes(import: &Value) -> Vec<(i64, String, String)> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    lines(import)
        .iter()
        .map(|line| {
            let error = &line["errors"][0];
            let error = format!("{} {}", text(&error["pointer"]), text(&error["code"]));
            (
                line["line"].as_i64().unwrap(),
                text(&line["outcome"]),
                error.trim().to_owned(),
            )
        })
        .collect()
}

pub fn line(number: i64, outcome: &str, error: &str) -> (i64, String, String) {
    (number, outcome.into(), error.into())
}

const MIXED: &str = "\
name,email,phone,district_ags,first_time,diet,photo,participant_list
Anna Äpfel,anna@csv.example,+49 555 0815,15002,ja,\"vegetarisch, ohne Nüsse\",nein,x
Bert Birne,bert@csv.example,,15001,,,,
,nobody@csv.example,,,,,,
Cora Citrus,no address,,,,,,
Doppelt,ANNA@csv.example,,15002,,,,
Emil Erbse,emil@csv.example,,99999,,,,
Fritz Feige,fritz@csv.example,,Halle,,,,
Gerda Gurke,gerda@csv.example,,,vielleicht,,,

=HYPERLINK(1),gast@csv.example,,,,,,
";

fn mixed(first: &str, guest: &str) -> Vec<(i64, String, String)> {
    vec![
        line(2, first, ""),
        line(3, first, ""),
        line(4, "refused", "name required"),
        line(5, "refused", "email format"),
        line(6, "refused", "email duplicate"),
        line(7, "refused", "district_ags no_such"),
        line(8, "refused", "district_ags format"),
        line(9, "refused", "first_time wrong_type"),
        line(11, guest, ""),
    ]
}

story!(
    a_file_is_tried_first_and_nothing_is_written,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let before = (dump::facts(world).await, event.seats().await);
        let anna = &event.organizer;
        let tried = send(anna, &event, "?dry_run=true", MIXED).await.expect(200);
        assert_eq!(tried.body["total"], 9);
        assert_eq!(outcomes(&tried.body), mixed("confirmed", "confirmed"));
        let ids = lines(&tried.body).iter().map(|l| &l["registration_id"]);
        assert!(ids.into_iter().all(Value::is_null), "nobody has an id yet");
        assert_eq!(before, (dump::facts(world).await, event.seats().await));
        assert!(anna.all(&event.path("/registrations")).await.is_empty());
        // In German, for who prefers that.
        let german = anna.with("accept-language", "de");
        let tried = send(&german, &event, "?dry_run=true", MIXED).await;
        let detail = &lines(&tried.body)[2]["errors"][0]["detail"];
        assert_eq!(detail, "Dieses Feld ist nötig.");
        invariants(world.db()).await;
    }
);

story!(
    a_file_is_worked_off_and_can_be_sent_again,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let anna = &event.organizer;
        let account = world.person_named(
            "Bert",
            "bert@csv.example",
            kreisrunde::policy::Role::Coordinator,
            Some("15001".parse().unwrap()),
            None,
        );
        let account = account.await;
        let begun = send(anna, &event, "", MIXED).await.expect(202);
        assert_eq!(begun.text("status"), "running");
        assert_eq!(begun.text("event_id"), event.id);
        let done = followed(anna, &begun).await;
        assert_eq!(done["status"], "done");
        assert_eq!(outcomes(&done), mixed("confirmed", "confirmed"));

        // As if each had been registered by hand, whole, and with the account of the address.
        let rows = anna.all(&event.path("/registrations?sort=name")).await;
        let names: Vec<&Value> = rows.iter().map(|row| &row["person"]["name"]).collect();
        assert_eq!(names, ["=HYPERLINK(1)", "Anna Äpfel", "Bert Birne"]);
        let row = &rows[1];
        assert_eq!(row["id"], lines(&done)[0]["registration_id"]);
        assert_eq!(
            (&row["needs"]["diet"], &row["first_time"], &row["consents"]),
            (
                &json!("vegetarisch, ohne Nüsse"),
                &json!(true),
                &json!({"photo": false, "participant_list": true})
            )
        );
        assert_eq!(row["person"]["phone"], "+49 555 0815");
        assert_eq!(
            (&row["seat"], &rows[0]["seat"]),
            (&json!("district"), &json!("open"))
        );
        let mine = account.all("/me/registrations").await;
        assert_eq!(mine[0]["id"], rows[2]["id"]);

        // Again: everybody is there, nothing changes; the trial says the same.
        let facts = dump::facts(world).await;
        let tried = send(anna, &event, "?dry_run=true", MIXED).await.expect(200);
        assert_eq!(outcomes(&tried.body), mixed("exists", "exists"));
        assert_eq!(lines(&tried.body)[0]["registration_id"], row["id"]);
        assert_eq!(facts, dump::facts(world).await);
        let again = send(anna, &event, "", MIXED).await.expect(202);
        let again = followed(anna, &again).await;
        assert_eq!(outcomes(&again), mixed("exists", "exists"));
        assert_eq!(lines(&again)[0]["registration_id"], row["id"]);
        assert_eq!(
            rows,
            anna.all(&event.path("/registrations?sort=name")).await
        );

        // The log names the imports beside the registrations.
        let log = world.admin().await;
        let log = log.all(&format!("/audit?event_id={}", event.id)).await;
        let times = |action: &str| log.iter().filter(|e| e["action"] == action).count();
        assert_eq!(
            [
                "import.created",
                "import.finished",
                "registration.confirmed"
            ]
            .map(times),
            [2, 2, 3]
        );
        invariants(world.db()).await;
    }
);

story!(
    an_import_holds_nothing_of_what_stood_in_the_file,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let anna = &event.organizer;
        let file = "name,email,phone,note\n\
            ,quirin@csv.example,,Quitten\nQuasten,no address,+49 555 0815,\nx,q@csv.example,,,zuviel\n";
        let begun = send(anna, &event, "", file).await.expect(202);
        let done = followed(anna, &begun).await;
        assert!(outcomes(&done).iter().all(|(_, what, _)| what == "refused"));
        let all = dump::everything(world).await;
        for value in ["quirin@", "Quitten", "Quasten", "555 0815", "zuviel"] {
            assert!(
                !all.contains(value) && !done.to_string().contains(value),
                "{value}"
            );
        }
    }
);

story!(
    seats_run_out_in_the_trial_as_they_do_in_earnest,
    async |world: &World| {
        let event = world.published_event(|e| e["capacity"] = json!(3)).await;
        let anna = &event.organizer;
        event.seat("15003", "there@csv.example").await.expect(201);
        let mut file = String::from("name,email,district_ags\n");
        for (n, ags) in ["15001", "15002", "15003", ""].iter().enumerate() {
            writeln!(file, "Person {n},p{n}@csv.example,{ags}").unwrap();
        }
        let expected = ["confirmed", "confirmed", "waitlisted", "waitlisted"];
        let found = |import: &Value| -> Vec<String> {
            outcomes(import)
                .into_iter()
                .map(|(_, what, _)| what)
                .collect()
        };
        let tried = send(anna, &event, "?dry_run=true", &file).await.expect(200);
        assert_eq!(found(&tried.body), expected);
        let begun = send(anna, &event, "", &file).await.expect(202);
        assert_eq!(found(&followed(anna, &begun).await), expected);
        invariants(world.db()).await;

        // Without a waitlist the rest is refused, and the file goes on behind it.
        let event = world
            .published_event(|e| {
                e["capacity"] = json!(2);
                e["seats_per_district"] = json!({"maximum": 1});
                e["registration"] = json!({"waitlist": false});
            })
            .await;
        let anna = &event.organizer;
        let file = "name,email,district_ags\nA,a@csv.example,15001\nB,b@csv.example,15001\nC,c@csv.example,15002\n";
        let expected = vec![
            line(2, "confirmed", ""),
            line(3, "refused", "event_full"),
            line(4, "confirmed", ""),
        ];
        let tried = send(anna, &event, "?dry_run=true", file).await.expect(200);
        assert_eq!(outcomes(&tried.body), expected);
        let begun = send(anna, &event, "", file).await.expect(202);
        assert_eq!(outcomes(&followed(anna, &begun).await), expected);
        invariants(world.db()).await;
    }
);

story!(a_file_as_a_german_excel_writes_it, async |world: &World| {
    let event = world
        .published_event(|e| e["registration"] = json!({"approval": true}))
        .await;
    let anna = &event.organizer;
    let file = "\u{feff}name;email;note;overnight\r\n\
            \"Müller; Jürgen\";juergen@müller.example;\"zwei\r\nZeilen, \"\"in Anführung\"\"\";WAHR\r\n\
            ;;\r\n\
            Zoë Ölßner ; zoe@csv.example ;\r\n\
            Kurz;kurz@csv.example\r\n";
    let begun = send(anna, &event, "", file).await.expect(202);
    let done = followed(anna, &begun).await;
    let numbers = [2, 5, 6].map(|n| line(n, "pending", ""));
    assert_eq!(outcomes(&done), numbers);
    let rows = anna.all(&event.path("/registrations?sort=name")).await;
    let of = |i: usize| {
        (
            rows[i]["person"]["name"].clone(),
            rows[i]["needs"]["note"].clone(),
        )
    };
    assert_eq!(
        of(1),
        (
            json!("Müller; Jürgen"),
            json!("zwei\nZeilen, \"in Anführung\"")
        )
    );
    let nights = [0, 1, 2].map(|i| rows[i]["needs"]["overnight"].clone());
    assert_eq!(nights, [false, true, false]);
    assert_eq!(of(2), (json!("Zoë Ölßner"), Value::Null));
});

story!(
    files_that_cannot_be_read_are_refused_whole,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let anna = &event.organizer;
        let before = dump::facts(world).await;
        for query in ["", "?dry_run=true"] {
            let refused = async |file: &str| send(anna, &event, query, file).await;
            for (header, at, code) in [
                ("name,email,tel", "tel", "unknown_field"),
                ("name,email,Email", "Email", "unknown_field"),
                ("name,email,email", "email", "duplicate"),
                ("name,phone", "email", "required"),
                ("vorname;email", "vorname", "unknown_field"),
                ("name,email,answers.bed", "answers.bed", "no_such"),
                ("name,email,", "", "unknown_field"),
            ] {
                let reply = refused(&format!("{header}\nA,a@csv.example,x\n")).await;
                let found = reply.refused(422, "invalid").findings();
                assert_eq!(found[0], (at.to_owned(), code.to_owned()), "{header}");
            }
            let many = |n: usize| {
                let lines = (0..n).map(|n| format!("P{n},p{n}@csv.example\n"));
                format!("name,email\n{}", lines.collect::<String>())
            };
            for file in ["name,email\n".to_owned(), many(501)] {
                let reply = refused(&file).await.refused(422, "invalid");
                assert_eq!(reply.findings(), [(String::new(), "length".to_owned())]);
            }
            refused("").await.refused(422, "invalid");
            refused("name,email\n\"A,a@csv.example\n")
                .await
                .refused(400, "unreadable_csv");
            refused("name,email\nA\0,a@csv.example\n")
                .await
                .refused(400, "unreadable_csv");
            let windows = b"name;email\nM\xfcller;m@csv.example\n";
            let reply = send(anna, &event, query, windows).await;
            reply.refused(400, "not_utf8");
            let large = "x".repeat(256 * 1024 + 1);
            refused(&large).await.refused(413, "body_too_large");
        }
        send(anna, &event, "?dry=true", MIXED)
            .await
            .refused(400, "unreadable_query");
        anna.post_json(&event.path("/registrations/import"), &json!({}))
            .await
            .refused(415, "unsupported_media_type");
        // Where nobody can be registered, nobody is.
        let draft = world.draft_event(|_| {}).await;
        for query in ["", "?dry_run=true"] {
            send(&draft.organizer, &draft, query, MIXED)
                .await
                .refused(409, "registration_not_open");
        }
        assert_eq!(dump::facts(world).await[2], before[2]);
        assert!(anna.all(&event.path("/registrations")).await.is_empty());
    }
);

story!(
    answers_are_checked_as_in_a_registration,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let anna = &event.organizer;
        let questions = json!({"questions": [
            {"key": "arrival", "kind": "choice", "text": "Anreise?", "required": true, "choices": ["bahn", "auto"]},
            {"key": "nights", "kind": "number", "text": "Nächte?", "min": 0, "max": 2},
            {"key": "groups", "kind": "multi_choice", "text": "Gruppen?", "choices": ["a", "b", "c"]},
            {"key": "tour", "kind": "boolean", "text": "Führung?"}
        ]});
        anna.if_match("*")
            .put(&event.path("/form"), &questions)
            .await
            .expect(200);
        let file = "name,email,answers.arrival,answers.nights,answers.groups,answers.tour\n\
            A,a@csv.example,bahn,2,a | c,WAHR\n\
            B,b@csv.example,,,,\n\
            C,c@csv.example,rad,,,\n\
            D,d@csv.example,auto,zwei,,\n\
            E,e@csv.example,auto,3,,\n\
            F,f@csv.example,auto,,d,\n";
        let expected = vec![
            line(2, "confirmed", ""),
            line(3, "refused", "answers.arrival required"),
            line(4, "refused", "answers.arrival format"),
            line(5, "refused", "answers.nights wrong_type"),
            line(6, "refused", "answers.nights range"),
            line(7, "refused", "answers.groups format"),
        ];
        let tried = send(anna, &event, "?dry_run=true", file).await.expect(200);
        assert_eq!(outcomes(&tried.body), expected);
        let begun = send(anna, &event, "", file).await.expect(202);
        assert_eq!(outcomes(&followed(anna, &begun).await), expected);
        let rows = anna.all(&event.path("/registrations")).await;
        assert_eq!(
            rows[0]["answers"],
            json!({"arrival": "bahn", "nights": 2, "groups": ["a", "c"], "tour": true})
        );
        // Without the column everybody lacks the answer.
        let tried = send(
            anna,
            &event,
            "?dry_run=true",
            "name,email\nZ,z@csv.example\n",
        )
        .await;
        let expected = [line(2, "refused", "answers.arrival required")];
        assert_eq!(outcomes(&tried.body), expected);
    }
);

story!(
    only_who_may_register_anybody_imports,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        // The host as well: 15003.
        for ags in ["15002", "15003"] {
            let coordinator = world.coordinator_of(ags).await;
            send(&coordinator, &event, "", MIXED)
                .await
                .refused(403, "forbidden");
        }
        send(&world.stranger(), &event, "", MIXED)
            .await
            .refused(401, "unauthenticated");
        let admin = world.admin().await;
        let begun = send(&admin, &event, "", MIXED).await.expect(202);
        followed(&event.organizer, &begun).await;
        let path = format!("/imports/{}", begun.id());
        let halle = world.coordinator_of("15002").await;
        halle.get(&path).await.refused(403, "forbidden");
    }
);

story!(
    a_repeated_request_begins_one_import,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let anna = event.organizer.key("liste-1");
        let begun = send(&anna, &event, "", MIXED).await.expect(202);
        let again = send(&anna, &event, "", MIXED).await.expect(202);
        assert_eq!(begun.header("location"), again.header("location"));
        assert_eq!(again.header("idempotency-replayed"), "true");
        send(&anna, &event, "", "name,email\nA,a@csv.example\n")
            .await
            .refused(422, "idempotency_key_reused");
        let done = followed(&anna, &again).await;
        assert_eq!(outcomes(&done), mixed("confirmed", "confirmed"));
    }
);

story!(
    ten_imports_of_the_same_file_at_once_register_everybody_once,
    async |world: &World| {
        let event = world.published_event(|e| e["capacity"] = json!(12)).await;
        let anna = &event.organizer;
        let bases = world.instances().await;
        let mut file = String::from("name,email,district_ags\n");
        for n in 0..20 {
            writeln!(file, "Person {n},p{n}@csv.example,1500{}", 1 + n % 3).unwrap();
        }
        let sent = (0..10).map(|n| {
            let who = anna.at(&bases[n % bases.len()]);
            let (event, file) = (&event, &file);
            async move { send(&who, event, "", file).await.expect(202) }
        });
        let begun = futures_util::future::join_all(sent).await;
        let mut counted: BTreeMap<String, usize> = BTreeMap::new();
        for import in &begun {
            let done = followed(anna, import).await;
            assert_eq!(done["status"], "done");
            for (_, what, _) in outcomes(&done) {
                *counted.entry(what).or_default() += 1;
            }
        }
        let expected = [("confirmed", 12), ("exists", 180), ("waitlisted", 8)];
        assert_eq!(
            counted,
            expected.map(|(what, n)| (what.to_owned(), n)).into()
        );
        assert_eq!(anna.all(&event.path("/registrations")).await.len(), 20);
        invariants(world.db()).await;
    }
);

story!(
    an_import_whose_process_died_does_not_run_for_ever,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let anna = &event.organizer;
        let begun = send(anna, &event, "", MIXED).await.expect(202);
        followed(anna, &begun).await;
        // As a process leaves it that is killed before the last line.
        let tx = world
            .held("UPDATE registration_import SET done = done - 1")
            .await;
        tx.commit().await.unwrap();
        let path = format!("/imports/{}", begun.id());
        assert_eq!(anna.get(&path).await.expect(200).text("status"), "running");
        world.advance(Duration::seconds(61));
        let anna = world.organizer().await;
        let seen = anna.get(&path).await.expect(200);
        assert_eq!(seen.text("status"), "interrupted");
        assert_eq!(lines(&seen.body).len(), 8);
        // Sent again it is whole.
        let again = send(&anna, &event, "", MIXED).await.expect(202);
        let again = followed(&anna, &again).await;
        assert_eq!(outcomes(&again), mixed("exists", "exists"));
    }
);
