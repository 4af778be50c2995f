//! The issuer code (机关代字), or the issuer's name before 令 and 公告: where it begins in running
//! text, and what kind of number it announces.

use std::ops::Range;

use super::NumberKind;
use super::brackets::{is_close, is_open};
use super::glyphs::Glyphs;
use super::numerals::{is_arabic, is_chinese};
use super::words::{
    CASE_ENDINGS, CENTRAL_CODES, FIELD_LEADS, LEADS, MAYBE_LEADS, NO_CODES, OFFICE_ENDINGS,
    OFFICE_LETTERS, OFFICES, OFFICES_END, PERMIT_ENDINGS, PERMIT_LIKE_ENDINGS, PLANNING, PROVINCES,
    REMARKS,
};
use crate::text::{Sieve, is_han};

/// The letters of the longest code that is taken for one, brackets not counted.
pub(super) const LONGEST_CODE: usize = 14;
/// The characters of the longest list of issuers before 令 or 公告.
const LONGEST_ISSUER: usize = 60;
/// The characters of the longest remark in brackets inside a code.
const LONGEST_INSERT: usize = 6;

/// What kind of number a code announces.
pub(super) fn kind_of(code: &str) -> NumberKind {
    if let Some(issuer) = code.strip_suffix('令') {
        return if names_office(issuer) { NumberKind::Order } else { NumberKind::Standard };
    }
    let last = code.as_bytes().last_chunk::<3>();
    let ends_in = |endings: &[&str]| {
        // The last character, which most do not share, spares a comparison.
        let alike = |ending: &&&str| ending.as_bytes().last_chunk() == last;
        endings.iter().filter(alike).any(|ending| code.ends_with(ending))
    };
    if ends_in(&["公告", "通告"]) {
        NumberKind::Announcement
    } else if ends_in(PERMIT_ENDINGS) {
        NumberKind::Permit
    } else if ends_in(CASE_ENDINGS) || PLANNING.contains(&code) {
        NumberKind::Case
    } else {
        NumberKind::Standard
    }
}

/// Whether a code is one of those that licences share with documents.
pub(super) fn is_permit_like(code: &str) -> bool {
    PERMIT_LIKE_ENDINGS.iter().any(|ending| code.ends_with(ending))
}

/// Whether a word that stands before a bracket is no code: it leads up to one, or names a list.
pub(super) fn is_no_code(word: &str) -> bool {
    NO_CODES.contains(&word) || LEADS.contains(&word)
}

/// Whether `name` can be who issues an order or an announcement.
pub(super) fn names_office(name: &str) -> bool {
    name.chars().next_back().is_some_and(|last| OFFICE_ENDINGS.contains(last))
}

/// Whether an issuer counts its orders and announcements in Chinese numerals: the head of state,
/// and people's congresses.
pub(super) fn counts_in_chinese(code: &str) -> bool {
    code.ends_with("主席令")
        || code.contains("人民代表大会")
        || code.contains("人大")
        || code.contains("常委会")
        || code.contains("主席团")
}

/// Where a code that ends at `end` begins in running text.
pub(super) fn code_start(glyphs: &Glyphs<'_>, end: usize, floor: usize) -> usize {
    let (mut at, mut letters) = (end, 0);
    while at > floor && (at == end || glyphs.gap(at).is_none() || runs_on(glyphs, at, end)) {
        let c = glyphs.at(at - 1);
        if is_close(c) && !matches!(c, '》' | '”' | '’' | '〉') {
            let Some(open) = insert_start(glyphs, at - 1, floor) else { break };
            letters += at - open - 2;
            at = open;
        } else if (is_code_letter(c) || c == '×') && !ends_number(glyphs, at) {
            letters += 1;
            if letters > LONGEST_CODE {
                break;
            }
            at -= 1;
        } else {
            break;
        }
    }
    cut(glyphs, at..end)
}

/// The last characters of codes that are sure to be such, where one is broken over two lines.
const SURE_ENDINGS: &str = "发函字通规办";

/// Whether a code that ends at `end` goes on from the line that is broken before `at`: what stands
/// behind the break is no code by itself, as 发, 办发 or （办）发.
pub(super) fn runs_on(glyphs: &Glyphs<'_>, at: usize, end: usize) -> bool {
    let rest = end - at;
    let goes_on = rest < 2 || (rest == 2 && glyphs.has(at, "办")) || is_open(glyphs.at(at));
    let begun = |c: char| is_han(c) || is_close(c);
    goes_on
        && SURE_ENDINGS.contains(glyphs.before(end))
        && glyphs.wraps(at)
        && at >= 2
        && begun(glyphs.before(at))
        && is_han(glyphs.before(at - 1))
}

/// Where the issuer's name that ends at `end`, before 令 or 公告, begins in running text. Several
/// issuers are set off by a space or by 、.
pub(super) fn issuer_start(glyphs: &Glyphs<'_>, end: usize, floor: usize) -> usize {
    let floor = floor.max(end.saturating_sub(LONGEST_ISSUER));
    let mut at = end;
    while at > floor {
        if at < end && glyphs.gap(at).is_some() && !joins(glyphs, at, at, end) {
            break;
        }
        let c = glyphs.at(at - 1);
        let joined = c == '、' && joins(glyphs, at - 1, at, end);
        if !joined && (!is_han(c) || ends_number(glyphs, at)) {
            break;
        }
        at -= 1;
    }
    let start = cut(glyphs, at..end);
    let passed = glyphs.at(start) == '经' && !"济贸信".contains(glyphs.at(start + 1));
    if passed && start + 1 < end { start + 1 } else { start }
}

/// Whether one issuer ends at `left` and another begins at `right`.
fn joins(glyphs: &Glyphs<'_>, left: usize, right: usize, end: usize) -> bool {
    end >= right + 2 && !glyphs.breaks(right) && OFFICE_ENDINGS.contains(glyphs.before(left))
}

/// Whether the white space before `at`, in an issuer's name, sets two issuers apart.
pub(super) fn sets_apart(glyphs: &Glyphs<'_>, name: &Range<usize>, at: usize) -> bool {
    name.start + 1 < at
        && at + 2 <= name.end
        && name_until(glyphs, name.end) >= at + 2
        && OFFICE_ENDINGS.contains(glyphs.before(at))
}

/// Where the name ends that is followed by 令 or 公告.
fn name_until(glyphs: &Glyphs<'_>, end: usize) -> usize {
    match glyphs.before(end) {
        '令' => end - 1,
        '告' => end - 2,
        _ => end,
    }
}

/// Whether `c` can be a letter of a code.
pub(super) fn is_code_letter(c: char) -> bool {
    is_han(c) || c.is_ascii_alphabetic()
}

/// Whether the character before `at` is the 号 of another number, or the 年 or 日 of a date.
fn ends_number(glyphs: &Glyphs<'_>, at: usize) -> bool {
    let Some(last) = at.checked_sub(1) else { return false };
    match glyphs.at(last) {
        '号' | '號' => is_arabic(glyphs.before(last)) || is_chinese(glyphs.before(last)),
        '年' | '月' | '日' | '条' | '款' | '项' | '期' => is_arabic(glyphs.before(last)),
        _ => false,
    }
}

/// Where the brackets open that close at `close`, if what they hold can be part of a code.
fn insert_start(glyphs: &Glyphs<'_>, close: usize, floor: usize) -> Option<usize> {
    let least = close.saturating_sub(LONGEST_INSERT + 1).max(floor);
    let open = (least..close).rev().find(|at| !is_code_letter(glyphs.at(*at)))?;
    let inner = glyphs.text(open + 1..close);
    let gapless = (open + 1..=close).all(|at| glyphs.gap(at).is_none());
    let holds = is_open(glyphs.at(open)) && !inner.is_empty() && gapless;
    (holds && !REMARKS.contains(&inner.as_str())).then_some(open)
}

/// What [`LEADS`] and [`MAYBE_LEADS`] begin with.
static LEADING: Sieve = Sieve::of(&['和', '原', '并', '将', '由', '向']).and_first(LEADS);

/// Cuts off what leads up to a code.
fn cut(glyphs: &Glyphs<'_>, code: Range<usize>) -> usize {
    let mut start = code.start;
    for at in code.clone().filter(|at| LEADING.may_have(glyphs.at(*at))) {
        let mut first = [0; 4];
        let first = &*glyphs.at(at).encode_utf8(&mut first);
        let from = LEADS.partition_point(|word| *word < first);
        let alike = LEADS[from..].iter().take_while(|word| word.starts_with(first));
        let lead = alike.filter(|word| glyphs.has(at, word)).map(|word| word.chars().count());
        if let Some(after) = lead.max().map(|length| at + length).filter(|after| *after < code.end)
        {
            start = start.max(after);
        } else if at >= start && at + 1 < code.end && leads_here(glyphs, at, start) {
            start = at + 1;
        }
    }
    start = start.max(after_name(glyphs, start..code.end));
    if start > code.start || !is_open(glyphs.at(start)) {
        return past_remark(glyphs, start, code.end);
    }
    // （京丰）安监罚: a code that begins with brackets is that of a case.
    let is_case = kind_of(&glyphs.text(code.clone())) == NumberKind::Case;
    if is_case { start } else { past_brackets(glyphs, start, code.end) }
}

/// The position after the issuer's name where it stands before its code: 云南省人民政府云政发. The code
/// begins with the letter that the name begins with, or is one of the State Council's own.
pub(super) fn after_name(glyphs: &Glyphs<'_>, code: Range<usize>) -> usize {
    let begins = |at: &usize| {
        // 环办环评函: a name has more than two letters.
        let repeats = *at >= code.start + 3
            && glyphs.at(*at) == glyphs.at(code.start)
            && OFFICE_ENDINGS.contains(glyphs.before(*at));
        repeats
            || follows_office(glyphs, &code, *at)
            || CENTRAL_CODES
                .iter()
                .any(|known| known.chars().count() == code.end - at && glyphs.has(*at, known))
    };
    (code.start + 1..code.end.saturating_sub(1)).rev().find(begins).unwrap_or(code.start)
}

/// Whether a code begins at `at`, behind the name of an office: 省公安厅鲁公通, 市局济公通. It begins with the letter
/// of a province, or with that of another place before what such codes go on with.
fn follows_office(glyphs: &Glyphs<'_>, code: &Range<usize>, at: usize) -> bool {
    let (first, left) = (glyphs.at(at), code.end - at);
    let is_named = || {
        OFFICES.iter().any(|office| {
            let from = at.checked_sub(office.chars().count()).filter(|from| *from >= code.start);
            from.is_some_and(|from| glyphs.has(from, office))
        })
    };
    let next = glyphs.at(at + 1);
    let of_place = || {
        let of_office = "办发函字规令党督文行综通政府纪团工机安防信".contains(first);
        let goes_on = next == '办' && "发函字通".contains(glyphs.at(at + 2));
        left >= 3 && !of_office && ("公政府".contains(next) || goes_on)
    };
    OFFICES_END.contains(&glyphs.before(at))
        && left >= 2
        && (PROVINCES.contains(first) || of_place())
        && is_named()
}

/// The position after a bracket that closes at the beginning, where the cut fell inside brackets.
fn past_remark(glyphs: &Glyphs<'_>, start: usize, end: usize) -> usize {
    let close = (start..end).find(|at| is_open(glyphs.at(*at)) || is_close(glyphs.at(*at)));
    match close {
        Some(at) if is_close(glyphs.at(at)) && at + 1 < end => at + 1,
        _ => start,
    }
}

/// The position after the brackets that open at `start`.
fn past_brackets(glyphs: &Glyphs<'_>, start: usize, end: usize) -> usize {
    (start..end).find(|at| is_close(glyphs.at(*at))).map_or(start, |close| close + 1)
}

/// Whether the 和, 原, 并 or 将 at `at` leads up to the code rather than being its first letter.
fn leads_here(glyphs: &Glyphs<'_>, at: usize, start: usize) -> bool {
    let Some((_, compounds)) = MAYBE_LEADS.iter().find(|(c, _)| *c == glyphs.at(at)) else {
        return false;
    };
    if at > start {
        return !compounds.contains(glyphs.before(at)) && !is_full_name(glyphs, at);
    }
    let after_another = matches!(glyphs.before(at), '号' | '》' | '）' | ')' | '、');
    after_another || !OFFICE_LETTERS.contains(glyphs.at(at + 1))
}

/// Whether the 和 at `at` belongs to an office's full name: 国家发展和改革委员会.
fn is_full_name(glyphs: &Glyphs<'_>, at: usize) -> bool {
    const NAMES: &[&str] = &[
        "改革", "城乡", "信息", "社会", "旅游", "计划", "草原", "体育", "电视", "农村", "技术",
        "服务", "边防", "国家",
    ];
    NAMES.iter().any(|name| glyphs.has(at + 1, name))
}

/// The position after the words that lead up to a number at the beginning of a field.
pub(super) fn after_field_leads(glyphs: &Glyphs<'_>, from: usize, to: usize) -> usize {
    const URGENT: &[&str] = &["特提", "特急", "加急", "平急"];
    let urgent = URGENT.iter().any(|word| glyphs.has(from, word)) && glyphs.gap(from + 2).is_some();
    if urgent && from + 5 < to {
        return from + 2;
    }
    let word = FIELD_LEADS.iter().find(|word| glyphs.has(from, word));
    let after = word.map_or(from, |word| from + word.chars().count());
    if after + 1 < to { after } else { from }
}
