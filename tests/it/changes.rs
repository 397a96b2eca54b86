//! The change feed: nothing is lost, nothing of one object comes in another order, whatever is written at
//! the same time; and nobody learns what they may not see.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Duration;
use futures_util::future::join_all;
use kreisrunde::{
    db::{Actor, Expected},
    entity::outbox,
    outbox::{Fact, record},
    workers,
};
use sea_orm::{EntityTrait, QueryOrder};
use serde_json::{Value, json};

use crate::support::{Person, World};

/// Everything behind a place, and the place behind it.
async fn follow(who: &Person, after: &str, query: &str) -> (Vec<Value>, String) {
    let (mut all, mut next) = (Vec::new(), after.to_owned());
    loop {
        let page = who
            .get(&format!("/changes?after={next}{query}"))
            .await
            .expect(200);
        all.extend(page.items().iter().cloned());
        next = page.text("next");
        if page.body["more"] == false {
            return (all, next);
        }
    }
}

async fn now(who: &Person) -> String {
    who.get("/changes?after=now").await.expect(200).text("next")
}

fn of(items: &[Value], object: &str) -> Vec<String> {
    let of = items.iter().filter(|item| item["data"]["id"] == object);
    of.map(|item| item["type"].as_str().unwrap().to_owned())
        .collect()
}

story!(what_commits_late_is_not_lost, async |world: &World| {
    // Only here do two write at once.
    if !world.shares() {
        return;
    }
    let (slow, quick) = (
        world.published_event(|_| {}).await,
        world.published_event(|_| {}).await,
    );
    let reader = world.stranger();
    world.place().await;
    let start = now(&reader).await;
    let last = async || {
        let rows = outbox::Entity::find().order_by_desc(outbox::COLUMN.seq);
        rows.one(world.db().read()).await.unwrap().unwrap().seq
    };
    // A transaction has its number and has not committed when another, with a later number, has.
    let tx = world
        .db()
        .write(Actor::SYSTEM, Expected::Any)
        .await
        .unwrap();
    let id: kreisrunde::entity::ids::EventId = slow.id.parse().unwrap();
    record(&tx, Fact::new("event.updated", id, 7).of_event(id))
        .await
        .unwrap();
    quick
        .change(&json!({"motto": "Schneller"}))
        .await
        .expect(200);
    world.place().await;
    let (seen, next) = follow(&reader, &start, "").await;
    assert_eq!(of(&seen, &quick.id), ["event.updated"]);
    assert!(of(&seen, &slow.id).is_empty());
    let highest = last().await;
    tx.commit().await.unwrap();
    world.place().await;
    // The trap: whoever goes by numbers of rows has seen the higher one, and never sees this one.
    let rows = outbox::Entity::find().all(world.db().read()).await.unwrap();
    let late = rows
        .iter()
        .find(|row| row.object_id == slow.id && row.version == 7)
        .unwrap();
    assert!(late.seq < highest, "{} and {highest}", late.seq);
    let (seen, _) = follow(&reader, &next, "").await;
    assert_eq!(of(&seen, &slow.id), ["event.updated"]);
    assert_eq!(seen.len(), 1);
});

story!(
    a_reader_beside_many_writers_misses_nothing_and_keeps_the_order_of_each_object,
    async |world: &World| {
        let events = join_all((0..6).map(|_| world.published_event(|_| {}))).await;
        let reader = world.stranger();
        world.place().await;
        let start = now(&reader).await;
        let writing = std::cell::Cell::new(true);
        let write = async {
            join_all(events.iter().map(async |event| {
                for n in 0..12 {
                    event
                        .change(&json!({"motto": format!("Motto {n}")}))
                        .await
                        .expect(200);
                }
            }))
            .await;
            writing.set(false);
        };
        let place = async {
            while writing.get() {
                world.place().await;
                tokio::task::yield_now().await;
            }
        };
        let read = async {
            let (mut all, mut next) = (Vec::new(), start.clone());
            while writing.get() {
                let (more, place) = follow(&reader, &next, "&limit=3").await;
                all.extend(more);
                next = place;
            }
            world.place().await;
            let (rest, _) = follow(&reader, &next, "&limit=3").await;
            all.extend(rest);
            all
        };
        let ((), (), seen) = futures_util::join!(write, place, read);
        assert_eq!(seen.len(), 6 * 12);
        let ids: BTreeSet<String> = seen.iter().map(|item| item["id"].to_string()).collect();
        assert_eq!(ids.len(), seen.len());
        let mut versions: BTreeMap<String, Vec<i64>> = BTreeMap::new();
        for item in &seen {
            let object = item["data"]["id"].to_string();
            let version = item["data"]["version"].as_i64().unwrap();
            versions.entry(object).or_default().push(version);
        }
        for (object, versions) in versions {
            assert!(versions.is_sorted(), "{object}: {versions:?}");
        }
    }
);

story!(
    who_may_not_see_something_does_not_hear_of_it,
    async |world: &World| {
        world.place().await;
        let stranger = world.stranger();
        let start = now(&stranger).await;
        let draft = world.draft_event(|_| {}).await;
        draft
            .change(&json!({"title": "Noch geheim"}))
            .await
            .expect(200);
        let event = world.published_event(|_| {}).await;
        let seat = event.seat("15002", "a@x.example").await.expect(201);
        let path = event.path("/questions");
        let ask = json!({"text": "Wann kommt die Verordnung?"});
        let asked = event.organizer.post_json(&path, &ask).await;
        world.place().await;
        let admin = world.admin().await;
        let key = async |scopes: Value, event: Value| {
            let new = json!({
                "name": "P", "organization_id": world.organization().await, "scopes": scopes, "event_id": event
            });
            let key = admin.post_json("/api-keys", &new).await.expect(201);
            stranger.with_token(&key.text("secret"))
        };
        let plain = key(json!(["events:read"]), Value::Null).await;
        let people = key(json!(["events:read", "registrations:read"]), Value::Null).await;
        let bound = key(json!(["events:read"]), json!(event.id)).await;
        let coordinator = world.coordinator_of("15002").await;
        for (who, hears) in [
            (&stranger, false),
            (&plain, false),
            (&bound, false),
            (&coordinator, false),
            (&people, true),
            (&event.organizer, true),
        ] {
            let (seen, _) = follow(who, &start, "").await;
            assert!(of(&seen, &draft.id).is_empty(), "a draft");
            assert_eq!(
                of(&seen, &event.id).first().map(String::as_str),
                Some("event.published")
            );
            assert_eq!(!of(&seen, &seat.id()).is_empty(), hears);
            if asked.status == 201 {
                assert!(
                    of(&seen, &asked.id()).is_empty(),
                    "a question nobody published"
                );
            }
        }
        // A key for one event hears of that one only.
        let other = world.published_event(|_| {}).await;
        world.place().await;
        let (seen, _) = follow(&bound, &start, "").await;
        assert!(of(&seen, &other.id).is_empty() && !of(&seen, &event.id).is_empty());
        // Out, the draft is told of.
        draft.step("publish").await.expect(200);
        world.place().await;
        let (seen, _) = follow(&stranger, &start, "&types=event.published").await;
        assert_eq!(of(&seen, &draft.id), ["event.published"]);
    }
);

story!(
    a_place_behind_what_is_kept_or_in_another_history_is_gone,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        world.place().await;
        let reader = world.stranger();
        let begin = reader
            .get("/changes?limit=1")
            .await
            .expect(200)
            .text("next");
        let end = now(&reader).await;
        world.advance(Duration::days(91));
        workers::tick(&world.state, true).await.unwrap();
        reader
            .get(&format!("/changes?after={begin}"))
            .await
            .refused(410, "changes_gone");
        // Whoever was at the end has missed nothing.
        let (seen, _) = follow(&reader, &end, "").await;
        assert!(seen.is_empty());
        assert!(reader.get("/changes").await.expect(200).items().is_empty());
        // An event that was announced long ago is told of to those who are concerned, still.
        let organizer = world.organizer().await;
        let path = event.path("");
        organizer
            .if_match("*")
            .patch(&path, &json!({"motto": "Spät"}))
            .await
            .expect(200);
        world.place().await;
        let (seen, next) = follow(&reader, &end, "").await;
        assert_eq!(of(&seen, &event.id), ["event.updated"]);
        // The database comes from a backup: what had this position is something else now.
        let other = if world.shares() {
            "UPDATE outbox SET id = gen_random_uuid() WHERE position IS NOT NULL"
        } else {
            "UPDATE outbox SET id = randomblob(16) WHERE position IS NOT NULL"
        };
        let tx = world.held(other).await;
        tx.commit().await.unwrap();
        reader
            .get(&format!("/changes?after={next}"))
            .await
            .refused(410, "changes_gone");
        // And one that has not come to this position yet.
        let tx = world
            .held("UPDATE feed_head SET next = 2, purged = 0")
            .await;
        tx.commit().await.unwrap();
        reader
            .get(&format!("/changes?after={next}"))
            .await
            .refused(410, "changes_gone");
        for odd in ["x", "AAAA", "%00", "_____________________w"] {
            let reply = reader.get(&format!("/changes?after={odd}")).await;
            assert!([400, 410].contains(&reply.status), "{odd}: {}", reply.body);
        }
    }
);

story!(
    a_reader_who_sees_little_gets_on_and_a_page_is_never_too_long,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        world.place().await;
        let reader = world.stranger();
        let start = now(&reader).await;
        let tx = world
            .db()
            .write(Actor::SYSTEM, Expected::Any)
            .await
            .unwrap();
        let id: kreisrunde::entity::ids::EventId = event.id.parse().unwrap();
        for n in 0..1200 {
            let fact = Fact::new("registration.updated", uuid::Uuid::now_v7(), n).of_event(id);
            record(&tx, fact).await.unwrap();
        }
        record(&tx, Fact::new("event.updated", id, 9).of_event(id))
            .await
            .unwrap();
        tx.commit().await.unwrap();
        world.place().await;
        let before = world.db().statements();
        let page = reader
            .get(&format!("/changes?after={start}"))
            .await
            .expect(200);
        assert!(world.db().statements() - before <= 4);
        assert!(page.items().is_empty() && page.body["more"] == true);
        let (seen, end) = follow(&reader, &start, "").await;
        assert_eq!(seen.len(), 1);
        assert_eq!(now(&reader).await, end);
        // Nothing new is known by its ETag.
        let page = reader
            .get(&format!("/changes?after={end}"))
            .await
            .expect(200);
        let again = reader.with("if-none-match", page.etag());
        again
            .get(&format!("/changes?after={end}"))
            .await
            .expect(304);
        reader.get("/changes?limit=101").await.expect(400);
        reader.get("/changes?types=event.gossip").await.expect(400);
        let types = reader.get("/changes/types").await.expect(200);
        assert!(
            types
                .items()
                .iter()
                .any(|kind| kind["name"] == "report.withdrawn")
        );
    }
);
