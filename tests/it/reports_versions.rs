//! The life of a report: edited, published in numbered versions, withdrawn, and who sees what of it.

use serde_json::{Value, json};

use crate::{
    reports::{draft, drafted, edit, edition_13, text},
    support::{Person, World},
};

story!(what_is_edited_has_to_fit, async |world: &World| {
    let event = edition_13(world).await;
    let path = event.path("/report");
    let anna = &event.organizer;
    anna.get(&path).await.refused(404, "not_found");
    anna.if_match("*")
        .patch(&path, &json!({"title": "x"}))
        .await
        .refused(404, "not_found");
    let made = drafted(&event).await;
    anna.post(&path).await.refused(409, "already_exists");
    anna.patch(&path, &json!({"title": "x"}))
        .await
        .refused(428, "precondition_required");
    let title = json!({"title": "Ein Bericht 👩‍👧 – „größer“"});
    let changed = anna
        .if_match(made.etag())
        .patch(&path, &title)
        .await
        .expect(200);
    assert_eq!(changed.body["title"], title["title"]);
    assert_eq!(changed.body["version"], 2);
    anna.if_match(made.etag())
        .patch(&path, &title)
        .await
        .refused(412, "precondition_failed");
    // What says nothing new is no new version.
    let same = anna
        .if_match(changed.etag())
        .patch(&path, &title)
        .await
        .expect(200);
    assert_eq!(same.body["version"], 2);

    let with = |body: &str| json!({"sections": [{"heading": "Ü", "body_md": body}]});
    let at = "/sections/0/body_md".to_owned();
    let session = "session.0199d1a0-5c1f-7000-8000-000000000010.title";
    for broken in [
        "<!--fact:event.title-->x",
        "x <!--/fact-->",
        "<!--fact:nichts-->x<!--/fact-->",
        "<!-- fact:event.title -->x<!-- /fact -->",
        "<!--fact:event.title--><!--fact:event.dates-->x<!--/fact--><!--/fact-->",
        "mitten <!--quotes--> im Satz",
        &format!("<!--fact:{session}-->x<!--/fact-->"),
    ] {
        let refused = edit(&event, &with(broken)).await.refused(422, "invalid");
        assert_eq!(
            refused.findings(),
            [(at.clone(), "mark".to_owned())],
            "{broken}"
        );
    }
    for (patch, pointer, code) in [
        (json!({"status": "published"}), "/status", "unknown_field"),
        (json!({"quotes": []}), "/quotes", "unknown_field"),
        (json!({"title": ""}), "/title", "length"),
        (json!({"title": "x".repeat(301)}), "/title", "length"),
        (json!({"title": null}), "/title", "required"),
        (json!({"title": "a\u{7}b"}), "/title", "unsafe_characters"),
        (with(&"x".repeat(50_001)), "/sections/0/body_md", "length"),
        (
            with("a\u{202e}b"),
            "/sections/0/body_md",
            "unsafe_characters",
        ),
        (
            json!({"sections": [{"heading": "", "body_md": ""}]}),
            "/sections/0/heading",
            "length",
        ),
        (
            json!({"sections": [{"heading": "a", "body_md": "", "html": "x"}]}),
            "/sections/0/html",
            "unknown_field",
        ),
        (
            json!({"sections": [{"heading": "a"}]}),
            "/sections/0/body_md",
            "required",
        ),
    ] {
        let refused = edit(&event, &patch).await.refused(422, "invalid");
        let first = refused.findings().swap_remove(0);
        assert_eq!(first, (pointer.to_owned(), code.to_owned()), "{patch}");
    }
    let many: Vec<Value> = (0..41)
        .map(|n| json!({"heading": format!("{n}"), "body_md": ""}))
        .collect();
    edit(&event, &json!({"sections": many}))
        .await
        .refused(422, "invalid");
    edit(&event, &with(&"ü".repeat(200_000)))
        .await
        .refused(413, "body_too_large");
    edit(&event, &json!([])).await.refused(422, "invalid");
    // Nothing, or one's own comments, are fine.
    edit(&event, &json!({"sections": []})).await.expect(200);
    edit(&event, &with("")).await.expect(200);
    edit(&event, &with("<!-- Notiz an uns -->\n\n<!--coverage-->\n"))
        .await
        .expect(200);
    let language = json!({"language": "fr"});
    let other = world.running_event(|_| {}).await;
    anna.post_json(&other.path("/report"), &language)
        .await
        .refused(422, "invalid");
});

story!(
    only_who_writes_reports_sees_one_before_it_is_published,
    async |world: &World| {
        let event = edition_13(world).await;
        let people = [
            (false, world.stranger()),
            (true, world.coordinator_of("15001").await),
            // The host of it.
            (true, world.coordinator_of("15002").await),
            (true, world.contributor().await),
        ];
        let reads = [
            "/report",
            "/report?draft=true",
            "/report.json",
            "/report.md",
            "/report.html",
            "/report.pdf",
            "/report/versions",
            "/report/versions/1",
            "/report?version=1",
        ];
        let steps = [
            "/report",
            "/report/refresh",
            "/report/publish",
            "/report/withdraw",
        ];
        let silent = async |who: &Person| {
            for path in reads {
                who.get(&event.path(path)).await.refused(404, "not_found");
            }
        };
        let refused = async |known: bool, who: &Person| {
            let who = who.if_match("*");
            let (status, code) = if known {
                (403, "forbidden")
            } else {
                (401, "unauthenticated")
            };
            for path in steps {
                who.post(&event.path(path)).await.refused(status, code);
            }
            who.patch(&event.path("/report"), &json!({"title": "x"}))
                .await
                .refused(status, code);
        };
        for (known, who) in &people {
            silent(who).await;
            refused(*known, who).await;
        }
        drafted(&event).await;
        for (known, who) in &people {
            silent(who).await;
            refused(*known, who).await;
        }
        event.step("report/publish").await.expect(200);
        for (known, who) in &people {
            for path in [
                "/report",
                "/report.json",
                "/report?version=1",
                "/report/versions/1",
            ] {
                let seen = who.get(&event.path(path)).await.expect(200);
                assert_eq!(
                    (seen.text("status"), &seen.body["no"]),
                    ("published".into(), &json!(1))
                );
                assert_eq!(seen.body["facts"], Value::Null);
                assert!(!text(&seen.body).contains("<!--fact"));
                assert_eq!(seen.header("cache-control"), "private, no-cache");
            }
            who.get(&event.path("/report?draft=true"))
                .await
                .refused(404, "not_found");
            who.get(&event.path("/report?version=2"))
                .await
                .refused(404, "not_found");
            refused(*known, who).await;
        }
        // A key of a partner reads it, too.
        let admin = world.admin().await;
        let new = json!({"name": "Portal", "organization_id": world.organization().await, "scopes": ["events:read"]});
        let key = admin.post_json("/api-keys", &new).await.expect(201);
        let portal = world.stranger().with_token(&key.text("secret"));
        portal.get(&event.path("/report.md")).await.expect(200);
        portal
            .if_match("*")
            .post(&event.path("/report/withdraw"))
            .await
            .refused(403, "forbidden");
        for query in [
            "?draft=ja",
            "?version=0",
            "?version=x",
            "?nichts=1",
            "?version=1&version=2",
        ] {
            admin
                .get(&event.path(&format!("/report{query}")))
                .await
                .refused(400, "unreadable_query");
        }
        event.step("report/withdraw").await.expect(200);
        for (known, who) in &people {
            silent(who).await;
            refused(*known, who).await;
        }
    }
);

story!(
    each_publication_is_a_numbered_version_that_stays,
    async |world: &World| {
        let event = edition_13(world).await;
        let anna = &event.organizer;
        let publish = event.path("/report/publish");
        let nobody = world.stranger();
        drafted(&event).await;
        anna.post(&publish)
            .await
            .refused(428, "precondition_required");
        event
            .step("report/withdraw")
            .await
            .refused(409, "wrong_state");
        let first = event.step("report/publish").await.expect(200);
        assert_eq!(
            (first.text("status"), &first.body["version"]),
            ("published".into(), &json!(2))
        );
        assert!(first.body["published_at"].is_string());

        // The draft goes on; what is published stays until it is published again.
        edit(&event, &json!({"title": "Zweite Fassung"}))
            .await
            .expect(200);
        let path = event.path("/report");
        assert_ne!(
            nobody.get(&path).await.expect(200).text("title"),
            "Zweite Fassung"
        );
        assert_eq!(draft(&event).await.text("title"), "Zweite Fassung");
        // Who writes sees the published one, unless they ask for the draft.
        assert_ne!(
            anna.get(&path).await.expect(200).text("title"),
            "Zweite Fassung"
        );
        event.step("report/publish").await.expect(200);
        let now = nobody.get(&path).await.expect(200);
        assert_eq!(
            (now.text("title"), &now.body["no"]),
            ("Zweite Fassung".into(), &json!(2))
        );
        let older = nobody
            .get(&event.path("/report/versions/1"))
            .await
            .expect(200);
        assert_eq!(older.text("title"), "Bericht: 13. IKOE-Ideenwerkstatt");
        let page = nobody
            .get(&event.path("/report.md?version=1"))
            .await
            .expect(200);
        assert!(
            page.body
                .as_str()
                .unwrap()
                .starts_with("# Bericht: 13. IKOE-Ideenwerkstatt\n")
        );
        let list = nobody.all(&event.path("/report/versions?limit=1")).await;
        let numbers: Vec<i64> = list.iter().map(|one| one["no"].as_i64().unwrap()).collect();
        assert_eq!(numbers, [2, 1]);

        // Withdrawn, all of them are gone for others; published again, only the new one is there.
        event.step("report/withdraw").await.expect(200);
        for below in ["", "/versions", "/versions/1", "/versions/2"] {
            nobody
                .get(&format!("{path}{below}"))
                .await
                .refused(404, "not_found");
        }
        assert_eq!(anna.all(&event.path("/report/versions")).await.len(), 2);
        assert_eq!(
            anna.get(&event.path("/report/versions/1"))
                .await
                .expect(200)
                .text("status"),
            "withdrawn"
        );
        let refused = event
            .step("report/publish")
            .await
            .refused(409, "wrong_state");
        assert!(refused.text("detail").contains("draft"));
        event.step("report/refresh").await.expect(200);
        assert_eq!(draft(&event).await.text("status"), "draft");
        event.step("report/publish").await.expect(200);
        assert_eq!(nobody.get(&path).await.expect(200).body["no"], 3);
        nobody
            .get(&event.path("/report/versions/2"))
            .await
            .refused(404, "not_found");
        assert_eq!(nobody.all(&event.path("/report/versions")).await.len(), 1);

        let audit = world
            .admin()
            .await
            .all("/audit?object_kind=report&limit=100")
            .await;
        let kinds: std::collections::BTreeSet<&str> = audit
            .iter()
            .map(|entry| entry["action"].as_str().unwrap())
            .collect();
        assert_eq!(
            kinds.into_iter().collect::<Vec<_>>(),
            [
                "report.drafted",
                "report.published",
                "report.updated",
                "report.withdrawn"
            ]
        );
    }
);

story!(
    at_once_two_organizers_publish_versions_without_gap_or_double,
    async |world: &World| {
        let event = edition_13(world).await;
        let seen = drafted(&event).await;
        let path = event.path("/report/publish");
        let bert = world.organizer().await;
        // Of those who saw the same one is first.
        let posts = (0..8).map(|_| bert.if_match(seen.etag()).post(&path));
        let replies = futures_util::future::join_all(posts).await;
        let done = replies.iter().filter(|reply| reply.status == 200).count();
        assert_eq!(done, 1);
        assert!(
            replies
                .iter()
                .all(|reply| matches!(reply.status, 200 | 412))
        );
        // Whatever is there: each makes its own.
        let posts = (0..8).map(|_| event.organizer.if_match("*").post(&path));
        let replies = futures_util::future::join_all(posts).await;
        assert!(replies.iter().all(|reply| reply.status == 200));
        let list = bert.all(&event.path("/report/versions?limit=4")).await;
        let numbers: Vec<i64> = list.iter().map(|one| one["no"].as_i64().unwrap()).collect();
        assert_eq!(numbers, (1..=9).rev().collect::<Vec<_>>());
        // With one key once, also when it is sent twice.
        let once = event.organizer.if_match("*").key("bericht-1");
        once.post(&path).await.expect(200);
        let again = once.post(&path).await.expect(200);
        assert_eq!(again.header("idempotency-replayed"), "true");
        assert_eq!(bert.all(&event.path("/report/versions")).await.len(), 10);
    }
);

story!(
    of_drafts_and_what_was_called_off_there_is_no_report,
    async |world: &World| {
        let event = world.draft_event(|_| {}).await;
        let path = event.path("/report");
        event
            .organizer
            .post(&path)
            .await
            .refused(409, "wrong_state");
        world
            .coordinator_of("15003")
            .await
            .get(&path)
            .await
            .refused(404, "not_found");
        event.step("publish").await.expect(200);
        event.organizer.post(&path).await.expect(201);
        event.step("cancel").await.expect(200);
        event
            .step("report/publish")
            .await
            .refused(409, "wrong_state");
        let nowhere = "/events/0199d1a0-5c1f-7000-8000-000000000011/report";
        event
            .organizer
            .post(nowhere)
            .await
            .refused(404, "not_found");
    }
);

story!(
    a_published_report_is_found_and_a_withdrawn_one_is_not,
    async |world: &World| {
        let event = edition_13(world).await;
        drafted(&event).await;
        let body = "Es gab Quittenmus für alle.\n\n<!--quotes-->";
        edit(
            &event,
            &json!({"sections": [{"heading": "Pause", "body_md": body}]}),
        )
        .await
        .expect(200);
        let found = async |q: &str| {
            world.index().await;
            let hits = world
                .stranger()
                .all(&format!("/search?kind=report&q={q}"))
                .await;
            hits.iter()
                .map(|hit| hit["url"].as_str().unwrap().to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(found("Quittenmus").await, [""; 0]);
        event.step("report/publish").await.expect(200);
        let url = format!("/api/v1{}", event.path("/report"));
        assert_eq!(found("Quittenmus").await.first(), Some(&url));
        // What somebody said is in no index.
        assert_eq!(found("Onboarding").await, [""; 0]);
        // The published words count, not those of the draft.
        edit(
            &event,
            &json!({"sections": [{"heading": "Pause", "body_md": "Mispeln."}]}),
        )
        .await
        .expect(200);
        assert_eq!(found("Mispeln").await, [""; 0]);
        assert_eq!(found("Quittenmus").await, [url]);
        event.step("report/withdraw").await.expect(200);
        assert_eq!(found("Quittenmus").await, [""; 0]);
    }
);
