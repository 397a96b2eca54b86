//! What people may be cited with: given, moderated, and taken back.

use serde_json::{Value, json};

use crate::support::{
    Person, Reply, World, dump,
    feedback::{Feedback, opened},
};

/// A code, and its hash.
fn code() -> (String, String) {
    crate::support::feedback::ticket()
}

async fn quoted(world: &World, survey: &Feedback, who: &Person, quote: Value) -> Reply {
    let mut sheet = survey.ticket_of(who).await;
    sheet["answers"] = json!({"overall": 4});
    sheet["quote"] = quote;
    survey.hand_in(world, &sheet).await
}

async fn take_back(world: &World, survey: &Feedback, code: &str) -> Reply {
    let path = survey.event.path("/quotes/revoke");
    let code = json!({"code": code});
    world.stranger().post_json(&path, &code).await
}

story!(
    what_was_given_is_moderated_published_and_taken_back,
    async |world: &World| {
        let survey = opened(world, 6, json!({})).await;
        let ((early, early_hash), (late, late_hash)) = (code(), code());
        let given = [
            json!({"text": "Zu früh gesagt.", "consent": true, "revocation_hash": early_hash}),
            json!({"text": "Der Austausch begann sofort.", "consent": true, "revocation_hash": late_hash,
                   "attribution": "district", "uses": ["report", "publicity"]}),
            json!({"text": "Sinngemäß gut.", "consent": true, "verbatim": false}),
        ];
        for (person, quote) in survey.people.iter().zip(given) {
            quoted(world, &survey, person, quote).await.expect(201);
        }
        // Without consent nothing is kept; nobody is cited in a role that few have.
        let refused = json!({"text": "Nein.", "consent": false});
        let refused = quoted(world, &survey, &survey.people[3], refused).await;
        refused.refused(422, "invalid");
        let shown = survey.shown().await;
        assert_eq!(
            shown["attributions"],
            json!(["participant", "regular", "district"])
        );
        let newcomer = json!({"text": "Neu hier.", "consent": true, "attribution": "newcomer"});
        let refused = quoted(world, &survey, &survey.people[4], newcomer).await;
        let found = refused.refused(422, "invalid").findings();
        assert_eq!(found[0].0, "/quote/attribution");
        // Taken back while the survey runs: not even its moderators ever see it. Codes of nobody, or of
        // another event, are unknown.
        take_back(world, &survey, &early).await.expect(204);
        take_back(world, &survey, &early)
            .await
            .refused(404, "not_found");
        take_back(world, &survey, &code().0)
            .await
            .refused(404, "not_found");
        let other = opened(world, 0, json!({})).await;
        take_back(world, &other, &late)
            .await
            .refused(404, "not_found");
        survey.event.step("survey/close").await.expect(200);
        other.event.step("survey/close").await.expect(200);

        let anna = &survey.event.organizer;
        let path = survey.event.path("/quotes");
        let mut quotes = anna.all(&path).await;
        quotes.sort_by_key(|quote| quote["text"].to_string());
        let texts: Vec<&str> = quotes.iter().map(|q| q["text"].as_str().unwrap()).collect();
        assert_eq!(texts, ["Der Austausch begann sofort.", "Sinngemäß gut."]);
        assert_eq!(
            quotes[0]["attribution"],
            "eine Stimme aus den Koordinierungsstellen"
        );
        assert_eq!(quotes[0]["uses"], json!(["report", "publicity"]));
        assert_eq!(
            (&quotes[1]["verbatim"], &quotes[1]["uses"]),
            (&json!(false), &json!(["report"]))
        );

        // Moderators approve and publish; they don't put words into mouths.
        let at = format!("/quotes/{}", quotes[0]["id"].as_str().unwrap());
        let stranger = world.stranger();
        let coordinator = world.coordinator_of("15001").await;
        for who in [&stranger, &coordinator] {
            who.get(&at).await.refused(404, "not_found");
            assert_eq!(who.get(&path).await.expect(200).items().len(), 0);
        }
        coordinator
            .post(&format!("{at}/approve"))
            .await
            .refused(403, "forbidden");
        anna.post(&format!("{at}/publish"))
            .await
            .refused(409, "wrong_state");
        let words = json!({"text": "Alles war großartig."});
        anna.patch(&at, &words).await.refused(409, "quote_given");
        let somebody = json!({"attribution": "die Koordinatorin aus Halle"});
        anna.patch(&at, &somebody).await.refused(409, "quote_given");
        anna.post(&format!("{at}/approve")).await.expect(200);
        stranger.get(&at).await.refused(404, "not_found");
        let seen = anna.get(&at).await.expect(200);
        let published = anna.post(&format!("{at}/publish")).await.expect(200);
        let stale = anna.if_match(seen.etag());
        let off = json!({"attribution": null});
        stale
            .patch(&at, &off)
            .await
            .refused(412, "precondition_failed");
        anna.if_match(published.etag())
            .patch(&at, &off)
            .await
            .expect(200);
        let public = stranger.get(&at).await.expect(200);
        assert_eq!(public.header("cache-control"), "public, no-cache");
        assert!(public.body["attribution"].is_null());

        // Taken back: gone for everybody at once, the words deleted, also for its moderators.
        take_back(world, &survey, &late).await.expect(204);
        take_back(world, &survey, &late).await.expect(204);
        stranger.get(&at).await.refused(404, "not_found");
        let left = anna.get(&at).await.expect(200).body;
        assert_eq!(
            (&left["status"], &left["text"]),
            (&json!("revoked"), &json!(""))
        );
        for step in ["approve", "publish", "revoke"] {
            anna.post(&format!("{at}/{step}"))
                .await
                .refused(409, "wrong_state");
        }
        anna.patch(&at, &json!({"text": "Doch."}))
            .await
            .refused(409, "wrong_state");
        let rows = dump::quotes(world).await;
        assert!(
            !rows
                .iter()
                .any(|row| row.text.contains("Austausch begann sofort"))
        );
        // Nor does the log know the words, or that somebody who is signed in took them back.
        let logs = dump::logs(world).await;
        assert!(logs.contains("quote.revoked") && !logs.contains("Austausch"));
    }
);

story!(
    what_was_said_at_the_event_is_noted_with_consent,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let anna = &event.organizer;
        let path = event.path("/quotes");
        let new = json!({"text": "Gut für den Anfang.", "verbatim": false, "attribution": "ein neuer Koordinator",
                         "uses": ["report"], "consent": true});
        for (pointer, change) in [
            ("", json!({"consent": false})),
            ("/text", json!({"text": "\u{202e}verkehrt"})),
            ("/text", json!({"text": "x".repeat(2001)})),
            ("/uses", json!({"uses": []})),
            ("/uses", json!({"uses": ["report", "report"]})),
        ] {
            let mut bad = new.clone();
            bad.as_object_mut()
                .unwrap()
                .extend(change.as_object().unwrap().clone());
            let found = anna
                .post_json(&path, &bad)
                .await
                .refused(422, "invalid")
                .findings();
            assert_eq!(found[0].0, pointer);
        }
        let first = anna.key("eins").post_json(&path, &new).await.expect(201);
        let again = anna.key("eins").post_json(&path, &new).await.expect(201);
        assert_eq!(first.body, again.body);
        assert_eq!(first.text("status"), "given");
        let at = format!("/quotes/{}", first.id());
        let better = json!({"text": "Gut für das Onboarding.", "attribution": "ein neuer Integrationskoordinator"});
        let changed = anna.patch(&at, &better).await.expect(200);
        assert_eq!(changed.body["version"], 2);
        for (who, code) in [
            (world.coordinator_of("15002").await, 403),
            (world.stranger(), 401),
        ] {
            assert_eq!(who.post_json(&path, &new).await.status, code);
            assert_eq!(who.patch(&at, &better).await.status, code);
        }
        anna.post(&format!("{at}/approve")).await.expect(200);
        anna.post(&format!("{at}/publish")).await.expect(200);
        assert_eq!(world.stranger().all(&path).await.len(), 1);
        anna.post(&format!("{at}/revoke")).await.expect(200);
        assert_eq!(world.stranger().all(&path).await.len(), 0);
        // At an event that one may not see there is nothing to note.
        let draft = world.draft_event(|_| {}).await;
        let key = code().0;
        let hidden = json!({"code": key});
        let hidden = world
            .stranger()
            .post_json(&draft.path("/quotes/revoke"), &hidden)
            .await;
        hidden.refused(404, "not_found");
    }
);

story!(
    rule_5_in_a_role_that_few_have_nobody_is_cited,
    async |world: &World| {
        // Five with a district's seat when it was said, four when it is counted.
        let survey = opened(world, 5, json!({})).await;
        let quote = json!({"text": "Wir alle.", "consent": true, "attribution": "district"});
        quoted(world, &survey, &survey.people[0], quote)
            .await
            .expect(201);
        let places = survey
            .event
            .organizer
            .all(&survey.event.path("/registrations"))
            .await;
        let id = places[0]["id"].as_str().unwrap();
        let cancel = format!("/registrations/{id}/cancel");
        survey.event.organizer.post(&cancel).await.expect(200);
        survey.event.step("survey/close").await.expect(200);
        let quotes = survey
            .event
            .organizer
            .all(&survey.event.path("/quotes"))
            .await;
        assert!(quotes[0]["attribution"].is_null(), "{quotes:?}");
    }
);
