//! `validity`: whether a document that has ended says so, and since when.

pub(crate) mod date_missing;
pub(crate) mod missing;
pub(crate) mod repealed_by;
