//! What webhooks are sent: an operation for each type of the catalogue, which receivers answer.

use serde_json::{Map, Value, json};

use crate::changes::catalogue::{CATALOGUE, ChangeType, SCHEMA};

/// The `webhooks` of the document (OpenAPI 3.1).
pub(super) fn hooks() -> Value {
    let hooks = CATALOGUE
        .iter()
        .map(|kind| (kind.name.to_owned(), json!({"post": operation(kind)})));
    Value::Object(hooks.collect::<Map<String, Value>>())
}

/// The headers of Standard Webhooks 1.0, as parameters of receivers.
pub(super) fn parameters() -> [(&'static str, Value); 3] {
    let header = |name: &str, about: &str, schema: Value| json!({"name": name, "in": "header", "required": true, "description": about, "schema": schema});
    [
        (
            "WebhookId",
            header(
                "webhook-id",
                "Id of the change: the same in each try, to each receiver, and in `GET /changes`.",
                json!({"type": "string", "format": "uuid"}),
            ),
        ),
        (
            "WebhookTimestamp",
            header(
                "webhook-timestamp",
                "When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes.",
                json!({"type": "string", "pattern": "^[0-9]{1,12}$", "maxLength": 12}),
            ),
        ),
        (
            "WebhookSignature",
            header(
                "webhook-signature",
                "Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two.",
                json!({"type": "string", "maxLength": 400}),
            ),
        ),
    ]
}

fn operation(kind: &ChangeType) -> Value {
    let scope = if kind.people {
        "A webhook is told of it only if this type is named in `event_types`. It says which place it is, not whose."
    } else {
        "It holds nothing that is not public."
    };
    let parameters = ["WebhookId", "WebhookTimestamp", "WebhookSignature"];
    let parameters =
        parameters.map(|name| json!({"$ref": format!("#/components/parameters/{name}")}));
    json!({
        "tags": ["webhooks"],
        "operationId": format!("on{}", pascal(kind.name)),
        "summary": kind.name,
        "description": format!("{} {scope}", kind.about),
        "security": [],
        "parameters": parameters,
        "requestBody": {
            "required": true,
            "description": "The change, as in `GET /changes`",
            "content": {"application/json": {"schema": {
                "title": format!("{}, version {SCHEMA}", kind.name),
                "allOf": [
                    {"$ref": "#/components/schemas/Change"},
                    {"type": "object", "properties": {"type": {"type": "string", "const": kind.name}}},
                ],
            }}},
        },
        "responses": {
            "2XX": {"description": "It arrived, and is not sent again"},
            "410": {"description": "Nothing is wanted any more: the webhook is switched off"},
            "default": {"description": "It is sent again later, for three days"},
        },
    })
}

/// `event.dates_fixed` as `EventDatesFixed`.
fn pascal(name: &str) -> String {
    let words = name.split(['.', '_']).map(|word| {
        let mut chars = word.chars();
        let first = chars.next().map(|c| c.to_ascii_uppercase());
        first.into_iter().chain(chars).collect::<String>()
    });
    words.collect()
}
