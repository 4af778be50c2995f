//! Groups of digits with one space or hyphen between them: `533122-19900307-1234`.

use super::glyph::{Glyph, glyph_at};

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
    /// The groups that begin with the digits `first`, which end at `end`. None where they stand alone.
    pub(super) fn read(text: &str, first: &str, end: usize) -> Option<Self> {
        next_group(text, end)?;
        let mut chain = Self { digits: String::with_capacity(MOST), ends: Vec::with_capacity(8) };
        chain.digits.push_str(first);
        chain.ends.push((first.len(), end));
        let mut end = end;
        while let Some(start) = next_group(text, end) {
            let Some(after) = push_group(&mut chain.digits, text, start) else { break };
            chain.ends.push((chain.digits.len(), after));
            end = after;
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

/// Where the group of digits behind one space or hyphen at `at` begins.
fn next_group(text: &str, at: usize) -> Option<usize> {
    let (Glyph::Gap | Glyph::Dash, len) = glyph_at(text, at)? else { return None };
    matches!(glyph_at(text, at + len)?, (Glyph::Digit(_), _)).then_some(at + len)
}

/// Adds the group at `at`, and gives the byte after it. None, and nothing added, where the digits are
/// too many.
fn push_group(digits: &mut String, text: &str, at: usize) -> Option<usize> {
    let (before, mut end) = (digits.len(), at);
    if digits.ends_with('X') {
        return None;
    }
    while let Some((glyph, len)) = glyph_at(text, end) {
        match glyph {
            Glyph::Digit(digit) if digits.len() < MOST => digits.push(char::from(digit)),
            Glyph::Digit(_) => {
                digits.truncate(before);
                return None;
            }
            Glyph::Letter(b'X') => {
                digits.push('X');
                return Some(end + len);
            }
            _ => break,
        }
        end += len;
    }
    Some(end)
}
