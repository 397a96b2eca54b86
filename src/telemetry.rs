//! Logs (for people on a terminal, else JSON) and metrics.

use std::{fmt::Write, sync::LazyLock, time::Duration};

use actix_web::http::{Method, StatusCode};
use prometheus::{HistogramOpts, HistogramVec, IntCounterVec, Opts, Registry, TextEncoder};
use tracing_subscriber::EnvFilter;

/// Starts logging to standard error.
pub fn init(filter: &str, terminal: bool) {
    let filter = EnvFilter::try_new(filter).unwrap_or_else(|_| EnvFilter::new("info"));
    let logs = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    // A second call (tests) leaves the first in place.
    let _ = if terminal {
        logs.compact().try_init()
    } else {
        logs.json().flatten_event(true).try_init()
    };
}

struct Metrics {
    registry: Registry,
    mails: IntCounterVec,
    deliveries: IntCounterVec,
    requests: IntCounterVec,
    durations: HistogramVec,
}

static METRICS: LazyLock<Option<Metrics>> = LazyLock::new(|| {
    let registry = Registry::new();
    let requests = IntCounterVec::new(
        Opts::new("kreisrunde_http_requests_total", "Requests answered"),
        &["method", "route", "status"],
    )
    .ok()?;
    let mails = IntCounterVec::new(
        Opts::new(
            "kreisrunde_mails_total",
            "What became of mails, a try at a time",
        ),
        &["status"],
    )
    .ok()?;
    registry.register(Box::new(mails.clone())).ok()?;
    let deliveries = IntCounterVec::new(
        Opts::new(
            "kreisrunde_webhook_deliveries_total",
            "What became of tries to tell webhooks",
        ),
        &["outcome"],
    )
    .ok()?;
    registry.register(Box::new(deliveries.clone())).ok()?;
    let durations = HistogramVec::new(
        HistogramOpts::new(
            "kreisrunde_http_request_duration_seconds",
            "Time to answer in seconds",
        )
        .buckets(vec![
            0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0,
        ]),
        &["method", "route"],
    )
    .ok()?;
    registry.register(Box::new(requests.clone())).ok()?;
    registry.register(Box::new(durations.clone())).ok()?;
    Some(Metrics {
        registry,
        mails,
        deliveries,
        requests,
        durations,
    })
});

/// Counts an answered request. `route` is the pattern, never the address with its ids.
pub fn observe(method: &Method, route: &str, status: StatusCode, duration: Duration) {
    if let Some(metrics) = &*METRICS {
        // Anybody can make methods up; each would be kept for good.
        let known = [
            Method::GET,
            Method::POST,
            Method::PATCH,
            Method::PUT,
            Method::DELETE,
            Method::OPTIONS,
        ];
        let method = known.iter().find(|known| *known == method);
        let (method, status) = (method.map_or("OTHER", Method::as_str), status.as_str());
        metrics
            .requests
            .with_label_values(&[method, route, status])
            .inc();
        metrics
            .durations
            .with_label_values(&[method, route])
            .observe(duration.as_secs_f64());
    }
}

/// The metrics in Prometheus' text format.
#[must_use]
pub fn exposition(statements: u64) -> String {
    let mut text = String::new();
    if let Some(metrics) = &*METRICS {
        let _ = TextEncoder::new().encode_utf8(&metrics.registry.gather(), &mut text);
    }
    text.push_str("# HELP kreisrunde_db_statements_total Statements sent to the database\n");
    text.push_str("# TYPE kreisrunde_db_statements_total counter\n");
    let _ = writeln!(text, "kreisrunde_db_statements_total {statements}");
    text
}

/// Counts what became of a mail.
pub fn observe_mail(status: &str) {
    if let Some(metrics) = &*METRICS {
        metrics.mails.with_label_values(&[status]).inc();
    }
}

/// Counts what became of a try to tell a webhook.
pub fn observe_delivery(outcome: &str) {
    if let Some(metrics) = &*METRICS {
        metrics.deliveries.with_label_values(&[outcome]).inc();
    }
}

/// Says something to the person at the terminal.
#[expect(
    clippy::print_stdout,
    reason = "this is the one place that prints for people"
)]
pub fn say(text: &str) {
    println!("{text}");
}

/// Tells the person at the terminal why it did not work.
#[expect(
    clippy::print_stderr,
    reason = "this is the one place that complains to people"
)]
pub fn complain(error: &crate::error::Error) {
    use crate::error::Error;
    match error {
        Error::Internal(text) => eprintln!("kreisrunde: {text}"),
        other => eprintln!("kreisrunde: {other}"),
    }
}
