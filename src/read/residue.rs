//! Residue of word processors, broken encodings and page code in a text.

use std::borrow::Cow;

use crate::text::{Sight, Sign, Span};

/// What a residue comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A bookmark, field code or error message of a word processor.
    WordProcessor,
    /// An entity of HTML or an escape of a spreadsheet file that was not turned into its character.
    Escape,
    /// Characters that were lost when the text went from one encoding to another.
    Encoding,
    /// A character that has no meaning but the one some font or program gives it.
    Private,
    /// A control character.
    Control,
}

impl Source {
    /// All of them.
    pub const ALL: &'static [Self] =
        &[Self::WordProcessor, Self::Escape, Self::Encoding, Self::Private, Self::Control];
}

/// A residue as found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Residue {
    /// The whole of it.
    pub span: Span,
    /// What it comes from.
    pub source: Source,
    /// What it stands for: empty where it can go without loss, a space for `&nbsp;`, a box for the
    /// characters that symbol fonts draw as boxes; None where the writer's characters are lost.
    pub meaning: Option<&'static str>,
}

/// A residue that is known by how it begins.
struct Shape {
    begins: &'static str,
    source: Source,
    meaning: Option<&'static str>,
    end: fn(&str) -> Option<usize>,
}

const fn shape(
    begins: &'static str,
    source: Source,
    meaning: Option<&'static str>,
    end: fn(&str) -> Option<usize>,
) -> Shape {
    Shape { begins, source, meaning, end }
}

/// Longer ones that begin alike stand first.
const SHAPES: &[Shape] = &[
    shape("[bookmark:", Source::WordProcessor, Some(""), bracket),
    shape("HYPERLINK", Source::WordProcessor, Some(""), field_code),
    shape("PAGEREF", Source::WordProcessor, Some(""), field_code),
    shape("PAGE \\*", Source::WordProcessor, Some(""), switches),
    shape("NUMPAGES \\*", Source::WordProcessor, Some(""), switches),
    shape("\\* MERGEFORMAT", Source::WordProcessor, Some(""), whole),
    shape("错误!未找到引用源", Source::WordProcessor, Some(""), sentence),
    shape("错误！未找到引用源", Source::WordProcessor, Some(""), sentence),
    shape("错误!未定义书签", Source::WordProcessor, Some(""), sentence),
    shape("错误！未定义书签", Source::WordProcessor, Some(""), sentence),
    shape("Error! Reference source not found", Source::WordProcessor, Some(""), sentence),
    shape("Error! Bookmark not defined", Source::WordProcessor, Some(""), sentence),
    shape("&nbsp;", Source::Escape, Some(" "), whole),
    shape("&emsp;", Source::Escape, Some("\u{3000}"), whole),
    shape("&ensp;", Source::Escape, Some(" "), whole),
    shape("&amp;nbsp;", Source::Escape, Some(" "), whole),
    shape("&ldquo;", Source::Escape, Some("“"), whole),
    shape("&rdquo;", Source::Escape, Some("”"), whole),
    shape("&lsquo;", Source::Escape, Some("‘"), whole),
    shape("&rsquo;", Source::Escape, Some("’"), whole),
    shape("&middot;", Source::Escape, Some("·"), whole),
    shape("&mdash;", Source::Escape, Some("—"), whole),
    shape("&hellip;", Source::Escape, Some("…"), whole),
    shape("&quot;", Source::Escape, Some("\""), whole),
    shape("_x000D_", Source::Escape, Some(""), whole),
    shape("_x000d_", Source::Escape, Some(""), whole),
    shape("_x000A_", Source::Escape, Some("\n"), whole),
    shape("锟斤拷", Source::Encoding, None, whole),
    shape("锟斤", Source::Encoding, None, whole),
    shape("烫烫烫", Source::Encoding, None, whole),
    shape("屯屯屯", Source::Encoding, None, whole),
    shape("\u{FFFD}", Source::Encoding, None, whole),
];

/// Finds the residues in a text, in order.
pub fn find_residues<'a>(text: impl Into<Sight<'a>>) -> Vec<Residue> {
    residues_in(&text.into())
}

fn residues_in(sight: &Sight<'_>) -> Vec<Residue> {
    let mut found: Vec<Residue> = Vec::new();
    let mut free = 0;
    while let Some(at) = sight.next(Sign::Residue, free) {
        let Some(c) = sight.text()[at..].chars().next() else { break };
        free = at + c.len_utf8();
        let Some(residue) = residue_at(sight.text(), at, c) else { continue };
        free = residue.span.end as usize;
        match found.last_mut().filter(|last| continues(**last, residue)) {
            Some(last) => last.span = last.span.to(residue.span),
            None => found.push(residue),
        }
    }
    found
}

/// Whether one residue goes on where the other ends: `锟斤拷锟斤拷`, a run of private characters.
fn continues(last: Residue, next: Residue) -> bool {
    let alike = last.source == next.source && last.meaning == next.meaning;
    let run = next.meaning.is_none_or(str::is_empty);
    last.span.end == next.span.start && alike && run
}

/// The value without what can go without loss, for those who judge its words.
pub fn without_residues(value: &str) -> Cow<'_, str> {
    let residues = find_residues(value);
    if residues.is_empty() {
        return value.into();
    }
    let mut kept = String::with_capacity(value.len());
    let mut at = 0;
    for Residue { span, meaning, .. } in residues {
        kept.push_str(&value[at..span.start as usize]);
        kept.push_str(meaning.unwrap_or_default());
        at = span.end as usize;
    }
    kept.push_str(&value[at..]);
    kept.into()
}

fn residue_at(text: &str, at: usize, c: char) -> Option<Residue> {
    let one =
        |source, meaning| Some(Residue { span: Span::new(at, at + c.len_utf8()), source, meaning });
    match c {
        '\u{F052}' | '\u{F0FE}' => one(Source::Private, Some("☑")),
        '\u{F0A3}' | '\u{F0A8}' => one(Source::Private, Some("□")),
        '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFD}' => one(Source::Private, None),
        '\t' | '\n' | '\r' => None,
        '\u{B}' | '\u{C}' => one(Source::Control, Some("\n")),
        '\0'..='\u{1F}' | '\u{7F}'..='\u{84}' | '\u{86}'..='\u{9F}' => {
            one(Source::Control, Some(""))
        }
        '[' | 'H' | 'P' | 'N' | 'E' | '\\' | '&' | '_' | '错' | '锟' | '烫' | '屯' | '\u{FFFD}' =>
        {
            let rest = &text[at..];
            let shape = SHAPES.iter().find(|shape| rest.starts_with(shape.begins))?;
            let end = (shape.end)(&rest[shape.begins.len()..])?;
            let span = Span::new(at, at + shape.begins.len() + end);
            Some(Residue { span, source: shape.source, meaning: shape.meaning })
        }
        _ => None,
    }
}

/// How far a marker is looked for: one that is not closed by then is none.
const REACH: usize = 400;

/// The first part of the rest that a marker may reach into.
fn near(rest: &str) -> &str {
    let line = rest.find(['\n', '\r']).unwrap_or(rest.len()).min(REACH);
    let end = (0..=line).rev().find(|at| rest.is_char_boundary(*at)).unwrap_or(0);
    &rest[..end]
}

/// Nothing but its beginning.
#[expect(clippy::unnecessary_wraps, reason = "one of the ends of shapes")]
fn whole(_: &str) -> Option<usize> {
    Some(0)
}

/// `[bookmark: _GoBack]`.
fn bracket(rest: &str) -> Option<usize> {
    near(rest).find(']').map(|at| at + 1)
}

/// `HYPERLINK "http://…" \t "_blank"`, `HYPERLINK \l "_Toc1"`, `PAGEREF _Toc1 \h`: code and its
/// arguments. Without an argument it is a word.
fn field_code(rest: &str) -> Option<usize> {
    let near = near(rest);
    let mut end = 0;
    loop {
        let word = near[end..].trim_start_matches(' ');
        let start = near.len() - word.len();
        let length = match word.chars().next() {
            Some('"') => 2 + word[1..].find('"')?,
            Some('\\') => {
                1 + word[1..].chars().take_while(|c| c.is_ascii_alphabetic() || *c == '*').count()
            }
            Some('_') if start > end => {
                word.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').count()
            }
            _ => break,
        };
        end = start + length;
    }
    (end > 0).then_some(end)
}

/// `PAGE \* MERGEFORMAT 1`, `PAGE \* Arabic`.
#[expect(clippy::unnecessary_wraps, reason = "one of the ends of shapes")]
fn switches(rest: &str) -> Option<usize> {
    let spaces = rest.len() - rest.trim_start_matches(' ').len();
    let word = rest[spaces..].chars().take_while(char::is_ascii_alphabetic).count();
    Some(if word == 0 { 0 } else { spaces + word })
}

/// Up to and with the full stop that follows directly.
#[expect(clippy::unnecessary_wraps, reason = "one of the ends of shapes")]
fn sentence(rest: &str) -> Option<usize> {
    let stop = rest.chars().next().filter(|c| matches!(c, '。' | '.'));
    Some(stop.map_or(0, char::len_utf8))
}

#[cfg(test)]
mod tests {
    use super::{find_residues, without_residues};

    #[track_caller]
    fn finds(text: &str, expected: &[&str]) {
        let found: Vec<&str> =
            find_residues(text).iter().map(|found| found.span.of(text)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn markers_of_word_processors_are_found_whole() {
        finds("[bookmark: _GoBack]结果公开", &["[bookmark: _GoBack]"]);
        finds(
            "见HYPERLINK \"http://a.gov.cn/x\" \\t \"_blank\"链接",
            &["HYPERLINK \"http://a.gov.cn/x\" \\t \"_blank\""],
        );
        finds("第PAGE \\* MERGEFORMAT1页", &["PAGE \\* MERGEFORMAT"]);
        finds("见错误!未找到引用源。所示", &["错误!未找到引用源。"]);
        finds("一、总则PAGEREF _Toc12 \\h1", &["PAGEREF _Toc12 \\h"]);
    }

    #[test]
    fn lost_characters_are_found_as_one_run() {
        finds("公开锟斤拷锟斤拷信息", &["锟斤拷锟斤拷"]);
        finds("a\u{FFFD}\u{FFFD}b\u{E000}\u{E001}", &["\u{FFFD}\u{FFFD}", "\u{E000}\u{E001}"]);
        finds("甲\0乙\u{1}\u{2}", &["\0", "\u{1}\u{2}"]);
    }

    #[test]
    fn what_only_looks_like_residue_is_left() {
        for text in [
            "HYPERLINK",
            "[书签：首页]",
            "[bookmark: 未完",
            "PAGE 3",
            "A&B;C",
            "甲\t乙\r\n丙",
            "他说错误！请更正",
            "烫烫的",
            "x_000D",
            "NUMBER",
            "&nbsp",
            "PAGEREF",
        ] {
            finds(text, &[]);
        }
    }

    #[test]
    fn the_value_is_what_is_left() {
        assert_eq!(without_residues("[bookmark: _GoBack]结果公开"), "结果公开");
        assert_eq!(without_residues("甲&nbsp;乙_x000D_"), "甲 乙");
        assert_eq!(without_residues("结果公开"), "结果公开");
    }
}
