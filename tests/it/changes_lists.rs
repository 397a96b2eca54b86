//! What changed since, in lists: `updated_since`, what is gone, reports.

use chrono::Duration;
use serde_json::json;

use crate::support::World;

story!(
    what_changed_since_and_what_is_gone_since,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let other = world.published_event(|_| {}).await;
        let session = json!({"kind": "talk", "title": "Vortrag"});
        let path = event.path("/sessions");
        let stays = event
            .organizer
            .post_json(&path, &session)
            .await
            .expect(201)
            .id();
        let goes = event
            .organizer
            .post_json(&path, &session)
            .await
            .expect(201)
            .id();
        world.advance(Duration::minutes(5));
        let since = world.in_hours(0);
        world.advance(Duration::minutes(1));
        other.change(&json!({"motto": "Neu"})).await.expect(200);
        event
            .organizer
            .patch(&format!("/sessions/{stays}"), &json!({"title": "Anders"}))
            .await
            .expect(200);
        event
            .organizer
            .delete(&format!("/sessions/{goes}"))
            .await
            .expect(204);
        world.place().await;
        let stranger = world.stranger();
        let ids = async |path: String| -> Vec<String> {
            let page = stranger.get(&path).await.expect(200);
            page.items()
                .iter()
                .map(|item| item["id"].as_str().unwrap().to_owned())
                .collect()
        };
        assert_eq!(
            ids(format!("/events?updated_since={since}")).await,
            [other.id.as_str()]
        );
        let here = event.path("");
        assert_eq!(
            ids(format!("{here}/sessions?updated_since={since}")).await,
            [stays]
        );
        assert_eq!(
            ids(format!("/tombstones?since={since}")).await,
            [goes.as_str()]
        );
        assert_eq!(
            ids(format!(
                "/tombstones?since={since}&kind=session&event_id={}",
                event.id
            ))
            .await,
            [goes]
        );
        assert!(
            ids(format!("/tombstones?since={since}&kind=report"))
                .await
                .is_empty()
        );
        assert!(
            ids(format!("/tombstones?since={since}&event_id={}", other.id))
                .await
                .is_empty()
        );
        // A session of a draft was never there for others.
        let draft = world.draft_event(|_| {}).await;
        let path = draft.path("/sessions");
        let secret = draft
            .organizer
            .post_json(&path, &session)
            .await
            .expect(201)
            .id();
        draft
            .organizer
            .delete(&format!("/sessions/{secret}"))
            .await
            .expect(204);
        world.place().await;
        assert_eq!(ids(format!("/tombstones?since={since}")).await.len(), 1);
        stranger.get("/tombstones").await.expect(400);
        let long_ago = world.in_hours(-24 * 91);
        stranger
            .get(&format!("/tombstones?since={long_ago}"))
            .await
            .refused(410, "changes_gone");
    }
);

story!(
    published_reports_are_listed_and_withdrawn_ones_are_gone,
    async |world: &World| {
        let editor = world.organizer().await;
        let thirteenth = editor.get("/events?limit=100").await.expect(200);
        let thirteenth = thirteenth
            .items()
            .iter()
            .find(|event| event["edition"] == 13)
            .unwrap()["id"]
            .clone();
        let path = format!("/events/{}/report", thirteenth.as_str().unwrap());
        let stranger = world.stranger();
        editor.post(&path).await.expect(201);
        assert!(
            stranger
                .get("/reports")
                .await
                .expect(200)
                .items()
                .is_empty(),
            "a draft"
        );
        editor
            .if_match("*")
            .post(&format!("{path}/publish"))
            .await
            .expect(200);
        editor
            .if_match("*")
            .post(&format!("{path}/publish"))
            .await
            .expect(200);
        let listed = stranger.get("/reports").await.expect(200);
        assert_eq!(listed.items().len(), 1, "the present version");
        assert_eq!(
            (&listed.items()[0]["event_id"], &listed.items()[0]["no"]),
            (&thirteenth, &json!(2))
        );
        let soon = world.in_hours(1);
        assert!(
            stranger
                .get(&format!("/reports?updated_since={soon}"))
                .await
                .expect(200)
                .items()
                .is_empty()
        );
        let ago = world.in_hours(-1);
        let of_series = format!(
            "/reports?updated_since={ago}&series_id={}",
            uuid::Uuid::now_v7()
        );
        assert!(
            stranger
                .get(&of_series)
                .await
                .expect(200)
                .items()
                .is_empty()
        );
        editor
            .if_match("*")
            .post(&format!("{path}/withdraw"))
            .await
            .expect(200);
        assert!(
            stranger
                .get("/reports")
                .await
                .expect(200)
                .items()
                .is_empty()
        );
        world.place().await;
        let gone = stranger
            .get(&format!("/tombstones?since={ago}&kind=report"))
            .await
            .expect(200);
        assert_eq!(gone.items()[0]["id"], thirteenth);
    }
);
