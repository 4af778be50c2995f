//! Official texts of many organs and kinds, correct as they stand: nothing in them is an error or a
//! warning.

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use gongkai::check::check_text;
use gongkai::date::Calendar;
use gongkai::engine::{Profile, Setting, Severity};
use gongkai::text::Lines;

#[test]
fn correct_texts_are_left_in_peace() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/clean");
    let mut paths: Vec<_> = fs::read_dir(folder)
        .expect("the folder of clean texts")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    assert!(paths.len() >= 12, "too few texts to say anything");
    let (profile, calendar) = (Profile::national(), Calendar::default());
    let as_of = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    let setting = Setting { profile: &profile, calendar: &calendar, as_of };
    let mut alarms = Vec::new();
    for path in paths {
        let text = fs::read_to_string(&path).expect("UTF-8");
        let lines = Lines::of(&text);
        for finding in check_text(&text, setting) {
            let line = finding.place.span.map_or(0, |span| lines.number(span.start));
            let words = finding.place.span.map_or("", |span| span.of(&text));
            if finding.severity > Severity::Info {
                let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
                alarms.push(format!("{name}:{line} {} “{words}”", finding.rule.id));
            }
        }
    }
    assert!(alarms.is_empty(), "\n{}", alarms.join("\n"));
}
