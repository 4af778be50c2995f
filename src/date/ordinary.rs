//! Working days by weekends and fixed-date holidays alone: what can be said of a year before its
//! notice is out. Everything here is arithmetic; no day is visited.

use chrono::{Datelike, NaiveDate, Weekday};

/// The holidays that fall on the same date of the Gregorian calendar every year.
const FIXED: [(u32, u32, &str); 6] = [
    (1, 1, "元旦"),
    (5, 1, "劳动节"),
    (5, 2, "劳动节"),
    (10, 1, "国庆节"),
    (10, 2, "国庆节"),
    (10, 3, "国庆节"),
];

/// How many fixed-date holidays fall on Monday to Friday in the first n years of a cycle of 400
/// years, after which the weekdays repeat.
const CYCLE: [u16; 401] = cycle();

const fn cycle() -> [u16; 401] {
    let mut before = [0; 401];
    let mut year = 0;
    let mut new_year = 5; // 2000-01-01 was a Saturday; Monday is 0.
    while year < 400 {
        let leap = year % 4 == 0 && (year % 100 != 0 || year == 0);
        let leap_day = if leap { 1 } else { 0 };
        let (may, october) = (new_year + 120 + leap_day, new_year + 273 + leap_day);
        let days = [new_year, may, may + 1, october, october + 1, october + 2];
        let mut on_weekdays = 0;
        let mut at = 0;
        while at < days.len() {
            if days[at] % 7 < 5 {
                on_weekdays += 1;
            }
            at += 1;
        }
        before[year + 1] = before[year] + on_weekdays;
        new_year = (new_year + 365 + leap_day) % 7;
        year += 1;
    }
    before
}

/// Whether it is a Saturday or a Sunday.
pub(super) fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The fixed-date holidays of a year.
pub(super) fn fixed_holidays(year: i32) -> impl Iterator<Item = NaiveDate> {
    FIXED.iter().filter_map(move |(month, day, _)| NaiveDate::from_ymd_opt(year, *month, *day))
}

/// The fixed-date holiday on that date.
pub(super) fn fixed_holiday(date: NaiveDate) -> Option<&'static str> {
    let on = |(month, day, _): &&(u32, u32, &str)| (date.month(), date.day()) == (*month, *day);
    FIXED.iter().find(on).map(|(_, _, name)| *name)
}

/// Whether it is a working day by weekends and fixed-date holidays alone.
pub(super) fn is_ordinary_working_day(date: NaiveDate) -> bool {
    !is_weekend(date) && fixed_holiday(date).is_none()
}

/// How many days up to and including `date`, counted from a day long ago, are working days by
/// weekends and fixed-date holidays alone.
pub(super) fn ordinary_working_days_through(date: NaiveDate) -> i32 {
    // Day 1 of the common era was a Monday.
    let days = date.num_days_from_ce();
    let weekdays = days.div_euclid(7) * 5 + days.rem_euclid(7).min(5);
    weekdays - fixed_holidays_through(date)
}

fn fixed_holidays_through(date: NaiveDate) -> i32 {
    let year = date.year();
    let cycles = year.div_euclid(400) * i32::from(CYCLE[400]);
    let years = i32::from(CYCLE[year.rem_euclid(400) as usize]);
    let past = date.ordinal0() as i32;
    let leap_day = i32::from(date.leap_year());
    // Monday is 0, as is the day before the first of the common era in a count from one.
    let new_year = date.num_days_from_ce() - past - 1;
    let (may, october) = (120 + leap_day, 273 + leap_day);
    let this_year: i32 = [0, may, may + 1, october, october + 1, october + 2]
        .into_iter()
        .map(|day| i32::from(day <= past && (new_year + day).rem_euclid(7) < 5))
        .sum();
    cycles + years + this_year
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{is_ordinary_working_day, ordinary_working_days_through};

    #[test]
    fn the_count_goes_up_by_one_on_working_days_only() {
        for (first, years) in [(1598, 6), (1999, 403), (-3, 6)] {
            let start = NaiveDate::from_ymd_opt(first, 1, 1).unwrap();
            let mut count = ordinary_working_days_through(start);
            for date in start.iter_days().skip(1).take(365 * years) {
                count += i32::from(is_ordinary_working_day(date));
                assert_eq!(ordinary_working_days_through(date), count, "{date}");
            }
        }
    }

    #[test]
    fn the_ends_of_time_do_not_overflow() {
        let (first, last) = (NaiveDate::MIN, NaiveDate::MAX);
        assert!(ordinary_working_days_through(first) < ordinary_working_days_through(last));
    }
}
