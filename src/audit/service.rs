use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryTrait, sea_query::Expr,
};

use super::routes::AuditFilter;
use crate::{
    auth::Allow,
    entity::audit,
    error::Result,
    policy::ReadAudit,
    web::{
        Page, Paging,
        page::{self, SortKey, SortValue, Sorting},
    },
};

static SORTING: Sorting<audit::Model> = Sorting {
    // Ids are UUIDv7: in the order of time.
    keys: &[SortKey {
        name: "at",
        column: |_| Expr::col((audit::Entity, audit::Column::Id)),
        of: |row, _| SortValue::Id(row.id.0),
    }],
    id: || Expr::col((audit::Entity, audit::Column::Id)),
    id_of: |row| SortValue::Id(row.id.0),
    newest_first: true,
};

/// A page of the log, newest first. Organizers see what concerns events.
pub async fn list<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ReadAudit>,
    paging: &Paging,
    filter: AuditFilter,
) -> Result<Page<audit::Model>> {
    let AuditFilter {
        object_kind,
        object_id,
        event_id,
        actor_id,
    } = filter;
    let mut select = audit::Entity::find()
        .apply_if(object_kind, |s, kind| {
            s.filter(audit::COLUMN.object_kind.eq(kind))
        })
        .apply_if(object_id, |s, id| s.filter(audit::COLUMN.object_id.eq(id)))
        .apply_if(event_id, |s, id| s.filter(audit::COLUMN.event_id.eq(id)))
        .apply_if(actor_id, |s, id| s.filter(audit::COLUMN.actor_id.eq(id)));
    if !by.access().all {
        select = select.filter(audit::COLUMN.event_id.is_not_null());
    }
    page::fetch(db, select, paging, &SORTING).await
}
