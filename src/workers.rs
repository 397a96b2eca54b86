//! What happens by the clock: releases, expired offers, surveys, tidying up. Every instance
//! runs them; row locks keep two from doing the same thing twice.

use std::time::Duration;

use actix_web::web::Data;

use crate::{
    accounts, attendance, changes,
    error::Result,
    exports, identities, mail, materials, privacy, seats, surveys,
    web::{State, idempotency},
    webhooks,
};

/// How often.
const EVERY: Duration = Duration::from_secs(15);

/// Rounds between two tidyings: an hour.
const TIDY: u32 = 240;

/// Runs until the process ends.
pub async fn run(state: Data<State>) {
    let mut round: u32 = 0;
    loop {
        if let Err(e) = tick(&state, round.is_multiple_of(TIDY)).await {
            tracing::error!(error = %e, "worker failed; tries again");
        }
        round = round.wrapping_add(1);
        tokio::time::sleep(EVERY).await;
    }
}

/// One round.
///
/// # Errors
/// If the database fails.
pub async fn tick(state: &Data<State>, tidy: bool) -> Result<()> {
    seats::settle_due(&state.db, None).await?;
    surveys::step_due(&state.db).await?;
    exports::resume(state).await?;
    if tidy {
        state.limits.tidy();
        idempotency::purge(&state.db).await?;
        accounts::purge(&state.db).await?;
        identities::purge(&state.db).await?;
        attendance::purge(&state.db).await?;
        exports::purge(&state.db).await?;
        materials::sweep(state).await?;
        mail::purge(&state.db).await?;
        webhooks::purge(&state.db).await?;
        changes::purge(&state.db).await?;
        privacy::forget_needs(&state.db, state.needs_days).await?;
        privacy::sync(state).await?;
        state.db.forget().await?;
    }
    Ok(())
}
