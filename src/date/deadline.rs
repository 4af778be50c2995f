//! Due dates, and whether they were met.

use chrono::{Days, Months, NaiveDate};

use super::calendar::Calendar;
use super::notice::{Computed, Uncovered};

/// The time that a limit grants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// 工作日: days that are worked.
    WorkingDays(u16),
    /// 日: days of the calendar.
    Days(u16),
    /// Months, half-years and years of the calendar.
    Months(u16),
}

/// How a period ended, or stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Done on the due date or before it.
    OnTime,
    /// Done after the due date.
    Late,
    /// Not done, and the due date is not past.
    Pending,
    /// Not done, and the due date is past.
    Overdue,
}

impl Status {
    /// Its name in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::OnTime => "on-time",
            Self::Late => "late",
            Self::Pending => "pending",
            Self::Overdue => "overdue",
        }
    }
}

/// A due date, and whether it was met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// The day that the period starts from; it is not counted.
    pub from: NaiveDate,
    /// How long it is.
    pub period: Period,
    /// The last day on which it can be met.
    pub due: NaiveDate,
    /// The last day of the period before it moved to the next working day.
    pub nominal: NaiveDate,
    /// How it ended, or stands.
    pub status: Status,
    /// Working days after `from`, up to and including the day it was done or, until then, the day
    /// as of which this is computed. Negative where that came first.
    pub working_days: i32,
    /// The first notice that is missing for the due date to be certain.
    pub missing: Option<Uncovered>,
}

/// Computes a due date, and whether it was met: by `published`, or not yet on the day `as_of`.
///
/// The start day is not counted; Saturdays and Sundays worked to make up for a holiday are. A period
/// of calendar days, or of months, that ends on a day off ends on the next working day (民法典
/// 第二百零一条、第二百零三条). A month ends on the day of the same number, or else on the last of
/// the month (第二百零二条).
///
/// ```
/// use chrono::NaiveDate;
/// use gongkai::date::{Calendar, Period, Status, deadline};
///
/// let day = |month, day| NaiveDate::from_ymd_opt(2024, month, day).unwrap();
/// let calendar = Calendar::default();
/// let limit = Period::WorkingDays(20);
/// let met = deadline(day(6, 27), limit, Some(day(7, 26)), day(8, 1), &calendar);
/// assert_eq!((met.due, met.status, met.working_days), (day(7, 25), Status::Late, 21));
/// ```
pub fn deadline(
    from: NaiveDate,
    period: Period,
    published: Option<NaiveDate>,
    as_of: NaiveDate,
    calendar: &Calendar,
) -> Deadline {
    let nominal = nominal_end(from, period, calendar);
    let due = match period {
        Period::WorkingDays(_) => nominal,
        Period::Days(_) | Period::Months(_) => calendar.on_or_after(nominal.value),
    };
    let status = match published {
        Some(published) if published <= due.value => Status::OnTime,
        Some(_) => Status::Late,
        None if as_of > due.value => Status::Overdue,
        None => Status::Pending,
    };
    Deadline {
        from,
        period,
        due: due.value,
        nominal: nominal.value,
        status,
        working_days: calendar.reckon_between(from, published.unwrap_or(as_of)).value,
        missing: due.missing,
    }
}

/// The last day of a period, wherever it falls.
fn nominal_end(from: NaiveDate, period: Period, calendar: &Calendar) -> Computed<NaiveDate> {
    let value = match period {
        Period::WorkingDays(days) => return calendar.reckon(from, days),
        Period::Days(days) => from.checked_add_days(Days::new(days.into())),
        Period::Months(months) => from.checked_add_months(Months::new(months.into())),
    };
    Computed { value: value.unwrap_or(NaiveDate::MAX), missing: None }
}

impl Deadline {
    /// The days that are counted, in order: the first after the start day up to the last.
    pub fn days(&self, calendar: &Calendar) -> Vec<NaiveDate> {
        match self.period {
            Period::WorkingDays(_) => calendar.working_days(self.from, self.due).collect(),
            Period::Days(_) | Period::Months(_) => {
                let days = self.from.iter_days().skip(1);
                days.take_while(|day| *day <= self.nominal).collect()
            }
        }
    }

    /// How many working days `done` came after the due date.
    pub fn working_days_late(&self, done: NaiveDate, calendar: &Calendar) -> i32 {
        calendar.reckon_between(self.due, done).value
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{Deadline, Period, Status, deadline};
    use crate::date::Calendar;

    fn day(written: &str) -> NaiveDate {
        written.parse().unwrap()
    }

    fn computed(from: &str, period: Period, published: Option<&str>, as_of: &str) -> Deadline {
        deadline(day(from), period, published.map(day), day(as_of), &Calendar::default())
    }

    #[test]
    fn periods_of_calendar_days_end_on_a_working_day() {
        for (from, days, nominal, due) in [
            ("2026-02-10", 20, "2026-03-02", "2026-03-02"),
            ("2026-01-29", 20, "2026-02-18", "2026-02-24"),
            ("2026-09-11", 20, "2026-10-01", "2026-10-08"),
            ("2024-10-02", 10, "2024-10-12", "2024-10-12"),
        ] {
            let end = computed(from, Period::Days(days), None, "2026-11-22");
            assert_eq!((end.nominal, end.due), (day(nominal), day(due)), "{days} days from {from}");
            assert_eq!(end.days(&Calendar::default()).len(), usize::from(days));
        }
        let end = computed("2024-01-31", Period::Months(1), None, "2026-11-22");
        assert_eq!((end.nominal, end.due), (day("2024-02-29"), day("2024-02-29")));
    }

    #[test]
    fn the_status_turns_on_the_due_date() {
        let twenty = Period::WorkingDays(20);
        for (published, as_of, status, days) in [
            (Some("2024-07-25"), "2024-08-01", Status::OnTime, 20),
            (Some("2024-07-26"), "2024-08-01", Status::Late, 21),
            (Some("2024-08-01"), "2026-11-22", Status::Late, 25),
            (Some("2024-06-20"), "2026-11-22", Status::OnTime, -5),
            (None, "2024-07-25", Status::Pending, 20),
            (None, "2024-07-26", Status::Overdue, 21),
        ] {
            let end = computed("2024-06-27", twenty, published, as_of);
            assert_eq!((end.status, end.working_days), (status, days), "{published:?} {as_of}");
            assert_eq!(end.due, day("2024-07-25"));
        }
    }

    #[test]
    fn the_counted_days_are_listed() {
        let end = computed("2017-03-29", Period::WorkingDays(5), None, "2026-11-22");
        let days: Vec<String> =
            end.days(&Calendar::default()).iter().map(NaiveDate::to_string).collect();
        assert_eq!(days, ["2017-03-30", "2017-03-31", "2017-04-01", "2017-04-05", "2017-04-06"]);
        assert_eq!(end.working_days_late(day("2017-04-10"), &Calendar::default()), 2);
    }

    #[test]
    fn a_missing_notice_makes_it_provisional_and_nothing_panics() {
        let end = computed("2026-12-04", Period::WorkingDays(20), None, "2026-12-10");
        assert_eq!((end.due, end.status), (day("2027-01-04"), Status::Pending));
        assert_eq!(end.missing.map(|missing| missing.year), Some(2027));
        let certain = computed("2026-12-03", Period::WorkingDays(20), None, "2026-12-10");
        assert_eq!(certain.missing, None);
        for period in
            [Period::WorkingDays(u16::MAX), Period::Days(u16::MAX), Period::Months(u16::MAX)]
        {
            for from in [NaiveDate::MIN, day("0000-01-01"), day("9999-12-31"), NaiveDate::MAX] {
                let end = deadline(from, period, None, day("2026-11-22"), &Calendar::default());
                assert!(end.missing.is_some() || end.due == NaiveDate::MAX);
            }
        }
    }
}
