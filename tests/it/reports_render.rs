//! A report as it is shown: nothing harmful, nothing revoked, on paper as on the page.

use serde_json::{Value, json};

use crate::{
    reports::{draft, drafted, edit, edition_13, facts_of_13, plain, sql},
    support::{Person, World, events::Event},
};

const RENDERINGS: [&str; 5] = [
    "/report",
    "/report.json",
    "/report.md",
    "/report.html",
    "/report.pdf",
];

/// The words of a file, as one copies them out of it; none where there is no such tool.
fn words_of(pdf: &[u8]) -> Option<String> {
    assert!(pdf.starts_with(b"%PDF"));
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("report.pdf");
    std::fs::write(&file, pdf).unwrap();
    let out = std::process::Command::new("pdftotext")
        .arg("-layout")
        .arg(&file)
        .arg("-")
        .output()
        .ok()?;
    Some(String::from_utf8_lossy(&out.stdout).into_owned())
}

/// Letters and digits only: hyphenation and line breaks do not count.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

async fn html(who: &Person, event: &Event, query: &str) -> String {
    let page = who
        .get(&event.path(&format!("/report.html{query}")))
        .await
        .expect(200);
    page.body.as_str().unwrap().to_owned()
}

/// Whether the words are in a rendering.
async fn says(who: &Person, path: &str, words: &str) -> bool {
    let reply = who.get(path).await.expect(200);
    if path.contains(".pdf") {
        return words_of(&reply.bytes).is_some_and(|text| letters(&text).contains(&letters(words)));
    }
    reply.body.to_string().contains(words)
}

/// Takes a quote back.
async fn revoke(event: &Event, beginning: &str) {
    let quotes = event.organizer.all(&event.path("/quotes")).await;
    let begins = |quote: &&Value| quote["text"].as_str().unwrap().starts_with(beginning);
    let quote = quotes.iter().find(begins).expect("the quote");
    let path = format!("/quotes/{}/revoke", quote["id"].as_str().unwrap());
    let anna = event.organizer.if_match("*");
    anna.post(&path).await.expect(200);
}

story!(
    a_revoked_quote_is_gone_from_every_version_at_once,
    async |world: &World| {
        let event = edition_13(world).await;
        let nobody = world.stranger();
        drafted(&event).await;
        event.step("report/publish").await.expect(200);
        edit(&event, &json!({"title": "Zweite"})).await.expect(200);
        event.step("report/publish").await.expect(200);
        let tool = std::process::Command::new("pdftotext")
            .arg("-v")
            .output()
            .is_ok();
        let words = "Gut für das Onboarding neuer Koordinierender";
        let mut paths: Vec<String> = RENDERINGS.iter().map(|path| event.path(path)).collect();
        paths.extend(
            RENDERINGS
                .iter()
                .map(|path| event.path(&format!("{path}?version=1"))),
        );
        paths.push(event.path("/report/versions/1"));
        let mut etags = Vec::new();
        for path in &paths {
            let reply = nobody.get(path).await.expect(200);
            assert_eq!(reply.header("cache-control"), "private, no-cache", "{path}");
            assert!(
                says(&nobody, path, words).await || (!tool && path.contains(".pdf")),
                "{path}"
            );
            // Who has it asks whether it is still so.
            let same = nobody.with("if-none-match", reply.etag()).get(path).await;
            assert_eq!(same.status, 304, "{path}");
            etags.push(reply.etag().to_owned());
        }
        revoke(&event, "Gut für das Onboarding").await;
        for (path, etag) in paths.iter().zip(etags) {
            let reply = nobody
                .with("if-none-match", &etag)
                .get(path)
                .await
                .expect(200);
            assert_ne!(reply.etag(), etag);
            assert!(!says(&nobody, path, words).await, "{path}");
        }
        assert!(!says(&event.organizer, &event.path("/report?draft=true"), words).await);
        // No row of a report ever held it.
        let kept = event
            .organizer
            .get(&event.path("/report/versions/1"))
            .await
            .expect(200);
        assert!(!kept.body.to_string().contains("Onboarding"));
        revoke(&event, "Organisatorisch").await;
        let page = html(&nobody, &event, "").await;
        assert!(
            !page.contains("Stimmen"),
            "a heading without anything under it"
        );
    }
);

story!(
    approved_quotes_are_published_with_the_report_in_the_words_that_were_said,
    async |world: &World| {
        let event = edition_13(world).await;
        let nobody = world.stranger();
        sql(world, "UPDATE quote SET status = 'approved', verbatim = true, attribution = NULL WHERE text LIKE 'Organisatorisch%'").await;
        sql(
            world,
            "UPDATE quote SET status = 'given' WHERE text LIKE 'Gut für%'",
        )
        .await;
        let made = drafted(&event).await;
        // What is kept for repetition holds no quote.
        assert_eq!(made.body["quotes"], json!([]));
        assert_eq!(
            draft(&event).await.body["quotes"].as_array().unwrap().len(),
            1
        );
        assert_eq!(nobody.all(&event.path("/quotes")).await.len(), 0);
        event.step("report/publish").await.expect(200);
        assert_eq!(nobody.all(&event.path("/quotes")).await.len(), 1);
        let report = nobody.get(&event.path("/report")).await.expect(200);
        let quotes = report.body["quotes"].as_array().unwrap();
        assert_eq!((quotes.len(), &quotes[0]["verbatim"]), (1, &json!(true)));
        let page = html(&nobody, &event, "").await;
        assert!(
            page.contains("„Organisatorisch und thematisch die bislang beste Ideenwerkstatt.“"),
            "{page}"
        );
        assert!(page.contains("aus dem Kreis der Teilnehmenden"));
        // For a report one has to have agreed to that.
        sql(world, "UPDATE quote SET uses = '[\"publicity\"]'").await;
        let report = nobody.get(&event.path("/report")).await.expect(200);
        assert_eq!(report.body["quotes"], json!([]));
        let audit = world
            .admin()
            .await
            .all("/audit?object_kind=quote&limit=100")
            .await;
        assert_eq!(
            audit
                .iter()
                .filter(|entry| entry["action"] == "quote.published")
                .count(),
            1
        );
    }
);

story!(
    nothing_that_somebody_wrote_does_harm,
    async |world: &World| {
        let bad = "<script>alert(1)</script> [x](javascript:alert(1)) <img src=x onerror=alert(1)> ![y](https://tracker.example/y.png)";
        let event = world
            .running_event(|e| {
                e["title"] = json!("<b>Werkstatt</b> <script>alert(1)</script>");
                e["motto"] = json!(format!("{bad} # | `*"));
                e["place"] = json!({"name": bad});
            })
            .await;
        let anna = &event.organizer;
        let summary = format!(
            "# Groß\n\n{bad}\n\n<!--/fact--> <!--quotes-->\n\n<iframe src=\"https://x.example\"></iframe>\n\n- a\n  - b\n\n[gut](https://gut.example)"
        );
        let new = json!({"kind": "talk", "title": bad, "summary_md": summary, "day": 1,
            "contributions": [{"name": bad, "role": "speaker"}]});
        anna.post_json(&event.path("/sessions"), &new)
            .await
            .expect(201);
        drafted(&event).await;
        let report = draft(&event).await;
        let mut sections = report.body["sections"].as_array().unwrap().clone();
        sections.push(json!({"heading": bad, "body_md": format!("{bad}\n\n<style>*{{display:none}}</style>\n\n| a | b |\n|---|---|\n| {bad} | c |")}));
        edit(&event, &json!({"title": bad, "sections": sections}))
            .await
            .expect(200);
        event.step("report/publish").await.expect(200);
        let nobody = world.stranger();
        for query in ["", "?version=1"] {
            let reply = nobody
                .get(&event.path(&format!("/report.html{query}")))
                .await
                .expect(200);
            let policy = reply.header("content-security-policy").to_owned();
            assert!(
                policy.starts_with("default-src 'none'; style-src 'sha256-"),
                "{policy}"
            );
            assert_eq!(reply.header("content-type"), "text/html; charset=utf-8");
            let page = reply.body.as_str().unwrap().to_lowercase();
            for tag in [
                "<script",
                "<img",
                "<iframe",
                "<b>",
                "href=\"javascript",
                "<object",
                "onerror=alert(1)>",
            ] {
                assert!(!page.contains(tag), "{tag}: {page}");
            }
            // The page's own, and that of the picture.
            let pictures = page.matches("<svg").count();
            assert!(pictures < 2);
            assert_eq!(page.matches("<style").count(), 1 + pictures);
            assert_eq!(page.matches("<h1").count(), 1);
            assert!(page.contains("href=\"https://gut.example\""));
            assert!(page.contains("alert(1)"), "it is shown as what it is");
        }
        let markdown = nobody.get(&event.path("/report.md")).await.expect(200);
        assert_eq!(
            markdown.header("content-type"),
            "text/markdown; charset=utf-8"
        );
        let text = markdown.body.as_str().unwrap();
        assert!(
            !text.contains("<script") || text.contains("\\<script"),
            "{text}"
        );
        let links = text.replace("\\](", "");
        assert!(!links.contains("](javascript:"), "{text}");
        let pdf = nobody.get(&event.path("/report.pdf")).await.expect(200);
        assert!(pdf.bytes.starts_with(b"%PDF"));
        assert_eq!(
            pdf.header("content-disposition"),
            "inline; filename=\"report.pdf\""
        );
    }
);

/// Levels of headings in their order.
fn levels(page: &str) -> Vec<u32> {
    let starts = page
        .match_indices("<h")
        .filter_map(|(at, _)| page[at + 2..].chars().next()?.to_digit(10));
    starts.collect()
}

story!(
    the_page_is_whole_and_can_be_heard_and_printed,
    async |world: &World| {
        let event = edition_13(world).await;
        drafted(&event).await;
        let draft_page = html(&event.organizer, &event, "?draft=true").await;
        assert!(draft_page.contains("Entwurf"));
        event.step("report/publish").await.expect(200);
        let page = html(&world.stranger(), &event, "").await;
        assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"de\">"));
        for part in [
            "<title>Bericht: 13. IKOE-Ideenwerkstatt</title>",
            "<main>",
            "<header>",
            "<footer>",
            "<nav ",
            "@media print",
            "prefers-color-scheme: dark",
            "Fassung 1 vom",
        ] {
            assert!(page.contains(part), "{part}");
        }
        assert!(!page.contains("Entwurf") && !page.contains("<!--"));
        let levels = levels(&page);
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
        assert!(
            levels.windows(2).all(|pair| pair[1] <= pair[0] + 1),
            "{levels:?}"
        );
        for (name, of) in [
            ("/report.md", "text/markdown"),
            ("/report.html", "text/html"),
            ("/report.pdf", "application/pdf"),
        ] {
            let path = event.path(name);
            world
                .stranger()
                .with("accept", of)
                .get(&path)
                .await
                .expect(200);
            world
                .stranger()
                .with("accept", "image/png")
                .get(&path)
                .await
                .refused(406, "not_acceptable");
        }
    }
);

story!(
    on_paper_stands_what_stands_on_the_page,
    async |world: &World| {
        let event = edition_13(world).await;
        drafted(&event).await;
        event.step("report/publish").await.expect(200);
        let nobody = world.stranger();
        let pdf = nobody.get(&event.path("/report.pdf")).await.expect(200);
        let again = nobody.get(&event.path("/report.pdf")).await.expect(200);
        assert_eq!(pdf.bytes, again.bytes, "the same bytes under the same ETag");
        let Some(text) = words_of(&pdf.bytes) else {
            return;
        };
        let text = letters(&text);
        let page = letters(&plain(
            nobody
                .get(&event.path("/report.md"))
                .await
                .expect(200)
                .body
                .as_str()
                .unwrap(),
        ));
        for fact in facts_of_13() {
            // Where a page ends in it, its foot stands between; then its beginning and end are there.
            let fact = letters(&fact);
            let count = fact.chars().count();
            let half = |from: usize, to: usize| {
                fact.chars().skip(from).take(to - from).collect::<String>()
            };
            let whole = text.contains(&fact);
            assert!(
                whole
                    || text.contains(&half(0, count / 2))
                    || text.contains(&half(count / 2, count)),
                "{fact}"
            );
            assert!(page.contains(&fact), "{fact}");
        }
    }
);

story!(
    coverage_is_told_in_a_sentence_and_shown,
    async |world: &World| {
        let event = world
            .running_event(|e| e["audience"] = json!(["15001", "15002", "15003", "15081", "06635"]))
            .await;
        let anna = &event.organizer;
        for (ags, email) in [("15001", "a@x.example"), ("15003", "b@x.example")] {
            let place = event.seat(ags, email).await.expect(201).id();
            event
                .check_in(anna, &json!({"registration_id": place}))
                .await
                .expect(201);
        }
        sql(
            world,
            &format!(
                "INSERT INTO event_coverage (event_id, ags, state, source, updated_at) SELECT id, '15002', 'excused', 'x', updated_at FROM event WHERE title = '{}'",
                anna.get(&event.path("")).await.expect(200).text("title")
            ),
        )
        .await;
        drafted(&event).await;
        event.step("report/publish").await.expect(200);
        let nobody = world.stranger();
        let markdown = nobody.get(&event.path("/report.md")).await.expect(200);
        let read = plain(markdown.body.as_str().unwrap());
        assert!(
            read.contains("2 von 5 eingeladenen Landkreisen und kreisfreien Städten waren vertreten; entschuldigt: Stadt Halle (Saale); nicht vertreten:"),
            "{read}"
        );
        assert!(read.contains("| Stadt Halle (Saale) | entschuldigt |"));
        let page = html(&nobody, &event, "").await;
        assert!(
            page.contains("<figure>")
                && page.contains("<th scope=\"row\">Landkreis Waldeck-Frankenberg</th>"),
            "{page}"
        );
        let pdf = nobody.get(&event.path("/report.pdf")).await.expect(200);
        if let Some(text) = words_of(&pdf.bytes) {
            for word in [
                "Altmarkkreis",
                "V vertreten",
                "Landkreis Waldeck-Frankenberg: nicht vertreten",
            ] {
                assert!(text.contains(word), "{word}: {text}");
            }
        }
        // A published picture stays as it was.
        sql(world, "UPDATE event_coverage SET state = 'missing'").await;
        assert_eq!(
            nobody.get(&event.path("/report.md")).await.expect(200).body,
            markdown.body
        );
    }
);

story!(
    a_long_report_has_a_table_of_contents_and_a_huge_one_is_still_a_report,
    async |world: &World| {
        let event = world.running_event(|_| {}).await;
        let anna = &event.organizer;
        let long = "Es wurde viel gesagt und manches vereinbart. ".repeat(1_000);
        for n in 0..9 {
            let new = json!({"kind": "talk", "title": format!("Vortrag {n}"), "summary_md": long, "day": n % 3 + 1});
            anna.post_json(&event.path("/sessions"), &new)
                .await
                .expect(201);
        }
        drafted(&event).await;
        let report = draft(&event).await;
        let sections: &Vec<Value> = report.body["sections"].as_array().unwrap();
        assert!(sections.len() <= 40);
        assert!(
            sections
                .iter()
                .all(|one| one["body_md"].as_str().unwrap().chars().count() <= 50_000)
        );
        for n in 0..9 {
            assert!(report.body.to_string().contains(&format!("Vortrag {n}")));
        }
        // It can be edited as a whole.
        let title = json!({"title": "Neu", "sections": sections});
        edit(&event, &title).await.expect(200);
        let pdf = anna
            .get(&event.path("/report.pdf?draft=true"))
            .await
            .expect(200);
        if let Some(text) = words_of(&pdf.bytes) {
            assert!(text.contains("Inhalt"), "{}", &text[..500]);
            assert!(text.contains("Seite 1 von "));
        }
    }
);

story!(
    odd_text_makes_a_paper_all_the_same,
    async |world: &World| {
        let event = world.running_event(|_| {}).await;
        drafted(&event).await;
        for body in [
            "> ".repeat(9_000) + "x",
            "- ".repeat(9_000) + "x",
            "*".repeat(40_000),
            "[".repeat(20_000),
            "王小明 فاطمة 👩‍👧 e\u{301}\u{301} \u{200d}".to_owned(),
            "W".repeat(30_000),
            "1. ".to_owned() + &"a\n\n   ".repeat(3_000),
            "| a ".repeat(300) + "|\n" + &"|---".repeat(300) + "|\n",
            "```\n<!--quotes-->\n".to_owned(),
            "&#0; &#x202e; &nbsp; \u{a0}".to_owned(),
        ] {
            let sections = json!({"sections": [{"heading": "Ü", "body_md": body}]});
            edit(&event, &sections).await.expect(200);
            for name in ["md", "html", "pdf"] {
                let path = event.path(&format!("/report.{name}?draft=true"));
                event.organizer.get(&path).await.expect(200);
            }
        }
    }
);
