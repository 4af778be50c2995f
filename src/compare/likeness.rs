//! How alike two texts are.

use crate::order::sort_by_key;

/// How much of a text is looked at.
const MOST_CHARACTERS: usize = 200;

/// A text as it is compared with many others: its pairs of neighbouring characters, sorted.
#[derive(Clone, Debug, Default)]
pub(super) struct Shingles {
    pairs: Vec<(char, char)>,
}

impl Shingles {
    /// The pairs of a text. A single character makes a pair with nothing.
    pub(super) fn of(text: &str) -> Self {
        let first = text.chars().take(MOST_CHARACTERS);
        let second = text.chars().skip(1).chain(['\0']).take(MOST_CHARACTERS);
        let mut pairs: Vec<(char, char)> = first.zip(second).collect();
        if pairs.len() > 1 {
            // The last character is already in the pair before it.
            pairs.pop();
        }
        sort_by_key(&mut pairs, |pair| *pair);
        Self { pairs }
    }

    /// Whether the text has any.
    pub(super) fn is_empty(&self) -> bool {
        self.pairs.is_empty()
    }

    /// Of a thousand, how much the texts have in common; 0 where one is empty.
    pub(super) fn likeness(&self, other: &Self) -> usize {
        let (mut one, mut two, mut common) = (0, 0, 0);
        while let (Some(a), Some(b)) = (self.pairs.get(one), other.pairs.get(two)) {
            common += usize::from(a == b);
            one += usize::from(a <= b);
            two += usize::from(b <= a);
        }
        let all = self.pairs.len() + other.pairs.len();
        (common * 2000).checked_div(all).unwrap_or(0)
    }
}
