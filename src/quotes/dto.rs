use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::{Validate, ValidationError};

use crate::{
    entity::{
        ids::{EventId, QuoteId},
        kinds::{QuoteStatus, QuoteUse},
        quote,
    },
    web::forms,
};

/// A sentence that somebody said at the event and agreed to be cited with
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[validate(schema(function = consented))]
#[schema(example = json!({"text": "Der Austausch begann sofort.", "verbatim": true, "attribution": "eine neue Koordinatorin", "uses": ["report"], "consent": true}))]
pub struct NewQuote {
    /// What was said.
    #[validate(length(min = 1, max = 2000), custom(function = forms::lines))]
    #[schema(min_length = 1, max_length = 2000)]
    pub text: String,
    /// Whether these are the words themselves (printed in quotation marks) or their sense.
    pub verbatim: bool,
    /// Who said it, by role; null: nobody in particular.
    #[serde(default)]
    #[validate(length(min = 1, max = 200), custom(function = forms::line))]
    #[schema(min_length = 1, max_length = 200)]
    pub attribution: Option<String>,
    /// For what it may be used.
    #[validate(length(min = 1, max = 2), custom(function = uses_distinct))]
    #[schema(min_items = 1, max_items = 2)]
    pub uses: Vec<QuoteUse>,
    /// That whoever said it agreed to these uses.
    pub consent: bool,
}

#[expect(clippy::ptr_arg, reason = "what validator hands over")]
fn uses_distinct(uses: &Vec<QuoteUse>) -> Result<(), ValidationError> {
    forms::distinct(uses)
}

fn consented(quote: &NewQuote) -> Result<(), ValidationError> {
    if quote.consent {
        return Ok(());
    }
    Err(ValidationError::new("consent"))
}

/// A sentence that may be cited
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "0199d1a0-5c1f-7000-8000-000000000013", "event_id": "0199d1a0-5c1f-7000-8000-000000000011",
    "text": "Organisatorisch und thematisch die bislang beste Ideenwerkstatt.", "verbatim": false,
    "attribution": "ein langjähriger Teilnehmer", "uses": ["report"], "status": "published", "version": 1
}))]
pub struct QuoteView {
    /// Its id.
    pub id: QuoteId,
    /// The event.
    pub event_id: EventId,
    /// What was said; empty once it was revoked.
    #[schema(max_length = 2000)]
    pub text: String,
    /// Whether these are the words themselves (printed in quotation marks) or their sense.
    pub verbatim: bool,
    /// Who said it, by role.
    #[schema(max_length = 200)]
    pub attribution: Option<String>,
    /// For what it may be used.
    #[schema(max_items = 2)]
    pub uses: Vec<QuoteUse>,
    /// Where it stands.
    pub status: QuoteStatus,
    /// Grows by one with each change.
    #[schema(minimum = 1)]
    pub version: i32,
}

impl From<quote::Model> for QuoteView {
    fn from(model: quote::Model) -> Self {
        let quote::Model {
            id,
            event_id,
            position: _,
            text,
            verbatim,
            attribution,
            status,
            revocation_hash: _,
            imported: _,
            noted: _,
            uses,
            version,
        } = model;
        Self {
            id,
            event_id,
            text,
            verbatim,
            attribution,
            uses: uses.0,
            status,
            version,
        }
    }
}

impl From<&quote::Model> for NewQuote {
    fn from(row: &quote::Model) -> Self {
        Self {
            text: row.text.clone(),
            verbatim: row.verbatim,
            attribution: row.attribution.clone(),
            uses: row.uses.0.clone(),
            consent: true,
        }
    }
}

/// A sentence to take back
#[derive(Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"code": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}))]
pub struct Revocation {
    /// The 32 bytes of the code, base64url without padding.
    #[validate(length(equal = 43), custom(function = forms::bytes_32))]
    #[schema(min_length = 43, max_length = 43, pattern = "^[A-Za-z0-9_-]{43}$")]
    pub code: String,
}
