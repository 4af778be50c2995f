//! The reader of document numbers against a table of real and made-up ones.
#![expect(clippy::print_stdout, reason = "what is skipped or disputed is said")]

use std::collections::BTreeSet;
use std::fmt::Write;

use chrono::NaiveDate;
use gongkai::check::check_text;
use gongkai::date::Calendar;
use gongkai::engine::{Profile, Setting};
use gongkai::read::{NumberKind, read_document_number};

const NUMBERS: &str = include_str!("data/document_numbers.tsv");
const PARTS: &str = include_str!("data/document_numbers_parse.tsv");

/// Rows that this reader reads otherwise, each with the reason.
const DISAGREEMENTS: &[(&str, &str)] = &[];

/// The value of a cell: white space that an editor would swallow is escaped.
fn unescape(cell: &str) -> String {
    cell.replace("\\u3000", "\u{3000}").replace("\\u200b", "\u{200B}").replace("\\u00a0", "\u{A0}")
}

fn rows(table: &str) -> impl Iterator<Item = Vec<String>> + '_ {
    table.lines().skip(1).map(|line| line.split('\t').map(unescape).collect())
}

/// Status, canonical writing, problems, kind, code, year and serial of a value.
fn read(value: &str) -> [String; 7] {
    let Some(number) = read_document_number(value) else {
        return ["invalid", "", "EMPTY", "", "", "", ""].map(str::to_owned);
    };
    let problems: BTreeSet<&str> =
        number.departures.iter().map(|known| known.kind.code()).collect();
    let kind = match number.kind {
        NumberKind::Other => "",
        NumberKind::CourtCase => "court_case",
        kind => kind.name(),
    };
    [
        number.status().name().to_owned(),
        number.canonical.unwrap_or_default(),
        problems.into_iter().collect::<Vec<_>>().join(";"),
        kind.to_owned(),
        number.code,
        number.year_text,
        number.serial_text,
    ]
}

#[test]
fn every_row_of_the_table_is_read_as_it_says() {
    let mut wrong = String::new();
    let mut count = 0;
    for (number, parts) in rows(NUMBERS).zip(rows(PARTS)) {
        assert_eq!(number[0], parts[0], "the tables list the same inputs");
        count += 1;
        let problems: BTreeSet<&str> =
            number[3].split(';').filter(|code| !code.is_empty()).collect();
        let problems = problems.into_iter().collect::<Vec<_>>().join(";");
        let expected =
            [&number[1], &number[2], &problems, &parts[1], &parts[2], &parts[3], &parts[4]];
        let actual = read(&number[0]);
        let reason = DISAGREEMENTS.iter().find(|(input, _)| *input == number[0]);
        match reason {
            Some((input, reason)) => println!("disagrees on {input}: {reason}"),
            None if actual.iter().eq(expected) => {}
            None => {
                let _ = writeln!(
                    wrong,
                    "{}\n  expected {expected:?}\n  actual   {actual:?}",
                    number[0]
                );
            }
        }
    }
    assert_eq!(count, 199);
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn the_standard_writing_of_every_row_is_valid() {
    for row in rows(NUMBERS).filter(|row| !row[2].is_empty()) {
        assert_eq!(read(&row[2])[0], "valid", "{}", row[2]);
    }
}

/// The five texts that the project began with, where this machine has them.
fn seeds() -> Vec<(String, String)> {
    let folder = std::env::var("GONGKAI_SEEDS").unwrap_or_else(|_| "../shared/seeds".to_owned());
    let Ok(entries) = std::fs::read_dir(&folder) else {
        println!("skipped: no texts in {folder}, name their folder in GONGKAI_SEEDS");
        return Vec::new();
    };
    let mut seeds: Vec<(String, String)> = entries
        .filter_map(|entry| {
            let path = entry.ok()?.path();
            Some((path.display().to_string(), std::fs::read_to_string(path).ok()?))
        })
        .collect();
    seeds.sort();
    seeds
}

#[test]
fn the_seeds_hold_ten_numbers_of_which_five_are_badly_written() {
    let seeds = seeds();
    let mut found = Vec::new();
    for (_, text) in &seeds {
        for number in gongkai::read::find_document_numbers(text) {
            let codes = number.departures.iter().map(|known| known.kind.code());
            found.push((number.text(), codes.collect::<Vec<_>>().join(" ")));
        }
    }
    if seeds.len() != 5 {
        return;
    }
    let expected = [
        ("德办发〔2016〕30号", ""),
        ("德办发【2016】30号", "BRACKET_STYLE"),
        ("永公(办)发【2017】28号", "CODE_PAREN_HALFWIDTH BRACKET_STYLE"),
        ("永公(办)发【2017】28号", "CODE_PAREN_HALFWIDTH BRACKET_STYLE"),
        ("国办发〔2019〕54 号", "SPACE_INSIDE"),
        ("云政办发〔2020〕33号", ""),
        ("梁政办发〔2020〕41号", ""),
        ("国办公开办函〔2019〕61号", ""),
        ("云政办发〔2020〕33 号", "SPACE_INSIDE"),
        ("济兖公通〔2024〕24号", ""),
    ];
    assert_eq!(found, expected.map(|(text, codes)| (text, codes.to_owned())));
}

#[test]
fn nothing_else_about_numbers_is_found_in_the_seeds() {
    let (profile, calendar) = (Profile::national(), Calendar::default());
    let as_of = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    let setting = Setting { profile: &profile, calendar: &calendar, as_of };
    let seeds = seeds();
    let mut found = Vec::new();
    for (at, (_, text)) in seeds.iter().enumerate() {
        for finding in check_text(text, setting) {
            if finding.rule.group() == "document-number" {
                found.push((at, finding.rule.id));
            }
        }
    }
    if seeds.len() != 5 {
        return;
    }
    let expected = [
        (0, "document-number/two-titles"),
        (0, "document-number/inconsistent"),
        (0, "document-number/bracket"),
        (1, "document-number/width"),
        (1, "document-number/bracket"),
        (1, "document-number/width"),
        (1, "document-number/bracket"),
        (2, "document-number/spacing"),
        (2, "document-number/inconsistent"),
        (2, "document-number/spacing"),
    ];
    assert_eq!(found, expected);
}
