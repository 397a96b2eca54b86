//! Brings a network file into the database: all of it or nothing, and twice is once.
//!
//! A file is first checked as a whole, edition by edition, without a database; every problem
//! is named with its JSON Pointer and line. Then one transaction writes it, two hundred
//! editions at a time, so that memory is bounded by the file's text.
//!
//! An import adds and corrects. What the file does not say is left as it stands; sessions,
//! topics and quotes that it does not know are never removed. Contributions, and the topics
//! of a session, are taken as a whole where the file has any. The audience of a series or an
//! event is set when the import creates it and not touched again. An event that went on after
//! its import (its status is further, its dates are sharper) keeps its status and dates. The
//! headcount of an edition is taken as a whole, statements about districts one by one.

mod apply;
mod apply_attendance;
mod apply_event;
mod apply_head;
mod apply_session;
mod apply_topic;
mod check;
mod check_value;
mod districts;
mod file;
mod locate;
mod present;
mod read;
mod rows;
#[cfg(test)]
mod tests;

use std::fmt;

use serde_json::value::RawValue;

pub use districts::load_districts;

use crate::{
    db::{Actor, Db, Expected},
    error::{Error, FindingCode},
};
use read::Found;

/// What is wrong in a file, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportFinding {
    /// JSON Pointer (RFC 6901).
    pub pointer: String,
    /// Line, from 1; of what is missing, the line of what it is missing in.
    pub line: usize,
    /// What is wrong.
    pub code: FindingCode,
    /// What is wrong, in words.
    pub detail: String,
}

impl fmt::Display for ImportFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            pointer,
            line,
            code,
            detail,
        } = self;
        write!(f, "line {line}: {pointer}: {detail} ({})", code.as_str())
    }
}

/// Why nothing was imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// Not JSON.
    #[error("line {line}, column {column}: {detail}")]
    Syntax {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What is wrong, in words.
        detail: String,
    },
    /// JSON, but not a network file that holds.
    #[error("{}", list(findings, *more))]
    Invalid {
        /// What is wrong, by line.
        findings: Vec<ImportFinding>,
        /// How many more there are.
        more: usize,
    },
    /// The database failed.
    #[error(transparent)]
    Failed(#[from] Error),
}

fn list(findings: &[ImportFinding], more: usize) -> String {
    let mut lines: Vec<String> = findings.iter().map(ToString::to_string).collect();
    if more > 0 {
        lines.push(format!("… and {more} more"));
    }
    lines.join("\n")
}

/// What an import is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Checking the file.
    Checking,
    /// Writing.
    Writing,
}

/// How far an import is, in editions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What it is doing.
    pub phase: Phase,
    /// How many it has done.
    pub done: usize,
    /// How many there are.
    pub total: usize,
}

/// What became of the objects of one kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Were not there.
    pub created: usize,
    /// Were there, but different.
    pub updated: usize,
    /// Were there just so.
    pub unchanged: usize,
    /// Are not in the file's list any more (contributions only).
    pub removed: usize,
}

/// What an import did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Districts written.
    pub districts: usize,
    /// The network.
    pub network: Tally,
    /// Organizations.
    pub organizations: Tally,
    /// Series.
    pub series: Tally,
    /// Events.
    pub events: Tally,
    /// Sessions.
    pub sessions: Tally,
    /// Topics.
    pub topics: Tally,
    /// Contributions.
    pub contributions: Tally,
    /// Quotes.
    pub quotes: Tally,
    /// Events that went on since, and kept their status or dates.
    pub kept: usize,
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kinds = [
            ("network", self.network),
            ("organizations", self.organizations),
            ("series", self.series),
            ("events", self.events),
            ("sessions", self.sessions),
            ("topics", self.topics),
            ("contributions", self.contributions),
            ("quotes", self.quotes),
        ];
        write!(f, "districts      {:>6} written", self.districts)?;
        for (kind, tally) in kinds {
            let Tally {
                created,
                updated,
                unchanged,
                removed,
            } = tally;
            write!(
                f,
                "\n{kind:<14} {created:>6} created {updated:>6} updated {unchanged:>6} unchanged"
            )?;
            if removed > 0 {
                write!(f, " {removed:>6} removed")?;
            }
        }
        if self.kept > 0 {
            write!(f, "\n{} events went on and keep status or dates", self.kept)?;
        }
        Ok(())
    }
}

/// The JSON Schema of a network file.
#[must_use]
pub fn schema() -> String {
    let schema = schemars::schema_for!(file::NetworkFile);
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}

/// Imports a network file. With `dry_run` everything is done, and then taken back.
///
/// # Errors
/// If the file can't be read, does not hold, or the database fails: then nothing was written.
pub async fn import(
    db: &Db,
    bytes: &[u8],
    dry_run: bool,
    progress: &mut (dyn FnMut(Progress) + Send),
) -> Result<Outcome, ImportError> {
    let text = std::str::from_utf8(bytes).map_err(|e| not_text(bytes, &e))?;
    let root: &RawValue = serde_json::from_str(text).map_err(|e| ImportError::Syntax {
        line: e.line(),
        column: e.column(),
        detail: e.to_string(),
    })?;
    let mut found = Found::in_text(text);
    let source = found.source(root);
    let checked = match &source {
        Some(source) => Some(check::check(source, &mut found, progress)?),
        None => None,
    };
    found.refuse()?;
    let (Some(source), Some(names)) = (source, checked) else {
        return Err(Error::Internal("a file without findings can't be read".into()).into());
    };
    let tx = db.write(Actor::SYSTEM, Expected::Unsaid).await?;
    let mut found = Found::in_text(text);
    let outcome = apply::apply(&tx, &source, &names, &mut found, progress).await?;
    found.refuse()?;
    if !dry_run {
        tx.commit().await?;
    }
    Ok(outcome)
}

/// Says where bytes stop being UTF-8.
fn not_text(bytes: &[u8], e: &std::str::Utf8Error) -> ImportError {
    let before = bytes.get(..e.valid_up_to()).unwrap_or_default();
    let mut lines = before.split(|b| *b == b'\n');
    let last = lines.next_back().unwrap_or_default();
    ImportError::Syntax {
        line: lines.count() + 1,
        column: last.len() + 1,
        detail: "not UTF-8".to_owned(),
    }
}
