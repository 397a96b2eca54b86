//! Sign-in with an organization's own identity provider: `OpenID` Connect, authorization code with PKCE.
//! The protocol is the crate's; here stand which providers there are, and what of an answer is believed.

use std::{collections::BTreeMap, path::Path, time::Duration};

use chrono::{DateTime, Utc};
use openidconnect::{
    AccessTokenHash, AdditionalClaims, AuthType, AuthorizationCode, ClaimsVerificationError,
    Client, ClientId, ClientSecret, CsrfToken, EmptyExtraTokenFields, EndpointMaybeSet,
    EndpointNotSet, EndpointSet, HttpRequest, HttpResponse, IdTokenFields, IssuerUrl,
    LogoutRequest, Nonce, OAuth2TokenResponse, PkceCodeChallenge, PkceCodeVerifier,
    PostLogoutRedirectUrl, ProviderMetadataWithLogout, RedirectUrl, RequestTokenError, Scope,
    StandardErrorResponse, StandardTokenResponse, SubjectIdentifier, TokenResponse, UserInfoClaims,
    UserInfoError,
    core::{
        CoreAuthDisplay, CoreAuthPrompt, CoreAuthenticationFlow, CoreClientAuthMethod,
        CoreErrorResponseType, CoreGenderClaim, CoreJsonWebKey, CoreJweContentEncryptionAlgorithm,
        CoreJwsSigningAlgorithm, CoreRevocableToken, CoreRevocationErrorResponse,
        CoreTokenIntrospectionResponse, CoreTokenType,
    },
    http,
};
use secrecy::ExposeSecret;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tokio::sync::Mutex;

use super::oidc_file as file;
pub use super::oidc_file::{Described, GroupRole};
use crate::error::{Code, Error, Result};

/// How long a provider may take to answer one question.
const TIMEOUT: Duration = Duration::from_secs(10);

/// Most bytes of one answer.
const ANSWER: usize = 1024 * 1024;

/// How long what a provider says of itself is taken as it is, in minutes.
const FRESH: i64 = 60;

/// One that did not answer is not asked again for so long, in seconds.
const SILENT: i64 = 30;

/// How long a list waits for what it would be good to know.
const BRIEFLY: Duration = Duration::from_secs(2);

/// For so long, in seconds, it is not asked again for keys that it did not have.
const PATIENCE: i64 = 10;

/// Signatures that are believed. None with a shared secret, and never none at all.
const ALGORITHMS: [CoreJwsSigningAlgorithm; 9] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

/// Who somebody is, as a provider says it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claims {
    /// The provider.
    pub provider: String,
    /// Its issuer: with the subject the identity.
    pub issuer: String,
    /// The person there.
    pub subject: String,
    /// Their address, if the provider has verified it.
    pub verified_email: Option<String>,
    /// Their name.
    pub name: Option<String>,
    /// Their groups.
    pub groups: Vec<String>,
}

/// What has to be kept from the beginning of a sign-in to its end.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Begun {
    /// The provider.
    pub provider: String,
    /// What its token has to repeat.
    pub nonce: String,
    /// What proves that the code was asked for here (RFC 7636).
    pub verifier: String,
    /// What the client wants to hear again.
    pub state: Option<String>,
}

/// The providers of this instance.
#[derive(Debug)]
pub struct Providers {
    all: Vec<Described>,
    http: reqwest::Client,
    base: String,
    links: String,
    known: BTreeMap<String, Mutex<Known>>,
}

/// What a provider said of itself when, and when it did not answer.
#[derive(Debug, Default)]
struct Known {
    metadata: Option<ProviderMetadataWithLogout>,
    at: DateTime<Utc>,
    failed: Option<DateTime<Utc>>,
}

/// Claims that the standard does not have: where the groups stand is a setting.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
struct Extra(BTreeMap<String, Value>);

impl AdditionalClaims for Extra {}

type Fields = IdTokenFields<
    Extra,
    EmptyExtraTokenFields,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJwsSigningAlgorithm,
>;

type Tokens = StandardTokenResponse<Fields, CoreTokenType>;

type Relying = Client<
    Extra,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    Tokens,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// A question to a provider that got no answer.
#[derive(Debug, thiserror::Error)]
enum Unanswered {
    #[error(transparent)]
    Http(#[from] reqwest::Error),
    #[error(transparent)]
    Odd(#[from] http::Error),
    #[error("the answer is too long")]
    TooLong,
}

async fn ask(client: reqwest::Client, question: HttpRequest) -> Result<HttpResponse, Unanswered> {
    let question = reqwest::Request::try_from(question)?;
    let mut answer = client.execute(question).await?;
    let mut response = http::Response::builder().status(answer.status());
    if let Some(headers) = response.headers_mut() {
        headers.extend(answer.headers().clone());
    }
    let mut body = Vec::new();
    while let Some(chunk) = answer.chunk().await? {
        body.extend_from_slice(&chunk);
        if body.len() > ANSWER {
            return Err(Unanswered::TooLong);
        }
    }
    Ok(response.body(body)?)
}

impl Providers {
    /// The providers of the operator's file; none without one. `base` is the address of the service, `links` that of
    /// the front end.
    ///
    /// # Errors
    /// If the file can't be used, in words for the person at the terminal.
    pub fn load(file: Option<&Path>, base: &str, links: &str) -> Result<Self> {
        let all = file::read(file)?;
        let known = all.iter().map(|of| (of.id.clone(), Mutex::default()));
        let known = known.collect();
        let http = reqwest::Client::builder()
            .timeout(TIMEOUT)
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .map_err(|e| Error::Internal(format!("identity providers: {e}")))?;
        Ok(Self {
            all,
            http,
            base: base.to_owned(),
            links: links.to_owned(),
            known,
        })
    }

    /// All of them, as they stand in the file.
    pub fn all(&self) -> impl Iterator<Item = &Described> {
        self.all.iter()
    }

    /// One of them.
    ///
    /// # Errors
    /// 404.
    pub fn get(&self, id: &str) -> Result<&Described> {
        let found = self.all.iter().find(|of| of.id == id);
        found.ok_or_else(Error::not_found)
    }

    /// What a provider says of itself; asked for again after an hour, or when `stale` for its keys. Whoever asks
    /// at the same time waits for the one answer; if there is none, what it said before holds on.
    async fn metadata(
        &self,
        of: &Described,
        now: DateTime<Utc>,
        stale: bool,
    ) -> Result<ProviderMetadataWithLogout> {
        let known = self.known.get(&of.id).ok_or_else(Error::not_found)?;
        let mut known = known.lock().await;
        let good = if stale {
            chrono::Duration::seconds(PATIENCE)
        } else {
            chrono::Duration::minutes(FRESH)
        };
        if let Some(metadata) = known.metadata.as_ref().filter(|_| now - known.at < good) {
            return Ok(metadata.clone());
        }
        let before = known.metadata.clone().filter(|_| !stale);
        // One that is silent keeps nobody waiting again and again.
        let silent = |at| now - at < chrono::Duration::seconds(SILENT);
        if known.failed.is_some_and(silent) {
            return before.ok_or_else(|| Error::refused(Code::ProviderAway));
        }
        let issuer = IssuerUrl::new(of.issuer.clone()).map_err(|e| away(of, &e))?;
        let http = self.http.clone();
        let http = move |question| ask(http.clone(), question);
        match ProviderMetadataWithLogout::discover_async(issuer, &http).await {
            Ok(metadata) => {
                *known = Known {
                    metadata: Some(metadata.clone()),
                    at: now,
                    failed: None,
                };
                Ok(metadata)
            }
            Err(e) => {
                known.failed = Some(now);
                let away = away(of, &e);
                before.ok_or(away)
            }
        }
    }

    fn client(&self, of: &Described, metadata: ProviderMetadataWithLogout) -> Result<Relying> {
        let methods = metadata.token_endpoint_auth_methods_supported();
        // Absent it is "basic" (OpenID Connect Discovery 1.0, 3).
        let basic =
            methods.is_none_or(|all| all.contains(&CoreClientAuthMethod::ClientSecretBasic));
        let secret = of.client_secret.as_ref();
        let secret = secret.map(|secret| ClientSecret::new(secret.expose_secret().to_owned()));
        let back = format!("{}/api/v1/auth/providers/{}/callback", self.base, of.id);
        let back = RedirectUrl::new(back).map_err(|e| away(of, &e))?;
        let id = ClientId::new(of.client_id.clone());
        let client = Client::from_provider_metadata(metadata, id, secret);
        let auth = if basic && of.client_secret.is_some() {
            AuthType::BasicAuth
        } else {
            AuthType::RequestBody
        };
        Ok(client.set_auth_type(auth).set_redirect_uri(back))
    }

    /// Begins a sign-in: where the browser goes, what comes back as `state`, and what is to be kept.
    ///
    /// # Errors
    /// 404, 503 if the provider does not answer.
    pub async fn begin(
        &self,
        id: &str,
        state: Option<String>,
        now: DateTime<Utc>,
    ) -> Result<(String, String, Begun)> {
        let of = self.get(id)?;
        let metadata = self.metadata(of, now, false).await?;
        let client = self.client(of, metadata)?;
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let scopes = of.scopes.iter().cloned().map(Scope::new);
        let (url, ours, nonce) = client
            .authorize_url(
                CoreAuthenticationFlow::AuthorizationCode,
                CsrfToken::new_random,
                Nonce::new_random,
            )
            .add_scopes(scopes)
            .set_pkce_challenge(challenge)
            .url();
        let begun = Begun {
            provider: of.id.clone(),
            nonce: nonce.secret().clone(),
            verifier: verifier.into_secret(),
            state,
        };
        Ok((url.into(), ours.into_secret(), begun))
    }

    /// Ends a sign-in with the code that the browser brought: who it is.
    ///
    /// # Errors
    /// 503 if the provider does not answer, 401 if what it says is not to be believed.
    pub async fn finish(&self, begun: Begun, code: String, now: DateTime<Utc>) -> Result<Claims> {
        let of = self.get(&begun.provider)?;
        let metadata = self.metadata(of, now, false).await?;
        let client = self.client(of, metadata)?;
        let http = self.http.clone();
        let http = move |question| ask(http.clone(), question);
        let tokens = client
            .exchange_code(AuthorizationCode::new(code))
            .map_err(|e| away(of, &e))?
            .set_pkce_verifier(PkceCodeVerifier::new(begun.verifier))
            .request_async(&http)
            .await
            .map_err(|e| match e {
                RequestTokenError::Request(_) => away(of, &e),
                RequestTokenError::ServerResponse(_) => unbelievable(of, "it refused the code"),
                _ => unbelievable(of, "its token answer can't be read"),
            })?;
        let nonce = Nonce::new(begun.nonce);
        let said = if let Ok(said) = believed(of, &client, &tokens, &nonce) {
            said
        } else {
            // Signed by a key that is newer than what we know.
            let metadata = self.metadata(of, now, true).await?;
            let client = self.client(of, metadata)?;
            believed(of, &client, &tokens, &nonce).map_err(|e| unbelievable(of, wrong(&*e)))?
        };
        self.completed(of, &client, &tokens, said).await
    }

    /// With what only the userinfo endpoint says (`OpenID` Connect Core 1.0, 5.4), if there is one.
    async fn completed(
        &self,
        of: &Described,
        client: &Relying,
        tokens: &Tokens,
        said: Claims,
    ) -> Result<Claims> {
        let whole = said.verified_email.is_some() && said.name.is_some() && !said.groups.is_empty();
        let subject = SubjectIdentifier::new(said.subject.clone());
        let Ok(request) = client.user_info(tokens.access_token().clone(), Some(subject)) else {
            return Ok(said);
        };
        if whole {
            return Ok(said);
        }
        let http = self.http.clone();
        let http = move |question| ask(http.clone(), question);
        let info: UserInfoClaims<Extra, CoreGenderClaim> =
            request.request_async(&http).await.map_err(|e| match e {
                UserInfoError::Request(_) => away(of, &e),
                _ => unbelievable(of, "what it says of the person can't be used"),
            })?;
        let verified = info.email_verified() == Some(true);
        let email = info
            .email()
            .filter(|_| verified)
            .map(|email| email.to_string());
        let name = info.name().and_then(|name| name.get(None));
        let groups = groups_in(of, info.additional_claims());
        Ok(Claims {
            verified_email: said.verified_email.or(email),
            name: said.name.or_else(|| name.map(|name| name.to_string())),
            groups: if said.groups.is_empty() {
                groups
            } else {
                said.groups
            },
            ..said
        })
    }

    /// Where a browser signs out at a provider; none if there is no such place, or the provider does not say so
    /// at once.
    pub async fn end_session(&self, of: &Described, now: DateTime<Utc>) -> Option<String> {
        let known = self.known.get(&of.id)?.try_lock();
        let known = known.ok().and_then(|known| known.metadata.clone());
        let metadata = if let Some(metadata) = known {
            metadata
        } else {
            let asked = tokio::time::timeout(BRIEFLY, self.metadata(of, now, false));
            asked.await.ok()?.ok()?
        };
        let end = metadata
            .additional_metadata()
            .end_session_endpoint
            .clone()?;
        let back = PostLogoutRedirectUrl::new(format!("{}/", self.links)).ok()?;
        let url = LogoutRequest::from(end)
            .set_client_id(ClientId::new(of.client_id.clone()))
            .set_post_logout_redirect_uri(back)
            .http_get_url();
        Some(url.into())
    }
}

/// Verified: signature, issuer, audience, times, nonce, and that the tokens belong together.
fn believed(
    of: &Described,
    client: &Relying,
    tokens: &Tokens,
    nonce: &Nonce,
) -> Result<Claims, Box<dyn std::error::Error>> {
    let token = tokens.id_token().ok_or("there is no ID token")?;
    let verifier = client.id_token_verifier().set_allowed_algs(ALGORITHMS);
    let claims = token.claims(&verifier, nonce)?;
    if let Some(expected) = claims.access_token_hash() {
        let hash = AccessTokenHash::from_token(
            tokens.access_token(),
            token.signing_alg()?,
            token.signing_key(&verifier)?,
        )?;
        if hash != *expected {
            return Err("the access token is another's".into());
        }
    }
    let checked = claims.email_verified() == Some(true);
    let name = claims.name().and_then(|name| name.get(None));
    Ok(Claims {
        provider: of.id.clone(),
        issuer: claims.issuer().to_string(),
        subject: claims.subject().to_string(),
        verified_email: claims
            .email()
            .filter(|_| checked)
            .map(|email| email.to_string()),
        name: name.map(|name| name.to_string()),
        groups: groups_in(of, claims.additional_claims()),
    })
}

/// The groups of a person: a list, or one.
fn groups_in(of: &Described, claims: &Extra) -> Vec<String> {
    match claims.0.get(&of.groups_claim) {
        Some(Value::Array(groups)) => {
            let names = groups.iter().filter_map(Value::as_str);
            names.map(str::to_owned).collect()
        }
        Some(Value::String(group)) => vec![group.clone()],
        _ => Vec::new(),
    }
}

fn away(of: &Described, why: &dyn std::error::Error) -> Error {
    tracing::warn!(oidc.provider = of.id, error = %causes(why), "an identity provider can't be used");
    Error::refused(Code::ProviderAway)
}

/// In the log stands what kind of thing is wrong, and never what was said: tokens, and who it is.
fn unbelievable(of: &Described, why: &str) -> Error {
    tracing::warn!(
        oidc.provider = of.id,
        error = why,
        "an identity provider was not believed"
    );
    Error::refused(Code::ProviderNotBelieved)
}

/// What is wrong with a token, without its words.
fn wrong(error: &(dyn std::error::Error + 'static)) -> &'static str {
    match error.downcast_ref::<ClaimsVerificationError>() {
        Some(ClaimsVerificationError::Expired(_)) => "the ID token has expired",
        Some(ClaimsVerificationError::InvalidAudience(_)) => "the ID token is for somebody else",
        Some(ClaimsVerificationError::InvalidIssuer(_)) => "the ID token is of another issuer",
        Some(ClaimsVerificationError::InvalidNonce(_)) => "the ID token has another nonce",
        Some(ClaimsVerificationError::SignatureVerification(_)) => "the signature does not fit",
        Some(_) => "a claim of the ID token is not valid",
        None => "the tokens do not belong together, or can't be read",
    }
}

/// With what is behind it: where a question went, and why there was no answer.
fn causes(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(inner) = source {
        text = format!("{text}: {inner}");
        source = inner.source();
    }
    text
}
