//! The rows that a sequence begins with, and those of people who register in it.

use chrono::{DateTime, Duration, Utc};
use kreisrunde::{
    db::{Actor, Db, Expected, Tx},
    entity::{
        event, event_audience,
        ids::{EventId, RegistrationId},
        kinds::{Answers, EventFormat, EventStatus, Precision, RegistrationStatus},
        registration,
    },
};
use sea_orm::{ActiveModelTrait, EntityTrait, Set};

use super::simple::CLASSES;

/// A registration as it is made.
pub fn person(
    tx: &Tx,
    event: EventId,
    id: RegistrationId,
    class: &str,
    queue_no: i32,
    status: RegistrationStatus,
) -> registration::ActiveModel {
    let email = format!("{id}@x.example");
    registration::ActiveModel {
        id: Set(id),
        event_id: Set(event),
        user_id: Set(None),
        class: Set(class.into()),
        district_ags: Set(class.parse().ok()),
        status: Set(status),
        queue_no: Set(queue_no),
        person_name: Set("Person Beispiel".into()),
        name_key: Set("person beispiel".into()),
        email_key: Set(email.clone()),
        person_email: Set(email),
        person_phone: Set(None),
        first_time: Set(false),
        answers: Set(Answers::default()),
        consent_photo: Set(false),
        consent_participant_list: Set(false),
        consented_at: Set(tx.now),
        offered_until: Set(None),
        created_by: Set(None),
        version: Set(1),
        created_at: Set(tx.now),
        updated_at: Set(tx.now),
        language: Set(kreisrunde::entity::kinds::Language::De),
        notices: Set(true),
    }
}

/// A published event with these figures; the one event of the database that has people.
pub async fn event(db: &Db, starts: DateTime<Utc>, approval: bool) -> EventId {
    let tx = db.write(Actor::SYSTEM, Expected::Unsaid).await.unwrap();
    registration::Entity::delete_many().exec(&tx).await.unwrap();
    let like = event::Entity::find()
        .one(&tx)
        .await
        .unwrap()
        .expect("an event of the sample");
    let id = EventId::new();
    let row = event::Model {
        id,
        series_id: None,
        edition: None,
        status: EventStatus::Published,
        format: EventFormat::Onsite,
        schedule_precision: Precision::Time,
        starts_at: starts,
        ends_at: starts + Duration::days(100),
        published_at: Some(tx.now),
        registration_approval: approval,
        ..like
    };
    event::ActiveModel::from(row)
        .reset_all()
        .insert(&tx)
        .await
        .unwrap();
    for ags in &CLASSES[..3] {
        let row = event_audience::ActiveModel {
            event_id: Set(id),
            ags: Set(ags.parse().unwrap()),
        };
        event_audience::Entity::insert(row)
            .exec_without_returning(&tx)
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
    id
}
