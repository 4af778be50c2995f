//! `request`: requests for information, one row of the register each.

pub(crate) mod case;
pub(crate) mod duplicate;
pub(crate) mod extension;
pub(crate) mod ground;
pub(crate) mod late;
pub(crate) mod order;
pub(crate) mod outcome;
pub(crate) mod overdue;
pub(crate) mod receipt_date;
pub(crate) mod supplement_notice;
pub(crate) mod third_party;

use crate::date::read_date;
use crate::engine::{Finding, Place, Rule};
use crate::message::Message;
use crate::record::Request;
use crate::text::Span;

/// The date of a field as written, or else its value, and where that stands.
fn written<'a>(request: &'a Request<'_>, field: &str) -> (Span, &'a str) {
    let value = request.get(field).unwrap_or_default();
    let start = value.len() - value.trim_start().len();
    let inner = Span::new(start, start + value.trim().len());
    let span = read_date(value).filter(|date| date.day.is_some()).map_or(inner, |date| date.span);
    (span, span.of(value))
}

/// A finding on a field at its date or value, with its label and what is written.
fn finding(rule: &'static Rule, request: &Request<'_>, field: &'static str) -> Finding {
    let (span, written) = written(request, field);
    let (label, label_en) = Request::label(field);
    let finding = match request.get(field) {
        Some(_) => Finding::new(rule, span).in_field(field),
        None => Finding::of_field(rule, field),
    };
    finding.with("label", label).with("label_en", label_en).with("written", written)
}

/// Points to the date or value of another field.
fn beside(
    finding: Finding,
    request: &Request<'_>,
    field: &'static str,
    message: Message,
) -> Finding {
    let (span, _) = written(request, field);
    let place = Place { field: Some(field), span: Some(span), ..Place::default() };
    finding.related(place, message, Vec::new())
}
