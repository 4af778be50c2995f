//! `text`: what can be told of a text from its characters.

pub(crate) mod artifact;
pub(crate) mod attachment;
pub(crate) mod element_missing;
pub(crate) mod heading_sequence;
pub(crate) mod heading_style;
pub(crate) mod imprint;
pub(crate) mod internal;
pub(crate) mod signature;
