//! Sign-in with an organization's own identity provider: who is believed, whose account it is, and which role
//! it gives. `ci/oidc.sh` does the same with a real provider and a browser.

use kreisrunde::policy::Role;
use serde_json::{Value, json};
use url::Url;

use crate::support::{Person, Reply, World, idp::SignIn, people::PASSWORD};

const ROLES: &str = r#"
create = true
[[provider.roles]]
group = "team"
role = "organizer"
[[provider.roles]]
group = "halle"
role = "coordinator"
district_ags = "15002"
"#;

async fn redeem(who: &Person, code: &str) -> Reply {
    who.post_json("/auth/providers/exchange", &json!({"code": code}))
        .await
}

fn with(mut claims: Value, field: &str, value: Value) -> Value {
    claims[field] = value;
    claims
}

story!(
    an_identity_is_linked_by_a_person_and_signs_in_from_then_on,
    async |world: &World| {
        let land = SignIn::begin(world, "").await;
        let stranger = world.stranger().at(&land.service.base);
        let anna = world.coordinator_of("15002").await.at(&land.service.base);
        // The address alone links nothing, verified or not.
        let claims = with(land.claims("anna"), "email", json!(anna.email));
        let back = land.browse(claims.clone()).await;
        assert_eq!(back["state"], "mine");
        redeem(&stranger, &back["code"])
            .await
            .refused(403, "identity_unknown");
        // A refused code may be used to link, once.
        let link = json!({"code": back["code"]});
        let linked = anna.post_json("/me/identities", &link).await.expect(201);
        assert_eq!(
            (linked.text("issuer"), linked.text("subject")),
            (land.idp.issuer.clone(), "anna".to_owned())
        );
        anna.post_json("/me/identities", &link)
            .await
            .refused(401, "sign_in_code_invalid");
        // Whatever the address is by now.
        let other = with(
            land.claims("anna"),
            "email",
            json!("elsewhere@land.example"),
        );
        let back = land.browse(other).await;
        let tokens = redeem(&stranger, &back["code"]).await.expect(200);
        redeem(&stranger, &back["code"])
            .await
            .refused(401, "sign_in_code_invalid");
        let me = stranger.with_token(&tokens.text("access_token"));
        let me = me.get("/me").await.expect(200);
        assert_eq!(me.text("email"), anna.email);
        assert_eq!(me.text("role"), "coordinator");
        // It belongs to one account.
        let bert = world.coordinator_of("15001").await.at(&land.service.base);
        let back = land.browse(claims.clone()).await;
        let taken = json!({"code": back["code"]});
        bert.post_json("/me/identities", &taken)
            .await
            .refused(409, "identity_taken");
        let unlink = format!("/me/identities/{}", linked.id());
        bert.delete(&unlink).await.refused(404, "not_found");
        anna.delete(&unlink).await.expect(204);
        assert!(
            anna.get("/me/identities")
                .await
                .expect(200)
                .items()
                .is_empty()
        );
        let back = land.browse(claims).await;
        redeem(&stranger, &back["code"])
            .await
            .refused(403, "identity_unknown");
        // PKCE and the secret went along.
        let asked = land.idp.asked();
        assert!(asked.iter().all(|body| body.contains("code_verifier=")));
        let providers = stranger.get("/auth/providers").await.expect(200);
        assert_eq!(providers.items()[0]["id"], "land");
        assert!(
            providers.items()[0]["end_session_url"]
                .as_str()
                .unwrap()
                .starts_with(&land.idp.issuer)
        );
    }
);

story!(
    groups_give_roles_anew_at_each_sign_in,
    async |world: &World| {
        let land = SignIn::begin(world, ROLES).await;
        let stranger = world.stranger().at(&land.service.base);
        let sign_in = async |groups: Value| {
            let claims = with(land.claims("kim"), "groups", groups);
            let back = land.browse(claims).await;
            redeem(&stranger, &back["code"]).await
        };
        sign_in(json!(["other"])).await.refused(403, "no_role");
        sign_in(json!([])).await.refused(403, "no_role");
        let me = async |reply: Reply| {
            let token = reply.expect(200).text("access_token");
            let who = stranger.with_token(&token);
            who.get("/me").await.expect(200).body
        };
        let first = me(sign_in(json!(["x", "halle"])).await).await;
        assert_eq!(
            (&first["role"], &first["district_ags"]),
            (&json!("coordinator"), &json!("15002"))
        );
        assert_eq!(
            (&first["email"], &first["name"]),
            (&json!("kim@land.example"), &json!("Mensch kim"))
        );
        // The first of the file counts, not the first of the person.
        let then = me(sign_in(json!(["halle", "team"])).await).await;
        assert_eq!(
            (&then["id"], &then["role"], &then["district_ags"]),
            (&first["id"], &json!("organizer"), &Value::Null)
        );
        // Whoever has no role any more loses the sessions, too.
        let held = sign_in(json!(["team"]))
            .await
            .expect(200)
            .text("access_token");
        let held = stranger.with_token(&held);
        held.get("/me").await.expect(200);
        sign_in(json!("nothing")).await.refused(403, "no_role");
        held.get("/me").await.refused(401, "invalid_token");
        // Nobody gets an account by an address that is not verified, or that has one.
        let unverified = with(
            with(land.claims("ute"), "groups", json!(["team"])),
            "email_verified",
            json!(false),
        );
        let back = land.browse(unverified).await;
        redeem(&stranger, &back["code"])
            .await
            .refused(403, "identity_unknown");
        let anna = world.coordinator_of("15001").await;
        let same = with(
            with(land.claims("eve"), "groups", json!(["team"])),
            "email",
            json!(anna.email.to_uppercase()),
        );
        let back = land.browse(same).await;
        redeem(&stranger, &back["code"])
            .await
            .refused(409, "email_taken");
        // The last way in stays; with a password it may go.
        let claims = with(land.claims("kim"), "groups", json!(["team"]));
        let back = land.browse(claims).await;
        let token = redeem(&stranger, &back["code"])
            .await
            .expect(200)
            .text("access_token");
        let kim = stranger.with_token(&token);
        let own = kim.get("/me/identities").await.expect(200);
        let path = format!("/me/identities/{}", own.items()[0]["id"].as_str().unwrap());
        kim.delete(&path).await.refused(409, "last_way_in");
        let login = json!({"email": "kim@land.example", "password": PASSWORD});
        stranger
            .post_json("/auth/login", &login)
            .await
            .refused(401, "invalid_credentials");
    }
);

story!(
    the_last_admin_stays_one_whatever_the_groups_say,
    async |world: &World| {
        let land = SignIn::begin(world, ROLES).await;
        let stranger = world.stranger().at(&land.service.base);
        let admin = world
            .person(Role::Admin, None, None)
            .await
            .at(&land.service.base);
        let claims = with(land.claims("root"), "groups", json!(["team"]));
        let back = land.browse(claims.clone()).await;
        admin
            .post_json("/me/identities", &json!({"code": back["code"]}))
            .await
            .expect(201);
        let back = land.browse(claims).await;
        redeem(&stranger, &back["code"])
            .await
            .refused(409, "last_admin");
        assert_eq!(admin.get("/me").await.expect(200).text("role"), "admin");
    }
);

story!(
    what_cannot_be_verified_signs_nobody_in,
    async |world: &World| {
        let land = SignIn::begin(world, "").await;
        let now = land.now();
        for (field, value) in [
            ("nonce", json!("another")),
            ("aud", json!("somebody-else")),
            ("iss", json!("http://127.0.0.1:1")),
            ("exp", json!(now - 3600)),
        ] {
            let back = land.browse(with(land.claims("eve"), field, value)).await;
            assert_eq!(
                back.get("problem").map(String::as_str),
                Some("provider_not_believed"),
                "{field}: {back:?}"
            );
            assert_eq!(back["state"], "mine");
        }
        // A code that the provider does not know, an error of its, another issuer.
        let other = |name: &'static str, value: &'static str| {
            move |back: &mut Url, _: &mut String| {
                let fields: Vec<(String, String)> = back
                    .query_pairs()
                    .into_owned()
                    .filter(|(field, _)| field != name)
                    .collect();
                back.query_pairs_mut()
                    .clear()
                    .extend_pairs(fields)
                    .append_pair(name, value);
            }
        };
        for (name, value, problem) in [
            ("code", "unknown", "provider_not_believed"),
            ("error", "access_denied", "sign_in_refused"),
            ("iss", "https://evil.example", "provider_not_believed"),
            ("state", "made-up", "sign_in_code_invalid"),
        ] {
            let back = land
                .browse_with(land.claims("eve"), other(name, value))
                .await;
            assert_eq!(back["problem"], problem, "{name}");
        }
        // Another browser than the one that began; the same one twice.
        for cookie in [
            "",
            "kreisrunde_sign_in=x",
            "kreisrunde_sign_in_00000000=AAAA",
        ] {
            let back = land
                .browse_with(land.claims("eve"), |_, kept| *kept = cookie.to_owned())
                .await;
            assert_eq!(back["problem"], "sign_in_code_invalid", "{cookie}");
        }
        let mut seen = None;
        let back = land
            .browse_with(land.claims("eve"), |back, cookie| {
                seen = Some((back.clone(), cookie.clone()));
            })
            .await;
        assert!(back.contains_key("code"));
        let (again, cookie) = seen.unwrap();
        assert_eq!(
            land.come_back(again, &cookie).await["problem"],
            "sign_in_code_invalid"
        );
        let stranger = world.stranger().at(&land.service.base);
        stranger
            .get("/auth/providers/nobody/authorize")
            .await
            .refused(404, "not_found");
        stranger
            .get("/auth/providers/land/authorize?state=a%20b")
            .await
            .expect(400);
        for code in ["x", &"A".repeat(43)] {
            redeem(&stranger, code)
                .await
                .refused(401, "sign_in_code_invalid");
        }
    }
);
