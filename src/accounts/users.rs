//! Users: listing, reading, changing.

use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter,
    QueryOrder, QuerySelect, QueryTrait, Set,
    sea_query::{Expr, ExprTrait},
};

use super::{
    dto::{EditMe, EditUser, UserFilter},
    sessions,
};
use crate::{
    auth::Allow,
    db::{Db, Tx},
    districts::service::like,
    entity::{
        erasure,
        ids::{Ags, OrganizationId, UserId},
        kinds::Language,
        registration, substitution, user,
    },
    error::{Code, Error, Finding, FindingCode, Result},
    outbox::{self, Fact},
    policy::{ManageUsers, OwnAccount, Role},
    web::{
        Page, Paging, State,
        forms::Findings,
        page::{self, SortKey, SortValue, Sorting},
        patch::MergePatch,
        text,
    },
};

static SORTING: Sorting<user::Model> = Sorting {
    keys: &[
        SortKey {
            name: "name",
            column: |_| Expr::col((user::Entity, user::Column::NameKey)),
            of: |row, _| SortValue::Text(row.name_key.clone()),
        },
        SortKey {
            name: "created_at",
            column: |_| Expr::col((user::Entity, user::Column::CreatedAt)),
            of: |row, _| SortValue::Instant(row.created_at),
        },
    ],
    id: || Expr::col((user::Entity, user::Column::Id)),
    id_of: |row| SortValue::Id(row.id.0),
    newest_first: false,
};

/// Accounts that were not erased.
#[must_use]
pub fn existing() -> Condition {
    let erased = erasure::Entity::find()
        .select_only()
        .column(erasure::Column::UserId)
        .into_query();
    Condition::all().add(user::COLUMN.id.not_in_subquery(erased))
}

/// The users that reach the caller: organizers manage coordinators and contributors.
fn within(by: &Allow<ManageUsers>) -> Condition {
    if by.access().all {
        return existing();
    }
    existing().add(
        user::COLUMN
            .role
            .is_in([Role::Coordinator, Role::Contributor]),
    )
}

/// Whether the caller may give this role.
///
/// # Errors
/// 403.
pub fn may_give(by: &Allow<ManageUsers>, role: Role) -> Result<()> {
    if by.access().all || matches!(role, Role::Coordinator | Role::Contributor) {
        return Ok(());
    }
    Err(Error::refused_with(Code::FieldNotYours, &[&"role"]))
}

/// A page of users, with one statement.
///
/// # Errors
/// 400 for an unknown sort key or cursor.
pub async fn list<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ManageUsers>,
    paging: &Paging,
    filter: UserFilter,
) -> Result<Page<user::Model>> {
    let UserFilter {
        role,
        district_ags,
        q,
    } = filter;
    let select = user::Entity::find()
        .filter(within(by))
        .apply_if(role, |s, role| s.filter(user::COLUMN.role.eq(role)))
        .apply_if(district_ags, |s, ags| {
            s.filter(user::COLUMN.district_ags.eq(ags))
        })
        .apply_if(q, |s, q| {
            s.filter(Expr::col((user::Entity, user::Column::NameKey)).like(like(&q)))
        });
    page::fetch(db, select, paging, &SORTING).await
}

/// One user.
///
/// # Errors
/// 404.
pub async fn get<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ManageUsers>,
    id: UserId,
) -> Result<user::Model> {
    user::Entity::find_by_id(id)
        .filter(within(by))
        .one(db)
        .await?
        .ok_or_else(Error::not_found)
}

/// One user, for who may do things to anybody.
///
/// # Errors
/// 404.
pub async fn of_id<C: ConnectionTrait>(db: &C, id: UserId) -> Result<user::Model> {
    user::Entity::find_by_id(id)
        .filter(existing())
        .one(db)
        .await?
        .ok_or_else(Error::not_found)
}

/// Whether nobody else is admin. All admins stay locked, in one order, so that two can't
/// make each other the last one.
///
/// # Errors
/// If the database fails.
pub async fn is_only_admin(tx: &Tx, id: UserId) -> Result<bool> {
    let admins = user::Entity::find()
        .filter(user::COLUMN.role.eq(Role::Admin))
        .filter(user::COLUMN.disabled.eq(false))
        .order_by_asc(user::COLUMN.id)
        .lock_exclusive()
        .all(tx)
        .await?;
    Ok(!admins.is_empty() && admins.iter().all(|admin| admin.id == id))
}

/// Whether an account that was waited for is still one: a lock's second look at a row does not
/// look at other tables again.
///
/// # Errors
/// 404.
pub async fn still_there(tx: &Tx, id: UserId) -> Result<()> {
    let erased = erasure::Entity::find_by_id(id).one(tx).await?;
    if erased.is_some() {
        return Err(Error::not_found());
    }
    Ok(())
}

/// Locks an account that something personal is to be stored for, so that it is not erased meanwhile.
///
/// # Errors
/// 401 if it is out of use by now.
pub async fn in_use(tx: &Tx, id: UserId) -> Result<()> {
    let account = user::Entity::find_by_id(id)
        .filter(user::COLUMN.disabled.eq(false))
        .lock_shared()
        .one(tx)
        .await?;
    account
        .map(|_| ())
        .ok_or_else(|| Error::refused(Code::InvalidToken))
}

/// Changes a user. Somebody always stays admin.
///
/// # Errors
/// 404, 403, 422, 428/412, 409 for a taken address or the last admin.
pub async fn update(
    tx: &Tx,
    state: &State,
    by: &Allow<ManageUsers>,
    id: UserId,
    patch: &MergePatch,
) -> Result<user::Model> {
    let only_admin = is_only_admin(tx, id).await?;
    let present = user::Entity::find_by_id(id)
        .filter(within(by))
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or_else(Error::not_found)?;
    still_there(tx, id).await?;
    let (new, fields) = patch.apply(&EditUser::from(&present))?;
    may_give(by, new.role)?;
    // Whom one may edit, one may not make something else: roles are given by admins.
    if new.role != present.role && !by.access().all {
        return Err(Error::refused_with(Code::FieldNotYours, &[&"role"]));
    }
    check(tx, new.role, new.district_ags.as_ref(), new.organization_id).await?;
    if let Some(colleague) = new
        .colleague_id
        .filter(|_| touched(&fields, "colleague_id"))
    {
        let known = user::Entity::find_by_id(colleague).filter(existing());
        if colleague == id || known.one(tx).await?.is_none() {
            let finding = Finding::with("/colleague_id", FindingCode::NoSuch, &[&"colleague"]);
            return Err(Error::Invalid(vec![finding]));
        }
    }
    tx.require_version(present.version)?;
    if fields.is_empty() {
        return Ok(present);
    }
    if only_admin && (new.role != Role::Admin || new.disabled) {
        return Err(Error::refused(Code::LastAdmin));
    }
    let version = present.version + 1;
    let old_key = present.email_key.clone();
    Db::lock(tx, &text::email_key(&new.email)).await?;
    let EditUser {
        email,
        name,
        role,
        district_ags,
        organization_id,
        mandate,
        first_time,
        disabled,
        colleague_id,
        language,
    } = new;
    let row = user::ActiveModel {
        id: Set(id),
        email_key: Set(text::email_key(&email)),
        email: Set(email),
        name_key: Set(text::key(&name)),
        name: Set(name),
        role: Set(role),
        district_ags: Set(district_ags),
        organization_id: Set(organization_id),
        mandate_from: Set(mandate.from),
        mandate_to: Set(mandate.to),
        first_time: Set(first_time),
        disabled: Set(disabled),
        colleague_id: Set(colleague_id),
        language: Set(language),
        version: Set(version),
        updated_at: Set(tx.now),
        ..Default::default()
    };
    let row = row.update(tx).await;
    let row = row.map_err(|e| Error::from(e).unique_as(Code::EmailTaken))?;
    claim(tx, &row).await?;
    if old_key != row.email_key {
        for key in [&old_key, &row.email_key] {
            claim_history(tx, id, &state.keys.pseudonym(key)?).await?;
        }
    }
    if disabled {
        sessions::revoke_others(tx, id, None).await?;
    }
    let fact = Fact::new("user.updated", id, version).fields(fields);
    outbox::record(tx, fact).await?;
    Ok(row)
}

/// An account to be opened.
#[derive(Debug, Clone)]
pub struct NewUser {
    /// E-mail address, unique.
    pub email: String,
    /// First and last name.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// District whose mandate they hold.
    pub district_ags: Option<Ags>,
    /// Organization that they belong to.
    pub organization_id: Option<OrganizationId>,
    /// Whether they are new.
    pub first_time: bool,
    /// In which language mails come.
    pub language: Language,
    /// Hash of the password; none for whoever comes from an identity provider.
    pub password_hash: Option<String>,
}

/// Opens an account.
///
/// # Errors
/// 409 if the address has one.
pub async fn insert(tx: &Tx, new: NewUser) -> Result<user::Model> {
    let NewUser {
        email,
        name,
        role,
        district_ags,
        organization_id,
        first_time,
        language,
        password_hash,
    } = new;
    // Whoever enters a place for the address waits, and finds the account.
    Db::lock(tx, &text::email_key(&email)).await?;
    let row = user::ActiveModel {
        id: Set(UserId::new()),
        email_key: Set(text::email_key(&email)),
        email: Set(email.trim().to_owned()),
        name_key: Set(text::key(&name)),
        name: Set(name),
        role: Set(role),
        district_ags: Set(district_ags),
        organization_id: Set(organization_id),
        mandate_from: Set(None),
        mandate_to: Set(None),
        first_time: Set(first_time),
        password_hash: Set(password_hash),
        disabled: Set(false),
        version: Set(1),
        created_at: Set(tx.now),
        updated_at: Set(tx.now),
        colleague_id: Set(None),
        language: Set(language),
        notices: Set(true),
    };
    let row = row.insert(tx).await;
    let row = row.map_err(|e| Error::from(e).unique_as(Code::EmailTaken))?;
    claim(tx, &row).await?;
    outbox::record(tx, Fact::new("user.created", row.id, 1)).await?;
    Ok(row)
}

fn touched(fields: &[String], name: &str) -> bool {
    fields.iter().any(|field| field == name)
}

/// Whom somebody can turn to.
///
/// # Errors
/// If the database fails.
pub async fn colleague_of<C: ConnectionTrait>(
    db: &C,
    account: &user::Model,
) -> Result<Option<user::Model>> {
    match account.colleague_id {
        Some(id) => Ok(user::Entity::find_by_id(id).one(db).await?),
        None => Ok(None),
    }
}

/// Places that others entered for the address belong to the account, whatever its address
/// becomes later.
async fn claim(tx: &Tx, account: &user::Model) -> Result<()> {
    registration::Entity::update_many()
        .col_expr(registration::Column::UserId, Expr::val(account.id.0))
        .filter(registration::COLUMN.email_key.eq(&account.email_key))
        .filter(registration::COLUMN.user_id.is_null())
        .exec(tx)
        .await?;
    Ok(())
}

/// What was handed over under an address belongs to the account when the address goes: by the
/// address nobody would find it any more.
async fn claim_history(tx: &Tx, id: UserId, mac: &[u8]) -> Result<()> {
    use substitution::Column::{FromMac, FromUserId, ToMac, ToUserId};
    for (user, known) in [(FromUserId, FromMac), (ToUserId, ToMac)] {
        substitution::Entity::update_many()
            .col_expr(user, Expr::val(id.0))
            .filter(Expr::col(user).is_null())
            .filter(Expr::col(known).eq(mac.to_vec()))
            .exec(tx)
            .await?;
    }
    Ok(())
}

/// One's own account.
///
/// # Errors
/// 403 for API keys.
pub async fn me<C: ConnectionTrait>(db: &C, by: &Allow<OwnAccount>) -> Result<user::Model> {
    let me = user::Entity::find_by_id(by.user()?.id).one(db).await?;
    me.ok_or_else(Error::not_found)
}

/// Changes one's own account.
///
/// # Errors
/// 422, 428/412.
pub async fn update_me(tx: &Tx, by: &Allow<OwnAccount>, patch: &MergePatch) -> Result<user::Model> {
    let me = by.user()?.id;
    let present = user::Entity::find_by_id(me)
        .lock_exclusive()
        .one(tx)
        .await?;
    let present = present.ok_or_else(Error::not_found)?;
    still_there(tx, me).await?;
    let current = EditMe {
        name: present.name.clone(),
        language: present.language,
        notices: present.notices,
    };
    let (new, fields) = patch.apply(&current)?;
    let EditMe {
        name,
        language,
        notices,
    } = new;
    tx.require_version(present.version)?;
    if fields.is_empty() {
        return Ok(present);
    }
    let version = present.version + 1;
    let mut row: user::ActiveModel = present.into();
    row.name_key = Set(text::key(&name));
    row.name = Set(name);
    row.language = Set(language);
    row.notices = Set(notices);
    row.version = Set(version);
    row.updated_at = Set(tx.now);
    let row = row.update(tx).await?;
    let fact = Fact::new("user.updated", me, version).fields(fields);
    outbox::record(tx, fact).await?;
    Ok(row)
}

/// What a role needs: coordinators a district, contributors an organization.
///
/// # Errors
/// 422.
pub async fn check(
    tx: &Tx,
    role: Role,
    district: Option<&Ags>,
    organization: Option<OrganizationId>,
) -> Result<()> {
    let mut findings = Findings::default();
    if role == Role::Coordinator && district.is_none() {
        findings.add(Finding::new("/district_ags", FindingCode::Required));
    }
    if role == Role::Contributor && organization.is_none() {
        findings.add(Finding::new("/organization_id", FindingCode::Required));
    }
    let districts: Vec<_> = district
        .map(|ags| ("/district_ags".into(), ags.clone()))
        .into_iter()
        .collect();
    findings.districts(tx, &districts).await?;
    let organizations: Vec<_> = organization
        .map(|id| ("/organization_id".into(), id))
        .into_iter()
        .collect();
    findings.organizations(tx, &organizations).await?;
    findings.refuse()
}
