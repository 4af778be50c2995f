//! Tolerant readers. They keep what was written and where; reading never fails and never judges.

#[cfg(feature = "office")]
mod annual_report;
mod attribute;
mod bare_government;
mod bare_phone;
mod beginnings;
mod channel;
mod check_digit;
mod citation;
mod dating;
mod difference;
mod document_number;
mod form_name;
mod index_number;
mod internal_channel;
mod item_content;
mod level;
mod limit_in_text;
mod marking;
mod mojibake;
mod near_term;
mod number_source;
mod official;
#[cfg(feature = "office")]
mod open_field;
#[cfg(feature = "office")]
mod opinion;
mod option_list;
mod outcome;
#[cfg(feature = "office")]
mod person;
mod personal;
#[cfg(feature = "office")]
mod placement;
mod reason;
mod region;
mod repeat;
#[cfg(feature = "office")]
mod reply_outcome;
#[cfg(feature = "office")]
mod request_channel;
mod residue;
mod responsible_unit;
mod revision;
#[cfg(feature = "office")]
mod rule_making;
mod secret_mark;
#[cfg(feature = "office")]
mod signature;
mod standard_number;
mod task_date;
mod term;
mod tick;
pub mod time_limit;
mod unit_list;
mod unit_name;
#[cfg(feature = "office")]
mod withholding;
mod writing;

#[cfg(feature = "office")]
pub use annual_report::{
    HEADS, PartsOfCount, ReportPart, Stated, StatedChange, find_changes, find_parts_of_counts,
    find_report_parts, find_stated, find_yearly_changes,
};
pub(crate) use attribute::the_attribute;
pub use attribute::{Attribute, AttributeWord, Wording, read_attribute, read_attribute_words};
pub use bare_government::find_bare_governments;
pub use bare_phone::find_bare_phones;
pub use beginnings::{Beginnings, Lexicon};
pub use channel::{ChannelMark, ChannelName, near_channel, read_channel, read_channels};
pub use check_digit::{
    credit_check_character, credit_code_is_valid, identity_check, luhn_is_valid,
    organisation_check_character, organisation_code_is_valid,
};
pub use citation::{Citation, find_citations, find_repealed_titles};
pub use dating::{find_day, find_year};
pub use difference::{Difference, difference};
pub use document_number::{
    Change, Departure, DepartureKind, DocumentNumber, NumberKind, Repair, Status,
    find_document_numbers, is_counted_alone, is_year_first, read_document_number,
};
pub use form_name::find_form_names;
pub use index_number::{IndexDate, IndexNumber, IndexShape, find_index_numbers, read_index_number};
pub use internal_channel::find_internal_channels;
pub use item_content::{lists_elements, substance};
pub use level::{Level, read_levels};
pub use limit_in_text::{LimitInText, find_limits_in_text};
pub use marking::{
    Marking, Position, find_date_line, find_markings, find_prescribed_marking, read_marking,
};
pub use mojibake::{Misreading, Mojibake, find_mojibake};
pub(crate) use near_term::standard;
pub use near_term::{NearTerm, Standard, Standards, find_near_terms};
pub use number_source::{NumberSource, find_number_sources};
pub use official::{
    Annex, AttachmentName, AttachmentNote, Copies, DocumentLine, Genre, Heading, OfficialText,
    Role, Title, read_report_year, read_title,
};
#[cfg(feature = "office")]
pub use open_field::{find_open_places, is_open};
#[cfg(feature = "office")]
pub use opinion::{Opinion, SecrecyOpinion, read_opinion, read_secrecy_opinion};
pub use option_list::{ListedOption, find_option_lists};
pub use outcome::find_merged_outcomes;
#[cfg(feature = "office")]
pub use person::{read_persons, unit_and_person};
pub use personal::{
    Bearer, Certainty, Penalty, PersonalDatum, PersonalKind, Weakness, find_personal_data,
    find_personal_data_under, gather_personal_data, hidden_digits, read_penalty,
};
#[cfg(feature = "office")]
pub use placement::{Placement, read_placement};
pub use reason::names_no_ground;
pub use region::{Region, are_of_two_regions, is_office_above, place_of_office, region};
pub use repeat::{Repeat, find_repeats};
#[cfg(feature = "office")]
pub use reply_outcome::{ReplyGroup, ReplyOutcome, read_reply_outcome};
#[cfg(feature = "office")]
pub use request_channel::{RequestChannel, read_request_channel};
pub use residue::{Residue, Source, find_residues, without_residues};
pub use responsible_unit::{
    Naming, ResponsibleUnit, parent_unit, parent_units, read_responsible_units, units_used,
};
pub use revision::{Revision, find_revisions};
#[cfg(feature = "office")]
pub use rule_making::makes_no_rules;
pub use secret_mark::{SecretMark, find_secret_mark};
#[cfg(feature = "office")]
pub use signature::{SignedOpinion, is_date_line, read_signed_opinion};
pub use standard_number::{StandardNumber, find_standard_numbers};
pub use task_date::{TaskDate, TaskKind, find_task_dates};
pub(crate) use term::term;
pub use term::{Term, Terms, find_terms, is_in_title, is_quoted, sentence_around};
pub use tick::{Tick, read_tick, ticked_words};
pub use time_limit::{Clause, TimeLimit, Unit, read_time_limit, stands_for_nothing};
pub use unit_list::{NamedUnit, UnitList, find_named_units, find_unit_lists};
pub use unit_name::find_unit_names;
#[cfg(feature = "office")]
pub use withholding::{DisclosureArticle, find_disclosure_articles, read_working_days};
pub use writing::{
    Boilerplate, Figure, FigureKind, HalfWidth, Invisible, Line, LineKind, Mark, Pair, Placeholder,
    Space, SpaceKind, StopRun, Stroke, StrokeKind, WidthCustom, Widths, Writing,
    find_needless_commas, find_nested_titles, find_stop_runs, find_straight_quotes, find_strokes,
    full_width, plain_glyph, read_widths, read_writing,
};
