//! A grid of cells out of CSV text.

use std::borrow::Cow;

use crate::record::{Kind, read_label};
use crate::text::is_space;

/// The characters that may stand between cells, the likeliest first.
const DELIMITERS: [char; 4] = [',', '\t', ';', '，'];

/// How many rows are looked at to tell the delimiter and to find the header.
pub(super) const ROWS_TO_HEADER: usize = 40;

/// A grid of cells, as a spreadsheet shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid<'a> {
    /// Its rows from the top, blank ones among them, without those that trail.
    pub rows: Vec<Row<'a>>,
}

/// A row of a grid.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row<'a> {
    /// The line of the text on which it begins, counted from 1.
    pub line: u32,
    /// Its cells from the left. Rows differ in length.
    pub cells: Vec<Cow<'a, str>>,
}

impl Row<'_> {
    /// The cell of a column; empty where the row ends before it.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", AsRef::as_ref)
    }

    /// The columns of the cells that are not blank, with the cells.
    pub fn filled(&self) -> impl Iterator<Item = (usize, &str)> {
        let cells = self.cells.iter().map(AsRef::as_ref).enumerate();
        cells.filter(|(_, cell)| !is_blank(cell))
    }

    /// Whether every cell is blank.
    pub fn is_blank(&self) -> bool {
        self.filled().next().is_none()
    }
}

/// Whether a cell holds nothing but white space.
pub(super) fn is_blank(cell: &str) -> bool {
    cell.chars().all(is_space)
}

impl<'a> Grid<'a> {
    /// The cells of CSV text. Commas, tabs and semicolons are told apart by the header they make.
    ///
    /// Nothing is refused: rows may differ in length, a quotation mark that is never closed is an
    /// ordinary character, and a byte order mark is passed over.
    ///
    /// ```
    /// use gongkai::table::Grid;
    ///
    /// let grid = Grid::from_csv("目录名称,公开主体\n\"甲\n乙\",政工室\n");
    /// assert_eq!(grid.rows[1].cell(0), "甲\n乙");
    /// assert_eq!(grid.rows[1].line, 2);
    /// ```
    pub fn from_csv(text: &'a str) -> Self {
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        let mut rows = Reader::new(text, delimiter_of(text)).rows(usize::MAX);
        while rows.last().is_some_and(Row::is_blank) {
            rows.pop();
        }
        Self { rows }
    }

    /// The cells of rows that something else has read. The line of a row is its number.
    pub fn from_rows(rows: impl IntoIterator<Item = Vec<Cow<'a, str>>>) -> Self {
        let rows = rows.into_iter().zip(1..).map(|(cells, line)| Row { line, cells });
        let mut rows: Vec<Row<'a>> = rows.collect();
        while rows.last().is_some_and(Row::is_blank) {
            rows.pop();
        }
        Self { rows }
    }
}

/// The delimiter that makes the best header, or else the widest rows.
fn delimiter_of(text: &str) -> char {
    let mut best = (0, 0);
    let mut chosen = DELIMITERS[0];
    for delimiter in DELIMITERS {
        let rows = Reader::new(text, delimiter).rows(ROWS_TO_HEADER);
        let labels = rows.iter().map(count_labels).max().unwrap_or(0);
        let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        if (labels, width) > best {
            (best, chosen) = ((labels, width), delimiter);
        }
    }
    chosen
}

fn count_labels(row: &Row<'_>) -> usize {
    let known = |cell: &str| {
        read_label(Kind::Item, cell).is_some() || read_label(Kind::Document, cell).is_some()
    };
    row.filled().filter(|(_, cell)| known(cell)).count()
}

/// Reads rows of cells, each character once.
struct Reader<'a> {
    text: &'a str,
    delimiter: char,
    at: usize,
    line: u32,
    /// Whether a quotation mark was found that is never closed: the later ones are ordinary too.
    unclosed: bool,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str, delimiter: char) -> Self {
        Self { text, delimiter, at: 0, line: 1, unclosed: false }
    }

    fn rows(mut self, limit: usize) -> Vec<Row<'a>> {
        let mut rows = Vec::new();
        while self.at < self.text.len() && rows.len() < limit {
            let line = self.line;
            let mut cells = vec![self.cell()];
            while self.take(self.delimiter) {
                cells.push(self.cell());
            }
            if self.take('\r') | self.take('\n') {
                self.line += 1;
            }
            rows.push(Row { line, cells });
        }
        rows
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn take(&mut self, c: char) -> bool {
        let found = self.rest().starts_with(c);
        self.at += if found { c.len_utf8() } else { 0 };
        found
    }

    fn cell(&mut self) -> Cow<'a, str> {
        let quoted = if self.unclosed { None } else { self.quoted() };
        let tail = self.plain();
        match quoted {
            Some(cell) if tail.is_empty() => cell,
            Some(cell) => cell + tail,
            None => tail.into(),
        }
    }

    /// Up to the next delimiter or the end of the line.
    fn plain(&mut self) -> &'a str {
        let rest = self.rest();
        let end = rest.find([self.delimiter, '\n', '\r']).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    /// What stands between quotation marks here.
    fn quoted(&mut self) -> Option<Cow<'a, str>> {
        let inside = self.rest().strip_prefix('"')?;
        let mut end = 0;
        let mut doubled = false;
        loop {
            let Some(mark) = inside[end..].find('"') else {
                self.unclosed = true;
                return None;
            };
            end += mark;
            if !inside[end + 1..].starts_with('"') {
                break;
            }
            doubled = true;
            end += 2;
        }
        let cell = &inside[..end];
        self.at += end + 2;
        self.line += line_ends(cell);
        Some(if doubled { cell.replace("\"\"", "\"").into() } else { cell.into() })
    }
}

fn line_ends(text: &str) -> u32 {
    let bytes = text.as_bytes();
    let ends =
        |at: usize| bytes[at] == b'\n' || (bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n'));
    (0..bytes.len()).filter(|at| ends(*at)).count() as u32
}

#[cfg(test)]
mod tests {
    use super::Grid;

    #[track_caller]
    fn reads(csv: &str, expected: &[&[&str]]) {
        let grid = Grid::from_csv(csv);
        let rows: Vec<Vec<&str>> =
            grid.rows.iter().map(|row| row.cells.iter().map(AsRef::as_ref).collect()).collect();
        assert_eq!(rows, expected, "{csv}");
    }

    #[test]
    fn every_line_end_ends_a_row() {
        reads("甲,乙\n丙,丁\r\n戊\r己,", &[&["甲", "乙"], &["丙", "丁"], &["戊"], &["己", ""]]);
    }

    #[test]
    fn quotation_marks_hold_delimiters_line_ends_and_doubled_marks() {
        reads("\"甲,乙\n丙\",\"说\"\"丁\"\"\"\n", &[&["甲,乙\n丙", "说\"丁\""]]);
        reads("\"甲\"乙,丙\"丁\"\n", &[&["甲乙", "丙\"丁\""]]);
    }

    #[test]
    fn a_mark_that_is_never_closed_is_a_character() {
        reads("\"甲,乙\n丙,丁\n", &[&["\"甲", "乙"], &["丙", "丁"]]);
    }

    #[test]
    fn the_delimiter_is_the_one_that_makes_a_header() {
        for delimiter in [",", "\t", ";", "，"] {
            let csv = ["目录名称", "公开内容", "公开主体"].join(delimiter);
            reads(&csv, &[&["目录名称", "公开内容", "公开主体"]]);
        }
        let tabs = "说明,一,二,三,四\n目录名称\t公开内容\t公开主体\n";
        reads(tabs, &[&["说明,一,二,三,四"], &["目录名称", "公开内容", "公开主体"]]);
    }

    #[test]
    fn blank_rows_count_and_trailing_ones_are_dropped() {
        let grid = Grid::from_csv("\u{FEFF}甲,\"一\n二\"\n\n,,\n乙,丙\n,\n \n\n");
        let lines: Vec<u32> = grid.rows.iter().map(|row| row.line).collect();
        assert_eq!(lines, [1, 3, 4, 5]);
        assert_eq!(grid.rows[0].cell(0), "甲");
        assert!(grid.rows[1].is_blank() && grid.rows[2].is_blank());
        assert_eq!(grid.rows[3].cell(7), "");
    }

    #[test]
    fn nothing_is_a_grid_without_rows() {
        reads("", &[]);
        reads("\u{FEFF}", &[]);
        reads("\n\n,,\n", &[]);
    }

    #[test]
    fn wide_and_long_tables_are_read() {
        assert_eq!(Grid::from_csv(&"甲,".repeat(20_000)).rows[0].cells.len(), 20_001);
        assert_eq!(Grid::from_csv(&"甲,\"乙\"\n".repeat(200_000)).rows.len(), 200_000);
        assert_eq!(Grid::from_csv(&"\"甲,".repeat(100_000)).rows.len(), 1);
    }
}
