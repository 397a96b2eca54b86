//! Markdown of sections as a tree, in which nothing is left that a page must not have: no raw HTML, no
//! pictures from elsewhere, no links but to the web and to mailboxes, no heading that skips a level.

use comrak::{
    Arena, Node, Options, format_commonmark, format_html,
    nodes::{AstNode, NodeValue},
    parse_document,
};

use super::marks::COVERAGE;

/// The level of headings of sections is 2; those in them are below.
const TOP: u8 = 3;

/// What is put deeper into lists and quotes is left out.
const DEEPEST: usize = 24;

/// Where links may lead.
const SCHEMES: [&str; 3] = ["https://", "http://", "mailto:"];

fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.autolink = true;
    options
}

/// The tree of a text, safe to be shown. Where the picture of coverage belongs stays as it is.
pub fn parsed<'a>(arena: &'a Arena<'a>, text: &str) -> Node<'a> {
    let root = parse_document(arena, text, &options());
    shallow(root);
    let nodes: Vec<Node<'a>> = root.descendants().collect();
    let mut level = TOP - 1;
    for node in nodes {
        clean(arena, node, &mut level);
    }
    root
}

/// Takes out what lies too deep, without going down there.
fn shallow<'a>(root: Node<'a>) {
    use comrak::arena_tree::NodeEdge;
    let (mut depth, mut deep) = (0_usize, Vec::new());
    for edge in root.traverse() {
        match edge {
            NodeEdge::Start(node) => {
                depth += 1;
                if depth == DEEPEST {
                    deep.push(node);
                }
            }
            NodeEdge::End(_) => depth -= 1,
        }
    }
    for node in deep {
        let below: Vec<Node<'a>> = node.children().collect();
        below.into_iter().for_each(AstNode::detach);
    }
}

fn clean<'a>(arena: &'a Arena<'a>, node: Node<'a>, level: &mut u8) {
    let value = node.data().value.clone();
    match value {
        NodeValue::HtmlBlock(html) if html.literal.trim() == COVERAGE => {}
        NodeValue::HtmlBlock(html) => {
            if is_comment(&html.literal) {
                return node.detach();
            }
            node.data_mut().value = NodeValue::Paragraph;
            node.append(text(arena, html.literal.trim().to_owned()));
        }
        NodeValue::HtmlInline(html) if is_comment(&html) => node.detach(),
        NodeValue::HtmlInline(html) => node.data_mut().value = NodeValue::Text(html.into()),
        NodeValue::Image(_) => unwrap(node),
        NodeValue::Link(link) if !leads_out(&link.url) => unwrap(node),
        NodeValue::Heading(mut heading) => {
            heading.level = heading.level.clamp(TOP, 6).min(*level + 1);
            heading.setext = false;
            *level = heading.level;
            node.data_mut().value = NodeValue::Heading(heading);
        }
        _ => {}
    }
}

fn is_comment(html: &str) -> bool {
    let html = html.trim();
    let inside = html.strip_prefix("<!--");
    inside.is_some_and(|inside| inside.find("-->") == inside.len().checked_sub(3))
}

fn leads_out(url: &str) -> bool {
    let start: String = url.chars().take(8).collect::<String>().to_ascii_lowercase();
    SCHEMES.iter().any(|scheme| start.starts_with(scheme))
}

/// What is in a node stands in its place.
fn unwrap<'a>(node: Node<'a>) {
    let inside: Vec<Node<'a>> = node.children().collect();
    for child in inside {
        node.insert_before(child);
    }
    node.detach();
}

fn text<'a>(arena: &'a Arena<'a>, text: String) -> Node<'a> {
    arena.alloc(NodeValue::Text(text.into()).into())
}

/// Puts something ready where the picture of coverage belongs.
fn picture(root: Node<'_>, ready: &str) {
    let nodes: Vec<Node<'_>> = root.descendants().collect();
    for node in nodes {
        if is_picture(node) && ready.trim().is_empty() {
            node.detach();
        } else if is_picture(node) {
            node.data_mut().value = NodeValue::Raw(ready.to_owned());
        }
    }
}

/// Whether the picture of coverage belongs here.
pub fn is_picture(node: Node<'_>) -> bool {
    matches!(&node.data().value, NodeValue::HtmlBlock(html) if html.literal.trim() == COVERAGE)
}

/// The text as HTML, with a picture ready where it belongs.
#[must_use]
pub fn html(markdown: &str, ready: &str) -> String {
    let arena = Arena::new();
    let root = parsed(&arena, markdown);
    picture(root, ready);
    let mut out = String::new();
    // Nothing to write to can fail.
    let _ = format_html(root, &options(), &mut out);
    out
}

/// The text as Markdown that is as harmless as the page.
#[must_use]
pub fn markdown(markdown: &str, ready: &str) -> String {
    let arena = Arena::new();
    let root = parsed(&arena, markdown);
    picture(root, &format!("{}\n\n", ready.trim_end()));
    let mut out = String::new();
    let _ = format_commonmark(root, &options(), &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_harmful_is_left() {
        for text in [
            "<script>alert(1)</script>",
            "a <img src=x onerror=alert(1)> b",
            "[x](javascript:alert(1)) [y](JAVASCRIPT:alert(1)) [z](data:text/html,x) [w](vbscript:x)",
            "![bild](https://tracker.example/x.png)",
            "<!-- x --><script>alert(1)</script>",
            "<javascript:alert(1)>",
            "[a]: javascript:alert(1)\n\n[a]",
            "<iframe src=x>\n\n<style>*{}</style>",
        ] {
            let html = html(text, "");
            for bad in [
                "<script", "<img", "<iframe", "<style", "href=\"j", "href=\"J", "href=\"d",
                "href=\"v", "src=",
            ] {
                assert!(
                    !html.contains(bad) || bad == "src=" && html.contains("&lt;"),
                    "{text}: {html}"
                );
            }
        }
        assert_eq!(
            html("![das Bild](https://x.example/a.png)", ""),
            "<p>das Bild</p>\n"
        );
        assert!(
            html(
                "[gut](https://x.example) https://y.example <a@x.example>",
                ""
            )
            .matches("<a href")
            .count()
                == 3
        );
    }

    #[test]
    fn headings_skip_no_level() {
        let html = html("# a\n\n###### b\n\n## c\n\nd\n---", "");
        assert_eq!(html, "<h3>a</h3>\n<h4>b</h4>\n<h3>c</h3>\n<h3>d</h3>\n");
    }

    #[test]
    fn what_lies_too_deep_is_left_out_and_breaks_nothing() {
        for sign in ["> ", "- ", "*", "[", "1. "] {
            let text = sign.repeat(20_000) + "x";
            assert!(html(&text, "").len() < 200_000);
            assert!(markdown(&text, "").len() < 400_000);
        }
    }

    #[test]
    fn comments_go_and_the_picture_comes() {
        assert_eq!(
            html(
                "a <!-- b --> c\n\n<!-- d -->\n\n<!--coverage-->\n",
                "<figure></figure>"
            ),
            "<p>a  c</p>\n<figure></figure>"
        );
        let text = markdown("vor\n\n<!--coverage-->\n\nnach", "| a |\n|---|\n");
        assert_eq!(text, "vor\n\n| a |\n|---|\n\nnach\n");
    }
}
