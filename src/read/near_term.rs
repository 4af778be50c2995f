//! Standard terms, and what is one character away from them.

use std::sync::OnceLock;

use super::term::find_everywhere;
use super::{Beginnings, Lexicon, Terms};
use crate::data::terms::STANDARD;
use crate::text::{Span, is_han};

/// A standard term (规范用语).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standard {
    /// The term.
    pub term: &'static str,
    /// Whether nothing that is one character away from it is a term as well, but for `except`.
    pub is_fixed: bool,
    /// What is one character away and right: words, and circumstances as those of a term.
    pub except: &'static str,
}

/// A row of the generated table.
pub(crate) const fn standard(term: &'static str, is_fixed: bool, except: &'static str) -> Standard {
    Standard { term, is_fixed, except }
}

/// The standard terms, found by their halves: of what is one character away from a term, one half is
/// as it should be.
#[derive(Debug)]
pub struct Standards {
    /// The terms, in order.
    pub terms: &'static [Standard],
    /// The halves.
    pub halves: Terms,
    /// For each half the terms that it belongs to, and whether it is the second one.
    pub rows: &'static [&'static [(u16, bool)]],
}

/// A standard term as found, or what is one character away from one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NearTerm {
    /// Where.
    pub span: Span,
    /// The term.
    pub standard: &'static Standard,
    /// Whether it is the term itself.
    pub is_same: bool,
    /// Whether one character stands in the place of another; else one is missing or too many.
    pub is_replaced: bool,
}

/// Finds the standard terms in a text, and what is one character away from one. The first and the
/// last character are always right: another word may begin or end there.
pub fn find_near_terms(beginnings: &Beginnings<'_>) -> Vec<NearTerm> {
    let (text, standards) = (beginnings.text, &STANDARD);
    let mut found: Vec<NearTerm> = Vec::new();
    find_everywhere(beginnings, Lexicon::Halves, |half, row| {
        let mut sides = [None, None];
        let around = [
            two(text[half.end as usize..].chars()),
            two(text[..half.start as usize].chars().rev()),
        ];
        for Row { standard, is_second, .. } in rows(standards, row)
            .iter()
            .filter(|row| row.may_be_near(around[usize::from(row.is_second)]))
        {
            let side = &mut sides[usize::from(*is_second)];
            let side = side.get_or_insert_with(|| Side::of(text, half, *is_second));
            let near = near(text, half, standard, side);
            let is_known = |near: &NearTerm| {
                let mut last = found.iter().rev().take(8);
                last.any(|other| other.span == near.span && other.is_same == near.is_same)
            };
            if let Some(near) = near.filter(|near| !is_known(near)) {
                found.push(near);
            }
        }
    });
    found.retain(|near| near.is_same || !is_right(text, *near, standards));
    found
}

/// Whether what is near a term is a term of its own, or right for another reason.
fn is_right(text: &str, near: NearTerm, standards: &Standards) -> bool {
    let written = near.span.of(text);
    let around = |word: &str| {
        let Some((before, after)) = word.split_once('~') else { return word == written };
        text[..near.span.start as usize].ends_with(before)
            && text[near.span.end as usize..].starts_with(after)
    };
    standards.terms.binary_search_by(|row| row.term.cmp(written)).is_ok()
        || (!near.standard.except.is_empty() && near.standard.except.split(' ').any(around))
}

/// The longest half of a term, in characters.
const LONGEST: usize = 16;

/// A term that a half belongs to.
struct Row {
    standard: &'static Standard,
    is_second: bool,
    /// The two characters of the other half that are nearest to this one.
    nearest: [char; 2],
}

/// The terms that a half belongs to, put together when it is found for the first time: of all halves, a
/// text has few.
fn rows(standards: &'static Standards, half: usize) -> &'static [Row] {
    static ROWS: OnceLock<Vec<OnceLock<Vec<Row>>>> = OnceLock::new();
    let all = ROWS.get_or_init(|| standards.rows.iter().map(|_| OnceLock::new()).collect());
    all[half].get_or_init(|| {
        let length = standards.halves.terms[half].term.len();
        let row = |&(term, is_second): &(u16, bool)| {
            let standard = &standards.terms[term as usize];
            let nearest = if is_second {
                two(standard.term[..standard.term.len() - length].chars().rev())
            } else {
                two(standard.term[length..].chars())
            };
            Row { standard, is_second, nearest }
        };
        standards.rows[half].iter().map(row).collect()
    })
}

/// The next two characters; NUL where there are none.
fn two(mut chars: impl Iterator<Item = char>) -> [char; 2] {
    [chars.next().unwrap_or_default(), chars.next().unwrap_or_default()]
}

impl Row {
    /// Whether the other half may be right but for one character, as it is written: one of the two
    /// characters nearest to this one is right, where it should be or one place off. A look that spares
    /// a closer one.
    fn may_be_near(&self, written: [char; 2]) -> bool {
        let [nearest, next] = self.nearest;
        written.contains(&nearest) || (next != '\0' && written.contains(&next))
    }
}

/// The Han characters on one side of a half, the nearest first.
struct Side {
    chars: [char; LONGEST + 1],
    count: usize,
    is_before: bool,
}

impl Side {
    fn of(text: &str, half: Span, is_before: bool) -> Self {
        let mut chars = ['\0'; LONGEST + 1];
        let (before, after) = (&text[..half.start as usize], &text[half.end as usize..]);
        let count = if is_before {
            fill(&mut chars, before.chars().rev().take_while(|c| is_han(*c)))
        } else {
            fill(&mut chars, after.chars().take_while(|c| is_han(*c)))
        };
        Self { chars, count, is_before }
    }
}

/// What stands at the half of a term, where it is the term or near it.
fn near(text: &str, half: Span, standard: &'static Standard, side: &Side) -> Option<NearTerm> {
    let (words, last) = if side.is_before {
        let words = &standard.term[..standard.term.len() - half.len()];
        (words, words.chars().next())
    } else {
        let words = &standard.term[half.len()..];
        (words, words.chars().next_back())
    };
    // The character farthest from the half must be right.
    if !last.is_some_and(|last| side.chars[..side.count].contains(&last)) {
        return None;
    }
    let mut other = ['\0'; LONGEST];
    let size = if side.is_before {
        // Read backward, so that the half that is right comes first either way.
        fill(&mut other, words.chars().rev())
    } else {
        fill(&mut other, words.chars())
    };
    let aligned = align(&side.chars[..side.count.min(size + 1)], &other[..size])?;
    let (start, end) = (half.start as usize, half.end as usize);
    let span = if side.is_before {
        Span::new(start - aligned.length, end)
    } else {
        Span::new(start, end + aligned.length)
    };
    let is_same = span.of(text) == standard.term;
    Some(NearTerm { span, standard, is_same, is_replaced: aligned.is_replaced })
}

/// How a text stands against the other half of a term.
struct Aligned {
    length: usize,
    is_replaced: bool,
}

/// Compares what follows a half with what should follow it; the last character must be right. None
/// where more than one character is another.
fn align(written: &[char], other: &[char]) -> Option<Aligned> {
    let size = other.len();
    let aligned = |length: usize, is_replaced| {
        let length = written[..length].iter().map(|c| c.len_utf8()).sum();
        Some(Aligned { length, is_replaced })
    };
    let same = written.iter().zip(other).take_while(|(one, other)| one == other).count();
    if same == other.len() {
        return aligned(same, false);
    }
    let rest = &other[same..];
    // One too many: a word that may stand between any two is none.
    if written.len() > size && written[same + 1..] == *rest && !may_be_added(written[same]) {
        return aligned(size + 1, false);
    }
    if rest.len() < 2 {
        return None;
    }
    if written.len() >= size && written[same + 1..size] == rest[1..] {
        return aligned(size, true);
    }
    (written.len() + 1 >= size && written[same..size - 1] == rest[1..])
        .then(|| aligned(size - 1, false))?
}

/// Puts characters in their places, as many as there are, and counts them.
fn fill(places: &mut [char], chars: impl Iterator<Item = char>) -> usize {
    places.iter_mut().zip(chars).map(|(place, c)| *place = c).count()
}

/// Whether a character may stand inside a term without making another one of it.
fn may_be_added(c: char) -> bool {
    "的了不未已应可所及和与或之等中上下后前内外拟需须要必将被为是有无在以对由向从给让使并且而也都就还各该本其\
     此新大小总副正市县区省州乡镇村级类型性化式度局处科室员者费权法制部门全再更最多双两一二三四五"
        .contains(c)
}

#[cfg(test)]
mod tests {
    use super::find_near_terms;
    use crate::read::Beginnings;

    #[track_caller]
    fn finds(text: &str, expected: &[&str]) {
        let found = find_near_terms(&Beginnings::of(text));
        let near = found.iter().filter(|near| !near.is_same && near.standard.is_fixed);
        let near: Vec<&str> = near.map(|near| near.span.of(text)).collect();
        assert_eq!(near, expected, "{text}");
    }

    #[test]
    fn one_character_makes_another_term() {
        finds("出境入境管理大队和出入境管理大队", &["出境入境管理"]);
        finds("法制政府建设，行政事业性的收费", &["法制政府建设"]);
        finds("住房和城建设", &["住房和城建设"]);
    }

    #[test]
    fn terms_of_their_own_are_left() {
        finds("《出境入境管理法》，出境管理，规范化文件，人力资源社会保障局，退役军人服务站", &[]);
        finds("政府信息的公开条例，最低生活费保障", &[]);
    }

    #[test]
    fn any_text_is_read_without_harm() {
        find_near_terms(&Beginnings::of("出入"));
        find_near_terms(&Beginnings::of(&"境管理".repeat(50_000)));
        find_near_terms(&Beginnings::of(&"公开".repeat(50_000)));
    }
}
