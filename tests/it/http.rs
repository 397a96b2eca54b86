//! What holds for every resource: order of refusals, strict input, versions, patches, languages.

use reqwest::Method;
use serde_json::json;

use crate::support::World;

story!(refusals_come_in_one_order, async |world: &World| {
    let event = world.draft_event(|_| {}).await;
    let (anna, halle) = (world.organizer().await, world.coordinator_of("15002").await);
    let send = async |who: &crate::support::Person, path: &str, media: &str, body: &[u8]| {
        who.send(Method::POST, path, Some((media, body.to_vec())))
            .await
    };
    // 404 no such address, 405 another method, 406 another media type, whoever calls.
    anna.get("/nothing").await.refused(404, "not_found");
    anna.get("/api/v2/events").await.refused(404, "not_found");
    let wrong = anna
        .put("/events", &json!({}))
        .await
        .refused(405, "method_not_allowed");
    assert_eq!(wrong.header("allow"), "GET, POST, HEAD");
    anna.with("accept", "text/html")
        .get("/events")
        .await
        .refused(406, "not_acceptable");
    anna.with("accept", "text/html, */*;q=0.1")
        .get("/events")
        .await
        .expect(200);

    // 401 and 403 before anything of the body is looked at.
    let rubbish = b"{{{";
    send(&world.stranger(), "/events", "text/plain", rubbish)
        .await
        .refused(401, "unauthenticated");
    send(&halle, "/events", "text/plain", rubbish)
        .await
        .refused(403, "forbidden");
    // 404 for a row that is not to be seen, too.
    let path = event.path("/registrations");
    send(&halle, &path, "text/plain", rubbish)
        .await
        .refused(404, "not_found");

    // 413, 415, 400, 422, 428 or 412, 409.
    let huge = vec![b' '; 300 * 1024];
    send(&anna, "/events", "text/plain", &huge)
        .await
        .refused(413, "body_too_large");
    send(&anna, "/events", "text/plain", rubbish)
        .await
        .refused(415, "unsupported_media_type");
    send(&anna, "/events", "", rubbish)
        .await
        .refused(415, "unsupported_media_type");
    send(&anna, "/events", "application/json", rubbish)
        .await
        .refused(400, "unreadable_json");
    send(&anna, "/events", "application/json; charset=utf-8", b"{}")
        .await
        .refused(422, "invalid");
    let bad = json!({"title": ""});
    anna.if_match("\"99.x\"")
        .patch(&event.path(""), &bad)
        .await
        .refused(422, "invalid");
    let good = json!({"title": "Neu"});
    anna.patch(&event.path(""), &good)
        .await
        .refused(428, "precondition_required");
    anna.if_match("\"99.x\"")
        .patch(&event.path(""), &good)
        .await
        .refused(412, "precondition_failed");
    anna.if_match("nonsense")
        .patch(&event.path(""), &good)
        .await
        .refused(400, "unreadable_header");
    event.step("archive").await.refused(409, "wrong_state");
    // A step takes no body: what comes would be lost.
    let body = json!({"reason": "none"});
    anna.if_match("*")
        .post_json(&event.path("/publish"), &body)
        .await
        .refused(400, "unreadable_json");
});

story!(
    input_that_can_be_read_in_two_ways_is_refused,
    async |world: &World| {
        let anna = world.organizer().await;
        let send = async |text: &str| {
            let body = ("application/json", text.as_bytes().to_vec());
            anna.send(Method::POST, "/series", Some(body)).await
        };
        send(r#"{"name": "a", "name": "b"}"#)
            .await
            .refused(400, "unreadable_json");
        send("{\"name\": \"a\\u0000\"}")
            .await
            .refused(400, "unreadable_json");
        send(r#"{"name": "a"} {}"#)
            .await
            .refused(400, "unreadable_json");
        send("").await.refused(400, "unreadable_json");
        let deep = format!("{{\"name\": {}1{}}}", "[".repeat(40), "]".repeat(40));
        send(&deep).await.refused(400, "unreadable_json");
        let bytes = ("application/json", b"{\"name\": \"\xff\"}".to_vec());
        anna.send(Method::POST, "/series", Some(bytes))
            .await
            .refused(400, "unreadable_json");

        let unknown = send(r#"{"name": "a", "colour": "red"}"#)
            .await
            .refused(422, "invalid");
        assert_eq!(
            unknown.findings(),
            [("/colour".to_owned(), "unknown_field".to_owned())]
        );
        let missing = send("{}").await.refused(422, "invalid");
        assert_eq!(
            missing.findings(),
            [("/name".to_owned(), "required".to_owned())]
        );
        let kind = send(r#"{"name": 5}"#).await.refused(422, "invalid");
        assert_eq!(
            kind.findings(),
            [("/name".to_owned(), "wrong_type".to_owned())]
        );
        // Every field that breaks its bounds is named at once; control characters are refused.
        let many = send("{\"name\": \"two\\nlines\", \"since\": 1500}")
            .await
            .refused(422, "invalid");
        let pointers: Vec<String> = many.findings().into_iter().map(|f| f.0).collect();
        assert_eq!(pointers, ["/name", "/since"]);

        // 2016.0 is a whole number (JSON Schema 2020-12), 2016.5 is not.
        send(r#"{"name": "Ganz", "since": 2016.0}"#)
            .await
            .expect(201);
        let half = send(r#"{"name": "Halb", "since": 2016.5}"#)
            .await
            .refused(422, "invalid");
        assert_eq!(half.findings()[0].0, "/since");
    }
);

story!(queries_are_read_strictly, async |world: &World| {
    let anna = world.organizer().await;
    let bad = [
        "colour=red",
        "limit=0",
        "limit=101",
        "limit=abc",
        "limit=5&limit=6",
        "count=maybe",
        "status=dreaming",
        "from=2024-13-01",
        "q=%00",
        "sort=colour",
        "sort=--title",
        "expand=everything",
        "expand=sessions,host,series,organizer",
    ];
    for query in bad {
        let reply = anna.get(&format!("/events?{query}")).await;
        assert_eq!(
            (reply.status, reply.code()),
            (400, "unreadable_query"),
            "{query}"
        );
    }
    anna.get("/events?cursor=nonsense")
        .await
        .refused(400, "invalid_cursor");
    let id = uuid::Uuid::nil();
    anna.get(&format!("/events/{id}?colour=red"))
        .await
        .refused(400, "unreadable_query");
    anna.get("/events/not-an-id")
        .await
        .refused(404, "not_found");
    anna.get("/districts/1500").await.refused(404, "not_found");
});

story!(
    a_representation_is_sent_again_only_if_it_changed,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let anna = &event.organizer;
        let path = event.path("");
        let first = anna.get(&path).await.expect(200);
        let etag = first.etag().to_owned();
        assert!(etag.starts_with('"'), "a strong validator");
        let known = anna
            .with("if-none-match", &etag)
            .get(&path)
            .await
            .expect(304);
        assert_eq!(known.etag(), etag);
        let weak = format!("W/{etag}");
        anna.with("if-none-match", &weak)
            .get(&path)
            .await
            .expect(304);
        anna.with("if-none-match", "\"other\"")
            .get(&path)
            .await
            .expect(200);

        // What is derived changes the ETag without a write: the seats are gone.
        event.change(&json!({"capacity": 1})).await.expect(200);
        let open = anna.get(&path).await.expect(200);
        event.seat("15002", "a@x.example").await.expect(201);
        let full = anna
            .with("if-none-match", open.etag())
            .get(&path)
            .await
            .expect(200);
        assert_eq!(full.text("registration_status"), "waitlist");
        assert_eq!(full.body["version"], open.body["version"]);

        // Who changes says what they have seen: the first wins.
        let (one, other) = (json!({"title": "Eins"}), json!({"title": "Zwei"}));
        let won = anna
            .if_match(full.etag())
            .patch(&path, &one)
            .await
            .expect(200);
        anna.if_match(full.etag())
            .patch(&path, &other)
            .await
            .refused(412, "precondition_failed");
        anna.if_match(won.etag())
            .patch(&path, &other)
            .await
            .expect(200);
        let both = format!("\"1.x\", {}", anna.get(&path).await.etag());
        anna.if_match(&both).patch(&path, &one).await.expect(200);

        // Strangers may keep what is public, others ask each time.
        let public = world.stranger().get(&path).await.expect(200);
        assert!(public.header("cache-control").starts_with("public"));
        assert!(
            anna.get(&path)
                .await
                .header("cache-control")
                .starts_with("private")
        );
        assert_eq!(anna.get("/me").await.header("cache-control"), "no-store");
        let head = anna.send(Method::HEAD, &path, None).await.expect(200);
        assert_eq!(head.etag(), anna.get(&path).await.etag());
    }
);

story!(
    a_merge_patch_keeps_what_it_does_not_name,
    async |world: &World| {
        let event = world
            .draft_event(|e| {
                e["motto"] = json!("Zusammen");
                e["place"] = json!({"name": "Haus", "locality": "Halle"});
                e["contributions"] = json!([{"name": "Katja", "role": "moderator"}]);
            })
            .await;
        let before = event.organizer.get(&event.path("")).await.body;
        let after = event
            .change(&json!({"place": {"street": "Weg 1", "locality": null}}))
            .await
            .expect(200)
            .body;
        assert_eq!(after["place"]["name"], "Haus");
        assert_eq!(after["place"]["street"], "Weg 1");
        assert!(after["place"]["locality"].is_null());
        for field in [
            "title",
            "motto",
            "schedule",
            "audience",
            "contributions",
            "registration",
        ] {
            assert_eq!(after[field], before[field], "{field}");
        }
        assert_eq!(after["version"], 2);
        let cleared = event
            .change(&json!({"motto": null, "contributions": []}))
            .await
            .expect(200)
            .body;
        assert!(cleared["motto"].is_null());
        assert_eq!(cleared["contributions"], json!([]));

        // Nothing changed, nothing happened.
        let same = event.change(&json!({"motto": null})).await.expect(200);
        assert_eq!(same.body["version"], 3);
        // What must be there can't be cleared, what is not there can't be named.
        for (patch, pointer) in [
            (json!({"title": null}), "/title"),
            (json!({"colour": null}), "/colour"),
            (json!({"colour": "red"}), "/colour"),
            (json!({"place": {"colour": "red"}}), "/place/colour"),
            (
                json!({"schedule": {"start": "2026-02-30"}}),
                "/schedule/start",
            ),
        ] {
            let found = event
                .change(&patch)
                .await
                .refused(422, "invalid")
                .findings();
            assert_eq!(found[0].0, pointer, "{patch}");
        }
        let list = ("application/merge-patch+json", b"[]".to_vec());
        let anna = event.organizer.if_match("*");
        anna.send(Method::PATCH, &event.path(""), Some(list))
            .await
            .refused(422, "invalid");
        // Plain JSON is taken for a merge patch, JSON Patch is not.
        let plain = ("application/json", br#"{"motto": "Gemeinsam"}"#.to_vec());
        anna.send(Method::PATCH, &event.path(""), Some(plain))
            .await
            .expect(200);
        let other = ("application/json-patch+json", b"[]".to_vec());
        anna.send(Method::PATCH, &event.path(""), Some(other))
            .await
            .refused(415, "unsupported_media_type");
    }
);

story!(
    problems_speak_the_callers_language,
    async |world: &World| {
        let path = "/events/00000000-0000-7000-8000-000000000000";
        let stranger = world.stranger();
        let english = stranger.get(path).await.refused(404, "not_found");
        assert_eq!(
            (english.text("title"), english.header("content-language")),
            ("Not found".into(), "en")
        );
        let german = stranger
            .with("accept-language", "de-DE,de;q=0.9,en;q=0.5")
            .get(path)
            .await;
        assert_eq!(
            (german.text("title"), german.header("content-language")),
            ("Nicht gefunden".into(), "de")
        );
        let rather = stranger
            .with("accept-language", "fr, de;q=0.3, en;q=0.8")
            .get(path)
            .await;
        assert_eq!(rather.text("title"), "Not found");
        let anna = world.organizer().await.with("accept-language", "de");
        let found = anna
            .post_json("/series", &json!({}))
            .await
            .refused(422, "invalid");
        assert_eq!(found.body["errors"][0]["detail"], "Dieses Feld ist nötig.");
        // The request id is the instance.
        let instance = format!("urn:uuid:{}", found.header("x-request-id"));
        assert_eq!(found.text("instance"), instance);
        assert!(found.text("type").ends_with("docs/errors.md#invalid"));
    }
);

story!(browsers_are_told_what_they_may_do, async |world: &World| {
    let preflight = async |origin: &str| {
        let asks = world
            .stranger()
            .with("origin", origin)
            .with("access-control-request-method", "POST");
        let asks = asks.with(
            "access-control-request-headers",
            "authorization,idempotency-key",
        );
        asks.send(Method::OPTIONS, "/events", None).await
    };
    let ours = preflight("https://portal.example").await;
    assert_eq!(
        ours.header("access-control-allow-origin"),
        "https://portal.example"
    );
    assert_eq!(
        preflight("https://evil.example")
            .await
            .header("access-control-allow-origin"),
        ""
    );
    let reply = world
        .stranger()
        .with("origin", "https://portal.example")
        .get("/events")
        .await;
    assert!(
        reply
            .header("access-control-expose-headers")
            .to_lowercase()
            .contains("etag")
    );
    for name in [
        "x-content-type-options",
        "content-security-policy",
        "referrer-policy",
    ] {
        assert_ne!(reply.header(name), "", "{name}");
    }
});

story!(the_document_and_its_ui_are_served, async |world: &World| {
    let stranger = world.stranger();
    let served = stranger.get("/api/openapi.json").await;
    assert_eq!(&served.body, crate::support::contract::document());
    let ui = stranger.get("/swagger-ui/").await;
    assert_eq!((ui.status, ui.content_type.as_str()), (200, "text/html"));
    let policy = ui.header("content-security-policy");
    let scripts = policy
        .split("; ")
        .find(|rule| rule.starts_with("script-src"));
    assert_eq!(scripts, Some("script-src 'self'"));
    assert!(!policy.contains("unsafe-inline"), "{policy}");
    // Nobody who sits down at the machine later is signed in.
    let settings = stranger.get("/swagger-ui/swagger-initializer.js").await;
    let settings = settings.body.as_str().unwrap().replace(' ', "");
    assert!(
        settings.contains("\"persistAuthorization\":false"),
        "{settings}"
    );
    assert!(settings.contains("\"deepLinking\":true"), "{settings}");
    assert_eq!(
        stranger
            .get("/health/live")
            .await
            .expect(200)
            .text("status"),
        "ok"
    );
    stranger.get("/health/ready").await.expect(200);
});
