//! Generated from the files below src/rules by `make update`. Do not edit.

use crate::engine::Rule;

/// Every rule, in the order of their ids.
pub static RULES: &[&Rule] = &[&super::document_number::bracket::RULE];
