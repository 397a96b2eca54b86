//! A mail server that takes mails in, or fails as it is told.

use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, Mutex},
};

use kreisrunde::{
    config::Config,
    mail::{self, Mailer},
};
use mail_parser::{Message, MessageParser, MimeHeaders};
use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
};

use serde_json::{Value, json};

use super::{Reply, World, events::Event};

/// What goes wrong with a recipient's mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Refused for now (greylisting, full mailbox).
    Later,
    /// Refused for good.
    Never,
    /// The connection breaks in the middle of the data.
    CutInData,
    /// The mail is taken, and the connection breaks before that is said.
    CutAfterData,
}

#[derive(Default)]
struct Taken {
    mails: Vec<Mail>,
    faults: HashMap<String, VecDeque<Fault>>,
    tries: usize,
}

/// A mail as it came in.
#[derive(Clone, Debug)]
pub struct Mail {
    pub to: String,
    pub raw: Vec<u8>,
}

impl Mail {
    pub fn parsed(&self) -> Message<'_> {
        MessageParser::default().parse(&self.raw).unwrap()
    }

    pub fn id(&self) -> String {
        self.parsed().message_id().unwrap().to_owned()
    }

    pub fn subject(&self) -> String {
        self.parsed().subject().unwrap().to_owned()
    }

    pub fn text(&self) -> String {
        self.parsed().body_text(0).unwrap().replace("\r\n", "\n")
    }

    pub fn html(&self) -> String {
        self.parsed().body_html(0).unwrap().into_owned()
    }

    pub fn header(&self, name: &'static str) -> Option<String> {
        let mail = self.parsed();
        let value = mail.header_raw(name)?;
        Some(value.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// The calendar that comes with it.
    pub fn calendar(&self) -> Option<String> {
        let mail = self.parsed();
        let part = mail.attachments().next()?;
        assert_eq!(part.attachment_name(), Some("event.ics"));
        Some(part.text_contents()?.replace("\r\n ", ""))
    }

    /// The token of a link to this page.
    pub fn token(&self, page: &str) -> String {
        let text = self.text();
        let (_, rest) = text
            .split_once(&format!("/{page}#token="))
            .unwrap_or_else(|| panic!("no link to {page} in {text}"));
        let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || "-_".contains(c)));
        rest[..end.unwrap_or(rest.len())].to_owned()
    }
}

/// The server.
pub struct Smtp {
    pub port: u16,
    taken: Arc<Mutex<Taken>>,
}

impl Smtp {
    /// Listens on a free port.
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let taken = Arc::<Mutex<Taken>>::default();
        let shared = Arc::clone(&taken);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let shared = Arc::clone(&shared);
                tokio::spawn(async move {
                    let _ = converse(stream, &shared).await;
                });
            }
        });
        Self { port, taken }
    }

    /// The next mails to somebody fail like this.
    pub fn fail(&self, to: &str, faults: &[Fault]) {
        let mut taken = self.taken.lock().unwrap();
        let of = taken.faults.entry(to.to_lowercase()).or_default();
        of.extend(faults);
    }

    /// Everything that was taken, in order.
    pub fn mails(&self) -> Vec<Mail> {
        self.taken.lock().unwrap().mails.clone()
    }

    /// What was taken for somebody.
    pub fn to(&self, email: &str) -> Vec<Mail> {
        let mut mails = self.mails();
        mails.retain(|mail| mail.to.eq_ignore_ascii_case(email));
        mails
    }

    /// How many mails were tried.
    pub fn tries(&self) -> usize {
        self.taken.lock().unwrap().tries
    }

    /// A mailer that sends here.
    pub fn mailer(&self) -> Mailer {
        self.mailer_with(|_| {})
    }

    /// A mailer with other settings.
    pub fn mailer_with(&self, change: impl FnOnce(&mut Config)) -> Mailer {
        let mut config = Config {
            smtp_url: Some(format!("smtp://127.0.0.1:{}", self.port).into()),
            mail_from: Some("Ideenwerkstatt <noreply@ideenwerkstatt.example>".into()),
            public_url: Some("https://api.ideenwerkstatt.example".into()),
            ..Config::default()
        };
        change(&mut config);
        Mailer::new(&config).unwrap().unwrap()
    }

    /// Delivers everything that is due in a world.
    pub async fn deliver(&self, world: &World) -> usize {
        deliver_by(world, &self.mailer()).await
    }
}

/// Delivers everything that is due in a world by a mailer; returns how many mails were sent.
pub async fn deliver_by(world: &World, mailer: &Mailer) -> usize {
    world.place().await;
    mail::tick(&world.state, mailer).await.unwrap()
}

/// Subjects, in order.
pub fn subjects(mails: &[Mail]) -> Vec<String> {
    mails.iter().map(Mail::subject).collect()
}

/// An event whose announcement nobody has to be told of any more.
pub async fn quiet(world: &World, smtp: &Smtp, change: impl FnOnce(&mut Value)) -> Event {
    let event = world.published_event(change).await;
    smtp.deliver(world).await;
    event
}

/// A guest's place; guests have no account.
pub async fn guest(event: &Event, email: &str, language: &str) -> Reply {
    let new = json!({"person": {"name": "Gast <b>Beispiel</b> *x*", "email": email}, "language": language});
    let path = event.path("/registrations");
    event.organizer.post_json(&path, &new).await
}

async fn converse(stream: TcpStream, taken: &Mutex<Taken>) -> std::io::Result<()> {
    let (read, mut write) = stream.into_split();
    let mut read = BufReader::new(read);
    write.write_all(b"220 mail.test ESMTP\r\n").await?;
    let (mut to, mut fault) = (String::new(), None);
    loop {
        let mut line = String::new();
        if read.read_line(&mut line).await? == 0 {
            return Ok(());
        }
        let verb = line.get(..4).unwrap_or_default().to_ascii_uppercase();
        let reply: &[u8] = match verb.as_str() {
            "EHLO" => b"250-mail.test\r\n250 8BITMIME\r\n",
            "RCPT" => {
                let address = line.split(['<', '>']).nth(1).unwrap_or_default();
                to = address.to_owned();
                let mut taken = taken.lock().unwrap();
                taken.tries += 1;
                let faults = taken.faults.get_mut(&to.to_lowercase());
                fault = faults.and_then(VecDeque::pop_front);
                match fault {
                    Some(Fault::Later) => b"451 4.7.1 try again later\r\n",
                    Some(Fault::Never) => b"550 5.1.1 no such user here\r\n",
                    _ => b"250 ok\r\n",
                }
            }
            "DATA" => {
                write.write_all(b"354 go on\r\n").await?;
                if fault == Some(Fault::CutInData) {
                    let mut some = [0; 64];
                    read.read_exact(&mut some).await?;
                    return Ok(());
                }
                let raw = data(&mut read).await?;
                let to = to.clone();
                taken.lock().unwrap().mails.push(Mail { to, raw });
                if fault == Some(Fault::CutAfterData) {
                    return Ok(());
                }
                b"250 taken\r\n"
            }
            "QUIT" => {
                write.write_all(b"221 bye\r\n").await?;
                return Ok(());
            }
            _ => b"250 ok\r\n",
        };
        write.write_all(reply).await?;
    }
}

/// Lines up to a lonely dot, doubled dots made single (RFC 5321, 4.5.2).
async fn data(read: &mut BufReader<tokio::net::tcp::OwnedReadHalf>) -> std::io::Result<Vec<u8>> {
    let mut raw = Vec::new();
    loop {
        let mut line = Vec::new();
        if read.read_until(b'\n', &mut line).await? == 0 || line == b".\r\n" {
            return Ok(raw);
        }
        raw.extend(line.strip_prefix(b".").unwrap_or(&line));
    }
}
