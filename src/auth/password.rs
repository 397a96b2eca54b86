//! Passwords: Argon2id (RFC 9106), off the async threads, with a bounded queue.

use std::sync::Arc;

use argon2::{
    Argon2,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use tokio::sync::Semaphore;

use crate::error::{Code, Error, Finding, FindingCode, Result};

/// Sign-ins that may wait for a core before the next is told to come back.
const QUEUE: usize = 64;

/// Fewest and most characters (NIST SP 800-63B).
pub const LENGTH: (usize, usize) = (12, 200);

/// Hashes and compares passwords: 19 MiB, two passes, one lane (the library's default).
#[derive(Clone, Debug)]
pub struct Passwords {
    cores: Arc<Semaphore>,
    queue: Arc<Semaphore>,
}

impl Passwords {
    /// Uses at most `cores` at a time.
    #[must_use]
    pub fn new(cores: usize) -> Self {
        Self {
            cores: Arc::new(Semaphore::new(cores.max(1))),
            queue: Arc::new(Semaphore::new(QUEUE)),
        }
    }

    /// Hash of a password as a PHC string.
    ///
    /// # Errors
    /// 503 if the queue is full.
    pub async fn hash(&self, password: String) -> Result<String> {
        self.run(move || {
            Argon2::default()
                .hash_password(password.as_bytes())
                .map(|hash| hash.to_string())
                .map_err(|e| Error::Internal(format!("argon2: {e}")))
        })
        .await?
    }

    /// Whether the password belongs to the hash. Without a hash it takes as long and says no.
    ///
    /// # Errors
    /// 503 if the queue is full.
    pub async fn verify(&self, password: String, hash: Option<String>) -> Result<bool> {
        self.run(move || {
            let known = hash.is_some();
            let hash = hash.unwrap_or_else(|| DECOY.to_owned());
            let fits = PasswordHash::new(&hash).is_ok_and(|hash| {
                Argon2::default()
                    .verify_password(password.as_bytes(), &hash)
                    .is_ok()
            });
            known && fits
        })
        .await
    }

    async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
        let _place = self
            .queue
            .try_acquire()
            .map_err(|_| Error::refused(Code::Busy))?;
        let core = Arc::clone(&self.cores)
            .acquire_owned()
            .await
            .map_err(|e| Error::Internal(e.to_string()))?;
        // The permit goes along: a caller who hangs up must not free the core early.
        let work = move || {
            let _core = core;
            work()
        };
        tokio::task::spawn_blocking(work)
            .await
            .map_err(|e| Error::Internal(format!("password thread: {e}")))
    }
}

/// A hash with the same parameters whose password nobody knows.
const DECOY: &str = "$argon2id$v=19$m=19456,t=2,p=1$a3JlaXNydW5kZS1kZWNveQ$o3YDaqLvHBL4tY1W3nCW1hU0dBFJ3qEGyS5Rr0B8Y2c";

/// Checks a new password by NIST SP 800-63B: length, and not one of the guessable ones
/// (zxcvbn's lists of common passwords, words, names and patterns, and the person's own).
/// No rules about the kinds of characters.
///
/// # Errors
/// A finding at `pointer`.
pub fn check(password: &str, own: &[&str], pointer: &str) -> Result<()> {
    let length = password.chars().count();
    if length < LENGTH.0 || length > LENGTH.1 {
        let finding = Finding::with(pointer, FindingCode::Length, &[&LENGTH.0, &LENGTH.1]);
        return Err(Error::Invalid(vec![finding]));
    }
    let mut inputs = vec!["kreisrunde", "ideenwerkstatt"];
    let words = own
        .iter()
        .flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
    inputs.extend(words.filter(|word| word.chars().count() > 2));
    // 10^9 guesses: everything on the lists and their simple combinations is below.
    if zxcvbn::zxcvbn(password, &inputs).guesses_log10() < 9.0 {
        return Err(Error::invalid(pointer, FindingCode::WeakPassword));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_decoy_is_a_hash_that_costs_as_much_as_a_real_one() {
        let real = Argon2::default().hash_password(b"x").unwrap().to_string();
        let decoy = PasswordHash::new(DECOY).unwrap();
        let real = PasswordHash::new(&real).unwrap();
        assert_eq!(real.algorithm, decoy.algorithm);
        assert_eq!(real.params, decoy.params);
        assert_eq!(real.hash.unwrap().len(), decoy.hash.unwrap().len());
    }

    #[test]
    fn common_and_patterned_passwords_are_refused_without_rules_about_characters() {
        for weak in [
            "passwordpassword",
            "123456789012",
            "qwertzuiopqwertz",
            "annabeispiel1",
            "aaaaaaaaaaaaaa",
        ] {
            assert!(
                check(weak, &["Anna Beispiel"], "/password").is_err(),
                "{weak}: {}",
                zxcvbn::zxcvbn(weak, &["Anna", "Beispiel"]).guesses_log10()
            );
        }
        for good in ["elf landkreise drei staedte", "korrekt pferd batterie heft"] {
            assert!(
                check(good, &["Anna Beispiel"], "/password").is_ok(),
                "{good}"
            );
        }
    }
}
