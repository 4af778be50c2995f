//! A quick look for a few characters among many.

/// A set of characters that is fast to look for in a text, and not exact: what it finds may be another
/// character, what it passes over is none of the set.
#[derive(Debug)]
pub struct Sieve {
    /// A bit for what the last ten bits of a character's number can be.
    bits: [u32; 32],
}

impl Sieve {
    /// The characters of `set`.
    pub const fn of(set: &[char]) -> Self {
        let mut bits = [0; 32];
        let mut at = 0;
        while at < set.len() {
            let code = set[at] as usize % 1024;
            bits[code / 32] |= 1 << (code % 32);
            at += 1;
        }
        Self { bits }
    }

    /// The same with the characters from `first` to `last`.
    #[must_use]
    pub const fn and(mut self, first: char, last: char) -> Self {
        let mut code = first as usize;
        while code <= last as usize {
            self.bits[code % 1024 / 32] |= 1 << (code % 32);
            code += 1;
        }
        self
    }

    /// The same with the first characters of `words`, each of three bytes.
    #[must_use]
    pub const fn and_first(mut self, words: &[&str]) -> Self {
        let mut at = 0;
        while at < words.len() {
            let bytes = words[at].as_bytes();
            // The last ten bits of its number.
            let code = (bytes[1] as usize & 0xF) << 6 | bytes[2] as usize & 0x3F;
            self.bits[code / 32] |= 1 << (code % 32);
            at += 1;
        }
        self
    }

    /// Whether `c` may be of the set.
    pub const fn may_have(&self, c: char) -> bool {
        self.bits[c as usize % 1024 / 32] >> (c as usize % 32) & 1 == 1
    }

    /// The next place at or after `at`, where a character begins, that may have one of the set.
    ///
    /// ```
    /// use gongkai::text::Sieve;
    ///
    /// const YEAR: Sieve = Sieve::of(&['年']).and('0', '9');
    /// assert_eq!(YEAR.next("二〇二四年", 0), Some(12));
    /// assert_eq!(YEAR.next("于2024年", 0), Some(3));
    /// assert_eq!(YEAR.next("政府信息公开", 0), None);
    /// ```
    pub fn next(&self, text: &str, at: usize) -> Option<usize> {
        let mut rest = text.get(at..)?.char_indices();
        rest.find(|(_, c)| self.may_have(*c)).map(|(next, _)| at + next)
    }
}

#[cfg(test)]
mod tests {
    use super::Sieve;

    #[test]
    fn what_is_looked_for_is_found_whatever_its_width() {
        for c in ['a', '\u{85}', '·', '〔', '号', '𠮷'] {
            let text = format!("{c}");
            assert_eq!(Sieve::of(&[c]).next(&text, 0), Some(0), "{c}");
            assert_eq!(Sieve::of(&[c]).and('!', '#').next(&format!("%{text}"), 0), Some(1), "{c}");
        }
    }

    #[test]
    fn the_end_of_a_text_is_no_place() {
        assert_eq!(Sieve::of(&['号']).next("", 0), None);
        assert_eq!(Sieve::of(&['号']).next("号", 3), None);
    }
}
