//! Who gets which seat: rules 1, 2 and 3.

use serde_json::json;

use crate::support::{World, invariants::invariants};

story!(
    rule_1_a_guaranteed_seat_is_kept_for_its_district,
    async |world: &World| {
        // Two seats, one of them held for Dessau until tomorrow.
        let event = world
            .published_event(|e| {
                e["capacity"] = json!(2);
                e["seats_per_district"] = json!({
                    "release_at": world.in_hours(24),
                    "overrides": [{"ags": "15001", "guaranteed": 1}]
                });
            })
            .await;
        let halle = world.coordinator_of("15002").await;

        // The first of Halle gets the open seat, the second waits although nobody sits there yet.
        assert_eq!(
            event.join(&halle).await.expect(201).text("status"),
            "confirmed"
        );
        let second = event
            .register(&halle, "zwei@halle.example")
            .await
            .expect(201);
        assert_eq!(second.text("status"), "waitlisted");
        assert_eq!(second.body["waitlist_position"], 1);

        // Dessau comes late and has its seat.
        let dessau = world.coordinator_of("15001").await;
        let seat = event.join(&dessau).await.expect(201);
        assert_eq!(seat.text("status"), "confirmed");
        assert_eq!(seat.body["seat"], "district");
        invariants(world.db()).await;
    }
);
