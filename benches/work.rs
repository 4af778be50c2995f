//! How much work a text costs, counted in machine instructions rather than timed: a text twice as long
//! should cost at most 2.2 times as much. `make bench`. Needs valgrind; where there is none, it says so.

#![expect(clippy::print_stdout, reason = "the table is what a bench is for")]

use std::env;
use std::process::Command;

use chrono::NaiveDate;
use gongkai::check::check_text;
use gongkai::date::Calendar;
use gongkai::engine::{Profile, Setting};

mod prose;

/// How many characters are checked once, and then twice.
const CHARACTERS: usize = 100_000;

/// What nobody writes, over and over in one line: each was once looked at again for every one before it.
const UNUSUAL: &[&str] = &["《", "“附件：", "；。", "甲）乙", "20个工作日内公开"];

fn main() {
    let mut arguments = env::args().skip(1);
    let times = arguments.next().and_then(|times| times.parse::<usize>().ok());
    let unit = arguments.next().and_then(|unit| unit.parse::<usize>().ok());
    match (times, unit) {
        (Some(times), None) => check(&prose::text(CHARACTERS * times)),
        (Some(times), Some(unit)) => check(&line_of(UNUSUAL[unit], CHARACTERS * times)),
        _ => compare(),
    }
}

/// A line of so many characters.
fn line_of(unit: &str, characters: usize) -> String {
    format!("解读：{}", unit.repeat(characters / unit.chars().count()))
}

fn check(text: &str) {
    let (profile, calendar) = (Profile::national(), Calendar::default());
    let as_of = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    let setting = Setting { profile: &profile, calendar: &calendar, as_of };
    println!("{} findings", check_text(text, setting).len());
}

/// Counts the instructions of texts of one, two and four times the length, beyond those of none.
fn compare() {
    println!(
        "work of all rules, in machine instructions a character (beyond the start of the program)"
    );
    let is_counted = compare_lengths("prose", None)
        && UNUSUAL.iter().enumerate().all(|(at, unit)| compare_lengths(unit, Some(at)));
    if !is_counted {
        println!("not counted: valgrind is not on this machine");
    }
}

/// Whether they could be counted.
fn compare_lengths(what: &str, unit: Option<usize>) -> bool {
    let counts: Option<Vec<u64>> =
        [0, 1, 2, 4].into_iter().map(|times| instructions(times, unit)).collect();
    let Some(counts) = counts else { return false };
    let base = counts[0];
    let once = counts[1] - base;
    println!("{what}");
    for (times, count) in [1, 2, 4].into_iter().zip(&counts[1..]) {
        let work = count - base;
        let each = work / (CHARACTERS as u64 * times);
        #[expect(clippy::cast_precision_loss, reason = "a ratio of two large counts")]
        let ratio = work as f64 / once as f64;
        println!("{:>9} characters {each:>8} each {ratio:>8.2} × once", CHARACTERS as u64 * times);
    }
    true
}

/// The instructions that a text of `times` the length takes.
fn instructions(times: u64, unit: Option<usize>) -> Option<u64> {
    let program = env::current_exe().ok()?;
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(program)
        .arg(times.to_string())
        .args(unit.map(|unit| unit.to_string()))
        .output()
        .ok()?;
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let collected = said.split("Collected :").nth(1)?;
    collected.split_whitespace().next()?.parse().ok()
}
