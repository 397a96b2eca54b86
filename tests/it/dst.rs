//! Deadlines on the days on which clocks change: an instant is an instant, an hour an hour, and
//! a day ends when it ends where the districts are.

use chrono::{DateTime, Duration, Utc};
use kreisrunde::{db::Db, entity::registration_needs, policy::Role, privacy::forget_needs};
use sea_orm::{EntityTrait, PaginatorTrait};
use serde_json::{Value, json};

use crate::support::{Person, World, events::Event, invariants::invariants};

fn instant(text: &str) -> DateTime<Utc> {
    text.parse::<DateTime<Utc>>().unwrap()
}

/// Sets the clock, to the moment that the story is told at.
fn at(world: &World, text: &str) {
    let by = instant(text) - world.db().now();
    assert!(by > Duration::zero(), "clocks go forward: {text}");
    world.advance(by);
}

/// A week before, so that who signs in then is still signed in.
fn near(world: &World, text: &str) {
    let by = instant(text) - Duration::days(7) - world.db().now();
    world.advance(by.max(Duration::zero()));
}

fn days(start: &str, end: &str) -> Value {
    json!({"precision": "day", "start": start, "end": end, "time_zone": "Europe/Berlin"})
}

async fn opening(who: &Person, event: &Event) -> String {
    let seen = who.get(&event.path("")).await.expect(200);
    seen.text("registration_status")
}

story!(
    an_hour_that_is_missing_and_one_that_comes_twice,
    async |world: &World| {
        let anna = world.organizer().await;
        let make = async |start: &str, end: &str| {
            let mut new = world.new_event();
            new["schedule"] = json!({
                "precision": "time", "start": start, "end": end, "time_zone": "Europe/Berlin"
            });
            anna.post_json("/events", &new).await
        };
        for (start, end, shown) in [
            // 02:30 is not on the clock: by its offset it is the moment at which that shows 03:30.
            (
                "2027-03-28T02:30:00+01:00",
                "2027-03-28T04:00:00+02:00",
                ["2027-03-28T03:30:00+02:00", "2027-03-28T04:00:00+02:00"],
            ),
            (
                "2027-03-28T02:30:00+02:00",
                "2027-03-28T02:00:00+01:00",
                ["2027-03-28T01:30:00+01:00", "2027-03-28T03:00:00+02:00"],
            ),
            // 02:30 comes twice, an hour apart.
            (
                "2027-10-31T02:30:00+02:00",
                "2027-10-31T02:30:00+01:00",
                ["2027-10-31T02:30:00+02:00", "2027-10-31T02:30:00+01:00"],
            ),
            (
                "2027-10-31T00:30:00Z",
                "2027-10-31T01:15:00Z",
                ["2027-10-31T02:30:00+02:00", "2027-10-31T02:15:00+01:00"],
            ),
        ] {
            let event = make(start, end).await.expect(201);
            let schedule = &event.body["schedule"];
            assert_eq!([&schedule["start"], &schedule["end"]], shown, "{start}");
        }
        // What the clock shows later is not later.
        let refused = make("2027-10-31T02:15:00+01:00", "2027-10-31T02:45:00+02:00").await;
        let found = refused.refused(422, "invalid").findings();
        assert_eq!(found, [("/schedule/end".into(), "order".into())]);
    }
);

story!(
    registration_closes_at_the_midnight_that_the_event_begins_with,
    async |world: &World| {
        // Before and behind each change midnight has another offset.
        for (day, before) in [
            ("2027-03-28", "2027-03-27T22:59:00Z"),
            ("2027-03-29", "2027-03-28T21:59:00Z"),
            ("2027-10-31", "2027-10-30T21:59:00Z"),
            ("2027-11-01", "2027-10-31T22:59:00Z"),
        ] {
            near(world, before);
            let event = world
                .published_event(|e| e["schedule"] = days(day, day))
                .await;
            at(world, before);
            assert_eq!(opening(&event.organizer, &event).await, "open", "{day}");
            world.advance(Duration::minutes(2));
            assert_eq!(opening(&event.organizer, &event).await, "closed", "{day}");
        }
    }
);

story!(
    registration_closes_in_the_first_or_the_second_of_two_equal_hours,
    async |world: &World| {
        near(world, "2027-10-31T02:30:00+02:00");
        let schedule = days("2027-11-20", "2027-11-20");
        let closing = async |at: &str| {
            let rules = json!({"closes_at": at});
            world
                .published_event(|e| {
                    e["schedule"] = schedule.clone();
                    e["registration"] = rules;
                })
                .await
        };
        let first = closing("2027-10-31T02:30:00+02:00").await;
        let second = closing("2027-10-31T02:30:00+01:00").await;
        let anna = &first.organizer;
        let both = async || [opening(anna, &first).await, opening(anna, &second).await];
        at(world, "2027-10-31T02:29:00+02:00");
        assert_eq!(both().await, ["open", "open"]);
        at(world, "2027-10-31T02:31:00+02:00");
        assert_eq!(both().await, ["closed", "open"]);
        // The clock shows 02:29 once more; what is closed stays so.
        at(world, "2027-10-31T02:29:00+01:00");
        assert_eq!(both().await, ["closed", "open"]);
        let halle = world.coordinator_of("15002").await;
        first
            .join(&halle)
            .await
            .refused(409, "registration_not_open");
        second.join(&halle).await.expect(201);
        at(world, "2027-10-31T02:31:00+01:00");
        assert_eq!(both().await, ["closed", "closed"]);
        // Shown as the instant that it is.
        let seen = anna.get(&first.path("")).await.expect(200).body;
        let closes_at = &seen["registration"]["closes_at"];
        assert_eq!(closes_at, "2027-10-31T00:30:00Z");
    }
);

story!(
    rule_3_an_offer_of_a_day_lasts_twenty_four_hours_over_the_change,
    async |world: &World| {
        for (evening, start) in [
            ("2027-03-27T20:00:00+01:00", "2027-04-20"),
            ("2027-10-30T20:00:00+02:00", "2027-11-20"),
        ] {
            near(world, evening);
            let event = world
                .published_event(|e| {
                    e["capacity"] = json!(1);
                    e["registration"] = json!({"offer_hours": 24});
                    e["schedule"] = days(start, start);
                })
                .await;
            let seat = event.seat("15002", "a@x.example").await.expect(201);
            let first = event.seat("15001", "b@x.example").await.expect(201);
            let second = event.seat("15003", "c@x.example").await.expect(201);
            at(world, evening);
            let freed = event.cancel(&seat).await.expect(200).text("updated_at");
            let path = format!("/registrations/{}", first.id());
            let offer = event.organizer.get(&path).await.expect(200);
            let lasts = instant(&offer.text("offered_until")) - instant(&freed);
            assert_eq!(lasts, Duration::hours(24), "{evening}");
            // By the wall clock it ends at 21:00 in spring, at 19:00 in autumn.
            world.advance(Duration::minutes(24 * 60 - 1));
            event.seats().await;
            assert_eq!(event.status_of(&first).await, "offered");
            world.advance(Duration::minutes(1));
            event.seats().await;
            assert_eq!(event.status_of(&first).await, "expired");
            assert_eq!(event.status_of(&second).await, "offered");
        }
        invariants(world.db()).await;
    }
);

story!(
    rule_3_an_offer_never_lasts_longer_than_until_a_shortened_day_begins,
    async |world: &World| {
        near(world, "2027-03-28T01:00:00+01:00");
        let event = world
            .published_event(|e| {
                e["capacity"] = json!(1);
                e["registration"] = json!({"offer_hours": 48});
                e["schedule"] = days("2027-03-29", "2027-03-29");
            })
            .await;
        let seat = event.seat("15002", "a@x.example").await.expect(201);
        let first = event.seat("15001", "b@x.example").await.expect(201);
        at(world, "2027-03-28T01:00:00+01:00");
        event.cancel(&seat).await.expect(200);
        let path = format!("/registrations/{}", first.id());
        let offer = event.organizer.get(&path).await.expect(200);
        assert_eq!(offer.text("offered_until"), "2027-03-28T22:00:00Z");
    }
);

story!(
    rule_3_guarantees_end_in_the_hour_that_was_meant,
    async |world: &World| {
        for (release, before) in [
            ("2027-03-28T02:30:00+01:00", "2027-03-28T03:29:00+02:00"),
            ("2027-10-31T02:30:00+01:00", "2027-10-31T02:59:00+02:00"),
        ] {
            near(world, release);
            let event = world
                .published_event(|e| {
                    e["capacity"] = json!(4);
                    e["seats_per_district"] = json!({"guaranteed": 1, "release_at": release});
                    e["schedule"] = days("2027-11-20", "2027-11-20");
                })
                .await;
            event.seat("15001", "a@x.example").await.expect(201);
            let waits = event.seat("15001", "b@x.example").await.expect(201);
            assert_eq!(waits.text("status"), "waitlisted");
            at(world, before);
            event.seats().await;
            assert_eq!(event.status_of(&waits).await, "waitlisted", "{release}");
            at(world, release);
            event.seats().await;
            assert_eq!(event.status_of(&waits).await, "confirmed", "{release}");
        }
        invariants(world.db()).await;
    }
);

story!(
    what_one_said_is_changed_until_the_second_of_two_equal_hours,
    async |world: &World| {
        near(world, "2027-10-31T02:30:00+01:00");
        let event = world
            .published_event(|e| e["schedule"] = days("2027-11-20", "2027-11-20"))
            .await;
        let form = json!({"questions": [], "edit_until": "2027-10-31T02:30:00+01:00"});
        let anna = event.organizer.if_match("*");
        anna.put(&event.path("/form"), &form).await.expect(200);
        let halle = world.coordinator_of("15002").await;
        let place = event.join(&halle).await.expect(201);
        let path = format!("/registrations/{}", place.id());
        let diet = |diet: &str| json!({"needs": {"diet": diet}});
        at(world, "2027-10-31T02:45:00+02:00");
        halle.patch(&path, &diet("vegan")).await.expect(200);
        at(world, "2027-10-31T02:29:00+01:00");
        halle.patch(&path, &diet("vegetarisch")).await.expect(200);
        at(world, "2027-10-31T02:31:00+01:00");
        halle
            .patch(&path, &diet("alles"))
            .await
            .refused(409, "editing_ended");
    }
);

#[test]
fn a_day_ends_when_it_ends_where_the_districts_are() {
    for (text, day) in [
        ("2026-03-28T22:59:59.999999Z", "2026-03-28"),
        ("2026-03-28T23:00:00Z", "2026-03-29"),
        ("2026-03-29T21:59:59.999999Z", "2026-03-29"),
        ("2026-03-29T22:00:00Z", "2026-03-30"),
        ("2026-10-24T21:59:59.999999Z", "2026-10-24"),
        ("2026-10-24T22:00:00Z", "2026-10-25"),
        ("2026-10-25T22:59:59.999999Z", "2026-10-25"),
        ("2026-10-25T23:00:00Z", "2026-10-26"),
    ] {
        assert_eq!(Db::day_of(instant(text)).to_string(), day, "{text}");
    }
}

story!(
    a_mandate_lasts_to_the_end_of_its_last_day,
    async |world: &World| {
        for (last, before) in [
            ("2027-03-28", "2027-03-28T23:59:00+02:00"),
            ("2027-10-31", "2027-10-31T23:59:00+01:00"),
        ] {
            near(world, before);
            let admin = world.admin().await.if_match("*");
            let email = format!("{last}@people.example");
            let ags = Some("15002".parse().unwrap());
            let halle = world
                .person_named("Halle", &email, Role::Coordinator, ags, None)
                .await;
            let path = format!("/users/{}", halle.id.unwrap());
            let ends = json!({"mandate": {"to": last}});
            admin.patch(&path, &ends).await.expect(200);
            let district = async || halle.get("/me").await.expect(200).body["district_ags"].clone();
            at(world, before);
            assert_eq!(district().await, "15002", "{last}");
            world.advance(Duration::minutes(2));
            assert_eq!(district().await, Value::Null, "{last}");
        }
    }
);

story!(
    rule_8_needs_are_kept_for_days_of_twenty_four_hours,
    async |world: &World| {
        // The last day ends at midnight there; a day and the change later is another hour.
        for (day, kept, gone) in [
            (
                "2027-03-27",
                "2027-03-29T00:59:00+02:00",
                "2027-03-29T01:00:00+02:00",
            ),
            (
                "2027-10-30",
                "2027-10-31T22:59:00+01:00",
                "2027-10-31T23:00:00+01:00",
            ),
        ] {
            let event = world
                .published_event(|e| e["schedule"] = days(day, day))
                .await;
            let needs = json!({
                "person": {"name": "Anna", "email": format!("{day}@x.example")},
                "needs": {"diet": "vegan"}
            });
            let path = event.path("/registrations");
            event.organizer.post_json(&path, &needs).await.expect(201);
            let left = async || {
                forget_needs(world.db(), 1).await.unwrap();
                let rows = registration_needs::Entity::find().count(world.db().read());
                rows.await.unwrap()
            };
            at(world, kept);
            assert_eq!(left().await, 1, "{day}");
            at(world, gone);
            assert_eq!(left().await, 0, "{day}");
        }
    }
);
