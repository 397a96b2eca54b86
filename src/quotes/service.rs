//! Reading quotes, moderating them, and taking them back.

use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, Set, sea_query::Expr,
};

use super::{
    dto::{NewQuote, QuoteView},
    lifecycle::QuoteStep,
};
use crate::{
    auth::{Allow, Caller, scope},
    crypto,
    db::Tx,
    entity::{
        ids::{EventId, QuoteId},
        kinds::{QuoteStatus, QuoteUses},
        quote,
    },
    error::{Code, Error, Result},
    outbox::{self, Fact},
    policy::{ModerateQuotes, Permission, ReadEvents},
    surveys,
    web::{
        Page, Paging,
        page::{self, SortKey, SortValue, Sorting},
        patch::MergePatch,
    },
};

static SORTING: Sorting<quote::Model> = Sorting {
    keys: &[SortKey {
        name: "position",
        column: |_| Expr::col((quote::Entity, quote::Column::Position)),
        of: |row, _| SortValue::Int(row.position),
    }],
    id: || Expr::col((quote::Entity, quote::Column::Id)),
    id_of: |row| SortValue::Id(row.id.0),
    newest_first: false,
};

fn moderates(caller: &Caller) -> bool {
    caller.access(Permission::ModerateQuotes).all
}

/// A page of the quotes of an event: published ones, for moderators all.
///
/// # Errors
/// 404 if the event is not to be seen.
pub async fn list<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ReadEvents>,
    event: EventId,
    paging: &Paging,
) -> Result<Page<QuoteView>> {
    let event = scope::visible_event(db, by.caller(), event).await?;
    let mut select = quote::Entity::find().filter(quote::COLUMN.event_id.eq(event.id));
    if !moderates(by.caller()) {
        select = select.filter(quote::COLUMN.status.eq(QuoteStatus::Published));
    }
    let page = page::fetch(db, select, paging, &SORTING).await?;
    Ok(page.map(QuoteView::from))
}

/// One quote.
///
/// # Errors
/// 404.
pub async fn get<C: ConnectionTrait>(db: &C, caller: &Caller, id: QuoteId) -> Result<QuoteView> {
    let row = quote::Entity::find_by_id(id).one(db).await?;
    let row = row.ok_or_else(Error::not_found)?;
    scope::visible_event(db, caller, row.event_id).await?;
    if row.status != QuoteStatus::Published && !moderates(caller) {
        return Err(Error::not_found());
    }
    Ok(row.into())
}

/// Notes what somebody said at the event.
///
/// # Errors
/// 404 if the event is not to be seen.
pub async fn create(
    tx: &Tx,
    by: &Allow<ModerateQuotes>,
    event: EventId,
    new: &NewQuote,
) -> Result<QuoteView> {
    scope::visible_event(tx, by.caller(), event).await?;
    let last = quote::Entity::find()
        .filter(quote::COLUMN.event_id.eq(event))
        .order_by_desc(quote::COLUMN.position)
        .limit(1)
        .one(tx)
        .await?;
    let row = quote::ActiveModel {
        id: Set(QuoteId::new()),
        event_id: Set(event),
        position: Set(last.map_or(1, |row| row.position + 1)),
        text: Set(new.text.clone()),
        verbatim: Set(new.verbatim),
        attribution: Set(new.attribution.clone()),
        status: Set(QuoteStatus::Given),
        revocation_hash: Set(None),
        imported: Set(false),
        noted: Set(true),
        uses: Set(QuoteUses(new.uses.clone())),
        version: Set(1),
    };
    let row = row.insert(tx).await?;
    let fact = Fact::new("quote.created", row.id, 1).of_event(event);
    outbox::record(tx, fact).await?;
    Ok(row.into())
}

async fn locked(tx: &Tx, by: &Allow<ModerateQuotes>, id: QuoteId) -> Result<quote::Model> {
    let row = quote::Entity::find_by_id(id)
        .lock_exclusive()
        .one(tx)
        .await?;
    let row = row.ok_or_else(Error::not_found)?;
    scope::visible_event(tx, by.caller(), row.event_id).await?;
    Ok(row)
}

/// Changes a quote that the project team noted or imported; of what a participant gave only the
/// attribution can be taken off.
///
/// # Errors
/// 404, 422, 412, 409 for somebody's own words, or once it was revoked.
pub async fn update(
    tx: &Tx,
    by: &Allow<ModerateQuotes>,
    id: QuoteId,
    patch: &MergePatch,
) -> Result<QuoteView> {
    let present = locked(tx, by, id).await?;
    let (new, fields) = patch.apply(&NewQuote::from(&present))?;
    tx.match_version(present.version)?;
    if fields.is_empty() {
        return Ok(present.into());
    }
    if present.status == QuoteStatus::Revoked {
        return Err(Error::wrong_state(&present.status.as_str(), "update", &[]));
    }
    let ours = present.noted || present.imported;
    let taken_off = new.attribution.is_none() && fields.iter().all(|f| f == "attribution");
    if !(ours || taken_off) {
        return Err(Error::refused(Code::QuoteGiven));
    }
    let version = present.version + 1;
    let row = quote::ActiveModel {
        id: Set(id),
        text: Set(new.text),
        verbatim: Set(new.verbatim),
        attribution: Set(new.attribution),
        uses: Set(QuoteUses(new.uses)),
        version: Set(version),
        ..Default::default()
    };
    let row = row.update(tx).await?;
    let fact = Fact::new("quote.updated", id, version).of_event(row.event_id);
    outbox::record(tx, fact.fields(fields)).await?;
    Ok(row.into())
}

/// Takes a step.
///
/// # Errors
/// 404, 412, 409 from a state that does not allow it.
pub async fn step(
    tx: &Tx,
    by: &Allow<ModerateQuotes>,
    id: QuoteId,
    step: QuoteStep,
) -> Result<QuoteView> {
    let present = locked(tx, by, id).await?;
    tx.match_version(present.version)?;
    let row = step_in(tx, present, step).await?;
    Ok(row.into())
}

/// Takes a step; what is revoked loses its words.
///
/// # Errors
/// 409 from a state that does not allow it.
pub async fn step_in(tx: &Tx, present: quote::Model, step: QuoteStep) -> Result<quote::Model> {
    let (id, version) = (present.id, present.version + 1);
    let status = present.status.after(step)?;
    let hidden = ![present.status, status].contains(&QuoteStatus::Published);
    let mut row = quote::ActiveModel {
        id: Set(id),
        status: Set(status),
        version: Set(version),
        ..Default::default()
    };
    let kind = match step {
        QuoteStep::Approve => "quote.approved",
        QuoteStep::Publish => "quote.published",
        QuoteStep::Revoke => {
            row.text = Set(String::new());
            row.attribution = Set(None);
            "quote.revoked"
        }
    };
    let row = row.update(tx).await?;
    let fact = Fact::new(kind, id, version).of_event(row.event_id);
    let fact = fact.fields(vec!["status".into()]);
    outbox::record(tx, fact.hidden(hidden)).await?;
    Ok(row)
}

/// Takes back what was given with a code: from the urn while the survey runs, else from the quotes.
/// Taking it back again is the same.
///
/// # Errors
/// 404 for a code that belongs to nothing here.
pub async fn revoke(tx: &Tx, event: EventId, code: &str) -> Result<()> {
    let hash = crypto::sha256_plain(&crypto::decode(code)?);
    if surveys::take_back(tx, event, &crypto::encode(&hash)).await? {
        return Ok(());
    }
    // A client may have used a code twice.
    let rows = quote::Entity::find()
        .filter(quote::COLUMN.revocation_hash.eq(hash.to_vec()))
        .filter(quote::COLUMN.event_id.eq(event))
        .order_by_asc(quote::COLUMN.id)
        .lock_exclusive()
        .all(tx)
        .await?;
    if rows.is_empty() {
        return Err(Error::not_found());
    }
    for row in rows {
        if row.status != QuoteStatus::Revoked {
            step_in(tx, row, QuoteStep::Revoke).await?;
        }
    }
    Ok(())
}
