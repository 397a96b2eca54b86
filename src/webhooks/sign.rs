//! Secrets and signatures of Standard Webhooks 1.0: what is signed is `id.timestamp.body`.

use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair};
use base64::{Engine as _, engine::general_purpose::STANDARD};

use crate::{
    crypto,
    entity::{kinds::Signing, webhook},
    error::{Error, Result},
    web::State,
};

/// What the key is for by which secrets are sealed.
const PURPOSE: &str = "webhook secrets";

/// A new secret: sealed, and as it is shown once (for Ed25519 there is nothing to show).
///
/// # Errors
/// If the system has no randomness to give.
pub fn make(state: &State, signing: Signing) -> Result<(Vec<u8>, Option<String>)> {
    let secret = crypto::random::<32>()?;
    let sealed = crypto::seal(&state.keys.derive(PURPOSE)?, &secret)?;
    let shown = match signing {
        Signing::HmacSha256 => Some(format!("whsec_{}", STANDARD.encode(secret))),
        Signing::Ed25519 => None,
    };
    Ok((sealed, shown))
}

fn unsealed(state: &State, sealed: &[u8]) -> Result<Vec<u8>> {
    Ok(crypto::open(&state.keys.derive(PURPOSE)?, sealed)?)
}

fn pair(seed: &[u8]) -> Result<Ed25519KeyPair> {
    Ed25519KeyPair::from_seed_unchecked(seed)
        .map_err(|_| Error::Internal("not an Ed25519 key".into()))
}

/// The public half of a secret, as receivers need it; none for secrets that both know.
///
/// # Errors
/// If the secret was sealed by another instance.
pub fn public(state: &State, signing: Signing, sealed: &[u8]) -> Result<Option<String>> {
    if signing == Signing::HmacSha256 {
        return Ok(None);
    }
    let pair = pair(&unsealed(state, sealed)?)?;
    Ok(Some(format!(
        "whpk_{}",
        STANDARD.encode(pair.public_key().as_ref())
    )))
}

/// What stands in `webhook-signature`: by the secret, and by the one before it as long as that is good.
///
/// # Errors
/// If a secret was sealed by another instance.
pub fn header(state: &State, webhook: &webhook::Model, signed: &str) -> Result<String> {
    let now = state.db.now();
    let good = webhook.previous_until.is_some_and(|until| now < until);
    let previous = webhook.previous_sealed.as_ref().filter(|_| good);
    let secrets = std::iter::once(&webhook.secret_sealed).chain(previous);
    let signatures = secrets.map(|sealed| {
        let secret = unsealed(state, sealed)?;
        Ok(match webhook.signing {
            Signing::HmacSha256 => {
                format!(
                    "v1,{}",
                    STANDARD.encode(crypto::mac(&secret, signed.as_bytes()))
                )
            }
            Signing::Ed25519 => {
                let signature = pair(&secret)?.sign(signed.as_bytes());
                format!("v1a,{}", STANDARD.encode(signature.as_ref()))
            }
        })
    });
    let signatures = signatures.collect::<Result<Vec<_>>>()?;
    Ok(signatures.join(" "))
}
