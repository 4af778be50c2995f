//! Where a document closes: what is attached, who signs, when, and the lines below.

use super::heading;
use super::lines::{DocumentLine, Role, is_phrase, length};
use crate::text::{Span, is_han, is_space};

/// One name of 附件说明.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AttachmentName {
    /// Its number; none where there is but one.
    pub number: Option<u32>,
    /// The name, without its number and the marks after it.
    pub name: Span,
    /// A mark after it, where none belongs; empty where there is none.
    pub end_mark: Span,
    /// The line.
    pub line: usize,
}

/// 附件说明: what a document says is attached.
#[derive(Clone, Debug, Default)]
pub struct AttachmentNote {
    /// 附件 and the number that stands in the label itself, as `附件1：`.
    pub label: Span,
    /// The colon after it.
    pub colon: Span,
    /// The names.
    pub names: Vec<AttachmentName>,
}

/// An annex that is part of the text.
#[derive(Clone, Copy, Debug)]
pub struct Annex {
    /// Its number; none where there is but one.
    pub number: Option<u32>,
    /// 附件1, with the colon after it if there is one.
    pub label: Span,
    /// The number in the label; empty where there is none.
    pub digits: Span,
    /// The colon after the label, where none belongs; empty where there is none.
    pub colon: Span,
    /// Its title, as far as it can be told.
    pub title: Option<Span>,
    /// The line of the label.
    pub line: usize,
}

/// The label of a line that begins with 附件: `附件`, `附件2`, `附件一：`. Gives its number's span, the
/// colon and where what follows begins.
struct Label {
    digits: Span,
    number: Option<u32>,
    colon: Span,
    rest: usize,
}

fn label(line: &str) -> Option<Label> {
    let start = "附件".len();
    let after = line.strip_prefix("附件")?;
    let spaces = after.len() - after.trim_start_matches(is_space).len();
    let digits = after[spaces..]
        .find(|c: char| !c.is_ascii_digit() && !heading::is_chinese(c))
        .unwrap_or(after.len() - spaces);
    let at = start + spaces;
    let written = &line[at..at + digits];
    let number = heading::chinese_value(written).or_else(|| heading::arabic_value(written));
    let after = &line[at + digits..];
    let gap = after.len() - after.trim_start_matches(is_space).len();
    let colon_at = at + digits + gap;
    let colon = line[colon_at..].chars().next().filter(|c| matches!(c, '：' | ':'));
    let rest = colon_at + colon.map_or(0, char::len_utf8);
    let digits = Span::new(at, at + digits);
    Some(Label { digits, number, colon: Span::new(colon_at, rest), rest })
}

/// Reads 附件说明 where it begins on line `at`: the names on it and on the lines after it. Gives the
/// line after the last.
pub(super) fn attachment_note(
    text: &str,
    lines: &[DocumentLine],
    at: usize,
) -> Option<(AttachmentNote, usize)> {
    let span = lines[at].span;
    let line = span.of(text);
    let label = label(line).filter(|label| !label.colon.is_empty())?;
    let rest = line[label.rest..].trim_start_matches(is_space);
    // 附件： alone may head an annex as well: what it lists is numbered, and the office signs below.
    let below = rest.is_empty();
    let (words, place) = if below {
        (lines.get(at + 1).filter(|next| next.role == Role::Text)?.span, at + 1)
    } else {
        (first_name(span, line, rest), at)
    };
    let first = name(text, words, place);
    if (below && first.number != Some(1)) || !is_name(words.of(text)) {
        return None;
    }
    let base = span.start as usize;
    let mut note = AttachmentNote {
        label: Span::new(0, label.digits.range().end).shifted(base),
        colon: label.colon.shifted(base),
        names: vec![first],
    };
    if note.names[0].number.is_none() {
        note.names[0].number = label.number;
    }
    let mut end = place + 1;
    while let Some(next) = lines.get(end).filter(|line| line.role == Role::Text) {
        let words = next.span.of(text);
        let more = attachment_after(text, next.span, end, &note);
        match more.filter(|_| is_name(words)) {
            Some(name) => note.names.push(name),
            None => {
                // A long name goes on in the next line, and the number after it below that.
                let below = lines.get(end + 1).filter(|_| is_name(words));
                let last = note.names.len() - 1;
                let wanted = note.names[last].number.map(|number| number + 1);
                let goes_on = |below: &DocumentLine| {
                    wanted.is_some() && name(text, below.span, end + 1).number == wanted
                };
                if !below.is_some_and(goes_on) {
                    break;
                }
                note.names[last].name = note.names[last].name.to(next.span);
            }
        }
        end += 1;
    }
    let signed = lines.get(end).is_some_and(|next| is_office(next.span.of(text)));
    (!below || signed).then_some((note, end))
}

/// The name that a further line of 附件说明 holds: `2.审批表`, `附件2：审批表`.
fn attachment_after(
    text: &str,
    span: Span,
    at: usize,
    note: &AttachmentNote,
) -> Option<AttachmentName> {
    let expected = note.names.last()?.number? + 1;
    let line = span.of(text);
    if let Some(label) = label(line).filter(|label| !label.colon.is_empty()) {
        let rest = line[label.rest..].trim_start_matches(is_space);
        let found =
            AttachmentName { number: label.number, ..name(text, first_name(span, line, rest), at) };
        return (found.number == Some(expected) && !rest.is_empty()).then_some(found);
    }
    let found = name(text, span, at);
    (found.number == Some(expected)).then_some(found)
}

fn first_name(span: Span, line: &str, rest: &str) -> Span {
    Span { start: span.start + (line.len() - rest.len()) as u32, ..span }
}

/// Whether what follows 附件： is the name of something.
fn is_name(rest: &str) -> bool {
    length(rest, 101) <= 100 && is_phrase(rest.trim_end_matches(['。', '；', ';']))
}

/// A name with its number before it, if there is one.
fn name(text: &str, span: Span, line: usize) -> AttachmentName {
    let heading = heading::read(text, span).filter(|heading| heading.level == 3);
    let words = heading.map_or(span, |heading| heading.words);
    let written = words.of(text);
    let trimmed = written.trim_end_matches(['。', '；', '，', '、', ';', ',', '.']);
    let end = words.start as usize + trimmed.len();
    AttachmentName {
        number: heading.map(|heading| heading.number),
        name: Span::new(words.start as usize, end),
        end_mark: Span::new(end, words.range().end),
        line,
    }
}

/// Reads the label of an annex: a line that says 附件1 and no more.
pub(super) fn annex(text: &str, lines: &[DocumentLine], at: usize) -> Option<Annex> {
    let span = lines[at].span;
    let line = span.of(text);
    let label = label(line).filter(|label| label.rest == line.len())?;
    let base = span.start as usize;
    Some(Annex {
        number: label.number,
        label: span,
        digits: label.digits.shifted(base),
        colon: label.colon.shifted(base),
        title: annex_title(text, lines, at + 1),
        line: at,
    })
}

/// The title of an annex: the line after its label, and one that it goes on in.
fn annex_title(text: &str, lines: &[DocumentLine], at: usize) -> Option<Span> {
    let first = lines.get(at)?;
    let words = first.span.of(text);
    let is_title =
        is_phrase(words) && !words.contains(['\t', '：', ':']) && length(words, 61) <= 60;
    (is_title && heading::read(text, first.span).is_none()).then_some(first.span)
}

/// The lines of 发文机关署名 above line `date`, first to last.
pub(super) fn signature(
    text: &str,
    lines: &[DocumentLine],
    from: usize,
    date: usize,
) -> Option<Span> {
    let mut first = date;
    while first > from && date - first < 4 {
        let line = lines[first - 1];
        let words = line.span.of(text);
        let is_office = line.role == Role::Text && is_office(words);
        if !is_office {
            break;
        }
        first -= 1;
    }
    (first < date).then(|| lines[first].span.to(lines[date - 1].span))
}

/// The last characters of the names of offices.
const OFFICES: &str = "局厅部委办室府院会处科队所心站社团司学校组署行馆台厂库关股课庭";

/// Whether a line can be the name of an office that signs, or of several.
pub(super) fn is_office(words: &str) -> bool {
    // ××市人民政府: a name may be hidden in part.
    let in_name = |c| {
        is_han(c)
            || is_space(c)
            || matches!(c, '（' | '）' | '(' | ')' | '、' | '·' | '×' | 'X' | '*' | '○')
    };
    let brackets = ['（', '）', '(', ')'];
    // ××指挥部（代章）, and below another name （××办公室代章）.
    let name = words.trim_end_matches(brackets);
    let last =
        name.strip_suffix("代章").unwrap_or(name).trim_end_matches(brackets).chars().next_back();
    last.is_some_and(|last| OFFICES.contains(last))
        && (2..=60).contains(&length(words, 61))
        && words.chars().all(in_name)
}

/// 抄送机关: who gets a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Copies {
    /// The label, with its colon.
    pub label: Span,
    /// Those who get one, over all their lines; without the number of copies behind them.
    pub names: Span,
}

/// The label of a line of 版记, with its colon: 抄送：. `closed` says that a document has closed above
/// the line; else shorter labels mean something else.
fn copies_label(line: &str, closed: bool) -> Option<usize> {
    const LABELS: &[&str] = &["抄送", "抄报", "主送", "分送", "送", "报", "发"];
    let label = LABELS.iter().find(|label| line.starts_with(**label))?;
    let rest = &line[label.len()..];
    let colon = rest.trim_start_matches(is_space);
    let length = line.len() - colon.len()
        + colon.chars().next().filter(|c| matches!(c, '：' | ':'))?.len_utf8();
    (closed || (label.len() > "送".len() && *label != "主送")).then_some(length)
}

/// Reads who gets a copy where that begins on line `at`. Gives the line after the last.
pub(super) fn copies(
    text: &str,
    lines: &[DocumentLine],
    at: usize,
    closed: bool,
) -> Option<(Copies, usize)> {
    let span = lines[at].span;
    let label = copies_label(span.of(text), closed)?;
    let mut end = at + 1;
    while lines.get(end).is_some_and(|line| {
        let words = line.span.of(text);
        line.role == Role::Text && !line.after_blank && !is_printed(words) && !is_internal(words)
    }) && end - at < 6
    {
        end += 1;
    }
    let from = span.start as usize + label;
    let written = &text[from..lines[end - 1].span.range().end];
    let run = written.find("共印").map_or(written, |run| &written[..run]);
    let names = run.trim_end_matches(|c| is_space(c) || matches!(c, '（' | '('));
    let start = from + (names.len() - names.trim_start_matches(is_space).len());
    let names = Span::new(start.min(from + names.len()), from + names.len());
    Some((Copies { label: Span::new(span.start as usize, from), names }, end))
}

/// Whether a line says who printed a document and when: `某局办公室　2024年6月27日印发`.
pub(super) fn is_printed(line: &str) -> bool {
    let line = line.trim_end_matches(['。', '）', ')']);
    line.ends_with("日印发") && line.contains('年') && length(line, 81) <= 80
}

/// What belongs to the office or the paper. With 编辑 it is a page that tells who made it.
pub(super) fn is_internal(line: &str) -> bool {
    const LABELS: &[&str] =
        &["编校", "校对", "审核", "签发", "拟稿", "核稿", "打印", "打字", "审签", "录入"];
    let labelled = |label: &&&str| {
        let mut colons = line.match_indices(['：', ':']);
        colons.any(|(at, _)| line[..at].trim_end_matches(is_space).ends_with(**label))
    };
    line.len() <= 4 * 80
        && (line.contains('：') || line.contains(':'))
        && length(line, 81) <= 80
        && !line.contains("编辑")
        && LABELS.iter().filter(labelled).count() >= 2
}

/// The number of copies that a line states: `（共印36份）`.
pub(super) fn print_run(text: &str, span: Span) -> Option<Span> {
    let line = span.of(text);
    let (print, word) = line.match_indices('印').find(|(at, _)| line[..*at].ends_with('共'))?;
    let at = print - '共'.len_utf8();
    let after = &line[print + word.len()..];
    let digits = after.trim_start_matches(is_space);
    let number = digits.trim_start_matches(|c: char| c.is_ascii_digit());
    let end = line.len() - number.trim_start_matches(is_space).strip_prefix('份')?.len();
    (digits.len() > number.len()).then(|| Span::new(at, end).shifted(span.start as usize))
}
