//! Tickets, answer sheets, and what may be cited from them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::{Validate, ValidationError};

use crate::{
    entity::{
        ids::SurveyId,
        kinds::{AnswerValue, QuoteRole, QuoteUse},
    },
    web::forms,
};

/// What a participant asks for: a ticket to be pooled, or a signature made blindly
#[derive(Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[validate(schema(function = one_of_both))]
#[schema(example = json!({"ticket_hash": "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"}))]
pub struct TicketRequest {
    /// In the mode `ticket`: SHA-256 of the ticket's 32 bytes, base64url without padding.
    #[serde(default)]
    #[validate(length(equal = 43), custom(function = forms::bytes_32))]
    #[schema(min_length = 43, max_length = 43, pattern = "^[A-Za-z0-9_-]{43}$")]
    pub ticket_hash: Option<String>,
    /// In the mode `blind`: the blinded element of the ticket's 32 bytes (RFC 9497, POPRF,
    /// ristretto255-SHA512), base64url without padding.
    #[serde(default)]
    #[validate(length(equal = 43), custom(function = forms::bytes_32))]
    #[schema(min_length = 43, max_length = 43, pattern = "^[A-Za-z0-9_-]{43}$")]
    pub blinded_element: Option<String>,
}

fn one_of_both(request: &TicketRequest) -> Result<(), ValidationError> {
    if request.ticket_hash.is_some() == request.blinded_element.is_some() {
        return Err(ValidationError::new(
            "either ticket_hash or blinded_element",
        ));
    }
    Ok(())
}

/// What a ticket is for
#[derive(Clone, Serialize, ToSchema)]
#[schema(example = json!({"survey_id": "0199d1a0-5c1f-7000-8000-000000000060", "evaluated_element": null, "proof": null}))]
pub struct TicketView {
    /// The survey.
    pub survey_id: SurveyId,
    /// In the mode `blind`: the evaluated element, base64url.
    #[schema(min_length = 43, max_length = 43, pattern = "^[A-Za-z0-9_-]{43}$")]
    pub evaluated_element: Option<String>,
    /// In the mode `blind`: the proof that it was made with the key that all others get, base64url.
    #[schema(min_length = 86, max_length = 86, pattern = "^[A-Za-z0-9_-]{86}$")]
    pub proof: Option<String>,
}

/// A sentence that may be cited
#[derive(Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[validate(schema(function = consented))]
#[schema(example = json!({"text": "Der Austausch begann sofort.", "consent": true, "uses": ["report"], "attribution": null, "verbatim": true, "revocation_hash": "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"}))]
pub struct QuoteIn {
    /// What may be cited.
    #[validate(length(min = 1, max = 2000), custom(function = forms::lines))]
    #[schema(min_length = 1, max_length = 2000)]
    pub text: String,
    /// That it may be cited for the stated uses.
    pub consent: bool,
    /// For what.
    #[serde(default = "in_the_report")]
    #[validate(length(min = 1, max = 2), custom(function = uses_distinct))]
    #[schema(min_items = 1, max_items = 2)]
    pub uses: Vec<QuoteUse>,
    /// In what role (one of the survey's `attributions`); null: as nobody in particular. At closing
    /// it is dropped if fewer people than the threshold took part in it.
    #[serde(default)]
    pub attribution: Option<QuoteRole>,
    /// Whether these are the words to be printed, in quotation marks; else it is reported.
    #[serde(default = "yes")]
    #[schema(default = true)]
    pub verbatim: bool,
    /// SHA-256 of the 32 bytes of a code that the client makes and the giver keeps, base64url: with
    /// the code the sentence can be revoked at any time.
    #[serde(default)]
    #[validate(length(equal = 43), custom(function = forms::bytes_32))]
    #[schema(min_length = 43, max_length = 43, pattern = "^[A-Za-z0-9_-]{43}$")]
    pub revocation_hash: Option<String>,
}

fn in_the_report() -> Vec<QuoteUse> {
    vec![QuoteUse::Report]
}

fn yes() -> bool {
    true
}

#[expect(clippy::ptr_arg, reason = "what validator hands over")]
fn uses_distinct(uses: &Vec<QuoteUse>) -> Result<(), ValidationError> {
    forms::distinct(uses)
}

fn consented(quote: &QuoteIn) -> Result<(), ValidationError> {
    if quote.consent {
        return Ok(());
    }
    Err(ValidationError::new("consent"))
}

/// An answer sheet
#[derive(Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"ticket": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "answers": {"overall": 5, "useful": 4}}))]
pub struct FeedbackIn {
    /// The ticket's 32 bytes, base64url without padding.
    #[validate(length(equal = 43), custom(function = forms::bytes_32))]
    #[schema(min_length = 43, max_length = 43, pattern = "^[A-Za-z0-9_-]{43}$")]
    pub ticket: String,
    /// In the mode `blind`: the 64 bytes that the client has finalized for the ticket, base64url.
    #[serde(default)]
    #[validate(length(equal = 86), custom(function = forms::bytes_64))]
    #[schema(min_length = 86, max_length = 86, pattern = "^[A-Za-z0-9_-]{86}$")]
    pub output: Option<String>,
    /// Answers by key of the question.
    #[validate(length(max = 50))]
    pub answers: BTreeMap<String, AnswerValue>,
    /// A sentence that may be cited.
    #[serde(default)]
    #[validate(nested)]
    pub quote: Option<QuoteIn>,
}

/// A receipt
#[derive(Clone, Serialize, ToSchema)]
#[schema(example = json!({"accepted": true}))]
pub struct FeedbackReceipt {
    /// The sheet is in the urn.
    pub accepted: bool,
}
