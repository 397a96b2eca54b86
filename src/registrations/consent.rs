//! What people agreed to: when, and in which words. An event may change its wording; what
//! somebody agreed to stays what it was.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QuerySelect, Set,
    sea_query::OnConflict,
};
use serde::Serialize;
use utoipa::ToSchema;

use super::dto::Consents;
use crate::{
    crypto,
    db::Tx,
    entity::{
        consent_text, event,
        ids::{ConsentTextId, EventId, RegistrationId, UserId},
        kinds::ConsentKind,
        registration_consent,
    },
    error::{Error, Result},
    events::consents::shown,
};

/// A consent as it was given
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({"at": "2026-11-25T10:00:00Z", "text": "Ich bin mit Fotos einverstanden."}))]
pub struct GivenConsent {
    /// When.
    pub at: DateTime<Utc>,
    /// The words that were shown then.
    #[schema(max_length = 2000)]
    pub text: String,
}

/// What a person agreed to, when, and in which words
///
/// Null: not, or not any more; or it was entered by somebody else, who can't say what the person
/// was shown.
#[derive(Debug, Clone, Default, Serialize, ToSchema)]
pub struct Consented {
    /// Being shown in photographs.
    pub photo: Option<GivenConsent>,
    /// Standing on the list that all participants get.
    pub participant_list: Option<GivenConsent>,
}

impl Consented {
    /// Notes one that was given.
    pub fn put(&mut self, kind: ConsentKind, given: GivenConsent) {
        match kind {
            ConsentKind::Photo => self.photo = Some(given),
            ConsentKind::ParticipantList => self.participant_list = Some(given),
        }
    }
}

/// What changes about somebody's consents.
#[derive(Debug, Clone, Copy)]
pub struct Given {
    before: Consents,
    now: Consents,
    /// By the person, who saw the words.
    own: bool,
}

/// What changes, and whether the person did that.
#[must_use]
pub fn given(tx: &Tx, whose: Option<UserId>, before: Consents, now: Consents) -> Given {
    let own = whose.is_some() && whose == tx.actor.user();
    Given { before, now, own }
}

/// Keeps what a person agrees to now. What they agreed to before and still do stays as it was.
///
/// # Errors
/// If the database fails.
pub async fn keep(
    tx: &Tx,
    (id, event): (RegistrationId, EventId),
    Given { before, now, own }: Given,
) -> Result<()> {
    let kinds = [
        (ConsentKind::Photo, before.photo, now.photo),
        (
            ConsentKind::ParticipantList,
            before.participant_list,
            now.participant_list,
        ),
    ];
    let mut known = None;
    for (kind, before, now) in kinds {
        if before && !now {
            registration_consent::Entity::delete_by_id((id, kind))
                .exec(tx)
                .await?;
        }
        if before || !now || !own {
            continue;
        }
        if known.is_none() {
            known = event::Entity::find_by_id(event).one(tx).await?;
        }
        let event = known.as_ref().ok_or_else(Error::not_found)?;
        let row = registration_consent::ActiveModel {
            registration_id: Set(id),
            kind: Set(kind),
            at: Set(tx.now),
            text_id: Set(text_id(tx, shown(event, kind)).await?),
        };
        registration_consent::Entity::insert(row)
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

/// Forgets what a person agreed to: the place is somebody else's, or nobody's.
///
/// # Errors
/// If the database fails.
pub async fn forget(tx: &Tx, id: RegistrationId) -> Result<()> {
    registration_consent::Entity::delete_many()
        .filter(registration_consent::COLUMN.registration_id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// The row of a text, which is stored once.
async fn text_id(tx: &Tx, text: &str) -> Result<ConsentTextId> {
    let sha256 = crypto::sha256_plain(text.as_bytes()).to_vec();
    let find =
        || consent_text::Entity::find().filter(consent_text::COLUMN.sha256.eq(sha256.clone()));
    if let Some(row) = find().one(tx).await? {
        return Ok(row.id);
    }
    let row = consent_text::ActiveModel {
        id: Set(ConsentTextId::new()),
        sha256: Set(sha256.clone()),
        text: Set(text.to_owned()),
    };
    let once = OnConflict::column(consent_text::Column::Sha256)
        .do_nothing()
        .to_owned();
    consent_text::Entity::insert(row)
        .on_conflict(once)
        .try_insert()
        .exec_without_returning(tx)
        .await?;
    // Somebody else's, if that was quicker.
    let row = find().one(tx).await?;
    Ok(row
        .ok_or_else(|| Error::Internal("a text is not there".into()))?
        .id)
}

/// What was agreed to in some registrations, with one statement.
///
/// # Errors
/// If the database fails.
pub async fn of<C: ConnectionTrait>(
    db: &C,
    ids: &[RegistrationId],
) -> Result<Vec<(RegistrationId, ConsentKind, GivenConsent)>> {
    let text: sea_orm::RelationDef = registration_consent::Entity::belongs_to(consent_text::Entity)
        .from(registration_consent::Column::TextId)
        .to(consent_text::Column::Id)
        .into();
    let rows: Vec<(RegistrationId, ConsentKind, DateTime<Utc>, String)> =
        registration_consent::Entity::find()
            .select_only()
            .column(registration_consent::Column::RegistrationId)
            .column(registration_consent::Column::Kind)
            .column(registration_consent::Column::At)
            .column(consent_text::Column::Text)
            .join(JoinType::InnerJoin, text)
            .filter(
                registration_consent::COLUMN
                    .registration_id
                    .is_in(ids.iter().copied()),
            )
            .into_tuple()
            .all(db)
            .await?;
    let given = rows
        .into_iter()
        .map(|(id, kind, at, text)| (id, kind, GivenConsent { at, text }));
    Ok(given.collect())
}
