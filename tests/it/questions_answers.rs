//! Questions that ask the same are merged; answers of a series are searched, and superseded.

use serde_json::{Value, json};

use crate::{
    questions::{TEXT, answer, ask, at, authority, participant},
    support::{Person, Reply, World, events::Event},
};

async fn series(world: &World, name: &str) -> String {
    let admin = world.admin().await;
    let new = json!({"name": name});
    admin.post_json("/series", &new).await.expect(201).id()
}

story!(
    merged_questions_unite_their_supporters_once_each,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let halle = participant(world, &event, "15002").await;
        let dessau = participant(world, &event, "15001").await;
        let stendal = participant(world, &event, "15081").await;
        let one = ask(&event, &halle, TEXT).await.expect(201);
        let other = ask(&event, &dessau, "Wer zahlt für die Sprachkurse?").await;
        let other = other.expect(201);
        let third = ask(&event, &stendal, "Was kosten Sprachkurse?").await;
        let third = third.expect(201);
        let support = async |who: &Person, question: &Reply| {
            let path = at(question, "/support");
            who.put(&path, &json!({})).await.expect(200)
        };
        support(&dessau, &one).await;
        support(&stendal, &one).await;
        let twice = support(&stendal, &other).await;
        assert_eq!(
            (&twice.body["supporters"], &twice.body["supported"]),
            (&json!(1), &json!(true))
        );
        let anna = &event.organizer;
        let merge = async |question: &Reply, into: &Reply| {
            let path = at(question, "/merge");
            anna.post_json(&path, &json!({"into_id": into.id()})).await
        };
        merge(&one, &one).await.refused(422, "invalid");
        let far = world.published_event(|_| {}).await;
        let elsewhere = ask(&far, &far.organizer, TEXT).await.expect(201);
        let refused = merge(&one, &elsewhere).await.refused(422, "invalid");
        assert_eq!(refused.findings(), [("/into_id".into(), "no_such".into())]);

        // Dessau and Stendal support the first one, Stendal the other one too, Halle asked it.
        let merged = merge(&one, &other).await.expect(200);
        assert_eq!(merged.text("status"), "merged");
        assert_eq!(merged.text("merged_into_id"), other.id());
        assert_eq!(merged.body["supporters"], 0);
        let count = async |question: &Reply| {
            let reply = anna.get(&at(question, "")).await.expect(200);
            reply.body["supporters"].as_i64().unwrap()
        };
        assert_eq!(count(&other).await, 3);
        for who in [&halle, &dessau, &stendal] {
            assert_eq!(who.get(&at(&other, "")).await.body["supported"], true);
        }
        merge(&other, &one).await.refused(409, "wrong_state");
        merge(&one, &other).await.refused(409, "wrong_state");
        halle
            .put(&at(&one, "/support"), &json!({}))
            .await
            .refused(409, "wrong_state");
        dessau
            .delete(&at(&other, ""))
            .await
            .refused(409, "still_referenced");

        // What was merged before goes along.
        merge(&other, &third).await.expect(200);
        assert_eq!(count(&third).await, 3, "whoever asked supports it already");
        assert_eq!(
            halle.get(&at(&one, "")).await.text("merged_into_id"),
            third.id()
        );
        halle.delete(&at(&third, "/support")).await.expect(204);
        halle.delete(&at(&third, "/support")).await.expect(204);
        assert_eq!(count(&third).await, 2);
        dessau.get(&at(&one, "")).await.refused(404, "not_found");
    }
);

story!(
    the_answers_of_a_series_are_searched_and_say_which_do_not_hold_any_more,
    async |world: &World| {
        let series = series(world, "Reihe der Fragen").await;
        let organization = world.organization().await.to_string();
        let (other, _) = authority(world, "Jobcenter Süd").await;
        let in_series = |e: &mut Value| e["series_id"] = json!(series);
        let first = world.published_event(in_series).await;
        let second = world.published_event(in_series).await;
        let stranger = world.stranger();
        let path = format!("/series/{series}/questions");
        let listed = async |filter: &str| {
            let items = stranger.all(&format!("{path}{filter}")).await;
            let ids = items.iter().map(|i| i["id"].as_str().unwrap().to_owned());
            ids.collect::<Vec<_>>()
        };
        let put = async |event: &Event, text: &str, office: &str, words: Value| {
            let question = ask(event, &event.organizer, text).await.expect(201);
            answer(event, &question, office, &words).await
        };
        let old =
            json!({"text": "Über das Städtische Amt.\n\nMit Antrag.", "valid_as_of": "2024-03-01"});
        let old = put(&first, "Wie läuft die Einbürgerung?", &organization, old).await;
        let fees = json!({"text": "100 % der Gebühr", "valid_as_of": "2025-03-01"});
        let fees = put(&first, "Was kostet sie?\u{1f5f3}", &other, fees).await;
        world.index().await;
        assert_eq!(listed("").await, [fees.id(), old.id()], "the latest first");
        assert_eq!(listed("?sort=valid_as_of").await, [old.id(), fees.id()]);
        assert_eq!(listed("?sort=published_at&limit=1").await.len(), 2);

        // In question and answer, whatever case and accents; signs are none of it.
        for (q, found) in [
            ("EINBURGERUNG", vec![old.id()]),
            ("stadtisches", vec![old.id()]),
            ("Amt%20einbuergerungen", vec![old.id()]),
            ("100%20%25", vec![fees.id()]),
            ("a%25e", vec![]),
            ("einburgerung%20gebuhr", vec![]),
            ("%20", vec![fees.id(), old.id()]),
            ("%3F", vec![]),
        ] {
            assert_eq!(listed(&format!("?q={q}")).await, found, "{q}");
        }
        let filter = format!("?organization_id={other}");
        assert_eq!(listed(&filter).await, [fees.id()]);

        // A later answer supersedes it, as soon as it is published.
        let anna = &second.organizer;
        let new = ask(&second, anna, "Und heute, die Einbürgerung?").await;
        let new = new.expect(201);
        let to = json!({"organization_id": organization});
        anna.post_json(&at(&new, "/forward"), &to).await.expect(200);
        let words = |supersedes: &str| json!({"text": "Online.", "supersedes_id": supersedes});
        let answer_it = async |question: &Reply, supersedes: &str| {
            let path = at(question, "/answer");
            anna.post_json(&path, &words(supersedes)).await
        };
        let far = world.published_event(|_| {}).await;
        let foreign = ask(&far, &far.organizer, TEXT).await.expect(201);
        let foreign = answer(&far, &foreign, &organization, &json!({"text": "Nein."})).await;
        let unpublished = ask(&second, anna, TEXT).await.expect(201).id();
        for bad in [&new.id(), &foreign.id(), &unpublished] {
            let refused = answer_it(&new, bad).await.refused(422, "invalid");
            assert_eq!(refused.findings()[0].0, "/supersedes_id");
        }
        let answered = answer_it(&new, &old.id()).await.expect(200);
        assert_eq!(answered.text("supersedes_id"), old.id());
        assert_eq!(listed("?outdated=true").await, [""; 0]);
        // Nobody else supersedes the same one.
        let rival = ask(&second, anna, TEXT).await.expect(201);
        anna.post_json(&at(&rival, "/forward"), &to)
            .await
            .expect(200);
        answer_it(&rival, &old.id())
            .await
            .refused(409, "already_superseded");
        anna.post(&at(&new, "/publish")).await.expect(200);
        assert_eq!(listed("?outdated=true").await, [old.id()]);
        assert_eq!(listed("?outdated=false").await.len(), 2);
        let shown = stranger.get(&at(&old, "")).await.expect(200);
        assert_eq!(shown.text("outdated_by_id"), new.id());
        // Time goes one way only.
        let back = json!({"supersedes_id": new.id()});
        first
            .organizer
            .patch(&at(&old, ""), &back)
            .await
            .refused(422, "invalid");
        // A mistake is corrected: then the earlier one holds again.
        let clear = json!({"supersedes_id": null});
        anna.patch(&at(&new, ""), &clear).await.expect(200);
        assert_eq!(listed("?outdated=true").await, [""; 0]);
        answer_it(&rival, &old.id()).await.expect(200);
        anna.post(&at(&rival, "/decline")).await.expect(200);
        anna.patch(&at(&new, ""), &json!({"supersedes_id": old.id()}))
            .await
            .expect(200);
        stranger
            .get("/series/0199d1a0-5c1f-7000-8000-0000000000ff/questions")
            .await
            .refused(404, "not_found");
    }
);
