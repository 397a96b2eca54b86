//! Forms: questions at registration, their meaning once answered, and changing one's answers.

use chrono::Duration;
use serde_json::{Value, json};

use crate::support::{Person, Reply, World, events::Event};

fn questions() -> Value {
    json!([
        {"key": "arrival", "kind": "choice", "text": "Wie reisen Sie an?", "required": true, "choices": ["bahn", "auto"]},
        {"key": "seats", "kind": "number", "text": "Wie viele können Sie mitnehmen?", "required": true, "min": 0, "max": 4,
         "visible_if": {"question": "arrival", "is": "auto"}},
        {"key": "night", "kind": "boolean", "text": "Übernachten Sie?"},
        {"key": "workshops", "kind": "multi_choice", "text": "Welche Werkstätten?", "choices": ["a", "b", "c"]},
        {"key": "since", "kind": "date", "text": "Seit wann im Amt?"},
        {"key": "wish", "kind": "text", "text": "Ihr Anliegen?", "max": 20}
    ])
}

async fn put(event: &Event, form: &Value) -> Reply {
    let path = event.path("/form");
    event.organizer.if_match("*").put(&path, form).await
}

async fn asked(world: &World) -> (Event, Person) {
    let event = world.published_event(|_| {}).await;
    put(&event, &json!({"questions": questions()}))
        .await
        .expect(200);
    (event, world.coordinator_of("15002").await)
}

async fn answer(event: &Event, who: &Person, answers: Value) -> Reply {
    let new = json!({"answers": answers});
    who.post_json(&event.path("/registrations"), &new).await
}

story!(
    answers_fit_the_questions_or_are_refused_with_all_that_is_wrong,
    async |world: &World| {
        let (event, halle) = asked(world).await;
        for (answers, wrong) in [
            (json!({}), vec![("/answers/arrival", "required")]),
            (
                json!({"arrival": "flug"}),
                vec![("/answers/arrival", "format")],
            ),
            (
                json!({"arrival": 1}),
                vec![("/answers/arrival", "wrong_type")],
            ),
            // What is not visible is not asked, and not answered.
            (
                json!({"arrival": "bahn", "seats": 2}),
                vec![("/answers/seats", "no_such")],
            ),
            (
                json!({"arrival": "auto"}),
                vec![("/answers/seats", "required")],
            ),
            (
                json!({"arrival": "auto", "seats": 5}),
                vec![("/answers/seats", "range")],
            ),
            (
                json!({"arrival": "bahn", "night": "ja", "workshops": ["a", "a"], "since": "2024-02-30",
                       "wish": "x".repeat(21), "colour": "red"}),
                vec![
                    ("/answers/colour", "no_such"),
                    ("/answers/night", "wrong_type"),
                    ("/answers/since", "format"),
                    ("/answers/wish", "length"),
                    ("/answers/workshops", "format"),
                ],
            ),
        ] {
            let refused = answer(&event, &halle, answers.clone())
                .await
                .refused(422, "invalid");
            let mut found = refused.findings();
            found.sort();
            let wrong: Vec<_> = wrong
                .iter()
                .map(|(p, c)| ((*p).into(), (*c).into()))
                .collect();
            assert_eq!(found, wrong, "{answers}");
        }
        let all = json!({"arrival": "auto", "seats": 0, "night": true, "workshops": ["c", "a"],
            "since": "2024-02-29", "wish": "Förderrichtlinien"});
        let place = answer(&event, &halle, all.clone()).await.expect(201);
        assert_eq!(place.body["answers"], all);
        // Whoever takes the place over answers anew.
        let to = json!({"person": {"name": "Bert", "email": "bert@x.example"}});
        let path = format!("/registrations/{}/substitute", place.id());
        let given = halle.post_json(&path, &to).await.expect(200);
        assert_eq!(given.body["answers"], json!({}));
    }
);

story!(
    what_was_answered_keeps_its_meaning,
    async |world: &World| {
        let (event, halle) = asked(world).await;
        answer(&event, &halle, json!({"arrival": "bahn", "wish": "Ruhe"}))
            .await
            .expect(201);
        let changed = |change: &dyn Fn(&mut Value)| {
            let mut all = questions();
            change(&mut all);
            json!({"questions": all})
        };
        for change in [
            &(|all: &mut Value| {
                all.as_array_mut().unwrap().pop();
            }) as &dyn Fn(&mut Value),
            &|all| all[0]["choices"] = json!(["auto", "rad"]),
            &|all| all[0]["version"] = json!(2),
            &|all| all[5]["kind"] = json!("number"),
            &|all| all[5]["visible_if"] = json!({"question": "arrival", "is": "bahn"}),
        ] {
            let refused = put(&event, &changed(change)).await;
            refused.refused(409, "form_answered");
        }
        // Wording, new choices and new questions are free; so is what nobody answered.
        let free = changed(&|all| {
            all[0]["text"] = json!("Womit reisen Sie an?");
            all[0]["choices"] = json!(["rad", "bahn", "auto"]);
            all[2] = json!({"key": "dinner", "kind": "boolean", "text": "Abendessen?"});
        });
        put(&event, &free).await.expect(200);
        let shown = world.stranger().get(&event.path("/form")).await.expect(200);
        assert_eq!(shown.body["questions"][0]["text"], "Womit reisen Sie an?");
        assert_eq!(
            (shown.text("source"), &shown.body["version"]),
            ("event".into(), &json!(2))
        );
    }
);

story!(
    questions_that_make_no_sense_are_refused,
    async |world: &World| {
        let event = world.draft_event(|_| {}).await;
        let choice = json!({"key": "a", "kind": "choice", "text": "?", "choices": ["x", "y"]});
        for (questions, at) in [
            (json!([choice, choice]), "/questions/1/key"),
            (
                json!([{"key": "A", "kind": "text", "text": "?"}]),
                "/questions/0/key",
            ),
            (
                json!([{"key": "a", "kind": "choice", "text": "?"}]),
                "/questions/0/choices",
            ),
            (
                json!([{"key": "a", "kind": "text", "text": "?", "choices": ["x"]}]),
                "/questions/0/choices",
            ),
            (
                json!([{"key": "a", "kind": "text", "text": "?", "min": 9, "max": 3}]),
                "/questions/0/max",
            ),
            (
                json!([{"key": "a", "kind": "date", "text": "?", "min": 1}]),
                "/questions/0/min",
            ),
            (
                json!([{"key": "a", "kind": "text", "text": "?", "visible_if": {"question": "b", "is": "x"}}, choice]),
                "/questions/0/visible_if/question",
            ),
            (
                json!([choice, {"key": "b", "kind": "text", "text": "?", "visible_if": {"question": "a", "is": "z"}}]),
                "/questions/1/visible_if/is",
            ),
        ] {
            let refused = put(&event, &json!({"questions": questions})).await;
            assert_eq!(
                refused.refused(422, "invalid").findings()[0].0,
                at,
                "{questions}"
            );
        }
        // Not to be written without having been seen, nor by others.
        let path = event.path("/form");
        let none = json!({"questions": []});
        event
            .organizer
            .put(&path, &none)
            .await
            .refused(428, "precondition_required");
        event
            .organizer
            .if_match("\"7.x\"")
            .put(&path, &none)
            .await
            .refused(412, "precondition_failed");
        let seen = event.organizer.get(&path).await.expect(200);
        event
            .organizer
            .if_match(seen.etag())
            .put(&path, &none)
            .await
            .expect(200);
        let halle = world.coordinator_of("15002").await.if_match("*");
        halle.put(&path, &none).await.refused(403, "forbidden");
        world.stranger().get(&path).await.refused(404, "not_found");
    }
);

story!(
    an_event_takes_the_form_of_its_series_when_it_is_published,
    async |world: &World| {
        let anna = world.organizer().await;
        let series = anna
            .post_json("/series", &json!({"name": "Runde"}))
            .await
            .expect(201)
            .id();
        let at = format!("/series/{series}/form");
        let one = json!({"questions": [{"key": "one", "kind": "text", "text": "Eins?", "required": true}]});
        anna.if_match("*").put(&at, &one).await.expect(200);
        let event = world.draft_event(|e| e["series_id"] = json!(series)).await;
        let shown = async || event.organizer.get(&event.path("/form")).await.expect(200);
        assert_eq!(shown().await.text("source"), "series");
        event.step("publish").await.expect(200);
        assert_eq!(shown().await.text("source"), "event");
        // Later changes of the series are for later events.
        let two = json!({"questions": [{"key": "two", "kind": "text", "text": "Zwei?"}]});
        anna.if_match("*").put(&at, &two).await.expect(200);
        assert_eq!(shown().await.body["questions"][0]["key"], "one");
        let halle = world.coordinator_of("15002").await;
        answer(&event, &halle, json!({}))
            .await
            .refused(422, "invalid");
        answer(&event, &halle, json!({"one": "ja"}))
            .await
            .expect(201);
        let shown = world.stranger().get(&at).await.expect(200);
        assert_eq!(shown.body["questions"][0]["key"], "two");
    }
);

story!(
    people_change_what_they_said_until_it_is_too_late,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let form = json!({"questions": questions(), "edit_until": world.in_hours(10)});
        put(&event, &form).await.expect(200);
        let halle = world.coordinator_of("15002").await;
        let place = answer(&event, &halle, json!({"arrival": "auto", "seats": 2}))
            .await
            .expect(201);
        let path = format!("/registrations/{}", place.id());
        let changes = json!({
            "phone": "+49 345 0", "needs": {"diet": "vegan"}, "consents": {"participant_list": true},
            "answers": {"arrival": "bahn", "seats": null, "night": true}
        });
        let changed = halle.patch(&path, &changes).await.expect(200);
        assert_eq!(
            changed.body["answers"],
            json!({"arrival": "bahn", "night": true})
        );
        assert_eq!(changed.body["person"]["phone"], "+49 345 0");
        assert_eq!(changed.body["needs"]["diet"], "vegan");
        assert_eq!(
            changed.body["consents"],
            json!({"photo": false, "participant_list": true})
        );
        // What is left out stays; what does not fit is refused; a name is no such field.
        let kept = halle
            .patch(
                &path,
                &json!({"needs": {"note": "spät", "overnight": true}}),
            )
            .await
            .expect(200);
        assert_eq!(kept.body["needs"]["diet"], "vegan");
        assert_eq!(kept.body["needs"]["overnight"], true);
        halle
            .patch(&path, &json!({"answers": {"arrival": null}}))
            .await
            .refused(422, "invalid");
        halle
            .patch(&path, &json!({"answers": {"arrival": "auto"}}))
            .await
            .refused(422, "invalid");
        for field in ["person", "name", "email", "status", "district_ags"] {
            let found = halle
                .patch(&path, &json!({field: "x"}))
                .await
                .refused(422, "invalid");
            assert_eq!(found.findings()[0].0, format!("/{field}"));
        }
        halle
            .if_match("\"77.x\"")
            .patch(&path, &json!({"phone": null}))
            .await
            .refused(412, "precondition_failed");
        let other = world.coordinator_of("15001").await;
        other
            .patch(&path, &json!({"phone": null}))
            .await
            .refused(404, "not_found");
        // Without naming the values, the log says what was changed.
        let entries = event
            .organizer
            .all(&format!("/audit?object_id={}", place.id()))
            .await;
        let edits = entries
            .iter()
            .filter(|e| e["action"] == "registration.updated");
        assert!(edits.clone().count() == 2 && !format!("{entries:?}").contains("vegan"));

        // Taking back what was not said is nothing, and so is doing it twice.
        let nothing = json!({"answers": {"seats": null, "wish": null}});
        halle.patch(&path, &nothing).await.expect(200);

        world.advance(Duration::hours(11));
        halle
            .patch(&path, &json!({"phone": null}))
            .await
            .refused(409, "editing_ended");
        event
            .organizer
            .patch(&path, &json!({"phone": null}))
            .await
            .expect(200);
        // Who takes the place over later answers what has to be answered, once.
        let to = json!({"person": {"name": "Bert", "email": "bert@x.example"}});
        let given = format!("{path}/substitute");
        let wrong = json!({"person": to["person"], "answers": {"arrival": "flug"}});
        halle
            .post_json(&given, &wrong)
            .await
            .refused(422, "invalid");
        halle.post_json(&given, &to).await.expect(200);
        let late = json!({"answers": {"arrival": "bahn"}});
        halle.patch(&path, &late).await.expect(200);
        let more = json!({"answers": {"arrival": "auto", "seats": 1}});
        halle
            .patch(&path, &more)
            .await
            .refused(409, "editing_ended");
        event.cancel(&place).await.expect(200);
        event
            .organizer
            .patch(&path, &json!({"first_time": true}))
            .await
            .refused(409, "wrong_state");
    }
);

story!(
    nobody_answers_a_question_that_is_going,
    async |world: &World| {
        let (event, halle) = asked(world).await;
        let instances = world.instances().await;
        let without = json!({"questions": [questions()[0]]});
        let all = (0..64).map(|n| {
            let who = halle.at(&instances[n % instances.len()]);
            let anna = event
                .organizer
                .at(&instances[n % instances.len()])
                .if_match("*");
            let (event, without) = (&event, &without);
            async move {
                if n == 24 {
                    return anna.put(&event.path("/form"), without).await;
                }
                let new = json!({
                    "person": {"name": "Person", "email": format!("p{n}@x.example")},
                    "answers": {"arrival": "bahn", "wish": "Ruhe"}
                });
                who.post_json(&event.path("/registrations"), &new).await
            }
        });
        let replies = futures_util::future::join_all(all).await;
        // Either somebody answered, and the question stays, or it went, and nobody did.
        let form = event.organizer.get(&event.path("/form")).await.expect(200);
        let keys: Vec<_> = form.body["questions"]
            .as_array()
            .unwrap()
            .iter()
            .map(|q| q["key"].clone())
            .collect();
        for place in replies.iter().filter(|r| r.status == 201) {
            for key in place.body["answers"].as_object().unwrap().keys() {
                assert!(keys.contains(&json!(key)), "{key} was answered and is gone");
            }
        }
        assert!(
            replies
                .iter()
                .all(|r| matches!(r.status, 200 | 201 | 409 | 422))
        );
    }
);
