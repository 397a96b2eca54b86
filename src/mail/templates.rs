//! The words of mails: templates in `templates/mail`, which an operator can replace file by file.
//!
//! A template is rendered twice: as it stands for the text part, and, with every value escaped
//! for Markdown, into HTML. Raw HTML is never let through.

use std::path::Path;

use comrak::{Options, markdown_to_html};
use minijinja::{
    AutoEscape, Environment, UndefinedBehavior,
    syntax::SyntaxConfig,
    value::{Serde, ValueKind},
};

use super::{letter::Context, words};
use crate::{
    entity::kinds::{Language, MailKind},
    error::{Error, Result},
};

/// Name and words of the templates that come with the program.
macro_rules! built_in {
    ($($name:literal)+) => {
        &[$(
            (
                concat!("de/", $name),
                include_str!(concat!("../../templates/mail/de/", $name, ".md")),
            ),
            (
                concat!("en/", $name),
                include_str!(concat!("../../templates/mail/en/", $name, ".md")),
            ),
        )+]
    };
}

const BUILT_IN: &[(&str, &str)] = built_in!(
    "account_invitation" "password_reset" "registration_received" "registration_confirmed"
    "registration_waitlisted" "registration_offered" "registration_promoted"
    "registration_expired" "registration_cancelled" "registration_rejected"
    "registration_substituted" "registration_handed_over" "event_announced" "event_invitation"
    "event_dates_fixed" "event_changed" "event_postponed" "event_cancelled" "event_reminder"
    "event_message" "question_forwarded" "question_published" "signup_promoted"
    "survey_opened" "survey_reminder" "webhook_disabled"
);

const LAYOUT: &str = include_str!("../../templates/mail/layout.html");

/// Values in these are escaped for Markdown.
const MARKDOWN: &str = "md";

/// The words of all mails.
#[derive(Debug)]
pub struct Templates {
    /// Those of the operator, where there are any, else ours.
    own: Environment<'static>,
    ours: Environment<'static>,
}

/// A mail in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// One line.
    pub subject: String,
    /// The text part.
    pub text: String,
    /// The HTML part.
    pub html: String,
}

impl Templates {
    /// Ours, with those that stand in a folder in their place.
    ///
    /// # Errors
    /// If one of the folder can't be read or is no template.
    pub fn load(folder: Option<&Path>) -> Result<Self> {
        Ok(Self {
            own: environment(folder)?,
            ours: environment(None)?,
        })
    }

    /// A mail in words. If the operator's template fails with these values ours is taken, and
    /// the failure logged: the mail goes out.
    ///
    /// # Errors
    /// If ours fails.
    pub fn render(
        &self,
        kind: MailKind,
        language: Language,
        context: &Context,
    ) -> Result<Rendered> {
        render(&self.own, kind, language, context).or_else(|e| {
            tracing::error!(mail.kind = kind.as_str(), error = %e, "a mail template fails");
            render(&self.ours, kind, language, context)
                .map_err(|e| Error::Internal(format!("mail template: {e}")))
        })
    }
}

fn environment(folder: Option<&Path>) -> Result<Environment<'static>> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    let syntax = SyntaxConfig::builder()
        .trim_blocks(true)
        .lstrip_blocks(true)
        .build()
        .map_err(|e| Error::Internal(format!("mail templates: {e}")))?;
    environment.set_syntax(syntax);
    environment.set_auto_escape_callback(|name| match name.split('.').next_back() {
        Some("md") => AutoEscape::Custom(MARKDOWN.into()),
        Some("html") => AutoEscape::Html,
        _ => AutoEscape::None,
    });
    environment.set_formatter(|out, state, value| {
        let markdown = matches!(state.auto_escape(), AutoEscape::Custom(_));
        if markdown && !value.is_safe() {
            if value.kind() == ValueKind::None {
                return Ok(());
            }
            let escaped = escape(&value.to_string());
            return out.write_str(&escaped).map_err(minijinja::Error::from);
        }
        minijinja::escape_formatter(out, state, value)
    });
    let mut add = |name: String, file: &str, built_in: &str| -> Result<()> {
        let path = folder.map(|folder| folder.join(file));
        let words = match path.filter(|path| path.exists()) {
            Some(path) => std::fs::read_to_string(&path)
                .map_err(|e| Error::Internal(format!("{}: {e}", path.display())))?,
            None => built_in.to_owned(),
        };
        environment
            .add_template_owned(name, words)
            .map_err(|e| Error::Internal(format!("mail template {file}: {e:#}")))
    };
    for (name, words) in BUILT_IN {
        let file = format!("{name}.md");
        add(format!("{name}.txt"), &file, words)?;
        add(file.clone(), &file, words)?;
    }
    add("layout.html".into(), "layout.html", LAYOUT)?;
    Ok(environment)
}

fn render(
    environment: &Environment<'_>,
    kind: MailKind,
    language: Language,
    context: &Context,
) -> Result<Rendered, minijinja::Error> {
    let (lang, kind) = (language.as_str(), kind.as_str());
    let text = environment.get_template(&format!("{lang}/{kind}.txt"))?;
    let text = text.render(Serde(context))?;
    let (subject, text) = text.split_once('\n').unwrap_or((&text, ""));
    let subject = subject.split_whitespace().collect::<Vec<_>>().join(" ");
    let markdown = environment.get_template(&format!("{lang}/{kind}.md"))?;
    let markdown = markdown.render(Serde(context))?;
    let markdown = markdown.split_once('\n').map_or("", |(_, body)| body);
    let body = markdown_to_html(&linked(markdown), &Options::default());
    let (automatic, stop) = words::frame(language);
    let frame = minijinja::context! {
        lang => lang,
        subject => subject.clone(),
        service => context.service.clone(),
        body => body,
        unsubscribe => context.unsubscribe.clone(),
        texts => minijinja::context! { automatic => automatic, unsubscribe => stop },
    };
    let html = environment.get_template("layout.html")?.render(frame)?;
    let mut text = tidy(text);
    for line in ["", "-- ", &context.service, automatic] {
        text.push_str(line);
        text.push('\n');
    }
    if let Some(link) = &context.unsubscribe {
        text.extend([stop, ": ", link, "\n"]);
    }
    Ok(Rendered {
        subject,
        text,
        html,
    })
}

/// A backslash before everything that means something in Markdown (`CommonMark`, 2.4).
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii_punctuation() {
            escaped.push('\\');
        }
        escaped.push(if c == '\n' { ' ' } else { c });
    }
    escaped
}

/// Lines that are nothing but an address become links. Values are escaped by now, so that no
/// title or name can be such a line.
fn linked(markdown: &str) -> String {
    let mut lines = String::with_capacity(markdown.len() + 16);
    for line in markdown.lines() {
        let address = line.trim();
        let web = address.starts_with("https://") || address.starts_with("http://");
        if web && !address.contains(char::is_whitespace) {
            lines.extend(["<", address, ">"]);
        } else {
            lines.push_str(line);
        }
        lines.push('\n');
    }
    lines
}

/// No gaps where a template left something out.
fn tidy(text: &str) -> String {
    let mut tidied = String::with_capacity(text.len());
    let mut empty = true;
    for line in text.lines().map(str::trim_end) {
        if !(line.is_empty() && empty) {
            tidied.push_str(line);
            tidied.push('\n');
        }
        empty = line.is_empty();
    }
    tidied.truncate(tidied.trim_end().len());
    tidied.push('\n');
    tidied
}
