//! News, and events as linked data.

use chrono::Duration;
use serde_json::json;

use crate::{
    feeds::{feed, month, series, timed},
    support::{Reply, World},
};

/// The entries of news, in their order.
pub fn entries(reply: &Reply) -> Vec<String> {
    let text = String::from_utf8(reply.bytes.clone()).unwrap();
    let entries = text.split("<entry>").skip(1);
    entries
        .map(|e| e.split("</entry>").next().unwrap().to_owned())
        .collect()
}

story!(
    news_are_events_and_published_reports_the_latest_first,
    async |world: &World| {
        let stranger = world.stranger();
        let old = world.published_event(|_| {}).await;
        world.advance(Duration::minutes(1));
        let new = world.draft_event(month).await;
        new.step("announce").await.expect(200);
        let first = |reply: &Reply| entries(reply)[0].clone();
        let news = feed(&stranger, "/events.atom").await;
        assert!(first(&news).contains(&format!("<id>urn:uuid:{}</id>", new.id)));
        assert!(
            first(&news).contains("November 2028 · angekündigt"),
            "{}",
            first(&news)
        );
        assert!(entries(&news).len() <= 100);
        world.advance(Duration::minutes(1));
        old.step("cancel").await.expect(200);
        let news = feed(&stranger, "/events.atom").await;
        let top = first(&news);
        assert!(top.contains(&old.id) && top.contains("abgesagt"), "{top}");
        let text = String::from_utf8_lossy(&news.bytes).into_owned();
        for part in [
            "xml:lang=\"de\"",
            "rel=\"self\"",
            "<generator",
            "<author><name>IKOE-Netzwerk",
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"",
        ] {
            assert!(text.contains(part), "{part}");
        }
        // A report is news when it is published, each time, and gone when it is withdrawn.
        let sample = stranger
            .get("/events?sort=-edition&limit=5")
            .await
            .expect(200);
        let held = sample.items().iter().find(|e| e["edition"] == 13).unwrap()["id"].clone();
        let anna = world.organizer().await;
        let report = format!("/events/{}/report", held.as_str().unwrap());
        let drafted = anna.post(&report).await.expect(201);
        assert!(!text.contains("report.html"));
        world.advance(Duration::minutes(1));
        anna.if_match("*")
            .post(&format!("{report}/publish"))
            .await
            .expect(200);
        let top = first(&feed(&stranger, "/events.atom").await);
        assert!(
            top.contains(&format!("src=\"{}/api/v1{report}.html\"", world.base)),
            "{top}"
        );
        assert!(top.contains(&drafted.text("title")), "{top}");
        let id = |entry: &str| {
            entry
                .split("<id>")
                .nth(1)
                .unwrap()
                .split("</id>")
                .next()
                .unwrap()
                .to_owned()
        };
        let known = id(&top);
        assert!(known.starts_with("urn:uuid:") && !known.contains(held.as_str().unwrap()));
        world.advance(Duration::minutes(1));
        anna.if_match("*")
            .post(&format!("{report}/publish"))
            .await
            .expect(200);
        assert_eq!(id(&first(&feed(&stranger, "/events.atom").await)), known);
        anna.if_match("*")
            .post(&format!("{report}/withdraw"))
            .await
            .expect(200);
        let news = feed(&stranger, "/events.atom").await;
        assert!(!String::from_utf8_lossy(&news.bytes).contains("report.html"));
    }
);

story!(
    an_event_is_read_as_linked_data_by_who_asks_for_it,
    async |world: &World| {
        let anna = world.organizer().await;
        let own = series(&anna, "Ideencafé").await;
        let organization = world.organization().await;
        let event = world
            .draft_event(|e| {
                timed(e, "2027-11-04T09:00:00Z", "2027-11-04T15:00:00Z", "Europe/Berlin");
                e["series_id"] = json!(own);
                e["organizer_id"] = json!(organization);
                e["format"] = json!("hybrid");
                e["capacity"] = json!(40);
                e["place"] = json!({"name": "Rathaus", "street": "Markt 1", "postal_code": "06108", "locality": "Halle", "latitude": 51.5, "longitude": 11.9, "online_url": "https://meet.example/x"});
            })
            .await;
        let machine = world.stranger().with("accept", "application/ld+json");
        let path = event.path("");
        // A draft is nobody's in this form too.
        machine.get(&path).await.refused(404, "not_found");
        let hers = event
            .organizer
            .with("accept", "application/ld+json")
            .get(&path)
            .await
            .expect(200);
        assert_eq!(hers.header("cache-control"), "private, no-cache");
        event.step("publish").await.expect(200);
        let shown = machine.get(&path).await.expect(200);
        assert_eq!(shown.content_type, "application/ld+json");
        assert!(
            shown.headers.get_all("vary").iter().any(|v| v
                .to_str()
                .unwrap()
                .split(", ")
                .any(|v| v == "Accept"))
        );
        let it = &shown.body;
        for (pointer, value) in [
            ("/@context", json!("https://schema.org")),
            ("/@type", json!("Event")),
            ("/identifier", json!(event.id)),
            ("/url", json!(format!("{}/api/v1{path}", world.base))),
            ("/startDate", json!("2027-11-04T10:00:00+01:00")),
            ("/endDate", json!("2027-11-04T16:00:00+01:00")),
            ("/eventStatus", json!("https://schema.org/EventScheduled")),
            (
                "/eventAttendanceMode",
                json!("https://schema.org/MixedEventAttendanceMode"),
            ),
            ("/location/0/address/streetAddress", json!("Markt 1")),
            ("/location/0/geo/latitude", json!(51.5)),
            ("/location/0/containedInPlace/identifier", json!("15003")),
            ("/location/1/@type", json!("VirtualLocation")),
            ("/location/1/url", json!("https://meet.example/x")),
            ("/organizer/@type", json!("Organization")),
            ("/superEvent/@type", json!("EventSeries")),
            ("/superEvent/name", json!("Ideencafé")),
            ("/maximumAttendeeCapacity", json!(40)),
        ] {
            assert_eq!(it.pointer(pointer), Some(&value), "{pointer}: {it:#}");
        }
        let plain = world.stranger().get(&path).await.expect(200);
        assert_eq!(plain.content_type, "application/json");
        assert_ne!(plain.etag(), shown.etag());
        let same = machine.with("if-none-match", shown.etag()).get(&path).await;
        assert_eq!(same.status, 304);
        let other = machine.with("if-none-match", plain.etag()).get(&path).await;
        assert_eq!(other.status, 200, "another representation");
        for (accept, media) in [
            (
                "application/json;q=0.4, application/ld+json;q=0.5",
                "application/ld+json",
            ),
            ("application/ld+json;q=0.4, */*;q=0.5", "application/json"),
            ("application/json;q=0, */*", "application/ld+json"),
            ("text/html, */*;q=0.1", "application/json"),
        ] {
            let reply = world
                .stranger()
                .with("accept", accept)
                .get(&path)
                .await
                .expect(200);
            assert_eq!(reply.content_type, media, "{accept}");
        }
        for accept in ["text/html", "application/json;q=0, application/ld+json;q=0"] {
            world
                .stranger()
                .with("accept", accept)
                .get(&path)
                .await
                .refused(406, "not_acceptable");
        }
        // Elsewhere there is JSON only, and what is written is answered as JSON.
        machine.get("/events").await.refused(406, "not_acceptable");
        event
            .organizer
            .with("accept", "application/ld+json")
            .if_match("*")
            .patch(&path, &json!({}))
            .await
            .refused(406, "not_acceptable");
        for (step, told) in [("postpone", "EventPostponed"), ("cancel", "EventCancelled")] {
            event.step(step).await.expect(200);
            let shown = machine.get(&path).await.expect(200);
            assert_eq!(
                shown.body["eventStatus"],
                format!("https://schema.org/{told}")
            );
        }
        let vague = world.draft_event(month).await;
        vague.step("announce").await.expect(200);
        let shown = machine.get(&vague.path("")).await.expect(200);
        assert_eq!(
            (&shown.body["startDate"], shown.body.get("endDate")),
            (&json!("2028-11"), None)
        );
    }
);
