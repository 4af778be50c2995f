//! The columns of a sheet below its header, whatever it is a table of.

use super::columns::find_header;
use super::grid::is_blank;
use super::{Row, Sheet, kind_of};
use crate::record::Kind;

/// What the header of a sheet tells.
#[derive(Clone, Copy, Debug)]
pub(super) struct Header {
    kind: Option<Kind>,
    row: usize,
}

/// A column of a sheet: what stands above it, and the rows below.
#[derive(Clone, Copy, Debug)]
pub struct SheetColumn<'s, 'a> {
    /// Its place, counted from 0.
    pub at: usize,
    /// Its header as it is written.
    pub header: &'s str,
    rows: &'s [Row<'a>],
    first: usize,
}

impl<'s, 'a> SheetColumn<'s, 'a> {
    /// Its cells that are not blank, each with its row in the grid.
    pub fn cells(&self) -> impl Iterator<Item = (usize, &'s str)> + use<'s, 'a> {
        let (at, first) = (self.at, self.first);
        let cells =
            self.rows.iter().enumerate().map(move |(row, cells)| (first + row, cells.cell(at)));
        cells.filter(|(_, cell)| !is_blank(cell))
    }

    /// Its header without spaces and without what stands in brackets.
    pub fn label(&self) -> String {
        let plain = self.header.split(['（', '(']).next().unwrap_or_default();
        plain.split_whitespace().collect()
    }
}

impl<'a> Sheet<'a> {
    /// Its columns, from the left. Where no header is recognised, the first row stands for it.
    ///
    /// ```
    /// use gongkai::table::{Grid, Sheet};
    ///
    /// let sheet: Sheet<'_> = Grid::from_csv("某县文件\n文号,标题,成文日期\n一号,通知,45352\n").into();
    /// let dates = sheet.columns()[2];
    /// assert_eq!((dates.header, dates.cells().next()), ("成文日期", Some((2, "45352"))));
    /// ```
    pub fn columns(&self) -> Vec<SheetColumn<'_, 'a>> {
        let header = self.header().row;
        let rows = &self.grid.rows;
        let first = (header + 1).min(rows.len());
        let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0).min(MOST);
        let below = &rows[first..];
        let above = |at: usize| rows.get(header).map_or("", |row| row.cell(at));
        (0..width).map(|at| SheetColumn { at, header: above(at), rows: below, first }).collect()
    }

    /// The row below its header, however many rows of it the file joins.
    pub fn first_row_of_data(&self) -> usize {
        let header = self.header().row;
        let merges = self.grid.merges.as_deref().unwrap_or_default();
        let begun = merges.iter().filter(|merge| merge.top as usize == header);
        let last = begun.map(|merge| merge.bottom as usize).filter(|last| *last <= header + 2);
        last.max().unwrap_or(header) + 1
    }

    /// What it is a table of: see [`kind_of`].
    pub fn kind(&self) -> Option<Kind> {
        self.header().kind
    }

    /// Its header; the first row that is not blank stands for one that is not recognised.
    fn header(&self) -> Header {
        *self.header.get_or_init(|| {
            let kind = kind_of(&self.grid);
            // A table of something else has a header too.
            let mut kinds = [kind, Some(Kind::Item), Some(Kind::Document)].into_iter().flatten();
            let row = kinds.find_map(|kind| find_header(&self.grid, kind));
            let first = || self.filled_rows().next().map(|(row, _)| row);
            Header { kind, row: row.or_else(first).unwrap_or(0) }
        })
    }
}

/// How many columns are looked at: no table that a person reads has more.
const MOST: usize = 256;
