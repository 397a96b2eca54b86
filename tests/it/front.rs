//! The front door: what stands on it, for whom, in which language.

use chrono::Duration;
use serde_json::json;

use crate::support::{Reply, World};

fn text(reply: &Reply) -> &str {
    assert_eq!(
        (reply.status, reply.content_type.as_str()),
        (200, "text/html")
    );
    reply.body.as_str().expect("a page")
}

/// May be styled and show pictures from here, and nothing else.
fn assert_strict(reply: &Reply) {
    let policy = reply.header("content-security-policy");
    for rule in policy.split("; ") {
        let (what, from) = rule.split_once(' ').unwrap();
        let allowed = match what {
            "style-src" | "img-src" => "'self'",
            _ => "'none'",
        };
        assert_eq!(from, allowed, "{policy}");
    }
    assert!(policy.starts_with("default-src 'none'"), "{policy}");
}

story!(
    the_page_says_what_comes_next_and_where_everything_is,
    async |world: &World| {
        let stranger = world.stranger();
        let open = world
            .published_event(|e| e["place"] = json!({"name": "Rathaus", "locality": "Dessau"}))
            .await;
        let draft = world
            .draft_event(|e| e["title"] = json!("Noch geheim"))
            .await;
        let off = world
            .published_event(|e| e["title"] = json!("Fällt aus"))
            .await;
        off.step("cancel").await.expect(200);
        let page = stranger.with("accept-language", "de").get("/").await;
        let html = text(&page);
        for part in [
            "<html lang=\"de\">",
            "IKOE-Netzwerk der Koordinierungsstellen",
            "Rathaus, Dessau",
            "Anmeldung offen",
            "Fällt aus",
            "Abgesagt",
            "href=\"/swagger-ui/\"",
            "href=\"/api/openapi.json\"",
            "href=\"/api/v1/events.ics\"",
            "href=\"/api/v1/events.atom\"",
            "href=\"/docs/integrating\"",
            "href=\"/?lang=en\"",
            &format!("/api/v1/events/{}.ics", open.id),
            &format!(
                "src=\"/api/v1/events/{}/coverage.svg?language=de\"",
                open.id
            ),
            ". 4 Landkreise und Städte eingeladen: 4 noch nicht dabei.\"",
        ] {
            assert!(html.contains(part), "{part}: {html}");
        }
        assert!(!html.contains("Noch geheim"), "{html}");
        // Those who may see drafts see them elsewhere.
        let hers = draft.organizer.get("/").await;
        assert!(!text(&hers).contains("Noch geheim"));
        assert_eq!(hers.header("cache-control"), "private, no-cache");
        assert_strict(&page);
        assert_eq!(page.header("cache-control"), "public, max-age=60");
        let links = page.header("link");
        for rel in ["alternate", "service-desc", "service-doc"] {
            assert!(links.contains(&format!("rel=\"{rel}\"")), "{links}");
        }
        // Each address in it is one.
        let found = html.split(['"']).filter(|part| part.starts_with('/'));
        for address in found.collect::<std::collections::BTreeSet<_>>() {
            let reply = stranger.get(address).await;
            assert_eq!(reply.status, 200, "{address}");
        }
        // No script, no style and no picture in it that the policy would stop.
        for part in ["<script", "style=", "<style", "http-equiv"] {
            assert!(!html.contains(part), "{part}");
        }
        let same = stranger
            .with("accept-language", "de")
            .with("if-none-match", page.etag())
            .get("/")
            .await;
        assert_eq!(same.status, 304);
        let head = stranger.send(reqwest::Method::HEAD, "/", None).await;
        assert_eq!(head.status, 200);
        stranger.post("/").await.refused(405, "method_not_allowed");
    }
);

story!(
    the_page_is_in_the_language_of_the_address_else_of_the_browser,
    async |world: &World| {
        let stranger = world.stranger();
        for (path, accepts, language) in [
            ("/", "de-AT, en;q=0.5", "de"),
            ("/", "en", "en"),
            ("/", "fr", "en"),
            ("/?lang=de", "en", "de"),
            ("/?lang=en", "de", "en"),
            ("/?lang=xx&utm_source=mail", "de", "de"),
        ] {
            let page = stranger.with("accept-language", accepts).get(path).await;
            assert_eq!(
                page.header("content-language"),
                language,
                "{path} {accepts}"
            );
            assert!(text(&page).contains(&format!("<html lang=\"{language}\">")));
            assert!(page.header("vary").contains("Accept-Language"));
        }
    }
);

story!(
    what_people_write_is_text_on_the_page,
    async |world: &World| {
        let evil = "<script>alert(1)</script>\"'><img src=x onerror=y>&amp; {{ 7*7 }}";
        let event = world
            .published_event(|e| {
                e["title"] = json!(evil);
                e["motto"] = json!(evil);
                e["place"] = json!({"name": evil});
            })
            .await;
        let anna = &event.organizer;
        anna.post_json("/series", &json!({"name": evil, "description": evil}))
            .await
            .expect(201);
        let page = world.stranger().get("/").await;
        let html = text(&page);
        assert!(
            !html.contains("<script") && !html.contains("<img src=x"),
            "{html}"
        );
        assert!(
            html.contains("&lt;script&gt;") && html.contains("{{ 7*7 }}"),
            "{html}"
        );
    }
);

story!(
    the_page_stands_with_nothing_in_it_and_takes_few_statements_with_much,
    async |world: &World| {
        let stranger = world.stranger();
        // The sample is over: the picture is that of the last one.
        let html = text(&stranger.get("/?lang=en").await).to_owned();
        assert!(
            html.contains("No date is fixed yet") && html.contains("coverage.svg"),
            "{html}"
        );
        let first = {
            world.published_event(|_| {}).await;
            let before = world.db().statements();
            text(&stranger.get("/").await);
            world.db().statements() - before
        };
        for _ in 0..8 {
            world.published_event(|_| {}).await;
        }
        let before = world.db().statements();
        let page = stranger.get("/").await;
        assert_eq!(text(&page).matches("<article").count(), 5);
        let many = world.db().statements() - before;
        assert_eq!(many, first);
        assert!(many <= 12, "{many} statements");
        world.advance(Duration::days(100));
        assert!(text(&stranger.get("/?lang=de").await).contains("Noch steht kein Termin fest"));
    }
);

#[test]
fn the_page_stands_in_an_empty_database() {
    crate::support::world::on_empty(async |world: &World| {
        let page = world.stranger().get("/?lang=en").await;
        let html = text(&page);
        assert!(
            html.contains("<h1>Kreisrunde</h1>") && html.contains("No date is fixed yet"),
            "{html}"
        );
        assert!(
            !html.contains("<figure>") && !html.contains("<dl>"),
            "{html}"
        );
        for path in ["/events.ics", "/events.atom"] {
            world.stranger().get(path).await.expect(200);
        }
    });
}

story!(the_guide_is_served_as_a_page, async |world: &World| {
    let stranger = world.stranger();
    let page = stranger.get("/docs/integrating").await;
    assert!(text(&page).contains("<main id=\"main\" class=\"guide\">"));
    assert_strict(&page);
    assert_eq!(page.header("content-language"), "en");
    let same = stranger
        .with("if-none-match", page.etag())
        .get("/docs/integrating")
        .await;
    assert_eq!(same.status, 304);
    let style = stranger.get("/front.css").await;
    assert_eq!(
        (style.status, style.content_type.as_str()),
        (200, "text/css")
    );
    stranger.get("/docs/other").await.refused(404, "not_found");
});
