//! A list of documents: a portal's listing, a register.

use std::borrow::Cow;

use super::columns::{count_labels, find_header};
use super::{Cell, Grid};
use crate::record::{Document, Kind, field_name};

/// A list of documents, read out of a grid.
#[derive(Clone, Debug, Default)]
pub struct Listing<'a> {
    /// Its documents, in order.
    pub documents: Vec<Document<'a>>,
    /// The cells as they are written.
    pub grid: Grid<'a>,
    /// The row of the grid that is the header.
    pub header: Option<usize>,
    /// The field that each column stands for.
    pub fields: Vec<Option<&'static str>>,
    /// The row of the grid that each document stands in.
    pub rows: Vec<usize>,
}

impl<'a> Listing<'a> {
    /// Reads a list of documents out of a grid. Headers are recognised by their synonyms, in any
    /// order, below a title.
    pub fn read(grid: Grid<'a>) -> Self {
        let Some(header) = find_header(&grid, Kind::Document) else {
            return Self { grid, ..Self::default() };
        };
        let fields: Vec<Option<&'static str>> =
            grid.rows[header].cells.iter().map(|cell| field_name(Kind::Document, cell)).collect();
        let rows: Vec<usize> = (header + 1..grid.rows.len())
            .filter(|row| {
                !grid.rows[*row].is_blank() && grid.rows[*row].cells != grid.rows[header].cells
            })
            .collect();
        let documents = rows.iter().map(|row| document(&grid, *row, &fields)).collect();
        Self { documents, grid, header: Some(header), fields, rows }
    }

    /// The cell of a field of a document; the header's where no document is given.
    pub fn place(&self, row: Option<usize>, field: Option<&str>) -> Option<Cell<'_>> {
        let at = match row {
            Some(row) => *self.rows.get(row)?,
            None => self.header?,
        };
        let column = self.fields.iter().position(|known| known.is_some() && *known == field);
        let line = self.grid.rows.get(at)?;
        let header = self.header.and_then(|header| self.grid.rows.get(header));
        Some(Cell {
            row: at as u32 + 1,
            line: line.line,
            column: column.map(|column| column as u32),
            header: header.zip(column).map_or("", |(header, column)| header.cell(column)),
            value: column.map_or("", |column| line.cell(column)),
        })
    }
}

/// The document of a row. Of several columns of one field the first filled one counts.
fn document<'a>(grid: &Grid<'a>, row: usize, fields: &[Option<&'static str>]) -> Document<'a> {
    let mut document = Document::default();
    for (column, field) in fields.iter().enumerate() {
        let Some(field) = field else { continue };
        let cell = grid.rows[row].cells.get(column).cloned().unwrap_or(Cow::Borrowed(""));
        if document.get(field).is_none_or(str::is_empty) {
            document.set(field, cell);
        }
    }
    document
}

/// What a table is a table of: the kind of record more of whose labels its header has.
pub fn kind_of(grid: &Grid<'_>) -> Option<Kind> {
    let labels =
        |kind| find_header(grid, kind).map_or(0, |header| count_labels(&grid.rows[header], kind));
    match (labels(Kind::Item), labels(Kind::Document)) {
        (0, 0) => None,
        (items, documents) if documents > items => Some(Kind::Document),
        _ => Some(Kind::Item),
    }
}

#[cfg(test)]
mod tests {
    use super::{Listing, kind_of};
    use crate::record::Kind;
    use crate::table::Grid;

    #[test]
    fn a_portal_listing_is_a_list_of_documents() {
        let csv = "政府信息公开目录\n索引号,名称,文号,成文日期,浏览量\n1/2024,关于印发方案的通知,德政发〔2024〕1号,2024-01-02,7\n";
        let grid = Grid::from_csv(csv);
        assert_eq!(kind_of(&grid), Some(Kind::Document));
        let listing = Listing::read(grid);
        assert_eq!(listing.documents[0].document_number.as_deref(), Some("德政发〔2024〕1号"));
        let cell = listing.place(Some(0), Some("documentNumber")).expect("a cell");
        assert_eq!((cell.name().as_deref(), cell.line, cell.header), (Some("C3"), 3, "文号"));
    }

    #[test]
    fn a_catalogue_is_a_table_of_items() {
        let csv = "目录类别,目录名称,公开内容,公开时限\n";
        assert_eq!(kind_of(&Grid::from_csv(csv)), Some(Kind::Item));
        assert_eq!(kind_of(&Grid::from_csv("甲,乙\n丙,丁\n")), None);
    }
}
