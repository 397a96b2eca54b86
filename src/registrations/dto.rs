use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::consent::Consented;
use crate::{
    accounts::UserView,
    entity::{
        ids::{Ags, EventId, RegistrationId, UserId},
        kinds::{AnswerValue, Answers, Language, RegistrationStatus, Seat},
        registration, registration_needs, substitution,
    },
    seats::GUESTS,
    web::{forms, times},
};

/// A person
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"name": "Anna Beispiel", "email": "anna.beispiel@example.org", "phone": null}))]
pub struct Person {
    /// First and last name.
    #[validate(length(min = 1, max = 200), custom(function = forms::line))]
    #[schema(min_length = 1, max_length = 200)]
    pub name: String,
    /// E-mail address.
    #[validate(email, length(max = 254), custom(function = forms::mailbox))]
    #[schema(format = "idn-email", min_length = 3, max_length = 254)]
    pub email: String,
    /// Telephone number.
    #[serde(default)]
    #[validate(length(min = 3, max = 40), custom(function = forms::line))]
    #[schema(min_length = 3, max_length = 40)]
    pub phone: Option<String>,
}

/// What a person needs; deleted some days after the event
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(example = json!({"diet": "vegetarisch", "accessibility": null, "note": null, "overnight": false}))]
pub struct Needs {
    /// Food.
    #[validate(length(max = 500))]
    #[schema(max_length = 500)]
    pub diet: Option<String>,
    /// Access without barriers.
    #[validate(length(max = 500))]
    #[schema(max_length = 500)]
    pub accessibility: Option<String>,
    /// Anything else.
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000)]
    pub note: Option<String>,
    /// A bed for the nights between the days.
    #[schema(default = false)]
    pub overnight: bool,
}

/// What a person agrees to
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(example = json!({"photo": false, "participant_list": true}))]
pub struct Consents {
    /// Being shown in photographs.
    #[schema(default = false)]
    pub photo: bool,
    /// Standing on the list that all participants get.
    #[schema(default = false)]
    pub participant_list: bool,
}

/// A registration
///
/// Everything may be left out: then the caller registers for themselves.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(example = json!({"needs": {"diet": "vegetarisch"}, "consents": {"participant_list": true}}))]
pub struct NewRegistration {
    /// Who comes; absent: the caller.
    #[validate(nested)]
    pub person: Option<Person>,
    /// District on whose seat; absent: the caller's.
    pub district_ags: Option<Ags>,
    /// Whether it is the person's first time; absent: as the account says.
    pub first_time: Option<bool>,
    /// What the person needs.
    #[validate(nested)]
    pub needs: Needs,
    /// Answers to the event's questions, by key.
    #[validate(length(max = 100))]
    #[schema(value_type = BTreeMap<String, AnswerValue>)]
    pub answers: std::collections::BTreeMap<String, AnswerValue>,
    /// What the person agrees to.
    pub consents: Consents,
    /// In which language mails come; absent: as the account says, else German.
    pub language: Option<Language>,
}

/// What may be changed of a registration
///
/// Name and e-mail address change by substitution only.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"needs": {"diet": "vegan"}, "answers": {"arrival": "bahn"}}))]
pub struct EditRegistration {
    /// Telephone number.
    #[serde(default)]
    #[validate(length(min = 3, max = 40), custom(function = forms::line))]
    #[schema(min_length = 3, max_length = 40)]
    pub phone: Option<String>,
    /// Whether it is the person's first time.
    #[serde(default)]
    #[schema(default = false)]
    pub first_time: bool,
    /// What the person needs.
    #[serde(default)]
    #[validate(nested)]
    pub needs: Needs,
    /// Answers to the event's questions, by key.
    #[serde(default)]
    #[validate(length(max = 100))]
    #[schema(value_type = BTreeMap<String, AnswerValue>)]
    pub answers: std::collections::BTreeMap<String, AnswerValue>,
    /// What the person agrees to.
    #[serde(default)]
    pub consents: Consents,
    /// In which language mails come.
    pub language: Language,
    /// Whether messages of the organizers come by mail. What concerns the place itself comes in
    /// any case.
    pub notices: bool,
}

impl From<&RegistrationView> for EditRegistration {
    fn from(view: &RegistrationView) -> Self {
        Self {
            phone: view.person.phone.clone(),
            first_time: view.first_time,
            needs: view.needs.clone(),
            answers: view.answers.0.clone(),
            consents: view.consents,
            language: view.language,
            notices: view.notices,
        }
    }
}

/// Who takes a place over
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"person": {"name": "Bert Beispiel", "email": "bert.beispiel@example.org"}, "needs": {"diet": "vegan"}}))]
pub struct NewSubstitute {
    /// The colleague, of the same district.
    #[validate(nested)]
    pub person: Person,
    /// Whether it is the colleague's first time; absent: as the account says.
    #[serde(default)]
    pub first_time: Option<bool>,
    /// What the colleague needs.
    #[serde(default)]
    #[validate(nested)]
    pub needs: Needs,
    /// Answers to the event's questions, by key; absent: the colleague answers later.
    #[serde(default)]
    #[validate(length(max = 100))]
    #[schema(value_type = BTreeMap<String, AnswerValue>)]
    pub answers: std::collections::BTreeMap<String, AnswerValue>,
    /// What the colleague agrees to.
    #[serde(default)]
    pub consents: Consents,
    /// In which language mails come; absent: as the account says, else German.
    #[serde(default)]
    pub language: Option<Language>,
}

/// To whom a mandate goes, and from when
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"successor_id": "0199d1a0-5c1f-7000-8000-000000000032", "from": "2027-01-01"}))]
pub struct HandOver {
    /// A coordinator of the same district.
    pub successor_id: UserId,
    /// The successor's first day; absent: today.
    #[serde(default, deserialize_with = "times::day")]
    pub from: Option<NaiveDate>,
}

/// A mandate that was handed over
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct HandedOverMandate {
    /// Whose mandate ends.
    pub predecessor: UserView,
    /// Whose mandate begins.
    pub successor: UserView,
    /// Registrations that are the successor's now.
    #[schema(max_items = 10000)]
    pub handed_over: Vec<RegistrationId>,
    /// Registrations that ended, because the successor had a place at the event already.
    #[schema(max_items = 10000)]
    pub freed: Vec<RegistrationId>,
}

/// A registration handed to a colleague
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SubstitutionView {
    /// Who had it.
    #[schema(max_length = 200)]
    pub from: String,
    /// Who has it.
    #[schema(max_length = 200)]
    pub to: String,
    /// When it was handed over.
    pub at: DateTime<Utc>,
}

/// A person's place at an event
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "0199d1a0-5c1f-7000-8000-000000000020", "event_id": "0199d1a0-5c1f-7000-8000-000000000011",
    "status": "confirmed", "district_ags": "15002", "seat": "district",
    "person": {"name": "Anna Beispiel", "email": "anna.beispiel@example.org", "phone": null},
    "language": "de", "notices": true, "first_time": false, "needs": {"diet": "vegetarisch", "accessibility": null, "note": null, "overnight": false},
    "answers": {}, "consents": {"photo": false, "participant_list": true},
    "consented": {"photo": null, "participant_list": {"at": "2026-11-22T10:00:00Z", "text": "Ich möchte auf der Liste stehen."}}, "waitlist_position": null,
    "offered_until": null, "substitution": [], "attended_days": [], "version": 1,
    "created_at": "2026-11-22T10:00:00Z", "updated_at": "2026-11-22T10:00:00Z"
}))]
pub struct RegistrationView {
    /// Its id.
    pub id: RegistrationId,
    /// The event.
    pub event_id: EventId,
    /// Where it stands.
    pub status: RegistrationStatus,
    /// The person's district.
    pub district_ags: Option<Ags>,
    /// A seat of an invited district, or of a guest.
    pub seat: Seat,
    /// Who comes.
    pub person: Person,
    /// Whether it is the person's first time.
    pub first_time: bool,
    /// What the person needs.
    pub needs: Needs,
    /// Answers to the event's questions.
    #[schema(value_type = BTreeMap<String, AnswerValue>)]
    pub answers: Answers,
    /// What the person agreed to.
    pub consents: Consents,
    /// In which language mails come.
    pub language: Language,
    /// Whether messages of the organizers come by mail.
    pub notices: bool,
    /// When the person agreed to it, and in which words.
    pub consented: Consented,
    /// For those who wait: 1 is the next.
    #[schema(minimum = 1)]
    pub waitlist_position: Option<i64>,
    /// For an offer: until when it can be accepted.
    pub offered_until: Option<DateTime<Utc>>,
    /// Who had the registration before.
    #[schema(max_items = 100)]
    pub substitution: Vec<SubstitutionView>,
    /// Days on which the person was there.
    #[schema(max_items = 366)]
    pub attended_days: Vec<NaiveDate>,
    /// Grows by one with each change.
    #[schema(minimum = 1)]
    pub version: i32,
    /// When the person registered.
    pub created_at: DateTime<Utc>,
    /// When it was changed last.
    pub updated_at: DateTime<Utc>,
}

/// What stands in other tables.
#[derive(Debug, Default)]
pub struct Parts {
    pub(super) needs: Option<registration_needs::Model>,
    pub(super) position: Option<i64>,
    pub(super) substitutions: Vec<substitution::Model>,
    pub(super) days: Vec<NaiveDate>,
    pub(super) consented: Consented,
}

impl RegistrationView {
    /// The row with its parts.
    #[must_use]
    pub fn new(model: registration::Model, parts: Parts) -> Self {
        let registration::Model {
            id,
            event_id,
            user_id: _,
            class,
            district_ags,
            status,
            queue_no: _,
            person_name,
            name_key: _,
            person_email,
            email_key: _,
            person_phone,
            first_time,
            answers,
            consent_photo,
            consent_participant_list,
            consented_at: _,
            offered_until,
            created_by: _,
            version,
            created_at,
            updated_at,
            language,
            notices,
        } = model;
        let needs = parts.needs.map(|needs| Needs {
            diet: needs.diet,
            accessibility: needs.accessibility,
            note: needs.note,
            overnight: needs.overnight,
        });
        let substitution = parts.substitutions.into_iter().map(|row| SubstitutionView {
            from: row.from_name,
            to: row.to_name,
            at: row.at,
        });
        Self {
            id,
            event_id,
            status,
            district_ags,
            seat: if class == GUESTS {
                Seat::Open
            } else {
                Seat::District
            },
            person: Person {
                name: person_name,
                email: person_email,
                phone: person_phone,
            },
            first_time,
            needs: needs.unwrap_or_default(),
            answers,
            consents: Consents {
                photo: consent_photo,
                participant_list: consent_participant_list,
            },
            language,
            notices,
            consented: parts.consented,
            waitlist_position: parts.position,
            offered_until,
            substitution: substitution.collect(),
            attended_days: parts.days,
            version,
            created_at,
            updated_at,
        }
    }
}

/// A colleague who takes part and agreed to be found
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({"name": "Anna Beispiel", "email": "anna.beispiel@example.org", "district_ags": "15002"}))]
pub struct Colleague {
    /// First and last name.
    #[schema(max_length = 200)]
    pub name: String,
    /// E-mail address.
    #[schema(format = "idn-email", max_length = 254)]
    pub email: String,
    /// The colleague's district.
    pub district_ags: Option<Ags>,
}

impl From<registration::Model> for Colleague {
    fn from(row: registration::Model) -> Self {
        Self {
            name: row.person_name,
            email: row.person_email,
            district_ags: row.district_ags,
        }
    }
}

/// Which registrations to list
#[derive(Debug, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct RegistrationFilter {
    /// Only those in this state.
    pub status: Option<RegistrationStatus>,
    /// Only those of this district.
    pub district_ags: Option<Ags>,
    /// Only newcomers, or only the others.
    pub first_time: Option<bool>,
    /// Only people whose name contains this (case and accents don't matter).
    #[param(max_length = 200)]
    #[validate(length(max = 200))]
    pub q: Option<String>,
}
