//! Working days, as far as notices have been published.

use std::borrow::Cow;
use std::fmt;
use std::sync::OnceLock;

use chrono::{Datelike, NaiveDate};

use super::notice::{Computed, Notice, Uncovered};
use super::ordinary::{
    fixed_holiday, fixed_holidays, is_ordinary_working_day, is_weekend,
    ordinary_working_days_through,
};
use crate::data::calendar::{DAYS, NOTICES, STATUTORY};
use crate::order::Table;

/// The working days of China.
///
/// The default is the national calendar. [`Calendar::with_year`] adds the notice of a further year,
/// [`Calendar::with_days`] lays the days of a region over it; neither needs a new build.
///
/// Counting is by arithmetic and binary search: a span of years costs no more than one of days.
///
/// ```
/// use chrono::NaiveDate;
/// use gongkai::date::Calendar;
///
/// let calendar = Calendar::default();
/// let formed = NaiveDate::from_ymd_opt(2024, 6, 27).unwrap();
/// let due = NaiveDate::from_ymd_opt(2024, 7, 25).unwrap();
/// assert_eq!(calendar.add_working_days(formed, 20), Ok(due));
///
/// let unknown = NaiveDate::from_ymd_opt(2027, 3, 1).unwrap();
/// assert_eq!(calendar.add_working_days(unknown, 20).unwrap_err().year, 2027);
/// ```
#[derive(Clone, Debug)]
pub struct Calendar {
    /// The notices, those of one year together.
    notices: Table<i32, Vec<Notice>>,
    /// The days that are not what weekends and fixed dates say, or whose occasion is known.
    days: Table<NaiveDate, Arranged>,
    /// What `days` comes to, counted when it is first asked for: most records are not due.
    count: OnceLock<Count>,
}

/// The working days that are not what weekends and fixed dates say, counted.
#[derive(Clone, Debug, Default)]
struct Count {
    /// The day and how many working days more (or less) there are through it than weekends and
    /// fixed dates say, in order.
    shifts: Vec<(NaiveDate, i32)>,
    /// The count of working days in the years that notices arrange, day by day.
    counted: Counted,
}

/// How many working days there are through each of a run of days, and which day each of them is.
#[derive(Clone, Debug, Default)]
struct Counted {
    /// The number of the first day.
    first: i32,
    /// How many working days there are through each of the days.
    through: Vec<i32>,
    /// How many days after the first each working day is; the one that the first day counts up to
    /// comes first.
    places: Vec<u16>,
}

impl Counted {
    /// How many working days there are through the day of that number, if it is one of the run.
    fn through(&self, day: i32) -> Option<i32> {
        let at = usize::try_from(day - self.first).ok()?;
        self.through.get(at).copied()
    }

    /// The number of the day through which there are `count` working days, the first of them all, if
    /// it is one of the run and not its first.
    fn place(&self, count: i32) -> Option<i32> {
        let at = usize::try_from(count - self.through.first()?).ok().filter(|at| *at > 0)?;
        self.places.get(at).map(|place| self.first + i32::from(*place))
    }
}

/// What is arranged for a day.
#[derive(Clone, Debug)]
struct Arranged {
    working: bool,
    occasion: Cow<'static, str>,
    source: Source,
}

/// Who says so.
#[derive(Clone, Debug)]
enum Source {
    /// A notice: its year and which of that year's notices.
    Notice(i32, usize),
    /// The law on holidays, while there is no notice.
    Statute,
    /// A region, as a profile names it.
    Local(Cow<'static, str>),
}

/// A day off or a working day that a notice or a region arranges.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrangement {
    /// The day.
    pub date: NaiveDate,
    /// Whether it is worked.
    pub working: bool,
    /// The holiday that it is part of, or that it makes up for.
    pub occasion: Cow<'static, str>,
}

/// A day of the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day<'a> {
    /// Whether it is worked.
    pub working: bool,
    /// Why.
    pub why: Why<'a>,
    /// Who says so, where it is not the weekday: a notice, or the name of a local calendar.
    pub source: Option<String>,
    /// The notice that is missing for it to be certain.
    pub missing: Option<Uncovered>,
}

/// Why a day is worked or not. Displays in Chinese, such as `春节放假`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why<'a> {
    /// Monday to Friday.
    Weekday,
    /// Saturday or Sunday.
    Weekend,
    /// Off for the named holiday.
    Holiday(&'a str),
    /// A Saturday or Sunday worked to make up for the named holiday.
    MakeUp(&'a str),
}

impl fmt::Display for Why<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Weekday => f.write_str("工作日"),
            Self::Weekend => f.write_str("周末"),
            Self::Holiday(name) => write!(f, "{name}放假"),
            Self::MakeUp(_) => f.write_str("调休上班"),
        }
    }
}

impl Default for Calendar {
    fn default() -> Self {
        let mut notices: Table<i32, Vec<Notice>> = Table::new();
        let mut places = Vec::with_capacity(NOTICES.len());
        for notice in NOTICES {
            let of_year = notices.entry(notice.year);
            places.push(Source::Notice(notice.year, of_year.len()));
            of_year.push(notice.clone());
        }
        let arranged = DAYS.iter().map(|day| {
            let occasion = Cow::Borrowed(day.occasion);
            let source = places[usize::from(day.notice)].clone();
            (day.date, Arranged { working: day.working, occasion, source })
        });
        let statutory = STATUTORY.iter().map(|(date, occasion)| {
            let occasion = Cow::Borrowed(*occasion);
            (*date, Arranged { working: false, occasion, source: Source::Statute })
        });
        let days = arranged.chain(statutory).collect();
        Self { notices, days, count: OnceLock::new() }
    }
}

/// Counts the working days of the years that anything is arranged for, so that a due date is
/// looked up.
fn day_by_day(shifts: &[(NaiveDate, i32)]) -> Counted {
    let (Some((first, _)), Some((last, _))) = (shifts.first(), shifts.last()) else {
        return Counted::default();
    };
    let number = NaiveDate::num_days_from_ce;
    let first = number(first);
    // More than a profile's own years add up to would be a slip in it.
    let days = first..=number(last).min(first + i32::from(u16::MAX));
    let years = nth_day(first).year()..=nth_day(*days.end()).year();
    let mut fixed = years.flat_map(fixed_holidays).map(|day| number(&day)).peekable();
    let mut shifts = shifts.iter().map(|(day, shift)| (number(day), *shift)).peekable();
    let mut counted = Counted { first, ..Counted::default() };
    let mut ordinary = ordinary_working_days_through(nth_day(first - 1));
    let mut shift = 0;
    for day in days {
        while fixed.next_if(|fixed| *fixed < day).is_some() {}
        // Day 1 of the common era was a Monday.
        let is_weekday = (1..=5).contains(&day.rem_euclid(7));
        ordinary += i32::from(is_weekday && fixed.peek() != Some(&day));
        while let Some((_, through)) = shifts.next_if(|(from, _)| *from <= day) {
            shift = through;
        }
        let through = ordinary + shift;
        if counted.through.last() != Some(&through) {
            counted.places.push(counted.through.len() as u16);
        }
        counted.through.push(through);
    }
    counted
}

impl Calendar {
    /// Adds the notice of a year: the days it arranges take the place of what was assumed.
    #[must_use]
    pub fn with_year(
        mut self,
        notice: Notice,
        days: impl IntoIterator<Item = Arrangement>,
    ) -> Self {
        let year = notice.year;
        let of_year = self.notices.entry(year);
        if of_year.is_empty() {
            let assumed = |date: &NaiveDate, day: &Arranged| {
                date.year() == year && matches!(day.source, Source::Statute)
            };
            self.days.retain(|date, day| !assumed(date, day));
        }
        let source = Source::Notice(year, of_year.len());
        of_year.push(notice);
        self.arrange(days, &source);
        self
    }

    /// Lays the days of a region or an office, named `name`, over the calendar.
    #[must_use]
    pub fn with_days(
        mut self,
        name: impl Into<Cow<'static, str>>,
        days: impl IntoIterator<Item = Arrangement>,
    ) -> Self {
        self.arrange(days, &Source::Local(name.into()));
        self
    }

    fn arrange(&mut self, days: impl IntoIterator<Item = Arrangement>, source: &Source) {
        self.count = OnceLock::new();
        for Arrangement { date, working, occasion } in days {
            self.days.insert(date, Arranged { working, occasion, source: source.clone() });
        }
    }

    fn count(&self) -> &Count {
        self.count.get_or_init(|| {
            let shifts = self.shifts();
            Count { counted: day_by_day(&shifts), shifts }
        })
    }

    /// In a covered year, a fixed-date holiday that its notice does not name is a day like any other:
    /// the fixed dates of the law were fewer once.
    fn shifts(&self) -> Vec<(NaiveDate, i32)> {
        let mut differing: Table<NaiveDate, bool> = Table::new();
        for holiday in self.notices.keys().flat_map(|year| fixed_holidays(*year)) {
            differing.insert(holiday, !is_weekend(holiday));
        }
        differing.extend(self.days.iter().map(|(date, day)| (*date, day.working)));
        let mut shift = 0;
        let through = |(date, working): (NaiveDate, bool)| {
            shift += i32::from(working) - i32::from(is_ordinary_working_day(date));
            (date, shift)
        };
        differing.into_rows().into_iter().map(through).collect()
    }

    /// The years whose notices it holds, in order.
    pub fn years(&self) -> impl Iterator<Item = i32> + '_ {
        self.notices.keys().copied()
    }

    /// The notices of a year.
    pub fn notices(&self, year: i32) -> &[Notice] {
        self.notices.get(&year).map_or(&[], Vec::as_slice)
    }

    /// Whether it is a working day.
    ///
    /// # Errors
    ///
    /// The notice of its year is missing.
    pub fn is_working_day(&self, date: NaiveDate) -> Result<bool, Uncovered> {
        let day = self.day(date);
        day.missing.map_or(Ok(day.working), Err)
    }

    /// What kind of day it is, and why. Where its year's notice is missing, by weekends and what
    /// holidays are known.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use gongkai::date::Calendar;
    ///
    /// let calendar = Calendar::default();
    /// let saturday = calendar.day(NaiveDate::from_ymd_opt(2024, 10, 12).unwrap());
    /// assert!(saturday.working);
    /// assert_eq!(saturday.why.to_string(), "调休上班");
    /// ```
    pub fn day(&self, date: NaiveDate) -> Day<'_> {
        let missing = self.missing_year(date.year());
        let source = self.days.get(&date).and_then(|arranged| self.source_name(&arranged.source));
        let why = self.why(date);
        let working = matches!(why, Why::Weekday | Why::MakeUp(_));
        Day { working, why, source, missing }
    }

    fn why(&self, date: NaiveDate) -> Why<'_> {
        let fixed = || fixed_holiday(date).filter(|_| self.missing_year(date.year()).is_some());
        match self.days.get(&date) {
            Some(day) if !day.working => Why::Holiday(&day.occasion),
            Some(day) if is_weekend(date) => Why::MakeUp(&day.occasion),
            Some(_) => Why::Weekday,
            None if is_weekend(date) => Why::Weekend,
            None => fixed().map_or(Why::Weekday, Why::Holiday),
        }
    }

    fn source_name(&self, source: &Source) -> Option<String> {
        match source {
            Source::Notice(year, at) => self.notices(*year).get(*at).map(Notice::to_string),
            Source::Statute => Some("《全国年节及纪念日放假办法》".to_owned()),
            Source::Local(name) => Some(name.to_string()),
        }
    }

    /// The day on which the `days`-th working day after `from` falls. `from` itself is not counted;
    /// Saturdays and Sundays worked to make up for a holiday are.
    ///
    /// # Errors
    ///
    /// The notice of a year is missing that is reached before the days are full.
    pub fn add_working_days(&self, from: NaiveDate, days: u16) -> Result<NaiveDate, Uncovered> {
        self.reckon(from, days).exact()
    }

    /// As [`Calendar::add_working_days`], going on by weekends and what holidays are known where a
    /// notice is missing.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use gongkai::date::Calendar;
    ///
    /// let from = NaiveDate::from_ymd_opt(2026, 12, 4).unwrap();
    /// let due = Calendar::default().reckon(from, 20);
    /// assert_eq!(due.value.to_string(), "2027-01-04");
    /// assert_eq!(due.missing.unwrap().year, 2027);
    /// ```
    pub fn reckon(&self, from: NaiveDate, days: u16) -> Computed<NaiveDate> {
        let full = self.working_days_through(from) + i32::from(days);
        if let Some(place) = self.count().counted.place(full).filter(|_| days > 0) {
            let value = nth_day(place);
            return Computed { value, missing: self.missing_between(from, value) };
        }
        let last = NaiveDate::MAX.num_days_from_ce();
        // What is still missing takes at least as many days: this never goes past the day sought.
        let mut at = (from.num_days_from_ce() + i32::from(days)).min(last);
        while at < last {
            let missing = full - self.working_days_through(nth_day(at));
            if missing <= 0 {
                break;
            }
            at = (at + missing).min(last);
        }
        let value = nth_day(at);
        Computed { value, missing: self.missing_between(from, value) }
    }

    /// How many working days there are after `from`, up to and including `to`. Negative where `to`
    /// comes first.
    ///
    /// # Errors
    ///
    /// The notice of a year between them is missing.
    pub fn working_days_between(&self, from: NaiveDate, to: NaiveDate) -> Result<i32, Uncovered> {
        self.reckon_between(from, to).exact()
    }

    /// As [`Calendar::working_days_between`], going by weekends and what holidays are known where a
    /// notice is missing.
    pub fn reckon_between(&self, from: NaiveDate, to: NaiveDate) -> Computed<i32> {
        let value = self.working_days_through(to) - self.working_days_through(from);
        Computed { value, missing: self.missing_between(from.min(to), from.max(to)) }
    }

    /// The first working day that is not before `date`.
    pub fn on_or_after(&self, date: NaiveDate) -> Computed<NaiveDate> {
        let before = date.pred_opt().unwrap_or(date);
        self.reckon(before, 1)
    }

    /// The working days after `from`, up to and including `to`, in order.
    pub fn working_days(
        &self,
        from: NaiveDate,
        to: NaiveDate,
    ) -> impl Iterator<Item = NaiveDate> + '_ {
        from.iter_days().skip(1).take_while(move |date| *date <= to).filter(|date| {
            let why = self.why(*date);
            matches!(why, Why::Weekday | Why::MakeUp(_))
        })
    }

    fn working_days_through(&self, date: NaiveDate) -> i32 {
        let counted = self.count().counted.through(date.num_days_from_ce());
        counted.unwrap_or_else(|| self.count_through(date))
    }

    fn count_through(&self, date: NaiveDate) -> i32 {
        let shifts = &self.count().shifts;
        let after = shifts.partition_point(|(day, _)| *day <= date);
        let shift = after.checked_sub(1).map_or(0, |at| shifts[at].1);
        ordinary_working_days_through(date) + shift
    }

    /// The first missing notice among the years of the days after `from`, up to and including `to`.
    fn missing_between(&self, from: NaiveDate, to: NaiveDate) -> Option<Uncovered> {
        let first = from.succ_opt().filter(|first| *first <= to)?;
        (first.year()..=to.year()).find_map(|year| self.missing_year(year))
    }

    fn missing_year(&self, year: i32) -> Option<Uncovered> {
        (!self.notices.contains_key(&year)).then_some(Uncovered { year })
    }
}

/// The day of that number, which is one of the days that `NaiveDate` knows.
fn nth_day(number: i32) -> NaiveDate {
    NaiveDate::from_num_days_from_ce_opt(number).unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use chrono::{Days, NaiveDate};

    use super::Calendar;
    use crate::date::Arrangement;

    #[test]
    fn the_table_of_working_days_says_what_counting_says() {
        let day = |written: &str| written.parse::<NaiveDate>().expect("a day");
        let off = |date| Arrangement { date, working: false, occasion: "某节".into() };
        let local = Calendar::default().with_days("某州", [off(day("1999-04-12"))]);
        for calendar in [Calendar::default(), local] {
            for date in day("1998-01-01").iter_days().take(365 * 36) {
                let full = calendar.count_through(date);
                assert_eq!(calendar.working_days_through(date), full, "{date}");
                for days in [1, 20] {
                    let due = calendar.reckon(date, days).value;
                    let before = due.checked_sub_days(Days::new(1)).expect("a day");
                    let reached = (calendar.count_through(before), calendar.count_through(due));
                    let full = full + i32::from(days);
                    assert_eq!(reached, (full - 1, full), "{days} after {date}");
                }
                assert_eq!(calendar.reckon(date, 0).value, date);
            }
        }
    }

    #[test]
    fn days_that_are_laid_over_a_calendar_that_has_counted_count() {
        let day = |written: &str| written.parse::<NaiveDate>().expect("a day");
        let national = Calendar::default();
        assert_eq!(national.reckon(day("2023-04-11"), 1).value, day("2023-04-12"));
        let off =
            Arrangement { date: day("2023-04-12"), working: false, occasion: "某节".into() };
        let local = national.with_days("某州", [off]);
        assert_eq!(local.reckon(day("2023-04-11"), 1).value, day("2023-04-13"));
    }
}
