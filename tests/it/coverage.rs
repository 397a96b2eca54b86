//! Where each invited district stands. Districts only, no names.

use serde_json::json;

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
