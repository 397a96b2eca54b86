//! Feeds for everybody: calendars. News and linked data are told of in `feeds_news`.

use chrono::Duration;
use serde_json::{Value, json};

use crate::{
    feeds_news::entries,
    support::{Person, Reply, World, events::Event},
};

/// The lines of a calendar, with folded ones as one.
pub fn lines(reply: &Reply) -> Vec<String> {
    assert_eq!(reply.content_type, "text/calendar");
    let text = String::from_utf8(reply.bytes.clone()).unwrap();
    assert!(text.ends_with("END:VCALENDAR\r\n"), "{text}");
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "{line}");
        assert!(!line.contains(['\r', '\n']), "{line:?}");
    }
    let text = text.replace("\r\n ", "");
    text.split("\r\n").map(str::to_owned).collect()
}

/// The lines of the entry of this id.
pub fn entry(reply: &Reply, id: &str) -> Option<Vec<String>> {
    let lines = lines(reply);
    let entries = lines.split(|line| line == "BEGIN:VEVENT").skip(1);
    let of = format!("UID:{id}@127.0.0.1");
    let mut found = entries.filter(|entry| entry.contains(&of));
    let entry = found.next().map(<[String]>::to_vec);
    assert!(found.next().is_none(), "{id} stands in it twice");
    entry
}

#[track_caller]
pub fn has(entry: Option<Vec<String>>, wanted: &[&str]) {
    let entry = entry.expect("an entry");
    for line in wanted {
        assert!(entry.iter().any(|l| l == line), "{line}: {entry:#?}");
    }
}

/// In a series of its own.
pub async fn series(anna: &Person, name: &str) -> String {
    let new = json!({"name": name});
    anna.post_json("/series", &new).await.expect(201).id()
}

pub fn month(event: &mut Value) {
    event["schedule"] =
        json!({"precision": "month", "start": "2028-11", "time_zone": "Europe/Berlin"});
}

pub fn timed(event: &mut Value, start: &str, end: &str, zone: &str) {
    event["schedule"] = json!({"precision": "time", "start": start, "end": end, "time_zone": zone});
}

pub async fn feed(who: &Person, path: &str) -> Reply {
    who.get(path).await.expect(200)
}

story!(
    what_is_told_of_an_event_is_as_precise_as_its_dates,
    async |world: &World| {
        let stranger = world.stranger();
        let days = world
            .published_event(|e| {
                e["schedule"] = json!({"precision": "day", "start": "2027-06-10", "end": "2027-06-11", "time_zone": "Europe/Berlin"});
                e["place"] = json!({"name": "Rathaus; Saal 1, links", "locality": "Dessau-Roßlau", "latitude": 51.8, "longitude": 12.25});
                e["motto"] = json!("Zeile 1\nZeile 2");
            })
            .await;
        let winter = world
            .published_event(|e| {
                timed(
                    e,
                    "2027-11-04T10:00:00+01:00",
                    "2027-11-05T15:00:00+01:00",
                    "Europe/Berlin",
                );
            })
            .await;
        let summer = world
            .published_event(|e| {
                timed(
                    e,
                    "2027-07-01T08:00:00Z",
                    "2027-07-01T09:30:00Z",
                    "Europe/Berlin",
                );
            })
            .await;
        let abroad = world
            .published_event(|e| {
                timed(
                    e,
                    "2027-07-01T08:00:00Z",
                    "2027-07-01T09:30:00Z",
                    "America/New_York",
                );
            })
            .await;
        let vague = world.draft_event(month).await;
        vague.step("announce").await.expect(200);
        let all = feed(&stranger, "/events.ics").await;
        has(
            entry(&all, &days.id),
            &[
                "DTSTART;VALUE=DATE:20270610",
                "DTEND;VALUE=DATE:20270612",
                "STATUS:CONFIRMED",
                "TRANSP:OPAQUE",
                "SEQUENCE:2",
                "LOCATION:Rathaus\\; Saal 1\\, links\\, Dessau-Roßlau",
                "DESCRIPTION:Zeile 1\\nZeile 2",
                "GEO:51.8;12.25",
                &format!("URL;VALUE=URI:{}/api/v1/events/{}", world.base, days.id),
            ],
        );
        has(
            entry(&all, &winter.id),
            &[
                "DTSTART;TZID=Europe/Berlin:20271104T100000",
                "DTEND;TZID=Europe/Berlin:20271105T150000",
            ],
        );
        has(
            entry(&all, &summer.id),
            &["DTSTART;TZID=Europe/Berlin:20270701T100000"],
        );
        has(
            entry(&all, &abroad.id),
            &["DTSTART;TZID=America/New_York:20270701T040000"],
        );
        has(
            entry(&all, &vague.id),
            &[
                "DTSTART;VALUE=DATE:20281101",
                "DTEND;VALUE=DATE:20281201",
                "STATUS:TENTATIVE",
                "TRANSP:TRANSPARENT",
            ],
        );
        // A zone for each that is used, once, before the entries.
        let lines = lines(&all);
        let zones = lines.iter().filter(|line| line.starts_with("TZID:"));
        let zones: Vec<&String> = zones.collect();
        assert_eq!(zones, ["TZID:America/New_York", "TZID:Europe/Berlin"]);
        assert!(
            lines
                .iter()
                .any(|line| line.starts_with("NAME;VALUE=TEXT:IKOE-Netzwerk"))
        );
        assert!(
            !lines.iter().any(|line| line.starts_with("METHOD")),
            "to subscribe to, not to answer"
        );
        let source = format!("SOURCE;VALUE=URI:{}/api/v1/events.ics", world.base);
        assert!(lines.contains(&source), "{source}");
    }
);

story!(
    an_entry_follows_its_event_and_keeps_its_id,
    async |world: &World| {
        let stranger = world.stranger();
        let event = world.draft_event(|_| {}).await;
        let anna = &event.organizer;
        // Nobody's yet, not even that of who may see it.
        for who in [&stranger, anna] {
            for path in ["/events.ics", "/districts/15003/calendar.ics"] {
                assert_eq!(entry(&feed(who, path).await, &event.id), None, "{path}");
            }
            let news = feed(who, "/events.atom").await;
            assert!(!String::from_utf8_lossy(&news.bytes).contains(&event.id));
        }
        event.step("publish").await.expect(200);
        has(
            entry(&feed(&stranger, "/events.ics").await, &event.id),
            &["SEQUENCE:2", "STATUS:CONFIRMED"],
        );
        event.step("postpone").await.expect(200);
        // That it is not on these days is certain.
        has(
            entry(&feed(&stranger, "/events.ics").await, &event.id),
            &["SEQUENCE:3", "STATUS:CANCELLED", "TRANSP:TRANSPARENT"],
        );
        event
            .change(&json!({"schedule": {"precision": "day", "start": "2028-02-29", "end": null}}))
            .await
            .expect(200);
        event.step("publish").await.expect(200);
        has(
            entry(&feed(&stranger, "/events.ics").await, &event.id),
            &[
                "SEQUENCE:5",
                "STATUS:CONFIRMED",
                "DTSTART;VALUE=DATE:20280229",
                "DTEND;VALUE=DATE:20280301",
            ],
        );
        event.step("cancel").await.expect(200);
        event.step("archive").await.expect(200);
        let all = feed(&stranger, "/events.ics").await;
        // Archived it is history, in which it did not take place.
        has(entry(&all, &event.id), &["STATUS:CANCELLED", "SEQUENCE:7"]);
        let machine = stranger.with("accept", "application/ld+json");
        let shown = machine.get(&event.path("")).await.expect(200);
        assert_eq!(
            shown.body["eventStatus"],
            "https://schema.org/EventCancelled"
        );
        let shown = stranger.get(&event.path("")).await.expect(200);
        assert_eq!(shown.body["status"], "archived");
        assert!(shown.body["cancelled_at"].is_string());
        let held = world.published_event(|_| {}).await;
        world.advance(Duration::days(70));
        let anna = world.organizer().await;
        for step in ["/complete", "/archive"] {
            let path = held.path(step);
            anna.if_match("*").post(&path).await.expect(200);
        }
        has(
            entry(&feed(&stranger, "/events.ics").await, &held.id),
            &["STATUS:CONFIRMED"],
        );
    }
);

story!(each_feed_has_its_own_events, async |world: &World| {
    let stranger = world.stranger();
    let anna = world.organizer().await;
    let one = series(&anna, "Reihe; mit, Zeichen\\").await;
    let other = series(&anna, "Andere").await;
    let event = world
        .published_event(|e| {
            e["series_id"] = json!(one);
            e["host_ags"] = json!("15081");
        })
        .await;
    let of = |path: String| {
        let stranger = stranger.clone();
        async move { feed(&stranger, &path).await }
    };
    let here = of(format!("/series/{one}/calendar.ics")).await;
    has(
        entry(&here, &event.id),
        &["CATEGORIES:Reihe\\; mit\\, Zeichen\\\\"],
    );
    assert!(
        lines(&here).contains(&"X-WR-CALNAME;VALUE=TEXT:Reihe\\; mit\\, Zeichen\\\\".to_owned())
    );
    let there = of(format!("/series/{other}/calendar.ics")).await;
    assert!(
        !lines(&there).contains(&"BEGIN:VEVENT".to_owned()),
        "an empty one is one"
    );
    assert!(entry(&of("/districts/15081/calendar.ics".into()).await, &event.id).is_some());
    assert!(entry(&of("/districts/15001/calendar.ics".into()).await, &event.id).is_none());
    for path in [
        "/series/0199d1a0-5c1f-7000-8000-00000000ffff/calendar.ics",
        "/series/x/calendar.ics",
        "/districts/99999/calendar.ics",
        "/districts/x/calendar.ics",
    ] {
        stranger.get(path).await.refused(404, "not_found");
    }
    // A key for one event hears of no other.
    let more = world.published_event(|_| {}).await;
    let key = json!({"name": "Tür", "organization_id": world.organization().await, "scopes": ["events:read"], "event_id": event.id});
    let admin = world.admin().await;
    let key = admin.post_json("/api-keys", &key).await.expect(201);
    let door = stranger.with_token(&key.text("secret"));
    let heard = feed(&door, "/events.ics").await;
    assert!(entry(&heard, &event.id).is_some() && entry(&heard, &more.id).is_none());
    let news = feed(&door, "/events.atom").await;
    assert!(!String::from_utf8_lossy(&news.bytes).contains(&more.id));
});

story!(
    feeds_are_kept_asked_for_and_refused_like_other_reads,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let stranger = world.stranger();
        for path in [
            "/events.ics",
            "/districts/15003/calendar.ics",
            "/events.atom",
            &event.path(".ics"),
        ] {
            let first = feed(&stranger, path).await;
            assert_eq!(
                first.header("cache-control"),
                "public, max-age=60",
                "{path}"
            );
            assert!(
                first
                    .header("content-type")
                    .contains(if path.ends_with("ics") {
                        "charset=utf-8"
                    } else {
                        "atom+xml"
                    })
            );
            world.advance(Duration::minutes(2));
            let again = stranger.with("if-none-match", first.etag()).get(path).await;
            assert_eq!(again.status, 304, "{path}: nothing changed");
            assert_eq!(
                event
                    .organizer
                    .get(path)
                    .await
                    .expect(200)
                    .header("cache-control"),
                "private, no-cache"
            );
            stranger
                .with("accept", "application/json")
                .get(path)
                .await
                .refused(406, "not_acceptable");
            stranger
                .with("accept", "text/calendar;q=0, application/atom+xml;q=0, */*")
                .get(path)
                .await
                .refused(406, "not_acceptable");
            stranger
                .get(&format!("{path}?x=1"))
                .await
                .refused(400, "unreadable_query");
            stranger.post(path).await.refused(405, "method_not_allowed");
            let head = stranger.send(reqwest::Method::HEAD, path, None).await;
            assert_eq!((head.status, head.etag()), (200, first.etag()));
        }
        assert_eq!(
            feed(&stranger, "/events.atom")
                .await
                .header("content-language"),
            "de"
        );
        let before = feed(&stranger, "/events.ics").await.etag().to_owned();
        event.change(&json!({"motto": "Neu"})).await.expect(200);
        let after = stranger
            .with("if-none-match", &before)
            .get("/events.ics")
            .await
            .expect(200);
        has(entry(&after, &event.id), &["DESCRIPTION:Neu", "SEQUENCE:3"]);
    }
);

story!(
    what_people_write_breaks_out_of_no_feed,
    async |world: &World| {
        let evil = "<script>alert(1)</script> & \"x\"; ]]> 👩‍👩‍👧 ÄÖÜ, \\n ﷽";
        let event = world
            .published_event(|e| {
                e["title"] = json!(evil);
                e["motto"] = json!(format!(
                    "{evil}\r\nBEGIN:VALARM\nTRIGGER:-PT1M\rEND:VALARM\u{b}\u{1b}[31m"
                ));
                e["place"] = json!({"name": evil, "online_url": "https://x.example/?a=1;b=2,3"});
            })
            .await;
        let stranger = world.stranger();
        let all = feed(&stranger, "/events.ics").await;
        assert!(
            !lines(&all)
                .iter()
                .any(|line| line.contains("VALARM") && !line.starts_with("DESCRIPTION:"))
        );
        has(
            entry(&all, &event.id),
            &["CONFERENCE;VALUE=URI:https://x.example/?a=1;b=2,3"],
        );
        let news = feed(&stranger, "/events.atom").await;
        let text = String::from_utf8(news.bytes).unwrap();
        assert!(
            !text.contains("<script") && text.contains("&lt;script&gt;"),
            "{text}"
        );
        let forbidden = |c: char| c.is_control() && c != '\n' && c != '\t';
        assert!(!text.contains(forbidden), "no XML 1.0");
        let linked = stranger.with("accept", "application/ld+json");
        let linked = linked.get(&event.path("")).await.expect(200);
        assert_eq!(linked.body["name"], evil);
    }
);

/// Copies an event in the table, many times.
async fn multiply(world: &World, event: &Event, times: usize) {
    use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, Set};
    let id = kreisrunde::entity::ids::EventId(event.id.parse().unwrap());
    let row = kreisrunde::entity::event::Entity::find_by_id(id)
        .one(world.db().read())
        .await
        .unwrap()
        .unwrap();
    let tx = world
        .db()
        .write(kreisrunde::db::Actor::SYSTEM, kreisrunde::db::Expected::Any)
        .await
        .unwrap();
    let mut rows = Vec::new();
    for n in 0..times {
        let mut copy = row.clone().into_active_model();
        copy.id = Set(kreisrunde::entity::ids::EventId::new());
        copy.title = Set(format!("Kopie {n}"));
        rows.push(copy.reset_all());
    }
    for some in rows.chunks(200) {
        kreisrunde::entity::event::Entity::insert_many(some.to_vec())
            .exec_without_returning(&tx)
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
}

story!(
    feeds_are_bounded_and_take_the_same_statements_for_any_number,
    async |world: &World| {
        let stranger = world.stranger();
        let event = world.published_event(|_| {}).await;
        let paths = [
            "/events.ics",
            "/events.atom",
            "/districts/15003/calendar.ics",
        ];
        let mut before = Vec::new();
        for path in paths {
            let start = world.db().statements();
            feed(&stranger, path).await;
            before.push(world.db().statements() - start);
        }
        multiply(world, &event, 1100).await;
        for (path, before) in paths.into_iter().zip(before) {
            let start = world.db().statements();
            let reply = feed(&stranger, path).await;
            assert_eq!(world.db().statements() - start, before, "{path}");
            assert!(before <= 7, "{path}: {before} statements");
            if path == "/events.atom" {
                assert_eq!(entries(&reply).len(), 100);
            } else {
                let lines = lines(&reply);
                let count = lines.iter().filter(|line| *line == "BEGIN:VEVENT").count();
                assert_eq!(count, 1000, "{path}");
            }
        }
        // What lies further back than a year is history.
        world.advance(Duration::days(500));
        let later = feed(&stranger, "/events.ics").await;
        assert!(!lines(&later).contains(&"BEGIN:VEVENT".to_owned()));
    }
);
