//! Questions and the people behind them: anonymity, deletion, what may be written.
//!
//! Seen failing with a fact that names who asked (`submit::submit`) or supports (`support::support`).

use kreisrunde::{
    entity::{question, question_support},
    policy::Role,
};
use sea_orm::EntityTrait;
use serde_json::{Value, json};

use crate::{
    questions::{TEXT, ask, at, authority, participant},
    support::{Person, World, dump, events::Event},
};

const NAME: &str = "Quirin Quastenflosser";
const EMAIL: &str = "quirin@secret.example";

/// Somebody whose name is easy to find again, with a place.
async fn quirin(world: &World, event: &Event) -> Person {
    let halle = Some("15002".parse().unwrap());
    let quirin = world
        .person_named(NAME, EMAIL, Role::Coordinator, halle, None)
        .await;
    event.join(&quirin).await.expect(201);
    quirin
}

story!(
    nobody_finds_out_who_asked_anonymously,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let quirin = quirin(world, &event).await;
        let id = quirin.id.unwrap().to_string();
        let host = participant(world, &event, "15003").await;
        let dessau = participant(world, &event, "15001").await;
        let (office, clerk) = authority(world, "Ausländerbehörde Nord").await;
        let before = dump::logs(world).await.matches(&id).count();

        let new = json!({"text": TEXT, "anonymous": true});
        let path = event.path("/questions");
        let asked = quirin.post_json(&path, &new).await.expect(201);
        let own = at(&asked, "");
        assert_eq!(asked.text("asked_by"), NAME, "oneself knows");
        quirin
            .patch(&own, &json!({"text": "Wer bezahlt die Sprachkurse?"}))
            .await
            .expect(200);
        // Asked and withdrawn leaves as little.
        let second = quirin.post_json(&path, &new).await.expect(201);
        quirin.delete(&at(&second, "")).await.expect(204);

        let admin = world.admin().await;
        let anna = &event.organizer;
        let to = json!({"organization_id": office});
        let hidden = async |text: String, at: &str| {
            assert!(!text.contains(NAME) && !text.contains(&id), "{at}: {text}");
        };
        for (who, name) in [
            (&admin, "admin"),
            (anna, "organizer"),
            (&host, "host"),
            (&dessau, "another one"),
        ] {
            let reply = who.get(&own).await.expect(200);
            assert_eq!(reply.body["asked_by"], Value::Null);
            hidden(reply.body.to_string(), name).await;
            let page = who.get(&path).await.expect(200);
            hidden(page.body.to_string(), name).await;
        }
        // Who triages can't lift it.
        let lift = json!({"anonymous": false});
        anna.patch(&own, &lift)
            .await
            .refused(403, "field_not_yours");

        anna.post_json(&at(&asked, "/forward"), &to)
            .await
            .expect(200);
        let seen = clerk.get(&own).await.expect(200);
        hidden(seen.body.to_string(), "contributor").await;
        let words = json!({"text": "Das Land."});
        let path_of_answer = at(&asked, "/answer");
        let reply = clerk.post_json(&path_of_answer, &words).await.expect(200);
        hidden(reply.body.to_string(), "the answer").await;
        let reply = anna.post(&at(&asked, "/publish")).await.expect(200);
        hidden(reply.body.to_string(), "publication").await;
        for (who, of) in [(&admin, "audit"), (anna, "audit")] {
            let log = who.all(&format!("/audit?object_id={}", asked.id())).await;
            assert!(log.len() >= 4);
            hidden(json!(log).to_string(), of).await;
            let deeds = who.all(&format!("/audit?actor_id={id}")).await;
            assert!(deeds.iter().all(|d| d["object_kind"] != "question"));
        }
        // Log and outbox name nobody for it, and hold no words.
        let logs = dump::logs(world).await;
        assert_eq!(logs.matches(&id).count(), before);
        for value in ["Sprachkurse", "Das Land", NAME] {
            assert!(!logs.contains(value), "{value}");
        }
        let export = anna.get("/me/export").await.expect(200);
        hidden(export.body.to_string(), "somebody else's export").await;
        let export = quirin.get("/me/export").await.expect(200);
        assert_eq!(export.body["questions"][0]["id"], asked.id());
        assert_eq!(export.body["questions"][0]["anonymous"], true);
    }
);

story!(
    an_anonymous_asker_who_is_merged_away_stays_unknown,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let halle = participant(world, &event, "15002").await;
        let dessau = participant(world, &event, "15001").await;
        let path = event.path("/questions");
        let new = json!({"text": TEXT, "anonymous": true});
        let hidden = halle.post_json(&path, &new).await.expect(201);
        let open = ask(&event, &dessau, TEXT).await.expect(201);
        // Named first, it can't be hidden later; hidden first, oneself may lift it.
        dessau
            .patch(&at(&open, ""), &json!({"anonymous": true}))
            .await
            .refused(403, "field_not_yours");
        let into = json!({"into_id": open.id()});
        event
            .organizer
            .post_json(&at(&hidden, "/merge"), &into)
            .await
            .expect(200);
        let path_of_support = at(&open, "/support");
        assert_eq!(halle.get(&at(&open, "")).await.body["supported"], true);
        halle.delete(&path_of_support).await.expect(204);
        let again = halle.put(&path_of_support, &json!({})).await.expect(200);
        assert_eq!(again.body["supporters"], 1);
        let logs = dump::logs(world).await;
        let about = logs.split("\n    Model {").filter(|entry| {
            entry.contains(&open.id().clone()) || entry.contains(&hidden.id().clone())
        });
        let id = halle.id.unwrap().to_string();
        for entry in about {
            assert!(!entry.contains(&id), "{entry}");
        }
        let again = halle.post_json(&path, &new).await.expect(201);
        let lift = json!({"anonymous": false});
        halle.patch(&at(&again, ""), &lift).await.expect(200);
        let seen = dessau.get(&at(&again, "")).await.expect(200);
        assert!(seen.text("asked_by").starts_with("Mensch"));
    }
);

story!(
    rule_8_questions_stay_under_nobody_and_support_stays_counted,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let quirin = quirin(world, &event).await;
        let dessau = participant(world, &event, "15001").await;
        let named = ask(&event, &quirin, TEXT).await.expect(201);
        let new = json!({"text": TEXT, "anonymous": true});
        let path = event.path("/questions");
        let hidden = quirin.post_json(&path, &new).await.expect(201);
        let theirs = ask(&event, &dessau, "Wer bezahlt die Kurse?").await;
        let theirs = theirs.expect(201);
        for who in [&quirin, &dessau] {
            let path = at(&theirs, "/support");
            who.put(&path, &json!({})).await.expect(200);
        }
        let export = quirin.get("/me/export").await.expect(200);
        assert_eq!(export.body["questions"].as_array().unwrap().len(), 2);
        assert_eq!(export.body["supported_questions"], json!([theirs.id()]));

        let before = dump::logs(world).await;
        quirin.if_match("*").delete("/me").await.expect(204);
        let rows = question::Entity::find().all(world.db().read()).await;
        for row in rows.unwrap() {
            assert_ne!(row.asked_by_id, quirin.id);
        }
        let anna = &event.organizer;
        for question in [&named, &hidden] {
            let seen = anna.get(&at(question, "")).await.expect(200);
            assert_eq!(seen.body["asked_by"], Value::Null);
            assert_eq!(seen.text("text"), TEXT);
            // Nothing that happened to it then says that it was theirs.
            assert_eq!(seen.text("updated_at"), question.text("updated_at"));
            let after = dump::logs(world).await;
            let count = |logs: &str| logs.matches(&question.id()).count();
            assert_eq!(count(&before), count(&after));
        }
        let seen = anna.get(&at(&theirs, "")).await.expect(200);
        assert_eq!(seen.body["supporters"], 2);
        let page = dessau.get(&path).await.expect(200).body.to_string();
        assert!(!page.contains("Quirin"), "{page}");
        // It goes on: forwarded, merged, counted.
        let into = json!({"into_id": theirs.id()});
        anna.post_json(&at(&named, "/merge"), &into)
            .await
            .expect(200);
        let seen = anna.get(&at(&theirs, "")).await.expect(200);
        assert_eq!(seen.body["supporters"], 2, "nobody asked it any more");
        let rows = question_support::Entity::find().all(world.db().read());
        assert_eq!(rows.await.unwrap().len(), 2);
    }
);

story!(
    a_question_is_a_text_that_people_can_read,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let halle = participant(world, &event, "15002").await;
        let office = world.organization().await.to_string();
        let anna = &event.organizer;
        let path = event.path("/questions");
        let ten = "Wer zahlt?";
        assert_eq!(ten.chars().count(), 10);
        let family = "👨‍👩‍👧‍👦".repeat(50);
        let long = "ß".repeat(2000);
        let mixed = "Wer zahlt fu\u{308}r die מורה und den معلم?\r\n\tDanke. 𝕏 ﷺ";
        for text in [ten, &family, &long, mixed] {
            let asked = ask(&event, &halle, text).await.expect(201);
            assert_eq!(asked.text("text"), text);
            assert_eq!(halle.get(&at(&asked, "")).await.text("text"), text);
            halle.delete(&at(&asked, "")).await.expect(204);
        }
        for (text, code) in [
            ("", "unsafe_characters"),
            ("Wer zahlt", "length"),
            ("    kurz         ", "length"),
            (
                "\u{200b}\u{200b}\u{200b}\u{200b}\u{200b}\u{200b}\u{200b}\u{200b}\u{200b}\u{200b}",
                "unsafe_characters",
            ),
            ("Wer zahlt das \u{202e}?edruW", "unsafe_characters"),
            ("Wer zahlt das \u{7}?", "unsafe_characters"),
            (&"ß".repeat(2001), "length"),
        ] {
            let refused = ask(&event, &halle, text).await.refused(422, "invalid");
            assert!(
                refused.findings().contains(&("/text".into(), code.into())),
                "{text:?}: {refused:?}"
            );
        }
        for new in [
            json!({}),
            json!({"text": TEXT, "status": "published"}),
            json!({"text": TEXT, "asked_by": "Wer anders"}),
            json!({"text": TEXT, "anonymous": "ja"}),
            json!({"text": TEXT, "organization_id": "0199d1a0-5c1f-7000-8000-0000000000ff"}),
        ] {
            halle.post_json(&path, &new).await.refused(422, "invalid");
        }
        let asked = ask(&event, &halle, mixed).await.expect(201);
        anna.post_json(&at(&asked, "/forward"), &json!({}))
            .await
            .refused(422, "invalid");
        let to = json!({"organization_id": office});
        let forward = at(&asked, "/forward");
        anna.post_json(&forward, &to).await.expect(200);
        let answer = at(&asked, "/answer");
        for bad in [
            json!({"text": ""}),
            json!({"text": "\u{2066}x"}),
            json!({"text": "a".repeat(10_001)}),
            json!({"text": "Ja.", "valid_as_of": "2026-02-30"}),
            json!({"text": "Ja.", "valid_as_of": "1899-12-31"}),
        ] {
            anna.post_json(&answer, &bad).await.refused(422, "invalid");
        }
        let whole = "ﷺ".repeat(10_000);
        let words = json!({"text": whole, "valid_as_of": "2026-02-28"});
        let answered = anna.post_json(&answer, &words).await.expect(200);
        assert_eq!(answered.body["answer"]["text"], whole);
        // Asked again with the same key it is one question.
        let new = json!({"text": TEXT});
        let pressed = halle.key("einmal");
        let one = pressed.post_json(&path, &new).await.expect(201);
        let two = pressed.post_json(&path, &new).await.expect(201);
        assert_eq!(one.id(), two.id());
        assert_eq!(halle.all(&format!("{path}?own=true")).await.len(), 2);
        for query in [
            "sort=text",
            "status=gone",
            "own=maybe",
            "query=x",
            "limit=101",
        ] {
            let path = format!("{path}?{query}");
            halle.get(&path).await.refused(400, "unreadable_query");
        }
        // Sorted by support, page by page.
        halle
            .put(&at(&one, "/support"), &json!({}))
            .await
            .expect(200);
        let sorted = halle.all(&format!("{path}?sort=-supporters&limit=1")).await;
        assert_eq!((sorted.len(), &sorted[0]["id"]), (2, &json!(one.id())));
    }
);
