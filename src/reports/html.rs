//! A report as a page: complete in itself, without a script, for screen and paper.

use std::{fmt::Write, sync::LazyLock};

use actix_web::http::header::HeaderValue;
use base64::{Engine as _, engine::general_purpose::STANDARD};

use super::{
    markdown,
    render::Shown,
    words::{self, pick},
};
use crate::{
    crypto,
    events::words::dates,
    pictures::{self, tiles},
};

const STYLE: &str = include_str!("../../assets/report/report.css");

/// From so many sections on the page has a table of contents.
const LONG: usize = 4;

/// What the page may do: be styled by what stands in it, and nothing else.
static POLICY: LazyLock<Option<HeaderValue>> = LazyLock::new(|| {
    let hash = |style: &str| STANDARD.encode(crypto::sha256_plain(style.as_bytes()));
    let (page, picture) = (hash(STYLE), hash(&pictures::style()));
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{page}' 'sha256-{picture}'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
    );
    HeaderValue::try_from(policy).ok()
});

/// The policy of the page, for its header.
#[must_use]
pub fn policy() -> Option<HeaderValue> {
    POLICY.clone()
}

/// The page.
#[must_use]
pub fn page(shown: &Shown) -> String {
    let language = shown.language;
    let title = escaped(&shown.title);
    let sections = shown.sections();
    let mut main = String::new();
    let picture = picture(shown);
    for (section, number) in sections.iter().zip(1..) {
        let heading = escaped(&section.heading);
        let body = markdown::html(&section.body_md, &picture);
        // Nothing to write to can fail.
        let _ = write!(
            main,
            "<section aria-labelledby=\"s{number}\">\n<h2 id=\"s{number}\">{heading}</h2>\n{body}</section>\n"
        );
    }
    let mut nav = String::new();
    if sections.len() >= LONG {
        let name = pick(language, "Inhalt", "Contents");
        let _ = write!(
            nav,
            "<nav aria-labelledby=\"toc\">\n<h2 id=\"toc\">{name}</h2>\n<ol>\n"
        );
        for (section, number) in sections.iter().zip(1..) {
            let heading = escaped(&section.heading);
            let _ = writeln!(nav, "<li><a href=\"#s{number}\">{heading}</a></li>");
        }
        nav.push_str("</ol>\n</nav>\n");
    }
    let draft = if shown.no.is_none() {
        let word = pick(language, "Entwurf", "Draft");
        format!("<p class=\"draft\">{word}</p>\n")
    } else {
        String::new()
    };
    let about = escaped(&shown.about());
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n\
         <header>\n{draft}<h1>{title}</h1>\n<p>{about}</p>\n</header>\n\
         <main>\n{nav}{main}</main>\n<footer>\n<p>{about}</p>\n</footer>\n</body>\n</html>\n",
        lang = language.as_str(),
    )
}

/// The picture of coverage in a page, and beneath it the same as a table.
fn picture(shown: &Shown) -> String {
    let (tiles, language) = (&shown.tiles, shown.language);
    if tiles.is_empty() {
        return String::new();
    }
    let districts = tiles.iter().map(|tile| tiles::District {
        name: tile.name.clone(),
        tile: tiles::place_of(tile.ags.as_str()),
        state: Some(tile.state),
        host: shown.event.host_ags.as_ref() == Some(&tile.ags),
    });
    let drawn = tiles::draw(&tiles::Coverage {
        language,
        title: shown.event.title.clone(),
        subtitle: dates(&shown.event, language),
        note: None,
        districts: districts.collect(),
    });
    let (district, state, summary) = pick(
        language,
        ("Landkreis oder Stadt", "Stand", "Als Tabelle"),
        ("District", "State", "As a table"),
    );
    let mut figure = format!(
        "<figure>\n{drawn}<details>\n<summary>{summary}</summary>\n<table>\n<thead><tr><th scope=\"col\">{district}</th><th scope=\"col\">{state}</th></tr></thead>\n<tbody>\n"
    );
    for tile in tiles {
        let (name, state) = (escaped(&tile.name), words::state(tile.state, language));
        let _ = writeln!(
            figure,
            "<tr><th scope=\"row\">{name}</th><td>{state}</td></tr>"
        );
    }
    figure.push_str("</tbody>\n</table>\n</details>\n</figure>\n");
    figure
}

/// Text in a page.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            c if c.is_control() => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}
