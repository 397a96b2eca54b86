//! When the service refuses to start: unsafe settings, unknown settings, a database that is
//! newer than itself or in use.

use std::{path::Path, process::Command};

use sea_orm::ConnectionTrait;

use crate::support::process::{Service, free_port};

/// Runs the binary to its end: whether it succeeded, and what it said.
fn run(folder: &Path, args: &[&str], settings: &[(&str, &str)]) -> (bool, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_kreisrunde"))
        .args(args)
        .current_dir(folder)
        .env("KREISRUNDE_DATA_DIR", folder)
        .env("KREISRUNDE_LISTEN", format!("127.0.0.1:{}", free_port()))
        .env("KREISRUNDE_LOG", "error")
        .envs(settings.iter().copied())
        .output()
        .unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8(said).unwrap())
}

#[test]
fn an_unknown_setting_stops_the_start_wherever_it_stands() {
    let folder = tempfile::tempdir().unwrap();
    let (ok, said) = run(folder.path(), &["config", "check"], &[]);
    assert!(ok, "{said}");
    let (ok, said) = run(
        folder.path(),
        &["config", "check"],
        &[("KREISRUNDE_LISTNE", "x")],
    );
    assert!(!ok && said.contains("KREISRUNDE_LISTNE"), "{said}");
    std::fs::write(folder.path().join("kreisrunde.toml"), "lisen = 'x'\n").unwrap();
    let (ok, said) = run(folder.path(), &["serve"], &[]);
    assert!(!ok && said.contains("lisen"), "{said}");
}

#[test]
fn secrets_do_not_show_in_the_settings() {
    let folder = tempfile::tempdir().unwrap();
    let settings = [
        ("KREISRUNDE_DEMO_PASSWORD", "geheimes Wort"),
        ("KREISRUNDE_SECRET", "c2VjcmV0"),
        (
            "KREISRUNDE_DATABASE_URL",
            "postgres://anna:passwort@db/kreisrunde",
        ),
    ];
    let (ok, said) = run(folder.path(), &["config", "check"], &settings);
    assert!(
        ok && said.contains("postgres://anna:…@db/kreisrunde"),
        "{said}"
    );
    assert!(!said.contains("geheim") && !said.contains("passwort@") && !said.contains("c2Vj"));
}

#[test]
fn demo_accounts_and_generated_keys_stay_on_this_machine() {
    let folder = tempfile::tempdir().unwrap();
    let public = format!("0.0.0.0:{}", free_port());
    let (ok, said) = run(
        folder.path(),
        &["serve", "--demo"],
        &[("KREISRUNDE_LISTEN", &public)],
    );
    assert!(!ok && said.contains("allow_public_demo"), "{said}");
    let (ok, said) = run(folder.path(), &["serve"], &[("KREISRUNDE_LISTEN", &public)]);
    assert!(!ok && said.contains("allow_generated_keys"), "{said}");
    let settings = [
        ("KREISRUNDE_LISTEN", public.as_str()),
        ("KREISRUNDE_RATE_LIMIT", "off"),
    ];
    let (ok, said) = run(folder.path(), &["serve"], &settings);
    assert!(!ok && said.contains("rate_limit"), "{said}");
}

#[actix_web::test]
async fn one_sqlite_file_is_served_by_one_process() {
    let folder = tempfile::tempdir().unwrap();
    let _first = Service::start(free_port(), folder.path(), &[], false).await;
    let (ok, said) = run(folder.path(), &["serve"], &[]);
    assert!(!ok && said.contains("another process serves"), "{said}");
}

#[actix_web::test]
async fn a_database_newer_than_the_program_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let (ok, said) = run(folder.path(), &["migrate", "up"], &[]);
    assert!(ok, "{said}");
    let file = folder.path().join("kreisrunde.db");
    let db = sea_orm::Database::connect(format!("sqlite:{}", file.display()))
        .await
        .unwrap();
    let newer =
        "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m29990101_1_later', 0)";
    db.execute_unprepared(newer).await.unwrap();
    db.close().await.unwrap();
    for args in [&["serve"][..], &["migrate", "up"], &["migrate", "status"]] {
        let (ok, said) = run(folder.path(), args, &[]);
        assert!(
            !ok && said.contains("newer than this program"),
            "{args:?}: {said}"
        );
    }
}

#[test]
fn the_command_line_makes_accounts_and_imports() {
    let folder = tempfile::tempdir().unwrap();
    let create = [
        "user",
        "create",
        "anna@example.org",
        "--name",
        "Anna",
        "--role",
    ];
    let (ok, said) = run(folder.path(), &[&create[..], &["admin"]].concat(), &[]);
    assert!(ok && said.contains("Password: "), "{said}");
    let (ok, said) = run(folder.path(), &[&create[..], &["admin"]].concat(), &[]);
    assert!(!ok && said.contains("already an account"), "{said}");
    let typo = ["user", "create", "anna.example.org", "--name", "Anna"];
    let (ok, said) = run(
        folder.path(),
        &[&typo[..], &["--role", "admin"]].concat(),
        &[],
    );
    assert!(!ok && said.contains("no e-mail address"), "{said}");
    let (ok, said) = run(folder.path(), &["user", "list"], &[]);
    assert!(ok && said.contains("anna@example.org admin"), "{said}");
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/sample/ideenwerkstatt.json");
    let (ok, said) = run(folder.path(), &["import", sample, "--dry-run"], &[]);
    assert!(ok && said.contains("Would be imported"), "{said}");
    let (ok, said) = run(folder.path(), &["import", sample], &[]);
    assert!(ok && said.contains("Imported"), "{said}");
}
