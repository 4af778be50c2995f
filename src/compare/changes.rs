//! What is not written as it was.

use super::plain::plain;
use crate::order::Table;
use crate::record::Item;
use crate::table::{Catalogue, Column};

/// A text of an item that the versions write differently.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// The field; none for a column that stands for no field of items.
    pub field: Option<&'static str>,
    /// The header of the column in the new version.
    pub header: String,
    /// What the old version says.
    pub old: String,
    /// What the new version says.
    pub new: String,
    /// Whether only spaces and widths differ.
    pub respaced: bool,
    /// Whether both versions take the text over from the row above: it was changed there.
    pub inherited: bool,
}

/// What is compared of every item.
pub(super) struct Texts<'c, 'o, 'n> {
    old: &'c Catalogue<'o>,
    new: &'c Catalogue<'n>,
    /// The fields that both versions have, each with its header.
    fields: Vec<(&'static str, &'c str)>,
    /// The columns that stand for no field and have the same header in both versions.
    others: Vec<(usize, usize)>,
    only_old: Vec<String>,
    only_new: Vec<String>,
}

/// The number of a row changes with every row put before it.
const NOT_COMPARED: &[&str] = &["seq", "inherited"];

/// The field of items that a column stands for.
fn field(column: &Column) -> Option<&'static str> {
    column.field.filter(|field| Item::FIELDS.contains(field))
}

/// The columns that stand for no field, by their headers without spaces; of several with the same
/// header the first.
fn others<'c>(catalogue: &'c Catalogue<'_>) -> Table<String, (usize, &'c str)> {
    let mut others = Table::new();
    for (at, column) in catalogue.columns.iter().enumerate().rev() {
        let header = plain(&column.header);
        if field(column).is_none() && !column.blank && !header.is_empty() {
            others.insert(header, (at, column.header.as_str()));
        }
    }
    others
}

impl<'c, 'o, 'n> Texts<'c, 'o, 'n> {
    pub(super) fn of(old: &'c Catalogue<'o>, new: &'c Catalogue<'n>) -> Self {
        let mut texts = Self {
            old,
            new,
            fields: Vec::new(),
            others: Vec::new(),
            only_old: Vec::new(),
            only_new: Vec::new(),
        };
        texts.find_fields();
        texts.find_others();
        texts
    }

    fn find_fields(&mut self) {
        for name in Item::FIELDS.iter().filter(|name| !NOT_COMPARED.contains(name)) {
            let header = |columns: &'c [Column]| {
                let found = columns.iter().find(|column| field(column) == Some(*name));
                found.map(|column| column.header.as_str())
            };
            // Levels are a category, a name, or both.
            let always = *name == "name" || *name == "category";
            match (header(&self.old.columns), header(&self.new.columns)) {
                (_, Some(header)) if always => self.fields.push((*name, header)),
                (Some(_), Some(header)) => self.fields.push((*name, header)),
                (Some(header), None) if !always => self.only_old.push(header.to_owned()),
                (None, Some(header)) => self.only_new.push(header.to_owned()),
                _ if always => self.fields.push((*name, "")),
                _ => {}
            }
        }
    }

    fn find_others(&mut self) {
        let (old, new) = (others(self.old), others(self.new));
        for (header, (at, written)) in new.iter() {
            match old.get(header) {
                Some((old_at, _)) => self.others.push((*old_at, *at)),
                None => self.only_new.push((*written).to_owned()),
            }
        }
        let lone = old.iter().filter(|(header, _)| !new.contains_key(header.as_str()));
        self.only_old.extend(lone.map(|(_, (_, written))| (*written).to_owned()));
    }

    /// What an item of the new version says otherwise than that of the old one.
    pub(super) fn changes(&self, old: usize, new: usize) -> Vec<Change> {
        let (one, two) = (&self.old.items[old], &self.new.items[new]);
        let mut changes = Vec::new();
        for (name, header) in &self.fields {
            let (before, after) = (text(one, name), text(two, name));
            changes.extend(change(&before, &after).map(|change| Change {
                field: Some(*name),
                header: (*header).to_owned(),
                inherited: one.inherits(name) && two.inherits(name),
                ..change
            }));
        }
        for (before, after) in &self.others {
            let header = &self.new.columns[*after].header;
            let before = self.old.cell(Some(old), Some(*before)).map_or("", |cell| cell.value);
            let after = self.new.cell(Some(new), Some(*after)).map_or("", |cell| cell.value);
            changes.extend(
                change(before, after).map(|change| Change { header: header.clone(), ..change }),
            );
        }
        changes
    }

    /// The headers of columns that only the old version has, and those that only the new one has.
    pub(super) fn into_lone_columns(self) -> (Vec<String>, Vec<String>) {
        (self.only_old, self.only_new)
    }
}

/// The text of a field; the levels of a category with strokes between them.
fn text(item: &Item<'_>, name: &str) -> String {
    match name {
        "category" => item.category.join("/"),
        _ => item.get(name).unwrap_or_default().to_owned(),
    }
}

fn change(old: &str, new: &str) -> Option<Change> {
    if old == new {
        return None;
    }
    let respaced = plain(old) == plain(new);
    // Nothing and a blank are the same to whoever looks.
    let nothing = respaced && plain(old).is_empty();
    let change = Change { old: old.to_owned(), new: new.to_owned(), respaced, ..Change::default() };
    (!nothing).then_some(change)
}
