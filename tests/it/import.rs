//! The real network: what stands in the file is found through the API, and twice is once.

use std::collections::BTreeSet;

use kreisrunde::{
    entity::{
        ids::{EventId, QuoteId},
        kinds::{QuoteStatus, QuoteUse, QuoteUses},
        quote,
    },
    import,
};
use sea_orm::{ActiveModelTrait, Set};
use serde_json::{Value, json};

use crate::support::{World, dump, world::SAMPLE};

/// All texts and numbers in a value, wherever they stand.
fn leaves(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| leaves(item, found)),
        Value::Object(object) => object.values().for_each(|item| leaves(item, found)),
        Value::String(text) => {
            found.insert(text.clone());
        }
        Value::Number(number) => {
            found.insert(number.to_string());
        }
        Value::Bool(truth) => {
            found.insert(truth.to_string());
        }
        Value::Null => {}
    }
}

/// What the file says, in the words of the API.
fn translated(mut edition: Value) -> Value {
    let status = match edition["status"].as_str() {
        None => "completed",
        Some("save_the_date") => "announced",
        Some("planned") => "published",
        Some(other) => panic!("status {other}"),
    };
    edition["status"] = json!(status);
    edition
}

#[track_caller]
fn contained(file: &Value, api: &Value, what: &str) {
    let (mut said, mut shown) = (BTreeSet::new(), BTreeSet::new());
    leaves(file, &mut said);
    leaves(api, &mut shown);
    let lost: Vec<&String> = said.difference(&shown).collect();
    assert!(
        lost.is_empty(),
        "{what}: in the file, but not in the API: {lost:?}"
    );
}

story!(nothing_of_the_file_is_lost, async |world: &World| {
    let file: Value = serde_json::from_str(SAMPLE).unwrap();
    let stranger = world.stranger();
    let network = stranger.get("/network").await.expect(200).body;
    contained(&file["network"], &network, "network");

    let organizations = stranger.all("/organizations").await;
    let by_id = |id: &Value| organizations.iter().find(|o| o["id"] == *id);
    for said in file["organizations"].as_array().unwrap() {
        let shown = organizations.iter().find(|o| o["name"] == said["name"]);
        let mut shown = shown.unwrap_or_else(|| panic!("{}", said["name"])).clone();
        if let Some(parent) = by_id(&shown["parent_id"]) {
            shown["parent"] = parent.clone();
        }
        contained(said, &shown, said["name"].as_str().unwrap());
    }

    let all_series = stranger.all("/series").await;
    for series in file["series"].as_array().unwrap() {
        let name = series["name"].as_str().unwrap();
        let shown = all_series.iter().find(|s| s["name"] == name).expect(name);
        let mut head = series.clone();
        let editions = head.as_object_mut().unwrap().remove("editions").unwrap();
        contained(&head, shown, name);

        let id = shown["id"].as_str().unwrap();
        let events = stranger
            .all(&format!("/events?series_id={id}&expand=sessions,organizer"))
            .await;
        assert_eq!(events.len(), editions.as_array().unwrap().len(), "{name}");
        for edition in editions.as_array().unwrap() {
            let same = |event: &&Value| {
                event["edition"] == edition["edition"]
                    && event["schedule"]["start"] == edition["starts_on"]
            };
            let event = events
                .iter()
                .find(same)
                .unwrap_or_else(|| panic!("{name} {edition}"));
            let path = format!("/events/{}", event["id"].as_str().unwrap());
            let mut whole = json!({"event": event});
            for below in ["topics", "quotes", "sessions"] {
                whole[below] = stranger.all(&format!("{path}/{below}")).await.into();
            }
            // Organizations by the names that the file uses.
            let parts = whole.to_string();
            let named = organizations
                .iter()
                .filter(|o| parts.contains(o["id"].as_str().unwrap()));
            whole["organizations"] = named.cloned().collect::<Vec<_>>().into();
            let what = format!("{name} {}", edition["starts_on"]);
            contained(&translated(edition.clone()), &whole, &what);
        }
    }
});

story!(
    dates_keep_their_precision_and_sessions_their_order,
    async |world: &World| {
        let file: Value = serde_json::from_str(SAMPLE).unwrap();
        let stranger = world.stranger();
        let events = stranger.all("/events?expand=sessions").await;
        let editions = file["series"]
            .as_array()
            .unwrap()
            .iter()
            .flat_map(|s| s["editions"].as_array().unwrap());
        for edition in editions {
            let start = edition["starts_on"].as_str().unwrap();
            let event = events
                .iter()
                .find(|e| e["schedule"]["start"] == start && e["edition"] == edition["edition"]);
            let event = event.unwrap();
            let precision = if start.len() == 7 { "month" } else { "day" };
            assert_eq!(event["schedule"]["precision"], precision, "{start}");
            let titles = |list: &Value| -> Vec<String> {
                list.as_array()
                    .into_iter()
                    .flatten()
                    .map(|s| s["title"].to_string())
                    .collect()
            };
            assert_eq!(
                titles(&event["sessions"]),
                titles(&edition["programme"]),
                "{start}"
            );
        }
    }
);

story!(importing_twice_is_importing_once, async |world: &World| {
    let before = world.stranger().all("/events?expand=sessions").await;
    let facts = dump::facts(world).await;
    let outcome = import::import(world.db(), SAMPLE.as_bytes(), false, &mut |_| {})
        .await
        .unwrap();
    assert_eq!(
        (outcome.events.created, outcome.events.updated),
        (0, 0),
        "{outcome}"
    );
    assert!(outcome.events.unchanged > 0);
    assert_eq!(
        world.stranger().all("/events?expand=sessions").await,
        before
    );
    assert_eq!(dump::facts(world).await, facts);
});

story!(
    a_file_that_does_not_hold_leaves_nothing,
    async |world: &World| {
        let before = dump::facts(world).await;
        let mut file: Value = serde_json::from_str(SAMPLE).unwrap();
        file["organizations"][0]["name"] = json!("Umbenannt e.V.");
        file["series"][0]["editions"][2]["host_ags"] = json!("99999");
        let text = serde_json::to_string_pretty(&file).unwrap();
        let refused = import::import(world.db(), text.as_bytes(), false, &mut |_| {})
            .await
            .unwrap_err();
        let said = refused.to_string();
        assert!(
            said.contains("/series/0/editions/2/host_ags") && said.contains("line "),
            "{said}"
        );
        assert_eq!(dump::facts(world).await, before);
    }
);

story!(
    what_was_changed_since_is_found_again_and_participants_keep_their_words,
    async |world: &World| {
        let anna = world.organizer().await;
        let file: Value = serde_json::from_str(SAMPLE).unwrap();
        // An edition without a number, moved to another day.
        let events = anna.all("/events").await;
        let loose = events.iter().find(|e| e["edition"].is_null()).unwrap();
        let path = format!("/events/{}", loose["id"].as_str().unwrap());
        let day = json!({"schedule": {"precision": "day", "start": "2025-02-03", "end": null}});
        anna.if_match("*").patch(&path, &day).await.expect(200);
        // A quote that a participant gave, where the file has voices.
        let with = events.iter().find(|e| e["edition"] == 13).unwrap();
        let at = with["id"].as_str().unwrap();
        let quotes = format!("/events/{at}/quotes");
        let before = anna.all(&quotes).await;
        assert!(!before.is_empty());
        let id = EventId(at.parse().unwrap());
        let tx = world.held("SELECT 1").await;
        let given = quote::ActiveModel {
            id: Set(QuoteId::new()),
            event_id: Set(id),
            position: Set(1),
            text: Set("Von mir, nicht aus der Datei.".into()),
            verbatim: Set(true),
            attribution: Set(None),
            status: Set(QuoteStatus::Given),
            revocation_hash: Set(None),
            imported: Set(false),
            noted: Set(false),
            uses: Set(QuoteUses(vec![QuoteUse::Report])),
            version: Set(1),
        };
        given.insert(&tx).await.unwrap();
        tx.commit().await.unwrap();

        let bytes = file.to_string().into_bytes();
        import::import(world.db(), &bytes, false, &mut |_| {})
            .await
            .unwrap();
        assert_eq!(
            anna.all("/events").await.len(),
            events.len(),
            "nothing doubled"
        );
        let after = anna.all(&quotes).await;
        assert_eq!(after.len(), before.len() + 1);
        assert!(
            after
                .iter()
                .any(|q| q["text"] == "Von mir, nicht aus der Datei.")
        );
        for voice in &before {
            assert!(
                after
                    .iter()
                    .any(|q| q["text"] == voice["text"] && q["status"] == "published")
            );
        }
    }
);
