//! Events to tell stories about.

use chrono::Duration;
use serde_json::{Value, json};

use super::{Person, Reply, World};

/// Districts invited to the events of the stories.
pub const AUDIENCE: [&str; 4] = ["15001", "15002", "15003", "15081"];

/// An event, and the organizer who made it.
pub struct Event {
    pub id: String,
    pub organizer: Person,
}

impl Event {
    /// A path below the event.
    pub fn path(&self, below: &str) -> String {
        format!("/events/{}{below}", self.id)
    }

    /// A coordinator registers a person of their district.
    pub async fn register(&self, who: &Person, email: &str) -> Reply {
        let person = json!({"person": {"name": "Person Beispiel", "email": email}});
        who.post_json(&self.path("/registrations"), &person).await
    }

    /// Somebody registers.
    pub async fn join(&self, who: &Person) -> Reply {
        who.post(&self.path("/registrations")).await
    }

    /// The organizer registers a person of a district (`""`: a guest).
    pub async fn seat(&self, ags: &str, email: &str) -> Reply {
        self.organizer
            .post_json(&self.path("/registrations"), &person(ags, email))
            .await
    }

    /// The seats as the API shows them.
    pub async fn seats(&self) -> Value {
        self.organizer
            .get(&self.path("/seats"))
            .await
            .expect(200)
            .body
    }

    /// The organizer changes it, whatever the version.
    pub async fn change(&self, patch: &Value) -> Reply {
        self.organizer
            .if_match("*")
            .patch(&self.path(""), patch)
            .await
    }

    /// The organizer takes it a step on.
    pub async fn step(&self, step: &str) -> Reply {
        self.organizer
            .if_match("*")
            .post(&self.path(&format!("/{step}")))
            .await
    }

    /// The status of a registration.
    pub async fn status_of(&self, registration: &Reply) -> String {
        let path = format!("/registrations/{}", registration.id());
        self.organizer.get(&path).await.expect(200).text("status")
    }

    /// The organizer cancels a registration.
    pub async fn cancel(&self, registration: &Reply) -> Reply {
        self.organizer
            .post(&format!("/registrations/{}/cancel", registration.id()))
            .await
    }
}

/// A registration by an organizer.
pub fn person(ags: &str, email: &str) -> Value {
    let mut new = json!({"person": {"name": "Person Beispiel", "email": email}});
    if !ags.is_empty() {
        new["district_ags"] = json!(ags);
    }
    new
}

impl World {
    /// What an event of the stories looks like, sixty days ahead.
    pub fn new_event(&self) -> Value {
        let start = (self.db().now() + Duration::days(60)).date_naive();
        json!({
            "title": format!("Werkstatt {}", self.number()),
            "schedule": {
                "precision": "day", "start": start.to_string(),
                "end": (start + Duration::days(1)).to_string(), "time_zone": "Europe/Berlin"
            },
            "host_ags": "15003", "audience": AUDIENCE,
        })
    }

    /// An instant some hours from now.
    pub fn in_hours(&self, hours: i64) -> String {
        (self.db().now() + Duration::hours(hours))
            .format("%Y-%m-%dT%H:%M:%SZ")
            .to_string()
    }

    /// A draft.
    pub async fn draft_event(&self, change: impl FnOnce(&mut Value)) -> Event {
        let organizer = self.organizer().await;
        let mut new = self.new_event();
        change(&mut new);
        let id = organizer.post_json("/events", &new).await.expect(201).id();
        Event { id, organizer }
    }

    /// An event that is open for registration.
    pub async fn published_event(&self, change: impl FnOnce(&mut Value)) -> Event {
        let event = self.draft_event(change).await;
        event.step("publish").await.expect(200);
        event
    }
}
