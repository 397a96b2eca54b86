//! Who sees which materials of an event, and who may change them. In one place, as a filter, so that
//! a list, a single material and its file agree.

use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

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
    registrations::service::takes_part,
};

/// What a caller sees of the materials of an event.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sight {
    /// Everything, and changes it: host, organizer, admin, a key that may write.
    pub edits: bool,
    takes_part: bool,
    /// Whose materials are one's own: contributors.
    organization: Option<OrganizationId>,
    me: Option<UserId>,
}

impl Sight {
    /// With one statement for those who could take part.
    pub async fn of<C: ConnectionTrait>(
        db: &C,
        caller: &Caller,
        event: &event::Model,
    ) -> Result<Self> {
        let edits = caller.reaches(Permission::EditMaterials, event);
        let user = caller.user();
        let takes_part = match user {
            Some(user) if !edits => takes_part(db, event.id, user.id).await?,
            _ => false,
        };
        let own = caller.access(Permission::EditMaterials).own;
        Ok(Self {
            edits,
            takes_part,
            organization: user.and_then(|user| user.organization).filter(|_| own),
            me: user.map(|user| user.id).filter(|_| own),
        })
    }

    /// Which materials are there. One without its file is there for who brings it.
    pub fn condition(&self) -> Condition {
        if self.edits {
            return Condition::all();
        }
        let visibility = material::COLUMN.visibility;
        let mut seen = Condition::any().add(visibility.eq(Public));
        if self.takes_part {
            seen = seen.add(visibility.eq(Participants));
        }
        let complete = Condition::any()
            .add(material::COLUMN.url.is_not_null())
            .add(material::COLUMN.file_no.is_not_null());
        let own = Condition::any()
            .add_option(
                self.organization
                    .map(|id| material::COLUMN.organization_id.eq(id)),
            )
            .add_option(self.me.map(|me| material::COLUMN.owner_id.eq(me)));
        let seen = Condition::all().add(seen).add(complete);
        if own.is_empty() {
            return seen;
        }
        Condition::any().add(seen).add(own)
    }

    /// Whether the caller may change it.
    pub fn owns(&self, row: &material::Model) -> bool {
        let same = self.organization.is_some() && self.organization == row.organization_id;
        self.edits || same || (self.me.is_some() && self.me == row.owner_id)
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
    let row = material::Entity::find_by_id(id).one(db).await?;
    let row = row.ok_or_else(Error::not_found)?;
    let event = scope::visible_event_for(db, by, row.event_id).await?;
    let sight = Sight::of(db, by.caller(), &event).await?;
    // Asked of the database, so that it is the same condition as that of lists.
    let row = material::Entity::find_by_id(id)
        .filter(sight.condition())
        .one(db)
        .await?;
    let row = row.ok_or_else(Error::not_found)?;
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
    let sight = Sight::of(db, by.caller(), &event).await?;
    if sight.edits || sight.takes_part {
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

impl Sight {
    /// To whom something belongs that the caller brings.
    pub fn owner(&self, by: &Allow<EditMaterials>) -> (Option<OrganizationId>, Option<UserId>) {
        let me = by.caller().user().map(|user| user.id);
        (self.organization.filter(|_| !self.edits), me)
    }
}
