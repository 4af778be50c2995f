//! Rules, engine and profile put together.

use chrono::NaiveDate;
use serde_json::Value;

use crate::date::{Calendar, find_dates, read_date};
use crate::engine::{Check, Context, Finding, Profile, Rule, Setting, Weight, settle, takes_force};
use crate::error::Error;
use crate::message::Message;
use crate::order::{Table, sort_by_key};
use crate::read::{
    find_document_numbers, find_markings, read_document_number, read_marking, read_time_limit,
};
use crate::record::{Document, Item, Kind, Text};
use crate::rules::RULES;
use crate::table::Catalogue;

/// Checks a document: its fields one by one, its text, and the fields against each other.
pub fn check_document(document: &Document<'_>, setting: Setting<'_>) -> Vec<Finding> {
    let mut cx = Context::new(setting);
    cx.enter_document(document);
    document_fields(document, &mut cx);
    for rule in active(setting) {
        if let Check::Document(check) = rule.check {
            check(document, &mut cx);
        }
    }
    finish(cx)
}

/// Checks one field of a document, the other fields being known: what concerns this field.
pub fn check_field(document: &Document<'_>, field: &str, setting: Setting<'_>) -> Vec<Finding> {
    let mut findings = check_document(document, setting);
    findings.retain(|finding| finding.place.field == Some(field));
    findings
}

/// Checks a text by itself.
pub fn check_text(text: &str, setting: Setting<'_>) -> Vec<Finding> {
    let document = Document { body: Some(text.into()), ..Document::default() };
    check_document(&document, setting)
}

/// Checks an item of a catalogue by itself.
pub fn check_item(item: &Item<'_>, setting: Setting<'_>) -> Vec<Finding> {
    let mut cx = Context::new(setting);
    item_fields(item, &mut cx);
    for rule in active(setting) {
        if let Check::Item(check) = rule.check {
            check(item, &mut cx);
        }
    }
    finish(cx)
}

/// Checks a catalogue: its header, its items one by one, and the items against each other.
pub fn check_catalogue(catalogue: &Catalogue<'_>, setting: Setting<'_>) -> Vec<Finding> {
    let mut cx = Context::new(setting);
    for rule in active(setting) {
        if let Check::Catalogue(check) = rule.check {
            check(catalogue, &mut cx);
        }
    }
    let mut findings = finish(cx);
    for (row, item) in catalogue.items.iter().enumerate() {
        findings.extend(check_item(item, setting).into_iter().map(|finding| finding.in_row(row)));
    }
    sort_by_key(&mut findings, |finding| finding.place);
    findings
}

/// Checks documents of one list: each by itself, and all against each other.
pub fn check_documents(documents: &[Document<'_>], setting: Setting<'_>) -> Vec<Finding> {
    let mut cx = Context::new(setting);
    for rule in active(setting) {
        if let Check::Documents(check) = rule.check {
            check(documents, &mut cx);
        }
    }
    let mut findings = finish(cx);
    for (row, document) in documents.iter().enumerate() {
        let found = check_document(document, setting);
        findings.extend(found.into_iter().map(|finding| finding.in_row(row)));
    }
    sort_by_key(&mut findings, |finding| finding.place);
    findings
}

/// Reads a profile and makes sure that it can be used: its rules exist, rules of law are switched
/// off only with a stated reason, its columns stand for known fields, and its examples hold.
///
/// # Errors
///
/// `BAD_PROFILE` or `UNKNOWN_RULE`, saying what to change; `NEEDS_PATTERNS` as
/// [`Profile::read`].
///
/// ```
/// use gongkai::check::open_profile;
/// use serde_json::json;
///
/// let profile = json!({ "name": "某县", "rules": { "document-number/bracket": "error" } });
/// assert_eq!(open_profile(&profile).unwrap().name, "某县");
///
/// let profile = json!({ "name": "某县", "rules": { "document-number/brackets": "error" } });
/// assert_eq!(open_profile(&profile).unwrap_err().code, "UNKNOWN_RULE");
/// ```
pub fn open_profile(profile: &Value) -> Result<Profile, Error> {
    let profile = Profile::read(profile)?;
    for (id, weight) in profile.named_rules() {
        let named: Vec<&Rule> =
            RULES.iter().copied().filter(|rule| rule.id == id || rule.group() == id).collect();
        if named.is_empty() {
            return Err(Error::unknown_rule(id));
        }
        let bound = named.iter().find(|rule| takes_force(rule));
        if let Some(rule) = bound.filter(|_| weight == Weight::Off && profile.force.is_none()) {
            return Err(Error::bad_profile(NEEDS_FORCE).with("rule", rule.id));
        }
    }
    if let Some((header, field)) =
        profile.columns.iter().find(|(_, field)| !Item::FIELDS.contains(&field.as_str()))
    {
        return Err(Error::bad_profile(NO_FIELD).with("header", header).with("field", field));
    }
    check_examples(&profile)?;
    Ok(profile)
}

/// Makes sure that each example of a profile finds what it says, and nothing else.
fn check_examples(profile: &Profile) -> Result<(), Error> {
    let calendar = Calendar::default();
    let as_of = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default();
    let setting = Setting { profile, calendar: &calendar, as_of };
    for (number, example) in profile.examples.iter().enumerate() {
        let found = match Kind::named(&example.kind) {
            Some(Kind::Document) => check_document(&Document::from_json(&example.record), setting),
            Some(Kind::Item) => check_item(&Item::from_json(&example.record), setting),
            _ => return Err(Error::unknown_kind(&example.kind)),
        };
        let found = list(found.iter().map(|finding| finding.rule.id));
        let expected = list(example.finds.iter().map(String::as_str));
        if found != expected {
            return Err(Error::bad_profile(EXAMPLE_FAILS)
                .with("number", number + 1)
                .with("expected", expected)
                .with("found", found));
        }
    }
    Ok(())
}

/// The ids, each once, in order.
fn list<'a>(ids: impl Iterator<Item = &'a str>) -> String {
    let ids: Table<&str, ()> = ids.map(|id| (id, ())).collect();
    let ids: Vec<&str> = ids.keys().copied().collect();
    if ids.is_empty() { "-".to_owned() } else { ids.join(", ") }
}

const NEEDS_FORCE: Message = Message::new(
    "{rule} 依据法律或行政法规，关闭它须在 force 里写明理由",
    "{rule} stands on a law or regulation; to switch it off, state the reason in force",
);
const NO_FIELD: Message = Message::new(
    "columns 把“{header}”对应到“{field}”，没有这个字段",
    "columns takes “{header}” for “{field}”, and there is no such field",
);
const EXAMPLE_FAILS: Message = Message::new(
    "第 {number} 个示例应当发现 {expected}，实际发现 {found}",
    "example {number} should find {expected} and finds {found}",
);

/// The rules that the profile leaves on.
fn active(setting: Setting<'_>) -> impl Iterator<Item = &'static Rule> {
    RULES.iter().copied().filter(move |rule| setting.profile.is_on(rule))
}

/// Weighs the findings and puts them in order.
fn finish(cx: Context<'_>) -> Vec<Finding> {
    let (day, profile) = (cx.day(), cx.profile());
    let mut findings: Vec<Finding> = cx
        .into_findings()
        .into_iter()
        .filter_map(|finding| settle(finding, day, profile))
        .collect();
    sort_by_key(&mut findings, |finding| finding.place);
    findings
}

/// Checks a document's fields one by one.
fn document_fields<'a>(document: &'a Document<'a>, cx: &mut Context<'a>) {
    for field in Document::FIELDS.iter().filter(|field| !matches!(**field, "title" | "body")) {
        if let Some(value) = document.get(field) {
            cx.enter_field(Some(field), value, false);
            cell(value, cx);
        }
    }
    if let Some(value) = document.document_number.as_deref() {
        cx.enter_field(Some("documentNumber"), value, false);
        if let Some(number) = read_document_number(value) {
            document_number(&number, cx);
        }
    }
    for field in Document::DATES {
        if let Some(value) = document.get(field) {
            cx.enter_field(Some(field), value, false);
            if let Some(date) = read_date(value) {
                each(cx, |check, cx| {
                    if let Check::Date(check) = check {
                        check(&date, cx);
                    }
                });
            }
        }
    }
    if let Some(value) = document.marking.as_deref() {
        cx.enter_field(Some("marking"), value, false);
        if let Some(marking) = read_marking(value) {
            each(cx, |check, cx| {
                if let Check::Marking(check) = check {
                    check(&marking, cx);
                }
            });
        }
    }
    time_limit(document.time_limit.as_deref(), cx);
    running_text("title", document.title.as_deref(), cx);
    running_text("body", document.body.as_deref(), cx);
    cx.leave_field();
}

/// Checks an item's fields one by one.
fn item_fields<'a>(item: &'a Item<'a>, cx: &mut Context<'a>) {
    for field in Item::FIELDS {
        if let Some(value) = item.get(field).filter(|_| !item.inherits(field)) {
            cx.enter_field(Some(field), value, false);
            cell(value, cx);
        }
    }
    if !item.inherits("category") {
        for category in &item.category {
            cx.enter_field(Some("category"), category, false);
            cell(category, cx);
        }
    }
    if !item.inherits("timeLimit") {
        time_limit(item.time_limit.as_deref(), cx);
    }
    if let Some(basis) = item.basis.as_deref().filter(|_| !item.inherits("basis")) {
        cx.enter_field(Some("basis"), basis, true);
        for number in find_document_numbers(basis) {
            document_number(&number, cx);
        }
    }
    cx.leave_field();
}

/// Checks what is found in running text.
fn running_text<'a>(field: &'static str, text: Option<&'a str>, cx: &mut Context<'a>) {
    let Some(text) = text else { return };
    cx.enter_field(Some(field), text, true);
    for number in find_document_numbers(text) {
        document_number(&number, cx);
    }
    cell(text, cx);
    let (dates, markings) = (find_dates(text), find_markings(text));
    each(cx, |check, cx| match check {
        Check::Date(check) => dates.iter().for_each(|date| check(date, cx)),
        Check::Marking(check) => markings.iter().for_each(|marking| check(marking, cx)),
        Check::Text(check) => check(&Text { body: text }, cx),
        _ => {}
    });
}

/// Checks a time limit as a field's value.
fn time_limit<'a>(value: Option<&'a str>, cx: &mut Context<'a>) {
    let Some(value) = value else { return };
    cx.enter_field(Some("timeLimit"), value, false);
    let limit = read_time_limit(value);
    each(cx, |check, cx| {
        if let Check::TimeLimit(check) = check {
            check(&limit, cx);
        }
    });
}

/// Checks what damage the characters of a value or text show.
fn cell<'a>(value: &'a str, cx: &mut Context<'a>) {
    each(cx, |check, cx| {
        if let Check::Cell(check) = check {
            check(value, cx);
        }
    });
}

fn document_number<'a>(number: &crate::read::DocumentNumber<'a>, cx: &mut Context<'a>) {
    each(cx, |check, cx| {
        if let Check::DocumentNumber(check) = check {
            check(number, cx);
        }
    });
}

/// Hands every active rule's check to `run`.
fn each<'a>(cx: &mut Context<'a>, mut run: impl FnMut(Check, &mut Context<'a>)) {
    for rule in active(cx.setting()) {
        run(rule.check, cx);
    }
}
