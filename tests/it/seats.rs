//! Seats at the edges: what falls due, what does not take place, what changes at the same moment.

use chrono::Duration;
use serde_json::json;

use crate::support::{World, invariants::invariants};

story!(
    rule_1_looking_at_what_is_due_loses_no_seat,
    async |world: &World| {
        let event = world
            .published_event(|e| {
                e["capacity"] = json!(1);
                e["registration"] = json!({"offer_hours": 1});
            })
            .await;
        let seat = event.seat("15002", "a@x.example").await.expect(201);
        let waits = event.seat("15001", "b@x.example").await.expect(201);
        event.cancel(&seat).await.expect(200);
        assert_eq!(event.status_of(&waits).await, "offered");
        world.advance(Duration::hours(2));
        // The offer has run out; somebody saves the event as it is.
        event.change(&json!({})).await.expect(200);
        assert_eq!(event.status_of(&waits).await, "expired");
        invariants(world.db()).await;
        let next = event.seat("15003", "c@x.example").await.expect(201);
        assert_eq!(next.text("status"), "confirmed");
    }
);

story!(
    nobody_is_promoted_to_what_does_not_take_place,
    async |world: &World| {
        for step in ["cancel", "complete"] {
            let event = world.published_event(|e| e["capacity"] = json!(1)).await;
            let seat = event.seat("15002", "a@x.example").await.expect(201);
            let waits = event.seat("15001", "b@x.example").await.expect(201);
            event.step(step).await.expect(200);
            event.cancel(&seat).await.expect(200);
            assert_eq!(event.status_of(&waits).await, "waitlisted", "{step}");
            invariants(world.db()).await;
        }
    }
);

// Seen failing on PostgreSQL without the second look for the pool in `events::change::locked`.
story!(
    rule_1_figures_changed_while_the_event_is_published_hold,
    async |world: &World| {
        let event = world.draft_event(|e| e["capacity"] = json!(40)).await;
        let held = world.held("UPDATE event SET version = version").await;
        let anna = event.organizer.if_match("*");
        let publish = tokio::spawn(anna.post(&event.path("/publish")));
        world.waiting(1).await;
        let change = tokio::spawn(anna.patch(&event.path(""), &json!({"capacity": 10})));
        world.waiting(2).await;
        held.commit().await.unwrap();
        publish.await.unwrap().expect(200);
        change.await.unwrap().expect(200);
        assert_eq!(event.seats().await["capacity"], 10);
        let shown = event.organizer.get(&event.path("")).await.expect(200);
        assert_eq!(shown.body["capacity"], 10);
    }
);
