//! Demo data: the real sample network, an account for each role, one fictional edition open
//! for registration and one that has just ended with open feedback.

use chrono::{Duration, NaiveDate};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, Set,
};
use secrecy::{ExposeSecret, SecretString};

use crate::{
    accounts::{self, users::NewUser},
    api_keys::{self, NewApiKey},
    auth::Allow,
    crypto,
    db::{Actor, Expected, Tx},
    entity::{
        api_key, attendance, district, event,
        ids::{Ags, EventId, OrganizationId, SeriesId},
        kinds::{EventFormat, Language, Precision},
        organization, series, user,
    },
    error::{Error, Result},
    events::NewEvent,
    events::{
        Place, RegistrationRules, SeatsPerDistrict, change, consents::ConsentTexts,
        lifecycle::Step, schedule::Schedule, steps,
    },
    import,
    policy::{ApiScope, DefineSurveys, ManageKeys, Role, WriteEvents},
    registrations,
    seats::Pool,
    surveys::{self, NewSurvey, SurveyStep},
    telemetry::say,
    web::{State, text},
};

const SAMPLE: &[u8] = include_bytes!("../sample/ideenwerkstatt.json");

/// Name of the series that the fictional editions belong to, and their numbers.
const SERIES: &str = "IKOE-Ideenwerkstatt";

/// Name of the key for partners.
const PARTNER: &str = "Demo-Portal";
const ENDED: i32 = 15;
const OPEN: i32 = 16;

/// Districts whose coordinators took part in the edition that has just ended.
const TOOK_PART: [&str; 9] = [
    "15001", "15002", "15003", "15081", "15083", "15084", "15085", "15088", "15090",
];

/// Makes sure that the demo data are there. A second start leaves them as they are.
///
/// # Errors
/// If the database fails.
pub async fn prepare(state: &State, password: Option<&SecretString>) -> Result<()> {
    let imported = import::import(&state.db, SAMPLE, false, &mut |_| {}).await;
    imported.map_err(|e| Error::Internal(format!("sample data: {e}")))?;
    let known = user::Entity::find()
        .filter(user::COLUMN.email_key.eq("admin@demo.example"))
        .count(state.db.read())
        .await?;
    let (plain, shown) = match password {
        Some(password) => (
            password.expose_secret().to_owned(),
            "from KREISRUNDE_DEMO_PASSWORD".to_owned(),
        ),
        None if known > 0 => {
            say("Demo accounts: as before, with the password printed at their first start.");
            return demo_events(state).await;
        }
        None => {
            let made = crypto::encode(&crypto::random::<12>()?);
            (made.clone(), made)
        }
    };
    let hash = state.passwords.hash(plain).await?;
    let tx = state.db.write(Actor::SYSTEM, Expected::Any).await?;
    let names = accounts_in(&tx, &hash).await?;
    let key = partner_key(&tx).await?;
    tx.commit().await?;
    demo_events(state).await?;
    say(&format!(
        "Demo accounts, password {shown}:\n{}",
        names.join("\n")
    ));
    if let Some(key) = key {
        say(&format!("Demo API key, shown this once:\n  {key}"));
    }
    Ok(())
}

/// A key with which a partner tries everything; none if it was made and shown before.
async fn partner_key(tx: &Tx) -> Result<Option<String>> {
    let known = api_key::Entity::find().filter(api_key::COLUMN.name.eq(PARTNER));
    if known.count(tx).await? > 0 {
        return Ok(None);
    }
    let agsa = organization::Entity::find().filter(organization::COLUMN.short_name.eq("AGSA"));
    let Some(agsa) = agsa.one(tx).await? else {
        return Ok(None);
    };
    let new = NewApiKey {
        name: PARTNER.to_owned(),
        organization_id: agsa.id,
        scopes: vec![
            ApiScope::EventsRead,
            ApiScope::EventsWrite,
            ApiScope::RegistrationsRead,
            ApiScope::FeedbackRead,
        ],
        event_id: None,
        expires_at: None,
    };
    let (_, secret) = api_keys::service::create(tx, &Allow::<ManageKeys>::system(), &new).await?;
    Ok(Some(secret))
}

/// Local part of the address, name, role, district, organization.
type Person = (String, String, Role, Option<Ags>, Option<OrganizationId>);

/// The accounts; those that are there get the password.
async fn accounts_in(tx: &Tx, hash: &str) -> Result<Vec<String>> {
    let short = |name: &'static str| {
        organization::Entity::find().filter(organization::COLUMN.short_name.eq(name))
    };
    let agsa = short("AGSA").one(tx).await?.map(|row| row.id);
    let lvwa = short("LVwA").one(tx).await?.map(|row| row.id);
    let mut people: Vec<Person> = vec![
        (
            "admin".into(),
            "Administration".into(),
            Role::Admin,
            None,
            None,
        ),
        (
            "organizer".into(),
            "Projektteam IKOE".into(),
            Role::Organizer,
            None,
            agsa,
        ),
        (
            "contributor-lvwa".into(),
            "Landesverwaltungsamt".into(),
            Role::Contributor,
            None,
            lvwa,
        ),
    ];
    let districts = district::Entity::find()
        .filter(district::COLUMN.state.eq("Sachsen-Anhalt"))
        .filter(district::COLUMN.dissolved_on.is_null())
        .order_by_asc(district::COLUMN.ags)
        .all(tx)
        .await?;
    for district in districts {
        let (who, name) = (
            format!("coordinator-{}", district.ags),
            format!("Koordination {}", district.name),
        );
        people.push((who, name, Role::Coordinator, Some(district.ags), None));
    }
    let mut names = Vec::new();
    for (who, name, role, district_ags, organization_id) in people {
        let email = format!("{who}@demo.example");
        names.push(format!("  {email}"));
        let known = user::Entity::find()
            .filter(user::COLUMN.email_key.eq(&email))
            .one(tx)
            .await?;
        if let Some(known) = known {
            accounts::set_password(tx, known.id, hash.to_owned(), None).await?;
            continue;
        }
        let account = NewUser {
            email,
            name,
            role,
            district_ags,
            organization_id,
            first_time: false,
            language: Language::De,
            password_hash: Some(hash.to_owned()),
        };
        accounts::users::insert(tx, account).await?;
    }
    Ok(names)
}

/// The two fictional editions, with dates that follow from today.
async fn demo_events(state: &State) -> Result<()> {
    let tx = state.db.write(Actor::SYSTEM, Expected::Any).await?;
    let series = series::Entity::find()
        .filter(series::COLUMN.name_key.eq(text::key(SERIES)))
        .one(&tx)
        .await?
        .ok_or_else(|| Error::Internal("sample data without its series".into()))?;
    let there = event::Entity::find()
        .filter(event::COLUMN.series_id.eq(series.id))
        .filter(event::COLUMN.edition.is_in([ENDED, OPEN]))
        .count(&tx)
        .await?;
    if there > 0 {
        return Ok(());
    }
    let today = tx.now.date_naive();
    let ended = publish(&tx, series.id, ENDED, today - Duration::days(3), "15003").await?;
    take_part(&tx, ended).await?;
    let by = Allow::<WriteEvents>::system();
    steps::step(&tx, &by, ended, Step::Complete).await?;
    let by = Allow::<DefineSurveys>::system();
    surveys::create(&tx, &by, ended, &NewSurvey::default()).await?;
    surveys::steps(&tx, &by, ended, SurveyStep::Open).await?;
    publish(&tx, series.id, OPEN, today + Duration::days(45), "15085").await?;
    tx.commit().await
}

async fn publish(
    tx: &Tx,
    series: SeriesId,
    edition: i32,
    day: NaiveDate,
    host: &str,
) -> Result<EventId> {
    let host: Ags = host.parse().map_err(|e: &str| Error::Internal(e.into()))?;
    let new = NewEvent {
        series_id: Some(series),
        edition: Some(edition),
        title: format!("{edition}. {SERIES} (erfunden)"),
        motto: Some("Beispieldaten zum Ausprobieren".into()),
        description: None,
        format: EventFormat::Onsite,
        schedule: Schedule {
            precision: Precision::Day,
            start: day.to_string(),
            end: Some((day + Duration::days(1)).to_string()),
            time_zone: "Europe/Berlin".into(),
        },
        place: Place {
            name: Some("Haus der Beispiele".into()),
            ..Place::default()
        },
        host_ags: Some(host),
        organizer_id: None,
        audience: None,
        capacity: Some(40),
        seats_per_district: SeatsPerDistrict {
            guaranteed: 1,
            maximum: Some(4),
            release_at: Some(tx.now + Duration::days(30)),
            overrides: Vec::new(),
        },
        contributions: Vec::new(),
        coverage_note: None,
        registration: RegistrationRules::default(),
        consent_texts: ConsentTexts::default(),
    };
    let by = Allow::<WriteEvents>::system();
    let event = change::create(tx, &by, &new).await?;
    steps::step(tx, &by, event.id, Step::Publish).await?;
    Ok(event.id)
}

/// Registers the coordinators who took part, and notes that they were there.
async fn take_part(tx: &Tx, id: EventId) -> Result<()> {
    let emails = TOOK_PART.map(|ags| format!("coordinator-{ags}@demo.example"));
    let people = user::Entity::find()
        .filter(user::COLUMN.email_key.is_in(emails))
        .order_by_asc(user::COLUMN.email_key)
        .all(tx)
        .await?;
    for person in people {
        let event = event::Entity::find_by_id(id).one(tx).await?;
        let event = event.ok_or_else(Error::not_found)?;
        let pool = Pool::lock(tx, id).await?.ok_or_else(Error::not_found)?;
        let draft = registrations::draft_of(&person, registrations::NewRegistration::default());
        let row = registrations::insert(tx, pool, &event, draft).await?;
        for day in [event.starts_on, event.ends_on] {
            let there = attendance::ActiveModel {
                registration_id: Set(row.id),
                day: Set(day),
                at: Set(tx.now),
            };
            there.insert(tx).await?;
        }
    }
    Ok(())
}
