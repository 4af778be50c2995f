//! Document numbers (发文字号).

use crate::text::Span;

/// A document number as found, its parts in writing order. Says what was written, never what should
/// have been.
#[derive(Clone, Debug)]
pub struct DocumentNumber<'a> {
    /// The text it was found in.
    pub source: &'a str,
    /// The whole of it.
    pub span: Span,
}

/// Reads a field's value as a document number. None where it is blank.
pub fn read_document_number(value: &str) -> Option<DocumentNumber<'_>> {
    let _ = value;
    None
}

/// Finds the document numbers in running text.
pub fn find_document_numbers(text: &str) -> Vec<DocumentNumber<'_>> {
    let _ = text;
    Vec::new()
}

impl DocumentNumber<'_> {
    /// The year as a number, where it can be told.
    pub fn year_value(&self) -> Option<i32> {
        None
    }
}
