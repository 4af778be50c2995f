//! Dates in the notations that offices use.

mod around;
mod cursor;
mod field;
mod numeral;
mod running;

use chrono::{Datelike, NaiveDate};

pub use around::{Standing, WrittenWeekday, weekday_name};
pub use field::read_date;
pub use numeral::{Numeral, Script};
pub use running::find_dates;

use crate::text::Span;

/// How the parts of a date are put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notation {
    /// With 年, 月 and 日: `2016年8月10日`, `二〇一六年八月十日`.
    Words,
    /// With hyphens: `2016-08-10`.
    Hyphen,
    /// With slashes: `2016/8/10`.
    Slash,
    /// With dots: `2016.8.10`.
    Dot,
    /// With marks of several kinds or unusual ones: `2016年8-10`, `2016年8月10`.
    Mixed,
    /// Eight digits: `20160810`.
    Compact,
    /// The days since the beginning of 1900 that a spreadsheet keeps for a date: `42592`.
    Serial,
    /// The year last: `10/8/2016`.
    YearLast,
    /// Without the day, or without the year: `2016年8月`, `8月10日`.
    Incomplete,
    /// Marks without numbers, to be filled in by hand: `年   月   日`.
    Blank,
    /// Signs that stand in for numbers: `20××年×月×日`.
    StandIns,
    /// A word or a stroke that says that there is no date: `无`, `长期有效`, `/`.
    Nothing,
    /// None that could be told.
    Unreadable,
}

/// A date as written. Says what was written, never what should have been.
#[derive(Clone, Debug)]
pub struct WrittenDate {
    /// The whole of it, from the year through 日; the whole value where no date could be told.
    pub span: Span,
    /// How its parts are put together.
    pub notation: Notation,
    /// The year.
    pub year: Numeral,
    /// The month.
    pub month: Numeral,
    /// The day of the month.
    pub day_of_month: Numeral,
    /// Whether there are spaces between its parts.
    pub spaced: bool,
    /// Whether its day ends with 号 instead of 日.
    pub ends_with_hao: bool,
    /// The time of day after it.
    pub time: Option<Span>,
    /// The day of the week after it.
    pub weekday: Option<WrittenWeekday>,
    /// What else stands in the field, before and after it.
    pub clutter: Vec<Span>,
    /// Where it stands.
    pub standing: Standing,
    /// Whether it stands in an annex: below a line that says 附件.
    pub in_annex: bool,
    /// The day, where it is written in full and there is one such day. A time with an offset from
    /// UTC is turned into the day in China.
    pub day: Option<NaiveDate>,
    /// The day that it is most likely meant to be, where what is written does not say so by itself.
    pub meant: Option<NaiveDate>,
}

impl WrittenDate {
    fn new(span: Span, notation: Notation) -> Self {
        Self {
            span,
            notation,
            year: Numeral::default(),
            month: Numeral::default(),
            day_of_month: Numeral::default(),
            spaced: false,
            ends_with_hao: false,
            time: None,
            weekday: None,
            clutter: Vec::new(),
            standing: Standing::Value,
            in_annex: false,
            day: None,
            meant: None,
        }
    }

    /// A date of three numbers, which settle the day.
    fn of_numbers(span: Span, notation: Notation, [year, month, day]: [Numeral; 3]) -> Self {
        let mut date = Self { year, month, day_of_month: day, ..Self::new(span, notation) };
        let found = date.by_numbers();
        let certain = !date.has_short_year() && !date.is_confused();
        (date.day, date.meant) = if certain { (found, None) } else { (None, found) };
        date
    }

    fn numbers(&self) -> [Numeral; 3] {
        [self.year, self.month, self.day_of_month]
    }

    /// The day that its numbers say, whatever the time after it makes of it; with a year of two
    /// digits, the day that is most likely meant.
    pub fn by_numbers(&self) -> Option<NaiveDate> {
        let year = if self.has_short_year() { century(self.year.value) } else { self.year.value };
        let year = i32::try_from(year).ok()?;
        NaiveDate::from_ymd_opt(year, self.month.value, self.day_of_month.value)
    }

    /// Whether year, month and day of the month are all there.
    pub fn is_complete(&self) -> bool {
        self.numbers().iter().all(|number| !number.span.is_empty())
    }

    /// Whether all its numbers are there, but no such day.
    pub fn is_impossible(&self) -> bool {
        self.is_complete() && self.day.is_none() && self.meant.is_none()
    }

    /// Whether month or day of the month begins with a zero.
    pub fn is_padded(&self) -> bool {
        self.month.padded || self.day_of_month.padded
    }

    /// Whether the year has two digits.
    pub fn has_short_year(&self) -> bool {
        self.year.length == 2
    }

    /// Whether letters stand for digits.
    pub fn is_confused(&self) -> bool {
        self.numbers().iter().any(|number| number.script == Script::Confused)
    }

    /// Whether all its numbers are written in this script.
    pub fn is_all(&self, script: Script) -> bool {
        self.numbers().iter().all(|number| number.script == script)
    }

    /// Whether one of its numbers is written in this script.
    pub fn has(&self, script: Script) -> bool {
        self.numbers().iter().any(|number| number.script == script)
    }

    /// Whether a Chinese zero is written other than 〇.
    pub fn has_wrong_zero(&self) -> bool {
        self.numbers().iter().any(|number| number.wrong_zero)
    }

    /// Whether a Chinese number is written other than 一 to 三十一.
    pub fn is_irregular(&self) -> bool {
        self.numbers().iter().any(|number| number.irregular)
    }
}

/// The day as documents write it: `2016年8月10日`.
///
/// ```
/// use gongkai::date::{in_words, read_date};
///
/// let date = read_date("２０１６年０８月１０日").unwrap();
/// assert_eq!(in_words(date.day.unwrap()), "2016年8月10日");
/// ```
pub fn in_words(day: NaiveDate) -> String {
    format!("{}年{}月{}日", day.year(), day.month(), day.day())
}

/// The day as documents wrote it before July 2012: `二〇一一年八月十日`.
pub fn in_chinese_numerals(day: NaiveDate) -> String {
    let digits: Vec<char> = "〇一二三四五六七八九".chars().collect();
    let digit = |value: u32| digits[value as usize % 10];
    let number = |value: u32| {
        let tens = match value / 10 {
            0 => String::new(),
            1 => "十".to_owned(),
            tens => format!("{}十", digit(tens)),
        };
        let units = if value % 10 == 0 { String::new() } else { digit(value).to_string() };
        tens + &units
    };
    let year: String =
        day.year().to_string().chars().filter_map(|c| c.to_digit(10)).map(digit).collect();
    format!("{year}年{}月{}日", number(day.month()), number(day.day()))
}

/// The year that a year of two digits most likely means.
fn century(year: u32) -> u32 {
    if year < 50 { 2000 + year } else { 1900 + year }
}
