//! Two versions of a catalogue: which items came, went, moved, got other names or other texts. A
//! catalogue and what was published: which document belongs to which item.

mod changes;
mod likeness;
mod order;
mod pairs;
mod plain;
mod published;

use crate::table::Catalogue;

pub use changes::Change;
pub use published::cover;

/// In what two versions of a catalogue differ.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// The items, in the order of the new version; what was removed stands where it had stood.
    pub items: Vec<Compared>,
    /// The headers of columns that only the old version has. Their texts are not compared.
    pub removed_columns: Vec<String>,
    /// The headers of columns that only the new version has. Their texts are not compared.
    pub added_columns: Vec<String>,
}

/// An item in one of the versions or in both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Compared {
    /// Which item of the old version it is.
    pub old: Option<usize>,
    /// Which item of the new version it is.
    pub new: Option<usize>,
    /// What is not written as it was.
    pub changes: Vec<Change>,
    /// Whether it stands before or after items that it stood after or before.
    pub reordered: bool,
}

/// What became of an item; of several things the one that an editor names first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Only the new version has it.
    Added,
    /// Only the old version has it.
    Removed,
    /// It has another name.
    Renamed,
    /// It stands in another group.
    Moved,
    /// It has other texts.
    Changed,
    /// It has another place among its neighbours.
    Reordered,
    /// It is written with other spaces or widths, and says the same.
    Respaced,
    /// It is as it was.
    Same,
}

impl Fate {
    /// Its name in reports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Renamed => "renamed",
            Self::Moved => "moved",
            Self::Changed => "changed",
            Self::Reordered => "reordered",
            Self::Respaced => "respaced",
            Self::Same => "same",
        }
    }
}

impl Compared {
    /// What became of it.
    pub fn fate(&self) -> Fate {
        let real = |field: &str| {
            self.changes.iter().any(|change| !change.respaced && change.field == Some(field))
        };
        match (self.old, self.new) {
            (None, _) => Fate::Added,
            (_, None) => Fate::Removed,
            _ if real("name") => Fate::Renamed,
            _ if real("category") => Fate::Moved,
            _ if self.changes.iter().any(|change| !change.respaced) => Fate::Changed,
            _ if self.reordered => Fate::Reordered,
            _ if !self.changes.is_empty() => Fate::Respaced,
            _ => Fate::Same,
        }
    }
}

/// Compares two versions of a catalogue.
///
/// ```
/// use gongkai::compare::{Fate, compare};
/// use gongkai::table::Catalogue;
///
/// let old = Catalogue::from_csv("目录类别,目录名称,公开主体\n机构职能,主要职责,政工室\n");
/// let new = Catalogue::from_csv("目录类别,目录名称,公开主体\n机构职能,主要职责,办公室\n");
/// let found = compare(&old, &new);
/// assert_eq!(found.items[0].fate(), Fate::Changed);
/// assert_eq!(found.items[0].changes[0].new, "办公室");
/// ```
pub fn compare(old: &Catalogue<'_>, new: &Catalogue<'_>) -> Comparison {
    let pairs = pairs::pair(&old.items, &new.items);
    let texts = changes::Texts::of(old, new);
    let stays = order::stay(&pairs);
    let mut items: Vec<Compared> = Vec::with_capacity(new.items.len());
    for (at, old_item) in pairs.iter().enumerate() {
        items.push(Compared {
            old: *old_item,
            new: Some(at),
            changes: old_item.map_or_else(Vec::new, |old_item| texts.changes(old_item, at)),
            reordered: false,
        });
        if let Some(item) = items.last_mut().filter(|item| item.fate() != Fate::Moved) {
            item.reordered = old_item.is_some() && !stays[at];
        }
    }
    let (removed_columns, added_columns) = texts.into_lone_columns();
    Comparison {
        items: order::with_removed(items, old.items.len()),
        removed_columns,
        added_columns,
    }
}

#[cfg(test)]
mod tests;
