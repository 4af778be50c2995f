//! Tolerant readers. They keep what was written and where; reading never fails and never judges.

mod attribute;
mod channel;
mod document_number;
mod marking;
mod residue;
pub mod time_limit;
mod writing;

pub use attribute::{Attribute, AttributeWord, Wording, read_attribute, read_attribute_words};
pub use channel::read_channel;
pub use document_number::{
    Change, Departure, DepartureKind, DocumentNumber, NumberKind, Repair, Status,
    find_document_numbers, read_document_number,
};
pub use marking::{
    Marking, Position, find_date_line, find_markings, find_prescribed_marking, read_marking,
};
pub use residue::{Residue, Source, find_residues, without_residues};
pub use time_limit::{Clause, TimeLimit, Unit, read_time_limit};
pub use writing::{
    Boilerplate, Figure, FigureKind, HalfWidth, Invisible, Line, LineKind, Mark, Pair, Placeholder,
    Space, SpaceKind, StopRun, Stroke, StrokeKind, WidthCustom, Widths, Writing,
    find_needless_commas, find_nested_titles, find_stop_runs, find_straight_quotes, find_strokes,
    full_width, plain_glyph, read_widths, read_writing,
};
