//! At the desk: one person after the other, their codes, and those who come without a place.

use serde_json::json;

use crate::support::{Reply, World, desk::scan, events::person, invariants::invariants};

fn actions(entries: &[serde_json::Value]) -> Vec<&str> {
    let actions = entries.iter().map(|e| e["action"].as_str().unwrap());
    actions.collect()
}

story!(
    a_person_is_checked_in_once_a_day_and_that_can_be_undone,
    async |world: &World| {
        let event = world.running_event(|_| {}).await;
        let place = event.seat("15002", "anna@x.example").await.expect(201).id();
        let (yesterday, today) = (world.day(-1), world.day(0));
        let anna = &event.organizer;
        let first = event
            .check_in(anna, &json!({"registration_id": place}))
            .await;
        let first = first.expect(201);
        assert_eq!(first.text("day"), today);
        assert_eq!(first.text("name"), "Person Beispiel");
        assert_eq!(first.text("district_ags"), "15002");
        assert!(!first.body.to_string().contains("x.example"));
        let there = first.header("location").to_owned();
        let there = there.strip_prefix("/api/v1").unwrap();
        assert_eq!(anna.get(there).await.expect(200).body, first.body);

        // Again changes nothing; an earlier time is the truer one.
        let again = event.check_in(anna, &json!({"registration_id": place}));
        assert_eq!(again.await.expect(200).body, first.body);
        let early = format!("{today}T00:00:01Z");
        let earlier = event.check_in(anna, &json!({"registration_id": place, "at": early}));
        assert_eq!(earlier.await.expect(200).text("at"), early);

        // The other day is another attendance.
        let other = json!({"registration_id": place, "day": yesterday});
        event.check_in(anna, &other).await.expect(201);
        let list = event.path("/attendance");
        assert_eq!(anna.all(&list).await.len(), 2);
        assert_eq!(
            anna.all(&format!("{list}?limit=1&sort=-day")).await.len(),
            2
        );
        let of_day = anna.all(&format!("{list}?day={yesterday}")).await;
        assert_eq!(of_day.len(), 1);
        let registration = anna.get(&format!("/registrations/{place}")).await;
        let days = &registration.expect(200).body["attended_days"];
        assert_eq!(*days, json!([yesterday, today]));
        let coverage = anna.get(&event.path("/coverage")).await.expect(200);
        assert_eq!(coverage.body["summary"]["attended"], 1);

        // Undone is as if it had not been.
        anna.if_match("\"7.x\"")
            .delete(there)
            .await
            .refused(412, "precondition_failed");
        anna.delete(there).await.expect(204);
        anna.delete(there).await.refused(404, "not_found");
        anna.get(there).await.refused(404, "not_found");
        assert_eq!(anna.all(&list).await.len(), 1);
        let log = anna.all(&format!("/audit?object_id={place}")).await;
        assert_eq!(
            actions(&log),
            [
                "attendance.undone",
                "attendance.recorded",
                "attendance.corrected",
                "attendance.recorded",
                "registration.confirmed"
            ]
        );
    }
);

story!(
    who_has_no_place_or_comes_on_the_wrong_day_is_not_checked_in,
    async |world: &World| {
        let event = world.running_event(|e| e["capacity"] = json!(1)).await;
        let anna = event.organizer.clone();
        let seat = event.seat("15002", "a@x.example").await.expect(201);
        let waits = event.seat("15002", "b@x.example").await.expect(201);
        let try_in = async |what: serde_json::Value| event.check_in(&anna, &what).await;
        try_in(json!({"registration_id": waits.id()}))
            .await
            .refused(409, "not_confirmed");
        for day in [world.day(-2), world.day(2), world.day(4)] {
            try_in(json!({"registration_id": seat.id(), "day": day}))
                .await
                .refused(409, "wrong_day");
        }
        event.cancel(&seat).await.expect(200);
        try_in(json!({"registration_id": seat.id()}))
            .await
            .refused(409, "cancelled");
        // Whoever moved up comes in.
        try_in(json!({"registration_id": waits.id()}))
            .await
            .expect(201);
        for what in [
            json!({"registration_id": uuid::Uuid::now_v7()}),
            json!({"code": "https://example.org/"}),
        ] {
            try_in(what).await.refused(404, "unknown");
        }
        let both = json!({"registration_id": waits.id(), "code": "x"});
        for (what, code) in [(json!({}), "required"), (both, "duplicate")] {
            let refused = try_in(what).await.refused(422, "invalid");
            assert_eq!(refused.findings(), [(String::new(), code.into())]);
        }
        // Not before an event is published, and not when it is put away.
        let draft = world.draft_event(|_| {}).await;
        let what = json!({"registration_id": waits.id()});
        draft
            .check_in(&draft.organizer, &what)
            .await
            .refused(409, "check_in_closed");
        for step in ["complete", "archive"] {
            event.step(step).await.expect(200);
        }
        try_in(what).await.refused(409, "check_in_closed");
        let there = event.path(&format!("/attendance/{}/{}", waits.id(), world.day(0)));
        anna.get(&there).await.expect(200);
        anna.delete(&there).await.refused(409, "check_in_closed");
    }
);

story!(
    a_code_opens_the_door_of_its_event_for_whom_it_was_made,
    async |world: &World| {
        let event = world.running_event(|_| {}).await;
        let other = world.running_event(|_| {}).await;
        let place = event.seat("15002", "anna@x.example").await.expect(201).id();
        let code = event.code_of(&place).await;
        assert!(code.len() < 50, "{code}");
        // Everybody who may read the registration, and nobody else.
        let halle = world.coordinator_of("15002").await;
        let path = format!("/registrations/{place}/code");
        assert_eq!(halle.get(&path).await.expect(200).text("code"), code);
        let magdeburg = world.coordinator_of("15001").await;
        magdeburg.get(&path).await.refused(404, "not_found");
        let picture = halle
            .with("accept", "image/svg+xml")
            .get(&format!("{path}.svg"))
            .await
            .expect(200);
        assert!(picture.body.as_str().unwrap().contains("<svg"));
        assert_eq!(picture.header("cache-control"), "no-store");
        halle
            .with("accept", "image/png")
            .get(&format!("{path}.svg"))
            .await
            .refused(406, "not_acceptable");

        let show = async |code: &str| {
            event
                .check_in(&event.organizer, &json!({"code": code}))
                .await
        };
        // At another event it is known, and not good; the bare id is not even known there.
        let elsewhere = async |what| other.check_in(&other.organizer, &what).await;
        elsewhere(json!({"code": code}))
            .await
            .refused(409, "wrong_event");
        elsewhere(json!({"registration_id": place}))
            .await
            .refused(404, "unknown");
        // One letter is another code.
        for at in [0, 21, 30, 41] {
            let mut bent = code.clone().into_bytes();
            bent[at] = if bent[at] == b'A' { b'B' } else { b'A' };
            let bent = String::from_utf8(bent).unwrap();
            show(&bent).await.refused(404, "unknown");
            elsewhere(json!({"code": bent}))
                .await
                .refused(404, "unknown");
        }
        show(&code).await.expect(201);

        // When the place goes to a colleague, the printout in the first one's pocket is void.
        let heir = json!({"person": {"name": "Bert Beispiel", "email": "bert@x.example"}});
        let substitute = format!("/registrations/{place}/substitute");
        event
            .organizer
            .post_json(&substitute, &heir)
            .await
            .expect(200);
        show(&code).await.refused(404, "unknown");
        let new = event.code_of(&place).await;
        assert_ne!(new, code);
        let seen = show(&new).await.expect(200);
        assert_eq!(seen.text("name"), "Bert Beispiel");
    }
);

story!(
    whoever_comes_without_a_place_is_admitted_if_there_is_a_seat,
    async |world: &World| {
        let event = world
            .running_event(|e| {
                e["capacity"] = json!(3);
                e["registration"] = json!({"approval": true});
            })
            .await;
        let host = world.coordinator_of("15003").await;
        let path = event.path("/attendance/walk-ins");
        // Not by the ordinary way any more, and there never for other districts.
        let late = person("15081", "late@x.example");
        event
            .register(&host, "late@x.example")
            .await
            .refused(409, "registration_not_open");
        let there = host.post_json(&path, &late).await.expect(201);
        assert_eq!(
            (there.text("district_ags"), there.text("day")),
            ("15081".into(), world.day(0))
        );
        let id = there.text("registration_id");
        let row = host.get(&format!("/registrations/{id}")).await.expect(200);
        assert_eq!(row.text("status"), "confirmed");
        host.post_json(&path, &late)
            .await
            .refused(409, "already_registered");
        for n in 0..2 {
            let new = person("", &format!("guest{n}@x.example"));
            event.organizer.post_json(&path, &new).await.expect(201);
        }
        // Rule 1 holds at the door, too; and nobody is made to wait there.
        let before = event.seats().await;
        host.post_json(&path, &person("", "one.more@x.example"))
            .await
            .refused(409, "event_full");
        assert_eq!(event.seats().await, before);
        invariants(world.db()).await;

        let refused = async |who: &crate::support::Person| -> Reply {
            who.post_json(&path, &person("", "x@x.example")).await
        };
        refused(&world.coordinator_of("15002").await)
            .await
            .refused(404, "not_found");
        refused(&world.contributor().await)
            .await
            .refused(403, "forbidden");
        refused(&world.device_of(&event).await)
            .await
            .refused(403, "forbidden");
        // Nobody walks into what lies ahead.
        let ahead = world.published_event(|_| {}).await;
        host.post_json(&ahead.path("/attendance/walk-ins"), &late)
            .await
            .refused(409, "wrong_day");
    }
);

story!(
    a_device_sees_who_is_expected_at_its_event_and_nothing_else,
    async |world: &World| {
        let event = world.running_event(|e| e["capacity"] = json!(2)).await;
        let other = world.running_event(|_| {}).await;
        let full = json!({
            "person": {"name": "Änne Quasten", "email": "quasten@x.example", "phone": "+49 555 0815"},
            "district_ags": "15002", "needs": {"diet": "Quitten"}, "first_time": true
        });
        let path = event.path("/registrations");
        let place = event
            .organizer
            .post_json(&path, &full)
            .await
            .expect(201)
            .id();
        let gone = event.seat("15001", "gone@x.example").await.expect(201);
        event.cancel(&gone).await.expect(200);
        event.seat("15001", "b@x.example").await.expect(201);
        event.seat("15001", "waits@x.example").await.expect(201);
        let device = world.device_of(&event).await;

        let list = event.path("/attendance/expected");
        assert_eq!(device.all(&format!("{list}?limit=1")).await.len(), 2);
        let found = device.get(&format!("{list}?q=anne")).await.expect(200);
        let [one] = found.items().as_slice() else {
            panic!("{:#}", found.body);
        };
        let fields: Vec<&String> = one.as_object().unwrap().keys().collect();
        assert_eq!(
            fields,
            [
                "code_hash",
                "district_ags",
                "first_time",
                "name",
                "registration_id"
            ]
        );
        // It knows a code when it sees one.
        let code = event.code_of(&place).await;
        let hash = kreisrunde::crypto::sha256_plain(code.as_bytes());
        assert_eq!(one["code_hash"], kreisrunde::crypto::encode(&hash));
        event
            .check_in(&device, &json!({"code": code}))
            .await
            .expect(201);
        let seen = device.all(&event.path("/attendance")).await;
        let text = json!([seen, found.body]).to_string();
        for hidden in ["quasten@", "0815", "Quitten"] {
            assert!(!text.contains(hidden), "{hidden} in {text}");
        }

        // Not the registrations, not even the code; not another event, nor what is public of it.
        for path in [
            event.path("/registrations"),
            format!("/registrations/{place}"),
            format!("/registrations/{place}/code"),
            event.path("/directory"),
            event.path("/attendance/walk-ins"),
            "/users".into(),
            "/audit".into(),
            "/me".into(),
        ] {
            let reply = if path.ends_with("walk-ins") {
                device.post_json(&path, &full).await
            } else {
                device.get(&path).await
            };
            assert_eq!((reply.status, reply.code()), (403, "forbidden"), "{path}");
        }
        for below in ["", "/attendance", "/attendance/expected", "/coverage"] {
            let reply = device.get(&other.path(below)).await;
            reply.refused(404, "not_found");
        }
        let now = world.db().now();
        let scans = [scan(&place, &world.day(0), now)];
        other
            .upload(&device, &scans)
            .await
            .refused(404, "not_found");
        // The desk is the host's; other coordinators do not even see it.
        let host = world.coordinator_of("15003").await;
        assert_eq!(host.all(&list).await.len(), 2);
        let halle = world.coordinator_of("15002").await;
        for below in ["/attendance", "/attendance/expected"] {
            let reply = halle.get(&event.path(below)).await;
            reply.refused(404, "not_found");
        }
    }
);
