//! Webhooks: what partners are told, by whom it is signed, and who may manage them.

use chrono::Duration;
use kreisrunde::policy::Role;
use serde_json::{Value, json};
use standardwebhooks::Webhook;

use crate::support::{
    World,
    hook::{Answer, Receiver, kinds},
};

story!(
    a_partner_is_told_of_what_is_public_signed_and_of_nobody,
    async |world: &World| {
        let receiver = Receiver::start();
        let hook = world.hook(&receiver.url, |_| {}).await;
        let before = world.stranger().get("/changes?after=now").await.expect(200);
        let draft = world.draft_event(|_| {}).await;
        draft
            .change(&json!({"title": "Noch geheim"}))
            .await
            .expect(200);
        world.tell().await;
        assert_eq!(receiver.told().len(), 0, "drafts are nobody's affair");

        draft.step("publish").await.expect(200);
        draft.seat("15002", "anna@secret.example").await.expect(201);
        let hidden = json!({
            "kind": "link", "title": "Intern", "url": "https://x.example/", "visibility": "organizers"
        });
        let path = draft.path("/materials");
        draft.organizer.post_json(&path, &hidden).await.expect(201);
        let open = json!({"kind": "link", "title": "Folien", "url": "https://x.example/", "visibility": "public"});
        let open = draft
            .organizer
            .post_json(&path, &open)
            .await
            .expect(201)
            .id();
        // Not public any more: who has it learns that.
        let change = json!({"visibility": "organizers"});
        let material = format!("/materials/{open}");
        draft.organizer.patch(&material, &change).await.expect(200);
        draft
            .organizer
            .patch(&material, &json!({"title": "F"}))
            .await
            .expect(200);
        draft.organizer.delete(&material).await.expect(204);
        world.tell().await;
        let told = receiver.told();
        assert_eq!(
            kinds(&told),
            ["event.published", "material.created", "material.updated"]
        );
        let body = told[0].json();
        assert_eq!(body["id"], told[0].id);
        assert_eq!(body["data"]["id"], draft.id);
        assert_eq!(
            body["data"]["url"],
            format!("{}/api/v1/events/{}", world.base, draft.id)
        );
        // The feed says the same, to whoever may not read registrations.
        let next = before.text("next");
        let feed = world
            .stranger()
            .get(&format!("/changes?after={next}"))
            .await
            .expect(200);
        let told_there: Vec<Value> = told.iter().map(crate::support::hook::Told::json).collect();
        assert_eq!(*feed.items(), told_there);
        // An independent library takes it with the secret, and only as it is.
        let library = Webhook::new(&hook.secret).unwrap();
        for one in &told {
            library.verify(one.body.as_bytes(), &one.headers()).unwrap();
            let other = one.body.replace("event", "evant");
            assert!(library.verify(other.as_bytes(), &one.headers()).is_err());
            assert!(!one.body.contains("anna"), "{}", one.body);
        }
        assert!(
            Webhook::new("whsec_AAAA")
                .unwrap()
                .verify(told[0].body.as_bytes(), &told[0].headers())
                .is_err()
        );
        // Secrets stand in no log and are never shown again.
        assert_eq!(hook.now().await["secret"], Value::Null);
        let logs = crate::support::dump::logs(world).await;
        assert!(!logs.contains(&hook.secret) && !logs.contains(&receiver.url));
    }
);

story!(
    of_peoples_places_a_webhook_is_told_by_name_only_and_never_whose_they_are,
    async |world: &World| {
        let receiver = Receiver::start();
        let types = [
            "registration.confirmed",
            "registration.cancelled",
            "attendance.recorded",
        ];
        let hook = world
            .hook(&receiver.url, |new| new["event_types"] = json!(types))
            .await;
        let event = world.published_event(|_| {}).await;
        let seat = event.seat("15002", "anna@secret.example").await.expect(201);
        event.cancel(&seat).await.expect(200);
        world.tell().await;
        let told = receiver.told();
        assert!(
            told.iter().all(|one| types.contains(&one.kind().as_str())),
            "{:?}",
            kinds(&told)
        );
        assert_eq!(told.last().unwrap().kind(), "registration.cancelled");
        assert_eq!(told.last().unwrap().json()["data"]["id"], seat.id());
        assert!(told.iter().all(|one| !one.body.contains("anna")));
        let unknown = json!({"event_types": ["registration.gossip"]});
        let findings = hook.change(&unknown).await.expect(422).findings();
        assert_eq!(findings[0].0, "/event_types/0");
    }
);

story!(
    one_that_is_for_one_event_is_told_of_that_one_only,
    async |world: &World| {
        let receiver = Receiver::start();
        let event = world.published_event(|_| {}).await;
        let other = world.published_event(|_| {}).await;
        world
            .hook(&receiver.url, |new| new["event_id"] = json!(event.id))
            .await;
        for event in [&event, &other] {
            event
                .change(&json!({"motto": "Zusammen"}))
                .await
                .expect(200);
        }
        let new = json!({"name": "Verein", "kind": "ngo"});
        event
            .organizer
            .post_json("/organizations", &new)
            .await
            .expect(201);
        world.tell().await;
        let told = receiver.told();
        assert_eq!(told.len(), 1, "{:?}", kinds(&told));
        assert_eq!(told[0].json()["data"]["id"], event.id);
    }
);

story!(
    a_secret_is_renewed_while_the_one_before_signs_along,
    async |world: &World| {
        let receiver = Receiver::start();
        let hook = world.hook(&receiver.url, |_| {}).await;
        let renewed = hook
            .admin
            .post(&hook.path("/rotate-secret"))
            .await
            .expect(200);
        let secrets = [hook.secret.clone(), renewed.text("secret")];
        assert_ne!(secrets[0], secrets[1]);
        hook.admin.post(&hook.path("/test")).await.expect(202);
        world.tell().await;
        let [told] = receiver.take().try_into().unwrap();
        assert_eq!(told.kind(), "webhook.test");
        assert_eq!(told.signature.split(' ').count(), 2);
        for secret in &secrets {
            let library = Webhook::new(secret).unwrap();
            library
                .verify(told.body.as_bytes(), &told.headers())
                .unwrap();
        }
        world.advance(Duration::hours(25));
        let hook = hook.anew(world).await;
        hook.admin.post(&hook.path("/test")).await.expect(202);
        world.tell().await;
        let [told] = receiver.take().try_into().unwrap();
        let at = told.timestamp.parse().unwrap();
        let fits = secrets.map(|secret| {
            let library = Webhook::new(&secret).unwrap();
            library.sign(&told.id, at, told.body.as_bytes()).unwrap() == told.signature
        });
        assert_eq!(fits, [false, true]);
    }
);

story!(
    an_ed25519_signature_is_verified_by_the_public_key_that_is_shown,
    async |world: &World| {
        use aws_lc_rs::signature::{ED25519, UnparsedPublicKey};
        use base64::{Engine as _, engine::general_purpose::STANDARD};
        let receiver = Receiver::start();
        let hook = world
            .hook(&receiver.url, |new| new["signing"] = json!("ed25519"))
            .await;
        assert_eq!(hook.secret, "", "there is none to share");
        let before = hook.now().await["public_key"].as_str().unwrap().to_owned();
        let after = hook
            .admin
            .post(&hook.path("/rotate-secret"))
            .await
            .expect(200)
            .text("public_key");
        assert_ne!(before, after);
        hook.admin.post(&hook.path("/test")).await.expect(202);
        world.tell().await;
        let [told] = receiver.take().try_into().unwrap();
        let signed = format!("{}.{}.{}", told.id, told.timestamp, told.body);
        for key in [before, after] {
            let key = STANDARD.decode(key.strip_prefix("whpk_").unwrap()).unwrap();
            let key = UnparsedPublicKey::new(&ED25519, key);
            let good = told.signature.split(' ').filter(|one| {
                let one = STANDARD.decode(one.strip_prefix("v1a,").unwrap()).unwrap();
                key.verify(signed.as_bytes(), &one).is_ok()
            });
            assert_eq!(good.count(), 1);
        }
    }
);

story!(
    organizers_manage_the_webhooks_of_their_organization_and_nobody_elses,
    async |world: &World| {
        let receiver = Receiver::start();
        let hook = world.hook(&receiver.url, |_| {}).await;
        let own = world.organization().await;
        let theirs = world.person(Role::Organizer, None, Some(own)).await;
        let without = world.organizer().await;
        assert_eq!(theirs.get("/webhooks").await.expect(200).items().len(), 1);
        assert_eq!(without.get("/webhooks").await.expect(200).items().len(), 0);
        hook.admin.post(&hook.path("/test")).await.expect(202);
        world.tell().await;
        let log = theirs.get(&hook.path("/deliveries")).await.expect(200);
        let delivery = log.items()[0]["id"].as_str().unwrap().to_owned();
        let one = hook.path(&format!("/deliveries/{delivery}"));
        theirs.get(&one).await.expect(200);
        let since = json!({"since": world.in_hours(-1)});
        for path in ["", "/deliveries"] {
            without
                .get(&hook.path(path))
                .await
                .refused(404, "not_found");
        }
        without.get(&one).await.refused(404, "not_found");
        for path in ["/test", "/rotate-secret"] {
            without
                .post(&hook.path(path))
                .await
                .refused(404, "not_found");
        }
        without
            .post(&format!("{one}/redeliver"))
            .await
            .refused(404, "not_found");
        without
            .post_json(&hook.path("/replay"), &since)
            .await
            .refused(404, "not_found");
        without
            .delete(&hook.path(""))
            .await
            .refused(404, "not_found");
        let new = json!({"organization_id": own, "name": "N", "url": receiver.url});
        let findings = without
            .post_json("/webhooks", &new)
            .await
            .expect(422)
            .findings();
        assert_eq!(findings[0].0, "/organization_id");
        for who in [
            world.coordinator_of("15002").await,
            world.contributor().await,
        ] {
            who.get("/webhooks").await.refused(403, "forbidden");
            who.get(&hook.path("")).await.refused(403, "forbidden");
        }
        world
            .stranger()
            .get(&hook.path(""))
            .await
            .refused(401, "unauthenticated");
        // A delivery belongs to its webhook.
        let second = world.hook(&receiver.url, |_| {}).await;
        let foreign = second.path(&format!("/deliveries/{delivery}"));
        second.admin.get(&foreign).await.refused(404, "not_found");
        second
            .admin
            .post(&format!("{foreign}/redeliver"))
            .await
            .refused(404, "not_found");
        theirs
            .if_match("\"9.x\"")
            .delete(&hook.path(""))
            .await
            .expect(412);
        theirs.delete(&hook.path("")).await.expect(204);
        theirs.get(&hook.path("")).await.refused(404, "not_found");
    }
);

story!(
    an_organization_has_at_most_twenty_also_if_two_are_made_at_once,
    async |world: &World| {
        let admin = world.admin().await;
        let own = world.organization().await;
        let new =
            json!({"organization_id": own, "name": "N", "url": "https://portal.example.org/h"});
        let made = (0..24).map(|_| admin.post_json("/webhooks", &new));
        let made = futures_util::future::join_all(made).await;
        let good = made.iter().filter(|reply| reply.status == 201).count();
        assert_eq!(good, 20);
        for reply in made.into_iter().filter(|reply| reply.status != 201) {
            reply.refused(409, "too_many_webhooks");
        }
    }
);

story!(
    the_log_shows_each_try_and_anything_can_be_sent_again,
    async |world: &World| {
        let receiver = Receiver::start();
        let hook = world.hook(&receiver.url, |_| {}).await;
        receiver.answers(Answer::Status(500));
        let sent = hook.admin.post(&hook.path("/test")).await.expect(202).id();
        world.tell().await;
        receiver.answers(Answer::Redirect);
        world.advance(Duration::seconds(6));
        world.tell().await;
        let one = hook.path(&format!("/deliveries/{sent}"));
        let seen = hook.admin.get(&one).await.expect(200).body;
        assert_eq!(
            (&seen["status"], &seen["attempts"]),
            (&json!("queued"), &json!(2))
        );
        let problems: Vec<&Value> = seen["tries"]
            .as_array()
            .unwrap()
            .iter()
            .map(|t| &t["problem"])
            .collect();
        assert_eq!(problems, ["answer", "redirect"]);
        assert_eq!(seen["response_status"], 302);
        assert_eq!(receiver.told().len(), 2, "nobody follows a redirect");
        // One that waits is sent at once, one that arrived once more.
        receiver.answers(Answer::Status(200));
        for expected in [3, 4] {
            hook.admin
                .post(&format!("{one}/redeliver"))
                .await
                .expect(202);
            assert_eq!(world.tell().await, 1);
            assert_eq!(receiver.told().len(), expected);
        }
        let ids: std::collections::BTreeSet<String> =
            receiver.told().into_iter().map(|told| told.id).collect();
        assert_eq!(ids.len(), 1, "one id over all tries");
        let path = hook.path("/deliveries?status=delivered&type=webhook.test");
        assert_eq!(hook.admin.get(&path).await.expect(200).items().len(), 1);
        // Who did it stands in the audit.
        let audit = hook
            .admin
            .get(&format!("/audit?object_id={}", hook.id))
            .await
            .expect(200);
        let actions: Vec<&Value> = audit.items().iter().map(|entry| &entry["action"]).collect();
        assert_eq!(
            actions,
            [
                "webhook.redelivered",
                "webhook.redelivered",
                "webhook.tested",
                "webhook.created"
            ]
        );
        // It is kept for thirty days.
        for (days, left) in [(29, 1), (2, 0)] {
            world.advance(Duration::days(days));
            kreisrunde::workers::tick(&world.state, true).await.unwrap();
            let hook = world
                .admin()
                .await
                .get(&hook.path("/deliveries"))
                .await
                .expect(200);
            assert_eq!(hook.items().len(), left, "after {days} more days");
        }
    }
);

story!(
    an_address_where_no_webhook_leads_is_refused_with_the_reason,
    async |world: &World| {
        let admin = world.admin().await;
        let own = world.organization().await;
        for url in [
            "http://portal.example.org/h",
            "https://10.0.0.1/h",
            "https://user@portal.example.org/",
        ] {
            let new = json!({"organization_id": own, "name": "N", "url": url});
            let findings = admin
                .post_json("/webhooks", &new)
                .await
                .expect(422)
                .findings();
            assert_eq!(
                findings,
                [("/url".to_owned(), "target".to_owned())],
                "{url}"
            );
        }
    }
);
