//! Where a webhook may lead: to a name on the public internet, by HTTPS, at a usual port. Nobody may
//! have us speak to what only we can reach (server-side request forgery).
//!
//! The address is looked at when it is said ([`check`]); what its name stands for is looked at each time
//! it is looked up ([`Guarded`]), and the connection goes to exactly the addresses that were looked at: a
//! name that means something else a moment later (DNS rebinding) changes nothing. Redirects are not
//! followed.

use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    sync::Arc,
};

use reqwest::{
    Url,
    dns::{Addrs, Name, Resolve, Resolving},
};
use url::Host;

use crate::web::forms::is_loopback;

/// Ports that receivers are at.
const PORTS: [u16; 2] = [443, 8443];

/// Ends of names that mean something on one's own network only (RFC 6761, 6762, 8375, 9476; and what
/// clouds and containers use).
const OWN: [&str; 12] = [
    "localhost",
    "local",
    "internal",
    "intranet",
    "lan",
    "home",
    "corp",
    "private",
    "alt",
    "arpa",
    "onion",
    "test",
];

/// IPv4 networks that are not the public internet (IANA special-purpose registry, RFC 6890), as
/// address and length.
const OWN_V4: [([u8; 4], u32); 17] = [
    ([0, 0, 0, 0], 8),
    ([10, 0, 0, 0], 8),
    ([100, 64, 0, 0], 10),
    ([127, 0, 0, 0], 8),
    ([169, 254, 0, 0], 16),
    ([172, 16, 0, 0], 12),
    ([192, 0, 0, 0], 24),
    ([192, 0, 2, 0], 24),
    ([192, 31, 196, 0], 24),
    ([192, 52, 193, 0], 24),
    ([192, 88, 99, 0], 24),
    ([192, 168, 0, 0], 16),
    ([192, 175, 48, 0], 24),
    ([198, 18, 0, 0], 15),
    ([198, 51, 100, 0], 24),
    ([203, 0, 113, 0], 24),
    // Multicast, reserved, broadcast.
    ([224, 0, 0, 0], 3),
];

/// IPv6 networks within `2000::/3` that are not the public internet, or lead elsewhere (Teredo, 6to4).
const OWN_V6: [([u16; 3], u32); 5] = [
    ([0x2001, 0, 0], 23),
    ([0x2001, 0x0db8, 0], 32),
    ([0x2002, 0, 0], 16),
    ([0x2620, 0x004f, 0x8000], 48),
    ([0x3fff, 0, 0], 20),
];

/// Whether an address belongs to the public internet. All others are refused, those that are not known
/// too.
#[must_use]
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => !OWN_V4.iter().any(|(network, length)| {
            let own = u32::from(Ipv4Addr::from(*network));
            (u32::from(address) ^ own) >> (32 - length) == 0
        }),
        IpAddr::V6(address) => {
            // Mapped, translated and compatible ones lie outside of it.
            let global = address
                .segments()
                .first()
                .is_some_and(|first| first >> 13 == 1);
            let own = OWN_V6.iter().any(|([a, b, c], length)| {
                let own = u128::from(Ipv6Addr::new(*a, *b, *c, 0, 0, 0, 0, 0));
                (u128::from(address) ^ own) >> (128 - length) == 0
            });
            global && !own
        }
    }
}

/// An address that a webhook may lead to, as it is asked for; with `loopback` also on this machine, at
/// any port and without TLS (development).
///
/// # Errors
/// Why not.
pub fn check(text: &str, loopback: bool) -> Result<Url, &'static str> {
    let odd = |c: char| c.is_control() || c.is_whitespace() || c == '\\';
    if text.chars().any(odd) {
        return Err("it has characters that no address has");
    }
    let url = Url::parse(text).map_err(|_| "it is no address")?;
    if !url.username().is_empty() || url.password().is_some() || has_userinfo(text) {
        return Err("names and passwords don't belong into it");
    }
    if url.fragment().is_some() {
        return Err("it has a fragment");
    }
    let host = url.host().ok_or("it has no host")?;
    if loopback && is_loopback(&host) && matches!(url.scheme(), "http" | "https") {
        return Ok(url);
    }
    if url.scheme() != "https" {
        return Err("it has to begin with https://");
    }
    if !PORTS.contains(&url.port_or_known_default().unwrap_or_default()) {
        return Err("its port is not 443 or 8443");
    }
    let Host::Domain(name) = host else {
        return Err("it has to have a name, not a number");
    };
    let name = name.strip_suffix('.').unwrap_or(name);
    let labels: Vec<&str> = name.split('.').collect();
    let last = labels.last().copied().unwrap_or_default();
    if labels.len() < 2 || OWN.contains(&last) || labels.iter().any(|label| label.is_empty()) {
        return Err("its name is not one of the public internet");
    }
    Ok(url)
}

/// Also an empty one, which the parser forgets.
fn has_userinfo(text: &str) -> bool {
    let rest = text.split_once("://").map_or(text, |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    authority.contains('@')
}

/// Looks names up as the system does.
#[derive(Debug, Clone, Copy)]
pub struct System;

impl Resolve for System {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            Ok(Box::new(found.collect::<Vec<_>>().into_iter()) as Addrs)
        })
    }
}

/// Looks names up, and gives no answer in which there is an address that is not public.
#[derive(Debug, Clone)]
pub struct Guarded<R> {
    inner: Arc<R>,
    loopback: bool,
}

impl<R: Resolve> Guarded<R> {
    /// Looks them up by another; with `loopback` the name `localhost` too.
    #[must_use]
    pub fn new(inner: R, loopback: bool) -> Self {
        Self {
            inner: Arc::new(inner),
            loopback,
        }
    }
}

/// Why a name was not looked up.
#[derive(Debug, thiserror::Error)]
#[error("the name leads to an address that is not public")]
pub struct NotPublic;

impl<R: Resolve + 'static> Resolve for Guarded<R> {
    fn resolve(&self, name: Name) -> Resolving {
        let own = self.loopback && name.as_str() == "localhost";
        let found = self.inner.resolve(name);
        Box::pin(async move {
            let found: Vec<SocketAddr> = found.await?.collect();
            let fits = |address: &SocketAddr| {
                is_public(address.ip()) || (own && address.ip().is_loopback())
            };
            if found.is_empty() || !found.iter().all(fits) {
                return Err(NotPublic.into());
            }
            Ok(Box::new(found.into_iter()) as Addrs)
        })
    }
}
