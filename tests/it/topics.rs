//! The barcamp: topics are brought, wanted, merged, seated, talked about and carried over.

use futures_util::future::join_all;
use kreisrunde::policy::Role;
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{Person, Reply, World, events::Event};

pub async fn bring(who: &Person, event: &Event, title: &str) -> Reply {
    who.post_json(&event.path("/topics"), &json!({"title": title}))
        .await
}

pub async fn vote(who: &Person, topic: &str) -> Reply {
    who.send(Method::PUT, &format!("/topics/{topic}/vote"), None)
        .await
}

/// A published event in which these districts take part.
pub async fn barcamp(world: &World, districts: &[&str]) -> (Event, Vec<Person>) {
    let event = world.published_event(|_| {}).await;
    let mut people = Vec::new();
    for ags in districts {
        let person = world.coordinator_of(ags).await;
        event.join(&person).await.expect(201);
        people.push(person);
    }
    (event, people)
}

pub fn path(topic: &Reply, step: &str) -> String {
    format!("/topics/{}{step}", topic.id())
}

story!(
    who_takes_part_brings_topics_and_votes_once_for_each,
    async |world: &World| {
        let (event, people) = barcamp(world, &["15001", "15002"]).await;
        let [dessau, halle] = people.as_slice() else {
            panic!()
        };
        let topic = bring(dessau, &event, "Job-Buddy-Programm")
            .await
            .expect(201);
        assert_eq!(
            (
                &topic.body["status"],
                &topic.body["kind"],
                &topic.body["district_ags"],
                &topic.body["votes"]
            ),
            (
                &json!("proposed"),
                &json!("barcamp"),
                &json!("15001"),
                &json!(0)
            )
        );
        for _ in 0..2 {
            let voted = vote(halle, &topic.id()).await.expect(200);
            assert_eq!(
                (&voted.body["votes"], &voted.body["voted"]),
                (&json!(1), &json!(true))
            );
        }
        let twice = format!("/topics/{}/vote", topic.id());
        for _ in 0..2 {
            let back = halle.delete(&twice).await.expect(200);
            assert_eq!(
                (&back.body["votes"], &back.body["voted"]),
                (&json!(0), &json!(false))
            );
        }
        vote(halle, &topic.id()).await.expect(200);
        vote(dessau, &topic.id()).await.expect(200);

        // Who does not take part reads, and that is all. Names are for who does.
        let outside = world.coordinator_of("15081").await;
        bring(&outside, &event, "x")
            .await
            .refused(403, "not_registered");
        vote(&outside, &topic.id())
            .await
            .refused(403, "not_registered");
        world
            .stranger()
            .post_json(&event.path("/topics"), &json!({"title": "x"}))
            .await
            .refused(401, "unauthenticated");
        let shown = world.stranger().get(&path(&topic, "")).await.expect(200);
        assert_eq!(
            (&shown.body["votes"], &shown.body["proposer"]),
            (&json!(2), &Value::Null)
        );
        assert_eq!(
            outside.get(&path(&topic, "")).await.body["proposer"],
            Value::Null
        );
        for who in [
            halle,
            dessau,
            &event.organizer,
            &world.coordinator_of("15003").await,
        ] {
            let shown = who.get(&path(&topic, "")).await.expect(200);
            assert!(shown.body["proposer"].is_string(), "{:#}", shown.body);
        }
        // Its words are the proposer's while it is proposed, what comes of it is not.
        let words = json!({"title": "Job-Buddys: wie fangen wir an?"});
        dessau.patch(&path(&topic, ""), &words).await.expect(200);
        dessau
            .patch(&path(&topic, ""), &json!({"notes_md": "x"}))
            .await
            .refused(403, "field_not_yours");
        halle
            .patch(&path(&topic, ""), &words)
            .await
            .refused(403, "forbidden");
        dessau
            .post_json(
                &event.path("/topics"),
                &json!({"title": "x", "kind": "theme"}),
            )
            .await
            .refused(403, "field_not_yours");
        event
            .organizer
            .post(&path(&topic, "/accept"))
            .await
            .expect(200);
        dessau.patch(&path(&topic, ""), &words).await.expect(200);
        dessau
            .patch(&path(&topic, ""), &json!({"title": "Zu spät"}))
            .await
            .refused(409, "wrong_state");
        for _ in 1..20 {
            bring(dessau, &event, "Noch eins").await.expect(201);
        }
        bring(dessau, &event, "Zu viel")
            .await
            .refused(409, "too_many_topics");
        // Deleted, the person leaves a topic and a vote without a name.
        let me = dessau.get("/me").await;
        dessau.if_match(me.etag()).delete("/me").await.expect(204);
        let shown = event.organizer.get(&path(&topic, "")).await.expect(200);
        assert_eq!(
            (&shown.body["votes"], &shown.body["proposer"]),
            (&json!(2), &Value::Null)
        );
    }
);

story!(
    votes_are_exact_with_sixty_four_at_once,
    async |world: &World| {
        let event = world.published_event(|e| e["capacity"] = Value::Null).await;
        let topic = bring(&event.organizer, &event, "Thema").await.expect(201);
        let other = bring(&event.organizer, &event, "Anderes Thema")
            .await
            .expect(201);
        let mut people = Vec::new();
        for n in 0..64 {
            let email = format!("wahl{n}@x.example");
            let district = Some("15002".parse().unwrap());
            let person = world
                .person_named("Person", &email, Role::Coordinator, district, None)
                .await;
            event.join(&person).await.expect(201);
            people.push(person);
        }
        // Each of them twice, a merge in between: no vote that was taken is lost, none counts twice.
        let path = format!("/topics/{}/merge", other.id());
        let into = json!({"into_id": topic.id()});
        let votes = people.iter().enumerate().map(|(n, who)| {
            let id = if n % 4 == 0 { topic.id() } else { other.id() };
            async move { [vote(who, &id).await, vote(who, &id).await] }
        });
        let merge = event.organizer.post_json(&path, &into);
        let (replies, merged) = tokio::join!(join_all(votes), merge);
        merged.expect(200);
        let mut taken = 0;
        for replies in replies {
            let late = |reply: &Reply| reply.code() == "wrong_state";
            assert!(
                replies
                    .iter()
                    .all(|reply| reply.status == 200 || late(reply))
            );
            taken += i64::from(replies.iter().any(|reply| reply.status == 200));
        }
        let path = format!("/topics/{}", topic.id());
        let shown = event.organizer.get(&path).await.expect(200);
        assert_eq!(shown.body["votes"], taken);
        assert!(taken >= 16, "a quarter votes for the one that stays");
    }
);

story!(
    a_vote_waits_for_a_merge_that_is_under_way,
    async |world: &World| {
        let (event, people) = barcamp(world, &["15001"]).await;
        let topic = bring(&event.organizer, &event, "Thema").await.expect(201);
        // As a merge leaves it that has read the votes, and is not committed yet.
        let id = topic.id().replace('-', "");
        let id = if world.shares() {
            format!("'{}'", topic.id())
        } else {
            format!("x'{id}'")
        };
        let merging = world
            .held(&format!(
                "UPDATE topic SET status = 'merged' WHERE id = {id}"
            ))
            .await;
        let topic = topic.id();
        let mut voting = std::pin::pin!(vote(&people[0], &topic));
        tokio::select! {
            biased;
            early = &mut voting => panic!("did not wait: {}", early.body),
            () = world.waiting(1) => {}
        }
        merging.commit().await.unwrap();
        let voted = voting.await;
        voted.refused(409, "wrong_state");
    }
);

story!(
    a_topic_goes_through_its_life_and_on_to_the_next_edition,
    async |world: &World| {
        let (event, people) = barcamp(world, &["15001", "15002"]).await;
        let [dessau, halle] = people.as_slice() else {
            panic!()
        };
        let host = world.coordinator_of("15003").await;
        let topic = bring(dessau, &event, "Sprachkurse").await.expect(201);
        let step = |name: &str| path(&topic, &format!("/{name}"));
        dessau.post(&step("accept")).await.refused(404, "not_found");
        world
            .contributor()
            .await
            .post(&step("accept"))
            .await
            .refused(403, "forbidden");
        host.post(&step("discuss"))
            .await
            .refused(409, "wrong_state");
        host.post(&step("accept")).await.expect(200);
        let early = host
            .post(&step("document"))
            .await
            .refused(409, "wrong_state");
        assert!(early.text("detail").contains("discuss"), "{:#}", early.body);
        host.post(&step("discuss")).await.expect(200);
        vote(halle, &topic.id()).await.refused(409, "wrong_state");
        // Two take notes: the second sees that there is something to read first.
        let seen = host.get(&path(&topic, "")).await.expect(200);
        let notes = |text: &str| json!({"notes_md": text});
        host.if_match(seen.etag())
            .patch(&path(&topic, ""), &notes("- eins"))
            .await
            .expect(200);
        let stale = event.organizer.if_match(seen.etag());
        stale
            .patch(&path(&topic, ""), &notes("- zwei"))
            .await
            .refused(412, "precondition_failed");
        host.patch(
            &path(&topic, ""),
            &json!({"outcome_md": "Eine **Arbeitsgruppe** trifft sich im März."}),
        )
        .await
        .expect(200);
        host.post(&step("document")).await.expect(200);

        // On to the next edition, once; the link can be followed both ways.
        let series = event
            .organizer
            .post_json(
                "/series",
                &json!({"name": format!("Runde {}", world.number())}),
            )
            .await
            .expect(201)
            .id();
        for (n, event) in [&event].into_iter().enumerate() {
            event
                .change(&json!({"series_id": series, "edition": n + 1}))
                .await
                .expect(200);
        }
        let next = world.draft_event(|e| {
            e["series_id"] = json!(series);
            e["edition"] = json!(2);
        });
        let next = next.await;
        let to = json!({"event_id": next.id});
        host.post_json(&step("carry-over"), &json!({"event_id": event.id}))
            .await
            .refused(422, "invalid");
        let carried = event
            .organizer
            .post_json(&step("carry-over"), &to)
            .await
            .expect(201);
        assert_eq!(
            (&carried.body["status"], &carried.body["title"]),
            (&json!("proposed"), &json!("Sprachkurse"))
        );
        assert_eq!(carried.body["carried_from_id"], topic.id());
        event
            .organizer
            .post_json(&step("carry-over"), &to)
            .await
            .refused(409, "wrong_state");
        let shown = host.get(&path(&topic, "")).await.expect(200);
        assert_eq!(
            (&shown.body["status"], &shown.body["carried_to_id"]),
            (&json!("carried_over"), &json!(carried.id()))
        );
        let all = format!("/series/{series}/topics");
        let life = format!("{all}?life_of={}", topic.id());
        let ids = |items: Vec<Value>| {
            items
                .iter()
                .map(|t| t["id"].as_str().unwrap().to_owned())
                .collect::<Vec<_>>()
        };
        // The draft is nobody's yet but the organizers'.
        assert_eq!(ids(world.stranger().all(&life).await), [topic.id()]);
        assert_eq!(
            ids(event.organizer.all(&life).await),
            [carried.id(), topic.id()]
        );
        bring(dessau, &event, "Anderes").await.expect(201);
        assert_eq!(world.stranger().all(&all).await.len(), 2);
        assert_eq!(
            world
                .stranger()
                .all(&format!("{all}?status=carried_over"))
                .await
                .len(),
            1
        );
        world
            .stranger()
            .get("/series/0199d1a0-5c1f-7000-8000-000000000012/topics")
            .await
            .refused(404, "not_found");
    }
);

story!(
    merging_unites_who_wanted_either_and_leads_in_no_circle,
    async |world: &World| {
        let (event, people) = barcamp(world, &["15001", "15002"]).await;
        let [dessau, halle] = people.as_slice() else {
            panic!()
        };
        let anna = &event.organizer;
        let one = bring(dessau, &event, "Sprachkurse").await.expect(201);
        let two = bring(halle, &event, "Sprachförderung").await.expect(201);
        vote(anna, &one.id()).await.expect(200);
        vote(anna, &two.id()).await.expect(200);
        vote(dessau, &two.id()).await.expect(200);
        let merge = |from: &Reply, into: &str| {
            anna.post_json(&path(from, "/merge"), &json!({"into_id": into}))
        };
        merge(&one, &one.id()).await.refused(422, "invalid");
        let (elsewhere, _) = barcamp(world, &[]).await;
        let foreign = bring(anna, &elsewhere, "Anderswo").await.expect(201);
        merge(&one, &foreign.id()).await.refused(422, "invalid");
        let merged = merge(&one, &two.id()).await.expect(200);
        assert_eq!(
            (&merged.body["status"], &merged.body["merged_into_id"]),
            (&json!("merged"), &json!(two.id()))
        );
        let shown = anna.get(&path(&two, "")).await.expect(200);
        assert_eq!(
            shown.body["votes"], 2,
            "Anna and Dessau, who had brought the other one"
        );
        merge(&two, &one.id()).await.refused(409, "wrong_state");
        vote(halle, &one.id()).await.refused(409, "wrong_state");
        // Who brought one can still withdraw it; once.
        halle.post(&path(&two, "/withdraw")).await.expect(200);
        halle
            .post(&path(&two, "/withdraw"))
            .await
            .refused(409, "wrong_state");
        dessau
            .post(&path(&two, "/withdraw"))
            .await
            .refused(403, "forbidden");
    }
);
