//! The quotes of a report, which are in none of its rows: read whenever it is shown, so that one which
//! was revoked is gone from every version at once.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{marks::escaped, words::pick};
use crate::{
    entity::{
        ids::EventId,
        kinds::{Language, QuoteStatus, QuoteUse},
        quote,
    },
    error::Result,
};

/// Most quotes in a report.
const MOST: u64 = 500;

/// The quotes that are shown: published ones, to who writes the report also those that would be.
///
/// # Errors
/// If the database fails.
pub async fn shown<C: ConnectionTrait>(
    db: &C,
    event: EventId,
    draft: bool,
) -> Result<Vec<quote::Model>> {
    let mut states = vec![QuoteStatus::Published];
    if draft {
        states.push(QuoteStatus::Approved);
    }
    let rows = quote::Entity::find()
        .filter(quote::COLUMN.event_id.eq(event))
        .filter(quote::COLUMN.status.is_in(states))
        .order_by_asc(quote::COLUMN.position)
        .order_by_asc(quote::COLUMN.id)
        .limit(MOST)
        .all(db)
        .await?;
    Ok(rows.into_iter().filter(is_for_reports).collect())
}

/// Whether its giver agreed to stand in a report.
pub fn is_for_reports(quote: &quote::Model) -> bool {
    quote.uses.0.contains(&QuoteUse::Report)
}

/// The quotes as Markdown: the words themselves in quotation marks, their sense without.
#[must_use]
pub fn markdown(quotes: &[quote::Model], language: Language) -> String {
    let each = quotes.iter().map(|quote| one(quote, language));
    each.collect::<Vec<_>>().join("\n\n")
}

fn one(quote: &quote::Model, language: Language) -> String {
    let nobody = pick(
        language,
        "aus dem Kreis der Teilnehmenden",
        "from among the participants",
    );
    let who = quote.attribution.as_deref().unwrap_or(nobody);
    if quote.verbatim {
        let text = within_quotes(quote.text.trim(), language);
        let (open, close) = pick(language, ("„", "“"), ("“", "”"));
        return format!("> {open}{}{close}\n>\n> — {}", escaped(&text), escaped(who));
    }
    let sense = pick(language, "sinngemäß", "in substance");
    format!(
        "*{}, {sense}:* {}",
        escaped(&capitalized(who)),
        escaped(&quote.text)
    )
}

/// Quotation marks within others are single ones.
fn within_quotes(text: &str, language: Language) -> String {
    let mark = |c: char| match (c, language) {
        ('„', _) => '‚',
        ('“' | '”', Language::De) | ('“', Language::En) => '‘',
        ('”', Language::En) => '’',
        (c, _) => c,
    };
    text.chars().map(mark).collect()
}

fn capitalized(text: &str) -> String {
    let mut chars = text.trim().chars();
    let first = chars.next().map(|c| c.to_uppercase().to_string());
    format!("{}{}", first.unwrap_or_default(), chars.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::{ids::QuoteId, kinds::QuoteUses};

    fn quote(text: &str, verbatim: bool, attribution: Option<&str>) -> quote::Model {
        quote::Model {
            id: QuoteId::new(),
            event_id: EventId::new(),
            position: 1,
            text: text.into(),
            verbatim,
            attribution: attribution.map(str::to_owned),
            status: QuoteStatus::Published,
            revocation_hash: None,
            imported: false,
            noted: true,
            uses: QuoteUses(vec![QuoteUse::Report]),
            version: 1,
        }
    }

    #[test]
    fn words_stand_in_quotation_marks_and_their_sense_does_not() {
        let words = quote("Die „beste“ bisher", true, Some("eine Koordinatorin"));
        assert_eq!(
            one(&words, Language::De),
            "> „Die ‚beste‘ bisher“\n>\n> — eine Koordinatorin"
        );
        let sense = quote(
            "Gut für das Onboarding.",
            false,
            Some("ein neuer Koordinator"),
        );
        assert_eq!(
            one(&sense, Language::De),
            "*Ein neuer Koordinator, sinngemäß:* Gut für das Onboarding."
        );
        let nobody = quote("Good.", true, None);
        assert_eq!(
            one(&nobody, Language::En),
            "> “Good.”\n>\n> — from among the participants"
        );
    }
}
