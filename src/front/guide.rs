//! The guide for those who write programs, from its Markdown.

use std::sync::{Arc, LazyLock};

use comrak::{Options, markdown_to_html};

use super::page;
use crate::error::Result;

const GUIDE: &str = include_str!("../../docs/integrating.md");

/// Where the other documents are read.
const DOCS: &str = "https://github.com/kreisrunde/kreisrunde/blob/main/docs/";

static BODY: LazyLock<String> = LazyLock::new(|| body(GUIDE));

/// The page.
///
/// # Errors
/// If our template is none.
pub(super) fn page() -> Result<String> {
    let title = GUIDE.lines().find_map(|line| line.strip_prefix("# "));
    page::guide(title.unwrap_or("Kreisrunde"), &BODY)
}

/// Raw HTML is never let through; what scrolls can be reached by keyboard.
fn body(markdown: &str) -> String {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.autolink = true;
    options.extension.header_id_prefix = Some(String::new());
    options.extension.link_url_rewriter = Some(Arc::new(absolute));
    markdown_to_html(markdown, &options).replace("<pre>", "<pre tabindex=\"0\">")
}

/// Documents beside this one are not served here.
fn absolute(url: &str) -> String {
    let beside = !url.contains(':') && !url.starts_with(['/', '#']);
    if beside {
        format!("{DOCS}{url}")
    } else {
        url.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_to_where_things_are_and_html_is_text() {
        let html = body(
            "# A\n\n[b](b.md#c) [d](/swagger-ui/) [e](#a) [f](https://f.example)\n\n<script>g</script>\n\n    h\n",
        );
        for part in [
            "href=\"https://github.com/kreisrunde/kreisrunde/blob/main/docs/b.md#c\"",
            "href=\"/swagger-ui/\"",
            "href=\"#a\"",
            "href=\"https://f.example\"",
            "<pre tabindex=\"0\">",
            "id=\"a\"",
        ] {
            assert!(html.contains(part), "{part}: {html}");
        }
        assert!(!html.contains("<script"), "{html}");
    }
}
