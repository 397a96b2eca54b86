//! The account of an event: drafted from its data, edited, published in versions, withdrawn.

use kreisrunde::policy::Role;
use serde_json::{Value, json};

use crate::support::{Reply, World, events::Event, world::SAMPLE};

/// The thirteenth Ideenwerkstatt, which came with the network file.
pub async fn edition_13(world: &World) -> Event {
    let organizer = world.organizer().await;
    let events = organizer.all("/events").await;
    let it = events.iter().find(|event| event["edition"] == 13);
    let id = it.expect("the thirteenth")["id"].as_str().unwrap();
    Event {
        id: id.to_owned(),
        organizer,
    }
}

/// Drafts the report.
pub async fn drafted(event: &Event) -> Reply {
    let path = event.path("/report");
    event.organizer.post(&path).await.expect(201)
}

/// The draft as it is now.
pub async fn draft(event: &Event) -> Reply {
    let path = event.path("/report?draft=true");
    event.organizer.get(&path).await.expect(200)
}

/// Changes the draft, whatever its version.
pub async fn edit(event: &Event, patch: &Value) -> Reply {
    let path = event.path("/report");
    event.organizer.if_match("*").patch(&path, patch).await
}

/// All text of a report, with marks.
pub fn text(report: &Value) -> String {
    let sections = report["sections"].as_array().unwrap().iter();
    let each = sections.map(|one| {
        let (heading, body) = (&one["heading"], &one["body_md"]);
        format!(
            "## {}\n\n{}\n",
            heading.as_str().unwrap(),
            body.as_str().unwrap()
        )
    });
    each.collect::<Vec<_>>().join("\n")
}

/// Text as it is read: without marks, and without what Markdown needs.
pub fn plain(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, comment)) = rest.split_once("<!--") {
        plain.push_str(before);
        rest = comment.split_once("-->").map_or("", |(_, after)| after);
    }
    plain.push_str(rest);
    let plain = plain.replace('\\', "").replace(['*', '#'], "");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What changed, by its key.
pub fn changed(report: &Value) -> Vec<String> {
    let facts = report["facts"].as_array().unwrap().iter();
    let changed = facts.filter(|fact| fact["changed"] == true);
    changed
        .map(|fact| fact["key"].as_str().unwrap().to_owned())
        .collect()
}

/// Does something to rows that nobody can do by HTTP.
pub async fn sql(world: &World, sql: &str) {
    world.held(sql).await.commit().await.unwrap();
}

/// A fact of a report.
fn fact<'r>(report: &'r Value, end: &str) -> &'r Value {
    let facts = report["facts"].as_array().unwrap();
    let fact = facts
        .iter()
        .find(|fact| fact["key"].as_str().unwrap().ends_with(end));
    fact.unwrap_or_else(|| panic!("no fact {end}"))
}

/// Every fact of an edition of the network file, as it stands there.
pub fn facts_of_13() -> Vec<String> {
    let file: Value = serde_json::from_str(SAMPLE).unwrap();
    let series = file["series"].as_array().unwrap();
    let editions = series
        .iter()
        .flat_map(|one| one["editions"].as_array().unwrap());
    let it = editions
        .clone()
        .find(|one| one["edition"] == 13)
        .expect("the thirteenth");
    let organizations = file["organizations"].as_array().unwrap();
    let full = |short: &Value| {
        let row = organizations
            .iter()
            .find(|one| one["short"] == *short)
            .unwrap();
        row["name"].as_str().unwrap().to_owned()
    };
    let mut facts: Vec<String> = Vec::new();
    let mut put = |value: &Value| facts.extend(value.as_str().map(str::to_owned));
    put(&it["motto"]);
    put(&it["place"]);
    put(&it["coverage_note"]);
    for session in it["programme"].as_array().unwrap() {
        put(&session["title"]);
        put(&session["summary"]);
        put(&session["organization"]);
        session["speakers"]
            .as_array()
            .into_iter()
            .flatten()
            .for_each(&mut put);
        session["topics"]
            .as_array()
            .into_iter()
            .flatten()
            .for_each(&mut put);
    }
    it["barcamp_topics"]
        .as_array()
        .unwrap()
        .iter()
        .for_each(&mut put);
    for one in it["contributions"].as_array().unwrap() {
        put(&one["name"]);
        put(&one["organization"]);
    }
    for voice in it["voices"].as_array().unwrap() {
        put(&voice["text"]);
    }
    let named = it["programme"].as_array().unwrap().iter();
    facts.extend(
        named
            .filter(|one| one["organization"].is_string())
            .map(|one| full(&one["organization"])),
    );
    // The dates of it, its host, and both dates that came after it.
    assert_eq!(
        (&it["starts_on"], &it["ends_on"]),
        (&json!("2024-11-21"), &json!("2024-11-22"))
    );
    assert_eq!(it["host_ags"], "15002");
    let after = editions.filter(|one| one["starts_on"].as_str() > it["ends_on"].as_str());
    assert_eq!(after.count(), 2);
    facts.extend(
        [
            "21. bis 22. November 2024",
            "Stadt Halle (Saale)",
            "21. März 2025",
            "Magdeburg, einewelt haus",
            "14. IKOE-Ideenwerkstatt: November 2025",
            "IKOE-Ideencafé 2025",
        ]
        .map(str::to_owned),
    );
    facts
}

/// The list of the versions of a report that was published some times.
pub async fn versions(world: &World, times: usize) -> String {
    let event = world.running_event(|_| {}).await;
    drafted(&event).await;
    for _ in 0..times {
        event.step("report/publish").await.expect(200);
    }
    event.path("/report/versions?")
}

story!(
    all_facts_of_the_thirteenth_edition_stand_in_its_draft,
    async |world: &World| {
        let event = edition_13(world).await;
        let made = drafted(&event).await;
        assert_eq!(
            made.header("location"),
            format!("/api/v1{}", event.path("/report?draft=true"))
        );
        let report = draft(&event).await;
        assert_eq!(report.text("status"), "draft");
        assert_eq!(report.text("title"), "Bericht: 13. IKOE-Ideenwerkstatt");
        // The words of quotes stand beside the text, and in what is rendered.
        assert!(!text(&report.body).contains("Onboarding"));
        assert!(text(&report.body).contains("\n<!--quotes-->\n"));
        assert_eq!(report.body["quotes"].as_array().unwrap().len(), 2);
        let markdown = event
            .organizer
            .get(&event.path("/report.md?draft=true"))
            .await
            .expect(200);
        let read = plain(markdown.body.as_str().unwrap());
        let written = plain(&text(&report.body));
        for fact in facts_of_13() {
            let fact = plain(&fact);
            assert!(read.contains(&fact), "{fact}\n\n{read}");
            let voice = ["Gut für das", "Organisatorisch"]
                .iter()
                .any(|v| fact.starts_with(v));
            assert!(voice || written.contains(&fact), "{fact}\n\n{written}");
        }
        // Everything is as in the data; each fact stands in it.
        assert_eq!(changed(&report.body), [""; 0]);
        let facts = report.body["facts"].as_array().unwrap();
        assert!(facts.len() > 30);
        assert!(
            facts.iter().all(|fact| fact["text"].is_string()),
            "{facts:#?}"
        );
        // What somebody said in other words stands in no quotation marks.
        assert!(
            read.contains("Ein neuer Integrationskoordinator, sinngemäß: Gut für das Onboarding")
        );
        for word in [
            "Donnerstag, 21. November 2024",
            "Fragen beantwortete Dirk Gödde (Landesverwaltungsamt Sachsen-Anhalt, LVwA).",
            "die Fach- und Servicestelle EU-Migration Sachsen-Anhalt (EUmigra, AGSA).",
            "Save-the-Date",
        ] {
            assert!(read.contains(word), "{word}");
        }
    }
);

story!(
    a_fact_that_changes_shows_and_is_put_in_anew_while_words_stay,
    async |world: &World| {
        let event = edition_13(world).await;
        drafted(&event).await;
        let mut sections = draft(&event).await.body["sections"].clone();
        let body = sections[0]["body_md"].as_str().unwrap();
        sections[0]["body_md"] = json!(format!(
            "Ein Satz von uns.\n\n{body}\n\nNoch einer: ü 👩‍👧 *schön*."
        ));
        let edited = edit(&event, &json!({"sections": sections}))
            .await
            .expect(200);
        assert_eq!(changed(&edited.body), [""; 0]);

        let moved = json!({"precision": "day", "start": "2024-11-28", "end": "2024-11-29", "time_zone": "Europe/Berlin"});
        event
            .change(&json!({"motto": "Kurz *und* <gut>", "schedule": moved, "coverage_note": null}))
            .await
            .expect(200);
        let report = draft(&event).await;
        assert_eq!(
            changed(&report.body),
            ["event.dates", "event.motto", "coverage.note"]
        );
        let dates = fact(&report.body, "event.dates");
        assert_eq!(
            (&dates["text"], &dates["current"]),
            (
                &json!("vom 21. bis 22. November 2024"),
                &json!("vom 28. bis 29. November 2024")
            )
        );
        assert_eq!(fact(&report.body, "coverage.note")["current"], Value::Null);
        // Nothing of it happens by itself.
        assert_eq!(
            report.etag().split('.').next(),
            edited.etag().split('.').next()
        );

        let path = event.path("/report/refresh");
        event
            .organizer
            .post(&path)
            .await
            .refused(428, "precondition_required");
        event
            .organizer
            .if_match("\"1.x\"")
            .post(&path)
            .await
            .refused(412, "precondition_failed");
        let fresh = event
            .organizer
            .if_match(report.etag())
            .post(&path)
            .await
            .expect(200);
        // What is gone stays until somebody takes it out.
        assert_eq!(changed(&fresh.body), ["coverage.note"]);
        let first = fresh.body["sections"][0]["body_md"].as_str().unwrap();
        assert!(
            first.starts_with("Ein Satz von uns.") && first.ends_with("Noch einer: ü 👩‍👧 *schön*.")
        );
        assert!(first.contains("-->vom 28. bis 29. November 2024<!--/fact-->"));
        assert!(first.contains("Kurz \\*und\\* \\<gut\\>"), "{first}");
        // A second time there is nothing to do.
        let again = event.organizer.if_match("*").post(&path).await.expect(200);
        assert_eq!(again.body["version"], fresh.body["version"]);

        // Words between the marks are the data's: changed there, they show; and new facts are told of.
        let mut sections = fresh.body["sections"].clone();
        let body = sections[0]["body_md"].as_str().unwrap();
        sections[0]["body_md"] = json!(body.replace("vom 28. bis 29.", "Ende"));
        let edited = edit(&event, &json!({"sections": sections}))
            .await
            .expect(200);
        assert!(changed(&edited.body).contains(&"event.dates".to_owned()));
        event
            .change(&json!({"coverage_note": "Alle waren da."}))
            .await
            .expect(200);
        let new = json!({"kind": "talk", "title": "Ein Nachtrag", "day": 2});
        event
            .organizer
            .post_json(&event.path("/sessions"), &new)
            .await
            .expect(201);
        let report = draft(&event).await;
        let missing: Vec<&Value> = report.body["facts"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|fact| fact["text"].is_null())
            .collect();
        assert_eq!(missing.len(), 1, "{missing:?}");
        assert!(
            missing
                .iter()
                .any(|fact| fact["current"] == "Ein Nachtrag" && fact["changed"] == false)
        );
    }
);

story!(
    a_report_has_nothing_that_a_stranger_may_not_see,
    async |world: &World| {
        let event = world
            .published_event(|e| {
                e["title"] = json!("Werkstatt der Diskretion");
                let day = world.day(20);
                e["schedule"] =
                    json!({"precision": "day", "start": day, "time_zone": "Europe/Berlin"});
            })
            .await;
        let anna = &event.organizer;
        let person = world
            .person_named(
                "Ottokar Geheim",
                "ottokar@x.example",
                Role::Coordinator,
                Some("15001".parse().unwrap()),
                None,
            )
            .await;
        event.join(&person).await.expect(201);
        let topic = json!({"title": "Was Ottokar einbringt"});
        let topic = person.post_json(&event.path("/topics"), &topic).await;
        let hidden = json!({"text": "Wer bezahlt den geheimen Kurs?"});
        anna.post_json(&event.path("/questions"), &hidden).await;
        for (title, visibility) in [
            ("Öffentliche Folien", "public"),
            ("Interne Folien", "organizers"),
        ] {
            let new = json!({"kind": "link", "title": title, "visibility": visibility, "url": "https://x.example"});
            anna.post_json(&event.path("/materials"), &new)
                .await
                .expect(201);
        }
        let draft_next = world
            .draft_event(|e| e["title"] = json!("Noch geheime Ausgabe"))
            .await;
        let off = world
            .published_event(|e| e["title"] = json!("Abgesagte Ausgabe"))
            .await;
        off.step("cancel").await.expect(200);
        let next = world
            .published_event(|e| e["title"] = json!("Nächste Ausgabe"))
            .await;
        drafted(&event).await;
        let report = draft(&event).await;
        let all = report.body.to_string();
        for secret in [
            "Ottokar",
            "ottokar@x.example",
            "geheimen Kurs",
            "Interne Folien",
            "Noch geheime Ausgabe",
            "Abgesagte",
        ] {
            assert!(!all.contains(secret), "{secret}");
        }
        assert!(all.contains("Nächste Ausgabe"));
        let _ = (topic, draft_next, next);
    }
);

story!(in_english_on_request, async |world: &World| {
    let event = edition_13(world).await;
    let english = json!({"language": "en"});
    event
        .organizer
        .post_json(&event.path("/report"), &english)
        .await
        .expect(201);
    event.step("report/publish").await.expect(200);
    let nobody = world.stranger();
    let markdown = nobody.get(&event.path("/report.md")).await.expect(200);
    assert_eq!(markdown.header("content-language"), "en");
    let read = plain(markdown.body.as_str().unwrap());
    for word in [
        "Report: 13. IKOE-Ideenwerkstatt",
        "took place from 21 to 22 November 2024",
        "Thursday, 21 November 2024",
        "The talk was given by Debora Aust.",
        "save the date, the exact days will follow",
        "in substance: Gut für das Onboarding",
        "November 2025",
    ] {
        assert!(read.contains(word), "{word}\n{read}");
    }
    let page = nobody.get(&event.path("/report.html")).await.expect(200);
    assert!(page.body.as_str().unwrap().contains("<html lang=\"en\">"));
});

story!(
    it_takes_as_many_statements_whatever_there_is_to_tell,
    async |world: &World| {
        let small = world.running_event(|_| {}).await;
        let large = edition_13(world).await;
        let mut counts = Vec::new();
        for event in [&small, &large] {
            drafted(event).await;
            let before = world.db().statements();
            draft(event).await;
            counts.push(world.db().statements() - before);
        }
        assert!(counts.iter().all(|count| *count <= 26), "{counts:?}");
    }
);
