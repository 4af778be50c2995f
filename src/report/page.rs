//! What was read out of a page, as JSON has it. pkg/src/html has its TypeScript types.

use serde::Serialize;
use serde_json::{Map, Value};

use crate::record::{Document, Origin, PageReading};
use crate::text::Utf16;

/// The document that a page shows.
#[derive(Clone, Debug, Serialize)]
pub struct PageRead {
    /// The document, as a record of documents.
    pub document: Map<String, Value>,
    /// Where each of its fields was read.
    pub sources: Map<String, Value>,
    /// The lines of the outline that make the body, joined by line breaks.
    #[serde(rename = "bodyLines")]
    pub body_lines: Vec<usize>,
}

/// The reading of a page as JSON has it.
pub fn read_page(reading: &PageReading<'_>) -> PageRead {
    let document = &reading.document;
    let mut fields = Map::new();
    for field in Document::FIELDS {
        if let Some(value) = document.get(field) {
            fields.insert((*field).to_owned(), value.into());
        }
    }
    if !document.attachments.is_empty() {
        let names = document.attachments.iter().map(|name| Value::from(name.as_ref()));
        fields.insert("attachments".to_owned(), names.collect());
    }
    let mut sources = Map::new();
    for origin in &reading.origins {
        sources.insert(origin.field.to_owned(), source(origin, reading));
    }
    PageRead { document: fields, sources, body_lines: reading.body_lines.clone() }
}

/// Where a field stands on the page: in what element, and where in which line, in UTF-16 code units.
fn source(origin: &Origin, reading: &PageReading<'_>) -> Value {
    let mut source = Map::new();
    let mut add = |name: &str, value: Value| source.insert(name.to_owned(), value);
    add("from", origin.kind.name().into());
    if !origin.name.is_empty() {
        add("name", origin.name.as_str().into());
    }
    if let Some((line, span)) = origin.place {
        let span = Utf16::new(&reading.page.lines[line].text).span(span);
        add("line", line.into());
        add("start", span.start.into());
        add("end", span.end.into());
    }
    Value::Object(source)
}
