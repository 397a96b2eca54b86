//! The real binary as a process of its own, which can be killed.

use std::{
    fs::{File, OpenOptions},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// A running `kreisrunde serve`; killed when dropped.
pub struct Service {
    child: Child,
    pub base: String,
    log: PathBuf,
}

/// A port that is free now.
pub fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}

impl Service {
    /// Starts it and waits until it is ready.
    pub async fn start(port: u16, folder: &Path, settings: &[(&str, &str)], demo: bool) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kreisrunde"));
        command
            .arg("serve")
            .args(demo.then_some("--demo"))
            .current_dir(folder)
            .env("KREISRUNDE_DATA_DIR", folder)
            .env("KREISRUNDE_LISTEN", format!("127.0.0.1:{port}"))
            .env("KREISRUNDE_RATE_LIMIT", "off")
            .env("KREISRUNDE_LOG", "error")
            .envs(settings.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::null());
        let log = folder.join(format!("service-{port}.log"));
        let file: File = OpenOptions::new()
            .create(true)
            .append(true)
            .open(&log)
            .unwrap();
        let mut service = Self {
            child: command.stderr(file).spawn().unwrap(),
            base: format!("http://127.0.0.1:{port}"),
            log,
        };
        let http = reqwest::Client::new();
        let begun = Instant::now();
        loop {
            let answer = http
                .get(format!("{}/health/ready", service.base))
                .send()
                .await;
            if answer.is_ok_and(|answer| answer.status().is_success()) {
                return service;
            }
            let ended = service.child.try_wait().unwrap();
            assert!(
                ended.is_none(),
                "the service ended: {ended:?}\n{}",
                service.log()
            );
            assert!(begun.elapsed() < Duration::from_mins(1), "not ready");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    /// What it logged so far.
    pub fn log(&self) -> String {
        std::fs::read_to_string(&self.log).unwrap()
    }

    /// `kill -9`: nothing is flushed, closed or said.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
