//! Numbers in running text: a scan for what numbers are built around, the digits of a year beside a
//! bracket, 令, 公告 and the capitals of a registration.

use super::brackets::{CLOSE, OPEN, is_bracket, is_close, is_everyday, is_open};
use super::code::is_no_code;
use super::glyphs::Glyphs;
use super::judge::judge;
use super::numerals::is_digit;
use super::parts::{Layout, Parts};
use super::shapes::{
    Reach, bare, bracketed, digits_end, inverted, nameless, ordered, registration, sessional,
};
use super::words::NOT_SO;
use super::{DocumentNumber, NumberKind, Site};
use crate::text::is_han;

/// The last characters of codes that announce a document beyond doubt.
const DOCUMENT_ENDINGS: &str = "发函字通规办电呈请报批复纪督任令告";

/// What goes on after a number that is cited.
const CITED: &str = "文规要的和及与等精令执所第中之已同废自附关公印转下通于为对有是进作出以发";

/// The prefixes of registers of other things than documents.
const OTHER_REGISTERS: &[&str] =
    &["CVE", "CNVD", "CNNVD", "ISO", "IEC", "GB", "DB", "JJG", "RFC", "GF"];

/// Finds the numbers between `from` and `to`, and judges each as one of a text, or of a field that has
/// something else beside it.
pub(super) fn find<'a>(
    glyphs: &Glyphs<'a>,
    from: usize,
    to: usize,
    site: Site,
) -> Vec<DocumentNumber<'a>> {
    let mut found = Vec::new();
    let (mut at, mut floor) = (from, from);
    while at < to {
        if tells_nothing(glyphs.at(at)) {
            at += 1;
            continue;
        }
        let (parts, next) = number_at(glyphs, at, Reach { site: Site::Text, from: floor, to });
        match parts {
            Some(parts) => {
                (at, floor) = (parts.end, parts.end);
                found.push(judge(glyphs, &parts, site));
            }
            None => at = next,
        }
    }
    found
}

/// How far before the year of a number its text says that it is not to be written so, in bytes.
const SHOWN: usize = 60;

/// Whether the text shows a number as one that is not to be written so: 不得写成“国发〔2024〕第5号”.
pub(super) fn is_shown_as_wrong(number: &DocumentNumber<'_>) -> bool {
    let before = &number.source[..number.issuer_code.end as usize];
    let from = before.len().saturating_sub(SHOWN);
    let near = (from..from + 4).find_map(|at| before.get(at..)).unwrap_or_default();
    let near = near.rsplit(['\n', '。', '；']).next().unwrap_or_default();
    NOT_SO.iter().any(|word| near.contains(word))
}

/// Whether `c` is a Han character that no number is built around, as most are.
fn tells_nothing(c: char) -> bool {
    let tells = || matches!(c, '令' | '公' | '通' | '届') || is_digit(c);
    matches!(c, '\u{4E00}'..='\u{9FFF}') && !tells()
}

/// The number built around what stands at `at`, and where to look next if there is none.
fn number_at(glyphs: &Glyphs<'_>, at: usize, reach: Reach) -> (Option<Parts>, usize) {
    let c = glyphs.at(at);
    let run_end = digits_end(glyphs, at, reach.to);
    if run_end > at {
        return (number_of_year(glyphs, at, run_end, reach), run_end);
    }
    let parts = match c {
        '令' => ordered(glyphs, at + 1, reach).or_else(|| inverted(glyphs, at, reach)),
        '公' | '通' if glyphs.at(at + 1) == '告' && at + 1 < reach.to => {
            ordered(glyphs, at + 2, reach).or_else(|| inverted(glyphs, at, reach))
        }
        '届' if is_bracket(glyphs.at(at + 1)) => sessional(glyphs, at, reach),
        '（' | '(' if glyphs.before(at) == '》' => after_title(glyphs, at, reach),
        'A'..='Z' if !glyphs.before(at).is_ascii_alphanumeric() => registered(glyphs, at, reach),
        _ => None,
    };
    (parts.filter(|parts| holds_together(glyphs, parts)), at + 1)
}

/// The number whose year is the digits from `at` to `run_end`.
fn number_of_year(glyphs: &Glyphs<'_>, at: usize, run_end: usize, reach: Reach) -> Option<Parts> {
    let beside = is_bracket(glyphs.before(at))
        || is_bracket(glyphs.at(run_end))
        || glyphs.at(run_end) == '年';
    let parts = if beside && run_end - at <= 16 {
        bracketed(glyphs, at..run_end, reach)
            .filter(|parts| is_bracketed_number(glyphs, parts, reach))
    } else {
        None
    };
    parts
        .or_else(|| bare(glyphs, at, reach).filter(|parts| is_bare_number(glyphs, parts, reach)))
        .filter(|parts| holds_together(glyphs, parts))
}

/// Whether what looks like a number with a year in brackets is one.
fn is_bracketed_number(glyphs: &Glyphs<'_>, parts: &Parts, reach: Reach) -> bool {
    let last = glyphs.before(parts.code.end);
    let letters = glyphs.chars(parts.code.clone()).filter(|c| !is_bracket(*c)).count();
    let (left, right) = (glyphs.at(parts.open.start), glyphs.at(parts.close.start));
    let strict = (left, right) == (OPEN, CLOSE);
    let everyday = is_everyday(left) || is_everyday(right);
    let square = matches!(left, '[' | '［') || matches!(right, ']' | '］');
    let announced = DOCUMENT_ENDINGS.contains(last) || parts.kind != NumberKind::Standard;
    let next = if parts.end < reach.to { glyphs.at(parts.end) } else { '\0' };
    let code = glyphs.text(parts.code.clone());
    // 合同编号：JN〔2024〕001号: codes of documents are not all capitals.
    if letters == 0
        || !code.contains(is_han)
        || is_no_code(&code)
        || parts.layout != Layout::Bracketed && (everyday || !announced || letters < 2)
    {
        return false;
    }
    if parts.hao.is_empty() {
        let ends = !is_han(next) && !next.is_alphanumeric() && !matches!(next, '.' | '%' | '℃');
        // What is all of a line ends with it.
        let alone = glyphs.breaks(parts.end) && glyphs.breaks(parts.code.start) && is_han(next);
        let ends = ends || alone && next != '号';
        return !everyday && ends && (strict || announced) && !parts.serial.is_empty();
    }
    if matches!(parts.year.len(), 3 | 5) && !strict {
        return false;
    }
    // 一期（2016）3号楼, 张三[2016]3号样本: everyday brackets need more to go by.
    let cited = !is_han(next) || CITED.contains(next);
    (!everyday && !square) || announced || (letters >= 2 && cited)
}

/// Whether what looks like a number without brackets is one: it must stand by itself.
fn is_bare_number(glyphs: &Glyphs<'_>, parts: &Parts, reach: Reach) -> bool {
    let before = if parts.code.start > reach.from { glyphs.before(parts.code.start) } else { '\0' };
    let after = if parts.end < reach.to { glyphs.at(parts.end) } else { '\0' };
    let announced = "发函字通规办".contains(glyphs.before(parts.code.end));
    let begins = is_open(before) || before == '\0' || glyphs.breaks(parts.code.start);
    let ends = is_close(after) || after == '\0' || glyphs.breaks(parts.end);
    parts.code.len() >= 2 && announced && begins && ends
}

/// Whether no line ends inside the number, or but one where neither half makes sense without the
/// other: 国办发〔2019〕 at the end of a line and 54号 at the beginning of the next.
fn holds_together(glyphs: &Glyphs<'_>, parts: &Parts) -> bool {
    let mut breaks = (parts.code.start + 1..parts.end).filter(|at| glyphs.breaks(*at));
    let Some(at) = breaks.next() else { return true };
    let strict = (glyphs.at(parts.open.start), glyphs.at(parts.close.start)) == (OPEN, CLOSE);
    strict
        && parts.layout == Layout::Bracketed
        && parts.kind == NumberKind::Standard
        && !parts.hao.is_empty()
        && glyphs.wraps(at)
        && breaks.next().is_none()
}

/// 《…的公告》（2019年第38号）.
fn after_title(glyphs: &Glyphs<'_>, at: usize, reach: Reach) -> Option<Parts> {
    let announced = at >= 2 && glyphs.at(at - 2) == '告';
    let parts = nameless(glyphs, at + 1, reach.to).filter(|_| announced)?;
    matches!(glyphs.at(parts.end), '）' | ')').then_some(parts)
}

/// ZDCR-2018-01003, but not CVE-2021-44228.
fn registered(glyphs: &Glyphs<'_>, at: usize, reach: Reach) -> Option<Parts> {
    let parts = registration(glyphs, at, reach)?;
    let prefix = glyphs.text(parts.code.clone());
    let next = glyphs.at(parts.end);
    let other = OTHER_REGISTERS.contains(&prefix.as_str())
        || next.is_ascii_alphanumeric()
        || matches!(next, '-' | '/');
    (!other).then_some(parts)
}
