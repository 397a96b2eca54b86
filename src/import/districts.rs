//! The districts of Germany, which come with the program.

use std::collections::HashMap;

use chrono::NaiveDate;
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel};

use super::rows::insert_all;
use crate::{
    db::Tx,
    entity::{district, kinds::DistrictKind},
    error::{Error, Result},
    outbox::{self, Fact},
    web::text,
};

/// Keys and names from Destatis; origin and licence stand beside the sample.
const CSV: &str = include_str!("../../sample/districts-de.csv");

/// Brings the districts into the database, or up to date. Returns how many it wrote.
///
/// # Errors
/// If the database fails.
pub async fn load_districts(tx: &Tx) -> Result<usize> {
    let present = district::Entity::find().all(tx).await?;
    let present: HashMap<_, _> = present.into_iter().map(|d| (d.ags.clone(), d)).collect();
    let (mut new, mut changed) = (Vec::new(), Vec::new());
    for district in all()? {
        match present.get(&district.ags) {
            None => new.push(district),
            Some(known) if *known != district => changed.push(district),
            Some(_) => {}
        }
    }
    let written = new.len() + changed.len();
    // Who has no successor first, so that successors are there when they are referred to.
    new.sort_by_key(|district| district.successor_ags.is_some());
    insert_all(tx, new).await?;
    for district in changed {
        let row = district.into_active_model().reset_all();
        row.update(tx).await?;
    }
    if written > 0 {
        outbox::record(tx, Fact::new("districts.imported", "de", 1)).await?;
    }
    Ok(written)
}

/// The districts that come with the program.
///
/// # Errors
/// If the table that was built in is not in order.
pub fn all() -> Result<Vec<district::Model>> {
    let broken = |line: &str| Error::Internal(format!("districts table: {line}"));
    CSV.lines()
        .skip(1)
        .map(|line| district(line).ok_or_else(|| broken(line)))
        .collect()
}

fn district(line: &str) -> Option<district::Model> {
    let mut fields = fields(line).into_iter();
    let mut next = || fields.next();
    let (ags, nuts3, name) = (next()?, next()?, next()?);
    let kind = match next()?.as_str() {
        "Kreis" | "Landkreis" | "Regionalverband" => DistrictKind::Rural,
        "Kreisfreie Stadt" | "Stadtkreis" => DistrictKind::Urban,
        _ => return None,
    };
    let (state, dissolved_on, successor) = (next()?, next()?, next()?);
    let given = |text: String| Some(text).filter(|text| !text.is_empty());
    Some(district::Model {
        ags: ags.parse().ok()?,
        nuts3: given(nuts3),
        name_key: text::key(&name),
        name,
        kind,
        state,
        dissolved_on: match given(dissolved_on) {
            Some(day) => Some(day.parse::<NaiveDate>().ok()?),
            None => None,
        },
        successor_ags: match given(successor) {
            Some(ags) => Some(ags.parse().ok()?),
            None => None,
        },
    })
}

/// The fields of a line; quoted ones may hold commas.
fn fields(line: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut quoted = false;
    for c in line.chars() {
        match (c, quoted) {
            ('"', _) => quoted = !quoted,
            (',', false) => fields.push(String::new()),
            (c, _) => {
                if let Some(field) = fields.last_mut() {
                    field.push(c);
                }
            }
        }
    }
    fields
}
