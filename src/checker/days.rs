//! Working days, as JSON has them.

use chrono::NaiveDate;

use super::Checker;
use crate::date::{Uncovered, read_date};
use crate::error::Error;
use crate::message::Message;
use crate::report::{DateAfter, DayInfo, DaysBetween};

/// The most days that can be counted at once: some forty years.
const MOST_DAYS: f64 = 10_000.0;
/// The most days that can be shown at once: two years.
const MOST_SHOWN: usize = 732;

impl Checker {
    /// The day on which the `days`-th working day after `from` falls. `from` itself is not counted;
    /// Saturdays and Sundays worked to make up for a holiday are (民法典第二百零一条).
    ///
    /// # Errors
    ///
    /// `BAD_DATE` if `from` is no day of the calendar, or the day is past the year 9999;
    /// `BAD_NUMBER` if `days` is no whole number from
    /// 0 to 10,000.
    pub fn add_working_days(&self, from: &str, days: f64) -> Result<DateAfter, Error> {
        let due = self.calendar.reckon(self::day(from)?, count(days)?);
        Ok(DateAfter {
            date: in_range(due.value)?.to_string(),
            provisional: due.is_provisional(),
            missing: due.missing.map(Uncovered::title),
        })
    }

    /// How many working days there are after `from`, up to and including `to`.
    ///
    /// # Errors
    ///
    /// `BAD_DATE` if one of them is no day of the calendar.
    pub fn working_days_between(&self, from: &str, to: &str) -> Result<DaysBetween, Error> {
        let days = self.calendar.reckon_between(day(from)?, day(to)?);
        Ok(DaysBetween {
            days: days.value,
            provisional: days.is_provisional(),
            missing: days.missing.map(Uncovered::title),
        })
    }

    /// Whether a day is worked, and why.
    ///
    /// # Errors
    ///
    /// `BAD_DATE` if it is no day of the calendar.
    pub fn is_working_day(&self, date: &str) -> Result<DayInfo, Error> {
        Ok(self.day_info(day(date)?))
    }

    /// Every day from `from` to `to`, both included, at most two years of them: what a calendar
    /// shows.
    ///
    /// # Errors
    ///
    /// `BAD_DATE` if one of them is no day of the calendar.
    pub fn days(&self, from: &str, to: &str) -> Result<Vec<DayInfo>, Error> {
        let (from, to) = (day(from)?, day(to)?);
        let days = from.iter_days().take_while(|date| *date <= to).take(MOST_SHOWN);
        Ok(days.map(|date| self.day_info(date)).collect())
    }

    fn day_info(&self, date: NaiveDate) -> DayInfo {
        let day = self.calendar.day(date);
        DayInfo {
            date: date.to_string(),
            working: day.working,
            why: day.why.to_string(),
            source: day.source,
            provisional: day.missing.is_some(),
        }
    }
}

/// The day that is written, in any notation of dates, in the years 1 to 9999.
pub(super) fn day(written: &str) -> Result<NaiveDate, Error> {
    let date = read_date(written).and_then(|date| date.day);
    date.ok_or_else(|| Error::bad_date(written)).and_then(in_range)
}

/// A day that can be written `YYYY-MM-DD`.
pub(super) fn in_range(day: NaiveDate) -> Result<NaiveDate, Error> {
    use chrono::Datelike;

    if (1..=9999).contains(&day.year()) { Ok(day) } else { Err(Error::bad_date(day)) }
}

pub(super) fn count(days: f64) -> Result<u16, Error> {
    const BAD_NUMBER: Message = Message::new(
        "工作日数“{days}”应当是 0 到 10000 的整数",
        "the number of working days “{days}” should be a whole number from 0 to 10,000",
    );
    if days.fract() != 0.0 || !(0.0..=MOST_DAYS).contains(&days) {
        // JSON has no word for what is no number.
        let days =
            if days.is_nan() { "NaN".to_owned() } else { serde_json::json!(days).to_string() };
        return Err(Error::new("BAD_NUMBER", BAD_NUMBER).with("days", days.trim_end_matches(".0")));
    }
    #[expect(clippy::cast_sign_loss, reason = "a whole number from 0 to 10,000")]
    Ok(days as u16)
}
