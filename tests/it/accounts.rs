//! Accounts: who deletes them, and what of them is cleared away by itself.

use chrono::Duration;
use kreisrunde::{
    accounts,
    entity::{invitation, password_reset, token_family},
    workers,
};
use sea_orm::{EntityTrait, PaginatorTrait};
use serde_json::json;

use crate::support::World;

story!(
    what_nobody_can_use_any_more_is_not_kept,
    async |world: &World| {
        let anna = world.organizer().await;
        let reset = json!({"email": anna.email});
        let path = "/auth/password-reset";
        world.stranger().post_json(path, &reset).await.expect(202);
        let new = json!({"email": "neu@x.example", "name": "Neu", "role": "coordinator", "district_ags": "15002"});
        anna.post_json("/invitations", &new).await.expect(201);
        let left = async |days: i64| {
            world.advance(Duration::days(days));
            workers::tick(&world.state, true).await.unwrap();
            let db = world.db().read();
            [
                password_reset::Entity::find().count(db).await.unwrap(),
                token_family::Entity::find().count(db).await.unwrap(),
                invitation::Entity::find().count(db).await.unwrap(),
            ]
        };
        assert_eq!(left(0).await, [1, 1, 1]);
        assert_eq!(left(1).await, [0, 1, 1]);
        assert_eq!(left(30).await, [0, 0, 1]);
        assert_eq!(left(14 + 90).await, [0, 0, 0]);
    }
);

story!(
    accounts_are_deleted_by_their_owner_or_an_admin,
    async |world: &World| {
        let quirin = world.coordinator_of("15002").await;
        let path = format!("/users/{}", quirin.id.unwrap());
        for other in [
            world.organizer().await,
            world.coordinator_of("15002").await,
            world.contributor().await,
        ] {
            other
                .if_match("*")
                .delete(&path)
                .await
                .refused(403, "forbidden");
        }
        let admin = world.admin().await;
        admin
            .delete(&path)
            .await
            .refused(428, "precondition_required");
        admin.if_match("*").delete(&path).await.expect(204);
        admin
            .if_match("*")
            .delete(&path)
            .await
            .refused(404, "not_found");
        let patch = json!({"name": "Wieder da"});
        admin
            .if_match("*")
            .patch(&path, &patch)
            .await
            .refused(404, "not_found");
        quirin.get("/me").await.refused(401, "invalid_token");
        // Somebody stays admin.
        admin
            .if_match("*")
            .delete("/me")
            .await
            .refused(409, "last_admin");
        let second = world.admin().await;
        admin.if_match("*").delete("/me").await.expect(204);
        second.get("/users").await.expect(200);
        assert!(
            accounts::users::of_id(world.db().read(), admin.id.unwrap())
                .await
                .is_err()
        );
    }
);
