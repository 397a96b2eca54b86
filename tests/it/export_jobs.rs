//! Exports that are too large to be made at once: they go on by themselves, can be cancelled, and
//! are made to their end by another where a process died.

use std::time::Duration;

use kreisrunde::{
    db::{Actor, Expected},
    entity::{
        export, export_part,
        ids::{EventId, RegistrationId},
        kinds::ExportStatus,
        registration, user,
    },
    exports,
    policy::Role,
    workers,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, Set, UpdateMany,
    prelude::Uuid, sea_query::Expr,
};
use serde_json::json;

use crate::support::{Person, Reply, World, events::Event};

/// More than are made at once.
const PEOPLE: usize = 70;

async fn crowd(world: &World) -> Event {
    let event = world.running_event(|_| {}).await;
    for n in 0..PEOPLE {
        event
            .seat("15002", &format!("p{n}@x.example"))
            .await
            .expect(201);
    }
    event
}

fn ask(by: &Person, event: &Event, kind: &str) -> impl Future<Output = Reply> + use<> {
    let new = json!({"kind": kind, "format": "pdf"});
    by.post_json(&event.path("/exports"), &new)
}

fn path(asked: &Reply) -> String {
    let location = asked.header("location");
    location.strip_prefix("/api/v1").unwrap().to_owned()
}

/// Looks until it is neither waiting nor being made.
async fn settled(by: &Person, path: &str) -> Reply {
    loop {
        let now = by.get(path).await.expect(200);
        if !["queued", "running"].contains(&now.text("status").as_str()) {
            return now;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// Changes the exports behind the back of the service; says how many.
async fn change(world: &World, how: UpdateMany<export::Entity>) -> u64 {
    let tx = world.held("SELECT 1").await;
    let rows = how.exec(&tx).await.unwrap();
    tx.commit().await.unwrap();
    rows.rows_affected
}

/// Begun by somebody else.
fn claimed() -> UpdateMany<export::Entity> {
    let running = ExportStatus::Running.as_str();
    export::Entity::update_many()
        .col_expr(export::Column::Status, Expr::val(running))
        .col_expr(export::Column::Claim, Expr::val(Uuid::new_v4()))
        .col_expr(export::Column::Tries, Expr::val(1))
        .col_expr(export::Column::Done, Expr::val(30))
}

async fn parts(world: &World) -> u64 {
    let parts = export_part::Entity::find();
    parts.count(world.db().read()).await.unwrap()
}

story!(
    a_large_export_goes_on_after_its_request_and_is_made_once,
    async |world: &World| {
        let event = crowd(world).await;
        let anna = event.organizer.key("schilder");
        let asked = ask(&anna, &event, "badges").await.expect(202);
        assert_eq!(asked.text("status"), "queued");
        let path = path(&asked);
        let ready = settled(&anna, &path).await;
        assert_eq!(ready.text("status"), "ready");
        assert_eq!(ready.body["progress"], 100);
        let file = anna.get(&ready.text("url")).await.expect(200);
        let text = String::from_utf8_lossy(&file.bytes);
        // Nine sheets of eight.
        assert_eq!(
            text.matches("/Type/Page/").count() + text.matches("/Type /Page\n").count(),
            9
        );

        // A repetition tells where it is, and makes nothing anew.
        let again = ask(&anna, &event, "badges").await.expect(202);
        assert_eq!(again.header("location"), asked.header("location"));
        assert_eq!(anna.all(&event.path("/exports")).await.len(), 1);
        let before = parts(world).await;
        workers::tick(&world.state, true).await.unwrap();
        assert_eq!(parts(world).await, before);
    }
);

story!(
    one_that_a_dead_process_left_is_made_to_its_end_by_another,
    async |world: &World| {
        let event = crowd(world).await;
        let anna = &event.organizer;
        let busy = world.state.exporting.lock().await;
        let asked = ask(anna, &event, "badges").await.expect(202);
        let path = path(&asked);
        anna.get(&format!("{path}/content"))
            .await
            .refused(409, "export_not_ready");
        // As a process leaves it that claimed it, and died.
        let until = world.db().now() + chrono::Duration::seconds(60);
        let left = claimed().col_expr(export::Column::ClaimedUntil, Expr::val(until));
        change(world, left).await;
        drop(busy);
        // Nobody takes it away from who may still be at it.
        workers::tick(&world.state, false).await.unwrap();
        drop(world.state.exporting.lock().await);
        let now = anna.get(&path).await.expect(200);
        assert_eq!(now.text("status"), "running");
        assert_eq!(now.body["progress"], 40);
        world.advance(chrono::Duration::seconds(61));
        workers::tick(&world.state, false).await.unwrap();
        assert_eq!(settled(anna, &path).await.text("status"), "ready");
    }
);

story!(
    what_kills_its_process_each_time_is_given_up,
    async |world: &World| {
        let event = crowd(world).await;
        let anna = &event.organizer;
        let busy = world.state.exporting.lock().await;
        let first = path(&ask(anna, &event, "badges").await.expect(202));
        let tried = export::Entity::update_many();
        change(world, tried.col_expr(export::Column::Tries, Expr::val(3))).await;
        let second = path(&ask(anna, &event, "sign_in").await.expect(202));
        drop(busy);
        let given_up = settled(anna, &first).await;
        assert_eq!(given_up.text("status"), "failed");
        assert_eq!(given_up.text("problem"), "internal");
        assert_eq!(settled(anna, &second).await.text("status"), "ready");
    }
);

story!(
    a_cancelled_export_is_not_made_nor_one_of_who_may_no_more,
    async |world: &World| {
        let event = crowd(world).await;
        let anna = &event.organizer;
        let busy = world.state.exporting.lock().await;
        let cancelled = path(&ask(anna, &event, "badges").await.expect(202));
        anna.delete(&cancelled).await.expect(204);
        let other = world.organizer().await;
        let theirs = path(&ask(&other, &event, "badges").await.expect(202));
        let row = user::ActiveModel {
            id: Set(other.id.unwrap()),
            role: Set(Role::Contributor),
            ..Default::default()
        };
        let tx = world
            .db()
            .write(Actor::SYSTEM, Expected::Any)
            .await
            .unwrap();
        row.update(&tx).await.unwrap();
        tx.commit().await.unwrap();
        drop(busy);
        let rows = loop {
            workers::tick(&world.state, false).await.unwrap();
            let rows = export::Entity::find().all(world.db().read()).await.unwrap();
            if rows.iter().all(|row| row.status == ExportStatus::Failed) {
                break rows;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        };
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0].problem.as_deref(), Some("forbidden"));
        assert_eq!(parts(world).await, 0);
        anna.get(&cancelled).await.refused(404, "not_found");
        other.get(&theirs).await.refused(403, "forbidden");
    }
);

story!(
    /// Seen failing without the claim in `job::still`.
    who_lost_its_claim_keeps_nothing,
    async |world: &World| {
        let event = crowd(world).await;
        let anna = &event.organizer;
        // Until it was taken away in the middle.
        loop {
            let path = path(&ask(anna, &event, "badges").await.expect(202));
            let stolen = loop {
                let running = export::COLUMN.status.eq(ExportStatus::Running);
                if change(world, claimed().filter(running)).await > 0 {
                    break true;
                }
                if anna.get(&path).await.expect(200).text("status") == "ready" {
                    break false;
                }
            };
            if !stolen {
                anna.delete(&path).await.expect(204);
                continue;
            }
            // Whoever was at it has stopped.
            drop(world.state.exporting.lock().await);
            assert_eq!(anna.get(&path).await.expect(200).text("status"), "running");
            assert_eq!(parts(world).await, 0);
            return;
        }
    }
);

story!(
    /// Seen failing without the count in `service::unchanged`.
    rule_8_a_file_that_was_being_made_when_somebody_was_erased_is_made_anew,
    async |world: &World| {
        let event = world.running_event(|_| {}).await;
        let new = json!({"person": {"name": "Quirin Quasten", "email": "q@x.example"}});
        let anna = &event.organizer;
        let place = anna.post_json(&event.path("/registrations"), &new).await;
        let place = place.expect(201).id();
        // As an erasure does it, which has not ended.
        let event_id = EventId(event.id.parse().unwrap());
        let erasing = world.held("SELECT 1").await;
        exports::forget(&erasing, [event_id].into_iter()).await.unwrap();
        registration::ActiveModel {
            id: Set(RegistrationId(place.parse().unwrap())),
            person_name: Set("Niemand".into()),
            email_key: Set(format!("{place}{}", registration::ERASED)),
            ..Default::default()
        }
        .update(&erasing)
        .await
        .unwrap();
        let new = json!({"kind": "participants", "format": "csv"});
        let asking = tokio::spawn(anna.post_json(&event.path("/exports"), &new));
        // Read by now, and waiting to keep what was made; SQLite lets nobody look at that.
        world.waiting(1).await;
        if !world.shares() {
            tokio::time::sleep(Duration::from_millis(300)).await;
        }
        erasing.commit().await.unwrap();
        let asked = asking.await.unwrap();
        assert_eq!(asked.status, 202);
        let ready = settled(anna, &path(&asked)).await;
        let file = anna.get(&ready.text("url")).await.expect(200);
        let text = String::from_utf8(file.bytes).unwrap();
        assert!(text.contains("Niemand") && !text.contains("Quasten"), "{text}");
    }
);
