//! How fast records are checked: NDJSON in, findings out, beside what reading the JSON alone takes; or a
//! list as CSV, beside what splitting it alone takes.
//! `make bench`. Takes the file of the records, which benches/js/records.mjs makes, and how many of them.

#![expect(clippy::print_stdout, reason = "the table is what a bench is for")]
#![expect(clippy::disallowed_methods, reason = "speed is measured in benches")]

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;
use std::{env, fs};

use gongkai::batch::{Results, check_ndjson};
use gongkai::checker::Checker;
use gongkai::message::Lang;
use gongkai::table::Grid;

fn main() {
    let arguments: Vec<String> = env::args().skip(1).filter(|word| word != "--bench").collect();
    let [path, rest @ ..] = arguments.as_slice() else {
        println!("records: no file of records was given");
        return;
    };
    let wanted = rest.first().and_then(|count| count.parse().ok()).unwrap_or(20_000);
    let text = fs::read_to_string(path).expect("the file of the records");
    let end: usize = text.split_inclusive('\n').take(wanted).map(str::len).sum();
    let text = &text[..end];
    let checker = Checker::named("national", "2026-11-22", Lang::Zh).expect("a checker");
    if Path::new(path).extension().is_some_and(|ending| ending == "csv") {
        return of_table(&checker, text);
    }
    for _ in 0..3 {
        let start = Instant::now();
        let results = check_ndjson(&checker, "document", text, None, 1);
        let checked = start.elapsed();
        let start = Instant::now();
        let lines = text.lines().map(serde_json::from_str::<serde_json::Value>);
        black_box(lines.filter_map(Result::ok).count());
        let read = start.elapsed();
        let records = f64::from(results.summary.records);
        println!(
            "{:7.2} µs a record, {:6.2} µs to read it as a tree; {} bytes of findings",
            checked.as_secs_f64() * 1e6 / records,
            read.as_secs_f64() * 1e6 / records,
            results.ndjson.len()
        );
    }
}

fn of_table(checker: &Checker, text: &str) {
    for _ in 0..3 {
        let start = Instant::now();
        let report = checker.find_in_table("auto", text, "list.csv").expect("a list");
        let results = Results::of(&report);
        let checked = start.elapsed();
        let start = Instant::now();
        black_box(Grid::from_csv(text));
        let read = start.elapsed();
        let rows = f64::from(results.summary.records);
        println!(
            "{:7.2} µs a row, {:6.2} µs to split it; {} bytes of findings",
            checked.as_secs_f64() * 1e6 / rows,
            read.as_secs_f64() * 1e6 / rows,
            results.ndjson.len()
        );
    }
}
