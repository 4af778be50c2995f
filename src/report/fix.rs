//! Fixes as JSON has them, applied to a text.

use serde_json::Value;

use crate::engine::{Edit, Fix, apply};
use crate::text::Span;

/// The text with the safe fixes of the findings applied; a fix that touches an earlier one is left
/// for the next check. Edits that are none of this text are passed over.
pub fn fix(text: &str, findings: &[Value]) -> String {
    let units = byte_of_unit(text);
    let fixes: Vec<Fix> = findings
        .iter()
        .flat_map(|finding| list(finding, "fixes"))
        .filter(|fix| fix["kind"] == "safe")
        .filter_map(|fix| {
            let edits = list(fix, "edits").iter().map(|edit| read_edit(edit, &units));
            Some(Fix::safe(edits.collect::<Option<Vec<_>>>()?))
        })
        .collect();
    apply(text, &fixes)
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

fn read_edit(edit: &Value, units: &[Option<u32>]) -> Option<Edit> {
    let byte = |key: &str| {
        let unit = usize::try_from(edit[key].as_u64()?).ok()?;
        *units.get(unit)?
    };
    let (start, end) = (byte("start")?, byte("end")?);
    (start <= end)
        .then(|| Edit::replace(Span { start, end }, edit["text"].as_str().unwrap_or_default()))
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
