//! What leaves the house: findings and reports as JSON, with offsets in UTF-16 and nothing personal
//! in clear.

mod fingerprint;
mod mask;
mod present;
mod sources;
mod wire;

pub use mask::mask;
pub(crate) use present::basis;
pub use present::{Source, present};
pub use sources::PlainText;
pub use wire::{
    At, Basis, CalendarCover, Column, Edit, Failure, Finding, Fix, Related, Report, RuleInfo, Span,
    Summary, Table, Tool, UnitResult,
};
