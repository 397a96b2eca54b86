//! A file goes out: whole, or a part of it (RFC 9110, 14).

use std::ops::Range;

use actix_web::{
    HttpResponse,
    body::SizedStream,
    http::{
        StatusCode,
        header::{
            ACCEPT_RANGES, CONTENT_DISPOSITION, CONTENT_ENCODING, CONTENT_RANGE, CONTENT_TYPE,
            Charset, ContentDisposition, DispositionParam, DispositionType, ExtendedValue,
            HeaderName, IF_RANGE, RANGE,
        },
    },
};
use sea_orm::EntityTrait;

use super::{object, sight::found};
use crate::{
    auth::Allow,
    entity::{ids::MaterialId, material_file},
    error::{Code, Error, Result},
    policy::ReadEvents,
    web::Call,
};

/// Sends a file of a material: the present one, or for who may change it one that was replaced.
///
/// # Errors
/// 404, 416 for a part that there is not.
pub async fn send(
    call: &Call,
    by: &Allow<ReadEvents>,
    id: MaterialId,
    no: Option<i32>,
) -> Result<HttpResponse> {
    let found = found(call.read(), by, id).await?;
    let present = found.row.file_no;
    let no = no.or(present).ok_or_else(Error::not_found)?;
    if Some(no) != present && !found.sight.owns(&found.row) {
        return Err(Error::not_found());
    }
    let file = material_file::Entity::find_by_id((id, no))
        .one(call.read())
        .await?;
    let file = file.ok_or_else(Error::not_found)?;
    let etag = format!("\"{}\"", file.sha256);
    let cache = Call::public_cache(by.caller());
    if let Some(known) = call.known(&etag, cache)? {
        return Ok(known);
    }
    let size = u64::try_from(file.size).unwrap_or_default();
    let part = part(call, &etag, size)?;
    let (status, range) = match part.clone() {
        Some(part) => (StatusCode::PARTIAL_CONTENT, part),
        None => (StatusCode::OK, 0..size),
    };
    let length = range.end - range.start;
    let name = file.object_id.to_string();
    let range = if call.only_head() { 0..0 } else { range };
    let bytes = call.state().files.read(&name, range).await;
    let mut response = HttpResponse::build(status);
    if let Some(part) = part {
        let range = format!("bytes {}-{}/{size}", part.start, part.end - 1);
        response.insert_header((CONTENT_RANGE, range));
    }
    cache.validate(&mut response, etag);
    response
        .insert_header((ACCEPT_RANGES, "bytes"))
        .insert_header((CONTENT_TYPE, typed(&file.media_type)))
        // Packed it would have other parts.
        .insert_header((CONTENT_ENCODING, "identity"))
        .insert_header((CONTENT_DISPOSITION, attachment(file.name)));
    Ok(response.body(SizedStream::new(length, bytes.map_err(object::store)?)))
}

/// What a client has reason to send in `Range` or `If-Range` is shorter.
const LONGEST_HEADER: usize = 200;

/// The part that is wanted; none: the whole, which is also what one gets for several parts at once, or
/// for a part of what has changed.
fn part(call: &Call, etag: &str, size: u64) -> Result<Option<Range<u64>>> {
    let header = |name: HeaderName| match call.headers().get(&name) {
        Some(value) if value.len() > LONGEST_HEADER => {
            Err(Error::refused_with(Code::UnreadableHeader, &[&name]))
        }
        value => Ok(value.and_then(|value| value.to_str().ok())),
    };
    let (range, seen) = (header(RANGE)?, header(IF_RANGE)?);
    if call.only_head() {
        return Ok(None);
    }
    let Some(ranges) = range.and_then(|range| range.strip_prefix("bytes=")) else {
        return Ok(None);
    };
    if seen.is_some_and(|seen| seen != etag) || ranges.contains(',') {
        return Ok(None);
    }
    let Some((first, last)) = ranges.trim().split_once('-') else {
        return Ok(None);
    };
    let number = |text: &str| text.parse::<u64>().ok();
    let range = match (first, last, number(first), number(last)) {
        ("", _, _, Some(count)) if count > 0 => size.saturating_sub(count)..size,
        (_, "", Some(first), _) => first..size,
        (_, _, Some(first), Some(last)) if first <= last => first..size.min(last.saturating_add(1)),
        ("", _, _, Some(_)) => return Err(none(size)),
        // What can't be read is as if it were not said.
        _ => return Ok(None),
    };
    if range.is_empty() {
        return Err(none(size));
    }
    Ok(Some(range))
}

fn none(size: u64) -> Error {
    Error::refused_with(Code::NoSuchPart, &[&size])
}

fn typed(media: &str) -> String {
    if media == "text/plain" {
        return "text/plain; charset=utf-8".into();
    }
    media.to_owned()
}

/// Saved under its name, not shown: nothing of it runs where our addresses are trusted.
fn attachment(name: String) -> ContentDisposition {
    let plain = name.chars().map(|c| if c.is_ascii() { c } else { '_' });
    let plain = plain.collect();
    ContentDisposition {
        disposition: DispositionType::Attachment,
        parameters: vec![
            DispositionParam::Filename(plain),
            DispositionParam::FilenameExt(ExtendedValue {
                charset: Charset::Ext("UTF-8".into()),
                language_tag: None,
                value: name.into_bytes(),
            }),
        ],
    }
}
