//! Drafting, editing, refreshing, publishing and withdrawing a report.

use std::collections::HashSet;

use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};

use super::{
    coverage,
    draft::{self, draft},
    dto::{EditReport, NewReport, ReportView},
    facts,
    load::Source,
    marks::{self, COVERAGE, Piece, QUOTES},
    quotes, read,
};
use crate::{
    auth::{Allow, scope},
    db::Tx,
    entity::{
        event,
        ids::EventId,
        kinds::{EventStatus, QuoteStatus, ReportStatus},
        quote,
        report::{self, Content, Section, Sections},
        report_version,
    },
    error::{Code, Error, Finding, FindingCode, Result},
    outbox::{self, Fact},
    policy::WriteReports,
    quotes::{lifecycle::QuoteStep, service::step_in},
    web::{
        forms::{self, Findings},
        patch::MergePatch,
    },
};

/// Most characters of a section.
const LONGEST: usize = 50_000;

/// A step in the life of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// It is worked on: what was withdrawn is a draft again.
    Edit,
    /// Everybody sees it.
    Publish,
    /// Nobody else sees it any more.
    Withdraw,
}

impl ReportStatus {
    /// The state after a step. What is not listed is refused.
    ///
    /// # Errors
    /// 409.
    pub fn after(self, step: Step) -> Result<Self> {
        match (self, step) {
            (Self::Draft | Self::Withdrawn, Step::Edit) => Ok(Self::Draft),
            (Self::Published, Step::Edit) | (Self::Draft | Self::Published, Step::Publish) => {
                Ok(Self::Published)
            }
            (Self::Published, Step::Withdraw) => Ok(Self::Withdrawn),
            (from, step) => {
                let next = match from {
                    Self::Draft => vec!["published".to_owned()],
                    Self::Published => vec!["published".to_owned(), "withdrawn".to_owned()],
                    Self::Withdrawn => vec!["draft".to_owned()],
                };
                let step = format!("{step:?}").to_lowercase();
                Err(Error::wrong_state(&from.as_str(), &step, &next))
            }
        }
    }
}

/// Drafts the report of an event that is announced to nobody but took, takes or will take place.
///
/// # Errors
/// 404, 409 if there is one, or the event is a draft, a save-the-date, postponed or cancelled.
pub async fn create(
    tx: &Tx,
    by: &Allow<WriteReports>,
    id: EventId,
    new: &NewReport,
) -> Result<ReportView> {
    let event = scope::visible_event(tx, by.caller(), id).await?;
    tellable(&event)?;
    let source = Source::of(tx, event).await?;
    let row = report::ActiveModel {
        event_id: Set(id),
        status: Set(ReportStatus::Draft),
        language: Set(new.language),
        title: Set(draft::title(&source, new.language)),
        sections: Set(Sections(draft(&source, new.language))),
        last_no: Set(0),
        published_at: Set(None),
        version: Set(1),
        created_at: Set(tx.now),
        updated_at: Set(tx.now),
    };
    let row = row.insert(tx).await;
    let row = row.map_err(|e| Error::from(e).unique_as(Code::AlreadyExists))?;
    told(tx, "report.drafted", &row, &[]).await?;
    view(tx, source.event, row).await
}

/// There is something to tell of an event that has its days and a programme.
fn tellable(event: &event::Model) -> Result<()> {
    match event.status {
        EventStatus::Published | EventStatus::Completed | EventStatus::Archived => Ok(()),
        EventStatus::Draft
        | EventStatus::Announced
        | EventStatus::Postponed
        | EventStatus::Cancelled => {
            let next = ["published".to_owned(), "completed".to_owned()];
            Err(Error::wrong_state(&event.status.as_str(), "report", &next))
        }
    }
}

/// The report of an event that the caller sees: asked before a body is read.
///
/// # Errors
/// 404.
pub async fn editable<C: sea_orm::ConnectionTrait>(
    db: &C,
    by: &Allow<WriteReports>,
    id: EventId,
) -> Result<(event::Model, report::Model)> {
    let event = scope::visible_event(db, by.caller(), id).await?;
    let row = report::Entity::find_by_id(id).one(db).await?;
    Ok((event, row.ok_or_else(Error::not_found)?))
}

/// The same, locked, if it is the version that the caller has seen.
async fn locked(
    tx: &Tx,
    by: &Allow<WriteReports>,
    id: EventId,
) -> Result<(event::Model, report::Model)> {
    let event = scope::visible_event(tx, by.caller(), id).await?;
    let row = report::Entity::find_by_id(id)
        .lock_exclusive()
        .one(tx)
        .await?;
    Ok((event, row.ok_or_else(Error::not_found)?))
}

/// Changes title and sections.
///
/// # Errors
/// 404, 422 also for a mark that is broken or not known, 428/412.
pub async fn update(
    tx: &Tx,
    by: &Allow<WriteReports>,
    id: EventId,
    patch: &MergePatch,
) -> Result<ReportView> {
    let (event, row) = locked(tx, by, id).await?;
    tx.require_version(row.version)?;
    let (new, fields) = patch.apply(&EditReport::from(&row))?;
    let source = Source::of(tx, event).await?;
    if fields.iter().any(|field| field == "sections") {
        fit(&new.sections, &row, &source)?;
    }
    if fields.is_empty() {
        return view(tx, source.event, row).await;
    }
    let EditReport { title, sections } = new;
    let row = stored(tx, row, title, sections).await?;
    let fields: Vec<&str> = fields.iter().map(String::as_str).collect();
    told(tx, "report.updated", &row, &fields).await?;
    view(tx, source.event, row).await
}

/// Texts can be read, and their marks are whole and of facts that there are, or that stood there before.
fn fit(sections: &[Section], row: &report::Model, source: &Source) -> Result<()> {
    let facts = facts::of(source, row.language);
    let before = row.sections.0.iter();
    let before = before.flat_map(|section| marks::facts_in(&section.body_md));
    let before: HashSet<&str> = before.map(|(key, _)| key).collect();
    let mut findings = Findings::default();
    let mut places = HashSet::new();
    for (section, n) in sections.iter().zip(0..) {
        let at = |field: &str| format!("/sections/{n}/{field}");
        let lines = section.body_md.lines().map(str::trim);
        for place in lines.filter(|line| *line == QUOTES || *line == COVERAGE) {
            // Each once: a page of pictures is none.
            if !places.insert(place) {
                findings.add(Finding::with(at("body_md"), FindingCode::Mark, &[&place]));
            }
        }
        if forms::line(&section.heading).is_err() {
            findings.add(Finding::new(at("heading"), FindingCode::Unsafe));
        }
        if forms::text(&section.body_md).is_err() {
            findings.add(Finding::new(at("body_md"), FindingCode::Unsafe));
        }
        let mark = |what: &str| Finding::with(at("body_md"), FindingCode::Mark, &[&what]);
        match marks::pieces(&section.body_md) {
            Err(broken) => findings.add(mark(&broken.0)),
            Ok(pieces) => {
                for piece in pieces {
                    if let Piece::Fact(key, _) = piece
                        && !facts.contains_key(key)
                        && !before.contains(key)
                    {
                        findings.add(mark(key));
                    }
                }
            }
        }
    }
    findings.refuse()
}

/// Puts the facts in as they are now. What was written around them stays, and so do facts that are gone.
///
/// # Errors
/// 404, 422 if a section would become too long, 428/412.
pub async fn refresh(tx: &Tx, by: &Allow<WriteReports>, id: EventId) -> Result<ReportView> {
    let (event, row) = locked(tx, by, id).await?;
    tx.require_version(row.version)?;
    let source = Source::of(tx, event).await?;
    let facts = facts::of(&source, row.language);
    let mut findings = Findings::default();
    let mut sections = row.sections.0.clone();
    for (section, n) in sections.iter_mut().zip(0..) {
        section.body_md = marks::refreshed(&section.body_md, &facts);
        if section.body_md.chars().count() > LONGEST {
            let at = format!("/sections/{n}/body_md");
            findings.add(Finding::with(at, FindingCode::Length, &[&0, &LONGEST]));
        }
    }
    findings.refuse()?;
    if sections == row.sections.0 && row.status != ReportStatus::Withdrawn {
        return view(tx, source.event, row).await;
    }
    let title = row.title.clone();
    let row = stored(tx, row, title, sections).await?;
    told(tx, "report.updated", &row, &["sections"]).await?;
    view(tx, source.event, row).await
}

async fn stored(
    tx: &Tx,
    row: report::Model,
    title: String,
    sections: Vec<Section>,
) -> Result<report::Model> {
    let (status, version) = (row.status.after(Step::Edit)?, row.version + 1);
    let mut row: report::ActiveModel = row.into();
    row.title = Set(title);
    row.sections = Set(Sections(sections));
    row.status = Set(status);
    row.version = Set(version);
    row.updated_at = Set(tx.now);
    Ok(row.update(tx).await?)
}

/// Publishes the draft as a numbered version, and with it the quotes that were approved.
///
/// # Errors
/// 404, 428/412, 409 if it was withdrawn and not worked on since.
pub async fn publish(tx: &Tx, by: &Allow<WriteReports>, id: EventId) -> Result<ReportView> {
    let (event, row) = locked(tx, by, id).await?;
    tx.require_version(row.version)?;
    let status = row.status.after(Step::Publish)?;
    tellable(&event)?;
    let source = Source::of(tx, event).await?;
    let no = row.last_no + 1;
    let section = |section: &Section| Section {
        heading: section.heading.clone(),
        body_md: marks::without_notes(&marks::stripped(&section.body_md)),
    };
    let content = Content {
        sections: row.sections.0.iter().map(section).collect(),
        coverage: coverage::of(&source),
    };
    let version = report_version::ActiveModel {
        event_id: Set(id),
        no: Set(no),
        language: Set(row.language),
        title: Set(row.title.clone()),
        content: Set(content),
        published_at: Set(tx.now),
        withdrawn_at: Set(None),
    };
    version.insert(tx).await?;
    // Only what it cites.
    let cites = row
        .sections
        .0
        .iter()
        .any(|section| section.body_md.contains(QUOTES));
    if cites {
        publish_quotes(tx, id).await?;
    }
    let version = row.version + 1;
    let mut row: report::ActiveModel = row.into();
    row.status = Set(status);
    row.last_no = Set(no);
    row.published_at = Set(Some(tx.now));
    row.version = Set(version);
    row.updated_at = Set(tx.now);
    let row = row.update(tx).await?;
    told(
        tx,
        "report.published",
        &row,
        &["status", "no", "published_at"],
    )
    .await?;
    view(tx, source.event, row).await
}

/// What was approved for the report is public with it.
async fn publish_quotes(tx: &Tx, event: EventId) -> Result<()> {
    let approved = quote::Entity::find()
        .filter(quote::COLUMN.event_id.eq(event))
        .filter(quote::COLUMN.status.eq(QuoteStatus::Approved))
        .order_by_asc(quote::COLUMN.id)
        .lock_exclusive()
        .all(tx)
        .await?;
    for row in approved.into_iter().filter(quotes::is_for_reports) {
        step_in(tx, row, QuoteStep::Publish).await?;
    }
    Ok(())
}

/// Takes all versions back.
///
/// # Errors
/// 404, 428/412, 409 if it is not published.
pub async fn withdraw(tx: &Tx, by: &Allow<WriteReports>, id: EventId) -> Result<ReportView> {
    let (event, row) = locked(tx, by, id).await?;
    tx.require_version(row.version)?;
    let status = row.status.after(Step::Withdraw)?;
    report_version::Entity::update_many()
        .col_expr(report_version::Column::WithdrawnAt, Expr::val(tx.now))
        .filter(report_version::COLUMN.event_id.eq(id))
        .filter(report_version::COLUMN.withdrawn_at.is_null())
        .exec(tx)
        .await?;
    let version = row.version + 1;
    let mut row: report::ActiveModel = row.into();
    row.status = Set(status);
    row.published_at = Set(None);
    row.version = Set(version);
    row.updated_at = Set(tx.now);
    let row = row.update(tx).await?;
    told(tx, "report.withdrawn", &row, &["status", "published_at"]).await?;
    view(tx, event, row).await
}

async fn told(tx: &Tx, kind: &'static str, row: &report::Model, fields: &[&str]) -> Result<()> {
    let fields = fields.iter().map(|field| (*field).to_owned()).collect();
    let fact = Fact::new(kind, row.event_id, row.version).of_event(row.event_id);
    outbox::record(tx, fact.fields(fields)).await
}

/// The report as it is worked on. Without quotes: the reply is kept for a repetition of the request, and
/// one of them may be revoked by then.
async fn view(tx: &Tx, event: event::Model, row: report::Model) -> Result<ReportView> {
    let (_, view) = read::draft(tx, event, row).await?;
    Ok(ReportView {
        quotes: Vec::new(),
        ..view
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use ReportStatus::{Draft, Published, Withdrawn};
    use sea_orm::Iterable;

    #[test]
    fn every_state_and_step_is_decided_as_the_domain_says() {
        let allowed = [
            (Draft, Step::Edit, Draft),
            (Draft, Step::Publish, Published),
            (Published, Step::Edit, Published),
            (Published, Step::Publish, Published),
            (Published, Step::Withdraw, Withdrawn),
            (Withdrawn, Step::Edit, Draft),
        ];
        for from in ReportStatus::iter() {
            for step in [Step::Edit, Step::Publish, Step::Withdraw] {
                let expected = allowed.iter().find(|(f, s, _)| (*f, *s) == (from, step));
                assert_eq!(
                    from.after(step).ok(),
                    expected.map(|(.., to)| *to),
                    "{from:?} {step:?}"
                );
            }
        }
    }
}
