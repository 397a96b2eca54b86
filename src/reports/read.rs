//! Reading reports: the published version for everybody, the draft for those who write it.

use std::collections::HashSet;

use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait,
    Select,
    sea_query::{Expr, ExprTrait, Query},
};

use super::{
    coverage,
    dto::{FactView, ReportFilter, ReportView, VersionView, WhichReport},
    facts,
    load::Source,
    marks::{self, Facts},
    quotes,
    render::Shown,
};
use crate::{
    auth::{Allow, Caller, scope},
    entity::{
        event,
        ids::EventId,
        kinds::ReportStatus,
        report::{self, Content, Section},
        report_version,
    },
    error::{Error, Result},
    policy::{Permission, ReadEvents},
    web::{
        Page, Paging,
        page::{self, SortKey, SortValue, Sorting},
    },
};

static VERSIONS: Sorting<VersionView> = Sorting {
    keys: &[SortKey {
        name: "no",
        column: |_| Expr::col((report_version::Entity, report_version::Column::No)),
        of: |row, _| SortValue::Int(row.no),
    }],
    id: || Expr::col((report_version::Entity, report_version::Column::EventId)),
    id_of: |row| SortValue::Id(row.event_id.0),
    newest_first: true,
};

/// Whether the caller writes reports.
fn writes(caller: &Caller) -> bool {
    caller.access(Permission::WriteReports).all
}

/// The report of an event that the caller sees, published or not.
async fn row_of<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ReadEvents>,
    id: EventId,
) -> Result<(event::Model, report::Model)> {
    let event = scope::visible_event(db, by.caller(), id).await?;
    let row = report::Entity::find_by_id(id).one(db).await?;
    let row = row.ok_or_else(Error::not_found)?;
    if row.status == ReportStatus::Published || writes(by.caller()) {
        return Ok((event, row));
    }
    Err(Error::not_found())
}

/// Whether there is a report that the caller may see: asked before a query is read.
///
/// # Errors
/// 404.
pub async fn exists<C: ConnectionTrait>(db: &C, by: &Allow<ReadEvents>, id: EventId) -> Result<()> {
    row_of(db, by, id).await.map(|_| ())
}

/// What is asked for.
enum Asked {
    Draft,
    Version(i32),
}

/// A report as it is shown, and its view.
///
/// # Errors
/// 404.
pub async fn shown<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ReadEvents>,
    id: EventId,
    which: &WhichReport,
) -> Result<(Shown, ReportView)> {
    let (event, row) = row_of(db, by, id).await?;
    let writes = writes(by.caller());
    let published = row.status == ReportStatus::Published;
    let asked = match (which.version, which.draft) {
        (Some(no), _) => Asked::Version(no),
        (None, Some(true)) if writes => Asked::Draft,
        (None, None) if writes && !published => Asked::Draft,
        (None, None | Some(false)) if published => Asked::Version(row.last_no),
        (None, _) => return Err(Error::not_found()),
    };
    match asked {
        Asked::Draft => draft(db, event, row).await,
        Asked::Version(no) => {
            let version = report_version::Entity::find_by_id((id, no)).one(db).await?;
            let seen = |version: &report_version::Model| version.withdrawn_at.is_none() || writes;
            let version = version.filter(seen).ok_or_else(Error::not_found)?;
            published_version(db, event, &row, version).await
        }
    }
}

/// The report as it is worked on, with its facts.
///
/// # Errors
/// If the database fails.
pub async fn draft<C: ConnectionTrait>(
    db: &C,
    event: event::Model,
    row: report::Model,
) -> Result<(Shown, ReportView)> {
    let source = Source::of(db, event).await?;
    let facts = compared(&row.sections.0, &facts::of(&source, row.language));
    let quotes = quotes::shown(db, row.event_id, true).await?;
    let tiles = coverage::of(&source);
    let report::Model {
        event_id,
        status,
        language,
        title,
        sections,
        last_no: _,
        published_at,
        version,
        created_at: _,
        updated_at,
    } = row;
    let view = ReportView {
        event_id,
        version,
        status,
        no: None,
        language,
        title: title.clone(),
        sections: sections.0.clone(),
        quotes: quotes.iter().cloned().map(Into::into).collect(),
        facts: Some(facts),
        published_at,
        updated_at,
    };
    let shown = Shown {
        event: source.event,
        no: None,
        language,
        title,
        stored: sections.0,
        tiles,
        quotes,
        at: updated_at,
    };
    Ok((shown, view))
}

async fn published_version<C: ConnectionTrait>(
    db: &C,
    event: event::Model,
    row: &report::Model,
    version: report_version::Model,
) -> Result<(Shown, ReportView)> {
    let report_version::Model {
        event_id,
        no,
        language,
        title,
        content: Content { sections, coverage },
        published_at,
        withdrawn_at,
    } = version;
    let quotes = quotes::shown(db, event_id, false).await?;
    let status = match withdrawn_at {
        Some(_) => ReportStatus::Withdrawn,
        None => ReportStatus::Published,
    };
    let view = ReportView {
        event_id,
        version: row.version,
        status,
        no: Some(no),
        language,
        title: title.clone(),
        sections: sections.clone(),
        quotes: quotes.iter().cloned().map(Into::into).collect(),
        facts: None,
        published_at: Some(published_at),
        updated_at: published_at,
    };
    let shown = Shown {
        event,
        no: Some(no),
        language,
        title,
        stored: sections,
        tiles: coverage,
        quotes,
        at: published_at,
    };
    Ok((shown, view))
}

/// The facts of a report beside those of the data: first those that stand in it, in its order, then those
/// that it does not have.
fn compared(sections: &[Section], now: &Facts) -> Vec<FactView> {
    let mut known = HashSet::new();
    let mut facts = Vec::new();
    for (key, text) in sections
        .iter()
        .flat_map(|one| marks::facts_in(&one.body_md))
    {
        if known.insert(key) {
            let current = now.get(key).map(String::as_str);
            facts.push(FactView {
                key: key.to_owned(),
                text: Some(text.to_owned()),
                current: current.map(str::to_owned),
                changed: current.map(str::trim) != Some(text),
            });
        }
    }
    let others = now.iter().filter(|(key, _)| !known.contains(key.as_str()));
    facts.extend(others.map(|(key, current)| FactView {
        key: key.clone(),
        text: None,
        current: Some(current.clone()),
        changed: false,
    }));
    facts
}

/// A page of the versions of a report that the caller sees.
///
/// # Errors
/// 404, 400 for an unknown sort key or cursor.
pub async fn versions<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ReadEvents>,
    id: EventId,
    paging: &Paging,
) -> Result<Page<VersionView>> {
    row_of(db, by, id).await?;
    let hidden = (!writes(by.caller())).then(|| report_version::COLUMN.withdrawn_at.is_null());
    let select = heads()
        .filter(report_version::COLUMN.event_id.eq(id))
        .filter(Condition::all().add_option(hidden));
    page::fetch(db, select, paging, &VERSIONS).await
}

/// Versions without their contents.
fn heads() -> Select<report_version::Entity> {
    use report_version::Column;
    report_version::Entity::find().select_only().columns([
        Column::EventId,
        Column::No,
        Column::Language,
        Column::Title,
        Column::PublishedAt,
        Column::WithdrawnAt,
    ])
}

static PUBLISHED: Sorting<VersionView> = Sorting {
    keys: &[SortKey {
        name: "published_at",
        column: |_| Expr::col((report_version::Entity, report_version::Column::PublishedAt)),
        of: |row, _| SortValue::Instant(row.published_at),
    }],
    id: || Expr::col((report_version::Entity, report_version::Column::EventId)),
    id_of: |row| SortValue::Id(row.event_id.0),
    newest_first: true,
};

/// A page of the published reports of events that the caller sees, with one statement.
///
/// # Errors
/// 400 for a cursor of another list.
pub async fn list<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ReadEvents>,
    paging: &Paging,
    filter: &ReportFilter,
) -> Result<Page<VersionView>> {
    let of = |column| Expr::col((report::Entity, column));
    let version = |column| Expr::col((report_version::Entity, column));
    let present = Query::select()
        .expr(Expr::val(1))
        .from(report::Entity)
        .and_where(of(report::Column::EventId).eq(version(report_version::Column::EventId)))
        .and_where(of(report::Column::LastNo).eq(version(report_version::Column::No)))
        .cond_where(is_published())
        .to_owned();
    let of_series = filter.series_id.map(|id| event::COLUMN.series_id.eq(id));
    let events = event::Entity::find()
        .select_only()
        .column(event::Column::Id)
        .filter(scope::visible_events(by.caller()))
        .filter(Condition::all().add_option(of_series))
        .into_query();
    let select = heads()
        .filter(Expr::exists(present))
        .filter(report_version::COLUMN.event_id.in_subquery(events))
        .apply_if(filter.updated_since, |s, since| {
            s.filter(report_version::COLUMN.published_at.gte(since))
        });
    page::fetch(db, select, paging, &PUBLISHED).await
}

/// Reports that everybody sees, of events that they see.
#[must_use]
pub fn is_published() -> Condition {
    let status = Expr::col((report::Entity, report::Column::Status));
    Condition::all().add(status.eq(ReportStatus::Published))
}

/// Title and words of the published reports of events, for the search; no word of a quote.
///
/// # Errors
/// If the database fails.
pub async fn published_words<C: ConnectionTrait>(
    db: &C,
    events: &[EventId],
) -> Result<Vec<(EventId, String, String)>> {
    let rows = report::Entity::find()
        .filter(report::COLUMN.event_id.is_in(events.iter().copied()))
        .filter(report::COLUMN.status.eq(ReportStatus::Published))
        .all(db)
        .await?;
    let last = rows.iter().fold(Condition::any(), |any, row| {
        let of = report_version::COLUMN.event_id.eq(row.event_id);
        any.add(of.and(report_version::COLUMN.no.eq(row.last_no)))
    });
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let versions = report_version::Entity::find().filter(last).all(db).await?;
    let words = |version: report_version::Model| {
        let sections = version.content.sections.into_iter();
        let text = sections.map(|section| {
            let body = section
                .body_md
                .lines()
                .filter(|line| !line.trim_start().starts_with("<!--"));
            format!(
                "{}\n{}",
                section.heading,
                body.collect::<Vec<_>>().join("\n")
            )
        });
        let text = text.collect::<Vec<_>>().join("\n");
        (version.event_id, version.title, text)
    };
    Ok(versions.into_iter().map(words).collect())
}
