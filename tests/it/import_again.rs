//! A file that is sent again: nobody comes back, and nothing is left half done.

use chrono::Duration;
use serde_json::json;

use crate::{
    import_csv::{followed, line, lines, outcomes, send},
    support::World,
};

story!(
    a_file_that_is_sent_again_brings_nobody_back,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let anna = &event.organizer;
        // Old spreadsheets end lines with a lonely CR.
        let file = "name,email\rAda,ada@csv.example\rBela,bela@csv.example\r\
                    Cleo,cleo@csv.example\rDora,dora@csv.example\r";
        let begun = send(anna, &event, "", file).await.expect(202);
        let done = followed(anna, &begun).await;
        let all = |what: [&str; 4]| {
            let numbered = (2..).zip(what);
            numbered
                .map(|(n, what)| line(n, what, ""))
                .collect::<Vec<_>>()
        };
        assert_eq!(outcomes(&done), all(["confirmed"; 4]));
        let id = |n: usize| {
            lines(&done)[n]["registration_id"]
                .as_str()
                .unwrap()
                .to_owned()
        };
        // One cancels, one hands the place on, one is deleted.
        anna.post(&format!("/registrations/{}/cancel", id(0)))
            .await
            .expect(200);
        let new = json!({"person": {"name": "Neu", "email": "neu@csv.example"}});
        let path = format!("/registrations/{}/substitute", id(1));
        anna.post_json(&path, &new).await.expect(200);
        let path = format!("/registrations/{}", id(2));
        world.admin().await.delete(&path).await.expect(204);
        let seats = event.seats().await;
        let again = send(anna, &event, "", file).await.expect(202);
        let again = followed(anna, &again).await;
        assert_eq!(outcomes(&again), all(["left", "left", "left", "exists"]));
        assert_eq!(event.seats().await, seats);
    }
);

story!(
    rule_4_a_repeated_request_takes_up_an_import_that_nobody_works_on,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let anna = event.organizer.key("liste");
        let file = "name,email\nAda,ada@csv.example\nBela,bela@csv.example\n";
        let begun = send(&anna, &event, "", file).await.expect(202);
        followed(&event.organizer, &begun).await;
        // As a process leaves it that is killed behind the first line.
        let sql = "UPDATE registration_import SET done = 1; \
                   DELETE FROM registration_import_line WHERE line = 3";
        world.held(sql).await.commit().await.unwrap();
        world.advance(Duration::seconds(61));
        let path = begun
            .header("location")
            .strip_prefix("/api/v1")
            .unwrap()
            .to_owned();
        let stands = event.organizer.get(&path).await.expect(200);
        assert_eq!(stands.text("status"), "interrupted");
        let again = send(&anna, &event, "", file).await.expect(202);
        assert_eq!(again.header("idempotency-replayed"), "true");
        while event.organizer.get(&path).await.text("status") != "done" {
            tokio::task::yield_now().await;
        }
        assert_eq!(event.seats().await["taken"], 2);
    }
);
