//! Stories of importing, on a database of their own each.

mod refused;

use sea_orm::{EntityTrait, PaginatorTrait, QueryOrder};
use serde_json::{Value, json};

use super::{ImportError, Outcome, Progress, Tally, import, schema};
use crate::{
    db::Db,
    entity::{
        audit, contribution, district, event, event_audience, kinds::DistrictKind,
        kinds::EventStatus, kinds::Precision, network, organization, outbox, quote, series,
        series_district, session, session_topic, topic,
    },
};

const SAMPLE: &str = include_str!("../../../sample/ideenwerkstatt.json");

/// A migrated database of its own; it goes with the directory.
async fn test_db() -> (tempfile::TempDir, Db) {
    let dir = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", dir.path().join("test.sqlite").display());
    let db = Db::connect(&url, 2).await.unwrap();
    db.migrate(&url).await.unwrap();
    (dir, db)
}

async fn run(db: &Db, file: &str) -> Result<Outcome, ImportError> {
    import(db, file.as_bytes(), false, &mut |_: Progress| {}).await
}

/// Everything an import can write, as text.
async fn dump(db: &Db) -> String {
    let mut text = String::new();
    macro_rules! tables {
        ($($table:ident $order:ident),+ $(,)?) => {$(
            let rows = $table::Entity::find().order_by_asc($table::Column::$order);
            text.push_str(&format!("{:#?}\n", rows.all(db.read()).await.unwrap()));
        )+};
    }
    tables!(
        network Id, district Ags, organization Id, series Id, series_district Ags, event Id,
        event_audience EventId, session Id, session_topic SessionId, topic Id, contribution Id,
        quote Id, audit Id, outbox Seq,
    );
    text
}

/// The sample with one piece of text replaced, and the line in which it stands.
fn broken(from: &str, to: &str) -> (String, usize) {
    let at = SAMPLE.find(from).unwrap_or_else(|| panic!("{from}"));
    let line = 1 + SAMPLE[..at].matches('\n').count();
    (SAMPLE.replacen(from, to, 1), line)
}

fn created(tally: Tally) -> usize {
    assert_eq!((tally.updated, tally.unchanged, tally.removed), (0, 0, 0));
    tally.created
}

#[tokio::test]
async fn the_sample_comes_in_with_everything_in_it() {
    let (_dir, db) = test_db().await;
    let done = run(&db, SAMPLE).await.unwrap();
    assert_eq!(done.districts, 401);
    assert_eq!(created(done.network), 1);
    assert_eq!(created(done.organizations), 6);
    assert_eq!(created(done.series), 2);
    assert_eq!(created(done.events), 9);
    assert_eq!(created(done.sessions), 11);
    assert_eq!(created(done.topics), 14);
    assert_eq!(created(done.contributions), 11);
    assert_eq!(created(done.quotes), 2);

    let all = event::Entity::find().all(db.read()).await.unwrap();
    let titled = |title: &str| all.iter().find(|e| e.title == title).unwrap();
    let halle = titled("13. IKOE-Ideenwerkstatt");
    assert_eq!(halle.status, EventStatus::Completed);
    assert_eq!(halle.host_ags.as_ref().unwrap().as_str(), "15002");
    assert!(halle.organizer_id.is_some());
    let next = titled("14. IKOE-Ideenwerkstatt");
    assert_eq!(next.status, EventStatus::Announced);
    assert_eq!(next.schedule_precision, Precision::Month);
    assert_eq!(next.published_at, None);
    let cafe = titled("IKOE-Ideencafé 2025");
    assert_eq!(cafe.status, EventStatus::Published);
    assert!(cafe.published_at.is_some());

    let invited = event_audience::Entity::find().count(db.read()).await;
    assert_eq!(invited.unwrap(), 9 * 14);
    let eumigra = organization::Entity::find().all(db.read()).await.unwrap();
    let eumigra = eumigra.iter().filter(|o| o.parent_id.is_some());
    assert_eq!(eumigra.count(), 1);
    let districts = district::Entity::find().all(db.read()).await.unwrap();
    let urban = districts.iter().filter(|d| d.kind == DistrictKind::Urban);
    assert_eq!(urban.count(), 107);
}

#[tokio::test]
async fn every_leaf_of_the_sample_is_found_in_the_database() {
    let (_dir, db) = test_db().await;
    run(&db, SAMPLE).await.unwrap();
    let dump = dump(&db).await;
    // Spaces of the indented form would come between a name and its value.
    let dump: String = dump.split_whitespace().collect::<Vec<_>>().join(" ");
    let file: Value = serde_json::from_str(SAMPLE).unwrap();
    let mut leaves = Vec::new();
    collect("", &file, &mut leaves);
    assert!(leaves.len() > 100);
    for (key, leaf) in leaves {
        let wanted = match (key.as_str(), &leaf) {
            ("kind" | "role", Value::String(name)) => format!("{key}: {},", pascal(name)),
            ("status", Value::String(name)) => match name.as_str() {
                "planned" => "status: Published,".to_owned(),
                _ => "status: Announced,".to_owned(),
            },
            (_, Value::String(text)) => format!("{text:?},"),
            ("verbatim", value) => format!("verbatim: {value},"),
            (_, value) => format!("{key}: Some( {value}, )"),
        };
        assert!(dump.contains(&wanted), "{key}: {wanted}");
    }
}

fn collect(key: &str, value: &Value, leaves: &mut Vec<(String, Value)>) {
    match value {
        Value::Object(map) => map.iter().for_each(|(k, v)| collect(k, v, leaves)),
        Value::Array(all) => all.iter().for_each(|v| collect(key, v, leaves)),
        leaf => leaves.push((key.to_owned(), leaf.clone())),
    }
}

fn pascal(name: &str) -> String {
    name.split('_')
        .map(|part| part[..1].to_uppercase() + &part[1..])
        .collect()
}

#[tokio::test]
async fn twice_is_once() {
    let (_dir, db) = test_db().await;
    let first = run(&db, SAMPLE).await.unwrap();
    let before = dump(&db).await;
    db.clock().advance(chrono::Duration::hours(1));
    let second = run(&db, SAMPLE).await.unwrap();
    assert_eq!(before, dump(&db).await);
    assert_eq!(second.districts, 0);
    for (first, second) in [
        (first.network, second.network),
        (first.organizations, second.organizations),
        (first.series, second.series),
        (first.events, second.events),
        (first.sessions, second.sessions),
        (first.topics, second.topics),
        (first.contributions, second.contributions),
        (first.quotes, second.quotes),
    ] {
        let unchanged = Tally {
            unchanged: first.created,
            ..Tally::default()
        };
        assert_eq!(second, unchanged);
    }
}

#[tokio::test]
async fn a_dry_run_tells_the_outcome_and_leaves_nothing() {
    let (_dir, db) = test_db().await;
    let before = dump(&db).await;
    let dry = import(&db, SAMPLE.as_bytes(), true, &mut |_: Progress| {}).await;
    assert_eq!(before, dump(&db).await);
    assert_eq!(dry.unwrap(), run(&db, SAMPLE).await.unwrap());
}

#[tokio::test]
async fn a_changed_summary_changes_exactly_that_session() {
    let (_dir, db) = test_db().await;
    run(&db, SAMPLE).await.unwrap();
    let facts = outbox::Entity::find().count(db.read()).await.unwrap();
    let before = session::Entity::find().all(db.read()).await.unwrap();
    let events = event::Entity::find().all(db.read()).await.unwrap();

    db.clock().advance(chrono::Duration::hours(1));
    let (file, _) = broken("Die Teilnehmenden stellen sich", "Alle stellen sich");
    let done = run(&db, &file).await.unwrap();
    let one = Tally {
        updated: 1,
        unchanged: 10,
        ..Tally::default()
    };
    assert_eq!(done.sessions, one);
    assert_eq!(done.events.updated + done.topics.updated, 0);

    let after = session::Entity::find().all(db.read()).await.unwrap();
    let changed: Vec<_> = after.iter().filter(|s| !before.contains(s)).collect();
    assert_eq!(changed.len(), 1);
    assert_eq!((changed[0].version, changed[0].position), (2, 11));
    // But for whoever has a day of that programme open, the events are as they were.
    let moved = |event: &event::Model| event.id == changed[0].event_id;
    let expected = events.into_iter().map(|event| event::Model {
        programme_version: event.programme_version + i32::from(moved(&event)),
        ..event
    });
    let expected: Vec<_> = expected.collect();
    assert!(expected == event::Entity::find().all(db.read()).await.unwrap());
    let all = outbox::Entity::find()
        .order_by_asc(outbox::Column::Seq)
        .all(db.read())
        .await
        .unwrap();
    assert_eq!(all.len() as u64, facts + 1);
    let last = all.last().unwrap();
    assert_eq!(last.kind, "session.imported");
    assert_eq!(last.object_id, changed[0].id.to_string());
    assert_eq!(last.fields.0, ["summary_md"]);
}

#[tokio::test]
async fn fewer_speakers_and_other_topics_are_taken_as_a_whole() {
    let (_dir, db) = test_db().await;
    run(&db, SAMPLE).await.unwrap();
    let mut file: Value = serde_json::from_str(SAMPLE).unwrap();
    let programme = file.pointer_mut("/series/0/editions/6/programme").unwrap();
    programme[7]["speakers"] = json!(["Theresa Habich"]);
    programme[9]["topics"] = json!(["Job-Buddy-Programm", "Neues"]);
    let done = run(&db, &file.to_string()).await.unwrap();
    assert_eq!(
        (done.contributions.updated, done.contributions.removed),
        (1, 1)
    );
    assert_eq!((done.sessions.updated, done.topics.created), (2, 1));
    let links = session_topic::Entity::find().count(db.read()).await;
    assert_eq!(links.unwrap(), 2);
    let again = run(&db, &file.to_string()).await.unwrap();
    assert_eq!(again.sessions.unchanged, 11);
}

#[tokio::test]
async fn an_event_that_went_on_is_not_called_back() {
    use sea_orm::{ActiveModelTrait, IntoActiveModel, Set};
    let (_dir, db) = test_db().await;
    run(&db, SAMPLE).await.unwrap();
    let all = event::Entity::find().all(db.read()).await.unwrap();
    let next = all.into_iter().find(|e| e.edition == Some(14)).unwrap();
    let id = next.id;
    let mut next = next.into_active_model();
    next.status = Set(EventStatus::Published);
    next.schedule_start = Set("2025-11-13".to_owned());
    let tx = db
        .write(crate::db::Actor::SYSTEM, crate::db::Expected::Unsaid)
        .await
        .unwrap();
    next.update(&tx).await.unwrap();
    tx.commit().await.unwrap();

    let done = run(&db, SAMPLE).await.unwrap();
    assert_eq!((done.kept, done.events.unchanged), (1, 9));
    let next = event::Entity::find_by_id(id).one(db.read()).await;
    let next = next.unwrap().unwrap();
    assert_eq!(next.schedule_start, "2025-11-13");
    assert_eq!(next.status, EventStatus::Published);
}

/// A file with two series of many editions, each with three sessions and two topics.
fn large(editions: i32) -> String {
    let session = |i: i32| {
        json!({"kind": "talk", "title": format!("Vortrag {i}"), "day": 1,
            "speakers": ["A. Beispiel"], "topics": ["Wohnen"]})
    };
    let edition = |n: i32| {
        json!({"edition": n, "starts_on": "2024-05-06", "host_ags": "15002",
            "topics": ["Wohnen", "Sprache"], "programme": [session(1), session(2), session(3)]})
    };
    let editions: Vec<Value> = (1..=editions).map(edition).collect();
    json!({
        "network": {"name": "Netz", "state": "Sachsen-Anhalt"},
        "series": [{"name": "Eins", "editions": editions}, {"name": "Zwei", "editions": editions}]
    })
    .to_string()
}

#[tokio::test]
async fn ten_thousand_events_need_far_fewer_statements_than_rows() {
    let (_dir, db) = test_db().await;
    let file = large(5_000);
    let before = db.statements();
    let done = run(&db, &file).await.unwrap();
    assert_eq!(created(done.events), 10_000);
    assert_eq!(created(done.sessions), 30_000);
    let rows = 10_000 * (1 + 14 + 3 + 3 + 3 + 2);
    let sent = db.statements() - before;
    assert!(sent < rows / 50, "{sent} statements for {rows} rows");

    let before = db.statements();
    let done = run(&db, &file).await.unwrap();
    assert_eq!(done.events.unchanged, 10_000);
    let sent = db.statements() - before;
    assert!(sent < 500, "{sent} statements to find nothing new");
}

#[test]
fn the_committed_schema_is_current_and_the_sample_follows_it() {
    let committed = std::fs::read_to_string("docs/network-file.schema.json").unwrap_or_default();
    assert!(
        committed == schema(),
        "run `cargo run -- import --schema > docs/network-file.schema.json`"
    );
    let schema: Value = serde_json::from_str(&committed).unwrap();
    let sample: Value = serde_json::from_str(SAMPLE).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let wrong: Vec<_> = validator.iter_errors(&sample).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}
