//! Check characters of identity numbers, codes of organisations and bank cards.

/// The 31 characters of a unified social credit code, by value: no I, O, S, V, Z.
const CREDIT_CHARACTERS: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";

/// The weights of the eight characters of an organisation code.
const ORGANISATION_WEIGHTS: [u32; 8] = [3, 7, 9, 10, 5, 8, 4, 2];

/// Whether `code` is a unified social credit code (统一社会信用代码, GB 32100-2015) with the right check
/// character. Capital letters, without spaces.
///
/// ```
/// use gongkai::read::credit_code_is_valid;
///
/// assert!(credit_code_is_valid("91350100M000100Y43"));
/// assert!(!credit_code_is_valid("91350100M000100Y44"));
/// assert!(!credit_code_is_valid("91350100I000100Y43"), "I is not used");
/// ```
pub fn credit_code_is_valid(code: &str) -> bool {
    let last = code.bytes().last();
    code.len() == 18 && last.is_some() && credit_check_character(code) == last.map(char::from)
}

/// The check character that belongs to the first 17 characters of a unified social credit code.
pub fn credit_check_character(code: &str) -> Option<char> {
    let mut sum = 0;
    let mut weight = 1;
    for byte in code.as_bytes().get(..17)? {
        let value = CREDIT_CHARACTERS.iter().position(|character| character == byte)?;
        sum += value * weight;
        weight = weight * 3 % 31;
    }
    Some(char::from(CREDIT_CHARACTERS[(31 - sum % 31) % 31]))
}

/// Whether `code` is an organisation code (组织机构代码, GB 11714-1997) with the right check character.
/// Capital letters, with or without the hyphen before the check character.
///
/// ```
/// use gongkai::read::organisation_code_is_valid;
///
/// assert!(organisation_code_is_valid("01527918-X"));
/// assert!(organisation_code_is_valid("000014349"));
/// assert!(!organisation_code_is_valid("000014340"));
/// ```
pub fn organisation_code_is_valid(code: &str) -> bool {
    let check = code.get(8..).map(|rest| rest.strip_prefix('-').unwrap_or(rest));
    let right = organisation_check_character(code).map(String::from);
    right.is_some() && right.as_deref() == check
}

/// The check character that belongs to the first 8 characters of an organisation code.
pub fn organisation_check_character(code: &str) -> Option<char> {
    let mut sum = 0;
    for (byte, weight) in code.as_bytes().get(..8)?.iter().zip(ORGANISATION_WEIGHTS) {
        let value = match byte {
            b'0'..=b'9' => byte - b'0',
            b'A'..=b'Z' => byte - b'A' + 10,
            _ => return None,
        };
        sum += u32::from(value) * weight;
    }
    Some(match 11 - sum % 11 {
        10 => 'X',
        11 => '0',
        check => char::from(b'0' + check as u8),
    })
}

/// The check character of 公民身份号码 (GB 11643): of its first 17 digits. None where they are not
/// 17 digits.
///
/// ```
/// assert_eq!(gongkai::read::identity_check("11010519491231002"), Some('X'));
/// ```
pub fn identity_check(body: &str) -> Option<char> {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    if body.len() != WEIGHTS.len() {
        return None;
    }
    let mut sum = 0;
    for (digit, weight) in body.chars().zip(WEIGHTS) {
        sum += digit.to_digit(10)? * weight;
    }
    Some(char::from(b"10X98765432"[sum as usize % 11]))
}

/// Whether the digits of a bank card pass the test of Luhn.
///
/// ```
/// assert!(gongkai::read::luhn_is_valid("6222020200112230"));
/// assert!(!gongkai::read::luhn_is_valid("6222020200112230417"));
/// ```
pub fn luhn_is_valid(digits: &str) -> bool {
    let mut sum = 0;
    for (at, c) in digits.chars().rev().enumerate() {
        let Some(digit) = c.to_digit(10) else { return false };
        let doubled = if at % 2 == 1 { digit * 2 } else { digit };
        sum += doubled / 10 + doubled % 10;
    }
    !digits.is_empty() && sum % 10 == 0
}

#[cfg(test)]
mod tests {
    use super::{credit_code_is_valid, identity_check, luhn_is_valid, organisation_code_is_valid};

    #[test]
    fn credit_codes_of_real_organisations_are_right() {
        for code in [
            "91350100M000100Y43",
            "1137078555222300XQ",
            "91110000600037341L",
            "12100000400009880K",
            "914403001922038216",
            "11533122015200013G",
            "11640121K00123452Q",
            "113708280043326001",
            "11441700007280420Y",
            "1150011255408455X1",
            "11341702486344515H",
            "113417020032563511",
        ] {
            assert!(credit_code_is_valid(code), "{code}");
        }
        for code in [
            "91350100M000100Y44",
            "113708120042158000",
            "",
            "913501",
            "永宁县公安局",
            "91350100m000100y43",
            "11010519491231002X",
        ] {
            assert!(!credit_code_is_valid(code), "{code}");
        }
    }

    #[test]
    fn organisation_codes_of_real_organisations_are_right() {
        for code in ["00001434-9", "01527918X", "00312976-6", "M000100Y4", "55222300-X"] {
            assert!(organisation_code_is_valid(code), "{code}");
        }
        for code in ["035210000", "000000001", "0000143", "00001434-", "机关", "00001434年9"] {
            assert!(!organisation_code_is_valid(code), "{code}");
        }
    }

    #[test]
    fn the_examples_of_the_standard_have_their_check_character() {
        for number in
            ["11010519491231002X", "440524188001010014", "810000199001010019", "830000199001010012"]
        {
            let (body, check) = number.split_at(17);
            assert_eq!(identity_check(body).map(String::from).as_deref(), Some(check));
        }
        for body in
            ["", "1101051949123100", "1101051949123100X", "１１０１０５１９４９１２３１００２"]
        {
            assert_eq!(identity_check(body), None, "{body}");
        }
    }

    #[test]
    fn cards_are_told_from_other_digits() {
        assert!(luhn_is_valid("6228480402564890018"));
        assert!(luhn_is_valid("6222020200112230"));
        for digits in ["", "6222020200112230417", "6228480402564890019", "62x"] {
            assert!(!luhn_is_valid(digits), "{digits}");
        }
    }
}
