//! One place where a record breaks a rule, or where only a person can tell.

use super::{Fix, Rule, Severity};
use crate::law::Basis;
use crate::message::{Message, Values};
use crate::text::Span;

/// Where a finding is: in a field of a record, in a row of a catalogue.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The record of a list or catalogue, counted from 0.
    pub row: Option<u32>,
    /// The field.
    pub field: Option<&'static str>,
    /// The column of a table, counted from 0, where the field alone does not tell.
    pub column: Option<u32>,
    /// The span of the field's value.
    pub span: Option<Span>,
}

/// Another place that a finding is about.
#[derive(Clone, Debug)]
pub struct Related {
    /// Where.
    pub place: Place,
    /// What is there.
    pub message: Message,
    /// What stands in the message's places.
    pub values: Values,
}

/// One place where a record breaks a rule, or where only a person can tell.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// The severity, before the profile has its say.
    pub severity: Severity,
    /// Whether a person must look because the machine cannot know.
    pub review: bool,
    /// Where.
    pub place: Place,
    /// What is wrong.
    pub message: Message,
    /// What stands in the message's places.
    pub values: Values,
    /// What would mend it.
    pub fixes: Vec<Fix>,
    /// Other places it is about.
    pub related: Vec<Related>,
    /// What it stands on: of the rule's basis, what was in force on the record's date. The engine fills
    /// it in, unless the rule has named a part.
    pub basis: Vec<Basis>,
}

impl Finding {
    /// A finding of `rule` at `span` of the text that the rule was given, with the rule's own
    /// message and severity.
    #[inline(never)]
    pub fn new(rule: &'static Rule, span: Span) -> Self {
        Self::placed(rule, Place { span: Some(span), ..Place::default() })
    }

    /// A finding on a field as a whole.
    #[inline(never)]
    pub fn of_field(rule: &'static Rule, field: &'static str) -> Self {
        Self::placed(rule, Place { field: Some(field), ..Place::default() })
    }

    /// A finding on the record or the catalogue as a whole.
    #[inline(never)]
    pub fn of_record(rule: &'static Rule) -> Self {
        Self::placed(rule, Place::default())
    }

    fn placed(rule: &'static Rule, place: Place) -> Self {
        Self {
            rule,
            severity: rule.severity,
            review: false,
            place,
            message: rule.message,
            values: Values::new(),
            fixes: Vec::new(),
            related: Vec::new(),
            basis: Vec::new(),
        }
    }

    /// Fills a place of the message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.values.push((name, value.to_string()));
        self
    }

    /// Says it in other words than the rule's own.
    #[must_use]
    pub fn saying(mut self, message: Message) -> Self {
        self.message = message;
        self
    }

    /// Weighs it otherwise than the rule's default.
    #[must_use]
    pub fn weighing(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// Says that only a person can tell.
    #[must_use]
    pub fn for_review(mut self) -> Self {
        self.review = true;
        self
    }

    /// Rests it on a part of its rule's basis alone; several times for several parts.
    #[must_use]
    pub fn on(mut self, basis: Basis) -> Self {
        self.basis.push(basis);
        self
    }

    /// Offers a fix.
    #[must_use]
    pub fn with_fix(mut self, fix: Fix) -> Self {
        self.fixes.push(fix);
        self
    }

    /// Puts it in a field other than the one being checked.
    #[must_use]
    pub fn in_field(mut self, field: &'static str) -> Self {
        self.place.field = Some(field);
        self
    }

    /// Puts it in a record of the list or catalogue being checked, counted from 0.
    #[must_use]
    pub fn in_row(mut self, row: usize) -> Self {
        self.place.row = Some(row as u32);
        self
    }

    /// Puts it in a column of the table being checked, counted from 0.
    #[must_use]
    pub fn in_column(mut self, column: usize) -> Self {
        self.place.column = Some(column as u32);
        self
    }

    /// Points to another place that it is about.
    #[must_use]
    pub fn related(mut self, place: Place, message: Message, values: Values) -> Self {
        self.related.push(Related { place, message, values });
        self
    }
}
