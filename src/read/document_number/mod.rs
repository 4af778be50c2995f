//! Document numbers (发文字号): 国办发〔2024〕5号 and what people make of it.
//!
//! [`read_document_number`] reads a field's whole value, [`find_document_numbers`] finds numbers in
//! running text. Both keep what was written and say how it departs from the standard writing; they
//! never say how bad that is.

mod alone;
mod brackets;
mod clutter;
mod code;
mod departure;
mod field;
mod glyphs;
mod judge;
mod numerals;
mod parts;
mod places;
mod running;
mod shapes;
mod standard;
mod words;

use std::ops::RangeInclusive;

pub use alone::{is_counted_alone, is_year_first};
pub use departure::{Change, Departure, DepartureKind, Repair};
use glyphs::Glyphs;

use crate::order::sort_by_key;
use crate::text::{Sight, Span, is_space};

/// The years that a number can bear.
const YEARS: RangeInclusive<i32> = 1949..=2099;

/// Where a number stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Site {
    /// It is a field's whole value.
    Field,
    /// It is found in running text.
    Text,
}

/// What is numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberKind {
    /// A document: 国办发〔2024〕5号.
    Standard,
    /// An order: 国务院令第711号.
    Order,
    /// An announcement: 国家税务总局公告2019年第38号.
    Announcement,
    /// A case of enforcement, arbitration or reconsideration: 京公海行罚决字〔2023〕50316号.
    Case,
    /// A registered normative document: ZDCR-2018-01003.
    Registration,
    /// A case of a court, which is no document number: （2016）最高法民再98号.
    CourtCase,
    /// A licence, which is no document number: `京网文[2017]1530-131号`.
    Permit,
    /// Something else.
    Other,
}

impl NumberKind {
    /// Its name in results.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Standard => "standard",
            Self::Order => "order",
            Self::Announcement => "announcement",
            Self::Case => "case",
            Self::Registration => "registration",
            Self::CourtCase => "court-case",
            Self::Permit => "permit",
            Self::Other => "other",
        }
    }

    /// Whether it is a document number at all.
    pub const fn is_document_number(self) -> bool {
        !matches!(self, Self::CourtCase | Self::Permit | Self::Other)
    }
}

/// How far a number is from the standard writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It is written as the standard wants.
    Valid,
    /// It is not, and there is one reading.
    Fixable,
    /// There is no one reading, or it is no document number.
    Invalid,
}

impl Status {
    /// Its name in results.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Valid => "valid",
            Self::Fixable => "fixable",
            Self::Invalid => "invalid",
        }
    }
}

/// A document number as found, its parts in writing order, and how it departs from the standard
/// writing. The span of a part that is missing is empty.
///
/// ```
/// use gongkai::read::{read_document_number, NumberKind, Status};
///
/// let number = read_document_number("德办发【2016】30 号").unwrap();
/// assert_eq!(number.open.of(number.source), "【");
/// assert_eq!((number.kind, number.status()), (NumberKind::Standard, Status::Fixable));
/// assert_eq!(number.canonical.as_deref(), Some("德办发〔2016〕30号"));
///
/// let house = read_document_number("为民路16号").unwrap();
/// assert!(!house.kind.is_document_number());
/// ```
#[derive(Clone, Debug)]
pub struct DocumentNumber<'a> {
    /// The text it was found in.
    pub source: &'a str,
    /// The whole of it. In a field this is all that is seen of the value.
    pub span: Span,
    /// What is numbered.
    pub kind: NumberKind,
    /// 机关代字; in orders and announcements the issuer's name, with 令 or 公告 where it precedes.
    pub issuer_code: Span,
    /// The bracket before the year.
    pub open: Span,
    /// The year's digits.
    pub year: Span,
    /// The bracket after the year.
    pub close: Span,
    /// 第.
    pub di: Span,
    /// The serial's digits.
    pub serial: Span,
    /// 号.
    pub hao: Span,
    /// How it departs from the standard writing. No two changes overlap.
    pub departures: Vec<Departure>,
    /// The standard writing, where there is exactly one reading.
    pub canonical: Option<String>,
    /// The code as it should be written: 永公（办）发, 国务院令.
    pub code: String,
    /// The year as it should be written.
    pub year_text: String,
    /// The serial as it should be written.
    pub serial_text: String,
}

/// Reads a field's value as a document number. None where it is blank.
///
/// ```
/// use gongkai::read::read_document_number;
///
/// let number = read_document_number("公安部第120号令").unwrap();
/// assert_eq!(number.canonical.as_deref(), Some("公安部令第120号"));
/// assert!(read_document_number(" \u{3000}").is_none());
/// ```
pub fn read_document_number(value: &str) -> Option<DocumentNumber<'_>> {
    field::read(value)
}

/// Finds the document numbers in running text. What only looks like one is left alone: court cases,
/// licences, house numbers, a person called 任军号.
///
/// ```
/// use gongkai::read::find_document_numbers;
///
/// let numbers = find_document_numbers("根据云政办发〔2020〕33 号和（2016）最高法民再98号，厅长任军号");
/// let found: Vec<&str> = numbers.iter().map(|number| number.text()).collect();
/// assert_eq!(found, ["云政办发〔2020〕33 号"]);
/// ```
pub fn find_document_numbers<'a>(text: impl Into<Sight<'a>>) -> Vec<DocumentNumber<'a>> {
    numbers_in(&text.into())
}

fn numbers_in<'a>(sight: &Sight<'a>) -> Vec<DocumentNumber<'a>> {
    let mut found = Vec::new();
    for place in places::places(sight) {
        let glyphs = Glyphs::within(sight.text(), place);
        found.append(&mut running::find(&glyphs, 0, glyphs.len(), Site::Text));
    }
    found.retain(|number| number.is_valid() || !running::is_shown_as_wrong(number));
    found
}

impl<'a> DocumentNumber<'a> {
    /// It as it is written.
    pub fn text(&self) -> &'a str {
        self.span.of(self.source)
    }

    /// How far it is from the standard writing.
    pub fn status(&self) -> Status {
        if self.departures.iter().any(|departure| departure.kind.spoils()) {
            Status::Invalid
        } else if self.departures.iter().any(|known| known.kind != DepartureKind::CodeLong) {
            Status::Fixable
        } else {
            Status::Valid
        }
    }

    /// Whether it is written as the standard wants.
    pub fn is_valid(&self) -> bool {
        self.status() == Status::Valid
    }

    /// The year as a number, where it is one that a document can bear.
    pub fn year_value(&self) -> Option<i32> {
        self.year_text.parse().ok().filter(|year| YEARS.contains(year))
    }

    /// The serial as a number, where it is one.
    pub fn serial_value(&self) -> Option<u32> {
        self.serial_text.parse().ok()
    }

    /// The number with one departure mended and the others left.
    pub fn with_mended(&self, departure: &Departure) -> String {
        departure::apply(self.source, self.span, departure.changes.iter())
    }

    /// Puts the departures in order and works out the standard writing.
    fn settle(&mut self) {
        sort_by_key(&mut self.departures, |departure| (departure.span, departure.kind));
        let changes = self.departures.iter().flat_map(|departure| &departure.changes);
        let mut canonical = departure::apply(self.source, self.span, changes);
        if canonical.contains(['\n', '\r']) {
            canonical.retain(|c| !is_space(c));
        }
        // Joint issuers may be set apart by a space of either width; the number is the same.
        if canonical.contains('\u{3000}') {
            canonical = canonical.replace('\u{3000}', " ");
        }
        self.canonical = (self.status() != Status::Invalid).then_some(canonical);
    }
}
