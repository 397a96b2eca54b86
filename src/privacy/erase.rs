//! Erasing an account: nothing personal stays, the aggregates of past events do.
//!
//! Rows that others count (a registration, an account that voted) stay under a pseudonym that
//! nobody can undo; everything that only concerned the person goes.

use std::collections::HashMap;

use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
    sea_query::{Expr, ExprTrait, SimpleExpr},
};

use crate::{
    accounts::users,
    db::{Db, Tx},
    entity::{
        calendar_link, erasure, event, identity,
        ids::{EventId, UserId},
        invitation,
        kinds::{Answers, Language},
        message, password_reset, registration, registration_needs, session_star,
        substitution::{self, Column},
        token_family, user,
    },
    error::{Code, Error, Result},
    events::lifecycle,
    exports,
    outbox::{self, Fact},
    questions::forget::forget,
    registrations::{
        consent,
        decide::{Step, step_in},
    },
    seats::Pools,
    web::{State, text},
};

/// What stands in the place of a name.
const NOBODY: &str = "Gelöscht";

/// Erases an account, as it was seen a moment ago.
///
/// # Errors
/// 404, 428/412, 409 for the last admin.
pub async fn erase(tx: &Tx, state: &State, seen: &user::Model) -> Result<()> {
    let keys = [seen.email_key.clone()];
    let mut pools = lock_pools(tx, seen.id, &keys).await?;
    let only_admin = users::is_only_admin(tx, seen.id).await?;
    let row = user::Entity::find_by_id(seen.id)
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or_else(Error::not_found)?;
    tx.require_version(row.version)?;
    // Erased meanwhile, or moved to another address, whose registrations were not looked for.
    if row.email_key != seen.email_key {
        return Err(Error::refused_with(
            Code::PreconditionFailed,
            &[&row.version],
        ));
    }
    if only_admin {
        return Err(Error::refused(Code::LastAdmin));
    }
    let mac = state.keys.pseudonym(&row.email_key)?;
    erase_person(tx, row.id, &keys, &mac, &mut pools).await?;
    tombstone(tx, row).await?;
    note(tx, seen.id, mac.to_vec(), tx.now).await?;
    pools.save(tx).await
}

/// Erases somebody who has no account from all registrations for their address, as one of them
/// was seen a moment ago.
///
/// # Errors
/// 404, 412, 409 if there is an account, which goes as a whole.
pub async fn erase_guest(tx: &Tx, state: &State, seen: &registration::Model) -> Result<()> {
    let keys = [seen.email_key.clone()];
    // Stands for nobody: there is no account with this id.
    let nobody = UserId::new();
    let mut pools = lock_pools(tx, nobody, &keys).await?;
    // Seats first, as whoever registers does; an account that is being opened is waited for.
    Db::lock(tx, &seen.email_key).await?;
    let account = user::Entity::find().filter(user::COLUMN.email_key.eq(&seen.email_key));
    let account = account.one(tx).await?;
    if seen.user_id.is_some() || account.is_some() {
        return Err(Error::refused(Code::HasAccount));
    }
    let row = registration::Entity::find_by_id(seen.id)
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or_else(Error::not_found)?;
    tx.match_version(row.version)?;
    if row.email_key != seen.email_key {
        let code = Code::PreconditionFailed;
        return Err(Error::refused_with(code, &[&row.version]));
    }
    let mac = state.keys.pseudonym(&seen.email_key)?;
    erase_person(tx, nobody, &keys, &mac, &mut pools).await?;
    note(tx, nobody, mac.to_vec(), tx.now).await?;
    pools.save(tx).await
}

/// Addresses by their keyed hash.
pub(super) type Addresses = HashMap<Vec<u8>, String>;

/// All addresses in the database.
///
/// # Errors
/// If the database fails.
pub(super) async fn addresses(state: &State) -> Result<Addresses> {
    let registered = registration::Entity::find()
        .select_only()
        .column(registration::Column::EmailKey)
        .distinct()
        .into_tuple::<String>()
        .all(state.db.read())
        .await?;
    let invited = invitation::Entity::find()
        .select_only()
        .column(invitation::Column::EmailKey)
        .distinct()
        .into_tuple::<String>()
        .all(state.db.read())
        .await?;
    let all = registered.into_iter().chain(invited);
    all.map(|key| Ok((state.keys.pseudonym(&key)?.to_vec(), key)))
        .collect()
}

/// Erases what a restored backup brought back of somebody who was erased.
///
/// # Errors
/// If the database fails.
pub(super) async fn erase_again(
    tx: &Tx,
    addresses: &Addresses,
    entry: &erasure::Model,
) -> Result<()> {
    let row = user::Entity::find_by_id(entry.user_id).one(tx).await?;
    let mut keys: Vec<String> = row.iter().map(|row| row.email_key.clone()).collect();
    keys.extend(addresses.get(&entry.email_mac).cloned());
    let mut pools = lock_pools(tx, entry.user_id, &keys).await?;
    erase_person(tx, entry.user_id, &keys, &entry.email_mac, &mut pools).await?;
    if let Some(row) = row {
        tombstone(tx, row).await?;
    }
    note(tx, entry.user_id, entry.email_mac.clone(), entry.erased_at).await?;
    pools.save(tx).await
}

/// Locks the seats of the events that the person holds a place at.
async fn lock_pools(tx: &Tx, id: UserId, keys: &[String]) -> Result<Pools> {
    let rows = registrations_of(tx, id, keys).await?;
    let live = rows.iter().filter(|row| row.status.is_live());
    Pools::lock(tx, live.map(|row| row.event_id)).await
}

/// Invitations that an account came from, or that wait for one of its addresses.
pub(super) fn invited(id: UserId, keys: &[String]) -> SimpleExpr {
    let address = invitation::COLUMN.email_key;
    let nobodys = invitation::COLUMN.user_id.is_null();
    invitation::COLUMN
        .user_id
        .eq(id)
        .or(nobodys.and(address.is_in(keys.iter().cloned())))
}

/// Places of an account, or entered for one of its addresses and nobody's account: an address
/// may have been somebody else's before.
pub(super) fn theirs(id: UserId, keys: &[String]) -> SimpleExpr {
    let address = registration::COLUMN.email_key;
    let nobodys = registration::COLUMN.user_id.is_null();
    registration::COLUMN
        .user_id
        .eq(id)
        .or(nobodys.and(address.is_in(keys.iter().cloned())))
}

async fn registrations_of(
    tx: &Tx,
    id: UserId,
    keys: &[String],
) -> Result<Vec<registration::Model>> {
    Ok(registration::Entity::find()
        .filter(theirs(id, keys))
        .order_by_asc(registration::COLUMN.id)
        .all(tx)
        .await?)
}

/// Everything of the person but the account itself.
async fn erase_person(
    tx: &Tx,
    id: UserId,
    keys: &[String],
    mac: &[u8],
    pools: &mut Pools,
) -> Result<()> {
    let rows = registrations_of(tx, id, keys).await?;
    let events = rows.iter().map(|row| row.event_id);
    // Files with the person in them, and those that are being made.
    exports::forget(tx, events.clone()).await?;
    let ahead: Vec<EventId> = event::Entity::find()
        .select_only()
        .column(event::Column::Id)
        .filter(event::COLUMN.id.is_in(events))
        .filter(lifecycle::ahead(tx.now))
        .into_tuple()
        .all(tx)
        .await?;
    for seen in rows {
        // Registered meanwhile: its seats are locked now, not with the others.
        if seen.status.is_live() {
            pools.of(tx, seen.event_id).await?;
        }
        // Again, now that its seats are locked: the one before may have made room for it.
        let row = registration::Entity::find_by_id(seen.id)
            .lock_exclusive()
            .one(tx)
            .await?;
        let Some(mut row) = row else {
            continue;
        };
        if row.status.is_live()
            && ahead.contains(&row.event_id)
            && let Some(pool) = pools.of(tx, row.event_id).await?
        {
            row = step_in(tx, pool, row, Step::Cancel).await?;
        }
        pseudonymize(tx, row).await?;
    }
    forget_name(
        tx,
        (Column::FromUserId, Column::FromMac, Column::FromName),
        id,
        mac,
    )
    .await?;
    forget_name(
        tx,
        (Column::ToUserId, Column::ToMac, Column::ToName),
        id,
        mac,
    )
    .await?;
    for table in [
        invitation::Entity::delete_many()
            .filter(invited(id, keys))
            .exec(tx)
            .await,
        password_reset::Entity::delete_many()
            .filter(password_reset::COLUMN.user_id.eq(id))
            .exec(tx)
            .await,
        calendar_link::Entity::delete_many()
            .filter(calendar_link::COLUMN.user_id.eq(id))
            .exec(tx)
            .await,
        session_star::Entity::delete_many()
            .filter(session_star::COLUMN.user_id.eq(id))
            .exec(tx)
            .await,
        token_family::Entity::delete_many()
            .filter(token_family::COLUMN.user_id.eq(id))
            .exec(tx)
            .await,
        identity::Entity::delete_many()
            .filter(identity::COLUMN.user_id.eq(id))
            .exec(tx)
            .await,
    ] {
        table?;
    }
    Ok(())
}

/// A place stays counted, with its district, days and status; the person is gone from it.
async fn pseudonymize(tx: &Tx, row: registration::Model) -> Result<()> {
    let (id, event, version) = (row.id, row.event_id, row.version + 1);
    let email = pseudonym(id);
    let mut row: registration::ActiveModel = row.into();
    row.user_id = Set(None);
    row.person_name = Set(NOBODY.into());
    row.name_key = Set(text::key(NOBODY));
    row.email_key = Set(email.clone());
    row.person_email = Set(email);
    row.person_phone = Set(None);
    row.answers = Set(Answers::default());
    row.consent_photo = Set(false);
    row.consent_participant_list = Set(false);
    row.language = Set(Language::De);
    row.notices = Set(false);
    row.version = Set(version);
    row.updated_at = Set(tx.now);
    row.update(tx).await?;
    registration_needs::Entity::delete_by_id(id)
        .exec(tx)
        .await?;
    consent::forget(tx, id).await?;
    let fields = ["person", "needs", "answers", "consents"];
    let fact = Fact::new("registration.erased", id, version)
        .of_event(event)
        .fields(fields.map(str::to_owned).to_vec());
    outbox::record(tx, fact).await
}

/// The name of the person in the history of places that they took over or handed on.
async fn forget_name(
    tx: &Tx,
    (user, mac, name): (Column, Column, Column),
    id: UserId,
    known: &[u8],
) -> Result<()> {
    substitution::Entity::update_many()
        .col_expr(name, Expr::val(NOBODY))
        .filter(
            Expr::col(user)
                .eq(id.0)
                .or(Expr::col(mac).eq(known.to_vec())),
        )
        .exec(tx)
        .await?;
    Ok(())
}

fn pseudonym(id: impl std::fmt::Display) -> String {
    format!("{id}{}", registration::ERASED)
}

/// What is left of an account: an id to which votes and past deeds point.
async fn tombstone(tx: &Tx, row: user::Model) -> Result<()> {
    let (id, version) = (row.id, row.version + 1);
    let email = pseudonym(id);
    let user::Model {
        id: _,
        email: _,
        email_key: _,
        name: _,
        name_key: _,
        role,
        district_ags: _,
        organization_id: _,
        mandate_from: _,
        mandate_to: _,
        first_time: _,
        password_hash: _,
        disabled: _,
        version: _,
        created_at,
        updated_at: _,
        colleague_id: _,
        language: _,
        notices: _,
    } = row;
    let row = user::ActiveModel {
        id: Set(id),
        email: Set(email.clone()),
        email_key: Set(email),
        name: Set(NOBODY.into()),
        name_key: Set(text::key(NOBODY)),
        role: Set(role),
        district_ags: Set(None),
        organization_id: Set(None),
        mandate_from: Set(None),
        mandate_to: Set(None),
        first_time: Set(false),
        password_hash: Set(None),
        disabled: Set(true),
        version: Set(version),
        created_at: Set(created_at),
        updated_at: Set(tx.now),
        colleague_id: Set(None),
        language: Set(Language::De),
        notices: Set(false),
    };
    row.update(tx).await?;
    // What they wrote to participants is the event's, and nobody's.
    message::Entity::update_many()
        .col_expr(
            message::Column::SenderId,
            Expr::val(Option::<sea_orm::prelude::Uuid>::None),
        )
        .filter(message::COLUMN.sender_id.eq(id))
        .exec(tx)
        .await?;
    // Nobody is to turn to them any more.
    user::Entity::update_many()
        .col_expr(
            user::Column::ColleagueId,
            Expr::val(Option::<sea_orm::prelude::Uuid>::None),
        )
        .filter(user::COLUMN.colleague_id.eq(id))
        .exec(tx)
        .await?;
    forget(tx, id).await?;
    outbox::record(tx, Fact::new("user.erased", id, version)).await
}

async fn note(
    tx: &Tx,
    user_id: UserId,
    email_mac: Vec<u8>,
    erased_at: sea_orm::prelude::DateTimeUtc,
) -> Result<()> {
    let row = erasure::ActiveModel {
        user_id: Set(user_id),
        email_mac: Set(email_mac),
        erased_at: Set(erased_at),
    };
    erasure::Entity::insert(row)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}
