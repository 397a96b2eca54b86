//! What mails say, to whom, and what their links are good for.

use chrono::Duration;
use serde_json::{Value, json};

use crate::support::{
    Person, World,
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

/// The coordinators of the four invited districts.
async fn coordinators(world: &World) -> Vec<Person> {
    let mut all = Vec::new();
    for ags in crate::support::events::AUDIENCE {
        all.push(world.coordinator_of(ags).await);
    }
    all
}

story!(
    districts_are_invited_and_exactly_those_that_did_not_answer_reminded,
    async |world: &World| {
        let smtp = Smtp::start().await;
        let people = coordinators(world).await;
        let outside = world.coordinator_of("15091").await;
        let event = world.published_event(|_| {}).await;
        assert_eq!(smtp.deliver(world).await, 4);
        for person in &people {
            assert_eq!(smtp.to(&person.email).len(), 1);
        }
        assert!(smtp.to(&outside.email).is_empty());
        // One registers, one is excused, one wants no such mails, one stays silent.
        event.join(&people[0]).await.expect(201);
        let excused = json!({"state": "excused", "source": "Absage"});
        people[1]
            .put(&event.path("/coverage/15002"), &excused)
            .await
            .expect(200);
        let link = smtp.to(&people[2].email)[0]
            .header("List-Unsubscribe")
            .unwrap();
        let one_click = smtp.to(&people[2].email)[0]
            .header("List-Unsubscribe-Post")
            .unwrap();
        assert_eq!(one_click, "List-Unsubscribe=One-Click");
        let token = link
            .rsplit('/')
            .next()
            .unwrap()
            .trim_end_matches('>')
            .to_owned();
        world
            .stranger()
            .post(&format!("/unsubscribe/{token}"))
            .await
            .expect(204);
        smtp.deliver(world).await;
        let before = smtp.mails().len();
        let reminder = event
            .organizer
            .post(&event.path("/remind"))
            .await
            .expect(200);
        assert_eq!(
            reminder.body["reminded"],
            json!([{"ags": "15081", "coordinators": 1}])
        );
        assert_eq!(reminder.body["unreached"], json!(["15003"]));
        assert_eq!(smtp.deliver(world).await, 1);
        assert_eq!(smtp.mails().len(), before + 1);
        let reminded = smtp.to(&people[3].email);
        assert_eq!(reminded.len(), 2, "{:?}", subjects(&reminded));
        // Who answers before the mail goes out gets none.
        event
            .organizer
            .post(&event.path("/remind"))
            .await
            .expect(200);
        event.join(&people[3]).await.expect(201);
        smtp.deliver(world).await;
        let last = smtp.to(&people[3].email);
        assert_eq!(last.len(), 3, "{:?}", subjects(&last));
        assert!(last[2].subject().contains("bestätigt"));
        // Nobody is left: nothing is sent, and that is said.
        let reminder = event
            .organizer
            .post(&event.path("/remind"))
            .await
            .expect(200);
        assert_eq!(reminder.body["message_id"], Value::Null);
    }
);

story!(
    rule_6_messages_are_for_organizers_and_hosts,
    async |world: &World| {
        let smtp = Smtp::start().await;
        let event = quiet(world, &smtp, |e| e["capacity"] = json!(2)).await;
        event.seat("15001", "dessau@x.example").await.expect(201);
        event.seat("15002", "halle@x.example").await.expect(201);
        event.seat("15002", "waits@x.example").await.expect(201);
        smtp.deliver(world).await;
        let path = event.path("/messages");
        let message = |recipients: &str, districts: Value| json!({"subject": "Anreise", "body_md": "Bitte **pünktlich**.\n\n<script>x</script>", "recipients": recipients, "district_ags": districts});
        let host = world.coordinator_of("15003").await;
        let other = world.coordinator_of("15001").await;
        other
            .post_json(&path, &message("all", json!([])))
            .await
            .refused(404, "not_found");
        other.get(&path).await.refused(404, "not_found");
        world
            .contributor()
            .await
            .post_json(&path, &message("all", json!([])))
            .await
            .refused(403, "forbidden");
        let sent = host
            .post_json(&path, &message("confirmed", json!([])))
            .await
            .expect(201);
        smtp.deliver(world).await;
        for (email, mails) in [
            ("dessau@x.example", 2),
            ("halle@x.example", 2),
            ("waits@x.example", 1),
        ] {
            assert_eq!(smtp.to(email).len(), mails, "{email}");
        }
        let mail = &smtp.to("halle@x.example")[1];
        assert_eq!(mail.subject(), "Anreise");
        assert!(
            mail.html().contains("<strong>pünktlich</strong>") && !mail.html().contains("<script>")
        );
        assert!(mail.header("Reply-To").unwrap().contains(&host.email));
        assert_eq!(mail.header("Auto-Submitted"), None);
        event
            .organizer
            .post_json(&path, &message("waiting", json!([])))
            .await
            .expect(201);
        event
            .organizer
            .post_json(&path, &message("all", json!(["15002"])))
            .await
            .expect(201);
        event
            .organizer
            .post_json(&path, &message("all", json!(["99999"])))
            .await
            .refused(422, "invalid");
        smtp.deliver(world).await;
        for (email, mails) in [
            ("dessau@x.example", 2),
            ("halle@x.example", 3),
            ("waits@x.example", 3),
        ] {
            assert_eq!(smtp.to(email).len(), mails, "{email}");
        }
        // Stopped by one, for this place only.
        let token = mail.header("List-Unsubscribe").unwrap();
        let token = token
            .rsplit('/')
            .next()
            .unwrap()
            .trim_end_matches('>')
            .to_owned();
        world
            .stranger()
            .post(&format!("/unsubscribe/{token}"))
            .await
            .expect(204);
        world
            .stranger()
            .post("/unsubscribe/AAAA")
            .await
            .refused(404, "not_found");
        event
            .organizer
            .post_json(&path, &message("all", json!([])))
            .await
            .expect(201);
        smtp.deliver(world).await;
        assert_eq!(smtp.to("halle@x.example").len(), 3);
        let listed = host.get(&path).await.expect(200);
        let first = &listed.body["items"][3];
        assert_eq!(first["id"], json!(sent.id()));
        assert_eq!(
            first["deliveries"],
            json!({"queued": 0, "sent": 2, "superseded": 0, "failed": 0})
        );
        // Six in an hour are enough.
        for _ in 0..2 {
            event
                .organizer
                .post_json(&path, &message("all", json!([])))
                .await
                .expect(201);
        }
        let refused = event
            .organizer
            .post_json(&path, &message("all", json!([])))
            .await;
        let refused = refused.refused(429, "too_many_requests");
        let wait: i64 = refused.header("retry-after").parse().unwrap();
        assert!((1..=3601).contains(&wait), "{wait}");
        world.advance(Duration::seconds(wait));
        event
            .organizer
            .post_json(&path, &message("all", json!([])))
            .await
            .expect(201);
    }
);

story!(
    what_happens_to_an_event_is_told_to_those_who_follow_it,
    async |world: &World| {
        let smtp = Smtp::start().await;
        let halle = world.coordinator_of("15002").await;
        let dessau = world.coordinator_of("15001").await;
        let event = world
            .draft_event(|e| {
                e["schedule"] =
                    json!({"precision": "month", "start": "2027-11", "time_zone": "Europe/Berlin"});
            })
            .await;
        event.step("announce").await.expect(200);
        smtp.deliver(world).await;
        assert!(smtp.to(&halle.email)[0].text().contains("November 2027"));
        let schedule = json!({"precision": "time", "start": "2027-11-04T10:00:00+01:00", "end": "2027-11-05T15:00:00+01:00", "time_zone": "Europe/Berlin"});
        event
            .change(&json!({"schedule": schedule}))
            .await
            .expect(200);
        smtp.deliver(world).await;
        let fixed = &smtp.to(&halle.email)[1];
        assert!(
            fixed
                .text()
                .contains("4. November 2027, 10:00 Uhr bis 5. November 2027, 15:00 Uhr"),
            "{}",
            fixed.text()
        );
        event.step("publish").await.expect(200);
        event.join(&halle).await.expect(201);
        smtp.deliver(world).await;
        assert_eq!(smtp.to(&halle.email).len(), 4, "invited and confirmed");
        // A change of the title is nobody's affair; two of the place are told in one mail.
        event.change(&json!({"title": "Anders"})).await.expect(200);
        event
            .change(&json!({"place": {"name": "Rathaus"}}))
            .await
            .expect(200);
        event
            .change(&json!({"place": {"name": "Bauhaus"}}))
            .await
            .expect(200);
        smtp.deliver(world).await;
        let told = smtp.to(&halle.email);
        assert_eq!(told.len(), 5, "{:?}", subjects(&told));
        assert!(told[4].text().contains("Bauhaus"), "{}", told[4].text());
        let calendar = told[4].calendar().unwrap();
        assert!(
            calendar.contains("DTSTART:20271104T090000Z")
                && calendar.contains("DTEND:20271105T140000Z"),
            "{calendar}"
        );
        event.step("postpone").await.expect(200);
        smtp.deliver(world).await;
        event.step("cancel").await.expect(200);
        smtp.deliver(world).await;
        let told = smtp.to(&halle.email);
        assert_eq!(told.len(), 7, "{:?}", subjects(&told));
        assert!(told[6].calendar().unwrap().contains("METHOD:CANCEL"));
        // One's own place is told of in any case; the neighbour can stop it.
        assert_eq!(told[6].header("List-Unsubscribe"), None);
        let neighbour = smtp.to(&dessau.email);
        assert_eq!(neighbour.len(), 6, "{:?}", subjects(&neighbour));
        assert!(
            neighbour
                .iter()
                .all(|mail| mail.header("List-Unsubscribe").is_some())
        );
        assert!(neighbour[5].calendar().is_none());
    }
);
