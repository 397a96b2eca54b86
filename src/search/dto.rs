use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::entity::kinds::SearchKind;

/// Something that was found
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "kind": "topic", "id": "0199d1a0-5c1f-7000-8000-000000000061", "title": "Job-Buddy-Programm",
    "snippet": "Wie finden wir <mark>Betriebe</mark>, die mitmachen?",
    "url": "/api/v1/topics/0199d1a0-5c1f-7000-8000-000000000061"
}))]
pub struct SearchHit {
    /// What it is.
    pub kind: SearchKind,
    /// Its id; for a district its key.
    #[schema(max_length = 36)]
    pub id: String,
    /// Its title or name, of a question the beginning, as plain text.
    #[schema(max_length = 500)]
    pub title: String,
    /// One line around the first word found, at most some 200 characters of the text, as HTML that is
    /// safe to show: everything is escaped but `<mark>` around the words found.
    #[schema(max_length = 4000)]
    pub snippet: String,
    /// Where it can be read.
    #[schema(max_length = 100, format = "uri-reference")]
    pub url: String,
}

/// What to look for
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SearchFilter {
    /// Words, all of which must be there; the last one may be a beginning. Case, accents, umlauts
    /// (`ö` = `oe` = `o`), endings and all signs do not matter; at most twenty words count.
    #[param(min_length = 1, max_length = 200, example = "Fördermittel")]
    #[validate(length(min = 1, max = 200))]
    pub q: String,
    /// Only things of this kind.
    pub kind: Option<SearchKind>,
}
