//! The rules that a profile leaves on, told apart by what they check.

use super::{Check, Profile, Rule};
use crate::order::sort_by_key;

/// The rules that a profile leaves on. Asked for once a checking of many records: a cell is checked by a
/// handful of them, and it costs more to find those than to ask them.
#[derive(Debug)]
pub(crate) struct ActiveRules {
    /// All of them, in the order of their ids.
    all: Vec<&'static Rule>,
    /// All of them, those that check one kind of thing together.
    by_kind: Vec<&'static Rule>,
}

impl ActiveRules {
    pub(crate) fn of(rules: &[&'static Rule], profile: &Profile) -> Self {
        let all: Vec<&Rule> = rules.iter().copied().filter(|rule| profile.is_on(rule)).collect();
        let mut by_kind = all.clone();
        sort_by_key(&mut by_kind, |rule| rule.check.kind());
        Self { all, by_kind }
    }

    /// All of them, in the order of their ids.
    pub(crate) fn all(&self) -> &[&'static Rule] {
        &self.all
    }

    /// Those that check one kind of thing, in the order of their ids.
    pub(crate) fn of_kind(&self, kind: CheckKind) -> &[&'static Rule] {
        let start = self.by_kind.partition_point(|rule| rule.check.kind() < kind);
        let end = self.by_kind.partition_point(|rule| rule.check.kind() <= kind);
        &self.by_kind[start..end]
    }
}

/// What a rule checks, as [`Check`] without the function that does it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum CheckKind {
    DocumentNumber,
    IndexNumber,
    Date,
    Marking,
    PersonalDatum,
    TimeLimit,
    Title,
    Official,
    Text,
    Cell,
    Document,
    Page,
    Item,
    Catalogue,
    Coverage,
    Sheet,
    Documents,
}

impl Check {
    pub(crate) fn kind(self) -> CheckKind {
        match self {
            Self::DocumentNumber(_) => CheckKind::DocumentNumber,
            Self::IndexNumber(_) => CheckKind::IndexNumber,
            Self::Date(_) => CheckKind::Date,
            Self::Marking(_) => CheckKind::Marking,
            Self::PersonalDatum(_) => CheckKind::PersonalDatum,
            Self::TimeLimit(_) => CheckKind::TimeLimit,
            Self::Title(_) => CheckKind::Title,
            Self::Official(_) => CheckKind::Official,
            Self::Text(_) => CheckKind::Text,
            Self::Cell(_) => CheckKind::Cell,
            Self::Document(_) => CheckKind::Document,
            Self::Page(_) => CheckKind::Page,
            Self::Item(_) => CheckKind::Item,
            Self::Catalogue(_) => CheckKind::Catalogue,
            Self::Coverage(_) => CheckKind::Coverage,
            Self::Sheet(_) => CheckKind::Sheet,
            Self::Documents(_) => CheckKind::Documents,
        }
    }
}
