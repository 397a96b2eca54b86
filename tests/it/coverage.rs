//! Where each invited district stands. Districts only, no names.

use serde_json::{Value, json};

use crate::support::{World, events::Event};

async fn state_of(event: &Event, ags: &str) -> String {
    let reply = event
        .organizer
        .get(&event.path("/coverage"))
        .await
        .expect(200);
    let districts = reply.body["districts"].as_array().unwrap();
    let one = districts
        .iter()
        .find(|d| d["ags"] == ags)
        .expect("an invited district");
    one["state"].as_str().unwrap().to_owned()
}

story!(
    a_district_is_missing_until_somebody_registers_or_it_is_excused,
    async |world: &World| {
        let event = world.draft_event(|_| {}).await;
        assert_eq!(state_of(&event, "15002").await, "unknown");
        event.step("publish").await.expect(200);
        assert_eq!(state_of(&event, "15002").await, "missing");

        // Halle excuses itself, and nobody else.
        let halle = world.coordinator_of("15002").await;
        let sorry = json!({"state": "excused", "source": "E-Mail vom 12. November"});
        halle
            .put(&event.path("/coverage/15002"), &sorry)
            .await
            .expect(200);
        halle
            .put(&event.path("/coverage/15001"), &sorry)
            .await
            .refused(404, "not_found");
        assert_eq!(state_of(&event, "15002").await, "excused");
        assert_eq!(state_of(&event, "15001").await, "missing");

        // It comes after all: a registration says more than an excuse, a guest says nothing.
        let seat = event.join(&halle).await.expect(201);
        event.seat("", "guest@x.example").await.expect(201);
        assert_eq!(state_of(&event, "15002").await, "registered");
        event.cancel(&seat).await.expect(200);
        assert_eq!(state_of(&event, "15002").await, "excused");

        let reply = event
            .organizer
            .get(&event.path("/coverage"))
            .await
            .expect(200);
        let summary = &reply.body["summary"];
        assert_eq!(summary["audience"], 4);
        assert_eq!(
            (
                &summary["excused"],
                &summary["missing"],
                &summary["registered"]
            ),
            (&json!(1), &json!(3), &json!(0))
        );
        assert_eq!(summary["share"], 0.0);
        // No names: strangers may read it.
        world
            .stranger()
            .get(&event.path("/coverage"))
            .await
            .expect(200);
    }
);

story!(
    what_is_known_of_past_events_is_stated_with_a_source,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        event.step("complete").await.expect(200);
        assert_eq!(state_of(&event, "15001").await, "unknown");
        let path = event.path("/coverage/15001");
        let there = json!({"state": "attended", "source": "Fotoprotokoll, Seite 3"});
        let dessau = world.coordinator_of("15001").await;
        dessau
            .put(&path, &there)
            .await
            .refused(403, "field_not_yours");
        event.organizer.put(&path, &there).await.expect(200);
        assert_eq!(state_of(&event, "15001").await, "attended");
        assert_eq!(state_of(&event, "15002").await, "unknown");
        // Registered follows from registrations; a source is needed; the district must be invited.
        let registered = json!({"state": "registered", "source": "x"});
        event
            .organizer
            .put(&path, &registered)
            .await
            .refused(422, "invalid");
        event
            .organizer
            .put(&path, &json!({"state": "missing"}))
            .await
            .refused(422, "invalid");
        event
            .organizer
            .put(&event.path("/coverage/15090"), &there)
            .await
            .refused(404, "not_found");
        let coverage = event
            .organizer
            .get(&event.path("/coverage"))
            .await
            .expect(200);
        assert_eq!(coverage.body["summary"]["unknown"], 3);
    }
);

story!(
    a_district_finds_where_it_stood_at_each_event,
    async |world: &World| {
        let halle = world.coordinator_of("15002").await;
        let came = world.published_event(|_| {}).await;
        came.join(&halle).await.expect(201);
        let excused = world
            .published_event(|e| e["host_ags"] = json!("15002"))
            .await;
        let sorry = json!({"state": "excused", "source": "Mail"});
        halle
            .put(&excused.path("/coverage/15002"), &sorry)
            .await
            .expect(200);
        let missing = world.published_event(|_| {}).await;
        let draft = world.draft_event(|_| {}).await;
        let foreign = world
            .published_event(|e| e["audience"] = json!(["15001"]))
            .await;

        let history = world
            .stranger()
            .all("/districts/15002/participation?limit=2")
            .await;
        let of = |event: &Event| history.iter().find(|p| p["event_id"] == json!(event.id));
        for (event, state, hosted) in [
            (&came, "registered", false),
            (&excused, "excused", true),
            (&missing, "missing", false),
        ] {
            let found = of(event).unwrap();
            assert_eq!(
                (&found["state"], &found["hosted"]),
                (&json!(state), &json!(hosted))
            );
            // The same as the event says.
            assert_eq!(state_of(event, "15002").await, state);
        }
        // Neither what one may not see, nor to what the district was not invited.
        assert!(of(&draft).is_none() && of(&foreign).is_none());
        let days: Vec<&str> = history
            .iter()
            .map(|p| p["starts_on"].as_str().unwrap())
            .collect();
        assert!(days.is_sorted_by(|a, b| a >= b), "newest first: {days:?}");
        // The real editions are there too.
        assert!(
            history
                .iter()
                .any(|p| p["edition"] == 13 && p["hosted"] == true)
        );
        world
            .stranger()
            .get("/districts/99999/participation")
            .await
            .refused(404, "not_found");
        // As many statements for one event as for all.
        let cost = async |limit: u32| {
            let before = world.db().statements();
            let path = format!("/districts/15002/participation?limit={limit}");
            world.stranger().get(&path).await.expect(200);
            world.db().statements() - before
        };
        assert_eq!(cost(1).await, cost(50).await);
    }
);

story!(the_events_of_a_series_are_its_own, async |world: &World| {
    let stranger = world.stranger();
    for series in stranger.all("/series").await {
        let id = series["id"].as_str().unwrap();
        let own = stranger.all(&format!("/series/{id}/events?limit=3")).await;
        let same = stranger.all(&format!("/events?series_id={id}")).await;
        assert!(!own.is_empty());
        assert_eq!(own, same);
    }
    let nobody = uuid::Uuid::now_v7();
    stranger
        .get(&format!("/series/{nobody}/events"))
        .await
        .refused(404, "not_found");
});

story!(
    an_excused_district_is_spoken_for_by_another_one,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let halle = world.coordinator_of("15002").await;
        let path = event.path("/coverage/15002");
        let sorry = |state: &str, proxy: Value| json!({"state": state, "source": "Anruf", "proxy_ags": proxy});
        let proxy_of = async |ags: &str| {
            let reply = world.stranger().get(&event.path("/coverage")).await;
            let reply = reply.expect(200);
            let all = reply.body["districts"].as_array().unwrap();
            let one = all.iter().find(|d| d["ags"] == ags).unwrap();
            one["proxy_ags"].clone()
        };
        let excused = sorry("excused", json!("15003"));
        halle.put(&path, &excused).await.expect(200);
        assert_eq!(proxy_of("15002").await, "15003");
        assert_eq!(proxy_of("15003").await, Value::Null);

        // Nobody speaks for themselves, and nobody who is not invited speaks at all.
        for (statement, code) in [
            (sorry("excused", json!("15002")), "no_proxy"),
            (sorry("excused", json!("15085")), "no_such"),
            (sorry("excused", json!("99999")), "no_such"),
            (sorry("excused", json!("Halle")), "format"),
        ] {
            let refused = halle.put(&path, &statement).await.refused(422, "invalid");
            assert_eq!(refused.findings(), [("/proxy_ags".into(), code.into())]);
        }
        let attended = sorry("attended", json!("15003"));
        let refused = event.organizer.put(&path, &attended).await;
        let found = refused.refused(422, "invalid").findings();
        assert_eq!(found, [("/proxy_ags".into(), "no_proxy".into())]);
        assert_eq!(proxy_of("15002").await, "15003");

        // Whoever comes after all speaks for themselves, until they cancel.
        let seat = event.join(&halle).await.expect(201);
        assert_eq!(proxy_of("15002").await, Value::Null);
        event.cancel(&seat).await.expect(200);
        assert_eq!(proxy_of("15002").await, "15003");
        // What is stated again is stated whole.
        let plain = json!({"state": "excused", "source": "Anruf"});
        halle.put(&path, &plain).await.expect(200);
        assert_eq!(proxy_of("15002").await, Value::Null);
    }
);
