//! Editing the programme: order, days, times, clashes; a day at once; the agenda of a person.

use serde_json::{Value, json};

use crate::support::{Person, Reply, World, events::Event};

pub async fn add(who: &Person, event: &Event, new: &Value) -> Reply {
    who.post_json(&event.path("/sessions"), new).await
}

pub fn session(title: &str) -> Value {
    json!({"kind": "talk", "title": title})
}

/// The programme: titles, each with its place.
pub async fn titles(event: &Event) -> Vec<(i64, String)> {
    let sessions = event.organizer.all(&event.path("/sessions")).await;
    let one = |s: &Value| {
        let title = s["title"].as_str().unwrap().to_owned();
        (s["position"].as_i64().unwrap(), title)
    };
    sessions.iter().map(one).collect()
}

pub fn numbered(titles: &[&str]) -> Vec<(i64, String)> {
    (1..).zip(titles.iter().map(|t| (*t).to_owned())).collect()
}

/// An event of two days in Berlin, from the day on which winter time begins.
pub async fn autumn(world: &World) -> Event {
    world
        .draft_event(|e| {
            e["schedule"] = json!({"precision": "day", "start": "2027-10-30", "end": "2027-10-31", "time_zone": "Europe/Berlin"});
        })
        .await
}

story!(
    a_programme_is_put_together_moved_about_and_taken_apart,
    async |world: &World| {
        let event = world.draft_event(|_| {}).await;
        let anna = &event.organizer;
        for title in ["Eröffnung", "Vortrag", "Abschluss"] {
            let added = add(anna, &event, &session(title)).await.expect(201);
            assert_eq!(added.body["version"], 1);
        }
        let pause = json!({"kind": "break", "title": "Pause", "position": 2});
        let pause = add(anna, &event, &pause).await.expect(201);
        assert_eq!(pause.body["position"], 2);
        assert_eq!(
            titles(&event).await,
            numbered(&["Eröffnung", "Pause", "Vortrag", "Abschluss"])
        );
        let path = format!("/sessions/{}", pause.id());
        for (to, order) in [
            (4, ["Eröffnung", "Vortrag", "Abschluss", "Pause"]),
            (1, ["Pause", "Eröffnung", "Vortrag", "Abschluss"]),
            (400, ["Eröffnung", "Vortrag", "Abschluss", "Pause"]),
            (3, ["Eröffnung", "Vortrag", "Pause", "Abschluss"]),
        ] {
            anna.patch(&path, &json!({"position": to}))
                .await
                .expect(200);
            assert_eq!(titles(&event).await, numbered(&order), "to {to}");
        }
        // What others do to a session is seen before it is overwritten.
        let seen = anna.get(&path).await.expect(200);
        let summary = json!({"summary_md": "Es gab **Kuchen**."});
        anna.if_match(seen.etag())
            .patch(&path, &summary)
            .await
            .expect(200);
        let stale = anna.if_match(seen.etag());
        stale
            .patch(&path, &summary)
            .await
            .refused(412, "precondition_failed");
        stale
            .delete(&path)
            .await
            .refused(412, "precondition_failed");
        anna.delete(&path).await.expect(204);
        anna.get(&path).await.refused(404, "not_found");
        assert_eq!(
            titles(&event).await,
            numbered(&["Eröffnung", "Vortrag", "Abschluss"])
        );
        // An archived event stays as it is.
        let done = world.published_event(|_| {}).await;
        let kept = add(anna, &done, &session("Bleibt")).await.expect(201).id();
        done.step("complete").await.expect(200);
        let kept = format!("/sessions/{kept}");
        anna.patch(&kept, &summary).await.expect(200);
        done.step("archive").await.expect(200);
        anna.patch(&kept, &json!({"title": "Anders"}))
            .await
            .refused(409, "wrong_state");
        anna.delete(&kept).await.refused(409, "wrong_state");
    }
);

story!(
    the_host_edits_its_programme_and_nobody_elses,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let host = world.coordinator_of("15003").await;
        let made = add(&host, &event, &session("Stadtrundgang"))
            .await
            .expect(201);
        let path = format!("/sessions/{}", made.id());
        let change = json!({"room": "Rathaus"});
        host.patch(&path, &change).await.expect(200);
        let other = world.coordinator_of("15002").await;
        other.patch(&path, &change).await.refused(404, "not_found");
        other.delete(&path).await.refused(404, "not_found");
        add(&other, &event, &session("x"))
            .await
            .refused(404, "not_found");
        let day = event.path("/days/1");
        other
            .if_match("*")
            .put(&day, &json!({"sessions": []}))
            .await
            .refused(404, "not_found");
        let contributor = world.contributor().await;
        contributor
            .patch(&path, &change)
            .await
            .refused(403, "forbidden");
        world
            .stranger()
            .patch(&path, &change)
            .await
            .refused(401, "unauthenticated");
        // A draft that is not theirs is not there.
        let draft = world.draft_event(|e| e["host_ags"] = json!("15001")).await;
        let hidden = add(&draft.organizer, &draft, &session("Geheim"))
            .await
            .expect(201)
            .id();
        host.patch(&format!("/sessions/{hidden}"), &change)
            .await
            .refused(404, "not_found");
        // What a session refers to has to be there.
        let wrong = json!({
            "kind": "talk", "title": " ", "topic_ids": ["0199d1a0-5c1f-7000-8000-000000000012"],
            "contributions": [{"role": "speaker"}, {"name": "A", "role": "speaker", "organization_id": "0199d1a0-5c1f-7000-8000-000000000012"}]
        });
        add(&host, &event, &wrong).await.refused(422, "invalid");
        let wrong = json!({"kind": "talk", "title": "x", "topic_ids": ["0199d1a0-5c1f-7000-8000-000000000012"], "id": made.id()});
        let refused = add(&host, &event, &wrong).await.refused(422, "invalid");
        let expected = [("/id", "unknown_field"), ("/topic_ids/0", "no_such")];
        let expected = expected.map(|(p, c)| (p.to_owned(), c.to_owned()));
        assert_eq!(refused.findings(), expected);
    }
);

story!(
    times_lie_on_days_of_the_event_and_move_with_it,
    async |world: &World| {
        let event = autumn(world).await;
        let anna = &event.organizer;
        let at = |from: &str, to: &str| json!({"kind": "talk", "title": "Vortrag", "starts_at": from, "ends_at": to});
        // Nine o'clock on the second day, in winter time by then.
        let made = add(
            anna,
            &event,
            &at("2027-10-31T08:00:00Z", "2027-10-31T09:30:00Z"),
        )
        .await;
        let made = made.expect(201);
        assert_eq!(made.body["day"], 2);
        for (new, pointer, code) in [
            (
                at("2027-10-29T21:59:59Z", "2027-10-29T23:00:00Z"),
                "/starts_at",
                "range",
            ),
            (
                at("2027-10-31T23:00:00Z", "2027-10-31T23:30:00Z"),
                "/starts_at",
                "range",
            ),
            (
                at("2027-10-30T08:00:00Z", "2027-10-30T08:00:00Z"),
                "/ends_at",
                "order",
            ),
            (
                at("2027-10-30T08:00:00Z", "2027-10-31T08:00:01Z"),
                "/ends_at",
                "range",
            ),
            (
                json!({"kind": "talk", "title": "x", "ends_at": "2027-10-30T08:00:00Z"}),
                "/starts_at",
                "required",
            ),
            (
                json!({"kind": "talk", "title": "x", "day": 3}),
                "/day",
                "range",
            ),
        ] {
            let refused = add(anna, &event, &new).await.refused(422, "invalid");
            assert_eq!(
                refused.findings(),
                [(pointer.to_owned(), code.to_owned())],
                "{new}"
            );
        }
        // From the first to the second half past two of that night: elsewhere it lasts an hour, too.
        let twice = at("2027-10-31T00:30:00Z", "2027-10-31T01:30:00Z");
        let twice = add(anna, &event, &twice).await.expect(201);
        let first = add(
            anna,
            &event,
            &at("2027-10-29T22:00:00Z", "2027-10-29T23:00:00Z"),
        )
        .await;
        assert_eq!(
            first.expect(201).body["day"],
            1,
            "midnight is the first day's"
        );

        // The event moves into summer: nine o'clock stays nine o'clock, and the second day the second.
        let later = json!({"schedule": {"start": "2028-06-01", "end": "2028-06-02"}});
        event.change(&later).await.expect(200);
        let path = format!("/sessions/{}", made.id());
        let moved = anna.get(&path).await.expect(200);
        assert_eq!(moved.body["starts_at"], "2028-06-02T07:00:00Z");
        assert_eq!(moved.body["ends_at"], "2028-06-02T08:30:00Z");
        assert_eq!(
            (&moved.body["day"], &moved.body["version"]),
            (&json!(2), &json!(2))
        );
        let path_twice = format!("/sessions/{}", twice.id());
        let moved = anna.get(&path_twice).await.expect(200);
        assert_eq!(moved.body["starts_at"], "2028-06-02T00:30:00Z");
        assert_eq!(moved.body["ends_at"], "2028-06-02T01:30:00Z");
        // Only the month is known: the clock is kept for when the days are.
        let vague = json!({"schedule": {"precision": "month", "start": "2028-09", "end": null}});
        event.change(&vague).await.expect(200);
        let refused = add(
            anna,
            &event,
            &at("2028-09-01T08:00:00Z", "2028-09-01T09:00:00Z"),
        )
        .await;
        assert_eq!(
            refused.refused(422, "invalid").findings()[0].0,
            "/starts_at"
        );
        add(
            anna,
            &event,
            &json!({"kind": "closing", "title": "x", "day": 2}),
        )
        .await
        .expect(201);
        let exact =
            json!({"schedule": {"precision": "day", "start": "2028-12-07", "end": "2028-12-08"}});
        event.change(&exact).await.expect(200);
        let moved = anna.get(&path).await.expect(200);
        assert_eq!(moved.body["starts_at"], "2028-12-08T08:00:00Z");
    }
);

story!(
    one_room_and_one_person_are_at_one_place_at_a_time,
    async |world: &World| {
        let event = autumn(world).await;
        let anna = &event.organizer;
        let new = |title: &str, from: &str, to: &str, room: &str, who: &str| {
            json!({
                "kind": "talk", "title": title, "room": room,
                "starts_at": format!("2027-10-30T{from}:00Z"), "ends_at": format!("2027-10-30T{to}:00Z"),
                "contributions": [{"name": who, "role": "speaker"}]
            })
        };
        let a = new("A", "08:00", "09:00", "Großer Saal", "Jörg Weiß");
        let a = add(anna, &event, &a).await.expect(201);
        // After it, beside it with others, and without a time: all is well.
        for fine in [
            new("B", "09:00", "10:00", "Großer Saal", "Jörg Weiß"),
            new("C", "08:00", "09:00", "Kleiner Saal", "Anna Beispiel"),
            json!({"kind": "talk", "title": "D", "room": "Großer Saal", "day": 1}),
        ] {
            add(anna, &event, &fine).await.expect(201);
        }
        let room = new("E", "08:59", "09:30", "großer saal", "Niemand");
        let refused = add(anna, &event, &room)
            .await
            .refused(409, "programme_clash");
        let said = refused.text("detail");
        assert!(
            said.contains("großer saal") || said.contains("Großer Saal"),
            "{said}"
        );
        assert!(
            said.contains("„A“") && said.contains("„B“") && said.contains("„E“"),
            "{said}"
        );
        let person = new("F", "08:30", "08:45", "Foyer", "JÖRG WEISS");
        let refused = add(anna, &event, &person)
            .await
            .refused(409, "programme_clash");
        assert!(refused.text("detail").contains("„F“"), "{}", refused.body);
        assert_eq!(titles(&event).await.len(), 4, "nothing of it stays");

        // However much there is to say.
        let long = new(
            &"Ä".repeat(500),
            "08:00",
            "08:30",
            &"R".repeat(100),
            "Jörg Weiß",
        );
        let refused = add(anna, &event, &long)
            .await
            .refused(409, "programme_clash");
        assert!(
            refused.text("detail").chars().count() < 1000,
            "{}",
            refused.body
        );

        // An organizer knows better; a host does not.
        let host = world.coordinator_of("15003").await;
        let path = event.path("/sessions?allow_clashes=true");
        host.post_json(&path, &person)
            .await
            .refused(403, "field_not_yours");
        let e = anna.post_json(&path, &person).await.expect(201);
        // What clashes already can be changed in other ways by an organizer who says so, only.
        let change = json!({"title": "F 2"});
        let own = format!("/sessions/{}", e.id());
        anna.patch(&own, &change)
            .await
            .refused(409, "programme_clash");
        anna.patch(&format!("{own}?allow_clashes=true"), &change)
            .await
            .expect(200);
        anna.patch(
            &own,
            &json!({"starts_at": "2027-10-30T10:00:00Z", "ends_at": "2027-10-30T11:00:00Z"}),
        )
        .await
        .expect(200);
        let back = json!({"starts_at": "2027-10-30T09:30:00Z", "ends_at": "2027-10-30T09:45:00Z"});
        let first = format!("/sessions/{}", a.id());
        anna.patch(&first, &back)
            .await
            .refused(409, "programme_clash");
    }
);
