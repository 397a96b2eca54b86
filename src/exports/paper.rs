//! A paper in the making: people go in, a file comes out. No database here: this runs on a
//! thread of its own.

use super::{
    context::{Context, hours},
    funder::Proof,
    people::Guest,
    tables::{self, Rows},
};
use crate::{
    entity::kinds::{ExportFormat, ExportKind},
    error::{Error, Result},
    events::words,
    papers::{
        Head,
        badge::{Badge, Badges},
        certificate::{Certificate, Certificates},
        sheet,
    },
};

/// A paper in the making.
pub struct Paper {
    context: Context,
    kind: ExportKind,
    format: ExportFormat,
    body: Body,
}

enum Body {
    Table(Rows),
    Badges(Badges),
    Certificates(Certificates),
    Proof(Proof),
}

impl Paper {
    /// With nobody on it.
    ///
    /// # Errors
    /// Never with our settings.
    pub fn new(context: Context, kind: ExportKind, format: ExportFormat) -> Result<Self> {
        let head = context.head.clone();
        let body = match kind {
            ExportKind::Participants | ExportKind::SignIn | ExportKind::Attendance => {
                Body::Table(tables::start(&context, kind, format))
            }
            ExportKind::Badges => Body::Badges(Badges::new(head)?),
            ExportKind::Certificates => Body::Certificates(certificates(&context, head)?),
            ExportKind::Funder => Body::Proof(Proof::default()),
        };
        Ok(Self {
            context,
            kind,
            format,
            body,
        })
    }

    /// One more.
    ///
    /// # Errors
    /// If a code is too long for a QR code.
    pub fn add(&mut self, guest: &Guest) -> Result<()> {
        match &mut self.body {
            Body::Table(rows) => {
                tables::add(rows, &self.context, self.kind, self.format, guest);
                Ok(())
            }
            Body::Badges(badges) => badges.add(Badge {
                name: guest.view.person.name.clone(),
                office: guest.office.clone(),
                district: guest.district.clone(),
                code: self.context.codes.of(&guest.row),
            }),
            Body::Certificates(certificates) => certificates.add(&certified(&self.context, guest)),
            Body::Proof(proof) => {
                proof.add(guest);
                Ok(())
            }
        }
    }

    /// The file.
    ///
    /// # Errors
    /// Only by a fault of ours.
    pub fn finish(self) -> Result<Vec<u8>> {
        let table = match self.body {
            Body::Badges(badges) => return badges.finish(),
            Body::Certificates(certificates) => return certificates.finish(),
            Body::Table(rows) => tables::finish(rows, &self.context, self.kind, self.format),
            Body::Proof(proof) => proof.table(&self.context),
        };
        sheet::render(&table, &self.context.head, self.format)
    }
}

/// A paper of these people, made on a thread for it.
///
/// # Errors
/// Only by a fault of ours.
pub async fn of(
    context: Context,
    kind: ExportKind,
    format: ExportFormat,
    guests: Vec<Guest>,
) -> Result<Vec<u8>> {
    let made = tokio::task::spawn_blocking(move || {
        let mut paper = Paper::new(context, kind, format)?;
        for guest in &guests {
            paper.add(guest)?;
        }
        paper.finish()
    });
    made.await.map_err(|e| Error::Internal(e.to_string()))?
}

fn certificates(context: &Context, head: Head) -> Result<Certificates> {
    let zone = words::zone_of(&context.event.time_zone);
    let today = head.made.with_timezone(&zone).date_naive();
    let today = words::day(today, head.language);
    Certificates::new(head, today)
}

/// What is certified of a person.
fn certified(context: &Context, guest: &Guest) -> Certificate {
    let language = context.head.language;
    let code = context.certificates.of(&guest.row);
    let days = guest.days().iter().map(|day| words::day(*day, language));
    let minutes = context.minutes.on(guest.days());
    Certificate {
        name: guest.view.person.name.clone(),
        office: guest.office.clone(),
        district: guest.district.clone(),
        days: days.collect(),
        hours: minutes.map(|minutes| hours(minutes, language)),
        link: format!("{}#{code}", context.confirm),
        code,
    }
}
