//! People, and what they are answered.

use std::{future::Future, sync::OnceLock};

use kreisrunde::{
    accounts::{
        sessions,
        users::{self, NewUser},
    },
    auth::password::Passwords,
    db::{Actor, Expected},
    entity::{
        ids::{Ags, OrganizationId, UserId},
        kinds::Language,
    },
    policy::Role,
};
use reqwest::{Method, StatusCode, header::HeaderMap};
use serde_json::Value;

use super::{World, contract};

/// Password of everybody in the stories.
pub const PASSWORD: &str = "Vierzehn Stühle im Kreis";

/// Somebody who sends requests.
#[derive(Clone, Debug)]
pub struct Person {
    http: reqwest::Client,
    base: String,
    pub token: Option<String>,
    pub refresh_token: String,
    headers: Vec<(String, String)>,
    pub id: Option<UserId>,
    pub email: String,
}

/// What came back. It has been compared with the API document already.
#[derive(Clone, Debug)]
pub struct Reply {
    pub status: u16,
    pub content_type: String,
    pub headers: HeaderMap,
    pub body: Value,
    pub bytes: Vec<u8>,
}

impl Reply {
    /// A header, or nothing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |v| v.to_str().unwrap())
    }

    /// The `ETag`.
    pub fn etag(&self) -> &str {
        self.header("etag")
    }

    /// The reply, if its status is this one.
    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{:#}", self.body);
        self
    }

    /// The reply, if it is this problem.
    #[track_caller]
    pub fn refused(self, status: u16, code: &str) -> Self {
        assert_eq!(
            (self.status, self.code()),
            (status, code),
            "{:#}",
            self.body
        );
        self
    }

    /// The problem's code.
    pub fn code(&self) -> &str {
        self.body["code"].as_str().unwrap_or_default()
    }

    /// Codes and pointers of what is wrong with the input.
    pub fn findings(&self) -> Vec<(String, String)> {
        let errors = self.body["errors"].as_array();
        errors
            .into_iter()
            .flatten()
            .map(|e| {
                (
                    e["pointer"].as_str().unwrap().into(),
                    e["code"].as_str().unwrap().into(),
                )
            })
            .collect()
    }

    /// A text field.
    #[track_caller]
    pub fn text(&self, field: &str) -> String {
        let value = self.body[field].as_str();
        value
            .unwrap_or_else(|| panic!("no text {field} in {:#}", self.body))
            .to_owned()
    }

    /// The id of the object.
    #[track_caller]
    pub fn id(&self) -> String {
        self.text("id")
    }

    /// The items of a page.
    #[track_caller]
    pub fn items(&self) -> &Vec<Value> {
        self.body["items"]
            .as_array()
            .unwrap_or_else(|| panic!("no page: {:#}", self.body))
    }
}

impl Person {
    /// The same person with one more header.
    #[must_use]
    pub fn with(&self, name: &str, value: &str) -> Self {
        let mut other = self.clone();
        other.headers.push((name.into(), value.into()));
        other
    }

    /// The same person, having seen this version (`*`: any).
    #[must_use]
    pub fn if_match(&self, etag: &str) -> Self {
        self.with("if-match", etag)
    }

    /// The same person, using this idempotency key.
    #[must_use]
    pub fn key(&self, key: &str) -> Self {
        self.with("idempotency-key", key)
    }

    /// The same person, speaking to another instance.
    #[must_use]
    pub fn at(&self, base: &str) -> Self {
        Self {
            base: base.into(),
            ..self.clone()
        }
    }

    /// The same person with another token.
    #[must_use]
    pub fn with_token(&self, token: &str) -> Self {
        Self {
            token: Some(token.into()),
            ..self.clone()
        }
    }

    pub fn get(&self, path: &str) -> impl Future<Output = Reply> + use<> {
        self.send(Method::GET, path, None)
    }

    pub fn delete(&self, path: &str) -> impl Future<Output = Reply> + use<> {
        self.send(Method::DELETE, path, None)
    }

    pub fn post(&self, path: &str) -> impl Future<Output = Reply> + use<> {
        self.send(Method::POST, path, None)
    }

    pub fn post_json(&self, path: &str, body: &Value) -> impl Future<Output = Reply> + use<> {
        self.send(
            Method::POST,
            path,
            Some(("application/json", body.to_string().into())),
        )
    }

    pub fn put(&self, path: &str, body: &Value) -> impl Future<Output = Reply> + use<> {
        self.send(
            Method::PUT,
            path,
            Some(("application/json", body.to_string().into())),
        )
    }

    pub fn patch(&self, path: &str, body: &Value) -> impl Future<Output = Reply> + use<> {
        let body = (("application/merge-patch+json"), body.to_string().into());
        self.send(Method::PATCH, path, Some(body))
    }

    /// Sends a request. Paths are below `/api/v1` unless they are the service's own.
    pub fn send(
        &self,
        method: Method,
        path: &str,
        body: Option<(&str, Vec<u8>)>,
    ) -> impl Future<Output = Reply> + use<> {
        let outside = [
            "/api/",
            "/health",
            "/.well-known",
            "/swagger",
            "/desk",
            "/docs/",
            "/front.css",
            "/?",
        ];
        let path = if path == "/" || outside.iter().any(|o| path.starts_with(o)) {
            path.to_owned()
        } else {
            format!("/api/v1{path}")
        };
        let mut request = self
            .http
            .request(method.clone(), format!("{}{path}", self.base));
        if let Some(token) = &self.token {
            request = request.bearer_auth(token);
        }
        if let Some((media, bytes)) = body {
            if !media.is_empty() {
                request = request.header("content-type", media);
            }
            request = request.body(bytes);
        } else if method == Method::POST {
            request = request.header("content-length", "0");
        }
        for (name, value) in &self.headers {
            request = request.header(name.as_str(), value.as_str());
        }
        async move {
            let response = request.send().await.expect("an answer");
            read(&method, &path, response).await
        }
    }

    /// All items of a list, page by page.
    pub async fn all(&self, path: &str) -> Vec<Value> {
        let (mut items, mut cursor) = (Vec::new(), String::new());
        loop {
            let and = if path.contains('?') { '&' } else { '?' };
            let reply = self.get(&format!(
                "{path}{cursor_and}",
                cursor_and = if cursor.is_empty() {
                    String::new()
                } else {
                    format!("{and}cursor={cursor}")
                }
            ));
            let reply = reply.await.expect(200);
            items.extend(reply.items().iter().cloned());
            match reply.body["next"].as_str() {
                Some(next) => next.clone_into(&mut cursor),
                None => return items,
            }
        }
    }
}

async fn read(method: &Method, path: &str, response: reqwest::Response) -> Reply {
    let status: StatusCode = response.status();
    let headers = response.headers().clone();
    let content_type = headers
        .get("content-type")
        .map_or("", |v| v.to_str().unwrap());
    let content_type = content_type
        .split(';')
        .next()
        .unwrap_or_default()
        .to_owned();
    let bytes = response.bytes().await.expect("a whole answer");
    let body = if bytes.is_empty() {
        Value::Null
    } else {
        serde_json::from_slice(&bytes)
            .unwrap_or_else(|_| Value::String(String::from_utf8_lossy(&bytes).into_owned()))
    };
    let reply = Reply {
        status: status.as_u16(),
        content_type,
        headers,
        body,
        bytes: bytes.to_vec(),
    };
    contract::check(method, path, &reply);
    reply
}

fn password_hash() -> &'static str {
    static HASH: OnceLock<String> = OnceLock::new();
    HASH.get_or_init(|| {
        let hash = async { Passwords::new(1).hash(PASSWORD.into()).await.unwrap() };
        std::thread::spawn(|| {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build();
            runtime.unwrap().block_on(hash)
        })
        .join()
        .unwrap()
    })
}

impl World {
    /// Somebody who is not signed in.
    pub fn stranger(&self) -> Person {
        Person {
            http: self.http.clone(),
            base: self.base.clone(),
            token: None,
            refresh_token: String::new(),
            headers: Vec::new(),
            id: None,
            email: String::new(),
        }
    }

    /// Somebody who runs the instance.
    pub async fn admin(&self) -> Person {
        self.person(Role::Admin, None, None).await
    }

    /// Somebody of the project team.
    pub async fn organizer(&self) -> Person {
        self.person(Role::Organizer, None, None).await
    }

    /// A coordinator of a district.
    pub async fn coordinator_of(&self, ags: &str) -> Person {
        self.person(Role::Coordinator, Some(ags.parse().unwrap()), None)
            .await
    }

    /// Somebody of an organization.
    pub async fn contributor(&self) -> Person {
        let organization = self.organization().await;
        self.person(Role::Contributor, None, Some(organization))
            .await
    }

    /// An organization of the sample.
    pub async fn organization(&self) -> OrganizationId {
        let page = self
            .stranger()
            .get("/organizations?limit=1")
            .await
            .expect(200);
        OrganizationId(page.items()[0]["id"].as_str().unwrap().parse().unwrap())
    }

    /// A new account, signed in.
    pub async fn person(
        &self,
        role: Role,
        district: Option<Ags>,
        organization: Option<OrganizationId>,
    ) -> Person {
        let n = self.number();
        let name = format!("Mensch{n} Beispiel");
        let email = format!("mensch{n}@people.example");
        self.person_named(&name, &email, role, district, organization)
            .await
    }

    /// A new account with name and address, signed in.
    pub async fn person_named(
        &self,
        name: &str,
        email: &str,
        role: Role,
        district: Option<Ags>,
        organization: Option<OrganizationId>,
    ) -> Person {
        let tx = self
            .db()
            .write(Actor::SYSTEM, Expected::Unsaid)
            .await
            .unwrap();
        let account = NewUser {
            email: email.into(),
            name: name.into(),
            role,
            district_ags: district,
            organization_id: organization,
            first_time: false,
            language: Language::De,
            password_hash: Some(password_hash().into()),
        };
        let account = users::insert(&tx, account).await.unwrap();
        let tokens = sessions::open(&tx, &self.state, &account, None)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        Person {
            token: Some(tokens.access_token),
            refresh_token: tokens.refresh_token,
            id: Some(account.id),
            email: email.into(),
            ..self.stranger()
        }
    }
}
