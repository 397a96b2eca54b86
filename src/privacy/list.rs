//! The list of erasures, in a file of its own: a backup of the database that is restored
//! brings back who was erased since, and this list says whom to erase again.
//!
//! A line is a JSON object with the account's id, a keyed hash of its address, and when.

use std::{collections::BTreeSet, io::Write, path::Path};

use sea_orm::{EntityTrait, prelude::DateTimeUtc};
use serde::{Deserialize, Serialize};

use super::erase::{Addresses, addresses, erase_again};
use crate::{
    crypto,
    db::{Actor, Expected},
    entity::{erasure, ids::UserId},
    error::{Error, Result},
    web::State,
};

#[derive(Serialize, Deserialize)]
struct Line {
    user_id: UserId,
    email_mac: String,
    erased_at: DateTimeUtc,
}

/// Makes list and database agree: erases who stands only in the list (the database was
/// restored), and lists who stands only in the database. Returns how many were erased.
///
/// # Errors
/// If the database fails, or the file can't be read or written.
pub async fn sync(state: &State) -> Result<usize> {
    let listed = read(&state.erasures)?;
    let stored = erasure::Entity::find().all(state.db.read()).await?;
    let known: BTreeSet<UserId> = stored.iter().map(|row| row.user_id).collect();
    let mut again = 0;
    let missing = || listed.iter().filter(|row| !known.contains(&row.user_id));
    let addresses = match missing().next() {
        Some(_) => addresses(state).await?,
        None => Addresses::new(),
    };
    for entry in missing() {
        let tx = state.db.write(Actor::SYSTEM, Expected::Any).await?;
        // Another instance may have been first.
        let there = erasure::Entity::find_by_id(entry.user_id).one(&tx).await?;
        if there.is_none() {
            erase_again(&tx, &addresses, entry).await?;
            tx.commit().await?;
            again += 1;
        }
    }
    let listed: BTreeSet<UserId> = listed.iter().map(|row| row.user_id).collect();
    let missing = stored.iter().filter(|row| !listed.contains(&row.user_id));
    append(&state.erasures, missing)?;
    Ok(again)
}

fn failed(file: &Path) -> impl Fn(std::io::Error) -> Error {
    move |e| Error::Internal(format!("{}: {e}", file.display()))
}

fn read(file: &Path) -> Result<Vec<erasure::Model>> {
    let text = match std::fs::read_to_string(file) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        text => text.map_err(failed(file))?,
    };
    let mut rows = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let row = serde_json::from_str::<Line>(line).ok().and_then(|line| {
            Some(erasure::Model {
                user_id: line.user_id,
                email_mac: crypto::decode(&line.email_mac).ok()?,
                erased_at: line.erased_at,
            })
        });
        if let Some(row) = row {
            rows.push(row);
        } else {
            // Cut off by a crash: the database has it, and it is listed anew.
            tracing::warn!("a line of the list of erasures can't be read");
        }
    }
    Ok(rows)
}

/// One write for all lines, so that two instances with one file do not mix theirs.
fn append<'a>(file: &Path, rows: impl Iterator<Item = &'a erasure::Model>) -> Result<()> {
    let mut text = String::new();
    for row in rows {
        let line = Line {
            user_id: row.user_id,
            email_mac: crypto::encode(&row.email_mac),
            erased_at: row.erased_at,
        };
        let line = serde_json::to_string(&line).map_err(|e| Error::Internal(e.to_string()))?;
        // In front as well: the last line may have been cut off.
        text.push('\n');
        text.push_str(&line);
        text.push('\n');
    }
    if text.is_empty() {
        return Ok(());
    }
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).map_err(failed(file))?;
    }
    let open = std::fs::OpenOptions::new()
        .create(true)
        .append(true)
        .open(file);
    let mut open = open.map_err(failed(file))?;
    open.write_all(text.as_bytes()).map_err(failed(file))?;
    open.sync_all().map_err(failed(file))
}
