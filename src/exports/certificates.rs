//! Certificates one by one: for the person, and for whoever wants to know whether one is true.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{
    context::{self, Minutes},
    dto::CertificateView,
    paper,
    people::People,
    service,
};
use crate::{
    attendance::code::{Codes, claimed},
    auth::{Allow, scope, token::Keys},
    entity::{
        attendance, event,
        ids::RegistrationId,
        kinds::{ExportFormat, ExportKind, Language},
        registration,
    },
    error::{Code, Error, Result},
    policy::{ConfirmCertificate, ReadRegistrations},
    registrations::service::visible,
    web::State,
};

/// The certificate of one person.
///
/// # Errors
/// 404, 409 if the person was not there.
pub async fn one(
    state: &State,
    by: &Allow<ReadRegistrations>,
    id: RegistrationId,
    language: Language,
) -> Result<Vec<u8>> {
    let row = visible(state.db.read(), by, id).await?;
    let event = scope::visible_event(state.db.read(), by.caller(), row.event_id).await?;
    let mut people = People::one(&event, row.id);
    let context = service::context(state, event, language).await?;
    let guests = people.next(state.db.read()).await?;
    if guests.is_empty() {
        return Err(Error::refused(Code::NotAttended));
    }
    let (kind, format) = (ExportKind::Certificates, ExportFormat::Pdf);
    paper::of(context, kind, format, guests).await
}

/// What the certificate with this code certifies.
///
/// # Errors
/// 404 if it is not one of ours, or the person is not known any more.
pub async fn confirm<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ConfirmCertificate>,
    keys: &Keys,
    code: &str,
) -> Result<CertificateView> {
    let id = claimed(code).ok_or_else(Error::not_found)?;
    let row = registration::Entity::find_by_id(id).one(db).await?;
    let row = row.ok_or_else(Error::not_found)?;
    if !Codes::of_certificates(keys)?.fits(code, &row) {
        return Err(Error::not_found());
    }
    let event = event::Entity::find_by_id(row.event_id)
        .filter(scope::visible_events_for(by))
        .one(db)
        .await?
        .ok_or_else(Error::not_found)?;
    let days: Vec<chrono::NaiveDate> = attendance::Entity::find()
        .select_only()
        .column(attendance::Column::Day)
        .filter(attendance::COLUMN.registration_id.eq(row.id))
        .order_by_asc(attendance::COLUMN.day)
        .into_tuple()
        .all(db)
        .await?;
    if days.is_empty() {
        return Err(Error::not_found());
    }
    let minutes = Minutes::of(db, &event).await?.on(&days);
    Ok(CertificateView {
        event_id: event.id,
        organizer: context::organizer(db, &event).await?,
        event_title: event.title,
        holder: initials(&row.person_name),
        days,
        minutes: minutes.map(|minutes| i32::try_from(minutes).unwrap_or(i32::MAX)),
    })
}

/// `Anna-Lena Beispiel` becomes `A.-L. B.`.
fn initials(name: &str) -> String {
    let word = |word: &str| {
        let parts = word.split('-').filter_map(|part| part.chars().next());
        let parts = parts.map(|first| format!("{first}."));
        parts.collect::<Vec<_>>().join("-")
    };
    name.split_whitespace()
        .map(word)
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn initials_are_enough_to_compare_and_no_name() {
        assert_eq!(initials("Anna-Lena Beispiel"), "A.-L. B.");
        assert_eq!(initials("Öykü von der  Straße"), "Ö. v. d. S.");
        assert_eq!(initials("فاطمة"), "ف.");
        assert_eq!(initials("-"), "");
    }
}
