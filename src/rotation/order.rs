//! The rule, without a database: who never hosted comes first, then who hosted longest ago. Who has
//! volunteered comes before others whom the rule treats alike. Who skips comes last, a swap exchanges
//! two places.

use chrono::NaiveDate;

use crate::entity::ids::Ags;

/// What is known of a district.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The district.
    pub ags: Ags,
    /// First day of the edition that it hosted last; none: never.
    pub last: Option<NaiveDate>,
    /// It offered to host the next edition.
    pub volunteers: bool,
    /// It can't host the next edition.
    pub skips: bool,
}

/// The districts in the order in which it is their turn.
#[must_use]
pub fn order(mut candidates: Vec<Candidate>, swaps: &[(Ags, Ags)]) -> Vec<Candidate> {
    // None is before any day: never before ever.
    candidates.sort_by(|a, b| {
        let key = |one: &Candidate| (one.last, !one.volunteers, one.ags.clone());
        key(a).cmp(&key(b))
    });
    for (one, other) in swaps {
        let place = |ags: &Ags| candidates.iter().position(|c| c.ags == *ags);
        if let (Some(one), Some(other)) = (place(one), place(other)) {
            candidates.swap(one, other);
        }
    }
    // Stable: among themselves both keep their order.
    candidates.sort_by_key(|candidate| candidate.skips);
    candidates
}

/// The number of the edition that is planned next: the first that is not over and has no host, or the
/// one after the last.
#[must_use]
pub fn next(open: impl Iterator<Item = i32>, last: Option<i32>) -> i32 {
    let after = last.unwrap_or_default().saturating_add(1);
    open.min().unwrap_or(after)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidate(ags: &str, last: Option<i32>) -> Candidate {
        Candidate {
            ags: ags.parse().unwrap(),
            last: last.map(|year| NaiveDate::from_ymd_opt(year, 5, 1).unwrap()),
            volunteers: false,
            skips: false,
        }
    }

    fn sorted(candidates: Vec<Candidate>, swaps: &[(&str, &str)]) -> Vec<String> {
        let swaps = swaps.iter();
        let swaps = swaps.map(|(a, b)| (a.parse().unwrap(), b.parse().unwrap()));
        let swaps: Vec<(Ags, Ags)> = swaps.collect();
        let ordered = order(candidates, &swaps);
        ordered.iter().map(|c| c.ags.to_string()).collect()
    }

    #[test]
    fn never_comes_before_longest_ago_and_volunteers_only_among_equals() {
        let mut all = vec![
            candidate("15001", Some(2020)),
            candidate("15002", None),
            candidate("15003", Some(2016)),
            candidate("15081", None),
        ];
        assert_eq!(
            sorted(all.clone(), &[]),
            ["15002", "15081", "15003", "15001"]
        );
        all[0].volunteers = true;
        all[3].volunteers = true;
        assert_eq!(
            sorted(all.clone(), &[]),
            ["15081", "15002", "15003", "15001"]
        );
        all[3].skips = true;
        assert_eq!(
            sorted(all.clone(), &[]),
            ["15002", "15003", "15001", "15081"]
        );
        let swapped = sorted(all.clone(), &[("15002", "15001")]);
        assert_eq!(swapped, ["15001", "15003", "15002", "15081"]);
        // With one who is not there nothing is exchanged.
        assert_eq!(
            sorted(all, &[("15002", "15090")]),
            ["15002", "15003", "15001", "15081"]
        );
    }
}
