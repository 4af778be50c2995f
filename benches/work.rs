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

fn main() {
    match env::args().nth(1).and_then(|times| times.parse::<usize>().ok()) {
        Some(times) => check(times),
        None => compare(),
    }
}

/// Checks a text `times` as long.
fn check(times: usize) {
    let (profile, calendar) = (Profile::national(), Calendar::default());
    let as_of = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    let setting = Setting { profile: &profile, calendar: &calendar, as_of };
    let text = prose::text(CHARACTERS * times);
    println!("{} findings", check_text(&text, setting).len());
}

/// Counts the instructions of texts of one, two and four times the length, beyond those of none.
fn compare() {
    let counts: Option<Vec<u64>> = [0, 1, 2, 4].into_iter().map(instructions).collect();
    let Some(counts) = counts else {
        println!("work of a text: not counted, valgrind is not on this machine");
        return;
    };
    let base = counts[0];
    let once = counts[1] - base;
    println!(
        "work of all rules, in machine instructions a character (beyond the start of the program)"
    );
    for (times, count) in [1, 2, 4].into_iter().zip(&counts[1..]) {
        let work = count - base;
        let each = work / (CHARACTERS as u64 * times);
        #[expect(clippy::cast_precision_loss, reason = "a ratio of two large counts")]
        let ratio = work as f64 / once as f64;
        println!("{:>9} characters {each:>8} each {ratio:>8.2} × once", CHARACTERS as u64 * times);
    }
}

/// The instructions that a text of `times` the length takes.
fn instructions(times: u64) -> Option<u64> {
    let program = env::current_exe().ok()?;
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(program)
        .arg(times.to_string())
        .output()
        .ok()?;
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let collected = said.split("Collected :").nth(1)?;
    collected.split_whitespace().next()?.parse().ok()
}
