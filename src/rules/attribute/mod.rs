//! `attribute`: 公开属性, to whom a document is disclosed, and what follows from it.

pub(crate) mod conflict;
pub(crate) mod missing;
pub(crate) mod obsolete_term;
pub(crate) mod option_prefix;
pub(crate) mod option_variant;
pub(crate) mod reason_ground;
pub(crate) mod reason_missing;
pub(crate) mod reason_unasked;
pub(crate) mod secret_published;
pub(crate) mod unknown;
pub(crate) mod withheld_published;
