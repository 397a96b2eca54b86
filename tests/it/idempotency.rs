//! Rule 4: a request repeated with the same key has the effect of one.

use chrono::Duration;
use serde_json::json;

use crate::support::{World, events::person};

story!(
    rule_4_a_repeated_request_is_answered_from_what_was_stored,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let path = event.path("/registrations");
        let anna = event.organizer.key("k1");
        let new = person("15002", "a@x.example");
        let first = anna.post_json(&path, &new).await.expect(201);
        assert_eq!(first.header("idempotency-replayed"), "");
        let again = anna.post_json(&path, &new).await.expect(201);
        assert_eq!(again.header("idempotency-replayed"), "true");
        assert_eq!(again.body, first.body);
        for name in ["etag", "location"] {
            assert_eq!(again.header(name), first.header(name));
        }
        assert_eq!(event.seats().await["taken"], 1);

        // The same key for another body, another path or another method is a mistake.
        let other = anna.post_json(&path, &person("15002", "b@x.example")).await;
        other.refused(422, "idempotency_key_reused");
        let cancel = format!("/registrations/{}/cancel", first.id());
        anna.post(&cancel)
            .await
            .refused(422, "idempotency_key_reused");

        // Of another person it is another key.
        let bert = world.organizer().await.key("k1");
        bert.post_json(&path, &person("15002", "c@x.example"))
            .await
            .expect(201);
    }
);

story!(rule_4_a_refusal_is_not_stored, async |world: &World| {
    let event = world
        .published_event(|e| {
            e["capacity"] = json!(1);
            e["registration"] = json!({"waitlist": false});
        })
        .await;
    let path = event.path("/registrations");
    let seat = event.seat("15002", "a@x.example").await.expect(201);
    let anna = event.organizer.key("k2");
    let new = person("15001", "b@x.example");
    anna.post_json(&path, &new).await.refused(409, "event_full");
    event.cancel(&seat).await.expect(200);
    let done = anna.post_json(&path, &new).await.expect(201);
    assert_eq!(done.header("idempotency-replayed"), "");
});

story!(
    rule_4_a_replay_needs_no_second_look_at_the_version_but_the_permission,
    async |world: &World| {
        let event = world.draft_event(|_| {}).await;
        let version = event.organizer.get(&event.path("")).await.etag().to_owned();
        let anna = event.organizer.key("k3").if_match(&version);
        let publish = event.path("/publish");
        let first = anna.post(&publish).await.expect(200);
        // The version has grown, the repetition is answered all the same.
        assert_eq!(anna.post(&publish).await.expect(200).body, first.body);
        event
            .organizer
            .if_match(&version)
            .post(&publish)
            .await
            .refused(412, "precondition_failed");

        // After signing out the key opens nothing.
        event.organizer.post("/auth/logout").await.expect(204);
        anna.post(&publish).await.refused(401, "invalid_token");
    }
);

story!(
    rule_4_keys_are_forgotten_after_a_day_and_bad_ones_refused,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let path = event.path("/registrations");
        let anna = event.organizer.key("k4");
        let new = person("15002", "a@x.example");
        anna.post_json(&path, &new).await.expect(201);
        world.advance(Duration::hours(25));
        anna.post_json(&path, &new)
            .await
            .refused(409, "already_registered");
        anna.post_json(&path, &person("15002", "b@x.example"))
            .await
            .expect(201);
        for bad in ["", "a b", "\"a", "a\"b", &"k".repeat(256)] {
            event
                .organizer
                .key(bad)
                .post_json(&path, &new)
                .await
                .refused(400, "unreadable_header");
        }
    }
);

story!(
    rule_4_a_key_is_one_for_all_instances,
    async |world: &World| {
        if !world.shares() {
            return;
        }
        let event = world.published_event(|_| {}).await;
        let other = world.process(&[]).await;
        let path = event.path("/registrations");
        let halle = world.coordinator_of("15002").await.key("k5");
        let first = halle.post(&path).await.expect(201);
        let again = halle.at(&other.base).post(&path).await.expect(201);
        assert_eq!(
            (again.header("idempotency-replayed"), again.id()),
            ("true", first.id())
        );
    }
);

story!(
    rule_4_what_is_stored_does_not_show_who_it_is_about,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let anna = event.organizer.key("k6");
        let new = person("15002", "sealed-away@x.example");
        anna.post_json(&event.path("/registrations"), &new)
            .await
            .expect(201);
        use kreisrunde::entity::idempotency;
        use sea_orm::EntityTrait;
        let rows = idempotency::Entity::find()
            .all(world.db().read())
            .await
            .unwrap();
        assert_eq!(rows.len(), 1);
        let text = String::from_utf8_lossy(&rows[0].sealed).into_owned();
        assert!(!text.contains("sealed-away"), "stored replies are sealed");
    }
);
