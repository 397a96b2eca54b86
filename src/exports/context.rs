//! What an export knows of its event.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Duration, NaiveDate, Utc};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::counted::Counted;
use crate::{
    attendance::code::Codes,
    auth::token::Keys,
    entity::{
        district, event, event_audience,
        form_question::FormQuestion,
        ids::Ags,
        kinds::{Language, Precision, SessionKind},
        organization, session,
    },
    error::Result,
    events::{schedule::day_at, words},
    forms,
    papers::Head,
};

/// Most columns of days in a table.
const MOST_DAYS: usize = 31;

/// What an export knows of its event.
pub struct Context {
    /// The event.
    pub event: event::Model,
    /// What stands at the top.
    pub head: Head,
    /// The days of the event, at most a month's.
    pub days: Vec<NaiveDate>,
    /// The questions of its form.
    pub questions: Vec<FormQuestion>,
    /// Names of the invited districts.
    pub districts: HashMap<Ags, String>,
    /// How many were there, as somebody stated it.
    pub counted: Option<Counted>,
    /// Programme without breaks.
    pub minutes: Minutes,
    /// Codes for check-in.
    pub codes: Codes,
    /// Codes of certificates.
    pub certificates: Codes,
    /// Address of the page that confirms certificates.
    pub confirm: String,
}

impl Context {
    /// Reads what there is to know, with at most nine statements.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn of<C: ConnectionTrait>(
        db: &C,
        (keys, base_url): (&Keys, &str),
        event: event::Model,
        language: Language,
        now: DateTime<Utc>,
    ) -> Result<Self> {
        let districts = invited(db, &event).await?;
        let form = forms::service::of_event(db, &event).await?;
        Ok(Self {
            head: head(db, &event, language, now).await?,
            days: days_of(&event),
            questions: form.map_or_else(Vec::new, |form| form.questions.0),
            counted: Counted::of(db, event.id).await?,
            minutes: Minutes::of(db, &event).await?,
            codes: Codes::new(keys)?,
            certificates: Codes::of_certificates(keys)?,
            confirm: format!("{base_url}/certificate"),
            districts,
            event,
        })
    }
}

/// Title, dates and people behind an event, as they stand at the top of a paper.
async fn head<C: ConnectionTrait>(
    db: &C,
    event: &event::Model,
    language: Language,
    now: DateTime<Utc>,
) -> Result<Head> {
    let host = match &event.host_ags {
        Some(ags) => district::Entity::find_by_id(ags.clone()).one(db).await?,
        None => None,
    };
    let instant = words::instant(now, &event.time_zone, language);
    let place = [&event.place_name, &event.place_locality];
    let place: Vec<&str> = place.iter().filter_map(|part| part.as_deref()).collect();
    Ok(Head {
        event: event.title.clone(),
        dates: words::dates(event, language),
        place: (!place.is_empty()).then(|| place.join(", ")),
        organizer: organizer(db, event).await?,
        host: host.map(|host| match language {
            Language::De => format!("Gastgeber: {}", host.name),
            Language::En => format!("Host: {}", host.name),
        }),
        as_of: match language {
            Language::De => format!("Stand: {instant}"),
            Language::En => format!("As of {instant}"),
        },
        language,
        made: now,
    })
}

/// Name of the organization that holds an event.
///
/// # Errors
/// If the database fails.
pub async fn organizer<C: ConnectionTrait>(db: &C, event: &event::Model) -> Result<Option<String>> {
    let Some(id) = event.organizer_id else {
        return Ok(None);
    };
    let row = organization::Entity::find_by_id(id).one(db).await?;
    Ok(row.map(|row| row.name))
}

async fn invited<C: ConnectionTrait>(db: &C, event: &event::Model) -> Result<HashMap<Ags, String>> {
    let audience = event_audience::Entity::find()
        .filter(event_audience::COLUMN.event_id.eq(event.id))
        .all(db)
        .await?;
    let names = names(db, audience.into_iter().map(|row| row.ags).collect()).await?;
    Ok(names.into_iter().collect())
}

/// Names of districts.
///
/// # Errors
/// If the database fails.
pub async fn names<C: ConnectionTrait>(db: &C, ags: Vec<Ags>) -> Result<Vec<(Ags, String)>> {
    let rows = district::Entity::find().filter(district::COLUMN.ags.is_in(ags));
    let rows = rows.all(db).await?;
    Ok(rows.into_iter().map(|row| (row.ags, row.name)).collect())
}

/// The days of an event, if they are known.
fn days_of(event: &event::Model) -> Vec<NaiveDate> {
    match event.schedule_precision {
        Precision::Year | Precision::Month => Vec::new(),
        Precision::Day | Precision::Time => event
            .starts_on
            .iter_days()
            .take_while(|day| *day <= event.ends_on)
            .take(MOST_DAYS)
            .collect(),
    }
}

/// Minutes of the programme by day, without breaks.
#[derive(Debug, Default)]
pub struct Minutes(BTreeMap<NaiveDate, i64>);

impl Minutes {
    /// By the sessions that have times; sessions side by side count once. An event of one day
    /// without them lasts from its start to its end, if both are known.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn of<C: ConnectionTrait>(db: &C, event: &event::Model) -> Result<Self> {
        let sessions = session::Entity::find()
            .filter(session::COLUMN.event_id.eq(event.id))
            .filter(session::COLUMN.kind.ne(SessionKind::Break))
            .filter(session::COLUMN.starts_at.is_not_null())
            .filter(session::COLUMN.ends_at.is_not_null())
            .order_by_asc(session::COLUMN.starts_at)
            .all(db)
            .await?;
        let times = sessions
            .iter()
            .filter_map(|s| Some((s.starts_at?, s.ends_at?)));
        let mut minutes = Self::add_up(times, |at| day_at(event, at));
        let whole_day = event.schedule_precision == Precision::Time && event.schedule_end.is_some();
        if minutes.0.is_empty() && whole_day && event.starts_on == event.ends_on {
            let whole = (event.ends_at - event.starts_at).num_minutes();
            minutes.0.insert(event.starts_on, whole);
        }
        Ok(minutes)
    }

    /// Of times in the order in which they begin.
    fn add_up(
        times: impl Iterator<Item = (DateTime<Utc>, DateTime<Utc>)>,
        day: impl Fn(DateTime<Utc>) -> NaiveDate,
    ) -> Self {
        let mut minutes = BTreeMap::new();
        let mut until = DateTime::<Utc>::MIN_UTC;
        for (from, to) in times {
            let new = (to - from.max(until)).max(Duration::zero());
            *minutes.entry(day(from)).or_insert(0) += new.num_minutes();
            until = until.max(to);
        }
        Self(minutes)
    }

    /// In all on some days; none where one of them has no times.
    #[must_use]
    pub fn on(&self, days: &[NaiveDate]) -> Option<i64> {
        let each = days.iter().map(|day| self.0.get(day).copied());
        each.sum::<Option<i64>>().filter(|sum| *sum > 0)
    }
}

/// Minutes in hours, as one says them.
#[must_use]
pub fn hours(minutes: i64, language: Language) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    match (language, rest) {
        (Language::De, 0) => format!("{hours} Stunden"),
        (Language::De, rest) => format!("{hours} Stunden {rest} Minuten"),
        (Language::En, 0) => format!("{hours} hours"),
        (Language::En, rest) => format!("{hours} hours {rest} minutes"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        format!("2024-11-{text}:00Z").parse().unwrap()
    }

    #[test]
    fn sessions_side_by_side_count_once_and_pauses_not_at_all() {
        let times = [
            (at("21T09:00"), at("21T10:00")),
            (at("21T10:30"), at("21T12:00")),
            (at("21T10:30"), at("21T11:00")),
            (at("21T11:45"), at("21T12:30")),
            (at("22T09:00"), at("22T09:45")),
        ];
        let minutes = Minutes::add_up(times.into_iter(), |at| at.date_naive());
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let (first, second) = (day("2024-11-21"), day("2024-11-22"));
        assert_eq!(minutes.on(&[first]), Some(180));
        assert_eq!(minutes.on(&[first, second]), Some(225));
        assert_eq!(minutes.on(&[first, day("2024-11-23")]), None);
        assert_eq!(minutes.on(&[]), None);
    }

    #[test]
    fn hours_are_said_as_one_says_them() {
        assert_eq!(hours(660, Language::De), "11 Stunden");
        assert_eq!(hours(225, Language::En), "3 hours 45 minutes");
    }
}
