//! What a rule checks, on whose authority, and how.

use super::Context;
use crate::date::WrittenDate;
use crate::law::Basis;
use crate::message::Message;
use crate::read::{
    DocumentNumber, IndexNumber, Marking, OfficialText, PersonalDatum, TimeLimit, Title,
};
#[cfg(feature = "office")]
use crate::record::{AnnualReport, Approval, Request};
use crate::record::{Document, Item, PageReading, Text};
use crate::table::{Catalogue, Coverage, Sheet};

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Style or statistics.
    Info,
    /// Very likely wrong; a person decides.
    Warning,
    /// Breaks a binding rule, or contradicts the record itself.
    Error,
}

impl Severity {
    /// Its name in findings and profiles.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// What a rule reads. The engine finds it; the rule only judges it.
///
/// It grows with kinds of thing, never with rules.
#[derive(Clone, Copy, Debug)]
pub enum Check {
    /// A document number, as a field's value or in running text.
    DocumentNumber(fn(&DocumentNumber<'_>, &mut Context<'_>)),
    /// An index number, as a field's value.
    IndexNumber(fn(&IndexNumber<'_>, &mut Context<'_>)),
    /// A date, as a field's value or in running text.
    Date(fn(&WrittenDate, &mut Context<'_>)),
    /// A marking such as （此件公开发布）, as a field's value or in running text.
    Marking(fn(&Marking, &mut Context<'_>)),
    /// A personal datum, wherever it stands; one finding where a text has many of a kind.
    PersonalDatum(fn(&PersonalDatum<'_>, &mut Context<'_>)),
    /// A time limit, as a field's value.
    TimeLimit(fn(&TimeLimit, &mut Context<'_>)),
    /// A title: the field, the title line of a text, that of a document it carries.
    Title(fn(&Title<'_>, &mut Context<'_>)),
    /// The text of a document, its parts told apart.
    Official(fn(&OfficialText<'_>, &mut Context<'_>)),
    /// Running text: a document's body, or a text by itself.
    Text(fn(&Text<'_>, &mut Context<'_>)),
    /// Writing: running text, and what the items of a catalogue say.
    Writing(fn(&Text<'_>, &mut Context<'_>)),
    /// A cell or a single-line field: what damage its characters show.
    Cell(fn(&str, &mut Context<'_>)),
    /// A document: its fields against each other.
    Document(fn(&Document<'_>, &mut Context<'_>)),
    /// A page of a portal, and the document read out of it.
    Page(fn(&PageReading<'_>, &mut Context<'_>)),
    /// An item of a catalogue.
    Item(fn(&Item<'_>, &mut Context<'_>)),
    /// A catalogue: its header, and its items against each other.
    Catalogue(fn(&Catalogue<'_>, &mut Context<'_>)),
    /// A catalogue against the documents that were published.
    Coverage(fn(&Coverage<'_, '_>, &mut Context<'_>)),
    /// A sheet as its file has it: what a program did to the cells, what is hidden. Rows and columns
    /// of its findings are those of the grid, spans those of the cell.
    Sheet(fn(&Sheet<'_>, &mut Context<'_>)),
    /// Documents of one list against each other.
    Documents(fn(&[Document<'_>], &mut Context<'_>)),
    /// A request: its fields against each other.
    #[cfg(feature = "office")]
    Request(fn(&Request<'_>, &mut Context<'_>)),
    /// Requests of one register against each other.
    #[cfg(feature = "office")]
    Requests(fn(&[Request<'_>], &mut Context<'_>)),
    /// A form of approval.
    #[cfg(feature = "office")]
    Approval(fn(&Approval<'_>, &mut Context<'_>)),
    /// An annual report: its tables and its text.
    #[cfg(feature = "office")]
    Report(fn(&AnnualReport<'_>, &mut Context<'_>)),
}

/// What a rule checks, on whose authority, and how. A static with a function pointer: no state, no
/// trait object, listable.
#[derive(Debug)]
pub struct Rule {
    /// `group/name`, stable for ever.
    pub id: &'static str,
    /// A name for people.
    pub title: Message,
    /// What a finding says, unless it says something more precise.
    pub message: Message,
    /// The manual page, in Markdown; its examples are executed by the tests.
    pub docs: &'static str,
    /// The default severity.
    pub severity: Severity,
    /// Whether a profile has to switch it on.
    pub off: bool,
    /// What it stands on. The ones in force on the record's date count.
    pub basis: &'static [Basis],
    /// The version that brought it.
    pub since: &'static str,
    /// What it reads, and how it judges it.
    pub check: Check,
}

impl Rule {
    /// The group it belongs to: the part of its id before `/`.
    pub fn group(&self) -> &'static str {
        self.id.split('/').next().unwrap_or_default()
    }
}

/// Declares a rule: its manual page is the doc comment, and every other part must be there.
///
/// See `src/rules/document_number/bracket.rs` for a specimen.
macro_rules! declare_rule {
    (
        $(#[doc = $docs:literal])+
        $name:ident = $id:literal {
            title: ($title_zh:literal, $title_en:literal),
            message: ($zh:literal, $en:literal),
            severity: $severity:expr,
            $(off: $off:literal,)?
            basis: $basis:expr,
            since: $since:literal,
            check: $check:expr $(,)?
        }
    ) => {
        $(#[doc = $docs])+
        pub(crate) static $name: $crate::engine::Rule = $crate::engine::Rule {
            id: $id,
            title: $crate::message::Message::new($title_zh, $title_en),
            message: $crate::message::Message::new($zh, $en),
            docs: if cfg!(feature = "docs") { concat!($($docs, "\n"),+) } else { "" },
            severity: $severity,
            off: false $(|| $off)?,
            basis: $basis,
            since: $since,
            check: $check,
        };
    };
}
pub(crate) use declare_rule;
