//! What a file must not be, and how it is told.

use super::{ImportError, broken, dump, run, test_db};
use crate::import::{Progress, import};

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

/// What is replaced, by what, and the pointer (below the editions of the first series) and
/// code of the one thing wrong then.
const EDITIONS: &[(&str, &str, &str, &str)] = &[
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
];

/// The same from the root; the first thing wrong.
const OTHERS: &[(&str, &str, &str, &str)] = &[
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
        "\"place\": \"Magdeburg, einewelt haus\",\n          \"host_ags\": \"15003\",",
        "\"place\": \"Magdeburg\",",
        "/series/1/editions/0/host_ags",
        "required",
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
];

#[tokio::test]
async fn what_is_wrong_is_named_with_pointer_and_line() {
    let edition = "/series/0/editions";
    for (from, to, pointer, code) in EDITIONS {
        let (file, line) = broken(from, to);
        let wanted = [(format!("{edition}{pointer}"), line, *code)];
        assert_eq!(wrong(&file).await, wanted, "{from} → {to}");
    }
    for (from, to, pointer, code) in OTHERS {
        let (file, line) = broken(from, to);
        // What is missing has the line of what it is missing in.
        let line = if *code == "required" { line - 3 } else { line };
        let found = wrong(&file).await;
        let first = found.first().cloned();
        assert_eq!(
            first,
            Some(((*pointer).to_owned(), line, *code)),
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
