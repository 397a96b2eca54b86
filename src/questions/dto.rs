use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::{Validate, ValidationError};

use crate::{
    entity::{
        ids::{EventId, OrganizationId, QuestionId},
        kinds::QuestionStatus,
        question,
    },
    web::{forms, times},
};

/// Fewest characters of a question, not counting space around it.
const SHORTEST: usize = 10;

/// A question to submit
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "text": "Wer bezahlt Sprachkurse für Zugewanderte, die schon arbeiten?",
    "organization_id": "0199d1a0-5c1f-7000-8000-000000000002", "anonymous": false
}))]
pub struct NewQuestion {
    /// What one wants to know.
    #[validate(length(max = 2000), custom(function = asked))]
    #[schema(min_length = 10, max_length = 2000)]
    pub text: String,
    /// Who should answer it, as a wish; whoever forwards it decides.
    #[serde(default)]
    pub organization_id: Option<OrganizationId>,
    /// Whether nobody is to see who asked, organizers and host included.
    #[serde(default)]
    pub anonymous: bool,
}

/// What can be changed of a question
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"text": "Wer bezahlt Sprachkurse für Zugewanderte, die schon arbeiten?"}))]
pub struct EditQuestion {
    /// What one wants to know.
    #[validate(length(max = 2000), custom(function = asked))]
    #[schema(min_length = 10, max_length = 2000)]
    pub text: String,
    /// Who should answer it; until it is forwarded.
    #[serde(default)]
    pub organization_id: Option<OrganizationId>,
    /// Whether nobody is to see who asked. Can be lifted, not put on later: others know by then.
    #[serde(default)]
    pub anonymous: bool,
    /// The answer, once there is one; for organizers.
    #[serde(default)]
    #[validate(nested)]
    pub answer: Option<EditAnswer>,
    /// An earlier published question of the series that the answer supersedes; for organizers.
    #[serde(default)]
    pub supersedes_id: Option<QuestionId>,
}

/// What can be changed of an answer
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditAnswer {
    /// The answer.
    #[validate(length(min = 1, max = 10_000), custom(function = forms::lines))]
    #[schema(min_length = 1, max_length = 10000)]
    pub text: String,
    /// The day for which it holds.
    #[serde(deserialize_with = "times::needed_day")]
    pub valid_as_of: NaiveDate,
}

/// Text that is long enough to be a question.
fn asked(text: &str) -> Result<(), ValidationError> {
    forms::lines(text)?;
    if text.trim().chars().count() >= SHORTEST {
        return Ok(());
    }
    let mut short = ValidationError::new("length");
    short.add_param("min".into(), &SHORTEST);
    short.add_param("max".into(), &2000);
    Err(short)
}

impl From<&question::Model> for EditQuestion {
    fn from(row: &question::Model) -> Self {
        let answer = row.answer_text.clone().zip(row.valid_as_of);
        Self {
            text: row.text.clone(),
            organization_id: row.organization_id,
            anonymous: row.anonymous,
            answer: answer.map(|(text, valid_as_of)| EditAnswer { text, valid_as_of }),
            supersedes_id: row.supersedes_id,
        }
    }
}

/// Who is asked to answer
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"organization_id": "0199d1a0-5c1f-7000-8000-000000000002"}))]
pub struct Forward {
    /// The organization.
    pub organization_id: OrganizationId,
}

/// An answer to give
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "text": "Seit Juli trägt das Land die Kosten; der Antrag geht an die Volkshochschule.",
    "valid_as_of": "2026-11-12", "supersedes_id": null
}))]
pub struct NewAnswer {
    /// The answer.
    #[validate(length(min = 1, max = 10_000), custom(function = forms::lines))]
    #[schema(min_length = 1, max_length = 10000)]
    pub text: String,
    /// The day for which it holds; absent: today, where the event is.
    #[serde(default, deserialize_with = "times::day")]
    pub valid_as_of: Option<NaiveDate>,
    /// An earlier published question of the series whose answer does not hold any more.
    #[serde(default)]
    pub supersedes_id: Option<QuestionId>,
}

/// Into which question another one goes
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"into_id": "0199d1a0-5c1f-7000-8000-000000000072"}))]
pub struct MergeInto {
    /// A question of the same event that was neither merged nor declined.
    pub into_id: QuestionId,
}

/// An answer
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AnswerView {
    /// The answer.
    #[schema(max_length = 10000)]
    pub text: String,
    /// Name of the organization that answered, as it was then.
    #[schema(max_length = 200)]
    pub answered_by: String,
    /// The day for which it holds.
    pub valid_as_of: NaiveDate,
}

/// A question to an authority
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "0199d1a0-5c1f-7000-8000-000000000071", "event_id": "0199d1a0-5c1f-7000-8000-000000000011",
    "organization_id": "0199d1a0-5c1f-7000-8000-000000000002",
    "text": "Wer bezahlt Sprachkurse für Zugewanderte, die schon arbeiten?", "status": "published",
    "answer": {"text": "Seit Juli trägt das Land die Kosten; der Antrag geht an die Volkshochschule.",
        "answered_by": "Landesverwaltungsamt Sachsen-Anhalt", "valid_as_of": "2026-11-12"},
    "supporters": 5, "supported": false, "own": false, "anonymous": false, "asked_by": null,
    "merged_into_id": null, "supersedes_id": null, "outdated_by_id": null,
    "published_at": "2026-11-13T10:00:00Z", "version": 4,
    "created_at": "2026-11-01T10:00:00Z", "updated_at": "2026-11-13T10:00:00Z"
}))]
pub struct QuestionView {
    /// Its id.
    pub id: QuestionId,
    /// The event.
    pub event_id: EventId,
    /// Who should answer it; a wish until it is forwarded.
    pub organization_id: Option<OrganizationId>,
    /// What somebody wants to know.
    #[schema(max_length = 2000)]
    pub text: String,
    /// Where it stands.
    pub status: QuestionStatus,
    /// The answer, once it is published; before, for those who answer and those who publish.
    pub answer: Option<AnswerView>,
    /// How many people want it answered too.
    #[schema(minimum = 0)]
    pub supporters: i32,
    /// Whether the caller is one of them.
    pub supported: bool,
    /// Whether the caller asked it.
    pub own: bool,
    /// Whether nobody is to see who asked.
    pub anonymous: bool,
    /// Name of the person who asked, for those who may see it.
    #[schema(max_length = 200)]
    pub asked_by: Option<String>,
    /// The question as part of which it goes on.
    pub merged_into_id: Option<QuestionId>,
    /// An earlier question whose answer does not hold any more.
    pub supersedes_id: Option<QuestionId>,
    /// A later published question because of which this answer does not hold any more.
    pub outdated_by_id: Option<QuestionId>,
    /// When it was published.
    pub published_at: Option<DateTime<Utc>>,
    /// Grows by one with each change; support is none.
    #[schema(minimum = 1)]
    pub version: i32,
    /// When it was submitted.
    pub created_at: DateTime<Utc>,
    /// When it was changed last.
    pub updated_at: DateTime<Utc>,
}

/// What a view shows beside the row.
#[derive(Debug, Default)]
pub(super) struct Shown {
    pub answer: bool,
    pub supported: bool,
    pub own: bool,
    pub asked_by: Option<String>,
    pub outdated_by_id: Option<QuestionId>,
}

impl QuestionView {
    /// The row, as far as it is shown.
    pub(super) fn new(model: question::Model, shown: Shown) -> Self {
        let question::Model {
            id,
            event_id,
            organization_id,
            text,
            status,
            anonymous,
            asked_by_id: _,
            supporters,
            answer_text,
            answered_by,
            answered_by_id: _,
            valid_as_of,
            supersedes_id,
            merged_into_id,
            published_at,
            version,
            created_at,
            updated_at,
        } = model;
        let answer = match (answer_text, answered_by, valid_as_of) {
            (Some(text), Some(answered_by), Some(valid_as_of)) => Some(AnswerView {
                text,
                answered_by,
                valid_as_of,
            }),
            _ => None,
        };
        Self {
            id,
            event_id,
            organization_id,
            text,
            status,
            answer: answer.filter(|_| shown.answer),
            supporters,
            supported: shown.supported,
            own: shown.own,
            anonymous,
            asked_by: shown.asked_by,
            merged_into_id,
            supersedes_id: supersedes_id.filter(|_| shown.answer),
            outdated_by_id: shown.outdated_by_id,
            published_at,
            version,
            created_at,
            updated_at,
        }
    }
}

/// Which questions to list
#[derive(Debug, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct QuestionFilter {
    /// Only those in this state.
    pub status: Option<QuestionStatus>,
    /// Only those to this organization.
    pub organization_id: Option<OrganizationId>,
    /// Only those that the caller asked, or only those of others.
    pub own: Option<bool>,
    /// Only those with all of these words in the question or its published answer; the last word may be a
    /// beginning.
    #[param(max_length = 200, example = "Sprachkurs")]
    #[validate(length(max = 200))]
    pub q: Option<String>,
}

/// Which published questions to list
#[derive(Debug, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct PublishedFilter {
    /// Only those that this organization answered.
    pub organization_id: Option<OrganizationId>,
    /// Only those with all of these words in question and answer; the last word may be a beginning.
    #[param(max_length = 200, example = "Sprachkurs")]
    #[validate(length(max = 200))]
    pub q: Option<String>,
    /// Only those whose answer was superseded by a later one, or only those that still hold.
    pub outdated: Option<bool>,
}
