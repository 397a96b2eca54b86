//! Guard, rule 6: every operation asks who calls. Walked from the document: role × operation.

use kreisrunde::policy::{Access, ApiScope, Permission, Role};
use reqwest::Method;
use serde_json::json;
use uuid::Uuid;

use crate::{
    openapi::{operations, permission, public},
    support::{Person, Reply, World, contract},
};

/// The path with ids that nobody has.
fn nowhere(path: &str) -> String {
    let path = path.replace("{ags}", "99999");
    let mut parts = path.split('/').map(|part| {
        if part.starts_with('{') {
            Uuid::now_v7().to_string()
        } else {
            part.to_owned()
        }
    });
    let first = parts.next().unwrap();
    parts.fold(first, |path, part| format!("{path}/{part}"))
}

async fn call(who: &Person, path: &str, method: &str) -> Reply {
    let method = Method::from_bytes(method.to_uppercase().as_bytes()).unwrap();
    let body = match method {
        Method::POST | Method::PUT | Method::PATCH => Some(("application/json", b"{}".to_vec())),
        _ => None,
    };
    let who = if method == Method::GET {
        who.clone()
    } else {
        who.if_match("*")
    };
    who.send(method, &nowhere(path), body).await
}

/// What somebody with this access to it is answered, with ids that nobody has.
fn judge(reply: &Reply, access: Access, known: bool, has_id: bool, at: &str) {
    let status = reply.status;
    assert!(status < 500, "{at}: {status}");
    if !access.any() {
        let expected = if known {
            (403, "forbidden")
        } else {
            (401, "unauthenticated")
        };
        assert_eq!((status, reply.code()), expected, "{at}");
        return;
    }
    assert!(
        !matches!(reply.code(), "unauthenticated" | "forbidden"),
        "{at}: {}",
        reply.code()
    );
    if has_id {
        assert_eq!((status, reply.code()), (404, "not_found"), "{at}");
    }
}

story!(
    rule_6_every_role_meets_every_operation,
    async |world: &World| {
        for (path, method, operation) in operations(contract::document()) {
            let id = operation["operationId"].as_str().unwrap();
            let permission = permission(&operation);
            let has_id = path.contains('{');
            let stranger = world.stranger();
            let access = |role: Option<Role>| match (permission, role) {
                (None, _) => Access {
                    all: true,
                    own: true,
                    host: false,
                },
                (Some(p), None) => p.access_of_stranger(),
                (Some(p), Some(role)) => p.access_of(role),
            };
            // Feedback refuses whoever says who they are, and reads the sheet before the event.
            if id == "giveFeedback" {
                assert_eq!(call(&stranger, &path, &method).await.status, 422);
                let anna = world.organizer().await;
                call(&anna, &path, &method)
                    .await
                    .refused(400, "credentials_refused");
                continue;
            }
            let at = format!("stranger: {method} {path}");
            let reply = call(&stranger, &path, &method).await;
            judge(&reply, access(None), false, has_id, &at);
            assert!(
                public(&operation) == (reply.status != 401) || permission.is_none(),
                "{at}"
            );
            // Credentials that are not valid are refused everywhere they would count.
            if permission.is_some() {
                let forged = stranger.with_token("forged");
                call(&forged, &path, &method)
                    .await
                    .refused(401, "invalid_token");
            }
            let people = [
                (Role::Admin, world.admin().await),
                (Role::Organizer, world.organizer().await),
                (Role::Coordinator, world.coordinator_of("15002").await),
                (Role::Contributor, world.contributor().await),
            ];
            for (role, person) in people {
                let at = format!("{role:?}: {method} {path}");
                let reply = call(&person, &path, &method).await;
                judge(&reply, access(Some(role)), true, has_id, &at);
            }
        }
    }
);

story!(
    rule_6_api_keys_do_what_their_scopes_say_and_no_more,
    async |world: &World| {
        let admin = world.admin().await;
        let organization = world.organization().await;
        let event = world.published_event(|_| {}).await;
        let scopes = [
            ApiScope::EventsRead,
            ApiScope::EventsWrite,
            ApiScope::RegistrationsRead,
            ApiScope::CheckinWrite,
            ApiScope::FeedbackRead,
        ];
        for scope in scopes {
            let mut new =
                json!({"name": "Portal", "organization_id": organization, "scopes": [scope]});
            if scope == ApiScope::CheckinWrite {
                admin
                    .post_json("/api-keys", &new)
                    .await
                    .refused(422, "invalid");
                new["event_id"] = json!(event.id);
            }
            let key = admin.post_json("/api-keys", &new).await.expect(201);
            let portal = world.stranger().with_token(&key.text("secret"));
            for (path, method, operation) in operations(contract::document()) {
                let Some(permission) = permission(&operation) else {
                    continue;
                };
                let at = format!("{scope:?}: {method} {path}");
                let reply = call(&portal, &path, &method).await;
                judge(
                    &reply,
                    permission.access_of_key(&[scope]),
                    true,
                    path.contains('{'),
                    &at,
                );
            }
            // Shown once; withdrawn at once.
            let path = format!("/api-keys/{}", key.id());
            let shown = admin.get(&path).await.expect(200);
            assert!(shown.body.get("secret").is_none());
            assert!(shown.body["last_used_at"].is_string());
            admin.delete(&path).await.expect(204);
            portal.get("/events").await.refused(401, "invalid_token");
        }
    }
);

story!(
    rule_6_an_api_key_for_one_event_sees_no_other,
    async |world: &World| {
        let admin = world.admin().await;
        let (one, other) = (
            world.published_event(|_| {}).await,
            world.published_event(|_| {}).await,
        );
        one.seat("15002", "a@x.example").await.expect(201);
        let new = json!({
            "name": "Tür", "organization_id": world.organization().await,
            "scopes": ["events:read", "registrations:read"], "event_id": one.id,
            "expires_at": world.in_hours(10)
        });
        let key = admin.post_json("/api-keys", &new).await.expect(201);
        let door = world.stranger().with_token(&key.text("secret"));
        assert_eq!(door.all("/events").await.len(), 1);
        assert_eq!(door.all(&one.path("/registrations")).await.len(), 1);
        door.get(&other.path("")).await.refused(404, "not_found");
        door.get(&other.path("/registrations"))
            .await
            .refused(404, "not_found");
        world.advance(chrono::Duration::hours(11));
        door.get(&one.path("")).await.refused(401, "invalid_token");
    }
);

#[test]
fn every_permission_that_is_not_public_is_somebodys() {
    for permission in Permission::ALL {
        assert!(permission.access_of(Role::Admin).any(), "{permission:?}");
    }
}
