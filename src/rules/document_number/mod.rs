//! `document-number`: how a document number (发文字号) is written.

pub(crate) mod bracket;
