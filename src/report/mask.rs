//! Personal numbers never leave in clear.

use std::borrow::Cow;

use crate::read::{PersonalKind, find_personal_data, hidden_digits};
use crate::text::Sieve;

/// Replaces the middle of every number that may be personal with `*`: identity numbers, bank cards and
/// mobile numbers keep their ends, whether they are written in full-width digits or in groups. So do
/// passports and accounts that are called so. The codes of organisations stay.
///
/// The result is as long as the text, in characters and in UTF-16 code units.
///
/// ```
/// assert_eq!(gongkai::report::mask("53312219900307123X等"), "5331**********123X等");
/// assert_eq!(gongkai::report::mask("533122 19900307 123x"), "5331** ******** 123x");
/// assert_eq!(gongkai::report::mask("电话１３８００１３８０００"), "电话１３８****８０００");
/// assert_eq!(gongkai::report::mask("〔2024〕24号"), "〔2024〕24号");
/// ```
pub fn mask(text: &str) -> String {
    masked(text).into_owned()
}

/// The same, without a copy where there is nothing to hide.
pub(super) fn masked(text: &str) -> Cow<'_, str> {
    if is_harmless(text) {
        return text.into();
    }
    let text = without_called(text);
    let mut masked = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(start) = text[at..].find(is_digit) {
        masked.push_str(&text[at..at + start]);
        let (span, hidden) = hidden_digits(&text, at + start);
        masked.push_str(hidden.as_deref().unwrap_or(span.of(&text)));
        at = span.end as usize;
    }
    masked.push_str(&text[at..]);
    masked.into()
}

/// The digits of the shortest number that is known by its digits.
const SHORTEST: usize = 11;

/// Whether a text has no digits, or so few that only a word before them could make them personal.
fn is_harmless(text: &str) -> bool {
    let is_mask = |c: char| matches!(c, '*' | '＊' | '×' | '□' | '●' | '✱');
    let marks = text.chars().filter(|c| is_digit(*c) || is_mask(*c));
    match marks.take(SHORTEST).count() {
        0 => true,
        SHORTEST.. => false,
        _ => RARE.next(text, 0).is_none(),
    }
}

/// Characters of the words that tell a number. Every sentence with a finding comes by here, and hardly
/// one has any of them.
static RARE: Sieve = Sieve::of(&['照', '证', '账', '帐']);

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

/// The text with those numbers hidden that only the words before them tell.
fn without_called(text: &str) -> Cow<'_, str> {
    const WORDS: [&str; 6] = ["护照", "通行证", "账号", "帐号", "账户", "帐户"];
    let rare = RARE.next(text, 0).is_some();
    if !rare || !WORDS.iter().any(|word| text.contains(word)) {
        return text.into();
    }
    let mut hidden = String::with_capacity(text.len());
    let mut at = 0;
    for datum in find_personal_data(text) {
        if matches!(datum.kind, PersonalKind::Passport | PersonalKind::BankAccount) {
            hidden.push_str(&text[at..datum.span.start as usize]);
            hidden.push_str(&datum.masked);
            at = datum.span.end as usize;
        }
    }
    hidden.push_str(&text[at..]);
    hidden.into()
}

#[cfg(test)]
mod tests {
    use super::mask;

    #[track_caller]
    fn masks(text: &str, expected: &str) {
        let masked = mask(text);
        assert_eq!(masked, expected);
        assert_eq!(masked.encode_utf16().count(), text.encode_utf16().count(), "{text}");
        assert_eq!(mask(&masked), masked, "a second time: {text}");
    }

    #[test]
    fn identity_numbers_keep_their_first_and_last_four() {
        masks("11010519491231002X", "1101**********002X");
        masks("身份证号11010519491231002x、", "身份证号1101**********002x、");
        masks("１１０１０５１９４９１２３１００２Ｘ", "１１０１**********００２Ｘ");
        masks("110105 19491231 002X", "1101** ******** 002X");
        masks("110105-19491231-002X", "1101**-********-002X");
        masks(
            "1101 0519 4912 3100 2X",
            "1101 **** **** **0 02X".replace("0 02X", "00 2X").as_str(),
        );
        masks("110105491231002", "1101********002");
        masks("11010519491231****", "1101**************");
    }

    #[test]
    fn cards_and_phones_keep_their_ends() {
        masks("6228480402564890018", "6228***********0018");
        masks("6228 4804 0256 4890 018", "6228 **** **** ***0 018");
        masks("13800138000", "138****8000");
        masks("+86 138-0013-8000", "+86 138-****-8000");
        masks("8613800138000", "86138****8000");
        masks("手机１３８ ００１３ ８０００", "手机１３８ **** ８０００");
        masks("护照号：E12345678", "护照号：E*****678");
        masks("账号：530501234567", "账号：530501**4567");
    }

    #[test]
    fn what_is_public_stays() {
        for text in [
            "91350100M000100Y43",
            "1137078555222300XQ/2015-00020",
            "914403001922038216",
            "〔2024〕24号",
            "2024-06-27 2024-07-25",
            "0692-2123456",
            "12389、96128、9600110",
            "640121-103/2017-48967",
            "5331**********1234",
            "",
        ] {
            masks(text, text);
        }
    }
}
