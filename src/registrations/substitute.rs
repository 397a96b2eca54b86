//! Handing a place to a colleague: the seat is the district's, not the person's.

use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QuerySelect, Set};

use super::{
    consent,
    decide::{Step, step_in},
    dto::{Consents, NewSubstitute, Person, RegistrationView},
    register::{language_of, store_needs},
    service,
};
use crate::{
    auth::Allow,
    db::{Db, Tx},
    entity::{
        event,
        ids::{RegistrationId, SubstitutionId},
        kinds::{
            Answers,
            RegistrationStatus::{Pending, Waitlisted},
        },
        registration, registration_needs, substitution, user,
    },
    error::{Code, Error, FindingCode, Result},
    events::lifecycle::is_ahead,
    forms,
    outbox::{self, Fact},
    policy::Register,
    seats::Pool,
    web::{State, text},
};

/// Hands a place to a colleague of the same district: the place keeps its seat or its number
/// in line. Who waits for a place of their own gives that up; who has one keeps it, and takes
/// no second. What the one before needed, answered and agreed to goes with them.
///
/// # Errors
/// 404, 412, 422 for somebody of another district or the same person, 409 for a place that is
/// not live any more, an event that is over, or a colleague who has a place.
pub async fn substitute(
    tx: &Tx,
    state: &State,
    by: &Allow<Register>,
    id: RegistrationId,
    new: &NewSubstitute,
) -> Result<RegistrationView> {
    let seen = service::visible(tx, by, id).await?;
    // The pool is locked before the rows, as everywhere; then the row is read again.
    let pool = Pool::lock(tx, seen.event_id).await?;
    let mut pool = pool.ok_or_else(|| Error::Internal("registration without seats".into()))?;
    let row = service::locked(tx, by, &seen).await?;
    let event = event::Entity::find_by_id(row.event_id).one(tx).await?;
    let event = event.ok_or_else(Error::not_found)?;
    let account = colleague(tx, by, &row, new).await?;
    if !new.answers.is_empty() {
        let form = forms::service::of_event(tx, &event).await?;
        let questions = form.map_or_else(Vec::new, |form| form.questions.0);
        let findings = forms::check(&questions, &new.answers);
        if !findings.is_empty() {
            return Err(Error::Invalid(findings));
        }
    }
    tx.match_version(row.version)?;
    if !row.status.is_live() {
        return Err(Error::wrong_state(&row.status.as_str(), "substitute", &[]));
    }
    // Places change hands until the event ends.
    if !is_ahead(&event, pool.now(tx)) {
        let status = event.status.as_str();
        return Err(Error::wrong_state(&status, "substitute", &[]));
    }
    let row = pass_on(tx, state, &mut pool, row, new, account.as_ref()).await?;
    pool.save(tx).await?;
    service::view(tx, row).await
}

/// The place changes hands: it and its seats are locked, and the colleague may have it.
///
/// # Errors
/// 409 if the colleague has a place.
pub(super) async fn pass_on(
    tx: &Tx,
    state: &State,
    pool: &mut Pool,
    row: registration::Model,
    new: &NewSubstitute,
    account: Option<&user::Model>,
) -> Result<registration::Model> {
    let email_key = text::email_key(&new.person.email);
    give_up_waiting(tx, pool, &row, &email_key).await?;
    note(tx, state, &row, &email_key, account, new).await?;
    let row = hand_over(tx, row, email_key, account, new).await?;
    let fact = Fact::new("registration.substituted", row.id, row.version)
        .of_event(row.event_id)
        .fields(vec!["person".into()]);
    outbox::record(tx, fact).await?;
    Ok(row)
}

/// The account of the colleague, if there is one: of the same district, and in use. A place of
/// no district is passed on by organizers only.
async fn colleague(
    tx: &Tx,
    by: &Allow<Register>,
    row: &registration::Model,
    new: &NewSubstitute,
) -> Result<Option<user::Model>> {
    let email_key = text::email_key(&new.person.email);
    if email_key == row.email_key {
        return Err(Error::invalid("/person/email", FindingCode::Duplicate));
    }
    // An account that is being opened for the address is waited for.
    Db::lock(tx, &email_key).await?;
    // Locked: whoever deletes the account waits, and finds the place.
    let account = user::Entity::find()
        .filter(user::COLUMN.email_key.eq(&email_key))
        .lock_shared()
        .one(tx)
        .await?;
    let unfit =
        |account: &user::Model| account.disabled || account.district_ags != row.district_ags;
    let nobodys = row.district_ags.is_none() && !by.access().all;
    if nobodys || account.as_ref().is_some_and(unfit) {
        return Err(Error::invalid("/person/email", FindingCode::NotYours));
    }
    Ok(account)
}

/// The colleague's own place in line ends: nobody is promoted by that.
async fn give_up_waiting(
    tx: &Tx,
    pool: &mut Pool,
    taken: &registration::Model,
    email_key: &str,
) -> Result<()> {
    let own = registration::Entity::find()
        .filter(registration::COLUMN.event_id.eq(taken.event_id))
        .filter(registration::COLUMN.email_key.eq(email_key))
        .lock_exclusive()
        .all(tx)
        .await?;
    for own in own.into_iter().filter(|own| own.status.is_live()) {
        // Another district's place in line is not this one's to end.
        let theirs = own.district_ags == taken.district_ags;
        if !theirs || !matches!(own.status, Waitlisted | Pending) {
            return Err(Error::refused(Code::AlreadyRegistered));
        }
        step_in(tx, pool, own, Step::Cancel).await?;
    }
    Ok(())
}

/// The history keeps both names, and by what either can be forgotten.
async fn note(
    tx: &Tx,
    state: &State,
    row: &registration::Model,
    email_key: &str,
    account: Option<&user::Model>,
    new: &NewSubstitute,
) -> Result<()> {
    let history = substitution::ActiveModel {
        id: Set(SubstitutionId::new()),
        registration_id: Set(row.id),
        from_name: Set(row.person_name.clone()),
        to_name: Set(new.person.name.clone()),
        at: Set(tx.now),
        from_user_id: Set(row.user_id),
        to_user_id: Set(account.map(|account| account.id)),
        from_mac: Set(Some(state.keys.pseudonym(&row.email_key)?.to_vec())),
        to_mac: Set(Some(state.keys.pseudonym(email_key)?.to_vec())),
    };
    substitution::Entity::insert(history)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// The row becomes the colleague's; nothing of the one before stays in it.
async fn hand_over(
    tx: &Tx,
    row: registration::Model,
    email_key: String,
    account: Option<&user::Model>,
    new: &NewSubstitute,
) -> Result<registration::Model> {
    let NewSubstitute {
        person: Person { name, email, phone },
        first_time,
        needs,
        answers,
        consents,
        language,
    } = new.clone();
    let (id, version) = (row.id, row.version + 1);
    let new_here = account.is_some_and(|account| account.first_time);
    let mut row: registration::ActiveModel = row.into();
    row.user_id = Set(account.map(|account| account.id));
    row.name_key = Set(text::key(&name));
    row.person_name = Set(name);
    row.email_key = Set(email_key);
    row.person_email = Set(email);
    row.person_phone = Set(phone);
    row.first_time = Set(first_time.unwrap_or(new_here));
    row.answers = Set(Answers(answers));
    row.consent_photo = Set(consents.photo);
    row.consent_participant_list = Set(consents.participant_list);
    row.consented_at = Set(tx.now);
    row.language = Set(language_of(language, account));
    row.notices = Set(account.is_none_or(|account| account.notices));
    row.version = Set(version);
    row.updated_at = Set(tx.now);
    let row = row.update(tx).await;
    let row = row.map_err(|e| Error::from(e).unique_as(Code::AlreadyRegistered))?;
    registration_needs::Entity::delete_by_id(id)
        .exec(tx)
        .await?;
    store_needs(tx, id, needs).await?;
    consent::forget(tx, id).await?;
    let given = consent::given(tx, row.user_id, Consents::default(), consents);
    consent::keep(tx, (id, row.event_id), given).await?;
    Ok(row)
}
