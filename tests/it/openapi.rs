//! Guard: the document says everything about every operation, and is the one committed.

use std::collections::{BTreeMap, BTreeSet};

use kreisrunde::{app, openapi, policy::Permission};
use serde_json::Value;

/// Operations of the document: path, method, operation.
pub fn operations(document: &Value) -> Vec<(String, String, Value)> {
    let paths = document["paths"].as_object().expect("paths");
    let mut operations = Vec::new();
    for (path, item) in paths {
        for (method, operation) in item.as_object().expect("a path item") {
            operations.push((path.clone(), method.clone(), operation.clone()));
        }
    }
    operations
}

/// The permission that an operation names, if it does not do without.
pub fn permission(operation: &Value) -> Option<Permission> {
    let security = operation["security"].as_array().expect("security");
    let scopes = security.iter().find_map(|s| s["bearer"].as_array())?;
    let [Value::String(name)] = scopes.as_slice() else {
        panic!("not one permission: {scopes:?}");
    };
    let found = Permission::ALL.iter().find(|p| p.rule().name == name);
    Some(*found.unwrap_or_else(|| panic!("no permission {name}")))
}

/// Whether an operation does without signing in.
pub fn public(operation: &Value) -> bool {
    let security = operation["security"].as_array().expect("security");
    security.is_empty()
        || security
            .iter()
            .any(|s| s.as_object().is_some_and(serde_json::Map::is_empty))
}

/// Operations open to strangers. This list may only shrink, or grow with a reason.
const PUBLIC: &[&str] = &[
    "acceptInvitation",
    // How one signs in.
    "beginProviderSignIn",
    "endProviderSignIn",
    "listProviders",
    "redeemProviderSignIn",
    "acceptOffer",
    "confirmCertificate",
    "drawComparison",
    "drawCoverage",
    "drawSeriesCoverage",
    "getComparison",
    "getComparisonTable",
    "getSeriesCoverage",
    "declineOffer",
    "getBoard",
    "getCalendar",
    "getCoverage",
    "getDay",
    "getDistrict",
    "getDistrictCalendar",
    "getEvent",
    "getEventCalendar",
    "getFile",
    "getForm",
    "getLiveness",
    "getMaterial",
    "getNetwork",
    "getNews",
    "getOrganization",
    "getOwnCalendar",
    "getPublicKeys",
    "getQuote",
    "getQuestion",
    "getReadiness",
    "getReport",
    "getReportJson",
    "getReportMarkdown",
    "getReportPage",
    "getReportPaper",
    "getReportVersion",
    "getRotation",
    "getResults",
    "getSeats",
    "getSeries",
    "getSeriesCalendar",
    "getSeriesForm",
    "getSeriesSurvey",
    "getSession",
    "getSessionCalendar",
    "getSurvey",
    "getTopic",
    "giveFeedback",
    // What changed in what is public anyway.
    "listChangeTypes",
    "listChanges",
    "listTombstones",
    "listReports",
    "listDistricts",
    "listEvents",
    "listMaterials",
    "listParticipation",
    "listSeriesEvents",
    "listSeriesTopics",
    "listOrganizations",
    "listQuestions",
    "listReportVersions",
    "listQuotes",
    "listSeries",
    "listSeriesQuestions",
    "listSessions",
    "listTopics",
    "login",
    "refresh",
    "requestPasswordReset",
    "resetPassword",
    "search",
    "search",
    "revokeQuote",
    "showOffer",
    "unsubscribe",
];

#[test]
fn every_operation_says_what_it_is_and_who_may_use_it() {
    let document = app::document().unwrap();
    let mut ids = BTreeMap::new();
    for (path, method, operation) in operations(&document) {
        let at = format!("{method} {path}");
        let id = operation["operationId"]
            .as_str()
            .unwrap_or_else(|| panic!("{at}: operationId"));
        assert!(
            ids.insert(id.to_owned(), at.clone()).is_none(),
            "{id} twice"
        );
        for field in ["summary", "description"] {
            let text = operation[field].as_str().unwrap_or_default();
            assert!(text.len() > 5, "{at}: {field}");
        }
        let tags = operation["tags"]
            .as_array()
            .unwrap_or_else(|| panic!("{at}: tags"));
        assert_eq!(tags.len(), 1, "{at}: tags");
        let known = document["tags"].as_array().unwrap();
        assert!(
            known.iter().any(|t| t["name"] == tags[0]),
            "{at}: unknown tag"
        );
        assert!(operation["security"].is_array(), "{at}: security");
        if let Some(permission) = permission(&operation) {
            assert_eq!(
                permission.rule().public,
                public(&operation),
                "{at}: public or not"
            );
        }
        let success = operation["responses"].as_object().unwrap();
        assert!(
            // A browser may be sent elsewhere.
            success.keys().any(|s| s.starts_with('2') || s == "303"),
            "{at}: no success"
        );
    }
    let open: BTreeSet<String> = operations(&document)
        .into_iter()
        .filter(|(.., operation)| public(operation))
        .map(|(.., operation)| operation["operationId"].as_str().unwrap().to_owned())
        .collect();
    let listed: BTreeSet<String> = PUBLIC.iter().map(|s| (*s).to_owned()).collect();
    assert_eq!(open, listed, "operations open to strangers");
}

#[test]
fn the_committed_document_is_that_of_the_routes() {
    let committed = include_str!("../../openapi/openapi.json");
    let now = openapi::pretty(&app::document().unwrap());
    let first = committed.lines().zip(now.lines()).position(|(a, b)| a != b);
    assert!(
        committed == now,
        "openapi/openapi.json is not what the routes say (line {}): cargo run -- openapi > openapi/openapi.json",
        first.map_or(0, |line| line + 1)
    );
}

#[test]
fn every_example_keeps_its_own_schema() {
    let document = app::document().unwrap();
    for (name, schema) in document["components"]["schemas"].as_object().unwrap() {
        let examples = schema["examples"].as_array().cloned().unwrap_or_default();
        let example = schema.get("example").cloned();
        for example in examples.into_iter().chain(example) {
            let whole = serde_json::json!({
                "$schema": "https://json-schema.org/draft/2020-12/schema",
                "$ref": format!("#/components/schemas/{name}"),
                "components": document["components"],
            });
            let validator = jsonschema::validator_for(&whole).unwrap();
            if let Some(e) = validator.iter_errors(&example).next() {
                panic!("the example of {name}: {e} at {}", e.instance_path());
            }
        }
    }
}
