//! The page of the desk, as it is served. How it works is told in ci/desk.mjs, by a browser.

use std::{collections::BTreeMap, fs};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{Person, Reply, World};

const EVENT: &str = "/desk/0199d1a0-5c1f-7000-8000-000000000020";

/// What the worker keeps: address → hash.
async fn kept(stranger: &Person) -> BTreeMap<String, String> {
    let worker = stranger.get("/desk/worker.js").await.expect(200);
    let worker = worker.body.as_str().unwrap();
    let line = worker
        .lines()
        .find_map(|l| l.strip_prefix("const FILES = "));
    serde_json::from_str(line.unwrap().trim_end_matches(';')).unwrap()
}

/// May use what comes from here and nothing else.
fn assert_strict(path: &str, reply: &Reply) {
    let policy = reply.header("content-security-policy");
    let rules: BTreeMap<&str, &str> = policy
        .split("; ")
        .map(|rule| rule.split_once(' ').unwrap())
        .collect();
    assert_eq!(rules["default-src"], "'none'", "{path}");
    for (rule, from) in &rules {
        let known = ["'none'", "'self'", "'self' data:", "'script'", "desk"];
        assert!(known.contains(from), "{path}: {rule} {from}");
    }
    for needed in [
        "script-src",
        "worker-src",
        "manifest-src",
        "connect-src",
        "base-uri",
    ] {
        assert!(rules.contains_key(needed), "{path}: {needed}");
    }
    assert_eq!(rules["trusted-types"], "desk");
    assert!(
        reply.header("permissions-policy").contains("camera=(self)"),
        "{path}"
    );
    assert_eq!(reply.header("cache-control"), "no-cache", "{path}");
    assert_eq!(reply.header("x-content-type-options"), "nosniff", "{path}");
}

story!(
    everything_that_the_page_needs_is_served_from_here,
    async |world: &World| {
        let stranger = world.stranger();
        let page = stranger.get(EVENT).await.expect(200);
        assert_eq!(page.content_type, "text/html");
        assert_strict(EVENT, &page);
        let html = page.body.as_str().unwrap();
        assert!(!html.contains("http:") && !html.contains("https:"));
        // With a slash at the end, and of whatever event: it does not say whether there is one.
        for path in [
            format!("{EVENT}/"),
            "/desk/00000000-0000-0000-0000-000000000000".into(),
        ] {
            assert_eq!(stranger.get(&path).await.expect(200).body, page.body);
        }
        let kinds = [
            ("js", "text/javascript"),
            ("css", "text/css"),
            ("svg", "image/svg+xml"),
            ("png", "image/png"),
        ];
        let kept = kept(&stranger).await;
        for path in kept.keys().filter(|path| path.contains('.')) {
            let reply = stranger.get(path).await.expect(200);
            let kind = kinds
                .iter()
                .find(|kind| path.ends_with(&format!(".{}", kind.0)));
            assert_eq!(reply.content_type, kind.unwrap().1, "{path}");
            assert_strict(path, &reply);
        }
        // What the page and its modules name is there, and is kept.
        let named = |text: &str, mark: char| -> Vec<String> {
            let parts = text.split(mark).filter_map(|part| {
                let part = part.strip_prefix("./").or(part.strip_prefix("/desk/"))?;
                part.contains('.').then(|| format!("/desk/{part}"))
            });
            parts.filter(|path| !path.contains(['$', ' '])).collect()
        };
        let mut all = named(html, '"');
        for path in kept.keys() {
            let file = stranger.get(path).await;
            if file.content_type == "text/javascript" {
                all.extend(named(file.body.as_str().unwrap(), '"'));
            }
        }
        assert!(all.len() > 20, "{all:?}");
        for path in all.iter().filter(|path| *path != "/desk/worker.js") {
            assert!(kept.contains_key(path), "{path} is not kept");
        }
        let manifest = format!("{EVENT}/desk.webmanifest");
        let manifest = stranger.get(&manifest).await.expect(200);
        assert_eq!(manifest.content_type, "application/manifest+json");
        assert_strict(EVENT, &manifest);
        // An installed desk opens at its event, and may show any.
        assert_eq!(
            (&manifest.body["start_url"], &manifest.body["scope"]),
            (&json!("."), &json!(".."))
        );
        for icon in manifest.body["icons"].as_array().unwrap() {
            assert!(kept.contains_key(icon["src"].as_str().unwrap()), "{icon}");
        }
    }
);

story!(
    the_worker_changes_with_every_file_and_keeps_all_of_them,
    async |world: &World| {
        let stranger = world.stranger();
        let kept = kept(&stranger).await;
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/desk");
        let hash = |bytes: &[u8]| {
            let hash = kreisrunde::crypto::sha256_plain(bytes);
            format!("sha256-{}", STANDARD.encode(hash))
        };
        let mut files = BTreeMap::new();
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            let address = match name.as_str() {
                "worker.js" | "desk.webmanifest" => continue,
                "index.html" => "/desk/00000000-0000-0000-0000-000000000000".to_owned(),
                _ => format!("/desk/{name}"),
            };
            files.insert(address, hash(&fs::read(&path).unwrap()));
        }
        assert_eq!(kept, files);
    }
);

story!(
    only_reading_is_possible_and_only_of_what_can_be_an_event,
    async |world: &World| {
        let stranger = world.stranger();
        let manifest = format!("{EVENT}/desk.webmanifest");
        let all = [EVENT, "/desk/desk.js", "/desk/worker.js", &manifest];
        for path in all {
            let head = stranger.send(Method::HEAD, path, None).await.expect(200);
            assert_eq!(head.body, Value::Null, "{path}");
            assert_strict(path, &head);
            for method in [Method::POST, Method::DELETE] {
                let refused = stranger.send(method, path, None).await;
                let refused = refused.refused(405, "method_not_allowed");
                assert_eq!(refused.header("allow"), "GET, HEAD", "{path}");
            }
        }
        for path in [
            "/desk",
            "/desk/",
            "/desk/15002",
            "/desk/15002/",
            "/desk/15002/desk.webmanifest",
            "/desk/none.js",
            "/desk/desk.webmanifest",
            &format!("{EVENT}/desk.js"),
        ] {
            let refused = stranger.get(path).await.refused(404, "not_found");
            let features = refused.header("permissions-policy");
            assert!(features.contains("camera=()"), "{path}: {features}");
        }
        // Nowhere else is there a camera.
        for path in ["/events", "/swagger-ui/"] {
            let reply = stranger.get(path).await.expect(200);
            let features = reply.header("permissions-policy");
            assert!(features.contains("camera=()"), "{path}: {features}");
        }
    }
);
