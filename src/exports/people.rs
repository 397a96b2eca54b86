//! The people of an export, by name, a few hundred at a time: never all of them at once.

use std::collections::HashMap;

use chrono::NaiveDate;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait, Select,
    sea_query::{Expr, ExprTrait},
};

use super::context;
use crate::{
    auth::Allow,
    entity::{
        attendance, event,
        ids::{Ags, OrganizationId, RegistrationId, UserId},
        kinds::{ExportKind, OrganizationKind, RegistrationStatus},
        organization, registration, user,
    },
    error::Result,
    policy::{ExportData, Permit},
    registrations::{
        RegistrationView,
        service::{views, within},
    },
};

/// How many are read at a time.
pub const PAGE: u64 = 250;

/// Somebody who takes part, with what stands on papers.
pub struct Guest {
    /// The row.
    pub row: registration::Model,
    /// What anybody who may read it sees of it.
    pub view: RegistrationView,
    /// The organization of the person's account, else the office of the district.
    pub office: Option<String>,
    /// Name of the district.
    pub district: Option<String>,
}

impl Guest {
    /// Days on which the person was there.
    #[must_use]
    pub fn days(&self) -> &[NaiveDate] {
        &self.view.attended_days
    }
}

/// The people of an export that reach who asked for it.
pub struct People {
    select: Select<registration::Entity>,
    after: Option<(String, RegistrationId)>,
    offices: HashMap<Ags, String>,
    districts: HashMap<Ags, String>,
}

impl People {
    /// Those whom such an export is about.
    #[must_use]
    pub fn of<P: Permit>(by: &Allow<P>, event: &event::Model, kind: ExportKind) -> Self {
        let confirmed = || {
            registration::COLUMN
                .status
                .eq(RegistrationStatus::Confirmed)
        };
        let there = || {
            let days = attendance::Entity::find()
                .select_only()
                .column(attendance::Column::RegistrationId)
                .into_query();
            registration::COLUMN.id.in_subquery(days)
        };
        let whom: Condition = match kind {
            ExportKind::Participants => {
                Condition::all().add(registration::COLUMN.status.is_in(RegistrationStatus::LIVE))
            }
            ExportKind::SignIn | ExportKind::Badges => Condition::all().add(confirmed()),
            ExportKind::Attendance => Condition::any().add(confirmed()).add(there()),
            ExportKind::Certificates | ExportKind::Funder => Condition::all().add(there()),
        };
        let select = registration::Entity::find()
            .filter(within(by))
            .filter(registration::COLUMN.event_id.eq(event.id))
            .filter(whom);
        Self {
            select,
            after: None,
            offices: HashMap::new(),
            districts: HashMap::new(),
        }
    }

    /// One person, if they were there, whoever asks: that was looked at before.
    #[must_use]
    pub fn one(event: &event::Model, id: RegistrationId) -> Self {
        let by = Allow::<ExportData>::system();
        let mut one = Self::of(&by, event, ExportKind::Certificates);
        one.select = one.select.filter(registration::COLUMN.id.eq(id));
        one
    }

    /// How many there are.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn count<C: ConnectionTrait>(&self, db: &C) -> Result<u64> {
        Ok(self.select.clone().count(db).await?)
    }

    /// The next few hundred; none at the end. With at most ten statements.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn next<C: ConnectionTrait>(&mut self, db: &C) -> Result<Vec<Guest>> {
        let column = |column| Expr::col((registration::Entity, column));
        let name = || column(registration::Column::NameKey);
        let id = || column(registration::Column::Id);
        let rows = self
            .select
            .clone()
            .apply_if(self.after.clone(), |s, (last, key)| {
                let seen = Expr::tuple([Expr::val(last), Expr::val(key.0)]);
                s.filter(Expr::tuple([name(), id()]).gt(seen))
            })
            .order_by_asc(name())
            .order_by_asc(id())
            .limit(PAGE)
            .all(db)
            .await?;
        let Some(last) = rows.last() else {
            return Ok(Vec::new());
        };
        self.after = Some((last.name_key.clone(), last.id));
        self.learn(db, &rows).await?;
        let organizations = organizations(db, &rows).await?;
        let views = views(db, rows.clone()).await?;
        let guests = rows.into_iter().zip(views).map(|(row, view)| {
            let ags = row.district_ags.as_ref();
            let own = row.user_id.and_then(|user| organizations.get(&user));
            Guest {
                office: own.or(ags.and_then(|ags| self.offices.get(ags))).cloned(),
                district: ags.and_then(|ags| self.districts.get(ags)).cloned(),
                row,
                view,
            }
        });
        Ok(guests.collect())
    }

    /// Names of districts that did not occur before, and of their offices.
    async fn learn<C: ConnectionTrait>(
        &mut self,
        db: &C,
        rows: &[registration::Model],
    ) -> Result<()> {
        let new = rows.iter().filter_map(|row| row.district_ags.clone());
        let new: Vec<Ags> = new
            .filter(|ags| !self.districts.contains_key(ags))
            .collect();
        if new.is_empty() {
            return Ok(());
        }
        let offices = organization::Entity::find()
            .filter(
                organization::COLUMN
                    .kind
                    .eq(OrganizationKind::CoordinationOffice),
            )
            .filter(organization::COLUMN.district_ags.is_in(new.clone()))
            .order_by_desc(organization::COLUMN.id)
            .all(db)
            .await?;
        let offices = offices.into_iter();
        self.offices
            .extend(offices.filter_map(|row| Some((row.district_ags?, row.name))));
        self.districts.extend(context::names(db, new).await?);
        Ok(())
    }
}

/// The organizations of the accounts behind registrations.
async fn organizations<C: ConnectionTrait>(
    db: &C,
    rows: &[registration::Model],
) -> Result<HashMap<UserId, String>> {
    let users = rows.iter().filter_map(|row| row.user_id);
    let users: Vec<(UserId, Option<OrganizationId>)> = user::Entity::find()
        .select_only()
        .column(user::Column::Id)
        .column(user::Column::OrganizationId)
        .filter(user::COLUMN.id.is_in(users))
        .into_tuple()
        .all(db)
        .await?;
    let ids = users.iter().filter_map(|(_, organization)| *organization);
    let names = organization::Entity::find()
        .filter(organization::COLUMN.id.is_in(ids))
        .all(db)
        .await?;
    let names: HashMap<_, _> = names.into_iter().map(|row| (row.id, row.name)).collect();
    let pairs = users.into_iter().filter_map(|(user, organization)| {
        let name = names.get(&organization?)?;
        Some((user, name.clone()))
    });
    Ok(pairs.collect())
}
