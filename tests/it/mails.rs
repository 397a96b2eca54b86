//! What mails say, to whom, and what their links are good for.

use chrono::Duration;
use serde_json::{Value, json};

use crate::support::{
    Person, World,
    smtp::{Smtp, guest, quiet, subjects},
};

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
        assert_eq!(smtp.deliver(world).await, 0);
        world.advance(Duration::minutes(6));
        smtp.deliver(world).await;
        let told = smtp.to(&halle.email);
        assert_eq!(told.len(), 5, "{:?}", subjects(&told));
        assert!(told[4].text().contains("Bauhaus"), "{}", told[4].text());
        let calendar = told[4].calendar().unwrap();
        assert!(
            calendar.contains("DTSTART;TZID=Europe/Berlin:20271104T100000")
                && calendar.contains("DTEND;TZID=Europe/Berlin:20271105T150000")
                && calendar.contains("BEGIN:VTIMEZONE"),
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
    a_date_that_was_given_up_is_told_to_nobody,
    async |world: &World| {
        let smtp = Smtp::start().await;
        let event = quiet(world, &smtp, |e| e["capacity"] = json!(1)).await;
        let seat = guest(&event, "seat@x.example", "de").await.expect(201);
        guest(&event, "next@x.example", "de").await.expect(201);
        smtp.deliver(world).await;
        event.step("postpone").await.expect(200);
        smtp.deliver(world).await;
        let told = smtp.to("seat@x.example").pop().unwrap();
        assert!(told.text().contains("Bisher geplant"), "{}", told.text());
        // Somebody gives up, the next has the seat: of what date, nobody knows.
        event.cancel(&seat).await.expect(200);
        smtp.deliver(world).await;
        let promoted = smtp.to("next@x.example").pop().unwrap();
        assert!(
            promoted.text().contains("verschoben"),
            "{}",
            promoted.text()
        );
        assert!(promoted.calendar().is_none());
        assert!(
            !promoted.text().contains("Kalenderdatei"),
            "{}",
            promoted.text()
        );
        // The new date is told when it is published.
        let schedule = json!({"precision": "day", "start": "2027-06-01", "end": null, "time_zone": "Europe/Berlin"});
        event
            .change(&json!({"schedule": schedule}))
            .await
            .expect(200);
        world.advance(Duration::minutes(6));
        assert_eq!(smtp.deliver(world).await, 0);
        event.step("publish").await.expect(200);
        smtp.deliver(world).await;
        let fixed = smtp.to("next@x.example").pop().unwrap();
        assert!(fixed.text().contains("1. Juni 2027"), "{}", fixed.text());
        assert!(
            fixed
                .calendar()
                .unwrap()
                .contains("DTSTART;VALUE=DATE:20270601")
        );
    }
);
