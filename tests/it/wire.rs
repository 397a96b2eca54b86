//! What clients, browsers and caches between them rely on.

use reqwest::Method;
use serde_json::json;

use crate::support::World;

story!(
    parameters_that_an_operation_does_not_have_are_refused,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let anna = &event.organizer;
        for path in [
            "/districts/15002",
            "/network",
            "/me",
            &event.path("/seats"),
            &event.path("/coverage"),
            "/.well-known/jwks.json",
        ] {
            let asked = anna.get(&format!("{path}?colour=red")).await;
            assert_eq!(
                (asked.status, asked.code()),
                (400, "unreadable_query"),
                "{path}"
            );
        }
        let new = json!({"name": "Reihe"});
        anna.post_json("/series?colour=red", &new)
            .await
            .refused(400, "unreadable_query");
        anna.if_match("*")
            .post(&event.path("/cancel?colour=red"))
            .await
            .refused(400, "unreadable_query");
        anna.if_match("*")
            .patch(&event.path("?colour=red"), &json!({"motto": "x"}))
            .await
            .refused(400, "unreadable_query");
        assert_eq!(anna.get(&event.path("")).await.text("status"), "published");
        // In words, without what goes on inside.
        let long = anna.get(&format!("/events?q={}", "a".repeat(201))).await;
        let long = long.refused(400, "unreadable_query").text("detail");
        assert!(long.contains(" q.") && !long.contains("aaa"), "{long}");
        let half = json!({"name": "a", "since": 5.5});
        let german = anna
            .with("accept-language", "de")
            .post_json("/series", &half);
        let german = german.await.refused(422, "invalid");
        let said = &german.body["errors"][0]["detail"];
        assert_eq!(said, "Nicht vom erwarteten Typ: integer.");
    }
);

story!(
    what_is_not_there_is_said_before_the_body_is_looked_at,
    async |world: &World| {
        let anna = world.admin().await;
        let nobody = uuid::Uuid::now_v7();
        let rubbish = || Some(("text/plain", b"{".to_vec()));
        for (method, path) in [
            (Method::PATCH, format!("/series/{nobody}")),
            (Method::PATCH, format!("/organizations/{nobody}")),
            (Method::PATCH, format!("/events/{nobody}")),
            (Method::PATCH, format!("/users/{nobody}")),
            (Method::PATCH, format!("/events/{nobody}/survey")),
            (Method::POST, format!("/events/{nobody}/publish")),
            (Method::POST, format!("/events/{nobody}/registrations")),
            (Method::POST, format!("/registrations/{nobody}/cancel")),
            (Method::POST, format!("/registrations/{nobody}/confirm")),
            (Method::PUT, format!("/events/{nobody}/coverage/15002")),
        ] {
            let reply = anna
                .if_match("*")
                .send(method.clone(), &path, rubbish())
                .await;
            assert_eq!(
                (reply.status, reply.code()),
                (404, "not_found"),
                "{method} {path}"
            );
        }
        let event = world.published_event(|_| {}).await;
        let path = event.path("/coverage/15090");
        let reply = anna.send(Method::PUT, &path, rubbish()).await;
        reply.refused(404, "not_found");
        // A step that is there takes no body, and then nothing happens.
        let cancel = event.path("/cancel");
        let reply = anna
            .if_match("*")
            .send(Method::POST, &cancel, rubbish())
            .await;
        reply.refused(400, "unreadable_json");
        assert_eq!(anna.get(&event.path("")).await.text("status"), "published");
    }
);

story!(
    media_types_and_languages_come_after_the_address,
    async |world: &World| {
        let picky = world.stranger().with("accept", "text/html");
        picky.get("/nothing").await.refused(404, "not_found");
        picky
            .delete("/events")
            .await
            .refused(405, "method_not_allowed");
        picky.get("/events").await.refused(406, "not_acceptable");
        // A language that nobody can read is no reason to refuse.
        let odd = world.stranger().with("accept-language", "de_DE, x;q=!");
        odd.get("/districts/15002").await.expect(200);
        // An address is the same however it is written.
        world
            .stranger()
            .delete("/%65vents")
            .await
            .refused(405, "method_not_allowed");
    }
);

story!(
    caches_are_told_what_a_reply_depends_on,
    async |world: &World| {
        let ask = async |coding: &str, known: &str| {
            let url = format!("{}/api/v1/districts?limit=100", world.base);
            let mut request = world.http.get(url).header("accept-encoding", coding);
            if !known.is_empty() {
                request = request.header("if-none-match", known);
            }
            let reply = request.send().await.unwrap();
            let header = |name: &str| {
                let all = reply.headers().get_all(name).iter();
                let all = all.map(|value| value.to_str().unwrap().to_lowercase());
                all.collect::<Vec<_>>().join(", ")
            };
            let told = ["vary", "etag", "content-encoding"].map(header);
            (reply.status().as_u16(), told)
        };
        let (_, [vary, plain, coding]) = ask("identity", "").await;
        assert_eq!(coding, "");
        for name in ["accept-encoding", "authorization", "accept-language"] {
            assert!(vary.contains(name), "{name} is not in {vary}");
        }
        for wanted in ["br", "gzip"] {
            let (_, [vary, etag, coding]) = ask(wanted, "").await;
            assert_eq!(coding, wanted);
            assert!(vary.contains("accept-encoding"), "{vary}");
            // Other bytes, another strong validator; either is known again.
            assert_ne!(etag, plain);
        }
        let etag = |coding: &'static str| async move {
            let url = format!("{}/api/v1/districts?limit=100", world.base);
            let reply = world.http.get(url).header("accept-encoding", coding);
            let reply = reply.send().await.unwrap();
            reply.headers()["etag"].to_str().unwrap().to_owned()
        };
        for coding in ["identity", "br", "gzip"] {
            let known = etag(coding).await;
            let (status, [_, fresh, _]) = ask(coding, &known).await;
            assert_eq!((status, fresh), (304, known.to_lowercase()), "{coding}");
        }
        let jwks = world.stranger().get("/.well-known/jwks.json").await;
        assert!(jwks.header("cache-control").starts_with("public"));
        let event = world.published_event(|_| {}).await;
        for (below, kept) in [
            ("/seats", "public, max-age=5"),
            ("/coverage", "public, max-age=60"),
        ] {
            let path = event.path(below);
            let told = world.stranger().get(&path).await;
            assert_eq!(told.header("cache-control"), kept);
            let told = event.organizer.get(&path).await;
            assert!(told.header("cache-control").starts_with("private"));
        }
    }
);

story!(head_tells_what_get_would_send, async |world: &World| {
    let url = format!("{}/api/v1/districts/15002", world.base);
    let get = world.http.get(&url).header("accept-encoding", "identity");
    let get = get.send().await.unwrap();
    let head = world.http.head(&url).header("accept-encoding", "identity");
    let head = head.send().await.unwrap();
    let length = |reply: &reqwest::Response| {
        reply.headers()["content-length"]
            .to_str()
            .unwrap()
            .to_owned()
    };
    assert_eq!(length(&head), length(&get));
    assert_ne!(length(&head), "0");
    assert!(head.bytes().await.unwrap().is_empty());
});

story!(
    a_browser_that_may_not_ask_gets_a_problem_document_too,
    async |world: &World| {
        let ask = world
            .stranger()
            .with("origin", "https://evil.example")
            .with("access-control-request-method", "GET");
        let no = ask.send(Method::OPTIONS, "/events", None).await;
        let no = no.refused(400, "bad_request");
        assert_eq!(no.content_type, "application/problem+json");
        for name in [
            "x-request-id",
            "content-security-policy",
            "x-content-type-options",
        ] {
            assert_ne!(no.header(name), "", "{name}");
        }
        let ours = world
            .stranger()
            .with("origin", "https://portal.example")
            .with("access-control-request-method", "GET");
        let yes = ours.send(Method::OPTIONS, "/events", None).await;
        assert!(yes.status < 300 && !yes.header("x-request-id").is_empty());
        // A refusal of the service can be read by the page that asked.
        let refused = ours.get("/events/nothing").await.refused(404, "not_found");
        assert_eq!(
            refused.header("access-control-allow-origin"),
            "https://portal.example"
        );
    }
);

story!(
    times_beyond_the_calendar_are_refused,
    async |world: &World| {
        let event = world.draft_event(|_| {}).await;
        let anna = &event.organizer;
        for day in [
            "-9999-01-01",
            "-262143-01-01",
            "%2B100000-01-01",
            "2024-1-1",
            "2023-02-29",
        ] {
            for name in ["from", "to"] {
                let reply = anna.get(&format!("/events?{name}={day}")).await;
                assert_eq!(
                    (reply.status, reply.code()),
                    (400, "unreadable_query"),
                    "{day}"
                );
            }
        }
        let far = [
            "-9999-01-01T00:00:00Z",
            "+100000-01-01T00:00:00Z",
            "2027-01-01 00:00:00Z",
        ];
        for at in far {
            let window = json!({"registration": {"opens_at": at}});
            event.change(&window).await.refused(422, "invalid");
            let release = json!({"seats_per_district": {"guaranteed": 1, "release_at": at}});
            event.change(&release).await.refused(422, "invalid");
            let survey = json!({"closes_at": at});
            let path = event.path("/survey");
            anna.post_json(&path, &survey).await.refused(422, "invalid");
        }
        let admin = world.admin().await;
        let user = format!("/users/{}", anna.id.unwrap());
        let mandate = json!({"mandate": {"to": "+100000-01-01"}});
        admin
            .if_match("*")
            .patch(&user, &mandate)
            .await
            .refused(422, "invalid");
    }
);

story!(
    every_page_leads_to_the_next_whatever_a_title_is_made_of,
    async |world: &World| {
        let anna = world.organizer().await;
        for n in 0..3 {
            // Four bytes a sign; and one that stands for eighteen letters.
            let sign = ["\u{1f468}", "\u{fdfa}", "\u{1f469}"][n];
            let mut new = world.new_event();
            new["title"] = json!(format!("{}{n}", sign.repeat(199)));
            anna.post_json("/events", &new).await.expect(201);
        }
        for sort in ["title", "-title"] {
            let some = anna
                .all(&format!("/events?sort={sort}&limit=1"))
                .await
                .len();
            assert_eq!(some, anna.all("/events").await.len());
        }
        for bad in ["\u{200b}", "Werk\u{202e}statt", "a\u{7}b"] {
            let mut new = world.new_event();
            new["title"] = json!(bad);
            anna.post_json("/events", &new)
                .await
                .refused(422, "invalid");
        }
    }
);

story!(
    if_match_is_honoured_where_it_is_not_asked_for,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let anna = event.organizer.if_match("\"999.x\"");
        let sorry = json!({"state": "excused", "source": "Mail"});
        let path = event.path("/coverage/15002");
        anna.put(&path, &sorry)
            .await
            .refused(412, "precondition_failed");
        let told = event.organizer.put(&path, &sorry).await.expect(200);
        let read = event.organizer.get(&event.path("/coverage")).await;
        assert_eq!(told.etag(), read.etag());
        let seat = event.seat("15002", "a@x.example").await.expect(201);
        let cancel = format!("/registrations/{}/cancel", seat.id());
        anna.post(&cancel).await.refused(412, "precondition_failed");
        // A weak validator is one that never matches.
        let weak = event.organizer.if_match(&format!("W/{}", read.etag()));
        weak.patch(&event.path(""), &json!({"motto": "x"}))
            .await
            .refused(412, "precondition_failed");
        let new = json!({"email": "neu@x.example", "name": "Neu", "role": "coordinator", "district_ags": "15085"});
        // A repeated invitation is one invitation.
        let again = event.organizer.key("einladung");
        let one = again.post_json("/invitations", &new).await.expect(201);
        let same = again.post_json("/invitations", &new).await.expect(201);
        assert_eq!(same.id(), one.id());
        assert_eq!(same.header("idempotency-replayed"), "true");
        let path = format!("/invitations/{}", one.id());
        anna.delete(&path).await.refused(412, "precondition_failed");
        event.organizer.delete(&path).await.expect(204);
    }
);
