//! `text`: what can be told of a text from its characters.

pub(crate) mod artifact;
pub(crate) mod law_title;
pub(crate) mod obsolete_term;
pub(crate) mod repealed_law;
pub(crate) mod repeated_word;
pub(crate) mod term_variant;
pub(crate) mod typo;
