//! Numbers of which a part is hidden: `5331**********1234`, `138****1234`.

use super::keyword::Topic;
use super::number::is_province;
use super::{PersonalKind, Weakness};

/// A hidden number has at least this many signs in a row that hide a digit; a mobile number may have
/// one less.
const RUN: usize = 3;

/// What a word hides a part of, and why that does not hide the person.
pub(super) fn read(ascii: &str, topic: Option<Topic>) -> Option<(PersonalKind, Option<Weakness>)> {
    let shown = shown(ascii)?;
    let hidden = shown.iter().filter(|shown| !**shown).count();
    let identity = match topic {
        // 统一社会信用代码或身份证件号码：913101173245****** is a code of an organisation.
        Some(Topic::Identity) => {
            shown.len() != 18 || !shown[0] || !shown[1] || begins_as_identity_number(ascii)
        }
        None => shown.len() == 18 && begins_as_identity_number(ascii),
        Some(_) => false,
    };
    if identity {
        return Some((PersonalKind::MaskedIdentityNumber, weak_identity_number(&shown)));
    }
    let phone = matches!(topic, None | Some(Topic::Person | Topic::Contact | Topic::Office));
    if phone && shown.len() == 11 && is_mobile_head(ascii) {
        let weakness = (hidden < 4).then_some(Weakness::Few);
        return Some((PersonalKind::MaskedMobileNumber, weakness));
    }
    None
}

/// For each character whether it can be read. None where nothing is hidden, or something else stands
/// there.
fn shown(ascii: &str) -> Option<Vec<bool>> {
    let bytes = ascii.as_bytes();
    let hides = |at: usize| match bytes[at] {
        b'*' => true,
        b'X' => {
            let before = bytes[..at].iter().rev().take_while(|byte| **byte == b'X').count();
            let after = bytes[at..].iter().take_while(|byte| **byte == b'X').count();
            before + after >= RUN
        }
        _ => false,
    };
    let shown: Vec<bool> = (0..bytes.len()).map(|at| !hides(at)).collect();
    let last = bytes.len().checked_sub(1)?;
    let plain = |(at, byte): (usize, &u8)| {
        !shown[at] || byte.is_ascii_digit() || (at == last && *byte == b'X')
    };
    let longest = shown.split(|shown| *shown).map(<[bool]>::len).max().unwrap_or(0);
    let digits = shown.iter().any(|shown| *shown);
    let enough = longest >= RUN || bytes.len() == 11 && longest + 1 == RUN;
    (enough && digits && bytes.iter().enumerate().all(plain)).then_some(shown)
}

fn begins_as_identity_number(ascii: &str) -> bool {
    ascii.get(..2).is_some_and(is_province)
}

fn is_mobile_head(ascii: &str) -> bool {
    let mut chars = ascii.chars();
    chars.next() == Some('1') && chars.next().is_some_and(|c| matches!(c, '3'..='9'))
}

/// Why an identity number that is hidden in part names its bearer all the same.
fn weak_identity_number(shown: &[bool]) -> Option<Weakness> {
    let birth = match shown.len() {
        18 => 6..14,
        15 => 6..12,
        _ => return Some(Weakness::Length),
    };
    let days = birth.len();
    match shown[birth].iter().filter(|shown| **shown).count() {
        all if all == days => Some(Weakness::BirthDate),
        4.. => Some(Weakness::BirthYear),
        _ => None,
    }
}
