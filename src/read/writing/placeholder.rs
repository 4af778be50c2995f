//! What stands where something is still to be written.

use super::{LineKind, Writing};
use crate::order::sort_by_key;
use crate::text::{Sight, Sign, Span, is_han};

/// A placeholder as found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placeholder {
    /// The whole of it.
    pub span: Span,
    /// Whether it stands in an attachment or in a table, where it may be part of a form.
    pub in_form: bool,
}

/// Words that say of themselves that something is missing.
const WORDS: &[&str] = &[
    "（待定）",
    "(待定)",
    "（待补充）",
    "(待补充)",
    "（待填）",
    "（待填写）",
    "（待核实）",
    "【待定】",
    "【待补充】",
    "【待填】",
];

/// Words of texts in which names are masked.
const MASKED: &[&str] = &[
    "当事人",
    "被处罚",
    "处罚决定",
    "申请人",
    "原告",
    "被告",
    "嫌疑人",
    "违法行为人",
    "上诉人",
    "罪犯",
    "患者",
    "身份证号",
    "举报人",
    "信访人",
    "死者",
    "伤者",
];

/// Finds the placeholders in a text, in order, but for those in `taken`. Masked names and numbers are
/// none.
pub(super) fn find_placeholders(
    sight: &Sight<'_>,
    writing: &Writing,
    taken: &[Span],
) -> Vec<Placeholder> {
    let text = sight.text();
    let mut spans: Vec<Span> = Vec::new();
    let signs = Signs::of(sight);
    if signs.stars {
        spans.extend(runs(text, '*').filter(|run| run.len() >= 3 && is_open_place(text, *run)));
    }
    if signs.crosses && !MASKED.iter().any(|word| text.contains(word)) {
        for cross in ['X', 'x', '×', 'Ｘ'] {
            let several = |run: &Span| run.len() >= 2 * cross.len_utf8();
            spans.extend(runs(text, cross).filter(several).filter(|run| is_blank(text, *run)));
        }
    }
    if signs.words {
        for word in WORDS {
            let found = text.match_indices(word);
            spans.extend(found.map(|(at, word)| Span::new(at, at + word.len())));
        }
    }
    if signs.lines {
        let prose =
            |run: &Span| line_of(writing, *run).is_some_and(|at| writing.kind(at).is_sentences());
        spans.extend(runs(text, '_').filter(|run| run.len() >= 3).filter(prose));
    }
    sort_by_key(&mut spans, |span| *span);
    let mut taken = taken.iter().peekable();
    spans.retain(|span| {
        while taken.next_if(|other| other.end <= span.start).is_some() {}
        !taken.peek().is_some_and(|other| other.overlaps(*span))
    });
    spans.into_iter().filter_map(|span| placed(writing, span)).collect()
}

/// What a text holds of the signs that placeholders are made of.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "one for each kind of sign")]
struct Signs {
    stars: bool,
    crosses: bool,
    lines: bool,
    /// The beginning of one of [`WORDS`].
    words: bool,
}

impl Signs {
    fn of(sight: &Sight<'_>) -> Self {
        let mut signs = Self::default();
        let mut at = 0;
        while let Some(next) = sight.next(Sign::Blank, at) {
            let (head, rest) = sight.text().split_at(next);
            let before = head.chars().next_back().unwrap_or_default();
            let Some(c) = rest.chars().next() else { break };
            at = next + c.len_utf8();
            match c {
                '待' => signs.words |= matches!(before, '（' | '(' | '【'),
                '*' if before == c => signs.stars = true,
                'X' | 'x' | '×' | 'Ｘ' if before == c => signs.crosses = true,
                '_' if before == c => signs.lines = true,
                _ => {}
            }
        }
        signs
    }
}

/// Where it stands. None in a line that is not judged.
fn placed(writing: &Writing, span: Span) -> Option<Placeholder> {
    let line = line_of(writing, span)?;
    let kind = writing.kind(line);
    let judged = !matches!(kind, LineKind::Boilerplate(_) | LineKind::Foreign);
    let in_form = writing.in_annex(line) || kind == LineKind::Cell;
    judged.then_some(Placeholder { span, in_form })
}

fn line_of(writing: &Writing, span: Span) -> Option<u32> {
    let after = writing.lines.partition_point(|line| line.span.start <= span.start);
    after.checked_sub(1).map(|line| line as u32)
}

/// The runs of a character.
fn runs(text: &str, c: char) -> impl Iterator<Item = Span> {
    let mut end = 0;
    text.match_indices(c).filter_map(move |(at, _)| {
        if at < end {
            return None;
        }
        let count = text[at..].chars().take_while(|next| *next == c).count();
        end = at + count * c.len_utf8();
        Some(Span::new(at, end))
    })
}

/// The characters before and after, NUL where the line ends.
fn around(text: &str, span: Span) -> (char, char) {
    let before = text[..span.start as usize].chars().next_back();
    let after = text[span.end as usize..].chars().next();
    let edge = |c: Option<char>| c.filter(|c| !matches!(c, '\n' | '\r' | '\t')).unwrap_or('\0');
    (edge(before), edge(after))
}

/// What an address is made of: ***路***号 is a mask.
const ADDRESS: &str = "路街道巷弄号栋幢室镇乡村组社园";

/// Whether asterisks stand for words: not for the digits of a number, the letters of a name, a part of an
/// address or a rule across the page.
fn is_open_place(text: &str, span: Span) -> bool {
    let (before, after) = around(text, span);
    let free = |c: char| !c.is_ascii_alphanumeric() && !matches!(c, '*' | '@' | '\0' | ' ');
    let masked = ADDRESS.contains(after);
    !masked && span.len() <= 12 && free(before) && free(after) && is_han(before) == is_han(after)
}

/// Characters after which a name to be written begins.
const LEADING: &str = "于的在由与和对把向至从为及到是将第年月按报";

/// Whether crosses stand for a name or a number to be written.
fn is_blank(text: &str, span: Span) -> bool {
    let (before, after) = around(text, span);
    // 第XX届 is a Roman numeral.
    if before == '第' && text[span.range()].starts_with('X') {
        return false;
    }
    let leads = !is_han(before) && !before.is_alphanumeric() || LEADING.contains(before);
    leads && is_han(after)
}
