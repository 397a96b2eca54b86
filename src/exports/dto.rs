use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::{
    entity::{
        export,
        ids::{EventId, ExportId},
        kinds::{
            ExportFormat::{self, Csv, Pdf, Xlsx},
            ExportKind, ExportStatus, Language,
        },
    },
    error::{Error, Finding, FindingCode, Result},
};

/// What to export
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"kind": "badges", "format": "pdf"}))]
pub struct NewExport {
    /// What (extensible). `participants`: who has a place, with everything that was said at
    /// registration (as PDF: a list to hand out, of those who agreed to stand on it). `sign_in`:
    /// a sheet to sign, for each day. `badges`: eight to a sheet of A4, with the code for check-in.
    /// `certificates`: one for everybody who was there. `attendance`: who was there on which day.
    /// `funder`: numbers by day, district and organization, no names.
    pub kind: ExportKind,
    /// In which form: `csv`, `xlsx` and `pdf` for tables, `pdf` alone for `sign_in`, `badges` and
    /// `certificates`.
    pub format: ExportFormat,
    /// In which language.
    #[serde(default = "german")]
    #[schema(default = "de")]
    pub language: Language,
}

fn german() -> Language {
    Language::De
}

impl NewExport {
    /// Whether there is such a thing.
    ///
    /// # Errors
    /// 422.
    pub fn possible(&self) -> Result<()> {
        let formats: &[ExportFormat] = match self.kind {
            ExportKind::Participants | ExportKind::Attendance | ExportKind::Funder => {
                &[Csv, Xlsx, Pdf]
            }
            ExportKind::SignIn | ExportKind::Badges | ExportKind::Certificates => &[Pdf],
        };
        if formats.contains(&self.format) {
            return Ok(());
        }
        let expected = "pdf";
        let finding = Finding::with("/format", FindingCode::Format, &[&expected]);
        Err(Error::Invalid(vec![finding]))
    }
}

/// An export
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "0199d1a0-5c1f-7000-8000-000000000070", "event_id": "0199d1a0-5c1f-7000-8000-000000000011",
    "kind": "badges", "format": "pdf", "language": "de", "status": "ready", "progress": 100, "problem": null,
    "url": "/api/v1/exports/0199d1a0-5c1f-7000-8000-000000000070/content", "size": 48213,
    "expires_at": "2026-11-26T10:00:00Z", "created_at": "2026-11-25T10:00:00Z"
}))]
pub struct ExportView {
    /// Its id.
    pub id: ExportId,
    /// The event.
    pub event_id: EventId,
    /// What.
    pub kind: ExportKind,
    /// In which form.
    pub format: ExportFormat,
    /// In which language.
    pub language: Language,
    /// How far it has come. What is `queued` or `running` goes on by itself, also when the
    /// service was restarted.
    pub status: ExportStatus,
    /// The same in per cent.
    #[schema(minimum = 0, maximum = 100)]
    pub progress: i32,
    /// For `failed`: the code of a problem (see docs/errors.md).
    #[schema(max_length = 64)]
    pub problem: Option<String>,
    /// For `ready`: where the file is, for its requester only.
    #[schema(max_length = 200)]
    pub url: Option<String>,
    /// For `ready`: bytes of the file.
    #[schema(minimum = 0)]
    pub size: Option<i32>,
    /// When it is deleted.
    pub expires_at: DateTime<Utc>,
    /// When it was asked for.
    pub created_at: DateTime<Utc>,
}

impl From<export::Model> for ExportView {
    fn from(row: export::Model) -> Self {
        let export::Model {
            id,
            event_id,
            user_id: _,
            api_key_id: _,
            kind,
            format,
            language,
            status,
            problem,
            total,
            done,
            size,
            tries: _,
            claim: _,
            claimed_until: _,
            expires_at,
            created_at,
            updated_at: _,
        } = row;
        let ready = status == ExportStatus::Ready;
        // Putting it together takes its time, too: not done before it is ready.
        let share = i64::from(done) * 95 / i64::from(total.max(1));
        Self {
            id,
            event_id,
            kind,
            format,
            language,
            status,
            progress: if ready {
                100
            } else {
                i32::try_from(share.clamp(0, 95)).unwrap_or_default()
            },
            problem,
            url: ready.then(|| format!("/api/v1/exports/{id}/content")),
            size: ready.then_some(size),
            expires_at,
            created_at,
        }
    }
}

/// The file of an export
#[derive(ToSchema)]
#[schema(value_type = String, format = Binary, max_length = 100_000_000)]
#[expect(dead_code, reason = "stands for a file in the API document")]
pub struct ExportFile(String);

/// What a certificate certifies, without more personal data than needed to compare
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(example = json!({
    "event_id": "0199d1a0-5c1f-7000-8000-000000000011", "event_title": "13. IKOE-Ideenwerkstatt",
    "organizer": "AGSA e. V.", "holder": "A. B.", "days": ["2024-11-21", "2024-11-22"], "minutes": 660
}))]
pub struct CertificateView {
    /// The event.
    pub event_id: EventId,
    /// Its title.
    #[schema(max_length = 200)]
    pub event_title: String,
    /// The organization that held it.
    #[schema(max_length = 200)]
    pub organizer: Option<String>,
    /// The initials of the person's name, to compare with the paper.
    #[schema(max_length = 100)]
    pub holder: String,
    /// The days on which the person was there, as they are known now.
    #[schema(max_items = 366)]
    pub days: Vec<NaiveDate>,
    /// Minutes of the programme on these days, without breaks; null where it has no times.
    #[schema(minimum = 0)]
    pub minutes: Option<i32>,
}
