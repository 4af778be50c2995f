//! The five plans and reports that the rules were first read from. They are not part of the project:
//! GONGKAI_SEEDS names the directory that holds them, and without it the test is passed over.

use std::fs;

use chrono::NaiveDate;
use gongkai::check::check_text;
use gongkai::date::Calendar;
use gongkai::engine::{Profile, Setting, Severity};
use gongkai::text::Lines;

/// What the groups `attribute`, `marking` and the rule `text/artifact` find at error or warning: the
/// number of the file, the line, the rule.
const EXPECTED: &[(&str, u32, &str)] = &[
    ("001", 31, "marking/bracket"),
    ("003", 23, "marking/missing"), // its line 39 prescribes markings, and it has none
    ("003", 168, "text/artifact"),
];

#[test]
fn quoted_markings_are_none_and_the_one_marking_has_narrow_brackets() {
    let Some(directory) = std::env::var_os("GONGKAI_SEEDS") else {
        eprintln!("passed over: GONGKAI_SEEDS is not set");
        return;
    };
    let mut paths: Vec<_> =
        fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let (profile, calendar) = (Profile::national(), Calendar::default());
    let as_of = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    let setting = Setting { profile: &profile, calendar: &calendar, as_of };
    let mut found = Vec::new();
    for path in paths {
        let name = path.file_name().unwrap().to_string_lossy()[..3].to_owned();
        let text = fs::read_to_string(&path).unwrap();
        let lines = Lines::of(&text);
        for finding in check_text(&text, setting) {
            let judged = ["attribute/", "marking/", "text/artifact"];
            if finding.severity > Severity::Info
                && judged.iter().any(|group| finding.rule.id.starts_with(group))
            {
                let line = lines.number(finding.place.span.unwrap().start);
                found.push((name.clone(), line, finding.rule.id));
            }
        }
    }
    let found: Vec<_> = found.iter().map(|(name, line, id)| (name.as_str(), *line, *id)).collect();
    assert_eq!(found, EXPECTED);
}
