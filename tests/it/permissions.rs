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
    let path = path.replace("{day}", "2026-11-25");
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

/// What nobody may say who they are for.
const UNNAMED: [&str; 2] = ["giveFeedback", "revokeQuote"];

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
            if UNNAMED.contains(&id) {
                let expected = if id == "giveFeedback" { 422 } else { 404 };
                assert_eq!(call(&stranger, &path, &method).await.status, expected);
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

/// Somebody else's row for a path of the document, if there is one that is foreign to this role.
struct Foreign {
    draft: String,
    session: String,
    question: String,
    registration: String,
    admin: String,
    invitation: String,
    key: String,
    sign_in: String,
}

impl Foreign {
    async fn new(world: &World) -> Self {
        let admin = world.admin().await;
        let draft = world.draft_event(|e| e["host_ags"] = json!("15081")).await;
        let event = world.published_event(|_| {}).await;
        let other = world.coordinator_of("15001").await;
        let new = json!({"email": "chefin@x.example", "name": "Chefin", "role": "admin"});
        let invitation = admin.post_json("/invitations", &new).await.expect(201).id();
        let organizations = admin.all("/organizations").await;
        let far = organizations.last().unwrap()["id"].clone();
        let new = json!({"name": "Portal", "organization_id": far, "scopes": ["events:read"]});
        let key = admin.post_json("/api-keys", &new).await.expect(201).id();
        // A session of the sample, in an event that is a draft again.
        let sign_in = other.get("/auth/sessions").await.expect(200);
        Self {
            session: session_of_a_draft(world, &draft.id).await,
            draft: draft.id,
            question: crate::questions::ask(&event, &event.organizer, "Wer bezahlt das?")
                .await
                .expect(201)
                .id(),
            registration: event.join(&other).await.expect(201).id(),
            admin: admin.id.unwrap().to_string(),
            invitation,
            key,
            sign_in: sign_in.items()[0]["id"].as_str().unwrap().to_owned(),
        }
    }

    /// The path with a foreign id; none: rows of this kind are nobody's own.
    fn path(&self, path: &str) -> Option<String> {
        let id = match path.strip_prefix("/api/v1/")? {
            p if p.starts_with("events/") => &self.draft,
            p if p.starts_with("sessions/") => &self.session,
            p if p.starts_with("questions/") => &self.question,
            p if p.starts_with("registrations/") => &self.registration,
            p if p.starts_with("users/") => &self.admin,
            p if p.starts_with("invitations/") => &self.invitation,
            p if p.starts_with("api-keys/") => &self.key,
            p if p.starts_with("auth/sessions/") => &self.sign_in,
            _ => return None,
        };
        Some(path.replace("{id}", id).replace("{ags}", "15001"))
    }
}

async fn session_of_a_draft(world: &World, draft: &str) -> String {
    use kreisrunde::entity::{ids::EventId, session};
    use sea_orm::{ActiveModelTrait, EntityTrait, Set};
    let some = session::Entity::find().one(world.db().read()).await;
    let some = some.unwrap().unwrap();
    let id = some.id;
    let tx = world.held("SELECT 1").await;
    let mut some: session::ActiveModel = some.into();
    some.event_id = Set(EventId(draft.parse().unwrap()));
    some.update(&tx).await.unwrap();
    tx.commit().await.unwrap();
    id.to_string()
}

story!(
    rule_6_rows_of_others_are_not_there,
    async |world: &World| {
        let foreign = Foreign::new(world).await;
        let mut tried = 0;
        for (path, method, operation) in operations(contract::document()) {
            let (Some(permission), Some(there)) = (permission(&operation), foreign.path(&path))
            else {
                continue;
            };
            let people = [
                (None, world.stranger()),
                (Some(Role::Organizer), world.organizer().await),
                (Some(Role::Coordinator), world.coordinator_of("15002").await),
                (Some(Role::Contributor), world.contributor().await),
            ];
            for (role, person) in people {
                let access = role.map_or_else(
                    || permission.access_of_stranger(),
                    |role| permission.access_of(role),
                );
                // Organizers see drafts, questions and registrations; what is foreign to them are accounts.
                let sees = role == Some(Role::Organizer)
                    && ["/events/", "/sessions/", "/questions/", "/registrations/"]
                        .iter()
                        .any(|p| path.contains(p))
                    && !path.contains("/auth/");
                if !access.any() || sees || UNNAMED.iter().any(|id| operation["operationId"] == *id)
                {
                    continue;
                }
                let at = format!("{role:?}: {method} {path}");
                let verb = Method::from_bytes(method.to_uppercase().as_bytes()).unwrap();
                let body = match verb {
                    Method::POST | Method::PUT | Method::PATCH => {
                        Some(("application/json", b"{}".to_vec()))
                    }
                    _ => None,
                };
                let person = if verb == Method::GET {
                    person
                } else {
                    person.if_match("*")
                };
                let reply = person.send(verb, &there, body).await;
                assert_eq!((reply.status, reply.code()), (404, "not_found"), "{at}");
                tried += 1;
            }
        }
        assert!(tried >= 50, "{tried}");
    }
);

story!(
    rule_6_a_key_for_one_event_writes_that_event_only,
    async |world: &World| {
        let admin = world.admin().await;
        let event = world.draft_event(|_| {}).await;
        let other = world.published_event(|_| {}).await;
        let make = async |bound: Option<&str>| {
            let new = json!({
                "name": "Portal", "organization_id": world.organization().await,
                "scopes": ["events:write"], "event_id": bound
            });
            let key = admin.post_json("/api-keys", &new).await.expect(201);
            world
                .stranger()
                .with_token(&key.text("secret"))
                .if_match("*")
        };
        let door = make(Some(&event.id)).await;
        let motto = json!({"motto": "Neu"});
        door.patch(&event.path(""), &motto).await.expect(200);
        door.patch(&other.path(""), &motto)
            .await
            .refused(404, "not_found");
        let series = admin.all("/series").await[0]["id"]
            .as_str()
            .unwrap()
            .to_owned();
        let organization = world.organization().await;
        for (method, path, body) in [
            (Method::POST, "/events".to_owned(), world.new_event()),
            (Method::POST, "/series".to_owned(), json!({"name": "Neu"})),
            (
                Method::PATCH,
                format!("/series/{series}"),
                json!({"name": "Neu"}),
            ),
            (Method::DELETE, format!("/series/{series}"), json!(null)),
            (
                Method::POST,
                "/organizations".to_owned(),
                json!({"name": "Neu", "kind": "ngo"}),
            ),
            (
                Method::PATCH,
                format!("/organizations/{organization}"),
                json!({"name": "Neu"}),
            ),
            (
                Method::DELETE,
                format!("/organizations/{organization}"),
                json!(null),
            ),
        ] {
            let sent = (!body.is_null()).then(|| ("application/json", body.to_string().into()));
            let reply = door.send(method.clone(), &path, sent).await;
            assert_eq!(
                (reply.status, reply.code()),
                (403, "forbidden"),
                "{method} {path}"
            );
        }
        // A key for all of them makes a draft, finds it again for writing, and publishes it.
        let portal = make(None).await;
        let made = portal
            .post_json("/events", &world.new_event())
            .await
            .expect(201);
        let path = format!("/events/{}", made.id());
        portal.patch(&path, &motto).await.expect(200);
        portal.get(&path).await.refused(404, "not_found");
        portal.post(&format!("{path}/publish")).await.expect(200);
    }
);

story!(rule_6_roles_are_given_by_admins, async |world: &World| {
    let halle = world.coordinator_of("15002").await;
    let path = format!("/users/{}", halle.id.unwrap());
    let other = json!({"role": "contributor", "organization_id": world.organization().await});
    let anna = world.organizer().await.if_match("*");
    anna.patch(&path, &other)
        .await
        .refused(403, "field_not_yours");
    anna.patch(&path, &json!({"name": "Neu"})).await.expect(200);
    world
        .admin()
        .await
        .if_match("*")
        .patch(&path, &other)
        .await
        .expect(200);
});
