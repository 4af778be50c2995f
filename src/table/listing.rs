//! A list of documents: a portal's listing, a register.

use std::borrow::Cow;

use super::columns::{count_labels, find_header};
use super::{Cell, Grid, Row};
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
    /// How many rows of the list stand above its grid.
    pub above: usize,
}

/// Where the rows of a list begin that comes in pieces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The character between its cells.
    pub delimiter: char,
    /// How many bytes it has, with its header.
    pub bytes: usize,
    /// How many rows.
    pub rows: usize,
    /// How many lines of text.
    pub lines: usize,
}

/// Some rows of a list that comes in pieces.
#[derive(Clone, Copy, Debug)]
pub struct Piece<'a> {
    /// The text of the list as far as [`Head`] goes.
    pub head: &'a str,
    /// The text of the rows.
    pub text: &'a str,
    /// The number of the first row in the list, counted from 1.
    pub row: u32,
    /// The number of its line.
    pub line: u32,
    /// Whether quotation marks hold cells together; where not, they are characters like others.
    pub quoted: bool,
}

impl<'a> Listing<'a> {
    /// Reads a list of documents out of a grid. Headers are recognised by their synonyms, in any
    /// order, below a title.
    pub fn read(grid: Grid<'a>) -> Self {
        let Some(header) = find_header(&grid, Kind::Document) else {
            return Self { grid, ..Self::default() };
        };
        Self::below(grid, header, 0)
    }

    /// Reads some rows of a list, whose header the whole of it has shown.
    pub fn read_piece(piece: Piece<'a>) -> Self {
        let head = Grid::from_csv(piece.head);
        let mut grid = Grid::below(piece.head, piece.text, piece.quoted);
        for row in &mut grid.rows {
            row.line += piece.line - 1;
        }
        // The header stands above each piece.
        let Some(header) = find_header(&head, Kind::Document) else {
            return Self { grid, ..Self::default() };
        };
        let cell = |cell: &Cow<'_, str>| Cow::Owned(cell.to_string());
        let Row { line, cells } = &head.rows[header];
        grid.rows.insert(0, Row { line: *line, cells: cells.iter().map(cell).collect() });
        Self::below(grid, 0, piece.row as usize - 2)
    }

    fn below(grid: Grid<'a>, header: usize, above: usize) -> Self {
        let fields: Vec<Option<&'static str>> =
            grid.rows[header].cells.iter().map(|cell| field_name(Kind::Document, cell)).collect();
        let rows: Vec<usize> = (header + 1..grid.rows.len())
            .filter(|row| {
                !grid.rows[*row].is_blank() && grid.rows[*row].cells != grid.rows[header].cells
            })
            .collect();
        let documents = rows.iter().map(|row| document(&grid, *row, &fields)).collect();
        Self { documents, grid, header: Some(header), fields, rows, above }
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
            row: (self.above + at) as u32 + 1,
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

impl Head {
    /// The head of a list of documents that CSV text begins with; none where it is something else.
    ///
    /// ```
    /// use gongkai::table::Head;
    ///
    /// let head = Head::of("某县文件\n文号,标题,成文日期\n一号,通知,2024-01-02\n").unwrap();
    /// assert_eq!((head.delimiter, head.rows, head.lines), (',', 2, 2));
    /// assert_eq!(Head::of("目录名称,公开内容,公开时限\n"), None);
    /// ```
    pub fn of(text: &str) -> Option<Self> {
        // What it goes on with may end in the middle of a cell.
        let grid = Grid::below(text, text.trim_start_matches('\u{FEFF}'), true);
        if kind_of(&grid) != Some(Kind::Document) {
            return None;
        }
        let header = find_header(&grid, Kind::Document)?;
        let lines = match grid.rows.get(header + 1) {
            Some(row) => row.line as usize - 1,
            None => text.lines().count(),
        };
        let bytes = text.split_inclusive('\n').take(lines).map(str::len).sum();
        Some(Self { delimiter: Grid::delimiter(text), bytes, rows: header + 1, lines })
    }
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
    use super::{Head, Listing, Piece, kind_of};
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
    fn rows_that_come_in_pieces_stand_where_they_stand_in_the_whole() {
        let head = "政府信息公开目录\n索引号;名称;文号\n";
        let whole =
            [head, "1;\"关于\n甲的通知\";德政发〔2024〕1号\n\n", "2;乙;德政发〔2024〕2号\n"];
        assert_eq!(Head::of(&whole.concat()).map(|head| head.bytes), Some(head.len()));
        let all = Listing::read(Grid::from_csv(&whole.concat())).documents.len();
        let (text, row, line) = (whole[2], 5, 6);
        let piece = Listing::read_piece(Piece { head, text, row, line, quoted: true });
        assert_eq!((all, piece.documents.len()), (2, 1));
        let cell = piece.place(Some(0), Some("documentNumber")).expect("a cell");
        assert_eq!((cell.name().as_deref(), cell.line, cell.header), (Some("C5"), 6, "文号"));
    }

    #[test]
    fn a_catalogue_is_a_table_of_items() {
        let csv = "目录类别,目录名称,公开内容,公开时限\n";
        assert_eq!(kind_of(&Grid::from_csv(csv)), Some(Kind::Item));
        assert_eq!(kind_of(&Grid::from_csv("甲,乙\n丙,丁\n")), None);
    }
}
