//! Numbers of national standards in a text.

use crate::text::{Sight, Sign, Span, is_space};

/// The number of a national standard, such as GB/T 9704-2012.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StandardNumber {
    /// The whole of it.
    pub span: Span,
    /// The number before the year.
    pub number: Span,
    /// The year.
    pub year: Span,
}

/// Finds the numbers of national standards that name their year, in order.
///
/// ```
/// use gongkai::read::find_standard_numbers;
///
/// let text = "按照GB/T 9704—2012排版，GB 32100除外";
/// let found = find_standard_numbers(text);
/// assert_eq!((found.len(), found[0].number.of(text), found[0].year.of(text)), (1, "9704", "2012"));
/// ```
pub fn find_standard_numbers<'a>(text: impl Into<Sight<'a>>) -> Vec<StandardNumber> {
    let sight = text.into();
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(start) = sight.find("GB", Sign::Standard, at) {
        found.extend(number_at(sight.text(), start));
        at = start + "GB".len();
    }
    found
}

fn number_at(text: &str, at: usize) -> Option<StandardNumber> {
    let rest = text[at..].strip_prefix("GB")?;
    let rest = rest.strip_prefix("/T").unwrap_or(rest).trim_start_matches(is_space);
    let (number, after) = digits(text, rest);
    let dash = after.trim_start_matches(is_space);
    let after = dash.trim_start_matches(['-', '—', '–', '－', '一']);
    let (year, end) = digits(text, after.trim_start_matches(is_space));
    let is_year = year.len() == 4 && !number.is_empty() && after.len() < dash.len();
    let span = Span::new(at, text.len() - end.len());
    is_year.then_some(StandardNumber { span, number, year })
}

/// The digits that the rest of a text begins with, and what follows them.
fn digits<'a>(text: &str, rest: &'a str) -> (Span, &'a str) {
    let after = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    (Span::new(text.len() - rest.len(), text.len() - after.len()), after)
}
