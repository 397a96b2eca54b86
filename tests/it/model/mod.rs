//! Thousands of random sequences against a model of the seats that is as simple as it can be:
//! it keeps people in a list and works everything out anew. People register, ask to be let in,
//! cancel, hand on, and delete their accounts; figures change and time passes. Rules 1, 3 and 8.

mod rows;
mod simple;

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, Utc};
use kreisrunde::{
    accounts::users::{self, NewUser},
    auth::Allow,
    db::{Actor, Db, Expected, Tx},
    entity::{
        event,
        ids::{EventId, PoolId, RegistrationId},
        kinds::RegistrationStatus::{Confirmed, Offered, Pending, Waitlisted},
        registration, seat_pool,
    },
    error::Error,
    policy::{DecideRegistrations, Register, Role},
    privacy,
    registrations::{
        decide::{Step, decide, step_in},
        substitute::substitute,
    },
    seats::{self, Pool},
    web::State,
};
use sea_orm::{ActiveModelTrait, EntityTrait, PaginatorTrait};

use crate::support::{World, invariants::of_event};
use rows::{event, person};
use simple::{CLASSES, MANY, Model};

/// Numbers that look random, the same for the same seed (`SplitMix64`).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % sides
    }

    fn number(&mut self, below: u64) -> i32 {
        i32::try_from(self.roll(below)).unwrap()
    }
}

/// A sequence as it is played.
struct Game<'a> {
    db: &'a Db,
    state: &'a State,
    event: EventId,
    model: Model,
    ids: Vec<RegistrationId>,
    dice: Dice,
}

impl Game<'_> {
    async fn begin(&self) -> Tx {
        self.db
            .write(Actor::SYSTEM, Expected::Unsaid)
            .await
            .unwrap()
    }

    /// Figures that sometimes fit and sometimes do not.
    fn figures(&mut self, now: DateTime<Utc>) -> Model {
        let mut new = self.model.clone();
        let dice = &mut self.dice;
        let on_release = match dice.roll(3) {
            0 => new.release,
            1 => Some(now + Duration::hours(dice.number(20).into())),
            _ => None,
        };
        match dice.roll(6) {
            0 => new.capacity += 1 + dice.number(3),
            1 => new.capacity = (new.capacity - 1 - dice.number(3)).max(0),
            2 => {
                new.maximum[dice.number(3) as usize] = if dice.roll(4) == 0 {
                    MANY
                } else {
                    dice.number(6)
                }
            }
            3 => {
                new.guarantee[dice.number(3) as usize] = dice.number(4);
                new.release = on_release;
            }
            4 => new.release = on_release,
            _ => new.offer_hours = (dice.roll(2) == 0).then(|| 1 + dice.number(6)),
        }
        // Guarantees without a release are invalid input; that is another story.
        if new.release.is_none() && self.model.release.is_some() {
            new.release = self.model.release;
        }
        if new.release.is_none() {
            new.guarantee = self.model.guarantee;
            new.release = Some(now - Duration::hours(1));
        }
        new
    }

    async fn step(&mut self) -> String {
        let said = match self.dice.roll(16) {
            0..=3 => self.register().await,
            4..=6 => self.cancel().await,
            7 => self.configure().await,
            8 => self.accept().await,
            9 => self.substitute().await,
            10..=12 => self.decide().await,
            13..=14 => self.erase().await,
            _ => {
                let hours = 1 + self.dice.number(5);
                self.db.clock().advance(Duration::hours(hours.into()));
                format!("{hours} hours pass")
            }
        };
        said
    }

    async fn register(&mut self) -> String {
        let class = self.dice.number(4) as usize;
        let tx = self.begin().await;
        let mut pool = Pool::lock(&tx, self.event).await.unwrap().unwrap();
        let status = if self.model.approval {
            Pending
        } else if pool.grant(&tx, CLASSES[class]).await.unwrap() {
            Confirmed
        } else {
            Waitlisted
        };
        let id = RegistrationId::new();
        let row = person(&tx, self.event, id, CLASSES[class], pool.queue_no(), status);
        row.insert(&tx).await.unwrap();
        pool.save(&tx).await.unwrap();
        self.model.settle(tx.now);
        self.model.register(class);
        tx.commit().await.unwrap();
        self.ids.push(id);
        format!("{:?} registers: {status:?}", CLASSES[class])
    }

    async fn cancel(&mut self) -> String {
        let Some(i) = self.somebody() else {
            return "nobody to cancel".into();
        };
        let tx = self.begin().await;
        let mut pool = Pool::lock(&tx, self.event).await.unwrap().unwrap();
        self.model.settle(tx.now);
        let row = registration::Entity::find_by_id(self.ids[i])
            .one(&tx)
            .await
            .unwrap()
            .unwrap();
        match step_in(&tx, &mut pool, row, Step::Cancel).await {
            Ok(_) => {
                assert!(self.model.is_live(i), "number {i} had nothing to cancel");
                self.model.leave(i, tx.now);
            }
            Err(Error::Refused(..)) => assert!(!self.model.is_live(i), "number {i} cancels"),
            Err(e) => panic!("{e}"),
        }
        pool.save(&tx).await.unwrap();
        tx.commit().await.unwrap();
        format!("number {i} cancels")
    }

    async fn accept(&mut self) -> String {
        let Some(i) = self.somebody() else {
            return "nobody to accept".into();
        };
        let tx = self.begin().await;
        let pool = Pool::lock(&tx, self.event).await.unwrap().unwrap();
        self.model.settle(tx.now);
        let row = registration::Entity::find_by_id(self.ids[i])
            .one(&tx)
            .await
            .unwrap()
            .unwrap();
        if row.status == Offered {
            seats::moved(&tx, row, Confirmed, None).await.unwrap();
            self.model.people[i].status = Confirmed;
            self.model.people[i].until = None;
        }
        pool.save(&tx).await.unwrap();
        tx.commit().await.unwrap();
        format!("number {i} accepts")
    }

    /// An organizer lets somebody in who asked, or does not.
    async fn decide(&mut self) -> String {
        let asking: Vec<usize> = (0..self.ids.len())
            .filter(|i| self.model.people[*i].status == Pending)
            .collect();
        // Now and then somebody who did not ask.
        let i = match asking.len() {
            0 => self.somebody(),
            _ if self.dice.roll(6) == 0 => self.somebody(),
            n => Some(asking[self.dice.roll(n as u64) as usize]),
        };
        let Some(i) = i else {
            return "nobody to decide about".into();
        };
        let agreed = self.dice.roll(4) > 0;
        let tx = self.begin().await;
        let pool = Pool::lock(&tx, self.event).await.unwrap().unwrap();
        pool.save(&tx).await.unwrap();
        self.model.settle(tx.now);
        let by = Allow::<DecideRegistrations>::system();
        let decided = decide(&tx, &by, self.ids[i], agreed).await;
        let asked = self.model.decide(i, agreed);
        match decided {
            Ok(_) => assert!(asked, "number {i} was decided about"),
            Err(Error::Refused(..)) => assert!(!asked, "number {i} was not decided about"),
            Err(e) => panic!("{e}"),
        }
        tx.commit().await.unwrap();
        format!("number {i} is decided about ({agreed}): {asked}")
    }

    /// Somebody opens an account, which takes their places over, and deletes it.
    async fn erase(&mut self) -> String {
        let Some(i) = self.somebody() else {
            return "nobody to erase".into();
        };
        let tx = self.db.write(Actor::SYSTEM, Expected::Any).await.unwrap();
        let pool = Pool::lock(&tx, self.event).await.unwrap().unwrap();
        pool.save(&tx).await.unwrap();
        self.model.settle(tx.now);
        let rows = registration::Entity::find().all(&tx).await.unwrap();
        let email = |id: RegistrationId| {
            let row = rows.iter().find(|row| row.id == id).unwrap();
            row.email_key.clone()
        };
        let theirs = email(self.ids[i]);
        let account = NewUser {
            email: theirs.clone(),
            name: "Person Beispiel".into(),
            role: Role::Coordinator,
            district_ags: None,
            organization_id: None,
            first_time: false,
            language: kreisrunde::entity::kinds::Language::De,
            password_hash: Some(String::new()),
        };
        let account = users::insert(&tx, account).await.unwrap();
        privacy::erase(&tx, self.state, &account).await.unwrap();
        let places = (0..self.ids.len()).filter(|i| email(self.ids[*i]) == theirs);
        for place in places.collect::<Vec<_>>() {
            if self.model.is_live(place) {
                self.model.leave(place, tx.now);
            }
        }
        tx.commit().await.unwrap();
        format!("number {i} is erased")
    }

    /// Somebody's place goes to somebody else of the sequence, or to somebody new.
    async fn substitute(&mut self) -> String {
        let (Some(i), Some(j)) = (self.somebody(), self.somebody()) else {
            return "nobody to substitute".into();
        };
        let tx = self.begin().await;
        let pool = Pool::lock(&tx, self.event).await.unwrap().unwrap();
        pool.save(&tx).await.unwrap();
        self.model.settle(tx.now);
        let row = async |i: usize| {
            let row = registration::Entity::find_by_id(self.ids[i]).one(&tx).await;
            row.unwrap().unwrap()
        };
        let live = |status| matches!(status, Pending | Confirmed | Offered | Waitlisted);
        let (taken, other) = (row(i).await, row(j).await);
        let new_here = i == j;
        let email = if new_here {
            format!("{}@new.example", RegistrationId::new())
        } else {
            other.person_email
        };
        // The same address may stand in several rows, of which one is live.
        let rows = registration::Entity::find().all(&tx).await.unwrap();
        let own = rows
            .iter()
            .find(|r| r.event_id == self.event && r.person_email == email && live(r.status));
        let fits = live(taken.status)
            && taken.person_email != email
            && own.is_none_or(|own| {
                matches!(own.status, Pending | Waitlisted) && own.district_ags == taken.district_ags
            });
        let person = serde_json::json!({"person": {"name": "Colleague", "email": email}});
        let new = serde_json::from_value(person).unwrap();
        let by = Allow::<Register>::system();
        match substitute(&tx, self.state, &by, self.ids[i], &new).await {
            Ok(_) => {
                assert!(fits, "number {i} was handed to number {j}");
                if let Some(own) = own {
                    let own = self.ids.iter().position(|id| *id == own.id).unwrap();
                    self.model.leave(own, tx.now);
                }
                tx.commit().await.unwrap();
            }
            Err(Error::Refused(..) | Error::Invalid(_)) => {
                assert!(!fits, "number {i} was not handed to number {j}");
            }
            Err(e) => panic!("{e}"),
        }
        format!("number {i} goes to number {j} (new: {new_here}): {fits}")
    }

    async fn configure(&mut self) -> String {
        let tx = self.begin().await;
        let pool = Pool::lock(&tx, self.event).await.unwrap();
        self.model.settle(tx.now);
        let new = self.figures(tx.now);
        let fits = self.model.configure(&new, tx.now);
        match seats::apply(&tx, (self.event, None), pool, &new.plan()).await {
            Ok(()) => {
                assert!(fits, "the model refuses what was accepted");
                tx.commit().await.unwrap();
            }
            Err(Error::Refused(..) | Error::Invalid(_)) => {
                assert!(!fits, "the model accepts what was refused");
            }
            Err(e) => panic!("{e}"),
        }
        format!(
            "figures {:?} {:?} {:?} {:?}: {fits}",
            new.capacity, new.guarantee, new.maximum, new.release
        )
    }

    fn somebody(&mut self) -> Option<usize> {
        let all = u64::try_from(self.ids.len()).unwrap();
        (all > 0).then(|| self.dice.number(all) as usize)
    }

    /// The rows are what the model says.
    async fn compare(&mut self) {
        // Whoever looks, first lets happen what is due.
        seats::settle_due(self.db, Some(self.event)).await.unwrap();
        self.model.settle(self.db.now());
        let rows = registration::Entity::find()
            .all(self.db.read())
            .await
            .unwrap();
        let rows: BTreeMap<RegistrationId, registration::Model> =
            rows.into_iter().map(|r| (r.id, r)).collect();
        for (i, (id, member)) in self.ids.iter().zip(&self.model.people).enumerate() {
            let row = &rows[id];
            assert_eq!(
                (row.status, row.offered_until),
                (member.status, member.until),
                "number {i}"
            );
        }
        let pool = seat_pool::Entity::find_by_id(PoolId::from(self.event))
            .one(self.db.read())
            .await
            .unwrap()
            .unwrap();
        assert_eq!(
            (pool.capacity, pool.committed),
            (self.model.capacity, self.model.used())
        );
        of_event(self.db, &pool).await;
    }
}

async fn play(world: &World, sequences: u64, steps: usize) {
    // A database on which nothing has to last: thousands of transactions would wait for the disk.
    let (db, _folder) = world.fast_copy().await;
    for seed in 0..sequences {
        let mut dice = Dice(seed.wrapping_mul(0x5851_f42d_4c95_7f2d));
        let now = db.now();
        let starts = now + Duration::hours((10 + dice.number(40)).into());
        let mut model = Model {
            capacity: dice.number(8),
            guarantee: [0; 4],
            maximum: [MANY; 4],
            release: Some(now + Duration::hours((1 + dice.number(20)).into())),
            offer_hours: (dice.roll(2) == 0).then(|| 1 + dice.number(6)),
            starts,
            approval: dice.roll(3) == 0,
            people: Vec::new(),
        };
        for class in 0..3 {
            let left = model.capacity - model.guarantee.iter().sum::<i32>();
            model.guarantee[class] = dice.number(3).min(left);
            if dice.roll(2) == 0 {
                model.maximum[class] = model.guarantee[class] + dice.number(3);
            }
        }
        let event = event(&db, starts, model.approval).await;
        let tx = db.write(Actor::SYSTEM, Expected::Unsaid).await.unwrap();
        seats::apply(&tx, (event, None), None, &model.plan())
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let mut game = Game {
            db: &db,
            state: &world.state,
            event,
            model,
            ids: Vec::new(),
            dice,
        };
        let mut told = Vec::new();
        for n in 1..=steps {
            told.push(game.step().await);
            if n % 4 != 0 {
                continue;
            }
            let compared =
                futures_util::FutureExt::catch_unwind(std::panic::AssertUnwindSafe(game.compare()))
                    .await;
            if let Err(panic) = compared {
                eprintln!("seed {seed}: {:#?}\n{told:#?}", game.model);
                std::panic::resume_unwind(panic);
            }
        }
    }
    assert!(event::Entity::find().count(db.read()).await.unwrap() > 0);
    db.close().await;
}

story!(
    rules_1_and_3_hold_in_thousands_of_random_sequences,
    async |world: &World| {
        if world.shares() {
            play(world, 120, 24).await;
        } else {
            play(world, 2000, 12).await;
        }
    }
);
