//! Mail: what happened is told, at least once, to those whom it concerns, and to nobody else.

use chrono::Duration;
use kreisrunde::{mail, policy::Role};
use serde_json::{Value, json};

use crate::support::{
    Person, World,
    events::Event,
    smtp::{Fault, Mail, Smtp},
};

fn subjects(mails: &[Mail]) -> Vec<String> {
    mails.iter().map(Mail::subject).collect()
}

/// An event whose announcement nobody has to be told of any more.
async fn quiet(world: &World, smtp: &Smtp, change: impl FnOnce(&mut Value)) -> Event {
    let event = world.published_event(change).await;
    smtp.deliver(world).await;
    event
}

/// A guest's place; guests have no account.
async fn guest(event: &Event, email: &str, language: &str) -> crate::support::Reply {
    let new = json!({"person": {"name": "Gast <b>Beispiel</b> *x*", "email": email}, "language": language});
    let path = event.path("/registrations");
    event.organizer.post_json(&path, &new).await
}

story!(
    a_confirmation_comes_in_ones_language_with_something_for_the_calendar,
    async |world: &World| {
        let smtp = Smtp::start().await;
        let event = quiet(world, &smtp, |e| {
            e["title"] = json!("Werkstatt & Café <13>");
            e["place"] = json!({"name": "Rathaus", "locality": "Dessau-Roßlau"});
        })
        .await;
        guest(&event, "Ärmel@Büro.example", "de")
            .await
            .refused(422, "invalid");
        guest(&event, "deutsch@Büro.example", "de")
            .await
            .expect(201);
        guest(&event, "english@x.example", "en").await.expect(201);
        assert_eq!(smtp.deliver(world).await, 2);
        assert_eq!(smtp.deliver(world).await, 0);
        // The domain as servers know it.
        let (de, en) = (
            smtp.to("deutsch@xn--bro-hoa.example"),
            smtp.to("english@x.example"),
        );
        let (de, en) = (&de[0], &en[0]);
        assert_eq!(de.subject(), "Anmeldung bestätigt: Werkstatt & Café <13>");
        assert!(
            en.subject().contains("Werkstatt & Café <13>"),
            "{}",
            en.subject()
        );
        assert_eq!(de.header("Content-Language").unwrap(), "de");
        assert_eq!(en.header("Auto-Submitted").unwrap(), "auto-generated");
        assert!(
            de.header("From")
                .unwrap()
                .contains("noreply@ideenwerkstatt.example")
        );
        // The text says it as it is; in HTML nothing of it is markup.
        assert!(
            de.text().contains("Gast <b>Beispiel</b> *x*"),
            "{}",
            de.text()
        );
        assert!(
            de.text().contains("Rathaus, Dessau-Roßlau"),
            "{}",
            de.text()
        );
        let html = de.html();
        assert!(
            html.contains("Gast &lt;b&gt;Beispiel&lt;/b&gt; *x*"),
            "{html}"
        );
        assert!(
            html.contains("Werkstatt &amp; Café &lt;13&gt;") && !html.contains("<b>"),
            "{html}"
        );
        assert!(html.contains("lang=\"de\"") && en.html().contains("lang=\"en\""));
        assert!(
            !de.text().contains("none") && !de.text().contains("{{"),
            "{}",
            de.text()
        );
        let calendar = de.calendar().unwrap();
        for line in [
            "METHOD:PUBLISH",
            "STATUS:CONFIRMED",
            "DTSTART;VALUE=DATE:",
            "LOCATION:Rathaus\\, Dessau-Roßlau",
        ] {
            assert!(calendar.contains(line), "{line} is missing in {calendar}");
        }
        assert!(calendar.contains(&format!("UID:{}@ideenwerkstatt.example", event.id)));
        // One's own place is not a newsletter.
        assert_eq!(de.header("List-Unsubscribe"), None);
    }
);

story!(
    what_the_server_does_not_take_now_is_tried_again_with_one_id,
    async |world: &World| {
        let smtp = Smtp::start().await;
        let event = quiet(world, &smtp, |_| {}).await;
        let before = smtp.tries();
        for (email, faults) in [
            ("busy@x.example", &[Fault::Later, Fault::Later][..]),
            ("cut@x.example", &[Fault::CutInData]),
            ("twice@x.example", &[Fault::CutAfterData]),
            ("gone@x.example", &[Fault::Never]),
        ] {
            smtp.fail(email, faults);
            guest(&event, email, "de").await.expect(201);
        }
        assert_eq!(smtp.deliver(world).await, 0);
        assert_eq!(smtp.tries() - before, 4);
        // Nothing is pressed before its time.
        world.advance(Duration::seconds(50));
        assert_eq!(smtp.deliver(world).await, 0);
        assert_eq!(smtp.tries() - before, 4);
        world.advance(Duration::seconds(15));
        assert_eq!(smtp.deliver(world).await, 2);
        // The pause doubles.
        world.advance(Duration::seconds(100));
        assert_eq!(smtp.deliver(world).await, 0);
        world.advance(Duration::seconds(30));
        assert_eq!(smtp.deliver(world).await, 1);
        assert_eq!(smtp.to("cut@x.example").len(), 1);
        assert_eq!(smtp.to("busy@x.example").len(), 1);
        assert_eq!(smtp.to("gone@x.example").len(), 0);
        // Whoever got it twice can tell.
        let twice = smtp.to("twice@x.example");
        assert_eq!(twice.len(), 2);
        assert_eq!(twice[0].id(), twice[1].id());
        world.advance(Duration::days(2));
        assert_eq!(smtp.deliver(world).await, 0);
    }
);

story!(
    what_somebody_is_told_comes_in_order,
    async |world: &World| {
        let smtp = Smtp::start().await;
        let event = quiet(world, &smtp, |_| {}).await;
        guest(&event, "slow@x.example", "de").await.expect(201);
        guest(&event, "quick@x.example", "de").await.expect(201);
        smtp.deliver(world).await;
        smtp.fail("slow@x.example", &[Fault::Later]);
        for subject in ["Erstens", "Zweitens"] {
            let message = json!({"subject": subject, "body_md": "B"});
            let path = event.path("/messages");
            event.organizer.post_json(&path, &message).await.expect(201);
            smtp.deliver(world).await;
        }
        // Who can be reached does not wait for who can't.
        assert_eq!(
            subjects(&smtp.to("quick@x.example"))[1..],
            ["Erstens", "Zweitens"]
        );
        assert_eq!(smtp.to("slow@x.example").len(), 1);
        world.advance(Duration::minutes(2));
        smtp.deliver(world).await;
        assert_eq!(
            subjects(&smtp.to("slow@x.example"))[1..],
            ["Erstens", "Zweitens"]
        );
    }
);

story!(
    a_server_that_is_away_is_waited_for_and_nothing_is_lost,
    async |world: &World| {
        let smtp = Smtp::start().await;
        let event = quiet(world, &smtp, |_| {}).await;
        guest(&event, "patient@x.example", "de").await.expect(201);
        // Nobody listens there.
        let nowhere = smtp.mailer_with(|config| {
            config.smtp_url = Some("smtp://127.0.0.1:1".to_owned().into());
        });
        assert_eq!(mail::tick(&world.state, Some(&nowhere)).await.unwrap(), 0);
        world.advance(Duration::minutes(2));
        assert_eq!(smtp.deliver(world).await, 1);
        assert_eq!(smtp.to("patient@x.example").len(), 1);
    }
);

story!(
    what_is_not_true_any_more_is_not_told,
    async |world: &World| {
        let smtp = Smtp::start().await;
        let event = quiet(world, &smtp, |e| e["capacity"] = json!(1)).await;
        let place = guest(&event, "short@x.example", "de").await.expect(201);
        event.cancel(&place).await.expect(200);
        smtp.deliver(world).await;
        let mails = smtp.to("short@x.example");
        assert_eq!(mails.len(), 1, "{:?}", subjects(&mails));
        assert!(mails[0].calendar().unwrap().contains("METHOD:CANCEL"));
        // A colleague is not told what the one before was to be told.
        let (name, email) = ("Anna Vorgängerin", "anna@x.example");
        let ags = Some("15002".parse().unwrap());
        let halle = world
            .person_named(name, email, Role::Coordinator, ags, None)
            .await;
        let place = event.join(&halle).await.expect(201);
        let new = json!({"person": {"name": "Bert", "email": "bert@x.example"}, "language": "en"});
        let path = format!("/registrations/{}/substitute", place.id());
        halle.post_json(&path, &new).await.expect(200);
        smtp.deliver(world).await;
        let bert = smtp.to("bert@x.example");
        assert_eq!(bert.len(), 1, "{:?}", subjects(&bert));
        assert!(bert[0].text().contains(name), "{}", bert[0].text());
        let former = smtp.to(&halle.email);
        assert_eq!(former.len(), 1, "{:?}", subjects(&former));
        assert!(former[0].text().contains("Bert") && former[0].calendar().is_some());
    }
);

story!(two_instances_send_every_mail_once, async |world: &World| {
    let smtp = Smtp::start().await;
    let event = quiet(world, &smtp, |_| {}).await;
    for i in 0..40 {
        guest(&event, &format!("guest{i}@x.example"), "de")
            .await
            .expect(201);
    }
    let mailer = smtp.mailer();
    let tick = || mail::tick(&world.state, Some(&mailer));
    let sent = futures_util::future::join_all((0..4).map(|_| tick())).await;
    let sent: usize = sent.into_iter().map(Result::unwrap).sum();
    assert_eq!(sent, 40);
    let guests = smtp.mails();
    let guests = guests.iter().filter(|mail| mail.to.starts_with("guest"));
    assert_eq!(guests.count(), 40);
});

story!(
    a_claim_of_an_instance_that_died_runs_out,
    async |world: &World| {
        let smtp = Smtp::start().await;
        let event = quiet(world, &smtp, |_| {}).await;
        guest(&event, "claimed@x.example", "de").await.expect(201);
        // Placed and claimed by somebody who is never heard of again.
        let nowhere = smtp.mailer_with(|config| {
            config.smtp_url = Some("smtp://127.0.0.1:1".to_owned().into());
        });
        mail::tick(&world.state, Some(&nowhere)).await.unwrap();
        let until = if world.shares() {
            "now() + interval '60 s'"
        } else {
            "strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '+60 seconds')"
        };
        let sql = format!(
            "UPDATE mail SET claimed_until = {until}, due_at = happened_at, claim = id WHERE status = 'queued'"
        );
        world.held(&sql).await.commit().await.unwrap();
        assert_eq!(smtp.deliver(world).await, 0);
        world.advance(Duration::seconds(61));
        assert_eq!(smtp.deliver(world).await, 1);
    }
);

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

story!(
    rule_8_who_is_gone_is_not_written_to_and_stands_in_no_queue,
    async |world: &World| {
        let smtp = Smtp::start().await;
        let event = quiet(world, &smtp, |_| {}).await;
        let email = "quirin.quasten@secret.example";
        let halle = Some("15002".parse().unwrap());
        let quirin = world
            .person_named("Quirin Quasten", email, Role::Coordinator, halle, None)
            .await;
        smtp.fail(email, &[Fault::Later]);
        event.join(&quirin).await.expect(201);
        smtp.deliver(world).await;
        // A message is planned for him as well.
        let message = json!({"subject": "S", "body_md": "B"});
        event
            .organizer
            .post_json(&event.path("/messages"), &message)
            .await
            .expect(201);
        kreisrunde::mail::tick(&world.state, None).await.unwrap();
        quirin.if_match("*").delete("/me").await.expect(204);
        world.advance(Duration::minutes(5));
        smtp.deliver(world).await;
        assert!(smtp.to(email).is_empty());
        let dump = crate::support::dump::everything(world).await;
        for trace in ["Quirin", "Quasten", "secret.example"] {
            assert!(!dump.contains(trace), "{trace} is still there");
        }
    }
);

#[test]
fn an_operators_template_wins_and_a_broken_one_stops_no_mail() {
    crate::support::world::on_sqlite(async |world: &World| {
        let smtp = Smtp::start().await;
        let event = quiet(world, &smtp, |_| {}).await;
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("de")).unwrap();
        let file = |name: &str| folder.path().join("de").join(name);
        std::fs::write(
            file("registration_confirmed.md"),
            "Eigen: {{ event.title }}\n\nHallo {{ name }}",
        )
        .unwrap();
        std::fs::write(
            file("registration_waitlisted.md"),
            "{{ nothing.of.that }}\n\nx",
        )
        .unwrap();
        let own = || smtp.mailer_with(|config| config.mail_templates = Some(folder.path().into()));
        event.change(&json!({"capacity": 1})).await.expect(200);
        guest(&event, "own@x.example", "de").await.expect(201);
        guest(&event, "broken@x.example", "de").await.expect(201);
        assert_eq!(mail::tick(&world.state, Some(&own())).await.unwrap(), 2);
        assert!(smtp.to("own@x.example")[0].subject().starts_with("Eigen: "));
        assert!(smtp.to("broken@x.example")[0].text().contains("Warteliste"));
        // What is no template at all is said at the start.
        std::fs::write(file("event_message.md"), "{% if %}").unwrap();
        let config = kreisrunde::config::Config {
            smtp_url: Some("smtp://127.0.0.1:1".to_owned().into()),
            mail_from: Some("a@x.example".into()),
            mail_templates: Some(folder.path().into()),
            ..kreisrunde::config::Config::default()
        };
        let refused = mail::Mailer::new(&config).unwrap_err().to_string();
        assert!(refused.contains("de/event_message.md"), "{refused}");
    });
}
