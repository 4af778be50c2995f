//! What a catalogue covers.

use super::Catalogue;

impl<'a> Catalogue<'a> {
    /// The values of a field that stand in rows of their own, each with its item.
    pub fn own_cells<'c>(&'c self, field: &'static str) -> impl Iterator<Item = (usize, &'c str)> {
        let own = move |(row, item): (usize, &'c crate::record::Item<'a>)| {
            item.get(field).filter(|_| !item.inherits(field)).map(|value| (row, value))
        };
        self.items.iter().enumerate().filter_map(own)
    }

    /// Whether an item's names or its content hold one of the words.
    pub fn speaks_of(&self, words: &[&str]) -> bool {
        self.items.iter().any(|item| {
            let texts = item.category.iter().chain(&item.name).chain(&item.content);
            texts.into_iter().any(|text| words.iter().any(|word| text.contains(word)))
        })
    }

    /// Whether a line above its header says one of the words.
    pub fn is_headed(&self, words: &[&str]) -> bool {
        let above = self.grid.rows.iter().take(self.header.unwrap_or(0));
        let mut cells = above.flat_map(|row| row.filled().map(|(_, cell)| cell));
        cells.any(|cell| words.iter().any(|word| cell.contains(word)))
    }

    /// Whether it is the catalogue of all that an organ publishes, rather than that of one field: it
    /// lists the organ itself, its money or its heads, and its disclosure work.
    pub fn is_of_whole_organ(&self) -> bool {
        self.speaks_of(&["机构职能", "机构设置", "内设机构", "主要职责"])
            && self.speaks_of(&["预决算", "预算", "领导信息", "部门领导", "负责人"])
            && self.speaks_of(&["信息公开指南", "信息公开年", "主动公开基本目录"])
    }
}
