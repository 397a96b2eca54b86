//! The tour in the README, executed: every `sh` block between the marks, against the real
//! binary with demo data.

use std::process::{Command, Stdio};

use crate::support::process::{Service, free_port};

const README: &str = include_str!("../../README.md");

/// The tour as one script.
fn script() -> String {
    let tour = README
        .split_once("<!-- tour -->")
        .and_then(|(_, rest)| rest.split_once("<!-- /tour -->"))
        .map(|(tour, _)| tour)
        .unwrap();
    let blocks = tour.split("```sh\n").skip(1);
    blocks
        .map(|block| block.split("```").next().unwrap())
        .collect::<Vec<_>>()
        .join("\n")
}

#[actix_web::test]
async fn the_tour_in_the_readme_works_as_it_stands() {
    for tool in ["bash", "curl", "jq", "openssl"] {
        let found = Command::new(tool)
            .arg("--version")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        if found.is_err() {
            eprintln!("\n*** {tool} IS NOT INSTALLED: THE TOUR OF THE README WAS NOT TRIED ***\n");
            return;
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let password = "rundreise durch vierzehn kreise";
    let settings = [("KREISRUNDE_DEMO_PASSWORD", password)];
    let service = Service::start(free_port(), folder.path(), &settings, true).await;
    let script = script();
    assert!(script.contains("/registrations") && script.contains("/feedback"));
    let (base, at) = (service.base.clone(), folder.path().to_owned());
    let output = tokio::task::spawn_blocking(move || {
        Command::new("bash")
            .args(["-euo", "pipefail", "-c", &script])
            .current_dir(at)
            .env("KREISRUNDE_URL", base)
            .env("PASSWORD", password)
            .output()
            .unwrap()
    })
    .await
    .unwrap();
    assert!(
        output.status.success(),
        "{}\n{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
}
