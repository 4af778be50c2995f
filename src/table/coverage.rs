//! A catalogue, and the documents that were published to its items.

use super::Catalogue;
use crate::record::Document;

/// A catalogue, and which of the documents that were published belong to its items.
#[derive(Clone, Debug)]
pub struct Coverage<'c, 'a> {
    /// The catalogue.
    pub catalogue: &'c Catalogue<'a>,
    /// The documents, in the order of their list.
    pub documents: &'c [Document<'c>],
    /// Its items; several rows of one name in one group are one.
    pub entries: Vec<Entry>,
    /// Its groups, the deepest category of each item.
    pub groups: Vec<Group>,
    /// Whether the list puts its documents into the columns (栏目) that the catalogue names.
    pub follows: bool,
}

/// An item, and what was published to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// The first item of the catalogue that it is.
    pub item: usize,
    /// The documents that stand in its column or have its name in their titles.
    pub documents: Vec<usize>,
    /// A document that may belong to it.
    pub like: Option<usize>,
    /// Whether its name is of words that are in many names, so that no title can be told by it.
    pub vague: bool,
}

impl Entry {
    /// Whether there is nothing that could belong to it.
    pub fn is_bare(&self) -> bool {
        self.documents.is_empty() && self.like.is_none() && !self.vague
    }
}

/// A group of items.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// The name of its deepest category.
    pub name: String,
    /// Its entries, in order.
    pub entries: Vec<usize>,
    /// The documents that stand in it, and in none of its items.
    pub documents: Vec<usize>,
}

/// From so many items on a list may be one of other things.
const SEVERAL: usize = 5;
/// The least part of the items, of a hundred, that a list of what was published to them has something on.
const LEAST: usize = 10;

impl Coverage<'_, '_> {
    /// Whether the list has to do with the catalogue at all.
    pub fn tells(&self) -> bool {
        let met = self.entries.iter().filter(|entry| !entry.is_bare()).count();
        self.follows || self.entries.len() < SEVERAL || met * 100 >= self.entries.len() * LEAST
    }

    /// How many items something was found for.
    pub fn met(&self) -> usize {
        self.entries.iter().filter(|entry| !entry.documents.is_empty()).count()
    }
}
