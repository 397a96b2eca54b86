//! Registering: the hot path. It never reads the queue (by I3 a newcomer overtakes nobody).

use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect,
    QueryTrait, Set,
    prelude::DateTimeUtc,
    sea_query::{Expr, ExprTrait},
};

use super::{
    consent,
    dto::{Consents, Needs, NewRegistration, Person, RegistrationView},
    import::Entry,
    past, service,
};
use crate::{
    auth::{Allow, SignedIn, scope, token::Keys},
    db::{Db, Tx},
    entity::{
        erasure, event, event_audience,
        ids::{Ags, EventId, RegistrationId, UserId},
        kinds::{
            Answers, EventRegistration, EventStatus, Language,
            RegistrationStatus::{self, Confirmed, Pending, Waitlisted},
        },
        registration, registration_needs, substitution, user,
    },
    error::{Code, Error, FindingCode, Result},
    events::{lifecycle::registration_status, schedule::day_at},
    forms,
    outbox::{self, Fact},
    policy::{AdmitWalkIns, ImportRegistrations, Register, Role},
    seats::{Availability, GUESTS, Pool},
    web::{forms::Findings, text},
};

/// Who is to be registered, on whose seat.
#[derive(Debug, Clone)]
pub struct Draft {
    person: Person,
    user_id: Option<UserId>,
    district: Option<Ags>,
    first_time: bool,
    language: Language,
    notices: bool,
    new: NewRegistration,
}

impl Draft {
    /// Without what the person needs.
    #[must_use]
    pub(super) fn without_needs(mut self) -> Self {
        self.new.needs = Needs::default();
        self
    }
}

/// Registers a person: confirmed on a seat, waitlisted, or pending where approval is on.
///
/// # Errors
/// 404 if the event is not to be seen, 422 for people of other districts, 409 if
/// registration is not open, the person is registered already, or the event is full.
pub async fn register(
    tx: &Tx,
    by: &Allow<Register>,
    id: EventId,
    new: &NewRegistration,
) -> Result<RegistrationView> {
    let caller = by.user()?.clone();
    let pool = Pool::lock(tx, id).await?;
    // Read after the pool is locked: a step that came first is seen.
    let event = scope::visible_event(tx, by.caller(), id).await?;
    let draft = draft(tx, &caller, caller.role, &event, new).await?;
    let pool = open(pool, &event, by.access().all, tx.now)?;
    let row = insert(tx, pool, &event, draft).await?;
    service::view(tx, row).await
}

/// What came of entering a person.
#[derive(Debug)]
pub enum Entered {
    /// Registered now.
    New(registration::Model),
    /// Registered before; nothing was changed.
    There(registration::Model),
    /// Was registered before and is not any more, or is gone; nothing was changed.
    Left,
}

/// Registers a person on behalf, unless they are registered: by the same rules, or of an event that
/// is over.
///
/// # Errors
/// As [`register`].
pub async fn enter(
    tx: &Tx,
    by: &Allow<ImportRegistrations>,
    keys: &Keys,
    id: EventId,
    Entry { new, days }: &Entry,
) -> Result<Entered> {
    let caller = by.user()?.clone();
    let pool = Pool::lock(tx, id).await?;
    let event = scope::visible_event(tx, by.caller(), id).await?;
    let person = new.person.as_ref().ok_or_else(Error::not_found)?;
    let there = live_of(tx, id, &text::email_key(&person.email)).await?;
    if let Some(there) = there {
        if let Some(pool) = pool {
            pool.save(tx).await?;
        }
        return Ok(Entered::There(there));
    }
    let email_key = text::email_key(&person.email);
    if left(tx, keys, id, &email_key).await? {
        if let Some(pool) = pool {
            pool.save(tx).await?;
        }
        return Ok(Entered::Left);
    }
    let draft = draft(tx, &caller, caller.role, &event, new).await?;
    let row = if let Some(days) = days {
        past::record(tx, by, pool, &event, draft, days).await?
    } else {
        let pool = open(pool, &event, by.access().all, tx.now)?;
        insert(tx, pool, &event, draft).await?
    };
    Ok(Entered::New(row))
}

/// Registers somebody who stands at the desk: on a seat, or not at all. Neither approval nor the
/// end of registration is in the way; who wait lose nothing, because nobody who waits could take
/// that seat.
///
/// # Errors
/// 404 if the event is not the caller's, 409 on other days than its own, without a free seat, or if
/// the person is registered already.
pub async fn admit(
    tx: &Tx,
    by: &Allow<AdmitWalkIns>,
    id: EventId,
    new: &NewRegistration,
) -> Result<(event::Model, registration::Model)> {
    let caller = by.user()?.clone();
    let pool = Pool::lock(tx, id).await?;
    let event = scope::reached_event(tx, by, id).await?;
    let draft = draft(tx, &caller, Role::Organizer, &event, new).await?;
    let pool = open(pool, &event, true, tx.now)?;
    let today = day_at(&event, tx.now);
    if !(event.starts_on..=event.ends_on).contains(&today) {
        return Err(Error::refused(Code::WrongDay));
    }
    let at_once = event::Model {
        registration_approval: false,
        registration_waitlist: false,
        ..event.clone()
    };
    let row = insert(tx, pool, &at_once, draft).await?;
    Ok((event, row))
}

/// The seats, if registration is open: for who may register anybody, outside its window too.
fn open(pool: Option<Pool>, event: &event::Model, anybody: bool, now: DateTimeUtc) -> Result<Pool> {
    let status = registration_status(event, Availability { free: true }, now);
    let open =
        status == EventRegistration::Open || (anybody && event.status == EventStatus::Published);
    pool.filter(|_| open)
        .ok_or_else(|| Error::refused_with(Code::RegistrationNotOpen, &[&status.as_str()]))
}

/// Gives the person a place: the seat, the row, the fact.
///
/// # Errors
/// 409 if the person is registered already, or the event is full.
pub async fn insert(
    tx: &Tx,
    mut pool: Pool,
    event: &event::Model,
    draft: Draft,
) -> Result<registration::Model> {
    let Draft {
        person,
        user_id,
        district,
        first_time,
        language,
        notices,
        new,
    } = draft;
    let class = class_of(tx, event.id, district.as_ref()).await?;
    let queue_no = pool.queue_no();
    let status = if event.registration_approval {
        Pending
    } else if pool.grant(tx, &class).await? {
        Confirmed
    } else if event.registration_waitlist {
        Waitlisted
    } else {
        // Somebody who is registered is told that, not that the event is full.
        let email_key = text::email_key(&person.email);
        let second = live_of(tx, event.id, &email_key).await?.is_some();
        return Err(Error::refused(if second {
            Code::AlreadyRegistered
        } else {
            Code::EventFull
        }));
    };
    let row = registration::ActiveModel {
        id: Set(RegistrationId::new()),
        event_id: Set(event.id),
        user_id: Set(user_id),
        class: Set(class),
        district_ags: Set(district),
        status: Set(status),
        queue_no: Set(queue_no),
        name_key: Set(text::key(&person.name)),
        email_key: Set(text::email_key(&person.email)),
        person_name: Set(person.name),
        person_email: Set(person.email),
        person_phone: Set(person.phone),
        first_time: Set(first_time),
        answers: Set(Answers(new.answers)),
        consent_photo: Set(new.consents.photo),
        consent_participant_list: Set(new.consents.participant_list),
        consented_at: Set(tx.now),
        offered_until: Set(None),
        created_by: Set(tx.actor.user()),
        version: Set(1),
        created_at: Set(tx.now),
        updated_at: Set(tx.now),
        language: Set(language),
        notices: Set(notices),
    };
    let row = row.insert(tx).await;
    let row = row.map_err(|e| Error::from(e).unique_as(Code::AlreadyRegistered))?;
    store_needs(tx, row.id, new.needs).await?;
    let given = consent::given(tx, row.user_id, Consents::default(), new.consents);
    consent::keep(tx, (row.id, event.id), given).await?;
    pool.save(tx).await?;
    let kind = match status {
        // Who was there knows; nobody is written to.
        Confirmed if event.status == EventStatus::Completed => "registration.recorded",
        Confirmed => "registration.confirmed",
        Waitlisted => "registration.waitlisted",
        _ => "registration.created",
    };
    outbox::record(tx, Fact::new(kind, row.id, 1).of_event(event.id)).await?;
    Ok(row)
}

/// What a person needs stands apart from the rest, to be forgotten earlier.
pub(super) async fn store_needs(tx: &Tx, id: RegistrationId, needs: Needs) -> Result<()> {
    if needs == Needs::default() {
        return Ok(());
    }
    let Needs {
        diet,
        accessibility,
        note,
        overnight,
    } = needs;
    let row = registration_needs::ActiveModel {
        registration_id: Set(id),
        diet: Set(diet),
        accessibility: Set(accessibility),
        note: Set(note),
        overnight: Set(overnight),
    };
    registration_needs::Entity::insert(row)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Who is meant, and whether the caller, with the rights of a role, may register them.
async fn draft(
    tx: &Tx,
    caller: &SignedIn,
    rights: Role,
    event: &event::Model,
    new: &NewRegistration,
) -> Result<Draft> {
    // Locked: whoever deletes the account waits, and finds the registration.
    let account = user::Entity::find_by_id(caller.id)
        .filter(user::COLUMN.disabled.eq(false))
        .filter(user::COLUMN.role.eq(caller.role))
        .lock_shared()
        .one(tx)
        .await?
        .ok_or_else(|| Error::refused(Code::InvalidToken))?;
    let not_yours = |pointer: &str| Err(Error::invalid(pointer, FindingCode::NotYours));
    let own = new
        .person
        .as_ref()
        .is_none_or(|person| text::email_key(&person.email) == account.email_key);
    let district = match rights {
        Role::Coordinator => {
            if new.district_ags.is_some() && new.district_ags != caller.district {
                return not_yours("/district_ags");
            }
            // Without a mandate there is no district whose people one could register.
            if caller.district.is_none() && !own {
                return not_yours("/person/email");
            }
            caller.district.clone()
        }
        Role::Contributor => {
            if !own {
                return not_yours("/person/email");
            }
            if new.district_ags.is_some() {
                return not_yours("/district_ags");
            }
            None
        }
        Role::Organizer | Role::Admin => match (&new.district_ags, own) {
            (Some(ags), _) => Some(ags.clone()),
            (None, true) => caller.district.clone(),
            (None, false) => None,
        },
    };
    let wanted: Vec<_> = new
        .district_ags
        .iter()
        .map(|ags| ("/district_ags".to_owned(), ags.clone()))
        .collect();
    let mut findings = Findings::default();
    findings.districts(tx, &wanted).await?;
    // What is asked at registration is not asked afterwards.
    let form = match event.status {
        EventStatus::Completed => None,
        _ => forms::service::of_event(tx, event).await?,
    };
    let questions = form.map_or_else(Vec::new, |form| form.questions.0);
    for finding in forms::check(&questions, &new.answers) {
        findings.add(finding);
    }
    findings.refuse()?;
    if own {
        let phone = new.person.as_ref().and_then(|person| person.phone.clone());
        let name = new.person.as_ref().map(|person| person.name.clone());
        return Ok(Draft {
            person: Person {
                name: name.unwrap_or_else(|| account.name.clone()),
                email: account.email.clone(),
                phone,
            },
            district,
            ..draft_of(&account, new.clone())
        });
    }
    let person = new.person.clone().ok_or_else(Error::not_found)?;
    let email_key = text::email_key(&person.email);
    // An account that is being opened for the address is waited for.
    Db::lock(tx, &email_key).await?;
    // The account of a colleague of the same district, or of nobody yet.
    let known = user::Entity::find()
        .filter(user::COLUMN.email_key.eq(email_key))
        .lock_shared()
        .one(tx)
        .await?;
    let foreign = known
        .as_ref()
        .is_some_and(|known| known.district_ags != caller.district);
    if rights == Role::Coordinator && foreign {
        return not_yours("/person/email");
    }
    Ok(Draft {
        person,
        user_id: known.as_ref().map(|known| known.id),
        district,
        first_time: new
            .first_time
            .unwrap_or_else(|| known.as_ref().is_some_and(|known| known.first_time)),
        language: language_of(new.language, known.as_ref()),
        notices: known.as_ref().is_none_or(|known| known.notices),
        new: new.clone(),
    })
}

/// A user registering for themselves on their district's seat.
#[must_use]
pub fn draft_of(account: &user::Model, new: NewRegistration) -> Draft {
    Draft {
        person: Person {
            name: account.name.clone(),
            email: account.email.clone(),
            phone: None,
        },
        user_id: Some(account.id),
        district: account.district_ags.clone(),
        first_time: new.first_time.unwrap_or(account.first_time),
        language: language_of(new.language, Some(account)),
        notices: account.notices,
        new,
    }
}

/// What was asked for, else the account's, else German.
pub(super) fn language_of(asked: Option<Language>, account: Option<&user::Model>) -> Language {
    let accounts = account.map(|account| account.language);
    asked.or(accounts).unwrap_or(Language::De)
}

/// The class of seats: the district if it is invited, else the guests'.
async fn class_of(tx: &Tx, event: EventId, district: Option<&Ags>) -> Result<String> {
    let Some(ags) = district else {
        return Ok(GUESTS.to_owned());
    };
    let invited = event_audience::Entity::find_by_id((event, ags.clone()))
        .count(tx)
        .await?;
    Ok(if invited > 0 {
        ags.to_string()
    } else {
        GUESTS.to_owned()
    })
}

/// Whether somebody of this address was registered at the event and left, handed their place on,
/// or had themselves deleted: a list that is sent again brings nobody back.
async fn left(tx: &Tx, keys: &Keys, event: EventId, email_key: &str) -> Result<bool> {
    let mac = keys.pseudonym(email_key)?.to_vec();
    let ended = registration::Entity::find()
        .filter(registration::COLUMN.event_id.eq(event))
        .filter(registration::COLUMN.email_key.eq(email_key))
        .count(tx)
        .await?;
    let places = registration::Entity::find()
        .select_only()
        .column(registration::Column::Id)
        .filter(registration::COLUMN.event_id.eq(event))
        .into_query();
    let handed_on = substitution::Entity::find()
        .filter(Expr::col(substitution::Column::FromMac).eq(mac.clone()))
        .filter(Expr::col(substitution::Column::RegistrationId).in_subquery(places))
        .count(tx)
        .await?;
    let erased = erasure::Entity::find()
        .filter(Expr::col(erasure::Column::EmailMac).eq(mac))
        .count(tx)
        .await?;
    Ok(ended + handed_on + erased > 0)
}

/// The live registration of an address at an event.
async fn live_of(tx: &Tx, event: EventId, email_key: &str) -> Result<Option<registration::Model>> {
    Ok(registration::Entity::find()
        .filter(registration::COLUMN.event_id.eq(event))
        .filter(registration::COLUMN.email_key.eq(email_key))
        .filter(registration::COLUMN.status.is_in(RegistrationStatus::LIVE))
        .one(tx)
        .await?)
}
