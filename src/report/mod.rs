//! What leaves the house: findings and reports as JSON, with offsets in UTF-16 and nothing personal
//! in clear.

#[cfg(feature = "office")]
mod annual_report;
mod difference;
mod fingerprint;
mod fix;
#[cfg(feature = "office")]
mod form;
mod mask;
mod page;
mod present;
mod sheet;
mod sources;
mod wire;

#[cfg(feature = "office")]
pub use annual_report::ReportInFile;
pub(crate) use difference::item_place;
pub use fix::fix;
#[cfg(feature = "office")]
pub use form::InForm;
pub use mask::mask;
pub use page::{PageRead, read_page};
pub(crate) use present::basis;
pub use present::{Source, present};
pub use sheet::{InCells, InSheet, Sheet};
#[cfg(feature = "batch")]
pub(crate) use sources::name_among;
pub use sources::{PlainText, record_name};
pub use wire::{
    At, Basis, CalendarCover, CatalogueDifference, Column, DateAfter, DayInfo, DaysBetween,
    DifferenceSummary, DueDate, Edit, Failure, FieldChange, Finding, Fix, ItemDifference,
    ItemPlace, Mention, ParsedDocumentNumber, ParsedTimeLimit, Related, Report, RuleInfo, Span,
    Summary, Table, Tool, UnitResult,
};
