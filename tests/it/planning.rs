//! Planning the next edition: any event is a template, and nothing of its people goes along.

use serde_json::{Value, json};

use crate::{
    questions::ask,
    support::{Person, Reply, World, dump, events::Event, invariants::invariants},
};

pub async fn copy(who: &Person, event: &str, body: &Value) -> Reply {
    who.post_json(&format!("/events/{event}/copy"), body).await
}

/// Everything that can be read of an event, as text.
async fn all_of(who: &Person, id: &str) -> String {
    let mut all = String::new();
    for below in [
        "?expand=sessions,series,organizer",
        "/sessions",
        "/topics",
        "/questions",
        "/quotes",
        "/registrations",
        "/headcount",
        "/coverage",
        "/form",
        "/survey",
        "/seats",
    ] {
        let reply = who.get(&format!("/events/{id}{below}")).await;
        assert!([200, 404].contains(&reply.status), "{below}");
        if reply.status == 200 {
            all.push_str(&reply.body.to_string());
        }
    }
    all
}

pub fn days(start: &str, end: &str) -> Value {
    json!({"precision": "day", "start": start, "end": end, "time_zone": "Europe/Berlin"})
}

pub fn questions(key: &str) -> Value {
    json!([{"key": key, "kind": "text", "text": "Ihr Anliegen?"}])
}

/// A series that invites these districts.
pub async fn series(anna: &Person, new: Value) -> String {
    anna.post_json("/series", &new).await.expect(201).id()
}

story!(
    the_thirteenth_edition_is_a_template_for_the_next,
    async |world: &World| {
        let anna = world.organizer().await;
        let events = anna.all("/events").await;
        let last = events.iter().find(|event| event["edition"] == 13).unwrap();
        let id = last["id"].as_str().unwrap();
        let before = all_of(&anna, id).await;

        // Without a body: the number after the highest (fourteen is announced), and no more of
        // the date than the year.
        let made = anna.post(&format!("/events/{id}/copy")).await.expect(201);
        let new = made.id();
        assert_eq!(made.header("location"), format!("/api/v1/events/{new}"));
        assert!(made.etag().starts_with("\"1."));
        let event = &made.body;
        assert_eq!(event["title"], "15. IKOE-Ideenwerkstatt");
        assert_eq!(event["edition"], 15);
        assert_eq!(event["status"], "draft");
        assert_eq!(
            event["schedule"],
            json!({"precision": "year", "start": "2025", "end": null, "time_zone": "Europe/Berlin"})
        );
        for same in [
            "series_id",
            "format",
            "description",
            "organizer_id",
            "capacity",
            "audience",
        ] {
            assert_eq!(event[same], last[same], "{same}");
        }
        for cleared in ["motto", "host_ags", "coverage_note"] {
            assert_eq!(event[cleared], Value::Null, "{cleared}");
        }
        assert_eq!(event["contributions"], json!([]));
        let place = event["place"].as_object().unwrap();
        assert!(place.values().all(Value::is_null), "{place:?}");

        let plan = |sessions: Vec<Value>| -> Vec<Value> {
            let plan = sessions.iter().map(|s| {
                json!([
                    s["position"],
                    s["kind"],
                    s["title"],
                    s["abstract"],
                    s["day"],
                    s["room"]
                ])
            });
            plan.collect()
        };
        let sessions = anna.all(&format!("/events/{new}/sessions")).await;
        let former = anna.all(&format!("/events/{id}/sessions")).await;
        assert_eq!(sessions.len(), 11);
        for session in &sessions {
            assert_eq!(session["summary_md"], Value::Null);
            assert_eq!(session["starts_at"], Value::Null);
            assert_eq!(session["topic_ids"], json!([]));
            assert_eq!(session["contributions"], json!([]));
        }
        assert_eq!(plan(sessions), plan(former));

        // Nobody who was there is in it, and nothing that was said.
        let names = [
            "Michalak",
            "Gödde",
            "Debora",
            "Homssi",
            "Habich",
            "Paulke",
            "Onboarding",
            "Integrationskoordinator",
            "langjähriger",
            "Job-Buddy",
            "Stammtische",
            "Fast alle 14",
        ];
        let all = all_of(&anna, &new).await;
        for name in names {
            assert!(before.contains(name) && !all.contains(name), "{name}");
        }
        let logs = dump::logs(world).await;
        assert!(logs.contains("copied_from") && !logs.contains("Michalak"));
        assert_eq!(all_of(&anna, id).await, before, "the source stays as it is");

        // A draft is the organizers' until it is more; one can be made from it all the same.
        for who in [world.stranger(), world.coordinator_of("15002").await] {
            who.get(&format!("/events/{new}"))
                .await
                .refused(404, "not_found");
            assert!(!who.all("/events").await.iter().any(|e| e["id"] == new));
        }
        let host = json!({
            "host_ags": "15003", "title": "Nachlese", "edition": 20,
            "schedule": days("2027-11-18", "2027-11-19"), "place": {"name": "einewelt haus"}
        });
        let again = copy(&anna, &new, &host).await.expect(201).body;
        assert_eq!(
            [
                &again["title"],
                &again["edition"],
                &again["host_ags"],
                &again["place"]["name"]
            ],
            [
                &json!("Nachlese"),
                &json!(20),
                &json!("15003"),
                &json!("einewelt haus")
            ]
        );
        assert_eq!(again["schedule"], days("2027-11-18", "2027-11-19"));
        let next = copy(&anna, id, &json!({})).await.expect(201).body;
        assert_eq!(next["title"], "21. IKOE-Ideenwerkstatt");
        invariants(world.db()).await;
    }
);

/// The first edition of a series that invites two districts, in June: with everything, and people.
async fn summer(world: &World) -> Event {
    let anna = world.organizer().await;
    let invites = json!({
        "name": format!("Runde {}", world.number()), "audience": ["15001", "15002"],
        "title_pattern": "{edition}. Runde der Fachstellen"
    });
    let series = series(&anna, invites).await;
    let form = json!({"questions": questions("series")});
    let path = format!("/series/{series}/form");
    anna.if_match("*").put(&path, &form).await.expect(200);
    let event = world.published_event(|e| {
        e["title"] = json!("Auftakt in Magdeburg");
        e["motto"] = json!("Alle an einen Tisch");
        e["series_id"] = json!(series);
        e["edition"] = json!(1);
        e["schedule"] = days("2031-06-12", "2031-06-14");
        e["capacity"] = json!(12);
        e["seats_per_district"] = json!({
            "guaranteed": 1, "maximum": 5, "release_at": "2031-05-12T10:00:00Z", "overrides": [
                {"ags": "15001", "guaranteed": 2, "maximum": null}, {"ags": "15003", "guaranteed": 3, "maximum": 4}
            ]
        });
        e["registration"] = json!({
            "opens_at": "2026-11-01T08:00:00Z", "closes_at": "2031-06-01T16:00:00Z",
            "approval": false, "waitlist": false, "offer_hours": 48
        });
        e["consent_texts"] = json!({"photo": "Fotos: ja, gern."});
        e["contributions"] = json!([{"name": "Moderata Beispiel", "role": "moderator"}]);
    });
    let event = event.await;
    for session in [
        json!({"kind": "talk", "title": "Lage", "abstract": "Was neu ist.", "room": "Saal", "summary_md": "Geheimes Ergebnis",
            "starts_at": "2031-06-12T07:00:00Z", "ends_at": "2031-06-12T08:30:00Z",
            "contributions": [{"name": "Rednera Beispiel", "role": "speaker"}]}),
        json!({"kind": "break", "title": "Pause", "day": 1}),
        json!({"kind": "workshop", "title": "Werkstatt", "starts_at": "2031-06-13T12:00:00Z"}),
        json!({"kind": "closing", "title": "Abschluss", "starts_at": "2031-06-14T08:00:00Z", "ends_at": "2031-06-14T09:00:00Z"}),
        json!({"kind": "other", "title": "Offen"}),
    ] {
        let path = event.path("/sessions");
        event.organizer.post_json(&path, &session).await.expect(201);
    }
    let form = json!({"questions": questions("own"), "edit_until": "2031-06-09T22:00:00Z"});
    let path = event.path("/form");
    let anna = &event.organizer;
    anna.if_match("*").put(&path, &form).await.expect(200);
    let survey = json!({
        "threshold": 6, "opens_at": "2031-06-14T10:00:00Z", "closes_at": "2031-06-30T10:00:00Z",
        "questions": [{"key": "overall", "version": 2, "kind": "text", "text": "Wie war es?"}]
    });
    let path = event.path("/survey");
    anna.post_json(&path, &survey).await.expect(201);
    let there = world.coordinator_of("15002").await;
    event.join(&there).await.expect(201);
    event.register(&there, "jemand@x.example").await.expect(201);
    let topic = json!({"title": "Wohnraumfrage"});
    let path = event.path("/topics");
    there.post_json(&path, &topic).await.expect(201);
    ask(&event, &there, "Wer zahlt?").await.expect(201);
    event
}

story!(
    times_of_day_move_along_over_a_change_of_clocks,
    async |world: &World| {
        let event = summer(world).await;
        let anna = &event.organizer;
        event.step("complete").await.expect(200);
        event.step("archive").await.expect(200);
        let autumn = json!({"schedule": days("2031-11-20", "2031-11-21")});
        let made = copy(anna, &event.id, &autumn).await.expect(201);
        let new = made.body.clone();
        let id = made.id();
        // The title has no number: the series makes it. Its districts are those of today.
        assert_eq!(new["title"], "2. Runde der Fachstellen");
        assert_eq!(new["motto"], Value::Null);
        assert_eq!(new["audience"], json!(["15001", "15002"]));
        assert_eq!(new["capacity"], 12);
        assert_eq!(
            new["registration"],
            json!({"opens_at": "2027-04-11T07:00:00Z", "closes_at": "2031-11-09T17:00:00Z",
                   "approval": false, "waitlist": false, "offer_hours": 48})
        );
        assert_eq!(
            new["seats_per_district"],
            json!({"guaranteed": 1, "maximum": 5, "release_at": "2031-10-20T10:00:00Z",
                   "overrides": [{"ags": "15001", "guaranteed": 2, "maximum": null}]})
        );
        assert_eq!(new["consent_texts"]["photo"], "Fotos: ja, gern.");
        let sessions = anna.all(&format!("/events/{id}/sessions")).await;
        let plan: Vec<Value> = sessions
            .iter()
            .map(|s| {
                json!([
                    s["position"],
                    s["title"],
                    s["day"],
                    s["starts_at"],
                    s["ends_at"]
                ])
            })
            .collect();
        assert_eq!(
            json!(plan),
            json!([
                [1, "Lage", 1, "2031-11-20T08:00:00Z", "2031-11-20T09:30:00Z"],
                [2, "Pause", 1, null, null],
                [3, "Werkstatt", 2, "2031-11-21T13:00:00Z", null],
                // There is no third day.
                [4, "Abschluss", null, null, null],
                [5, "Offen", null, null, null]
            ])
        );
        assert_eq!(
            [
                &sessions[0]["room"],
                &sessions[0]["abstract"],
                &sessions[0]["kind"]
            ],
            [&json!("Saal"), &json!("Was neu ist."), &json!("talk")]
        );
        let form = anna
            .get(&format!("/events/{id}/form"))
            .await
            .expect(200)
            .body;
        assert_eq!(form["source"], "event");
        assert_eq!(form["questions"][0]["key"], "own");
        assert_eq!(form["edit_until"], "2031-11-17T23:00:00Z");
        let survey = anna
            .get(&format!("/events/{id}/survey"))
            .await
            .expect(200)
            .body;
        assert_eq!(
            [
                &survey["status"],
                &survey["threshold"],
                &survey["opens_at"],
                &survey["closes_at"]
            ],
            [&json!("draft"), &json!(6), &Value::Null, &Value::Null]
        );
        assert_eq!(survey["questions"][0]["key"], "overall");
        assert_eq!(survey["questions"][0]["version"], 2);

        let all = all_of(anna, &id).await;
        for personal in [
            "Beispiel",
            "jemand@",
            "Geheimes",
            "Wohnraumfrage",
            "Wer zahlt",
            "an einen Tisch",
        ] {
            assert!(!all.contains(personal), "{personal}");
        }
        let path = format!("/audit?event_id={id}");
        let noted = world.admin().await.all(&path).await;
        for fact in [
            "event.created",
            "programme.updated",
            "form.updated",
            "survey.created",
        ] {
            let of = noted.iter().filter(|entry| entry["action"] == fact);
            assert_eq!(of.count(), 1, "{fact}");
        }
        assert!(!dump::logs(world).await.contains("Rednera"));
        // It can be put out as it is, once it has a host.
        let copied = Event {
            id,
            organizer: anna.clone(),
        };
        copied
            .change(&json!({"host_ags": "15001"}))
            .await
            .expect(200);
        copied.step("publish").await.expect(200);
        invariants(world.db()).await;
    }
);

story!(
    what_hangs_on_dates_that_are_not_known_is_cleared,
    async |world: &World| {
        let event = summer(world).await;
        let anna = &event.organizer;
        let autumn = json!({"schedule": {"precision": "month", "start": "2031-11"}});
        for body in [json!({}), autumn] {
            let made = copy(anna, &event.id, &body).await.expect(201);
            let (new, id) = (&made.body, made.id());
            assert_eq!(
                new["registration"],
                json!({"opens_at": null, "closes_at": null, "approval": false, "waitlist": false, "offer_hours": 48})
            );
            // Guarantees end with a release, whose date is not known.
            assert_eq!(
                new["seats_per_district"],
                json!({"guaranteed": 0, "maximum": 5, "release_at": null, "overrides": []})
            );
            let sessions = anna.all(&format!("/events/{id}/sessions")).await;
            let plan = sessions
                .iter()
                .map(|s| json!([s["title"], s["day"], s["starts_at"], s["ends_at"]]));
            assert_eq!(
                json!(plan.collect::<Vec<_>>()),
                json!([
                    ["Lage", 1, null, null],
                    ["Pause", 1, null, null],
                    ["Werkstatt", 2, null, null],
                    ["Abschluss", 3, null, null],
                    ["Offen", null, null, null]
                ])
            );
            let form = anna
                .get(&format!("/events/{id}/form"))
                .await
                .expect(200)
                .body;
            assert_eq!(
                (&form["questions"][0]["key"], &form["edit_until"]),
                (&json!("own"), &Value::Null)
            );
        }
    }
);

story!(
    what_the_series_says_today_counts_and_not_what_it_said_then,
    async |world: &World| {
        let anna = world.organizer().await;
        let new = json!({"name": "Runde", "audience": ["15001", "15002", "15003", "15081"]});
        let series = series(&anna, new).await;
        let form = json!({"questions": questions("then")});
        let path = format!("/series/{series}/form");
        anna.if_match("*").put(&path, &form).await.expect(200);
        let event = world
            .published_event(|e| {
                e["series_id"] = json!(series);
                e["audience"] = json!(["15001", "15002"]);
                e["capacity"] = json!(3);
                e["seats_per_district"] =
                    json!({"guaranteed": 1, "release_at": world.in_hours(24)});
            })
            .await;
        let schedule = json!({"schedule": days("2031-11-20", "2031-11-21")});
        let made = copy(&anna, &event.id, &schedule).await.expect(201);
        // Four districts, three seats: no guarantee could be kept.
        assert_eq!(
            made.body["audience"],
            json!(["15001", "15002", "15003", "15081"])
        );
        assert_eq!(made.body["seats_per_district"]["guaranteed"], 0);
        assert_eq!(made.body["edition"], Value::Null);
        // What the event took over from the series is still the series' affair.
        let shown = anna
            .get(&format!("/events/{}/form", made.id()))
            .await
            .expect(200);
        assert_eq!(shown.text("source"), "series");
        let form = json!({"questions": questions("today")});
        anna.if_match("*").put(&path, &form).await.expect(200);
        let made = copy(&anna, &event.id, &json!({})).await.expect(201);
        let shown = anna
            .get(&format!("/events/{}/form", made.id()))
            .await
            .expect(200);
        assert_eq!(
            (shown.text("source"), &shown.body["questions"]),
            ("event".into(), &event_form(&anna, &event).await)
        );
        // Without a series it is the event's own audience.
        let alone = world.draft_event(|e| e["edition"] = json!(3)).await;
        let made = copy(&anna, &alone.id, &json!({})).await.expect(201);
        assert_eq!(
            made.body["audience"],
            json!(crate::support::events::AUDIENCE)
        );
        assert_eq!(made.body["edition"], Value::Null);
    }
);

async fn event_form(who: &Person, event: &Event) -> Value {
    let form = who.get(&event.path("/form")).await.expect(200);
    form.body["questions"].clone()
}
