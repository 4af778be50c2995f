//! Characters that came of reading a text in another encoding than it was written in.

use crate::text::{Sight, Sign, Span, TELLTALES, is_han};

/// How a text was misread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misreading {
    /// UTF-8 as a Western encoding: `å…¬å¼€` for 公开.
    Utf8AsLatin,
    /// GB 18030 as a Western encoding: `¹«¿ª` for 公开.
    GbAsLatin,
    /// UTF-8 as GB 18030: `鍏紑` for 公开.
    Utf8AsGb,
}

/// A run of misread characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mojibake {
    /// Where it stands.
    pub span: Span,
    /// How it was misread.
    pub misreading: Misreading,
    /// What was written, where that can be told without a table of characters.
    pub original: Option<String>,
}

/// What a Western encoding makes of the bytes from 0x80 on, as far as that differs from the bytes.
const WESTERN: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

/// So many of them in a run are chance no more.
const TELLING: usize = 3;

/// Finds the runs of a text that were misread, in order.
///
/// ```
/// use gongkai::read::{Misreading, find_mojibake};
///
/// let found = find_mojibake("县政府ä¿¡æ\u{81}¯办公室");
/// assert_eq!(found[0].misreading, Misreading::Utf8AsLatin);
/// assert_eq!(found[0].original.as_deref(), Some("信息"));
/// ```
pub fn find_mojibake<'a>(text: impl Into<Sight<'a>>) -> Vec<Mojibake> {
    let sight = text.into();
    let text = sight.text();
    let mut found = Vec::new();
    if text.is_ascii() {
        return found;
    }
    let mut next = 0;
    while let Some(at) = sight.next(Sign::Misread, next) {
        let c = text[at..].chars().next().unwrap_or_default();
        next = at + c.len_utf8();
        match c {
            '\u{A1}'..='\u{FE}' => {
                let last = text[..at].chars().next_back();
                let is_first = !matches!(last, Some('\u{A1}'..='\u{FE}'));
                let one =
                    utf8(text, at).or_else(|| is_first.then(|| gb_as_latin(text, at)).flatten());
                if let Some(one) = one {
                    next = one.span.end as usize;
                    found.push(one);
                }
            }
            '\u{4E00}'..='\u{9FFF}' if TELLTALES.contains(c) => {
                let (span, is_text) = gb(text, at);
                next = span.end as usize;
                let misreading = Misreading::Utf8AsGb;
                found.extend(is_text.then_some(Mojibake { span, misreading, original: None }));
            }
            _ => {}
        }
    }
    found
}

/// The byte that a Western encoding shows as `c`.
fn byte_of(c: char) -> Option<u8> {
    match c {
        '\u{A0}'..='\u{FF}' => u8::try_from(c as u32).ok(),
        _ => WESTERN.iter().position(|other| *other == c).map(|at| 0x80 + at as u8),
    }
}

/// The longest run that is looked at, in characters.
const LONGEST: usize = 3000;

/// The run at `at` that is UTF-8 in the characters of a Western encoding, as far as it makes characters
/// that Chinese texts have.
fn utf8(text: &str, at: usize) -> Option<Mojibake> {
    let mut original = String::new();
    let mut end = at;
    while let Some((c, length)) = character(&text[end..]) {
        original.push(c);
        end += length;
    }
    let misreading = Misreading::Utf8AsLatin;
    let span = Span::new(at, end);
    (end > at).then_some(Mojibake { span, misreading, original: Some(original) })
}

/// The character whose bytes a text begins with in the characters of a Western encoding, and how long they are.
fn character(text: &str) -> Option<(char, usize)> {
    let lead = byte_of(text.chars().next()?).filter(|lead| (0xC2..=0xF4).contains(lead))?;
    let width = crate::text::width(lead);
    let mut bytes = [0; 4];
    let mut length = 0;
    let mut chars = text.chars();
    for byte in &mut bytes[..width] {
        let c = chars.next()?;
        *byte = byte_of(c)?;
        length += c.len_utf8();
    }
    let c = std::str::from_utf8(&bytes[..width]).ok()?.chars().next()?;
    let is_likely = is_han(c)
        || matches!(c, '\u{A0}'..='\u{FF}' | '\u{2010}'..='\u{203B}' | '\u{2460}'..='\u{24FF}'
            | '\u{25A0}'..='\u{25FF}' | '\u{3000}'..='\u{303F}' | '\u{FF00}'..='\u{FFEF}');
    is_likely.then_some((c, length))
}

/// The run at `at` that may be GB 18030 in the characters of a Western encoding.
fn gb_as_latin(text: &str, at: usize) -> Option<Mojibake> {
    let run = text[at..].chars().take_while(|c| matches!(c, '\u{A1}'..='\u{FE}'));
    let mut kinds = ['\0'; 4];
    let mut count = 0;
    for c in run {
        count += 1;
        if let Some(free) = kinds.iter().position(|other| *other == '\0' || *other == c) {
            kinds[free] = c;
        }
    }
    // ×××× masks a name, ···· leads to a page number.
    let is_text = count >= 6 && count % 2 == 0 && kinds[3] != '\0';
    let span = Span::new(at, at + count * 2);
    is_text.then_some(Mojibake { span, misreading: Misreading::GbAsLatin, original: None })
}

/// The run at `at` that may be UTF-8 in the characters of GB 18030, and whether it is.
fn gb(text: &str, at: usize) -> (Span, bool) {
    let run = text[at..].chars().take_while(|c| !c.is_ascii() && !is_mark(*c)).take(LONGEST);
    let (mut length, mut count, mut telltales) = (0, 0, 0);
    let mut seen = ['\0'; TELLING];
    for c in run {
        length += c.len_utf8();
        count += 1;
        if TELLTALES.contains(c) {
            if let Some(free) = seen.iter().position(|other| *other == '\0' || *other == c) {
                seen[free] = c;
            }
            telltales += 1;
        }
    }
    let is_text = seen[TELLING - 1] != '\0' && telltales * 3 >= count;
    (Span::new(at, at + length), is_text)
}

/// Marks that stand between words that are right.
fn is_mark(c: char) -> bool {
    matches!(
        c,
        '，' | '。' | '、' | '；' | '：' | '（' | '）' | '《' | '》' | '“' | '”' | '\u{3000}'
    )
}

#[cfg(test)]
mod tests {
    use super::{Misreading, find_mojibake};

    #[track_caller]
    fn finds(text: &str, expected: &[(&str, Misreading, Option<&str>)]) {
        let found = find_mojibake(text);
        let found: Vec<_> = found
            .iter()
            .map(|one| (one.span.of(text), one.misreading, one.original.as_deref()))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn utf8_in_a_western_encoding_is_read_back() {
        finds("Ã©", &[("Ã©", Misreading::Utf8AsLatin, Some("é"))]);
        finds("县å…¬å¼€栏", &[("å…¬å¼€", Misreading::Utf8AsLatin, Some("公开"))]);
        finds("迪丽Â·热巴", &[("Â·", Misreading::Utf8AsLatin, Some("·"))]);
    }

    #[test]
    fn other_encodings_are_told_by_their_look() {
        finds("¹«¿ªÊ±ÏÞ", &[("¹«¿ªÊ±ÏÞ", Misreading::GbAsLatin, None)]);
        finds("鍏紑鍐呭淇℃伅", &[("鍏紑鍐呭淇℃伅", Misreading::Utf8AsGb, None)]);
    }

    #[test]
    fn ordinary_texts_are_left() {
        for text in [
            "张×××、李××、×××××× ×",
            "目录·····················3",
            "café、Müller、São Paulo、résumé“你好”",
            "±5℃、§3、©2024、10×20、迪丽·热巴",
            "刘璇、张骞、王琛、锛钉、浣溪沙、褰",
            "",
        ] {
            finds(text, &[]);
        }
        find_mojibake(&"é".repeat(100_000));
        find_mojibake(&"鍏".repeat(100_000));
        find_mojibake(&"锛a".repeat(100_000));
        find_mojibake(&"å…¬".repeat(50_000));
    }
}
