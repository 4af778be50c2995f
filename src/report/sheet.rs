//! Tables as far as presenting their findings needs them.

use super::{Source, mask, wire};
use crate::engine::{Finding, Place};
use crate::record::{Kind, Listed};
use crate::table::{Catalogue, Cell, Grid, Listing};

/// A table that records were read from.
pub trait Sheet {
    /// What its records are.
    fn kind(&self) -> Kind;

    /// How many records it holds.
    fn records(&self) -> usize;

    /// What a record is called.
    fn id(&self, record: usize) -> String;

    /// The text of a field of a record, as far as the record itself has it.
    fn field(&self, record: usize, field: &str) -> Option<&str>;

    /// The cell of a place: of a record's field, of a record, or of the header.
    fn cell(&self, place: Place) -> Option<Cell<'_>>;

    /// The row of the grid that is the header.
    fn header(&self) -> Option<usize>;

    /// Its cells.
    fn grid(&self) -> &Grid<'_>;

    /// The row of the sheet that its grid begins with.
    fn first_row(&self) -> usize {
        0
    }

    /// What its columns were taken for.
    fn columns(&self) -> Vec<wire::Column>;
}

impl Sheet for Catalogue<'_> {
    fn kind(&self) -> Kind {
        Kind::Item
    }

    fn records(&self) -> usize {
        self.items.len()
    }

    fn id(&self, record: usize) -> String {
        self.items[record].topic()
    }

    fn field(&self, record: usize, field: &str) -> Option<&str> {
        let item = self.items.get(record)?;
        if item.inherits(field) { Some("") } else { item.get(field) }
    }

    fn cell(&self, place: Place) -> Option<Cell<'_>> {
        let row = place.row.map(|row| row as usize);
        match place.column {
            Some(column) => Catalogue::cell(self, row, Some(column as usize)),
            None => self.place(row, place.field),
        }
    }

    fn header(&self) -> Option<usize> {
        self.header
    }

    fn grid(&self) -> &Grid<'_> {
        &self.grid
    }

    fn first_row(&self) -> usize {
        self.first_row
    }

    fn columns(&self) -> Vec<wire::Column> {
        let column = |column: &crate::table::Column| wire::Column {
            header: mask(&column.header),
            field: column.field.map(str::to_owned),
            why: column.why.name().to_owned(),
            confidence: column.confidence,
        };
        self.columns.iter().map(column).collect()
    }
}

impl<'a, R: Listed<'a>> Sheet for Listing<'a, R> {
    fn kind(&self) -> Kind {
        R::KIND
    }

    fn records(&self) -> usize {
        self.records.len()
    }

    fn id(&self, record: usize) -> String {
        self.records[record].name()
    }

    fn field(&self, record: usize, field: &str) -> Option<&str> {
        self.records.get(record)?.text_of(field)
    }

    fn cell(&self, place: Place) -> Option<Cell<'_>> {
        self.place(place.row.map(|row| row as usize), place.field)
    }

    fn header(&self) -> Option<usize> {
        self.header
    }

    fn grid(&self) -> &Grid<'_> {
        &self.grid
    }

    fn first_row(&self) -> usize {
        self.above
    }

    fn columns(&self) -> Vec<wire::Column> {
        let column = |(at, field): (usize, Option<&'static str>)| wire::Column {
            header: mask(self.heading(at)),
            field: field.map(str::to_owned),
            why: if field.is_some() { "header" } else { "unknown" }.to_owned(),
            confidence: if field.is_some() { 1.0 } else { 0.0 },
        };
        self.fields.iter().copied().enumerate().map(column).collect()
    }
}

/// The cells of a table as its file has them: places are rows and columns of the sheet.
#[derive(Debug)]
pub struct InCells<'a, S: ?Sized>(pub InSheet<'a, S>);

impl<S: Sheet + ?Sized> InCells<'_, S> {
    /// The record that stands in a row of the sheet.
    pub fn record(&self, row: u32) -> Option<u32> {
        let place = |record: u32| Place { row: Some(record), ..Place::default() };
        let row_of = |record| self.0.sheet.cell(place(record)).map_or(0, |cell| cell.row);
        // Records are in the order of their rows.
        let (mut low, mut high) = (0, self.0.sheet.records() as u32);
        while low < high {
            let middle = low.midpoint(high);
            if row_of(middle) < row + 1 { low = middle + 1 } else { high = middle }
        }
        (row_of(low) == row + 1).then_some(low)
    }

    fn cell(&self, place: Place) -> Option<Cell<'_>> {
        let (row, column) = (place.row?, place.column);
        let grid = self.0.sheet.grid();
        let line = grid.rows.get((row as usize).checked_sub(self.0.sheet.first_row())?)?;
        let header = self.0.sheet.header().and_then(|at| grid.rows.get(at));
        Some(Cell {
            row: row + 1,
            line: line.line,
            column,
            header: header.zip(column).map_or("", |(header, at)| header.cell(at as usize)),
            value: column.map_or("", |column| line.cell(column as usize)),
        })
    }
}

impl<S: Sheet + ?Sized> Source for InCells<'_, S> {
    fn value(&self, finding: &Finding) -> Option<&str> {
        finding.place.column.and(self.cell(finding.place)).map(|cell| cell.value)
    }

    fn at(&self, finding: &Finding) -> Option<wire::At> {
        Some(self.0.place_of(self.cell(finding.place)))
    }

    fn context(&self, finding: &Finding) -> String {
        let record = finding.place.row.and_then(|row| self.record(row));
        record.map_or_else(String::new, |record| self.0.sheet.id(record as usize))
    }

    fn row_number(&self, row: u32) -> u32 {
        row + 1
    }
}

/// A table in the file `name`.
#[derive(Debug)]
pub struct InSheet<'a, S: ?Sized> {
    /// The table.
    pub sheet: &'a S,
    /// The name of the file.
    pub name: &'a str,
    /// The name of the sheet in it, where it has sheets.
    pub part: Option<&'a str>,
}

impl<S: ?Sized> InSheet<'_, S> {
    /// Where a cell is in the file. The sheets of a workbook have no lines.
    fn place_of(&self, cell: Option<Cell<'_>>) -> wire::At {
        wire::At {
            source: Some(self.name.to_owned()),
            sheet: self.part.map(mask),
            row: cell.map(|cell| cell.row),
            column: cell.map(|cell| mask(cell.header)).filter(|header| !header.is_empty()),
            cell: cell.and_then(|cell| cell.name()),
            line: cell.map(|cell| cell.line).filter(|_| self.part.is_none()),
        }
    }
}

impl<S: Sheet + ?Sized> Source for InSheet<'_, S> {
    /// The field's text, where it is what stands in the cell: ticks and inherited values are not.
    fn value(&self, finding: &Finding) -> Option<&str> {
        let value = self.sheet.field(finding.place.row? as usize, finding.place.field?)?;
        let cell = self.sheet.cell(finding.place)?;
        (cell.value == value).then_some(value)
    }

    fn at(&self, finding: &Finding) -> Option<wire::At> {
        Some(self.place_of(self.sheet.cell(finding.place)))
    }

    fn context(&self, finding: &Finding) -> String {
        finding.place.row.map_or_else(String::new, |row| self.sheet.id(row as usize))
    }

    fn row_number(&self, record: u32) -> u32 {
        let place = Place { row: Some(record), ..Place::default() };
        self.sheet.cell(place).map_or(record + 1, |cell| cell.row)
    }
}
