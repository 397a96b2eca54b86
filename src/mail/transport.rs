//! SMTP (lettre): where mails go, and what became of them.

use std::time::Duration;

use lettre::{
    Address, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{
        Attachment, Mailbox, MultiPart, SinglePart,
        header::{ContentType, HeaderName, HeaderValue},
    },
    transport::smtp::client::{Certificate, Tls, TlsParameters},
};

use super::{
    compose::Sender,
    letter::Letter,
    templates::{Rendered, Templates},
};
use crate::{
    config::Config,
    entity::{ids::MailId, kinds::MailKind},
    error::{Error, Result},
};
use actix_web::http::Uri;
use secrecy::ExposeSecret;

/// Longest time for one mail, from connecting to the server's last word. Servers that look at
/// what is in a mail take their time (RFC 5321, 4.5.3.2.6), and who gives up too early sends twice.
const TIMEOUT: Duration = Duration::from_secs(90);

/// Sends mails.
#[derive(Debug)]
pub struct Mailer {
    smtp: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    service: String,
    links: String,
    host: String,
    front: bool,
    templates: Templates,
}

/// What became of a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The server took it.
    Sent,
    /// Not now; in words that hold no address.
    Later(String),
    /// Never.
    Never(String),
}

impl Mailer {
    /// The mailer that the settings name; none without `smtp_url`.
    ///
    /// # Errors
    /// If settings or templates can't be used.
    pub fn new(config: &Config) -> Result<Option<Self>> {
        let Some(url) = &config.smtp_url else {
            return Ok(None);
        };
        let wrong = |what: &str, e: &dyn std::fmt::Display| Error::Internal(format!("{what}: {e}"));
        let from = config.mail_from.as_deref().unwrap_or_default();
        let from: Mailbox = from.parse().map_err(|e| wrong("mail_from", &e))?;
        let url = url.expose_secret();
        let mut smtp = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .map_err(|e| wrong("smtp_url", &e))?
            .timeout(Some(Duration::from_secs(10)));
        if let Some(file) = &config.smtp_ca {
            let pem = std::fs::read(file).map_err(|e| wrong(&file.display().to_string(), &e))?;
            let root = Certificate::from_pem(&pem).map_err(|e| wrong("smtp_ca", &e))?;
            smtp = smtp.tls(tls(url, root)?);
        }
        let links = config.links();
        let host = from.email.domain().to_owned();
        Ok(Some(Self {
            smtp: smtp.build(),
            service: from.name.clone().unwrap_or_else(|| "Kreisrunde".into()),
            from,
            links,
            host,
            front: config.frontend_url.is_some(),
            templates: Templates::load(config.mail_templates.as_deref())?,
        }))
    }

    /// What all mails share.
    pub(super) fn sender(&self) -> Sender<'_> {
        Sender {
            service: &self.service,
            links: &self.links,
            address: self.from.email.as_ref(),
            front: self.front,
        }
    }

    /// Sends a letter. The same id whenever it is tried: who gets it twice can tell.
    pub(super) async fn send(&self, id: MailId, letter: &Letter) -> Outcome {
        let message = match self.message(id, letter) {
            Ok(message) => message,
            Err(e) => {
                tracing::error!(mail.id = %id, error = %e, "a mail can't be written");
                return Outcome::Never("unwritable".into());
            }
        };
        match tokio::time::timeout(TIMEOUT, self.smtp.send(message)).await {
            Ok(Ok(_)) => Outcome::Sent,
            Ok(Err(e)) => outcome(&e),
            Err(_) => Outcome::Later("timeout".into()),
        }
    }

    fn message(&self, id: MailId, letter: &Letter) -> Result<Message> {
        let failed = |e: &dyn std::fmt::Display| Error::Internal(format!("mail: {e}"));
        let Letter {
            kind,
            language,
            to,
            reply_to,
            context,
            one_click,
            calendar,
        } = letter;
        let Rendered {
            subject,
            text,
            html,
        } = self.templates.render(*kind, *language, context)?;
        let mut message = Message::builder()
            .from(self.from.clone())
            .to(mailbox(to)?)
            .subject(subject)
            .message_id(Some(format!("<{id}@{}>", self.host)))
            .raw_header(header("Content-Language", language.as_str())?);
        // The sender's own address is no reason to send nothing.
        if let Some(reply_to) = reply_to.as_ref().and_then(|to| mailbox(to).ok()) {
            message = message.reply_to(reply_to);
        }
        // Written by somebody, or by us (RFC 3834).
        if *kind != MailKind::EventMessage {
            message = message.raw_header(header("Auto-Submitted", "auto-generated".into())?);
        }
        if let Some(address) = one_click {
            let one_click = "List-Unsubscribe=One-Click".to_owned();
            message = message
                .raw_header(header("List-Unsubscribe", format!("<{address}>"))?)
                .raw_header(header("List-Unsubscribe-Post", one_click)?);
        }
        let words = MultiPart::alternative_plain_html(text, html);
        let Some((method, entry)) = calendar else {
            return message.multipart(words).map_err(|e| failed(&e));
        };
        let kind = format!("text/calendar; charset=utf-8; method={}", method.as_str());
        let kind = ContentType::parse(&kind).map_err(|e| failed(&e))?;
        let entry: SinglePart = Attachment::new("event.ics".into()).body(entry.clone(), kind);
        let whole = MultiPart::mixed().multipart(words).singlepart(entry);
        message.multipart(whole).map_err(|e| failed(&e))
    }
}

fn header(name: &'static str, value: String) -> Result<HeaderValue> {
    let name = HeaderName::new_from_ascii(name.to_owned());
    let name = name.map_err(|e| Error::Internal(format!("mail header: {e}")))?;
    Ok(HeaderValue::new(name, value))
}

/// A name and an address, its domain as servers know it (IDNA).
fn mailbox((name, address): &(String, String)) -> Result<Mailbox> {
    let failed = |e: &dyn std::fmt::Display| Error::Internal(format!("mail address: {e}"));
    let address = address.trim();
    let (user, domain) = address.rsplit_once('@').unwrap_or((address, ""));
    let domain = idna::domain_to_ascii(domain).map_err(|e| failed(&e))?;
    let address = Address::new(user, domain).map_err(|e| failed(&e))?;
    Ok(Mailbox::new(Some(name.clone()), address))
}

/// How to speak to a server whose certificate an own authority has signed.
fn tls(url: &str, root: Certificate) -> Result<Tls> {
    let wrong = |e: &dyn std::fmt::Display| Error::Internal(format!("smtp_url: {e}"));
    let uri: Uri = url.parse().map_err(|e| wrong(&e))?;
    let host = uri.host().unwrap_or_default().to_owned();
    let parameters = TlsParameters::builder(host)
        .add_root_certificate(root)
        .build()
        .map_err(|e| wrong(&e))?;
    let query = uri.query().unwrap_or_default();
    Ok(match uri.scheme_str() {
        Some("smtps") => Tls::Wrapper(parameters),
        _ if query.contains("tls=required") => Tls::Required(parameters),
        _ if query.contains("tls=opportunistic") => Tls::Opportunistic(parameters),
        _ => Tls::None,
    })
}

/// What an SMTP failure means for the mail. Only what is about this recipient is for good:
/// a server that does not want us, or not now, or not so many, may want us again.
fn outcome(e: &lettre::transport::smtp::Error) -> Outcome {
    let Some(code) = e.status().map(u16::from) else {
        return Outcome::Later(
            if e.is_tls() {
                "tls"
            } else if e.is_timeout() {
                "timeout"
            } else if e.is_client() {
                // Such as: no way of signing in that both know.
                "client"
            } else {
                "connection"
            }
            .into(),
        );
    };
    let text = std::error::Error::source(e).map(ToString::to_string);
    if is_recipients(code, &text.unwrap_or_default()) {
        return Outcome::Never(code.to_string());
    }
    Outcome::Later(code.to_string())
}

/// Whether a refusal is for good and about the recipient: mailbox (5.1) or its state (5.2) by the
/// enhanced code (RFC 3463) where there is one, but not the sender's address (5.1.7, 5.1.8).
fn is_recipients(code: u16, text: &str) -> bool {
    if !(550..=554).contains(&code) {
        return false;
    }
    let enhanced = text.split_whitespace().find(|word| {
        let mut parts = word.split('.');
        let digits = |part: Option<&str>| part.is_some_and(|p| p.parse::<u16>().is_ok());
        parts.next() == Some("5") && digits(parts.next()) && digits(parts.next())
    });
    match enhanced {
        Some("5.1.7" | "5.1.8" | "5.2.0") => false,
        Some(enhanced) => enhanced.starts_with("5.1.") || enhanced.starts_with("5.2."),
        None => code == 550 || code == 551 || code == 553,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_about_the_recipient_is_for_good() {
        for (code, text) in [
            (550, "5.1.1 no such user here"),
            (550, "no such user"),
            (552, "5.2.2 mailbox full"),
            (553, "5.1.3 bad address syntax"),
        ] {
            assert!(is_recipients(code, text), "{code} {text}");
        }
        for (code, text) in [
            (554, "5.7.1 <a@b.example>: Relay access denied"),
            (550, "5.7.60 not allowed to send as this sender"),
            (550, "5.4.5 daily sending limit exceeded"),
            (553, "5.1.8 sender domain unknown"),
            (554, "no SMTP service here"),
            (503, "nested MAIL command"),
            (535, "5.7.8 wrong password"),
        ] {
            assert!(!is_recipients(code, text), "{code} {text}");
        }
    }
}
