//! Rule 7: every change leaves one audit entry and one fact, without personal values.

use std::collections::BTreeMap;

use kreisrunde::{
    crypto,
    entity::{audit, invitation, outbox, password_reset},
    policy::Role,
};
use sea_orm::{EntityTrait, QueryOrder};
use serde_json::json;

use crate::support::{World, dump, people::PASSWORD};

/// A secret that would go out by mail.
pub fn unsealed(world: &World, sealed: &[u8]) -> String {
    let key = world.state.keys.derive("mail links").unwrap();
    String::from_utf8(crypto::open(&key, sealed).unwrap()).unwrap()
}

story!(
    rule_7_every_change_is_in_audit_and_outbox_and_names_no_person,
    async |world: &World| {
        let admin = world
            .person_named(
                "Xaver Zwölfender",
                "xaver.zwoelfender@secret.example",
                Role::Admin,
                None,
                None,
            )
            .await;
        // Things that people do, with values that are easy to find again.
        let event = world.published_event(|_| {}).await;
        let who = json!({
            "person": {"name": "Quirin Quastenflosser", "email": "quirin@secret.example", "phone": "+49 555 0815"},
            "district_ags": "15002", "needs": {"diet": "Quittengelee", "note": "Quarantäne"}
        });
        let seat = event
            .organizer
            .key("schluessel")
            .post_json(&event.path("/registrations"), &who)
            .await
            .expect(201);
        event.cancel(&seat).await.expect(200);
        event
            .change(&json!({"title": "Quallentreffen"}))
            .await
            .expect(200);
        let user = json!({"name": "Quintus Quengler"});
        admin.if_match("*").patch("/me", &user).await.expect(200);
        let invitation = json!({
            "email": "quelle@secret.example", "name": "Quelle Quirl", "role": "coordinator", "district_ags": "15085"
        });
        admin
            .post_json("/invitations", &invitation)
            .await
            .expect(201);
        let reset = json!({"email": admin.email});
        world
            .stranger()
            .post_json("/auth/password-reset", &reset)
            .await
            .expect(202);
        let sorry = json!({"state": "excused", "source": "Quietschvergnügt per Mail"});
        event
            .organizer
            .put(&event.path("/coverage/15002"), &sorry)
            .await
            .expect(200);

        let logs = dump::logs(world).await;
        let values = [
            "Quirin",
            "quirin",
            "Quasten",
            "Quitten",
            "Quarant",
            "Quallen",
            "Quintus",
            "Quelle",
            "quelle",
            "Quietsch",
            "Xaver",
            "xaver",
            "secret.example",
            "555 0815",
            "schluessel",
        ];
        for value in values {
            let found = logs.lines().find(|line| line.contains(value));
            assert!(found.is_none(), "{value} in {found:?}");
        }
        // Names of fields are there, with actor and request.
        let db = world.db().read();
        let entries = audit::Entity::find()
            .order_by_asc(audit::COLUMN.id)
            .all(db)
            .await
            .unwrap();
        let changed = entries
            .iter()
            .find(|e| e.action == "event.updated")
            .unwrap();
        assert_eq!(changed.fields.0, ["title"]);
        assert_eq!(changed.actor_id, event.organizer.id.map(|id| id.0));
        assert!(changed.request_id.is_some());

        // One for one: what stands in the log stands in the outbox.
        let facts = outbox::Entity::find().all(db).await.unwrap();
        let mut pairs: BTreeMap<(String, String), i32> = BTreeMap::new();
        for entry in entries {
            *pairs.entry((entry.action, entry.object_id)).or_default() += 1;
        }
        for fact in facts {
            *pairs.entry((fact.kind, fact.object_id)).or_default() -= 1;
        }
        let odd: Vec<_> = pairs.iter().filter(|(_, n)| **n != 0).collect();
        assert!(odd.is_empty(), "{odd:?}");
    }
);

story!(
    rule_7_what_did_not_happen_leaves_nothing,
    async |world: &World| {
        let event = world
            .published_event(|e| {
                e["capacity"] = json!(1);
                e["registration"] = json!({"waitlist": false});
            })
            .await;
        event.seat("15002", "a@x.example").await.expect(201);
        let before = dump::facts(world).await;
        event
            .seat("15002", "b@x.example")
            .await
            .refused(409, "event_full");
        event
            .seat("15002", "a@x.example")
            .await
            .refused(409, "already_registered");
        event
            .change(&json!({"capacity": 0}))
            .await
            .refused(409, "seats_taken");
        event
            .change(&json!({"title": ""}))
            .await
            .refused(422, "invalid");
        event
            .organizer
            .if_match("\"77.x\"")
            .patch(&event.path(""), &json!({"title": "Neu"}))
            .await
            .refused(412, "precondition_failed");
        event.step("archive").await.refused(409, "wrong_state");
        assert_eq!(dump::facts(world).await, before);
        // And what is done leaves one of each.
        event.change(&json!({"title": "Neu"})).await.expect(200);
        let after = dump::facts(world).await;
        assert_eq!([after[0], after[1]], [before[0] + 1, before[1] + 1]);
    }
);

story!(
    rule_7_a_promotion_is_a_fact_of_its_own,
    async |world: &World| {
        let event = world.published_event(|e| e["capacity"] = json!(1)).await;
        let seat = event.seat("15002", "a@x.example").await.expect(201);
        let waits = event.seat("15001", "b@x.example").await.expect(201);
        event.cancel(&seat).await.expect(200);
        let audit = format!("/audit?object_id={}", waits.id());
        let entries = event.organizer.all(&audit).await;
        let actions: Vec<&str> = entries
            .iter()
            .map(|e| e["action"].as_str().unwrap())
            .collect();
        assert_eq!(
            actions,
            ["registration.promoted", "registration.waitlisted"]
        );
        // Organizers see what concerns events, admins everything, coordinators nothing.
        let all = world.admin().await.all("/audit").await;
        assert!(all.iter().any(|e| e["object_kind"] == "session"));
        let some = event.organizer.all("/audit").await;
        assert!(some.iter().all(|e| e["event_id"].is_string()));
        world
            .coordinator_of("15002")
            .await
            .get("/audit")
            .await
            .refused(403, "forbidden");
    }
);

story!(
    an_invitation_opens_an_account_once,
    async |world: &World| {
        let anna = world.organizer().await;
        let new = json!({
            "email": "Neu@people.example", "name": "Neue Koordinatorin", "role": "coordinator",
            "district_ags": "15085", "first_time": true
        });
        let made = anna.post_json("/invitations", &new).await.expect(201);
        assert!(!made.body.to_string().contains("token"));
        anna.post_json("/invitations", &new)
            .await
            .refused(409, "email_taken");
        let row = invitation::Entity::find()
            .one(world.db().read())
            .await
            .unwrap()
            .unwrap();
        let token = unsealed(world, &row.token_sealed.unwrap());
        let accept = async |password: &str| {
            let body = json!({"token": token, "password": password});
            world
                .stranger()
                .post_json("/auth/accept-invitation", &body)
                .await
        };
        accept("kurz").await.refused(422, "invalid");
        let tokens = accept("drei Kraniche über Halle").await.expect(200);
        let newcomer = world.stranger().with_token(&tokens.text("access_token"));
        let me = newcomer.get("/me").await.expect(200);
        assert_eq!(
            (me.text("district_ags"), &me.body["first_time"]),
            ("15085".into(), &json!(true))
        );
        accept("drei Kraniche über Halle")
            .await
            .refused(409, "link_invalid");
        anna.post_json("/invitations", &new)
            .await
            .refused(409, "email_taken");

        // Organizers invite coordinators and contributors only; what a role needs must be there.
        let mut admin = new.clone();
        admin["role"] = json!("admin");
        admin["email"] = json!("chef@people.example");
        anna.post_json("/invitations", &admin)
            .await
            .refused(403, "field_not_yours");
        let mut lost = new.clone();
        lost["email"] = json!("lost@people.example");
        lost["district_ags"] = json!(null);
        anna.post_json("/invitations", &lost)
            .await
            .refused(422, "invalid");
        lost["district_ags"] = json!("15085");
        let withdrawn = anna.post_json("/invitations", &lost).await.expect(201);
        let path = format!("/invitations/{}", withdrawn.id());
        anna.delete(&path).await.expect(204);
        anna.delete(&path).await.expect(409);
        anna.post_json("/invitations", &lost).await.expect(201);
    }
);

story!(
    a_reset_link_is_good_once_and_ends_all_sessions,
    async |world: &World| {
        let anna = world.organizer().await;
        let body = json!({"email": anna.email});
        world
            .stranger()
            .post_json("/auth/password-reset", &body)
            .await
            .expect(202);
        let row = password_reset::Entity::find()
            .one(world.db().read())
            .await
            .unwrap()
            .unwrap();
        let token = unsealed(world, &row.token_sealed.unwrap());
        let body = json!({"token": token, "password": "zehn Störche auf dem Dach"});
        let confirm = "/auth/password-reset/confirm";
        world.stranger().post_json(confirm, &body).await.expect(204);
        world
            .stranger()
            .post_json(confirm, &body)
            .await
            .refused(409, "link_invalid");
        anna.get("/me").await.refused(401, "invalid_token");
        let old = json!({"email": anna.email, "password": PASSWORD});
        world
            .stranger()
            .post_json("/auth/login", &old)
            .await
            .refused(401, "invalid_credentials");
        let new = json!({"email": anna.email, "password": "zehn Störche auf dem Dach"});
        world
            .stranger()
            .post_json("/auth/login", &new)
            .await
            .expect(200);
    }
);

story!(somebody_stays_admin, async |world: &World| {
    let admin = world.admin().await;
    let path = format!("/users/{}", admin.id.unwrap());
    let me = admin.if_match("*");
    me.patch(&path, &json!({"role": "organizer"}))
        .await
        .refused(409, "last_admin");
    me.patch(&path, &json!({"disabled": true}))
        .await
        .refused(409, "last_admin");
    let second = world.admin().await;
    me.patch(&path, &json!({"role": "organizer"}))
        .await
        .expect(200);
    me.get("/users?role=admin").await.expect(200);
    // As organizer, admins are out of sight.
    let other = format!("/users/{}", second.id.unwrap());
    me.get(&other).await.refused(404, "not_found");
    me.patch(&other, &json!({"name": "x"}))
        .await
        .refused(404, "not_found");
});
