//! `page`: what a page of a portal does with the document that it shows.

pub(crate) mod attachment_missing;
pub(crate) mod attribute_hidden;
pub(crate) mod blank;
pub(crate) mod meta;
pub(crate) mod stale;
