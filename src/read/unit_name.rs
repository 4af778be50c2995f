//! Names of units in an enumeration.

use crate::text::{Sight, Sign, Span, is_han};

/// What the name of a unit ends with.
const SUFFIXES: &[&str] = &["大队", "支队", "总队", "中心", "办公室", "科", "室", "处", "股"];

/// The characters of a name that is worth comparing.
const LENGTH: std::ops::RangeInclusive<usize> = 6..=16;

/// Finds the names of units that stand behind 、 in an enumeration, in order: there the words of a
/// sentence do not run into the name.
pub fn find_unit_names<'a>(text: impl Into<Sight<'a>>) -> Vec<Span> {
    let sight = text.into();
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(mark) = sight.find("、", Sign::List, at) {
        at = mark + '、'.len_utf8();
        found.extend(name(sight.text(), at));
    }
    found
}

/// The name that begins at `at`: up to the first suffix.
fn name(text: &str, at: usize) -> Option<Span> {
    let mut count = 0;
    for (offset, c) in text[at..].char_indices().take_while(|(_, c)| is_han(*c)) {
        count += 1;
        let end = at + offset + c.len_utf8();
        if count > *LENGTH.end() {
            break;
        }
        let may_end = matches!(c, '队' | '心' | '室' | '科' | '处' | '股');
        if may_end && SUFFIXES.iter().any(|suffix| text[at..end].ends_with(suffix)) {
            return LENGTH.contains(&count).then(|| Span::new(at, end));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::find_unit_names;

    #[test]
    fn names_end_with_their_suffix() {
        let text = "由治安大队、出入境管理大队要严格办理、法制科、各乡镇派出所、警务保障室";
        let found = find_unit_names(text);
        let names: Vec<&str> = found.iter().map(|span| span.of(text)).collect();
        assert_eq!(names, ["出入境管理大队"]);
        assert!(find_unit_names(&"、".repeat(100_000)).is_empty());
    }
}
