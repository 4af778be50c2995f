//! What a document number or a time limit is read as.

use serde_json::{Map, Value};

use crate::read::{Clause, read_document_number, read_time_limit};
use crate::record::{Kind, Page, field_name};
use crate::report::{self, PageRead, ParsedDocumentNumber, ParsedTimeLimit};

/// The field of records of `kind` that a column or form label stands for.
pub fn field_of(kind: &str, label: &str) -> Option<&'static str> {
    Kind::named(kind).and_then(|kind| field_name(kind, label))
}

/// The document that a page shows, `outline` being the page as [`Page::from_json`] takes it.
pub fn read_page(outline: &Map<String, Value>) -> PageRead {
    report::read_page(&Page::from_json(outline).read())
}

/// What a text is read as, taken as a document number. None where it is none at all.
pub fn parse_document_number(text: &str) -> Option<ParsedDocumentNumber> {
    let number = read_document_number(text).filter(|read| read.kind.is_document_number())?;
    let serial = number.serial_value().map(Value::from);
    let written = Some(&number.serial_text).filter(|text| !text.is_empty());
    Some(ParsedDocumentNumber {
        kind: number.kind.name().to_owned(),
        issuer_code: Some(number.code.clone()).filter(|code| !code.is_empty()),
        year: number.year_value(),
        serial: serial.or_else(|| written.map(|text| Value::from(text.as_str()))),
        canonical: number.canonical.clone(),
        valid: number.is_valid(),
    })
}

/// What a text is read as, taken as a time limit. None where it cannot be read.
pub fn parse_time_limit(text: &str) -> Option<ParsedTimeLimit> {
    let limit = read_time_limit(text);
    let kind = limit.kind()?.to_owned();
    let parts = if limit.clauses.len() > 1 {
        limit.clauses.iter().filter_map(part).collect()
    } else {
        Vec::new()
    };
    Some(ParsedTimeLimit {
        kind,
        start_event: limit.start_event().map(str::to_owned),
        amount: limit.amount(),
        unit: limit.unit().map(str::to_owned),
        canonical: limit.canonical(),
        scope: None,
        parts,
    })
}

/// One clause of several.
fn part(clause: &Clause) -> Option<ParsedTimeLimit> {
    Some(ParsedTimeLimit {
        kind: clause.kind()?.to_owned(),
        start_event: clause.start_event().map(str::to_owned),
        amount: clause.amount(),
        unit: clause.unit().map(str::to_owned),
        canonical: Some(clause.canonical()),
        scope: clause.scope.as_ref().map(|scope| scope.text.clone()),
        parts: Vec::new(),
    })
}
