//! Tolerant readers. They keep what was written and where; reading never fails and never judges.

mod attribute;
mod channel;
mod citation;
mod dating;
mod document_number;
mod marking;
mod near_term;
mod repeat;
mod residue;
mod standard_number;
mod term;
pub mod time_limit;
mod unit_name;

pub use attribute::{Attribute, AttributeWord, Wording, read_attribute, read_attribute_words};
pub use channel::read_channel;
pub use citation::{Citation, find_citations};
pub use dating::find_day;
pub use document_number::{
    Change, Departure, DepartureKind, DocumentNumber, NumberKind, Repair, Status,
    find_document_numbers, read_document_number,
};
pub use marking::{
    Marking, Position, find_date_line, find_markings, find_prescribed_marking, read_marking,
};
pub(crate) use near_term::standard;
pub use near_term::{NearTerm, Standard, Standards, find_near_terms};
pub use repeat::{Repeat, find_repeats};
pub use residue::{Residue, Source, find_residues, without_residues};
pub use standard_number::{StandardNumber, find_standard_numbers};
pub(crate) use term::term;
pub use term::{Term, Terms, find_terms, is_quoted, place, sentence_around};
pub use time_limit::{Clause, TimeLimit, Unit, read_time_limit};
pub use unit_name::find_unit_names;
