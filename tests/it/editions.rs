//! Editions compared, and who was at which.

use chrono::Duration;
use serde_json::{Value, json};

use crate::support::{
    Person, World,
    events::Event,
    feedback::{Feedback, figures},
};

/// An edition of a series that people come to.
async fn edition(world: &World, series: &str, number: i32, districts: &[&str]) -> Feedback {
    let series = series.to_owned();
    let event = world
        .published_event(move |new| {
            new["series_id"] = json!(series);
            new["edition"] = json!(number);
            let start = (world.db().now() + Duration::days(30 * i64::from(number))).date_naive();
            new["schedule"]["start"] = json!(start.to_string());
            new["schedule"]["end"] = json!(start.to_string());
        })
        .await;
    let mut people = Vec::new();
    for ags in districts {
        let person = world.coordinator_of(ags).await;
        let first_time = people.len() % 3 == 0;
        let new = json!({"first_time": first_time});
        let path = event.path("/registrations");
        person.post_json(&path, &new).await.expect(201);
        people.push(person);
    }
    Feedback { event, people }
}

async fn ask(world: &World, at: &Feedback, survey: Value, ratings: &[i32]) {
    let path = at.event.path("/survey");
    let anna = &at.event.organizer;
    anna.post_json(&path, &survey).await.expect(201);
    at.event.step("survey/open").await.expect(200);
    for (person, rating) in at.people.iter().zip(ratings) {
        let answers = json!({"overall": rating});
        at.answer(world, person, answers).await;
    }
    at.event.step("survey/close").await.expect(200);
}

async fn series(anna: &Person) -> String {
    let new = json!({"name": "Runde <&> Tisch", "audience": ["15001", "15002", "15003", "15081"]});
    anna.post_json("/series", &new).await.expect(201).id()
}

fn question(version: i32, comparable: bool, max: i32) -> Value {
    json!({"questions": [{"key": "overall", "version": version, "kind": "rating", "text": "Wie war es?", "text_en": "How was it?",
        "scale": {"min": 1, "max": max}, "labels": {"1": {"text": "schlecht"}, "5": {"text": "gut", "text_en": "good"}},
        "required": true, "comparable": comparable}]})
}

const TWELVE: [&str; 12] = [
    "15001", "15001", "15001", "15002", "15002", "15002", "15003", "15003", "15003", "15002",
    "15001", "15003",
];

story!(
    editions_are_compared_by_what_was_published,
    async |world: &World| {
        let anna = world.organizer().await;
        let id = series(&anna).await;
        let path = format!("/series/{id}/comparison");
        let empty = world.stranger().get(&path).await.expect(200);
        assert_eq!(empty.body["editions"], json!([]));
        let nothing = world.stranger().get(&format!("{path}.svg")).await;
        nothing.refused(409, "results_not_ready");
        let own = question(1, false, 5);
        anna.if_match("*")
            .put(&format!("/series/{id}/survey"), &own)
            .await
            .expect(200);

        let one = edition(world, &id, 1, &TWELVE).await;
        ask(
            world,
            &one,
            question(1, false, 5),
            &[3, 3, 3, 4, 4, 4, 4, 4, 4, 5, 5, 5],
        )
        .await;
        let two = edition(world, &id, 2, &TWELVE).await;
        ask(
            world,
            &two,
            question(1, false, 5),
            &[3, 3, 3, 4, 4, 4, 4, 4, 5, 5, 5, 5],
        )
        .await;
        // However many editions there are, it takes as many statements.
        let statements = async |below: &str| {
            let before = world.db().statements();
            let path = format!("/series/{id}/{below}");
            anna.get(&path).await.expect(200);
            world.db().statements() - before
        };
        let two_editions = (statements("comparison").await, statements("coverage").await);
        let three = edition(world, &id, 3, &TWELVE).await;
        ask(
            world,
            &three,
            question(1, false, 5),
            &[4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5],
        )
        .await;
        let three_editions = (statements("comparison").await, statements("coverage").await);
        assert_eq!(three_editions, two_editions);
        assert!(two_editions.0 <= 16, "{two_editions:?}");
        // Nobody but organizers sees what is closed and not published.
        let seen = world.stranger().get(&path).await.expect(200).body;
        assert_eq!(seen["questions"], json!([]));
        assert!(seen["editions"][0]["responses"].is_null());
        let early = anna.get(&path).await.expect(200).body;
        assert_eq!(
            early["questions"][0]["editions"].as_array().unwrap().len(),
            3
        );
        for at in [&one, &two, &three] {
            at.event.step("survey/publish").await.expect(200);
        }
        let seen = world.stranger().get(&path).await.expect(200);
        assert_eq!(seen.body["questions"], early["questions"]);

        let compared = seen.body["questions"][0]["editions"]
            .as_array()
            .unwrap()
            .clone();
        let of = |i: usize, field: &str| compared[i][field].clone();
        assert_eq!(
            (of(0, "mean"), of(1, "mean"), of(2, "mean")),
            (json!(4.0), json!(4.1), json!(4.8))
        );
        // By hand: variances 6/11, 7.6667/11·…; t = 2.200985 for 11 degrees of freedom.
        assert_eq!(of(0, "interval"), json!({"low": 3.5, "high": 4.5}));
        assert_eq!(of(2, "interval"), json!({"low": 4.5, "high": 5.0}));
        assert!(of(0, "difference").is_null() && of(0, "highest_so_far").is_null());
        let id_of = |at: &Feedback| json!(at.event.id);
        assert_eq!(
            of(1, "difference"),
            json!({"to": id_of(&one), "by": 0.1, "beyond_noise": false})
        );
        assert_eq!(
            of(2, "difference"),
            json!({"to": id_of(&two), "by": 0.7, "beyond_noise": true})
        );
        assert_eq!(of(2, "rank"), json!({"place": 1, "of": 3}));
        assert_eq!(of(0, "rank"), json!({"place": 3, "of": 3}));
        assert_eq!(
            (of(1, "highest_so_far"), of(2, "highest_so_far")),
            (json!(true), json!(true))
        );
        let first = &seen.body["editions"][0];
        assert_eq!(first["coverage_share"], 0.75, "three of four districts");
        assert!(
            first["participants"].is_null() && first["first_timers"].is_null(),
            "before it is over"
        );
        assert_eq!(first["responses"], 12);

        // The same as a table and as a picture.
        let table = world
            .stranger()
            .get(&format!("{path}.csv"))
            .await
            .expect(200);
        let text = String::from_utf8(table.bytes.clone()).unwrap();
        let lines: Vec<&str> = text.split("\r\n").collect();
        assert_eq!(lines.len(), 5, "{text}");
        assert!(
            lines[0].starts_with("question,version,event_id,edition,starts_on,n,mean,low,high")
        );
        assert!(
            lines[3].contains(",12,4.8,4.5,5,0.7,true,1,3,true,0.75,,,0,0,12"),
            "{text}"
        );
        for (query, words) in [
            (
                "",
                [
                    "Wie war es?",
                    "Runde &lt;&amp;&gt; Tisch",
                    "4,8",
                    "höher als davor",
                ],
            ),
            (
                "?language=en&columns=20",
                [
                    "Wie war es?",
                    "Scale from 1 (schlecht) to 5 (good)",
                    "4.8",
                    "higher",
                ],
            ),
            (
                "?question=overall",
                [
                    "Höchstwert",
                    "75\u{202f}%",
                    "95-%-Intervall",
                    "12 Antworten",
                ],
            ),
        ] {
            let picture = world
                .stranger()
                .get(&format!("{path}.svg{query}"))
                .await
                .expect(200);
            assert!(picture.header("content-type").starts_with("image/svg+xml"));
            let svg = String::from_utf8(picture.bytes.clone()).unwrap();
            for word in words {
                assert!(svg.contains(word), "{word} in {svg}");
            }
        }
        for (query, code) in [("?question=nothing", "results_not_ready")] {
            let refused = world.stranger().get(&format!("{path}.svg{query}")).await;
            refused.refused(409, code);
        }
        for query in ["?columns=0", "?columns=61", "?language=fr", "?colour=red"] {
            let refused = world.stranger().get(&format!("{path}.svg{query}")).await;
            refused.refused(400, "unreadable_query");
        }
        for below in [
            "comparison",
            "comparison.csv",
            "comparison.svg",
            "coverage",
            "coverage.svg",
        ] {
            let nowhere = format!("/series/{}/{below}?x=1", uuid::Uuid::now_v7());
            world
                .stranger()
                .get(&nowhere)
                .await
                .refused(404, "not_found");
        }
        world.advance(Duration::days(100));
        let event = Event {
            id: one.event.id.clone(),
            organizer: world.organizer().await,
        };
        event.step("complete").await.expect(200);
        let after = world.stranger().get(&path).await.expect(200).body;
        let first = &after["editions"][0];
        assert_eq!(
            (&first["participants"], &first["first_timers"]),
            (&json!(12), &json!(4))
        );
    }
);

story!(
    only_versions_that_are_marked_are_compared,
    async |world: &World| {
        let anna = world.organizer().await;
        let id = series(&anna).await;
        let six = &TWELVE[..6];
        let put = async |survey: &Value| {
            let path = format!("/series/{id}/survey");
            anna.if_match("*").put(&path, survey).await.expect(200);
        };
        // 1 and 2 go together; 3 is something else; 4 says so, but on another scale.
        let versions = [(1, false, 5), (2, true, 5), (3, false, 5), (4, true, 6)];
        for (number, (version, comparable, max)) in (1..).zip(versions) {
            let asked = question(version, comparable, max);
            put(&asked).await;
            let at = edition(world, &id, number, six).await;
            ask(world, &at, asked, &[3, 3, 3, 4, 4, 4]).await;
            at.event.step("survey/publish").await.expect(200);
        }
        // One event asked something of its own.
        let at = edition(world, &id, 5, six).await;
        let own = json!({"questions": [
            {"key": "overall", "version": 4, "kind": "rating", "text": "Wie war es?", "scale": {"min": 1, "max": 6}, "comparable": true},
            {"key": "boat", "kind": "rating", "text": "Und das Boot?", "scale": {"min": 1, "max": 5}}
        ]});
        ask(world, &at, own, &[3, 3, 3, 4, 4, 4]).await;
        at.event.step("survey/publish").await.expect(200);
        let path = format!("/series/{id}/comparison");
        let seen = world.stranger().get(&path).await.expect(200).body;
        let lines = seen["questions"].as_array().unwrap();
        let versions: Vec<Vec<i64>> = lines
            .iter()
            .map(|line| {
                let editions = line["editions"].as_array().unwrap();
                editions
                    .iter()
                    .map(|at| at["version"].as_i64().unwrap())
                    .collect()
            })
            .collect();
        assert_eq!(versions, [vec![1, 2], vec![3], vec![4, 4]]);
        assert!(lines.iter().all(|line| line["key"] == "overall"));
        let results = world
            .stranger()
            .get(&at.event.path("/survey/results"))
            .await;
        assert_eq!(figures(&results.expect(200).body, "boat")["key"], "boat");
    }
);

async fn stated(event: &Event, ags: &str, state: &str) {
    let path = event.path(&format!("/coverage/{ags}"));
    let body = json!({"state": state, "source": "Protokoll"});
    event.organizer.put(&path, &body).await.expect(200);
}

story!(
    a_series_knows_who_was_there_how_often_in_a_row_and_who_never,
    async |world: &World| {
        let anna = world.organizer().await;
        let id = series(&anna).await;
        let mut events = Vec::new();
        for number in 1..=3 {
            events.push(edition(world, &id, number, &[]).await.event);
        }
        let next = edition(world, &id, 9, &["15001"]).await.event;
        world.advance(Duration::days(100));
        // Tokens don't last that long.
        let anna = world.organizer().await;
        for event in &mut events {
            event.organizer = anna.clone();
            event.step("complete").await.expect(200);
            stated(event, "15002", "attended").await;
            stated(event, "15081", "missing").await;
        }
        stated(&events[0], "15001", "attended").await;
        stated(&events[2], "15001", "excused").await;
        let path = format!("/series/{id}/coverage");
        let seen = world.stranger().get(&path).await.expect(200).body;
        let of = |ags: &str| {
            let districts = seen["districts"].as_array().unwrap();
            districts.iter().find(|d| d["ags"] == ags).unwrap().clone()
        };
        assert_eq!(seen["editions"].as_array().unwrap().len(), 4);
        assert_eq!(seen["editions"][3]["event_id"], next.id);
        assert_eq!(seen["editions"][3]["over"], false);
        let halle = of("15002");
        assert_eq!(halle["streak"], json!({"there": true, "editions": 3}));
        assert_eq!(
            (&halle["attended"], &halle["never_represented"]),
            (&json!(3), &json!(false))
        );
        let never = of("15081");
        assert_eq!(
            (&never["never_represented"], &never["known"]),
            (&json!(true), &json!(3))
        );
        assert_eq!(never["streak"], json!({"there": false, "editions": 3}));
        let dessau = of("15001");
        assert_eq!(
            dessau["states"],
            json!(["attended", "unknown", "excused", "registered"])
        );
        assert_eq!(dessau["streak"], json!({"there": false, "editions": 1}));
        // A draft is nobody's affair, not even the organizer's here.
        let hidden = world.draft_event(|new| new["series_id"] = json!(id)).await;
        let again = hidden.organizer.get(&path).await.expect(200).body;
        assert_eq!(again, seen);
        let picture = world
            .stranger()
            .get(&format!("{path}.svg?columns=16"))
            .await
            .expect(200);
        let svg = String::from_utf8(picture.bytes.clone()).unwrap();
        for word in [
            "Runde &lt;&amp;&gt; Tisch",
            "Halle",
            "entschuldigt",
            "<desc",
        ] {
            assert!(svg.contains(word), "{word}");
        }
    }
);

story!(
    the_thirteenth_edition_is_drawn_as_what_is_known_of_it,
    async |world: &World| {
        let anna = world.organizer().await;
        let events = anna.all("/events?limit=100").await;
        let event = events.iter().find(|event| event["edition"] == 13).unwrap();
        let path = format!("/events/{}/coverage.svg", event["id"].as_str().unwrap());
        let picture = world.stranger().get(&path).await.expect(200);
        let svg = String::from_utf8(picture.bytes.clone()).unwrap();
        // Its title, its days, its note; each of the fourteen, by a symbol and by words.
        let title = event["title"].as_str().unwrap();
        for word in [
            "Nicht bekannt, wer dabei war",
            title,
            "21.",
            "November 2024",
            "Fast alle 14",
            "Gastgeber",
            "Altmarkkreis Salzwedel",
        ] {
            assert!(svg.contains(word), "{word} in {svg}");
        }
        let english = world
            .stranger()
            .get(&format!("{path}?language=en"))
            .await
            .expect(200);
        let english = String::from_utf8(english.bytes.clone()).unwrap();
        assert!(
            english.contains("lang=\"en\"") && english.contains("Host"),
            "{english}"
        );
        let again = world.stranger().with("if-none-match", picture.etag());
        assert_eq!(again.get(&path).await.status, 304);
        let hidden = world.draft_event(|_| {}).await;
        let hidden = world
            .stranger()
            .get(&hidden.path("/coverage.svg?x=1"))
            .await;
        hidden.refused(404, "not_found");
        let odd = world.stranger().get(&format!("{path}?colour=red")).await;
        odd.refused(400, "unreadable_query");
    }
);
