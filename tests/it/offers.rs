//! Offers that expire, and registrations that wait for approval: rules 1 and 3.

use chrono::Duration;
use serde_json::json;

use crate::support::{World, invariants::invariants};

story!(
    rule_3_a_freed_seat_is_offered_and_passes_on_when_nobody_takes_it,
    async |world: &World| {
        let event = world
            .published_event(|e| {
                e["capacity"] = json!(1);
                e["registration"] = json!({"offer_hours": 4});
            })
            .await;
        let seat = event.seat("15002", "a@x.example").await.expect(201);
        let first = event.seat("15001", "b@x.example").await.expect(201);
        let second = event.seat("15003", "c@x.example").await.expect(201);
        event.cancel(&seat).await.expect(200);

        // The first is offered the seat, which counts as taken meanwhile.
        let path = format!("/registrations/{}", first.id());
        let offer = event.organizer.get(&path).await.expect(200);
        assert_eq!(offer.text("status"), "offered");
        assert!(offer.body["offered_until"].is_string());
        let seats = event.seats().await;
        assert_eq!(
            (&seats["taken"], &seats["offered"], &seats["waiting"]),
            (&json!(1), &json!(1), &json!(1))
        );

        // Nobody answers: after four hours the second has four hours from then on.
        world.advance(Duration::hours(6));
        assert_eq!(event.seats().await["offered"], 1);
        assert_eq!(event.status_of(&first).await, "expired");
        event
            .organizer
            .post(&format!("{path}/accept"))
            .await
            .refused(409, "wrong_state");
        let path = format!("/registrations/{}", second.id());
        assert_eq!(event.status_of(&second).await, "offered");
        let accepted = event
            .organizer
            .post(&format!("{path}/accept"))
            .await
            .expect(200);
        assert_eq!(accepted.text("status"), "confirmed");
        assert!(accepted.body["offered_until"].is_null());
        world.advance(Duration::hours(6));
        event.seats().await;
        assert_eq!(event.status_of(&second).await, "confirmed");
        invariants(world.db()).await;
    }
);

story!(
    rule_3_expiries_count_from_when_they_were_due_whoever_looks,
    async |world: &World| {
        // Nobody looks for nine hours: two offers of four hours each have run out by then.
        let event = world
            .published_event(|e| {
                e["capacity"] = json!(1);
                e["registration"] = json!({"offer_hours": 4});
            })
            .await;
        let seat = event.seat("15002", "a@x.example").await.expect(201);
        let mut line = Vec::new();
        for n in 0..3 {
            line.push(
                event
                    .seat("15001", &format!("w{n}@x.example"))
                    .await
                    .expect(201),
            );
        }
        event.cancel(&seat).await.expect(200);
        world.advance(Duration::hours(9));
        event.seats().await;
        let states = [
            event.status_of(&line[0]).await,
            event.status_of(&line[1]).await,
            event.status_of(&line[2]).await,
        ];
        assert_eq!(states, ["expired", "expired", "offered"]);
        invariants(world.db()).await;
    }
);

story!(
    rule_3_a_declined_offer_goes_to_the_next,
    async |world: &World| {
        let event = world
            .published_event(|e| {
                e["capacity"] = json!(1);
                e["registration"] = json!({"offer_hours": 4});
            })
            .await;
        let seat = event.seat("15002", "a@x.example").await.expect(201);
        let halle = world.coordinator_of("15002").await;
        let first = event.join(&halle).await.expect(201);
        let second = event.seat("15003", "c@x.example").await.expect(201);
        event.cancel(&seat).await.expect(200);
        // A foreign coordinator can't take it; the person declines.
        let path = format!("/registrations/{}", first.id());
        let dessau = world.coordinator_of("15001").await;
        dessau
            .post(&format!("{path}/accept"))
            .await
            .refused(404, "not_found");
        halle.post(&format!("{path}/cancel")).await.expect(200);
        assert_eq!(event.status_of(&second).await, "offered");
        invariants(world.db()).await;
    }
);

story!(
    rule_3_approval_gives_seats_by_submission_not_by_decision,
    async |world: &World| {
        let event = world
            .published_event(|e| {
                e["capacity"] = json!(1);
                e["registration"] = json!({"approval": true});
            })
            .await;
        let mut asked = Vec::new();
        for n in 0..4 {
            let place = event
                .seat("15002", &format!("p{n}@x.example"))
                .await
                .expect(201);
            assert_eq!(place.text("status"), "pending");
            asked.push(format!("/registrations/{}", place.id()));
        }
        assert_eq!(event.seats().await["taken"], 0);
        let anna = &event.organizer;
        let decide = async |n: usize, how: &str| anna.post(&format!("{}/{how}", asked[n])).await;
        assert_eq!(
            decide(3, "confirm").await.expect(200).text("status"),
            "confirmed"
        );
        assert_eq!(
            decide(2, "confirm").await.expect(200).text("status"),
            "waitlisted"
        );
        assert_eq!(
            decide(1, "confirm").await.expect(200).text("status"),
            "waitlisted"
        );
        assert_eq!(
            decide(0, "reject").await.expect(200).text("status"),
            "rejected"
        );
        decide(0, "confirm").await.refused(409, "wrong_state");
        decide(3, "reject").await.refused(409, "wrong_state");

        // The one who asked earlier is first in line, though decided about later.
        assert_eq!(anna.get(&asked[1]).await.body["waitlist_position"], 1);
        assert_eq!(anna.get(&asked[2]).await.body["waitlist_position"], 2);
        decide(3, "cancel").await.expect(200);
        assert_eq!(anna.get(&asked[1]).await.text("status"), "confirmed");
        // Coordinators never decide.
        let halle = world.coordinator_of("15002").await;
        halle
            .post(&format!("{}/confirm", asked[2]))
            .await
            .refused(403, "forbidden");
        invariants(world.db()).await;
    }
);
