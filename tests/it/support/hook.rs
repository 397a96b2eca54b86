//! A receiver of webhooks, and whoever subscribes it.

use std::{
    net::TcpListener,
    sync::{Arc, Mutex},
};

use actix_web::{App, HttpRequest, HttpResponse, HttpServer, dev::ServerHandle, web};
use kreisrunde::webhooks::{self, Sender};
use reqwest::header::HeaderMap;
use serde_json::{Value, json};

use super::{Person, Reply, World};

/// What a receiver answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    Status(u16),
    /// Sends one elsewhere.
    Redirect,
    /// Never.
    Hang,
}

/// What a receiver was told.
#[derive(Debug, Clone)]
pub struct Told {
    pub id: String,
    pub timestamp: String,
    pub signature: String,
    pub body: String,
}

impl Told {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }

    pub fn kind(&self) -> String {
        self.json()["type"].as_str().unwrap().to_owned()
    }

    /// As the library of Standard Webhooks wants them.
    pub fn headers(&self) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in [
            ("webhook-id", &self.id),
            ("webhook-timestamp", &self.timestamp),
            ("webhook-signature", &self.signature),
        ] {
            headers.insert(name, value.parse().unwrap());
        }
        headers
    }
}

/// Types that receivers were told of, in order.
pub fn kinds(told: &[Told]) -> Vec<String> {
    told.iter().map(Told::kind).collect()
}

#[derive(Debug, Default)]
struct Log {
    told: Mutex<Vec<Told>>,
    answer: Mutex<Option<Answer>>,
}

/// A receiver on loopback.
pub struct Receiver {
    pub url: String,
    log: Arc<Log>,
    server: ServerHandle,
}

impl Drop for Receiver {
    fn drop(&mut self) {
        drop(self.server.stop(false));
    }
}

impl Receiver {
    /// One that takes everything.
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/hook", listener.local_addr().unwrap());
        let log = Arc::new(Log::default());
        let data = web::Data::from(log.clone());
        let server = HttpServer::new(move || {
            App::new()
                .app_data(data.clone())
                .default_service(web::to(receive))
        })
        .workers(1)
        .disable_signals()
        .shutdown_timeout(0)
        .listen(listener)
        .unwrap()
        .run();
        let handle = server.handle();
        tokio::spawn(server);
        Self {
            url,
            log,
            server: handle,
        }
    }

    /// What it answers from now on.
    pub fn answers(&self, answer: Answer) {
        *self.log.answer.lock().unwrap() = Some(answer);
    }

    /// What it was told, and took or not.
    pub fn told(&self) -> Vec<Told> {
        self.log.told.lock().unwrap().clone()
    }

    /// The same, forgotten afterwards.
    pub fn take(&self) -> Vec<Told> {
        std::mem::take(&mut *self.log.told.lock().unwrap())
    }
}

async fn receive(req: HttpRequest, body: web::Bytes, log: web::Data<Log>) -> HttpResponse {
    let header = |name: &str| {
        let value = req.headers().get(name);
        value.map_or("", |v| v.to_str().unwrap()).to_owned()
    };
    let told = Told {
        id: header("webhook-id"),
        timestamp: header("webhook-timestamp"),
        signature: header("webhook-signature"),
        body: String::from_utf8(body.to_vec()).unwrap(),
    };
    log.told.lock().unwrap().push(told);
    let answer = *log.answer.lock().unwrap();
    match answer.unwrap_or(Answer::Status(204)) {
        Answer::Status(status) => {
            HttpResponse::build(actix_web::http::StatusCode::from_u16(status).unwrap()).finish()
        }
        Answer::Redirect => HttpResponse::Found()
            .insert_header(("location", "/elsewhere"))
            .finish(),
        Answer::Hang => std::future::pending().await,
    }
}

/// A webhook, and who made it.
pub struct Hook {
    pub id: String,
    pub secret: String,
    pub admin: Person,
}

impl Hook {
    pub fn path(&self, below: &str) -> String {
        format!("/webhooks/{}{below}", self.id)
    }

    pub async fn now(&self) -> Value {
        self.admin.get(&self.path("")).await.expect(200).body
    }

    pub async fn change(&self, patch: &Value) -> Reply {
        self.admin.patch(&self.path(""), patch).await
    }

    /// Somebody else who may manage it, when the one before is signed out.
    pub async fn anew(self, world: &World) -> Self {
        let admin = world.admin().await;
        Self { admin, ..self }
    }
}

impl World {
    /// Subscribes a receiver.
    pub async fn hook(&self, url: &str, change: impl FnOnce(&mut Value)) -> Hook {
        let admin = self.admin().await;
        // What was before is nobody's affair.
        self.place().await;
        let mut new = json!({
            "organization_id": self.organization().await, "name": "Landesportal", "url": url
        });
        change(&mut new);
        let made = admin.post_json("/webhooks", &new).await.expect(201);
        Hook {
            id: made.id(),
            secret: made.body["secret"].as_str().unwrap_or_default().to_owned(),
            admin,
        }
    }

    /// Has everything placed and told that is due; returns how much arrived.
    pub async fn tell(&self) -> usize {
        self.place().await;
        let sender = Sender::new(true).unwrap();
        webhooks::tick(&self.state, &sender).await.unwrap()
    }
}
