//! Search tells nobody of what they may not see: not by a hit, not by a count, not by a cursor.

use kreisrunde::policy::Role;
use serde_json::{Value, json};

use crate::{
    questions::{answer, ask, at, authority, participant},
    search::{encoded, found, titles, topic},
    support::{Person, World},
};

/// How many hits there are, by items and by count.
async fn seen(who: &Person, q: &str) -> usize {
    let hits = found(who, q).await.len();
    let page = who
        .get(&format!("/search?limit=1&count=true&q={}", encoded(q)))
        .await
        .expect(200);
    assert_eq!(page.body["total"], hits, "{q}");
    assert_eq!(page.body["next"].is_string(), hits > 1, "{q}");
    hits
}

story!(
    rule_6_a_draft_and_what_is_in_it_is_found_after_publication,
    async |world: &World| {
        let event = world
            .draft_event(|e| e["title"] = json!("Geheimer Quittentag"))
            .await;
        topic(&event, "Quitten für alle", "").await;
        let new = json!({"kind": "talk", "title": "Quittenvortrag", "summary_md": "Viel gelernt."});
        event
            .organizer
            .post_json(&event.path("/sessions"), &new)
            .await
            .expect(201);
        world.index().await;
        let others = [
            world.stranger(),
            world.coordinator_of("15002").await,
            world.contributor().await,
            world.person(Role::Coordinator, None, None).await,
        ];
        let host = world.coordinator_of("15003").await;
        for who in [&event.organizer, &host, &world.admin().await] {
            assert_eq!(seen(who, "quitt").await, 3);
            assert_eq!(who.all("/events?q=quittentag").await.len(), 1);
        }
        for who in &others {
            assert_eq!(seen(who, "quitt").await, 0);
            assert_eq!(who.all("/events?q=quittentag").await.len(), 0);
        }
        event.step("publish").await.expect(200);
        // At once: the right to see is asked of the row.
        for who in &others {
            assert_eq!(seen(who, "quitt").await, 3);
        }
    }
);

story!(
    a_question_is_found_by_those_who_see_it,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let other = world
            .published_event(|e| e["host_ags"] = json!("15001"))
            .await;
        let halle = participant(world, &event, "15002").await;
        let stendal = participant(world, &event, "15090").await;
        let elsewhere = participant(world, &other, "15081").await;
        let host = world.coordinator_of("15003").await;
        let other_host = world.coordinator_of("15001").await;
        let (office, clerk) = authority(world, "Quittenamt Nord").await;
        let (_, stranger_clerk) = authority(world, "Apfelamt Süd").await;
        event.join(&clerk).await;
        let question = ask(&event, &halle, "Wann reifen die Mispeln im Kreis?")
            .await
            .expect(201);
        let admin = world.admin().await;
        let nobody = world.stranger();
        let anna = &event.organizer;
        let people: Vec<(&str, &Person)> = vec![
            ("asker", &halle),
            ("participant", &stendal),
            ("elsewhere", &elsewhere),
            ("host", &host),
            ("other host", &other_host),
            ("clerk", &clerk),
            ("other clerk", &stranger_clerk),
            ("organizer", anna),
            ("admin", &admin),
            ("nobody", &nobody),
        ];
        // Who finds it is who sees it in the list, at every stage.
        let agree = async |words: &str| -> Vec<&str> {
            world.index().await;
            let mut who_finds = Vec::new();
            for (name, who) in &people {
                let listed = who.all(&event.path("/questions")).await;
                let listed = listed.iter().any(|q| q["id"] == question.id());
                let hits = seen(who, words).await;
                assert_eq!(hits, usize::from(listed), "{name}: {words}");
                let filtered = who
                    .all(&event.path(&format!("/questions?q={}", encoded(words))))
                    .await;
                assert_eq!(filtered.len(), hits, "{name}: {words}");
                if hits > 0 {
                    who_finds.push(*name);
                }
            }
            who_finds
        };
        assert_eq!(
            agree("mispeln").await,
            ["asker", "participant", "host", "organizer", "admin"]
        );
        anna.post_json(
            &at(&question, "/forward"),
            &json!({"organization_id": office}),
        )
        .await
        .expect(200);
        assert_eq!(
            agree("mispeln").await,
            [
                "asker",
                "participant",
                "host",
                "clerk",
                "organizer",
                "admin"
            ]
        );
        let words = json!({"text": "Im **Oktober**, nach dem Frost."});
        clerk
            .post_json(&at(&question, "/answer"), &words)
            .await
            .expect(200);
        agree("mispeln").await;
        world.index().await;
        for (name, who) in &people {
            assert_eq!(
                seen(who, "oktober frost").await,
                0,
                "{name}: the answer is not published"
            );
        }
        anna.post(&at(&question, "/publish")).await.expect(200);
        assert_eq!(agree("mispeln").await.len(), people.len());
        assert_eq!(agree("mispeln frost").await.len(), people.len());
        let hit = &found(&nobody, "frost").await[0];
        assert_eq!(hit["kind"], "question");
        assert_eq!(hit["title"], "Wann reifen die Mispeln im Kreis?");
        assert!(
            hit["snippet"]
                .as_str()
                .unwrap()
                .contains("<mark>Frost</mark>")
        );
    }
);

story!(nobody_is_found_by_name, async |world: &World| {
    const NAME: &str = "Quirin Quastenflosser";
    let event = world.published_event(|_| {}).await;
    let halle = Some("15002".parse().unwrap());
    let quirin = world
        .person_named(
            NAME,
            "quirin@secret.example",
            Role::Coordinator,
            halle,
            None,
        )
        .await;
    event.join(&quirin).await.expect(201);
    let new = json!({"title": "Mispelbau", "description": ""});
    quirin
        .post_json(&event.path("/topics"), &new)
        .await
        .expect(201);
    for anonymous in [true, false] {
        let new = json!({"text": "Wann reifen die Mispeln?", "anonymous": anonymous});
        quirin
            .post_json(&event.path("/questions"), &new)
            .await
            .expect(201);
    }
    let (office, _) = authority(world, "Quittenamt").await;
    let question = ask(&event, &quirin, "Und wann die Quitten im Kreis?")
        .await
        .expect(201);
    answer(&event, &question, &office, &json!({"text": "Im Oktober."})).await;
    world.index().await;
    let admin = world.admin().await;
    for who in [&quirin, &event.organizer, &admin, &world.stranger()] {
        for q in [
            "Quirin",
            "Quastenflosser",
            "secret",
            "quirin@secret.example",
            NAME,
        ] {
            assert_eq!(seen(who, q).await, 0, "{q}");
        }
    }
    let hits = json!(found(&admin, "mispel").await).to_string();
    assert_eq!(titles(&admin, "mispel").await.len(), 3);
    assert!(!hits.contains("Quirin") && !hits.contains(&quirin.id.unwrap().to_string()));
});

story!(
    a_key_for_one_event_finds_that_event_only,
    async |world: &World| {
        let one = world
            .published_event(|e| e["title"] = json!("Mispeltag"))
            .await;
        let other = world
            .published_event(|e| e["title"] = json!("Mispelnacht"))
            .await;
        topic(&one, "Mispeln hier", "").await;
        topic(&other, "Mispeln dort", "").await;
        world.index().await;
        let admin = world.admin().await;
        let organization = world.organization().await.to_string();
        let key = async |event: Value| {
            let new = json!({"name": "Portal", "scopes": ["events:read"], "event_id": event, "organization_id": organization});
            let key = admin.post_json("/api-keys", &new).await.expect(201);
            world.stranger().with_token(&key.text("secret"))
        };
        assert_eq!(seen(&key(Value::Null).await, "mispel").await, 4);
        let bound = key(json!(one.id)).await;
        assert_eq!(seen(&bound, "mispel").await, 2);
        assert_eq!(bound.all("/events?q=mispel").await.len(), 1);
    }
);

story!(
    a_material_is_found_by_those_it_is_for,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let guest = world.coordinator_of("15001").await;
        event.join(&guest).await.expect(201);
        let host = world.coordinator_of("15003").await;
        let nobody = world.stranger();
        let link = |title: &str, visibility: &str| {
            json!({
                "kind": "link", "title": title, "url": "https://example.org/quitten",
                "description": "Rezepte mit Quitten", "visibility": visibility
            })
        };
        let mut last = String::new();
        for visibility in ["public", "participants", "organizers"] {
            let new = link("Quittenbuch", visibility);
            let path = event.path("/materials");
            last = event
                .organizer
                .post_json(&path, &new)
                .await
                .expect(201)
                .id();
        }
        // A file that nobody uploaded yet.
        let new = json!({"kind": "file", "title": "Quittenfilm", "visibility": "public"});
        let path = event.path("/materials");
        event.organizer.post_json(&path, &new).await.expect(201);
        world.index().await;
        for (who, hits) in [(&nobody, 1), (&guest, 2), (&host, 4), (&event.organizer, 4)] {
            assert_eq!(seen(who, "quitten").await, hits);
        }
        let hit = found(&event.organizer, "quittenfilm").await;
        assert_eq!(
            (&hit[0]["kind"], &hit[0]["title"]),
            (&json!("material"), &json!("Quittenfilm"))
        );
        // At once: the right to see is asked of the row.
        let path = format!("/materials/{last}");
        let public = json!({"visibility": "public"});
        event.organizer.patch(&path, &public).await.expect(200);
        assert_eq!(seen(&nobody, "rezept").await, 2);
        event.organizer.delete(&path).await.expect(204);
        assert_eq!(seen(&nobody, "rezept").await, 1);
    }
);
