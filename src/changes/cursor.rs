//! Where somebody is in the feed: a position, and a mark of the fact that has it. A database that was
//! restored gives positions anew; the mark tells that somebody read what is not there any more.

use sea_orm::prelude::Uuid;

use crate::{
    crypto,
    error::{Code, Error, Result},
};

/// A place in the feed: everything up to it was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    /// Position of the last fact that was looked at; 0 before the first.
    pub position: i64,
    mark: [u8; MARK],
}

const MARK: usize = 8;

impl Cursor {
    /// Behind the fact with this position and id.
    #[must_use]
    pub fn behind(position: i64, fact: Uuid) -> Self {
        let mut mark = [0; MARK];
        // The end of a UUIDv7 is random.
        let end = fact.as_bytes().iter().rev();
        mark.iter_mut().zip(end).for_each(|(to, from)| *to = *from);
        Self { position, mark }
    }

    /// Before all facts that are kept.
    #[must_use]
    pub fn begin(position: i64) -> Self {
        Self {
            position,
            mark: [0; MARK],
        }
    }

    /// Whether it stands behind this fact.
    #[must_use]
    pub fn is_behind(&self, fact: Uuid) -> bool {
        *self == Self::behind(self.position, fact)
    }

    /// As clients have it.
    #[must_use]
    pub fn text(&self) -> String {
        let mut bytes = self.position.to_be_bytes().to_vec();
        bytes.extend_from_slice(&self.mark);
        crypto::encode(&bytes)
    }

    /// Reads what a client has.
    ///
    /// # Errors
    /// 400.
    pub fn read(text: &str) -> Result<Self> {
        let read = || {
            let bytes = crypto::decode(text).ok()?;
            let (position, mark) = bytes.split_at_checked(8)?;
            let position = i64::from_be_bytes(position.try_into().ok()?);
            let mark = mark.try_into().ok()?;
            (position >= 0).then_some(Self { position, mark })
        };
        read().ok_or_else(|| Error::refused(Code::InvalidCursor))
    }
}

#[cfg(test)]
mod tests {
    use sea_orm::prelude::Uuid;

    use super::Cursor;

    #[test]
    fn a_cursor_comes_back_as_it_was_and_knows_its_fact() {
        let fact = Uuid::now_v7();
        let cursor = Cursor::behind(4711, fact);
        assert_eq!(Cursor::read(&cursor.text()).unwrap(), cursor);
        assert!(cursor.is_behind(fact));
        assert!(!cursor.is_behind(Uuid::now_v7()));
        for odd in ["", "x", "AAAA", &"A".repeat(200), "____________________"] {
            assert!(Cursor::read(odd).is_err(), "{odd}");
        }
    }
}
