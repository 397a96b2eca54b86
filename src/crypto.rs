//! The few cryptographic building blocks, all from aws-lc-rs. Imports nothing of ours.

use aws_lc_rs::{
    aead::{AES_256_GCM, Aad, NONCE_LEN, Nonce, RandomizedNonceKey},
    digest, hkdf, hmac, rand,
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};

/// Something cryptographic failed: wrong key, damaged or forged data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Forged;

/// SHA-256 over parts, each preceded by its length so that parts can't run together.
#[must_use]
pub fn sha256(parts: &[&[u8]]) -> [u8; 32] {
    let mut context = digest::Context::new(&digest::SHA256);
    for part in parts {
        context.update(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        context.update(part);
    }
    to_32(context.finish().as_ref())
}

/// Plain SHA-256 of bytes, as clients compute it.
#[must_use]
pub fn sha256_plain(bytes: &[u8]) -> [u8; 32] {
    to_32(digest::digest(&digest::SHA256, bytes).as_ref())
}

/// In hexadecimal digits, as other programs print a hash.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits
        .filter_map(|digit| char::from_digit(digit.into(), 16))
        .collect()
}

/// HMAC-SHA-256.
#[must_use]
pub fn mac(key: &[u8], bytes: &[u8]) -> [u8; 32] {
    let key = hmac::Key::new(hmac::HMAC_SHA256, key);
    to_32(hmac::sign(&key, bytes).as_ref())
}

/// Compares two secrets in constant time.
#[must_use]
pub fn same(a: &[u8], b: &[u8]) -> bool {
    aws_lc_rs::constant_time::verify_slices_are_equal(a, b).is_ok()
}

/// `N` bytes from the system's generator.
///
/// # Errors
/// [`Forged`] if the system has no randomness to give.
pub fn random<const N: usize>() -> Result<[u8; N], Forged> {
    let mut bytes = [0; N];
    rand::fill(&mut bytes).map_err(|_| Forged)?;
    Ok(bytes)
}

/// A key for one purpose, derived from a secret (HKDF, RFC 5869).
///
/// # Errors
/// Never with these lengths.
pub fn derive(secret: &[u8], purpose: &str) -> Result<[u8; 32], Forged> {
    let mut out = [0; 32];
    hkdf::Salt::new(hkdf::HKDF_SHA256, b"kreisrunde")
        .extract(secret)
        .expand(&[purpose.as_bytes()], hkdf::HKDF_SHA256)
        .and_then(|okm| okm.fill(&mut out))
        .map_err(|_| Forged)?;
    Ok(out)
}

/// Encrypts and authenticates (AES-256-GCM, random nonce in front).
///
/// # Errors
/// [`Forged`] if the system has no randomness to give.
pub fn seal(key: &[u8; 32], plain: &[u8]) -> Result<Vec<u8>, Forged> {
    let key = RandomizedNonceKey::new(&AES_256_GCM, key).map_err(|_| Forged)?;
    let mut body = plain.to_vec();
    let nonce = key
        .seal_in_place_append_tag(Aad::empty(), &mut body)
        .map_err(|_| Forged)?;
    let mut sealed = nonce.as_ref().to_vec();
    sealed.append(&mut body);
    Ok(sealed)
}

/// Undoes [`seal`].
///
/// # Errors
/// [`Forged`] if key or data are not the ones sealed.
pub fn open(key: &[u8; 32], sealed: &[u8]) -> Result<Vec<u8>, Forged> {
    let (nonce, body) = sealed.split_at_checked(NONCE_LEN).ok_or(Forged)?;
    let nonce = Nonce::try_assume_unique_for_key(nonce).map_err(|_| Forged)?;
    let key = RandomizedNonceKey::new(&AES_256_GCM, key).map_err(|_| Forged)?;
    let mut body = body.to_vec();
    let plain = key
        .open_in_place(nonce, Aad::empty(), &mut body)
        .map_err(|_| Forged)?;
    Ok(plain.to_vec())
}

/// URL-safe base64 without padding.
#[must_use]
pub fn encode(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Undoes [`encode`].
///
/// # Errors
/// [`Forged`] if it isn't URL-safe base64.
pub fn decode(text: &str) -> Result<Vec<u8>, Forged> {
    URL_SAFE_NO_PAD.decode(text).map_err(|_| Forged)
}

fn to_32(bytes: &[u8]) -> [u8; 32] {
    let mut out = [0; 32];
    for (to, from) in out.iter_mut().zip(bytes) {
        *to = *from;
    }
    out
}
