//! What a finding is recognised by when the text around it has changed.

use super::mask;
use crate::engine::Finding;
use crate::text::Span;

/// The fingerprint of a finding in `value`, the field's text. `nth` tells apart findings that are
/// alike in everything.
///
/// It depends on the rule, the field, and the sentence that the finding stands in: edits elsewhere
/// leave it as it is.
pub(super) fn fingerprint(
    finding: &Finding,
    value: Option<&str>,
    context: &str,
    nth: usize,
) -> String {
    let mut hash = Fnv::new();
    hash.add(finding.rule.id);
    hash.add(finding.place.field.unwrap_or_default());
    hash.add(&mask(context));
    if let (Some(value), Some(span)) = (value, finding.place.span) {
        let sentence = sentence_around(value, span);
        hash.add(&mask(sentence.of(value)));
        hash.add(&(span.start - sentence.start).to_string());
    }
    hash.add(&nth.to_string());
    format!("{:016x}", hash.0)
}

/// The sentence that `span` begins in.
fn sentence_around(text: &str, span: Span) -> Span {
    let ends = ['。', '！', '？', '；', '\n', '\r'];
    let start = text[..span.start as usize]
        .char_indices()
        .rev()
        .find(|(_, c)| ends.contains(c))
        .map_or(0, |(at, c)| at + c.len_utf8());
    let end = text[span.end as usize..].find(ends).map_or(text.len(), |at| span.end as usize + at);
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
