//! The notices that say which days of a year are off, and which of them is missing.

use std::borrow::Cow;
use std::fmt;

use chrono::NaiveDate;

/// A notice on the holidays of a year, or on one holiday of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The year it arranges.
    pub year: i32,
    /// Its title, without 《》.
    pub title: Cow<'static, str>,
    /// The number it was issued under; empty where it is not known.
    pub code: Cow<'static, str>,
}

impl Notice {
    /// A notice in a table of constants.
    pub(crate) const fn new(year: i32, title: &'static str, code: &'static str) -> Self {
        Self { year, title: Cow::Borrowed(title), code: Cow::Borrowed(code) }
    }
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.code {
            "" => write!(f, "《{}》", self.title),
            code => write!(f, "《{}》（{code}）", self.title),
        }
    }
}

/// A day that is not what its weekday says, in the generated table.
#[derive(Debug)]
pub struct ArrangedDay {
    /// The day.
    pub date: NaiveDate,
    /// Whether it is worked.
    pub working: bool,
    /// The holiday that it is part of, or that it makes up for.
    pub occasion: &'static str,
    /// The notice, as an index into [`crate::data::calendar::NOTICES`].
    pub notice: u8,
}

/// The notice of a year is not in the calendar, so that its working days are not known.
///
/// ```
/// use gongkai::date::Uncovered;
///
/// let missing = Uncovered { year: 2027 };
/// assert_eq!(missing.title(), "国务院办公厅关于2027年部分节假日安排的通知");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Uncovered {
    /// The year.
    pub year: i32,
}

impl Uncovered {
    /// The title that the year's notice has or will have.
    pub fn title(self) -> String {
        format!("国务院办公厅关于{}年部分节假日安排的通知", self.year)
    }
}

impl fmt::Display for Uncovered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the working days of {} are not known: 《{}》 is missing",
            self.year,
            self.title()
        )
    }
}

impl std::error::Error for Uncovered {}

/// A result, and the notice that it would need to be certain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Computed<T> {
    /// The result; where a notice is missing, by weekends and what holidays are known.
    pub value: T,
    /// The first notice that is missing.
    pub missing: Option<Uncovered>,
}

impl<T> Computed<T> {
    /// Whether a notice is missing, so that the result may change.
    pub fn is_provisional(&self) -> bool {
        self.missing.is_some()
    }

    /// The result if it is certain.
    ///
    /// # Errors
    ///
    /// The notice that is missing.
    pub fn exact(self) -> Result<T, Uncovered> {
        self.missing.map_or(Ok(self.value), Err)
    }
}
