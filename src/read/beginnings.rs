//! Where the terms of all tables begin in a text, found in one pass.

use std::sync::OnceLock;

use super::Terms;
use crate::data::terms::{OBSOLETE_TERMS, PHRASE_TERMS, STANDARD, TYPO_TERMS};

/// A table of terms that every text is looked through for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lexicon {
    /// Words that are slips for others.
    Typos,
    /// Words that are out of use.
    Obsolete,
    /// Set phrases in other than their usual form.
    Phrases,
    /// The halves of the terms that have a standard writing.
    Halves,
}

impl Lexicon {
    const ALL: [Self; 4] = [Self::Typos, Self::Obsolete, Self::Phrases, Self::Halves];

    pub(super) fn terms(self) -> &'static Terms {
        match self {
            Self::Typos => &TYPO_TERMS,
            Self::Obsolete => &OBSOLETE_TERMS,
            Self::Phrases => &PHRASE_TERMS,
            Self::Halves => &STANDARD.halves,
        }
    }
}

/// The places of a text where two characters stand that a term begins with.
#[derive(Debug, Default)]
pub struct Beginnings<'a> {
    pub(super) text: &'a str,
    /// For each table the places, in order, and the first row that begins so.
    places: [Vec<(u32, u32)>; 4],
}

impl<'a> Beginnings<'a> {
    /// Looks through a text.
    pub fn of(text: &'a str) -> Self {
        let mut found = Self { text, ..Self::default() };
        if text.is_ascii() {
            // No term is.
            return found;
        }
        let tables = tables();
        let bytes = text.as_bytes();
        let (mut before, mut one, mut next) = (0, 0, 0);
        while next < bytes.len() {
            let at = next;
            let two = match bytes[at] {
                // Han characters, which most are.
                first @ 0xE4..=0xE9 if at + 2 < bytes.len() => {
                    next += 3;
                    let [second, third] = [u32::from(bytes[at + 1]), u32::from(bytes[at + 2])];
                    (u32::from(first) & 0xF) << 12 | (second & 0x3F) << 6 | third & 0x3F
                }
                _ => {
                    let c = text[at..].chars().next().unwrap_or_default();
                    next += c.len_utf8();
                    c as u32
                }
            };
            let here = tables[place(one, two)];
            if here != 0 {
                found.add(before, [one, two], here);
            }
            (before, one) = (at, two);
        }
        found
    }

    fn add(&mut self, at: usize, pair: [u32; 2], tables: u8) {
        for (table, places) in self.places.iter_mut().enumerate() {
            if tables >> table & 1 == 1
                && let Some(row) = Lexicon::ALL[table].terms().first_row(pair)
            {
                places.push((at as u32, row as u32));
            }
        }
    }

    /// The places where terms of a table may begin, each with the first row that begins alike.
    pub(super) fn of_table(&self, lexicon: Lexicon) -> impl Iterator<Item = (usize, usize)> + '_ {
        let places = &self.places[lexicon as usize];
        places.iter().map(|(at, row)| (*at as usize, *row as usize))
    }
}

/// How many places there are for two characters. Pairs that share one are told apart afterwards.
const PLACES: usize = 1 << 14;

fn place(one: u32, two: u32) -> usize {
    (one as usize * 61 + two as usize) % PLACES
}

/// A bit for every table with a term that begins with two characters of a place: most places of a text
/// begin no term and are passed over at this.
fn tables() -> &'static [u8; PLACES] {
    static TABLES: OnceLock<Box<[u8; PLACES]>> = OnceLock::new();
    TABLES.get_or_init(|| {
        let mut tables = Box::new([0; PLACES]);
        for (number, lexicon) in Lexicon::ALL.into_iter().enumerate() {
            for [one, two] in lexicon.terms().pairs() {
                tables[place(one as u32, two as u32)] |= 1 << number;
            }
        }
        tables
    })
}

#[cfg(test)]
mod tests {
    use super::Lexicon;

    #[test]
    fn no_term_is_ascii() {
        for lexicon in Lexicon::ALL {
            let mut terms = lexicon.terms().terms.iter();
            assert!(terms.all(|row| !row.term.is_ascii()), "{lexicon:?}");
        }
    }
}
