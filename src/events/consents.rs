//! What people are asked to agree to at registration, in the words of the event.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::entity::{event, kinds::ConsentKind};

/// Shown where the event says nothing else.
const PHOTO: &str = "Ich bin damit einverstanden, dass ich auf Fotos der Veranstaltung zu sehen bin und diese \
veröffentlicht werden. Ich kann die Einwilligung jederzeit widerrufen.";

/// Shown where the event says nothing else.
const PARTICIPANT_LIST: &str = "Ich bin damit einverstanden, dass mein Name, meine E-Mail-Adresse und mein \
Landkreis auf der Liste stehen, die alle Teilnehmenden bekommen. Ich kann die Einwilligung jederzeit widerrufen.";

/// What people are asked to agree to, in words
///
/// Who agreed, agreed to the words that stood here then: a registration keeps them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ConsentTexts {
    /// To `consents.photo`. Default: „Ich bin damit einverstanden, dass ich auf Fotos der
    /// Veranstaltung zu sehen bin und diese veröffentlicht werden. Ich kann die Einwilligung
    /// jederzeit widerrufen.“
    #[validate(length(min = 1, max = 2000))]
    #[schema(min_length = 1, max_length = 2000)]
    pub photo: String,
    /// To `consents.participant_list`. Default: „Ich bin damit einverstanden, dass mein Name,
    /// meine E-Mail-Adresse und mein Landkreis auf der Liste stehen, die alle Teilnehmenden
    /// bekommen. Ich kann die Einwilligung jederzeit widerrufen.“
    #[validate(length(min = 1, max = 2000))]
    #[schema(min_length = 1, max_length = 2000)]
    pub participant_list: String,
}

impl Default for ConsentTexts {
    fn default() -> Self {
        Self {
            photo: PHOTO.to_owned(),
            participant_list: PARTICIPANT_LIST.to_owned(),
        }
    }
}

impl ConsentTexts {
    /// As an event has stored them: none stands for the default.
    #[must_use]
    pub fn new(photo: Option<String>, participant_list: Option<String>) -> Self {
        let default = Self::default();
        Self {
            photo: photo.unwrap_or(default.photo),
            participant_list: participant_list.unwrap_or(default.participant_list),
        }
    }

    /// As they are stored: photo, participant list.
    #[must_use]
    pub fn own(self) -> (Option<String>, Option<String>) {
        let own = |text: String, default| (text != default).then_some(text);
        (
            own(self.photo, PHOTO),
            own(self.participant_list, PARTICIPANT_LIST),
        )
    }
}

/// What somebody who registers for the event is shown.
#[must_use]
pub fn shown(event: &event::Model, kind: ConsentKind) -> &str {
    let (own, default) = match kind {
        ConsentKind::Photo => (&event.consent_photo, PHOTO),
        ConsentKind::ParticipantList => (&event.consent_participant_list, PARTICIPANT_LIST),
    };
    own.as_deref().unwrap_or(default)
}
