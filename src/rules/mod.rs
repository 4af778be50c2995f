//! The rules: one folder a group, one file a rule.

#[cfg(feature = "office")]
mod approval;
mod attribute;
mod catalogue;
mod date;
mod deadline;
mod document_number;
mod index_number;
mod item;
mod marking;
mod page;
mod privacy;
mod registry;
mod repealed;
mod report;
#[cfg(feature = "office")]
mod request;
mod spreadsheet;
#[cfg(test)]
pub(crate) mod testing;
mod text;
mod time_limit;
mod title;
mod validity;

pub use registry::RULES;

use crate::engine::Rule;

/// The rule of that id.
pub fn rule(id: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.id == id)
}
