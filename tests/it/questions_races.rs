//! Questions and many people at once.
//!
//! Seen failing with the guard taken out: the counter that grows only with a new row
//! (`support::support`); on PostgreSQL the lock on a person's open questions
//! (`submit::room_for_one`), and the locks of a merge and of support (`merge::locked`,
//! `sight::locked`).

use std::collections::BTreeSet;

use futures_util::future::join_all;
use kreisrunde::entity::question_support;
use sea_orm::EntityTrait;
use serde_json::json;

use crate::{
    questions::{TEXT, ask, at, participant},
    support::{Person, Reply, World, events::Event},
};

/// How many clients ask at the same moment.
const CROWD: usize = 64;

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
