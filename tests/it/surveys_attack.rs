//! Rule 5 as attackers see it: who has the database, and who has the API, before, during and after.

use std::collections::BTreeMap;

use kreisrunde::crypto;
use serde_json::{Value, json};

use crate::support::{
    Person, World, dump,
    feedback::{Feedback, figures, opened},
};

const MODES: [&str; 2] = ["ticket", "blind"];

story!(
    rule_5_no_row_links_an_answer_to_a_person,
    async |world: &World| {
        for mode in MODES {
            let survey = opened(world, 6, json!({"mode": mode})).await;
            let facts = dump::facts(world).await;
            let mut secrets = Vec::new();
            for (n, person) in survey.people.iter().enumerate() {
                let mut sheet = survey.ticket_of(person).await;
                sheet["answers"] =
                    json!({"overall": 1 + n % 5, "take_away": format!("geheim-{mode}-{n}")});
                sheet["quote"] = json!({"text": format!("zitat-{mode}-{n}"), "consent": true});
                survey.hand_in(world, &sheet).await.expect(201);
                let bits = sheet["ticket"].as_str().unwrap().to_owned();
                let hash = crypto::sha256_plain(&crypto::decode(&bits).unwrap());
                secrets.push((bits, crypto::encode(&hash), format!("geheim-{mode}-{n}")));
            }
            // No fact, no audit entry, no stored reply tells that anything happened.
            assert_eq!(dump::facts(world).await, facts);

            // While the survey runs: one row whose lists are in no order of time.
            let row = dump::urn(world).await;
            let of = |key: &str| {
                let items = row[key].as_array().unwrap();
                items.iter().map(ToString::to_string).collect::<Vec<_>>()
            };
            for list in ["issued", "tickets", "blinded", "spent"] {
                assert!(of(list).is_sorted(), "{list} is in the order of time");
            }
            assert_eq!(of("tickets").len(), 0);
            for (bits, _, _) in &secrets {
                assert!(
                    !row.to_string().contains(bits),
                    "the ticket itself is stored"
                );
            }

            // After closing: neither tickets nor sheets are anywhere, not even deleted ones in the file.
            survey.event.step("survey/close").await.expect(200);
            let everything = dump::everything(world).await;
            for (bits, hash, _) in &secrets {
                assert!(!everything.contains(bits), "a ticket is left");
                assert!(!everything.contains(hash), "the hash of a ticket is left");
            }
            for person in &survey.people {
                let logs = dump::logs(world).await;
                let id = person.id.unwrap().to_string();
                let line = |line: &&str| line.contains(&id) && line.contains("survey");
                assert!(!logs.lines().any(|l| line(&l)), "{id} is in the log");
            }
            // What remains are the figures and the quotes, by random ids.
            assert!(everything.contains(&format!("zitat-{mode}-3")));
            let quotes = dump::quotes(world).await;
            let given = |text: &str| text.starts_with(&format!("zitat-{mode}"));
            let given: Vec<_> = quotes.iter().filter(|q| given(&q.text)).collect();
            assert_eq!(given.len(), 6);
            assert!(given.iter().all(|q| q.id.0.get_version_num() == 4));
        }
    }
);

/// Where in time the database shows that it has last seen each of these, as somebody with a copy of
/// it works it out: by transaction ids (PostgreSQL) or row ids (SQLite), then by place in the row.
async fn by_time(world: &World, things: &[String]) -> Vec<Option<(usize, usize)>> {
    let rows = dump::rows_in_order_of_time(world).await;
    let last = |thing: &String| {
        let plain = thing.replace('-', "").to_uppercase();
        let places = rows.iter().enumerate().filter_map(|(i, row)| {
            let at = row.find(thing.as_str()).or_else(|| row.find(&plain))?;
            Some((i, at))
        });
        places.last()
    };
    things.iter().map(last).collect()
}

/// The attacker: puts people and sheets in their order of time and lays them side by side. Returns
/// how many pairs are right.
fn side_by_side(people: &[Option<(usize, usize)>], sheets: &[Option<(usize, usize)>]) -> usize {
    let ranks = |places: &[Option<(usize, usize)>]| {
        let mut order: Vec<usize> = (0..places.len()).collect();
        order.sort_by_key(|i| places[*i]);
        order
    };
    let (people, sheets) = (ranks(people), ranks(sheets));
    people.iter().zip(&sheets).filter(|(a, b)| a == b).count()
}

const PEOPLE: usize = 24;

story!(
    rule_5_neither_rows_nor_transactions_nor_pages_tell_who_gave_what,
    async |world: &World| {
        for mode in MODES {
            let survey = opened(world, PEOPLE, json!({"mode": mode})).await;
            let before = dump::changed_rows(world).await;
            let mut texts = Vec::new();
            for (n, person) in survey.people.iter().enumerate() {
                let text = format!("satz-{mode}-{n:02}");
                // Each takes a ticket and uses it at once: the worst case.
                let answers = json!({"overall": 1 + n % 5, "take_away": text});
                survey.answer(world, person, answers).await;
                texts.push(text);
            }
            let ids: Vec<String> = survey
                .people
                .iter()
                .map(|person| person.id.unwrap().to_string())
                .collect();
            let (people, sheets) = (by_time(world, &ids).await, by_time(world, &texts).await);
            assert!(sheets.iter().all(Option::is_some), "the sheets are there");
            let right = side_by_side(&people, &sheets);
            assert!(right < PEOPLE / 3, "{mode}: {right} of {PEOPLE} by rows");
            let pages = dump::pages(world).await;
            let places = |things: &[String]| -> Vec<Option<(usize, usize)>> {
                let at = |thing: &String| pages.rfind(thing.as_str()).map(|at| (at, 0));
                things.iter().map(at).collect()
            };
            let right = side_by_side(&places(&ids), &places(&texts));
            assert!(right < PEOPLE / 3, "{mode}: {right} of {PEOPLE} by pages");
            // Nothing but the one row was written since it opened.
            let after = dump::changed_rows(world).await;
            let changed: Vec<_> = after.iter().filter(|row| !before.contains(row)).collect();
            assert_eq!(changed.len(), usize::from(world.shares()), "{changed:?}");
            survey.event.step("survey/close").await.expect(200);
        }
    }
);

story!(
    rule_5_with_ordinary_rows_the_attacker_wins,
    async |world: &World| {
        // What one would write down without thinking: a row a ticket, a row a sheet, random keys.
        let table = |name: &str| {
            format!("CREATE TABLE {name} (id varchar(36) PRIMARY KEY, said varchar(100) NOT NULL)")
        };
        for name in ["ordinary_ticket", "ordinary_sheet"] {
            world.held(&table(name)).await.commit().await.unwrap();
        }
        let (mut ids, mut texts) = (Vec::new(), Vec::new());
        for n in 0..PEOPLE {
            let (person, text) = (uuid::Uuid::new_v4().to_string(), format!("satz-{n:02}"));
            for (name, said) in [("ordinary_ticket", &person), ("ordinary_sheet", &text)] {
                let key = uuid::Uuid::new_v4();
                let sql = format!("INSERT INTO {name} VALUES ('{key}', '{said}')");
                world.held(&sql).await.commit().await.unwrap();
            }
            ids.push(person);
            texts.push(text);
        }
        let (people, sheets) = (by_time(world, &ids).await, by_time(world, &texts).await);
        assert_eq!(side_by_side(&people, &sheets), PEOPLE);
    }
);

/// All that each kind of user can read of an event by the API.
struct Eyes {
    people: Vec<(&'static str, Person)>,
    paths: Vec<String>,
}

impl Eyes {
    async fn of(world: &World, survey: &Feedback) -> Self {
        let document = kreisrunde::app::document().unwrap();
        let mut paths = vec![
            "/events?limit=100".to_owned(),
            "/audit".to_owned(),
            "/me/registrations".to_owned(),
            "/search?q=Werkstatt".to_owned(),
        ];
        for (path, operations) in document["paths"].as_object().unwrap() {
            let below = path.strip_prefix("/api/v1/events/{id}");
            let below = below.filter(|below| !below.contains('{'));
            if let (Some(below), true) = (below, operations.get("get").is_some()) {
                paths.push(survey.event.path(below));
            }
        }
        assert!(paths.len() > 20, "{paths:?}");
        let people = vec![
            ("stranger", world.stranger()),
            ("participant", survey.people[0].clone()),
            ("coordinator", world.coordinator_of("15001").await),
            ("host", world.coordinator_of("15003").await),
            ("contributor", world.contributor().await),
            ("organizer", survey.event.organizer.clone()),
            ("admin", world.admin().await),
        ];
        Self { people, paths }
    }

    async fn look(&self) -> BTreeMap<(&'static str, String), (u16, String)> {
        let mut seen = BTreeMap::new();
        for (name, person) in &self.people {
            for path in &self.paths {
                let reply = person.get(path).await;
                let body = String::from_utf8_lossy(&reply.bytes).into_owned();
                // Problems name the request.
                let body = if reply.status < 300 {
                    body
                } else {
                    reply.text("code")
                };
                seen.insert((*name, path.clone()), (reply.status, body));
            }
        }
        seen
    }
}

story!(
    rule_5_before_during_and_after_the_api_tells_nobody_who_gave_what,
    async |world: &World| {
        for mode in MODES {
            let survey = opened(world, 8, json!({"mode": mode})).await;
            let eyes = Eyes::of(world, &survey).await;
            let anna = &survey.event.organizer;
            let before = eyes.look().await;
            for (n, person) in survey.people.iter().enumerate() {
                let mut sheet = survey.ticket_of(person).await;
                if n == 0 {
                    assert_eq!(
                        eyes.look().await,
                        before,
                        "that somebody took a ticket shows"
                    );
                }
                sheet["answers"] =
                    json!({"overall": if n < 3 { 2 } else { 5 }, "missing": format!("wort-{n}")});
                sheet["quote"] = json!({"text": format!("zitat-{mode}-{n}"), "consent": true});
                survey.hand_in(world, &sheet).await.expect(201);
                if n % 4 == 0 {
                    assert_eq!(eyes.look().await, before, "that somebody answered shows");
                }
            }
            // No way to figures before the end, nor to a second counting.
            survey.results(anna).await.refused(409, "results_not_ready");
            survey
                .event
                .step("survey/publish")
                .await
                .refused(409, "wrong_state");
            let path = survey.event.path("/survey");
            let lower = json!({"threshold": 3});
            let lower = anna.if_match("*").patch(&path, &lower).await;
            lower.refused(409, "wrong_state");
            survey.event.step("survey/close").await.expect(200);
            let closed = eyes.look().await;
            for ((who, path), (status, body)) in &closed {
                let early = matches!(*who, "organizer" | "admin");
                let tells = body.contains("wort-") || body.contains("zitat-");
                assert!(early || !tells, "{who} reads {path}: {status}");
            }
            survey
                .event
                .step("survey/open")
                .await
                .refused(409, "wrong_state");
            anna.post_json(&path, &json!({}))
                .await
                .refused(409, "already_exists");
            let results = survey.results(anna).await.expect(200).body;
            survey.event.step("survey/publish").await.expect(200);
            let stranger = survey.results(&world.stranger()).await.expect(200).body;
            assert_eq!(
                stranger, results,
                "everybody sees the same, once and for all"
            );
            nobody_stands_out(&results, 8);
            // Words that may be cited wait for somebody to approve them.
            let quotes = world.stranger().get(&survey.event.path("/quotes")).await;
            assert_eq!(quotes.expect(200).items().len(), 0);
            // Nothing says when or in which order: ids are random, words are shuffled.
            let quotes = anna.all(&survey.event.path("/quotes")).await;
            let order: Vec<&str> = quotes.iter().map(|q| q["text"].as_str().unwrap()).collect();
            assert_eq!(order.len(), 8);
            let texts = figures(&results, "missing")["texts"].to_string();
            let given: Vec<String> = (0..8).map(|n| format!("\"wort-{n}\"")).collect();
            assert_ne!(
                texts,
                format!("[{}]", given.join(",")),
                "one in 40,320 by chance"
            );
        }
    }
);

/// Cells of none or at least three, never all in one; numbers of answers the same or at least five
/// apart.
fn nobody_stands_out(results: &Value, responses: i64) {
    let mut counts = vec![responses];
    for question in results["questions"].as_array().unwrap() {
        let Some(n) = question["n"].as_i64() else {
            assert_eq!(question["distribution"], json!([]));
            assert_eq!(question["texts"], json!([]));
            continue;
        };
        counts.push(n);
        for cell in question["distribution"].as_array().unwrap() {
            let of = cell["n"].as_i64().unwrap();
            assert!(of == 0 || of >= 3, "{question}");
        }
    }
    counts.sort_unstable();
    counts.dedup();
    assert!(
        counts.windows(2).all(|pair| pair[1] - pair[0] >= 5),
        "{counts:?}"
    );
}

// Two surveys, the one with a sheet more, stand for the figures before and after it.
story!(
    rule_5_with_results_while_it_is_open_the_attacker_wins,
    async |world: &World| {
        let mut seen = Vec::new();
        for people in [5, 6] {
            let survey = opened(world, people, json!({})).await;
            for (n, person) in survey.people.iter().enumerate() {
                let answers = json!({"overall": 1 + n % 5, "missing": format!("wort-{n}")});
                survey.answer(world, person, answers).await;
            }
            survey.event.step("survey/close").await.expect(200);
            let results = survey.results(&survey.event.organizer).await.expect(200);
            let texts = figures(&results.body, "missing")["texts"].clone();
            let mut texts: Vec<Value> = texts.as_array().unwrap().clone();
            texts.sort_by_key(Value::to_string);
            seen.push(texts);
        }
        let new: Vec<&Value> = seen[1]
            .iter()
            .filter(|text| !seen[0].contains(text))
            .collect();
        assert_eq!(new, [&json!("wort-5")], "the last one's words stand alone");
    }
);
