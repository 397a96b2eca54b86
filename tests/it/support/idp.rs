//! An identity provider that says what it is told to.

use std::{
    collections::BTreeMap,
    net::TcpListener,
    sync::{Arc, Mutex},
};

use actix_web::{App, HttpRequest, HttpResponse, HttpServer, dev::ServerHandle, web};
use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use kreisrunde::db::Db;
use reqwest::redirect::Policy;
use serde_json::{Value, json};
use url::Url;

use super::{World, process::Service};

/// Its claims for each code that it gave out.
#[derive(Default)]
struct Said {
    codes: Mutex<BTreeMap<String, Value>>,
    asked: Mutex<Vec<String>>,
}

/// A provider on loopback.
pub struct Idp {
    pub issuer: String,
    said: Arc<Said>,
    server: ServerHandle,
}

impl Drop for Idp {
    fn drop(&mut self) {
        drop(self.server.stop(false));
    }
}

struct Known {
    issuer: String,
    key: EncodingKey,
    jwks: Value,
    said: Arc<Said>,
}

async fn answer(req: HttpRequest, body: String, known: web::Data<Known>) -> HttpResponse {
    let issuer = &known.issuer;
    match req.path() {
        "/.well-known/openid-configuration" => HttpResponse::Ok().json(json!({
            "issuer": issuer,
            "authorization_endpoint": format!("{issuer}/authorize"),
            "token_endpoint": format!("{issuer}/token"),
            "jwks_uri": format!("{issuer}/jwks"),
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["EdDSA"],
            "end_session_endpoint": format!("{issuer}/end"),
        })),
        "/jwks" => HttpResponse::Ok().json(&known.jwks),
        "/token" => {
            known.said.asked.lock().unwrap().push(body.clone());
            let fields: BTreeMap<String, String> = serde_urlencoded::from_str(&body).unwrap();
            let claims = known.said.codes.lock().unwrap().remove(&fields["code"]);
            let Some(claims) = claims else {
                return HttpResponse::BadRequest().json(json!({"error": "invalid_grant"}));
            };
            let header = Header {
                kid: Some("one".into()),
                ..Header::new(Algorithm::EdDSA)
            };
            let token = jsonwebtoken::encode(&header, &claims, &known.key).unwrap();
            HttpResponse::Ok()
                .json(json!({"access_token": "a", "token_type": "Bearer", "id_token": token}))
        }
        _ => HttpResponse::NotFound().finish(),
    }
}

impl Idp {
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let issuer = format!("http://{}", listener.local_addr().unwrap());
        let seed = kreisrunde::crypto::random::<32>().unwrap();
        let pair = Ed25519KeyPair::from_seed_unchecked(&seed).unwrap();
        let der = pair.to_pkcs8v1().unwrap();
        let x = URL_SAFE_NO_PAD.encode(pair.public_key().as_ref());
        let said = Arc::new(Said::default());
        let known = web::Data::new(Known {
            issuer: issuer.clone(),
            key: EncodingKey::from_ed_der(der.as_ref()),
            jwks: json!({"keys": [{"kty": "OKP", "crv": "Ed25519", "use": "sig", "alg": "EdDSA", "kid": "one", "x": x}]}),
            said: said.clone(),
        });
        let server = HttpServer::new(move || {
            App::new()
                .app_data(known.clone())
                .default_service(web::to(answer))
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
            issuer,
            said,
            server: handle,
        }
    }

    /// What was asked of the token endpoint.
    pub fn asked(&self) -> Vec<String> {
        self.said.asked.lock().unwrap().clone()
    }
}

/// An instance at which one signs in with the provider.
pub struct SignIn {
    pub idp: Idp,
    pub service: Service,
    http: reqwest::Client,
    db: Db,
}

/// Where a browser ends up: the fragment of the address, as fields.
pub type Ended = BTreeMap<String, String>;

impl SignIn {
    /// An instance beside the one of the world, on its database.
    pub async fn begin(world: &World, settings: &str) -> Self {
        let idp = Idp::start();
        let file = world.folder.path().join("providers.toml");
        let text = format!(
            "[[provider]]\nid = \"land\"\nname = \"Land\"\nissuer = \"{}\"\nclient_id = \"kreisrunde\"\nclient_secret = \"geheim\"\n{settings}",
            idp.issuer
        );
        std::fs::write(&file, text).unwrap();
        let file = file.to_str().unwrap();
        let service = world.process(&[("KREISRUNDE_OIDC_FILE", file)]).await;
        let http = reqwest::Client::builder()
            .redirect(Policy::none())
            .no_proxy()
            .build()
            .unwrap();
        Self {
            idp,
            service,
            http,
            db: world.db().clone(),
        }
    }

    /// Seconds since 1970.
    pub fn now(&self) -> i64 {
        self.db.now().timestamp()
    }

    pub fn claims(&self, subject: &str) -> Value {
        let now = self.now();
        json!({
            "iss": self.idp.issuer, "sub": subject, "aud": "kreisrunde", "iat": now, "exp": now + 60,
            "email": format!("{subject}@land.example"), "email_verified": true, "name": format!("Mensch {subject}"),
        })
    }

    /// A browser goes to the provider, which says this of its person, and comes back.
    pub async fn browse(&self, claims: Value) -> Ended {
        self.browse_with(claims, |_, _| {}).await
    }

    /// The same, with a change to what comes back: the address and the cookie.
    pub async fn browse_with(
        &self,
        mut claims: Value,
        change: impl FnOnce(&mut Url, &mut String),
    ) -> Ended {
        let begin = format!(
            "{}/api/v1/auth/providers/land/authorize?state=mine",
            self.service.base
        );
        let reply = self.http.get(&begin).send().await.unwrap();
        assert_eq!(reply.status(), 303, "{:?}", reply.text().await);
        let cookie = reply.headers()["set-cookie"].to_str().unwrap().to_owned();
        assert!(
            cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"),
            "{cookie}"
        );
        let mut cookie = cookie.split(';').next().unwrap().to_owned();
        let there = Url::parse(reply.headers()["location"].to_str().unwrap()).unwrap();
        let fields: BTreeMap<String, String> = there.query_pairs().into_owned().collect();
        assert_eq!(fields["code_challenge_method"], "S256");
        assert_eq!(fields["response_type"], "code");
        if claims["nonce"].is_null() {
            claims["nonce"] = json!(fields["nonce"]);
        }
        let code = uuid::Uuid::new_v4().to_string();
        self.idp
            .said
            .codes
            .lock()
            .unwrap()
            .insert(code.clone(), claims);
        // The redirect URI has the public address; this instance is elsewhere.
        let mut back = Url::parse(&format!(
            "{}/api/v1/auth/providers/land/callback",
            self.service.base
        ))
        .unwrap();
        back.query_pairs_mut()
            .append_pair("code", &code)
            .append_pair("state", &fields["state"])
            .append_pair("session_state", "x");
        change(&mut back, &mut cookie);
        self.come_back(back, &cookie).await
    }

    pub async fn come_back(&self, back: Url, cookie: &str) -> Ended {
        let reply = self
            .http
            .get(back)
            .header("cookie", cookie)
            .send()
            .await
            .unwrap();
        assert_eq!(reply.status(), 303);
        let place = Url::parse(reply.headers()["location"].to_str().unwrap()).unwrap();
        assert_eq!(place.path(), "/signed-in");
        url::form_urlencoded::parse(place.fragment().unwrap().as_bytes())
            .into_owned()
            .collect()
    }
}
