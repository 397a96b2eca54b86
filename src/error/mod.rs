//! [`Error`] (one enum) and [`Problem`] (RFC 9457): the only place that maps to HTTP status.

mod catalog;

use actix_web::{HttpResponse, ResponseError, http::StatusCode};
use sea_orm::{DbErr, RuntimeErr, SqlErr};
use serde::Serialize;
use utoipa::ToSchema;

pub use catalog::{Code, FindingCode};

/// Result of everything that may be refused.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Where the documentation of the codes stands; a problem's `type` points into it.
pub const DOCS: &str = "https://github.com/kreisrunde/kreisrunde/blob/main/docs/errors.md";

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Refused for a reason of the catalogue; the texts fill its placeholders.
    #[error("{code} {args:?}", code = .0.as_str(), args = .1)]
    Refused(Code, Vec<String>),
    /// Well-formed but invalid input.
    #[error("invalid: {0:?}")]
    Invalid(Vec<Finding>),
    /// The database failed, or is away.
    #[error("database: {0}")]
    Db(#[from] DbErr),
    /// A fault of ours.
    #[error("internal: {0}")]
    Internal(String),
}

/// One thing wrong with an input: where, and what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// JSON Pointer (RFC 6901) into the input.
    pub pointer: String,
    /// What is wrong.
    pub code: FindingCode,
    /// Fills the placeholders of its text.
    pub args: Vec<String>,
}

impl Finding {
    /// A finding without particulars.
    pub fn new(pointer: impl Into<String>, code: FindingCode) -> Self {
        Self {
            pointer: pointer.into(),
            code,
            args: Vec::new(),
        }
    }

    /// A finding with particulars.
    pub fn with(
        pointer: impl Into<String>,
        code: FindingCode,
        args: &[&dyn std::fmt::Display],
    ) -> Self {
        Self {
            args: args.iter().map(ToString::to_string).collect(),
            ..Self::new(pointer, code)
        }
    }

    /// The finding in words.
    #[must_use]
    pub fn detail(&self, lang: Lang) -> String {
        fill(self.code.text(lang), &self.args, SHORT)
    }
}

/// Language of a problem's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// German.
    De,
}

impl Error {
    /// Refused for a reason that needs no particulars.
    #[must_use]
    pub fn refused(code: Code) -> Self {
        Self::Refused(code, Vec::new())
    }

    /// Refused, with particulars.
    #[must_use]
    pub fn refused_with(code: Code, args: &[&dyn std::fmt::Display]) -> Self {
        Self::Refused(code, args.iter().map(ToString::to_string).collect())
    }

    /// The same refusal once more; anything else is a fault of ours.
    #[must_use]
    pub fn again(&self) -> Self {
        match self {
            Self::Refused(code, args) => Self::Refused(*code, args.clone()),
            Self::Invalid(findings) => Self::Invalid(findings.clone()),
            other => Self::Internal(other.to_string()),
        }
    }

    /// Not there, or not to be seen.
    #[must_use]
    pub fn not_found() -> Self {
        Self::refused(Code::NotFound)
    }

    /// One thing wrong with the input.
    #[must_use]
    pub fn invalid(pointer: &str, code: FindingCode) -> Self {
        Self::Invalid(vec![Finding::new(pointer, code)])
    }

    /// A step that the present state does not allow; names the states it could go to.
    #[must_use]
    pub fn wrong_state(from: &str, step: &str, allowed: &[String]) -> Self {
        let allowed = if allowed.is_empty() {
            "–".to_owned()
        } else {
            allowed.join(", ")
        };
        Self::refused_with(Code::WrongState, &[&step, &from, &allowed])
    }

    /// Whether the database said that a unique key is taken.
    #[must_use]
    pub fn is_unique_violation(&self) -> bool {
        matches!(self, Self::Db(e) if matches!(e.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))))
    }

    /// `code` instead of a violated unique key; anything else unchanged.
    #[must_use]
    pub fn unique_as(self, code: Code) -> Self {
        if self.is_unique_violation() {
            Self::refused(code)
        } else {
            self
        }
    }

    /// Its code in the catalogue.
    #[must_use]
    pub fn code(&self) -> Code {
        match self {
            Self::Refused(code, _) => *code,
            Self::Invalid(_) => Code::Invalid,
            Self::Db(e) if is_away(e) => Code::DatabaseAway,
            Self::Db(e)
                if matches!(e.sql_err(), Some(SqlErr::ForeignKeyConstraintViolation(_))) =>
            {
                Code::StillReferenced
            }
            Self::Db(e) if matches!(e.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))) => {
                Code::AlreadyExists
            }
            Self::Db(_) | Self::Internal(_) => Code::Internal,
        }
    }

    /// The problem document for it.
    #[must_use]
    pub fn problem(&self, lang: Lang, instance: &str) -> Problem {
        let code = self.code();
        let (title, detail) = code.texts(lang);
        let args: &[String] = match self {
            Self::Refused(_, args) => args,
            _ => &[],
        };
        let errors = match self {
            Self::Invalid(findings) => findings.iter().map(|f| f.problem(lang)).collect(),
            _ => Vec::new(),
        };
        Problem {
            r#type: format!("{DOCS}#{}", code.as_str()),
            title: title.to_owned(),
            status: code.status().as_u16(),
            detail: fill(detail, args, LONGEST),
            instance: format!("urn:uuid:{instance}"),
            code: code.as_str().to_owned(),
            errors,
        }
    }
}

/// Longest pointer in a problem. Who makes keys up that are longer is pointed to what holds them.
const POINTER: usize = 500;

impl Finding {
    /// The pointer, or that of what surrounds it, in so many characters.
    fn within(&self, most: usize) -> &str {
        let mut pointer = self.pointer.as_str();
        while pointer.chars().count() > most {
            pointer = pointer.rsplit_once('/').map_or("", |(parent, _)| parent);
        }
        pointer
    }

    fn problem(&self, lang: Lang) -> ProblemError {
        ProblemError {
            pointer: self.within(POINTER).to_owned(),
            code: self.code.as_str().to_owned(),
            detail: self.detail(lang),
        }
    }
}

impl From<crate::crypto::Forged> for Error {
    fn from(_: crate::crypto::Forged) -> Self {
        Self::Internal("cryptography refused".into())
    }
}

/// The body is written by the outermost middleware, which knows language and request id.
impl ResponseError for Error {
    fn status_code(&self) -> StatusCode {
        self.code().status()
    }

    fn error_response(&self) -> HttpResponse {
        HttpResponse::new(self.status_code())
    }
}

/// Whether the database could not be reached or did not answer in time.
fn is_away(e: &DbErr) -> bool {
    match e {
        DbErr::ConnectionAcquire(_) | DbErr::Conn(_) => true,
        DbErr::Exec(RuntimeErr::SqlxError(e)) | DbErr::Query(RuntimeErr::SqlxError(e)) => {
            use sea_orm::sqlx::Error as Sqlx;
            match &**e {
                Sqlx::Io(_) | Sqlx::PoolTimedOut | Sqlx::PoolClosed | Sqlx::WorkerCrashed => true,
                // 57P01–57P03 shutdown, 57014 statement timeout, 55P03 lock timeout, 08 connection
                Sqlx::Database(e) => e.code().is_some_and(|code| {
                    code.starts_with("57P")
                        || code.starts_with("08")
                        || code == "57014"
                        || code == "55P03"
                        || is_sqlite_busy(&code)
                }),
                _ => false,
            }
        }
        _ => false,
    }
}

/// `SQLITE_BUSY` and `SQLITE_LOCKED`, in the low byte of extended codes: another process holds
/// the file (an import beside the service). PostgreSQL's codes have five characters.
fn is_sqlite_busy(code: &str) -> bool {
    let number = code.parse::<u32>().ok().filter(|_| code.len() < 5);
    number.is_some_and(|number| matches!(number & 0xff, 5 | 6))
}

/// Most characters of the `detail` of a problem, as the document says.
const LONGEST: usize = 2000;

/// Most characters of that of a finding.
const SHORT: usize = 1000;

/// Puts `args` for `{0}`, `{1}` …; what gets too long by them ends with an ellipsis.
fn fill(text: &str, args: &[String], most: usize) -> String {
    let text = args
        .iter()
        .enumerate()
        .fold(text.to_owned(), |text, (i, arg)| {
            text.replace(&format!("{{{i}}}"), arg)
        });
    match text.char_indices().nth(most - 1) {
        Some((end, _)) if text.chars().nth(most).is_some() => {
            let kept = text.get(..end).unwrap_or_default();
            format!("{kept}…")
        }
        _ => text,
    }
}

/// Why a request was refused (RFC 9457)
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Problem {
    /// URL of the page that explains this kind of problem.
    #[schema(format = "uri", max_length = 200)]
    pub r#type: String,
    /// The kind of problem in words; `Accept-Language: de` gives German.
    #[schema(max_length = 200)]
    pub title: String,
    /// The HTTP status.
    #[schema(minimum = 400, maximum = 599)]
    pub status: u16,
    /// What went wrong this time.
    #[schema(max_length = 2000)]
    pub detail: String,
    /// Id of the request, as in the `X-Request-Id` header and our logs.
    #[schema(format = "uri", max_length = 100)]
    pub instance: String,
    /// Stable code for programs (extensible).
    #[schema(max_length = 64)]
    pub code: String,
    /// For status 422: each thing wrong with the input.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(max_items = 1000)]
    pub errors: Vec<ProblemError>,
}

/// One thing wrong with an input
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProblemError {
    /// JSON Pointer (RFC 6901) into the request body; for CSV the name of a column.
    #[schema(max_length = 500)]
    pub pointer: String,
    /// Stable code for programs (extensible).
    #[schema(max_length = 64)]
    pub code: String,
    /// What is wrong, in words.
    #[schema(max_length = 1000)]
    pub detail: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_detail_is_never_longer_than_the_document_says() {
        let args = ["Ä".repeat(1990), "x".to_owned()];
        assert_eq!(fill("{0} {1}", &args, LONGEST).chars().count(), 1992);
        let args = ["Ä".repeat(1998), "x".to_owned()];
        assert_eq!(fill("{0} {1}", &args, LONGEST), format!("{} x", args[0]));
        let args = ["Ä".repeat(5000), "x".to_owned()];
        let said = fill("{0} {1}", &args, LONGEST);
        assert_eq!(said.chars().count(), 2000);
        assert!(said.ends_with("Ä…"));
    }
}
