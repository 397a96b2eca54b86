//! The life of an event: steps, audience, host, schedule, series.

use chrono::Duration;
use serde_json::{Value, json};

use crate::support::World;

story!(
    an_organizer_publishes_a_draft_once_and_nobody_else_does,
    async |world: &World| {
        let event = world.draft_event(|_| {}).await;
        let publish = event.path("/publish");
        // A stranger is told to sign in, a coordinator that this is not theirs to do, and to
        // read a draft it is simply not there.
        world
            .stranger()
            .post(&publish)
            .await
            .refused(401, "unauthenticated");
        let halle = world.coordinator_of("15002").await;
        halle.post(&publish).await.refused(403, "forbidden");
        halle.get(&event.path("")).await.refused(404, "not_found");
        world
            .stranger()
            .get(&event.path(""))
            .await
            .refused(404, "not_found");
        // Its host knows of it.
        world
            .coordinator_of("15003")
            .await
            .get(&event.path(""))
            .await
            .expect(200);

        let published = event.step("publish").await.expect(200);
        assert_eq!(published.text("status"), "published");
        assert_eq!(published.text("registration_status"), "open");
        world.stranger().get(&event.path("")).await.expect(200);
        let again = event.step("publish").await.refused(409, "wrong_state");
        assert!(
            again.text("detail").contains("completed"),
            "names what is possible: {:#}",
            again.body
        );
    }
);

story!(
    rule_6_drafts_are_in_no_list_of_those_who_may_not_see_them,
    async |world: &World| {
        let event = world
            .draft_event(|e| e["title"] = json!("Geheimer Entwurf"))
            .await;
        world.index().await;
        let found = async |who: &crate::support::Person| who.all("/events?q=geheimer").await.len();
        assert_eq!(found(&event.organizer).await, 1);
        assert_eq!(found(&world.coordinator_of("15003").await).await, 1);
        for who in [
            world.stranger(),
            world.coordinator_of("15002").await,
            world.contributor().await,
        ] {
            assert_eq!(found(&who).await, 0);
            for below in [
                "",
                "/seats",
                "/coverage",
                "/sessions",
                "/topics",
                "/quotes",
                "/survey",
                "/survey/results",
            ] {
                who.get(&event.path(below)).await.refused(404, "not_found");
            }
        }
    }
);

story!(
    an_event_goes_through_its_life_and_no_other_way,
    async |world: &World| {
        let event = world
            .draft_event(|e| {
                e["schedule"] =
                    json!({"precision": "month", "start": "2031-11", "time_zone": "Europe/Berlin"});
                e["host_ags"] = Value::Null;
            })
            .await;
        // A save-the-date needs neither days nor host; publishing needs both.
        assert_eq!(
            event.step("announce").await.expect(200).text("status"),
            "announced"
        );
        let missing = event.step("publish").await.refused(409, "not_publishable");
        assert!(missing.text("detail").contains("host_ags"));
        event.step("complete").await.refused(409, "wrong_state");
        let days = json!({
            "schedule": {"precision": "day", "start": "2031-11-20", "end": "2031-11-21"}, "host_ags": "15085"
        });
        event.change(&days).await.expect(200);
        event.step("publish").await.expect(200);
        // Once published, days and host can't be taken away.
        event
            .change(&json!({"host_ags": null}))
            .await
            .refused(409, "not_publishable");
        assert_eq!(
            event
                .step("postpone")
                .await
                .expect(200)
                .text("registration_status"),
            "not_open"
        );
        event
            .seat("15002", "a@x.example")
            .await
            .refused(409, "registration_not_open");
        event.step("publish").await.expect(200);
        event.seat("15002", "a@x.example").await.expect(201);
        assert_eq!(
            event
                .step("complete")
                .await
                .expect(200)
                .text("registration_status"),
            "closed"
        );
        event.step("cancel").await.refused(409, "wrong_state");
        event.step("archive").await.expect(200);
        for step in [
            "announce", "publish", "postpone", "cancel", "complete", "archive",
        ] {
            event.step(step).await.refused(409, "wrong_state");
        }
        event
            .change(&json!({"title": "Anders"}))
            .await
            .refused(409, "wrong_state");
    }
);

story!(
    a_cancelled_event_takes_nobody_and_a_public_one_is_not_deleted,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        event.step("cancel").await.expect(200);
        event
            .seat("15002", "a@x.example")
            .await
            .refused(409, "registration_not_open");
        let anna = event.organizer.if_match("*");
        anna.delete(&event.path(""))
            .await
            .refused(409, "wrong_state");
        let draft = world.draft_event(|_| {}).await;
        draft
            .organizer
            .delete(&draft.path(""))
            .await
            .refused(428, "precondition_required");
        draft
            .organizer
            .if_match("*")
            .delete(&draft.path(""))
            .await
            .expect(204);
        draft
            .organizer
            .get(&draft.path(""))
            .await
            .refused(404, "not_found");
    }
);

story!(
    the_audience_is_frozen_when_the_event_is_published,
    async |world: &World| {
        let event = world.draft_event(|_| {}).await;
        let more = json!({"audience": ["15001", "15002", "15085"]});
        event.change(&more).await.expect(200);
        event.step("publish").await.expect(200);
        event
            .change(&json!({"audience": ["15001"]}))
            .await
            .refused(409, "audience_frozen");
        // The same audience, whatever its order, is no change; guarantees go to invited ones only.
        let coverage = event
            .organizer
            .get(&event.path("/coverage"))
            .await
            .expect(200);
        assert_eq!(coverage.body["audience"], 3);
        let foreign =
            json!({"seats_per_district": {"overrides": [{"ags": "15090", "maximum": 1}]}});
        let found = event
            .change(&foreign)
            .await
            .refused(422, "invalid")
            .findings();
        assert_eq!(
            found,
            [(
                "/seats_per_district/overrides/0/ags".to_owned(),
                "no_such".to_owned()
            )]
        );
    }
);

story!(
    the_host_edits_place_and_contributions_and_nothing_else,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let host = world.coordinator_of("15003").await.if_match("*");
        let place = json!({"place": {"name": "einewelt haus", "locality": "Magdeburg"}});
        let edited = host.patch(&event.path(""), &place).await.expect(200);
        assert_eq!(edited.body["place"]["name"], "einewelt haus");
        let moderator = json!({"contributions": [{"name": "Katja", "role": "moderator"}]});
        host.patch(&event.path(""), &moderator).await.expect(200);
        for foreign in [
            json!({"title": "Unsere"}),
            json!({"capacity": 3}),
            json!({"place": {}, "motto": "x"}),
        ] {
            host.patch(&event.path(""), &foreign)
                .await
                .refused(403, "field_not_yours");
        }
        // Of another event the host is nobody.
        let other = world
            .published_event(|e| e["host_ags"] = json!("15001"))
            .await;
        host.patch(&other.path(""), &place)
            .await
            .refused(404, "not_found");
        world
            .contributor()
            .await
            .patch(&event.path(""), &place)
            .await
            .refused(403, "forbidden");
    }
);

story!(
    dates_are_as_precise_as_they_are_known,
    async |world: &World| {
        let anna = world.organizer().await;
        let make = async |schedule: Value| {
            let mut new = world.new_event();
            new["schedule"] = schedule;
            anna.post_json("/events", &new).await
        };
        let month =
            make(json!({"precision": "month", "start": "2033-02", "time_zone": "Europe/Berlin"}))
                .await
                .expect(201);
        assert_eq!(
            (month.text("starts_on"), month.text("ends_on")),
            ("2033-02-01".into(), "2033-02-28".into())
        );
        let year = make(json!({"precision": "year", "start": "2034"}))
            .await
            .expect(201);
        assert_eq!(year.text("ends_on"), "2034-12-31");
        // Late in Berlin it is still the day before in UTC: local days count.
        let time = make(json!({"precision": "time", "start": "2035-06-10T00:30:00+02:00", "end": "2035-06-10T09:00:00+02:00", "time_zone": "Europe/Berlin"})).await;
        assert_eq!(time.expect(201).text("starts_on"), "2035-06-10");
        for bad in [
            json!({"precision": "day", "start": "2033-02"}),
            json!({"precision": "day", "start": "2033-02-30"}),
            json!({"precision": "day", "start": "2033-02-10", "end": "2033-02-09"}),
            json!({"precision": "day", "start": "2033-02-10", "time_zone": "Europe/Atlantis"}),
            json!({"precision": "century", "start": "2033"}),
        ] {
            let text = bad.to_string();
            let found = make(bad).await.refused(422, "invalid").findings();
            assert!(found[0].0.starts_with("/schedule"), "{text}: {found:?}");
        }
        // `from` and `to` work on the bounds: a month that overlaps is found.
        let titles = async |query: &str| anna.all(&format!("/events?{query}")).await.len();
        assert_eq!(titles("from=2033-02-15&to=2033-02-16").await, 1);
        assert_eq!(titles("from=2033-03-01&to=2033-12-31").await, 0);
        assert_eq!(titles("from=2034-07-01&to=2034-07-01").await, 1);
    }
);

story!(
    a_series_gives_its_audience_and_counts_its_editions,
    async |world: &World| {
        let anna = world.organizer().await;
        let series = json!({"name": "Ideencafé Süd", "audience": ["15085", "15089"]});
        let series = anna.post_json("/series", &series).await.expect(201);
        anna.post_json("/series", &json!({"name": "IDEENCAFÉ SÜD"}))
            .await
            .refused(409, "already_exists");
        let mut new = world.new_event();
        new["series_id"] = json!(series.id());
        new["edition"] = json!(1);
        new.as_object_mut().unwrap().remove("audience");
        let first = anna.post_json("/events", &new).await.expect(201);
        assert_eq!(first.body["audience"], json!(["15085", "15089"]));
        anna.post_json("/events", &new)
            .await
            .refused(409, "already_exists");
        let path = format!("/series/{}", series.id());
        anna.if_match("*")
            .delete(&path)
            .await
            .refused(409, "still_referenced");
        // Who is invited later is invited to later events.
        anna.if_match("*")
            .patch(&path, &json!({"audience": ["15085"]}))
            .await
            .expect(200);
        let event = anna
            .get(&format!("/events/{}?expand=series", first.id()))
            .await
            .expect(200);
        assert_eq!(event.body["audience"], json!(["15085", "15089"]));
        assert_eq!(event.body["series"]["audience"], json!(["15085"]));
    }
);

story!(
    organizations_have_parents_but_no_circles,
    async |world: &World| {
        let anna = world.organizer().await;
        let make = async |name: &str, parent: Option<&str>| {
            let new = json!({"name": name, "kind": "ngo", "parent_id": parent});
            anna.post_json("/organizations", &new).await
        };
        let grandmother = make("Oma e.V.", None).await.expect(201).id();
        let mother = make("Mama e.V.", Some(&grandmother)).await.expect(201).id();
        let path = format!("/organizations/{grandmother}");
        let circle = anna
            .if_match("*")
            .patch(&path, &json!({"parent_id": mother}))
            .await;
        assert_eq!(
            circle.refused(422, "invalid").findings()[0],
            ("/parent_id".into(), "cycle".into())
        );
        anna.if_match("*")
            .delete(&path)
            .await
            .refused(409, "still_referenced");
        let children = anna
            .all(&format!("/organizations?parent_id={grandmother}"))
            .await;
        assert_eq!(children.len(), 1);
        anna.if_match("*")
            .delete(&format!("/organizations/{mother}"))
            .await
            .expect(204);
        anna.if_match("*").delete(&path).await.expect(204);
    }
);

story!(
    registration_status_follows_seats_and_clock,
    async |world: &World| {
        let event = world.published_event(|e| e["capacity"] = json!(1)).await;
        let status = async || {
            event
                .organizer
                .get(&event.path(""))
                .await
                .text("registration_status")
        };
        assert_eq!(status().await, "open");
        event.seat("15002", "a@x.example").await.expect(201);
        assert_eq!(status().await, "waitlist");
        event
            .change(&json!({"registration": {"waitlist": false}}))
            .await
            .expect(200);
        assert_eq!(status().await, "closed");
        event.change(&json!({"capacity": 2})).await.expect(200);
        assert_eq!(status().await, "open");
        // Sign-ins last thirty days, so the event is brought near instead.
        let soon = (world.db().now() + Duration::days(2))
            .date_naive()
            .to_string();
        event
            .change(&json!({"schedule": {"start": soon, "end": soon}}))
            .await
            .expect(200);
        world.advance(Duration::days(3));
        assert_eq!(status().await, "closed");
    }
);

// Seen failing on PostgreSQL without the lock in `organizations::service::check_references`.
story!(
    parents_of_organizations_close_no_circle_not_even_from_both_ends,
    async |world: &World| {
        let anna = world.organizer().await;
        let mut ids = Vec::new();
        for name in ["Kreis A", "Kreis B", "Kreis C"] {
            let new = json!({"name": name, "kind": "ngo"});
            ids.push(
                anna.post_json("/organizations", &new)
                    .await
                    .expect(201)
                    .id(),
            );
        }
        let put = |child: usize, parent: usize| {
            let path = format!("/organizations/{}", ids[child]);
            anna.if_match("*")
                .patch(&path, &json!({"parent_id": ids[parent]}))
        };
        put(1, 2).await.expect(200);
        put(1, 1).await.refused(422, "invalid");
        put(2, 1).await.refused(422, "invalid");
        // A under B and C under A: either, not both.
        for _ in 0..8 {
            let (one, other) = tokio::join!(put(0, 1), put(2, 0));
            let done = [&one, &other].iter().filter(|r| r.status == 200).count();
            assert_eq!(done, 1, "{:#} {:#}", one.body, other.body);
            let free = json!({"parent_id": null});
            for child in [0, 2] {
                let path = format!("/organizations/{}", ids[child]);
                anna.if_match("*").patch(&path, &free).await.expect(200);
            }
        }
    }
);
