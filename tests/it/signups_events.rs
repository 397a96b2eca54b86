//! Signing up for sessions of an event that is put off and on again.

use serde_json::{Value, json};

use crate::{
    signups::{crowd, sign_up, state, workshop},
    support::{World, events::Event, invariants::invariants},
};

story!(
    nobody_is_overtaken_when_an_event_is_put_off_and_on_again,
    async |world: &World| {
        let event = world.published_event(|e| e["capacity"] = Value::Null).await;
        let session = workshop(&event, 1, true).await;
        let people = crowd(world, &event, 3).await;
        let first = sign_up(&people[0].0, &session).await.expect(201);
        sign_up(&people[1].0, &session).await.expect(201);
        event.step("postpone").await.expect(200);
        event.step("announce").await.expect(200);
        // While it is not open nobody moves up.
        let path = format!("/signups/{}", first.id());
        people[0].0.delete(&path).await.expect(204);
        assert_eq!(state(&event, &session).await, (0, 1));
        event.step("publish").await.expect(200);
        assert_eq!(state(&event, &session).await, (1, 0));
        invariants(world.db()).await;
        let late = sign_up(&people[2].0, &session).await.expect(201);
        assert_eq!(late.body["status"], "waitlisted");
        // It has begun; somebody leaves; then all of it is put off to later days.
        let day = event
            .organizer
            .get(&event.path("/days/1"))
            .await
            .expect(200);
        let date: chrono::NaiveDate = day.body["date"].as_str().unwrap().parse().unwrap();
        let times = json!({"starts_at": format!("{date}T09:00:00Z"), "ends_at": format!("{date}T10:00:00Z")});
        let path = format!("/sessions/{session}");
        event.organizer.patch(&path, &times).await.expect(200);
        let start: chrono::DateTime<chrono::Utc> = format!("{date}T09:00:00Z").parse().unwrap();
        world.advance(start - world.db().now() + chrono::Duration::minutes(1));
        let event = Event {
            organizer: world.organizer().await,
            ..event
        };
        let signed = event.organizer.all(&format!("{path}/signups")).await;
        let has = signed
            .iter()
            .find(|one| one["status"] == "confirmed")
            .unwrap();
        let has = format!("/signups/{}", has["id"].as_str().unwrap());
        event.organizer.delete(&has).await.expect(204);
        assert_eq!(state(&event, &session).await, (0, 1));
        let later = date + chrono::Duration::days(7);
        let later = json!({"schedule": {"precision": "day", "start": later, "end": later, "time_zone": "Europe/Berlin"}});
        event.change(&later).await.expect(200);
        assert_eq!(state(&event, &session).await, (1, 0));
        invariants(world.db()).await;
    }
);
