//! Bringing, reading, changing and taking away materials.

use std::collections::HashMap;

use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect, QueryTrait, Set,
    sea_query::{Expr, ExprTrait, LockType},
};

use super::{
    dto::{EditMaterial, FileView, MaterialFilter, MaterialView, NewMaterial},
    sight::{Found, editable, found, locked, may_bring, visible},
};
use crate::{
    auth::{Allow, scope},
    db::Tx,
    entity::{
        event,
        ids::{EventId, MaterialId, SessionId},
        kinds::{MaterialKind, Visibility},
        material::{self, COLUMN},
        material_file, session,
    },
    error::{Code, Error, Finding, FindingCode, Result},
    outbox::{self, Fact},
    policy::{EditMaterials, ReadEvents},
    web::{
        Page, Paging,
        page::{self, SortKey, SortValue, Sorting},
        patch::MergePatch,
        text,
    },
};

/// Most materials of an event.
const MOST: u64 = 1000;

static SORTING: Sorting<material::Model> = Sorting {
    keys: &[
        SortKey {
            name: "created_at",
            column: |_| Expr::col((material::Entity, material::Column::CreatedAt)),
            of: |row, _| SortValue::Instant(row.created_at),
        },
        SortKey {
            name: "title",
            column: |_| Expr::col((material::Entity, material::Column::TitleKey)),
            of: |row, _| SortValue::Text(row.title_key.clone()),
        },
    ],
    id: || Expr::col((material::Entity, material::Column::Id)),
    id_of: |row| SortValue::Id(row.id.0),
    newest_first: false,
};

/// A page of the materials of an event that the caller sees, with three statements.
///
/// # Errors
/// 404 if the event is not to be seen.
pub async fn list<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ReadEvents>,
    event: EventId,
    paging: &Paging,
    filter: MaterialFilter,
) -> Result<Page<MaterialView>> {
    let event = scope::visible_event_for(db, by, event).await?;
    let MaterialFilter { session_id, kind } = filter;
    let select = material::Entity::find()
        .filter(COLUMN.event_id.eq(event.id))
        .filter(visible(by.caller()))
        .apply_if(session_id, |s, id| s.filter(COLUMN.session_id.eq(id)))
        .apply_if(kind, |s, kind| s.filter(COLUMN.kind.eq(kind)));
    let Page { items, next, total } = page::fetch(db, select, paging, &SORTING).await?;
    let items = views(db, items).await?;
    Ok(Page { items, next, total })
}

/// One material.
///
/// # Errors
/// 404.
pub async fn get<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ReadEvents>,
    id: MaterialId,
) -> Result<MaterialView> {
    let found = found(db, by, id).await?;
    view(db, found.row).await
}

/// All files of a material, the present one first: for who may change it.
///
/// # Errors
/// 404.
pub async fn files<C: ConnectionTrait>(
    db: &C,
    by: &Allow<EditMaterials>,
    id: MaterialId,
    paging: &Paging,
) -> Result<Page<FileView>> {
    static BY_NUMBER: Sorting<material_file::Model> = Sorting {
        keys: &[SortKey {
            name: "no",
            column: |_| Expr::col((material_file::Entity, material_file::Column::No)),
            of: |row, _| SortValue::Int(row.no),
        }],
        id: || Expr::col((material_file::Entity, material_file::Column::ObjectId)),
        id_of: |row| SortValue::Id(row.object_id),
        newest_first: true,
    };
    editable(db, by, id).await?;
    let select = material_file::Entity::find().filter(material_file::COLUMN.material_id.eq(id));
    let page = page::fetch(db, select, paging, &BY_NUMBER).await?;
    Ok(page.map(FileView::from))
}

/// Whether the caller may bring something to the event.
///
/// # Errors
/// 404.
pub async fn open_to<C: ConnectionTrait>(
    db: &C,
    by: &Allow<EditMaterials>,
    id: EventId,
) -> Result<()> {
    may_bring(db, by, id).await.map(|_| ())
}

/// Brings a material.
///
/// # Errors
/// 404, 422, 409 if there are too many.
pub async fn create(
    tx: &Tx,
    by: &Allow<EditMaterials>,
    id: EventId,
    new: &NewMaterial,
) -> Result<MaterialView> {
    let (event, sight) = may_bring(tx, by, id).await?;
    only_links_lead(new.kind, new.url.as_deref())?;
    of_event(tx, event.id, new.session_id).await?;
    // Counted one after the other.
    event::Entity::find_by_id(id)
        .lock(LockType::NoKeyUpdate)
        .one(tx)
        .await?;
    let there = material::Entity::find().filter(COLUMN.event_id.eq(id));
    if there.count(tx).await? >= MOST {
        return Err(Error::refused_with(Code::TooManyMaterials, &[&MOST]));
    }
    let owner_id = by.caller().user().map(|user| user.id);
    let row = material::Model {
        id: MaterialId::new(),
        event_id: id,
        session_id: new.session_id,
        kind: new.kind,
        title: new.title.clone(),
        title_key: text::key(&new.title),
        description: new.description.clone(),
        visibility: new.visibility,
        url: new.url.clone(),
        file_no: None,
        organization_id: sight.brings_for(),
        owner_id,
        version: 1,
        created_at: tx.now,
        updated_at: tx.now,
    };
    let row = row.into_active_model().reset_all().insert(tx).await?;
    let fact = Fact::new("material.created", row.id, 1).of_event(id);
    outbox::record(tx, fact.hidden(row.visibility != Visibility::Public)).await?;
    view(tx, row).await
}

/// Changes what is said of a material.
///
/// # Errors
/// 404, 422, 412.
pub async fn update(
    tx: &Tx,
    by: &Allow<EditMaterials>,
    id: MaterialId,
    patch: &MergePatch,
) -> Result<MaterialView> {
    let Found { event, row, .. } = locked(tx, by, id).await?;
    let (new, fields) = patch.apply(&EditMaterial::from(&row))?;
    only_links_lead(row.kind, new.url.as_deref())?;
    of_event(tx, event.id, new.session_id).await?;
    tx.match_version(row.version)?;
    if fields.is_empty() {
        return view(tx, row).await;
    }
    let version = row.version + 1;
    // Who saw it learns that they don't any more.
    let hidden = ![row.visibility, new.visibility].contains(&Visibility::Public);
    let EditMaterial {
        title,
        description,
        session_id,
        visibility,
        url,
    } = new;
    let mut row: material::ActiveModel = row.into();
    row.title_key = Set(text::key(&title));
    row.title = Set(title);
    row.description = Set(description);
    row.session_id = Set(session_id);
    row.visibility = Set(visibility);
    row.url = Set(url);
    row.version = Set(version);
    row.updated_at = Set(tx.now);
    let row = row.update(tx).await?;
    let fact = Fact::new("material.updated", id, version).of_event(event.id);
    outbox::record(tx, fact.fields(fields).hidden(hidden)).await?;
    view(tx, row).await
}

/// Takes a material away, with all its files.
///
/// # Errors
/// 404, 412.
pub async fn delete(tx: &Tx, by: &Allow<EditMaterials>, id: MaterialId) -> Result<()> {
    let Found { event, row, .. } = locked(tx, by, id).await?;
    tx.match_version(row.version)?;
    material::Entity::delete_by_id(id).exec(tx).await?;
    let fact = Fact::new("material.deleted", id, row.version + 1).of_event(event.id);
    outbox::record(tx, fact.hidden(row.visibility != Visibility::Public)).await
}

/// A link has an address, a file has none.
fn only_links_lead(kind: MaterialKind, url: Option<&str>) -> Result<()> {
    match (kind, url) {
        (MaterialKind::Link, None) => Err(Error::invalid("/url", FindingCode::Required)),
        (MaterialKind::File, Some(_)) => Err(Error::invalid("/url", FindingCode::UnknownField)),
        _ => Ok(()),
    }
}

async fn of_event(tx: &Tx, event: EventId, session: Option<SessionId>) -> Result<()> {
    let Some(id) = session else { return Ok(()) };
    let there = session::Entity::find_by_id(id)
        .filter(session::COLUMN.event_id.eq(event))
        .one(tx)
        .await?;
    if there.is_some() {
        return Ok(());
    }
    let what = "session of this event";
    let finding = Finding::with("/session_id", FindingCode::NoSuch, &[&what]);
    Err(Error::Invalid(vec![finding]))
}

/// The view of one row.
///
/// # Errors
/// If the database fails.
pub async fn view<C: ConnectionTrait>(db: &C, row: material::Model) -> Result<MaterialView> {
    let views = views(db, vec![row]).await?;
    views.into_iter().next().ok_or_else(Error::not_found)
}

/// Rows with their present files, with one statement.
async fn views<C: ConnectionTrait>(
    db: &C,
    rows: Vec<material::Model>,
) -> Result<Vec<MaterialView>> {
    let ids = rows.iter().filter(|row| row.file_no.is_some());
    let ids: Vec<MaterialId> = ids.map(|row| row.id).collect();
    let present = material::Entity::find()
        .filter(COLUMN.id.is_in(ids.iter().copied()))
        .filter(
            Expr::col((material::Entity, material::Column::Id))
                .equals((material_file::Entity, material_file::Column::MaterialId)),
        )
        .filter(
            Expr::col((material::Entity, material::Column::FileNo))
                .equals((material_file::Entity, material_file::Column::No)),
        )
        .into_query();
    let files = material_file::Entity::find()
        .filter(material_file::COLUMN.material_id.is_in(ids))
        .filter(Expr::exists(present))
        .order_by_asc(material_file::COLUMN.material_id)
        .all(db)
        .await?;
    let files = files.into_iter().map(|file| (file.material_id, file));
    let mut files: HashMap<MaterialId, material_file::Model> = files.collect();
    Ok(rows
        .into_iter()
        .map(|row| {
            let file = files.remove(&row.id);
            MaterialView::new(row, file)
        })
        .collect())
}
