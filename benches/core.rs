//! How fast the core is, as ratios to something known in the same run. `make bench`.

#![expect(clippy::print_stdout, reason = "the table is what a bench is for")]
#![expect(clippy::disallowed_methods, reason = "speed is measured in benches")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use chrono::{Datelike, NaiveDate, Weekday};
use gongkai::check::check_text;
use gongkai::date::Calendar;
use gongkai::engine::{Profile, Setting};
use gongkai::read::find_document_numbers;

mod prose;

const ROUNDS: usize = 9;

/// The median time of a round.
fn median<T>(run: impl Fn() -> T) -> Duration {
    let mut times: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            black_box(run());
            start.elapsed()
        })
        .collect();
    times.sort();
    times[ROUNDS / 2]
}

fn row(what: &str, ours: Duration, peer: &str, theirs: Duration) {
    let ratio = ours.as_secs_f64() / theirs.as_secs_f64();
    println!("{what:44} {:>9.3} ms   {ratio:>8.3} × {peer}", ours.as_secs_f64() * 1000.0);
}

/// The working day after `from`, a day at a time, holidays left out: what a script would do.
fn naive(from: NaiveDate, days: u16) -> NaiveDate {
    let worked = |day: &NaiveDate| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    let after = from.iter_days().skip(1).filter(worked).nth(usize::from(days) - 1);
    after.unwrap_or(from)
}

fn main() {
    let text = prose::text(100_000);
    let twice = prose::text(200_000);
    let (profile, calendar) = (Profile::national(), Calendar::default());
    let as_of = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    let setting = Setting { profile: &profile, calendar: &calendar, as_of };

    let pattern = regex::Regex::new(r"\p{Han}{2,12}[〔\[【（(]\d{4}[〕\]】）)]\s*\d+\s*号")
        .expect("a pattern");
    let regex = median(|| pattern.find_iter(&text).count());
    row(
        "document numbers in 100,000 characters",
        median(|| find_document_numbers(&text)),
        "one regular expression",
        regex,
    );
    let whole = median(|| check_text(&text, setting));
    row("all rules on 100,000 characters", whole, "one regular expression", regex);
    row("all rules on twice the text", median(|| check_text(&twice, setting)), "the text", whole);

    let starts: Vec<NaiveDate> = calendar_days().collect();
    let loops = median(|| starts.iter().map(|day| naive(*day, 20).num_days_from_ce()).max());
    let table = median(|| {
        starts.iter().map(|day| calendar.reckon(*day, 20).value.num_days_from_ce()).max()
    });
    row("20 working days after each day of 2004–2026", table, "a loop over weekdays", loops);
}

fn calendar_days() -> impl Iterator<Item = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(2004, 1, 1).expect("a day");
    first.iter_days().take_while(|day| day.year() <= 2026)
}
