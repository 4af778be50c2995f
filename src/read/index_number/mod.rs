//! Index numbers (索引号): 640121-103/2017-48967. Every place has its own shape of them.
//!
//! [`read_index_number`] reads a field's whole value, [`find_index_numbers`] finds those of sure shapes
//! in running text. Both keep what was written; a value of a shape that is not known is kept whole.

mod characters;
mod field;
mod running;
mod shape;

use chrono::{Datelike, NaiveDate};

pub use shape::IndexShape;

use crate::text::Span;

/// An index number as written, with its parts. The span of a part that is missing is empty.
///
/// ```
/// use gongkai::read::{IndexShape, read_index_number};
///
/// let number = read_index_number("640121－103/2017-48967").unwrap();
/// assert_eq!(number.shape, IndexShape::Department);
/// assert_eq!(number.region.of(number.source), "640121");
/// assert_eq!(number.year_value(), Some(2017));
/// assert_eq!(number.canonical, "640121-103/2017-48967");
///
/// let local = read_index_number("QX0001乙").unwrap();
/// assert_eq!(local.shape, IndexShape::Opaque);
/// ```
#[derive(Clone, Debug)]
pub struct IndexNumber<'a> {
    /// The text that the spans are spans of.
    pub source: &'a str,
    /// The whole of it, without a label.
    pub span: Span,
    /// The label before it: `索引号：`.
    pub label: Span,
    /// How it is made up.
    pub shape: IndexShape,
    /// The code of an organisation that it begins with, be it of 9 or of 18 characters.
    pub organisation: Span,
    /// The six digits of a region.
    pub region: Span,
    /// The year.
    pub year: Span,
    /// The month after the year.
    pub month: Span,
    /// The day of the month after the month.
    pub day: Span,
    /// The number at the end.
    pub serial: Span,
    /// It with ASCII letters, digits, hyphens and slashes, and without spaces.
    pub canonical: String,
    /// What in it is not ASCII or a space, each with what it stands for.
    pub typography: Vec<(Span, String)>,
}

/// A day, a month or a year, as far as an index number says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct IndexDate {
    /// The year.
    pub year: i32,
    /// The month, where there is one.
    pub month: Option<u32>,
    /// The day of the month, where there is one.
    pub day: Option<u32>,
}

impl IndexDate {
    /// As much of a day as this date says.
    #[must_use]
    pub fn part_of(self, day: NaiveDate) -> Self {
        Self {
            year: day.year(),
            month: self.month.map(|_| day.month()),
            day: self.day.map(|_| day.day()),
        }
    }
}

impl IndexNumber<'_> {
    /// The text of a part, in ASCII and without spaces; letters are made capital.
    pub fn plain(&self, part: Span) -> String {
        characters::plain(part.of(self.source))
    }

    /// The year.
    pub fn year_value(&self) -> Option<i32> {
        self.plain(self.year).parse().ok()
    }

    /// The year, with the month and the day that it goes on with.
    pub fn date(&self) -> Option<IndexDate> {
        let number = |part| self.plain(part).parse().ok();
        Some(IndexDate {
            year: self.year_value()?,
            month: number(self.month),
            day: number(self.day),
        })
    }

    /// Whether its characters are all that an index number is written with.
    pub fn is_written_plainly(&self) -> bool {
        self.typography.is_empty()
    }
}

/// Reads a field's value. None where it is blank.
///
/// A value that is no index number is kept too, as what it is: see [`IndexShape`].
pub fn read_index_number(value: &str) -> Option<IndexNumber<'_>> {
    field::read(value)
}

/// Finds the index numbers of sure shapes in a text: those that have a slash, and those after a label.
///
/// ```
/// let text = "索引号：TCXXGK-2020-011721，另见640121-103/2017-48967";
/// let found = gongkai::read::find_index_numbers(text);
/// let found: Vec<&str> = found.iter().map(|number| number.span.of(text)).collect();
/// assert_eq!(found, ["TCXXGK-2020-011721", "640121-103/2017-48967"]);
/// ```
pub fn find_index_numbers(text: &str) -> Vec<IndexNumber<'_>> {
    running::find(text)
}
