use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::entity::{district, ids::Ags, kinds::DistrictKind, network};

/// A district
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "ags": "15002", "nuts3": "DEE02", "name": "Halle (Saale), Stadt", "kind": "urban",
    "state": "Sachsen-Anhalt", "dissolved_on": null, "successor_ags": null
}))]
pub struct DistrictView {
    /// Amtlicher Gemeindeschlüssel, five digits.
    pub ags: Ags,
    /// Key of the European statistical regions (NUTS 3).
    #[schema(max_length = 5)]
    pub nuts3: Option<String>,
    /// Official name.
    #[schema(max_length = 200)]
    pub name: String,
    /// Landkreis or kreisfreie Stadt.
    pub kind: DistrictKind,
    /// Land of the Federal Republic.
    #[schema(max_length = 100)]
    pub state: String,
    /// Day on which it ceased to exist.
    pub dissolved_on: Option<NaiveDate>,
    /// District that it became part of.
    pub successor_ags: Option<Ags>,
}

impl From<district::Model> for DistrictView {
    fn from(model: district::Model) -> Self {
        let district::Model {
            ags,
            nuts3,
            name,
            name_key: _,
            kind,
            state,
            dissolved_on,
            successor_ags,
        } = model;
        Self {
            ags,
            nuts3,
            name,
            kind,
            state,
            dissolved_on,
            successor_ags,
        }
    }
}

/// Which districts to list
#[derive(Debug, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DistrictFilter {
    /// Only those of this Land, by its name.
    #[param(max_length = 100, example = "Sachsen-Anhalt")]
    #[validate(length(max = 100))]
    pub state: Option<String>,
    /// Only Landkreise or only kreisfreie Städte.
    pub kind: Option<DistrictKind>,
    /// Only those whose name contains this (case and accents don't matter).
    #[param(max_length = 200, example = "saale")]
    #[validate(length(max = 200))]
    pub q: Option<String>,
}

/// The network that runs on this instance
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "name": "IKOE-Netzwerk der Koordinierungsstellen für Integration und Migration in Sachsen-Anhalt",
    "organizer": "Auslandsgesellschaft Sachsen-Anhalt e.V. (AGSA), Projekt IKOE",
    "participants": "one coordination office for integration in every Landkreis",
    "state": "Sachsen-Anhalt", "time_zone": "Europe/Berlin", "note": null
}))]
pub struct NetworkView {
    /// Its name.
    #[schema(max_length = 200)]
    pub name: String,
    /// Who runs it.
    #[schema(max_length = 200)]
    pub organizer: Option<String>,
    /// Who takes part.
    #[schema(max_length = 2000)]
    pub participants: Option<String>,
    /// Land whose districts belong to it.
    #[schema(max_length = 100)]
    pub state: Option<String>,
    /// IANA time zone of its events.
    #[schema(max_length = 64)]
    pub time_zone: String,
    /// Where the data come from.
    #[schema(max_length = 2000)]
    pub note: Option<String>,
}

impl From<network::Model> for NetworkView {
    fn from(model: network::Model) -> Self {
        let network::Model {
            id: _,
            name,
            organizer,
            participants,
            state,
            time_zone,
            note,
            updated_at: _,
        } = model;
        Self {
            name,
            organizer,
            participants,
            state,
            time_zone,
            note,
        }
    }
}
