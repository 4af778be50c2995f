//! Groups of digits with one space or hyphen between them: `533122-19900307-1234`.

use super::glyph::{Glyph, glyph_at};
use super::word::Word;

/// How many digits are gathered: no number here has more.
const MOST: usize = 22;

/// Groups of digits that may be one number.
#[derive(Debug)]
pub(super) struct Chain {
    /// Their digits, in ASCII; the last may be X.
    pub(super) digits: String,
    /// For each group, how many digits there are up to its end, and the byte after it.
    pub(super) ends: Vec<(usize, usize)>,
}

impl Chain {
    /// The groups that begin with `word`. None where it stands alone.
    pub(super) fn read(text: &str, word: &Word) -> Option<Self> {
        let mut next = next_group(text, word.end())?;
        let mut chain =
            Self { digits: word.ascii.clone(), ends: vec![(word.ascii.len(), word.end())] };
        while chain.digits.len() + next.ascii.len() <= MOST {
            chain.digits.push_str(&next.ascii);
            chain.ends.push((chain.digits.len(), next.end()));
            match next_group(text, next.end()) {
                Some(group) if chain.digits.ends_with(|c: char| c.is_ascii_digit()) => next = group,
                _ => break,
            }
        }
        (chain.ends.len() > 1).then_some(chain)
    }

    /// The byte after the group that ends with the digit `count`.
    pub(super) fn end_of(&self, count: usize) -> Option<usize> {
        self.ends.iter().find(|(digits, _)| *digits == count).map(|(_, end)| *end)
    }

    /// The byte after the last of the groups, where the first ones are of these sizes.
    pub(super) fn end_of_sizes(&self, sizes: &[usize]) -> Option<usize> {
        let mut total = 0;
        let alike = sizes.iter().zip(&self.ends).all(|(size, (digits, _))| {
            total += size;
            total == *digits
        });
        let end = self.ends.get(sizes.len().checked_sub(1)?)?;
        alike.then_some(end.1)
    }
}

/// The group of digits behind one space or hyphen at `at`.
fn next_group(text: &str, at: usize) -> Option<Word> {
    let (Glyph::Gap | Glyph::Dash, len) = glyph_at(text, at)? else { return None };
    let (Glyph::Digit(_), _) = glyph_at(text, at + len)? else { return None };
    let word = Word::read(text, at + len);
    let letters = word.ascii.len() - word.digits;
    let all = !word.ascii.is_empty() && (letters == 0 || letters == 1 && word.ascii.ends_with('X'));
    all.then_some(word)
}
