//! Two versions of a catalogue, as JSON has what differs.

use super::mask;
use super::wire::{CatalogueDifference, FieldChange, ItemDifference, ItemPlace};
use crate::record::Item;
use crate::table::Catalogue;

/// An item where it stands.
pub(crate) fn item_place(catalogue: &Catalogue<'_>, at: usize) -> ItemPlace {
    let cell = catalogue.cell(Some(at), None);
    ItemPlace {
        row: cell.map_or(0, |cell| cell.row),
        line: cell.map_or(0, |cell| cell.line),
        path: path(&catalogue.items[at]),
    }
}

/// The levels of its category, then its name.
fn path(item: &Item<'_>) -> Vec<String> {
    let levels = item.category.iter().chain(&item.name).map(|level| mask(level));
    levels.filter(|level| !level.trim().is_empty()).collect()
}

impl FieldChange {
    /// A text that is not written as it was; personal numbers are masked.
    pub(crate) fn of(field: Option<&str>, column: &str, old: &str, new: &str) -> Self {
        Self {
            field: field.map(str::to_owned),
            column: mask(column),
            old: mask(old),
            new: mask(new),
            respaced: false,
            inherited: false,
        }
    }
}

impl CatalogueDifference {
    /// Counts an item and keeps it unless it is as it was.
    pub(crate) fn add(&mut self, item: ItemDifference) {
        let summary = &mut self.summary;
        let count = match item.fate.as_str() {
            "added" => &mut summary.added,
            "removed" => &mut summary.removed,
            "renamed" => &mut summary.renamed,
            "moved" => &mut summary.moved,
            "changed" => &mut summary.changed,
            "reordered" => &mut summary.reordered,
            "respaced" => &mut summary.respaced,
            _ => &mut summary.same,
        };
        *count += 1;
        if item.fate != "same" {
            self.items.push(item);
        }
    }
}
