//! Digits as they are written: plain, full-width, Chinese, or letters that look like them.

/// One digit, or what stands in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Digit {
    /// `0` to `9`.
    Plain(u8),
    /// `０` to `９`.
    Wide(u8),
    /// 一 to 九, 两.
    Chinese(u8),
    /// 〇, ○ and the letter O, which may be any of them.
    Round,
    /// Letters that look like one.
    Slim,
    /// ×, * and other stand-ins.
    Blank,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Script {
    /// In plain digits.
    Plain,
    /// Some of its digits are full-width.
    Wide,
    /// In Chinese numerals.
    Chinese,
    /// Letters or other signs stand for some of its digits.
    Confused,
    /// Stand-ins such as × stand for some or all of its digits.
    Blank,
}

/// A number as it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Numeral {
    /// Its digits, leading zeros kept.
    pub(super) digits: String,
    /// How it is written.
    pub(super) script: Script,
}

fn digit(c: char) -> Option<Digit> {
    Some(match c {
        '0'..='9' => Digit::Plain(c as u8 - b'0'),
        '０'..='９' => Digit::Wide((c as u32 - '０' as u32) as u8),
        '一' => Digit::Chinese(1),
        '二' | '两' => Digit::Chinese(2),
        '三' => Digit::Chinese(3),
        '四' => Digit::Chinese(4),
        '五' => Digit::Chinese(5),
        '六' => Digit::Chinese(6),
        '七' => Digit::Chinese(7),
        '八' => Digit::Chinese(8),
        '九' => Digit::Chinese(9),
        '〇' | '○' | '◯' | '零' | 'O' | 'o' | 'Ｏ' | 'ｏ' | 'О' | 'о' | 'Ο' | 'ο' => {
            Digit::Round
        }
        'l' | 'I' | 'i' | '|' | '｜' | 'ｌ' | 'Ｉ' | 'Ⅰ' | 'І' => Digit::Slim,
        _ if is_blank(c) => Digit::Blank,
        _ => return None,
    })
}

/// Whether `c` stands where something is to be filled in.
pub(super) fn is_blank(c: char) -> bool {
    matches!(
        c,
        '×' | '✕'
            | '✖'
            | '╳'
            | '⨯'
            | 'X'
            | 'x'
            | 'Ｘ'
            | 'ｘ'
            | '*'
            | '＊'
            | '□'
            | '■'
            | '_'
            | '＿'
            | '某'
    )
}

/// Whether `c` alone may stand for a whole serial: 〔2024〕N号.
pub(super) fn is_blank_serial(c: char) -> bool {
    is_blank(c) || matches!(c, 'N' | 'n' | '?' | '？')
}

/// Whether `c` may be a digit.
pub(super) fn is_digit(c: char) -> bool {
    digit(c).is_some()
}

/// Whether `c` is a digit beyond doubt, plain or full-width.
pub(super) fn is_arabic(c: char) -> bool {
    matches!(c, '0'..='9' | '０'..='９')
}

/// Whether `c` may be part of a number of several digits in Chinese.
pub(super) fn is_chinese(c: char) -> bool {
    matches!(digit(c), Some(Digit::Chinese(_)))
        || matches!(c, '〇' | '○' | '零' | '十' | '百' | '千' | '廿' | '卅')
}

// What has been seen among the digits of a number.
const ARABIC: u8 = 1;
const WIDE: u8 = 2;
const CHINESE: u8 = 4;
const ODD: u8 = 8;
const BLANK: u8 = 16;

/// Reads digits one by one, as years are written.
pub(super) fn read_digits(chars: impl Iterator<Item = char>) -> Option<Numeral> {
    let (mut digits, mut seen) = (String::new(), 0);
    for c in chars {
        let (value, mark) = match digit(c)? {
            Digit::Plain(value) => (value, ARABIC),
            Digit::Wide(value) => (value, ARABIC | WIDE),
            Digit::Chinese(value) => (value, CHINESE),
            Digit::Round => (0, ODD),
            Digit::Slim => (1, ODD),
            Digit::Blank => (0, BLANK),
        };
        seen |= mark;
        digits.push(char::from(b'0' + value));
    }
    let script = match seen {
        _ if seen & BLANK > 0 => Script::Blank,
        ODD => Script::Blank, // 〇〇〇〇 is to be filled in
        _ if seen & ARABIC == 0 => Script::Chinese,
        _ if seen & (CHINESE | ODD) > 0 => Script::Confused,
        _ if seen & WIDE > 0 => Script::Wide,
        _ => Script::Plain,
    };
    (!digits.is_empty()).then_some(Numeral { digits, script })
}

/// Reads a serial: digits one by one, or a Chinese number such as 一百零三.
pub(super) fn read_number(chars: &str) -> Option<Numeral> {
    if chars.chars().any(|c| matches!(c, '十' | '百' | '千' | '廿' | '卅')) {
        let digits = chinese_number(chars)?.to_string();
        return Some(Numeral { digits, script: Script::Chinese });
    }
    read_digits(chars.chars())
}

/// The value of a Chinese number with 十, 百 or 千 in it, below ten thousand.
fn chinese_number(chars: &str) -> Option<u32> {
    let (mut total, mut pending, mut last_unit) = (0, None, 10_000);
    for c in chars.chars() {
        let unit = match c {
            '千' => 1000,
            '百' => 100,
            '十' => 10,
            '廿' | '卅' => {
                total += if c == '廿' { 20 } else { 30 };
                (pending, last_unit) = (None, 10);
                continue;
            }
            _ => {
                pending = match digit(c)? {
                    Digit::Chinese(value) if pending.is_none_or(|before| before == 0) => {
                        Some(u32::from(value))
                    }
                    Digit::Round => Some(0),
                    _ => return None,
                };
                continue;
            }
        };
        if unit >= last_unit {
            return None;
        }
        total += pending.take().filter(|value| *value > 0).unwrap_or(1) * unit;
        last_unit = unit;
    }
    Some(total + pending.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::{Script, read_digits, read_number};

    #[test]
    fn years_are_read_digit_by_digit() {
        let cases = [
            ("2024", "2024", Script::Plain),
            ("２０24", "2024", Script::Wide),
            ("二〇二四", "2024", Script::Chinese),
            ("二O二四", "2024", Script::Chinese),
            ("2O24", "2024", Script::Confused),
            ("20l6", "2016", Script::Confused),
            ("20××", "2000", Script::Blank),
            ("○○○○", "0000", Script::Blank),
        ];
        for (written, digits, script) in cases {
            let numeral = read_digits(written.chars()).expect(written);
            assert_eq!((numeral.digits.as_str(), numeral.script), (digits, script), "{written}");
        }
    }

    #[test]
    fn serials_are_also_read_as_chinese_numbers() {
        let cases = [
            ("二五", "25"),
            ("十二", "12"),
            ("二十", "20"),
            ("七十三", "73"),
            ("一百零三", "103"),
            ("一百一十", "110"),
            ("二百", "200"),
            ("一千零一", "1001"),
            ("廿三", "23"),
        ];
        for (written, digits) in cases {
            assert_eq!(read_number(written).expect(written).digits, digits, "{written}");
        }
        assert_eq!(read_number("十百"), None);
        assert_eq!(read_number("1十"), None);
    }
}
