//! Editing the programme: order, days, times, clashes; a day at once; the agenda of a person.

use futures_util::future::join_all;
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{Person, Reply, World, events::Event};

async fn add(who: &Person, event: &Event, new: &Value) -> Reply {
    who.post_json(&event.path("/sessions"), new).await
}

fn session(title: &str) -> Value {
    json!({"kind": "talk", "title": title})
}

/// The programme: titles, each with its place.
async fn titles(event: &Event) -> Vec<(i64, String)> {
    let sessions = event.organizer.all(&event.path("/sessions")).await;
    let one = |s: &Value| {
        let title = s["title"].as_str().unwrap().to_owned();
        (s["position"].as_i64().unwrap(), title)
    };
    sessions.iter().map(one).collect()
}

fn numbered(titles: &[&str]) -> Vec<(i64, String)> {
    (1..).zip(titles.iter().map(|t| (*t).to_owned())).collect()
}

async fn star(who: &Person, id: &str) -> Reply {
    who.send(Method::PUT, &format!("/sessions/{id}/star"), None)
        .await
}

/// An event of two days in Berlin, from the day on which winter time begins.
async fn autumn(world: &World) -> Event {
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

story!(a_day_is_put_at_once_or_not_at_all, async |world: &World| {
    let event = autumn(world).await;
    let anna = &event.organizer;
    for (title, day) in [("1a", 1), ("1b", 1), ("2a", 2), ("2b", 2)] {
        add(
            anna,
            &event,
            &json!({"kind": "talk", "title": title, "day": day}),
        )
        .await
        .expect(201);
    }
    add(anna, &event, &session("später")).await.expect(201);
    let (one, two) = (event.path("/days/1"), event.path("/days/2"));
    let day = anna.get(&one).await.expect(200);
    assert_eq!(
        (&day.body["date"], &day.body["version"]),
        (&json!("2027-10-30"), &json!(5))
    );
    let ids: Vec<&str> = day.body["sessions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|s| s["id"].as_str().unwrap())
        .collect();
    // 1b stays as it is, 1a goes, two are new; one of them at a time.
    let wanted = json!({"sessions": [
        {"kind": "opening", "title": "neu", "starts_at": "2027-10-30T07:00:00Z"},
        {"id": ids[1], "kind": "talk", "title": "1b"},
        {"kind": "closing", "title": "Schluss", "contributions": [{"name": "Anna Beispiel", "role": "moderator"}]}
    ]});
    anna.put(&one, &wanted)
        .await
        .refused(428, "precondition_required");
    let put = anna
        .if_match(day.etag())
        .put(&one, &wanted)
        .await
        .expect(200);
    assert_eq!(put.body["version"], 6);
    assert_eq!(
        titles(&event).await,
        numbered(&["neu", "1b", "Schluss", "2a", "2b", "später"])
    );
    let kept = anna.get(&format!("/sessions/{}", ids[1])).await.expect(200);
    assert_eq!(
        kept.body["version"], 1,
        "what did not change did not change"
    );
    anna.get(&format!("/sessions/{}", ids[0]))
        .await
        .refused(404, "not_found");
    // Somebody else was there in between, on whatever day.
    anna.if_match(day.etag())
        .put(&two, &json!({"sessions": []}))
        .await
        .refused(412, "precondition_failed");
    // A session comes over from the other day.
    let now = anna.get(&two).await.expect(200);
    let moved = json!({"sessions": [{"kind": "talk", "title": "2b neu"}, {"id": ids[1], "kind": "talk", "title": "1b"}]});
    let put = anna
        .if_match(now.etag())
        .put(&two, &moved)
        .await
        .expect(200);
    assert_eq!(put.body["sessions"][1]["day"], 2);
    assert_eq!(
        titles(&event).await,
        numbered(&["neu", "Schluss", "2b neu", "1b", "später"])
    );

    for (sessions, pointer, code) in [
        (
            json!([{"kind": "talk", "title": "x", "position": 1}]),
            "/sessions/0/position",
            "unknown_field",
        ),
        (
            json!([{"kind": "talk", "title": "x", "day": 1}]),
            "/sessions/0/day",
            "range",
        ),
        (
            json!([{"kind": "talk", "title": "x", "starts_at": "2027-10-30T08:00:00Z"}]),
            "/sessions/0/starts_at",
            "format",
        ),
        (
            json!([{"id": ids[0], "kind": "talk", "title": "x"}]),
            "/sessions/0/id",
            "no_such",
        ),
        (
            json!([{"id": ids[1], "kind": "talk", "title": "x"}, {"id": ids[1], "kind": "talk", "title": "y"}]),
            "/sessions/1/id",
            "duplicate",
        ),
    ] {
        let refused = anna
            .if_match("*")
            .put(&two, &json!({"sessions": sessions}))
            .await;
        let found = refused.refused(422, "invalid").findings();
        assert_eq!(found, [(pointer.to_owned(), code.to_owned())]);
    }
    // Two in one room: nothing of the day is put.
    let twice = |title: &str| json!({"kind": "talk", "title": title, "room": "Saal", "starts_at": "2027-10-31T09:00:00Z", "ends_at": "2027-10-31T10:00:00Z"});
    let clash = json!({"sessions": [twice("x"), twice("y")]});
    anna.if_match("*")
        .put(&two, &clash)
        .await
        .refused(409, "programme_clash");
    assert_eq!(titles(&event).await.len(), 5);
    anna.get(&event.path("/days/3"))
        .await
        .refused(404, "not_found");
    anna.if_match("*")
        .put(&event.path("/days/0"), &clash)
        .await
        .refused(404, "not_found");
    anna.if_match("*")
        .put(&two, &json!({"sessions": []}))
        .await
        .expect(200);
    assert_eq!(
        titles(&event).await,
        numbered(&["neu", "Schluss", "später"])
    );
});

story!(
    editors_at_once_lose_nothing_and_leave_no_gap,
    async |world: &World| {
        let event = world.draft_event(|_| {}).await;
        let added = (0..24).map(|n| {
            let new = json!({"kind": "talk", "title": format!("S{n}"), "position": 1 + n % 3});
            event.organizer.post_json(&event.path("/sessions"), &new)
        });
        let added = join_all(added).await;
        let ids: Vec<String> = added.into_iter().map(|r| r.expect(201).id()).collect();
        let places: Vec<i64> = titles(&event).await.iter().map(|(at, _)| *at).collect();
        assert_eq!(places, (1..=24).collect::<Vec<i64>>());
        let gone = ids.iter().take(12);
        let gone = gone.map(|id| event.organizer.delete(&format!("/sessions/{id}")));
        for reply in join_all(gone).await {
            reply.expect(204);
        }
        let places: Vec<i64> = titles(&event).await.iter().map(|(at, _)| *at).collect();
        assert_eq!(places, (1..=12).collect::<Vec<i64>>());
    }
);

story!(
    everybody_has_an_agenda_of_their_own,
    async |world: &World| {
        let event = autumn(world).await;
        let anna = &event.organizer;
        event.step("publish").await.expect(200);
        let mut ids = Vec::new();
        for (title, from) in [
            ("zweite", Some("10:00")),
            ("ohne Zeit", None),
            ("erste", Some("08:00")),
        ] {
            let mut new = session(title);
            if let Some(from) = from {
                new["starts_at"] = json!(format!("2027-10-30T{from}:00Z"));
            }
            ids.push(add(anna, &event, &new).await.expect(201).id());
        }
        let halle = world.coordinator_of("15002").await;
        for id in &ids {
            for _ in 0..2 {
                star(&halle, id).await.expect(204);
            }
        }
        let agenda = |who: &Person| {
            let who = who.clone();
            async move {
                let items = who.all("/me/agenda?limit=2").await;
                items
                    .iter()
                    .map(|s| s["title"].as_str().unwrap().to_owned())
                    .collect::<Vec<_>>()
            }
        };
        assert_eq!(agenda(&halle).await, ["erste", "zweite", "ohne Zeit"]);
        assert!(agenda(anna).await.is_empty(), "it is nobody else's");
        halle
            .delete(&format!("/sessions/{}/star", ids[0]))
            .await
            .expect(204);
        halle
            .delete(&format!("/sessions/{}/star", ids[0]))
            .await
            .expect(204);
        assert_eq!(agenda(&halle).await, ["erste", "ohne Zeit"]);
        let other = world.published_event(|_| {}).await;
        let path = format!("/me/agenda?event_id={}", other.id);
        assert!(halle.all(&path).await.is_empty());
        // A session that goes takes its marks along; what can't be seen can't be marked.
        anna.delete(&format!("/sessions/{}", ids[2]))
            .await
            .expect(204);
        assert_eq!(agenda(&halle).await, ["ohne Zeit"]);
        let draft = world.draft_event(|_| {}).await;
        let hidden = add(anna, &draft, &session("Geheim")).await.expect(201).id();
        star(&halle, &hidden).await.refused(404, "not_found");
        world
            .stranger()
            .get("/me/agenda")
            .await
            .refused(401, "unauthenticated");
        let export = halle.get("/me/export").await.expect(200);
        assert_eq!(export.body["stars"][0], ids[1]);
    }
);

story!(
    events_and_sessions_go_into_calendars,
    async |world: &World| {
        let event = autumn(world).await;
        let anna = &event.organizer;
        let timed = json!({
            "kind": "talk", "title": "Größer; denken, usw.", "room": "Großer Saal", "abstract": "Zeile 1\nZeile 2",
            "starts_at": "2027-10-30T08:00:00Z", "ends_at": "2027-10-30T09:30:00Z"
        });
        let timed = add(anna, &event, &timed).await.expect(201).id();
        let untimed = add(
            anna,
            &event,
            &json!({"kind": "barcamp", "title": "Barcamp", "day": 2}),
        )
        .await
        .expect(201)
        .id();
        let loose = add(anna, &event, &session("irgendwann"))
            .await
            .expect(201)
            .id();
        let whole = event.path(".ics");
        // A draft is nobody's yet.
        world.stranger().get(&whole).await.refused(404, "not_found");
        world
            .stranger()
            .get(&format!("/sessions/{timed}.ics"))
            .await
            .refused(404, "not_found");
        event.step("publish").await.expect(200);
        let stranger = world.stranger();
        let unfolded = |reply: &Reply| {
            String::from_utf8(reply.bytes.clone())
                .unwrap()
                .replace("\r\n ", "")
        };
        let shown = stranger.get(&whole).await.expect(200);
        assert_eq!(shown.content_type, "text/calendar");
        let text = unfolded(&shown);
        for line in [
            "METHOD:PUBLISH",
            "STATUS:CONFIRMED",
            "DTSTART;VALUE=DATE:20271030",
            "DTEND;VALUE=DATE:20271101",
        ] {
            assert!(text.lines().any(|l| l == line), "{line}: {text}");
        }
        assert!(text.contains(&format!("UID:{}@", event.id)), "{text}");
        // Nothing changed, nothing is sent.
        let same = stranger
            .with("if-none-match", shown.etag())
            .get(&whole)
            .await;
        assert_eq!(same.status, 304);
        let text = unfolded(
            &stranger
                .get(&format!("/sessions/{timed}.ics"))
                .await
                .expect(200),
        );
        for line in [
            "SUMMARY:Größer\\; denken\\, usw.",
            "DESCRIPTION:Zeile 1\\nZeile 2",
            "LOCATION:Großer Saal",
            "DTSTART:20271030T080000Z",
            "DTEND:20271030T093000Z",
        ] {
            assert!(text.lines().any(|l| l == line), "{line}: {text}");
        }
        let text = unfolded(
            &stranger
                .get(&format!("/sessions/{untimed}.ics"))
                .await
                .expect(200),
        );
        assert!(text.contains("DTSTART;VALUE=DATE:20271031"), "{text}");
        stranger
            .get(&format!("/sessions/{loose}.ics"))
            .await
            .refused(409, "no_days");
        stranger
            .get("/events/nonsense.ics")
            .await
            .refused(404, "not_found");
        let vague = world.draft_event(|e| {
            e["schedule"] =
                json!({"precision": "month", "start": "2027-11", "time_zone": "Europe/Berlin"});
        });
        anna.get(&vague.await.path(".ics"))
            .await
            .refused(409, "no_days");
    }
);
