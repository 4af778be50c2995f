//! data/calendar.tsv, data/notices.tsv, data/statutory_days.tsv and the table generated from them.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

use chrono::{Datelike, NaiveDate, Weekday};
use gongkai::date::Calendar;

const GENERATED: &str = "src/data/calendar.rs";

/// The rows of a table of `columns` columns.
fn rows(path: &str, columns: usize) -> Vec<Vec<String>> {
    let tsv = fs::read_to_string(path).unwrap();
    let cells = |line: &str| line.split('\t').map(str::to_owned).collect::<Vec<_>>();
    let rows: Vec<_> = tsv.lines().skip(1).map(cells).collect();
    for row in &rows {
        assert_eq!(row.len(), columns, "{path}: {row:?}");
    }
    rows
}

fn date(written: &str) -> NaiveDate {
    written.parse().unwrap()
}

fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

fn generate() -> String {
    let notices = rows("data/notices.tsv", 4);
    let mut text = String::from(
        "//! Generated from data/calendar.tsv, data/notices.tsv and data/statutory_days.tsv by\n\
         //! `make update`. Do not edit.\n\n\
         use chrono::NaiveDate;\n\n\
         use crate::date::{ArrangedDay, Notice};\n\
         use crate::law::day;\n\n\
         /// The notices on the holidays of a year.\n\
         #[rustfmt::skip]\n\
         pub static NOTICES: &[Notice] = &[\n",
    );
    for notice in &notices {
        let (year, title, code) = (&notice[1], &notice[2], &notice[3]);
        writeln!(text, "    Notice::new({year}, {title:?}, {code:?}),").unwrap();
    }
    text.push_str(
        "];\n\nconst fn off(date: NaiveDate, occasion: &'static str, notice: u8) -> ArrangedDay {\n    \
         ArrangedDay { date, working: false, occasion, notice }\n}\n\n\
         const fn work(date: NaiveDate, occasion: &'static str, notice: u8) -> ArrangedDay {\n    \
         ArrangedDay { date, working: true, occasion, notice }\n}\n\n\
         /// The days that are not what their weekday says, in order.\n\
         pub static DAYS: &[ArrangedDay] = &[\n",
    );
    for row in rows("data/calendar.tsv", 4) {
        let (call, occasion) = (constant(&row[0]), &row[2]);
        let notice = notices.iter().position(|notice| notice[0] == row[3]);
        let notice = notice.unwrap_or_else(|| panic!("data/notices.tsv has no row {}", row[3]));
        writeln!(text, "    {}({call}, {occasion:?}, {notice}),", row[1]).unwrap();
    }
    text.push_str(
        "];\n\n/// The days off by law in years whose notice is not out, in order.\n\
         pub static STATUTORY: &[(NaiveDate, &str)] = &[\n",
    );
    for row in rows("data/statutory_days.tsv", 2) {
        writeln!(text, "    ({}, {:?}),", constant(&row[0]), row[1]).unwrap();
    }
    text.push_str("];\n");
    text
}

fn constant(written: &str) -> String {
    let date = date(written);
    format!("day({}, {}, {})", date.year(), date.month(), date.day())
}

#[test]
fn the_generated_table_is_up_to_date() {
    let expected = generate();
    if std::env::var_os("UPDATE").is_some() {
        fs::write(GENERATED, &expected).unwrap();
    }
    let found = fs::read_to_string(GENERATED).unwrap_or_default();
    assert!(found == expected, "{GENERATED} is out of date: run `make update`");
}

#[test]
fn no_row_repeats_what_the_weekday_says_and_all_are_in_order() {
    let days = rows("data/calendar.tsv", 4);
    assert!(days.windows(2).all(|pair| pair[0][0] < pair[1][0]), "in order, each day once");
    for row in &days {
        assert_eq!(row[1] == "work", is_weekend(date(&row[0])), "{row:?}");
        assert!(!row[2].is_empty() && matches!(row[1].as_str(), "off" | "work"), "{row:?}");
    }
    let statutory = rows("data/statutory_days.tsv", 2);
    assert!(statutory.windows(2).all(|pair| pair[0][0] < pair[1][0]), "in order, each day once");
    for row in &statutory {
        assert!(!is_weekend(date(&row[0])) && !row[1].is_empty(), "{row:?}");
    }
}

#[test]
fn a_year_that_has_a_notice_is_no_longer_guessed_at() {
    let years: Vec<String> =
        rows("data/notices.tsv", 4).into_iter().map(|row| row[1].clone()).collect();
    for row in rows("data/statutory_days.tsv", 2) {
        let year = row[0][..4].to_owned();
        assert!(!years.contains(&year), "remove {} from data/statutory_days.tsv", row[0]);
    }
}

#[test]
fn every_day_is_what_two_independent_calendars_say() {
    let json = fs::read_to_string("tests/data/cn_calendar_2004_2026.json").unwrap();
    let years: BTreeMap<String, serde_json::Value> = serde_json::from_str(&json).unwrap();
    let calendar = Calendar::default();
    let listed = |year: &serde_json::Value, key: &str| -> Vec<String> {
        let days = year[key].as_array().unwrap();
        days.iter().map(|day| day.as_str().unwrap().to_owned()).collect()
    };
    for (name, year) in &years {
        let (off, on) = (listed(year, "weekday_off"), listed(year, "weekend_on"));
        let mut working_days = 0;
        let first = date(&format!("{name}-01-01"));
        for day in first.iter_days().take_while(|day| day.year() == first.year()) {
            let written = day.to_string();
            let working =
                if is_weekend(day) { on.contains(&written) } else { !off.contains(&written) };
            assert_eq!(calendar.is_working_day(day), Ok(working), "{day}");
            working_days += i64::from(working);
        }
        assert_eq!(year["workdays"].as_i64(), Some(working_days), "{name}");
    }
    assert_eq!(years.len(), 23);
}

#[test]
fn the_years_have_the_known_numbers_of_working_days() {
    let calendar = Calendar::default();
    let expected = [
        252, 250, 251, 249, 251, 250, 250, 250, 249, 250, 250, 249, 250, 249, 250, 250, 249, 250,
        249, 249, 251, 248, 248,
    ];
    for (year, expected) in (2004..).zip(expected) {
        let eve = NaiveDate::from_ymd_opt(year - 1, 12, 31).unwrap();
        let last = NaiveDate::from_ymd_opt(year, 12, 31).unwrap();
        assert_eq!(calendar.working_days_between(eve, last), Ok(expected), "{year}");
    }
    assert_eq!(calendar.years().collect::<Vec<_>>(), (2004..=2026).collect::<Vec<_>>());
}
