//! The API document: what the routes declare, completed by rules that hold for all of them
//! (problem replies, headers, merge-patch schemas), so that no handler has to repeat them.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

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
    "createInvitation",
    "createApiKey",
    "takeTicket",
    "giveFeedback",
];

/// No text of ours without a bound of its own is longer.
const LONGEST: u32 = 5000;

/// Tags in reading order, with what they are about.
const TAGS: &[(&str, &str)] = &[
    ("auth", "Sign in, sign out, sessions, passwords."),
    ("me", "One's own account and registrations."),
    ("users", "Accounts, roles, mandates, invitations."),
    ("api-keys", "Keys for partner organizations."),
    ("districts", "Landkreise, kreisfreie Städte, the network."),
    ("organizations", "NGOs, authorities, coordination offices."),
    ("series", "Recurring formats with rotating hosts."),
    (
        "events",
        "Meetings: schedule, place, steps from draft to archive.",
    ),
    ("programme", "Sessions, topics, quotes of an event."),
    (
        "registrations",
        "Places at an event; seats belong to districts.",
    ),
    (
        "coverage",
        "Which invited districts are there, and which are missing.",
    ),
    ("feedback", "Surveys, tickets, answer sheets, figures."),
    ("audit", "Who changed what."),
    ("operations", "Health and public keys."),
];

const ABOUT: &str = "Kreisrunde runs the meetings of a network of regional offices: event series with rotating \
hosts, registrations whose seats belong to districts, feedback that nobody can trace.\n\n\
**Sign in** with `login`, copy the `access_token`, press *Authorize* and paste it. It lasts ten minutes; \
`refresh` gives a new one. Partners paste an API key (`krk_…`) instead.\n\n\
Errors are problem documents (RFC 9457). Lists are pages with a cursor. Every POST takes an `Idempotency-Key`. \
Changes need the ETag that was seen in `If-Match`. Enumerations marked as extensible may get new values.";

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
                if let Some(operation) = operation.as_object_mut() {
                    complete(path, method, operation, &mut patches)?;
                }
            }
        }
    }
    components(&mut doc, &patches);
    bound(&mut doc);
    share_items(&mut doc);
    prune(&mut doc);
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
    let single = reads && !page && responses.contains_key("200") && name != "listAuthSessions";
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
    if conditional {
        statuses.push(428);
    }
    if stored {
        statuses.extend([409, 413, 422]);
    }
    for status in statuses {
        responses.entry(status.to_string()).or_insert(json!({}));
    }
    for (status, response) in responses.iter_mut() {
        answer(status, response, page, single);
    }
    if single {
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
        if single {
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
fn answer(status: &str, response: &mut Value, page: bool, single: bool) {
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
    if code == 201 {
        names.push("Location");
    }
    if page {
        names.push("Link");
    }
    if single {
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

fn components(doc: &mut Value, patches: &BTreeSet<String>) {
    let Some(components) = doc
        .as_object_mut()
        .map(|doc| doc.entry("components").or_insert_with(|| json!({})))
        .and_then(Value::as_object_mut)
    else {
        return;
    };
    if let Some(schemas) = components
        .entry("schemas")
        .or_insert_with(|| json!({}))
        .as_object_mut()
    {
        for problem in ["Problem", "ProblemError"] {
            let schema = match problem {
                "Problem" => to_value(<crate::error::Problem as utoipa::PartialSchema>::schema()),
                _ => to_value(<crate::error::ProblemError as utoipa::PartialSchema>::schema()),
            };
            schemas.insert(problem.into(), schema);
        }
        for full in patches {
            patch_of(schemas, full);
        }
    }
    components.insert(
        "securitySchemes".into(),
        json!({"bearer": {
            "type": "http", "scheme": "bearer", "bearerFormat": "JWT (RFC 9068) or krk_… API key",
            "description": "The access_token of `login` (RFC 6750, RFC 8725), or an API key. \
                The scopes named at an operation are its permission.",
        }}),
    );
    let text = |max: u32| json!({"type": "string", "maxLength": max});
    let header = |about: &str, schema: Value| json!({"description": about, "schema": schema});
    components.insert(
        "headers".into(),
        json!({
            "X-Request-Id": header("Id of the request, as in our logs", json!({"type": "string", "format": "uuid", "maxLength": 36})),
            "RateLimit": header("Requests that may still come at once", text(100)),
            "RateLimit-Policy": header("How many requests come back in which time", text(100)),
            "Retry-After": header("Seconds to wait", text(10)),
            "WWW-Authenticate": header("How to sign in (RFC 6750)", text(200)),
            "Location": header("Where the new object stands", text(300)),
            "Link": header("The next page (RFC 8288), if there is one", text(3000)),
            "ETag": header("Version and hash of the bytes, for If-Match and If-None-Match", text(100)),
            "Cache-Control": header("Who may keep a copy for how long", text(100)),
        }),
    );
    let parameter = |name: &str, required: bool, about: &str, schema: Value| json!({"name": name, "in": "header", "required": required, "description": about, "schema": schema});
    components.insert(
        "parameters".into(),
        json!({
            "IdempotencyKey": parameter("Idempotency-Key", false,
                "Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply.",
                json!({"type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[!#-~]+$", "examples": ["5f0c2a1e-register-15002"]})),
            "IfMatch": parameter("If-Match", true,
                "The ETag that was seen, so that nobody's change is lost; `*` for whatever is there.",
                json!({"type": "string", "minLength": 1, "maxLength": 200, "pattern": "^(\\*|\"[0-9]{1,9}[.][A-Za-z0-9_-]{1,64}\")$", "examples": ["*"]})),
            "IfNoneMatch": parameter("If-None-Match", false,
                "The ETag that was seen: 304 if nothing changed.",
                json!({"type": "string", "minLength": 1, "maxLength": 200, "pattern": "^([*]|(W/)?\"[^\"]*\")$"})),
            "AcceptLanguage": parameter("Accept-Language", false,
                "`de` gives German problem documents.",
                json!({"type": "string", "maxLength": 200, "pattern": "^[A-Za-z0-9,;=.* -]*$", "examples": ["de"]})),
        }),
    );
}

fn to_value(schema: impl serde::Serialize) -> Value {
    serde_json::to_value(schema).unwrap_or_default()
}

/// Adds `XPatch` for `NewX`, and for the objects in it.
fn patch_of(schemas: &mut Map<String, Value>, full: &str) {
    let name = patch_name(full);
    if schemas.contains_key(&name) {
        return;
    }
    let Some(mut schema) = schemas.get(full).cloned() else {
        return;
    };
    let mut inner = Vec::new();
    if let Some(schema) = schema.as_object_mut() {
        schema.remove("required");
        schema.insert(
            "description".into(),
            json!(format!(
                "{full} in which absent fields stay as they are and null clears (RFC 7396)"
            )),
        );
        if let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) {
            for property in properties.values_mut() {
                nullable(property, &mut inner);
            }
        }
    }
    schemas.insert(name, schema);
    for nested in inner {
        patch_of(schemas, &nested);
    }
}

/// Lets a property be null, and refers to the patch of the object in it.
fn nullable(property: &mut Value, inner: &mut Vec<String>) {
    const OBJECTS: [&str; 5] = [
        "Schedule",
        "Place",
        "RegistrationRules",
        "SeatsPerDistrict",
        "Mandate",
    ];
    let mut refer = |reference: &Value| -> Option<Value> {
        let name = reference.as_str()?.rsplit('/').next()?;
        if !OBJECTS.contains(&name) {
            return None;
        }
        inner.push(name.to_owned());
        Some(json!({"$ref": format!("#/components/schemas/{}", patch_name(name))}))
    };
    if let Some(reference) = property.get("$ref").cloned() {
        let target = refer(&reference).unwrap_or_else(|| json!({"$ref": reference}));
        *property = json!({"oneOf": [{"type": "null"}, target]});
        return;
    }
    if let Some(choices) = property.get_mut("oneOf").and_then(Value::as_array_mut) {
        for choice in choices.iter_mut() {
            if let Some(target) = choice.get("$ref").and_then(&mut refer) {
                *choice = target;
            }
        }
        if !choices.contains(&json!({"type": "null"})) {
            choices.insert(0, json!({"type": "null"}));
        }
        return;
    }
    if let Some(Value::String(kind)) = property.get("type").cloned() {
        put(property, "type", json!([kind, "null"]));
    }
    if let Some(property) = property.as_object_mut() {
        property.remove("default");
    }
}

/// Bounds that follow from a format: lengths of dates and ids, ranges of integers.
fn bound(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(bound),
        Value::Object(object) => {
            object
                .iter_mut()
                .filter(|(k, _)| *k != "example" && *k != "examples")
                .for_each(|(_, v)| bound(v));
            let is = |kind: &str| match object.get("type") {
                Some(Value::String(t)) => t == kind,
                Some(Value::Array(ts)) => ts.iter().any(|t| t == kind),
                _ => false,
            };
            let (text, number) = (is("string"), is("integer"));
            let format = object
                .get("format")
                .and_then(Value::as_str)
                .unwrap_or_default()
                .to_owned();
            if text {
                let length = match format.as_str() {
                    "date-time" => 40,
                    "date" => 10,
                    "uuid" => 36,
                    _ => LONGEST,
                };
                if !object.contains_key("enum") {
                    object.entry("maxLength").or_insert(json!(length));
                }
            }
            if number {
                let wide = format == "int64";
                let format = if wide { "int64" } else { "int32" };
                object.insert("format".into(), json!(format));
                // Beyond 2^53 a client's numbers are not exact.
                let (min, max) = if wide {
                    (-9_007_199_254_740_991_i64, 9_007_199_254_740_991)
                } else {
                    (i64::from(i32::MIN), i64::from(i32::MAX))
                };
                object.entry("minimum").or_insert(json!(min));
                object.entry("maximum").or_insert(json!(max));
            }
        }
        _ => {}
    }
}
