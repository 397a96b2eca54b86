//! One try: the request, its signature, and what the answer means.

use std::time::{Duration, Instant};

use reqwest::{
    Client, StatusCode,
    dns::Resolve,
    header::{CONTENT_TYPE, RETRY_AFTER},
    redirect::Policy,
};
use sea_orm::prelude::Uuid;

use super::{
    sign,
    target::{Guarded, NotPublic, System, check},
};
use crate::{
    changes::Change,
    entity::{delivery, outbox, webhook},
    error::{Error, Result},
    web::State,
};

/// Longest time for one try, from looking up the name to the last byte of the answer.
const TIMEOUT: Duration = Duration::from_secs(20);

/// Longest time to be connected.
const CONNECT: Duration = Duration::from_secs(5);

/// Bytes of an answer that are read, so that the connection serves again; nobody looks at them.
const ANSWER: usize = 16 * 1024;

/// Longest pause that a receiver may ask for, in seconds: a day.
const LONGEST_PAUSE: i64 = 86_400;

/// Kind of what is sent to try a webhook.
pub const TEST: &str = "webhook.test";

/// Sends what webhooks are told.
#[derive(Debug, Clone)]
pub struct Sender {
    client: Client,
    loopback: bool,
}

/// What became of a try.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// Status of the answer, if there was one.
    pub status: Option<i16>,
    /// Why it is no success, in words that hold no address.
    pub problem: Option<&'static str>,
    /// How long it took.
    pub took: Duration,
    /// Seconds that the receiver wants to be left alone.
    pub pause: Option<i64>,
}

impl Outcome {
    /// Whether the receiver says that it will never want anything again.
    #[must_use]
    pub fn is_gone(&self) -> bool {
        self.status == Some(410)
    }
}

impl Sender {
    /// One that looks names up as the system does; with `loopback` webhooks may lead to this machine.
    ///
    /// # Errors
    /// If there are no root certificates.
    pub fn new(loopback: bool) -> Result<Self> {
        Self::by(System, loopback)
    }

    /// One that looks names up by another resolver.
    ///
    /// # Errors
    /// If there are no root certificates.
    pub fn by<R: Resolve + 'static>(resolver: R, loopback: bool) -> Result<Self> {
        let client = Client::builder()
            .user_agent(concat!(
                "Kreisrunde/",
                env!("CARGO_PKG_VERSION"),
                " (+https://github.com/kreisrunde/kreisrunde)"
            ))
            .dns_resolver(Guarded::new(resolver, loopback))
            .no_proxy()
            .redirect(Policy::none())
            .timeout(TIMEOUT)
            .connect_timeout(CONNECT)
            .pool_max_idle_per_host(2)
            .pool_idle_timeout(Duration::from_secs(15))
            .build()
            .map_err(|e| Error::Internal(format!("webhooks: {e}")))?;
        Ok(Self { client, loopback })
    }

    /// Sends once, and never fails: what went wrong is the outcome.
    pub async fn send(
        &self,
        state: &State,
        webhook: &webhook::Model,
        delivery: &delivery::Model,
    ) -> Outcome {
        let began = Instant::now();
        let (status, problem, pause) = match self.attempt(state, webhook, delivery).await {
            Ok((status, pause)) => (Some(status), meaning(status), pause),
            Err(problem) => (None, Some(problem), None),
        };
        Outcome {
            status: status.and_then(|status| i16::try_from(status.as_u16()).ok()),
            problem,
            took: began.elapsed(),
            pause,
        }
    }

    async fn attempt(
        &self,
        state: &State,
        webhook: &webhook::Model,
        delivery: &delivery::Model,
    ) -> Result<(StatusCode, Option<i64>), &'static str> {
        // Looked at anew: the setting may have changed since.
        let url = check(&webhook.url, self.loopback).map_err(|_| "address_refused")?;
        let id = message_id(delivery.fact_id);
        let timestamp = state.db.now().timestamp();
        let body = body(delivery, &state.base_url);
        let signed = format!("{id}.{timestamp}.{body}");
        let signature = sign::header(state, webhook, &signed).map_err(|_| "secret_unreadable")?;
        let request = self
            .client
            .post(url)
            .header(CONTENT_TYPE, "application/json")
            .header("webhook-id", id)
            .header("webhook-timestamp", timestamp)
            .header("webhook-signature", signature)
            .body(body);
        let mut response = request.send().await.map_err(|e| why(&e))?;
        let pause = response.headers().get(RETRY_AFTER);
        let pause = pause.and_then(|value| value.to_str().ok()?.parse::<i64>().ok());
        let status = response.status();
        let mut read = 0;
        while read < ANSWER {
            match response.chunk().await {
                Ok(Some(chunk)) => read += chunk.len(),
                // What it says does not matter, but it has to have said it.
                Ok(None) => break,
                Err(e) => return Err(why(&e)),
            }
        }
        Ok((status, pause.map(|pause| pause.clamp(0, LONGEST_PAUSE))))
    }
}

/// What stands in `webhook-id`: the same in each try, for each receiver, and in the feed.
#[must_use]
pub fn message_id(fact: Uuid) -> String {
    fact.to_string()
}

/// The body: the change as the feed tells it.
#[must_use]
pub fn body(delivery: &delivery::Model, base: &str) -> String {
    let fact = outbox::Model {
        seq: 0,
        id: delivery.fact_id,
        kind: delivery.kind.clone(),
        object_kind: delivery.object_kind.clone(),
        object_id: delivery.object_id.clone(),
        event_id: delivery.event_id,
        version: delivery.object_version,
        fields: delivery.fields.clone(),
        at: delivery.happened_at,
        position: Some(delivery.position),
        hidden: false,
    };
    serde_json::to_string(&Change::new(&fact, base)).unwrap_or_default()
}

/// Why an answer is no success.
fn meaning(status: StatusCode) -> Option<&'static str> {
    match status {
        status if status.is_success() => None,
        StatusCode::GONE => Some("gone"),
        status if status.is_redirection() => Some("redirect"),
        _ => Some("answer"),
    }
}

fn why(error: &reqwest::Error) -> &'static str {
    let mut source = std::error::Error::source(error);
    while let Some(inner) = source {
        if inner.is::<NotPublic>() {
            return "address_refused";
        }
        source = inner.source();
    }
    if error.is_timeout() {
        "timeout"
    } else if error.is_connect() {
        "connect"
    } else {
        "connection_lost"
    }
}
