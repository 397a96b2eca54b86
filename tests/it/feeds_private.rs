//! One's own calendar, by a link that only its owner has.

use chrono::Duration;
use serde_json::json;

use crate::{
    feeds::{entry, has, lines},
    support::{Person, Reply, World, dump},
};

/// The path of a link, below the API.
fn path(link: &Reply) -> String {
    let url = link.text("url");
    let (_, path) = url.split_once("/api/v1").unwrap();
    path.to_owned()
}

async fn link(who: &Person) -> String {
    path(&who.post("/me/calendar").await.expect(201))
}

async fn read(world: &World, path: &str) -> Reply {
    world.stranger().get(path).await.expect(200)
}

story!(
    ones_calendar_has_ones_places_and_how_they_stand,
    async |world: &World| {
        let quirin = world.coordinator_of("15002").await;
        let other = world.coordinator_of("15001").await;
        let path = link(&quirin).await;
        assert!(!lines(&read(world, &path).await).contains(&"BEGIN:VEVENT".to_owned()));
        let sure = world.published_event(|_| {}).await;
        let first = sure.join(&quirin).await.expect(201);
        sure.join(&other).await.expect(201);
        let full = world.published_event(|e| e["capacity"] = json!(1)).await;
        full.join(&other).await.expect(201);
        full.join(&quirin).await.expect(201);
        let asked = world
            .published_event(|e| e["registration"] = json!({"approval": true}))
            .await;
        asked.join(&quirin).await.expect(201);
        let foreign = world.published_event(|_| {}).await;
        foreign.join(&other).await.expect(201);
        let shown = read(world, &path).await;
        assert_eq!(shown.header("cache-control"), "no-store");
        assert_eq!(shown.header("content-language"), "de");
        let title = async |event: &crate::support::events::Event| {
            event
                .organizer
                .get(&event.path(""))
                .await
                .expect(200)
                .text("title")
        };
        has(
            entry(&shown, &sure.id),
            &[
                "STATUS:CONFIRMED",
                &format!("SUMMARY:{}", title(&sure).await),
            ],
        );
        has(
            entry(&shown, &full.id),
            &[
                "STATUS:TENTATIVE",
                "TRANSP:TRANSPARENT",
                &format!("SUMMARY:{} (Warteliste)", title(&full).await),
            ],
        );
        has(
            entry(&shown, &asked.id),
            &[
                "STATUS:TENTATIVE",
                &format!("SUMMARY:{} (angefragt)", title(&asked).await),
            ],
        );
        assert_eq!(entry(&shown, &foreign.id), None);
        // No word of anybody, not even of its owner.
        let text = String::from_utf8_lossy(&shown.bytes).into_owned();
        for word in ["Beispiel", "@people", "ORGANIZER", "ATTENDEE", "SOURCE"] {
            assert!(!text.contains(word), "{word}: {text}");
        }
        let same = world
            .stranger()
            .with("if-none-match", shown.etag())
            .get(&path)
            .await;
        assert_eq!(same.status, 304);
        // Struck out when it is given up, with a number that counts more; gone after a while.
        let number = |reply: &Reply, id: &str| {
            let entry = entry(reply, id).unwrap();
            let line = entry
                .iter()
                .find_map(|l| l.strip_prefix("SEQUENCE:"))
                .unwrap();
            line.parse::<u32>().unwrap()
        };
        sure.cancel(&first).await.expect(200);
        let after = read(world, &path).await;
        has(
            entry(&after, &sure.id),
            &["STATUS:CANCELLED", "TRANSP:TRANSPARENT"],
        );
        assert!(number(&after, &sure.id) > number(&shown, &sure.id));
        // Registered again: one entry, live, with a number that counts still more.
        sure.join(&quirin).await.expect(201);
        let again = read(world, &path).await;
        has(entry(&again, &sure.id), &["STATUS:CONFIRMED"]);
        assert!(number(&again, &sure.id) > number(&after, &sure.id));
        sure.step("postpone").await.expect(200);
        has(
            entry(&read(world, &path).await, &sure.id),
            &["STATUS:CANCELLED"],
        );
        full.step("cancel").await.expect(200);
        has(
            entry(&read(world, &path).await, &full.id),
            &["STATUS:CANCELLED"],
        );
    }
);

story!(
    what_was_given_up_is_dropped_after_a_while,
    async |world: &World| {
        let quirin = world.coordinator_of("15002").await;
        let event = world
            .published_event(|e| {
                e["schedule"] = json!({"precision": "day", "start": "2029-06-10", "end": null, "time_zone": "Europe/Berlin"});
            })
            .await;
        let place = event.join(&quirin).await.expect(201);
        event.cancel(&place).await.expect(200);
        let path = link(&quirin).await;
        world.advance(Duration::days(89));
        assert!(entry(&read(world, &path).await, &event.id).is_some());
        world.advance(Duration::days(2));
        assert_eq!(entry(&read(world, &path).await, &event.id), None);
    }
);

story!(
    an_offer_says_until_when_in_the_language_of_the_account,
    async |world: &World| {
        let quirin = world.coordinator_of("15002").await;
        let other = world.coordinator_of("15001").await;
        quirin
            .if_match("*")
            .patch("/me", &json!({"language": "en"}))
            .await
            .expect(200);
        let event = world
            .published_event(|e| {
                e["capacity"] = json!(1);
                e["registration"] = json!({"offer_hours": 48});
            })
            .await;
        let first = event.join(&other).await.expect(201);
        event.join(&quirin).await.expect(201);
        event.cancel(&first).await.expect(200);
        let shown = read(world, &link(&quirin).await).await;
        assert_eq!(shown.header("content-language"), "en");
        let entry = entry(&shown, &event.id).unwrap();
        let told = entry
            .iter()
            .find(|l| l.starts_with("DESCRIPTION:"))
            .unwrap();
        assert!(
            told.starts_with("DESCRIPTION:A seat waits for your answer until "),
            "{told}"
        );
        assert!(
            entry.iter().any(|l| l.ends_with("(seat offered)")),
            "{entry:#?}"
        );
    }
);

story!(
    a_link_is_secret_shown_once_and_taken_back_at_once,
    async |world: &World| {
        let quirin = world.coordinator_of("15002").await;
        quirin.get("/me/calendar").await.refused(404, "not_found");
        quirin
            .delete("/me/calendar")
            .await
            .refused(404, "not_found");
        let made = quirin.key("same").post("/me/calendar").await.expect(201);
        assert_eq!(made.header("cache-control"), "no-store");
        assert_eq!(made.header("location"), "/api/v1/me/calendar");
        let old = path(&made);
        let token = old
            .strip_prefix("/calendars/")
            .unwrap()
            .strip_suffix(".ics")
            .unwrap()
            .to_owned();
        assert!(token.len() >= 43, "256 bits");
        let seen = quirin.get("/me/calendar").await.expect(200);
        assert_eq!(seen.header("cache-control"), "no-store");
        assert!(seen.body["last_used_at"].is_null() && !seen.body.to_string().contains(&token));
        read(world, &old).await;
        let seen = quirin.get("/me/calendar").await.expect(200);
        assert!(seen.body["last_used_at"].is_string());
        let export = quirin.get("/me/export").await.expect(200);
        assert_eq!(export.body["calendar"], seen.body);
        // Nowhere in the database, and not what the hash is of either.
        let everything = dump::everything(world).await;
        assert!(!everything.contains(&token) && everything.contains("calendar.linked"));
        // A new one takes its place, whatever key the request had.
        let new = path(&quirin.key("same").post("/me/calendar").await.expect(201));
        assert_ne!(new, old);
        world.stranger().get(&old).await.refused(404, "not_found");
        read(world, &new).await;
        quirin.delete("/me/calendar").await.expect(204);
        world.stranger().get(&new).await.refused(404, "not_found");
        quirin.get("/me/calendar").await.refused(404, "not_found");
        for wrong in [
            "x",
            "%00",
            "..",
            &"a".repeat(300),
            "ä",
            &token.to_lowercase(),
        ] {
            let wrong = format!("/calendars/{wrong}.ics");
            let reply = world.stranger().get(&wrong).await;
            assert_eq!(reply.status, 404, "{wrong}");
        }
        // Of strangers and keys there is no calendar.
        for (who, status) in [(world.stranger(), 401), (world.contributor().await, 404)] {
            assert_eq!(who.get("/me/calendar").await.status, status);
        }
    }
);

story!(
    a_link_of_an_account_that_is_gone_or_out_of_use_leads_nowhere,
    async |world: &World| {
        let admin = world.admin().await;
        let quirin = world.coordinator_of("15002").await;
        let ute = world.coordinator_of("15001").await;
        let (his, hers) = (link(&quirin).await, link(&ute).await);
        let account = format!("/users/{}", quirin.id.unwrap());
        let disable = |on: bool| json!({"disabled": on});
        admin
            .if_match("*")
            .patch(&account, &disable(true))
            .await
            .expect(200);
        world.stranger().get(&his).await.refused(404, "not_found");
        admin
            .if_match("*")
            .patch(&account, &disable(false))
            .await
            .expect(200);
        read(world, &his).await;
        admin.if_match("*").delete(&account).await.expect(204);
        world.stranger().get(&his).await.refused(404, "not_found");
        read(world, &hers).await;
        use sea_orm::EntityTrait;
        let links = kreisrunde::entity::calendar_link::Entity::find();
        let links = links.all(world.db().read()).await.unwrap();
        assert_eq!(links.len(), 1, "of the one who is gone nothing is kept");
    }
);

story!(the_secret_stands_in_no_log, async |world: &World| {
    // SQLite lets one service in: it has a database of its own there.
    if !world.shares() {
        return;
    }
    let quirin = world.coordinator_of("15002").await;
    let path = link(&quirin).await;
    let service = world.process(&[("KREISRUNDE_LOG", "debug")]).await;
    let there = world.stranger().at(&service.base);
    there.get(&path).await.expect(200);
    let gone = path.replace(".ics", "x.ics");
    there.get(&gone).await.refused(404, "not_found");
    there.post(&path).await.refused(405, "method_not_allowed");
    there
        .get(&path.replace(".ics", ""))
        .await
        .refused(404, "not_found");
    let log = service.log();
    assert!(log.contains("/api/v1/calendars/{token}.ics"), "{log}");
    let token = path
        .strip_prefix("/calendars/")
        .unwrap()
        .strip_suffix(".ics")
        .unwrap();
    assert!(!log.contains(token), "{log}");
});
