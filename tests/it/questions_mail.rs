//! Who is told of questions by mail, and who is not.

use kreisrunde::policy::Role;
use serde_json::json;

use crate::{
    questions::{at, authority, participant},
    support::{
        World,
        smtp::{Smtp, quiet, subjects},
    },
};

const QUESTION: &str = "Wer bezahlt *das*? <b>Das Land?</b>";

story!(
    an_authority_is_told_what_it_is_asked_and_people_what_was_answered,
    async |world: &World| {
        let smtp = Smtp::start().await;
        let event = quiet(world, &smtp, |_| {}).await;
        let (office, clerk) = authority(world, "Ausländerbehörde Nord").await;
        let (other, other_clerk) = authority(world, "Jobcenter Süd").await;
        let halle = Some("15002".parse().unwrap());
        let asker = world
            .person_named(
                "Quirin Quast",
                "quirin@x.example",
                Role::Coordinator,
                halle,
                None,
            )
            .await;
        event.join(&asker).await.expect(201);
        let dessau = participant(world, &event, "15001").await;
        let silent = participant(world, &event, "15003").await;
        let outside = participant(world, &event, "15081").await;
        let stop = json!({"notices": false});
        silent.if_match("*").patch("/me", &stop).await.expect(200);
        smtp.deliver(world).await;

        let new = json!({"text": QUESTION, "anonymous": true});
        let path = event.path("/questions");
        let asked = asker.post_json(&path, &new).await.expect(201);
        for who in [&dessau, &silent, &asker] {
            let path = at(&asked, "/support");
            who.put(&path, &json!({})).await.expect(200);
        }
        assert_eq!(smtp.deliver(world).await, 0, "support is no news");
        let anna = &event.organizer;
        let forward = async |to: &str| {
            let to = json!({"organization_id": to});
            let path = at(&asked, "/forward");
            anna.post_json(&path, &to).await.expect(200)
        };
        // To the wrong one, and on before anybody was told.
        forward(&other).await;
        forward(&office).await;
        assert_eq!(smtp.deliver(world).await, 1);
        assert!(smtp.to(&other_clerk.email).is_empty());
        let mail = &smtp.to(&clerk.email)[0];
        assert!(mail.subject().starts_with("Frage an Ihr Haus"));
        assert!(mail.text().contains(QUESTION), "{}", mail.text());
        assert!(!mail.html().contains("<b>"), "{}", mail.html());
        assert!(!mail.text().contains("Quirin"), "{}", mail.text());
        assert!(mail.header("List-Unsubscribe").is_some());

        let words = json!({"text": "Das Land.", "valid_as_of": "2026-11-12"});
        let path = at(&asked, "/answer");
        clerk.post_json(&path, &words).await.expect(200);
        assert_eq!(smtp.deliver(world).await, 0, "not public yet");
        anna.post(&at(&asked, "/publish")).await.expect(200);
        let before = |email: &str| smtp.to(email).len();
        let counts = [&asker, &dessau, &silent, &outside].map(|who| before(&who.email));
        assert_eq!(smtp.deliver(world).await, 2);
        let after = [&asker, &dessau, &silent, &outside].map(|who| before(&who.email));
        let new: Vec<usize> = after.iter().zip(counts).map(|(a, b)| a - b).collect();
        assert_eq!(new, [1, 1, 0, 0], "{:?}", subjects(&smtp.mails()));
        let told = |email: &str| smtp.to(email).last().unwrap().clone();
        let (own, others) = (told(&asker.email), told(&dessau.email));
        for mail in [&own, &others] {
            assert!(mail.text().contains("Das Land."), "{}", mail.text());
            assert!(mail.text().contains("12. November 2026"));
            assert!(mail.text().contains("Ausländerbehörde Nord"));
        }
        // Nothing in them says who asked.
        let rest = |text: String| text.split_once('\n').unwrap().1.to_owned();
        let (own, others) = (rest(own.text()), rest(others.text()));
        let cut = |text: &str| text.split_once("zur Veranstaltung").unwrap().1.to_owned();
        let cut = |text: &str| cut(text).split("unsubscribe").next().unwrap().to_owned();
        assert_eq!(cut(&own), cut(&others));
    }
);

story!(
    who_is_gone_or_belongs_elsewhere_is_not_told,
    async |world: &World| {
        let smtp = Smtp::start().await;
        let event = quiet(world, &smtp, |_| {}).await;
        let (office, clerk) = authority(world, "Ausländerbehörde Nord").await;
        let halle = participant(world, &event, "15002").await;
        let new = json!({"text": QUESTION});
        let path = event.path("/questions");
        let asked = halle.post_json(&path, &new).await.expect(201);
        smtp.deliver(world).await;
        let anna = &event.organizer;
        let to = json!({"organization_id": office});
        anna.post_json(&at(&asked, "/forward"), &to)
            .await
            .expect(200);
        let (other, _) = authority(world, "Jobcenter Süd").await;
        let moved = json!({"organization_id": other});
        let path = format!("/users/{}", clerk.id.unwrap());
        let admin = world.admin().await.if_match("*");
        admin.patch(&path, &moved).await.expect(200);
        assert_eq!(smtp.deliver(world).await, 0);
        let words = json!({"text": "Das Land."});
        anna.post_json(&at(&asked, "/answer"), &words)
            .await
            .expect(200);
        anna.post(&at(&asked, "/publish")).await.expect(200);
        let before = smtp.mails().len();
        halle.if_match("*").delete("/me").await.expect(204);
        smtp.deliver(world).await;
        let mails = smtp.mails();
        let told = mails[before..]
            .iter()
            .filter(|m| m.text().contains("Das Land."));
        assert_eq!(told.count(), 0, "{:?}", subjects(&mails));
    }
);
