//! One line: the person is registered, or it is said why not.

use super::file::{self, Line};
use crate::{
    auth::{Allow, token::Keys},
    db::Tx,
    entity::{
        ids::{EventId, ImportId},
        kinds::{
            ImportOutcome,
            RegistrationStatus::{Pending, Waitlisted},
        },
        registration_import_line::{LineError, LineErrors, Model},
    },
    error::Result,
    policy::ImportRegistrations,
    registrations::register::{Entered, enter},
};

/// Registers whom a line means. What is wrong with the line is its outcome, and leaves nothing
/// else behind.
///
/// # Errors
/// If the database fails, or the caller may not import any more.
pub async fn take(
    tx: &Tx,
    by: &Allow<ImportRegistrations>,
    keys: &Keys,
    (import, event): (ImportId, EventId),
    line: &Line,
) -> Result<Model> {
    let entry = match &line.person {
        Ok(entry) => entry,
        Err(errors) => return Ok(refused(import, line, errors.clone())),
    };
    let (outcome, row) = match tx
        .part(async |tx| enter(tx, by, keys, event, entry).await)
        .await
    {
        Ok(Entered::Left) => {
            return Ok(Model {
                import_id: import,
                line: line.number,
                outcome: ImportOutcome::Left,
                registration_id: None,
                errors: LineErrors::default(),
            });
        }
        Ok(Entered::There(row)) => (ImportOutcome::Exists, row),
        Ok(Entered::New(row)) if row.status == Pending => (ImportOutcome::Pending, row),
        Ok(Entered::New(row)) if row.status == Waitlisted => (ImportOutcome::Waitlisted, row),
        Ok(Entered::New(row)) => (ImportOutcome::Confirmed, row),
        Err(e) => match file::errors_of(&e) {
            Some(errors) => return Ok(refused(import, line, errors)),
            None => return Err(e),
        },
    };
    Ok(Model {
        import_id: import,
        line: line.number,
        outcome,
        registration_id: Some(row.id),
        errors: LineErrors::default(),
    })
}

fn refused(import: ImportId, line: &Line, errors: Vec<LineError>) -> Model {
    Model {
        import_id: import,
        line: line.number,
        outcome: ImportOutcome::Refused,
        registration_id: None,
        errors: LineErrors(errors),
    }
}
