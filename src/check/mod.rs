//! Rules, engine and profile put together.

#[cfg(feature = "office")]
mod office;
#[cfg(feature = "profiles")]
mod open;
mod personal;
mod table_in_text;

#[cfg(feature = "office")]
pub use office::{
    check_approval, check_approvals, check_register, check_report, check_request, check_requests,
};
#[cfg(feature = "profiles")]
pub use open::open_profile;

use crate::date::{WrittenDate, find_dates, read_date};
use crate::engine::{Check, Context, Finding, Numbers, Pass, Remembered, Rule, Setting, settle};
use crate::order::sort_by_key;
use crate::read::{
    Attribute, DocumentNumber, Marking, OfficialText, Title, find_document_numbers, find_markings,
    read_attribute, read_marking, read_time_limit, read_title, read_writing, stands_for_nothing,
};
use crate::record::{Document, Item, PageReading, Text};
use crate::rules::RULES;
use crate::table::{Catalogue, Coverage, Sheet};
use crate::text::Span;

/// Checks a document: its fields one by one, its text, and the fields against each other.
pub fn check_document(document: &Document<'_>, setting: Setting<'_>) -> Vec<Finding> {
    check_beside(document, Beside::default(), setting)
}

/// Checks a document of a long list: what of it was in others and had nothing wrong is passed over.
pub fn check_document_among(
    document: &Document<'_>,
    setting: Setting<'_>,
    known: &Remembered,
) -> Vec<Finding> {
    check_beside(document, Beside { known: Some(known), ..Beside::default() }, setting)
}

/// Checks a page: the document read out of it, and what the page does with it.
pub fn check_page(page: &PageReading<'_>, setting: Setting<'_>) -> Vec<Finding> {
    let beside = Beside { page: Some(page), ..Beside::default() };
    check_beside(&page.document_to_check(), beside, setting)
}

/// What is known of a document beside what it says.
#[derive(Clone, Copy, Default)]
struct Beside<'a> {
    /// The page that it was read out of.
    page: Option<&'a PageReading<'a>>,
    /// What is remembered of the values of its list.
    known: Option<&'a Remembered>,
    /// Whether who publishes it is a department.
    department: Option<bool>,
    /// Its numbers, where they have been read.
    numbers: Option<&'a Numbers<'a>>,
}

fn check_beside(
    document: &Document<'_>,
    Beside { page, known, department, numbers }: Beside<'_>,
    setting: Setting<'_>,
) -> Vec<Finding> {
    let official = document.body.as_deref().map(OfficialText::of);
    let cx = Context::new(setting).remembering(known).of_department(department);
    let mut cx = cx.with_numbers(numbers);
    cx.enter_document(document, official.as_ref());
    if let Some(page) = page {
        cx.enter_page(page);
    }
    document_fields(document, &mut cx);
    for rule in active(setting, Pass::Whole) {
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
    check_item_among(item, setting, None)
}

fn check_item_among(
    item: &Item<'_>,
    setting: Setting<'_>,
    known: Option<&Remembered>,
) -> Vec<Finding> {
    let mut cx = Context::new(setting).remembering(known);
    item_fields(item, &mut cx);
    for rule in active(setting, Pass::Item) {
        if let Check::Item(check) = rule.check {
            check(item, &mut cx);
        }
    }
    finish(cx)
}

/// Checks a catalogue: its header, its items one by one, and the items against each other.
pub fn check_catalogue(catalogue: &Catalogue<'_>, setting: Setting<'_>) -> Vec<Finding> {
    let mut cx = Context::new(setting);
    for rule in active(setting, Pass::Catalogue) {
        if let Check::Catalogue(check) = rule.check {
            check(catalogue, &mut cx);
        }
    }
    let mut findings = finish(cx);
    let known = known_of(catalogue.items.len());
    for (row, item) in catalogue.items.iter().enumerate() {
        let found = check_item_among(item, setting, known.as_ref());
        findings.extend(found.into_iter().map(|finding| finding.in_row(row)));
    }
    findings.extend(statements(catalogue, setting));
    findings.extend(personal::other_cells(catalogue, setting));
    sort_by_key(&mut findings, |finding| finding.place);
    findings
}

/// Checks a catalogue against the documents that were published, and nothing else of it.
pub fn check_coverage(coverage: &Coverage<'_, '_>, setting: Setting<'_>) -> Vec<Finding> {
    let mut cx = Context::new(setting);
    for rule in active(setting, Pass::Coverage) {
        if let Check::Coverage(check) = rule.check {
            check(coverage, &mut cx);
        }
    }
    finish(cx)
}

/// Checks a sheet as its file has it. The places of what is found are rows and columns of its grid.
pub fn check_sheet(sheet: &Sheet<'_>, setting: Setting<'_>) -> Vec<Finding> {
    let mut cx = Context::new(setting);
    for rule in active(setting, Pass::Sheet) {
        if let Check::Sheet(check) = rule.check {
            check(sheet, &mut cx);
        }
    }
    finish(cx)
}

/// Checks what lines beside a catalogue state for all its items, once for all of them.
fn statements(catalogue: &Catalogue<'_>, setting: Setting<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for statement in catalogue.held() {
        let mut item = Item::default();
        item.set(statement.field, statement.value.as_str());
        let found = check_item(&item, setting).into_iter();
        findings.extend(found.map(|mut finding| {
            // It stands in no cell of the table.
            finding.place.span = None;
            finding.fixes.clear();
            finding
        }));
    }
    findings
}

/// Checks documents of one list: each by itself, and all against each other.
pub fn check_documents(documents: &[Document<'_>], setting: Setting<'_>) -> Vec<Finding> {
    let numbers: Vec<Numbers<'_>> = documents.iter().map(Numbers::of).collect();
    let mut findings = compare(documents, &numbers, setting);
    let known = known_of(documents.len());
    for (row, document) in documents.iter().enumerate() {
        let beside =
            Beside { known: known.as_ref(), numbers: numbers.get(row), ..Beside::default() };
        let found = check_beside(document, beside, setting);
        findings.extend(found.into_iter().map(|finding| finding.in_row(row)));
    }
    sort_by_key(&mut findings, |finding| finding.place);
    findings
}

/// Checks documents of one list against each other, and nothing else of them.
pub fn compare_documents(documents: &[Document<'_>], setting: Setting<'_>) -> Vec<Finding> {
    let numbers: Vec<Numbers<'_>> = documents.iter().map(Numbers::of).collect();
    compare(documents, &numbers, setting)
}

fn compare(
    documents: &[Document<'_>],
    numbers: &[Numbers<'_>],
    setting: Setting<'_>,
) -> Vec<Finding> {
    let mut cx = Context::new(setting).of_list(numbers);
    for rule in active(setting, Pass::Documents) {
        if let Check::Documents(check) = rule.check {
            check(documents, &mut cx);
        }
    }
    finish(cx)
}

/// What is remembered of the values of a list; nothing where it is short.
fn known_of(records: usize) -> Option<Remembered> {
    const LONG: usize = 100;
    (records >= LONG).then(Remembered::default)
}

/// The rules of a pass that the profile leaves on.
fn active(setting: Setting<'_>, pass: Pass) -> impl Iterator<Item = &'static Rule> {
    setting.profile.active(RULES, pass).iter().copied()
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
    for (field, value) in document.texts().filter(|(field, _)| *field != "body") {
        cx.enter_field(Some(field), value, false);
        cx.unless_known(|cx| document_field(field, value, cx));
    }
    for attachment in &document.attachments {
        cx.enter_field(Some("attachments"), attachment, false);
        personal::check(attachment, cx);
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

/// Checks a field of a document by itself.
fn document_field<'a>(field: &'static str, value: &'a str, cx: &mut Context<'a>) {
    if field == "title" {
        return title_field(value, cx);
    }
    cell(value, cx);
    // What the system calls a document may have as many digits as a phone.
    if field != "id" {
        personal::check(value, cx);
    }
    match field {
        "documentNumber" => {
            if let Some(number) = cx.document_number() {
                document_number(&number, cx);
            }
        }
        "indexNumber" => index_number(cx),
        "marking" => {
            if let Some(marking) = read_marking(value) {
                each(cx, Pass::Marking, |check, cx| {
                    if let Check::Marking(check) = check {
                        check(&marking, cx);
                    }
                });
            }
        }
        "timeLimit" => time_limit(value, cx),
        _ if Document::DATES.contains(&field) => {
            if let Some(date) = read_date(value) {
                each(cx, Pass::Date, |check, cx| {
                    if let Check::Date(check) = check {
                        check(&date, cx);
                    }
                });
            }
        }
        _ => {}
    }
}

/// Checks an item's fields one by one.
fn item_fields<'a>(item: &'a Item<'a>, cx: &mut Context<'a>) {
    for (field, value) in item.texts().filter(|(field, _)| !item.inherits(field)) {
        cx.enter_field(Some(field), value, false);
        cx.unless_known(|cx| item_field(field, value, cx));
    }
    if !item.inherits("category") {
        for category in &item.category {
            cx.enter_field(Some("category"), category, false);
            cx.unless_known(|cx| item_field("category", category, cx));
        }
    }
    // What is not disclosed has no time limit, and that of what is asked for need not be written.
    let attribute = item.attribute.as_deref().and_then(read_attribute);
    let unlimited = |limit: &str| match attribute {
        Some(Attribute::Withheld) => read_time_limit(limit).empty,
        Some(Attribute::OnRequest) => stands_for_nothing(limit),
        _ => false,
    };
    let limited = |limit: &&str| !(item.inherits("timeLimit") || unlimited(limit));
    if let Some(limit) = item.time_limit.as_deref().filter(limited) {
        cx.enter_field(Some("timeLimit"), limit, false);
        time_limit(limit, cx);
    }
    if let Some(basis) = item.basis.as_deref().filter(|_| !item.inherits("basis")) {
        cx.enter_field(Some("basis"), basis, true);
        for number in find_document_numbers(basis) {
            document_number(&number, cx);
        }
    }
    cx.leave_field();
}

/// The fields of an item that are written in words.
const IN_WORDS: &[&str] =
    &["audience", "category", "channel", "content", "name", "note", "publisher"];

/// Checks a field of an item by itself.
fn item_field<'a>(field: &'static str, value: &'a str, cx: &mut Context<'a>) {
    cell(value, cx);
    personal::check(value, cx);
    if IN_WORDS.contains(&field) {
        let numbers = find_document_numbers(cx.sight());
        let taken: Vec<Span> = numbers.iter().map(|number| number.span).collect();
        let writing = read_writing(cx.sight(), &taken);
        each(cx, Pass::Writing, |check, cx| {
            if let Check::Writing(check) = check {
                check(&Text { body: value, writing: &writing, markings: &[] }, cx);
            }
        });
    }
}

/// Checks a title: what is found in it as running text, and the title as such.
fn title_field<'a>(text: &'a str, cx: &mut Context<'a>) {
    let read = read_title(text, Span::whole(text));
    let numbers = find_document_numbers(cx.sight());
    let (dates, markings) = (find_dates(cx.sight()), find_markings(cx.sight()));
    running_text(
        "title",
        text,
        Found {
            numbers: &numbers,
            dates: &dates,
            markings: &markings,
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
    each(cx, Pass::Running, |check, cx| match check {
        Check::Date(check) => dates.iter().for_each(|date| check(date, cx)),
        Check::Marking(check) => markings.iter().for_each(|marking| check(marking, cx)),
        Check::Text(check) | Check::Writing(check) => {
            check(&Text { body: text, writing: &writing, markings }, cx);
        }
        _ => {}
    });
}

/// Checks the text of a document by its parts.
fn official_text<'a>(official: &'a OfficialText<'a>, cx: &mut Context<'a>) {
    for found in [&official.title, &official.carried].into_iter().flatten() {
        title(found, cx);
    }
    each(cx, Pass::Official, |check, cx| {
        if let Check::Official(check) = check {
            check(official, cx);
        }
    });
}

fn title<'a>(title: &Title<'a>, cx: &mut Context<'a>) {
    each(cx, Pass::Title, |check, cx| {
        if let Check::Title(check) = check {
            check(title, cx);
        }
    });
}

/// Checks an index number as a field's value.
fn index_number(cx: &mut Context<'_>) {
    let Some(number) = cx.index_number() else { return };
    each(cx, Pass::IndexNumber, |check, cx| {
        if let Check::IndexNumber(check) = check {
            check(&number, cx);
        }
    });
}

/// Checks a time limit as a field's value.
fn time_limit<'a>(value: &'a str, cx: &mut Context<'a>) {
    let limit = read_time_limit(value);
    each(cx, Pass::TimeLimit, |check, cx| {
        if let Check::TimeLimit(check) = check {
            check(&limit, cx);
        }
    });
}

/// Whether a value is nothing but digits and what joins them in dates and codes: no rule on characters has
/// anything to say of it, and many fields of long lists are such.
fn is_figure(value: &str) -> bool {
    value.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'-' | b'/' | b':' | b' '))
}

/// Checks what damage the characters of a value or text show.
fn cell<'a>(value: &'a str, cx: &mut Context<'a>) {
    if is_figure(value) {
        return;
    }
    each(cx, Pass::Cell, |check, cx| {
        if let Check::Cell(check) = check {
            check(value, cx);
        }
    });
}

fn document_number<'a>(number: &DocumentNumber<'a>, cx: &mut Context<'a>) {
    each(cx, Pass::DocumentNumber, |check, cx| {
        if let Check::DocumentNumber(check) = check {
            check(number, cx);
        }
    });
}

/// Hands the check of every active rule of a pass to `run`.
fn each<'a>(cx: &mut Context<'a>, pass: Pass, mut run: impl FnMut(Check, &mut Context<'a>)) {
    for rule in active(cx.setting(), pass) {
        run(rule.check, cx);
    }
}

#[cfg(test)]
mod tests {
    use super::{check_item, each, finish, is_figure};
    use crate::date::Calendar;
    use crate::engine::{Check, Context, Pass, Profile, Setting};
    use crate::record::Item;

    #[test]
    fn what_an_item_says_is_checked_as_writing() {
        let (profile, calendar) = (Profile::national(), Calendar::default());
        let as_of = "2026-11-22".parse().expect("a day");
        let setting = Setting { profile: &profile, calendar: &calendar, as_of };
        let rules = |content: &str, basis: &str| {
            let item = Item {
                name: Some("机构信息".into()),
                content: Some(content.into()),
                basis: Some(basis.into()),
                ..Item::default()
            };
            let found = check_item(&item, setting).into_iter();
            found
                .map(|finding| finding.rule.id)
                .filter(|id| id.starts_with("text/"))
                .collect::<Vec<_>>()
        };
        let none: Vec<&str> = Vec::new();
        let law = "《中华人民共和国政府信息公开条例》第二十条";
        assert_eq!(rules("机构职能、、内设机构", law), ["text/double-punctuation"]);
        assert_eq!(rules("规范性文件（含解读", law), ["text/unpaired"]);
        // item/basis-form speaks of this.
        assert_eq!(rules("机构职能", "《中华人民共和国政府信息公开条例第二十条"), none);
        assert_eq!(rules("1）机构职能；2）内设机构、负责人（姓名、职务）……", law), none);
    }

    #[test]
    fn no_rule_on_characters_speaks_of_figures() {
        let (profile, calendar) = (Profile::national(), Calendar::default());
        let as_of = "2026-11-22".parse().expect("a day");
        let setting = Setting { profile: &profile, calendar: &calendar, as_of };
        let mut seed = 1_usize;
        let mut next = |below: usize| {
            seed = seed.wrapping_mul(1_103_515_245).wrapping_add(12_345) % (1 << 31);
            (seed >> 8) % below
        };
        for _ in 0..5_000 {
            let signs = b"0123456789000000-/: ";
            let value: String =
                (0..next(40)).map(|_| char::from(signs[next(signs.len())])).collect();
            assert!(is_figure(&value));
            let mut cx = Context::new(setting);
            cx.enter_field(Some("indexNumber"), &value, false);
            each(&mut cx, Pass::Cell, |check, cx| {
                if let Check::Cell(check) = check {
                    check(&value, cx);
                }
            });
            assert!(finish(cx).is_empty(), "{value}");
        }
        assert!(!is_figure("1.2E+17") && !is_figure("２０２４") && !is_figure("&#10;"));
    }
}
