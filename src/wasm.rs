//! The JavaScript boundary: the only file that names wasm_bindgen. No decision is made here.
//!
//! A checker is opened once and named by a number from then on; nothing has to be freed by hand.

use std::cell::RefCell;
use std::rc::Rc;

#[cfg(feature = "batch")]
use js_sys::Uint8Array;
use js_sys::{Array, JSON, Object, Reflect};
use serde::Serialize;
use serde_json::{Map, Value};
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};

#[cfg(feature = "batch")]
use crate::batch;
#[cfg(feature = "batch")]
use crate::checker::TableGiven;
use crate::checker::{self, Checker};
use crate::error::Error;
use crate::message::Lang;
#[cfg(feature = "batch")]
use crate::order::Table;
use crate::report;
#[cfg(feature = "batch")]
use crate::table::{Head, Piece};

type Result<T> = std::result::Result<T, JsValue>;

thread_local! {
    static CHECKERS: RefCell<Vec<(Opened, Rc<Checker>)>> = const { RefCell::new(Vec::new()) };
}

#[cfg(feature = "batch")]
thread_local! {
    /// What long lists have told each checker.
    static MEMORIES: RefCell<Table<u32, Rc<batch::Memory>>> = const { RefCell::new(Table::new()) };
    /// The files that come in pieces.
    static STREAMS: RefCell<Table<u32, batch::Stream>> = const { RefCell::new(Table::new()) };
    /// The documents that are to be compared.
    static COMPARISONS: RefCell<Table<u32, batch::Comparison>> = const { RefCell::new(Table::new()) };
}

/// What a checker was opened with; the same again gives the same checker.
#[derive(PartialEq)]
struct Opened {
    profile: String,
    as_of: String,
    lang: String,
}

/// The version of gongkai.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// Opens a checker and gives its number. `profile` is the name of one that comes with the tool or
/// the object that its JSON stands for, `as_of` is `YYYY-MM-DD`, `lang` is `zh` or `en`.
///
/// # Errors
///
/// An `Error` with a `code`: `BAD_DATE`, `BAD_PROFILE`, `UNKNOWN_RULE`, `NEEDS_FULL`.
#[wasm_bindgen]
pub fn open(profile: &JsValue, as_of: String, lang: String) -> Result<u32> {
    let named = profile.as_string();
    let text = match &named {
        Some(name) => name.clone(),
        None => JSON::stringify(profile)?.into(),
    };
    let opened = Opened { profile: text, as_of, lang };
    let known = CHECKERS.with_borrow(|all| all.iter().position(|(other, _)| *other == opened));
    if let Some(number) = known {
        return Ok(number as u32);
    }
    let lang = if opened.lang == "en" { Lang::En } else { Lang::Zh };
    let checker = match &named {
        _ if lang == Lang::En && !cfg!(feature = "english") => Err(Error::needs_full()),
        Some(name) => Checker::named(name, &opened.as_of, lang),
        #[cfg(feature = "profiles")]
        None => value(profile, DEEPEST)
            .and_then(|profile| Checker::of_value(&profile, &opened.as_of, lang)),
        #[cfg(not(feature = "profiles"))]
        None => Err(Error::needs_full()),
    };
    let checker = Rc::new(checker.map_err(|error| thrown(&error, lang))?);
    Ok(CHECKERS.with_borrow_mut(|all| {
        all.push((opened, checker));
        all.len() as u32 - 1
    }))
}

/// Checks a record of `kind`: `document`, `item`, `text` or `page`; gives its findings.
///
/// # Errors
///
/// An `Error` with a `code`: `UNKNOWN_KIND`, `BAD_RECORD`.
#[wasm_bindgen]
pub fn check(checker: u32, kind: &str, record: JsValue) -> Result<JsValue> {
    find(checker, |checker| checker.check(kind, &object(&record)?))
}

/// Checks a record that comes as JSON text, as [`check`] does: half the time, for an object of texts alone.
/// Nothing where it is something else.
///
/// # Errors
///
/// An `Error` with a `code` if there is no such checker.
#[cfg(feature = "batch")]
#[wasm_bindgen(js_name = checkFlat)]
pub fn check_flat(checker: u32, kind: &str, json: &str) -> Result<JsValue> {
    let (given, memory) = (opened(checker)?, memory(checker));
    match batch::check_flat(&given, &memory, kind, json) {
        Some(found) if found.is_empty() => Ok(Array::new().into()),
        Some(found) => findings(&found),
        None => Ok(JsValue::UNDEFINED),
    }
}

/// The document that a page shows, and where each of its fields stands.
///
/// # Errors
///
/// An `Error` with a `code`: `BAD_RECORD`.
#[wasm_bindgen(js_name = readPage)]
pub fn read_page(outline: JsValue) -> Result<JsValue> {
    let outline = object(&outline).map_err(|error| thrown(&error, Lang::Zh))?;
    answer(&checker::read_page(&outline))
}

/// Checks one field, the other fields being known; gives its findings.
///
/// # Errors
///
/// An `Error` with a `code`: `UNKNOWN_FIELD`, `BAD_RECORD`.
#[wasm_bindgen(js_name = checkField)]
pub fn check_field(checker: u32, field: &str, value: &str, record: JsValue) -> Result<JsValue> {
    find(checker, |checker| checker.check_field(field, value, &object(&record)?))
}

/// Checks a list of documents, each and all against each other; gives a report.
///
/// # Errors
///
/// An `Error` with a `code`: `BAD_RECORD`.
#[wasm_bindgen(js_name = checkRecords)]
pub fn check_records(checker: u32, kind: &str, records: JsValue, name: &str) -> Result<JsValue> {
    find(checker, |checker| checker.check_records(kind, &list(&records, object)?, name))
}

/// Checks the lines of a chunk of NDJSON, in UTF-8; gives a line for each record that has findings,
/// and a last line that counts them. `first_line` is the number of the first line in the file.
///
/// # Errors
///
/// An `Error` with a `code` if there is no such checker.
#[cfg(feature = "batch")]
#[wasm_bindgen(js_name = checkNdjson)]
pub fn check_ndjson(
    checker: u32,
    kind: &str,
    chunk: &[u8],
    name: &str,
    first_line: u32,
) -> Result<Vec<u8>> {
    let text = batch::text_of(chunk);
    let (given, memory) = (opened(checker)?, memory(checker));
    let results = batch::check_ndjson_with(&given, &memory, kind, &text, Some(name), first_line);
    Ok(results.into_bytes())
}

/// Opens a file of NDJSON that comes in pieces and gives its number. `kind` is that of its records,
/// or `auto`.
#[cfg(feature = "batch")]
#[wasm_bindgen(js_name = openStream)]
pub fn open_stream(kind: &str, name: &str) -> u32 {
    STREAMS.with_borrow_mut(|all| {
        let number = all.keys().next_back().map_or(0, |last| last + 1);
        all.insert(number, batch::Stream::new(kind, Some(name)));
        number
    })
}

/// Checks the next piece of a file, cut anywhere, in UTF-8; gives what [`check_ndjson`] gives. The last
/// piece, be it empty, closes the file.
///
/// # Errors
///
/// An `Error` with a `code` if there is no such checker or file.
#[cfg(feature = "batch")]
#[wasm_bindgen(js_name = checkPiece)]
pub fn check_piece(checker: u32, stream: u32, piece: &[u8], is_last: bool) -> Result<Vec<u8>> {
    let (given, memory) = (opened(checker)?, memory(checker));
    STREAMS.with_borrow_mut(|all| {
        if !all.contains_key(&stream) {
            return Err(thrown(&Error::unknown_checker(stream), given.lang()));
        }
        let results = all.entry(stream).check(&given, &memory, piece, is_last);
        if is_last {
            all.retain(|number, _| *number != stream);
        }
        Ok(results.into_bytes())
    })
}

/// Opens a comparison of the documents of the file `name` and gives its number.
#[cfg(feature = "batch")]
#[wasm_bindgen(js_name = openComparison)]
pub fn open_comparison(name: &str) -> u32 {
    COMPARISONS.with_borrow_mut(|all| {
        let number = all.keys().next_back().map_or(0, |last| last + 1);
        all.insert(number, batch::Comparison::new(Some(name)));
        number
    })
}

/// Keeps the documents in a chunk, which is as [`check_ndjson`] takes it, to be compared.
///
/// # Errors
///
/// None: nothing is kept where there is no such comparison.
#[cfg(feature = "batch")]
#[wasm_bindgen(js_name = addToComparison)]
pub fn add_to_comparison(checker: u32, comparison: u32, kind: &str, chunk: &[u8], first_line: u32) {
    let text = String::from_utf8_lossy(chunk);
    COMPARISONS.with_borrow_mut(|all| {
        if all.contains_key(&comparison) {
            let comparison = all.entry(comparison);
            batch::add_to(comparison, &memory(checker), kind, &text, first_line);
        }
    });
}

/// Closes a comparison and gives what is found in its documents, as [`check_ndjson`] does; `unreadable` counts
/// those that came after there was no more room.
///
/// # Errors
///
/// An `Error` with a `code` if there is no such checker.
#[cfg(feature = "batch")]
#[wasm_bindgen(js_name = closeComparison)]
pub fn close_comparison(checker: u32, comparison: u32) -> Result<Vec<u8>> {
    let given = opened(checker)?;
    COMPARISONS.with_borrow_mut(|all| {
        let mut results = batch::Results::default();
        if let Some(comparison) = all.get(&comparison) {
            results = comparison.finish(&given);
            results.unreadable = comparison.left();
        }
        all.retain(|number, _| *number != comparison);
        Ok(results.into_bytes())
    })
}

/// What long lists have told the checker.
#[cfg(feature = "batch")]
fn memory(checker: u32) -> Rc<batch::Memory> {
    MEMORIES.with_borrow_mut(|all| Rc::clone(all.entry(checker)))
}

/// The working day that is `days` after `from`: `{ date, provisional }`.
///
/// # Errors
///
/// An `Error` with a `code`: `BAD_DATE`, `BAD_NUMBER`.
#[wasm_bindgen(js_name = addWorkingDays)]
pub fn add_working_days(checker: u32, from: &str, days: f64) -> Result<JsValue> {
    ask(checker, |checker| checker.add_working_days(from, days))
}

/// The working days after `from` through `to`: `{ days, provisional }`.
///
/// # Errors
///
/// An `Error` with a `code`: `BAD_DATE`.
#[wasm_bindgen(js_name = workingDaysBetween)]
pub fn working_days_between(checker: u32, from: &str, to: &str) -> Result<JsValue> {
    ask(checker, |checker| checker.working_days_between(from, to))
}

/// Whether a day is worked: `{ working, why, provisional }`.
///
/// # Errors
///
/// An `Error` with a `code`: `BAD_DATE`.
#[wasm_bindgen(js_name = isWorkingDay)]
pub fn is_working_day(checker: u32, date: &str) -> Result<JsValue> {
    ask(checker, |checker| checker.is_working_day(date))
}

/// Every day from `from` to `to`, as [`is_working_day`] has them.
///
/// # Errors
///
/// An `Error` with a `code`: `BAD_DATE`.
#[wasm_bindgen]
pub fn days(checker: u32, from: &str, to: &str) -> Result<JsValue> {
    find(checker, |checker| checker.days(from, to))
}

/// The due date of what happened on `options.from`, and whether it was met.
///
/// # Errors
///
/// An `Error` with a `code`: `BAD_DATE`, `BAD_NUMBER`, `BAD_LIMIT`.
#[wasm_bindgen]
pub fn deadline(checker: u32, options: JsValue) -> Result<JsValue> {
    ask(checker, |checker| checker.deadline(&object(&options)?))
}

/// What a text is read as, taken as a document number; null where it is none at all.
///
/// # Errors
///
/// None: every text can be read.
#[wasm_bindgen(js_name = parseDocumentNumber)]
pub fn parse_document_number(text: &str) -> Result<JsValue> {
    answer(&checker::parse_document_number(text))
}

/// What a text is read as, taken as a time limit; null where it cannot be read.
///
/// # Errors
///
/// None: every text can be read.
#[wasm_bindgen(js_name = parseTimeLimit)]
pub fn parse_time_limit(text: &str) -> Result<JsValue> {
    answer(&checker::parse_time_limit(text))
}

/// The field of records of `kind` that a column or form label stands for.
#[wasm_bindgen(js_name = fieldOf)]
pub fn field_of(kind: &str, label: &str) -> Option<String> {
    checker::field_of(kind, label).map(str::to_owned)
}

/// What is found in a text: document numbers, dates, markings.
///
/// # Errors
///
/// None: every text can be scanned.
#[wasm_bindgen]
pub fn scan(text: &str) -> Result<JsValue> {
    answer(&crate::scan::scan(text))
}

/// Every rule, as it stands under the profile.
///
/// # Errors
///
/// An `Error` with a `code` if there is no such checker.
#[wasm_bindgen]
pub fn rules(checker: u32) -> Result<JsValue> {
    find(checker, |checker| Ok(checker.rules()))
}

/// A rule, with its manual page where this build has it.
///
/// # Errors
///
/// An `Error` with a `code`: `UNKNOWN_RULE`.
#[wasm_bindgen]
pub fn explain(checker: u32, id: &str) -> Result<JsValue> {
    ask(checker, |checker| checker.explain(id))
}

/// The names of the profiles that come with the tool.
#[wasm_bindgen]
pub fn profiles() -> Vec<String> {
    crate::engine::Profile::names().map(str::to_owned).collect()
}

/// Checks CSV text: a catalogue of items, a list of documents, or `auto`; gives a report.
///
/// # Errors
///
/// An `Error` with a `code`: `UNKNOWN_KIND`.
#[wasm_bindgen(js_name = checkTable)]
pub fn check_table(checker: u32, kind: &str, csv: &str, name: &str) -> Result<JsValue> {
    find(checker, |checker| checker.check_table(kind, csv, name))
}

/// Checks the rows of a table that something else has read, as [`check_table`].
///
/// # Errors
///
/// An `Error` with a `code`: `UNKNOWN_KIND`, `BAD_RECORD`.
#[wasm_bindgen(js_name = checkRows)]
pub fn check_rows(checker: u32, kind: &str, rows: JsValue, name: &str) -> Result<JsValue> {
    find(checker, |checker| checker.check_rows(kind, list(&rows, |row| list(row, text))?, name))
}

/// Checks the sheets of a file, each an object `{ name?, csv? | rows?, merges?, … }`, as
/// [`check_table`].
///
/// # Errors
///
/// An `Error` with a `code`: `UNKNOWN_KIND`, `BAD_RECORD`.
#[wasm_bindgen(js_name = checkSheets)]
pub fn check_sheets(checker: u32, kind: &str, sheets: JsValue, name: &str) -> Result<JsValue> {
    find(checker, |checker| checker.check_sheets(kind, &list(&sheets, object)?, name))
}

/// Checks the sheets of a file as [`check_sheets`], and its catalogues also against the sheets of a list
/// of what was published.
///
/// # Errors
///
/// As [`check_sheets`]; `NO_HEADER`.
#[cfg(feature = "batch")]
#[wasm_bindgen(js_name = checkPublished)]
pub fn check_published(
    checker: u32,
    kind: &str,
    sheets: JsValue,
    published: &JsValue,
    name: &str,
) -> Result<JsValue> {
    find(checker, |checker| {
        let published = list(published, object)?;
        checker.check_published(kind, &list(&sheets, object)?, &published, name)
    })
}

/// Checks CSV text in UTF-8 as [`check_table`]; gives what [`check_ndjson`] gives: for long tables. In a list of
/// documents `each` of them is checked by itself, or else only the list as a whole.
///
/// # Errors
///
/// As [`check_table`].
#[cfg(feature = "batch")]
#[wasm_bindgen(js_name = checkTableNdjson)]
pub fn check_table_ndjson(
    checker: u32,
    kind: &str,
    csv: &[u8],
    name: &str,
    each: bool,
) -> Result<Vec<u8>> {
    let text = String::from_utf8_lossy(csv);
    let report = asked(checker, |checker| {
        if each {
            checker.find_in_table(kind, &text, name)
        } else {
            checker.find_among_rows(kind, &text, name)
        }
    })?;
    Ok(batch::Results::of(&report).into_bytes())
}

/// Checks the sheets of a file as [`check_sheets`]; gives what [`check_ndjson`] gives: for long tables.
///
/// # Errors
///
/// As [`check_sheets`].
#[cfg(feature = "batch")]
#[wasm_bindgen(js_name = checkSheetsNdjson)]
pub fn check_sheets_ndjson(
    checker: u32,
    kind: &str,
    sheets: JsValue,
    name: &str,
) -> Result<Vec<u8>> {
    let find = |checker: &Checker| checker.find_in_sheets(kind, &list(&sheets, object)?, name);
    Ok(batch::Results::of(&asked(checker, find)?).into_bytes())
}

/// Where the rows begin of the list of documents that CSV text in UTF-8 begins with: `{ delimiter, bytes, rows,
/// lines }`; null where it is something else.
///
/// # Errors
///
/// None: every text can be read.
#[cfg(feature = "batch")]
#[wasm_bindgen(js_name = listHead)]
pub fn list_head(csv: &[u8]) -> Result<JsValue> {
    let head = Head::of(&String::from_utf8_lossy(csv));
    answer(&head.map(|head| {
        let Head { delimiter, bytes, rows, lines } = head;
        serde_json::json!({ "delimiter": delimiter, "bytes": bytes, "rows": rows, "lines": lines })
    }))
}

/// Checks whole rows of a list of documents, each by itself, as [`check_ndjson`] gives it: for lists that are too
/// long to be held at once. `head` is the text that [`list_head`] has measured, `first_row` and `first_line` are
/// the numbers of the first row. Where it is not `quoted`, quotation marks are characters like others.
///
/// # Errors
///
/// An `Error` with a `code` if there is no such checker.
#[cfg(feature = "batch")]
#[wasm_bindgen(js_name = checkRowsNdjson)]
pub fn check_rows_ndjson(
    checker: u32,
    head: &[u8],
    rows: &[u8],
    name: &str,
    first_row: u32,
    first_line: u32,
    quoted: bool,
) -> Result<Vec<u8>> {
    let (given, memory) = (opened(checker)?, memory(checker));
    let (head, text) = (String::from_utf8_lossy(head), String::from_utf8_lossy(rows));
    let piece = Piece { head: &head, text: &text, row: first_row, line: first_line, quoted };
    Ok(batch::check_rows(&given, &memory, piece, name).into_bytes())
}

/// How a table is read, or several: a list of what reports have as `table`. It is CSV text in UTF-8, or the
/// sheets of a file as [`check_sheets`] takes them.
///
/// # Errors
///
/// As [`check_sheets`].
#[cfg(feature = "batch")]
#[wasm_bindgen(js_name = tablesOf)]
pub fn tables_of(checker: u32, kind: &str, table: JsValue) -> Result<JsValue> {
    find(checker, |checker| match table.dyn_ref::<Uint8Array>() {
        Some(csv) => checker.tables_of(kind, &String::from_utf8_lossy(&csv.to_vec())),
        None => checker.tables_of_sheets(kind, &list(&table, object)?),
    })
}

/// In what two versions of a catalogue differ; each is CSV text, or rows that something else has read.
///
/// # Errors
///
/// An `Error` with a `code`: `NO_HEADER`, `BAD_RECORD`.
#[cfg(feature = "batch")]
#[wasm_bindgen(js_name = compareTables)]
pub fn compare_tables(checker: u32, old: &JsValue, new: &JsValue) -> Result<JsValue> {
    find(checker, |checker| checker.compare_tables(&table(old)?, &table(new)?))
}

/// The text with its personal numbers hidden, for excerpts.
#[wasm_bindgen]
pub fn mask(text: &str) -> String {
    report::mask(text)
}

/// The text with the safe fixes of the findings applied; a fix that touches an earlier one is left.
///
/// # Errors
///
/// An `Error` with a `code`: `BAD_RECORD` if these are no findings.
#[wasm_bindgen]
pub fn fix(text: &str, findings: JsValue) -> Result<String> {
    let findings = list(&findings, |finding| value(finding, DEEPEST))
        .map_err(|error| thrown(&error, Lang::Zh))?;
    Ok(report::fix(text, &findings))
}

/// The checker of that number.
fn opened(number: u32) -> Result<Rc<Checker>> {
    let checker =
        CHECKERS.with_borrow(|all| all.get(number as usize).map(|(_, checker)| Rc::clone(checker)));
    checker.ok_or_else(|| thrown(&Error::unknown_checker(number), Lang::Zh))
}

/// Asks the checker of that number and hands its answer to JavaScript.
fn ask<T: Serialize>(
    number: u32,
    ask: impl FnOnce(&Checker) -> std::result::Result<T, Error>,
) -> Result<JsValue> {
    answer(&asked(number, ask)?)
}

/// Asks the checker of that number for findings and hands them to JavaScript.
fn find<T: Serialize>(
    number: u32,
    ask: impl FnOnce(&Checker) -> std::result::Result<T, Error>,
) -> Result<JsValue> {
    findings(&asked(number, ask)?)
}

fn asked<T>(number: u32, ask: impl FnOnce(&Checker) -> std::result::Result<T, Error>) -> Result<T> {
    let checker = opened(number)?;
    ask(&checker).map_err(|error| thrown(&error, checker.lang()))
}

/// A small answer as JavaScript has it.
fn answer(given: &impl Serialize) -> Result<JsValue> {
    Ok(given.serialize(&Serializer::json_compatible())?)
}

/// An answer with findings as JavaScript has it. It crosses as one JSON text: a call for each property
/// of each edit takes as long as all the checks.
fn findings(given: &impl Serialize) -> Result<JsValue> {
    match serde_json::to_string(given) {
        Ok(json) => JSON::parse(&json),
        // The shapes of JSON are made of texts, numbers and lists.
        Err(_) => Ok(JsValue::NULL),
    }
}

/// How deep the values of a record or profile may lie.
const DEEPEST: u8 = 16;

/// A record that JavaScript handed over.
fn object(given: &JsValue) -> std::result::Result<Map<String, Value>, Error> {
    match value(given, DEEPEST)? {
        Value::Object(object) => Ok(object),
        other => Err(Error::bad_record(other)),
    }
}

/// A list that JavaScript handed over, each thing of it read by `read`.
fn list<T>(
    given: &JsValue,
    read: impl Fn(&JsValue) -> std::result::Result<T, Error>,
) -> std::result::Result<Vec<T>, Error> {
    let list = given.dyn_ref::<Array>().ok_or_else(|| Error::bad_record("Array"))?;
    (0..list.length()).map(|at| read(&list.get(at))).collect()
}

/// A table that JavaScript handed over: CSV text, or rows.
#[cfg(feature = "batch")]
fn table(given: &JsValue) -> std::result::Result<TableGiven, Error> {
    match given.as_string() {
        Some(csv) => Ok(TableGiven::Csv(csv)),
        None => list(given, |row| list(row, text)).map(TableGiven::Rows),
    }
}

fn text(given: &JsValue) -> std::result::Result<String, Error> {
    given.as_string().ok_or_else(|| Error::bad_record("string"))
}

/// A value as JSON has it. What JSON has not is null.
fn value(given: &JsValue, deepest: u8) -> std::result::Result<Value, Error> {
    if let Some(text) = given.as_string() {
        return Ok(text.into());
    }
    if let Some(number) = given.as_f64() {
        return Ok(number_value(number));
    }
    if let Some(truth) = given.as_bool() {
        return Ok(truth.into());
    }
    if !given.is_object() {
        return Ok(Value::Null);
    }
    let Some(deepest) = deepest.checked_sub(1) else {
        return Err(Error::bad_record("…"));
    };
    if given.is_instance_of::<Array>() {
        return Ok(Value::Array(list(given, |part| value(part, deepest))?));
    }
    let mut object = Map::new();
    for entry in Object::entries(given.unchecked_ref()) {
        let entry: Array = entry.unchecked_into();
        object.insert(text(&entry.get(0))?, value(&entry.get(1), deepest)?);
    }
    Ok(Value::Object(object))
}

/// A number, whole where it is a whole one that JavaScript holds exactly.
fn number_value(number: f64) -> Value {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if number.fract() == 0.0 && number.abs() < EXACT {
        (number as i64).into()
    } else {
        number.into()
    }
}

/// The error as JavaScript throws it: an `Error` with a `code`.
fn thrown(error: &Error, lang: Lang) -> JsValue {
    let thrown = js_sys::Error::new(&error.message(lang));
    // Setting a property of a fresh object cannot fail.
    let _ = Reflect::set(&thrown, &"code".into(), &error.code.into());
    thrown.into()
}
