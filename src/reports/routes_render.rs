use actix_web::{
    HttpResponse, get,
    http::header::{
        CONTENT_DISPOSITION, CONTENT_LANGUAGE, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderValue,
    },
    web::Path,
};

use super::{
    dto::{MarkdownFile, PageFile, PaperFile, ReportView, WhichReport},
    html, read,
    render::Shown,
};
use crate::{
    auth::Allow,
    crypto,
    entity::{ids::EventId, kinds::Language},
    error::{Error, Result},
    policy::ReadEvents,
    web::{
        Call, Routes,
        reply::{Cache, HTML, MARKDOWN},
    },
};

/// The routes of a report's renderings.
pub fn routes(config: &mut impl Routes) {
    config
        .service(get_report_json)
        .service(get_report_markdown)
        .service(get_report_page)
        .service(get_report_paper);
}

async fn shown(by: &Allow<ReadEvents>, id: EventId, call: &Call) -> Result<(Shown, ReportView)> {
    read::exists(call.read(), by, id).await?;
    let which = call.query::<WhichReport>()?;
    read::shown(call.read(), by, id, &which).await
}

/// Rendered on a thread for it.
async fn made<T: Send + 'static>(
    shown: Shown,
    make: impl FnOnce(Shown) -> T + Send + 'static,
) -> Result<T> {
    let done = tokio::task::spawn_blocking(move || make(shown)).await;
    done.map_err(|e| Error::Internal(e.to_string()))
}

fn in_language(response: &mut HttpResponse, language: Language) {
    let value = match language {
        Language::De => "de",
        Language::En => "en",
    };
    let headers = response.headers_mut();
    headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(value));
}

/// Read a report as JSON
///
/// The same as without an ending.
#[utoipa::path(
    tag = "reports",
    operation_id = "getReportJson",
    params(("id" = EventId, Path, description = "The event"), WhichReport),
    security((), ("bearer" = ["events:read"])),
    responses((status = 200, description = "The report", body = ReportView)),
)]
#[get("/events/{id}/report.json")]
async fn get_report_json(
    by: Allow<ReadEvents>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    let (_, view) = shown(&by, *id, &call).await?;
    call.show(&view, view.validator(), Cache::Private)
}

/// Read a report as Markdown
///
/// Without marks, with the quotes of this moment; raw HTML in it is text, and the picture of coverage a table.
#[utoipa::path(
    tag = "reports",
    operation_id = "getReportMarkdown",
    params(("id" = EventId, Path, description = "The event"), WhichReport),
    security((), ("bearer" = ["events:read"])),
    responses(
        (status = 200, description = "The report", content_type = "text/markdown", body = inline(MarkdownFile)),
        (status = 406, description = "This address answers with text/markdown"),
    ),
)]
#[get("/events/{id}/report.md")]
async fn get_report_markdown(
    by: Allow<ReadEvents>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    let (shown, view) = shown(&by, *id, &call).await?;
    let text = made(shown, |shown| shown.markdown()).await?;
    let mut response = call.show_text((MARKDOWN, text), view.validator(), Cache::Private)?;
    in_language(&mut response, view.language);
    Ok(response)
}

/// Read a report as a page
///
/// HTML that is complete in itself, without scripts, for screens of any size, in light and dark, and for
/// paper. It links to the web and to mailboxes only.
#[utoipa::path(
    tag = "reports",
    operation_id = "getReportPage",
    params(("id" = EventId, Path, description = "The event"), WhichReport),
    security((), ("bearer" = ["events:read"])),
    responses(
        (status = 200, description = "The report", content_type = "text/html", body = inline(PageFile)),
        (status = 406, description = "This address answers with text/html"),
    ),
)]
#[get("/events/{id}/report.html")]
async fn get_report_page(
    by: Allow<ReadEvents>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    let (shown, view) = shown(&by, *id, &call).await?;
    let page = made(shown, |shown| shown.html()).await?;
    let mut response = call.show_text((HTML, page), view.validator(), Cache::Private)?;
    in_language(&mut response, view.language);
    if let Some(policy) = html::policy() {
        response
            .headers_mut()
            .insert(CONTENT_SECURITY_POLICY, policy);
    }
    Ok(response)
}

/// Read a report on paper
///
/// As tagged PDF (PDF/UA-1) with the picture of coverage, and with a table of contents if it is longer than
/// three pages.
#[utoipa::path(
    tag = "reports",
    operation_id = "getReportPaper",
    params(("id" = EventId, Path, description = "The event"), WhichReport),
    security((), ("bearer" = ["events:read"])),
    responses(
        (status = 200, description = "The report", content_type = "application/pdf", body = inline(PaperFile)),
        (status = 406, description = "This address answers with application/pdf"),
    ),
)]
#[get("/events/{id}/report.pdf")]
async fn get_report_paper(
    by: Allow<ReadEvents>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    let (shown, view) = shown(&by, *id, &call).await?;
    // What is on the paper follows from its text: who has it already waits for no other.
    let place = (&shown.event.place_name, &shown.event.place_locality);
    let all = format!(
        "{} {place:?} {} {:?} {}",
        shown.about(),
        shown.markdown(),
        shown.tiles,
        env!("CARGO_PKG_VERSION")
    );
    let hash = crypto::sha256_plain(all.as_bytes());
    let hash = crypto::encode(hash.get(..12).unwrap_or_default());
    let etag = format!("\"{}.{hash}\"", view.validator());
    if let Some(known) = call.known(&etag, Cache::Private)? {
        return Ok(known);
    }
    let file = made(shown, |shown| shown.pdf()).await??;
    let mut response = HttpResponse::Ok();
    Cache::Private.validate(&mut response, etag);
    let mut response = response
        .insert_header((CONTENT_TYPE, "application/pdf"))
        .insert_header((CONTENT_DISPOSITION, "inline; filename=\"report.pdf\""))
        .body(file);
    in_language(&mut response, view.language);
    Ok(response)
}
