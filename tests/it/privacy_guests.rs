//! Rule 8 for people without an account.

use serde_json::json;

use crate::support::{World, dump};

story!(
    rule_8_somebody_without_an_account_is_deleted_by_an_admin,
    async |world: &World| {
        let event = world.published_event(|e| e["capacity"] = json!(1)).await;
        let other = world.published_event(|_| {}).await;
        let guest = json!({"person": {"name": "Quentin Quast", "email": "Quast@secret.example"}, "needs": {"diet": "Quitten"}});
        let place = event
            .organizer
            .post_json(&event.path("/registrations"), &guest)
            .await
            .expect(201);
        let second = other
            .organizer
            .post_json(&other.path("/registrations"), &guest)
            .await
            .expect(201);
        let waits = event.seat("15002", "waits@x.example").await.expect(201);
        let path = format!("/registrations/{}", second.id());
        event
            .organizer
            .delete(&path)
            .await
            .refused(403, "forbidden");
        let admin = world.admin().await;
        admin
            .if_match("\"9.x\"")
            .delete(&path)
            .await
            .refused(412, "precondition_failed");
        admin.delete(&path).await.expect(204);
        assert_eq!(event.status_of(&place).await, "cancelled");
        assert_eq!(event.status_of(&waits).await, "confirmed");
        let everything = dump::everything(world).await;
        for trace in ["Quentin", "Quast", "secret.example", "Quitten"] {
            assert!(
                !everything.to_lowercase().contains(&trace.to_lowercase()),
                "{trace}"
            );
        }
        // Who has an account is deleted with it.
        let halle = world.coordinator_of("15002").await;
        let own = other.join(&halle).await.expect(201);
        let path = format!("/registrations/{}", own.id());
        admin.delete(&path).await.refused(409, "has_account");
    }
);
