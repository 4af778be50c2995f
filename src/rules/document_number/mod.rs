//! `document-number`: how a document number (发文字号) is written, and how numbers fit together.

pub(crate) mod bracket;
pub(crate) mod bracket_missing;
pub(crate) mod cited_later;
pub(crate) mod clutter;
pub(crate) mod code_outlier;
pub(crate) mod confusable;
pub(crate) mod duplicate;
pub(crate) mod inconsistent;
pub(crate) mod issuer_code;
pub(crate) mod mismatch;
pub(crate) mod order_form;
pub(crate) mod placeholder;
pub(crate) mod sequence;
pub(crate) mod serial;
pub(crate) mod several;
pub(crate) mod spacing;
pub(crate) mod suffix;
pub(crate) mod two_titles;
pub(crate) mod unreadable;
pub(crate) mod width;
pub(crate) mod year;
pub(crate) mod year_date;

use crate::engine::{Edit, Finding, Fix, Rule};
use crate::read::{Departure, DocumentNumber, Repair};

/// A finding of `rule` at a departure: `{found}` as it is written, `{right}` as it should be, and
/// the fix where there is one.
fn finding(rule: &'static Rule, number: &DocumentNumber<'_>, departure: &Departure) -> Finding {
    let finding = Finding::new(rule, departure.span)
        .with("found", departure.span.of(number.source))
        .with("right", departure.mended(number.source));
    match fix(departure) {
        Some(fix) => finding.with_fix(fix),
        None => finding,
    }
}

/// What mends a departure.
fn fix(departure: &Departure) -> Option<Fix> {
    let edits: Vec<Edit> = departure
        .changes
        .iter()
        .map(|change| Edit::replace(change.span, change.text.clone()))
        .collect();
    match departure.repair {
        Repair::Safe if !edits.is_empty() => Some(Fix::safe(edits)),
        Repair::Confirm if !edits.is_empty() => Some(Fix::suggest(edits)),
        _ => None,
    }
}

/// The whole number as it should be written; where that cannot be told, with one departure mended.
fn whole(number: &DocumentNumber<'_>, departure: &Departure) -> String {
    number.canonical.clone().unwrap_or_else(|| number.with_mended(departure))
}
