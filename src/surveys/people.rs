//! In which roles somebody can be cited: those that enough people have.

use std::collections::BTreeSet;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, Iterable, QueryFilter, QuerySelect};

use crate::{
    entity::{
        ids::EventId,
        kinds::{QuoteRole, RegistrationStatus::Confirmed},
        registration,
    },
    error::Result,
    seats::GUESTS,
};

/// The roles in which at least `threshold` people have a place at the event.
///
/// # Errors
/// If the database fails.
pub(super) async fn roles<C: ConnectionTrait>(
    db: &C,
    event: EventId,
    threshold: i32,
) -> Result<BTreeSet<QuoteRole>> {
    let places: Vec<(String, bool)> = registration::Entity::find()
        .select_only()
        .column(registration::Column::Class)
        .column(registration::Column::FirstTime)
        .filter(registration::COLUMN.event_id.eq(event))
        .filter(registration::COLUMN.status.eq(Confirmed))
        .into_tuple()
        .all(db)
        .await?;
    let has = |role: QuoteRole, (class, first_time): &(String, bool)| match role {
        QuoteRole::Participant => true,
        QuoteRole::Newcomer => *first_time,
        QuoteRole::Regular => !*first_time,
        QuoteRole::District => class != GUESTS,
        QuoteRole::Guest => class == GUESTS,
    };
    let enough = usize::try_from(threshold).unwrap_or(usize::MAX);
    let many = |role: &QuoteRole| {
        let having = places.iter().filter(|place| has(*role, place));
        having.count() >= enough
    };
    Ok(QuoteRole::iter().filter(many).collect())
}

/// How somebody is cited.
pub(super) fn in_words(role: QuoteRole) -> &'static str {
    match role {
        QuoteRole::Participant => "eine Stimme aus dem Kreis der Teilnehmenden",
        QuoteRole::Newcomer => "eine Stimme aus dem Kreis der neuen Teilnehmenden",
        QuoteRole::Regular => "eine Stimme aus dem Kreis der langjährigen Teilnehmenden",
        QuoteRole::District => "eine Stimme aus den Koordinierungsstellen",
        QuoteRole::Guest => "eine Stimme aus dem Kreis der Gäste",
    }
}
