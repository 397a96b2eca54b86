//! What the links in mails are good for, and for whom.

use chrono::Duration;
use serde_json::json;

use crate::support::{
    World,
    smtp::{Smtp, guest, quiet, subjects},
};

story!(
    rule_3_an_offer_is_taken_or_left_by_the_link_of_the_mail,
    async |world: &World| {
        let smtp = Smtp::start().await;
        let event = quiet(world, &smtp, |e| {
            e["capacity"] = json!(1);
            e["registration"] = json!({"offer_hours": 24});
        })
        .await;
        let seat = guest(&event, "seat@x.example", "de").await.expect(201);
        let first = guest(&event, "first@x.example", "de").await.expect(201);
        let second = guest(&event, "second@x.example", "en").await.expect(201);
        let third = guest(&event, "third@x.example", "en").await.expect(201);
        smtp.deliver(world).await;
        event.cancel(&seat).await.expect(200);
        smtp.deliver(world).await;
        let token = smtp.to("first@x.example").last().unwrap().token("offer");
        let stranger = world.stranger();
        let asked = async |path: &str, token: &str| {
            stranger.post_json(path, &json!({"token": token})).await
        };
        let shown = asked("/offers", &token).await.expect(200);
        assert_eq!(shown.text("status"), "offered");
        assert_eq!(shown.body["registration_id"], json!(first.id()));
        assert!(!shown.body.to_string().contains("first@x.example"));
        // A changed token is nobody's.
        for forged in [
            token.replace(&token[20..24], "AAAA"),
            token[..30].into(),
            "x".into(),
        ] {
            asked("/offers/accept", &forged)
                .await
                .refused(409, "link_invalid");
        }
        // Left: it passes on, and the link is good for nothing else.
        asked("/offers/decline", &token).await.expect(200);
        assert_eq!(event.status_of(&first).await, "cancelled");
        assert_eq!(event.status_of(&second).await, "offered");
        asked("/offers/decline", &token).await.expect(200);
        asked("/offers/accept", &token)
            .await
            .refused(409, "link_invalid");
        assert_eq!(event.status_of(&second).await, "offered");
        // In time no more: the offer expires, and its link with it.
        smtp.deliver(world).await;
        let late = smtp.to("second@x.example").last().unwrap().token("offer");
        world.advance(Duration::hours(25));
        asked("/offers", &late).await.refused(409, "link_invalid");
        asked("/offers/accept", &late)
            .await
            .refused(409, "link_invalid");
        event.seats().await;
        assert_eq!(event.status_of(&third).await, "offered");
        smtp.deliver(world).await;
        let taken = smtp.to("third@x.example").last().unwrap().token("offer");
        asked("/offers/accept", &taken).await.expect(200);
        let again = asked("/offers/accept", &taken).await.expect(200);
        assert_eq!(again.text("status"), "confirmed");
        assert_eq!(event.seats().await["taken"], 1);
        smtp.deliver(world).await;
        let last = smtp.to("third@x.example");
        assert!(
            last.last().unwrap().calendar().is_some(),
            "{:?}",
            subjects(&last)
        );
    }
);

story!(
    an_offer_link_is_the_persons_not_the_places,
    async |world: &World| {
        let smtp = Smtp::start().await;
        let event = quiet(world, &smtp, |e| {
            e["capacity"] = json!(1);
            e["registration"] = json!({"offer_hours": 24});
        })
        .await;
        let halle = world.coordinator_of("15002").await;
        let seat = event.seat("15001", "seat@x.example").await.expect(201);
        let place = event.join(&halle).await.expect(201);
        smtp.deliver(world).await;
        event.cancel(&seat).await.expect(200);
        smtp.deliver(world).await;
        let token = smtp.to(&halle.email).last().unwrap().token("offer");
        let new = json!({"person": {"name": "Bert", "email": "bert@x.example"}});
        let path = format!("/registrations/{}/substitute", place.id());
        halle.post_json(&path, &new).await.expect(200);
        let stranger = world.stranger();
        stranger
            .post_json("/offers/accept", &json!({"token": token}))
            .await
            .refused(409, "link_invalid");
        // The colleague's mail has a link of its own.
        smtp.deliver(world).await;
        let own = smtp.to("bert@x.example").last().unwrap().token("offer");
        let taken = stranger
            .post_json("/offers/accept", &json!({"token": own}))
            .await
            .expect(200);
        assert_eq!(taken.text("status"), "confirmed");
    }
);

story!(
    links_for_accounts_come_by_mail_and_work,
    async |world: &World| {
        let smtp = Smtp::start().await;
        smtp.deliver(world).await;
        let admin = world.admin().await;
        let new = json!({"email": "neu@x.example", "name": "Nina Neu", "role": "coordinator", "district_ags": "15002", "language": "en"});
        admin.post_json("/invitations", &new).await.expect(201);
        smtp.deliver(world).await;
        let invited = &smtp.to("neu@x.example")[0];
        assert_eq!(invited.header("Content-Language").unwrap(), "en");
        let password = "elf Landkreise, drei Städte";
        let token = invited.token("invitation");
        let stranger = world.stranger();
        let accept = json!({"token": token, "password": password});
        stranger
            .post_json("/auth/accept-invitation", &accept)
            .await
            .expect(200);
        // A reset for somebody, and for nobody: one mail.
        let before = smtp.mails().len();
        for email in ["neu@x.example", "nobody@x.example"] {
            let asked = json!({"email": email});
            stranger
                .post_json("/auth/password-reset", &asked)
                .await
                .expect(202);
        }
        assert_eq!(smtp.deliver(world).await, 1);
        assert_eq!(smtp.mails().len(), before + 1);
        let reset = smtp.to("neu@x.example").last().unwrap().token("reset");
        let new = json!({"token": reset, "password": "vierzehn Kreise im Sommerregen"});
        stranger
            .post_json("/auth/password-reset/confirm", &new)
            .await
            .expect(204);
        // A link that was withdrawn before the mail went out goes nowhere.
        let new = json!({"email": "weg@x.example", "name": "W", "role": "coordinator", "district_ags": "15002"});
        let made = admin.post_json("/invitations", &new).await.expect(201);
        admin
            .delete(&format!("/invitations/{}", made.id()))
            .await
            .expect(204);
        assert_eq!(smtp.deliver(world).await, 0);
        assert!(smtp.to("weg@x.example").is_empty());
    }
);

story!(
    a_link_stops_mails_for_one_person_and_says_so_truly,
    async |world: &World| {
        let smtp = Smtp::start().await;
        let halle = world.coordinator_of("15002").await;
        let event = quiet(world, &smtp, |_| {}).await;
        let place = event.join(&halle).await.expect(201);
        let message = json!({"subject": "Anreise", "body_md": "![Bild](https://evil.example/x.png) und *so*"});
        let path = event.path("/messages");
        event.organizer.post_json(&path, &message).await.expect(201);
        smtp.deliver(world).await;
        let mail = smtp.to(&halle.email).pop().unwrap();
        assert!(!mail.html().contains("<img"), "{}", mail.html());
        let link = mail.header("List-Unsubscribe").unwrap();
        let token = link.rsplit('/').next().unwrap().trim_end_matches('>');
        let stop = format!("/unsubscribe/{token}");
        world.stranger().post(&stop).await.expect(204);
        world.stranger().post(&stop).await.expect(204);
        // Account and places alike, and places to come; taken back by the person alone.
        assert_eq!(halle.get("/me").await.expect(200).body["notices"], false);
        let own = format!("/registrations/{}", place.id());
        assert_eq!(halle.get(&own).await.expect(200).body["notices"], false);
        let other = world.published_event(|_| {}).await;
        let next = other.join(&halle).await.expect(201);
        assert_eq!(next.body["notices"], false);
        halle
            .if_match("*")
            .patch("/me", &json!({"notices": true}))
            .await
            .expect(200);
        // Who takes the place over is not silenced by a mail of the one before.
        let guest = guest(&event, "vorher@x.example", "de").await.expect(201);
        event.organizer.post_json(&path, &message).await.expect(201);
        smtp.deliver(world).await;
        let link = smtp.to("vorher@x.example").pop().unwrap();
        let link = link.header("List-Unsubscribe").unwrap();
        let old = link.rsplit('/').next().unwrap().trim_end_matches('>');
        let new = json!({"person": {"name": "Nachher", "email": "nachher@x.example"}});
        let to = format!("/registrations/{}/substitute", guest.id());
        event.organizer.post_json(&to, &new).await.expect(200);
        world
            .stranger()
            .post(&format!("/unsubscribe/{old}"))
            .await
            .refused(404, "not_found");
    }
);

story!(
    what_was_called_off_offers_no_seats_and_is_told_even_if_archived,
    async |world: &World| {
        let smtp = Smtp::start().await;
        let event = quiet(world, &smtp, |e| {
            e["capacity"] = json!(1);
            e["registration"] = json!({"offer_hours": 24});
        })
        .await;
        let seat = guest(&event, "seat@x.example", "de").await.expect(201);
        let next = guest(&event, "next@x.example", "de").await.expect(201);
        smtp.deliver(world).await;
        event.cancel(&seat).await.expect(200);
        smtp.deliver(world).await;
        let token = json!({"token": smtp.to("next@x.example").pop().unwrap().token("offer")});
        event.step("cancel").await.expect(200);
        event.step("archive").await.expect(200);
        for path in ["/offers", "/offers/accept"] {
            world
                .stranger()
                .post_json(path, &token)
                .await
                .refused(409, "link_invalid");
        }
        let accept = format!("/registrations/{}/accept", next.id());
        event
            .organizer
            .post(&accept)
            .await
            .refused(409, "wrong_state");
        smtp.deliver(world).await;
        let mails = smtp.to("next@x.example");
        assert_eq!(mails.len(), 3, "{:?}", subjects(&mails));
        assert!(mails[2].subject().starts_with("Fällt aus"));
        // The offer runs out at what was called off: no news.
        world.advance(Duration::days(2));
        event.seats().await;
        assert_eq!(smtp.deliver(world).await, 0);
    }
);
