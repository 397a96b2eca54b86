//! A day of the programme at once, editors at once, agendas and calendars.

use futures_util::future::join_all;
use reqwest::Method;
use serde_json::json;

use crate::{
    programme::{add, autumn, numbered, session, titles},
    support::{Person, Reply, World},
};

async fn star(who: &Person, id: &str) -> Reply {
    who.send(Method::PUT, &format!("/sessions/{id}/star"), None)
        .await
}

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
            "DTSTART;TZID=Europe/Berlin:20271030T100000",
            "DTEND;TZID=Europe/Berlin:20271030T113000",
            "TZID:Europe/Berlin",
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
        let vague = anna.get(&vague.await.path(".ics")).await.expect(200);
        let text = unfolded(&vague);
        for line in [
            "DTSTART;VALUE=DATE:20271101",
            "DTEND;VALUE=DATE:20271201",
            "STATUS:TENTATIVE",
        ] {
            assert!(text.lines().any(|l| l == line), "{line}: {text}");
        }
    }
);
