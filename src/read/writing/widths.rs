//! Half-width and full-width marks.

use super::{Mark, Writing};
use crate::order::sort_by_key;
use crate::text::is_han;

/// The half-width marks that stand in Chinese text, and how many full-width ones of the same kinds there
/// are.
#[derive(Debug, Default)]
pub struct Widths {
    /// The half-width ones, in order.
    pub half: Vec<HalfWidth>,
    /// How many characters are full-width.
    pub full: usize,
}

impl Widths {
    /// Which of them the text uses as a rule.
    pub fn custom(&self) -> WidthCustom {
        let half: usize = self.half.iter().map(|half| 1 + usize::from(half.close.is_some())).sum();
        let full = self.full;
        if full * 20 < half {
            WidthCustom::Half
        } else if half * 20 <= half + full || (half <= FEW && half < full) {
            WidthCustom::Full
        } else {
            WidthCustom::Mixed
        }
    }
}

/// Which marks a text uses as a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WidthCustom {
    /// Full-width ones: the half-width ones are slips.
    Full,
    /// Half-width ones throughout: it was typed, or came out of a page, like that.
    Half,
    /// Both: more than one in twenty are of either width.
    Mixed,
}

/// So many half-width marks are slips even in a short text.
const FEW: usize = 5;

/// A half-width mark, or a pair of brackets of which at least one half is half-width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HalfWidth {
    /// The mark, or the first half-width bracket.
    pub mark: Mark,
    /// The closing bracket, where both are half-width.
    pub close: Option<Mark>,
}

/// The full-width form of a half-width mark.
pub fn full_width(c: char) -> Option<&'static str> {
    Some(match c {
        ',' => "，",
        ':' => "：",
        ';' => "；",
        '!' => "！",
        '?' => "？",
        '(' => "（",
        ')' => "）",
        _ => return None,
    })
}

/// Reads which marks of a text are half-width.
pub fn read_widths(writing: &Writing) -> Widths {
    let mut widths = Widths::default();
    let mut chinese = vec![false; writing.marks.len()];
    for pair in &writing.pairs {
        let (open, close) = (writing.mark(pair.open), writing.mark(pair.close));
        if brackets(open, close, &mut widths) {
            chinese[pair.open as usize] = true;
            chinese[pair.close as usize] = true;
        }
    }
    for (at, mark) in writing.marks.iter().enumerate() {
        match mark.mark {
            '，' | '：' | '；' | '！' | '？' => widths.full += mark.count(),
            ',' | ':' | ';' | '!' | '?' => {
                // Beside a bracket that belongs to Chinese text: (一),(二).
                let behind = mark.before == ')' && at.checked_sub(1).is_some_and(|at| chinese[at]);
                let ahead = mark.after == '(' && chinese.get(at + 1) == Some(&true);
                if is_chinese(*mark, behind, ahead) {
                    widths.half.push(HalfWidth { mark: *mark, close: None });
                }
            }
            _ => {}
        }
    }
    sort_by_key(&mut widths.half, |half| half.mark.span);
    widths
}

/// Counts a pair of brackets, if it is one in Chinese text.
fn brackets(open: Mark, close: Mark, widths: &mut Widths) -> bool {
    let half = (open.mark == '(', close.mark == ')');
    let close_if_half = Some(close).filter(|_| half.1);
    match (open.mark, half) {
        ('（', _) => {
            widths.half.extend(close_if_half.map(|mark| HalfWidth { mark, close: None }));
        }
        ('(', _) if encloses_chinese(open, close) => {
            widths.half.push(HalfWidth { mark: open, close: close_if_half });
        }
        _ => return false,
    }
    widths.full += usize::from(!half.0) + usize::from(!half.1);
    true
}

/// Whether the character is Chinese text, or a mark that only stands in it.
fn of_chinese(c: char) -> bool {
    is_han(c) || matches!(c, '”' | '’' | '》' | '〉' | '）' | '】' | '〕' | '“' | '‘' | '《' | '（')
}

/// Whether a mark that is no bracket stands in Chinese text.
fn is_chinese(mark: Mark, behind_bracket: bool, before_bracket: bool) -> bool {
    let Mark { before, after, .. } = mark;
    // Two in a row are another fault; 一:二 is a ratio.
    if mark.count() > 1 || is_stop(before) || is_stop(after) {
        return false;
    }
    if mark.mark == ':' && is_numeral(before) && is_numeral(after) {
        return false;
    }
    let behind = !before.is_ascii_alphanumeric() && !matches!(before, '\0' | '/' | ' ');
    of_chinese(before)
        || behind_bracket
        || ((of_chinese(after) || before_bracket) && (behind || mark.mark == ','))
}

fn is_stop(c: char) -> bool {
    matches!(c, '，' | '。' | '、' | '；' | '：' | ',' | ';' | ':')
}

fn is_numeral(c: char) -> bool {
    "一二三四五六七八九十百千万零〇".contains(c)
}

/// Whether brackets stand in Chinese text: not f(x), not (010)12345678.
fn encloses_chinese(open: Mark, close: Mark) -> bool {
    let inside = of_chinese(open.after) || of_chinese(close.before);
    let called = open.before.is_ascii_alphanumeric() && !inside;
    let dialled = close.after.is_ascii_digit() && close.before.is_ascii_digit();
    (inside || of_chinese(open.before) || of_chinese(close.after)) && !called && !dialled
}
