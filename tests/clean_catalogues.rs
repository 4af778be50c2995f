//! Catalogues of other offices that are right: nothing at error or warning is found in them. Each stands in
//! tests/data/clean-catalogues and has a layout of its own.

use std::fmt::Write;
use std::fs;

use chrono::NaiveDate;
use gongkai::check::{check_catalogue, check_sheet};
use gongkai::date::Calendar;
use gongkai::engine::{Profile, Setting, Severity};
use gongkai::order::Table;
use gongkai::table::{Catalogue, Grid};

/// The file, and the findings that are right nevertheless: what the layout leaves out.
const CATALOGUES: &[(&str, &[&str])] = &[
    ("health-bureau", &[]),
    ("town", &[]),
    ("school-district", &[]),
    ("market-regulator", &[]),
    ("emergency-bureau", &[]),
    ("civil-affairs", &[]),
    ("finance-bureau", &[]),
    ("powers-and-duties", &[]),
    ("household", &[]),
    ("police", &[]),
];

#[test]
fn nothing_is_found_in_what_is_right() {
    let (profile, calendar) = (Profile::national(), Calendar::default());
    let as_of = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    let setting = Setting { profile: &profile, calendar: &calendar, as_of };
    let mut wrong = String::new();
    for (name, expected) in CATALOGUES {
        let csv = fs::read_to_string(format!("tests/data/clean-catalogues/{name}.csv")).unwrap();
        let catalogues = Catalogue::all(Grid::from_csv(&csv), &Table::new());
        assert_eq!(catalogues.len(), 1, "{name}");
        let catalogue = &catalogues[0];
        assert!(catalogue.items.len() >= 20, "{name} has {} items", catalogue.items.len());
        let mut found = check_catalogue(catalogue, setting);
        found.extend(check_sheet(&Grid::from_csv(&csv).into(), setting));
        for finding in found.iter().filter(|finding| finding.severity > Severity::Info) {
            let place = finding.place;
            let item = place.row.and_then(|row| catalogue.items.get(row as usize));
            let value = item.and_then(|item| item.get(place.field?)).unwrap_or_default();
            let id = format!("{} {}", finding.rule.id, place.field.unwrap_or("-"));
            if !expected.contains(&id.as_str()) {
                writeln!(wrong, "{name} row {:?}: {id} {value} {:?}", place.row, finding.values)
                    .unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
