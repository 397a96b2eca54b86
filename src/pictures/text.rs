//! Text for pictures: escaped, measured, broken, and shortened.

/// Text for XML: escaped, and without the characters that XML 1.0 (2.2) knows no way to write.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\t' | '\n' | '\r' => escaped.push(' '),
            '\u{0}'..'\u{20}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => escaped.push(char),
        }
    }
    escaped
}

/// Width of a text, rather too much than too little: nobody knows the font.
pub(super) fn width(text: &str, size: f64) -> f64 {
    let em = |char: char| match char {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | '\'' | '\u{202f}' => 0.31,
        'f' | 'r' | 't' | '(' | ')' | '-' | ' ' | '/' => 0.39,
        'm' | 'w' | 'M' | 'W' | '%' | '…' => 0.93,
        'A'..='Z' | 'Ä' | 'Ö' | 'Ü' => 0.7,
        '\u{2e80}'.. => 1.2,
        'a' | 'c' | 'e' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' => 0.56,
        _ => 0.6,
    };
    text.chars().map(em).sum::<f64>() * size
}

pub(super) fn longest<'a>(texts: impl Iterator<Item = &'a str>, size: f64) -> f64 {
    texts.map(|text| width(text, size)).fold(0.0, f64::max)
}

/// The text, or as much of it as fits, with an ellipsis.
pub(super) fn fit(text: &str, room: f64, size: f64) -> String {
    if width(text, size) <= room {
        return text.to_owned();
    }
    let mut kept = String::new();
    for char in text.chars() {
        kept.push(char);
        if width(&kept, size) + width("…", size) > room {
            kept.pop();
            break;
        }
    }
    format!("{}…", kept.trim_end_matches(['-', ' ']))
}

/// Lines no wider than `room`, broken at spaces, after hyphens, and where German compounds like to be broken.
pub(super) fn wrap(text: &str, room: f64, size: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let mut gap = " ";
        for piece in pieces(word, room, size) {
            let full = lines.len() >= most;
            match lines.last_mut() {
                Some(last) if full || width(&format!("{last}{gap}{piece}"), size) <= room => {
                    last.push_str(gap);
                    last.push_str(&piece);
                }
                _ => lines.push(piece),
            }
            gap = "";
        }
    }
    lines.iter().map(|line| fit(line, room, size)).collect()
}

fn pieces(word: &str, room: f64, size: f64) -> Vec<String> {
    const ENDS: [&str; 12] = [
        "kreis", "hafen", "kirchen", "hausen", "brücken", "lautern", "gladbach", "stadt", "burg",
        "münster", "land", "platte",
    ];
    let mut parts: Vec<String> = Vec::new();
    for part in word.split_inclusive('-') {
        match parts.last_mut() {
            // "95-%-Intervall" is broken nowhere.
            Some(last) if !last.trim_end_matches('-').ends_with(char::is_alphabetic) => {
                last.push_str(part);
            }
            _ => parts.push(part.to_owned()),
        }
    }
    let mut pieces = Vec::new();
    for part in parts {
        let end = ENDS
            .iter()
            .find_map(|end| part.rfind(end).filter(|&at| at > 2));
        match end.map(|at| part.split_at(at)) {
            Some((head, tail)) if width(&part, size) > room => {
                pieces.extend([format!("{head}-"), tail.to_owned()]);
            }
            _ => pieces.push(part),
        }
    }
    pieces
}

/// Sentences for `<desc>`, each with a capital and a full stop.
pub(super) fn sentences(sentences: &[String]) -> String {
    let mut said = String::new();
    for sentence in sentences {
        let mut chars = sentence.trim_end_matches('.').chars();
        if let Some(first) = chars.next() {
            said.extend(first.to_uppercase());
            said.push_str(chars.as_str());
            said.push_str(". ");
        }
    }
    said
}

/// Short names of districts: "Landkreis Harz" is "Harz", "Halle (Saale), Stadt" is "Halle (Saale)".
///
/// Where a city and the district around it would have the same name, each says which it is.
pub(super) fn short_names<'a>(names: impl Iterator<Item = &'a str> + Clone) -> Vec<String> {
    let all: Vec<&str> = names.clone().map(short_name).collect();
    names
        .map(|name| {
            let short = short_name(name);
            if all.iter().filter(|&&other| other == short).count() < 2 {
                return short.to_owned();
            }
            let town = name.contains(',') || name.to_lowercase().contains("stadt ");
            let kind = if town { "Stadt" } else { "Kreis" };
            format!("{short} ({kind})")
        })
        .collect()
}

/// What stands before a name where it does not stand behind it.
const KINDS: [&str; 5] = [
    "Landkreis ",
    "Kreis ",
    "Landeshauptstadt ",
    "Hansestadt ",
    "Stadt ",
];

fn short_name(name: &str) -> &str {
    let name = name.split(',').next().unwrap_or(name).trim();
    KINDS
        .iter()
        .find_map(|prefix| name.strip_prefix(prefix))
        .unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::super::svg::tests::NASTY;
    use super::*;

    #[test]
    fn escapes_and_drops_what_xml_cannot_say() {
        assert_eq!(
            escape("<&\"'>\u{0}\u{b}\u{ffff}\n😀"),
            "&lt;&amp;&quot;&#39;&gt; 😀"
        );
    }

    #[test]
    fn shortens_names() {
        let names = [
            "Landkreis Harz",
            "Halle (Saale), Stadt",
            "Leipzig, Stadt",
            "Leipzig",
            "Landeshauptstadt Magdeburg",
            "Stadt Rostock",
            "Landkreis Rostock",
        ];
        assert_eq!(
            short_names(names.into_iter()),
            [
                "Harz",
                "Halle (Saale)",
                "Leipzig (Stadt)",
                "Leipzig (Kreis)",
                "Magdeburg",
                "Rostock (Stadt)",
                "Rostock (Kreis)"
            ]
        );
    }

    #[test]
    fn breaks_at_hyphens_and_in_compounds() {
        assert_eq!(
            wrap("Mansfeld-Südharz", 58.0, 10.0, 3),
            ["Mansfeld-", "Südharz"]
        );
        assert_eq!(
            wrap("Burgenlandkreis", 66.0, 10.0, 3),
            ["Burgenland-", "kreis"]
        );
        assert_eq!(wrap("Halle (Saale)", 58.0, 10.0, 3), ["Halle", "(Saale)"]);
        assert_eq!(wrap("95-%-Intervall", 58.0, 10.0, 3), ["95-%-Inte…"]);
        assert_eq!(wrap("", 58.0, 10.0, 3), [""; 0]);
    }

    #[test]
    fn no_line_is_wider_than_its_room() {
        for most in 1..4 {
            let lines = wrap(NASTY, 58.0, 10.0, most);
            assert!(lines.len() <= most && lines.iter().all(|line| width(line, 10.0) <= 58.0));
            assert!(lines.last().unwrap().ends_with('…'));
        }
    }
}
