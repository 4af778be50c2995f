//! `catalogue`: what a catalogue (公开目录) as a whole must have.

pub(crate) mod coverage;
pub(crate) mod duplicate_item;
pub(crate) mod empty_row;
pub(crate) mod header_mismatch;
pub(crate) mod header_missing;
pub(crate) mod inherited_blank;
pub(crate) mod row_width;
pub(crate) mod seq;
pub(crate) mod ticks_lost;
pub(crate) mod version;
