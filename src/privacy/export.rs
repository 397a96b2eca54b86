//! Everything that is stored about a person, for that person (GDPR, articles 15 and 20).

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait,
    sea_query::{Expr, ExprTrait},
};

use super::data::{
    Deed, ExportedMail, ExportedMessage, ExportedQuestion, ExportedRegistration, ExportedSignup,
    ExportedTopic, ExportedUpload, HandedOver, PersonalData,
};
use crate::{
    accounts::AuthSession,
    auth::SignedIn,
    entity::{
        audit, event,
        ids::{EventId, MaterialId, QuestionId, TopicId, UserId},
        invitation,
        kinds::RecipientKind,
        mail, material, material_file, message, question, question_support, registration,
        session_signup, session_star, substitution, token_family, topic, topic_vote, user,
    },
    error::{Error, Result},
    feeds, identities,
    registrations::service::views,
    web::State,
};

/// Most deeds in an export; the oldest are left out.
const DEEDS: u64 = 10_000;

/// Puts together what is stored about the caller, with a fixed number of statements.
///
/// # Errors
/// If the database fails.
pub async fn export<C: ConnectionTrait>(
    db: &C,
    state: &State,
    me: &SignedIn,
    now: DateTime<Utc>,
) -> Result<PersonalData> {
    let account = user::Entity::find_by_id(me.id).one(db).await?;
    let account = account.ok_or_else(Error::not_found)?;
    let mac = state.keys.pseudonym(&account.email_key)?;
    let sessions = token_family::Entity::find()
        .filter(token_family::COLUMN.user_id.eq(me.id))
        .order_by_asc(token_family::COLUMN.id)
        .all(db)
        .await?;
    let invitations = invitation::Entity::find()
        .filter(super::erase::invited(
            account.id,
            std::slice::from_ref(&account.email_key),
        ))
        .order_by_asc(invitation::COLUMN.id)
        .all(db)
        .await?;
    let topics: Vec<(TopicId, EventId, String, Option<String>)> = topic::Entity::find()
        .select_only()
        .column(topic::Column::Id)
        .column(topic::Column::EventId)
        .column(topic::Column::Title)
        .column(topic::Column::Description)
        .filter(topic::COLUMN.proposer_id.eq(me.id))
        .order_by_asc(topic::COLUMN.id)
        .into_tuple()
        .all(db)
        .await?;
    let votes = topic_vote::Entity::find()
        .filter(topic_vote::COLUMN.user_id.eq(me.id))
        .order_by_asc(topic_vote::COLUMN.topic_id)
        .all(db)
        .await?;
    let stars = session_star::Entity::find()
        .filter(session_star::COLUMN.user_id.eq(me.id))
        .order_by_asc(session_star::COLUMN.session_id)
        .all(db)
        .await?;
    let deeds = audit::Entity::find()
        .filter(audit::COLUMN.actor_id.eq(me.id.0))
        .order_by_desc(audit::COLUMN.id)
        .limit(DEEDS)
        .all(db)
        .await?;
    Ok(PersonalData {
        exported_at: now,
        identities: identities::of_user(db, me.id).await?,
        calendar: feeds::calendar_link_of(db, me.id).await?,
        sessions: sessions
            .into_iter()
            .map(|row| AuthSession::new(row, me.family))
            .collect(),
        invitations: invitations.into_iter().map(Into::into).collect(),
        registrations: registrations(db, &account).await?,
        handed_over: handed_over(db, me.id, &mac).await?,
        topics: topics
            .into_iter()
            .map(|(id, event_id, title, description)| ExportedTopic {
                id,
                event_id,
                title,
                description,
            })
            .collect(),
        questions: questions(db, me.id).await?,
        supported_questions: supported(db, me.id).await?,
        answered_questions: answered(db, me.id).await?,
        messages: messages(db, me.id).await?,
        mails: mails(db, me.id).await?,
        votes: votes.into_iter().map(|vote| vote.topic_id).collect(),
        stars: stars.into_iter().map(|star| star.session_id).collect(),
        signups: signups(db, &account).await?,
        materials: materials(db, me.id).await?,
        uploads: uploads(db, me.id).await?,
        deeds: deeds
            .into_iter()
            .map(|row| Deed {
                at: row.at,
                action: row.action,
                object_kind: row.object_kind,
                object_id: row.object_id,
            })
            .collect(),
        account: account.into(),
    })
}

async fn questions<C: ConnectionTrait>(db: &C, id: UserId) -> Result<Vec<ExportedQuestion>> {
    let rows = question::Entity::find()
        .filter(question::COLUMN.asked_by_id.eq(id))
        .order_by_asc(question::COLUMN.id)
        .all(db)
        .await?;
    let rows = rows.into_iter().map(|row| ExportedQuestion {
        id: row.id,
        event_id: row.event_id,
        text: row.text,
        anonymous: row.anonymous,
        status: row.status,
        created_at: row.created_at,
    });
    Ok(rows.collect())
}

async fn supported<C: ConnectionTrait>(db: &C, id: UserId) -> Result<Vec<QuestionId>> {
    Ok(question_support::Entity::find()
        .select_only()
        .column(question_support::Column::QuestionId)
        .filter(question_support::COLUMN.user_id.eq(id))
        .order_by_asc(question_support::COLUMN.question_id)
        .into_tuple()
        .all(db)
        .await?)
}

async fn answered<C: ConnectionTrait>(db: &C, id: UserId) -> Result<Vec<QuestionId>> {
    Ok(question::Entity::find()
        .select_only()
        .column(question::Column::Id)
        .filter(question::COLUMN.answered_by_id.eq(id))
        .order_by_asc(question::COLUMN.id)
        .into_tuple()
        .all(db)
        .await?)
}

async fn messages<C: ConnectionTrait>(db: &C, id: UserId) -> Result<Vec<ExportedMessage>> {
    let rows = message::Entity::find()
        .filter(message::COLUMN.sender_id.eq(id))
        .order_by_asc(message::COLUMN.id)
        .all(db)
        .await?;
    let rows = rows.into_iter().map(|row| ExportedMessage {
        id: row.id,
        event_id: row.event_id,
        subject: row.subject,
        body_md: row.body_md,
        created_at: row.created_at,
    });
    Ok(rows.collect())
}

/// Mails to the account, and to its places.
async fn mails<C: ConnectionTrait>(db: &C, id: UserId) -> Result<Vec<ExportedMail>> {
    let places = registration::Entity::find()
        .select_only()
        .column(registration::Column::Id)
        .filter(registration::COLUMN.user_id.eq(id))
        .into_query();
    let (kind, to) = (mail::COLUMN.recipient_kind, mail::COLUMN.recipient_id);
    let account = kind.eq(RecipientKind::User).and(to.eq(id.0));
    let place = kind
        .eq(RecipientKind::Registration)
        .and(Expr::col(mail::Column::RecipientId).in_subquery(places));
    let rows = mail::Entity::find()
        .filter(account.or(place))
        .order_by_desc(mail::COLUMN.position)
        .limit(DEEDS)
        .all(db)
        .await?;
    let rows = rows.into_iter().map(|row| ExportedMail {
        kind: row.kind,
        status: row.status,
        happened_at: row.happened_at,
    });
    Ok(rows.collect())
}

async fn handed_over<C: ConnectionTrait>(
    db: &C,
    id: UserId,
    mac: &[u8],
) -> Result<Vec<HandedOver>> {
    let from = substitution::COLUMN.from_user_id;
    let nobodys = from.is_null();
    let known = Expr::col((substitution::Entity, substitution::Column::FromMac)).eq(mac.to_vec());
    let rows: Vec<(EventId, String, DateTime<Utc>)> = substitution::Entity::find()
        .select_only()
        .column(registration::Column::EventId)
        .column(substitution::Column::FromName)
        .column(substitution::Column::At)
        .join(
            JoinType::InnerJoin,
            substitution::Entity::belongs_to(registration::Entity)
                .from(substitution::Column::RegistrationId)
                .to(registration::Column::Id)
                .into(),
        )
        .filter(from.eq(id).or(nobodys.and(known)))
        .order_by_asc(substitution::COLUMN.at)
        .into_tuple()
        .all(db)
        .await?;
    let shown = rows
        .into_iter()
        .map(|(event_id, name, at)| HandedOver { event_id, name, at });
    Ok(shown.collect())
}

/// Places that the person holds, also those entered for the address before the account.
async fn registrations<C: ConnectionTrait>(
    db: &C,
    account: &user::Model,
) -> Result<Vec<ExportedRegistration>> {
    let rows = registration::Entity::find()
        .filter(super::erase::theirs(
            account.id,
            std::slice::from_ref(&account.email_key),
        ))
        .order_by_asc(registration::COLUMN.id)
        .all(db)
        .await?;
    let events = rows.iter().map(|row| row.event_id);
    let titles: Vec<(EventId, String)> = event::Entity::find()
        .select_only()
        .column(event::Column::Id)
        .column(event::Column::Title)
        .filter(event::COLUMN.id.is_in(events))
        .into_tuple()
        .all(db)
        .await?;
    let more: Vec<_> = rows
        .iter()
        .map(|row| (row.event_id, row.consented_at, row.created_by))
        .collect();
    let views = views(db, rows).await?;
    let all = views.into_iter().zip(more);
    Ok(all
        .map(|(registration, (event, consented_at, entered_by))| {
            let title = titles.iter().find(|(id, _)| *id == event);
            ExportedRegistration {
                event_title: title.map(|(_, title)| title.clone()).unwrap_or_default(),
                consented_at,
                entered_by,
                registration,
            }
        })
        .collect())
}

async fn signups<C: ConnectionTrait>(db: &C, account: &user::Model) -> Result<Vec<ExportedSignup>> {
    let own = registration::Entity::find()
        .select_only()
        .column(registration::Column::Id)
        .filter(super::erase::theirs(
            account.id,
            std::slice::from_ref(&account.email_key),
        ))
        .into_query();
    let rows = session_signup::Entity::find()
        .filter(session_signup::COLUMN.registration_id.in_subquery(own))
        .order_by_asc(session_signup::COLUMN.id)
        .all(db)
        .await?;
    let view = |row: session_signup::Model| ExportedSignup {
        session_id: row.session_id,
        registration_id: row.registration_id,
        status: row.status,
        queue_no: row.queue_no,
        created_at: row.created_at,
        updated_at: row.updated_at,
    };
    Ok(rows.into_iter().map(view).collect())
}

async fn materials<C: ConnectionTrait>(db: &C, me: UserId) -> Result<Vec<MaterialId>> {
    Ok(material::Entity::find()
        .select_only()
        .column(material::Column::Id)
        .filter(material::COLUMN.owner_id.eq(me))
        .order_by_asc(material::COLUMN.id)
        .into_tuple()
        .all(db)
        .await?)
}

async fn uploads<C: ConnectionTrait>(db: &C, me: UserId) -> Result<Vec<ExportedUpload>> {
    let rows = material_file::Entity::find()
        .filter(material_file::COLUMN.uploaded_by.eq(me))
        .order_by_asc(material_file::COLUMN.uploaded_at)
        .all(db)
        .await?;
    let view = |row: material_file::Model| ExportedUpload {
        material_id: row.material_id,
        no: row.no,
        name: row.name,
        uploaded_at: row.uploaded_at,
    };
    Ok(rows.into_iter().map(view).collect())
}
