//! Seats per district when other districts are invited.

use crate::{
    entity::ids::Ags,
    events::{NewEvent, change::planned},
};

/// Invites these districts. Figures of districts that are not among them go, and guarantees that
/// nobody could keep: no date is known at which they end, or there are fewer seats.
pub fn invite(event: &mut NewEvent, audience: Vec<Ags>) {
    let keepable = |event: &NewEvent| planned(event, &audience).findings().is_empty();
    let overrides = &mut event.seats_per_district.overrides;
    overrides.retain(|own| audience.contains(&own.ags));
    if !keepable(event) {
        let seats = &mut event.seats_per_district;
        seats.guaranteed = 0;
        for own in &mut seats.overrides {
            own.guaranteed = None;
        }
        seats.overrides.retain(|own| own.maximum.is_some());
    }
    event.audience = Some(audience);
}
