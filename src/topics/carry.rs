//! A topic goes on at a later event: a new one there, with a link back.

use sea_orm::{ActiveModelTrait, IntoActiveModel};

use super::{
    lifecycle::Step,
    service::{fresh, locked},
    steps::{decided, taken},
};
use crate::{
    auth::{Allow, scope},
    db::Tx,
    entity::{
        ids::{EventId, TopicId},
        kinds::{EventStatus, TopicStatus},
        topic,
    },
    error::{Code, Error, Finding, FindingCode, Result},
    outbox::{self, Fact},
    policy::CurateTopics,
    programme::{TopicView, service as programme},
};

/// Carries a topic over. Answers the new one.
///
/// # Errors
/// 404, 422 for an event that is not there, the same or over, 412, 409 from a state that does not
/// allow it, or if it was carried there before.
pub async fn carry_over(
    tx: &Tx,
    by: &Allow<CurateTopics>,
    id: TopicId,
    to: EventId,
) -> Result<TopicView> {
    let (row, _) = decided(tx, by, id).await?;
    tx.match_version(row.version)?;
    let stranger = || {
        let what = "other event that is not over";
        Error::Invalid(vec![Finding::with(
            "/event_id",
            FindingCode::NoSuch,
            &[&what],
        )])
    };
    let seen = scope::reached_event(tx, by, to)
        .await
        .map_err(|e| match e.code() {
            Code::NotFound => stranger(),
            _ => e,
        })?;
    let ahead = matches!(
        seen.status,
        EventStatus::Draft
            | EventStatus::Announced
            | EventStatus::Published
            | EventStatus::Postponed
    );
    if to == row.event_id || !ahead {
        return Err(stranger());
    }
    let event = locked(tx, to).await?;
    let row = taken(tx, row, Step::CarryOver).await?;
    let new = topic::Model {
        kind: row.kind,
        title: row.title.clone(),
        description: row.description.clone(),
        district_ags: row.district_ags.clone(),
        proposer_id: row.proposer_id,
        status: TopicStatus::Proposed,
        carried_from_id: Some(row.id),
        ..fresh(tx, event.id).await?
    };
    let new = new.into_active_model().reset_all().insert(tx).await;
    let new = new.map_err(|e| Error::from(e).unique_as(Code::AlreadyExists))?;
    let fact = Fact::new("topic.proposed", new.id, 1).of_event(event.id);
    outbox::record(tx, fact.fields(vec!["carried_from_id".into()])).await?;
    programme::topic_in(tx, by.caller(), new).await
}
