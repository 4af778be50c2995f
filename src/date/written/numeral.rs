//! The numbers of a date, in the scripts that people write them in.

use super::cursor::Cursor;
use crate::text::Span;

/// As many characters as a number of a date has at most, one more than a year.
const LONGEST: usize = 5;

/// What a number is written with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Script {
    /// 0 to 9.
    #[default]
    Arabic,
    /// ０ to ９.
    FullWidth,
    /// 〇 to 九 and 十.
    Chinese,
    /// Arabic digits with letters that look like them, such as O or l.
    Confused,
}

/// A number of a date as written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Numeral {
    /// Where it stands; empty where it is missing.
    pub span: Span,
    /// What it comes to.
    pub value: u32,
    /// How many characters it has.
    pub length: usize,
    /// What it is written with.
    pub script: Script,
    /// Whether it begins with a zero.
    pub padded: bool,
    /// Whether a Chinese zero is written 零, ○, O or 0 instead of 〇.
    pub wrong_zero: bool,
    /// Whether it is written in another Chinese way than 一 to 三十一: 元, 廿, 卅, 二八.
    pub irregular: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Ascii(u32),
    Wide(u32),
    Han(u32),
    /// A sign that is no zero but is used as one, or 零.
    RoundZero,
    LetterO,
    LetterL,
    /// 十, 廿, 卅.
    Tens(u32),
    /// 元, for the first month.
    First,
}

fn sign(c: char) -> Option<Sign> {
    Some(match c {
        '0'..='9' => Sign::Ascii(c as u32 - '0' as u32),
        '０'..='９' => Sign::Wide(c as u32 - '０' as u32),
        '零' | '○' | '◯' | '●' | 'Ο' | 'О' | 'Ｏ' => Sign::RoundZero,
        'O' | 'o' => Sign::LetterO,
        'l' | 'I' => Sign::LetterL,
        '十' => Sign::Tens(10),
        '廿' => Sign::Tens(20),
        '卅' => Sign::Tens(30),
        '元' => Sign::First,
        '〇' => Sign::Han(0),
        '一' => Sign::Han(1),
        '二' => Sign::Han(2),
        '三' => Sign::Han(3),
        '四' => Sign::Han(4),
        '五' => Sign::Han(5),
        '六' => Sign::Han(6),
        '七' => Sign::Han(7),
        '八' => Sign::Han(8),
        '九' => Sign::Han(9),
        _ => return None,
    })
}

/// Whether a number of a date can begin with `c` wherever it stands.
pub(super) fn begins_number(c: char) -> bool {
    matches!(sign(c), Some(Sign::Ascii(_) | Sign::Wide(_) | Sign::Han(_)))
}

/// Whether `c` can stand within a number of a date.
pub(super) fn continues_number(c: char) -> bool {
    sign(c).is_some_and(|sign| !matches!(sign, Sign::LetterO | Sign::LetterL | Sign::First))
}

/// Reads a number. None where there is none, or none that makes sense.
pub(super) fn numeral(cursor: &mut Cursor<'_>) -> Option<Numeral> {
    let start = cursor.at;
    let mut signs = [Sign::First; LONGEST];
    let mut length = 0;
    while let Some(c) = cursor.peek() {
        let Some(sign) = sign(c) else { break };
        *signs.get_mut(length)? = sign;
        length += 1;
        cursor.at += c.len_utf8();
    }
    let mut read = value(signs.get(..length)?)?;
    read.span = cursor.since(start);
    read.length = length;
    Some(read)
}

/// The number that ASCII digits stand for.
pub(super) fn plain(span: Span, digits: &[u8]) -> Numeral {
    let value = digits.iter().fold(0, |value, digit| value * 10 + u32::from(digit - b'0'));
    let padded = digits.first() == Some(&b'0');
    Numeral { span, value, length: digits.len(), padded, ..Numeral::default() }
}

fn value(signs: &[Sign]) -> Option<Numeral> {
    let any = |wanted: fn(&Sign) -> bool| signs.iter().any(wanted);
    // An Arabic zero among Chinese numbers is a wrong zero: chinese() sees to it.
    let (han, arabic) = (
        any(|sign| matches!(sign, Sign::Tens(_) | Sign::First | Sign::Han(1..))),
        any(|sign| matches!(sign, Sign::Ascii(_) | Sign::Wide(_))),
    );
    match (han, arabic) {
        (true, _) if !any(|sign| *sign == Sign::LetterL) => chinese(signs),
        (false, true) => Some(arabic_value(signs)),
        _ => None,
    }
}

fn arabic_value(signs: &[Sign]) -> Numeral {
    let digit = |sign: &Sign| match sign {
        Sign::Ascii(digit) | Sign::Wide(digit) => *digit,
        Sign::LetterL => 1,
        _ => 0,
    };
    let odd = |sign: &Sign| !matches!(sign, Sign::Ascii(_) | Sign::Wide(_));
    let script = if signs.iter().any(odd) {
        Script::Confused
    } else if signs.iter().any(|sign| matches!(sign, Sign::Wide(_))) {
        Script::FullWidth
    } else {
        Script::Arabic
    };
    let value = signs.iter().map(digit).fold(0, |value, digit| value * 10 + digit);
    Numeral { value, script, padded: digit(&signs[0]) == 0, ..Numeral::default() }
}

fn chinese(signs: &[Sign]) -> Option<Numeral> {
    let digit = |sign: &Sign| match sign {
        Sign::Han(digit) => Some(*digit),
        Sign::RoundZero | Sign::LetterO | Sign::Ascii(0) | Sign::Wide(0) => Some(0),
        Sign::First if signs.len() == 1 => Some(1),
        _ => None,
    };
    let wrong = |sign: &&Sign| digit(sign) == Some(0) && !matches!(sign, Sign::Han(_));
    let wrong_zero = signs.iter().any(|sign| wrong(&sign));
    let tens = signs.iter().position(|sign| matches!(sign, Sign::Tens(_)));
    let (value, irregular) = match tens {
        None => {
            let value = signs.iter().try_fold(0, |value, sign| Some(value * 10 + digit(sign)?))?;
            (value, matches!(signs.len(), 2 | 3) || signs == [Sign::First])
        }
        Some(at) => with_tens(signs, at, digit)?,
    };
    let padded = digit(&signs[0]) == Some(0);
    Some(Numeral {
        value,
        script: Script::Chinese,
        padded,
        wrong_zero,
        irregular,
        ..Numeral::default()
    })
}

/// A number with 十, 廿 or 卅 at `at`, and whether that is irregular.
fn with_tens(
    signs: &[Sign],
    at: usize,
    digit: impl Fn(&Sign) -> Option<u32>,
) -> Option<(u32, bool)> {
    let Sign::Tens(tens) = signs[at] else { return None };
    let (before, after) = (&signs[..at], &signs[at + 1..]);
    let tens = match before {
        [] => tens,
        [times] if tens == 10 => digit(times)? * 10,
        [zero, times] if tens == 10 && digit(zero) == Some(0) => digit(times)? * 10,
        _ => return None,
    };
    let units = match after {
        [] => 0,
        [units] => digit(units)?,
        _ => return None,
    };
    let plain = signs[at] == Sign::Tens(10) && before.len() < 2 && before != [Sign::Han(1)];
    Some((tens + units, !plain || after.iter().any(|units| digit(units) == Some(0))))
}

#[cfg(test)]
mod tests {
    use super::{Numeral, Script, numeral};
    use crate::date::written::cursor::Cursor;

    fn read(text: &str) -> Option<Numeral> {
        let mut cursor = Cursor::new(text, 0);
        numeral(&mut cursor).filter(|_| cursor.at == text.len())
    }

    #[test]
    fn numbers_are_read_in_every_script() {
        for (text, value, script) in [
            ("2024", 2024, Script::Arabic),
            ("06", 6, Script::Arabic),
            ("２０１６", 2016, Script::FullWidth),
            ("二〇一六", 2016, Script::Chinese),
            ("二OO六", 2006, Script::Chinese),
            ("二零二四", 2024, Script::Chinese),
            ("十", 10, Script::Chinese),
            ("十二", 12, Script::Chinese),
            ("二十", 20, Script::Chinese),
            ("三十一", 31, Script::Chinese),
            ("廿八", 28, Script::Chinese),
            ("卅", 30, Script::Chinese),
            ("元", 1, Script::Chinese),
            ("〇八", 8, Script::Chinese),
            ("2O24", 2024, Script::Confused),
            ("20l6", 2016, Script::Confused),
        ] {
            let found = read(text).unwrap_or_else(|| panic!("{text} is a number"));
            assert_eq!((found.value, found.script), (value, script), "{text}");
        }
    }

    #[test]
    fn what_mixes_scripts_or_runs_on_is_no_number() {
        for text in ["2o二四", "十十", "二十十", "123456", "OO", "lI", "零", "元元", "1十"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn oddities_are_noted() {
        assert!(read("06").unwrap().padded);
        assert!(read("二○○六").unwrap().wrong_zero && !read("二〇〇六").unwrap().wrong_zero);
        assert!(read("廿八").unwrap().irregular && read("一十二").unwrap().irregular);
        assert!(!read("二十八").unwrap().irregular && !read("二〇一六").unwrap().irregular);
    }
}
