//! Seat numbers recomputed from the rows: what must hold after every transaction.

use std::collections::HashMap;

use kreisrunde::{
    db::Db,
    entity::{
        event,
        ids::{EventId, SessionId},
        kinds::{
            EventStatus::{Postponed, Published},
            RegistrationStatus::{Confirmed, Offered, Pending, Waitlisted},
            SignupStatus,
        },
        registration, seat_class, seat_pool, session, session_signup,
    },
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// I1, I2, I3, one live registration per address, and that the counters are what the rows say.
pub async fn invariants(db: &Db) {
    for pool in seat_pool::Entity::find().all(db.read()).await.unwrap() {
        of_event(db, &pool).await;
    }
}

/// The same for one event.
pub async fn of_event(db: &Db, pool: &seat_pool::Model) {
    let event: EventId = pool.event_id;
    let classes = seat_class::Entity::find()
        .filter(seat_class::COLUMN.pool_id.eq(pool.id))
        .all(db.read())
        .await
        .unwrap();
    if let Some(session) = pool.session_id {
        return of_session(db, pool, session, &classes).await;
    }
    let rows = registration::Entity::find()
        .filter(registration::COLUMN.event_id.eq(event))
        .all(db.read())
        .await
        .unwrap();
    let mut used = 0;
    for class in &classes {
        let holds = |row: &&registration::Model| {
            row.class == class.class && matches!(row.status, Confirmed | Offered)
        };
        let taken = i32::try_from(rows.iter().filter(holds).count()).unwrap();
        assert_eq!(
            class.taken, taken,
            "taken of {:?} is not what the rows say",
            class.class
        );
        assert!(
            taken <= class.maximum,
            "I2: {taken} > {} in {:?}",
            class.maximum,
            class.class
        );
        assert!(
            class.guaranteed <= class.maximum,
            "I2: guarantee above maximum"
        );
        used += taken.max(class.held);
    }
    assert_eq!(pool.committed, used, "committed is not Σ max(taken, held)");
    assert!(used <= pool.capacity, "I1: {used} > {}", pool.capacity);
    let of = event::Entity::find_by_id(event)
        .one(db.read())
        .await
        .unwrap();
    let ahead = matches!(of.unwrap().status, Published | Postponed);
    for row in rows.iter().filter(|row| ahead && row.status == Waitlisted) {
        let class = classes
            .iter()
            .find(|c| c.class == row.class)
            .expect("a class");
        let admissible =
            class.taken < class.maximum && (class.taken < class.held || used < pool.capacity);
        assert!(!admissible, "I3: number {} waits for nothing", row.queue_no);
    }
    let mut live: HashMap<&str, usize> = HashMap::new();
    let is_live =
        |r: &&registration::Model| matches!(r.status, Pending | Confirmed | Offered | Waitlisted);
    for row in rows.iter().filter(is_live) {
        *live.entry(&row.email_key).or_default() += 1;
    }
    assert!(
        live.values().all(|n| *n == 1),
        "two live registrations of one person"
    );
    let mut numbers: Vec<i32> = rows.iter().map(|r| r.queue_no).collect();
    numbers.sort_unstable();
    numbers.dedup();
    assert_eq!(numbers.len(), rows.len(), "a queue number given twice");
}

/// The same for a session that one signs up for, and that only who comes to the event has a place.
async fn of_session(
    db: &Db,
    pool: &seat_pool::Model,
    session: SessionId,
    classes: &[seat_class::Model],
) {
    let rows = session_signup::Entity::find()
        .filter(session_signup::COLUMN.session_id.eq(session))
        .all(db.read())
        .await
        .unwrap();
    let confirmed = rows.iter().filter(|r| r.status == SignupStatus::Confirmed);
    let taken = i32::try_from(confirmed.count()).unwrap();
    let [class] = classes else {
        panic!("a session has one class");
    };
    assert_eq!(class.taken, taken, "taken is not what the sign-ups say");
    assert_eq!(pool.committed, taken, "committed is not what is taken");
    assert!(taken <= pool.capacity, "I1: {taken} > {}", pool.capacity);
    let waiting = rows.len() - usize::try_from(taken).unwrap();
    let event = event::Entity::find_by_id(pool.event_id)
        .one(db.read())
        .await;
    let event = event.unwrap().unwrap();
    let of = session::Entity::find_by_id(session).one(db.read()).await;
    let starts = of.unwrap().unwrap().starts_at.unwrap_or(event.ends_at);
    let ahead = matches!(event.status, Published | Postponed) && starts > db.now();
    assert!(
        !ahead || waiting == 0 || taken == pool.capacity,
        "I3: {waiting} wait for nothing"
    );
    let mut numbers: Vec<i32> = rows.iter().map(|r| r.queue_no).collect();
    numbers.sort_unstable();
    numbers.dedup();
    assert_eq!(numbers.len(), rows.len(), "a queue number given twice");
    let ids = rows.iter().map(|row| row.registration_id);
    let of = registration::Entity::find()
        .filter(registration::COLUMN.id.is_in(ids))
        .filter(registration::COLUMN.status.eq(Confirmed));
    let of = of.all(db.read()).await.unwrap();
    assert_eq!(of.len(), rows.len(), "signed up without coming");
}
