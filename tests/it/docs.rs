//! Guard: the documents for people name everything that the code has.

use kreisrunde::{
    config::SETTINGS,
    error::{Code, FindingCode},
    policy::{Permission, Reach},
};

const ERRORS: &str = include_str!("../../docs/errors.md");
const OPERATIONS: &str = include_str!("../../docs/operations.md");
const PERMISSIONS: &str = include_str!("../../docs/permissions.md");

#[test]
fn errors_md_explains_every_code_and_no_other() {
    for code in Code::ALL {
        let heading = format!("### {}", code.as_str());
        let (_, text) = ERRORS
            .split_once(&format!("{heading}\n"))
            .unwrap_or_else(|| panic!("{heading}"));
        let status = format!("**{}.**", code.status().as_u16());
        assert!(
            text.trim_start().starts_with(&status),
            "{heading}: status {status}"
        );
    }
    for code in FindingCode::ALL {
        let heading = format!("### {}\n", code.as_str());
        assert!(ERRORS.contains(&heading), "no heading {heading}");
    }
    let headings = ERRORS.lines().filter_map(|line| line.strip_prefix("### "));
    for heading in headings {
        let known = Code::ALL.iter().any(|c| c.as_str() == heading)
            || FindingCode::ALL.iter().any(|c| c.as_str() == heading);
        assert!(known, "errors.md explains {heading}, which there is not");
    }
}

#[test]
fn operations_md_has_every_setting_with_its_default_and_meaning() {
    for (name, default, meaning) in SETTINGS {
        let start = format!("| `{name}` | `KREISRUNDE_{}` |", name.to_ascii_uppercase());
        let line = OPERATIONS.lines().find(|line| line.starts_with(&start));
        let line = line.unwrap_or_else(|| panic!("no line {start}"));
        let plain = line.replace('`', "");
        assert!(plain.contains(default), "{name}: default {default}: {line}");
        assert!(
            plain.contains(&meaning.replace('`', "")),
            "{name}: {meaning}: {line}"
        );
    }
    let lines = OPERATIONS
        .lines()
        .filter(|line| line.contains("| `KREISRUNDE_"));
    for line in lines {
        let known = SETTINGS
            .iter()
            .any(|(name, ..)| line.starts_with(&format!("| `{name}` |")));
        assert!(known, "there is no such setting: {line}");
    }
}

#[test]
fn permissions_md_is_the_table_of_the_code() {
    let cell = |reach| match reach {
        Reach::No => "–",
        Reach::Own => "own",
        Reach::All => "all",
    };
    for permission in Permission::ALL {
        let rule = permission.rule();
        let line = PERMISSIONS
            .lines()
            .find(|l| l.starts_with(&format!("| `{}` |", rule.name)));
        let line = line.unwrap_or_else(|| panic!("no line for {}", rule.name));
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let yes = |is| if is { "yes" } else { "–" };
        let scope = rule.scope.map(|s| serde_json::to_value(s).unwrap());
        let scope = scope.map_or("–".to_owned(), |s| format!("`{}`", s.as_str().unwrap()));
        let expected = [
            yes(rule.public),
            cell(rule.coordinator),
            yes(rule.host),
            cell(rule.contributor),
            cell(rule.organizer),
            "all",
            &scope,
        ];
        assert_eq!(&cells[3..10], &expected, "{line}");
    }
}
