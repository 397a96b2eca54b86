//! Guard: who may import whom. An import points left only.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// Layers, lowest first. Modules of one layer may import each other only where a line has
/// several; each may import everything above it in this list.
const LAYERS: &[&[&str]] = &[
    &["policy"],
    &["crypto"],
    &["error"],
    &["entity"],
    &["fulltext"],
    &["papers"],
    &["pictures"],
    &["ical"],
    &["telemetry"],
    &["config"],
    &["files"],
    &["db"],
    &["outbox"],
    &["auth", "web"],
    &["districts"],
    &["organizations"],
    &["accounts"],
    &["identities"],
    &["api_keys"],
    &["series"],
    &["seats"],
    &["programme"],
    &["forms"],
    &["events"],
    &["registrations"],
    &["sessions"],
    &["topics"],
    &["questions"],
    &["materials"],
    &["attendance"],
    &["exports"],
    &["surveys"],
    &["quotes"],
    &["editions"],
    &["reports"],
    &["planning"],
    &["rotation"],
    &["search"],
    &["changes"],
    &["feeds"],
    &["mail"],
    &["webhooks"],
    &["privacy"],
    &["audit"],
    &["operations"],
    &["desk"],
    &["front"],
    &["import"],
    // The document is completed by `openapi` from what `app` collects.
    &["openapi"],
    &["app"],
    &["sequence"],
    &["workers"],
    &["demo"],
    &["run"],
    &["cli"],
    &["main", "lib"],
];

fn layer(module: &str) -> usize {
    let found = LAYERS.iter().position(|layer| layer.contains(&module));
    found.unwrap_or_else(|| panic!("{module} has no place in the architecture: give it one here"))
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            // Unit tests may look at anything.
            if path.file_name().is_none_or(|name| name != "tests") {
                files(&path, found);
            }
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

/// The code without comments and unit tests.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let text = text
        .split("#[cfg(test)]\nmod tests {")
        .next()
        .unwrap_or_default()
        .to_owned();
    let lines = text
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default());
    lines.collect::<Vec<_>>().join("\n")
}

/// First names of what is imported from `crate::`, in groups too.
fn imports(code: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        let Some(group) = rest.strip_prefix('{') else {
            found.insert(name(rest));
            continue;
        };
        let (mut depth, mut start) = (0_u32, true);
        for (i, c) in group.char_indices() {
            match c {
                '}' if depth == 0 => break,
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 0 => start = true,
                c if start && !c.is_whitespace() => {
                    found.insert(name(&group[i..]));
                    start = false;
                }
                _ => {}
            }
        }
    }
    found
}

fn name(text: &str) -> String {
    text.chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect()
}

fn source() -> Vec<(String, PathBuf)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    files(&root, &mut found);
    found
        .into_iter()
        .map(|path| {
            let inside = path.strip_prefix(&root).unwrap();
            let first = inside
                .components()
                .next()
                .unwrap()
                .as_os_str()
                .to_str()
                .unwrap();
            (first.trim_end_matches(".rs").to_owned(), path)
        })
        .collect()
}

#[test]
fn imports_point_left_only() {
    let mut wrong = Vec::new();
    for (module, path) in source() {
        for import in imports(&code(&path)) {
            let (from, to) = (layer(&module), layer(&import));
            let neighbours = from == to && LAYERS[from].len() > 1;
            if import != module && to >= from && !neighbours {
                wrong.push(format!("{}: {module} imports {import}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nobody_reaches_into_the_routes_or_dtos_of_another_slice() {
    for (module, path) in source() {
        let code = code(&path);
        for part in ["routes", "dto"] {
            for (at, _) in code.match_indices(&format!("::{part}::")) {
                let line = code[..at].lines().last().unwrap_or_default();
                let own = !line.contains("crate::") || line.contains(&format!("crate::{module}"));
                assert!(own, "{}: {line}::{part}", path.display());
            }
        }
    }
}

#[test]
fn only_a_few_places_know_which_database_it_is() {
    for (module, path) in source() {
        let code = code(&path);
        let knows = code.contains("DbBackend") || code.contains("get_database_backend");
        assert!(
            !knows || module == "db",
            "{} knows the database",
            path.display()
        );
    }
}

#[test]
fn migrations_import_nothing_of_the_service() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("migration");
    let manifest = fs::read_to_string(root.join("Cargo.toml")).unwrap();
    assert!(
        !manifest.contains("path = \"..\""),
        "history must not change with the entities"
    );
}

#[test]
fn files_are_short_enough_to_read() {
    for (_, path) in source() {
        let lines = fs::read_to_string(&path).unwrap().lines().count();
        assert!(
            lines <= 600,
            "{} has {lines} lines: split it by action",
            path.display()
        );
    }
}
