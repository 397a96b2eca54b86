//! Who sees which materials of an event, and who may change them. In one place, as a filter, so that
//! a list, a single material and its file agree.

use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect,
    sea_query::ExprTrait,
};

use crate::{
    auth::{Allow, Caller, scope},
    db::Tx,
    entity::{
        contribution, event,
        ids::{EventId, MaterialId, OrganizationId, UserId},
        kinds::Visibility::{Participants, Public},
        material,
    },
    error::{Error, Result},
    policy::{EditMaterials, Permission, Permit},
    registrations::service::{places_of, takes_part},
};

/// Materials that the caller sees, of events that the caller sees: public ones; of events in which one
/// takes part, those for participants; those of one's organization; as host or organizer all. One
/// without its file is there for who may change it.
#[must_use]
pub fn visible(caller: &Caller) -> Condition {
    let edits = caller.access(Permission::EditMaterials);
    if edits.all {
        return Condition::all();
    }
    let visibility = material::COLUMN.visibility;
    let complete = Condition::any()
        .add(material::COLUMN.url.is_not_null())
        .add(material::COLUMN.file_no.is_not_null());
    let public = Condition::any().add(visibility.eq(Public));
    let Some(user) = caller.user() else {
        return Condition::all().add(public).add(complete);
    };
    let event = material::COLUMN.event_id;
    let places = event.in_subquery(places_of(user.id));
    let seen = public.add(visibility.eq(Participants).and(places));
    let hosted = user.district.as_ref().filter(|_| edits.host);
    let hosted = hosted.map(|district| event.in_subquery(scope::hosted_by(district)));
    let brought = material::COLUMN.organization_id;
    let own = || material::COLUMN.owner_id.eq(user.id);
    Condition::any()
        .add(Condition::all().add(seen).add(complete))
        .add_option(hosted)
        .add_option(
            user.organization
                .filter(|_| edits.own)
                .map(|id| brought.eq(id)),
        )
        .add_option(edits.own.then(own))
}

/// What a caller may do with the materials of an event.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sight {
    /// Everything: host, organizer, admin, a key that may write.
    edits: bool,
    /// Whose materials are one's own: contributors.
    organization: Option<OrganizationId>,
    me: Option<UserId>,
}

impl Sight {
    fn of(caller: &Caller, event: &event::Model) -> Self {
        let user = caller.user();
        let own = caller.access(Permission::EditMaterials).own;
        Self {
            edits: caller.reaches(Permission::EditMaterials, event),
            organization: user.and_then(|user| user.organization).filter(|_| own),
            me: user.map(|user| user.id).filter(|_| own),
        }
    }

    /// Whether the caller may change it.
    pub fn owns(&self, row: &material::Model) -> bool {
        let same = self.organization.is_some() && self.organization == row.organization_id;
        self.edits || same || (self.me.is_some() && self.me == row.owner_id)
    }

    /// To which organization something belongs that the caller brings.
    pub fn brings_for(&self) -> Option<OrganizationId> {
        self.organization.filter(|_| !self.edits)
    }
}

/// A material that the caller sees, with its event.
#[derive(Debug)]
pub(super) struct Found {
    pub event: event::Model,
    pub sight: Sight,
    pub row: material::Model,
}

/// A material that the caller sees.
///
/// # Errors
/// 404.
pub(super) async fn found<C: ConnectionTrait, P: Permit>(
    db: &C,
    by: &Allow<P>,
    id: MaterialId,
) -> Result<Found> {
    let row = material::Entity::find_by_id(id)
        .filter(visible(by.caller()))
        .one(db)
        .await?;
    let row = row.ok_or_else(Error::not_found)?;
    let event = scope::visible_event_for(db, by, row.event_id).await?;
    let sight = Sight::of(by.caller(), &event);
    Ok(Found { event, sight, row })
}

/// A material that the caller may change.
///
/// # Errors
/// 404.
pub(super) async fn editable<C: ConnectionTrait>(
    db: &C,
    by: &Allow<EditMaterials>,
    id: MaterialId,
) -> Result<Found> {
    let found = found(db, by, id).await?;
    if found.sight.owns(&found.row) {
        return Ok(found);
    }
    Err(Error::not_found())
}

/// The same, locked.
///
/// # Errors
/// 404.
pub(super) async fn locked(tx: &Tx, by: &Allow<EditMaterials>, id: MaterialId) -> Result<Found> {
    let row = material::Entity::find_by_id(id)
        .lock_exclusive()
        .one(tx)
        .await?;
    row.ok_or_else(Error::not_found)?;
    editable(tx, by, id).await
}

/// Whether the caller may bring something: who edits; contributors where their organization
/// contributes, or they take part.
///
/// # Errors
/// 404.
pub(super) async fn may_bring<C: ConnectionTrait>(
    db: &C,
    by: &Allow<EditMaterials>,
    id: EventId,
) -> Result<(event::Model, Sight)> {
    let event = scope::visible_event_for(db, by, id).await?;
    let sight = Sight::of(by.caller(), &event);
    if sight.edits {
        return Ok((event, sight));
    }
    // Coordinators bring something only as hosts.
    if let Some(me) = sight.me
        && takes_part(db, event.id, me).await?
    {
        return Ok((event, sight));
    }
    if let Some(organization) = sight.organization {
        let there = contribution::Entity::find()
            .filter(contribution::COLUMN.event_id.eq(id))
            .filter(contribution::COLUMN.organization_id.eq(organization))
            .limit(1)
            .one(db)
            .await?;
        if there.is_some() {
            return Ok((event, sight));
        }
    }
    Err(Error::not_found())
}
