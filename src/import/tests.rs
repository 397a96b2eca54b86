//! Stories of importing, on a database of their own each.

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

const SAMPLE: &str = include_str!("../../sample/ideenwerkstatt.json");

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

/// Pointer, line and code of what is wrong.
async fn wrong(file: &str) -> Vec<(String, usize, &'static str)> {
    let (_dir, db) = test_db().await;
    let before = dump(&db).await;
    let refused = run(&db, file).await.unwrap_err();
    assert_eq!(before, dump(&db).await, "a refused file leaves nothing");
    match refused {
        ImportError::Invalid { findings, .. } => findings
            .into_iter()
            .map(|f| (f.pointer, f.line, f.code.as_str()))
            .collect(),
        other => panic!("{other}"),
    }
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
    assert_eq!(events, event::Entity::find().all(db.read()).await.unwrap());
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

#[tokio::test]
async fn what_is_wrong_is_named_with_pointer_and_line() {
    let edition = "/series/0/editions";
    for (from, to, pointer, code) in [
        (
            "\"host_ags\": \"15003\"",
            "\"host_ags\": \"99999\"",
            "/0/host_ags",
            "no_such",
        ),
        (
            "\"host_ags\": \"15003\"",
            "\"host_ags\": \"150\"",
            "/0/host_ags",
            "format",
        ),
        (
            "\"host_ags\": \"15003\"",
            "\"host\": \"15003\"",
            "/0/host",
            "unknown_field",
        ),
        (
            "\"edition\": 2,",
            "\"edition\": 1,",
            "/1/edition",
            "duplicate",
        ),
        (
            "\"edition\": 2,",
            "\"edition\": \"2\",",
            "/1/edition",
            "wrong_type",
        ),
        ("\"edition\": 2,", "\"edition\": 0,", "/1/edition", "range"),
        ("\"2016-11-01\"", "\"2016-13-01\"", "/0/starts_on", "format"),
        ("\"2016-11-02\"", "\"2016-11\"", "/0/ends_on", "format"),
        ("\"2016-11-02\"", "\"2016-10-02\"", "/0/ends_on", "order"),
        ("\"save_the_date\"", "\"maybe\"", "/7/status", "format"),
        (
            "\"save_the_date\"",
            "\"planned\"",
            "/7/host_ags",
            "required",
        ),
        ("\"day\": 2", "\"day\": 3", "/6/programme/8/day", "range"),
        (
            "\"kind\": \"news\"",
            "\"kind\": \"gossip\"",
            "/6/programme/1/kind",
            "format",
        ),
        (
            "\"role\": \"moderator\"",
            "\"role\": \"boss\"",
            "/6/contributions/0/role",
            "format",
        ),
        (
            "\"organization\": \"LVwA\"",
            "\"organization\": \"X\"",
            "/6/programme/3/organization",
            "no_such",
        ),
        (
            "\"kind\": \"talk\",",
            "\"kind\": \"talk\", \"kind\": \"talk\",",
            "/6/programme/5/kind",
            "duplicate",
        ),
        (
            "\"verbatim\": false",
            "\"verbatim\": 0",
            "/6/voices/0/verbatim",
            "wrong_type",
        ),
        (
            "\"Eröffnung und",
            "\"\\u0000Eröffnung und",
            "/6/programme/0/title",
            "unsafe_characters",
        ),
    ] {
        let (file, line) = broken(from, to);
        // What is missing has the line of what it is missing in.
        let line = if code == "required" { line - 3 } else { line };
        let wanted = [(format!("{edition}{pointer}"), line, code)];
        assert_eq!(wrong(&file).await, wanted, "{from} → {to}");
    }
    for (from, to, pointer, code) in [
        (
            "\"short\": \"EUmigra\"",
            "\"short\": \"AGSA\"",
            "/organizations/3/short",
            "duplicate",
        ),
        (
            "\"parent\": \"AGSA\"",
            "\"parent\": \"NIX\"",
            "/organizations/3/parent",
            "no_such",
        ),
        (
            "\"parent\": \"AGSA\"",
            "\"parent\": \"eumigra\"",
            "/organizations/3/parent",
            "cycle",
        ),
        ("\"06635\"", "\"00000\"", "/organizations/5/ags", "no_such"),
        (
            "\"state\": \"Sachsen-Anhalt\"",
            "\"state\": \"Atlantis\"",
            "/network/state",
            "no_such",
        ),
        (
            "\"Europe/Berlin\"",
            "\"Europe/Nowhere\"",
            "/network/time_zone",
            "format",
        ),
        (
            "\"name\": \"IKOE-Ideencafé\"",
            "\"name\": \"IKOE-IDEENWERKSTATT\"",
            "/series/1/name",
            "duplicate",
        ),
        (
            "\"since\": 2016",
            "\"since\": 16",
            "/series/0/since",
            "range",
        ),
        (
            "\"note\": \"Facts",
            "\"remark\": \"Facts",
            "/remark",
            "unknown_field",
        ),
    ] {
        let (file, line) = broken(from, to);
        let found = wrong(&file).await;
        let first = found.first().cloned();
        assert_eq!(
            first,
            Some((pointer.to_owned(), line, code)),
            "{from} → {to}"
        );
    }
}

#[tokio::test]
async fn every_problem_is_found_in_one_reading() {
    let file = "{\n\"network\": {\"name\": \"N\"},\n\"organizations\": [\n{\"name\": \"A\"},\n\
        {\"kind\": \"nope\", \"x\": 1}\n],\n\"series\": [{\"name\": \"S\", \"editions\": [\n\
        {\"ends_on\": \"2025\", \"place\": 5, \"y\": 2},\n\
        {\"starts_on\": \"2025-02-30\", \"host_ags\": \"00001\", \"programme\": [\n\
        {\"title\": \"\"}]}\n]}]}";
    let found = wrong(file).await;
    let found: Vec<_> = found.iter().map(|f| (f.0.as_str(), f.1, f.2)).collect();
    assert_eq!(
        found,
        [
            ("/organizations/0/kind", 4, "required"),
            ("/organizations/1/kind", 5, "format"),
            ("/organizations/1/x", 5, "unknown_field"),
            ("/organizations/1/name", 5, "required"),
            ("/series/0/editions/0/place", 8, "wrong_type"),
            ("/series/0/editions/0/y", 8, "unknown_field"),
            ("/series/0/editions/0/starts_on", 8, "required"),
            ("/series/0/editions/1/host_ags", 9, "no_such"),
            ("/series/0/editions/1/starts_on", 9, "format"),
            ("/series/0/editions/1/programme/0/kind", 10, "required"),
            ("/series/0/editions/1/programme/0/title", 10, "length"),
        ]
    );
}

#[tokio::test]
async fn what_is_no_json_is_named_with_line_and_column() {
    let (_dir, db) = test_db().await;
    for (bytes, place) in [
        (&b"{\n  \"note\": }"[..], (2, 11)),
        (b"{\n \"\xff\"}", (2, 3)),
        (b"", (1, 0)),
    ] {
        let refused = import(&db, bytes, false, &mut |_: Progress| {}).await;
        match refused.unwrap_err() {
            ImportError::Syntax { line, column, .. } => assert_eq!((line, column), place),
            other => panic!("{other}"),
        }
    }
    let deep = format!(
        "{{\"network\": {{\"name\": {}1{}}}}}",
        "[".repeat(60),
        "]".repeat(60)
    );
    assert!(run(&db, &deep).await.is_err());
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
