//! Links between operations (OpenAPI 3.1, 4.8.20): from what was made, and from a list, to where one reads it;
//! from a page to the next.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

/// Where one thing is read: by resource, the operation and the name of its parameter.
type Readers = BTreeMap<String, (String, String)>;

/// Adds them all.
pub(super) fn links(doc: &mut Value) {
    let readers = readers(doc);
    let schemas = doc.pointer("/components/schemas").cloned();
    let (Some(schemas), Some(paths)) =
        (schemas, doc.get_mut("paths").and_then(Value::as_object_mut))
    else {
        return;
    };
    for (path, item) in paths {
        let last = path.rsplit('/').next().unwrap_or_default().to_owned();
        for (method, operation) in item.as_object_mut().into_iter().flatten() {
            let reader = readers.get(&last);
            match method.as_str() {
                "post" => made(operation, &schemas, reader),
                "get" => listed(operation, &schemas, reader),
                _ => {}
            }
        }
    }
}

/// `GET /api/v1/<resource>/{<parameter>}`.
fn readers(doc: &Value) -> Readers {
    let paths = doc.get("paths").and_then(Value::as_object);
    let found = paths.into_iter().flatten().filter_map(|(path, item)| {
        let rest = path.strip_prefix("/api/v1/")?;
        let (resource, parameter) = rest.split_once('/')?;
        let parameter = parameter.strip_prefix('{')?.strip_suffix('}')?;
        let name = item.pointer("/get/operationId")?.as_str()?;
        let of = (name.to_owned(), parameter.to_owned());
        (!parameter.contains('/')).then_some((resource.to_owned(), of))
    });
    found.collect()
}

/// The schema of a JSON reply, by what it refers to.
fn body<'a>(response: &Value, schemas: &'a Value) -> Option<&'a Value> {
    let of = response.pointer("/content/application~1json/schema/$ref")?;
    schemas.get(of.as_str()?.rsplit('/').next()?)
}

fn has(schema: &Value, field: &str) -> bool {
    schema.pointer(&format!("/properties/{field}")).is_some()
}

fn add(response: &mut Value, name: &str, link: Value) {
    if let Some(response) = response.as_object_mut() {
        let links = response.entry("links").or_insert_with(|| json!({}));
        if let Some(links) = links.as_object_mut() {
            links.insert(name.to_owned(), link);
        }
    }
}

fn link(operation: &str, parameter: &str, at: &str, about: &str) -> Value {
    let mut parameters = Map::new();
    parameters.insert(parameter.to_owned(), json!(format!("$response.body#/{at}")));
    json!({"operationId": operation, "parameters": parameters, "description": about})
}

fn made(operation: &mut Value, schemas: &Value, reader: Option<&(String, String)>) {
    let Some((name, parameter)) = reader else {
        return;
    };
    let Some(response) = operation.pointer_mut("/responses/201") else {
        return;
    };
    if body(response, schemas).is_some_and(|schema| has(schema, parameter)) {
        let link = link(name, parameter, parameter, "What was made");
        add(response, "made", link);
    }
}

fn listed(operation: &mut Value, schemas: &Value, reader: Option<&(String, String)>) {
    let own = operation.get("operationId").and_then(Value::as_str);
    let own = own.unwrap_or_default().to_owned();
    let Some(response) = operation.pointer_mut("/responses/200") else {
        return;
    };
    let Some(page) = body(response, schemas).filter(|page| has(page, "items") && has(page, "next"))
    else {
        return;
    };
    let item = page.pointer("/properties/items/items/$ref");
    let item = item.and_then(|of| schemas.get(of.as_str()?.rsplit('/').next()?));
    if has(page, "more") {
        add(
            response,
            "next",
            link(&own, "after", "next", "What comes then"),
        );
    } else {
        add(
            response,
            "next",
            link(&own, "cursor", "next", "The next page"),
        );
    }
    if let (Some((name, parameter)), Some(item)) = (reader, item)
        && has(item, parameter)
    {
        let at = format!("items/0/{parameter}");
        add(
            response,
            "first",
            link(name, parameter, &at, "The first of them"),
        );
    }
}
