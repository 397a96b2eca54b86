//! Roles that the groups of an identity provider give.

use sea_orm::{ActiveModelTrait, Set};

use super::users::{check, is_only_admin};
use crate::{
    auth::oidc::GroupRole,
    db::Tx,
    entity::user,
    error::{Code, Error, Result},
    outbox::{self, Fact},
    policy::Role,
};

/// What a group gives must exist.
///
/// # Errors
/// 422.
pub async fn check_role(tx: &Tx, of: &GroupRole) -> Result<()> {
    check(tx, of.role, of.district_ags.as_ref(), of.organization_id).await
}

/// Gives an account, that is locked, the role of a group.
///
/// # Errors
/// 409 for the last admin, 422 for a district or organization that is not there.
pub async fn give_role(tx: &Tx, present: user::Model, of: &GroupRole) -> Result<user::Model> {
    let organization = of.organization_id.or(present.organization_id);
    let same = present.role == of.role
        && present.district_ags == of.district_ags
        && present.organization_id == organization;
    if same {
        return Ok(present);
    }
    if of.role != Role::Admin && is_only_admin(tx, present.id).await? {
        return Err(Error::refused(Code::LastAdmin));
    }
    check_role(tx, of).await?;
    let (id, version) = (present.id, present.version + 1);
    let moved = present.district_ags != of.district_ags;
    let mut row: user::ActiveModel = present.into();
    row.role = Set(of.role);
    row.district_ags = Set(of.district_ags.clone());
    row.organization_id = Set(organization);
    if moved {
        row.mandate_from = Set(None);
        row.mandate_to = Set(None);
    }
    row.version = Set(version);
    row.updated_at = Set(tx.now);
    let row = row.update(tx).await?;
    let fields = ["role", "district_ags", "organization_id"].map(str::to_owned);
    let fact = Fact::new("user.updated", id, version).fields(fields.to_vec());
    outbox::record(tx, fact).await?;
    Ok(row)
}
