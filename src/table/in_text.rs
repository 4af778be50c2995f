//! Catalogues that stand in a text: rows of cells apart by tabs or by `|`, or a cell a line below each other.

use std::borrow::Cow;

use super::columns::{find_header, is_of_disclosure};
use super::grid::count_labels;
use super::{Catalogue, Grid, Row};
use crate::order::Table;
use crate::record::Kind;
use crate::text::{Lines, Span, is_space};

/// A catalogue in a text, and where its cells stand there.
#[derive(Debug)]
pub struct TextTable<'a> {
    /// The catalogue.
    pub catalogue: Catalogue<'a>,
    /// The span of each cell in the text, row by row of the grid.
    pub cells: Vec<Vec<Span>>,
}

/// Rows of cells that may be a table.
type Rows = Vec<Vec<Span>>;

/// Whether tables of Markdown are read. Pages have none, so their module leaves it out.
const MARKDOWN: bool = cfg!(feature = "batch");

/// A table has at least so many rows of so many cells.
const FEWEST: usize = 3;

/// So many of its rows may stand above its header: a title in a row of as many cells.
const MOST_ABOVE: usize = 2;

/// Finds the catalogues in a text. Other tables are passed over: a catalogue has a column of time
/// limits (公开时限), and at least three columns that stand for fields.
///
/// Three forms are read: a row a line, its cells apart by tabs; a row a line between `|`, as in Markdown; and
/// a cell a line, each after a tab, with a blank line between rows, as some programs write tables out.
///
/// ```
/// use gongkai::{order::Table, table::catalogues_in};
///
/// let text = "附件1\n目录名称\t公开时限\t公开主体\n机构设置\t20个工作日内\t政工室\n部门领导\t20个工作日内\t政工室\n";
/// let found = catalogues_in(text, &Table::new());
/// assert_eq!(found[0].catalogue.items[1].name.as_deref(), Some("部门领导"));
/// assert_eq!(found[0].cells[2][0].of(text), "部门领导");
/// ```
pub fn catalogues_in<'a>(text: &'a str, named: &Table<String, String>) -> Vec<TextTable<'a>> {
    if !text.contains('\t') && !has_bars(text) {
        return Vec::new();
    }
    let tables = by_row(text).into_iter().chain(by_cell(text));
    tables.filter_map(|rows| catalogue(text, rows, named)).collect()
}

impl<'a> Grid<'a> {
    /// The largest table of a text that writes a row a line between `|`, or a cell a line, each after a tab,
    /// with a blank line between rows, as some programs write tables out; none where the text is of neither
    /// form.
    pub(super) fn in_text(text: &'a str) -> Option<Self> {
        // What is quoted is CSV, with lines of any kind in its cells.
        let bars = has_bars(text) && !text.contains('"');
        let tables = if bars {
            by_row(text)
        } else if text.contains("\n\t") {
            by_cell(text)
        } else {
            return None;
        };
        let largest = tables.into_iter().max_by_key(Vec::len)?;
        // Rows whose first cell is blank begin with a tab too, and have more of them.
        let is_by_cell = bars || largest.iter().flatten().all(|cell| !cell.of(text).contains('\t'));
        if largest.len() < FEWEST || !is_by_cell {
            return None;
        }
        let lines = Lines::of(text);
        let row = |cells: &Vec<Span>| Row {
            line: lines.number(cells[0].start),
            cells: cells.iter().map(|cell| cell_text(text, *cell)).collect(),
        };
        let grid = Self { rows: largest.iter().map(row).collect(), merges: None };
        (bars || count_labels(&grid.rows[0]) >= FEWEST).then_some(grid)
    }
}

/// A cell as it is read: Markdown breaks its lines with a tag.
fn cell_text(text: &str, cell: Span) -> Cow<'_, str> {
    match cell.of(text) {
        words if MARKDOWN && words.contains("<br>") => words.replace("<br>", "\n").into(),
        words => words.into(),
    }
}

/// Whether a table of a text may have its cells between `|`.
fn has_bars(text: &str) -> bool {
    MARKDOWN && (text.contains("|\n|") || text.contains("|\r\n|"))
}

/// The catalogue that the rows make, if they do.
fn catalogue<'a>(
    text: &'a str,
    cells: Rows,
    named: &Table<String, String>,
) -> Option<TextTable<'a>> {
    if cells.len() < FEWEST {
        return None;
    }
    let row = |row: &Vec<Span>| row.iter().map(|cell| cell_text(text, *cell)).collect();
    let grid = Grid::from_rows(cells.iter().map(row));
    let header = find_header(&grid, Kind::Item).filter(|header| *header <= MOST_ABOVE)?;
    if named.iter().next().is_none() && !is_of_disclosure(&grid, header) {
        return None;
    }
    let catalogue = Catalogue::read(grid, named);
    let known = catalogue.columns.iter().filter(|column| column.field.is_some()).count();
    let is_catalogue = catalogue.has("timeLimit") && known >= FEWEST;
    is_catalogue.then_some(TextTable { catalogue, cells })
}

/// Runs of lines of as many cells.
fn by_row(text: &str) -> Vec<Rows> {
    let mut tables: Vec<Rows> = vec![Rows::new()];
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let row = cells_of(line, start);
        start += line.len();
        if MARKDOWN && row.iter().all(|cell| is_rule(cell.of(text))) {
            continue;
        }
        let open = tables.last().map_or(0, |rows| rows.last().map_or(0, Vec::len));
        if row.len() < FEWEST || (open > 0 && open != row.len()) {
            tables.push(Rows::new());
        }
        if row.len() >= FEWEST
            && let Some(rows) = tables.last_mut()
        {
            rows.push(row);
        }
    }
    tables
}

/// The cells of a line, apart by tabs, or between `|` where it begins with one.
fn cells_of(line: &str, start: usize) -> Vec<Span> {
    let (mut at, mut inner, mut mark) = (start, line.trim_end_matches(['\n', '\r']), '\t');
    if let Some(rest) = inner.strip_prefix('|').filter(|_| MARKDOWN) {
        let rest = rest.trim_end_matches(is_space);
        (at, inner, mark) = (start + 1, rest.strip_suffix('|').unwrap_or(rest), '|');
    }
    let cells = inner.split(mark).map(|cell| {
        let span = trimmed(cell, at);
        at += cell.len() + 1;
        span
    });
    cells.collect()
}

/// Whether a cell is of the line that Markdown draws below a header: `---`, `:-:`.
fn is_rule(cell: &str) -> bool {
    cell.contains('-') && cell.bytes().all(|byte| matches!(byte, b'-' | b':'))
}

/// Rows of a cell a line: lines that begin with a tab, blank lines between the rows.
fn by_cell(text: &str) -> Vec<Rows> {
    let mut tables: Vec<Rows> = vec![Rows::new()];
    let mut row: Vec<Span> = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n').chain(["\n", "-"]) {
        match line.strip_prefix('\t') {
            Some(cell) => row.push(trimmed(cell.trim_end_matches(['\n', '\r']), start + 1)),
            None => {
                end_row(&mut tables, std::mem::take(&mut row));
                if !line.trim_matches(is_space).is_empty() {
                    tables.push(Rows::new());
                }
            }
        }
        start += line.len();
    }
    tables
}

/// Puts a row below those of as many cells; one of another length begins another table.
fn end_row(tables: &mut Vec<Rows>, row: Vec<Span>) {
    if row.is_empty() {
        return;
    }
    let open = tables.last().and_then(|rows| rows.last()).map_or(row.len(), Vec::len);
    if open != row.len() {
        tables.push(Rows::new());
    }
    if let Some(rows) = tables.last_mut().filter(|_| row.len() >= FEWEST) {
        rows.push(row);
    }
}

fn trimmed(cell: &str, start: usize) -> Span {
    let end = cell.trim_end_matches(is_space).len();
    let before = end - cell[..end].trim_start_matches(is_space).len();
    Span::new(start + before, start + end)
}

#[cfg(test)]
mod tests {
    use super::catalogues_in;
    use crate::order::Table;
    use crate::table::Grid;

    #[test]
    fn a_cell_a_line_makes_rows() {
        let text = "附件1\n\t2024年基本目录\n\n\t目录类别\n\t目录名称\n\t公开时限\n\t公开主体\n\n\t机构职能\n\t主要职责\n\t20个工作日内\n\t政工室\n\n\
                    \t\n\t机构设置\n\t\n\t政工室\n\n附件2\n审批表\n\t稿件题目\n\t\n";
        let found = catalogues_in(text, &Table::new());
        assert_eq!(found.len(), 1);
        let catalogue = &found[0].catalogue;
        let names: Vec<_> = catalogue.items.iter().map(|item| item.name.as_deref()).collect();
        assert_eq!(names, [Some("主要职责"), Some("机构设置")]);
        assert!(catalogue.items[1].inherits("timeLimit"));
        assert_eq!(found[0].cells[1][3].of(text), "政工室");
    }

    #[test]
    fn a_file_of_a_cell_a_line_is_a_table() {
        let text = "附件1\n\t目录类别\n\t目录名称\n\t公开时限\n\n\t机构职能\n\t主要职责\n\t20个工作日内\n\n\t\n\t机构设置\n\t\n";
        let grid = Grid::from_csv(text);
        assert_eq!((grid.rows.len(), grid.rows[2].line), (3, 10));
        assert_eq!(grid.rows[2].cells, ["", "机构设置", ""]);
        let tsv = "目录类别\t目录名称\t公开时限\n\t甲\t乙\n\n\t丙\t丁\n\n\t戊\t己\n";
        assert_eq!(Grid::from_csv(tsv).rows[1].cells, ["", "甲", "乙"]);
    }

    #[test]
    fn a_table_of_markdown_is_read_below_its_title() {
        let text = "## 目录\n\n| 民政局目录 | | |\n| --- | :-: | --- |\n| 目录名称 | 公开<br>时限 | 公开主体 |\n| 机构设置 | 20个工作日内 | 政工室 |\n\n注：略\n";
        let found = catalogues_in(text, &Table::new());
        assert_eq!(found[0].catalogue.items[0].time_limit.as_deref(), Some("20个工作日内"));
        assert_eq!(found[0].cells[2][2].of(text), "政工室");
        let grid = Grid::from_csv(text);
        assert_eq!((grid.rows.len(), grid.rows[1].line), (3, 5));
        assert_eq!(grid.rows[1].cells, ["目录名称", "公开\n时限", "公开主体"]);
    }

    #[test]
    fn other_tables_are_passed_over() {
        for text in [
            "姓名\t职务\t分工\n甲\t局长\t全面\n乙\t副局长\t治安\n",
            "目录名称\t公开时限\t公开主体\n甲\t20个工作日内\t政工室\n",
            "甲\t乙\n\t\t\t\n",
            "\t",
            "\n\t\n\t\n\n",
            "| 姓名 | 职务 | 分工 |\n|---|---|---|\n| 甲 | 局长 | 全面 |\n| 乙 | 副局长 | 治安 |\n",
            "|\n|\n||\n",
        ] {
            assert!(catalogues_in(text, &Table::new()).is_empty(), "{text}");
        }
    }
}
