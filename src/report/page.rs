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

/// Where a field was read.
#[derive(Serialize)]
struct FieldSource<'a> {
    from: &'static str,
    #[serde(skip_serializing_if = "str::is_empty")]
    name: &'a str,
    #[serde(flatten)]
    place: Option<Place>,
}

/// A part of a line, in UTF-16 code units.
#[derive(Serialize)]
struct Place {
    line: usize,
    start: u32,
    end: u32,
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
    let sources = reading.origins.iter().filter_map(|origin| {
        let source = serde_json::to_value(source(origin, reading)).ok()?;
        Some((origin.field.to_owned(), source))
    });
    PageRead {
        document: fields,
        sources: sources.collect(),
        body_lines: reading.body_lines.clone(),
    }
}

fn source<'a>(origin: &'a Origin, reading: &PageReading<'_>) -> FieldSource<'a> {
    let place = origin.place.map(|(line, span)| {
        let span = Utf16::new(&reading.page.lines[line].text).span(span);
        Place { line, start: span.start, end: span.end }
    });
    FieldSource { from: origin.kind.name(), name: &origin.name, place }
}
