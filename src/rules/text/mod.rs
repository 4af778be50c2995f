//! `text`: what can be told of a text from its characters.

pub(crate) mod artifact;
