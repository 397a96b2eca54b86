//! What those who write a report keep to themselves.

use serde_json::json;

use crate::{
    reports::{draft, drafted, edit, edition_13},
    support::World,
};

story!(
    notes_stay_with_those_who_write_and_what_was_published_is_no_draft,
    async |world: &World| {
        let event = edition_13(world).await;
        drafted(&event).await;
        let mut sections = draft(&event).await.body["sections"].clone();
        let body = sections[0]["body_md"].as_str().unwrap();
        sections[0]["body_md"] = json!(format!(
            "Vorab <!-- Notiz eins --> gesagt.\n\n<!-- Notiz\nzwei -->\n\n{body}\n\n<!-- coverage: Notiz drei -->"
        ));
        let noted = json!({"sections": sections});
        let refused = edit(&event, &noted).await;
        assert_eq!(
            refused.refused(422, "invalid").findings()[0].0,
            "/sections/0/body_md"
        );
        let text = sections[0]["body_md"]
            .as_str()
            .unwrap()
            .replace("coverage: Notiz", "Notiz");
        sections[0]["body_md"] = json!(text);
        edit(&event, &json!({"sections": sections}))
            .await
            .expect(200);
        // A place stands once.
        let mut twice = sections.clone();
        twice[1]["body_md"] = json!("<!--coverage-->\n\n<!--quotes-->\n\n<!--quotes-->");
        let refused = edit(&event, &json!({"sections": twice})).await;
        refused.refused(422, "invalid");
        event.step("report/publish").await.expect(200);
        world.index().await;
        let nobody = world.stranger();
        for below in [
            "/report",
            "/report.json",
            "/report.md",
            "/report.html",
            "/report/versions/1",
        ] {
            let reply = nobody.get(&event.path(below)).await.expect(200);
            let text = String::from_utf8_lossy(&reply.bytes).into_owned();
            assert!(
                text.contains("Vorab") && !text.contains("Notiz"),
                "{below}: {text}"
            );
        }
        let found = nobody.get("/search?q=Notiz").await.expect(200);
        assert_eq!(found.items().len(), 0);
        // Who has seen the version has not seen the draft, and overwrites nothing.
        let published = event
            .organizer
            .get(&event.path("/report"))
            .await
            .expect(200);
        let title = json!({"title": "Alles neu"});
        let blind = event.organizer.if_match(published.etag());
        let blind = blind.patch(&event.path("/report"), &title).await;
        blind.refused(412, "precondition_failed");
        let seen = draft(&event).await;
        let seen = event.organizer.if_match(seen.etag());
        seen.patch(&event.path("/report"), &title).await.expect(200);
    }
);
