//! The mail about a webhook that was switched off: to whoever made it, else to those who run the instance.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::{
    compose::{Recipient, Sender, plain},
    letter::{Context, Letter},
    plan::{Planned, each},
    questions::{fact_of, reachable},
};
use crate::{
    db::Tx,
    entity::{
        ids::WebhookId,
        kinds::{DisabledReason, MailKind},
        mail, user, webhook,
    },
    error::Result,
    policy::Role,
    web::State,
};

/// Who is to be told.
pub(super) async fn disabled(tx: &Tx, id: WebhookId) -> Result<Vec<Planned>> {
    let Some(row) = webhook::Entity::find_by_id(id).one(tx).await? else {
        return Ok(Vec::new());
    };
    let mut there = Vec::new();
    if let Some(maker) = row.created_by {
        let maker = reachable().filter(user::COLUMN.id.eq(maker));
        there = maker.all(tx).await?;
    }
    if there.is_empty() {
        let admins = reachable().filter(user::COLUMN.role.eq(Role::Admin));
        there = admins.all(tx).await?;
    }
    Ok(each(MailKind::WebhookDisabled, there))
}

/// What it says; nothing if the webhook was switched on again, or is gone. Its address stays unsaid: it may
/// hold a secret.
pub(super) async fn letter(
    state: &State,
    sender: Sender<'_>,
    mail: &mail::Model,
    to: Recipient,
) -> Result<Option<Letter>> {
    let db = state.db.read();
    let Some((_, id)) = fact_of(db, mail).await? else {
        return Ok(None);
    };
    let row = webhook::Entity::find_by_id(WebhookId(id)).one(db).await?;
    let Some((name, reason)) = row.and_then(|row| Some((row.name, row.disabled_reason?))) else {
        return Ok(None);
    };
    if reason == DisabledReason::ByHand {
        return Ok(None);
    }
    let context = Context {
        name: to.name.clone(),
        service: sender.service.to_owned(),
        webhook: Some(name),
        reason: Some(reason.as_str()),
        ..Context::default()
    };
    let whom = (to.name, to.email);
    Ok(Some(plain(mail.kind, to.language, whom, context)))
}
