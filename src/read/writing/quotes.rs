//! Quotation marks: straight ones, and lists of quotations.

use super::{Mark, Writing};
use crate::order::sort_by_key;
use crate::text::is_han;

/// Finds the straight quotation marks of Chinese lines: those of a line and kind together.
pub fn find_straight_quotes(writing: &Writing) -> Vec<Vec<Mark>> {
    places_of_straight_quotes(writing)
        .into_iter()
        .map(|places| places.into_iter().map(|at| writing.mark(at)).collect())
        .collect()
}

fn places_of_straight_quotes(writing: &Writing) -> Vec<Vec<u32>> {
    let mut found: Vec<Vec<u32>> = Vec::new();
    let mut straight: Vec<(u32, u32, char)> = Vec::new();
    for (at, mark) in writing.marks.iter().enumerate() {
        let beside_han = is_han(mark.before) || is_han(mark.after);
        if mark.mark == '"' || (mark.mark == '\'' && beside_han) {
            straight.push((mark.line, at as u32, mark.mark));
        }
    }
    sort_by_key(&mut straight, |(line, at, mark)| (*line, *mark, *at));
    for kind in straight.chunk_by(|one, other| (one.0, one.2) == (other.0, other.2)) {
        let mut places: Vec<u32> = kind.iter().map(|(_, at, _)| *at).collect();
        // One too many behind a digit is the sign for inches: 55"以上.
        if places.len() % 2 == 1 {
            places.retain(|at| !writing.mark(*at).before.is_ascii_digit());
        }
        let beside_han = places.iter().any(|at| {
            let mark = writing.mark(*at);
            is_han(mark.before) || is_han(mark.after)
        });
        if beside_han {
            found.push(places);
        }
    }
    found
}

/// Finds the list commas that stand directly between quotations or between titles, in lists of nothing
/// else: 《甲》、《乙》, but not 《甲》（1号）、《乙》、《丙》.
pub fn find_needless_commas(writing: &Writing) -> Vec<Mark> {
    let commas: Vec<u32> =
        (0..writing.marks.len() as u32).filter(|at| is_between(writing.mark(*at))).collect();
    if commas.is_empty() {
        return Vec::new();
    }
    let partners = partners(writing);
    let mut found = Vec::new();
    let mut at = 0;
    while at < commas.len() {
        let first = at;
        // The comma after the item that follows, as long as it is of the same list.
        while commas.get(at + 1).is_some_and(|next| partners.after(commas[at]) == Some(*next)) {
            at += 1;
        }
        let list = &commas[first..=at];
        if partners.is_plain(writing, list) {
            found.extend(list.iter().map(|comma| writing.mark(*comma)));
        }
        at += 1;
    }
    found
}

/// Whether a comma stands directly between two quotations or titles.
fn is_between(mark: Mark) -> bool {
    let sides = (mark.before, mark.after);
    mark.mark == '、'
        && mark.count() == 1
        && matches!(sides, ('》', '《') | ('”', '“') | ('"', '"'))
}

/// Which mark closes what another opens, and the other way round; each itself where neither.
struct Partners(Vec<u32>);

fn partners(writing: &Writing) -> Partners {
    let mut partners: Vec<u32> = (0..writing.marks.len() as u32).collect();
    let mut join = |open: u32, close: u32| {
        partners[open as usize] = close;
        partners[close as usize] = open;
    };
    for pair in &writing.pairs {
        join(pair.open, pair.close);
    }
    for places in places_of_straight_quotes(writing) {
        if places.len() % 2 == 0 {
            places.chunks(2).for_each(|pair| join(pair[0], pair[1]));
        }
    }
    Partners(partners)
}

impl Partners {
    fn of(&self, at: u32) -> Option<u32> {
        self.0.get(at as usize).copied().filter(|partner| *partner != at)
    }

    /// The mark after the item that follows a comma.
    fn after(&self, comma: u32) -> Option<u32> {
        self.of(comma + 1).filter(|close| *close > comma).map(|close| close + 1)
    }

    /// Whether nothing but quotations or titles stands in the list that these commas divide.
    fn is_plain(&self, writing: &Writing, list: &[u32]) -> bool {
        let (Some(first), Some(last)) = (list.first(), list.last()) else { return false };
        let open = first.checked_sub(1).and_then(|close| self.of(close));
        let (Some(open), Some(next)) = (open.filter(|open| open < first), self.after(*last)) else {
            return false;
        };
        let begins = writing.mark(open).before != '、';
        let end = writing.mark(next - 1);
        begins && !matches!(end.after, '、' | '（' | '(')
    }
}
