//! Making, changing and withdrawing webhooks.

use chrono::{DateTime, Duration, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait,
    QueryFilter, QuerySelect, QueryTrait, Set,
    sea_query::{Expr, LockType},
};

use super::{
    dto::{EditWebhook, NewWebhook, WebhookFilter, WebhookView},
    sign, target,
};
use crate::{
    auth::Allow,
    db::Tx,
    entity::{
        delivery,
        ids::WebhookId,
        kinds::{ChangeTypes, DeliveryStatus, DisabledReason},
        webhook,
    },
    error::{Code, Error, Finding, FindingCode, Result},
    outbox::{self, Fact},
    policy::ManageWebhooks,
    web::{
        Page, Paging, State,
        forms::Findings,
        page::{self, SortKey, SortValue, Sorting},
        patch::MergePatch,
    },
};

/// Most webhooks of an organization.
const MOST: u64 = 20;

/// How long a secret signs beside its successor, in hours.
const OVERLAP: i64 = 24;

static SORTING: Sorting<webhook::Model> = Sorting {
    keys: &[SortKey {
        name: "created_at",
        column: |_| Expr::col((webhook::Entity, webhook::Column::CreatedAt)),
        of: |row, _| SortValue::Instant(row.created_at),
    }],
    id: || Expr::col((webhook::Entity, webhook::Column::Id)),
    id_of: |row| SortValue::Id(row.id.0),
    newest_first: true,
};

fn within(by: &Allow<ManageWebhooks>) -> Result<Condition> {
    let own = by.own_organization()?;
    let own = own.map(|own| webhook::COLUMN.organization_id.eq(own));
    Ok(Condition::all().add_option(own))
}

/// A page of webhooks, newest first.
///
/// # Errors
/// 400 for an unknown sort key or cursor.
pub async fn list<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ManageWebhooks>,
    paging: &Paging,
    filter: &WebhookFilter,
) -> Result<Page<webhook::Model>> {
    let select = webhook::Entity::find()
        .filter(within(by)?)
        .apply_if(filter.organization_id, |s, id| {
            s.filter(webhook::COLUMN.organization_id.eq(id))
        })
        .apply_if(filter.enabled, |s, enabled| {
            s.filter(webhook::COLUMN.enabled.eq(enabled))
        });
    page::fetch(db, select, paging, &SORTING).await
}

/// One webhook.
///
/// # Errors
/// 404.
pub async fn get<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ManageWebhooks>,
    id: WebhookId,
) -> Result<webhook::Model> {
    let row = webhook::Entity::find_by_id(id).filter(within(by)?);
    row.one(db).await?.ok_or_else(Error::not_found)
}

/// One webhook, locked. Whoever changes it and its deliveries locks it first.
///
/// # Errors
/// If the database fails.
pub async fn locked(tx: &Tx, id: WebhookId) -> Result<Option<webhook::Model>> {
    let row = webhook::Entity::find_by_id(id).lock(LockType::NoKeyUpdate);
    Ok(row.one(tx).await?)
}

/// One webhook of the caller's, locked.
///
/// # Errors
/// 404.
pub async fn own(tx: &Tx, by: &Allow<ManageWebhooks>, id: WebhookId) -> Result<webhook::Model> {
    get(tx, by, id).await?;
    locked(tx, id).await?.ok_or_else(Error::not_found)
}

/// A webhook as it is shown.
///
/// # Errors
/// If its secret was sealed by another instance.
pub fn view(state: &State, row: webhook::Model) -> Result<WebhookView> {
    let public = sign::public(state, row.signing, &row.secret_sealed)?;
    Ok(WebhookView::new(row, public))
}

fn address(state: &State, url: &str, findings: &mut Findings) -> String {
    match target::check(url, state.webhook_loopback) {
        Ok(url) => url.into(),
        Err(why) => {
            findings.add(Finding::with("/url", FindingCode::Target, &[&why]));
            String::new()
        }
    }
}

/// Makes a webhook; its secret is shown this once.
///
/// # Errors
/// 422 for an address where it may not lead, or an organization or event that is not there or not the
/// caller's; 409 if there are too many.
pub async fn create(
    tx: &Tx,
    state: &State,
    by: &Allow<ManageWebhooks>,
    new: &NewWebhook,
) -> Result<WebhookView> {
    let NewWebhook {
        organization_id,
        name,
        url,
        event_types,
        event_id,
        signing,
    } = new;
    let mut findings = Findings::default();
    findings.own_organization(tx, by, *organization_id).await?;
    findings.event(tx, by.caller(), *event_id).await?;
    let url = address(state, url, &mut findings);
    findings.refuse()?;
    // Two at once would each count the other out.
    crate::db::Db::lock(tx, &format!("webhooks of {organization_id}")).await?;
    let there = webhook::Entity::find()
        .filter(webhook::COLUMN.organization_id.eq(*organization_id))
        .count(tx)
        .await?;
    if there >= MOST {
        return Err(Error::refused_with(Code::TooManyWebhooks, &[&MOST]));
    }
    let (sealed, secret) = sign::make(state, *signing)?;
    let types = event_types.iter().map(|name| name.0.clone());
    let row = webhook::ActiveModel {
        id: Set(WebhookId::new()),
        organization_id: Set(*organization_id),
        name: Set(name.clone()),
        url: Set(url),
        event_types: Set(ChangeTypes(types.collect())),
        event_id: Set(*event_id),
        signing: Set(*signing),
        secret_sealed: Set(sealed),
        previous_sealed: Set(None),
        previous_until: Set(None),
        enabled: Set(true),
        disabled_reason: Set(None),
        failing_since: Set(None),
        version: Set(1),
        created_by: Set(tx.actor.user()),
        created_at: Set(tx.now),
        updated_at: Set(tx.now),
    };
    let row = row.insert(tx).await?;
    outbox::record(tx, Fact::new("webhook.created", row.id, 1)).await?;
    let view = view(state, row)?;
    Ok(WebhookView { secret, ..view })
}

/// Changes a webhook; switched on again it begins without old failures.
///
/// # Errors
/// 404, 422, 412.
pub async fn update(
    tx: &Tx,
    state: &State,
    by: &Allow<ManageWebhooks>,
    id: WebhookId,
    patch: &MergePatch,
) -> Result<WebhookView> {
    let row = own(tx, by, id).await?;
    let (new, fields) = patch.apply(&EditWebhook::from(&row))?;
    let EditWebhook {
        name,
        url,
        event_types,
        event_id,
        enabled,
    } = new;
    let mut findings = Findings::default();
    if event_id != row.event_id {
        findings.event(tx, by.caller(), event_id).await?;
    }
    let url = address(state, &url, &mut findings);
    findings.refuse()?;
    tx.match_version(row.version)?;
    if fields.is_empty() {
        return view(state, row);
    }
    let reason = match (enabled, row.disabled_reason) {
        (true, _) => None,
        (false, before) => Some(before.unwrap_or(DisabledReason::ByHand)),
    };
    if row.enabled != enabled {
        // On as well: something may have been written down while it was switched off.
        give_up(tx, id).await?;
    }
    let version = row.version + 1;
    let failing = row.failing_since.filter(|_| row.enabled);
    let types = event_types.into_iter().map(|name| name.0);
    let mut row: webhook::ActiveModel = row.into();
    row.name = Set(name);
    row.url = Set(url);
    row.event_types = Set(ChangeTypes(types.collect()));
    row.event_id = Set(event_id);
    row.enabled = Set(enabled);
    row.disabled_reason = Set(reason);
    row.failing_since = Set(failing);
    row.version = Set(version);
    row.updated_at = Set(tx.now);
    let row = row.update(tx).await?;
    let fact = Fact::new("webhook.updated", id, version).fields(fields);
    outbox::record(tx, fact).await?;
    view(state, row)
}

/// Makes a new secret; the one before it signs, too, for a day.
///
/// # Errors
/// 404, 412.
pub async fn rotate(
    tx: &Tx,
    state: &State,
    by: &Allow<ManageWebhooks>,
    id: WebhookId,
) -> Result<WebhookView> {
    let row = own(tx, by, id).await?;
    tx.match_version(row.version)?;
    let (sealed, secret) = sign::make(state, row.signing)?;
    let version = row.version + 1;
    let before = row.secret_sealed.clone();
    let mut row: webhook::ActiveModel = row.into();
    row.secret_sealed = Set(sealed);
    row.previous_sealed = Set(Some(before));
    row.previous_until = Set(Some(tx.now + Duration::hours(OVERLAP)));
    row.version = Set(version);
    row.updated_at = Set(tx.now);
    let row = row.update(tx).await?;
    let fact = Fact::new("webhook.updated", id, version).fields(vec!["secret".into()]);
    outbox::record(tx, fact).await?;
    let view = view(state, row)?;
    Ok(WebhookView { secret, ..view })
}

/// Withdraws a webhook, with the log of what it was told.
///
/// # Errors
/// 404, 412.
pub async fn delete(tx: &Tx, by: &Allow<ManageWebhooks>, id: WebhookId) -> Result<()> {
    let row = own(tx, by, id).await?;
    tx.match_version(row.version)?;
    webhook::Entity::delete_by_id(id).exec(tx).await?;
    outbox::record(tx, Fact::new("webhook.deleted", id, row.version + 1)).await
}

/// Tells a webhook, that is locked, nothing any more.
///
/// # Errors
/// If the database fails.
pub async fn disable(tx: &Tx, row: webhook::Model, reason: DisabledReason) -> Result<()> {
    if !row.enabled {
        return Ok(());
    }
    let (id, version) = (row.id, row.version + 1);
    let mut row: webhook::ActiveModel = row.into();
    row.enabled = Set(false);
    row.disabled_reason = Set(Some(reason));
    row.version = Set(version);
    row.updated_at = Set(tx.now);
    row.update(tx).await?;
    give_up(tx, id).await?;
    let fields = vec!["enabled".to_owned(), "disabled_reason".to_owned()];
    outbox::record(
        tx,
        Fact::new("webhook.disabled", id, version).fields(fields),
    )
    .await
}

/// What waits is not sent any more.
async fn give_up(tx: &Tx, id: WebhookId) -> Result<()> {
    use delivery::Column;
    let status = DeliveryStatus::Failed.as_str();
    let none: Option<DateTime<Utc>> = None;
    delivery::Entity::update_many()
        .col_expr(Column::Status, Expr::val(status))
        .col_expr(Column::Problem, Expr::val("disabled"))
        .col_expr(Column::FinishedAt, Expr::val(tx.now))
        .col_expr(Column::Claim, Expr::val(Option::<uuid::Uuid>::None))
        .col_expr(Column::ClaimedUntil, Expr::val(none))
        .filter(delivery::COLUMN.webhook_id.eq(id))
        .filter(delivery::COLUMN.status.eq(DeliveryStatus::Queued))
        .exec(tx)
        .await?;
    Ok(())
}
