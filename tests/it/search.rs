//! Search: what is found by which words, in which order, page by page, and with how many statements.

use std::collections::BTreeSet;

use sea_orm::ConnectionTrait;
use serde_json::{Value, json};

use crate::support::{Person, World, events::Event};

/// Text for a query parameter.
pub fn encoded(text: &str) -> String {
    use std::fmt::Write;
    let mut out = String::new();
    for b in text.bytes() {
        write!(out, "%{b:02X}").unwrap();
    }
    out
}

/// Everything that somebody finds, in its order.
pub async fn found(who: &Person, q: &str) -> Vec<Value> {
    who.all(&format!("/search?limit=100&q={}", encoded(q)))
        .await
}

/// The titles of it.
pub async fn titles(who: &Person, q: &str) -> Vec<String> {
    let hits = found(who, q).await;
    hits.iter()
        .map(|hit| hit["title"].as_str().unwrap().to_owned())
        .collect()
}

/// A topic that the organizer brings.
pub async fn topic(event: &Event, title: &str, description: &str) -> String {
    let new = json!({"title": title, "description": description});
    let anna = &event.organizer;
    anna.post_json(&event.path("/topics"), &new)
        .await
        .expect(201)
        .id()
}

story!(
    umlauts_endings_and_beginnings_do_not_matter,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        topic(
            &event,
            "Vergabe von Fördermitteln",
            "Straße, Größe, Übergang",
        )
        .await;
        topic(&event, "Neue Förderungen", "für Bäuerinnen").await;
        world.index().await;
        let who = world.stranger();
        let mine = async |q: &str| {
            let mut titles = titles(&who, q).await;
            titles.retain(|title| !title.contains("Drittmittel"));
            titles
        };
        for q in [
            "Fördermittel",
            "Foerdermittel",
            "Fordermittel",
            "FÖRDERMITTELN",
            "fo\u{308}rdermittel",
            "vergaben der Foerdermittel",
            "förderm",
            "foerderm",
            "STRASSE gross",
            "uebergange vergab",
        ] {
            assert_eq!(mine(q).await, ["Vergabe von Fördermitteln"], "{q}");
        }
        for q in [
            "Förderung",
            "foerderungen",
            "Förderu",
            "neue Förderung",
            "baeuerin",
        ] {
            assert_eq!(mine(q).await, ["Neue Förderungen"], "{q}");
        }
        topic(&event, "Ein Zwetschgenkurs", "").await;
        topic(&event, "Zwei Zwetschgenkurse", "").await;
        world.index().await;
        for q in [
            "Zwetschgenkurs ein zwei",
            "Zwetschgenkurse zwei",
            "zwei Zwetschgenkurs",
        ] {
            assert_eq!(titles(&who, q).await, ["Zwei Zwetschgenkurse"], "{q}");
        }
        // All words, and only the last one is a beginning.
        assert!(mine("Förder").await.len() >= 2);
        for q in [
            "Fördermittel Förderungen",
            "förderm Vergabe",
            "Quastenflosser",
            "ördermittel",
        ] {
            assert_eq!(mine(q).await, [""; 0], "{q}");
        }
    }
);

story!(
    titles_come_before_texts_and_the_latest_first,
    async |world: &World| {
        let old = world.published_event(|_| {}).await;
        let new = world
            .published_event(|e| {
                e["schedule"] = json!({"precision": "day", "start": "2099-01-01"});
                e["description"] = json!("Es geht um Quittenbau.");
            })
            .await;
        topic(&old, "Quittenbau im Kreis", "").await;
        topic(&old, "Anbau", "Auch der Quittenbau kommt vor.").await;
        topic(&new, "Quittenbauer", "Wer sie sind").await;
        topic(&new, "Der Quittenbau", "").await;
        let organization = json!({"name": "Verein Quittenbau", "kind": "ngo"});
        let anna = &old.organizer;
        anna.post_json("/organizations", &organization)
            .await
            .expect(201);
        world.index().await;
        let hits = found(&world.stranger(), "quittenbau").await;
        let of = |field: &str| -> Vec<&str> {
            hits.iter()
                .map(|hit| hit[field].as_str().unwrap())
                .collect()
        };
        let titles = of("title");
        // The stem of Quittenbauer is that of Quittenbau.
        assert_eq!(titles[0], "Verein Quittenbau", "what has no date is first");
        assert_eq!(
            BTreeSet::from([titles[1], titles[2]]),
            BTreeSet::from(["Der Quittenbau", "Quittenbauer"])
        );
        assert_eq!(titles[3], "Quittenbau im Kreis");
        let event = new.organizer.get(&new.path("")).await.body["title"].clone();
        assert_eq!(
            json!(titles[4..]),
            json!([event, "Anbau"]),
            "then texts, the latest first"
        );
        // A hit says what it is and where it is.
        assert_eq!(
            of("kind"),
            ["organization", "topic", "topic", "topic", "event", "topic"]
        );
        for hit in &hits {
            let path = hit["url"]
                .as_str()
                .unwrap()
                .strip_prefix("/api/v1")
                .unwrap();
            assert_eq!(
                anna.get(path).await.expect(200).id(),
                hit["id"].as_str().unwrap()
            );
        }
        let only = anna.all("/search?q=quittenbau&kind=event").await;
        assert_eq!(only.len(), 1);
        // Whole words before beginnings.
        topic(&new, "Quittenbausteine", "").await;
        world.index().await;
        assert_eq!(
            self::titles(anna, "quittenbau").await[4],
            "Quittenbausteine"
        );
        // When the event moves, so does what belongs to it.
        old.change(&json!({"schedule": {"precision": "day", "start": "2099-02-01", "end": null}}))
            .await
            .expect(200);
        world.index().await;
        assert_eq!(
            self::titles(anna, "quittenbau").await[1],
            "Quittenbau im Kreis"
        );
    }
);

story!(
    snippets_show_the_place_and_are_safe_to_show,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let long = format!(
            "{} <script>alert('Quitten & \"Äpfel\"')</script> {}",
            "vorher ".repeat(60),
            "danach ".repeat(60)
        );
        topic(&event, "<b>Obst</b>", &long).await;
        world.index().await;
        let hits = found(&world.stranger(), "quitte aepfel").await;
        let snippet = hits[0]["snippet"].as_str().unwrap();
        assert!(snippet.contains("&lt;script&gt;alert(&#39;<mark>Quitten</mark> &amp; &quot;<mark>Äpfel</mark>&quot;&#39;)&lt;/script&gt;"), "{snippet}");
        assert!(snippet.starts_with('…') && snippet.ends_with('…') && !snippet.contains('\n'));
        assert_eq!(hits[0]["title"], "<b>Obst</b>", "the title is plain text");
        let hits = found(&world.stranger(), "obst").await;
        assert_eq!(hits[0]["snippet"], "&lt;b&gt;<mark>Obst</mark>&lt;/b&gt;");
    }
);

story!(
    what_changed_or_went_is_not_found_any_more,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        let anna = &event.organizer;
        let id = topic(&event, "Quittenbau", "").await;
        let new = json!({"kind": "talk", "title": "Vortrag über Quitten"});
        let session = anna
            .post_json(&event.path("/sessions"), &new)
            .await
            .expect(201)
            .id();
        world.index().await;
        assert_eq!(titles(anna, "quitt").await.len(), 2);
        // Before the index knows, nothing is shown that is not there; then neither is it counted.
        anna.patch(&format!("/topics/{id}"), &json!({"title": "Apfelbau"}))
            .await
            .expect(200);
        anna.if_match("*")
            .delete(&format!("/sessions/{session}"))
            .await
            .expect(204);
        assert_eq!(titles(anna, "quitt").await, [""; 0]);
        world.index().await;
        let page = anna.get("/search?q=quitt&count=true").await.expect(200);
        assert_eq!(page.body, json!({"items": [], "next": null, "total": 0}));
        assert_eq!(titles(anna, "apfelbau").await, ["Apfelbau"]);
        // A draft and all that is in it.
        let draft = world
            .draft_event(|e| e["title"] = json!("Mirabellen"))
            .await;
        topic(&draft, "Mirabellentopf", "").await;
        world.index().await;
        assert_eq!(titles(anna, "mirabelle").await.len(), 2);
        anna.if_match("*").delete(&draft.path("")).await.expect(204);
        assert_eq!(titles(anna, "mirabelle").await, [""; 0]);
        world.index().await;
        let left = world.db().read().execute_unprepared("SELECT 1 FROM search_entry e WHERE event_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM event WHERE event.id = e.event_id)");
        assert_eq!(left.await.unwrap().rows_affected(), 0);
        assert_eq!(
            kreisrunde::search::tick(world.db()).await.unwrap(),
            0,
            "nothing is done twice"
        );
    }
);

story!(
    pages_are_complete_and_cursors_are_for_one_search,
    async |world: &World| {
        let event = world.published_event(|_| {}).await;
        for n in 0..7 {
            topic(&event, &format!("Kettenfrage {n}"), "").await;
            topic(&event, &format!("Ketten {n}"), "").await;
            topic(&event, &format!("Etwas {n}"), "mit Ketten").await;
        }
        world.index().await;
        let anna = &event.organizer;
        let all = found(anna, "ketten").await;
        assert_eq!(all.len(), 21);
        for limit in [1, 2, 5, 7, 20, 21] {
            let paged = anna.all(&format!("/search?q=ketten&limit={limit}")).await;
            assert_eq!(paged, all, "{limit} a page");
        }
        let page = anna
            .get("/search?q=ketten&limit=3&count=true")
            .await
            .expect(200);
        assert_eq!(page.body["total"], 21);
        assert!(page.header("link").contains("rel=\"next\""));
        let next = page.text("next");
        // What comes and goes meanwhile moves nothing.
        topic(&event, "Ketten 8", "").await;
        world.index().await;
        let second = anna
            .get(&format!("/search?q=ketten&limit=100&cursor={next}"))
            .await
            .expect(200);
        let before: BTreeSet<_> = all[..3].iter().map(|hit| hit["id"].to_string()).collect();
        assert!(
            second
                .items()
                .iter()
                .all(|hit| !before.contains(&hit["id"].to_string()))
        );
        for other in ["q=kette", "q=ketten&kind=topic", "q=ketten&cursor=x"] {
            let path = format!("/search?{other}&cursor={next}");
            assert_eq!(anna.get(&path).await.status, 400, "{other}");
        }
        let path = format!("/search?q=ketten&cursor={next}");
        assert_eq!(world.stranger().get(&path).await.code(), "invalid_cursor");
        for wrong in [
            "",
            "?q=",
            "?q=a&sort=title",
            "?q=a&kind=quote",
            "?q=a&limit=101",
            "?q=a&x=1",
        ] {
            let reply = anna.get(&format!("/search{wrong}")).await;
            reply.refused(400, "unreadable_query");
        }
        let long = format!("/search?q={}", "a".repeat(201));
        anna.get(&long).await.refused(400, "unreadable_query");
    }
);

/// What has a meaning in SQL, in FTS5 or in tsquery, and what breaks careless programs.
const HOSTILE: [&str; 44] = [
    "\"",
    "'",
    "\\",
    "*",
    "(",
    ")",
    ":",
    "-",
    "&",
    "|",
    "!",
    "<->",
    "%",
    "_",
    "^",
    "{title}",
    "---",
    "der die und",
    "quitte\"",
    "quitte' OR '1'='1",
    "quitte'; DROP TABLE topic; --",
    "\"quitte",
    "title : quitte",
    "{title body} : quitte",
    "NEAR(quitte apfel, 10)",
    "quitte NEAR apfel",
    "quitte AND",
    "quitte OR",
    "NOT quitte",
    "quitte NOT quitte",
    "quitte:*",
    "quitte:A & !apfel",
    "quitte <-> apfel",
    "^quitte",
    "quitte*",
    "-quitte",
    "(((quitte",
    "quitte \u{202e}etttiuq\u{202c}",
    "\u{feff}quitte\u{200b}",
    "🎉👩‍👩‍👧 quitte",
    "\\ud800\\udc00 \u{fffd}",
    "q\u{301}\u{301}\u{301}\u{301}uitte",
    "$1 ? ?1 :name",
    "\u{fdfa}\u{fdfa}\u{fdfa}",
];

story!(whatever_is_typed_is_only_words, async |world: &World| {
    let event = world.published_event(|_| {}).await;
    topic(&event, "Quitte", "").await;
    world.index().await;
    let anna = &event.organizer;
    let lists = [
        "/search?".to_owned(),
        "/events?".to_owned(),
        event.path("/topics?"),
        event.path("/questions?"),
    ];
    let longest = [
        "x ".repeat(100),
        "ä".repeat(200),
        "(".repeat(200),
        "a\u{301}".repeat(100),
    ];
    for q in HOSTILE
        .iter()
        .copied()
        .chain(longest.iter().map(String::as_str))
    {
        for list in &lists {
            let reply = anna.get(&format!("{list}q={}", encoded(q))).await;
            assert_eq!(reply.status, 200, "{list} {q}: {}", reply.body);
        }
    }
    for nothing in ["\"", "*", "---", "der die und", "%", "\\"] {
        assert_eq!(titles(anna, nothing).await, [""; 0], "{nothing}");
    }
    for q in [
        "quitte\"",
        "\"quitte",
        "quitte*",
        "(((quitte",
        "-quitte",
        "\u{feff}quitte\u{200b}",
    ] {
        assert_eq!(titles(anna, q).await, ["Quitte"], "{q}");
    }
    for bytes in ["%00", "quitte%00", "%FF%FE", "%ED%A0%80"] {
        let status = anna.get(&format!("/search?q={bytes}")).await.status;
        assert!(matches!(status, 200 | 400), "{bytes}: {status}");
    }
    assert_eq!(
        titles(anna, "quitte").await,
        ["Quitte"],
        "everything is still there"
    );
});

story!(
    lists_are_searched_beside_their_other_filters,
    async |world: &World| {
        let here = world
            .published_event(|e| {
                e["title"] = json!("Zwetschgentag");
                e["place"] = json!({"name": "Kurhaus", "locality": "Bad Dürrenberg"});
            })
            .await;
        let there = world
            .published_event(|e| e["motto"] = json!("Nur Zwetschgen"))
            .await;
        let accepted = topic(&here, "Zwetschgenmus", "").await;
        topic(&here, "Mus aus Zwetschgen", "").await;
        topic(&there, "Zwetschgen", "").await;
        let anna = &here.organizer;
        anna.post(&format!("/topics/{accepted}/accept"))
            .await
            .expect(200);
        world.index().await;
        let ids = async |path: String| -> Vec<String> {
            let items = anna.all(&path).await;
            items
                .iter()
                .map(|item| item["id"].as_str().unwrap().to_owned())
                .collect()
        };
        let both = BTreeSet::from([here.id.clone(), there.id.clone()]);
        assert_eq!(
            ids("/events?q=zwetschge&sort=title".into()).await[1],
            here.id,
            "the order is the list's"
        );
        assert_eq!(
            BTreeSet::from_iter(ids("/events?q=zwetschge&from=2020-01-01".into()).await),
            both
        );
        assert_eq!(ids("/events?q=kurhaus+zwetschge".into()).await, [&*here.id]);
        assert_eq!(ids("/events?q=Bad%20Duerrenb".into()).await, [&*here.id]);
        assert_eq!(
            ids("/events?q=zwetschge&to=2020-01-01".into()).await,
            [""; 0]
        );
        assert_eq!(
            ids("/events?q=-".into()).await,
            [""; 0],
            "without a word nothing is found"
        );
        assert!(
            ids("/events?q=".into()).await.len() > 2,
            "an empty field filters nothing"
        );
        assert_eq!(ids(here.path("/topics?q=zwetschge")).await.len(), 2);
        assert_eq!(
            ids(here.path("/topics?q=zwetschge&status=accepted")).await,
            [accepted]
        );
        assert_eq!(
            ids(there.path("/topics?q=mus")).await,
            [""; 0],
            "only of this event"
        );
        let page = anna
            .get("/events?q=zwetschge&limit=1&count=true")
            .await
            .expect(200);
        assert_eq!(page.body["total"], 2);
    }
);
