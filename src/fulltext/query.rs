//! What somebody looks for.

use super::{Word, terms, words};

/// Most words that are looked for; of more, the first.
const MOST: usize = 20;

/// Fewest letters of a beginning: a single one stands in every text.
const SHORTEST_PREFIX: usize = 2;

/// What is looked for: all of these words. The last one may be a beginning only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The words. Stems and prefixes consist of letters and digits, whatever was typed.
    pub terms: Vec<Term>,
}

/// A word that is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Its stem.
    pub stem: String,
    /// Folded. The stem of one form may be another form (`Kurse` has `kurs`, `Kurs` has `kur`): either
    /// finds the word.
    pub form: String,
    /// Whether a longer word may begin with the form.
    pub begins: bool,
}

impl Query {
    /// Reads what somebody typed. Signs mean nothing, so there is nothing to get wrong.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut terms: Vec<Term> = words(text).take(MOST).map(Term::from).collect();
        let count = terms.len();
        for term in terms.iter_mut().take(count.saturating_sub(1)) {
            term.begins = false;
        }
        Self { terms }
    }

    /// Reads the filter of a list; none if nothing was typed.
    #[must_use]
    pub fn of(q: Option<String>) -> Option<Self> {
        q.filter(|q| !q.trim().is_empty()).map(|q| Self::new(&q))
    }

    /// Whether it has no word in it, and so finds nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Whether a word of a text is one of those that are looked for.
    #[must_use]
    pub fn hits(&self, word: &Word) -> bool {
        let forms = [word.stem(), word.form.clone()];
        self.terms
            .iter()
            .any(|term| forms.iter().any(|form| term.is(form)))
    }

    /// Whether all words that are looked for are in some texts together.
    #[must_use]
    pub fn is_in(&self, texts: &[&str]) -> bool {
        let there: Vec<_> = texts.iter().flat_map(|text| terms(text)).collect();
        self.terms
            .iter()
            .all(|term| there.iter().any(|form| term.is(form)))
    }
}

impl Term {
    /// Whether it finds this stem or form.
    fn is(&self, form: &str) -> bool {
        self.stem == form || self.form == form || (self.begins && form.starts_with(&self.form))
    }
}

impl From<Word> for Term {
    fn from(word: Word) -> Self {
        let stem = word.stem();
        let begins = word.form.chars().count() >= SHORTEST_PREFIX;
        Self {
            stem,
            form: word.form,
            begins,
        }
    }
}
