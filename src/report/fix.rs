//! Fixes as JSON has them, applied to a text.

use super::wire;
use crate::engine::{Edit, Fix, apply};
use crate::text::Span;

/// The text with the safe fixes of the findings applied; a fix that touches an earlier one is left
/// for the next check. Edits that are none of this text are passed over.
pub fn fix(text: &str, findings: &[wire::Finding]) -> String {
    let units = byte_of_unit(text);
    let byte = |unit: u32| units.get(unit as usize).copied().flatten();
    let fixes: Vec<Fix> = findings
        .iter()
        .flat_map(|finding| &finding.fixes)
        .filter(|fix| fix.kind == "safe")
        .filter_map(|fix| {
            let edits = fix.edits.iter().map(|edit| {
                let (start, end) = (byte(edit.start)?, byte(edit.end)?);
                (start <= end).then(|| Edit::replace(Span { start, end }, edit.text.clone()))
            });
            Some(Fix::safe(edits.collect::<Option<Vec<_>>>()?))
        })
        .collect();
    apply(text, &fixes)
}

/// The byte offset of each UTF-16 code unit; none in the middle of a character.
fn byte_of_unit(text: &str) -> Vec<Option<u32>> {
    let mut bytes = Vec::with_capacity(text.len() + 1);
    for (at, c) in text.char_indices() {
        bytes.push(Some(at as u32));
        bytes.extend(std::iter::repeat_n(None, c.len_utf16() - 1));
    }
    bytes.push(Some(text.len() as u32));
    bytes
}
