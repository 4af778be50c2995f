//! Tolerant readers. They keep what was written and where; reading never fails and never judges.

mod attribute;
mod bare_phone;
mod beginnings;
mod channel;
mod check_digit;
mod citation;
mod dating;
mod difference;
mod document_number;
mod index_number;
mod internal_channel;
mod item_content;
mod marking;
mod near_term;
mod official;
mod option_list;
mod personal;
mod region;
mod repeat;
mod residue;
mod responsible_unit;
mod revision;
mod secret_mark;
mod standard_number;
mod term;
pub mod time_limit;
mod unit_name;
mod writing;

pub use attribute::{Attribute, AttributeWord, Wording, read_attribute, read_attribute_words};
pub use bare_phone::find_bare_phones;
pub use beginnings::{Beginnings, Lexicon};
pub use channel::read_channel;
pub use check_digit::{
    credit_check_character, credit_code_is_valid, identity_check, luhn_is_valid,
    organisation_check_character, organisation_code_is_valid,
};
pub use citation::{Citation, find_citations};
pub use dating::find_day;
pub use difference::{Difference, difference};
pub use document_number::{
    Change, Departure, DepartureKind, DocumentNumber, NumberKind, Repair, Status,
    find_document_numbers, read_document_number,
};
pub use index_number::{IndexDate, IndexNumber, IndexShape, find_index_numbers, read_index_number};
pub use internal_channel::find_internal_channels;
pub use item_content::{lists_elements, substance};
pub use marking::{
    Marking, Position, find_date_line, find_markings, find_prescribed_marking, read_marking,
};
pub(crate) use near_term::standard;
pub use near_term::{NearTerm, Standard, Standards, find_near_terms};
pub use official::{
    Annex, AttachmentName, AttachmentNote, Copies, DocumentLine, Genre, Heading, OfficialText,
    Role, Title, read_report_year, read_title,
};
pub use option_list::{ListedOption, find_option_lists};
pub use personal::{
    Bearer, Certainty, Penalty, PersonalDatum, PersonalKind, Weakness, find_personal_data,
    find_personal_data_under, gather_personal_data, hidden_digits, read_penalty,
};
pub use region::{Region, place_of_office, region};
pub use repeat::{Repeat, find_repeats};
pub use residue::{Residue, Source, find_residues, without_residues};
pub use responsible_unit::{
    Naming, ResponsibleUnit, parent_unit, parent_units, read_responsible_units, units_used,
};
pub use revision::{Revision, find_revisions};
pub use secret_mark::{SecretMark, find_secret_mark};
pub use standard_number::{StandardNumber, find_standard_numbers};
pub(crate) use term::term;
pub use term::{Term, Terms, find_terms, is_quoted, sentence_around};
pub use time_limit::{Clause, TimeLimit, Unit, read_time_limit};
pub use unit_name::find_unit_names;
pub use writing::{
    Boilerplate, Figure, FigureKind, HalfWidth, Invisible, Line, LineKind, Mark, Pair, Placeholder,
    Space, SpaceKind, StopRun, Stroke, StrokeKind, WidthCustom, Widths, Writing,
    find_needless_commas, find_nested_titles, find_stop_runs, find_straight_quotes, find_strokes,
    full_width, plain_glyph, read_widths, read_writing,
};
