//! A file comes in: counted, hashed and looked at while it passes, in memory of a bounded size.

use std::time::{Duration, Instant};

use futures_util::StreamExt;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QuerySelect, Set};

use super::{
    dto::MaterialView,
    media::{Sniffer, safe_name},
    object::{self, Pending},
    service::view,
    sight::{Found, locked},
};
use crate::{
    auth::Allow,
    crypto,
    db::Tx,
    entity::{
        ids::MaterialId,
        kinds::{MaterialKind, Visibility},
        material,
        material_file::{self, COLUMN},
    },
    error::{Code, Error, Result},
    outbox::{self, Fact},
    policy::EditMaterials,
    web::Call,
};

/// How long a client may be silent.
const SILENCE: Duration = Duration::from_mins(1);

/// Bytes in a second that a client has to send on average: a few that are slow would keep all others
/// waiting.
const SLOWEST: u64 = 64 * 1024;

/// How often it is said that an upload goes on.
const RENEW: Duration = Duration::from_mins(1);

/// A file that is in the store, and nobody's yet.
pub struct Received {
    pending: Pending,
    name: String,
    media_type: &'static str,
    size: u64,
    sha256: String,
}

impl Received {
    /// It is somebody's by now.
    pub fn kept(self) {
        self.pending.kept();
    }
}

/// Takes the body in, as a file of a material that the caller may change. Whatever goes wrong, also if the client goes away, nothing is left.
///
/// # Errors
/// 409 for a link or a full quota, 413, 415, 503.
pub async fn receive(
    call: &Call,
    Found { event, row, .. }: &Found,
    name: &str,
) -> Result<Received> {
    let state = call.state();
    if row.kind != MaterialKind::File {
        return Err(Error::refused(Code::NoFile));
    }
    let limit = state.file_limits.one;
    let too_large = || Error::refused_with(Code::BodyTooLarge, &[&limit]);
    let declared = call.content_length();
    if declared.is_some_and(|size| size > limit) {
        return Err(too_large());
    }
    let mut body = call.stream()?;
    let mut pending = Pending::begin(state, event.id, declared).await?;
    let (mut sniffer, began) = (Sniffer::default(), Instant::now());
    let mut renewed = began;
    let patience = SILENCE + Duration::from_secs(pending.most / SLOWEST);
    let cut = |_| Error::refused(Code::BadRequest);
    while let Some(bytes) = tokio::time::timeout(SILENCE, body.next())
        .await
        .map_err(cut)?
    {
        let bytes = bytes.map_err(|_| Error::refused(Code::BadRequest))?;
        sniffer.look(&bytes)?;
        let most = pending.most;
        let writing = pending.writing()?;
        if writing.size() + bytes.len() as u64 > most {
            let quota = declared.is_none() && most < limit;
            return Err(if quota {
                object::full(state, most)
            } else {
                too_large()
            });
        }
        if began.elapsed() > patience {
            return Err(Error::refused(Code::BadRequest));
        }
        writing.write(&bytes).await.map_err(object::store)?;
        if renewed.elapsed() > RENEW {
            pending.renew().await?;
            renewed = Instant::now();
        }
    }
    let media = sniffer.end()?;
    let writing = pending.writing()?;
    let hash = writing.finish().await.map_err(object::store)?;
    Ok(Received {
        name: safe_name(name, media),
        media_type: media.name,
        size: writing.size(),
        sha256: crypto::hex(&hash),
        pending,
    })
}

/// Makes what came the present file of the material. Returns also whether it is new: the same bytes
/// under the same name change nothing.
///
/// # Errors
/// 404, 412.
pub async fn attach(
    tx: &Tx,
    by: &Allow<EditMaterials>,
    id: MaterialId,
    received: &Received,
) -> Result<(MaterialView, bool)> {
    let Found { event, row, .. } = locked(tx, by, id).await?;
    tx.match_version(row.version)?;
    let last = material_file::Entity::find()
        .filter(COLUMN.material_id.eq(id))
        .select_only()
        .column_as(COLUMN.no.max(), "no")
        .into_tuple::<Option<i32>>()
        .one(tx)
        .await?;
    let no = last.flatten().unwrap_or_default() + 1;
    if let Some(present) = row.file_no {
        let same = material_file::Entity::find_by_id((id, present))
            .filter(COLUMN.sha256.eq(&received.sha256))
            .filter(COLUMN.name.eq(&received.name))
            .one(tx)
            .await?;
        if same.is_some() {
            return Ok((view(tx, row).await?, false));
        }
    }
    object::keep(tx, received.pending.id, received.size).await?;
    let file = material_file::Model {
        material_id: id,
        no,
        object_id: received.pending.id,
        name: received.name.clone(),
        media_type: received.media_type.to_owned(),
        size: i64::try_from(received.size).unwrap_or(i64::MAX),
        sha256: received.sha256.clone(),
        uploaded_by: by.caller().user().map(|user| user.id),
        uploaded_at: tx.now,
    };
    let file: material_file::ActiveModel = file.into();
    material_file::Entity::insert(file.reset_all())
        .exec_without_returning(tx)
        .await?;
    let version = row.version + 1;
    let mut row: material::ActiveModel = row.into();
    row.file_no = Set(Some(no));
    row.version = Set(version);
    row.updated_at = Set(tx.now);
    let row = row.update(tx).await?;
    let fact = Fact::new("material.uploaded", id, version).of_event(event.id);
    let fact = fact.fields(vec!["file".into()]);
    outbox::record(tx, fact.hidden(row.visibility != Visibility::Public)).await?;
    Ok((view(tx, row).await?, true))
}
