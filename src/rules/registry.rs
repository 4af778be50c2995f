//! Generated from the files below src/rules by `make update`. Do not edit.

use crate::engine::Rule;

/// Every rule, in the order of their ids.
pub static RULES: &[&Rule] = &[
    &super::catalogue::header_mismatch::RULE,
    &super::catalogue::header_missing::RULE,
    &super::catalogue::inherited_blank::RULE,
    &super::date::blank::RULE,
    &super::date::future::RULE,
    &super::date::impossible::RULE,
    &super::date::mismatch::RULE,
    &super::date::notation::RULE,
    &super::date::order::RULE,
    &super::date::unreadable::RULE,
    &super::date::weekday::RULE,
    &super::deadline::before_formed::RULE,
    &super::deadline::due_soon::RULE,
    &super::deadline::late::RULE,
    &super::deadline::overdue::RULE,
    &super::deadline::provisional::RULE,
    &super::document_number::bracket::RULE,
    &super::item::phase::RULE,
    &super::item::required::RULE,
    &super::text::artifact::RULE,
];
