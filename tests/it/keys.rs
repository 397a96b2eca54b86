//! API keys: renewed without cutting anybody off, used without leaving the audit, never more than whoever
//! made them.

use chrono::Duration;
use kreisrunde::policy::Role;
use serde_json::{Value, json};

use crate::support::World;

story!(
    a_key_is_renewed_while_the_one_before_is_good_for_a_while,
    async |world: &World| {
        let admin = world.admin().await;
        let new = json!({
            "name": "Landesportal", "organization_id": world.organization().await, "scopes": ["events:write"]
        });
        let key = admin.post_json("/api-keys", &new).await.expect(201);
        let path = format!("/api-keys/{}", key.id());
        let before = world.stranger().with_token(&key.text("secret"));
        let renewed = admin
            .post_json(&format!("{path}/rotate"), &json!({}))
            .await
            .expect(200);
        assert_eq!(renewed.id(), key.id());
        let after = world.stranger().with_token(&renewed.text("secret"));
        for partner in [&before, &after] {
            partner
                .post_json("/events", &world.new_event())
                .await
                .expect(201);
        }
        let shown = admin.get(&path).await.expect(200).body;
        assert!(shown["previous_until"].is_string() && shown["secret"] == Value::Null);
        assert!(shown["last_used_at"].is_string());
        // What it did stands in the audit.
        let audit = admin
            .get(&format!("/audit?actor_id={}", key.id()))
            .await
            .expect(200);
        assert_eq!(audit.items().len(), 2);
        assert!(
            audit
                .items()
                .iter()
                .all(|entry| entry["actor_kind"] == "api_key")
        );
        world.advance(Duration::hours(25));
        before.get("/events").await.refused(401, "invalid_token");
        after.get("/events").await.expect(200);
        // In wrong hands: at once.
        let admin = world.admin().await;
        let now = json!({"overlap_hours": 0});
        let last = admin
            .post_json(&format!("{path}/rotate"), &now)
            .await
            .expect(200);
        after.get("/events").await.refused(401, "invalid_token");
        let last = world.stranger().with_token(&last.text("secret"));
        last.get("/events").await.expect(200);
        admin
            .if_match("\"1.x\"")
            .post_json(&format!("{path}/rotate"), &now)
            .await
            .expect(412);
        admin
            .post_json(&format!("{path}/rotate"), &json!({"overlap_hours": 721}))
            .await
            .expect(422);
        // Withdrawn, both are refused from the next request on.
        let overlapping = admin
            .post_json(&format!("{path}/rotate"), &json!({}))
            .await
            .expect(200);
        admin.delete(&path).await.expect(204);
        last.get("/events").await.refused(401, "invalid_token");
        let overlapping = world.stranger().with_token(&overlapping.text("secret"));
        overlapping
            .get("/events")
            .await
            .refused(401, "invalid_token");
    }
);

story!(
    a_key_is_renewed_by_those_who_may_make_it,
    async |world: &World| {
        let admin = world.admin().await;
        let own = world.organization().await;
        let new = json!({
            "name": "P", "organization_id": own, "scopes": ["events:read"], "expires_at": world.in_hours(2)
        });
        let key = admin.post_json("/api-keys", &new).await.expect(201);
        let path = format!("/api-keys/{}/rotate", key.id());
        let theirs = world.person(Role::Organizer, None, Some(own)).await;
        theirs.post_json(&path, &json!({})).await.expect(200);
        world
            .organizer()
            .await
            .post_json(&path, &json!({}))
            .await
            .refused(404, "not_found");
        world
            .coordinator_of("15002")
            .await
            .post_json(&path, &json!({}))
            .await
            .refused(403, "forbidden");
        let partner = world.stranger().with_token(&key.text("secret"));
        partner
            .post_json(&path, &json!({}))
            .await
            .refused(403, "forbidden");
        world.advance(Duration::hours(3));
        let admin = world.admin().await;
        admin.post_json(&path, &json!({})).await.expect(409);
    }
);
