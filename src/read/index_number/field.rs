//! An index number as the value of a field.

use super::characters::{Glyph, fold, glyphs};
use super::shape::parts;
use super::{IndexNumber, IndexShape};
use crate::date::{Notation, read_date};
use crate::read::{NumberKind, read_document_number};
use crate::text::{Span, is_han, is_space};

/// What stands before the value in forms and exports.
pub(super) const LABELS: [&str; 7] =
    ["信息索取号", "信息索引号", "公开索引号", "索引号码", "索引编号", "索引号", "索取号"];

/// Words that say that there is none.
const NOTHING: [&str; 12] = [
    "无",
    "暂无",
    "没有",
    "无索引号",
    "空",
    "待定",
    "NULL",
    "NONE",
    "N/A",
    "NA",
    "UNDEFINED",
    "NAN",
];

/// Reads a field's value. None where it is blank.
pub(super) fn read(value: &str) -> Option<IndexNumber<'_>> {
    let start = value.len() - value.trim_start_matches(is_space).len();
    let end = value.trim_end_matches(is_space).len();
    if start >= end {
        return None;
    }
    let label = start..start + label_length(&value[start..end]);
    let span = Span::new(label.end, end);
    let mut number = whole(value, span)
        .unwrap_or_else(|| IndexNumber::plainly(value, span, other(&value[label.end..end])));
    number.label = Span::new(label.start, label.end);
    Some(number)
}

/// The length of a label with its colon, even one with spaces between its characters.
pub(super) fn label_length(value: &str) -> usize {
    LABELS.iter().find_map(|label| after_label(value, label)).unwrap_or(0)
}

fn after_label(value: &str, label: &str) -> Option<usize> {
    let mut seen = value.char_indices().filter(|(_, c)| !is_space(*c));
    for c in label.chars() {
        seen.next().filter(|(_, seen)| *seen == c)?;
    }
    let (at, _) = seen.next().filter(|(_, c)| matches!(c, ':' | '：'))?;
    let rest = &value[at..];
    let blank = rest.find(|c| !is_space(c) && !matches!(c, ':' | '：'))?;
    Some(at + blank)
}

/// One of a known shape that fills the span.
pub(super) fn whole(source: &str, span: Span) -> Option<IndexNumber<'_>> {
    let glyphs = glyphs(span.of(source), span.start as usize)?;
    let parts = parts(&glyphs)?;
    let mut number = IndexNumber::plainly(source, span, parts.shape);
    number.organisation = parts.organisation;
    number.region = parts.region;
    (number.year, number.month, number.day) = (parts.year, parts.month, parts.day);
    number.serial = parts.serial;
    number.typography = typography(source, &glyphs);
    Some(number)
}

impl<'a> IndexNumber<'a> {
    /// One without parts.
    fn plainly(source: &'a str, span: Span, shape: IndexShape) -> Self {
        let none = Span::at(span.start as usize);
        let written = span.of(source);
        let seen = || written.chars().filter(|c| !is_space(*c));
        let is_plain = written.bytes().all(|byte| byte.is_ascii_graphic());
        Self {
            source,
            span,
            label: none,
            shape,
            organisation: none,
            region: none,
            year: none,
            month: none,
            day: none,
            serial: none,
            canonical: if is_plain {
                written.to_owned()
            } else {
                seen().map(|c| fold(c).map_or(c, char::from)).collect()
            },
            typography: Vec::new(),
        }
    }
}

/// What is not ASCII, and the spaces between characters, each with what it stands for.
fn typography(source: &str, glyphs: &[Glyph]) -> Vec<(Span, String)> {
    let mut found = Vec::new();
    let mut last = glyphs.first().map_or(0, |glyph| glyph.start);
    for Glyph { start, end, .. } in glyphs {
        if *start > last {
            found.push((Span::new(last, *start), String::new()));
        }
        last = *end;
        let written = &source[*start..*end];
        if !written.is_ascii() {
            found.push((
                Span::new(*start, *end),
                written.chars().filter_map(fold).map(char::from).collect(),
            ));
        }
    }
    found
}

/// What a value is that has no known shape.
fn other(value: &str) -> IndexShape {
    if is_nothing(value) {
        IndexShape::Nothing
    } else if !value.chars().any(|c| c.is_alphanumeric() && !is_han(c)) {
        IndexShape::Words
    } else if is_date(value) {
        IndexShape::Date
    } else if is_document_number(value) {
        IndexShape::DocumentNumber
    } else {
        IndexShape::Opaque
    }
}

fn is_nothing(value: &str) -> bool {
    let signs =
        |c: char| is_space(c) || matches!(fold(c), Some(b'-' | b'/' | b'_')) || "*.。…".contains(c);
    value.chars().all(signs) || NOTHING.contains(&value.to_ascii_uppercase().as_str())
}

/// Whether it is a date that is written as one: eight digits may be a number.
fn is_date(value: &str) -> bool {
    let date = read_date(value).filter(|date| date.clutter.is_empty() && date.is_complete());
    date.is_some_and(|date| {
        let marked = matches!(
            date.notation,
            Notation::Words | Notation::Hyphen | Notation::Slash | Notation::Dot
        );
        marked && (date.day.is_some() || date.notation == Notation::Words)
    })
}

/// Whether it is a document number that names its issuer in words.
fn is_document_number(value: &str) -> bool {
    let kinds = [NumberKind::Standard, NumberKind::Order, NumberKind::Announcement];
    let counted = value.contains('号') && value.chars().count() <= super::characters::MOST;
    let number = if counted { read_document_number(value) } else { None };
    number.is_some_and(|number| {
        let whole = number.canonical.is_some() && number.serial_value().is_some();
        kinds.contains(&number.kind) && whole && number.code.chars().any(is_han)
    })
}
