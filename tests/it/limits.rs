//! How often one may ask: told in time, and refused with a word on when to come again.

use reqwest::Method;
use serde_json::json;

use crate::support::{Reply, World};

/// A refusal that says when to come again.
fn told_to_wait(reply: Reply) {
    let reply = reply.refused(429, "too_many_requests");
    let wait: u64 = reply.header("retry-after").parse().unwrap();
    assert!((1..=300).contains(&wait), "{wait}");
}

story!(
    an_address_that_asks_too_often_is_told_to_wait,
    async |world: &World| {
        let service = world.process(&[("KREISRUNDE_RATE_LIMIT", "on")]).await;
        let stranger = world.stranger().at(&service.base);
        let first = stranger.get("/series").await.expect(200);
        assert_eq!(first.header("ratelimit-policy"), "\"address\";q=300;w=30");
        let left = first.header("ratelimit");
        assert!(left.starts_with("\"address\";r=29"), "{left}");
        // Ten a second come back; on no machine does a request take that long.
        for _ in 0..3000 {
            let reply = stranger.get("/series").await;
            if reply.status == 429 {
                told_to_wait(reply);
                // Wherever it goes, also where there is nothing; one may have come back meanwhile.
                let mut nothing = stranger.get("/nothing").await;
                while nothing.status != 429 {
                    nothing.refused(404, "not_found");
                    nothing = stranger.get("/nothing").await;
                }
                told_to_wait(nothing);
                // But what must not be counted by address is not.
                let path = format!("/events/{}/feedback", uuid::Uuid::nil());
                let body = ("application/json", b"{}".to_vec());
                let sheet = stranger.send(Method::POST, &path, Some(body)).await;
                sheet.refused(422, "invalid");
                return;
            }
            reply.expect(200);
        }
        panic!("no limit");
    }
);

story!(
    guessing_a_password_is_slowed_down_account_by_account,
    async |world: &World| {
        let anna = world.organizer().await;
        let service = world.process(&[("KREISRUNDE_RATE_LIMIT", "on")]).await;
        let stranger = world.stranger().at(&service.base);
        let guess = async |email: &str| {
            let body = json!({"email": email, "password": "guessed, and wrong"});
            stranger.post_json("/auth/login", &body).await
        };
        for _ in 0..10 {
            guess(&anna.email).await.refused(401, "invalid_credentials");
        }
        // However it is written, and whether there is such an account.
        told_to_wait(guess(&anna.email.to_uppercase()).await);
        let reset = json!({"email": anna.email});
        told_to_wait(stranger.post_json("/auth/password-reset", &reset).await);
        for _ in 0..10 {
            guess("nobody@people.example")
                .await
                .refused(401, "invalid_credentials");
        }
        told_to_wait(guess("nobody@people.example").await);
        // Others are not in the way, until the address itself has guessed too often.
        for n in 0.. {
            let reply = guess(&format!("other{n}@people.example")).await;
            if reply.status == 429 {
                assert!(n > 5, "{n} others");
                told_to_wait(reply);
                break;
            }
            reply.refused(401, "invalid_credentials");
            assert!(n < 100, "no limit by address");
        }
        anna.at(&service.base).get("/me").await.expect(200);
    }
);
