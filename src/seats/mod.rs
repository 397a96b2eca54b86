//! Seats: who may have one, exactly (`docs/adr/` and the protocol in each doc comment).
//!
//! U = Σ max(taken, held) is `committed`. **I1** U ≤ capacity. **I2** taken ≤ maximum and
//! guarantee ≤ maximum in each class. **I3** after every transaction nobody who waits is
//! admissible. A class is an invited district, or `''` for guests. A session that one signs up for
//! has a pool of its own, with one class.

mod configure;
mod pool;
mod pools;
mod settle;
pub mod signups;
mod view;

pub use configure::{Plan, apply, follow, plan_of};
pub use pool::{Pool, UNLIMITED, moved};
pub use pools::Pools;
pub use settle::settle_due;
pub use view::{Availability, ClassSeats, Seats, availability, seats_of};

/// The class of people from outside the audience.
pub const GUESTS: &str = "";
