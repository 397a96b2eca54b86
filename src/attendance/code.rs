//! The code that a person shows at the desk, mostly as a QR code.
//!
//! It proves itself, as the links of offers do: id of the registration and an HMAC over it and
//! the person's address. Nothing is stored and nothing personal is in it. When the place goes to
//! somebody else the address changes, and with it the code: a printout that was handed on does
//! not open the door.

use qrcode::{QrCode, render::svg};
use sea_orm::prelude::Uuid;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    auth::token::Keys,
    crypto,
    entity::{ids::RegistrationId, registration},
    error::{Error, Result},
};

/// Bytes of an id before the HMAC.
const ID: usize = 16;

/// Bytes of the HMAC that are kept: 128 bits, which make for a QR code that is easy to scan.
const PROOF: usize = 16;

/// The check-in code of a registration
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "registration_id": "0199d1a0-5c1f-7000-8000-000000000020",
    "code": "AZnRoFwfcACAAAAAAAAAIAAGTuLh8gAAW1uXk0vJ8eM"
}))]
pub struct CheckInCode {
    /// The registration.
    pub registration_id: RegistrationId,
    /// What the scanner reads. Another one as soon as the place goes to somebody else.
    #[schema(max_length = 100)]
    pub code: String,
}

/// A QR code as SVG
#[derive(ToSchema)]
#[schema(value_type = String, max_length = 65536)]
#[expect(dead_code, reason = "stands for a text in the API document")]
pub struct CodePicture(String);

/// Makes codes, and knows them again.
pub struct Codes([u8; 32]);

impl Codes {
    /// With the key that is for nothing else.
    ///
    /// # Errors
    /// Never with these lengths.
    pub fn new(keys: &Keys) -> Result<Self> {
        keys.derive("check-in codes").map(Self)
    }

    /// Those of certificates, with a key of their own: no code opens the door and confirms.
    ///
    /// # Errors
    /// Never with these lengths.
    pub fn of_certificates(keys: &Keys) -> Result<Self> {
        keys.derive("certificate codes").map(Self)
    }

    /// The code of a registration.
    #[must_use]
    pub fn of(&self, row: &registration::Model) -> String {
        let mut code = row.id.0.as_bytes().to_vec();
        let said = crypto::sha256(&[row.id.0.as_bytes(), row.email_key.as_bytes()]);
        let proof = crypto::mac(&self.0, &said);
        code.extend(proof.get(..PROOF).unwrap_or_default());
        crypto::encode(&code)
    }

    /// Whether this is the code of this registration, for who holds it now.
    #[must_use]
    pub fn fits(&self, code: &str, row: &registration::Model) -> bool {
        crypto::same(code.as_bytes(), self.of(row).as_bytes())
    }

    /// By what a device knows a code without being able to make one.
    #[must_use]
    pub fn hash_of(&self, row: &registration::Model) -> String {
        crypto::encode(&crypto::sha256_plain(self.of(row).as_bytes()))
    }
}

/// The registration that a code claims to be of.
#[must_use]
pub fn claimed(code: &str) -> Option<RegistrationId> {
    let bytes = crypto::decode(code).ok()?;
    let (id, proof) = bytes.split_at_checked(ID)?;
    let id = Uuid::from_slice(id).ok()?;
    (proof.len() == PROOF).then_some(RegistrationId(id))
}

/// The code as a picture.
///
/// # Errors
/// Never for codes of ours: they are short.
pub fn picture(code: &str) -> Result<String> {
    let qr = QrCode::new(code).map_err(|e| Error::Internal(format!("QR code: {e}")))?;
    Ok(qr
        .render::<svg::Color<'_>>()
        .min_dimensions(240, 240)
        .build())
}
