//! A grid of cells out of CSV text.

use std::borrow::Cow;

use crate::order::sort_by_key;
use crate::record::{Kind, is_label};
use crate::text::is_space;

/// The characters that may stand between cells, the likeliest first.
const DELIMITERS: [u8; 3] = [b',', b'\t', b';'];

/// How many rows are looked at to tell the delimiter and to find the header.
pub(super) const ROWS_TO_HEADER: usize = 40;

/// A grid of cells, as a spreadsheet shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid<'a> {
    /// Its rows from the top, blank ones among them, without those that trail.
    pub rows: Vec<Row<'a>>,
    /// The cells that the file joins, where its format can say so; none for CSV and flat text, which
    /// cannot. The value stands in the first cell of a merge, the others are blank.
    pub merges: Option<Vec<Merge>>,
}

/// Cells that a file joins into one. Rows and columns count from 0, both ends are part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merge {
    /// Its first row.
    pub top: u32,
    /// Its first column.
    pub left: u32,
    /// Its last row.
    pub bottom: u32,
    /// Its last column.
    pub right: u32,
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

/// Whether a line beside a table says something of what is above it.
pub(super) fn is_note(line: &str) -> bool {
    let line = line.trim_start();
    ["注", "备注", "说明"].iter().any(|word| line.starts_with(word))
}

impl<'a> Grid<'a> {
    /// The cells of CSV text. Commas, tabs and semicolons are told apart by the header they make.
    ///
    /// A text that writes a cell a line, each after a tab, as some programs write tables out, is a table too.
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
        Self::in_text(text).unwrap_or_else(|| {
            let paired = is_paired(text);
            Self::from_text(text, delimiter_of(text, paired), paired)
        })
    }

    /// The cells of CSV text that goes on below `head`, with the character that stands between cells there. A row
    /// keeps its line in this text. Where it is not `quoted`, quotation marks are characters like others.
    pub(super) fn below(head: &str, text: &'a str, quoted: bool) -> Self {
        Self::from_text(text, delimiter_of(head, is_paired(head)), quoted)
    }

    /// The character that stands between the cells of CSV text.
    pub(super) fn delimiter(text: &str) -> char {
        char::from(delimiter_of(text, is_paired(text)))
    }

    /// The cells of CSV text that something else has written, all apart by commas.
    pub fn from_cells(csv: &'a str) -> Self {
        Self::from_text(csv, DELIMITERS[0], is_paired(csv))
    }

    fn from_text(text: &'a str, delimiter: u8, paired: bool) -> Self {
        let mut rows = read_rows(text, delimiter, paired, usize::MAX);
        while rows.last().is_some_and(Row::is_blank) {
            rows.pop();
        }
        Self { rows, merges: None }
    }

    /// The same cells, with what is joined in the order of its rows.
    pub(super) fn in_order(mut self) -> Self {
        if let Some(merges) = &mut self.merges {
            sort_by_key(merges, |merge| merge.top);
        }
        self
    }

    /// The same cells without what a program that works on tables has added: the number of each row, counted
    /// from 0, below a blank heading, and `Unnamed: 3` where a heading was blank.
    pub(super) fn without_numbering(mut self) -> Self {
        let Some((head, rows)) = self.rows.split_first_mut() else { return self };
        let unnamed = |at: usize, cell: &str| cell == format!("Unnamed: {at}");
        let is_counted = |(at, cell): (usize, &str)| at.to_string() == cell;
        let first = rows.iter().map(|row| row.cell(0)).enumerate();
        let counts = rows.len() > 1
            && (is_blank(head.cell(0)) || unnamed(0, head.cell(0)))
            && first.into_iter().all(is_counted);
        if counts {
            for cell in rows.iter_mut().filter_map(|row| row.cells.first_mut()) {
                *cell = Cow::Borrowed("");
            }
            // The columns are counted too where the table had no header to the program.
            let others = head.cells.iter().skip(1).map(AsRef::as_ref);
            if others.enumerate().all(is_counted) {
                head.cells.clear();
            }
        }
        for (at, cell) in head.cells.iter_mut().enumerate() {
            if cell.starts_with("Unnamed") && unnamed(at, cell) {
                *cell = Cow::Borrowed("");
            }
        }
        self
    }

    /// The cells of rows that something else has read. The line of a row is its number.
    pub fn from_rows(rows: impl IntoIterator<Item = Vec<Cow<'a, str>>>) -> Self {
        let rows = rows.into_iter().zip(1..).map(|(cells, line)| Row { line, cells });
        let mut rows: Vec<Row<'a>> = rows.collect();
        while rows.last().is_some_and(Row::is_blank) {
            rows.pop();
        }
        Self { rows, merges: None }
    }
}

/// The delimiter that makes the best header, or else the widest rows.
fn delimiter_of(text: &str, paired: bool) -> u8 {
    let mut best = (0, 0);
    let mut chosen = DELIMITERS[0];
    for delimiter in DELIMITERS {
        if delimiter != DELIMITERS[0] && !text.as_bytes().contains(&delimiter) {
            continue;
        }
        let rows = read_rows(text, delimiter, paired, ROWS_TO_HEADER);
        let labels = rows.iter().map(|row| count(row, LISTED)).max().unwrap_or(0);
        let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        if (labels, width) > best {
            (best, chosen) = ((labels, width), delimiter);
        }
    }
    chosen
}

pub(super) fn count_labels(row: &Row<'_>) -> usize {
    count(row, &[Kind::Item, Kind::Document])
}

/// How many cells are labels of records of these kinds.
fn count(row: &Row<'_>, kinds: &[Kind]) -> usize {
    row.filled().filter(|(_, cell)| is_label(kinds, cell)).count()
}

/// The kinds of record that tables are lists of.
const LISTED: &[Kind] = &[
    Kind::Item,
    Kind::Document,
    #[cfg(feature = "office")]
    Kind::Request,
    #[cfg(feature = "office")]
    Kind::Approval,
];

/// Whether every quotation mark is closed.
fn is_paired(text: &str) -> bool {
    count_bytes(text, b'"') % 2 == 0
}

/// How often a byte is in a text. What fits a byte is counted in one, so that many are at once.
fn count_bytes(text: &str, wanted: u8) -> usize {
    let chunks = text.as_bytes().chunks(usize::from(u8::MAX));
    chunks
        .map(|chunk| chunk.iter().fold(0_u8, |count, byte| count + u8::from(*byte == wanted)))
        .map(usize::from)
        .sum()
}

/// The rows of CSV text, at most `limit` of them. Blank lines are rows of one blank cell, as a
/// spreadsheet shows them; a quotation mark that is never closed is a character like any other.
fn read_rows(text: &str, delimiter: u8, paired: bool, limit: usize) -> Vec<Row<'_>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .quoting(paired)
        .from_reader(text.as_bytes());
    let mut rows: Vec<Row<'_>> = Vec::new();
    let mut record = csv::ByteRecord::new();
    let (mut at, mut line) = (0, 1);
    // Rows may be of any width: no record is refused.
    while reader.read_byte_record(&mut record).unwrap_or(false) {
        let start = record.position().map_or(at, |position| position.byte() as usize);
        let split = text[..start].ends_with('\r') && text[start..].starts_with('\n');
        let start = start + usize::from(split);
        // The reader passes over blank lines without a word.
        let blank = text[start..].len() - text[start..].trim_start_matches(['\r', '\n']).len();
        line += line_ends(&text[at..start - usize::from(split)]);
        for _ in 0..line_ends(&text[start..start + blank]) {
            rows.push(Row { line, cells: vec![Cow::Borrowed("")] });
            line += 1;
        }
        at = start + blank;
        if rows.len() >= limit {
            break;
        }
        rows.push(Row { line, cells: cells_of(&record, &text[at..], delimiter) });
    }
    rows
}

/// The cells of a record that a text begins with: as they stand there, or a copy of one that is written
/// in another way, with doubled marks, and of those behind it.
fn cells_of<'a>(record: &csv::ByteRecord, text: &'a str, delimiter: u8) -> Vec<Cow<'a, str>> {
    let mut rest = Some(text);
    let mut cells = Vec::with_capacity(record.len());
    for cell in record {
        let found = rest.and_then(|rest| cell_at(rest, cell, delimiter));
        rest = found.map(|(_, behind)| behind);
        let copied = || Cow::Owned(String::from_utf8_lossy(cell).into_owned());
        cells.push(found.map_or_else(copied, |(cell, _)| Cow::Borrowed(cell)));
    }
    cells
}

/// The place where a text begins with a cell, in quotation marks or without, and what is behind it.
fn cell_at<'a>(text: &'a str, cell: &[u8], delimiter: u8) -> Option<(&'a str, &'a str)> {
    let bytes = text.as_bytes();
    let is_inside = bytes.first() == Some(&b'"') && cell.first() != Some(&b'"');
    let start = usize::from(is_inside);
    let end = start + cell.len();
    if bytes.get(start..end)? != cell || (is_inside && bytes.get(end) != Some(&b'"')) {
        return None;
    }
    let behind = end + start;
    match bytes.get(behind) {
        Some(byte) if *byte == delimiter => Some((&text[start..end], &text[behind + 1..])),
        Some(b'\r' | b'\n') | None => Some((&text[start..end], "")),
        Some(_) => None,
    }
}

/// How many lines end in a text: a pair of carriage return and line feed is one end.
fn line_ends(text: &str) -> u32 {
    let returns = count_bytes(text, b'\r');
    let pairs = if returns > 0 { text.matches("\r\n").count() } else { 0 };
    (count_bytes(text, b'\n') + returns - pairs) as u32
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
        reads("\"\"\"甲\",\"\",乙\r\n\"\"丙,丁\n", &[&["\"甲", "", "乙"], &["丙", "丁"]]);
    }

    #[test]
    fn cells_are_not_copied_unless_marks_are_doubled() {
        let grid = Grid::from_csv("甲,\"乙,\n丙\",丁\r\n\"说\"\"戊\"\"\",己\n");
        let is_copy = |cell: &std::borrow::Cow<'_, str>| matches!(cell, std::borrow::Cow::Owned(_));
        assert!(!grid.rows[0].cells.iter().any(is_copy), "{grid:?}");
        assert!(is_copy(&grid.rows[1].cells[0]));
    }

    #[test]
    fn a_mark_that_is_never_closed_is_a_character() {
        reads("\"甲,乙\n丙,丁\n", &[&["\"甲", "乙"], &["丙", "丁"]]);
    }

    #[test]
    fn the_delimiter_is_the_one_that_makes_a_header() {
        for delimiter in [",", "\t", ";"] {
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
