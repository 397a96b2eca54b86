//! The seats as the rules say, as simple as it can be: people in a list, everything worked out anew.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, Utc};
use kreisrunde::{
    entity::kinds::RegistrationStatus::{
        self, Cancelled, Confirmed, Expired, Offered, Pending, Rejected, Waitlisted,
    },
    seats::Plan,
};

/// The classes of seats in the model: three districts and the guests.
pub const CLASSES: [&str; 4] = ["15001", "15002", "15003", ""];

/// Stands for 'no limit'.
pub const MANY: i32 = 1_000_000;

/// Somebody in the model.
#[derive(Debug, Clone)]
pub struct Member {
    pub class: usize,
    pub status: RegistrationStatus,
    pub until: Option<DateTime<Utc>>,
}

/// The seats as the rules say, worked out anew each time. People stand in their order.
#[derive(Debug, Clone)]
pub struct Model {
    pub capacity: i32,
    pub guarantee: [i32; 4],
    pub maximum: [i32; 4],
    /// When guarantees end; none: they have ended.
    pub release: Option<DateTime<Utc>>,
    pub offer_hours: Option<i32>,
    pub starts: DateTime<Utc>,
    /// Whether somebody decides about who may come.
    pub approval: bool,
    pub people: Vec<Member>,
}

impl Model {
    pub fn taken(&self, class: usize) -> i32 {
        let holds = |m: &&Member| m.class == class && matches!(m.status, Confirmed | Offered);
        i32::try_from(self.people.iter().filter(holds).count()).unwrap()
    }

    pub fn held(&self, class: usize) -> i32 {
        if self.release.is_some() {
            self.guarantee[class]
        } else {
            0
        }
    }

    pub fn used(&self) -> i32 {
        (0..4)
            .map(|class| self.taken(class).max(self.held(class)))
            .sum()
    }

    pub fn admits(&self, class: usize) -> bool {
        let taken = self.taken(class);
        taken < self.maximum[class] && (taken < self.held(class) || self.used() < self.capacity)
    }

    /// Whoever is first in line and admissible gets a seat, until nobody is.
    pub fn promote(&mut self, at: DateTime<Utc>) {
        while let Some(first) = (0..self.people.len())
            .find(|i| self.people[*i].status == Waitlisted && self.admits(self.people[*i].class))
        {
            let offer = self.offer_hours.filter(|_| at < self.starts);
            let until = offer.map(|h| (at + Duration::hours(h.into())).min(self.starts));
            self.people[first].status = if until.is_some() { Offered } else { Confirmed };
            self.people[first].until = until;
        }
    }

    /// Everything that was due up to now, in the order in which it was due.
    pub fn settle(&mut self, now: DateTime<Utc>) {
        loop {
            let expiry = (0..self.people.len())
                .filter(|i| self.people[*i].status == Offered)
                .filter_map(|i| Some((self.people[i].until?, i)))
                .filter(|(until, _)| *until <= now)
                .min();
            match (self.release.filter(|at| *at <= now), expiry) {
                (Some(at), expiry) if expiry.is_none_or(|(until, _)| at <= until) => {
                    self.release = None;
                    self.promote(at);
                }
                (_, Some((until, i))) => {
                    self.people[i].status = Expired;
                    self.people[i].until = None;
                    self.promote(until);
                }
                _ => return,
            }
        }
    }

    pub fn register(&mut self, class: usize) {
        let status = if self.approval {
            Pending
        } else {
            self.placed(class)
        };
        self.people.push(Member {
            class,
            status,
            until: None,
        });
    }

    fn placed(&self, class: usize) -> RegistrationStatus {
        if self.admits(class) {
            Confirmed
        } else {
            Waitlisted
        }
    }

    /// Somebody who asked is let in or not; in line they stand where they asked.
    pub fn decide(&mut self, i: usize, agreed: bool) -> bool {
        let asks = self.people[i].status == Pending;
        if asks {
            self.people[i].status = if agreed {
                self.placed(self.people[i].class)
            } else {
                Rejected
            };
        }
        asks
    }

    pub fn is_live(&self, i: usize) -> bool {
        let status = self.people[i].status;
        matches!(status, Pending | Confirmed | Offered | Waitlisted)
    }

    pub fn leave(&mut self, i: usize, now: DateTime<Utc>) {
        let had = matches!(self.people[i].status, Confirmed | Offered);
        self.people[i].status = Cancelled;
        self.people[i].until = None;
        if had {
            self.promote(now);
        }
    }

    /// New figures, or none of them if they don't fit.
    pub fn configure(&mut self, new: &Self, now: DateTime<Utc>) -> bool {
        let mut next = self.clone();
        next.capacity = new.capacity;
        next.guarantee = new.guarantee;
        next.maximum = new.maximum;
        next.release = new.release.filter(|at| *at > now);
        next.offer_hours = new.offer_hours;
        let possible = (0..4).all(|c| next.guarantee[c] <= next.maximum[c])
            && next.guarantee.iter().sum::<i32>() <= next.capacity;
        let fits = next.used() <= next.capacity && (0..4).all(|c| next.taken(c) <= next.maximum[c]);
        if possible && fits {
            next.promote(now);
            *self = next;
        }
        possible && fits
    }

    pub fn plan(&self) -> Plan {
        let class = |c: usize| (CLASSES[c].to_owned(), (self.guarantee[c], self.maximum[c]));
        Plan {
            capacity: self.capacity,
            classes: (0..4).map(class).collect::<BTreeMap<_, _>>(),
            release_at: self.release,
            offer_hours: self.offer_hours,
        }
    }
}
