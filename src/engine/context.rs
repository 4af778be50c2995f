//! What a rule may know beside the thing it judges, and where it puts its findings.

use std::cell::{Cell, OnceCell};
use std::rc::Rc;

use chrono::NaiveDate;

use super::{Finding, Numbers, Profile, Remembered};
use crate::date::{Calendar, Period};
#[cfg(feature = "office")]
use crate::law::Basis;
use crate::read::{
    Attribute, AttributeWord, Beginnings, DocumentNumber, Genre, IndexNumber, Marking,
    OfficialText, find_day, read_attribute_words, read_document_number, read_index_number,
    read_marking, read_time_limit, read_title, the_attribute,
};
use crate::record::{Document, PageReading};
use crate::text::{Sight, Span};

/// The circumstances of a check: the same for every record of a run.
#[derive(Clone, Copy, Debug)]
pub struct Setting<'a> {
    /// The profile.
    pub profile: &'a Profile,
    /// The working days.
    pub calendar: &'a Calendar,
    /// Today, or the day as of which the check is made.
    pub as_of: NaiveDate,
}

/// What a rule may know beside the thing it judges, and where it puts its findings.
#[derive(Debug)]
pub struct Context<'a> {
    setting: Setting<'a>,
    document: Option<&'a Document<'a>>,
    official: Option<&'a OfficialText<'a>>,
    page: Option<&'a PageReading<'a>>,
    own_day: Option<NaiveDate>,
    day_of_words: OnceCell<NaiveDate>,
    field: Option<&'static str>,
    text: &'a str,
    sight: Sight<'a>,
    beginnings: OnceCell<Beginnings<'a>>,
    running: bool,
    findings: Vec<Finding>,
    known: Option<&'a Remembered>,
    /// Whether anything beside the value in hand was looked at.
    looked: Cell<bool>,
    list: &'a [Numbers<'a>],
    number: OnceCell<Option<Rc<DocumentNumber<'a>>>>,
    index: OnceCell<Option<Rc<IndexNumber<'a>>>>,
    days: [OnceCell<Option<NaiveDate>>; Document::DATES.len()],
    markings: OnceCell<Rc<[(&'static str, Marking)]>>,
    attribute: OnceCell<Rc<[AttributeWord]>>,
    department: Option<bool>,
    #[cfg(feature = "office")]
    columns: Option<&'a [Option<&'static str>]>,
}

impl<'a> Context<'a> {
    /// A context for a record without a field in hand.
    pub(crate) fn new(setting: Setting<'a>) -> Self {
        Self {
            setting,
            document: None,
            official: None,
            page: None,
            own_day: None,
            day_of_words: OnceCell::new(),
            field: None,
            text: "",
            sight: Sight::default(),
            beginnings: OnceCell::new(),
            running: false,
            findings: Vec::new(),
            known: None,
            looked: Cell::new(false),
            list: &[],
            number: OnceCell::new(),
            index: OnceCell::new(),
            days: Default::default(),
            markings: OnceCell::new(),
            attribute: OnceCell::new(),
            department: None,
            #[cfg(feature = "office")]
            columns: None,
        }
    }

    /// Remembers in `known` which values have nothing wrong, and passes over those.
    pub(crate) fn remembering(mut self, known: Option<&'a Remembered>) -> Self {
        self.known = known;
        self
    }

    /// Names the numbers of the documents of a list that are compared, in their order.
    pub(crate) fn of_list(mut self, list: &'a [Numbers<'a>]) -> Self {
        self.list = list;
        self
    }

    /// Takes the numbers of the document as somebody else has read them.
    pub(crate) fn with_numbers(mut self, numbers: Option<&'a Numbers<'a>>) -> Self {
        if let Some(numbers) = numbers {
            self.number = OnceCell::from(numbers.document.clone());
            self.index = OnceCell::from(numbers.index.clone());
        }
        self
    }

    /// Checks the value in hand with `check`, unless it is known to have nothing wrong.
    ///
    /// What rules find in a value depends on it alone unless they look at the document, its text or
    /// its day, which only this context shows them.
    pub(crate) fn unless_known(&mut self, check: impl FnOnce(&mut Self)) {
        let (Some(known), Some(field)) = (self.known, self.field) else { return check(self) };
        let value = self.text;
        if known.is_sound(field, value) {
            return;
        }
        self.looked.set(false);
        let before = self.findings.len();
        check(self);
        if !self.looked.get() && self.findings.len() == before {
            known.add(field, value);
        }
    }

    /// The findings, once all rules have run.
    pub(crate) fn into_findings(self) -> Vec<Finding> {
        self.findings
    }

    /// The circumstances of the check.
    pub(crate) fn setting(&self) -> Setting<'a> {
        self.setting
    }

    /// Names the document that what follows belongs to, and its text taken apart.
    pub(crate) fn enter_document(
        &mut self,
        document: &'a Document<'a>,
        official: Option<&'a OfficialText<'a>>,
    ) {
        (self.document, self.official) = (Some(document), official);
        self.own_day = document.day_of(official, |field| self.date(field));
    }

    /// Names the day whose law counts for the record, where it is no document.
    #[cfg(feature = "office")]
    pub(crate) fn enter_day(&mut self, day: Option<NaiveDate>) {
        self.own_day = day;
    }

    /// Says whether who publishes the record is a department (部门) rather than a level of government.
    pub(crate) fn of_department(mut self, department: Option<bool>) -> Self {
        self.department = department;
        self
    }

    /// Names the fields that the columns of the record's table stand for.
    #[cfg(feature = "office")]
    pub(crate) fn enter_columns(&mut self, columns: &'a [Option<&'static str>]) {
        self.columns = Some(columns);
    }

    /// Whether the record stands in a table that has no column for the field: that it is not there says
    /// nothing then.
    #[cfg(feature = "office")]
    pub fn has_no_column(&self, field: &str) -> bool {
        self.columns.is_some_and(|columns| !columns.contains(&Some(field)))
    }

    /// Lets what `check` finds rest on custom alone: its rules stand on texts about documents, and this
    /// is none.
    #[cfg(feature = "office")]
    pub(crate) fn on_custom(&mut self, check: impl FnOnce(&mut Self)) {
        let before = self.findings.len();
        check(self);
        for finding in &mut self.findings[before..] {
            let custom = finding.rule.basis.iter().copied().filter(Basis::is_custom);
            finding.basis = custom.collect();
        }
    }

    /// Names the page that the document was read out of.
    pub(crate) fn enter_page(&mut self, page: &'a PageReading<'a>) {
        self.page = Some(page);
    }

    /// Takes a field in hand: spans of what follows are spans of its value. `running` says that it
    /// is running text rather than one value.
    pub(crate) fn enter_field(
        &mut self,
        field: Option<&'static str>,
        text: &'a str,
        running: bool,
    ) {
        if !std::ptr::eq(self.text, text) {
            self.beginnings = OnceCell::new();
            self.sight = match self.official {
                Some(official) if std::ptr::eq(official.source, text) => official.sight.clone(),
                _ => Sight::of(text),
            };
        }
        (self.field, self.text, self.running) = (field, text, running);
        if self.document.is_none() {
            // Without a document each value speaks for itself.
            self.day_of_words = OnceCell::new();
        }
    }

    /// Lets the field go.
    pub(crate) fn leave_field(&mut self) {
        self.enter_field(None, "", false);
    }

    /// Puts a finding on the list. A span without a field is one of the field in hand.
    pub fn report(&mut self, mut finding: Finding) {
        if finding.place.field.is_none() && finding.place.column.is_none() {
            finding.place.field = self.field;
        }
        self.findings.push(finding);
    }

    /// The text of a span of the field in hand.
    pub fn text(&self, span: Span) -> &'a str {
        span.of(self.text)
    }

    /// The whole value of the field in hand.
    pub fn value(&self) -> &'a str {
        self.text
    }

    /// The value of the field in hand, and what stands where in it.
    pub fn sight(&self) -> &Sight<'a> {
        &self.sight
    }

    /// Where terms begin in the value of the field in hand.
    pub fn beginnings(&self) -> &Beginnings<'a> {
        self.beginnings.get_or_init(|| Beginnings::of(self.text))
    }

    /// The name of the field in hand.
    pub fn field(&self) -> Option<&'static str> {
        self.field
    }

    /// Whether the thing stands in running text, rather than being a field's whole value.
    pub fn is_running_text(&self) -> bool {
        self.running
    }

    /// The document that the thing belongs to, where it belongs to one.
    pub fn document(&self) -> Option<&'a Document<'a>> {
        self.looked.set(true);
        self.document
    }

    /// Whether the thing belongs to a document.
    pub fn is_of_document(&self) -> bool {
        self.document.is_some()
    }

    /// The document number that the document's own field holds, read once.
    pub(crate) fn document_number(&self) -> Option<Rc<DocumentNumber<'a>>> {
        self.looked.set(true);
        let field = || self.document?.document_number.as_deref();
        let read = || read_document_number(field()?).map(Rc::new);
        self.number.get_or_init(read).clone()
    }

    /// The index number that the document's own field holds, read once.
    pub(crate) fn index_number(&self) -> Option<Rc<IndexNumber<'a>>> {
        self.looked.set(true);
        let field = || self.document?.index_number.as_deref();
        let read = || read_index_number(field()?).map(Rc::new);
        self.index.get_or_init(read).clone()
    }

    /// The numbers of the documents that are compared, in the order of their rows.
    pub fn numbers(&self) -> &'a [Numbers<'a>] {
        self.list
    }

    /// What kind of document the title in the document's own field ends with, where it has one.
    pub fn genre(&self) -> Option<Genre> {
        let title = self.document()?.title.as_deref()?;
        Some(read_title(title, Span::whole(title)).genre)
    }

    /// The day in a field of the document, where there is one, read once.
    pub(crate) fn date(&self, field: &str) -> Option<NaiveDate> {
        self.looked.set(true);
        let document = self.document?;
        let at = Document::DATES.iter().position(|date| *date == field)?;
        *self.days[at].get_or_init(|| document.date(field))
    }

    /// The markings of the document, read once: see [`Document::markings`].
    pub(crate) fn markings(&self) -> Rc<[(&'static str, Marking)]> {
        self.looked.set(true);
        let own = |value: &str| match self.known {
            Some(known) => known.marking(value, read_marking),
            None => read_marking(value),
        };
        let read = || self.document.map(|document| document.markings_by(self.official, own));
        Rc::clone(self.markings.get_or_init(|| read().unwrap_or_default().into()))
    }

    /// What the document's own field says of its disclosure, read once: see [`read_attribute_words`].
    pub(crate) fn attribute_words(&self) -> Rc<[AttributeWord]> {
        self.looked.set(true);
        let read = |value: &str| Rc::from(read_attribute_words(value));
        let words = self.attribute.get_or_init(|| {
            let field = self.document.and_then(|document| document.attribute.as_deref());
            match (field, self.known) {
                (Some(value), Some(known)) => known.attribute(value, read),
                (value, _) => read(value.unwrap_or_default()),
            }
        });
        Rc::clone(words)
    }

    /// The attribute that the document's own field names: see [`crate::read::read_attribute`].
    pub(crate) fn attribute(&self) -> Option<Attribute> {
        the_attribute(&self.attribute_words())
    }

    /// The period that a time limit lays down.
    pub(crate) fn period_of(&self, limit: &str) -> Option<Period> {
        let read = |limit: &str| read_time_limit(limit).period();
        match self.known {
            Some(known) => known.period(limit, read),
            None => read(limit),
        }
    }

    /// Whether who publishes the record is a department rather than a level of government, where the
    /// record says so itself.
    pub fn is_of_department(&self) -> Option<bool> {
        self.looked.set(true);
        self.department
    }

    /// The text of the document, its parts told apart, where it has one.
    pub fn official(&self) -> Option<&'a OfficialText<'a>> {
        self.looked.set(true);
        self.official
    }

    /// The page that the document was read out of, where it was: what is on it is public.
    pub fn page(&self) -> Option<&'a PageReading<'a>> {
        self.looked.set(true);
        self.page
    }

    /// The day whose law counts for the record: its own date, or else the day of the check.
    pub fn day(&self) -> NaiveDate {
        self.looked.set(true);
        self.own_day.unwrap_or(self.setting.as_of)
    }

    /// The record's own date, where it has one: see [`Document::day_with`].
    pub fn own_day(&self) -> Option<NaiveDate> {
        self.looked.set(true);
        self.own_day
    }

    /// The day whose law counts for the words in hand: the record's own date; else what the text says
    /// of its time; else the day of the check.
    pub fn day_of_words(&self) -> NaiveDate {
        self.looked.set(true);
        *self.day_of_words.get_or_init(|| {
            let body = self.document.and_then(|document| document.body.as_deref());
            let day = self.own_day.or_else(|| match (self.official, body) {
                (Some(official), _) => find_day(&official.sight),
                (None, body) => find_day(body.unwrap_or(self.text)),
            });
            day.map_or(self.setting.as_of, |day| day.min(self.setting.as_of))
        })
    }

    /// Today, or the day as of which the check is made.
    pub fn as_of(&self) -> NaiveDate {
        self.setting.as_of
    }

    /// The working days.
    pub fn calendar(&self) -> &'a Calendar {
        self.setting.calendar
    }

    /// The profile.
    pub fn profile(&self) -> &'a Profile {
        self.setting.profile
    }
}
