//! Tolerant readers. They keep what was written and where; reading never fails and never judges.

mod document_number;
mod marking;
mod time_limit;

pub use document_number::{DocumentNumber, find_document_numbers, read_document_number};
pub use marking::{Attribute, Marking, find_markings, read_attribute, read_marking};
pub use time_limit::{TimeLimit, read_time_limit};
