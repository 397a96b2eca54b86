//! SMTP (lettre): where mails go, and what became of them.

use std::time::Duration;

use lettre::{
    Address, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{
        Attachment, Mailbox, MultiPart, SinglePart,
        header::{ContentType, HeaderName, HeaderValue},
    },
    transport::smtp::{
        PoolConfig,
        client::{Certificate, Tls, TlsParameters},
    },
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

/// Longest time for one mail, from connecting to the server's last word.
const TIMEOUT: Duration = Duration::from_secs(20);

/// Connections kept open, and mails sent at once.
pub const AT_ONCE: usize = 4;

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
            .timeout(Some(Duration::from_secs(10)))
            .pool_config(PoolConfig::new().max_size(u32::try_from(AT_ONCE).unwrap_or(1)));
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
            host: &self.host,
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
        if let Some(reply_to) = reply_to {
            message = message.reply_to(mailbox(reply_to)?);
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

/// What an SMTP failure means for the mail. A server that does not like us (5yz on signing in)
/// may like us again; one that does not like the mail or its recipient will not.
fn outcome(e: &lettre::transport::smtp::Error) -> Outcome {
    let code = e.status().map(u16::from);
    match code {
        // RFC 4954: authentication; RFC 5321: no service here.
        Some(code @ (421 | 521 | 530 | 534 | 535 | 538)) => Outcome::Later(code.to_string()),
        Some(code) if e.is_permanent() => Outcome::Never(code.to_string()),
        Some(code) => Outcome::Later(code.to_string()),
        None if e.is_tls() => Outcome::Later("tls".into()),
        None if e.is_timeout() => Outcome::Later("timeout".into()),
        // Such as: no way of signing in that both know.
        None if e.is_client() => Outcome::Later("client".into()),
        None => Outcome::Later("connection".into()),
    }
}
