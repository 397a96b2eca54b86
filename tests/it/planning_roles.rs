//! Copies at once, and who makes them.

use std::collections::BTreeSet;

use futures_util::future::join_all;
use serde_json::{Value, json};

use crate::{
    planning::{copy, days, series},
    support::World,
};

story!(no_two_copies_have_one_number, async |world: &World| {
    let anna = world.organizer().await;
    let series = series(&anna, json!({"name": "Runde"})).await;
    let event = world
        .draft_event(|e| {
            e["series_id"] = json!(series);
            e["edition"] = json!(1);
            e["title"] = json!("1. Runde");
        })
        .await;
    let instances = world.instances().await;
    let crowd = (0..16).map(|n| {
        let anna = anna.at(&instances[n % instances.len()]);
        let id = event.id.clone();
        async move { copy(&anna, &id, &json!({})).await }
    });
    let made = join_all(crowd).await;
    let numbers: BTreeSet<i64> = made
        .into_iter()
        .map(|reply| {
            let body = reply.expect(201).body;
            let number = body["edition"].as_i64().unwrap();
            assert_eq!(body["title"], format!("{number}. Runde"));
            number
        })
        .collect();
    assert_eq!(numbers, (2..=17).collect());

    let crowd = (0..8).map(|n| {
        let anna = anna.at(&instances[n % instances.len()]);
        let id = event.id.clone();
        async move { copy(&anna, &id, &json!({"edition": 40})).await }
    });
    let made = join_all(crowd).await;
    let won = made.iter().filter(|reply| reply.status == 201).count();
    assert_eq!(won, 1);
    for lost in made.into_iter().filter(|reply| reply.status != 201) {
        lost.refused(409, "already_exists");
    }
    // Whoever sends it again gets what was made.
    let once = anna.key("copy-once");
    let first = copy(&once, &event.id, &json!({})).await.expect(201);
    let again = copy(&once, &event.id, &json!({})).await.expect(201);
    assert_eq!(first.id(), again.id());
    assert_eq!(
        anna.all(&format!("/series/{series}/events")).await.len(),
        19
    );
});

story!(
    only_who_creates_events_copies_them,
    async |world: &World| {
        let event = world.draft_event(|_| {}).await;
        let admin = world.admin().await;
        copy(&world.stranger(), &event.id, &json!({}))
            .await
            .refused(401, "unauthenticated");
        for who in [
            // The host sees the draft, and that is all.
            world.coordinator_of("15003").await,
            world.coordinator_of("15002").await,
            world.contributor().await,
        ] {
            copy(&who, &event.id, &json!({}))
                .await
                .refused(403, "forbidden");
        }
        copy(&admin, &event.id, &json!({})).await.expect(201);
        let nowhere = "0199d1a0-5c1f-7000-8000-0000000000ff";
        copy(&admin, nowhere, &json!({}))
            .await
            .refused(404, "not_found");

        let organization = world.organization().await;
        let key = async |event: Value, scope: &str| {
            let new = json!({"name": "Portal", "organization_id": organization, "scopes": [scope], "event_id": event});
            let key = admin.post_json("/api-keys", &new).await.expect(201);
            world.stranger().with_token(&key.text("secret"))
        };
        let bound = key(json!(event.id), "events:write").await;
        copy(&bound, &event.id, &json!({}))
            .await
            .refused(403, "forbidden");
        let reads = key(Value::Null, "events:read").await;
        copy(&reads, &event.id, &json!({}))
            .await
            .refused(403, "forbidden");
        let survey = event.path("/survey");
        admin.post(&survey).await.expect(201);
        let portal = key(Value::Null, "events:write").await;
        let made = copy(&portal, &event.id, &json!({})).await.expect(201);
        let path = format!("/events/{}/survey", made.id());
        admin.get(&path).await.expect(200);

        let wrong = json!({
            "schedule": days("2027-11-19", "2027-11-18"), "host_ags": "99999", "place": {"name": "a\nb"}
        });
        let refused = copy(&admin, &event.id, &wrong)
            .await
            .refused(422, "invalid");
        assert_eq!(refused.findings()[0].0, "/place/name");
        let wrong = json!({"schedule": days("2027-11-19", "2027-11-18"), "host_ags": "99999"});
        let refused = copy(&admin, &event.id, &wrong)
            .await
            .refused(422, "invalid");
        let found: BTreeSet<String> = refused.findings().into_iter().map(|f| f.0).collect();
        assert_eq!(
            found,
            BTreeSet::from(["/host_ags".into(), "/schedule/end".into()])
        );
    }
);
