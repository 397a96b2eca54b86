//! What operations share: schemas of problems and merge patches, security, headers, parameters.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::{patch_name, put};

/// Adds what operations refer to.
pub(super) fn components(doc: &mut Value, patches: &BTreeSet<String>) {
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
    let seen = json!({"type": "string", "minLength": 1, "maxLength": 200,
        "pattern": "^(\\*|\"[0-9]{1,9}[.][A-Za-z0-9_-]{1,64}\")$", "examples": ["*"]});
    components.insert(
        "parameters".into(),
        json!({
            "IdempotencyKey": parameter("Idempotency-Key", false,
                "Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply.",
                json!({"type": "string", "minLength": 1, "maxLength": 255, "pattern": "^([!#-~]+|\"[!#-~]+\")$", "examples": ["5f0c2a1e-register-15002"]})),
            "IfMatch": parameter("If-Match", true,
                "The ETag that was seen, so that nobody's change is lost; `*` for whatever is there.",
                seen.clone()),
            "IfMatchIfAny": parameter("If-Match", false,
                "The ETag that was seen: refused if there is another one now.",
                seen),
            "IfNoneMatch": parameter("If-None-Match", false,
                "The ETag that was seen: 304 if nothing changed.",
                json!({"type": "string", "minLength": 1, "maxLength": 200, "pattern": "^([*]|(W/)?\"[^\"]*\")$"})),
            "AcceptLanguage": parameter("Accept-Language", false,
                "`de` gives German problem documents.",
                json!({"type": "string", "maxLength": 200, "pattern": "^[\\t -~]*$", "examples": ["de"]})),
        }),
    );
    let parameters = components.get_mut("parameters");
    if let Some(parameters) = parameters.and_then(Value::as_object_mut) {
        let receivers = super::hooks::parameters();
        parameters.extend(receivers.map(|(name, value)| (name.to_owned(), value)));
    }
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
    const OBJECTS: [&str; 9] = [
        "Needs",
        "Consents",
        "ConsentTexts",
        "Schedule",
        "Place",
        "RegistrationRules",
        "SeatsPerDistrict",
        "Mandate",
        "SignupRules",
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
