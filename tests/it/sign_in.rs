//! Signing in, renewing, signing out, passwords.

use chrono::Duration;
use serde_json::json;

use crate::support::{World, people::PASSWORD};

story!(
    signing_in_answers_alike_whatever_is_wrong,
    async |world: &World| {
        let anna = world.organizer().await;
        let stranger = world.stranger();
        let login = async |email: &str, password: &str| {
            let body = json!({"email": email, "password": password});
            stranger.post_json("/auth/login", &body).await
        };
        let tokens = login(&anna.email.to_uppercase(), PASSWORD)
            .await
            .expect(200);
        assert_eq!(tokens.text("token_type"), "Bearer");
        let signed_in = stranger.with_token(&tokens.text("access_token"));
        assert_eq!(
            signed_in.get("/me").await.expect(200).text("email"),
            anna.email
        );

        let strip = |reply: crate::support::Reply| {
            let mut body = reply.refused(401, "invalid_credentials").body;
            body["instance"] = json!("");
            body
        };
        let wrong = strip(login(&anna.email, "not the password").await);
        let nobody = strip(login("nobody@people.example", PASSWORD).await);
        assert_eq!(wrong, nobody);

        // Out of use: as if there was no such account.
        let admin = world.admin().await;
        let path = format!("/users/{}", anna.id.unwrap());
        admin
            .if_match("*")
            .patch(&path, &json!({"disabled": true}))
            .await
            .expect(200);
        assert_eq!(strip(login(&anna.email, PASSWORD).await), nobody);
        anna.get("/me").await.refused(401, "invalid_token");
    }
);

story!(
    a_refresh_token_is_good_once_and_a_stolen_one_ends_the_session,
    async |world: &World| {
        let anna = world.organizer().await;
        let stranger = world.stranger();
        let refresh = async |token: &str| {
            stranger
                .post_json("/auth/refresh", &json!({"refresh_token": token}))
                .await
        };
        let second = refresh(&anna.refresh_token).await.expect(200);
        assert_ne!(second.text("refresh_token"), anna.refresh_token);
        // A reply lost on the way: for ten seconds the same successor comes again.
        let again = refresh(&anna.refresh_token).await.expect(200);
        assert_eq!(again.text("refresh_token"), second.text("refresh_token"));

        let third = refresh(&second.text("refresh_token")).await.expect(200);
        let current = stranger.with_token(&third.text("access_token"));
        current.get("/me").await.expect(200);

        // Somebody comes with the first token: from now on nobody is signed in here.
        refresh(&anna.refresh_token)
            .await
            .refused(401, "invalid_refresh_token");
        current.get("/me").await.refused(401, "invalid_token");
        refresh(&third.text("refresh_token"))
            .await
            .refused(401, "invalid_refresh_token");
    }
);

story!(
    a_used_refresh_token_is_stolen_goods_after_ten_seconds,
    async |world: &World| {
        let anna = world.organizer().await;
        let body = json!({"refresh_token": anna.refresh_token});
        let second = world
            .stranger()
            .post_json("/auth/refresh", &body)
            .await
            .expect(200);
        world.advance(Duration::seconds(11));
        world
            .stranger()
            .post_json("/auth/refresh", &body)
            .await
            .refused(401, "invalid_refresh_token");
        let second = anna.with_token(&second.text("access_token"));
        second.get("/me").await.refused(401, "invalid_token");
    }
);

story!(
    tokens_that_are_not_ours_are_refused_never_ignored,
    async |world: &World| {
        let anna = world.organizer().await;
        let token = anna.token.clone().unwrap();
        let parts: Vec<&str> = token.split('.').collect();
        let none = "eyJhbGciOiJub25lIiwidHlwIjoiYXQrand0In0";
        let forged = [
            "nonsense".to_owned(),
            format!("{}.{}.{}", parts[0], parts[1], "AAAA"),
            format!("{none}.{}.", parts[1]),
            "krk_nonsense".to_owned(),
            format!("krk_{}_secret", uuid::Uuid::nil()),
        ];
        for bad in &forged {
            // Even where a stranger would be let in.
            anna.with_token(bad)
                .get("/events")
                .await
                .refused(401, "invalid_token");
        }
        world
            .stranger()
            .with("authorization", "Basic QTpC")
            .get("/events")
            .await
            .refused(401, "invalid_token");
        for bad in [
            "",
            "krr_",
            "krr_x_y",
            &format!("krr_{}_x", uuid::Uuid::nil().simple()),
        ] {
            let reply = world
                .stranger()
                .post_json("/auth/refresh", &json!({"refresh_token": bad}))
                .await;
            assert!(matches!(reply.status, 401 | 422), "{:#}", reply.body);
        }
    }
);

story!(revocation_bites_at_once, async |world: &World| {
    let anna = world.organizer().await;
    let other = world.stranger();
    let login = json!({"email": anna.email, "password": PASSWORD});
    let phone = other.post_json("/auth/login", &login).await.expect(200);
    let phone = other.with_token(&phone.text("access_token"));
    let sessions = anna.get("/auth/sessions").await.expect(200);
    assert_eq!(sessions.items().len(), 2);
    let lost = sessions
        .items()
        .iter()
        .find(|s| s["current"] == false)
        .unwrap();
    let path = format!("/auth/sessions/{}", lost["id"].as_str().unwrap());

    // Not somebody else's to end.
    world
        .organizer()
        .await
        .delete(&path)
        .await
        .refused(404, "not_found");
    anna.delete(&path).await.expect(204);
    anna.delete(&path).await.refused(404, "not_found");
    phone.get("/me").await.refused(401, "invalid_token");
    anna.get("/me").await.expect(200);
    anna.post("/auth/logout").await.expect(204);
    anna.get("/me").await.refused(401, "invalid_token");
});

story!(
    a_changed_password_ends_all_other_sessions,
    async |world: &World| {
        let anna = world.organizer().await;
        let stranger = world.stranger();
        let login = json!({"email": anna.email, "password": PASSWORD});
        let phone = stranger.post_json("/auth/login", &login).await.expect(200);
        let change = async |current: &str, new: &str| {
            let body = json!({"current_password": current, "new_password": new});
            anna.post_json("/me/password", &body).await
        };
        let weak = change(PASSWORD, "passwort1234")
            .await
            .refused(422, "invalid");
        assert_eq!(
            weak.findings(),
            [("/new_password".to_owned(), "weak_password".to_owned())]
        );
        change("wrong, wrong, wrong", "neun Landräte und ein Bus")
            .await
            .refused(422, "invalid");
        change(PASSWORD, "neun Landräte und ein Bus")
            .await
            .expect(204);
        stranger
            .with_token(&phone.text("access_token"))
            .get("/me")
            .await
            .refused(401, "invalid_token");
        anna.get("/me").await.expect(200);
        stranger
            .post_json("/auth/login", &login)
            .await
            .refused(401, "invalid_credentials");
    }
);

story!(
    asking_for_a_reset_tells_nothing_about_the_account,
    async |world: &World| {
        let anna = world.organizer().await;
        for email in [anna.email.as_str(), "nobody@people.example"] {
            let reply = world
                .stranger()
                .post_json("/auth/password-reset", &json!({"email": email}))
                .await;
            assert!(reply.expect(202).body.is_null());
        }
        let confirm = json!({"token": "nonsense", "password": "neun Landräte und ein Bus"});
        let reply = world
            .stranger()
            .post_json("/auth/password-reset/confirm", &confirm)
            .await;
        reply.refused(409, "link_invalid");
    }
);

// Time itself is no test: what takes time is counted. That a password is hashed against a
// decoy of the same cost is held by a unit test of `auth::password`.
story!(
    an_address_without_account_costs_as_much_as_one_with_it,
    async |world: &World| {
        let anna = world.organizer().await;
        let stranger = world.stranger();
        let cost = async |path: &str, body: serde_json::Value, status: u16| {
            let before = world.db().statements();
            stranger.post_json(path, &body).await.expect(status);
            world.db().statements() - before
        };
        let nobody = "nobody@people.example";
        let mut costs = Vec::new();
        for email in [anna.email.as_str(), nobody] {
            let login = json!({"email": email, "password": "not the password"});
            let reset = json!({"email": email});
            costs.push((
                cost("/auth/login", login, 401).await,
                cost("/auth/password-reset", reset, 202).await,
            ));
        }
        assert_eq!(costs[0], costs[1]);
        assert!(costs[0].0 > 0 && costs[0].1 > costs[0].0, "{costs:?}");
    }
);

story!(
    a_mandate_gives_its_district_from_its_first_day_to_its_last,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let admin = world.admin().await;
        let halle = world.coordinator_of("15002").await;
        let seat = event
            .register(&halle, "colleague@x.example")
            .await
            .expect(201);
        let path = format!("/registrations/{}", seat.id());
        halle.get(&path).await.expect(200);
        let day = |days: i64| (world.db().today() + Duration::days(days)).to_string();
        let patch = json!({"mandate": {"to": day(-1)}});
        let user = format!("/users/{}", halle.id.unwrap());
        admin.if_match("*").patch(&user, &patch).await.expect(200);
        halle.get(&path).await.refused(404, "not_found");

        // Not before its first day either.
        let patch = json!({"mandate": {"from": day(1), "to": null}});
        admin.if_match("*").patch(&user, &patch).await.expect(200);
        halle.get(&path).await.refused(404, "not_found");
        // Without a district one registers nobody but oneself, on an open seat.
        let found = event
            .register(&halle, "other@x.example")
            .await
            .refused(422, "invalid")
            .findings();
        assert_eq!(found[0], ("/person/email".into(), "not_yours".into()));
        assert_eq!(event.join(&halle).await.expect(201).text("seat"), "open");
        world.advance(Duration::days(1));
        halle.get(&path).await.expect(200);
    }
);

story!(an_access_token_says_who_signed_it, async |world: &World| {
    let keys = world
        .stranger()
        .get("/.well-known/jwks.json")
        .await
        .expect(200);
    let key = &keys.body["keys"][0];
    assert_eq!(
        (&key["kty"], &key["crv"], &key["alg"]),
        (&json!("OKP"), &json!("Ed25519"), &json!("EdDSA"))
    );
    let anna = world.organizer().await;
    let header = anna.token.unwrap();
    let header = kreisrunde::crypto::decode(header.split('.').next().unwrap()).unwrap();
    let header: serde_json::Value = serde_json::from_slice(&header).unwrap();
    assert_eq!(
        (&header["typ"], &header["kid"]),
        (&json!("at+jwt"), &key["kid"])
    );
});

// Hashing takes a while, and passwords change in it: seen failing without the second look.
story!(
    a_password_that_was_replaced_meanwhile_opens_nothing,
    async |world: &World| {
        use kreisrunde::{accounts::sessions, entity::user};
        use sea_orm::EntityTrait;
        let anna = world.organizer().await;
        let id = anna.id.unwrap();
        let row = user::Entity::find_by_id(id).one(world.db().read());
        let seen = row.await.unwrap().unwrap();
        // Somebody resets the password while a change by the old one is under way.
        let held = world
            .held("UPDATE user_account SET password_hash = 'other'")
            .await;
        let change =
            json!({"current_password": PASSWORD, "new_password": "neun Landräte und ein Bus"});
        let change = tokio::spawn(anna.post_json("/me/password", &change));
        world.waiting(1).await;
        held.commit().await.unwrap();
        change.await.unwrap().refused(422, "invalid");
        let row = user::Entity::find_by_id(id).one(world.db().read());
        assert_eq!(
            row.await.unwrap().unwrap().password_hash.as_deref(),
            Some("other")
        );
        // And a sign-in whose password was compared before.
        let tx = world.held("SELECT 1").await;
        let late = sessions::open(&tx, &world.state, &seen, None).await;
        assert_eq!(late.err().unwrap().code().as_str(), "invalid_credentials");
    }
);
