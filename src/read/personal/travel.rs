//! Passports and permits to cross the border.

/// Whether a word is the number of a passport or a permit. Only where the words before it say so is
/// it one.
pub(super) fn is_travel_document(word: &str) -> bool {
    let digits = |from: usize| {
        word.get(from..)
            .filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
            .map_or(0, str::len)
    };
    let mut chars = word.chars();
    let (first, second) = (chars.next().unwrap_or_default(), chars.next().unwrap_or_default());
    match first {
        'E' | 'C' => second.is_ascii_alphanumeric() && digits(2) == 7,
        'D' | 'S' | 'P' => {
            let from = if second == 'E' { 2 } else { 1 };
            matches!(digits(from), 7 | 8)
        }
        'G' | 'L' => digits(1) == 8,
        'H' | 'M' => (8..=10).contains(&digits(1)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_travel_document;

    #[test]
    fn passports_and_permits_are_known_by_their_letters() {
        for number in
            ["E12345678", "EA1234567", "G12345678", "PE1234567", "C12345678", "H0123456789"]
        {
            assert!(is_travel_document(number), "{number}");
        }
        for number in ["", "E1234567", "Q12345678", "E123456789", "12345678", "G1234567X"] {
            assert!(!is_travel_document(number), "{number}");
        }
    }
}
