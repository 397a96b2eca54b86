//! How often one may ask (governor's GCRA): a wide limit for each address, narrow ones for
//! sign-in and password reset by address and by account.

use std::{net::IpAddr, num::NonZeroU32, time::Duration};

use governor::{
    DefaultKeyedRateLimiter, Quota, RateLimiter,
    clock::{Clock as _, DefaultClock},
    middleware::StateInformationMiddleware,
};

use crate::error::{Code, Error, Result};

/// What is left of a limit.
#[derive(Debug, Clone, Copy)]
pub struct Left {
    /// Requests that may still come at once.
    pub remaining: u32,
    /// Requests that may come at once when nothing was asked.
    pub burst: u32,
    /// Seconds in which the whole burst comes back.
    pub window: u64,
}

type Limiter<K> = DefaultKeyedRateLimiter<K, StateInformationMiddleware>;

/// The limits of this process.
#[derive(Debug)]
pub struct Limits {
    on: bool,
    address: Limiter<IpAddr>,
    sign_in: Limiter<IpAddr>,
    account: Limiter<[u8; 32]>,
}

/// Requests at once, and seconds in which they come back.
const ADDRESS: (u32, u64) = (300, 30);
const SIGN_IN: (u32, u64) = (30, 60);
const ACCOUNT: (u32, u64) = (10, 300);

fn limiter<K: Clone + std::hash::Hash + Eq>((burst, seconds): (u32, u64)) -> Limiter<K> {
    let burst = NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN);
    let each = Duration::from_millis(seconds * 1000 / u64::from(burst.get()));
    let quota = Quota::with_period(each)
        .unwrap_or_else(|| Quota::per_second(burst))
        .allow_burst(burst);
    RateLimiter::dashmap(quota).with_middleware()
}

fn ask<K: Clone + std::hash::Hash + Eq>(
    limiter: &Limiter<K>,
    key: &K,
    (burst, window): (u32, u64),
) -> Result<Left> {
    match limiter.check_key(key) {
        Ok(snapshot) => Ok(Left {
            remaining: snapshot.remaining_burst_capacity(),
            burst,
            window,
        }),
        Err(no) => {
            let wait = no.wait_time_from(DefaultClock::default().now());
            Err(Error::refused_with(
                Code::TooManyRequests,
                &[&(wait.as_secs() + 1)],
            ))
        }
    }
}

impl Limits {
    /// All limits, or none.
    #[must_use]
    pub fn new(on: bool) -> Self {
        Self {
            on,
            address: limiter(ADDRESS),
            sign_in: limiter(SIGN_IN),
            account: limiter(ACCOUNT),
        }
    }

    /// Counts a request of an address, and says what is left, also if it is nothing.
    ///
    /// # Errors
    /// 429.
    pub fn request(&self, address: IpAddr, left: &mut Option<Left>) -> Result<()> {
        if !self.on {
            return Ok(());
        }
        let asked = ask(&self.address, &address, ADDRESS);
        let (burst, window) = ADDRESS;
        let nothing = Left {
            remaining: 0,
            burst,
            window,
        };
        *left = Some(*asked.as_ref().unwrap_or(&nothing));
        asked.map(|_| ())
    }

    /// Counts an attempt to sign in or to reset a password.
    ///
    /// # Errors
    /// 429.
    pub fn sign_in(&self, address: Option<IpAddr>, email_key: &str) -> Result<()> {
        if !self.on {
            return Ok(());
        }
        if let Some(address) = address {
            ask(&self.sign_in, &address, SIGN_IN)?;
        }
        // Kept as a hash: addresses of people do not belong in memory for long.
        let account = crate::crypto::sha256(&[email_key.as_bytes()]);
        ask(&self.account, &account, ACCOUNT)?;
        Ok(())
    }

    /// Forgets who has not asked for a while.
    pub fn tidy(&self) {
        self.address.retain_recent();
        self.sign_in.retain_recent();
        self.account.retain_recent();
    }
}
