//! Telephone numbers that are written without an area code.

use crate::text::{Sight, Sign, Span, is_space};

/// What may stand between the word and the number.
const LINKS: &[char] = &['：', ':', '为', '是', '号', '码', '（', '(', '）', ')'];

/// Finds the numbers of seven or eight digits that stand behind 电话 or 传真 in a line without any
/// area code, each with its line.
///
/// ```
/// use gongkai::read::find_bare_phones;
///
/// let text = "传真电话为3446029\n电话：0537-3446029、3446030";
/// let found = find_bare_phones(text);
/// assert_eq!(found.len(), 1);
/// assert_eq!(found[0].0.of(text), "3446029");
/// ```
pub fn find_bare_phones<'a>(text: impl Into<Sight<'a>>) -> Vec<(Span, Span)> {
    phones_in(&text.into())
}

fn phones_in(sight: &Sight<'_>) -> Vec<(Span, Span)> {
    let mut found = Vec::new();
    for (start, line) in sight.lines() {
        let may_have = sight.may_have(Sign::Phone, Span::new(start, start + line.len()));
        if may_have && (line.contains("电话") || line.contains("传真")) {
            of_line(line, start, &mut found);
        }
    }
    found
}

fn of_line(line: &str, start: usize, found: &mut Vec<(Span, Span)>) {
    let from = found.len();
    let mut end = 0;
    while let Some(at) = line[end..].find(|c: char| c.is_ascii_digit()).map(|at| end + at) {
        let rest = &line[at..];
        let count = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        end = at + count;
        let joined = line[end..].starts_with(is_joint) || line[..at].ends_with(is_joint);
        if rest.starts_with('0') && (3..=4).contains(&count)
            || (10..=12).contains(&count) && rest.starts_with('0')
        {
            // The line has an area code: the others are of the same place.
            found.truncate(from);
            return;
        }
        let head = line[..at].trim_end_matches(|c| is_space(c) || LINKS.contains(&c));
        let named = head.ends_with("电话") || head.ends_with("传真");
        if named
            && !joined
            && (7..=8).contains(&count)
            && rest.starts_with(['2', '3', '4', '5', '6', '7', '8'])
        {
            let whole = Span::new(start, start + line.len());
            found.push((Span::new(start + at, start + end), whole));
        }
    }
}

/// What makes one number of two runs of digits.
fn is_joint(c: char) -> bool {
    matches!(c, '-' | '－' | '—' | '–' | '~' | '*' | '＊' | '/' | '.') || c.is_ascii_alphabetic()
}
