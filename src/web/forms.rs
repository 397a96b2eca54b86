//! Validation: what the `validator` derives found, as findings with JSON Pointers.

use std::collections::BTreeSet;

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect,
};
use validator::{Validate, ValidateEmail, ValidationError, ValidationErrors, ValidationErrorsKind};

use crate::{
    auth::{Allow, Caller, scope},
    crypto,
    entity::{
        district, event,
        ids::{Ags, EventId, OrganizationId},
        organization,
    },
    error::{Error, Finding, FindingCode, Result},
    policy::Permit,
};

/// Refuses what breaks its own bounds, naming every field that does.
///
/// # Errors
/// 422.
pub fn check<T: Validate>(input: &T) -> Result<()> {
    match input.validate() {
        Ok(()) => Ok(()),
        Err(errors) => {
            let mut findings = Vec::new();
            collect("", &errors, &mut findings);
            findings.sort_by(|a: &Finding, b| a.pointer.cmp(&b.pointer));
            Err(Error::Invalid(findings))
        }
    }
}

fn collect(at: &str, errors: &ValidationErrors, findings: &mut Vec<Finding>) {
    for (field, kind) in errors.errors() {
        let field = field.strip_prefix("r#").unwrap_or(field);
        let pointer = match field {
            "__all__" => at.to_owned(),
            _ => format!("{at}/{field}"),
        };
        match kind {
            ValidationErrorsKind::Field(errors) => {
                findings.extend(errors.iter().map(|e| finding(&pointer, e)));
            }
            ValidationErrorsKind::Struct(inner) => collect(&pointer, inner, findings),
            ValidationErrorsKind::List(items) => {
                for (index, inner) in items {
                    collect(&format!("{pointer}/{index}"), inner, findings);
                }
            }
        }
    }
}

fn finding(pointer: &str, error: &ValidationError) -> Finding {
    let param = |name: &str, default: &str| match error.params.get(name) {
        Some(serde_json::Value::Number(n)) => n.to_string(),
        _ => default.to_owned(),
    };
    let bounds: [&dyn std::fmt::Display; 2] = [&param("min", "0"), &param("max", "∞")];
    match error.code.as_ref() {
        "length" => Finding::with(pointer, FindingCode::Length, &bounds),
        "range" => Finding::with(pointer, FindingCode::Range, &bounds),
        "email" => Finding::with(pointer, FindingCode::Format, &[&"name@example.org"]),
        "url" => Finding::with(pointer, FindingCode::Format, &[&"https://example.org/…"]),
        "unsafe" => Finding::new(pointer, FindingCode::Unsafe),
        "required" => Finding::new(pointer, FindingCode::Required),
        "duplicate" => Finding::new(pointer, FindingCode::Duplicate),
        "order" => Finding::new(pointer, FindingCode::Order),
        other => Finding::with(pointer, FindingCode::Format, &[&other]),
    }
}

/// For `#[validate(custom(…))]` beside `email`: a local part that mail servers take, with dots
/// between something only (RFC 5322, dot-atom).
///
/// # Errors
/// `email`.
pub fn mailbox(address: &str) -> Result<(), ValidationError> {
    let local = address
        .trim()
        .rsplit_once('@')
        .map_or("", |(local, _)| local);
    if local.starts_with('.') || local.ends_with('.') || local.contains("..") {
        return Err(ValidationError::new("email"));
    }
    Ok(())
}

/// Whether mails can be sent to it, as far as can be seen.
#[must_use]
pub fn is_email(address: &str) -> bool {
    address.len() <= 254 && address.validate_email() && mailbox(address).is_ok()
}

/// For `#[validate(custom(…))]`: a line of text that shows something, without control
/// characters and without those that turn the direction of what stands around it.
///
/// # Errors
/// `unsafe`.
pub fn line(text: &str) -> Result<(), ValidationError> {
    readable(text, char::is_control)
}

/// For `#[validate(custom(…))]`: the same of several lines.
///
/// # Errors
/// `unsafe`.
pub fn lines(text: &str) -> Result<(), ValidationError> {
    let control = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    readable(text, control)
}

/// For `#[validate(custom(…))]`: the same, or nothing.
///
/// # Errors
/// `unsafe`.
pub fn text(text: &str) -> Result<(), ValidationError> {
    if text.trim().is_empty() && !text.contains(|c: char| c.is_control() && c != '\n') {
        return Ok(());
    }
    lines(text)
}

fn readable(text: &str, control: impl Fn(char) -> bool) -> Result<(), ValidationError> {
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let bad = text.chars().any(|c| control(c) || turns(c));
    // Zero-width ones join letters in some scripts; alone they show nothing.
    let shows = |c: char| {
        !c.is_whitespace() && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
    };
    if bad || !text.chars().any(shows) {
        return Err(ValidationError::new("unsafe"));
    }
    Ok(())
}

/// For `#[validate(custom(…))]`: an `http(s)` address.
///
/// # Errors
/// `url`.
pub fn web_address(text: &str) -> Result<(), ValidationError> {
    let scheme = text.starts_with("https://") || text.starts_with("http://");
    if scheme && !text.chars().any(|c| c.is_control() || c.is_whitespace()) {
        return Ok(());
    }
    Err(ValidationError::new("url"))
}

/// For `#[validate(custom(…))]`: nothing twice.
///
/// # Errors
/// `duplicate`.
pub fn distinct<T: Ord>(items: &[T]) -> Result<(), ValidationError> {
    if items.iter().collect::<BTreeSet<_>>().len() == items.len() {
        return Ok(());
    }
    Err(ValidationError::new("duplicate"))
}

/// For `#[validate(custom(…))]`: 32 bytes in base64url.
///
/// # Errors
/// If not.
pub fn bytes_32(text: &str) -> Result<(), ValidationError> {
    bytes(text, 32, "32 bytes in base64url without padding")
}

/// For `#[validate(custom(…))]`: 64 bytes in base64url.
///
/// # Errors
/// If not.
pub fn bytes_64(text: &str) -> Result<(), ValidationError> {
    bytes(text, 64, "64 bytes in base64url without padding")
}

fn bytes(text: &str, count: usize, wanted: &'static str) -> Result<(), ValidationError> {
    match crypto::decode(text) {
        Ok(bytes) if bytes.len() == count => Ok(()),
        _ => Err(ValidationError::new(wanted)),
    }
}

/// Collects what is wrong with references and other things only the database can tell.
#[derive(Debug, Default)]
pub struct Findings(Vec<Finding>);

impl Findings {
    /// Adds one.
    pub fn add(&mut self, finding: Finding) {
        self.0.push(finding);
    }

    /// Refuses if anything was found.
    ///
    /// # Errors
    /// 422.
    pub fn refuse(self) -> Result<()> {
        if self.0.is_empty() {
            return Ok(());
        }
        Err(Error::Invalid(self.0))
    }

    /// Each of these must be a district: pointer and key.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn districts<C: ConnectionTrait>(
        &mut self,
        db: &C,
        wanted: &[(String, Ags)],
    ) -> Result<()> {
        if wanted.is_empty() {
            return Ok(());
        }
        let keys = wanted.iter().map(|(_, ags)| ags.clone());
        let known: Vec<Ags> = district::Entity::find()
            .select_only()
            .column(district::Column::Ags)
            .filter(district::COLUMN.ags.is_in(keys))
            .into_tuple()
            .all(db)
            .await?;
        for (pointer, ags) in wanted {
            if !known.contains(ags) {
                self.add(Finding::with(pointer, FindingCode::NoSuch, &[&"district"]));
            }
        }
        Ok(())
    }

    /// Each of these must be an organization: pointer and id.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn organizations<C: ConnectionTrait>(
        &mut self,
        db: &C,
        wanted: &[(String, OrganizationId)],
    ) -> Result<()> {
        if wanted.is_empty() {
            return Ok(());
        }
        let known: Vec<OrganizationId> = organization::Entity::find()
            .select_only()
            .column(organization::Column::Id)
            .filter(
                organization::COLUMN
                    .id
                    .is_in(wanted.iter().map(|(_, id)| *id)),
            )
            .into_tuple()
            .all(db)
            .await?;
        for (pointer, id) in wanted {
            if !known.contains(id) {
                self.add(Finding::with(
                    pointer,
                    FindingCode::NoSuch,
                    &[&"organization"],
                ));
            }
        }
        Ok(())
    }

    /// The organization at `/organization_id` must be there, and one whose rows the caller may manage.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn own_organization<C: ConnectionTrait, P: Permit>(
        &mut self,
        db: &C,
        by: &Allow<P>,
        wanted: OrganizationId,
    ) -> Result<()> {
        let at = "/organization_id";
        self.organizations(db, &[(at.to_owned(), wanted)]).await?;
        if by.own_organization()?.is_some_and(|own| own != wanted) {
            self.add(Finding::with(
                at,
                FindingCode::NoSuch,
                &[&"own organization"],
            ));
        }
        Ok(())
    }

    /// The event at `/event_id`, if one is named, must be there for the caller.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn event<C: ConnectionTrait>(
        &mut self,
        db: &C,
        caller: &Caller,
        wanted: Option<EventId>,
    ) -> Result<()> {
        let Some(wanted) = wanted else { return Ok(()) };
        let seen = event::Entity::find_by_id(wanted).filter(scope::visible_events(caller));
        if seen.count(db).await? == 0 {
            self.add(Finding::with("/event_id", FindingCode::NoSuch, &[&"event"]));
        }
        Ok(())
    }
}
