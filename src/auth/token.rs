//! Signing keys and access tokens (RFC 9068, `EdDSA`, ten minutes).

use std::{fs, path::Path};

use aws_lc_rs::{rand::SystemRandom, signature::Ed25519KeyPair};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use jsonwebtoken::{
    Algorithm, DecodingKey, EncodingKey, Header, Validation,
    jwk::{Jwk, JwkSet, ThumbprintHash},
};
use sea_orm::prelude::Uuid;
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};

use crate::{
    crypto,
    db::Clock,
    entity::ids::{FamilyId, UserId},
    error::{Error, Result},
};

/// Lifetime of an access token in seconds.
pub const ACCESS_SECONDS: i64 = 600;

const AUDIENCE: &str = "kreisrunde";
const TYP: &str = "at+jwt";

/// What an access token says. The role is not in it: it is read from the database.
#[derive(Debug, Serialize, Deserialize)]
pub struct Claims {
    iss: String,
    aud: String,
    /// The user.
    pub sub: Uuid,
    /// The session.
    pub sid: Uuid,
    exp: i64,
    nbf: i64,
    iat: i64,
    jti: Uuid,
}

/// The keys of this instance.
pub struct Keys {
    issuer: String,
    header: Header,
    sign: EncodingKey,
    verify: Vec<(String, DecodingKey)>,
    jwks: JwkSet,
    secret: [u8; 32],
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Keys").finish_non_exhaustive()
    }
}

/// Where keys come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Given by setting.
    Given,
    /// Made by the service in its data folder.
    Generated,
}

impl Keys {
    /// Takes the keys given by setting, else those in `<data_dir>/keys`, else makes them there.
    /// Every `*.pem` in the folder verifies; the last by name signs.
    ///
    /// # Errors
    /// If a key can't be read or the folder can't be written.
    pub fn load(
        data_dir: &Path,
        signing_key: Option<&SecretString>,
        secret: Option<&SecretString>,
        issuer: String,
    ) -> Result<(Self, Origin)> {
        let folder = data_dir.join("keys");
        let pems = match signing_key {
            Some(pem) => vec![pem.expose_secret().replace("\\n", "\n").into_bytes()],
            None => pems_in(&folder)?,
        };
        let secret_text = match secret {
            Some(secret) => secret.expose_secret().to_owned(),
            None => keep(&folder.join("secret"), || {
                Ok(crypto::encode(&crypto::random::<32>()?))
            })?,
        };
        let secret = crypto::decode(secret_text.trim())
            .ok()
            .and_then(|bytes| <[u8; 32]>::try_from(bytes).ok())
            .ok_or_else(|| Error::Internal("secret must be 32 bytes in base64url".into()))?;
        let generated = signing_key.is_none();
        let keys = Self::from_pems(&pems, secret, issuer)?;
        let origin = if generated {
            Origin::Generated
        } else {
            Origin::Given
        };
        Ok((keys, origin))
    }

    fn from_pems(pems: &[Vec<u8>], secret: [u8; 32], issuer: String) -> Result<Self> {
        let bad = |e: jsonwebtoken::errors::Error| Error::Internal(format!("signing key: {e}"));
        let mut jwks = JwkSet { keys: Vec::new() };
        let mut verify = Vec::new();
        let mut last = None;
        for pem in pems {
            let sign = EncodingKey::from_ed_pem(pem).map_err(bad)?;
            let mut jwk = Jwk::from_encoding_key(&sign, Algorithm::EdDSA).map_err(bad)?;
            let kid = jwk.thumbprint(ThumbprintHash::SHA256).map_err(bad)?;
            jwk.common.key_id = Some(kid.clone());
            jwk.common.public_key_use = Some(jsonwebtoken::jwk::PublicKeyUse::Signature);
            verify.push((kid.clone(), DecodingKey::from_jwk(&jwk).map_err(bad)?));
            jwks.keys.push(jwk);
            last = Some((kid, sign));
        }
        let (kid, sign) = last.ok_or_else(|| Error::Internal("no signing key".into()))?;
        let mut header = Header::new(Algorithm::EdDSA);
        header.typ = Some(TYP.into());
        header.kid = Some(kid);
        Ok(Self {
            issuer,
            header,
            sign,
            verify,
            jwks,
            secret,
        })
    }

    /// An access token for a session of a user.
    ///
    /// # Errors
    /// If signing fails.
    pub fn sign(&self, user: UserId, family: FamilyId) -> Result<String> {
        // Real time, whatever the clock of the tests says: the library compares with it.
        let now = Clock::default().now().timestamp();
        let claims = Claims {
            iss: self.issuer.clone(),
            aud: AUDIENCE.into(),
            sub: user.0,
            sid: family.0,
            exp: now + ACCESS_SECONDS,
            nbf: now,
            iat: now,
            jti: Uuid::new_v4(),
        };
        jsonwebtoken::encode(&self.header, &claims, &self.sign)
            .map_err(|e| Error::Internal(format!("signing: {e}")))
    }

    /// What a token says, if it is ours, for us, and valid now.
    #[must_use]
    pub fn verify(&self, token: &str) -> Option<Claims> {
        let header = jsonwebtoken::decode_header(token).ok()?;
        if header.typ.as_deref() != Some(TYP) {
            return None;
        }
        let kid = header.kid?;
        let (_, key) = self.verify.iter().find(|(known, _)| *known == kid)?;
        let mut validation = Validation::new(Algorithm::EdDSA);
        validation.set_audience(&[AUDIENCE]);
        validation.set_issuer(&[&self.issuer]);
        validation.set_required_spec_claims(&["exp", "nbf", "aud", "iss", "sub"]);
        validation.validate_nbf = true;
        validation.leeway = 5;
        jsonwebtoken::decode(token, key, &validation)
            .ok()
            .map(|data| data.claims)
    }

    /// The public keys, for `/.well-known/jwks.json`.
    #[must_use]
    pub fn jwks(&self) -> &JwkSet {
        &self.jwks
    }

    /// Keyed hash of an address, by which a person is found again without keeping the address:
    /// without the secret it tells nothing.
    ///
    /// # Errors
    /// Never with these lengths.
    pub fn pseudonym(&self, email_key: &str) -> Result<[u8; 32]> {
        let key = self.derive("erasures")?;
        Ok(crypto::mac(&key, email_key.as_bytes()))
    }

    /// A key for one purpose, derived from the instance's secret.
    ///
    /// # Errors
    /// Never with these lengths.
    pub fn derive(&self, purpose: &str) -> Result<[u8; 32]> {
        Ok(crypto::derive(&self.secret, purpose)?)
    }
}

/// The `*.pem` files in the folder, by name; makes the first if there is none.
fn pems_in(folder: &Path) -> Result<Vec<Vec<u8>>> {
    let failed = |e: std::io::Error| Error::Internal(format!("{}: {e}", folder.display()));
    fs::create_dir_all(folder).map_err(failed)?;
    let list = || -> std::io::Result<Vec<_>> {
        let mut paths: Vec<_> = fs::read_dir(folder)?
            .filter_map(|entry| entry.ok().map(|e| e.path()))
            .filter(|path| path.extension().is_some_and(|e| e == "pem"))
            .collect();
        paths.sort();
        Ok(paths)
    };
    if list().map_err(failed)?.is_empty() {
        keep(&folder.join("1.pem"), new_pem)?;
    }
    let paths = list().map_err(failed)?;
    paths
        .iter()
        .map(|path| fs::read(path).map_err(failed))
        .collect()
}

/// A new Ed25519 key as PEM (RFC 8410).
fn new_pem() -> Result<String> {
    let der = Ed25519KeyPair::generate_pkcs8v1(&SystemRandom::new())
        .map_err(|_| Error::Internal("no randomness".into()))?;
    let body = STANDARD.encode(der.as_ref());
    Ok(format!(
        "-----BEGIN PRIVATE KEY-----\n{body}\n-----END PRIVATE KEY-----\n"
    ))
}

/// Content of a file that only we may read; made once, also by two processes at once.
fn keep(path: &Path, make: impl FnOnce() -> Result<String>) -> Result<String> {
    let failed = |e: std::io::Error| Error::Internal(format!("{}: {e}", path.display()));
    if !path.exists() {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(failed)?;
        }
        let temporary = path.with_extension(format!("{}.tmp", std::process::id()));
        fs::write(&temporary, make()?).map_err(failed)?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            fs::set_permissions(&temporary, fs::Permissions::from_mode(0o600)).map_err(failed)?;
        }
        // A link fails if another process was first; then its file counts.
        let linked = fs::hard_link(&temporary, path);
        fs::remove_file(&temporary).map_err(failed)?;
        if let Err(e) = linked
            && !path.exists()
        {
            return Err(failed(e));
        }
    }
    fs::read_to_string(path).map_err(failed)
}
