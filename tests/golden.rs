//! The golden set: what must be found on the five plans and reports that the rules were first read
//! from, and what must not. They are not part of the project: see plans.rs.

use std::io::Write;
use std::path::PathBuf;
use std::{env, fs, io};

use chrono::NaiveDate;
use gongkai::check::check_text;
use gongkai::date::Calendar;
use gongkai::engine::{Profile, Setting, Severity};
use gongkai::text::Lines;

/// The rows that must be found: the file, the row of the list of defects, the line, the rule, a piece
/// of the text where it stands, the least and the greatest weight.
const EXPECTED: &str = include_str!("data/golden.tsv");
/// The rows that are not found yet, and why.
const MISSING: &str = include_str!("data/golden_missing.tsv");
/// What must not be found: the file, the line, the rule or the group, a piece of the text.
const FORBIDDEN: &str = include_str!("data/golden_forbidden.tsv");

struct Found {
    seed: String,
    line: u32,
    rule: &'static str,
    severity: Severity,
    start: usize,
    end: usize,
}

/// The texts by their numbers, and all that is found in them.
struct Checked {
    texts: Vec<(String, String)>,
    found: Vec<Found>,
}

/// Checks the texts. None where they are not there.
fn check() -> Option<Checked> {
    let folder = env::var_os("GONGKAI_SEEDS").map_or("../shared/seeds".into(), PathBuf::from);
    let Ok(entries) = fs::read_dir(&folder) else {
        // Not by eprintln!, which nobody sees of a test that passes.
        let _ = writeln!(io::stderr(), "passed over: {} is not there", folder.display());
        return None;
    };
    let (profile, calendar) = (Profile::national(), Calendar::default());
    let as_of = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    let setting = Setting { profile: &profile, calendar: &calendar, as_of };
    let (mut texts, mut found) = (Vec::new(), Vec::new());
    for entry in entries {
        let path = entry.expect("an entry").path();
        let seed = path.file_name().expect("a name").to_string_lossy()[..3].to_owned();
        let text = fs::read_to_string(&path).expect("UTF-8");
        let lines = Lines::of(&text);
        for finding in check_text(&text, setting) {
            let span = finding.place.span.map_or(0..text.len(), gongkai::text::Span::range);
            found.push(Found {
                seed: seed.clone(),
                line: finding.place.span.map_or(0, |span| lines.number(span.start)),
                rule: finding.rule.id,
                severity: finding.severity,
                start: span.start,
                end: span.end,
            });
        }
        texts.push((seed, text));
    }
    Some(Checked { texts, found })
}

fn rows(table: &'static str) -> Vec<Vec<&'static str>> {
    table.lines().skip(1).map(|line| line.split('\t').collect()).collect()
}

fn severity(name: &str) -> Severity {
    [Severity::Info, Severity::Warning, Severity::Error]
        .into_iter()
        .find(|severity| severity.name() == name)
        .unwrap_or_else(|| panic!("{name} is no severity"))
}

/// Where the piece stands that begins on the line, or on line 0 anywhere.
fn place(text: &str, line: u32, piece: &str) -> Option<(usize, usize)> {
    let lines = Lines::of(text);
    let mut places = text.match_indices(piece);
    let (at, _) = places.find(|(at, _)| line == 0 || lines.number(*at as u32) == line)?;
    Some((at, at + piece.len()))
}

/// Whether a rule of that name or group reports the piece, or the whole record where there is none.
fn is_reported(
    Checked { texts, found }: &Checked,
    (seed, line, rule, piece): (&str, &str, &str, &str),
    weights: (Severity, Severity),
) -> bool {
    let text = &texts.iter().find(|(name, _)| name == seed).expect("a text").1;
    let number: u32 = line.parse().expect("a line");
    let (start, end) = if piece.is_empty() {
        (0, text.len())
    } else {
        place(text, number, piece)
            .unwrap_or_else(|| panic!("{seed}: “{piece}” does not stand on line {line}"))
    };
    found.iter().any(|finding| {
        let same_rule = rule == "*"
            || finding.rule == rule
            || rule.strip_suffix("/*").is_some_and(|group| finding.rule.starts_with(group));
        let whole = piece.is_empty() && (number == 0 || finding.line == number);
        finding.seed == seed
            && same_rule
            && (weights.0..=weights.1).contains(&finding.severity)
            && (whole || (finding.start <= end && start <= finding.end))
    })
}

#[test]
fn every_row_of_the_golden_set_is_reported_in_its_place() {
    let Some(all) = check() else { return };
    let mut absent = Vec::new();
    for row in rows(EXPECTED) {
        let [seed, id, line, rule, piece, least, most] = row[..] else {
            panic!("seven cells: {row:?}")
        };
        let weights = (severity(least), severity(most));
        if !is_reported(&all, (seed, line, rule, piece), weights) {
            absent.push(format!("{id} line {line}: {rule} at “{piece}”, {least} to {most}"));
        }
    }
    if !absent.is_empty() && env::var_os("GOLDEN_SHOW").is_some() {
        for found in &all.found {
            eprintln!("{} {} {} {}", found.seed, found.line, found.rule, found.severity.name());
        }
    }
    assert!(absent.is_empty(), "\n{}", absent.join("\n"));
}

#[test]
fn a_row_that_begins_to_be_found_leaves_the_list_of_those_that_are_not() {
    let Some(all) = check() else { return };
    for row in rows(MISSING) {
        let [seed, id, line, rule, piece, reason] = row[..] else { panic!("six cells: {row:?}") };
        assert!(!reason.is_empty(), "{id}: why?");
        let found = is_reported(&all, (seed, line, rule, piece), (Severity::Info, Severity::Error));
        assert!(!found, "{id} is found now: move it to golden.tsv");
    }
}

#[test]
fn nothing_is_reported_where_all_is_well() {
    let Some(all) = check() else { return };
    let mut wrong = Vec::new();
    for row in rows(FORBIDDEN) {
        let [seed, id, line, rule, piece] = row[..] else { panic!("five cells: {row:?}") };
        if is_reported(&all, (seed, line, rule, piece), (Severity::Info, Severity::Error)) {
            wrong.push(format!("{id} line {line}: {rule} at “{piece}”"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
