//! What other programs subscribe to: calendars of events (iCalendar), news (Atom), and for each person a calendar
//! of their own, by a link that only they have.
//!
//! Programs that fetch these send no useful `Accept-Language`: words of ours stand only where there is no other
//! way, in the language of the account (own calendar) or in German (news). docs/feeds.md is for people.

mod atom;
mod calendars;
mod dto;
mod link;
mod own;
mod routes;
mod routes_link;

use crate::web::Routes;

pub use calendars::network;
pub use dto::CalendarLink;
pub use link::exported as calendar_link_of;

/// The routes of this slice.
pub fn routes(config: &mut impl Routes) {
    routes::routes(config);
    routes_link::routes(config);
}
