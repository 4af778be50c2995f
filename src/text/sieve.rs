//! A quick look for a few characters among many.

use super::width;

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
    pub fn next(&self, text: &str, mut at: usize) -> Option<usize> {
        let text = text.as_bytes();
        while let Some(first) = text.get(at) {
            let (code, width) = (code(text, at) % 1024, width(*first));
            if self.bits[code / 32] >> (code % 32) & 1 == 1 {
                return Some(at);
            }
            at += width;
        }
        None
    }
}

/// A number for the character that begins at `at`: its own where that has at most twelve bits, else
/// the last twelve.
fn code(text: &[u8], at: usize) -> usize {
    let bits = |at: usize| text.get(at).map_or(0, |byte| usize::from(*byte));
    let first = bits(at);
    match first {
        0..=0x7F => first,
        0x80..=0xDF => (first & 0x1F) << 6 | bits(at + 1) & 0x3F,
        0xE0..=0xEF => (bits(at + 1) & 0x3F) << 6 | bits(at + 2) & 0x3F,
        _ => (bits(at + 2) & 0x3F) << 6 | bits(at + 3) & 0x3F,
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
