//! Dates in the notations that offices use.

use chrono::NaiveDate;

use crate::text::Span;

/// A date as written.
#[derive(Clone, Debug)]
pub struct WrittenDate {
    /// The whole of it.
    pub span: Span,
    /// The day, where there is one such day.
    pub day: Option<NaiveDate>,
}

/// Reads a field's value as a date. None where it is blank.
pub fn read_date(value: &str) -> Option<WrittenDate> {
    let _ = value;
    None
}

/// Finds the dates in running text.
pub fn find_dates(text: &str) -> Vec<WrittenDate> {
    let _ = text;
    Vec::new()
}
