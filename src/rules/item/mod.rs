//! `item`: what an item of a catalogue (公开事项) says.

pub(crate) mod attribute_conflict;
pub(crate) mod basis_repealed;
pub(crate) mod channel_glyph;
pub(crate) mod content_mismatch;
pub(crate) mod content_overlap;
pub(crate) mod content_redundant;
pub(crate) mod content_style;
pub(crate) mod content_tautology;
pub(crate) mod content_vague;
pub(crate) mod name_generic;
pub(crate) mod name_quoted;
pub(crate) mod phase;
pub(crate) mod publisher_unqualified;
pub(crate) mod publisher_vague;
pub(crate) mod publisher_variant;
pub(crate) mod required;
