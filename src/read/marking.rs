//! Markings that state 公开属性 on the document itself, such as （此件公开发布）.

use super::attribute::read_word;
use super::{Attribute, Wording};
use crate::text::{Sight, Sign, Span, is_space, split_lines};

/// A marking as found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marking {
    /// The whole of it, brackets and a full stop after it included.
    pub span: Span,
    /// The bracket before it; empty where there is none.
    pub open: Span,
    /// What stands between the brackets.
    pub words: Span,
    /// What it says of disclosure, without 此件.
    pub wording: Span,
    /// What follows the wording behind a comma or colon; empty where nothing does.
    pub rest: Span,
    /// The bracket after it; empty where there is none.
    pub close: Span,
    /// The full stop after it; empty where there is none.
    pub stop: Span,
    /// What it means; none where that cannot be told.
    pub attribute: Option<Attribute>,
    /// What kind of word it uses.
    pub kind: Wording,
    /// Whether it begins with 此件.
    pub has_prefix: bool,
    /// Where it stands in running text; none for a field's value.
    pub position: Option<Position>,
}

/// Where a marking stands in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Position {
    /// On the line below a date.
    BelowDate,
    /// On the line of a date, after it.
    BesideDate,
    /// On a line of its own, with no date above it.
    Elsewhere,
    /// The text has no line that is a date: it cannot be told.
    NoDate,
}

/// Reads a field's value as a marking. None where it is blank or says something else, such as
/// 此件发至县团级 or a name to call.
///
/// ```
/// use gongkai::read::{Attribute, read_marking};
///
/// let marking = read_marking("(此件公开发布)").unwrap();
/// assert_eq!(marking.attribute, Some(Attribute::Proactive));
/// assert_eq!(marking.open.of("(此件公开发布)"), "(");
/// assert!(read_marking("（联系人：张三）").is_none());
/// ```
pub fn read_marking(value: &str) -> Option<Marking> {
    let marking = read(value, Span::whole(value))?;
    (marking.kind != Wording::Unknown || marking.wording.of(value).contains("公开"))
        .then_some(marking)
}

/// Finds the markings in running text: each on a line of its own, or behind the date. One that a
/// sentence speaks of, such as 标注“此件公开发布”字样, is none.
pub fn find_markings<'a>(text: impl Into<Sight<'a>>) -> Vec<Marking> {
    markings_in(&text.into())
}

fn markings_in(sight: &Sight<'_>) -> Vec<Marking> {
    let text = sight.text();
    let mut found: Vec<Marking> = Vec::new();
    let mut dated = false;
    let mut below_date = false;
    for (start, line) in sight.lines() {
        let span = trimmed(text, Span::new(start, start + line.len()));
        let written = span.of(text);
        if written.is_empty() {
            continue;
        }
        let may_be_beside = || sight.may_have(Sign::Marking, span);
        if let Some(mut marking) = alone(text, span) {
            marking.position =
                Some(if below_date { Position::BelowDate } else { Position::Elsewhere });
            found.push(marking);
        } else if let Some(mut marking) = may_be_beside().then(|| beside_date(text, span)).flatten()
        {
            marking.position = Some(Position::BesideDate);
            found.push(marking);
            (dated, below_date) = (true, true);
        } else {
            let date = ends_with_date(written) && written.chars().count() <= DATE_LINE;
            // A seal, another note in brackets or whom to ask may stand between the date and the marking.
            let asks = written.chars().filter(|c| !is_space(*c)).take(2).eq("联系".chars());
            below_date = date || (below_date && (asks || is_bracketed(written)));
            dated |= date;
        }
    }
    if !dated {
        for marking in &mut found {
            marking.position = Some(Position::NoDate);
        }
    }
    found
}

/// The first line that is a date and nothing else: where a document ends, and its marking begins.
pub fn find_date_line<'a>(text: impl Into<Sight<'a>>) -> Option<Span> {
    date_line_in(&text.into())
}

fn date_line_in(sight: &Sight<'_>) -> Option<Span> {
    let text = sight.text();
    let of_date = |c: char| is_space(c) || is_digit(c) || "年月日".contains(c);
    sight.lines().find_map(|(start, line)| {
        let span = trimmed(text, Span::new(start, start + line.len()));
        let written = span.of(text);
        (ends_with_date(written) && written.chars().all(of_date)).then_some(span)
    })
}

/// Finds where a text prescribes markings: a quoted one in a line that tells people to put it, such as
/// 标注“此件公开发布”.
pub fn find_prescribed_marking<'a>(text: impl Into<Sight<'a>>) -> Option<Span> {
    let sight = text.into();
    if !sight.contains("此件", Sign::Marking) {
        return None;
    }
    let text = sight.text();
    let mut start = 0;
    for line in split_lines(text) {
        let told = ["标注", "注明", "标明"].iter().any(|word| line.contains(word));
        let quoted = |at: &usize| line[..*at].ends_with(['“', '"', '‘', '「']);
        if let Some(at) = line.match_indices("此件").map(|(at, _)| at).find(quoted).filter(|_| told)
        {
            let end = line[at..].find(['”', '"', '’', '」']).unwrap_or(0);
            let span = Span::new(start + at, start + at + end);
            if read_word(text, span).is_some_and(|word| word.attribute.is_some()) {
                return Some(span);
            }
        }
        start += line.len();
    }
    None
}

/// The longest line that can be the date of a document, an office before it included.
const DATE_LINE: usize = 40;

/// The longest marking that is looked for, in bytes.
const LONGEST: usize = 240;

const BRACKETS: &[(char, char)] = &[
    ('（', '）'),
    ('(', ')'),
    ('〔', '〕'),
    ('【', '】'),
    ('[', ']'),
    ('［', '］'),
    ('﹝', '﹞'),
    ('{', '}'),
];

fn is_open(c: char) -> bool {
    BRACKETS.iter().any(|(open, _)| *open == c)
}

fn is_close(c: char) -> bool {
    BRACKETS.iter().any(|(_, close)| *close == c)
}

/// Whether a line ends with a bracket, or a full stop after one.
fn closes(line: &str) -> bool {
    line.trim_end_matches(|c| is_space(c) || matches!(c, '。' | '.' | '．')).ends_with(is_close)
}

fn is_bracketed(line: &str) -> bool {
    line.starts_with(is_open) && line.ends_with(is_close)
}

/// The span without the white space at its ends.
fn trimmed(text: &str, span: Span) -> Span {
    let inside = span.of(text);
    let end = inside.trim_end_matches(is_space).len();
    let start = end - inside[..end].trim_start_matches(is_space).len();
    Span::new(start, end).shifted(span.start as usize)
}

/// A marking that is all of a line.
fn alone(text: &str, line: Span) -> Option<Marking> {
    let written = line.of(text);
    // Every marking says 此件 or stands in brackets.
    let brackets = || written.starts_with(is_open) && (closes(written) || written.contains('此'));
    if line.len() > LONGEST || !(written.starts_with('此') || brackets()) {
        return None;
    }
    let marking = read(text, line)?;
    let words = marking.words.of(text);
    let bracketed = !marking.open.is_empty() && !marking.close.is_empty();
    let known = marking.kind != Wording::Unknown;
    let says = match marking.has_prefix {
        true if bracketed => known || (marking.rest.is_empty() && words.contains("公开")),
        true => known && marking.rest.is_empty(),
        false => known && bracketed && marking.rest.is_empty() && words.chars().count() >= 4,
    };
    says.then_some(marking)
}

/// A marking in brackets at the end of a line, behind a date.
fn beside_date(text: &str, line: Span) -> Option<Marking> {
    let written = line.of(text);
    let mut far = written.len().saturating_sub(LONGEST);
    while !written.is_char_boundary(far) {
        far += 1;
    }
    if !written[far..].contains('此') {
        return None;
    }
    let open = written.rfind(is_open)?;
    let before = written[..open].trim_end_matches(is_space);
    let marking = alone(text, Span::new(open, written.len()).shifted(line.start as usize))?;
    (marking.has_prefix && ends_with_date(before)).then_some(marking)
}

/// Reads the parts of what is trimmed to a marking.
fn read(text: &str, within: Span) -> Option<Marking> {
    let span = trimmed(text, within);
    let written = span.of(text);
    let last = written.chars().next_back()?;
    let stop = if matches!(last, '。' | '.' | '．') { last.len_utf8() } else { 0 };
    let stop = Span::new(written.len() - stop, written.len());
    let inside = trimmed(written, Span::new(0, stop.start as usize));
    let open = inside.of(written).chars().next().filter(|c| is_open(*c)).map_or(0, char::len_utf8);
    let close = match inside.of(written).chars().next_back().filter(|c| is_close(*c)) {
        Some(close) if inside.len() > open => close.len_utf8(),
        _ => 0,
    };
    let open = Span { start: inside.start, end: inside.start + open as u32 };
    let close = Span { start: inside.end - close as u32, end: inside.end };
    let words = trimmed(written, Span { start: open.end, end: close.start });
    if words.is_empty() {
        return None;
    }
    let prefix = prefix(words.of(written));
    let said = trimmed(written, Span { start: words.start + prefix as u32, end: words.end });
    let end = said.of(written).find(['，', ',', '；', ';', '：', ':', '、']).unwrap_or(said.len());
    let wording = trimmed(written, Span { end: said.start + end as u32, ..said });
    let rest = Span { start: said.start + end as u32, end: said.end };
    let word = read_word(written, wording);
    let base = span.start as usize;
    Some(Marking {
        span,
        open: open.shifted(base),
        words: words.shifted(base),
        wording: wording.shifted(base),
        rest: rest.shifted(base),
        close: close.shifted(base),
        stop: stop.shifted(base),
        attribute: word.and_then(|word| word.attribute),
        kind: word.map_or(Wording::Unknown, |word| word.kind(wording)),
        has_prefix: prefix > 0,
        position: None,
    })
}

impl super::AttributeWord {
    /// Its wording, if it is all of `span`: a remark beside it makes another marking of it.
    fn kind(self, span: Span) -> Wording {
        if self.span == span { self.wording } else { Wording::Unknown }
    }
}

/// The length of 此件 at the start, spaces between its characters allowed.
fn prefix(words: &str) -> usize {
    let Some(rest) = words.strip_prefix('此') else { return 0 };
    let rest = rest.trim_start_matches(is_space);
    rest.strip_prefix('件').map_or(0, |rest| words.len() - rest.len())
}

/// Whether a line ends with a date such as `2017年3月29日` or `二〇一七年三月二十九日`.
fn ends_with_date(line: &str) -> bool {
    date_at_end(line).is_some()
}

/// Where the date begins that a line ends with.
pub(super) fn date_at_end(line: &str) -> Option<usize> {
    let mut rest = line.trim_end_matches(is_space);
    let mut start = rest.len();
    for unit in ['日', '月', '年'] {
        let before = rest.strip_suffix(unit)?.trim_end_matches(is_space);
        let digits = before.trim_end_matches(is_digit);
        if digits.len() == before.len() {
            return None;
        }
        start = digits.len();
        rest = digits.trim_end_matches(is_space);
    }
    Some(start)
}

/// Whether a character is a digit of a date, or what is typed for 〇.
fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
        || ('０'..='９').contains(&c)
        || "〇○零一二三四五六七八九十廿卅◯ΟОＯOo".contains(c)
}

#[cfg(test)]
mod tests {
    use super::{Position, find_date_line, find_markings, find_prescribed_marking, read_marking};
    use crate::read::{Attribute, Wording};

    #[track_caller]
    fn finds(text: &str, expected: &[(&str, Option<Attribute>, Position)]) {
        let found = find_markings(text);
        let found: Vec<_> = found
            .iter()
            .map(|marking| {
                let position = marking.position.expect("running text");
                (marking.span.of(text), marking.attribute, position)
            })
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn the_line_below_the_date_is_the_place() {
        let proactive = Some(Attribute::Proactive);
        finds(
            "某局\n2017年3月29日\n\n\u{A0} \u{A0} (此件公开发布)\n附件",
            &[("(此件公开发布)", proactive, Position::BelowDate)],
        );
        finds(
            "某局　二〇一六年十一月十日\r\n（此件依申请公开）",
            &[("（此件依申请公开）", Some(Attribute::OnRequest), Position::BelowDate)],
        );
        finds(
            "2024 年 6 月 27 日\n（印章）\n（此件不予公开）。",
            &[("（此件不予公开）。", Some(Attribute::Withheld), Position::BelowDate)],
        );
    }

    #[test]
    fn other_places_are_kept_too() {
        let proactive = Some(Attribute::Proactive);
        finds(
            "（此件公开发布）\n某局\n2017年3月29日\n",
            &[("（此件公开发布）", proactive, Position::Elsewhere)],
        );
        finds(
            "正文。\n2017年3月29日（此件公开发布）\n",
            &[("（此件公开发布）", proactive, Position::BesideDate)],
        );
        finds(
            "（此件公开发布，联系人：张三）",
            &[("（此件公开发布，联系人：张三）", proactive, Position::NoDate)],
        );
        finds("正文。\n此件主动公开\n", &[("此件主动公开", proactive, Position::NoDate)]);
    }

    #[test]
    fn what_a_sentence_speaks_of_is_no_marking_of_the_document() {
        for text in [
            "印发公文时明确标注“此件公开发布”“此件依申请公开”等字样",
            "“此件主动公开”、“此件依申请公开”或“此件不予公开”。",
            "在附注位置加括号（此件公开发布）并登记。",
            "（此件发至县团级）",
            "此件由办公室负责公开。",
            "（公开）",
            "（主动公开、依申请公开、不公开）",
            "此件公开发布，请各单位知悉",
            "主动公开",
            "“此件公开发布”",
        ] {
            finds(text, &[]);
        }
    }

    #[test]
    fn parts_are_named_whatever_is_written() {
        let value = "　〔此件 免予公开)。 ";
        let marking = read_marking(value).expect("a marking");
        let parts = [marking.open, marking.words, marking.wording, marking.close, marking.stop];
        assert_eq!(
            parts.map(|part| part.of(value)),
            ["〔", "此件 免予公开", "免予公开", ")", "。"]
        );
        assert_eq!(marking.kind, Wording::Obsolete);
    }

    #[test]
    fn unknown_words_are_kept_where_they_speak_of_disclosure() {
        let marking = read_marking("（此件对外公开）").expect("a marking");
        assert_eq!((marking.attribute, marking.kind), (None, Wording::Unknown));
        finds("（此件对社会公开）", &[("（此件对社会公开）", None, Position::NoDate)]);
        for value in ["", "（）", "）", "（", "此件不得翻印", "联系人：李四，电话：12345"]
        {
            assert!(read_marking(value).is_none(), "{value}");
        }
    }

    #[test]
    fn the_date_line_is_a_date_and_nothing_else() {
        let found = |text: &'static str| find_date_line(text).map(|span| span.of(text));
        assert_eq!(found("时间：2017年3月29日\n某局\n 2017年3月30日 \n"), Some("2017年3月30日"));
        assert_eq!(found("于2017年3月29日\n2017年3月29日印发"), None);
    }

    #[test]
    fn a_text_that_tells_people_to_mark_is_known() {
        let found = |text: &'static str| find_prescribed_marking(text).map(|span| span.of(text));
        assert_eq!(found("甲\n印发时标注“此件公开发布”等字样"), Some("此件公开发布"));
        assert_eq!(found("勾选“此件主动公开”"), None);
        assert_eq!(found("标注“此件"), None);
        assert_eq!(found("标注“此件不得翻印”"), None);
    }

    #[test]
    fn any_text_is_read_without_harm() {
        for text in [
            "（（（",
            "））",
            "此",
            "此件",
            "（此件",
            "日",
            "年月日",
            "1日\n（此件公开）",
            "。",
            "\r\r\n",
        ] {
            find_markings(text);
            read_marking(text);
        }
        let long = "（此件公开发布）2017年3月29日 ".repeat(50_000);
        find_markings(&long);
    }
}
