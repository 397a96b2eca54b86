//! Many at once: rules 1, 2, 3 and 4, with more clients than connections and, on PostgreSQL,
//! two processes on one database.
//!
//! Each was seen failing with its guard taken out: the condition in `Pool::grant`, the lock in
//! `Pool::lock`, the index `registration_live`, the second reading in `decide::step`, the end
//! of the line in `Pool::promote`, the presented hash in `sessions::refresh`, lock and look in
//! `idempotency::Key`, the lock on the admins in `users::update`.

use std::collections::BTreeSet;

use futures_util::{StreamExt, future::join_all, stream};
use kreisrunde::policy::Role;
use serde_json::json;

use crate::support::{Reply, World, events::person, invariants::invariants};

/// How many clients ask at the same moment.
const CROWD: usize = 64;

/// How many replies have this status.
fn count(replies: &[Reply], status: &str) -> usize {
    replies
        .iter()
        .filter(|r| r.status < 300 && r.body["status"] == status)
        .count()
}

story!(
    /// Ten times as many as there are seats, through 64 connections at once; then each seat that
    /// is given up goes to one who waits.
    rule_1_a_crowd_gets_exactly_the_seats_there_are,
    async |world: &World| {
        const SEATS: usize = 20;
        let event = world
            .published_event(|e| {
                e["capacity"] = json!(SEATS);
                e["seats_per_district"] = json!({
                    "guaranteed": 2, "maximum": 6, "release_at": world.in_hours(5)
                });
            })
            .await;
        let instances = world.instances().await;
        // Districts in turn, and guests.
        let crowd = (0..SEATS * 10).map(|n| {
            let ags = ["15001", "15002", "15003", ""][n % 4];
            let anna = event.organizer.at(&instances[n % instances.len()]);
            let (path, new) = (
                event.path("/registrations"),
                person(ags, &format!("p{n}@x.example")),
            );
            async move { anna.post_json(&path, &new).await.expect(201) }
        });
        let replies: Vec<Reply> = stream::iter(crowd).buffer_unordered(CROWD).collect().await;
        // Two seats are held for the fourth district, which nobody of came.
        assert_eq!(count(&replies, "confirmed"), SEATS - 2);
        assert_eq!(count(&replies, "waitlisted"), SEATS * 9 + 2);
        assert_eq!(event.seats().await["taken"], SEATS - 2);
        invariants(world.db()).await;
        // The line has no gaps.
        let all = event.organizer.all(&event.path("/registrations")).await;
        let line = all.iter().filter_map(|r| r["waitlist_position"].as_u64());
        let line: BTreeSet<u64> = line.collect();
        let whole: BTreeSet<u64> = (1..=(SEATS * 9 + 2) as u64).collect();
        assert_eq!(line, whole);
        let (mut given_up, mut one) = (Vec::new(), 0);
        for reply in replies.iter().filter(|r| r.body["status"] == "confirmed") {
            let path = format!("/registrations/{}/cancel", reply.id());
            one += 1;
            let anna = event.organizer.at(&instances[one % instances.len()]);
            given_up.push(async move { anna.post(&path).await.expect(200) });
        }
        join_all(given_up).await;
        let all = event.organizer.all(&event.path("/registrations")).await;
        let now = |status: &str| all.iter().filter(|r| r["status"] == status).count();
        assert_eq!(now("confirmed"), SEATS - 2);
        assert_eq!(now("waitlisted"), SEATS * 8 + 4);
        invariants(world.db()).await;
    }
);

story!(
    rule_2_a_person_who_presses_many_times_is_registered_once,
    async |world: &World| {
        let event = world.published_event(|e| e["capacity"] = json!(500)).await;
        let instances = world.instances().await;
        let presses = (0..CROWD).map(|n| {
            let email = [
                "anna@käthe.example",
                "ANNA@KÄTHE.example",
                "anna@ka\u{308}the.example",
            ][n % 3];
            let anna = event.organizer.at(&instances[n % instances.len()]);
            let (path, new) = (event.path("/registrations"), person("15002", email));
            async move { anna.post_json(&path, &new).await }
        });
        let replies = join_all(presses).await;
        assert_eq!(count(&replies, "confirmed"), 1);
        let refused = replies
            .iter()
            .filter(|r| r.code() == "already_registered")
            .count();
        assert_eq!(refused, CROWD - 1);
        assert_eq!(event.seats().await["taken"], 1);
        invariants(world.db()).await;
    }
);

story!(
    rule_3_parallel_cancellations_promote_one_each,
    async |world: &World| {
        let event = world
            .published_event(|e| e["capacity"] = json!(CROWD))
            .await;
        let mut seats = Vec::new();
        for n in 0..CROWD {
            seats.push(
                event
                    .seat("15002", &format!("s{n}@x.example"))
                    .await
                    .expect(201),
            );
        }
        let mut line = Vec::new();
        for n in 0..CROWD + 6 {
            line.push(
                event
                    .seat("15001", &format!("w{n}@x.example"))
                    .await
                    .expect(201),
            );
        }
        let instances = world.instances().await;
        let cancels = seats.iter().enumerate().map(|(n, seat)| {
            let anna = event.organizer.at(&instances[n % instances.len()]);
            let path = format!("/registrations/{}/cancel", seat.id());
            async move { anna.post(&path).await.expect(200) }
        });
        join_all(cancels).await;
        let seats = event.seats().await;
        assert_eq!(
            (&seats["taken"], &seats["waiting"]),
            (&json!(CROWD), &json!(6))
        );
        // Exactly the first in line were promoted.
        for (n, place) in line.iter().enumerate() {
            let expected = if n < CROWD { "confirmed" } else { "waitlisted" };
            assert_eq!(event.status_of(place).await, expected, "number {n} in line");
        }
        invariants(world.db()).await;
    }
);

story!(
    rule_3_one_registration_cancelled_many_times_at_once_frees_one_seat,
    async |world: &World| {
        let event = world.published_event(|e| e["capacity"] = json!(2)).await;
        let seat = event.seat("15002", "a@x.example").await.expect(201);
        event.seat("15002", "b@x.example").await.expect(201);
        for n in 0..6 {
            event
                .seat("15001", &format!("w{n}@x.example"))
                .await
                .expect(201);
        }
        let instances = world.instances().await;
        let path = format!("/registrations/{}/cancel", seat.id());
        let cancels = (0..CROWD).map(|n| {
            event
                .organizer
                .at(&instances[n % instances.len()])
                .post(&path)
        });
        let replies = join_all(cancels).await;
        assert_eq!(count(&replies, "cancelled"), 1);
        let refused = replies.iter().filter(|r| r.code() == "wrong_state").count();
        assert_eq!(refused, CROWD - 1);
        let seats = event.seats().await;
        assert_eq!((&seats["taken"], &seats["waiting"]), (&json!(2), &json!(5)));
        invariants(world.db()).await;
    }
);

story!(
    rules_1_to_3_hold_while_people_come_go_and_figures_change,
    async |world: &World| {
        let event = world
            .published_event(|e| {
                e["capacity"] = json!(12);
                e["seats_per_district"] = json!({
                    "maximum": 8, "release_at": world.in_hours(48),
                    "overrides": [{"ags": "15001", "guaranteed": 2}]
                });
            })
            .await;
        let instances = world.instances().await;
        let seats: Vec<Reply> = join_all((0..24).map(|n| {
            let (path, new) = (
                event.path("/registrations"),
                person(["15001", "15002", ""][n % 3], &format!("a{n}@x.example")),
            );
            let anna = &event.organizer;
            async move { anna.post_json(&path, &new).await.expect(201) }
        }))
        .await;
        let all = (0..CROWD).map(|n| {
        let anna = event.organizer.at(&instances[n % instances.len()]);
        let (seats, event) = (&seats, &event);
        async move {
            match n % 4 {
                0 => {
                    let path = format!("/registrations/{}/cancel", seats[n % seats.len()].id());
                    anna.post(&path).await
                }
                1 | 2 => {
                    let new = person(["15001", "15003"][n % 2], &format!("b{n}@x.example"));
                    anna.post_json(&event.path("/registrations"), &new).await.expect(201)
                }
                _ => {
                    let patch = json!({"capacity": 12 + n % 5, "seats_per_district": {"maximum": 6 + n % 4}});
                    anna.if_match("*").patch(&event.path(""), &patch).await
                }
            }
        }
    });
        for reply in join_all(all).await {
            assert!(matches!(reply.status, 200 | 201 | 409), "{:#}", reply.body);
        }
        invariants(world.db()).await;
    }
);

story!(
    rule_4_one_key_sent_many_times_at_once_has_one_effect,
    async |world: &World| {
        let event = world.published_event(|e| e["capacity"] = json!(500)).await;
        let instances = world.instances().await;
        let halle = world.coordinator_of("15002").await.key("same-key");
        let path = event.path("/registrations");
        let sends = (0..CROWD).map(|n| halle.at(&instances[n % instances.len()]).post(&path));
        let mut ids = BTreeSet::new();
        for reply in join_all(sends).await {
            match reply.status {
                201 => {
                    ids.insert(reply.id());
                }
                _ => {
                    reply.refused(409, "idempotency_in_flight");
                }
            }
        }
        assert_eq!(ids.len(), 1);
        // Afterwards each instance replays.
        for base in &instances {
            let again = halle.at(base).post(&path).await.expect(201);
            assert_eq!(again.header("idempotency-replayed"), "true");
            assert!(ids.contains(&again.id()));
        }
        assert_eq!(event.seats().await["taken"], 1);
        invariants(world.db()).await;
    }
);

story!(
    one_refresh_token_used_many_times_at_once_gives_one_successor,
    async |world: &World| {
        let instances = world.instances().await;
        let anna = world.organizer().await;
        let body = json!({"refresh_token": anna.refresh_token});
        let sends = (0..CROWD).map(|n| {
            let tab = world.stranger().at(&instances[n % instances.len()]);
            let body = body.clone();
            async move { tab.post_json("/auth/refresh", &body).await.expect(200) }
        });
        let replies = join_all(sends).await;
        let successors: BTreeSet<String> =
            replies.iter().map(|r| r.text("refresh_token")).collect();
        assert_eq!(successors.len(), 1, "the session forked");
        let token = replies[0].text("access_token");
        anna.with_token(&token).get("/me").await.expect(200);
    }
);

story!(
    two_admins_can_not_demote_each_other_at_once,
    async |world: &World| {
        for _ in 0..4 {
            let admins = [world.admin().await, world.admin().await];
            // Those of earlier rounds are out of the way.
            let everyone = admins[0].all("/users?role=admin").await;
            for other in everyone {
                let id = other["id"].as_str().unwrap();
                if !admins.iter().any(|a| a.id.unwrap().to_string() == id) {
                    let path = format!("/users/{id}");
                    let patch = json!({"role": "organizer"});
                    admins[0]
                        .if_match("*")
                        .patch(&path, &patch)
                        .await
                        .expect(200);
                }
            }
            let instances = world.instances().await;
            let demotes = (0..2).map(|n| {
                let path = format!("/users/{}", admins[1 - n].id.unwrap());
                let admin = admins[n].at(&instances[n % instances.len()]).if_match("*");
                async move { admin.patch(&path, &json!({"role": "organizer"})).await }
            });
            let done = join_all(demotes).await;
            let demoted = done.iter().filter(|r| r.status == 200).count();
            assert!(demoted <= 1, "nobody is admin any more");
        }
        use kreisrunde::entity::user;
        use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
        let admins = user::Entity::find().filter(user::COLUMN.role.eq(Role::Admin));
        assert!(admins.count(world.db().read()).await.unwrap() >= 1);
    }
);
