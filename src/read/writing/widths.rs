//! Half-width and full-width marks.

use super::{Mark, Writing};
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
    let mut pairs = writing.pairs.iter().peekable();
    for (at, mark) in writing.marks.iter().enumerate() {
        while pairs.next_if(|pair| (pair.open as usize) < at).is_some() {}
        match mark.mark {
            '，' | '：' | '；' | '！' | '？' => widths.full += mark.count(),
            '（' => {
                let pair = pairs.peek().filter(|pair| pair.open as usize == at);
                let close = pair.map(|pair| writing.mark(pair.close));
                widths.full += 1 + usize::from(close.is_some_and(|close| close.mark == '）'));
                let half = close.filter(|close| close.mark == ')');
                widths.half.extend(half.map(|mark| HalfWidth { mark, close: None }));
            }
            '(' => {
                let pair = pairs.peek().filter(|pair| pair.open as usize == at);
                let close = pair.map(|pair| writing.mark(pair.close));
                let Some(close) = close.filter(|close| encloses_chinese(*mark, *close)) else {
                    continue;
                };
                widths.full += usize::from(close.mark == '）');
                let close = Some(close).filter(|close| close.mark == ')');
                widths.half.push(HalfWidth { mark: *mark, close });
            }
            ',' | ':' | ';' | '!' | '?' if is_chinese(*mark) => {
                widths.half.push(HalfWidth { mark: *mark, close: None });
            }
            _ => {}
        }
    }
    widths
}

/// Whether the character is Chinese text, or a mark that only stands in it.
fn of_chinese(c: char) -> bool {
    is_han(c) || matches!(c, '”' | '’' | '》' | '〉' | '）' | '】' | '〕' | '“' | '‘' | '《' | '（')
}

/// Whether a mark that is no bracket stands in Chinese text.
fn is_chinese(mark: Mark) -> bool {
    let Mark { before, after, .. } = mark;
    // Two in a row are another fault; 一:二 is a ratio.
    if mark.count() > 1 || is_stop(before) || is_stop(after) {
        return false;
    }
    if mark.mark == ':' && is_numeral(before) && is_numeral(after) {
        return false;
    }
    let behind = !before.is_ascii_alphanumeric() && !matches!(before, '\0' | '/' | ' ');
    of_chinese(before) || (of_chinese(after) && (behind || mark.mark == ','))
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
