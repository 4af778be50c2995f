//! Two versions of a catalogue in, what differs out.

use std::borrow::Cow;

use super::Checker;
use crate::compare::{Compared, compare};
use crate::error::Error;
use crate::message::Message;
use crate::report::{CatalogueDifference, FieldChange, ItemDifference, item_place, mask};
use crate::table::{Catalogue, Grid};

/// A table as it is handed over.
#[derive(Clone, Debug)]
pub enum TableGiven {
    /// The text of a CSV file.
    Csv(String),
    /// The rows of a table that something else has read.
    Rows(Vec<Vec<String>>),
}

impl TableGiven {
    fn grid(&self) -> Grid<'_> {
        match self {
            Self::Csv(csv) => Grid::from_csv(csv),
            Self::Rows(rows) => {
                let cells = |row: &'_ Vec<String>| -> Vec<Cow<'_, str>> {
                    row.iter().map(|cell| Cow::Owned(cell.clone())).collect()
                };
                Grid::from_rows(rows.iter().map(cells))
            }
        }
    }
}

impl Checker {
    /// In what two versions of a catalogue differ.
    ///
    /// # Errors
    ///
    /// `NO_HEADER` if one of them has no header that is recognised.
    pub fn compare_tables(
        &self,
        old: &TableGiven,
        new: &TableGiven,
    ) -> Result<CatalogueDifference, Error> {
        let old = self.catalogue(old, "旧版", "the old version")?;
        let new = self.catalogue(new, "新版", "the new version")?;
        let found = compare(&old, &new);
        let mut difference = CatalogueDifference {
            version: 1,
            removed_columns: found.removed_columns.iter().map(|header| mask(header)).collect(),
            added_columns: found.added_columns.iter().map(|header| mask(header)).collect(),
            ..CatalogueDifference::default()
        };
        for item in &found.items {
            difference.add(written(item, &old, &new));
        }
        Ok(difference)
    }

    fn catalogue<'t>(
        &self,
        given: &'t TableGiven,
        which: &str,
        which_en: &str,
    ) -> Result<Catalogue<'t>, Error> {
        const NO_HEADER: Message = Message::new(
            "{which}里没有认出公开目录的表头：前 40 行里没有一行有三个以上认识的列名；列名特殊的，在规则集的 columns 里写明",
            "no header of a catalogue was recognised in {which}: none of its first 40 rows has three known headings; name unusual ones in the columns of a profile",
        );
        let catalogue = Catalogue::read(given.grid(), &self.profile.columns);
        if catalogue.header.is_some() {
            return Ok(catalogue);
        }
        Err(Error::new("NO_HEADER", NO_HEADER).with("which", which).with("which_en", which_en))
    }
}

fn written(item: &Compared, old: &Catalogue<'_>, new: &Catalogue<'_>) -> ItemDifference {
    let changes = item.changes.iter().map(|change| FieldChange {
        respaced: change.respaced,
        inherited: change.inherited,
        ..FieldChange::of(change.field, &change.header, &change.old, &change.new)
    });
    ItemDifference {
        fate: item.fate().name().to_owned(),
        old: item.old.map(|at| item_place(old, at)),
        new: item.new.map(|at| item_place(new, at)),
        changes: changes.collect(),
        reordered: item.reordered,
    }
}

#[cfg(test)]
mod tests {
    use super::TableGiven;
    use crate::checker::Checker;
    use crate::message::Lang;

    fn checker() -> Checker {
        Checker::named("national", "2026-01-01", Lang::En).expect("a profile of the tool")
    }

    #[test]
    fn what_is_as_it_was_is_counted_only() {
        let old =
            TableGiven::Csv("目录类别,目录名称,公开主体\n甲,乙,丙\n甲,丁,13800138000\n".into());
        let rows =
            [["目录类别", "目录名称", "公开主体"], ["甲", "乙", "丙"], ["甲", "丁", "13900139000"]];
        let new = rows.iter().map(|row| row.iter().map(ToString::to_string).collect()).collect();
        let found = checker().compare_tables(&old, &TableGiven::Rows(new)).expect("two catalogues");
        assert_eq!((found.summary.same, found.summary.changed), (1, 1));
        let item = &found.items[0];
        assert_eq!(
            item.new.as_ref().map(|place| (place.row, place.path.join("/"))),
            Some((3, "甲/丁".into()))
        );
        assert_eq!(
            (item.changes[0].old.as_str(), item.changes[0].new.as_str()),
            ("138****8000", "139****9000")
        );
    }

    #[test]
    fn a_table_without_a_header_is_no_version_of_a_catalogue() {
        let table = TableGiven::Csv("目录类别,目录名称,公开主体\n甲,乙,丙\n".into());
        let none = TableGiven::Csv("甲,乙\n".into());
        let error = checker().compare_tables(&table, &none).expect_err("no header");
        assert_eq!(error.code, "NO_HEADER");
        assert!(error.message(Lang::En).contains("the new version"));
    }
}
