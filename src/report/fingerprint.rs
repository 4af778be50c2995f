//! What a finding is recognised by when the text around it has changed.

use super::mask::masked;
use crate::engine::Finding;
use crate::text::Span;

/// What a finding in `value`, the field's text, is recognised by; findings that are alike in everything
/// have the same.
///
/// It depends on the rule, the field, and the sentence that the finding stands in: edits elsewhere
/// leave it as it is.
pub(super) fn likeness(finding: &Finding, value: Option<&str>, context: &str) -> u64 {
    let mut hash = Fnv::new();
    hash.add(finding.rule.id);
    hash.add(finding.place.field.unwrap_or_default());
    hash.add(&masked(context));
    if let (Some(value), Some(span)) = (value, finding.place.span) {
        let sentence = sentence_around(value, span);
        hash.add(&masked(sentence.of(value)));
        hash.add(&(span.start - sentence.start).to_string());
    }
    hash.0
}

/// The fingerprint of the `nth` finding of a likeness.
pub(super) fn fingerprint(likeness: u64, nth: usize) -> String {
    let mut hash = Fnv(likeness);
    hash.add(&nth.to_string());
    format!("{:016x}", hash.0)
}

/// How many bytes of a sentence count on either side of a finding. What is farther away in a long
/// one does not: many findings in one sentence would each read it all.
const NEAR: usize = 240;

/// The sentence that `span` begins in, as far as it is near.
fn sentence_around(text: &str, span: Span) -> Span {
    let ends = ['。', '！', '？', '；', '\n', '\r'];
    let (from, to) = (span.start as usize, span.end as usize);
    let first = (from.saturating_sub(NEAR)..=from).find(|at| text.is_char_boundary(*at));
    let last = (to..=to.saturating_add(NEAR).min(text.len())).rev();
    let last = last.into_iter().find(|at| text.is_char_boundary(*at)).unwrap_or(to);
    let first = first.unwrap_or(from);
    let before = text[first..from].char_indices().rev().find(|(_, c)| ends.contains(c));
    let start = before.map_or(first, |(at, c)| first + at + c.len_utf8());
    let end = text[to..last].find(ends).map_or(last, |at| to + at);
    Span::new(start, end)
}

/// FNV-1a, 64 bits: small, and the same on every machine.
struct Fnv(u64);

impl Fnv {
    fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    /// Adds a part, and a mark that ends it.
    fn add(&mut self, part: &str) {
        for byte in part.bytes().chain([0xff]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}
