//! `item`: what an item of a catalogue (公开事项) says.

pub(crate) mod basis_repealed;
pub(crate) mod phase;
pub(crate) mod required;
