//! The API document: what the routes declare, completed by rules that hold for all of them
//! (problem replies, headers, merge-patch schemas), so that no handler has to repeat them.

mod about;
mod bound;
mod components;
mod hooks;
mod links;

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use about::{ABOUT, TAGS, groups};
use bound::bound;
use components::components;

use crate::error::{Error, Result};

/// Operations that ignore `Idempotency-Key`: sign-in, secrets, tickets, feedback.
const UNSTORED: &[&str] = &[
    "login",
    "refresh",
    "logout",
    "requestPasswordReset",
    "resetPassword",
    "changePassword",
    "acceptInvitation",
    "redeemProviderSignIn",
    "linkIdentity",
    "createApiKey",
    "rotateApiKey",
    "createWebhook",
    "rotateWebhookSecret",
    "createCalendarLink",
    "takeTicket",
    "giveFeedback",
    "revokeQuote",
    "previewSurvey",
    "approveQuote",
    "publishQuote",
    "withdrawQuote",
];

/// Operations that need no `If-Match`, but honour it.
const HONOURING: &[&str] = &[
    "acceptRegistration",
    "cancelRegistration",
    "confirmRegistration",
    "rejectRegistration",
    "substituteRegistration",
    "updateRegistration",
    "stateCoverage",
    "revokeInvitation",
    "deleteApiKey",
    "rotateApiKey",
    "updateWebhook",
    "deleteWebhook",
    "rotateWebhookSecret",
    "undoAttendance",
    "cancelSignup",
    "uploadFile",
    "updateMaterial",
    "deleteMaterial",
    "updateSession",
    "deleteSession",
    "updateTopic",
    "acceptTopic",
    "declineTopic",
    "withdrawTopic",
    "discussTopic",
    "documentTopic",
    "mergeTopic",
    "carryTopicOver",
    "scheduleTopic",
    "unscheduleTopic",
    "updateQuote",
    "approveQuote",
    "publishQuote",
    "withdrawQuote",
    "updateQuestion",
    "withdrawQuestion",
    "forwardQuestion",
    "answerQuestion",
    "publishQuestion",
    "mergeQuestion",
    "declineQuestion",
];

/// Completes the document.
///
/// # Errors
/// If an operation does not say who may use it: such a document is never committed, and the
/// committed one is what is served.
pub fn finish(doc: &utoipa::openapi::OpenApi) -> Result<Value> {
    let mut doc = serde_json::to_value(doc).map_err(|e| Error::Internal(e.to_string()))?;
    put(&mut doc, "openapi", json!("3.1.0"));
    put(
        &mut doc,
        "info",
        json!({
            "title": "Kreisrunde",
            "summary": "Meetings of networks of regional offices",
            "description": ABOUT,
            "version": env!("CARGO_PKG_VERSION"),
            "contact": {"name": "Kreisrunde", "url": "https://github.com/kreisrunde/kreisrunde"},
            "license": {"name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0"},
        }),
    );
    put(
        &mut doc,
        "servers",
        json!([{"url": "/", "description": "This instance"}]),
    );
    let tags: Vec<Value> = TAGS
        .iter()
        .map(|(name, about)| json!({"name": name, "description": about}))
        .collect();
    put(&mut doc, "tags", tags.into());
    let mut patches = BTreeSet::new();
    if let Some(paths) = doc.get_mut("paths").and_then(Value::as_object_mut) {
        for (path, item) in paths.iter_mut() {
            let Some(item) = item.as_object_mut() else {
                continue;
            };
            for (method, operation) in item.iter_mut() {
                // A file may be as long as a body may be.
                if let Some(file) = operation.pointer_mut("/requestBody/content/text~1csv/schema") {
                    file["maxLength"] = json!(crate::web::call::BODY_LIMIT);
                }
                if let Some(operation) = operation.as_object_mut() {
                    complete(path, method, operation, &mut patches)?;
                }
            }
        }
    }
    components(&mut doc, &patches);
    put(&mut doc, "webhooks", hooks::hooks());
    bound(&mut doc);
    share_items(&mut doc);
    prune(&mut doc);
    links::links(&mut doc);
    put(&mut doc, "x-tagGroups", groups());
    Ok(doc)
}

/// The items of a page are the schema of their name, not a copy of it.
fn share_items(doc: &mut Value) {
    let schemas = doc
        .pointer_mut("/components/schemas")
        .and_then(Value::as_object_mut);
    for (name, schema) in schemas.into_iter().flatten() {
        if let Some(item) = name.strip_prefix("Page_")
            && let Some(items) = schema.pointer_mut("/properties/items")
        {
            put(
                items,
                "items",
                json!({"$ref": format!("#/components/schemas/{item}")}),
            );
        }
    }
}

/// Removes schemas that nothing refers to (the full ones behind merge patches).
fn prune(doc: &mut Value) {
    loop {
        let text = doc.to_string();
        let Some(schemas) = doc
            .pointer_mut("/components/schemas")
            .and_then(Value::as_object_mut)
        else {
            return;
        };
        let before = schemas.len();
        schemas.retain(|name, _| text.contains(&format!("\"#/components/schemas/{name}\"")));
        if schemas.len() == before {
            return;
        }
    }
}

/// The document as it is committed.
#[must_use]
pub fn pretty(document: &Value) -> String {
    let text = serde_json::to_string_pretty(document).unwrap_or_default();
    text + "\n"
}

fn put(value: &mut Value, key: &str, inner: Value) {
    if let Some(object) = value.as_object_mut() {
        object.insert(key.to_owned(), inner);
    }
}

/// Adds to one operation what follows from its method, path, body and security.
fn complete(
    path: &str,
    method: &str,
    operation: &mut Map<String, Value>,
    patches: &mut BTreeSet<String>,
) -> Result<()> {
    let name = operation
        .get("operationId")
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned();
    let security = operation
        .get_mut("security")
        .ok_or_else(|| Error::Internal(format!("{method} {path} does not say who may use it")))?;
    let open = security.as_array().is_some_and(|s| s.contains(&json!({})));
    if open && security.as_array().is_some_and(|s| s.len() == 1) {
        *security = json!([]);
    }
    let signed = security.as_array().is_some_and(|s| !s.is_empty());
    if let Some(summary) = operation.get("summary").cloned() {
        operation.entry("description").or_insert(summary);
    }
    let stored = method == "post" && !UNSTORED.contains(&name.as_str());
    let body = operation.contains_key("requestBody");
    if body {
        patch_schema(operation, patches);
    }
    let responses = operation.entry("responses").or_insert_with(|| json!({}));
    let Some(responses) = responses.as_object_mut() else {
        return Ok(());
    };
    let conditional = responses.contains_key("412");
    let reads = method == "get" && path.starts_with("/api/");
    let page = responses
        .get("200")
        .and_then(|r| r.pointer("/content/application~1json/schema/$ref"))
        .and_then(Value::as_str)
        .is_some_and(|schema| schema.starts_with("#/components/schemas/Page_"));
    let tagged = reads && responses.contains_key("200");
    let mut statuses = vec![400, 500];
    if path.starts_with("/api/") {
        statuses.extend([406, 429, 503]);
    }
    if signed {
        statuses.push(401);
    }
    if signed && !open {
        statuses.push(403);
    }
    if path.contains('{') {
        statuses.push(404);
    }
    if body {
        statuses.extend([413, 415, 422]);
    }
    let honours = HONOURING.contains(&name.as_str());
    if conditional {
        statuses.push(428);
    }
    if path.starts_with("/api/") && method != "get" {
        statuses.push(413);
    }
    if honours {
        statuses.push(412);
    }
    if stored {
        statuses.extend([409, 413, 422]);
    }
    for status in statuses {
        responses.entry(status.to_string()).or_insert(json!({}));
    }
    for (status, response) in responses.iter_mut() {
        answer(status, response, page, tagged);
    }
    if tagged {
        let fresh = json!({"description": "Not changed since the ETag in If-None-Match",
            "headers": headers(&["ETag"])});
        responses.insert("304".into(), fresh);
    }
    let parameters = operation.entry("parameters").or_insert_with(|| json!([]));
    if let Some(parameters) = parameters.as_array_mut() {
        parameters.iter_mut().for_each(example_to_schema);
        parameters.iter_mut().for_each(sort_keys);
        let mut refer = |name: &str| {
            parameters.push(json!({"$ref": format!("#/components/parameters/{name}")}));
        };
        if stored {
            refer("IdempotencyKey");
        }
        if conditional {
            refer("IfMatch");
        }
        if honours {
            refer("IfMatchIfAny");
        }
        if tagged {
            refer("IfNoneMatch");
        }
        if path.starts_with("/api/") {
            refer("AcceptLanguage");
        }
    }
    Ok(())
}

/// Swagger UI fills in and sends what stands as a parameter's example; in its schema it is
/// only shown.
fn example_to_schema(parameter: &mut Value) {
    let Some(example) = parameter.as_object_mut().and_then(|p| p.remove("example")) else {
        return;
    };
    if let Some(schema) = parameter.get_mut("schema") {
        put(schema, "examples", json!([example]));
    }
}

/// `sort` takes the keys that its description names in backticks, and each with `-` in front.
fn sort_keys(parameter: &mut Value) {
    if parameter.get("name").and_then(Value::as_str) != Some("sort") {
        return;
    }
    let about = parameter.get("description").and_then(Value::as_str);
    let named = about.unwrap_or_default().split('`').skip(1).step_by(2);
    let keys = named
        .filter(|key| *key != "-")
        .flat_map(|key| [key.to_owned(), format!("-{key}")]);
    let keys: Vec<String> = keys.collect();
    put(parameter, "schema", json!({"type": "string", "enum": keys}));
}

/// Replaces the body's schema by the one in which every field may be absent.
fn patch_schema(operation: &mut Map<String, Value>, patches: &mut BTreeSet<String>) {
    let Some(content) = operation
        .get_mut("requestBody")
        .and_then(|body| body.get_mut("content"))
        .and_then(Value::as_object_mut)
    else {
        return;
    };
    let Some(mut media) = content.remove("application/merge-patch+json") else {
        return;
    };
    let full = media
        .pointer("/schema/$ref")
        .and_then(Value::as_str)
        .and_then(|reference| reference.rsplit('/').next())
        .unwrap_or_default()
        .to_owned();
    let reference = format!("#/components/schemas/{}", patch_name(&full));
    put(&mut media, "schema", json!({"$ref": reference}));
    content.insert("application/merge-patch+json".into(), media.clone());
    content.insert("application/json".into(), media);
    patches.insert(full);
}

/// `NewEvent` → `EventPatch`.
fn patch_name(full: &str) -> String {
    format!("{}Patch", full.strip_prefix("New").unwrap_or(full))
}

/// Description, content and headers of one reply.
fn answer(status: &str, response: &mut Value, page: bool, tagged: bool) {
    let code: u16 = status.parse().unwrap_or_default();
    if code >= 400 {
        let said = response.get("description").and_then(Value::as_str);
        let said = said.filter(|said| !said.is_empty()).map(str::to_owned);
        let description = said.unwrap_or_else(|| describe(code).to_owned());
        let mut names = vec!["X-Request-Id", "RateLimit", "RateLimit-Policy"];
        match code {
            401 => names.push("WWW-Authenticate"),
            429 | 503 => names.push("Retry-After"),
            _ => {}
        }
        *response = json!({
            "description": description,
            "headers": headers(&names),
            "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
        });
        return;
    }
    let mut names = vec![
        "X-Request-Id",
        "RateLimit",
        "RateLimit-Policy",
        "Cache-Control",
    ];
    let job = code == 202 && response.get("content").is_some();
    if code == 201 || job {
        names.push("Location");
    }
    if page {
        names.push("Link");
    }
    if tagged {
        names.push("ETag");
    }
    put(response, "headers", headers(&names));
}

fn headers(names: &[&str]) -> Value {
    let refer = |name: &&str| {
        let reference = json!({"$ref": format!("#/components/headers/{name}")});
        ((*name).to_owned(), reference)
    };
    Value::Object(names.iter().map(refer).collect())
}

fn describe(status: u16) -> &'static str {
    match status {
        400 => "The request can't be read",
        401 => "Sign in first, or the token is not valid",
        403 => "You lack the permission",
        404 => "Not there, or not yours to see",
        406 => "This address answers with application/json",
        409 => "Not possible in the present state",
        412 => "Changed meanwhile: read again and repeat",
        413 => "The body is too large",
        415 => "Send the body as application/json",
        422 => "The input is well-formed, but not valid",
        428 => "If-Match is missing",
        429 => "Too many requests: wait",
        503 => "The database does not answer: try again",
        _ => "Our fault",
    }
}
