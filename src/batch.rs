//! NDJSON chunks in, results out, a line a record; memory does not grow with the input.

mod comparison;

pub use comparison::Comparison;

use std::borrow::Cow;
use std::cell::RefCell;

use serde_json::{Map, Value};

use crate::checker::Checker;
use crate::engine::Remembered;
use crate::message::Message;
use crate::record::{Document, Kind, Layout, Pairs, read_pairs};
use crate::report::{Failure, Finding, Report, Summary, UnitResult, mask, name_among, record_name};
use crate::table::Piece;

/// Results as NDJSON, and how many there were.
#[derive(Clone, Debug, Default)]
pub struct Results {
    /// One object a line for each record that has findings or could not be read.
    pub ndjson: String,
    /// What was counted, records without findings among it.
    pub summary: Summary,
    /// Lines that could not be read.
    pub unreadable: u32,
    /// Sheets that hold something, but no table whose header was recognised, where others do.
    pub unread: Vec<String>,
}

impl Results {
    /// A report line by line: what it says of records, and of tables that could not be read.
    pub fn of(report: &Report) -> Self {
        let mut results = Self {
            summary: Summary { sources: 0, ..report.summary },
            unread: report.unread.clone(),
            ..Self::default()
        };
        for result in &report.results {
            results.push(result);
        }
        results
    }

    fn push(&mut self, result: &UnitResult) {
        self.unreadable += u32::from(result.error.is_some());
        // Serialising plain strings and numbers cannot fail.
        self.ndjson.push_str(&serde_json::to_string(result).unwrap_or_default());
        self.ndjson.push('\n');
    }

    /// The results in UTF-8, and a last line `{"summary": …, "unreadable": …}`.
    pub fn into_bytes(mut self) -> Vec<u8> {
        let mut totals =
            serde_json::json!({ "summary": self.summary, "unreadable": self.unreadable });
        if !self.unread.is_empty() {
            totals["unread"] = self.unread.into();
        }
        self.ndjson.push_str(&totals.to_string());
        self.ndjson.push('\n');
        self.ndjson.into_bytes()
    }
}

/// What a run keeps from chunk to chunk: what keys stand for, and which values had nothing wrong. It
/// belongs to one checker.
#[derive(Debug, Default)]
pub struct Memory {
    layout: RefCell<Layout>,
    known: Remembered,
}

/// A file that comes in pieces, cut anywhere: what stands behind the last line end waits for more.
#[derive(Debug, Default)]
pub struct Stream {
    kind: String,
    source: Option<String>,
    lines: u32,
    rest: Vec<u8>,
}

impl Stream {
    /// A file of records of `kind`.
    pub fn new(kind: &str, source: Option<&str>) -> Self {
        Self { kind: kind.to_owned(), source: source.map(str::to_owned), ..Self::default() }
    }

    /// Checks the next piece of the file, as far as its lines are whole; all of it if it is the last.
    pub fn check(
        &mut self,
        checker: &Checker,
        memory: &Memory,
        piece: &[u8],
        is_last: bool,
    ) -> Results {
        let end = piece.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        let (whole, rest) = if is_last { (piece, &[][..]) } else { piece.split_at(end) };
        if whole.is_empty() && !is_last {
            self.rest.extend_from_slice(rest);
            return Results::default();
        }
        let mut results = Results::default();
        let whole = if self.rest.is_empty() {
            whole
        } else {
            // The line that was cut in two is put together; the others stay where they are.
            let end = whole.iter().position(|byte| *byte == b'\n').map_or(whole.len(), |at| at + 1);
            self.rest.extend_from_slice(&whole[..end]);
            let line = std::mem::take(&mut self.rest);
            self.lines(checker, memory, &line, &mut results);
            &whole[end..]
        };
        self.lines(checker, memory, whole, &mut results);
        self.rest.extend_from_slice(rest);
        results
    }

    fn lines(&mut self, checker: &Checker, memory: &Memory, bytes: &[u8], results: &mut Results) {
        let text = text_of(bytes);
        let batch = Batch { checker, memory, kind: &self.kind, source: self.source.as_deref() };
        batch.check(&text, self.lines + 1, results);
        self.lines += bytes.split(|byte| *byte == b'\n').skip(1).count() as u32;
    }
}

/// The text of a chunk; what is no UTF-8 in it becomes U+FFFD.
pub(crate) fn text_of(bytes: &[u8]) -> Cow<'_, str> {
    match simdutf8::basic::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => String::from_utf8_lossy(bytes),
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
    check_ndjson_with(checker, &Memory::default(), kind, text, source, first_line)
}

/// As [`check_ndjson`], with what chunks before have told.
pub fn check_ndjson_with(
    checker: &Checker,
    memory: &Memory,
    kind: &str,
    text: &str,
    source: Option<&str>,
    first_line: u32,
) -> Results {
    let mut results = Results::default();
    Batch { checker, memory, kind, source }.check(text, first_line, &mut results);
    results
}

/// Checks a record that came as a JSON object of texts, with what records before have told. None where it is
/// something else, or no document.
pub fn check_flat(
    checker: &Checker,
    memory: &Memory,
    kind: &str,
    json: &str,
) -> Option<Vec<Finding>> {
    let mut pairs = Pairs::new();
    if !read_pairs(json, &mut pairs) {
        return None;
    }
    let document = memory.layout.borrow_mut().document(kind, &pairs)?;
    Some(checker.check_among(&document, &memory.known))
}

/// Keeps the documents in the lines of an NDJSON text to be compared. Takes what [`check_ndjson_with`] takes;
/// lines that are no documents are passed over.
pub fn add_to(
    comparison: &mut Comparison,
    memory: &Memory,
    kind: &str,
    text: &str,
    first_line: u32,
) {
    let mut pairs = Pairs::new();
    for (line, number) in text.lines().zip(first_line..) {
        let line = line.trim_start_matches('\u{FEFF}').trim();
        if read_pairs(line, &mut pairs) {
            let document = memory.layout.borrow_mut().document(kind, &pairs);
            if let Some(document) = document {
                comparison.add(&document, name_among(&pairs), number);
                continue;
            }
        }
        let Ok(record) = serde_json::from_str::<Map<String, Value>>(line) else { continue };
        let is_document = match kind {
            "auto" => Kind::of_object(&record) == Kind::Document,
            _ => kind == Kind::Document.name(),
        };
        if is_document {
            let name = record_name(&record);
            comparison.add(&Document::from_json(&record), name.as_deref(), number);
        }
    }
}

/// Checks some rows of a list of documents that is too long to be held at once, each by itself.
pub fn check_rows(checker: &Checker, memory: &Memory, piece: Piece<'_>, name: &str) -> Results {
    Results::of(&checker.find_in_rows(piece, name, &memory.known))
}

/// What all lines of a chunk share.
#[derive(Clone, Copy)]
struct Batch<'a> {
    checker: &'a Checker,
    memory: &'a Memory,
    kind: &'a str,
    source: Option<&'a str>,
}

impl Batch<'_> {
    fn check(self, text: &str, first_line: u32, results: &mut Results) {
        let mut pairs = Pairs::new();
        for (line, number) in text.lines().zip(first_line..) {
            let line = line.trim_start_matches('\u{FEFF}').trim();
            if line.is_empty() {
                continue;
            }
            results.summary.records += 1;
            if let Some(result) = self.line(line, &mut pairs) {
                self.add(result, number, results);
            }
        }
    }

    /// What is found in a line; None where nothing is.
    fn line<'l>(self, line: &'l str, pairs: &mut Pairs<'l>) -> Option<UnitResult> {
        if read_pairs(line, pairs) {
            let document = self.memory.layout.borrow_mut().document(self.kind, pairs);
            if let Some(document) = document {
                return self.document(&document, pairs);
            }
        }
        let result = check_line(self.checker, self.kind, line);
        (result.error.is_some() || !result.findings.is_empty()).then_some(result)
    }

    fn document(self, document: &Document<'_>, pairs: &Pairs<'_>) -> Option<UnitResult> {
        let findings = self.checker.check_among(document, &self.memory.known);
        if findings.is_empty() {
            return None;
        }
        let kind = Kind::Document.name().to_owned();
        let id = name_among(pairs).map(mask);
        Some(UnitResult { kind, id, findings, ..UnitResult::default() })
    }

    /// Adds a result, at its line.
    fn add(self, mut result: UnitResult, line: u32, results: &mut Results) {
        result.source = self.source.map(str::to_owned);
        result.line = Some(line);
        for finding in &mut result.findings {
            let at = finding.at.get_or_insert_default();
            at.source = self.source.map(str::to_owned);
            at.line = Some(line);
        }
        results.summary.count(&result.findings);
        results.push(&result);
    }
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

#[cfg(test)]
mod tests {
    use serde_json::{Map, Value};

    use super::{Comparison, Memory, Stream, add_to, check_ndjson};
    use crate::checker::Checker;
    use crate::message::Lang;

    const LINES: &str = "{\"id\":\"1\",\"documentNumber\":\"云政发[2024]5号\"}\r\n\n\
        {\"id\":\"2\",\"documentNumber\":\"云政发〔2024〕6号\"}\nno JSON\n\
        {\"id\":3,\"文号\":\"云政发【2024】7号\",\"标题\":\"关于\\u7532的通知\"}";

    fn checker() -> Checker {
        Checker::named("national", "2026-11-22", Lang::Zh).expect("a checker")
    }

    #[test]
    fn a_file_may_be_cut_anywhere() {
        let checker = checker();
        let whole = check_ndjson(&checker, "auto", LINES, Some("a.ndjson"), 1);
        assert_eq!((whole.summary.records, whole.summary.errors, whole.unreadable), (4, 2, 1));
        for size in 1..LINES.len() {
            let (memory, mut stream) = (Memory::default(), Stream::new("auto", Some("a.ndjson")));
            let mut ndjson = String::new();
            let mut pieces = LINES.as_bytes().chunks(size).peekable();
            while let Some(piece) = pieces.next() {
                let is_last = pieces.peek().is_none();
                ndjson += &stream.check(&checker, &memory, piece, is_last).ndjson;
            }
            assert_eq!(ndjson, whole.ndjson, "{size} bytes at a time");
        }
    }

    #[test]
    fn documents_of_a_long_list_are_compared_as_those_of_a_short_one() {
        let line = |id: u32, number: &str, title: &str, more: &str| {
            format!("{{\"id\":\"{id}\",\"文号\":\"{number}\",\"title\":\"{title}\"{more}}}\n")
        };
        let more = ",\"issuer\":\"云岭县水务局\",\"indexNumber\":\"533122-01-2024-0005\",\"writtenOn\":\"2024-03-15\",\"validity\":\"有效\"";
        let lines = [
            line(1, "云水发〔2024〕5号", "关于做好防汛工作的通知", more),
            line(2, "云水发〔2024〕5号", "关于公布水价的公告和说明", more),
            "{\"category\":[\"一级\"],\"content\":\"内容\",\"publisher\":\"云岭县水务局\"}\nno JSON\n".to_owned(),
            line(3, "云水发〔2024〕6号", "关于废止《关于做好防汛工作的通知》的通知", more),
        ];
        let checker = checker();
        let (memory, text) = (Memory::default(), lines.concat());
        let mut comparison = Comparison::new(Some("a.ndjson"));
        for (line, number) in text.split_inclusive('\n').zip(1..) {
            add_to(&mut comparison, &memory, "auto", line, number);
        }
        let compared = comparison.finish(&checker).ndjson;
        let alone = check_ndjson(&checker, "auto", &text, Some("a.ndjson"), 1).ndjson;
        let records = text.lines().filter_map(|line| serde_json::from_str(line).ok());
        let records: Vec<Map<String, Value>> = records.collect();
        let report = checker.check_records("auto", &records, "").expect("a report");
        let whole = report.results.iter().flat_map(|result| {
            let id = result.id.as_deref().unwrap_or_default();
            result
                .findings
                .iter()
                .map(move |finding| format!("{id} {} {}", finding.rule, finding.fingerprint))
        });
        assert_eq!(sorted(whole), sorted(found(&(alone + &compared)).into_iter()));
        let duplicate =
            found(&compared).into_iter().find(|one| one.contains("document-number/duplicate"));
        assert!(duplicate.is_some_and(|one| one.starts_with("2 ")), "{compared}");
        assert!(compared.contains("\"related\":[{\"row\":1,"), "{compared}");
        assert!(
            compared.contains("validity/repealed-by") && compared.contains("\"row\":5,"),
            "{compared}"
        );
    }

    fn sorted(all: impl Iterator<Item = String>) -> Vec<String> {
        let mut all: Vec<String> = all.collect();
        all.sort();
        all
    }

    /// Record, rule and fingerprint of each finding.
    fn found(ndjson: &str) -> Vec<String> {
        let results =
            ndjson.lines().map(|line| serde_json::from_str::<Value>(line).expect("a result"));
        let each = |result: Value| {
            let findings = result["findings"].as_array().cloned().unwrap_or_default();
            let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
            let id = text(&result["id"]);
            findings.into_iter().map(move |one| {
                format!("{id} {} {}", text(&one["rule"]), text(&one["fingerprint"]))
            })
        };
        results.flat_map(each).collect()
    }

    #[test]
    fn a_value_is_known_as_sound_only_where_nothing_else_of_its_record_counts() {
        let record = |number: u32, written: &str, published: &str| {
            format!(
                "{{\"id\":\"{number}\",\"title\":\"云岭县财政局关于甲事项的通知\",\"attribute\":\"主动公开\",\
                 \"documentNumber\":\"云财发〔2024〕5号\",\"writtenOn\":\"{written}\",\"publishedOn\":\"{published}\"}}\n"
            )
        };
        let checker = checker();
        let lines = [
            record(1, "2024-03-15", "2024-03-20"),
            record(2, "2023-03-15", "2024-03-20"),
            record(3, "2024-03-15", "2024-03-20"),
        ];
        let together = check_ndjson(&checker, "document", &lines.concat(), None, 1).ndjson;
        let alone: Vec<String> = (1..)
            .zip(&lines)
            .map(|(number, line)| check_ndjson(&checker, "document", line, None, number).ndjson)
            .collect();
        assert_eq!(together, alone.concat());
        assert!(together.contains("document-number/year-date"), "{together}");
    }
}
