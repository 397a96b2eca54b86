//! Events that are on, and devices at their desks.

use chrono::{DateTime, Duration, Utc};
use serde_json::{Value, json};

use super::{Person, Reply, World, events::Event};

impl World {
    /// An event that began yesterday and ends in three days.
    pub async fn running_event(&self, change: impl FnOnce(&mut Value)) -> Event {
        let (start, end) = (self.day(-1), self.day(3));
        self.published_event(|e| {
            e["schedule"] =
                json!({"precision": "day", "start": start, "end": end, "time_zone": "UTC"});
            change(e);
        })
        .await
    }

    /// A day, by its distance from today.
    pub fn day(&self, distance: i64) -> String {
        let day = self.db().now() + Duration::days(distance);
        day.date_naive().to_string()
    }

    /// A device with a key that is for the desk of one event.
    pub async fn device_of(&self, event: &Event) -> Person {
        let new = json!({
            "name": "Tisch", "organization_id": self.organization().await,
            "scopes": ["checkin:write"], "event_id": event.id
        });
        let admin = self.admin().await;
        let key = admin.post_json("/api-keys", &new).await.expect(201);
        self.stranger().with_token(&key.text("secret"))
    }
}

impl Event {
    /// Somebody checks a person in.
    pub fn check_in(&self, by: &Person, what: &Value) -> impl Future<Output = Reply> + use<> {
        by.post_json(&self.path("/attendance"), what)
    }

    /// A device uploads scans.
    pub fn upload(&self, by: &Person, items: &[Value]) -> impl Future<Output = Reply> + use<> {
        let batch = json!({ "items": items });
        by.post_json(&self.path("/attendance/batch"), &batch)
    }

    /// The code of a registration.
    pub async fn code_of(&self, registration: &str) -> String {
        let path = format!("/registrations/{registration}/code");
        self.organizer.get(&path).await.expect(200).text("code")
    }
}

/// A scan of a registration, with a nonce of its own.
pub fn scan(registration: &str, day: &str, at: DateTime<Utc>) -> Value {
    json!({
        "registration_id": registration, "day": day, "nonce": uuid::Uuid::new_v4(),
        "at": at.format("%Y-%m-%dT%H:%M:%S%.6fZ").to_string()
    })
}

/// What became of the scans.
pub fn codes(reply: &Reply) -> Vec<String> {
    let results = reply.body["results"].as_array().expect("results");
    let codes = results.iter().map(|r| r["code"].as_str().unwrap().into());
    codes.collect()
}
