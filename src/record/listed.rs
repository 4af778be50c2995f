//! Records that stand in the rows of a list.

use std::borrow::Cow;

#[cfg(feature = "office")]
use super::{Approval, Request};
use super::{Document, Kind};

/// A record that stands in a row of a list, each of its columns one field.
pub trait Listed<'a>: Default {
    /// What it is.
    const KIND: Kind;

    /// The text of a field.
    fn text_of(&self, field: &str) -> Option<&str>;

    /// Writes a field.
    fn enter(&mut self, field: &str, value: Cow<'a, str>);

    /// What it is called in reports; empty where nothing names it.
    fn name(&self) -> String;
}

impl<'a> Listed<'a> for Document<'a> {
    const KIND: Kind = Kind::Document;

    fn text_of(&self, field: &str) -> Option<&str> {
        self.get(field)
    }

    fn enter(&mut self, field: &str, value: Cow<'a, str>) {
        self.set(field, value);
    }

    fn name(&self) -> String {
        first_filled([&self.id, &self.document_number, &self.title])
    }
}

#[cfg(feature = "office")]
impl<'a> Listed<'a> for Request<'a> {
    const KIND: Kind = Kind::Request;

    fn text_of(&self, field: &str) -> Option<&str> {
        self.get(field)
    }

    fn enter(&mut self, field: &str, value: Cow<'a, str>) {
        self.set(field, value);
    }

    fn name(&self) -> String {
        first_filled([&self.id])
    }
}

#[cfg(feature = "office")]
impl<'a> Listed<'a> for Approval<'a> {
    const KIND: Kind = Kind::Approval;

    fn text_of(&self, field: &str) -> Option<&str> {
        self.get(field)
    }

    fn enter(&mut self, field: &str, value: Cow<'a, str>) {
        self.set(field, value);
    }

    fn name(&self) -> String {
        first_filled([&self.title])
    }
}

fn first_filled<'t>(names: impl IntoIterator<Item = &'t Option<Cow<'t, str>>>) -> String {
    let mut named = names.into_iter().flatten();
    named.find(|name| !name.is_empty()).map(ToString::to_string).unwrap_or_default()
}
