//! What a series says today, applied to its events that are still planned.

use futures_util::future::{join, join_all};
use serde_json::{Value, json};

use crate::{
    planning::{copy, days, questions, series},
    support::{Person, Reply, World, events::Event, invariants::invariants},
};

async fn apply(who: &Person, series: &str, fields: &[&str]) -> Reply {
    who.post_json(
        &format!("/series/{series}/apply"),
        &json!({"fields": fields}),
    )
    .await
}

story!(
    what_a_series_says_is_applied_to_what_is_still_planned,
    async |world: &World| {
        let anna = world.organizer().await;
        let new = json!({"name": "Runde", "audience": ["15001", "15002"]});
        let series = series(&anna, new).await;
        let put_form = async |path: &str, key: &str| {
            let form = json!({"questions": questions(key), "edit_until": "2031-01-01T10:00:00Z"});
            anna.if_match("*").put(path, &form).await.expect(200)
        };
        let of_series = format!("/series/{series}");
        put_form(&format!("{of_series}/form"), "old").await;
        let in_series = |start: &'static str| {
            let series = series.clone();
            world.draft_event(move |e| {
                e["series_id"] = json!(series);
                e["schedule"] = days(start, start);
                e["audience"] = json!(["15001", "15003"]);
                e["seats_per_district"] = json!({"maximum": 5, "overrides": [
                    {"ags": "15001", "maximum": 2}, {"ags": "15003", "maximum": 1}
                ]});
            })
        };
        // Made in another order than that in which they are.
        let announced = in_series("2031-05-08").await;
        let draft = in_series("2031-04-08").await;
        let published = in_series("2031-03-08").await;
        let line = in_series("2031-02-08").await;
        let elsewhere = world.draft_event(|_| {}).await;
        announced.step("announce").await.expect(200);
        published.step("publish").await.expect(200);
        put_form(&draft.path("/form"), "own").await;
        let in_line =
            json!({"audience": ["15001", "15002"], "seats_per_district": {"overrides": []}});
        line.change(&in_line).await.expect(200);
        let state = async |event: &Event| {
            let shown = anna.get(&event.path("")).await.expect(200).body;
            let form = anna.get(&event.path("/form")).await.expect(200).body;
            (shown, form)
        };
        let untouched = [&published, &line, &elsewhere];
        let mut before = Vec::new();
        for event in untouched {
            before.push(state(event).await);
        }

        let applied = apply(&anna, &series, &["audience"]).await.expect(200);
        let both = json!(["audience", "seats_per_district"]);
        assert_eq!(
            applied.body,
            json!({"events": [
                {"event_id": draft.id, "changed": both}, {"event_id": announced.id, "changed": both}
            ]})
        );
        for event in [&draft, &announced] {
            let (shown, _) = state(event).await;
            assert_eq!(shown["audience"], json!(["15001", "15002"]));
            assert_eq!(
                shown["seats_per_district"]["overrides"],
                json!([{"ags": "15001", "guaranteed": null, "maximum": 2}])
            );
            let versions = if event.id == draft.id { 2 } else { 3 };
            assert_eq!(shown["version"], versions);
        }
        // Who follows the series follows it; the one with a form of its own gets the series'.
        put_form(&format!("{of_series}/form"), "new").await;
        let applied = apply(&anna, &series, &["form", "audience"])
            .await
            .expect(200);
        assert_eq!(
            applied.body,
            json!({"events": [{"event_id": draft.id, "changed": ["form"]}]})
        );
        let (shown, form) = state(&draft).await;
        assert_eq!(shown["version"], 3);
        assert_eq!(
            (&form["source"], &form["version"]),
            (&json!("event"), &json!(2))
        );
        assert_eq!(form["questions"][0]["key"], "new");
        assert_eq!(form["edit_until"], "2031-01-01T10:00:00Z");
        let (_, form) = state(&announced).await;
        assert_eq!(form["source"], "series");
        let noted = world.admin().await;
        let noted = noted.all(&format!("/audit?object_id={}", draft.id)).await;
        let noted: Vec<&Value> = noted
            .iter()
            .filter(|n| n["action"] == "event.updated")
            .map(|n| &n["fields"])
            .collect();
        assert_eq!(noted.len(), 2);
        assert!(noted.contains(&&both) && noted.contains(&&json!(["form"])));

        // Twice is once, and what was published keeps what people were told.
        let again = apply(&anna, &series, &["audience", "form"])
            .await
            .expect(200);
        assert_eq!(again.body, json!({"events": []}));
        for (event, (shown, form)) in untouched.into_iter().zip(before) {
            let now = state(event).await;
            assert_eq!(now.0, shown);
            if event.id != line.id {
                assert_eq!(now.1, form);
            }
        }

        // Guarantees that don't fit any more go: three districts, two seats.
        draft.change(&json!({"capacity": 2, "seats_per_district": {"guaranteed": 1, "release_at": "2031-03-01T10:00:00Z"}})).await.expect(200);
        let more = json!({"audience": ["15001", "15002", "15081"]});
        anna.if_match("*")
            .patch(&of_series, &more)
            .await
            .expect(200);
        apply(&anna, &series, &["audience"]).await.expect(200);
        let (shown, _) = state(&draft).await;
        assert_eq!(shown["seats_per_district"]["guaranteed"], 0);
        assert_eq!(shown["audience"], more["audience"]);
        invariants(world.db()).await;
    }
);

story!(
    defaults_are_applied_by_who_writes_series,
    async |world: &World| {
        let anna = world.organizer().await;
        let series = series(&anna, json!({"name": "Runde", "audience": ["15001"]})).await;
        let event = world.draft_event(|e| e["series_id"] = json!(series)).await;
        apply(&world.stranger(), &series, &["form"])
            .await
            .refused(401, "unauthenticated");
        for who in [
            world.coordinator_of("15003").await,
            world.contributor().await,
        ] {
            apply(&who, &series, &["form"])
                .await
                .refused(403, "forbidden");
        }
        let admin = world.admin().await;
        let mut new = json!({
            "name": "Portal", "organization_id": world.organization().await, "scopes": ["events:write"], "event_id": event.id
        });
        let key = admin.post_json("/api-keys", &new).await.expect(201);
        let bound = world.stranger().with_token(&key.text("secret"));
        apply(&bound, &series, &["audience"])
            .await
            .refused(403, "forbidden");
        let nowhere = "0199d1a0-5c1f-7000-8000-0000000000ff";
        apply(&anna, nowhere, &["form"])
            .await
            .refused(404, "not_found");
        for (fields, pointer) in [(vec![], "/fields"), (vec!["form", "form"], "/fields")] {
            let refused = apply(&anna, &series, &fields).await.refused(422, "invalid");
            assert_eq!(refused.findings()[0].0, pointer);
        }
        apply(&anna, &series, &["title"])
            .await
            .refused(422, "invalid");
        new["event_id"] = Value::Null;
        let key = admin.post_json("/api-keys", &new).await.expect(201);
        let portal = world.stranger().with_token(&key.text("secret"));
        let applied = apply(&portal, &series, &["audience"]).await.expect(200);
        assert_eq!(applied.body["events"][0]["event_id"], event.id);

        // Copies and defaults at the same moment don't stand in each other's way.
        let instances = world.instances().await;
        let copies = (0..6).map(|n| {
            let (anna, id) = (anna.at(&instances[n % instances.len()]), event.id.clone());
            async move { copy(&anna, &id, &json!({})).await.expect(201) }
        });
        let applied = (0..6).map(|n| {
            let (anna, series) = (anna.at(&instances[n % instances.len()]), series.clone());
            async move {
                apply(&anna, &series, &["audience", "form"])
                    .await
                    .expect(200)
            }
        });
        join(join_all(copies), join_all(applied)).await;
        for event in anna.all(&format!("/series/{series}/events")).await {
            assert_eq!(event["audience"], json!(["15001"]));
        }
    }
);
