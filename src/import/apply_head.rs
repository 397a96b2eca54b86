//! The network, its organizations and its series.

use std::collections::{HashMap, HashSet};

use sea_orm::{EntityTrait, QueryFilter, QuerySelect};

use super::{
    Outcome,
    check::Names,
    file::{Network, NetworkFile},
    read::{Found, Source},
    rows::{Batch, Changes, insert_all},
};
use crate::{
    db::Tx,
    entity::{
        district,
        ids::{Ags, OrganizationId, SeriesId},
        network, organization, series, series_district,
    },
    error::{Finding, FindingCode, Result},
    outbox::{self, Fact},
    web::text,
};

/// A series as it is now.
#[derive(Debug, Clone)]
pub struct SeriesHere {
    pub id: SeriesId,
    pub name: String,
    pub audience: Vec<Ags>,
}

/// Writes the one row of the network.
///
/// # Errors
/// If the database fails.
pub async fn network(tx: &Tx, file: &NetworkFile, outcome: &mut Outcome) -> Result<()> {
    let NetworkFile { note, network, .. } = file.clone();
    let Network {
        name,
        organizer,
        participants,
        state,
        time_zone,
    } = network;
    let present = network::Entity::find_by_id(1_i16)
        .lock_exclusive()
        .one(tx)
        .await?;
    let new = present.is_none();
    let mut row = present.unwrap_or_else(|| network::Model {
        id: 1,
        name: String::new(),
        organizer: None,
        participants: None,
        state: None,
        time_zone: String::new(),
        note: None,
        updated_at: tx.now,
    });
    let mut changes = Changes::default();
    changes.set(&mut row.name, name, "name");
    changes.given(&mut row.organizer, organizer, "organizer");
    changes.given(&mut row.participants, participants, "participants");
    changes.given(&mut row.state, state, "state");
    changes.set(&mut row.time_zone, time_zone, "time_zone");
    changes.given(&mut row.note, note, "note");
    outcome.network.count(new, !changes.none());
    if changes.none() {
        return Ok(());
    }
    row.updated_at = tx.now;
    let mut batch = Batch::default();
    batch.put(new, row);
    batch.save(tx).await?;
    let fact = Fact::new("network.imported", 1, 1).fields(changes.0);
    outbox::record(tx, fact).await
}

/// Writes the organizations; returns their ids in the order of the file.
///
/// # Errors
/// If the database fails.
pub async fn organizations(
    tx: &Tx,
    source: &Source<'_>,
    names: &Names,
    found: &mut Found<'_>,
    outcome: &mut Outcome,
) -> Result<Vec<OrganizationId>> {
    let present = organization::Entity::find()
        .lock_exclusive()
        .all(tx)
        .await?;
    let mut above: HashMap<_, _> = present.iter().map(|o| (o.id, o.parent_id)).collect();
    let mut present: HashMap<String, organization::Model> = present
        .into_iter()
        .map(|row| (row.name_key.clone(), row))
        .collect();
    let all = &source.file.organizations;
    let keys: Vec<String> = all.iter().map(|one| text::key(&one.name)).collect();
    let ids: Vec<OrganizationId> = keys
        .iter()
        .map(|key| present.get(key).map_or_else(OrganizationId::new, |o| o.id))
        .collect();
    let (mut batch, mut facts) = (Batch::default(), Vec::new());
    for ((one, key), id) in all.iter().zip(keys).zip(&ids) {
        let one = one.clone();
        let known = present.remove(&key);
        let new = known.is_none();
        let mut row = known.unwrap_or_else(|| organization::Model {
            id: *id,
            name: String::new(),
            name_key: key,
            short_name: None,
            kind: one.kind,
            parent_id: None,
            district_ags: None,
            website: None,
            version: 0,
            created_at: tx.now,
            updated_at: tx.now,
        });
        let parent = one.parent.and_then(|name| names.find(&name));
        let parent = parent.and_then(|index| ids.get(index).copied());
        let mut changes = Changes::default();
        changes.set(&mut row.name, one.name, "name");
        changes.given(&mut row.short_name, one.short, "short_name");
        changes.set(&mut row.kind, one.kind, "kind");
        changes.given(&mut row.parent_id, parent, "parent_id");
        changes.given(&mut row.district_ags, one.ags, "district_ags");
        above.insert(*id, row.parent_id);
        outcome.organizations.count(new, !changes.none());
        if new || !changes.none() {
            row.version += 1;
            row.updated_at = tx.now;
            let fact = Fact::new("organization.imported", id, row.version);
            facts.push(fact.fields(changes.0));
            batch.put(new, row);
        }
    }
    let chain = |id: OrganizationId| {
        let next = |id: &OrganizationId| above.get(id).copied().flatten();
        std::iter::successors(next(&id), next).take(above.len())
    };
    // The file alone has no circle, but one may close through what was there before.
    for (index, id) in ids.iter().enumerate() {
        if chain(*id).any(|above| above == *id) {
            let pointer = format!("/organizations/{index}/parent");
            found.add(&source.root, &Finding::new(pointer, FindingCode::Cycle));
        }
    }
    // Who is higher up first, so that parents are there when they are referred to.
    batch.new.sort_by_key(|row| chain(row.id).count());
    batch.save(tx).await?;
    outbox::record_all(tx, facts).await?;
    Ok(ids)
}

/// Writes the series; a new one invites the districts of the network's state.
///
/// # Errors
/// If the database fails.
pub async fn series(
    tx: &Tx,
    source: &Source<'_>,
    outcome: &mut Outcome,
) -> Result<Vec<SeriesHere>> {
    let all: Vec<_> = source.series.iter().map(|one| &one.series).collect();
    let mut present: HashMap<String, series::Model> = series::Entity::find()
        .lock_exclusive()
        .all(tx)
        .await?
        .into_iter()
        .map(|row| (row.name_key.clone(), row))
        .collect();
    let mut audiences: HashMap<SeriesId, Vec<Ags>> = HashMap::new();
    for row in series_district::Entity::find().all(tx).await? {
        audiences.entry(row.series_id).or_default().push(row.ags);
    }
    let invited = invited(tx, source.file.network.state.as_deref()).await?;
    let (mut batch, mut facts) = (Batch::default(), Vec::new());
    let (mut here, mut rows) = (Vec::new(), Vec::new());
    for one in all {
        let key = text::key(&one.name);
        let known = present.remove(&key);
        let new = known.is_none();
        let mut row = known.unwrap_or_else(|| series::Model {
            id: SeriesId::new(),
            name: String::new(),
            name_key: key,
            description: None,
            since: None,
            title_pattern: None,
            version: 0,
            created_at: tx.now,
            updated_at: tx.now,
        });
        let mut changes = Changes::default();
        changes.set(&mut row.name, one.name.clone(), "name");
        changes.given(&mut row.description, one.format.clone(), "description");
        changes.given(&mut row.since, one.since, "since");
        if new {
            changes.note("audience");
            rows.extend(invited.iter().map(|ags| series_district::Model {
                series_id: row.id,
                ags: ags.clone(),
            }));
            audiences.insert(row.id, invited.clone());
        }
        outcome.series.count(new, !changes.none());
        here.push(SeriesHere {
            id: row.id,
            name: row.name.clone(),
            audience: audiences.remove(&row.id).unwrap_or_default(),
        });
        if !changes.none() {
            row.version += 1;
            row.updated_at = tx.now;
            let fact = Fact::new("series.imported", row.id, row.version);
            facts.push(fact.fields(changes.0));
            batch.put(new, row);
        }
    }
    batch.save(tx).await?;
    insert_all(tx, rows).await?;
    outbox::record_all(tx, facts).await?;
    Ok(here)
}

/// The districts of a state that are not dissolved.
async fn invited(tx: &Tx, state: Option<&str>) -> Result<Vec<Ags>> {
    let Some(state) = state else {
        return Ok(Vec::new());
    };
    let ags = district::Entity::find()
        .select_only()
        .column(district::Column::Ags)
        .filter(district::COLUMN.state.eq(state))
        .filter(district::COLUMN.dissolved_on.is_null())
        .into_tuple()
        .all(tx)
        .await?;
    Ok(ags)
}

/// Index of the one organization that the network's organizer names.
pub fn organizer(file: &NetworkFile) -> Option<usize> {
    let text = file.network.organizer.as_deref()?;
    let named = |name: &str| {
        text.match_indices(name).any(|(at, name)| {
            let before = text.get(..at).and_then(|t| t.chars().next_back());
            let after = text.get(at + name.len()..).and_then(|t| t.chars().next());
            !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
        })
    };
    let matching: HashSet<usize> = file
        .organizations
        .iter()
        .enumerate()
        .filter(|(_, one)| named(&one.name) || one.short.as_deref().is_some_and(named))
        .map(|(index, _)| index)
        .collect();
    matching
        .iter()
        .next()
        .copied()
        .filter(|_| matching.len() == 1)
}
