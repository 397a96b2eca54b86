//! Questions to authorities: their life, who may do what, merging, superseding, support.
//!
//! Seen failing with the guard taken out: the counter that grows only with a new row
//! (`support::support`), the lock on a person's open questions (`submit::room_for_one`), the lock
//! on both questions (`merge::both`).

use std::collections::BTreeSet;

use chrono::Duration;
use futures_util::future::join_all;
use kreisrunde::{
    entity::{ids::OrganizationId, question_support},
    policy::Role,
};
use sea_orm::EntityTrait;
use serde_json::{Value, json};

use crate::support::{Person, Reply, World, events::Event, people::PASSWORD};

/// How many clients ask at the same moment.
const CROWD: usize = 64;

pub const TEXT: &str = "Wer bezahlt Sprachkurse für Zugewanderte?";

/// The path of a question.
pub fn at(question: &Reply, below: &str) -> String {
    format!("/questions/{}{below}", question.id())
}

/// Somebody asks.
pub async fn ask(event: &Event, who: &Person, text: &str) -> Reply {
    let new = json!({"text": text});
    who.post_json(&event.path("/questions"), &new).await
}

/// A coordinator of a district with a place.
pub async fn participant(world: &World, event: &Event, ags: &str) -> Person {
    let anna = world.coordinator_of(ags).await;
    event.join(&anna).await.expect(201);
    anna
}

/// An authority, and a contributor of it.
pub async fn authority(world: &World, name: &str) -> (String, Person) {
    let new = json!({"name": name, "kind": "authority"});
    let anna = world.organizer().await;
    let id = anna
        .post_json("/organizations", &new)
        .await
        .expect(201)
        .id();
    let organization = OrganizationId(id.parse().unwrap());
    let person = world
        .person(Role::Contributor, None, Some(organization))
        .await;
    (id, person)
}

/// The organizer forwards a question, answers it and publishes it.
async fn answer(event: &Event, question: &Reply, organization: &str, answer: &Value) -> Reply {
    let anna = &event.organizer;
    let to = json!({"organization_id": organization});
    let path = at(question, "/forward");
    anna.post_json(&path, &to).await.expect(200);
    let path = at(question, "/answer");
    anna.post_json(&path, answer).await.expect(200);
    anna.post(&at(question, "/publish")).await.expect(200)
}

/// Somebody signs in again, long after.
async fn again(world: &World, who: &Person) -> Person {
    let body = json!({"email": who.email, "password": PASSWORD});
    let tokens = world.stranger().post_json("/auth/login", &body);
    who.with_token(&tokens.await.expect(200).text("access_token"))
}

/// An event of a series with so many published questions.
pub async fn published(world: &World, series: &str, questions: usize) -> Event {
    let event = world
        .published_event(|e| e["series_id"] = json!(series))
        .await;
    let organization = world.organization().await.to_string();
    for n in 0..questions {
        let text = format!("Was gilt im Fall {n}?");
        let question = ask(&event, &event.organizer, &text).await.expect(201);
        answer(
            &event,
            &question,
            &organization,
            &json!({"text": format!("Das {n}.")}),
        )
        .await;
    }
    event
}

async fn series(world: &World, name: &str) -> String {
    let admin = world.admin().await;
    let new = json!({"name": name});
    admin.post_json("/series", &new).await.expect(201).id()
}

story!(
    a_question_goes_from_a_participant_to_an_authority_and_to_everybody,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let halle = participant(world, &event, "15002").await;
        let host = world.coordinator_of("15003").await;
        let (office, clerk) = authority(world, "Ausländerbehörde Nord").await;
        let (other, stranger_clerk) = authority(world, "Jobcenter Süd").await;

        let wish = json!({"text": TEXT, "organization_id": office});
        let path = event.path("/questions");
        let asked = halle.post_json(&path, &wish).await.expect(201);
        let own = at(&asked, "");
        assert_eq!(asked.header("location"), format!("/api/v1{own}"));
        assert_eq!(asked.text("status"), "submitted");
        assert_eq!(
            (&asked.body["own"], &asked.body["supporters"]),
            (&json!(true), &json!(0))
        );
        assert_eq!(asked.body["answer"], Value::Null);

        // A wish is not forwarded yet.
        clerk.get(&own).await.refused(404, "not_found");
        let wrong = host.post(&at(&asked, "/publish")).await;
        let wrong = wrong.refused(409, "wrong_state");
        let detail = wrong.text("detail");
        assert!(
            detail.contains("forwarded, merged, declined"),
            "the allowed next states: {detail}"
        );

        // To the wrong one first; then that one has nothing to do with it any more.
        let forward = at(&asked, "/forward");
        let to = json!({"organization_id": other});
        host.post_json(&forward, &to).await.expect(200);
        stranger_clerk.get(&own).await.expect(200);
        let seen = host.get(&own).await.expect(200);
        let to = json!({"organization_id": office});
        let forwarded = host
            .if_match(seen.etag())
            .post_json(&forward, &to)
            .await
            .expect(200);
        stranger_clerk.get(&own).await.refused(404, "not_found");
        let old = host.if_match(seen.etag()).post(&at(&asked, "/decline"));
        old.await.refused(412, "precondition_failed");
        assert_eq!(forwarded.text("status"), "forwarded");

        // Answered for today where the event is; the person behind it is not shown.
        let words = json!({"text": "Das Land, seit Juli."});
        let path = at(&asked, "/answer");
        let answered = clerk.post_json(&path, &words).await.expect(200);
        let berlin = world.db().now().with_timezone(&chrono_tz::Europe::Berlin);
        assert_eq!(
            answered.body["answer"],
            json!({
                "text": "Das Land, seit Juli.", "answered_by": "Ausländerbehörde Nord",
                "valid_as_of": berlin.date_naive().to_string()
            })
        );
        let again = json!({"text": "Das Land, seit dem 1. Juli.", "valid_as_of": "2026-07-01"});
        clerk.post_json(&path, &again).await.expect(200);
        // Until it is published the answer is theirs who give it and publish it.
        assert_eq!(
            halle.get(&own).await.expect(200).body["answer"],
            Value::Null
        );
        world.stranger().get(&own).await.refused(404, "not_found");
        host.get(&own).await.expect(200);

        let done = host.post(&at(&asked, "/publish")).await.expect(200);
        assert_eq!(done.text("status"), "published");
        clerk
            .post_json(&path, &again)
            .await
            .refused(409, "wrong_state");
        let public = world.stranger().get(&own).await.expect(200);
        assert_eq!(public.body["answer"]["valid_as_of"], "2026-07-01");
        assert_eq!(public.body["asked_by"], Value::Null);
        assert_eq!(public.header("cache-control"), "public, max-age=60");
        assert_eq!(
            halle.get(&own).await.header("cache-control"),
            "no-store",
            "it names people"
        );

        // An organizer corrects it; a host does not.
        let better = json!({"answer": {"valid_as_of": "2026-08-01"}});
        host.patch(&own, &better)
            .await
            .refused(403, "field_not_yours");
        let anna = &event.organizer;
        anna.if_match(seen.etag())
            .patch(&own, &better)
            .await
            .refused(412, "precondition_failed");
        let corrected = anna
            .if_match(done.etag())
            .patch(&own, &better)
            .await
            .expect(200);
        assert_eq!(
            corrected.body["answer"]["text"],
            "Das Land, seit dem 1. Juli."
        );
        anna.patch(&own, &json!({"answer": null}))
            .await
            .refused(422, "invalid");
        let log = anna.all(&format!("/audit?object_id={}", asked.id())).await;
        let log: Vec<&str> = log.iter().map(|e| e["action"].as_str().unwrap()).collect();
        assert_eq!(
            log,
            [
                "question.updated",
                "question.published",
                "question.answered",
                "question.answered",
                "question.forwarded",
                "question.forwarded",
                "question.submitted"
            ]
        );
    }
);

story!(
    who_does_not_take_part_does_not_ask_and_sees_only_what_is_published,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let halle = participant(world, &event, "15002").await;
        let magdeburg = participant(world, &event, "15003").await;
        let outside = world.coordinator_of("15001").await;
        let (office, clerk) = authority(world, "Ausländerbehörde Nord").await;
        let (_, other_clerk) = authority(world, "Jobcenter Süd").await;
        let path = event.path("/questions");
        let new = json!({"text": TEXT});
        // The event can be seen, but is not theirs to ask at: said before the body is read.
        for who in [&outside, &clerk] {
            who.post_json(&path, &new).await.refused(403, "forbidden");
            who.post(&path).await.refused(403, "forbidden");
        }
        world
            .stranger()
            .post_json(&path, &new)
            .await
            .refused(401, "unauthenticated");
        let draft = world.draft_event(|_| {}).await;
        ask(&draft, &halle, TEXT).await.refused(404, "not_found");

        let asked = ask(&event, &halle, TEXT).await.expect(201);
        let own = at(&asked, "");
        let sees = async |who: &Person| who.all(&path).await.len();
        for (who, count) in [
            (&halle, 1),
            (&magdeburg, 1),
            (&event.organizer, 1),
            (&outside, 0),
            (&clerk, 0),
            (&world.stranger(), 0),
        ] {
            assert_eq!(sees(who).await, count);
            who.get(&own)
                .await
                .expect(if count == 1 { 200 } else { 404 });
        }
        // Others of the event know who asked; they may not change, withdraw or triage it.
        let seen = magdeburg.get(&own).await.expect(200);
        assert!(seen.text("asked_by").starts_with("Mensch"), "{seen:?}");
        assert_eq!(seen.body["own"], false);
        let text = json!({"text": "Wer bezahlt das alles?"});
        let colleague = participant(world, &event, "15081").await;
        colleague.patch(&own, &text).await.refused(404, "not_found");
        for who in [&colleague, &outside, &magdeburg] {
            who.delete(&own).await.refused(404, "not_found");
        }
        for step in ["forward", "publish", "merge", "decline"] {
            let path = at(&asked, &format!("/{step}"));
            colleague.post(&path).await.refused(404, "not_found");
            halle.post(&path).await.refused(404, "not_found");
            clerk.post(&path).await.refused(403, "forbidden");
        }
        let answer = json!({"text": "Das Land."});
        let path_of_answer = at(&asked, "/answer");
        let try_answer = async |who: &Person| who.post_json(&path_of_answer, &answer).await;
        try_answer(&colleague).await.refused(403, "forbidden");
        try_answer(&magdeburg).await.refused(403, "forbidden");
        try_answer(&clerk).await.refused(404, "not_found");
        try_answer(&event.organizer)
            .await
            .refused(409, "wrong_state");
        outside
            .put(&at(&asked, "/support"), &json!({}))
            .await
            .refused(404, "not_found");

        // A contributor who takes part sees what was forwarded to the own organization.
        event.join(&other_clerk).await.expect(201);
        let theirs = ask(&event, &other_clerk, "Wie viele kommen im Herbst?").await;
        let theirs = theirs.expect(201);
        let to = json!({"organization_id": office});
        let anna = &event.organizer;
        anna.post_json(&at(&asked, "/forward"), &to)
            .await
            .expect(200);
        let listed = async |who: &Person, filter: &str| {
            let items = who.all(&format!("{path}{filter}")).await;
            let ids = items.iter().map(|i| i["id"].as_str().unwrap().to_owned());
            ids.collect::<Vec<_>>()
        };
        assert_eq!(listed(&clerk, "").await, [asked.id()]);
        assert_eq!(listed(&other_clerk, "").await, [theirs.id()]);
        try_answer(&other_clerk).await.refused(404, "not_found");
        assert_eq!(
            clerk.get(&own).await.body["asked_by"],
            Value::Null,
            "an authority answers a question, not a person"
        );
        let all = [asked.id(), theirs.id()];
        assert_eq!(listed(&halle, "").await, all);
        assert_eq!(listed(&halle, "?own=true").await, all[..1]);
        assert_eq!(listed(&halle, "?own=false").await, all[1..]);
        assert_eq!(listed(&halle, "?status=submitted").await, all[1..]);
        let to_office = format!("?organization_id={office}");
        assert_eq!(listed(&halle, &to_office).await, all[..1]);
        assert_eq!(listed(&world.stranger(), "?own=true").await, [""; 0]);

        // Declined ones are the asker's and those who triage.
        anna.post(&at(&asked, "/decline")).await.expect(200);
        clerk.get(&own).await.refused(404, "not_found");
        magdeburg.get(&own).await.expect(200);
        colleague.get(&own).await.refused(404, "not_found");
        halle.get(&own).await.expect(200);
        anna.patch(&own, &text).await.refused(409, "wrong_state");
    }
);

story!(
    ones_own_question_is_changed_and_withdrawn_until_it_is_forwarded,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let halle = participant(world, &event, "15002").await;
        let asked = ask(&event, &halle, TEXT).await.expect(201);
        let own = at(&asked, "");
        let office = world.organization().await.to_string();
        let text = json!({"text": "Wer bezahlt die Kurse?", "organization_id": office});
        let changed = halle
            .if_match(asked.etag())
            .patch(&own, &text)
            .await
            .expect(200);
        assert_eq!(changed.body["version"], 2);
        halle
            .if_match(asked.etag())
            .patch(&own, &text)
            .await
            .refused(412, "precondition_failed");
        let answered = json!({"answer": {"text": "Ich.", "valid_as_of": "2026-01-01"}});
        halle
            .patch(&own, &answered)
            .await
            .refused(403, "field_not_yours");
        let nowhere = json!({"organization_id": "0199d1a0-5c1f-7000-8000-0000000000ff"});
        let refused = halle.patch(&own, &nowhere).await.refused(422, "invalid");
        assert_eq!(
            refused.findings(),
            [("/organization_id".into(), "no_such".into())]
        );
        halle
            .if_match(asked.etag())
            .delete(&own)
            .await
            .refused(412, "precondition_failed");
        halle.delete(&own).await.expect(204);
        halle.get(&own).await.refused(404, "not_found");

        let asked = ask(&event, &halle, TEXT).await.expect(201);
        let own = at(&asked, "");
        let to = json!({"organization_id": office});
        let anna = &event.organizer;
        anna.post_json(&at(&asked, "/forward"), &to)
            .await
            .expect(200);
        let more = json!({"text": "Wer bezahlt die Kurse, und wann?"});
        halle.patch(&own, &more).await.refused(409, "wrong_state");
        halle.delete(&own).await.refused(409, "wrong_state");
        anna.patch(&own, &more).await.expect(200);
        anna.patch(&own, &json!({"organization_id": null}))
            .await
            .refused(409, "wrong_state");

        // Once the event is over only organizers add what was asked there.
        world.advance(Duration::days(70));
        let (halle, anna) = (again(world, &halle).await, again(world, anna).await);
        ask(&event, &halle, TEXT).await.refused(409, "wrong_state");
        ask(&event, &anna, TEXT).await.expect(201);
    }
);

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
        assert_eq!(listed("").await, [fees.id(), old.id()], "the latest first");
        assert_eq!(listed("?sort=valid_as_of").await, [old.id(), fees.id()]);
        assert_eq!(listed("?sort=published_at&limit=1").await.len(), 2);

        // In question and answer, whatever case and accents; signs of patterns are signs.
        for (q, found) in [
            ("EINBURGERUNG", vec![old.id()]),
            ("stadtisches", vec![]),
            ("st%C3%A4dtische%20AMT.%20mit", vec![old.id()]),
            ("100%20%25", vec![fees.id()]),
            ("a%25e", vec![]),
            ("sie%3F%20100", vec![]),
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

/// So many people who take part.
async fn crowd(world: &World, event: &Event) -> Vec<Person> {
    let mut crowd = Vec::new();
    for n in 0..CROWD {
        let ags = ["15001", "15002", "15003", "15081"][n % 4];
        crowd.push(participant(world, event, ags).await);
    }
    crowd
}

/// The counter is that of the rows.
async fn counted(world: &World, event: &Event, question: &Reply) -> usize {
    let rows = question_support::Entity::find()
        .all(world.db().read())
        .await
        .unwrap();
    let rows = rows
        .iter()
        .filter(|row| row.question_id.to_string() == question.id());
    let shown = event.organizer.get(&at(question, "")).await.expect(200);
    let shown = shown.body["supporters"].as_u64().unwrap();
    assert_eq!(shown, rows.count() as u64);
    shown as usize
}

story!(
    support_is_counted_once_a_person_however_many_press_at_once,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let crowd = crowd(world, &event).await;
        let asked = ask(&event, &event.organizer, TEXT).await.expect(201);
        let instances = world.instances().await;
        // Everybody presses twice, and one of them all the time.
        let presses = (0..CROWD * 2).map(|n| {
            let who = if n % 2 == 0 { n / 2 } else { n / 32 };
            let who = crowd[who].at(&instances[n % instances.len()]);
            let path = at(&asked, "/support");
            async move { who.put(&path, &json!({})).await.expect(200) }
        });
        join_all(presses).await;
        assert_eq!(counted(world, &event, &asked).await, CROWD);
        // Half of them think better of it, pressing twice too.
        let presses = (0..CROWD).map(|n| {
            let who = crowd[n / 2].at(&instances[n % instances.len()]);
            let path = at(&asked, "/support");
            async move { who.delete(&path).await.expect(204) }
        });
        join_all(presses).await;
        assert_eq!(counted(world, &event, &asked).await, CROWD / 2);
        let seen = event.organizer.get(&at(&asked, "")).await.expect(200);
        assert_eq!(seen.body["version"], 1, "support makes nothing stale");
    }
);

story!(
    support_that_comes_while_questions_are_merged_is_not_lost,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let crowd = crowd(world, &event).await;
        let anna = &event.organizer;
        let mut asked = Vec::new();
        for n in 0..3 {
            let text = format!("Wer bezahlt das, Nummer {n}?");
            asked.push(ask(&event, anna, &text).await.expect(201));
        }
        // Both ways at once, and on: one of each pair is refused.
        let merges = [(0, 1), (1, 0), (1, 2), (2, 1), (0, 2), (2, 0)];
        let presses = (0..CROWD * 2).map(|n| {
            let (who, path) = (&crowd[n / 2], at(&asked[n % 3], "/support"));
            let (who, body) = (who.clone(), json!({}));
            let merge = (n % 24 == 20).then(|| {
                let (from, into) = merges[n / 24 % merges.len()];
                let into = json!({"into_id": asked[into].id()});
                (anna.clone(), at(&asked[from], "/merge"), into)
            });
            async move {
                let reply = who.put(&path, &body).await;
                if let Some((anna, path, into)) = merge {
                    let merged = anna.post_json(&path, &into).await;
                    assert!(matches!(merged.status, 200 | 409), "{merged:?}");
                }
                (n / 2, reply)
            }
        });
        let replies = join_all(presses).await;
        let taken = replies.iter().filter(|(_, reply)| reply.status == 200);
        let people: BTreeSet<usize> = taken.map(|(who, _)| *who).collect();
        let mut left = BTreeSet::new();
        for question in &asked {
            let shown = counted(world, &event, question).await;
            let reply = anna.get(&at(question, "")).await.expect(200);
            if reply.text("status") == "merged" {
                assert_eq!(shown, 0);
            }
        }
        let rows = question_support::Entity::find().all(world.db().read());
        for row in rows.await.unwrap() {
            left.insert(row.user_id);
        }
        let ids: BTreeSet<_> = people.iter().map(|n| crowd[*n].id.unwrap()).collect();
        left.remove(&anna.id.unwrap());
        assert_eq!(left, ids, "whoever was told yes is counted");
    }
);

story!(
    a_person_has_so_many_open_questions_and_no_more,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let halle = participant(world, &event, "15002").await;
        let instances = world.instances().await;
        let asks = (0..CROWD).map(|n| {
            let halle = halle.at(&instances[n % instances.len()]);
            let (path, new) = (event.path("/questions"), json!({"text": TEXT}));
            async move { halle.post_json(&path, &new).await }
        });
        let replies = join_all(asks).await;
        let taken: Vec<&Reply> = replies.iter().filter(|r| r.status == 201).collect();
        let refused = replies.iter().filter(|r| r.code() == "too_many_questions");
        assert_eq!((taken.len(), refused.count()), (20, CROWD - 20));
        halle.delete(&at(taken[0], "")).await.expect(204);
        ask(&event, &halle, TEXT).await.expect(201);
        ask(&event, &halle, TEXT)
            .await
            .refused(409, "too_many_questions");
        // Somebody else has one's own; so has another event.
        let dessau = participant(world, &event, "15001").await;
        ask(&event, &dessau, TEXT).await.expect(201);
        let other = world.published_event(|_| {}).await;
        other.join(&halle).await.expect(201);
        ask(&other, &halle, TEXT).await.expect(201);
        let anna = &event.organizer;
        anna.post(&at(taken[1], "/decline")).await.expect(200);
        ask(&event, &halle, TEXT).await.expect(201);
    }
);
