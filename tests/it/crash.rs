//! Rules 4 and 9: `kill -9` in the middle of registrations, twenty times over.

use std::{
    collections::BTreeMap,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{
    World,
    invariants::invariants,
    people::PASSWORD,
    process::{Service, free_port},
};

const KILLS: usize = 20;
const CLIENTS: usize = 16;

/// Sends until somebody answers; a retry carries the same key.
async fn insist(
    http: &reqwest::Client,
    url: &str,
    token: &str,
    key: &str,
    body: &Value,
) -> (u16, Value) {
    loop {
        let sent = http
            .post(url)
            .bearer_auth(token)
            .header("Idempotency-Key", key)
            .json(body)
            .send()
            .await;
        if let Ok(reply) = sent {
            let status = reply.status().as_u16();
            // 409 in flight and 503 unknown outcome are resolved by the retry.
            if let Ok(body) = reply.json::<Value>().await
                && status != 503
                && body["code"] != "idempotency_in_flight"
            {
                return (status, body);
            }
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

story!(
    rule_9_no_acknowledged_registration_is_lost_or_doubled_by_kill_9,
    async |world: &World| {
        let organizer = world.organizer().await;
        let event = world
            .published_event(|event| event["capacity"] = json!(40))
            .await;
        let url = world.database_url().to_owned();
        let folder = world.folder.path().to_owned();
        let port = free_port();
        let start = async || {
            Service::start(port, &folder, &[("KREISRUNDE_DATABASE_URL", &url)], false).await
        };
        let mut service = start().await;
        let http = reqwest::Client::new();
        let base = service.base.clone();
        let tokens: Value = http
            .post(format!("{base}/api/v1/auth/login"))
            .json(&json!({"email": organizer.email, "password": PASSWORD}))
            .send()
            .await
            .unwrap()
            .json()
            .await
            .unwrap();
        let token = tokens["access_token"].as_str().unwrap().to_owned();

        // Sixteen clients register people one after the other, and note what was answered.
        let acknowledged = Arc::new(AtomicUsize::new(0));
        let done = Arc::new(AtomicUsize::new(0));
        let target = format!("{base}/api/v1/events/{}/registrations", event.id);
        let clients: Vec<_> = (0..CLIENTS)
            .map(|client| {
                let (http, target, token) = (http.clone(), target.clone(), token.clone());
                let (acknowledged, done) = (Arc::clone(&acknowledged), Arc::clone(&done));
                tokio::spawn(async move {
                    let mut noted = BTreeMap::new();
                    for n in 0.. {
                        if done.load(Ordering::Relaxed) == KILLS {
                            return noted;
                        }
                        let email = format!("p{client}-{n}@example.org");
                        let body = json!({"person": {"name": format!("Person {client} {n}"), "email": email}});
                        let (status, body) = insist(&http, &target, &token, &email, &body).await;
                        assert_eq!(status, 201, "{body}");
                        noted.insert(email, body["id"].as_str().unwrap().to_owned());
                        acknowledged.fetch_add(1, Ordering::Relaxed);
                    }
                    noted
                })
            })
            .collect();
        for kill in 1..=KILLS {
            let before = acknowledged.load(Ordering::Relaxed);
            while acknowledged.load(Ordering::Relaxed) < before + 3 + kill % 5 {
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
            service.kill();
            service = start().await;
            done.store(kill, Ordering::Relaxed);
        }
        let mut noted = BTreeMap::new();
        for client in clients {
            noted.extend(client.await.unwrap());
        }
        drop(service);

        // Each one is there once, under the id that was answered.
        let rows = organizer
            .all(&format!(
                "/api/v1/events/{}/registrations?limit=100",
                event.id
            ))
            .await;
        let mut found = BTreeMap::new();
        for row in &rows {
            let email = row["person"]["email"].as_str().unwrap().to_owned();
            let id = row["id"].as_str().unwrap().to_owned();
            assert!(found.insert(email, id).is_none(), "registered twice: {row}");
        }
        for (email, id) in &noted {
            assert_eq!(found.get(email), Some(id), "{email} was acknowledged");
        }
        assert!(noted.len() >= KILLS * 3);
        invariants(world.db()).await;
    }
);

story!(
    rule_9_a_file_that_a_killed_process_left_half_done_is_sent_again,
    async |world: &World| {
        let event = world
            .published_event(|event| event["capacity"] = json!(100))
            .await;
        let lines = (0..200).map(|n| format!("Person {n},p{n}@csv.example\n"));
        let file = format!("name,email\n{}", lines.collect::<String>());
        let path = event.path("/registrations/import");
        let send = async |base: &str| {
            let body = Some(("text/csv", file.clone().into_bytes()));
            let sent = event.organizer.at(base).send(Method::POST, &path, body);
            let begun = sent.await.expect(202);
            format!("/imports/{}", begun.id())
        };
        let until = async |path: &str, lines: i64| {
            loop {
                let import = event.organizer.get(path).await.expect(200).body;
                if import["done"].as_i64().unwrap() >= lines {
                    return import;
                }
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
        };
        let service = world.process(&[]).await;
        let first = send(&service.base).await;
        until(&first, 20).await;
        service.kill();
        let half = until(&first, 0).await;
        let done = half["done"].as_i64().unwrap();
        assert!((20..200).contains(&done), "{done} lines were done");
        let rows = async || {
            event
                .organizer
                .all(&event.path("/registrations?limit=100"))
                .await
        };
        assert_eq!(rows().await.len(), usize::try_from(done).unwrap());
        invariants(world.db()).await;

        // The other instance takes the whole file, and everybody is there once.
        let second = send(&world.base).await;
        let whole = until(&second, 200).await;
        let outcomes = whole["lines"].as_array().unwrap().iter();
        let there = outcomes.filter(|line| line["outcome"] == "exists").count();
        assert_eq!(there, usize::try_from(done).unwrap());
        assert_eq!(rows().await.len(), 200);
        invariants(world.db()).await;
    }
);
