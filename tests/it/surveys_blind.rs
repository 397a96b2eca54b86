//! The mode in which the service does not know which ticket it has signed (RFC 9497).

use kreisrunde::crypto;
use serde_json::{Value, json};

use crate::support::{
    World, dump,
    feedback::{Blinded, opened, ticket},
};

story!(
    rule_5_a_blind_ticket_is_for_one_participant_and_one_sheet,
    async |world: &World| {
        let survey = opened(world, 2, json!({"mode": "blind"})).await;
        let key = survey.shown().await["blind"].clone();
        assert_eq!(key["info"], survey.event.id);
        let (anna, bert) = (&survey.people[0], &survey.people[1]);
        let mine = Blinded::new();
        let signed = survey.sign(anna, &mine).await.expect(201);
        // A lost answer is repeated: the same element, with a proof of its own.
        let again = survey.sign(anna, &mine).await.expect(201);
        assert_eq!(
            signed.body["evaluated_element"],
            again.body["evaluated_element"]
        );
        assert_eq!(mine.finalize(&key, &signed), mine.finalize(&key, &again));
        // No second one, nor somebody else's; nor what the other mode takes; nor nonsense.
        let refused = survey.sign(anna, &Blinded::new()).await;
        refused.refused(409, "ticket_taken");
        survey.sign(bert, &mine).await.refused(409, "ticket_taken");
        let absent = world.coordinator_of("15001").await;
        survey
            .sign(&absent, &Blinded::new())
            .await
            .refused(403, "forbidden");
        let wrong = survey.take(bert, &ticket().1).await.refused(422, "invalid");
        assert_eq!(wrong.findings()[0].0, "/blinded_element");
        let path = survey.event.path("/survey/tickets");
        for zero in [[0; 32], [0xff; 32]] {
            let nonsense = json!({"blinded_element": crypto::encode(&zero)});
            let found = bert.post_json(&path, &nonsense).await;
            let found = found.refused(422, "invalid").findings();
            assert_eq!(found[0].0, "/blinded_element");
        }
        for both in [
            json!({}),
            json!({"ticket_hash": ticket().1, "blinded_element": mine.element}),
        ] {
            bert.post_json(&path, &both).await.refused(422, "invalid");
        }

        let output = mine.finalize(&key, &signed);
        let bits = crypto::encode(&mine.bits);
        let sheet = |ticket: &str, output: &str| json!({"ticket": ticket, "output": output, "answers": {"overall": 5}});
        // Without the output, with that of another ticket, with another ticket: nobody's.
        let missing = json!({"ticket": bits, "answers": {"overall": 5}});
        let missing = survey.hand_in(world, &missing).await;
        assert_eq!(missing.refused(422, "invalid").findings()[0].0, "/output");
        let made_up = crypto::encode(&crypto::random::<64>().unwrap());
        let refused = survey.hand_in(world, &sheet(&bits, &made_up)).await;
        refused.refused(409, "ticket_unknown");
        let refused = survey.hand_in(world, &sheet(&ticket().0, &output)).await;
        refused.refused(409, "ticket_unknown");
        // For another event it is nothing.
        let other = opened(world, 1, json!({"mode": "blind"})).await;
        let refused = other.hand_in(world, &sheet(&bits, &output)).await;
        refused.refused(409, "ticket_unknown");

        survey
            .hand_in(world, &sheet(&bits, &output))
            .await
            .expect(201);
        survey
            .hand_in(world, &sheet(&bits, &output))
            .await
            .expect(201);
        let mut second = sheet(&bits, &output);
        second["answers"]["overall"] = json!(1);
        let second = survey.hand_in(world, &second).await;
        second.refused(409, "ticket_spent");
        survey.event.step("survey/close").await.expect(200);
        let late = survey.sign(bert, &Blinded::new()).await;
        late.refused(409, "survey_not_open");
    }
);

story!(
    rule_5_a_blind_ticket_taken_long_before_is_good_once_the_survey_opens,
    async |world: &World| {
        let survey = crate::support::feedback::drafted(world, 1, json!({"mode": "blind"})).await;
        let mut sheet = survey.ticket_of(&survey.people[0]).await;
        sheet["answers"] = json!({"overall": 4});
        let early = survey.hand_in(world, &sheet).await;
        early.refused(404, "not_found");
        survey.event.step("survey/open").await.expect(200);
        survey.hand_in(world, &sheet).await.expect(201);
        // The mode stays: tickets of it are out.
        let anna = survey.event.organizer.if_match("*");
        let event = world.published_event(|_| {}).await;
        let path = event.path("/survey");
        anna.post_json(&path, &json!({})).await.expect(201);
        let other = anna.patch(&path, &json!({"mode": "blind"})).await;
        assert_eq!(other.refused(422, "invalid").findings()[0].0, "/mode");
    }
);

story!(
    rule_5_with_another_key_no_ticket_is_signed_or_taken,
    async |world: &World| {
        let survey = opened(world, 2, json!({"mode": "blind"})).await;
        let mut sheet = survey.ticket_of(&survey.people[0]).await;
        sheet["answers"] = json!({"overall": 4});
        // As if the first had been signed with another key.
        let mut urn = dump::urn(world).await;
        urn["commitment"] = json!("another");
        dump::put_urn(world, &urn).await;
        let signed = survey.sign(&survey.people[1], &Blinded::new()).await;
        signed.refused(409, "feedback_key_changed");
        let given = survey.hand_in(world, &sheet).await;
        given.refused(409, "feedback_key_changed");
    }
);

// Whoever has database, logs and the key, but not the moment: what is stored of the signing and what
// is stored of the spending have nothing in common.
story!(
    rule_5_what_was_signed_and_what_was_spent_have_nothing_in_common,
    async |world: &World| {
        let survey = opened(world, 3, json!({"mode": "blind"})).await;
        let key = survey.shown().await["blind"].clone();
        for person in &survey.people {
            let blinded = Blinded::new();
            let signed = survey.sign(person, &blinded).await.expect(201);
            let output = blinded.finalize(&key, &signed);
            let bits = crypto::encode(&blinded.bits);
            let sheet = json!({"ticket": bits, "output": output, "answers": {"overall": 4}});
            survey.hand_in(world, &sheet).await.expect(201);
            let urn = dump::urn(world).await;
            // Only what was sent blinded, and hashes of what was spent.
            let texts = |list: &str| urn[list].as_array().unwrap().clone();
            assert!(texts("blinded").contains(&json!(blinded.element)));
            assert_eq!(texts("tickets"), Vec::<Value>::new());
            let stored = urn.to_string();
            for secret in [
                &bits,
                &output,
                &signed.text("evaluated_element"),
                &signed.text("proof"),
            ] {
                assert!(!stored.contains(secret.as_str()), "{secret} is stored");
            }
            for list in ["issued", "blinded", "spent"] {
                let sorted: Vec<String> = texts(list).iter().map(Value::to_string).collect();
                assert!(sorted.is_sorted(), "{list} is in the order of time");
            }
        }
    }
);
