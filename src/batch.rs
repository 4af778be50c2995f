//! NDJSON chunks in, results out, a line a record; memory does not grow with the input.

use serde_json::{Map, Value};

use crate::checker::Checker;
use crate::message::Message;
use crate::record::Kind;
use crate::report::{Failure, Summary, UnitResult, mask, record_name};

/// Results as NDJSON, and how many there were.
#[derive(Clone, Debug, Default)]
pub struct Results {
    /// One object a line for each record that has findings or could not be read.
    pub ndjson: String,
    /// What was counted, records without findings among it.
    pub summary: Summary,
    /// Lines that could not be read.
    pub unreadable: u32,
}

impl Results {
    /// The results in UTF-8, and a last line `{"summary": …, "unreadable": …}`.
    pub fn into_bytes(mut self) -> Vec<u8> {
        let totals = serde_json::json!({ "summary": self.summary, "unreadable": self.unreadable });
        self.ndjson.push_str(&totals.to_string());
        self.ndjson.push('\n');
        self.ndjson.into_bytes()
    }
}

const NOT_JSON: Message =
    Message::new("这一行不是 JSON 对象：{error}", "this line is no JSON object: {error}");

/// Checks the lines of an NDJSON text. `first_line` is the number of its first line in the file.
///
/// A line that is no JSON object gives a result with an error, and the rest goes on; a blank line is
/// passed over. `kind` is the kind of the records, or `auto` to tell by their fields.
pub fn check_ndjson(
    checker: &Checker,
    kind: &str,
    text: &str,
    source: Option<&str>,
    first_line: u32,
) -> Results {
    let mut results = Results::default();
    for (line, number) in text.lines().zip(first_line..) {
        let line = line.trim_start_matches('\u{FEFF}').trim();
        if line.is_empty() {
            continue;
        }
        results.summary.records += 1;
        let mut result = UnitResult {
            source: source.map(str::to_owned),
            line: Some(number),
            ..check_line(checker, kind, line)
        };
        for finding in &mut result.findings {
            let at = finding.at.get_or_insert_default();
            at.source = source.map(str::to_owned);
            at.line = Some(number);
        }
        results.summary.count(&result.findings);
        results.unreadable += u32::from(result.error.is_some());
        if result.error.is_some() || !result.findings.is_empty() {
            // Serialising plain strings and numbers cannot fail.
            results.ndjson.push_str(&serde_json::to_string(&result).unwrap_or_default());
            results.ndjson.push('\n');
        }
    }
    results
}

fn check_line(checker: &Checker, kind: &str, line: &str) -> UnitResult {
    match serde_json::from_str::<Map<String, Value>>(line) {
        Ok(record) => check_record(checker, kind, &record),
        Err(error) => {
            failure("BAD_JSON", &NOT_JSON.fill(checker.lang(), &vec![("error", error.to_string())]))
        }
    }
}

/// Checks one record that came as a JSON object; `kind` may be `auto`.
pub fn check_record(checker: &Checker, kind: &str, record: &Map<String, Value>) -> UnitResult {
    let kind = if kind == "auto" { Kind::of_object(record).name() } else { kind };
    match checker.check(kind, record) {
        Ok(findings) => UnitResult {
            kind: kind.to_owned(),
            id: record_name(record),
            findings,
            ..UnitResult::default()
        },
        Err(error) => failure(error.code, &error.message(checker.lang())),
    }
}

fn failure(code: &str, message: &str) -> UnitResult {
    let error = Failure { code: code.to_owned(), message: mask(message) };
    UnitResult { kind: "document".to_owned(), error: Some(error), ..UnitResult::default() }
}
