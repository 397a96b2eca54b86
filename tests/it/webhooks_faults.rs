//! Webhooks when something goes wrong: nothing is lost, nothing comes in another order, nobody waits for
//! somebody else.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::{Duration as Pause, Instant},
};

use chrono::Duration;
use futures_util::future::join_all;
use kreisrunde::webhooks::{self, Sender};
use serde_json::{Value, json};

use crate::support::{
    World,
    events::Event,
    hook::{Answer, Receiver, Told, kinds},
};

/// Versions of each object in the order in which a receiver was told of them, each change once.
fn versions(told: &[Told]) -> BTreeMap<String, Vec<i64>> {
    let mut seen = BTreeSet::new();
    let mut versions: BTreeMap<String, Vec<i64>> = BTreeMap::new();
    for one in told.iter().filter(|one| seen.insert(one.id.clone())) {
        let body = one.json();
        let object = body["data"]["id"].as_str().unwrap().to_owned();
        let version = body["data"]["version"].as_i64().unwrap();
        versions.entry(object).or_default().push(version);
    }
    versions
}

async fn edit(event: &Event, times: usize) {
    for n in 0..times {
        let motto = json!({"motto": format!("Motto {n} {}", uuid::Uuid::now_v7())});
        event.change(&motto).await.expect(200);
    }
}

story!(
    a_receiver_that_was_down_for_three_days_gets_everything_and_delays_nobody,
    async |world: &World| {
        let (down, up) = (Receiver::start(), Receiver::start());
        let first = world.published_event(|_| {}).await;
        let hook = world.hook(&down.url, |_| {}).await;
        world.hook(&up.url, |_| {}).await;
        world.place().await;
        down.answers(Answer::Status(503));
        edit(&first, 3).await;
        world.tell().await;
        // Three days, by the clock of the service; something happens each twelve hours.
        let mut expected = 3;
        for _ in 0..6 {
            world.advance(Duration::hours(12));
            let event = world.published_event(|_| {}).await;
            edit(&event, 2).await;
            world.tell().await;
            expected += 3;
            assert_eq!(up.told().len(), expected, "the other one is told at once");
        }
        assert!(down.told().len() > 10, "it is tried again and again");
        let tried_in_vain: BTreeSet<String> = down.take().into_iter().map(|one| one.id).collect();
        down.answers(Answer::Status(200));
        // The next try is no more than a day and a tenth away; then all the rest follows at once.
        for _ in 0..27 {
            world.advance(Duration::hours(1));
            world.tell().await;
        }
        let got = down.told();
        let ids: BTreeSet<String> = got.iter().map(|one| one.id.clone()).collect();
        assert_eq!(ids.len(), got.len(), "each change once");
        assert_eq!(versions(&got), versions(&up.told()));
        for (object, versions) in versions(&got) {
            assert!(versions.is_sorted(), "{object}: {versions:?}");
        }
        assert!(
            tried_in_vain.is_subset(&ids),
            "the same ids as in the tries before"
        );
        let now = hook.anew(world).await.now().await;
        assert_eq!(
            (&now["enabled"], &now["failing_since"]),
            (&json!(true), &Value::Null)
        );
    }
);

story!(
    one_that_never_answers_keeps_nobody_waiting,
    async |world: &World| {
        let (slow, quick) = (Receiver::start(), Receiver::start());
        world.hook(&slow.url, |_| {}).await;
        world.hook(&quick.url, |_| {}).await;
        slow.answers(Answer::Hang);
        let event = world.published_event(|_| {}).await;
        edit(&event, 20).await;
        let began = Instant::now();
        let tell = world.tell();
        let watch = async {
            while quick.told().len() < 21 {
                tokio::time::sleep(Pause::from_millis(5)).await;
            }
        };
        tokio::select! {
            _ = tell => panic!("nobody waits so long: {:?}", began.elapsed()),
            () = watch => {}
        }
        // Whoever sent is gone in the middle of it. When the claim has run out, another goes on.
        slow.answers(Answer::Status(200));
        let before = slow.take().len();
        assert!(before >= 1);
        assert_eq!(world.tell().await, 0, "claimed");
        world.advance(Duration::seconds(61));
        world.tell().await;
        let numbers = versions(&slow.told());
        let (_, numbers) = numbers.iter().next().unwrap();
        assert_eq!(numbers.len(), 21);
        assert!(numbers.is_sorted(), "{numbers:?}");
    }
);

story!(
    a_change_that_is_not_taken_holds_back_its_object_and_no_other,
    async |world: &World| {
        let receiver = Receiver::start();
        let (a, b) = (
            world.published_event(|_| {}).await,
            world.published_event(|_| {}).await,
        );
        let hook = world.hook(&receiver.url, |_| {}).await;
        world.place().await;
        edit(&a, 1).await;
        receiver.answers(Answer::Status(400));
        world.tell().await;
        receiver.take();
        receiver.answers(Answer::Status(200));
        edit(&a, 1).await;
        edit(&b, 1).await;
        world.tell().await;
        assert_eq!(versions(&receiver.told()).len(), 1, "a keeps its pause");
        world.advance(Duration::seconds(6));
        world.tell().await;
        let told = receiver.take();
        let of_a: Vec<&Told> = told
            .iter()
            .filter(|one| one.json()["data"]["id"] == a.id)
            .collect();
        assert_eq!(told[0].json()["data"]["id"], b.id, "b does not wait for a");
        assert_eq!(of_a.len(), 2);
        assert!(versions(&told)[&a.id].is_sorted());
        assert_eq!(hook.now().await["failing_since"], Value::Null);
    }
);

story!(
    /// Seen failing on PostgreSQL with the row locks taken out of the claim.
    several_instances_send_each_change_once_and_in_order,
    async |world: &World| {
        let receiver = Receiver::start();
        world.hook(&receiver.url, |_| {}).await;
        let events = join_all((0..4).map(|_| world.published_event(|_| {}))).await;
        join_all(events.iter().map(|event| edit(event, 8))).await;
        world.place().await;
        let sender = Sender::new(true).unwrap();
        let ticks = (0..4).map(|_| webhooks::tick(&world.state, &sender));
        let sent: usize = join_all(ticks).await.into_iter().map(Result::unwrap).sum();
        let told = receiver.told();
        assert_eq!((sent, told.len()), (4 * 9, 4 * 9));
        let ids: BTreeSet<&String> = told.iter().map(|one| &one.id).collect();
        assert_eq!(ids.len(), told.len());
        for (object, versions) in versions(&told) {
            assert!(versions.is_sorted(), "{object}: {versions:?}");
        }
    }
);

story!(
    a_receiver_that_is_gone_is_told_nothing_more_and_somebody_learns_of_it,
    async |world: &World| {
        world.advance(Duration::minutes(30));
        let begin = world.in_hours(0);
        let receiver = Receiver::start();
        let hook = world.hook(&receiver.url, |_| {}).await;
        receiver.answers(Answer::Status(410));
        let event = world.published_event(|_| {}).await;
        edit(&event, 2).await;
        world.tell().await;
        assert_eq!(receiver.take().len(), 1);
        let now = hook.now().await;
        assert_eq!(
            (&now["enabled"], &now["disabled_reason"]),
            (&json!(false), &json!("gone"))
        );
        let log = hook
            .admin
            .get(&hook.path("/deliveries?status=failed"))
            .await
            .expect(200);
        assert_eq!(log.items().len(), 3);
        for path in ["/test", "/replay"] {
            let since = json!({"since": begin});
            let body = if path == "/test" { json!({}) } else { since };
            hook.admin
                .post_json(&hook.path(path), &body)
                .await
                .refused(409, "webhook_disabled");
        }
        let audit = hook
            .admin
            .get("/audit?object_kind=webhook")
            .await
            .expect(200);
        assert_eq!(audit.items()[0]["action"], "webhook.disabled");
        // Whoever made it gets a mail.
        let smtp = crate::support::smtp::Smtp::start().await;
        smtp.deliver(world).await;
        let mails = smtp.to(&hook.admin.email);
        assert_eq!(mails.len(), 1);
        assert!(
            mails[0].text().contains("Landesportal"),
            "{}",
            mails[0].text()
        );
        assert!(
            !mails[0].text().contains(&receiver.url),
            "an address may hold a secret"
        );
        // On again: what happened meanwhile, and what was given up, comes when it is asked for.
        receiver.answers(Answer::Status(200));
        edit(&event, 1).await;
        world.tell().await;
        hook.change(&json!({"enabled": true})).await.expect(200);
        world.tell().await;
        assert_eq!(receiver.told().len(), 0);
        let since = json!({"since": begin});
        let again = hook
            .admin
            .post_json(&hook.path("/replay"), &since)
            .await
            .expect(202);
        assert_eq!(again.body["queued"], 4);
        world.tell().await;
        assert_eq!(
            kinds(&receiver.take()),
            [
                "event.published",
                "event.updated",
                "event.updated",
                "event.updated"
            ]
        );
        let again = hook
            .admin
            .post_json(&hook.path("/replay"), &since)
            .await
            .expect(202);
        assert_eq!(again.body["queued"], 0, "it has arrived");
        let all = json!({"since": begin, "delivered": true});
        let again = hook
            .admin
            .post_json(&hook.path("/replay"), &all)
            .await
            .expect(202);
        assert_eq!(again.body["queued"], 4);
        world.tell().await;
        assert_eq!(receiver.take().len(), 4);
        let long_ago = json!({"since": world.in_hours(-24 * 91)});
        hook.admin
            .post_json(&hook.path("/replay"), &long_ago)
            .await
            .refused(410, "changes_gone");
    }
);

story!(
    one_that_fails_for_more_than_three_days_is_switched_off_and_one_poisonous_change_is_not_enough,
    async |world: &World| {
        let receiver = Receiver::start();
        let event = world.published_event(|_| {}).await;
        let hook = world.hook(&receiver.url, |_| {}).await;
        receiver.answers(Answer::Status(500));
        edit(&event, 2).await;
        world.tell().await;
        let mut hours = 0;
        loop {
            world.advance(Duration::hours(1));
            world.tell().await;
            hours += 1;
            let row = hook.admin.id.map(|_| ());
            assert!(row.is_some() && hours < 100);
            let now = world
                .admin()
                .await
                .get(&hook.path(""))
                .await
                .expect(200)
                .body;
            if now["enabled"] == false {
                assert_eq!(now["disabled_reason"], "failing");
                break;
            }
        }
        assert!((73..=90).contains(&hours), "{hours} hours");
        let first = receiver.take();
        let tries = first.iter().filter(|one| one.id == first[0].id).count();
        assert!(
            (7..=10).contains(&tries),
            "the first change was tried {tries} times"
        );
        // With others that arrive in between it stays on.
        let hook = hook.anew(world).await;
        hook.change(&json!({"enabled": true})).await.expect(200);
        let poison = world.published_event(|_| {}).await;
        world.tell().await;
        for _ in 0..90 {
            world.advance(Duration::hours(1));
            receiver.answers(Answer::Status(500));
            world.tell().await;
            receiver.answers(Answer::Status(200));
            let admin = world.admin().await;
            admin.post(&hook.path("/test")).await.expect(202);
            // The poisonous one is refused again and again, the test arrives.
            let sender = Sender::new(true).unwrap();
            webhooks::tick(&world.state, &sender).await.unwrap();
        }
        drop(poison);
        let now = world
            .admin()
            .await
            .get(&hook.path(""))
            .await
            .expect(200)
            .body;
        assert_eq!(now["enabled"], true);
    }
);

story!(
    a_claim_survives_kill_9_of_the_process_that_made_it,
    async |world: &World| {
        let receiver = Receiver::start();
        let events = join_all((0..6).map(|_| world.published_event(|_| {}))).await;
        world.hook(&receiver.url, |_| {}).await;
        world.place().await;
        // On SQLite there is one process for a file: this one looks on while the other is at work.
        for round in 0..4 {
            let service = world
                .process(&[("KREISRUNDE_WEBHOOK_LOOPBACK", "true")])
                .await;
            receiver.answers(if round % 2 == 0 {
                Answer::Hang
            } else {
                Answer::Status(200)
            });
            join_all(events.iter().map(|event| edit(event, 3))).await;
            let before = receiver.told().len();
            let began = Instant::now();
            while receiver.told().len() < before + 2 && began.elapsed() < Pause::from_secs(20) {
                tokio::time::sleep(Pause::from_millis(2)).await;
            }
            service.kill();
        }
        receiver.answers(Answer::Status(200));
        // Claims of the dead run out.
        world.advance(Duration::seconds(61));
        world.tell().await;
        // What failed because a process died in the middle of it is tried again.
        world.advance(Duration::minutes(10));
        world.tell().await;
        let told = receiver.told();
        let got = versions(&told);
        assert_eq!(got.len(), 6);
        for (object, versions) in got {
            assert_eq!(versions.len(), 12, "{object}: {versions:?}");
            assert!(versions.is_sorted(), "{object}: {versions:?}");
        }
    }
);
