//! Numbers by their digits: what each length and beginning can be.

use chrono::{Datelike, NaiveDate};

use super::Certainty;
use crate::read::check_digit::{identity_check, luhn_is_valid};
use crate::read::region::region;

/// The provinces that an identity number begins with; 83 is 台湾居民居住证.
const PROVINCES: &str = "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83";

/// The last year of birth that an identity number can say.
const LAST_YEAR: i32 = 2099;

/// Whether an identity number can begin with these two digits.
pub(super) fn is_province(digits: &str) -> bool {
    PROVINCES.split(' ').any(|province| province == digits)
}

/// Whether there is or was a region of this code, or the numbers that begin so have none.
fn is_region(code: &str) -> bool {
    region(code).is_some() || ["71", "81", "82", "83"].contains(&&code[..2])
}

/// The date of birth in an identity number of 18 digits, or of 15; in ASCII. None where it is no
/// day.
pub(super) fn identity_birth(number: &str) -> Option<NaiveDate> {
    let last_is_check = number.ends_with('X') && number.len() == 18;
    let digits = number.len() - usize::from(last_is_check);
    if !number.as_bytes().iter().take(digits).all(u8::is_ascii_digit) {
        return None;
    }
    let (year, month_and_day) = match number.len() {
        18 => (number[6..10].parse().ok()?, &number[10..14]),
        15 => (1900 + number[6..8].parse::<i32>().ok()?, &number[8..12]),
        _ => return None,
    };
    let (month, day) = month_and_day.split_at(2);
    let birth = NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)?;
    (1880..=LAST_YEAR).contains(&birth.year()).then_some(birth)
}

/// Whether 18 digits are an identity number beyond doubt: a province, a day of birth, the right check
/// character.
pub(super) fn identity_certainty(number: &str) -> Option<Certainty> {
    identity_birth(number)?;
    let province = is_province(&number[..2]);
    if number.len() != 18 {
        return province.then_some(Certainty::Likely);
    }
    let check = number.chars().next_back() == identity_check(&number[..17]);
    match (province, check) {
        (true, true) => Some(Certainty::Certain),
        (false, true) => Some(Certainty::Likely),
        // Digits that only begin alike are most likely something else.
        (true, false) => is_region(&number[..6]).then_some(Certainty::Likely),
        (false, false) => None,
    }
}

/// Whether digits are a mobile number: eleven, the first of them 1.
pub(super) fn is_mobile(digits: &str) -> bool {
    digits.len() == 11
        && digits.starts_with('1')
        && matches!(digits.as_bytes()[1], b'3'..=b'9')
        && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether digits are a card of 银联: it begins with 62, and the last digit is right.
pub(super) fn is_union_card(digits: &str) -> bool {
    (16..=19).contains(&digits.len()) && digits.starts_with("62") && luhn_is_valid(digits)
}

/// Whether digits are a bank card where the words before them say so.
pub(super) fn card_certainty(digits: &str) -> Option<Certainty> {
    if !(16..=19).contains(&digits.len()) || !digits.starts_with(['4', '5', '6', '9']) {
        return None;
    }
    Some(if luhn_is_valid(digits) { Certainty::Certain } else { Certainty::Likely })
}

/// The length of the area code that digits begin with: 010, 02x, or four digits.
pub(super) fn area_code(digits: &str) -> Option<usize> {
    match digits.as_bytes() {
        [b'0', b'1', b'0', ..] | [b'0', b'2', b'0'..=b'9', ..] => Some(3),
        [b'0', b'3'..=b'9', b'0'..=b'9', b'0'..=b'9', ..] => Some(4),
        _ => None,
    }
}

/// Whether digits are a number inside an area.
pub(super) fn is_local(digits: &str) -> bool {
    matches!(digits.len(), 7 | 8) && !digits.starts_with('0')
}
