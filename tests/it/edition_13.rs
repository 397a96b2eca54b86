//! The story of the thirteenth Ideenwerkstatt, with every mail that it makes: 14 districts are
//! invited, one is excused, seats are guaranteed, two guests come from Waldeck-Frankenberg, a
//! place is handed on, guarantees are released late, a cancellation lets somebody in.
//!
//! `KEEP_MAILS=<folder>` keeps the mails as HTML, to be looked at.

use std::collections::BTreeMap;

use chrono::Duration;
use kreisrunde::policy::Role;
use serde_json::json;

use crate::support::{
    Person, World,
    events::Event,
    invariants::invariants,
    smtp::{Mail, Smtp},
};

/// The districts of Saxony-Anhalt, and who coordinates there; every second one reads English.
const DISTRICTS: [&str; 14] = [
    "15001", "15002", "15003", "15081", "15082", "15083", "15084", "15085", "15086", "15087",
    "15088", "15089", "15090", "15091",
];

const GUESTS: &str = "06635";

async fn people(world: &World) -> Vec<Person> {
    let mut people = Vec::new();
    for (i, ags) in DISTRICTS.iter().enumerate() {
        let (name, email) = (
            format!("Koordination {ags}"),
            format!("k{ags}@land.example"),
        );
        let ags = Some(ags.parse().unwrap());
        let person = world
            .person_named(&name, &email, Role::Coordinator, ags, None)
            .await;
        if i % 2 == 1 {
            let english = json!({"language": "en"});
            person
                .if_match("*")
                .patch("/me", &english)
                .await
                .expect(200);
        }
        people.push(person);
    }
    people
}

/// Fourteen districts with a seat each, six seats for whoever comes first; given back four weeks
/// before.
async fn announced(world: &World) -> Event {
    let start = (world.db().now() + Duration::days(40)).date_naive();
    let event = world
        .draft_event(|e| {
            e["title"] = json!("13. Ideenwerkstatt: Verwaltung und Arbeitsmarkt");
            e["motto"] = json!("Wie Verwaltungen mit der Wirtschaft zusammenarbeiten");
            e["host_ags"] = json!("15002");
            e["audience"] = json!(DISTRICTS);
            e["place"] = json!({"name": "Stadthaus", "street": "Marktplatz 2", "postal_code": "06108", "locality": "Halle (Saale)"});
            e["schedule"] = json!({"precision": "month", "start": start.format("%Y-%m").to_string(), "time_zone": "Europe/Berlin"});
            e["capacity"] = json!(16);
            e["seats_per_district"] = json!({"guaranteed": 1, "maximum": 3, "release_at": world.in_hours(24 * 12)});
            e["registration"] = json!({"waitlist": true, "offer_hours": 48});
        })
        .await;
    event.step("announce").await.expect(200);
    let end = start + Duration::days(1);
    let schedule = json!({"precision": "day", "start": start.to_string(), "end": end.to_string(), "time_zone": "Europe/Berlin"});
    event
        .change(&json!({"schedule": schedule}))
        .await
        .expect(200);
    event
}

/// Subjects by who got them.
fn by_kind(mails: &[Mail]) -> BTreeMap<String, usize> {
    let mut kinds = BTreeMap::new();
    for mail in mails {
        let subject = mail.subject();
        let kind = subject.split([':', '–']).next().unwrap_or_default();
        let language = mail.header("Content-Language").unwrap();
        *kinds
            .entry(format!("{language} {}", kind.trim()))
            .or_default() += 1;
    }
    kinds
}

fn last(smtp: &Smtp, email: &str) -> Mail {
    smtp.to(email)
        .pop()
        .unwrap_or_else(|| panic!("{email} got nothing"))
}

/// What was sent since.
struct Post<'a> {
    smtp: &'a Smtp,
    world: &'a World,
    seen: usize,
}

impl Post<'_> {
    async fn round(&mut self) -> Vec<Mail> {
        self.smtp.deliver(self.world).await;
        let mails = self.smtp.mails();
        let new = mails[self.seen..].to_vec();
        self.seen = mails.len();
        new
    }
}

story!(
    the_thirteenth_edition_and_all_its_mails,
    async |world: &World| {
        let smtp = Smtp::start().await;
        let people = people(world).await;
        let mut post = Post {
            smtp: &smtp,
            world,
            seen: 0,
        };
        let event = announced(world).await;
        // The save-the-date was overtaken by the dates: seven in each language are told those.
        let mails = post.round().await;
        assert_eq!(mails.len(), 14, "{:?}", by_kind(&mails));
        event.step("publish").await.expect(200);
        let mails = post.round().await;
        assert_eq!(mails.len(), 14, "{:?}", by_kind(&mails));
        assert!(
            mails
                .iter()
                .all(|mail| mail.header("List-Unsubscribe").is_some())
        );
        assert_eq!(
            mails
                .iter()
                .filter(|mail| mail.text().contains("Guten Tag"))
                .count(),
            7
        );

        // Nine districts take their seat, one twice; one is excused; four do not answer.
        for person in &people[..9] {
            event.join(person).await.expect(201);
        }
        event
            .register(&people[0], "zweite@land.example")
            .await
            .expect(201);
        let excused = json!({"state": "excused", "source": "Absage: Haushaltssperre"});
        people[9]
            .put(&event.path("/coverage/15087"), &excused)
            .await
            .expect(200);
        let mails = post.round().await;
        assert_eq!(mails.len(), 10, "{:?}", by_kind(&mails));
        assert!(
            mails
                .iter()
                .all(|mail| mail.calendar().unwrap().contains("METHOD:PUBLISH"))
        );

        // Exactly those four are reminded; the last answers then.
        event
            .organizer
            .post(&event.path("/remind"))
            .await
            .expect(200);
        let mut reminded: Vec<String> =
            post.round().await.into_iter().map(|mail| mail.to).collect();
        reminded.sort();
        assert_eq!(
            reminded,
            [
                "k15088@land.example",
                "k15089@land.example",
                "k15090@land.example",
                "k15091@land.example"
            ]
        );
        event.join(&people[13]).await.expect(201);

        // Of 16 seats 11 are taken and 4 held (the excused district's too): one is left, for the
        // first of two guests; the other waits.
        let guest = event
            .seat(GUESTS, "erste@waldeck.example")
            .await
            .expect(201);
        let waits = event
            .seat(GUESTS, "zweite@waldeck.example")
            .await
            .expect(201);
        assert_eq!(
            (guest.text("seat"), guest.text("status")),
            ("open".into(), "confirmed".into())
        );
        assert_eq!(waits.text("status"), "waitlisted");
        let third = event
            .register(&people[1], "wartet@land.example")
            .await
            .expect(201);
        assert_eq!(third.body["waitlist_position"], json!(2));
        let mails = post.round().await;
        assert_eq!(mails.len(), 4, "{:?}", by_kind(&mails));
        invariants(world.db()).await;

        // A place is handed to a colleague: both are told, and the seat stays one.
        let place = people[2].all("/me/registrations").await[0]["id"]
            .as_str()
            .unwrap()
            .to_owned();
        let colleague = json!({"person": {"name": "Kim Kollegin", "email": "kim@land.example"}, "language": "en"});
        people[2]
            .post_json(&format!("/registrations/{place}/substitute"), &colleague)
            .await
            .expect(200);
        let mails = post.round().await;
        assert_eq!(mails.len(), 2, "{:?}", by_kind(&mails));
        assert!(
            last(&smtp, "kim@land.example")
                .text()
                .contains("Koordination 15003")
        );
        assert!(
            last(&smtp, &people[2].email)
                .calendar()
                .unwrap()
                .contains("METHOD:CANCEL")
        );

        // Held seats are given back: the two who wait get offers, one takes it by the link, of
        // the other nothing is heard.
        world.advance(Duration::days(12));
        assert_eq!(event.seats().await["offered"], 2);
        let mails = post.round().await;
        assert_eq!(mails.len(), 2, "{:?}", by_kind(&mails));
        let token = json!({"token": last(&smtp, "zweite@waldeck.example").token("offer")});
        world
            .stranger()
            .post_json("/offers/accept", &token)
            .await
            .expect(200);
        world.advance(Duration::hours(49));
        event.seats().await;
        assert_eq!(event.status_of(&third).await, "expired");
        let mails = post.round().await;
        assert_eq!(
            mails.len(),
            2,
            "confirmed and expired: {:?}",
            by_kind(&mails)
        );

        // The rest of the seats goes to whoever comes; then somebody waits again.
        let mut seated = Vec::new();
        for i in 0..3 {
            seated.push(
                event
                    .seat(GUESTS, &format!("spaet{i}@waldeck.example"))
                    .await
                    .expect(201),
            );
        }
        let next = event
            .seat("15088", "nachruecker@land.example")
            .await
            .expect(201);
        assert_eq!(next.text("status"), "waitlisted");
        // One cancels; the first in line is offered the seat, and takes it in the API.
        event.cancel(&seated[0]).await.expect(200);
        event
            .organizer
            .post(&format!("/registrations/{}/accept", next.id()))
            .await
            .expect(200);
        let mails = post.round().await;
        // Three late ones (one of them only that it is cancelled), and the one let in: what came in
        // between was overtaken.
        assert_eq!(mails.len(), 4, "{:?}", by_kind(&mails));
        assert!(last(&smtp, "nachruecker@land.example").calendar().is_some());
        assert!(
            last(&smtp, "spaet0@waldeck.example")
                .calendar()
                .unwrap()
                .contains("METHOD:CANCEL")
        );

        // The host writes to those who come: 16 people.
        let message = json!({"subject": "Anreise nach Halle", "body_md": "Vom Hauptbahnhof mit der **Linie 7**.", "recipients": "confirmed"});
        people[1]
            .post_json(&event.path("/messages"), &message)
            .await
            .expect(201);
        let mails = post.round().await;
        assert_eq!(mails.len(), 16, "{:?}", by_kind(&mails));
        assert_eq!(event.seats().await["taken"], 16);
        invariants(world.db()).await;

        let coverage = event
            .organizer
            .get(&event.path("/coverage"))
            .await
            .expect(200);
        assert_eq!(coverage.body["summary"]["excused"], 1);
        assert_eq!(coverage.body["summary"]["registered"], 11);
        assert_eq!(coverage.body["summary"]["missing"], 2);

        // Every mail is whole, says nothing twice and nothing odd, and has an id of its own.
        let all = smtp.mails();
        let mut ids: Vec<String> = all.iter().map(Mail::id).collect();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), all.len());
        for mail in &all {
            let (text, html) = (mail.text(), mail.html());
            for odd in ["{{", "{%", "none", "None", "\n\n\n"] {
                assert!(!text.contains(odd), "{odd:?} in {}: {text}", mail.subject());
            }
            assert!(html.contains("Ideenwerkstatt") && text.contains("Ideenwerkstatt"));
        }
        keep(&all);
    }
);

#[expect(
    clippy::disallowed_methods,
    reason = "an option of the story, not of the service"
)]
fn keep(mails: &[Mail]) {
    let Some(folder) = std::env::var_os("KEEP_MAILS") else {
        return;
    };
    for (i, mail) in mails.iter().enumerate() {
        let file = |ending: &str| std::path::Path::new(&folder).join(format!("{i:03}.{ending}"));
        std::fs::write(file("html"), mail.html()).unwrap();
        std::fs::write(
            file("txt"),
            format!("{}\n\n{}", mail.subject(), mail.text()),
        )
        .unwrap();
    }
}
