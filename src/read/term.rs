//! Terms of a table, found in a text in one pass.

use std::sync::OnceLock;

use super::{Beginnings, Lexicon};
use crate::text::Span;

/// A term that is looked for, and where it counts.
///
/// A circumstance is a word with `~` in the place of the term, which stands directly around it, as in
/// `动态~`; or a word without `~`, which stands in the same sentence, or with `^` at the head of the
/// text; `+` joins what must be there together. Several circumstances are apart by spaces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// The term.
    pub term: &'static str,
    /// The circumstances of which one must be there; empty where it counts anywhere.
    pub only: &'static str,
    /// The circumstances in which it does not count.
    pub except: &'static str,
}

/// A row of a generated table.
pub(crate) const fn term(term: &'static str, only: &'static str, except: &'static str) -> Term {
    Term { term, only, except }
}

/// A table of terms, in order, of two characters or more.
#[derive(Debug)]
pub struct Terms {
    /// The terms, in order.
    pub terms: &'static [Term],
    /// The first two characters of each, as a number.
    keys: OnceLock<Vec<u64>>,
}

/// Two characters as one number, in their order.
fn key([one, two]: [u32; 2]) -> u64 {
    u64::from(one) << 32 | u64::from(two)
}

impl Terms {
    /// A table of terms that are in order.
    pub const fn of(terms: &'static [Term]) -> Self {
        Self { terms, keys: OnceLock::new() }
    }

    /// The first two characters of each term.
    pub(super) fn pairs(&self) -> impl Iterator<Item = [char; 2]> {
        self.terms.iter().map(|row| {
            let mut chars = row.term.chars();
            [chars.next().unwrap_or_default(), chars.next().unwrap_or_default()]
        })
    }

    fn keys(&self) -> &[u64] {
        self.keys.get_or_init(|| self.pairs().map(|pair| key(pair.map(u32::from))).collect())
    }

    /// The first row that begins with two characters.
    pub(super) fn first_row(&self, pair: [u32; 2]) -> Option<usize> {
        let (keys, key) = (self.keys(), key(pair));
        let row = keys.partition_point(|other| *other < key);
        (keys.get(row) == Some(&key)).then_some(row)
    }

    /// The terms that `rest` begins with, by their places in the table; `from` is the first that begins
    /// alike.
    fn at(&self, rest: &str, from: usize) -> impl Iterator<Item = usize> {
        let keys = self.keys();
        let alike = keys[from..].iter().take_while(move |key| **key == keys[from]);
        let rows = alike.enumerate().map(move |(at, _)| from + at);
        rows.filter(move |row| rest.starts_with(self.terms[*row].term))
    }
}

/// Finds the terms of a table wherever they stand, one in another too, whatever is around them.
pub(super) fn find_everywhere(
    beginnings: &Beginnings<'_>,
    lexicon: Lexicon,
    mut found: impl FnMut(Span, usize),
) {
    let terms = lexicon.terms();
    for (at, from) in beginnings.of_table(lexicon) {
        for row in terms.at(&beginnings.text[at..], from) {
            found(Span::new(at, at + terms.terms[row].term.len()), row);
        }
    }
}

/// Finds the terms of a table where they count, each with its place in the table. Of two that begin
/// alike the longer is found.
pub fn find_terms(beginnings: &Beginnings<'_>, lexicon: Lexicon) -> Vec<(Span, usize)> {
    terms_at(beginnings.text, lexicon.terms(), beginnings.of_table(lexicon))
}

fn terms_at(
    text: &str,
    terms: &Terms,
    places: impl Iterator<Item = (usize, usize)>,
) -> Vec<(Span, usize)> {
    let mut found = Vec::new();
    let mut free = 0;
    for (at, from) in places {
        if at < free {
            continue;
        }
        let longest = terms.at(&text[at..], from).max_by_key(|row| terms.terms[*row].term.len());
        let Some(row) = longest else { continue };
        let Term { term, only, except } = terms.terms[row];
        let span = Span::new(at, at + term.len());
        let holds = |words: &str| words.split(' ').any(|word| stands(text, span, word));
        if (only.is_empty() || holds(only)) && (except.is_empty() || !holds(except)) {
            found.push((span, row));
            free = at + term.len();
        }
    }
    found
}

/// How much of a text is its head, in characters.
const HEAD: usize = 80;

/// Whether all parts of a circumstance are there.
fn stands(text: &str, span: Span, circumstance: &str) -> bool {
    circumstance.split('+').all(|word| match word.split_once('~') {
        Some((before, after)) => {
            text[..span.start as usize].ends_with(before)
                && text[span.end as usize..].starts_with(after)
        }
        None => match word.strip_prefix('^') {
            Some(word) => {
                let end = text.char_indices().nth(HEAD).map_or(text.len(), |(at, _)| at);
                text[..end].contains(word)
            }
            None => sentence_around(text, span).of(text).contains(word),
        },
    })
}

/// Whether a span stands in quotation marks by itself: the text speaks of the word.
pub fn is_quoted(text: &str, span: Span) -> bool {
    text[..span.start as usize].ends_with(['“', '"', '‘', '「'])
        && text[span.end as usize..].starts_with(['”', '"', '’', '」'])
}

/// Whether a span stands in the title of a document, whose words are its own: 《排污费征收标准管理办法》.
pub fn is_in_title(text: &str, span: Span) -> bool {
    let before = Span { end: span.start, ..sentence_around(text, span) }.of(text);
    before.rfind(['《', '》']).is_some_and(|at| before[at..].starts_with('《'))
}

/// How far a sentence is looked for, in bytes.
const REACH: usize = 450;

/// The sentence that a span stands in, or as much of it as lies near.
pub fn sentence_around(text: &str, span: Span) -> Span {
    const ENDS: &[char] = &['。', '！', '？', '\n', '\r'];
    let (start, end) = (span.start as usize, span.end as usize);
    let mut from = start.saturating_sub(REACH);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let mut to = (end + REACH).min(text.len());
    while !text.is_char_boundary(to) {
        to -= 1;
    }
    let before = text[from..start].char_indices().rev().find(|(_, c)| ENDS.contains(c));
    let after = text[end..to].find(ENDS);
    let from = before.map_or(from, |(at, c)| from + at + c.len_utf8());
    Span::new(from, after.map_or(to, |at| end + at))
}

#[cfg(test)]
mod tests {
    use super::{Term, Terms, sentence_around, term, terms_at};
    use crate::text::Span;

    static ROWS: &[Term] = &[
        term("三日内", "^指南", ""),
        term("布署", "", "公~ ~名"),
        term("布署不周", "", ""),
        term("既使", "", "又"),
        term("跟新", "动态~ 及时~", "~时代"),
    ];

    fn finds(text: &str, expected: &[&str]) {
        let terms = Terms::of(ROWS);
        let pairs = text.char_indices().zip(text.chars().skip(1));
        let places = pairs
            .filter_map(|((at, one), two)| Some((at, terms.first_row([one as u32, two as u32])?)));
        let found = terms_at(text, &terms, places);
        let found: Vec<&str> = found.iter().map(|(span, _)| span.of(text)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn the_longest_term_is_found() {
        finds("布署工作，布署不周", &["布署", "布署不周"]);
    }

    #[test]
    fn circumstances_decide_whether_it_counts() {
        finds("公布署名，布署名单", &[]);
        finds("动态跟新，紧跟新形势，及时跟新时代", &["跟新"]);
        finds("既使群众受益，又使企业受益。既使如此", &["既使"]);
        finds("办事指南。\n三日内答复", &["三日内"]);
        finds("通知。\n三日内答复，见指南", &["三日内"]);
        finds(&format!("通知。{}三日内答复，见指南", "甲".repeat(80)), &[]);
    }

    #[test]
    fn a_sentence_is_near_what_stands_in_it() {
        let text = "甲。乙丙丁。戊";
        let at = text.find('丙').expect("there");
        assert_eq!(sentence_around(text, Span::new(at, at + 3)).of(text), "乙丙丁");
        let long = "甲".repeat(1000);
        let around = sentence_around(&long, Span::new(1500, 1503));
        assert!(around.len() <= 903 && around.of(&long).chars().all(|c| c == '甲'));
    }
}
