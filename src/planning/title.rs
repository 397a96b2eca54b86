//! What a copy is called.

/// The title of a copy: the old number is replaced where it stands as in `13. Werkstatt`; where
/// it does not, the pattern makes the title; without either it stays as it is.
#[must_use]
pub fn next(title: &str, old: Option<i32>, new: Option<i32>, pattern: Option<&str>) -> String {
    let Some(new) = new else {
        return title.to_owned();
    };
    let new = new.to_string();
    if let Some((before, after)) = old.and_then(|old| around(title, old)) {
        return format!("{before}{new}{after}");
    }
    pattern.map_or_else(
        || title.to_owned(),
        |pattern| pattern.replace("{edition}", &new),
    )
}

/// What stands before and after a number with its dot. `13.` is not in `113.`, nor in the dates
/// `13.11.` and `1.13.`.
fn around(title: &str, number: i32) -> Option<(&str, &str)> {
    let digits = number.to_string();
    title.match_indices(&digits).find_map(|(at, _)| {
        let (before, rest) = title.split_at_checked(at)?;
        let after = rest.strip_prefix(digits.as_str())?;
        let inside = before.ends_with(|c: char| c.is_ascii_digit() || c == '.');
        let following = after.strip_prefix('.')?;
        let date = following.starts_with(|c: char| c.is_ascii_digit());
        (!inside && !date).then_some((before, after))
    })
}

#[cfg(test)]
mod tests {
    use super::next;

    #[test]
    fn the_number_is_replaced_where_it_counts_editions() {
        let named = |title, pattern| next(title, Some(13), Some(14), pattern);
        assert_eq!(
            named("13. IKOE-Ideenwerkstatt", None),
            "14. IKOE-Ideenwerkstatt"
        );
        assert_eq!(
            named("Die 13. Ideenwerkstatt am 13.11.", Some("{edition}. Runde")),
            "Die 14. Ideenwerkstatt am 13.11."
        );
        for other in [
            "113. Runde",
            "Runde vom 13.11.",
            "Runde 13",
            "1.13. Runde",
            "Runde",
        ] {
            assert_eq!(named(other, None), other);
            assert_eq!(named(other, Some("{edition}. Runde")), "14. Runde");
        }
    }

    #[test]
    fn without_a_number_the_title_stays() {
        let pattern = Some("{edition}. Runde");
        assert_eq!(next("Sommertreffen", None, None, pattern), "Sommertreffen");
        assert_eq!(next("Sommertreffen", None, Some(3), pattern), "3. Runde");
        assert_eq!(next("Größe 9. Ä", Some(9), Some(10), None), "Größe 10. Ä");
    }
}
