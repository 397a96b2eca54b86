//! Who gets which seat: rules 1, 2 and 3.

use chrono::Duration;
use serde_json::{Value, json};

use crate::support::{World, events::person, invariants::invariants};

/// The seats of a district, as the API shows them.
fn of<'a>(seats: &'a Value, ags: &str) -> &'a Value {
    let districts = seats["districts"].as_array().unwrap();
    districts
        .iter()
        .find(|d| d["ags"] == ags)
        .expect("an invited district")
}

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

story!(
    rule_1_a_district_gets_no_more_than_its_maximum,
    async |world: &World| {
        let event = world
            .published_event(|e| {
                e["capacity"] = json!(10);
                e["seats_per_district"] = json!({"maximum": 2});
            })
            .await;
        for n in 0..2 {
            let seat = event
                .seat("15002", &format!("h{n}@halle.example"))
                .await
                .expect(201);
            assert_eq!(seat.text("status"), "confirmed");
        }
        let third = event.seat("15002", "h3@halle.example").await.expect(201);
        assert_eq!(third.text("status"), "waitlisted");

        // Others still find seats, and so do guests, who have no maximum.
        assert_eq!(
            event.seat("15001", "d@dessau.example").await.text("status"),
            "confirmed"
        );
        for n in 0..3 {
            let guest = event
                .seat("", &format!("g{n}@guests.example"))
                .await
                .expect(201);
            assert_eq!(
                (guest.text("status"), guest.text("seat")),
                ("confirmed".into(), "open".into())
            );
        }
        let seats = event.seats().await;
        assert_eq!(seats["taken"], 6);
        assert_eq!(of(&seats, "15002")["taken"], 2);
        assert_eq!(of(&seats, "15002")["waiting"], 1);
        invariants(world.db()).await;
    }
);

story!(
    rule_1_people_of_districts_not_invited_are_guests,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let guest = event
            .seat("15090", "stendal@people.example")
            .await
            .expect(201);
        assert_eq!(guest.text("seat"), "open");
        assert_eq!(guest.text("district_ags"), "15090");
        assert_eq!(
            event.seats().await["districts"].as_array().unwrap().len(),
            4
        );
    }
);

story!(
    rule_1_figures_that_do_not_fit_are_refused_with_the_figures,
    async |world: &World| {
        let event = world.published_event(|e| e["capacity"] = json!(3)).await;
        for n in 0..3 {
            event
                .seat("15002", &format!("h{n}@halle.example"))
                .await
                .expect(201);
        }
        // Three are taken: two seats are too few, and so is a maximum of two.
        let fewer = event
            .change(&json!({"capacity": 2}))
            .await
            .refused(409, "seats_taken");
        assert!(fewer.text("detail").contains("3/2"), "{:#}", fewer.body);
        let most = event
            .change(&json!({"seats_per_district": {"maximum": 2}}))
            .await;
        assert!(
            most.refused(409, "seats_taken")
                .text("detail")
                .contains("15002 3/2")
        );

        // What can never hold is invalid, whatever was given.
        let guarantee = json!({"seats_per_district": {"guaranteed": 2, "maximum": 1, "release_at": world.in_hours(5)}});
        let found = event
            .change(&guarantee)
            .await
            .refused(422, "invalid")
            .findings();
        assert!(found.contains(&(
            "/seats_per_district".into(),
            "guarantee_above_maximum".into()
        )));
        let sum = json!({"seats_per_district": {"guaranteed": 1, "release_at": world.in_hours(5)}});
        let found = event.change(&sum).await.refused(422, "invalid").findings();
        assert!(found.contains(&(
            "/seats_per_district".into(),
            "guarantees_above_capacity".into()
        )));
        let released = json!({"capacity": 30, "seats_per_district": {"guaranteed": 1}});
        let found = event
            .change(&released)
            .await
            .refused(422, "invalid")
            .findings();
        assert!(found.contains(&(
            "/seats_per_district/release_at".into(),
            "release_required".into()
        )));

        // Nothing of this was kept.
        let now = event.organizer.get(&event.path("")).await.expect(200);
        assert_eq!(now.body["capacity"], 3);
        invariants(world.db()).await;
    }
);

story!(
    rule_1_a_person_is_told_that_the_event_is_full_where_nobody_waits,
    async |world: &World| {
        let event = world
            .published_event(|e| {
                e["capacity"] = json!(1);
                e["registration"] = json!({"waitlist": false});
            })
            .await;
        event.seat("15002", "eins@halle.example").await.expect(201);
        event
            .seat("15001", "zwei@dessau.example")
            .await
            .refused(409, "event_full");
        // Who is registered already is told that instead.
        event
            .seat("15002", "EINS@halle.example")
            .await
            .refused(409, "already_registered");
    }
);

story!(
    rule_2_one_live_registration_however_the_address_is_written,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let first = event.seat("15002", "anna@käthe.example").await.expect(201);
        for same in [
            "ANNA@KÄTHE.example",
            "Anna@ka\u{308}the.Example",
            "anna@ｋäthe.example",
        ] {
            event
                .seat("15001", same)
                .await
                .refused(409, "already_registered");
        }
        // Another person with nearly the same address is another person.
        event.seat("15002", "anna@kathe.example").await.expect(201);

        // Once cancelled, the person may come again.
        event.cancel(&first).await.expect(200);
        event.cancel(&first).await.refused(409, "wrong_state");
        event.seat("15002", "Anna@Käthe.example").await.expect(201);
        invariants(world.db()).await;
    }
);

story!(
    rule_3_the_earliest_admissible_is_promoted_and_only_one_for_one_seat,
    async |world: &World| {
        let event = world
            .published_event(|e| {
                e["capacity"] = json!(3);
                e["seats_per_district"] = json!({"maximum": 2});
            })
            .await;
        let halle = event.seat("15002", "h1@halle.example").await.expect(201);
        event.seat("15002", "h2@halle.example").await.expect(201);
        let guest = event.seat("", "g@guests.example").await.expect(201);

        // First in line is of Halle, whose maximum is reached; then Dessau, then Magdeburg.
        let line = [
            ("15002", "h3@x.example"),
            ("15001", "d@x.example"),
            ("15003", "m@x.example"),
        ];
        let mut waiting = Vec::new();
        for (ags, email) in line {
            let place = event.seat(ags, email).await.expect(201);
            assert_eq!(place.body["waitlist_position"], waiting.len() + 1);
            waiting.push(place);
        }

        // The guest's seat passes over Halle and goes to Dessau, and to nobody else.
        event.cancel(&guest).await.expect(200);
        assert_eq!(event.status_of(&waiting[0]).await, "waitlisted");
        assert_eq!(event.status_of(&waiting[1]).await, "confirmed");
        assert_eq!(event.status_of(&waiting[2]).await, "waitlisted");

        // Halle's own seat goes to Halle, who is now admissible and first.
        event.cancel(&halle).await.expect(200);
        assert_eq!(event.status_of(&waiting[0]).await, "confirmed");
        assert_eq!(event.status_of(&waiting[2]).await, "waitlisted");
        invariants(world.db()).await;
    }
);

story!(
    rule_3_somebody_who_waits_and_leaves_promotes_nobody,
    async |world: &World| {
        let event = world.published_event(|e| e["capacity"] = json!(1)).await;
        event.seat("15002", "a@x.example").await.expect(201);
        let first = event.seat("15002", "b@x.example").await.expect(201);
        let second = event.seat("15002", "c@x.example").await.expect(201);
        event.cancel(&first).await.expect(200);
        let place = event
            .organizer
            .get(&format!("/registrations/{}", second.id()))
            .await;
        assert_eq!(place.text("status"), "waitlisted");
        assert_eq!(place.body["waitlist_position"], 1);
        invariants(world.db()).await;
    }
);

story!(
    rule_3_a_release_by_the_clock_promotes_in_the_order_of_the_line,
    async |world: &World| {
        let event = world
            .published_event(|e| {
                e["capacity"] = json!(4);
                e["seats_per_district"] = json!({"guaranteed": 1, "release_at": world.in_hours(2)});
            })
            .await;
        event.seat("15002", "h1@x.example").await.expect(201);
        let mut waiting = Vec::new();
        for n in 0..4 {
            let place = event
                .seat("15002", &format!("w{n}@x.example"))
                .await
                .expect(201);
            assert_eq!(place.text("status"), "waitlisted");
            waiting.push(place);
        }
        assert_eq!(event.seats().await["held_free"], 3);

        // Just before the release nothing happens; at its time three seats are everybody's.
        world.advance(Duration::minutes(119));
        assert_eq!(event.seats().await["waiting"], 4);
        world.advance(Duration::minutes(1));
        let seats = event.seats().await;
        assert_eq!((&seats["taken"], &seats["waiting"]), (&json!(4), &json!(1)));
        assert_eq!(of(&seats, "15001")["held"], 0);
        assert_eq!(of(&seats, "15001")["guaranteed"], 1);
        assert_eq!(event.status_of(&waiting[3]).await, "waitlisted");

        // Dessau comes too late for its guarantee.
        assert_eq!(
            event.seat("15001", "late@x.example").await.text("status"),
            "waitlisted"
        );
        invariants(world.db()).await;
    }
);

story!(
    rule_3_a_release_is_settled_by_whoever_comes_next,
    async |world: &World| {
        // Nobody looks at the release; the next newcomer must not overtake those who wait.
        let event = world
        .published_event(|e| {
            e["capacity"] = json!(2);
            e["seats_per_district"] = json!({
                "release_at": world.in_hours(1), "overrides": [{"ags": "15001", "guaranteed": 1}]
            });
        })
        .await;
        event.seat("15002", "a@x.example").await.expect(201);
        let waits = event.seat("15002", "b@x.example").await.expect(201);
        assert_eq!(waits.text("status"), "waitlisted");
        world.advance(Duration::hours(3));
        let newcomer = event.seat("15001", "c@x.example").await.expect(201);
        assert_eq!(newcomer.text("status"), "waitlisted");
        assert_eq!(event.status_of(&waits).await, "confirmed");
        invariants(world.db()).await;
    }
);

story!(
    rule_3_raised_capacity_maximum_and_lowered_guarantee_promote,
    async |world: &World| {
        let release = world.in_hours(48);
        let event = world
        .published_event(|e| {
            e["capacity"] = json!(2);
            e["seats_per_district"] = json!({
                "maximum": 1, "release_at": release, "overrides": [{"ags": "15001", "guaranteed": 1}]
            });
        })
        .await;
        event.seat("15002", "h1@x.example").await.expect(201);
        let halle = event.seat("15002", "h2@x.example").await.expect(201);
        let saale = event.seat("15003", "m1@x.example").await.expect(201);
        let guest = event.seat("", "g1@x.example").await.expect(201);

        // One seat more: Halle may not have two, so Magdeburg gets it.
        event.change(&json!({"capacity": 3})).await.expect(200);
        assert_eq!(event.status_of(&saale).await, "confirmed");
        assert_eq!(event.status_of(&halle).await, "waitlisted");

        // A higher maximum alone helps nobody while no seat is free.
        event
            .change(&json!({"seats_per_district": {"maximum": 2}}))
            .await
            .expect(200);
        assert_eq!(event.status_of(&halle).await, "waitlisted");

        // Without the guarantee of Dessau a seat is free: Halle is first.
        event
            .change(&json!({"seats_per_district": {"overrides": []}}))
            .await
            .expect(200);
        assert_eq!(event.status_of(&halle).await, "confirmed");
        assert_eq!(event.status_of(&guest).await, "waitlisted");

        // Without any limit everybody comes.
        event.change(&json!({"capacity": null})).await.expect(200);
        assert_eq!(event.status_of(&guest).await, "confirmed");
        assert_eq!(event.seats().await["capacity"], Value::Null);
        invariants(world.db()).await;
    }
);

story!(
    rule_6_coordinators_register_their_own_district_contributors_themselves,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let path = event.path("/registrations");
        let halle = world.coordinator_of("15002").await;
        let foreign = halle
            .post_json(&path, &person("15001", "d@x.example"))
            .await;
        let found = foreign.refused(422, "invalid").findings();
        assert_eq!(
            found,
            [("/district_ags".to_owned(), "not_yours".to_owned())]
        );

        let expert = world.contributor().await;
        let other = expert
            .post_json(&path, &person("", "other@x.example"))
            .await;
        assert_eq!(other.refused(422, "invalid").findings()[0].1, "not_yours");
        let own = expert.post(&path).await.expect(201);
        assert_eq!(
            (own.text("seat"), own.body["person"]["email"].clone()),
            ("open".into(), json!(expert.email))
        );

        // What Halle registered, Dessau does not find; the organizer and the host do.
        let seat = event
            .register(&halle, "colleague@halle.example")
            .await
            .expect(201);
        let place = format!("/registrations/{}", seat.id());
        let dessau = world.coordinator_of("15001").await;
        dessau.get(&place).await.refused(404, "not_found");
        dessau
            .post(&format!("{place}/cancel"))
            .await
            .refused(404, "not_found");
        assert!(dessau.all(&path).await.is_empty());
        assert_eq!(halle.all(&path).await.len(), 1);
        let host = world.coordinator_of("15003").await;
        assert_eq!(host.all(&path).await.len(), 2);
        host.get(&place).await.expect(200);
        host.post(&format!("{place}/cancel"))
            .await
            .refused(404, "not_found");
        halle.post(&format!("{place}/cancel")).await.expect(200);
        assert_eq!(
            halle
                .get("/me/registrations")
                .await
                .expect(200)
                .items()
                .len(),
            0
        );
        assert_eq!(
            expert
                .get("/me/registrations")
                .await
                .expect(200)
                .items()
                .len(),
            1
        );
    }
);

story!(registration_follows_its_window, async |world: &World| {
    let event = world
        .published_event(|e| {
            e["registration"] = json!({
                "opens_at": world.in_hours(24), "closes_at": world.in_hours(48)
            });
        })
        .await;
    let halle = world.coordinator_of("15002").await;
    let status = async || halle.get(&event.path("")).await.text("registration_status");
    assert_eq!(status().await, "not_open");
    event
        .join(&halle)
        .await
        .refused(409, "registration_not_open");
    // Organizers register people outside the window too.
    event.seat("15001", "early@x.example").await.expect(201);
    world.advance(Duration::hours(25));
    assert_eq!(status().await, "open");
    event.join(&halle).await.expect(201);
    world.advance(Duration::hours(24));
    assert_eq!(status().await, "closed");
    event
        .register(&halle, "late@x.example")
        .await
        .refused(409, "registration_not_open");
});
