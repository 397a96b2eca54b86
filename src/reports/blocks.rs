//! Markdown of sections as blocks for paper.

use comrak::{
    Arena, Node,
    nodes::{ListType, NodeValue},
};

use super::markdown::{is_picture, parsed};
use crate::papers::{
    prose::{Span, Style},
    report::{Block, Tiles},
};

/// The blocks of a text, with the picture where it belongs.
#[must_use]
pub fn blocks(markdown: &str, tiles: &Tiles) -> Vec<Block> {
    let arena = Arena::new();
    inside(parsed(&arena, markdown), tiles)
}

/// The blocks in a node. The tree is shallow.
fn inside(node: Node<'_>, tiles: &Tiles) -> Vec<Block> {
    node.children()
        .flat_map(|child| block(child, tiles))
        .collect()
}

fn block(node: Node<'_>, tiles: &Tiles) -> Vec<Block> {
    if is_picture(node) {
        return vec![Block::Tiles(tiles.clone())];
    }
    match &node.data().value {
        NodeValue::Heading(heading) => vec![Block::Heading(heading.level, spans(node))],
        NodeValue::Paragraph => vec![Block::Paragraph(spans(node))],
        NodeValue::BlockQuote => vec![Block::Quote(inside(node, tiles))],
        NodeValue::List(list) => {
            let first = (list.list_type == ListType::Ordered).then_some(list.start);
            let items = node.children().map(|item| inside(item, tiles));
            vec![Block::List(first, items.collect())]
        }
        NodeValue::CodeBlock(code) => {
            vec![Block::Paragraph(vec![Span::new(
                code.literal.clone(),
                Style::PLAIN,
            )])]
        }
        NodeValue::ThematicBreak => vec![Block::Rule],
        NodeValue::Table(_) => node.children().map(row).collect(),
        _ => inside(node, tiles),
    }
}

/// A row of a table as a line of text; the head is heavy.
fn row(node: Node<'_>) -> Block {
    let head = matches!(node.data().value, NodeValue::TableRow(true));
    let mut line = Vec::new();
    for cell in node.children() {
        if !line.is_empty() {
            line.push(Span::new(" · ", Style::PLAIN));
        }
        line.extend(spans(cell));
    }
    if head {
        for span in &mut line {
            span.style.bold = true;
        }
    }
    Block::Paragraph(line)
}

/// The text in a node.
fn spans(node: Node<'_>) -> Vec<Span> {
    let mut spans = Vec::new();
    collect(node, Style::PLAIN, &mut spans);
    spans
}

fn collect(node: Node<'_>, style: Style, spans: &mut Vec<Span>) {
    for child in node.children() {
        let mut say = |text: &str| spans.push(Span::new(text, style));
        match &child.data().value {
            NodeValue::Text(text) => say(text),
            NodeValue::Code(code) => say(&code.literal),
            NodeValue::SoftBreak => say(" "),
            NodeValue::LineBreak => say("\n"),
            NodeValue::Emph => collect(
                child,
                Style {
                    slanted: true,
                    ..style
                },
                spans,
            ),
            NodeValue::Strong => collect(
                child,
                Style {
                    bold: true,
                    ..style
                },
                spans,
            ),
            NodeValue::Link(link) => {
                let from = spans.len();
                collect(child, style, spans);
                let shown: String = spans
                    .iter()
                    .skip(from)
                    .map(|span| span.text.as_str())
                    .collect();
                let address = link.url.strip_prefix("mailto:").unwrap_or(&link.url);
                // On paper one can't follow it: one has to read where it leads.
                if shown.trim() != address {
                    spans.push(Span::new(format!(" ({address})"), style));
                }
            }
            _ => collect(child, style, spans),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_becomes_blocks() {
        let text = "Ein *schräges* **Wort** [hier](https://x.example).\n\n1. eins\n2. zwei\n\n| a | b |\n|---|---|\n| c | d |\n\n> Zitat";
        let blocks = blocks(text, &Tiles::default());
        let [
            Block::Paragraph(line),
            Block::List(Some(1), items),
            Block::Paragraph(head),
            Block::Paragraph(row),
            Block::Quote(_),
        ] = blocks.as_slice()
        else {
            panic!("{blocks:?}");
        };
        let whole: String = line.iter().map(|span| span.text.as_str()).collect();
        assert_eq!(whole, "Ein schräges Wort hier (https://x.example).");
        assert!(line[1].style.slanted && line[3].style.bold);
        assert_eq!(items.len(), 2);
        assert!(head[0].style.bold && !row[0].style.bold);
    }
}
