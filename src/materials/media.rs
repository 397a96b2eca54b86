//! What a file is, by its bytes: its name is only how it is called.

use unicode_normalization::UnicodeNormalization;

use crate::error::{Code, Error, Result};

/// Bytes by which files are known.
const HEAD: usize = 64 * 1024;

/// Longest name in bytes, without its ending: file systems take 255 with it.
const LONGEST: usize = 180;

const ZIP: &str = "application/zip";
const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const PPTX: &str = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

/// What files may be: media type, and the endings that fit it.
const TAKEN: &[(&str, &[&str])] = &[
    ("application/pdf", &["pdf"]),
    (DOCX, &["docx"]),
    (XLSX, &["xlsx"]),
    (PPTX, &["pptx"]),
    ("application/vnd.oasis.opendocument.text", &["odt"]),
    ("application/vnd.oasis.opendocument.spreadsheet", &["ods"]),
    ("application/vnd.oasis.opendocument.presentation", &["odp"]),
    (ZIP, &["zip"]),
    ("image/jpeg", &["jpg", "jpeg"]),
    ("image/png", &["png"]),
    ("image/gif", &["gif"]),
    ("image/webp", &["webp"]),
    ("audio/mpeg", &["mp3"]),
    ("audio/ogg", &["ogg", "oga"]),
    ("audio/opus", &["opus", "ogg"]),
    ("audio/m4a", &["m4a"]),
    ("video/mp4", &["mp4"]),
    ("video/x-m4v", &["m4v", "mp4"]),
    ("video/webm", &["webm"]),
    TEXT,
];

/// Text that programs don't run.
const TEXT: (&str, &[&str]) = (
    "text/plain",
    &["txt", "md", "csv", "tsv", "log", "vtt", "srt"],
);

/// Kind of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Media {
    /// Media type.
    pub name: &'static str,
    endings: &'static [&'static str],
}

/// Looks at the bytes of a file as they come.
#[derive(Debug)]
pub struct Sniffer {
    head: Vec<u8>,
    /// What the head says, once it is long enough.
    known: Option<Media>,
    decided: bool,
    text: bool,
    /// The begun last character.
    rest: Vec<u8>,
}

impl Default for Sniffer {
    fn default() -> Self {
        Self {
            head: Vec::new(),
            known: None,
            decided: false,
            text: true,
            rest: Vec::new(),
        }
    }
}

impl Sniffer {
    /// Takes the next bytes.
    ///
    /// # Errors
    /// 415 as soon as it is nothing that is taken.
    pub fn look(&mut self, bytes: &[u8]) -> Result<()> {
        if !self.decided {
            let more = bytes.get(..HEAD - self.head.len()).unwrap_or(bytes);
            self.head.extend_from_slice(more);
        }
        self.text = self.text && self.reads(bytes);
        if !self.decided && self.head.len() >= HEAD {
            self.decide()?;
        }
        if self.decided && self.known.is_none() && !self.text {
            return Err(refused());
        }
        Ok(())
    }

    /// What it was, now that there is no more.
    ///
    /// # Errors
    /// 415 if it is nothing that is taken.
    pub fn end(mut self) -> Result<Media> {
        if !self.decided {
            self.decide()?;
        }
        let text = self.text && self.rest.is_empty() && !self.head.is_empty();
        let (name, endings) = TEXT;
        let text = text.then_some(Media { name, endings });
        self.known.or(text).ok_or_else(refused)
    }

    fn decide(&mut self) -> Result<()> {
        self.decided = true;
        let Some(found) = infer::get(&self.head) else {
            return Ok(());
        };
        // What a browser or a shell would run is no text to read.
        if found.matcher_type() == infer::MatcherType::Text {
            return Err(refused());
        }
        // Programs write the parts of office files in different orders.
        let office = office(&self.head).filter(|_| found.mime_type() == ZIP);
        let name = office.unwrap_or(found.mime_type());
        let taken = TAKEN.iter().find(|(taken, _)| *taken == name);
        self.known = taken.map(|(name, endings)| Media { name, endings });
        Ok(())
    }

    /// Whether it goes on as text: UTF-8 without control characters.
    fn reads(&mut self, bytes: &[u8]) -> bool {
        let mut whole = std::mem::take(&mut self.rest);
        whole.extend_from_slice(bytes);
        let valid = match std::str::from_utf8(&whole) {
            Ok(_) => whole.len(),
            // A character that goes on in the next bytes.
            Err(e) if e.error_len().is_none() => e.valid_up_to(),
            Err(_) => return false,
        };
        self.rest = whole.split_off(valid);
        let control = |byte: &u8| *byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c);
        !whole.iter().any(control)
    }
}

/// Which of the office formats it is, by the names of its parts.
fn office(zip: &[u8]) -> Option<&'static str> {
    const FOLDERS: [(&str, &str); 3] = [("word/", DOCX), ("xl/", XLSX), ("ppt/", PPTX)];
    let names: Vec<&str> = parts(zip).collect();
    let marked = ["[Content_Types].xml", "_rels/.rels"];
    if !names.iter().any(|name| marked.contains(name)) {
        return None;
    }
    let of = |folder: &str| names.iter().any(|name| name.starts_with(folder));
    let found = FOLDERS.iter().find(|(folder, _)| of(folder));
    found.map(|(_, name)| *name)
}

/// Names of the parts of an archive whose headers are in these bytes (APPNOTE.TXT, 4.3.7).
fn parts(zip: &[u8]) -> impl Iterator<Item = &str> {
    let headers = zip.windows(4).enumerate();
    let headers = headers.filter(|(_, bytes)| *bytes == b"PK\x03\x04");
    headers.filter_map(|(at, _)| {
        let header = zip.get(at..)?;
        let length = u16::from_le_bytes(header.get(26..28)?.try_into().ok()?);
        let name = header.get(30..30 + usize::from(length))?;
        std::str::from_utf8(name).ok()
    })
}

fn refused() -> Error {
    let endings = TAKEN.iter().flat_map(|(_, endings)| endings.iter().take(1));
    let endings: Vec<&str> = endings.copied().collect();
    Error::refused_with(Code::FileTypeRefused, &[&endings.join(", ")])
}

/// A name under which a file of that kind can be stored anywhere: one part of a path, without
/// signs that mean something to file systems, with an ending that fits.
#[must_use]
pub fn safe_name(given: &str, media: Media) -> String {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let signs = |c: &char| {
        let direction = matches!(*c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
        !direction && !c.is_control() && !r#"<>:"|?*"#.contains(*c)
    };
    let name: String = last.nfc().filter(signs).collect();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = name.trim_matches([' ', '.']);
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if media.endings.contains(&ending.to_lowercase().as_str()) => {
            (stem, ending)
        }
        _ => (name, media.endings.first().copied().unwrap_or_default()),
    };
    let end = (0..=LONGEST.min(stem.len())).rev();
    let mut end = end.filter(|end| stem.is_char_boundary(*end));
    let stem = stem
        .get(..end.next().unwrap_or_default())
        .unwrap_or_default();
    let stem = stem.trim_end_matches([' ', '.']);
    // What Windows keeps for itself.
    let upper = stem.to_uppercase();
    let device = upper.split('.').next().unwrap_or_default();
    let numbered = |of: &str| {
        let number = device.strip_prefix(of).unwrap_or_default();
        number.len() == 1 && number.chars().all(|c| c.is_ascii_digit())
    };
    let reserved =
        ["CON", "PRN", "AUX", "NUL"].contains(&device) || numbered("COM") || numbered("LPT");
    let prefix = if reserved { "_" } else { "" };
    let stem = if stem.is_empty() { "material" } else { stem };
    format!("{prefix}{stem}.{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(bytes: &[u8], piece: usize) -> Option<&'static str> {
        let mut sniffer = Sniffer::default();
        for piece in bytes.chunks(piece.max(1)) {
            sniffer.look(piece).ok()?;
        }
        sniffer.end().ok().map(|media| media.name)
    }

    #[test]
    fn files_are_known_by_their_bytes() {
        let long = "Grüße aus Köthen. ".repeat(9000);
        for piece in [1, 7, 100_000] {
            assert_eq!(kind(b"%PDF-1.7\nx", piece), Some("application/pdf"));
            assert_eq!(kind(b"\x89PNG\r\n\x1a\n....", piece), Some("image/png"));
            assert_eq!(kind("Käse;Brot\n".as_bytes(), piece), Some("text/plain"));
            assert_eq!(kind(long.as_bytes(), piece), Some("text/plain"));
            // Starts like a picture, and is a text.
            assert_eq!(
                kind("BM-Träger und Bund".as_bytes(), piece),
                Some("text/plain")
            );
            assert_eq!(kind(b"", piece), None);
            assert_eq!(kind(b"MZ\x90\0\x03\0\0\0", piece), None);
            assert_eq!(kind(b"\x7fELF\x02\x01\x01\0", piece), None);
            assert_eq!(
                kind(b"<!DOCTYPE html><script>alert(1)</script>", piece),
                None
            );
            assert_eq!(
                kind(b"<?xml version=\"1.0\"?><svg onload=\"x\"/>", piece),
                None
            );
            assert_eq!(kind(b"#!/bin/sh\nrm -rf /\n", piece), None);
            assert_eq!(kind(b"Text mit \0 darin", piece), None);
            assert_eq!(kind(&[0xff, 0xfe, b'a', 0], piece), None);
            assert_eq!(
                kind("abgeschnitten ä".as_bytes().split_last().unwrap().1, piece),
                None
            );
            let late = [long.as_bytes(), &[0xff]].concat();
            assert_eq!(kind(&late, piece), None);
        }
    }

    #[test]
    fn office_files_are_known_whatever_wrote_them() {
        let zip = |names: &[&str]| {
            let parts = names.iter().map(|name| {
                let mut part = vec![0; 30];
                part[..4].copy_from_slice(b"PK\x03\x04");
                part[26..28].copy_from_slice(&u16::try_from(name.len()).unwrap().to_le_bytes());
                part.extend_from_slice(name.as_bytes());
                part.extend_from_slice(&[7; 9000]);
                part
            });
            parts.collect::<Vec<_>>().concat()
        };
        let types = "[Content_Types].xml";
        for (names, known) in [
            (
                &[
                    types,
                    "_rels/.rels",
                    "word/document.xml",
                    "docProps/app.xml",
                ][..],
                DOCX,
            ),
            (
                &[
                    types,
                    "_rels/.rels",
                    "docProps/core.xml",
                    "word/document.xml",
                ],
                DOCX,
            ),
            (
                &["_rels/.rels", "docProps/app.xml", "word/styles.xml", types],
                DOCX,
            ),
            (&["xl/workbook.xml", types], XLSX),
            (&[types, "ppt/presentation.xml"], PPTX),
            (&["Fotos/1.jpg"], ZIP),
        ] {
            for piece in [4096, 1_000_000] {
                assert_eq!(kind(&zip(names), piece), Some(known), "{names:?}");
            }
        }
    }

    #[test]
    fn names_are_safe_anywhere() {
        let media = |name| {
            let (name, endings) = TAKEN.iter().find(|(known, _)| *known == name).unwrap();
            Media { name, endings }
        };
        let pdf = media("application/pdf");
        for (given, safe) in [
            ("Vortrag.pdf", "Vortrag.pdf"),
            ("Vortrag.PDF", "Vortrag.PDF"),
            ("../../etc/passwd", "passwd.pdf"),
            ("C:\\Eigene Dateien\\Plan.pdf", "Plan.pdf"),
            ("rechnung.pdf.exe", "rechnung.pdf.exe.pdf"),
            ("", "material.pdf"),
            ("...", "material.pdf"),
            (".pdf", "pdf.pdf"),
            ("nul.pdf", "_nul.pdf"),
            ("com1", "_com1.pdf"),
            ("Grüße  an\tAlle?.pdf", "Grüße anAlle.pdf"),
            ("fdp\u{202e}exe.pdf", "fdpexe.pdf"),
            ("a\r\nX-Evil: 1.pdf", "aX-Evil 1.pdf"),
            ("u\u{308}ber.pdf", "über.pdf"),
        ] {
            assert_eq!(safe_name(given, pdf), safe, "{given:?}");
        }
        let long = safe_name(&"ä".repeat(500), pdf);
        assert!(
            long.len() <= LONGEST + 4 && long.ends_with("ä.pdf"),
            "{long}"
        );
        assert_eq!(safe_name("daten.csv", media("text/plain")), "daten.csv");
        assert_eq!(
            safe_name("seite.html", media("text/plain")),
            "seite.html.txt"
        );
    }
}
