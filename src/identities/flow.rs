//! A sign-in on its way: from us to the provider with the browser, back with a code of the provider's, and to
//! the client with a code of ours. What is under way is stored under the hash of a secret, sealed, and
//! taken once.

use chrono::Duration;
use sea_orm::{EntityTrait, QueryFilter, Set};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::{
    auth::oidc::{Begun, Claims},
    crypto,
    db::{Actor, Db, Expected, Tx},
    entity::sign_in_flow,
    error::{Code, Error, Result},
    web::State,
};

/// How long somebody may take at the provider, in seconds.
pub const AT_PROVIDER: i64 = 600;

/// How long a client may take to redeem the code, in seconds.
const REDEEM: i64 = 60;

/// What the key is for by which it is sealed.
const PURPOSE: &str = "sign-in flows";

/// A sign-in that has begun, and in which browser.
#[derive(Serialize, Deserialize)]
struct Started {
    begun: Begun,
    browser: Vec<u8>,
}

fn hash(secret: &str) -> Vec<u8> {
    crypto::sha256_plain(secret.as_bytes()).to_vec()
}

async fn keep<T: Serialize>(state: &State, secret: &str, what: &T, seconds: i64) -> Result<()> {
    let plain = serde_json::to_vec(what).map_err(|e| Error::Internal(e.to_string()))?;
    let sealed = crypto::seal(&state.keys.derive(PURPOSE)?, &plain)?;
    let tx = state.db.write(Actor::SYSTEM, Expected::Unsaid).await?;
    let row = sign_in_flow::ActiveModel {
        key_hash: Set(hash(secret)),
        sealed: Set(sealed),
        expires_at: Set(tx.now + Duration::seconds(seconds)),
    };
    sign_in_flow::Entity::insert(row)
        .exec_without_returning(&tx)
        .await?;
    tx.commit().await
}

/// Takes what was kept, once; nothing if it is not there, or too old.
async fn take<T: DeserializeOwned>(tx: &Tx, state: &State, secret: &str) -> Result<Option<T>> {
    let key = hash(secret);
    let row = sign_in_flow::Entity::find_by_id(key.clone())
        .one(tx)
        .await?;
    // Of two at once one deletes it.
    let taken = sign_in_flow::Entity::delete_by_id(key).exec(tx).await?;
    let Some(row) = row.filter(|row| taken.rows_affected == 1 && row.expires_at > tx.now) else {
        return Ok(None);
    };
    let plain = crypto::open(&state.keys.derive(PURPOSE)?, &row.sealed)?;
    Ok(serde_json::from_slice(&plain).ok())
}

/// How a sign-in begins.
pub struct Begin {
    /// Where the browser goes.
    pub url: String,
    /// What the provider sends back along.
    pub state: String,
    /// What the browser keeps in a cookie.
    pub browser: String,
}

/// Begins a sign-in at a provider.
///
/// # Errors
/// 404, 503 if the provider does not answer.
pub async fn begin(state: &State, provider: &str, wish: Option<String>) -> Result<Begin> {
    let now = state.db.now();
    let (url, ours, begun) = state.providers.begin(provider, wish, now).await?;
    let browser = crypto::encode(&crypto::random::<32>()?);
    let started = Started {
        begun,
        browser: hash(&browser),
    };
    keep(state, &ours, &started, AT_PROVIDER).await?;
    Ok(Begin {
        url,
        state: ours,
        browser,
    })
}

/// What a browser brings from a provider.
#[derive(Debug, Default, Deserialize)]
pub struct Brought {
    /// The code.
    pub code: Option<String>,
    /// What we sent along.
    pub state: Option<String>,
    /// Why there is no code.
    pub error: Option<String>,
    /// Who the provider says that it is (RFC 9207).
    pub iss: Option<String>,
}

impl Brought {
    /// Nothing of it is longer than providers make it.
    ///
    /// # Errors
    /// 400.
    pub fn bounded(&self) -> Result<()> {
        let Self {
            code,
            state,
            error,
            iss,
        } = self;
        for (name, value, most) in [
            ("code", code, 2000),
            ("state", state, 500),
            ("error", error, 500),
            ("iss", iss, 500),
        ] {
            if value
                .as_ref()
                .is_some_and(|value| value.chars().count() > most)
            {
                let what = format!("{name} is too long");
                return Err(Error::refused_with(Code::UnreadableQuery, &[&what]));
            }
        }
        Ok(())
    }
}

/// How a sign-in at a provider ended: a code for the client, or why there is none; and what the client wants
/// to hear again.
pub struct Ended {
    /// The code, or a problem.
    pub outcome: Result<String>,
    /// What the client said at the beginning.
    pub state: Option<String>,
}

impl From<Error> for Ended {
    fn from(e: Error) -> Self {
        Self {
            outcome: Err(e),
            state: None,
        }
    }
}

/// Takes what the browser brings.
pub async fn come_back(
    state: &State,
    provider: &str,
    brought: Brought,
    cookie: Option<&str>,
) -> Ended {
    let begun = match begun(state, provider, &brought, cookie).await {
        Ok(begun) => begun,
        Err(e) => return e.into(),
    };
    let wish = begun.state.clone();
    Ended {
        outcome: code(state, begun, brought).await,
        state: wish,
    }
}

/// The sign-in that was begun in this browser.
async fn begun(
    state: &State,
    provider: &str,
    brought: &Brought,
    cookie: Option<&str>,
) -> Result<Begun> {
    let invalid = || Error::refused(Code::SignInCodeInvalid);
    let ours = brought.state.as_deref().ok_or_else(invalid)?;
    let tx = state.db.write(Actor::SYSTEM, Expected::Unsaid).await?;
    let started: Option<Started> = take(&tx, state, ours).await?;
    tx.commit().await?;
    let started = started.ok_or_else(invalid)?;
    // Somebody else's browser can't be made to sign in as another.
    let same = cookie.is_some_and(|cookie| crypto::same(&started.browser, &hash(cookie)));
    if !same || started.begun.provider != provider {
        return Err(invalid());
    }
    Ok(started.begun)
}

async fn code(state: &State, begun: Begun, brought: Brought) -> Result<String> {
    let issuer = &state.providers.get(&begun.provider)?.issuer;
    if brought.iss.is_some_and(|iss| iss != *issuer) {
        return Err(Error::refused(Code::ProviderNotBelieved));
    }
    if let Some(error) = brought.error {
        tracing::info!(
            oidc.provider = begun.provider,
            oidc.error = error,
            "a sign-in was refused"
        );
        return Err(Error::refused(Code::SignInRefused));
    }
    let code = brought.code;
    let code = code.ok_or_else(|| Error::refused(Code::SignInCodeInvalid))?;
    let claims = state.providers.finish(begun, code, state.db.now()).await?;
    let secret = crypto::encode(&crypto::random::<32>()?);
    keep(state, &secret, &claims, REDEEM).await?;
    Ok(secret)
}

/// Who it is that a client has a code for; the code is good once.
///
/// # Errors
/// 401.
pub async fn redeem(tx: &Tx, state: &State, code: &str) -> Result<Claims> {
    let claims = take(tx, state, code).await?;
    claims.ok_or_else(|| Error::refused(Code::SignInCodeInvalid))
}

/// Forgets sign-ins that came to no end.
///
/// # Errors
/// If the database fails.
pub async fn purge(db: &Db) -> Result<()> {
    let tx = db.write(Actor::SYSTEM, Expected::Unsaid).await?;
    sign_in_flow::Entity::delete_many()
        .filter(sign_in_flow::COLUMN.expires_at.lt(tx.now))
        .exec(&tx)
        .await?;
    tx.commit().await
}
