//! Rule 5: feedback that nobody can trace, and figures that show nobody.

use chrono::Duration;
use kreisrunde::{crypto, surveys};
use serde_json::json;

use crate::support::{
    Person, World,
    feedback::{Blinded, opened, ticket},
    process::free_port,
};

story!(
    rule_5_one_ticket_for_each_participant_spent_once,
    async |world: &World| {
        let survey = opened(world, 2, json!({})).await;
        let (anna, bert) = (&survey.people[0], &survey.people[1]);
        let (bits, hash) = ticket();
        survey.take(anna, &hash).await.expect(201);
        // A lost answer is repeated; a second ticket is refused, also with somebody else's hash.
        survey.take(anna, &hash).await.expect(201);
        survey
            .take(anna, &ticket().1)
            .await
            .refused(409, "ticket_taken");
        survey.take(bert, &hash).await.refused(409, "ticket_taken");
        let absent = world.coordinator_of("15001").await;
        survey
            .take(&absent, &ticket().1)
            .await
            .refused(403, "forbidden");
        survey.take(bert, "short").await.refused(422, "invalid");

        let good = json!({"overall": 5, "take_away": "Viel."});
        survey
            .give(world, &ticket().0, good.clone())
            .await
            .refused(409, "ticket_unknown");
        for (answers, pointer) in [
            (json!({}), "/answers/overall"),
            (json!({"overall": 6}), "/answers/overall"),
            (json!({"overall": "5"}), "/answers/overall"),
            (json!({"overall": 5, "again": "perhaps"}), "/answers/again"),
            (json!({"overall": 5, "colour": 1}), "/answers/colour"),
        ] {
            let found = survey
                .give(world, &bits, answers)
                .await
                .refused(422, "invalid")
                .findings();
            assert_eq!(found[0].0, pointer);
        }
        survey.give(world, &bits, good.clone()).await.expect(201);
        survey.give(world, &bits, good.clone()).await.expect(201);
        survey
            .give(world, &bits, json!({"overall": 1}))
            .await
            .refused(409, "ticket_spent");
        survey.take(anna, &hash).await.refused(409, "ticket_taken");

        // Whoever says who they are is not listened to.
        let sheet = json!({"ticket": bits, "answers": good});
        anna.post_json(&survey.event.path("/feedback"), &sheet)
            .await
            .refused(400, "credentials_refused");
        let cookie = world.stranger().with("cookie", "a=b");
        cookie
            .post_json(&survey.event.path("/feedback"), &sheet)
            .await
            .refused(400, "credentials_refused");
    }
);

story!(
    rule_5_results_appear_once_after_closing_and_only_from_the_threshold_on,
    async |world: &World| {
        let survey = opened(world, 6, json!({})).await;
        let anna = &survey.event.organizer;
        for (n, person) in survey.people.iter().enumerate() {
            let (bits, hash) = ticket();
            survey.take(person, &hash).await.expect(201);
            let mut answers =
                json!({"overall": 3 + n % 3, "again": "yes", "missing": format!("Nummer {n}")});
            if n < 2 {
                answers["useful"] = json!(4);
            }
            survey.give(world, &bits, answers).await.expect(201);
            survey.results(anna).await.refused(409, "results_not_ready");
        }
        survey.event.step("survey/close").await.expect(200);
        // Organizers first, everybody after publication.
        for who in [world.stranger(), world.coordinator_of("15001").await] {
            survey.results(&who).await.refused(409, "results_not_ready");
        }
        let results = survey.results(anna).await.expect(200).body;
        survey.event.step("survey/publish").await.expect(200);
        assert_eq!(
            survey.results(&world.stranger()).await.expect(200).body,
            results
        );

        assert_eq!(
            (&results["responses"], &results["suppressed"]),
            (&json!(6), &json!(false))
        );
        let of = |key: &str| {
            let questions = results["questions"].as_array().unwrap();
            questions
                .iter()
                .find(|q| q["key"] == key)
                .unwrap_or_else(|| panic!("{key}"))
        };
        assert_eq!(of("overall")["n"], 6);
        let cells = of("overall")["distribution"].as_array().unwrap();
        for cell in cells {
            let n = cell["n"].as_i64().unwrap();
            assert!(n == 0 || n >= 3, "a cell of {n}: {cells:?}");
        }
        // Answered by two, unanimous: neither is shown.
        assert!(of("useful")["n"].is_null());
        assert_eq!(of("again")["distribution"], json!([]));
        let mut texts: Vec<&str> = of("missing")["texts"]
            .as_array()
            .unwrap()
            .iter()
            .map(|t| t.as_str().unwrap())
            .collect();
        texts.sort_unstable();
        assert_eq!(texts.len(), 6);

        // Nothing comes after closing.
        survey
            .give(world, &ticket().0, json!({"overall": 5}))
            .await
            .refused(409, "survey_not_open");
    }
);

story!(
    rule_5_below_the_threshold_nothing_is_shown_ever,
    async |world: &World| {
        let survey = opened(world, 4, json!({})).await;
        for person in &survey.people {
            let (bits, hash) = ticket();
            survey.take(person, &hash).await.expect(201);
            survey
                .give(world, &bits, json!({"overall": 5}))
                .await
                .expect(201);
        }
        survey.event.step("survey/close").await.expect(200);
        let results = survey
            .results(&survey.event.organizer)
            .await
            .expect(200)
            .body;
        assert_eq!(
            results,
            json!({"responses": null, "questions": [], "suppressed": true})
        );
        let lower = json!({"threshold": 3});
        let anna = survey.event.organizer.if_match("*");
        anna.patch(&survey.event.path("/survey"), &lower)
            .await
            .refused(409, "wrong_state");
        let event = world.published_event(|_| {}).await;
        let tiny = event
            .organizer
            .post_json(&event.path("/survey"), &json!({"threshold": 2}))
            .await;
        assert_eq!(tiny.refused(422, "invalid").findings()[0].0, "/threshold");
    }
);

story!(
    rule_5_neither_log_nor_metrics_tell_that_anybody_gave_feedback,
    async |world: &World| {
        for mode in ["ticket", "blind"] {
            let survey = opened(world, 2, json!({"mode": mode})).await;
            let metrics = format!("127.0.0.1:{}", free_port());
            let settings = [
                ("KREISRUNDE_LOG", "debug"),
                ("KREISRUNDE_METRICS_LISTEN", metrics.as_str()),
                // On, as in earnest: feedback must not be counted by address.
                ("KREISRUNDE_RATE_LIMIT", "on"),
            ];
            let service = world.process(&settings).await;
            let there = |person: &Person| person.at(&service.base);
            let tickets = survey.event.path("/survey/tickets");
            let anna = there(&survey.people[0]);
            let terms = anna.get(&tickets).await.expect(200);
            let (mut bits, mut hash) = ticket();
            let mut sheet = json!({"answers": {"overall": 4, "take_away": "geheim"}});
            let taken = if mode == "blind" {
                let blinded = Blinded::new();
                let asked = json!({"blinded_element": blinded.element});
                let signed = anna.post_json(&tickets, &asked).await.expect(201);
                sheet["output"] = json!(blinded.finalize(&terms.body["blind"], &signed));
                (bits, hash) = (crypto::encode(&blinded.bits), blinded.element);
                signed
            } else {
                let asked = json!({"ticket_hash": hash});
                anna.post_json(&tickets, &asked).await.expect(201)
            };
            sheet["ticket"] = json!(bits);
            let feedback = survey.event.path("/feedback");
            let stranger = there(&world.stranger());
            let given = stranger.post_json(&feedback, &sheet).await.expect(201);
            // Refused ones leave no line either.
            let refused = stranger.post_json(&feedback, &json!({})).await.expect(422);
            // Nor does another spelling of the address.
            let spelled = feedback.replace("feedback", "f%65edback");
            let spelled = stranger.post_json(&spelled, &sheet).await.expect(201);
            let told = stranger.get(&survey.event.path("")).await.expect(200);
            assert!(told.headers.contains_key("ratelimit"));
            for quiet in [&terms, &taken, &given, &refused, &spelled] {
                assert!(
                    !quiet.headers.contains_key("ratelimit"),
                    "counted by address"
                );
            }

            let log = service.log();
            assert!(
                log.contains(told.header("x-request-id")),
                "the log logs: {log}"
            );
            let person = survey.people[0].id.unwrap().to_string();
            let mut traces = vec!["feedback", "tickets", "geheim", &bits, &hash, &person];
            traces.extend(
                [&terms, &taken, &given, &refused, &spelled].map(|r| r.header("x-request-id")),
            );
            for trace in traces {
                let line = log.lines().find(|line| line.contains(trace));
                assert!(line.is_none(), "{trace} in {line:?}");
            }
            let metrics = world.http.get(format!("http://{metrics}/metrics"));
            let metrics = metrics.send().await.unwrap().text().await.unwrap();
            assert!(metrics.contains("/api/v1/events/{id}\""), "{metrics}");
            for trace in ["feedback", "f%65edback", "tickets", "127.0.0.1"] {
                assert!(!metrics.contains(trace), "{trace} in {metrics}");
            }
        }
    }
);

story!(
    rule_5_texts_and_quotes_are_shuffled,
    async |world: &World| {
        let survey = opened(world, 12, json!({})).await;
        for (n, person) in survey.people.iter().enumerate() {
            let (bits, hash) = ticket();
            survey.take(person, &hash).await.expect(201);
            let answers = json!({"overall": 1 + n % 5, "take_away": format!("{n:02}")});
            survey.give(world, &bits, answers).await.expect(201);
        }
        survey.event.step("survey/close").await.expect(200);
        let results = survey
            .results(&survey.event.organizer)
            .await
            .expect(200)
            .body;
        let texts = results["questions"]
            .as_array()
            .unwrap()
            .iter()
            .find(|q| q["key"] == "take_away");
        let texts: Vec<String> = texts.unwrap()["texts"]
            .as_array()
            .unwrap()
            .iter()
            .map(ToString::to_string)
            .collect();
        assert_eq!(texts.len(), 12);
        // One in 479 million that this happens by chance.
        assert!(
            !texts.is_sorted(),
            "texts stand in the order in which they were given"
        );
    }
);

story!(
    questions_lock_when_the_survey_opens,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let anna = event.organizer.if_match("*");
        let path = event.path("/survey");
        let question = json!({"key": "food", "kind": "choice", "text": "Wie war das Essen?", "scale": {"choices": ["good", "bad"]}});
        anna.post_json(&path, &json!({"questions": [question]}))
            .await
            .expect(201);
        anna.post_json(&path, &json!({}))
            .await
            .refused(409, "already_exists");
        // Strangers do not see drafts.
        world.stranger().get(&path).await.refused(404, "not_found");
        let wrong = json!({"questions": [question, question]});
        anna.patch(&path, &wrong).await.refused(422, "invalid");
        let scale = json!({"questions": [{"key": "a", "kind": "rating", "text": "?", "scale": {"min": 5, "max": 1}}]});
        anna.patch(&path, &scale).await.refused(422, "invalid");
        anna.patch(&path, &json!({"threshold": 7}))
            .await
            .expect(200);
        event.step("survey/close").await.refused(409, "wrong_state");
        event.step("survey/open").await.expect(200);
        anna.patch(&path, &json!({"questions": [question]}))
            .await
            .expect(200);
        anna.patch(&path, &json!({"threshold": 3}))
            .await
            .refused(409, "wrong_state");
        anna.patch(&path, &json!({"closes_at": world.in_hours(2)}))
            .await
            .expect(200);
        let shown = world.stranger().get(&path).await.expect(200);
        assert_eq!(
            (shown.text("status"), &shown.body["threshold"]),
            ("open".into(), &json!(7))
        );
    }
);

story!(
    a_survey_opens_and_closes_by_the_clock,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let times = json!({"opens_at": world.in_hours(1), "closes_at": world.in_hours(3)});
        event
            .organizer
            .post_json(&event.path("/survey"), &times)
            .await
            .expect(201);
        let status = async || {
            surveys::step_due(world.db()).await.unwrap();
            event
                .organizer
                .get(&event.path("/survey"))
                .await
                .text("status")
        };
        assert_eq!(status().await, "draft");
        world.advance(Duration::hours(2));
        assert_eq!(status().await, "open");
        world.advance(Duration::hours(2));
        assert_eq!(status().await, "closed");
        assert_eq!(status().await, "closed");
    }
);

story!(
    rule_5_neither_registering_anew_nor_waiting_gives_a_second_ticket,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let anna = world.coordinator_of("15002").await;
        let place = event.join(&anna).await.expect(201);
        event
            .organizer
            .post_json(&event.path("/survey"), &json!({}))
            .await
            .expect(201);
        // A ticket can be taken long before the survey opens, and handed in after.
        let (bits, hash) = ticket();
        let tickets = event.path("/survey/tickets");
        let take = async |hash: &str| {
            anna.post_json(&tickets, &json!({"ticket_hash": hash}))
                .await
        };
        take(&hash).await.expect(201);
        anna.get(&event.path("/survey"))
            .await
            .refused(404, "not_found");
        let sheet = json!({"ticket": bits, "answers": {"overall": 5}});
        let feedback = event.path("/feedback");
        let stranger = world.stranger();
        stranger
            .post_json(&feedback, &sheet)
            .await
            .refused(404, "not_found");
        event.step("survey/open").await.expect(200);
        stranger.post_json(&feedback, &sheet).await.expect(201);

        // Another place, the same person.
        event.cancel(&place).await.expect(200);
        event.join(&anna).await.expect(201);
        take(&ticket().1).await.refused(409, "ticket_taken");
    }
);
