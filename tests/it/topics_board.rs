//! The board of a barcamp and its timetable; and an edition that is built by hand.

use serde_json::{Value, json};

use crate::{
    support::{World, events::Event},
    topics::{barcamp, bring, path, vote},
};

story!(
    the_board_seats_topics_so_that_few_miss_what_they_want,
    async |world: &World| {
        let day = world.new_event()["schedule"]["start"]
            .as_str()
            .unwrap()
            .to_owned();
        let (event, people) = barcamp(world, &["15001", "15002"]).await;
        let anna = &event.organizer;
        let at = |time: &str| format!("{day}T{time}:00Z");
        let slot = |from: &str, to: &str| json!({"starts_at": at(from), "ends_at": at(to)});
        let board = event.path("/board");
        let proposal = event.path("/board/proposal");
        anna.post(&proposal).await.refused(409, "no_board");
        let none = anna.get(&board).await.expect(200);
        let wanted = json!({"rooms": ["Saal", "Raum 2"], "slots": [slot("12:00", "12:45"), slot("13:00", "13:45")]});
        people[0]
            .if_match("*")
            .put(&board, &wanted)
            .await
            .refused(404, "not_found");
        for wrong in [
            json!({"rooms": ["Saal", "saal"], "slots": []}),
            json!({"rooms": [], "slots": [slot("13:00", "12:00")]}),
            json!({"rooms": [], "slots": [slot("13:00", "14:00"), slot("13:30", "14:30")]}),
            json!({"rooms": [], "slots": [{"starts_at": "2020-01-01T10:00:00Z", "ends_at": "2020-01-01T11:00:00Z"}]}),
        ] {
            anna.if_match("*")
                .put(&board, &wrong)
                .await
                .refused(422, "invalid");
        }
        let put = anna
            .if_match(none.etag())
            .put(&board, &wanted)
            .await
            .expect(200);
        anna.if_match(none.etag())
            .put(&board, &wanted)
            .await
            .refused(412, "precondition_failed");
        assert_eq!(put.body["version"], 1);

        // Dessau wants A and B, Halle C and D: side by side only A with C or D.
        let mut topics = Vec::new();
        for (title, who) in [("A", 0), ("B", 0), ("C", 1), ("D", 1)] {
            let topic = bring(anna, &event, title).await.expect(201);
            vote(&people[who], &topic.id()).await.expect(200);
            anna.post(&path(&topic, "/accept")).await.expect(200);
            topics.push(topic);
        }
        let tried = anna.post_json(&proposal, &json!({})).await.expect(200);
        // Anna brought them all, and is at one place at a time: two of the four have none.
        assert_eq!(
            tried.body["unplaced"].as_array().unwrap().len(),
            2,
            "{:#}",
            tried.body
        );
        assert_eq!(
            anna.get(&path(&topics[0], "")).await.body["slot"],
            Value::Null,
            "only proposed"
        );

        // Brought by those who want them, it is another matter.
        for topic in &topics {
            anna.post(&path(topic, "/decline")).await.expect(200);
        }
        let mut topics = Vec::new();
        let brought = [("A", 0), ("B", 0), ("C", 1), ("D", 1)];
        for (title, who) in brought {
            let topic = bring(&people[who], &event, title).await.expect(201);
            anna.post(&path(&topic, "/accept")).await.expect(200);
            topics.push(topic);
        }
        let pin = json!({"room": "Raum 2", "starts_at": at("13:00"), "ends_at": at("13:45")});
        let pinned = anna
            .put(&path(&topics[1], "/schedule"), &pin)
            .await
            .expect(200);
        assert_eq!(
            (&pinned.body["status"], &pinned.body["slot"]["pinned"]),
            (&json!("scheduled"), &json!(true))
        );
        // One room, one topic; and one person, one place.
        anna.put(&path(&topics[2], "/schedule"), &pin)
            .await
            .refused(409, "programme_clash");
        let beside = json!({"room": "Saal", "starts_at": at("13:30"), "ends_at": at("13:40")});
        anna.put(&path(&topics[0], "/schedule"), &beside)
            .await
            .refused(409, "programme_clash");
        let outside = json!({"room": "Saal", "starts_at": "2020-01-01T10:00:00Z", "ends_at": "2020-01-01T11:00:00Z"});
        anna.put(&path(&topics[0], "/schedule"), &outside)
            .await
            .refused(422, "invalid");

        let applied = anna
            .post_json(&proposal, &json!({"apply": true}))
            .await
            .expect(200);
        assert_eq!(
            (&applied.body["lost_after"], &applied.body["unplaced"]),
            (&json!(0), &json!([]))
        );
        let shown = anna.get(&board).await.expect(200);
        assert_eq!(shown.body["lost_votes"], 0);
        let of = |title: &str| {
            let topics = shown.body["topics"].as_array().unwrap();
            topics.iter().find(|t| t["title"] == title).unwrap()["slot"].clone()
        };
        assert_eq!(of("B")["room"], "Raum 2");
        assert_eq!(of("B")["starts_at"], at("13:00"));
        assert_eq!(
            of("A")["starts_at"],
            at("12:00"),
            "Dessau is at B at one o'clock"
        );
        assert_ne!(of("C")["starts_at"], of("D")["starts_at"]);
        // The same votes, the same proposal; and nothing changes by it.
        let again = anna
            .post_json(&proposal, &json!({"apply": true}))
            .await
            .expect(200);
        assert_eq!(again.body["places"], applied.body["places"]);
        let (before, now) = (
            shown.body["topics"].clone(),
            anna.get(&board).await.expect(200),
        );
        assert_eq!(before, now.body["topics"]);
        anna.delete(&path(&topics[1], "/schedule"))
            .await
            .expect(204);
        anna.delete(&path(&topics[1], "/schedule"))
            .await
            .refused(409, "wrong_state");
    }
);

story!(
    a_timetable_overwrites_nothing_that_is_written_meanwhile,
    async |world: &World| {
        let day = world.new_event()["schedule"]["start"].clone();
        let day = day.as_str().unwrap();
        let (event, _) = barcamp(world, &[]).await;
        let anna = &event.organizer;
        let slot =
            json!({"starts_at": format!("{day}T12:00:00Z"), "ends_at": format!("{day}T13:00:00Z")});
        let board = json!({"rooms": ["Saal"], "slots": [slot]});
        anna.if_match("*")
            .put(&event.path("/board"), &board)
            .await
            .expect(200);
        let topic = bring(anna, &event, "Thema").await.expect(201);
        anna.post(&path(&topic, "/accept")).await.expect(200);
        // Somebody takes notes, and has not committed yet.
        let noting = world.held(
            "UPDATE topic SET notes_md = 'wichtig', version = version + 1 WHERE title = 'Thema'",
        );
        let noting = noting.await;
        let apply = json!({"apply": true});
        let at = event.path("/board/proposal");
        let mut applying = std::pin::pin!(anna.post_json(&at, &apply));
        tokio::select! {
            biased;
            early = &mut applying => panic!("did not wait: {}", early.body),
            () = world.waiting(1) => {}
        }
        noting.commit().await.unwrap();
        // SQLite may let it begin only now: then it has seen the notes.
        let late = applying.await;
        assert!(
            late.code() == "board_changed" || !world.shares() && late.status == 200,
            "{}",
            late.body
        );
        let now = anna.get(&path(&topic, "")).await.expect(200);
        assert_eq!(now.body["notes_md"], "wichtig");
        anna.post_json(&at, &apply).await.expect(200);
        let now = anna.get(&path(&topic, "")).await.expect(200);
        assert_eq!(
            (&now.body["notes_md"], &now.body["status"]),
            (&json!("wichtig"), &json!("scheduled"))
        );
    }
);

story!(
    the_thirteenth_edition_can_be_built_by_hand,
    async |world: &World| {
        let anna = world.organizer().await;
        let events = anna.all("/events").await;
        let model = events.iter().find(|event| event["edition"] == 13).unwrap();
        let below = async |id: &str, what: &str| anna.all(&format!("/events/{id}/{what}")).await;
        let id = model["id"].as_str().unwrap();
        let (sessions, topics) = (below(id, "sessions").await, below(id, "topics").await);
        assert!(sessions.len() > 5 && !topics.is_empty());

        // The event, then what it was about, then its programme: by the API alone.
        let mut new = model.clone();
        let fields = [
            "title",
            "motto",
            "description",
            "format",
            "schedule",
            "place",
            "host_ags",
            "organizer_id",
            "audience",
            "coverage_note",
            "contributions",
        ];
        new.as_object_mut()
            .unwrap()
            .retain(|name, _| fields.contains(&name.as_str()));
        let made = anna.post_json("/events", &new).await.expect(201);
        let event = Event {
            id: made.id(),
            organizer: anna.clone(),
        };
        let mut ids = std::collections::HashMap::new();
        for topic in &topics {
            let new = json!({"title": topic["title"], "kind": topic["kind"], "description": topic["description"]});
            let made = anna
                .post_json(&event.path("/topics"), &new)
                .await
                .expect(201);
            anna.post(&path(&made, "/accept")).await.expect(200);
            anna.post(&path(&made, "/discuss")).await.expect(200);
            ids.insert(topic["id"].clone(), json!(made.id()));
        }
        for session in &sessions {
            let mut new = session.clone();
            let fields = [
                "kind",
                "title",
                "abstract",
                "summary_md",
                "topic_ids",
                "day",
                "room",
                "contributions",
            ];
            new.as_object_mut()
                .unwrap()
                .retain(|name, _| fields.contains(&name.as_str()));
            let topics = new["topic_ids"].as_array().unwrap();
            new["topic_ids"] = topics.iter().map(|id| ids[id].clone()).collect();
            anna.post_json(&event.path("/sessions"), &new)
                .await
                .expect(201);
        }
        event.step("publish").await.expect(200);
        event.step("complete").await.expect(200);

        // It reads the same, but for ids, times of entry and whose series it is.
        let strip = |mut value: Value| {
            let object = value.as_object_mut().unwrap();
            for name in [
                "id",
                "event_id",
                "series_id",
                "edition",
                "version",
                "created_at",
                "updated_at",
                "proposer",
                "district_ags",
            ] {
                object.remove(name);
            }
            value
        };
        let named = |mut session: Value, names: &dyn Fn(&Value) -> Value| {
            let topics = session["topic_ids"].as_array().unwrap();
            let mut titles: Vec<Value> = topics.iter().map(names).collect();
            titles.sort_by_key(ToString::to_string);
            session["topic_ids"] = titles.into();
            strip(session)
        };
        let title = |topics: &[Value], id: &Value| {
            topics.iter().find(|t| t["id"] == *id).unwrap()["title"].clone()
        };
        let (ours, our_topics) = (
            below(&event.id, "sessions").await,
            below(&event.id, "topics").await,
        );
        let left: Vec<Value> = sessions
            .iter()
            .map(|s| named(s.clone(), &|id| title(&topics, id)))
            .collect();
        let right: Vec<Value> = ours
            .iter()
            .map(|s| named(s.clone(), &|id| title(&our_topics, id)))
            .collect();
        assert_eq!(left, right);
        let list = |topics: &[Value]| topics.iter().map(|t| strip(t.clone())).collect::<Vec<_>>();
        assert_eq!(list(&topics), list(&our_topics));
        let built = anna
            .get(&format!("/events/{}", event.id))
            .await
            .expect(200)
            .body;
        assert_eq!(strip(model.clone()), strip(built));
    }
);
