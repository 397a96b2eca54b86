//! Changing what one said at registration: telephone, needs, answers, consents.

use chrono::SecondsFormat;
use sea_orm::{ActiveModelTrait, EntityTrait, Set};

use super::{
    consent,
    dto::{Consents, EditRegistration, RegistrationView},
    register::store_needs,
    service,
};
use crate::{
    auth::Allow,
    db::Tx,
    entity::{event, ids::RegistrationId, kinds::Answers, registration, registration_needs},
    error::{Code, Error, Result},
    forms,
    outbox::{self, Fact},
    policy::Register,
    seats::Pool,
    web::patch::MergePatch,
};

/// Changes a registration. Name and address change by substitution only.
///
/// # Errors
/// 404, 412, 422, 409 if it is not live or, for all but organizers, the time for it is over.
pub async fn edit(
    tx: &Tx,
    by: &Allow<Register>,
    id: RegistrationId,
    patch: &MergePatch,
) -> Result<RegistrationView> {
    let seen = service::visible(tx, by, id).await?;
    // Held by who changes the form as well: answers fit the questions of one moment.
    let pool = Pool::lock(tx, seen.event_id).await?;
    let row = service::locked(tx, by, &seen).await?;
    let present = service::view(tx, row.clone()).await?;
    let (new, fields) = patch.apply(&EditRegistration::from(&present))?;
    let event = event::Entity::find_by_id(row.event_id).one(tx).await?;
    let event = event.ok_or_else(Error::not_found)?;
    let form = forms::service::of_event(tx, &event).await?;
    let edit_until = form.as_ref().and_then(|form| form.edit_until);
    let questions = form.map_or_else(Vec::new, |form| form.questions.0);
    if fields.iter().any(|field| field == "answers") {
        let findings = forms::check(&questions, &new.answers);
        if !findings.is_empty() {
            return Err(Error::Invalid(findings));
        }
    }
    tx.match_version(row.version)?;
    if !row.status.is_live() {
        return Err(Error::wrong_state(&row.status.as_str(), "update", &[]));
    }
    let until = edit_until.unwrap_or(event.starts_at);
    // Who took the place over later may still answer what has to be answered.
    let complete = forms::check(&questions, &present.answers.0).is_empty();
    if !by.access().all && tx.now >= until && complete {
        let until = until.to_rfc3339_opts(SecondsFormat::Secs, true);
        return Err(Error::refused_with(Code::EditingEnded, &[&until]));
    }
    if let Some(pool) = pool {
        pool.save(tx).await?;
    }
    if fields.is_empty() {
        return Ok(present);
    }
    let EditRegistration {
        phone,
        first_time,
        needs,
        answers,
        consents,
        language,
        notices,
    } = new;
    let (event_id, version) = (row.event_id, row.version + 1);
    let agreed = Consents {
        photo: row.consent_photo,
        participant_list: row.consent_participant_list,
    };
    let mut row: registration::ActiveModel = row.into();
    row.person_phone = Set(phone);
    row.first_time = Set(first_time);
    row.answers = Set(Answers(answers));
    row.language = Set(language);
    row.notices = Set(notices);
    if consents != agreed {
        row.consent_photo = Set(consents.photo);
        row.consent_participant_list = Set(consents.participant_list);
        row.consented_at = Set(tx.now);
    }
    row.version = Set(version);
    row.updated_at = Set(tx.now);
    let row = row.update(tx).await?;
    let given = consent::given(tx, row.user_id, agreed, consents);
    consent::keep(tx, (id, event_id), given).await?;
    if needs != present.needs {
        registration_needs::Entity::delete_by_id(id)
            .exec(tx)
            .await?;
        store_needs(tx, id, needs).await?;
    }
    let fact = Fact::new("registration.updated", id, version)
        .of_event(event_id)
        .fields(fields);
    outbox::record(tx, fact).await?;
    service::view(tx, row).await
}
