//! Rules, engine and profile put together.

#[cfg(feature = "profiles")]
mod open;
mod personal;
mod table_in_text;

#[cfg(feature = "profiles")]
pub use open::open_profile;

use crate::date::{WrittenDate, find_dates, read_date};
use crate::engine::{Check, Context, Finding, Rule, Setting, settle};
use crate::order::sort_by_key;
use crate::read::{
    DocumentNumber, Marking, OfficialText, Title, find_document_numbers, find_markings,
    read_document_number, read_index_number, read_marking, read_time_limit, read_title,
    read_writing,
};
use crate::record::{Document, Item, PageReading, Text};
use crate::rules::RULES;
use crate::table::{Catalogue, Sheet};
use crate::text::Span;

/// Checks a document: its fields one by one, its text, and the fields against each other.
pub fn check_document(document: &Document<'_>, setting: Setting<'_>) -> Vec<Finding> {
    check_on_page(document, None, setting)
}

/// Checks a page: the document read out of it, and what the page does with it.
pub fn check_page(page: &PageReading<'_>, setting: Setting<'_>) -> Vec<Finding> {
    check_on_page(&page.document_to_check(), Some(page), setting)
}

fn check_on_page(
    document: &Document<'_>,
    page: Option<&PageReading<'_>>,
    setting: Setting<'_>,
) -> Vec<Finding> {
    let official = document.body.as_deref().map(OfficialText::of);
    let mut cx = Context::new(setting);
    cx.enter_document(document, official.as_ref());
    if let Some(page) = page {
        cx.enter_page(page);
    }
    document_fields(document, &mut cx);
    for rule in active(setting) {
        match (rule.check, page) {
            (Check::Document(check), _) => check(document, &mut cx),
            (Check::Page(check), Some(page)) => check(page, &mut cx),
            _ => {}
        }
    }
    let mut findings = finish(cx);
    if let Some(text) = &official {
        table_in_text::add(text.source, &mut findings, setting);
    }
    findings
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
    findings.extend(personal::other_cells(catalogue, setting));
    sort_by_key(&mut findings, |finding| finding.place);
    findings
}

/// Checks a sheet as its file has it. The places of what is found are rows and columns of its grid.
pub fn check_sheet(sheet: &Sheet<'_>, setting: Setting<'_>) -> Vec<Finding> {
    let mut cx = Context::new(setting);
    for rule in active(setting) {
        if let Check::Sheet(check) = rule.check {
            check(sheet, &mut cx);
        }
    }
    finish(cx)
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
            // What the system calls a document may have as many digits as a phone.
            if *field != "id" {
                personal::check(value, cx);
            }
        }
    }
    for attachment in &document.attachments {
        cx.enter_field(Some("attachments"), attachment, false);
        personal::check(attachment, cx);
    }
    if let Some(value) = document.document_number.as_deref() {
        cx.enter_field(Some("documentNumber"), value, false);
        if let Some(number) = read_document_number(value) {
            document_number(&number, cx);
        }
    }
    index_number(document.index_number.as_deref(), cx);
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
    if let Some(value) = document.title.as_deref() {
        title_field(value, cx);
    }
    if let Some(official) = cx.official() {
        let found = Found {
            numbers: &official.mentioned_numbers,
            dates: &official.mentioned_dates,
            markings: &official.markings,
            mark: None,
        };
        running_text("body", official.source, found, cx);
        official_text(official, cx);
    }
    cx.leave_field();
}

/// Checks an item's fields one by one.
fn item_fields<'a>(item: &'a Item<'a>, cx: &mut Context<'a>) {
    for field in Item::FIELDS {
        if let Some(value) = item.get(field).filter(|_| !item.inherits(field)) {
            cx.enter_field(Some(field), value, false);
            cell(value, cx);
            personal::check(value, cx);
        }
    }
    if !item.inherits("category") {
        for category in &item.category {
            cx.enter_field(Some("category"), category, false);
            cell(category, cx);
            personal::check(category, cx);
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

/// Checks a title: what is found in it as running text, and the title as such.
fn title_field<'a>(text: &'a str, cx: &mut Context<'a>) {
    let read = read_title(text, Span::whole(text));
    let found = find_document_numbers(text);
    running_text(
        "title",
        text,
        Found {
            numbers: &found,
            dates: &find_dates(text),
            markings: &find_markings(text),
            // The rule on titles knows what to do with it.
            mark: Some(read.end_mark).filter(|mark| !mark.is_empty()),
        },
        cx,
    );
    title(&read, cx);
}

/// What was found in a running text.
#[derive(Clone, Copy)]
struct Found<'f, 'a> {
    numbers: &'f [DocumentNumber<'a>],
    dates: &'f [WrittenDate],
    markings: &'f [Marking],
    /// A mark that has a rule of its own.
    mark: Option<Span>,
}

/// Checks what is found in running text.
fn running_text<'a>(
    field: &'static str,
    text: &'a str,
    found: Found<'_, 'a>,
    cx: &mut Context<'a>,
) {
    let Found { numbers, dates, markings, mark } = found;
    cx.enter_field(Some(field), text, true);
    for number in numbers {
        document_number(number, cx);
    }
    cell(text, cx);
    personal::check(text, cx);
    let mut taken: Vec<Span> = numbers.iter().map(|number| number.span).collect();
    taken.extend(dates.iter().map(|date| date.span));
    taken.extend(markings.iter().map(|marking| marking.span));
    taken.extend(mark);
    sort_by_key(&mut taken, |span| *span);
    let writing = read_writing(cx.sight(), &taken);
    each(cx, |check, cx| match check {
        Check::Date(check) => dates.iter().for_each(|date| check(date, cx)),
        Check::Marking(check) => markings.iter().for_each(|marking| check(marking, cx)),
        Check::Text(check) => check(&Text { body: text, writing: &writing }, cx),
        _ => {}
    });
}

/// Checks the text of a document by its parts.
fn official_text<'a>(official: &'a OfficialText<'a>, cx: &mut Context<'a>) {
    for found in [&official.title, &official.carried].into_iter().flatten() {
        title(found, cx);
    }
    each(cx, |check, cx| {
        if let Check::Official(check) = check {
            check(official, cx);
        }
    });
}

fn title<'a>(title: &Title<'a>, cx: &mut Context<'a>) {
    each(cx, |check, cx| {
        if let Check::Title(check) = check {
            check(title, cx);
        }
    });
}

/// Checks an index number as a field's value.
fn index_number<'a>(value: Option<&'a str>, cx: &mut Context<'a>) {
    let Some(value) = value else { return };
    cx.enter_field(Some("indexNumber"), value, false);
    let Some(number) = read_index_number(value) else { return };
    each(cx, |check, cx| {
        if let Check::IndexNumber(check) = check {
            check(&number, cx);
        }
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

fn document_number<'a>(number: &DocumentNumber<'a>, cx: &mut Context<'a>) {
    each(cx, |check, cx| {
        if let Check::DocumentNumber(check) = check {
            check(number, cx);
        }
    });
}

/// Hands every active rule's check to `run`.
fn each<'a>(cx: &mut Context<'a>, mut run: impl FnMut(Check, &mut Context<'a>)) {
    for rule in &*cx.rules(|setting| active(setting).collect()) {
        run(rule.check, cx);
    }
}
