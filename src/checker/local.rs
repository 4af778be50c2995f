//! The calendar of a place: the national one, and what its profile lays over it.

use std::borrow::Cow;

use crate::date::{Arrangement, Calendar, Notice};
use crate::engine::LocalCalendar;
use crate::error::Error;

use super::days::day;

/// The national calendar with a profile's days laid over it.
///
/// # Errors
///
/// `BAD_DATE` if one of its days is no day of the calendar.
pub(super) fn calendar(local: Option<&LocalCalendar>) -> Result<Calendar, Error> {
    let national = Calendar::default();
    let Some(local) = local else { return Ok(national) };
    let arrange = |days: &[String], working: bool| {
        let arrangement = |written: &String| {
            let occasion = Cow::Owned(local.name.clone());
            Ok(Arrangement { date: day(written)?, working, occasion })
        };
        days.iter().map(arrangement).collect::<Result<Vec<_>, Error>>()
    };
    let mut days = arrange(&local.off, false)?;
    days.extend(arrange(&local.work, true)?);
    let covered = local
        .years
        .iter()
        .fold(national, |calendar, year| calendar.with_year(notice(*year, &local.name), []));
    Ok(covered.with_days(local.name.clone(), days))
}

fn notice(year: i32, name: &str) -> Notice {
    Notice { year, title: Cow::Owned(name.to_owned()), code: Cow::Borrowed("") }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::calendar;
    use crate::engine::LocalCalendar;

    fn days(written: &[&str]) -> Vec<String> {
        written.iter().map(|day| (*day).to_owned()).collect()
    }

    fn day(written: &str) -> NaiveDate {
        written.parse().expect("a day")
    }

    #[test]
    fn local_holidays_move_deadlines() {
        let local = LocalCalendar {
            name: "德宏州2023年泼水节放假".to_owned(),
            off: days(&["2023-04-12", "2023-04-13", "2023-04-14"]),
            work: days(&["2023-04-16"]),
            years: Vec::new(),
        };
        let local = calendar(Some(&local)).expect("a calendar");
        let national = calendar(None).expect("a calendar");
        assert_eq!(national.add_working_days(day("2023-04-10"), 5), Ok(day("2023-04-17")));
        assert_eq!(local.add_working_days(day("2023-04-10"), 5), Ok(day("2023-04-19")));
    }

    #[test]
    fn a_year_can_be_added_without_a_new_version() {
        let local = LocalCalendar {
            name: "某年安排".to_owned(),
            off: days(&["2027-01-01"]),
            work: Vec::new(),
            years: vec![2027],
        };
        let local = calendar(Some(&local)).expect("a calendar");
        assert_eq!(local.add_working_days(day("2026-12-31"), 1), Ok(day("2027-01-04")));
    }
}
