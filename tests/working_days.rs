//! Counting working days: worked examples, and every start date against a naive loop.

use chrono::{Datelike, Days, NaiveDate};
use gongkai::date::{Arrangement, Calendar, Notice, Why};

fn date(written: &str) -> NaiveDate {
    written.parse().unwrap()
}

/// Start, working days, due date.
const EXAMPLES: &[(&str, u16, &str)] = &[
    ("2024-06-27", 20, "2024-07-25"),
    ("2024-06-27", 21, "2024-07-26"),
    ("2024-06-27", 3, "2024-07-02"),
    ("2016-08-10", 20, "2016-09-07"),
    ("2017-03-29", 20, "2017-04-27"),
    ("2017-03-29", 5, "2017-04-06"),
    ("2018-01-15", 20, "2018-02-11"),
    ("2025-09-30", 20, "2025-11-04"),
    ("2025-09-28", 5, "2025-10-11"),
    ("2026-02-13", 20, "2026-03-19"),
    ("2026-01-04", 20, "2026-01-30"),
    ("2026-02-14", 1, "2026-02-24"),
    ("2026-04-30", 20, "2026-06-01"),
    ("2026-04-30", 3, "2026-05-08"),
    ("2026-09-24", 7, "2026-10-12"),
    ("2026-05-08", 2, "2026-05-11"),
    ("2026-09-18", 20, "2026-10-22"),
    ("2024-05-01", 20, "2024-05-30"),
    ("2024-05-03", 20, "2024-05-30"),
    ("2024-05-05", 20, "2024-05-30"),
    ("2026-02-21", 1, "2026-02-24"),
    ("2019-12-27", 20, "2020-02-03"),
    ("2020-01-23", 20, "2020-02-28"),
    ("2019-05-10", 15, "2019-05-31"),
    ("2019-05-10", 20, "2019-06-10"),
    ("2019-05-14", 15, "2019-06-04"),
    ("2019-05-15", 20, "2019-06-13"),
    ("2026-01-19", 7, "2026-01-28"),
    ("2026-01-19", 20, "2026-02-14"),
    ("2026-01-19", 40, "2026-03-20"),
    ("2026-01-26", 15, "2026-02-14"),
    ("2026-02-09", 20, "2026-03-13"),
    ("2026-03-02", 15, "2026-03-23"),
    ("2026-06-18", 3, "2026-06-24"),
    ("2018-05-16", 20, "2018-06-13"),
    ("2016-07-30", 20, "2016-08-26"),
    ("2015-09-02", 1, "2015-09-06"),
    ("2024-02-08", 1, "2024-02-09"),
    // The last starts that the notices reach.
    ("2026-12-03", 20, "2026-12-31"),
    ("2026-12-10", 15, "2026-12-31"),
    ("2026-12-22", 7, "2026-12-31"),
    ("2026-12-24", 5, "2026-12-31"),
    ("2026-12-28", 3, "2026-12-31"),
    ("2026-12-29", 2, "2026-12-31"),
    ("2026-12-30", 1, "2026-12-31"),
    ("2026-11-05", 40, "2026-12-31"),
];

#[test]
fn worked_examples_come_out() {
    let calendar = Calendar::default();
    for (from, days, due) in EXAMPLES {
        assert_eq!(
            calendar.add_working_days(date(from), *days),
            Ok(date(due)),
            "{days} from {from}"
        );
    }
}

#[test]
fn elapsed_working_days_come_out() {
    let calendar = Calendar::default();
    for (from, to, days) in [
        ("2024-06-27", "2024-07-25", 20),
        ("2018-05-16", "2018-05-31", 11),
        ("2016-07-30", "2016-08-12", 10),
        ("2024-06-27", "2024-07-26", 21),
        ("2026-01-26", "2026-02-06", 9),
        ("2024-06-27", "2024-06-27", 0),
        ("2024-07-25", "2024-06-27", -20),
    ] {
        let between = calendar.working_days_between(date(from), date(to));
        assert_eq!(between, Ok(days), "{from} to {to}");
    }
}

#[test]
fn a_day_later_than_the_last_start_is_provisional() {
    let calendar = Calendar::default();
    for (from, days, _) in EXAMPLES.iter().filter(|(_, _, due)| *due == "2026-12-31") {
        let later = date(from) + Days::new(1);
        let missing = calendar.add_working_days(later, *days).unwrap_err();
        assert_eq!(missing.year, 2027, "{days} from {later}");
    }
    let due = calendar.reckon(date("2026-12-04"), 20);
    assert_eq!(due.value, date("2027-01-04"));
    assert_eq!(due.missing.unwrap().title(), "国务院办公厅关于2027年部分节假日安排的通知");
}

#[test]
fn every_start_agrees_with_a_naive_loop() {
    let calendar = Calendar::default();
    let last = date("2026-12-31");
    let days: Vec<(NaiveDate, bool)> = date("2003-12-31")
        .iter_days()
        .take_while(|day| *day <= last)
        .map(|day| (day, day.year() > 2003 && calendar.is_working_day(day).unwrap()))
        .collect();
    for (at, (from, _)) in days.iter().enumerate() {
        let mut ahead = days[at + 1..].iter().filter(|(_, working)| *working);
        for count in 1..=60 {
            let Some((due, _)) = ahead.next() else {
                assert!(calendar.add_working_days(*from, count).is_err(), "{count} from {from}");
                break;
            };
            assert_eq!(calendar.add_working_days(*from, count), Ok(*due), "{count} from {from}");
            let between = calendar.working_days_between(*from, *due);
            assert_eq!(between, Ok(i32::from(count)), "{from} to {due}");
        }
    }
}

#[test]
fn provisional_counting_agrees_with_a_naive_loop() {
    let calendar = Calendar::default();
    for from in date("2001-06-01").iter_days().step_by(97).take(200) {
        let mut ahead = from.iter_days().skip(1).filter(|day| calendar.day(*day).working);
        let (mut count, mut due) = (0, from);
        for step in [1, 7, 20, 300] {
            due = ahead.nth(step - 1).unwrap();
            count += step as u16;
            assert_eq!(calendar.reckon(from, count).value, due, "{count} from {from}");
        }
        assert_eq!(calendar.reckon_between(from, due).value, i32::from(count));
    }
}

#[test]
fn years_outside_the_notices_are_provisional_and_never_guessed_silently() {
    let calendar = Calendar::default();
    for (from, days, year) in
        [("2003-12-29", 5, 2003), ("1998-01-01", 1, 1998), ("2030-01-01", 1, 2030)]
    {
        assert_eq!(calendar.add_working_days(date(from), days).unwrap_err().year, year);
    }
    assert_eq!(calendar.add_working_days(date("2003-12-31"), 1), Ok(date("2004-01-02")));
    assert!(calendar.is_working_day(date("2027-01-04")).is_err());
    let off: Vec<u32> = (1..=12)
        .map(|day| NaiveDate::from_ymd_opt(2027, 2, day).unwrap())
        .filter(|day| !calendar.day(*day).working)
        .map(|day| day.day())
        .collect();
    assert_eq!(off, [5, 6, 7, 8, 9, 10]);
    assert_eq!(calendar.day(date("2031-10-01")).why, Why::Holiday("国庆节"));
    assert!(!calendar.day(date("2031-10-02")).working);
    assert!(calendar.day(date("2031-10-06")).working);
}

#[test]
fn the_ends_of_time_are_no_panic() {
    let calendar = Calendar::default();
    let ends = ["0000-01-01", "0001-01-01", "9999-12-31"].map(date);
    for from in ends.into_iter().chain([NaiveDate::MIN, NaiveDate::MAX]) {
        for days in [0, 1, 20, u16::MAX] {
            let due = calendar.reckon(from, days);
            assert!(due.value >= from);
            assert_eq!(due.is_provisional(), due.value > from, "{days} from {from}");
        }
        for to in ends {
            let (forth, back) =
                (calendar.reckon_between(from, to), calendar.reckon_between(to, from));
            assert_eq!(forth.value, -back.value);
        }
        let _ = (calendar.day(from), calendar.on_or_after(from));
    }
    assert_eq!(calendar.add_working_days(date("2024-06-27"), 0), Ok(date("2024-06-27")));
}

#[test]
fn reasons_name_the_holiday_and_its_notice() {
    let calendar = Calendar::default();
    for (day, why) in [
        ("2024-10-12", "调休上班"),
        ("2024-10-11", "工作日"),
        ("2024-10-13", "周末"),
        ("2024-10-07", "国庆节放假"),
        ("2026-02-23", "春节放假"),
        ("2015-09-03", "抗战胜利70周年放假"),
        ("2024-02-09", "工作日"),
        ("2018-05-02", "工作日"),
        ("2027-06-09", "端午节放假"),
    ] {
        assert_eq!(calendar.day(date(day)).why.to_string(), why, "{day}");
    }
    let source = |day: &str| calendar.day(date(day)).source.unwrap_or_default();
    assert_eq!(
        source("2026-02-14"),
        "《国务院办公厅关于2026年部分节假日安排的通知》（国办发明电〔2025〕7号）"
    );
    assert_eq!(
        source("2018-12-31"),
        "《国务院办公厅关于2019年部分节假日安排的通知》（国办发明电〔2018〕15号）"
    );
    assert_eq!(source("2004-01-22"), "《国务院办公厅关于2004年部分节假日安排的通知》");
    assert!(source("2027-02-05").contains("全国年节及纪念日放假办法"));
}

fn days(working: bool, days: &[&str]) -> Vec<Arrangement> {
    let arrange = |day: &&str| Arrangement { date: date(day), working, occasion: "测试".into() };
    days.iter().map(arrange).collect()
}

#[test]
fn the_days_of_a_region_are_laid_over() {
    let mut dehong = days(
        false,
        &["2023-02-06", "2023-02-07", "2023-04-12", "2023-04-13", "2023-04-14", "2023-04-15"],
    );
    dehong.extend(days(true, &["2023-04-16"]));
    let dehong = Calendar::default().with_days("德宏州", dehong);
    assert_eq!(dehong.add_working_days(date("2023-04-10"), 5), Ok(date("2023-04-19")));
    assert_eq!(dehong.add_working_days(date("2023-03-20"), 20), Ok(date("2023-04-20")));
    assert_eq!(dehong.day(date("2023-04-16")).source.as_deref(), Some("德宏州"));

    let ningxia = Calendar::default()
        .with_days("宁夏", days(false, &["2020-05-25", "2020-05-26", "2020-07-30", "2020-07-31"]));
    assert_eq!(ningxia.add_working_days(date("2020-05-22"), 20), Ok(date("2020-06-23")));
    assert_eq!(ningxia.add_working_days(date("2020-07-29"), 5), Ok(date("2020-08-07")));
}

#[test]
fn a_new_year_takes_the_place_of_what_was_assumed() {
    let notice = Notice {
        year: 2027,
        title: "国务院办公厅关于2027年部分节假日安排的通知".into(),
        code: "".into(),
    };
    let off = days(false, &["2027-01-01", "2027-02-05", "2027-02-08"]);
    let calendar = Calendar::default().with_year(notice, off);
    assert_eq!(calendar.is_working_day(date("2027-02-09")), Ok(true));
    assert_eq!(calendar.is_working_day(date("2027-02-08")), Ok(false));
    assert_eq!(calendar.is_working_day(date("2027-10-01")), Ok(true), "as its notice says");
    assert_eq!(calendar.add_working_days(date("2026-12-04"), 20), Ok(date("2027-01-04")));
    let october = calendar.working_days_between(date("2027-09-30"), date("2027-10-08"));
    assert_eq!(october, Ok(6));
}
