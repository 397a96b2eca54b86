//! Every reply has to be one that the API document describes: status, media type, schema.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, OnceLock},
};

use jsonschema::Validator;
use reqwest::Method;
use serde_json::{Value, json};

use super::Reply;

/// Path, method, status, media type.
type Key = (String, String, u16, String);

struct Contract {
    document: Value,
    validators: Mutex<HashMap<Key, Option<Arc<Validator>>>>,
}

fn contract() -> &'static Contract {
    static CONTRACT: OnceLock<Contract> = OnceLock::new();
    CONTRACT.get_or_init(|| Contract {
        document: kreisrunde::app::document().expect("the API document"),
        validators: Mutex::default(),
    })
}

/// The API document of the served routes.
pub fn document() -> &'static Value {
    &contract().document
}

/// The documented path that a request's path is of.
pub fn template(path: &str) -> Option<&'static str> {
    // An address is the same however its letters are written.
    let path = path
        .split('?')
        .next()
        .unwrap_or_default()
        .replace("%65", "e");
    let segments: Vec<&str> = path.split('/').collect();
    let paths = document()["paths"].as_object().unwrap();
    let fitting = paths.keys().filter(|template| {
        let parts: Vec<&str> = template.split('/').collect();
        let mut pairs = parts.iter().zip(&segments);
        parts.len() == segments.len()
            && pairs.all(|(part, segment)| match part.split_once('}') {
                Some((_, ending)) => segment.ends_with(ending),
                None => part == segment,
            })
    });
    // `/invitations/accept` before `/invitations/{id}`, `/events/{id}.ics` before `/events/{id}`.
    let loose = |template: &&String| {
        let names = template.matches('{').count();
        (names, std::cmp::Reverse(template.matches("}.").count()))
    };
    fitting.min_by_key(loose).map(String::as_str)
}

/// Stops the story if a reply is not as documented.
pub fn check(method: &Method, path: &str, reply: &Reply) {
    if path.starts_with("/swagger")
        || path.starts_with("/api/openapi.json")
        // A page is no part of the API; what refuses it is a problem document all the same.
        || (["/desk/", "/docs/", "/front.css", "/?"].iter().any(|page| path.starts_with(page))
            || path == "/")
            && matches!(reply.status, 200 | 304)
        || *method == Method::OPTIONS
    {
        return;
    }
    let head = *method == Method::HEAD;
    let verb = if head {
        "get".into()
    } else {
        method.as_str().to_lowercase()
    };
    let told = |what: &str| {
        format!(
            "{method} {path} answered {}: {what}\n{:#}",
            reply.status, reply.body
        )
    };
    assert!(
        reply.headers.contains_key("x-request-id"),
        "{}",
        told("no X-Request-Id")
    );
    let template = template(path);
    let operation = template.map(|t| &document()["paths"][t][verb.as_str()]);
    let Some((template, operation)) = template.zip(operation.filter(|o| o.is_object())) else {
        assert!(
            matches!(reply.status, 404..=406 | 429),
            "{}",
            told("no such operation")
        );
        if !head {
            problem(reply, &told);
        }
        return;
    };
    let response = &operation["responses"][reply.status.to_string()];
    assert!(response.is_object(), "{}", told("status not documented"));
    for header in response["headers"].as_object().into_iter().flatten() {
        let required = header.1["required"] == json!(true);
        assert!(
            !required || reply.headers.contains_key(header.0),
            "{}",
            told(header.0)
        );
    }
    let content = response["content"].as_object();
    let Some(content) = content.filter(|c| !c.is_empty()) else {
        assert!(
            reply.body.is_null(),
            "{}",
            told("a body where none is documented")
        );
        return;
    };
    let media = content.get(&reply.content_type);
    // Files are what they are.
    let media = media.or_else(|| content.get("*/*"));
    let media = media.unwrap_or_else(|| {
        panic!(
            "{}",
            told(&format!(
                "media type {:?} not documented",
                reply.content_type
            ))
        )
    });
    if head {
        assert!(reply.body.is_null(), "{}", told("HEAD with a body"));
        return;
    }
    let key = (
        template.to_owned(),
        verb,
        reply.status,
        reply.content_type.clone(),
    );
    let validator = validator(key, &media["schema"]);
    if let Some(e) = validator.and_then(|v| {
        v.iter_errors(&reply.body)
            .next()
            .map(|e| format!("{e} at {}", e.instance_path()))
    }) {
        panic!("{}", told(&e));
    }
}

/// Refusals of what is not documented are problem documents all the same.
fn problem(reply: &Reply, told: &dyn Fn(&str) -> String) {
    assert_eq!(
        reply.content_type,
        "application/problem+json",
        "{}",
        told("no problem document")
    );
    let schema = json!({"$ref": "#/components/schemas/Problem"});
    let validator =
        validator(("problem".into(), String::new(), 0, String::new()), &schema).unwrap();
    assert!(validator.is_valid(&reply.body), "{}", told("not a Problem"));
}

fn validator(key: Key, schema: &Value) -> Option<Arc<Validator>> {
    let mut validators = contract().validators.lock().unwrap();
    validators
        .entry(key)
        .or_insert_with(|| {
            let whole = json!({
                "$schema": "https://json-schema.org/draft/2020-12/schema",
                "allOf": [schema],
                "components": document()["components"],
            });
            let validator = jsonschema::options()
                .with_draft(jsonschema::Draft::Draft202012)
                .should_validate_formats(true)
                .build(&whole)
                .expect("a schema");
            Some(Arc::new(validator))
        })
        .clone()
}
