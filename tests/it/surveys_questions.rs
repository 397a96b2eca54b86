//! What is asked: at every edition of a series and beside it, in two languages, on conditions; and
//! reminding people of it.

use chrono::Duration;
use kreisrunde::surveys;
use serde_json::{Value, json};

use crate::support::{
    Person, World,
    feedback::{figures, opened, ticket},
    smtp::{Smtp, quiet, subjects},
};

fn rating(key: &str) -> Value {
    json!({"key": key, "kind": "rating", "text": "Wie war es?", "scale": {"min": 1, "max": 5}, "required": true})
}

fn branching() -> Value {
    json!([
        rating("overall"),
        {"key": "again", "kind": "choice", "text": "Wieder?", "text_en": "Again?", "scale": {"choices": ["yes", "unsure", "no"]},
         "labels": {"yes": {"text": "Ja", "text_en": "Yes"}, "no": {"text": "Nein"}}},
        {"key": "why_not", "kind": "text", "text": "Warum nicht?", "required": true,
         "visible_if": {"question": "again", "any_of": ["no", "unsure"]}}
    ])
}

story!(
    a_question_with_a_condition_is_asked_of_those_it_concerns,
    async |world: &World| {
        let survey = opened(world, 2, json!({"questions": branching()})).await;
        let anna = &survey.event.organizer;
        let path = survey.event.path("/survey/preview");
        let asked = async |sheet: &Value| {
            let preview = anna.post_json(&path, sheet).await.expect(200).body;
            let keys: Vec<String> = preview["asked"]
                .as_array()
                .unwrap()
                .iter()
                .map(|q| q["key"].as_str().unwrap().to_owned())
                .collect();
            (keys, preview)
        };
        let (keys, preview) = asked(&json!({})).await;
        assert_eq!(keys, ["overall", "again"]);
        assert_eq!(preview["missing"], json!(["overall"]));
        assert_eq!(preview["asked"][1]["text"], "Wieder?");
        let (keys, preview) =
            asked(&json!({"language": "en", "answers": {"overall": 3, "again": "no"}})).await;
        assert_eq!(keys, ["overall", "again", "why_not"]);
        assert_eq!(preview["missing"], json!(["why_not"]));
        // In English where there is a wording.
        assert_eq!(preview["asked"][1]["text"], "Again?");
        assert_eq!(
            preview["asked"][1]["labels"],
            json!({"yes": "Yes", "no": "Nein"})
        );
        assert_eq!(preview["asked"][2]["text"], "Warum nicht?");
        let unfit = json!({"answers": {"overall": 6, "why_not": "Nicht gefragt."}});
        let unfit = anna.post_json(&path, &unfit).await.refused(422, "invalid");
        assert_eq!(unfit.findings().len(), 2);
        // For organizers only.
        let other = survey.people[0].post_json(&path, &json!({})).await;
        other.refused(403, "forbidden");

        let (bits, hash) = ticket();
        survey.take(&survey.people[0], &hash).await.expect(201);
        for (answers, pointer) in [
            (json!({"overall": 3, "again": "no"}), "/answers/why_not"),
            (
                json!({"overall": 3, "again": "yes", "why_not": "?"}),
                "/answers/why_not",
            ),
            (json!({"overall": 3, "why_not": "?"}), "/answers/why_not"),
        ] {
            let refused = survey.give(world, &bits, answers).await;
            assert_eq!(refused.refused(422, "invalid").findings()[0].0, pointer);
        }
        let good = json!({"overall": 3, "again": "unsure", "why_not": "Zu weit."});
        survey.give(world, &bits, good).await.expect(201);
    }
);

story!(conditions_have_to_make_sense, async |world: &World| {
    let event = world.published_event(|_| {}).await;
    let path = event.path("/survey");
    let asked = |key: &str, of: &str, any_of: Value| json!({"key": key, "kind": "text", "text": "?", "visible_if": {"question": of, "any_of": any_of}});
    let many = json!({"key": "many", "kind": "multi_choice", "text": "?", "scale": {"choices": ["a", "b"]}});
    for questions in [
        // Of a later one, of itself, of none, of one that is itself asked of some only.
        json!([asked("a", "overall", json!([1])), rating("overall")]),
        json!([asked("a", "a", json!(["x"]))]),
        json!([rating("overall"), asked("a", "overal", json!([1]))]),
        json!([rating("overall"), {"key": "b", "kind": "rating", "text": "?", "scale": {"min": 1, "max": 2}, "visible_if": {"question": "overall", "any_of": [1]}}, asked("a", "b", json!([1]))]),
        // With an answer that nobody can give, none, one twice, or several of several choices.
        json!([rating("overall"), asked("a", "overall", json!([6]))]),
        json!([rating("overall"), asked("a", "overall", json!([]))]),
        json!([rating("overall"), asked("a", "overall", json!([1, 1]))]),
        json!([many, asked("a", "many", json!(["a", "b"]))]),
        json!([{"key": "t", "kind": "text", "text": "?"}, asked("a", "t", json!(["x"]))]),
        // Words for what can't be answered.
        json!([{"key": "r", "kind": "rating", "text": "?", "scale": {"min": 1, "max": 5}, "labels": {"6": {"text": "sechs"}}}]),
        json!([{"key": "r", "kind": "rating", "text": "?", "scale": {"min": 1, "max": 5}, "labels": {"5": {"text": ""}}}]),
    ] {
        let refused = event
            .organizer
            .post_json(&path, &json!({"questions": questions}))
            .await;
        refused.refused(422, "invalid");
    }
    let good = json!([many, asked("a", "many", json!(["a"]))]);
    let good = json!({"questions": good});
    event.organizer.post_json(&path, &good).await.expect(201);
});

story!(
    rule_5_a_branch_tells_no_more_than_the_cells_it_hangs_on,
    async |world: &World| {
        // Asked are whole cells; with one unsure, who stands in a cell with those who were not asked, they
        // are not.
        for (unsure, shown) in [(0, 5), (1, 0), (3, 8)] {
            let survey = opened(world, 16, json!({"questions": branching()})).await;
            for (n, person) in survey.people.iter().enumerate() {
                let mut answers = json!({"overall": 1 + n % 5, "again": "yes"});
                if n < 5 + unsure {
                    answers["again"] = json!(if n < 5 { "no" } else { "unsure" });
                    answers["why_not"] = json!(format!("darum-{n}"));
                }
                survey.answer(world, person, answers).await;
            }
            let results = survey.results_after_closing().await;
            let why = figures(&results, "why_not");
            let texts = why["texts"].as_array().unwrap();
            assert_eq!(texts.len(), shown, "{results:#}");
        }
        // Asked are the noes only: with an unsure in their cell, the number of those asked would tell
        // what that one said; and if one of them stays silent, who did.
        let narrow = json!([
            {"key": "again", "kind": "choice", "text": "Wieder?", "scale": {"choices": ["yes", "no", "unsure"]}},
            {"key": "why_not", "kind": "text", "text": "Warum nicht?",
             "visible_if": {"question": "again", "any_of": ["no"]}}
        ]);
        for (unsure, silent, texts) in [(3, 0, 5), (1, 0, 0), (3, 1, 0)] {
            let survey = opened(world, 19, json!({"questions": narrow})).await;
            for (n, person) in survey.people.iter().enumerate() {
                let no = 5 + silent;
                let again = if n < no {
                    "no"
                } else if n < no + unsure {
                    "unsure"
                } else {
                    "yes"
                };
                let mut answers = json!({"again": again});
                if n < 5 {
                    answers["why_not"] = json!(format!("darum-{n}"));
                }
                survey.answer(world, person, answers).await;
            }
            let results = survey.results_after_closing().await;
            let why = figures(&results, "why_not");
            let found = why["texts"].as_array().unwrap().len();
            assert_eq!(
                found, texts,
                "{unsure} unsure, {silent} silent: {results:#}"
            );
            assert_eq!(why["n"].is_null(), texts == 0);
        }
    }
);

async fn series(anna: &Person) -> String {
    let new =
        json!({"name": format!("Reihe {}", uuid::Uuid::now_v7()), "audience": ["15001", "15002"]});
    anna.post_json("/series", &new).await.expect(201).id()
}

story!(
    what_a_series_asks_stays_comparable,
    async |world: &World| {
        let anna = world.organizer().await;
        let id = series(&anna).await;
        let path = format!("/series/{id}/survey");
        // At first the default set of the network.
        let first = anna.get(&path).await.expect(200);
        assert_eq!(first.body["version"], 0);
        assert_eq!(first.body["questions"][0]["key"], "overall");
        anna.put(&path, &json!({"questions": [rating("overall")]}))
            .await
            .refused(428, "precondition_required");
        let own = json!({"questions": [rating("overall"), rating("food")]});
        let put = anna
            .if_match(first.etag())
            .put(&path, &own)
            .await
            .expect(200);
        assert_eq!(put.body["version"], 1);
        anna.if_match(first.etag())
            .put(&path, &own)
            .await
            .refused(412, "precondition_failed");
        for (who, status) in [
            (world.coordinator_of("15001").await, 403),
            (world.stranger(), 401),
        ] {
            let refused = who.if_match("*").put(&path, &own).await;
            assert_eq!(refused.status, status);
        }
        // An event's survey begins with it, and may ask more, and in other words.
        let event = |edition: i32| {
            let id = id.clone();
            world.published_event(move |new| {
                new["series_id"] = json!(id);
                new["edition"] = json!(edition);
            })
        };
        let one = event(1).await;
        let survey = anna
            .post_json(&one.path("/survey"), &json!({}))
            .await
            .expect(201);
        let keys = |body: &Value| -> Vec<String> {
            let questions = body["questions"].as_array().unwrap();
            questions
                .iter()
                .map(|q| q["key"].as_str().unwrap().to_owned())
                .collect()
        };
        assert_eq!(keys(&survey.body), ["overall", "food"]);
        let mut corrected = rating("overall");
        corrected["text"] = json!("Wie war es insgesamt?");
        let more = json!({"questions": [corrected, rating("boat_trip")]});
        let anna_now = anna.if_match("*");
        let survey = anna_now
            .patch(&one.path("/survey"), &more)
            .await
            .expect(200);
        assert_eq!(survey.body["event_only"], json!(["boat_trip"]));
        one.step("survey/open").await.expect(200);

        // The same key with another meaning: not under the same version.
        let mut other = rating("overall");
        other["scale"] = json!({"min": 1, "max": 10});
        let two = event(2).await;
        let new = json!({"questions": [other]});
        let refused = anna.post_json(&two.path("/survey"), &new).await;
        assert_eq!(
            refused.refused(422, "invalid").findings()[0].0,
            "/questions/0/version"
        );
        let refused = anna_now.put(&path, &new).await;
        assert_eq!(
            refused.refused(422, "invalid").findings()[0].0,
            "/questions/0/version"
        );
        other["version"] = json!(2);
        let new = json!({"questions": [other]});
        anna_now.put(&path, &new).await.expect(200);
        let survey = anna
            .post_json(&two.path("/survey"), &json!({}))
            .await
            .expect(201);
        assert_eq!(survey.body["questions"][0]["version"], 2);
        // A copy takes the questions along.
        let copied = anna
            .post_json(&two.path("/copy"), &json!({}))
            .await
            .expect(201);
        let copied = anna
            .get(&format!("/events/{}/survey", copied.id()))
            .await
            .expect(200);
        assert_eq!(copied.body["questions"], survey.body["questions"]);
    }
);

story!(
    participants_are_told_and_reminded_all_alike,
    async |world: &World| {
        let smtp = Smtp::start().await;
        let event = quiet(world, &smtp, |_| {}).await;
        let (anna, bert) = (
            world.coordinator_of("15002").await,
            world.coordinator_of("15001").await,
        );
        let silent = world.coordinator_of("15003").await;
        let stop = json!({"notices": false});
        silent.if_match("*").patch("/me", &stop).await.expect(200);
        for person in [&anna, &bert, &silent] {
            event.join(person).await.expect(201);
        }
        let guest = event.seat("", "gast@x.example").await.expect(201);
        smtp.deliver(world).await;
        let times = json!({"reminds_at": world.in_hours(48), "closes_at": world.in_hours(96)});
        let path = event.path("/survey");
        event.organizer.post_json(&path, &times).await.expect(201);
        event
            .step("survey/remind")
            .await
            .refused(409, "wrong_state");
        event.step("survey/open").await.expect(200);
        smtp.deliver(world).await;
        let opened = |who: &Person| subjects(&smtp.to(&who.email)).join("|");
        assert!(opened(&anna).contains("Wie war es?"), "{}", opened(&anna));
        assert!(!opened(&silent).contains("Wie war es?"));
        assert!(
            !subjects(&smtp.to("gast@x.example"))
                .join("|")
                .contains("Wie war es?")
        );
        assert_eq!(guest.text("status"), "confirmed");

        // Anna answers. She is reminded like Bert: nobody knows.
        let (bits, hash) = ticket();
        let tickets = event.path("/survey/tickets");
        anna.post_json(&tickets, &json!({"ticket_hash": hash}))
            .await
            .expect(201);
        let sheet = json!({"ticket": bits, "answers": {"overall": 5}});
        world
            .stranger()
            .post_json(&event.path("/feedback"), &sheet)
            .await
            .expect(201);
        surveys::step_due(world.db()).await.unwrap();
        assert_eq!(smtp.deliver(world).await, 0, "not yet");
        world.advance(Duration::hours(49));
        for _ in 0..3 {
            surveys::step_due(world.db()).await.unwrap();
        }
        assert_eq!(smtp.deliver(world).await, 2, "Anna and Bert, once");
        let mails: Vec<String> = [&anna, &bert]
            .iter()
            .map(|who| {
                let mails = smtp.to(&who.email);
                let last = mails.last().unwrap();
                assert!(
                    last.subject().contains("Erinnerung an die Umfrage"),
                    "{}",
                    last.subject()
                );
                // But for the greeting and the link by which each stops such mails.
                let text = last.text();
                let (_, words) = text.split_once("die Umfrage zur").unwrap();
                words.split_once("-- ").unwrap().0.to_owned()
            })
            .collect();
        assert_eq!(mails[0], mails[1], "in the same words");
        event
            .step("survey/remind")
            .await
            .refused(409, "reminded_already");
        world.advance(Duration::hours(13));
        let reminded = event.step("survey/remind").await.expect(200);
        assert!(reminded.body["reminded_at"].is_string());
        // Closed before it went out: nobody is sent to a survey that is over.
        event.step("survey/close").await.expect(200);
        assert_eq!(smtp.deliver(world).await, 0);
    }
);
