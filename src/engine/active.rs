//! Which rules a profile leaves on, by what they are run with.

use super::{Check, Profile, Rule};

/// What is handed to rules together: those that read any of it run in one pass, in their own order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pass {
    /// A document number.
    DocumentNumber,
    /// An index number.
    IndexNumber,
    /// A date as a field's value.
    Date,
    /// A marking as a field's value.
    Marking,
    /// A personal datum.
    PersonalDatum,
    /// A time limit.
    TimeLimit,
    /// A title.
    Title,
    /// A document's text by its parts.
    Official,
    /// Running text, with the dates and markings in it.
    Running,
    /// What an item says.
    Writing,
    /// A cell or a single-line field.
    Cell,
    /// A document as a whole, and the page it was read out of.
    Whole,
    /// An item.
    Item,
    /// A catalogue.
    Catalogue,
    /// A catalogue, and the documents that were published.
    Coverage,
    /// A sheet.
    Sheet,
    /// A request.
    #[cfg(feature = "office")]
    Request,
    /// Requests of one register.
    #[cfg(feature = "office")]
    Requests,
    /// A form of approval.
    #[cfg(feature = "office")]
    Approval,
    /// An annual report.
    #[cfg(feature = "office")]
    Report,
    /// Documents of one list.
    Documents,
}

const PASSES: usize = Pass::Documents as usize + 1;

impl Check {
    /// The passes that the check is part of.
    const fn passes(&self) -> &'static [Pass] {
        match self {
            Self::DocumentNumber(_) => &[Pass::DocumentNumber],
            Self::IndexNumber(_) => &[Pass::IndexNumber],
            Self::Date(_) => &[Pass::Date, Pass::Running],
            Self::Marking(_) => &[Pass::Marking, Pass::Running],
            Self::PersonalDatum(_) => &[Pass::PersonalDatum],
            Self::TimeLimit(_) => &[Pass::TimeLimit],
            Self::Title(_) => &[Pass::Title],
            Self::Official(_) => &[Pass::Official],
            Self::Text(_) => &[Pass::Running],
            Self::Writing(_) => &[Pass::Running, Pass::Writing],
            Self::Cell(_) => &[Pass::Cell],
            Self::Document(_) | Self::Page(_) => &[Pass::Whole],
            Self::Item(_) => &[Pass::Item],
            Self::Catalogue(_) => &[Pass::Catalogue],
            Self::Coverage(_) => &[Pass::Coverage],
            Self::Sheet(_) => &[Pass::Sheet],
            Self::Documents(_) => &[Pass::Documents],
            #[cfg(feature = "office")]
            Self::Request(_) => &[Pass::Request],
            #[cfg(feature = "office")]
            Self::Requests(_) => &[Pass::Requests],
            #[cfg(feature = "office")]
            Self::Approval(_) => &[Pass::Approval],
            #[cfg(feature = "office")]
            Self::Report(_) => &[Pass::Report],
        }
    }
}

/// The rules that a profile leaves on, by pass.
#[derive(Clone, Debug, Default)]
pub(crate) struct ActiveRules {
    passes: [Vec<&'static Rule>; PASSES],
}

impl ActiveRules {
    /// Those of `rules` that `profile` leaves on.
    pub(super) fn of(rules: &[&'static Rule], profile: &Profile) -> Self {
        let mut active = Self::default();
        for rule in rules.iter().copied().filter(|rule| profile.is_on(rule)) {
            for pass in rule.check.passes() {
                active.passes[*pass as usize].push(rule);
            }
        }
        active
    }

    /// Those of a pass.
    pub(super) fn in_pass(&self, pass: Pass) -> &[&'static Rule] {
        &self.passes[pass as usize]
    }
}
