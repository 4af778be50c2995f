//! `spreadsheet`: what spreadsheets do to the values of their cells.

pub(crate) mod damaged_number;
pub(crate) mod hidden;
