//! Generated from the files below src/rules by `make update`. Do not edit.

use crate::engine::Rule;

/// Every rule, in the order of their ids.
pub static RULES: &[&Rule] = &[
    &super::catalogue::header_mismatch::RULE,
    &super::catalogue::header_missing::RULE,
    &super::catalogue::inherited_blank::RULE,
    &super::document_number::bracket::RULE,
    &super::item::phase::RULE,
    &super::item::required::RULE,
    &super::text::artifact::RULE,
];
