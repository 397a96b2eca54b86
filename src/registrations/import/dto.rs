use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::{
    entity::{
        ids::{EventId, ImportId, RegistrationId},
        kinds::{ImportOutcome, ImportStatus},
        registration_import,
        registration_import_line::{self, LineError, LineErrors},
    },
    error::{Code, Error, Finding, FindingCode, Lang, ProblemError},
};

/// Seconds without progress after which nobody works on an import any more.
const PATIENCE: i64 = 60;

/// How to import
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ImportQuery {
    /// `true`: only say what would become of each line.
    #[serde(default)]
    #[param(default = false)]
    pub dry_run: bool,
}

/// What became of a line
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({"line": 2, "outcome": "refused", "registration_id": null,
    "errors": [{"pointer": "email", "code": "required", "detail": "This field is required."}]}))]
pub struct ImportLine {
    /// Its number in the file, of its first row where it has several; the header is 1.
    #[schema(minimum = 2)]
    pub line: i32,
    /// What became of it.
    pub outcome: ImportOutcome,
    /// The registration; null for what was refused, and for a trial.
    pub registration_id: Option<RegistrationId>,
    /// Why it was refused; `pointer` is the name of the column, empty for the line as a whole.
    #[schema(max_items = 200)]
    pub errors: Vec<ProblemError>,
}

/// What would become of the lines of a file
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({"event_id": "0199d1a0-5c1f-7000-8000-000000000011", "total": 1,
    "lines": [{"line": 2, "outcome": "confirmed", "registration_id": null, "errors": []}]}))]
pub struct ImportPreview {
    /// The event.
    pub event_id: EventId,
    /// Lines of the file, without its header and empty ones.
    #[schema(minimum = 1, maximum = 500)]
    pub total: i32,
    /// What would become of each.
    #[schema(max_items = 500)]
    pub lines: Vec<ImportLine>,
}

/// An import of registrations
///
/// It holds no person: numbers of lines, outcomes, ids and codes.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({"id": "0199d1a0-5c1f-7000-8000-000000000040",
    "event_id": "0199d1a0-5c1f-7000-8000-000000000011", "status": "running", "total": 14, "done": 1,
    "lines": [{"line": 2, "outcome": "confirmed", "registration_id": "0199d1a0-5c1f-7000-8000-000000000020", "errors": []}],
    "created_at": "2026-11-25T10:00:00Z", "updated_at": "2026-11-25T10:00:01Z"}))]
pub struct ImportView {
    /// Its id.
    pub id: ImportId,
    /// The event.
    pub event_id: EventId,
    /// `interrupted`: unfinished, and without progress for 60 seconds, because the process that
    /// worked on it ended. Send the file again: who is registered already stays so.
    pub status: ImportStatus,
    /// Lines of the file, without its header and empty ones.
    #[schema(minimum = 1, maximum = 500)]
    pub total: i32,
    /// Lines of which it is known what became.
    #[schema(minimum = 0, maximum = 500)]
    pub done: i32,
    /// What became of them.
    #[schema(max_items = 500)]
    pub lines: Vec<ImportLine>,
    /// When it was begun.
    pub created_at: DateTime<Utc>,
    /// When a line was done last.
    pub updated_at: DateTime<Utc>,
}

impl ImportView {
    /// The row with its lines, as it stands now.
    #[must_use]
    pub fn new(
        row: &registration_import::Model,
        lines: Vec<ImportLine>,
        now: DateTime<Utc>,
    ) -> Self {
        let registration_import::Model {
            id,
            event_id,
            total,
            done,
            created_at,
            updated_at,
        } = *row;
        let idle = now - updated_at;
        let status = if done == total {
            ImportStatus::Done
        } else if idle.num_seconds() >= PATIENCE {
            ImportStatus::Interrupted
        } else {
            ImportStatus::Running
        };
        Self {
            id,
            event_id,
            status,
            total,
            done,
            lines,
            created_at,
            updated_at,
        }
    }
}

impl ImportLine {
    /// The row, in the words of a language.
    #[must_use]
    pub fn new(row: registration_import_line::Model, lang: Lang) -> Self {
        let registration_import_line::Model {
            import_id: _,
            line,
            outcome,
            registration_id,
            errors: LineErrors(errors),
        } = row;
        Self {
            line,
            outcome,
            registration_id,
            errors: errors.into_iter().map(|e| in_words(e, lang)).collect(),
        }
    }
}

/// Codes are stored, words are made when somebody reads them.
fn in_words(error: LineError, lang: Lang) -> ProblemError {
    let LineError { column, code, args } = error;
    let finding = FindingCode::ALL.iter().find(|c| c.as_str() == code);
    let refusal = Code::ALL.iter().find(|c| c.as_str() == code);
    let detail = match (finding, refusal) {
        (Some(code), _) => Finding {
            pointer: String::new(),
            code: *code,
            args,
        }
        .detail(lang),
        (None, Some(code)) => Error::Refused(*code, args).problem(lang, "").detail,
        (None, None) => code.clone(),
    };
    ProblemError {
        pointer: column,
        code,
        detail,
    }
}
