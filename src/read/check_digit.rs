//! The check characters of identity numbers, codes of organisations and bank cards.

/// The characters of 统一社会信用代码, each at its value: no I, O, S, V, Z.
const CREDIT: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";

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

/// Whether a text is a 统一社会信用代码 (GB 32100) whose check character is right; capitals only.
///
/// ```
/// use gongkai::read::credit_code_is_valid;
///
/// assert!(credit_code_is_valid("91350100M000100Y43"));
/// assert!(!credit_code_is_valid("91350100M000100Y44"));
/// ```
pub fn credit_code_is_valid(code: &str) -> bool {
    if code.len() != 18 {
        return false;
    }
    let (mut sum, mut weight, mut last) = (0, 1, 0);
    for c in code.chars() {
        let Some(value) = CREDIT.find(c) else { return false };
        sum += value * weight;
        weight = weight * 3 % 31;
        last = value;
    }
    // The weight of the 18th character is 3^17 mod 31; it is no part of the sum.
    sum -= last * 22;
    last == (31 - sum % 31) % 31
}

/// Whether a text is a 组织机构代码 (GB 11714) whose check character is right: `01527918X` or
/// `01527918-X`; capitals only.
///
/// ```
/// use gongkai::read::organisation_code_is_valid;
///
/// assert!(organisation_code_is_valid("00001434-9"));
/// assert!(organisation_code_is_valid("01527918X"));
/// assert!(!organisation_code_is_valid("01527918-0"));
/// ```
pub fn organisation_code_is_valid(code: &str) -> bool {
    const WEIGHTS: [u32; 8] = [3, 7, 9, 10, 5, 8, 4, 2];
    let mut chars = code.chars();
    let mut sum = 0;
    for weight in WEIGHTS {
        match chars.next() {
            Some(c @ ('0'..='9' | 'A'..='Z')) => sum += c.to_digit(36).unwrap_or(0) * weight,
            _ => return false,
        }
    }
    let expected = match 11 - sum % 11 {
        10 => 'X',
        11 => '0',
        digit => char::from(b'0' + digit as u8),
    };
    let check = chars.as_str();
    check.strip_prefix('-').unwrap_or(check).chars().eq([expected])
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
    fn credit_codes_that_are_known_pass() {
        for code in [
            "91350100M000100Y43",
            "1137078555222300XQ",
            "91110000600037341L",
            "12100000400009880K",
            "914403001922038216",
            "11533122015200013G",
            "11640121K00123452Q",
            "11370812004339255B",
        ] {
            assert!(credit_code_is_valid(code), "{code}");
        }
    }

    #[test]
    fn other_texts_are_no_credit_codes() {
        for code in [
            "",
            "91350100M000100Y44",
            "91350100I000100Y43",
            "91350100m000100y43",
            "９1350100M000100Y43",
            "11010519491231002X",
        ] {
            assert!(!credit_code_is_valid(code), "{code}");
        }
    }

    #[test]
    fn organisation_codes_that_are_known_pass() {
        for code in
            ["00001434-9", "01527918-X", "00312976-6", "000014349", "55222300X", "M000100Y4"]
        {
            assert!(organisation_code_is_valid(code), "{code}");
        }
        for code in ["", "00001434", "00001434-8", "0000１434-9", "000014349-", "00001434--9"] {
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
