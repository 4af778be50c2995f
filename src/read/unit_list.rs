//! Where a text says whose task something is: 责任单位：治安大队、法制大队, 法制支队负责…

use super::OfficialText;
use super::responsible_unit::{Naming, read_responsible_units};
use crate::text::{Sight, Sign, Span, is_han, is_space};

/// A list of units behind a label such as 责任单位：.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnitList {
    /// The label, without its colon.
    pub label: Span,
    /// The colon, and the space after it.
    pub colon: Span,
    /// What stands behind it, up to the end of its line or bracket, or the next label in it.
    pub value: Span,
}

/// A unit that is named where the text says whose task something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NamedUnit {
    /// Its name.
    pub span: Span,
    /// The list that it stands in, counted from 0.
    pub list: usize,
    /// Whether it is the first of it: those behind may leave out what the first one begins with.
    pub is_first: bool,
}

/// How the labels end, and what they begin with.
const LABELS: &[&str] = &["单位", "部门", "科室", "股室", "处室", "主体"];
const KINDS: &[&str] = &["责任", "配合", "指导", "牵头", "承办", "协办", "主办", "落实", "负责"];

/// What the name of a unit ends with.
const ENDS: &str = "队科室处股部局委所办站厅院";

/// The longest name, in characters.
const LONGEST: usize = 16;

/// The longest list, in bytes: more is no list of units.
const LONGEST_LIST: usize = 1500;

/// Finds the lists of units that have a label, in order.
///
/// ```
/// use gongkai::read::find_unit_lists;
///
/// let text = "（一）公开目录。编制目录。（责任单位：法制大队；配合单位：各派出所）";
/// let lists = find_unit_lists(text);
/// assert_eq!(lists[0].value.of(text), "法制大队");
/// assert_eq!(lists[1].value.of(text), "各派出所");
/// ```
pub fn find_unit_lists<'a>(text: impl Into<Sight<'a>>) -> Vec<UnitList> {
    unit_lists_in(&text.into())
}

fn unit_lists_in(sight: &Sight<'_>) -> Vec<UnitList> {
    let text = sight.text();
    let (mut found, mut next) = (Vec::new(), 0);
    while let Some(at) = sight.next(Sign::Colon, next) {
        let mark = text[at..].chars().next().unwrap_or_default();
        next = at + mark.len_utf8();
        if !matches!(mark, '：' | ':') {
            continue;
        }
        let before = text[..at].trim_end_matches(is_space);
        let noun = LABELS.iter().find_map(|noun| before.strip_suffix(noun));
        let Some(kind) =
            noun.and_then(|said| KINDS.iter().find_map(|kind| said.strip_suffix(kind)))
        else {
            continue;
        };
        let words = text[next..].trim_start_matches(|c| is_space(c) && c != '\n');
        let start = text.len() - words.len();
        found.push(UnitList {
            label: Span::new(kind.len(), before.len()),
            colon: Span::new(before.len(), start),
            value: Span::new(start, start + value_end(words)),
        });
    }
    found
}

/// Where the value ends: with its line or bracket, or where the next label begins.
fn value_end(words: &str) -> usize {
    let mut depth = 0;
    for (at, c) in words.char_indices() {
        match c {
            _ if at >= LONGEST_LIST => return at,
            '\n' | '\r' | '。' => return at,
            '（' | '(' => depth += 1,
            '）' | ')' if depth == 0 => return at,
            '）' | ')' => depth -= 1,
            '；' | ';' | '，' | ',' if next_label(&words[at + c.len_utf8()..]) => return at,
            _ => {}
        }
    }
    words.len()
}

fn next_label(words: &str) -> bool {
    KINDS.iter().any(|kind| words.trim_start_matches(is_space).starts_with(kind))
}

/// Finds the units of a text that are named with tasks, in order: behind labels, in the brackets at
/// the end of a heading, before 负责.
pub fn find_named_units(text: &OfficialText<'_>) -> Vec<NamedUnit> {
    let source = text.source;
    let mut lists: Vec<Span> = find_unit_lists(&text.sight).iter().map(|list| list.value).collect();
    let (mut next, word) = (0, "责任单位为");
    while let Some(at) = text.sight.find(word, Sign::Duty, next) {
        let start = at + word.len();
        next = start;
        let end = source[start..].find(['，', ',', '。', '；', ';', '\n', '）']);
        lists.push(Span::new(start, end.map_or(source.len(), |end| start + end)));
    }
    for heading in &text.headings {
        lists.extend(bracket_at_end(heading.words, source));
        lists.extend(subject(heading.words, source));
    }
    let mut found = Vec::new();
    for (list, span) in lists.iter().enumerate().filter(|(_, span)| span.len() <= 600) {
        let units = read_responsible_units(span.of(source));
        for (at, unit) in units.iter().enumerate() {
            let place = unit.span.shifted(span.range().start);
            if unit.naming == Naming::Named && is_name(place.of(source)) {
                found.push(NamedUnit { span: place, list, is_first: at == 0 });
            }
        }
    }
    found
}

/// Whether a name is that of one unit.
fn is_name(name: &str) -> bool {
    let count = name.chars().count();
    let of_class = name.starts_with(['各', '本', '其', '有', '相', '局']);
    (3..=LONGEST).contains(&count)
        && !of_class
        && name.chars().all(is_han)
        && (name.ends_with("中心") || name.ends_with(|c| ENDS.contains(c)))
}

/// What stands in the brackets that a heading ends with: 法律保障组（法制处）.
fn bracket_at_end(words: Span, source: &str) -> Option<Span> {
    let said = words.of(source);
    let inside = said.strip_suffix(['）', ')'])?;
    let open = inside.rfind(['（', '('])?;
    let start = open + inside[open..].chars().next()?.len_utf8();
    (said.len() <= 200).then(|| Span::new(start, inside.len()).shifted(words.range().start))
}

/// Who stands before 负责 at the beginning of a heading: 法制支队负责执法依据公开.
fn subject(words: Span, source: &str) -> Option<Span> {
    let said = words.of(source);
    let end = said.find("负责")?;
    let short = said[..end].chars().take(LONGEST + 1).count() <= LONGEST;
    (short && end > 0).then(|| Span::new(0, end).shifted(words.range().start))
}

#[cfg(test)]
mod tests {
    use super::{find_named_units, find_unit_lists};
    use crate::read::OfficialText;

    #[test]
    fn lists_end_with_their_line_bracket_or_sentence() {
        let text = "责任单位:治安大队\n（责任单位：指挥中心（秘书科）,配合单位：各所）。责任主体是谁。牵头部门： 法制科。";
        let lists = find_unit_lists(text);
        let values: Vec<&str> = lists.iter().map(|list| list.value.of(text)).collect();
        assert_eq!(values, ["治安大队", "指挥中心（秘书科）", "各所", "法制科"]);
        assert_eq!(lists[3].colon.of(text), "： ");
    }

    #[test]
    fn units_are_named_in_four_places() {
        let text = "某局关于公开工作的通知\n各所：\n一、分工\n（一）保障组（法制处、信通处）\n（二）法制支队负责公开。\n\
                    三、受理\n信函签收的责任单位为办公室秘书科，电话另行公布。（责任单位：政治处、各科）\n";
        let text = OfficialText::of(text);
        let units = find_named_units(&text);
        let mut names: Vec<&str> = units.iter().map(|unit| unit.span.of(text.source)).collect();
        names.sort_unstable();
        assert_eq!(names, ["信通处", "办公室秘书科", "政治处", "法制处", "法制支队"]);
    }

    #[test]
    fn any_text_is_read_without_harm() {
        find_unit_lists(&"责任单位：".repeat(20_000));
        find_unit_lists(&"（责任单位（".repeat(20_000));
        find_named_units(&OfficialText::of(&"一、法制处负责（\n".repeat(20_000)));
    }
}
