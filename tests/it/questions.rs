//! Questions to authorities: their life, and who may do what.

use chrono::Duration;
use kreisrunde::{entity::ids::OrganizationId, policy::Role};
use serde_json::{Value, json};

use crate::support::{Person, Reply, World, events::Event, people::PASSWORD};

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
pub async fn answer(event: &Event, question: &Reply, organization: &str, answer: &Value) -> Reply {
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
            who.post_json(&path, &new)
                .await
                .refused(403, "not_registered");
            who.post(&path).await.refused(403, "not_registered");
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
