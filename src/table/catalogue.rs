//! A catalogue: the columns of its header and the items in its rows.

use std::borrow::Cow;

use super::Format;
use super::aside::{is_caption, is_number_alone, is_total};
use super::columns::{Column, columns, header_depth, is_header_again, is_telling, telling_field};
use super::cover::Cover;
use super::grid::{Grid, Row, is_blank};
use super::statement::{Statement, statements};
use crate::order::{Table, sort_by_key};
use crate::read::{Tick, read_tick};
use crate::record::{Item, Kind, read_label};

/// A catalogue (公开目录).
#[derive(Clone, Debug, Default)]
pub struct Catalogue<'a> {
    /// Its items, in order.
    pub items: Vec<Item<'a>>,
    /// What it is a list of.
    pub format: Format,
    /// Its columns, from the left; none where no header was recognised.
    pub columns: Vec<Column>,
    /// The cells as they are written.
    pub grid: Grid<'a>,
    /// The row of the grid that is the header.
    pub header: Option<usize>,
    /// The row of the grid that each item stands in.
    pub rows: Vec<usize>,
    /// The fields that a line above or below the table states for all items.
    pub stated: Vec<&'static str>,
    /// Those of them that stand above it.
    pub(super) stated_above: Vec<&'static str>,
    /// What lines above or below the table state, in order.
    pub statements: Vec<Statement>,
    /// The row of the sheet that the grid begins with, where several catalogues stand in one sheet.
    pub first_row: usize,
    /// The rows of the grid that hold a number (序号) and nothing else.
    pub numbered_only: Vec<usize>,
    /// The items whose row has more cells than the header has columns.
    pub wide: Vec<usize>,
    /// The items before which a caption or the header again stands.
    pub sections: Vec<usize>,
    /// The fields that items take over because their cells are joined, each with its item, in order.
    merged: Vec<(usize, &'static str)>,
    /// How many items continue a group by a blank cell of the first level, though the file could join it.
    pub loose: usize,
}

/// A cell of a table, as a person finds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell<'a> {
    /// The number of its row, counted from 1 as a spreadsheet shows it.
    pub row: u32,
    /// The line of the text on which its row begins, counted from 1.
    pub line: u32,
    /// Its column, counted from 0; none for a row as a whole.
    pub column: Option<u32>,
    /// The header of its column.
    pub header: &'a str,
    /// What is written in it.
    pub value: &'a str,
}

impl Cell<'_> {
    /// Its name, such as `F8`.
    pub fn name(&self) -> Option<String> {
        Some(column_name(self.column?) + &self.row.to_string())
    }
}

/// The letters of a column counted from 0: `A`, `Z`, `AA`.
pub fn column_name(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        let letter = (rest - 1) % 26;
        letters.push(char::from(b'A' + letter as u8));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// The fields whose value a group's further rows take over where they are blank.
const INHERITED: &[&str] = &[
    "name",
    "content",
    "basis",
    "timeLimit",
    "publisher",
    "attribute",
    "channel",
    "audience",
    "level",
    "phase",
];

/// Those of them that are often joined over several groups.
const RUNNING_ON: &[&str] = &["basis", "timeLimit", "publisher", "channel"];

/// How many columns of one field are read, such as the ticks of 公开对象.
const SEVERAL: usize = 16;

/// How many rows are needed before a column without any value is taken for one that the table does
/// not have.
const ROWS_OF_A_BLANK_COLUMN: usize = 3;

impl<'a> Catalogue<'a> {
    /// Reads a catalogue out of CSV text.
    ///
    /// ```
    /// use gongkai::table::Catalogue;
    ///
    /// let csv = "目录类别,目录名称,公开主体\n机构职能,主要职责,政工室\n,机构设置,\n";
    /// let catalogue = Catalogue::from_csv(csv);
    /// let item = &catalogue.items[1];
    /// assert_eq!(item.category, ["机构职能"]);
    /// assert_eq!(item.publisher.as_deref(), Some("政工室"));
    /// assert!(item.inherits("publisher"));
    /// assert_eq!(catalogue.place(Some(1), Some("publisher")).unwrap().name().unwrap(), "C3");
    /// ```
    pub fn from_csv(text: &'a str) -> Self {
        Self::read(Grid::from_csv(text), &Table::new())
    }

    /// Reads a catalogue out of a grid. `named` gives the fields of headers that are not generally
    /// known.
    ///
    /// Headers are recognised by their synonyms, in any order, below a title or a preamble. A blank
    /// cell in the column of the first level continues the group above; what else is blank in such
    /// a row is taken over from the group and listed in [`Item::inherited`].
    pub fn read(grid: Grid<'a>, named: &Table<String, String>) -> Self {
        let grid = grid.in_order().without_numbering();
        let mut catalogue = Self { grid, ..Self::default() };
        let Some((header, last)) = header_depth(&catalogue.grid, 0) else { return catalogue };
        catalogue.header = Some(header);
        catalogue.columns = columns(&catalogue.grid, header, last, named);
        catalogue.format = Format::of(&catalogue.columns);
        catalogue.read_items(header, last);
        catalogue.take_over_statements();
        catalogue
    }

    /// A catalogue whose items something else has read: there are no cells.
    pub fn of_items(items: Vec<Item<'a>>) -> Self {
        Self { items, ..Self::default() }
    }

    fn read_items(&mut self, header: usize, last: usize) {
        let rows = &self.grid.rows;
        let few = rows.len() - last - 1 < ROWS_OF_A_BLANK_COLUMN;
        let merges = self.grid.merges.as_deref();
        let mut reader = ItemReader::new(&self.columns, few, merges.is_some());
        let has_wide = few_are_wide(&rows[last + 1..], self.columns.len());
        let mut cover = merges.map(|merges| Cover::of(merges, self.columns.len()));
        for (at, row) in rows.iter().enumerate() {
            let covered = cover.as_mut().map_or_else(Vec::new, |cover| {
                cover.go_down(at);
                covered(&self.columns, rows, at, (cover, last))
            });
            let aside = || {
                let mut filled = row.filled().map(|(column, _)| column);
                let one = filled.next() == Some(0) && filled.next().is_none();
                (one && covered.is_empty())
                    || cover.as_ref().is_some_and(Cover::is_one_cell)
                    || is_header_again(row, &rows[header])
                    || is_header_again(row, &rows[last])
            };
            if at > last && covered.is_empty() && is_number_alone(&self.columns, row) {
                self.numbered_only.push(at);
                continue;
            }
            let aside = at <= last
                || (self.columns.len() > 3 && aside())
                || is_total(row)
                || is_caption(&self.columns, row);
            if aside || row.is_blank() {
                self.stated.extend(row.filled().filter_map(|(_, cell)| stated(cell)));
                self.statements.extend(statements(row, at));
                if at <= header {
                    self.stated_above.clone_from(&self.stated);
                }
                if aside && self.sections.last() != Some(&self.items.len()) {
                    self.sections.push(self.items.len());
                }
                continue;
            }
            let loose = cover.is_some() && reader.is_loose(row, &covered);
            self.loose += usize::from(loose);
            if has_wide && is_wide(row, self.columns.len()) {
                self.wide.push(self.items.len());
                if is_shifted(&self.columns, row) {
                    self.items.push(reader.item_up_to_its_name(row, &covered));
                    self.rows.push(at);
                    continue;
                }
            }
            let merged = reader.merged(&covered);
            self.merged.extend(merged.map(|field| (self.items.len(), field)));
            self.items.push(reader.item(row, &covered));
            self.rows.push(at);
        }
    }

    /// Whether a column stands for the field, or a line beside the table states it.
    pub fn has(&self, field: &str) -> bool {
        self.columns.iter().any(|column| column.field == Some(field))
            || self.stated.contains(&field)
    }

    /// The column that a field of an item stands in: of several, the first that is filled there; of
    /// levels without a column for the name, the deepest that is filled.
    pub fn column_of(&self, row: Option<usize>, field: &str) -> Option<usize> {
        let cells = row.and_then(|row| self.grid.rows.get(*self.rows.get(row)?));
        let filled = |at: &usize| cells.is_none_or(|row| !is_blank(row.cell(*at)));
        let of = |field: &str| {
            let mut found: Vec<usize> = (0..self.columns.len())
                .filter(|at| self.columns[*at].field == Some(field))
                .collect();
            sort_by_key(&mut found, |at| (self.columns[*at].level, *at));
            found
        };
        let own = of(field);
        if own.is_empty() && field == "name" {
            let levels = of("category");
            return levels.iter().rev().copied().find(filled).or(levels.last().copied());
        }
        own.iter().copied().find(filled).or(own.first().copied())
    }

    /// The cell of a field of an item; the header's where no item is given. None where neither the
    /// table nor the item is there.
    pub fn place(&self, row: Option<usize>, field: Option<&str>) -> Option<Cell<'_>> {
        self.cell(row, field.and_then(|field| self.column_of(row, field)))
    }

    /// The cell of a column in the row of an item; the header's where no item is given.
    pub fn cell(&self, row: Option<usize>, column: Option<usize>) -> Option<Cell<'_>> {
        let at = match row {
            Some(row) => *self.rows.get(row)?,
            None => self.header?,
        };
        let line = self.grid.rows.get(at)?;
        Some(Cell {
            row: (self.first_row + at) as u32 + 1,
            line: line.line,
            column: column.map(|column| column as u32),
            header: column.and_then(|at| self.columns.get(at)).map_or("", |column| &column.header),
            value: column.map_or("", |column| line.cell(column)),
        })
    }

    /// Whether an item takes a field over because the file joins its cell with the one above.
    pub fn is_merged(&self, item: usize, field: &str) -> bool {
        let from = self.merged.partition_point(|(other, _)| *other < item);
        let own = self.merged[from..].iter().take_while(|(other, _)| *other == item);
        own.into_iter().any(|(_, merged)| *merged == field)
    }

    /// The columns of ticks, where there are several and all are blank: the ticks were lost.
    pub fn lost_ticks(&self) -> Vec<usize> {
        let tick = |at: &usize| !self.columns[*at].value.is_empty();
        let ticks: Vec<usize> = (0..self.columns.len()).filter(tick).collect();
        let blank = ticks.iter().all(|at| self.columns[*at].blank);
        let lost = blank && ticks.len() > 1 && self.items.len() >= ROWS_OF_A_BLANK_COLUMN;
        if lost { ticks } else { Vec::new() }
    }
}

/// The blank cells of a row that the file joins with one that is filled, with what stands there. A level
/// is joined with that of another row, never with another level.
fn covered<'a>(
    columns: &[Column],
    rows: &[Row<'a>],
    row: usize,
    (cover, header): (&Cover, usize),
) -> Vec<(usize, Cow<'a, str>)> {
    let value = |at: usize| {
        let (top, left) = cover.holder(at).filter(|(top, _)| *top > header)?;
        let value = rows.get(top)?.cells.get(left)?;
        let holds = columns[at].level == 0 || left == at;
        (holds && !is_blank(value) && is_blank(rows[row].cell(at))).then(|| (at, value.clone()))
    };
    (0..columns.len()).filter_map(value).collect()
}

/// Whether something is written in a row beyond the columns of the header.
fn is_wide(row: &Row<'_>, width: usize) -> bool {
    row.cells.iter().skip(width).any(|cell| !is_blank(cell))
}

/// Whether some rows are wider than the header, but no more than one in four: where most are, there is
/// a column without a heading.
fn few_are_wide(rows: &[Row<'_>], width: usize) -> bool {
    let wide = rows.iter().filter(|row| is_wide(row, width)).count();
    let filled = rows.iter().filter(|row| !row.is_blank()).count();
    wide > 0 && wide * 4 <= filled
}

/// Whether the cells of a row that is wider than the header stand below headings that are not theirs. They do not where
/// the last of them whose value tells its field is in its place.
fn is_shifted(columns: &[Column], row: &Row<'_>) -> bool {
    let telling = columns.iter().enumerate().rev().filter(|(_, column)| is_telling(column));
    let mut told = telling.filter_map(|(at, column)| {
        telling_field(row.cell(at)).map(|field| column.field == Some(field))
    });
    !told.next().unwrap_or(false)
}

/// The field that a line such as `三、公开时限：自信息形成之日起20个工作日内` states for all items.
fn stated(cell: &str) -> Option<&'static str> {
    let ordinal = |c: char| "一二三四五六七八九十0123456789（）()、.．\u{3000} ".contains(c);
    let line = cell.trim_start_matches(ordinal);
    let label = line.split([':', '：', '\n']).next().filter(|label| label.len() < line.len())?;
    read_label(Kind::Item, label).map(|label| label.field)
}

/// Reads one row after the other, with what the group has said so far.
struct ItemReader<'c, 'a> {
    columns: &'c [Column],
    /// The columns that hold something of an item, each with its place among them.
    kept: Vec<usize>,
    /// The columns of levels, from the highest.
    levels: Vec<usize>,
    /// Whether there is a column for names beside those of levels.
    has_name: bool,
    /// Whether names are those of parts (子项), which not every item has.
    has_parts: bool,
    /// The values of the levels that hold now.
    group: Vec<Option<Cow<'a, str>>>,
    /// The last value of each field in this group.
    last: Vec<(&'static str, Cow<'a, str>)>,
    /// The fields whose cells may be joined over several groups, where the file does not say.
    runs_on: &'static [&'static str],
}

impl<'c, 'a> ItemReader<'c, 'a> {
    fn new(columns: &'c [Column], few_rows: bool, joins_are_known: bool) -> Self {
        let used = |column: &Column| !column.blank || few_rows;
        let kept = |at: &usize| {
            let column = &columns[*at];
            column.level == 0 && used(column) && column.field.is_some_and(is_text)
        };
        let mut levels: Vec<usize> =
            (0..columns.len()).filter(|at| columns[*at].level > 0 && used(&columns[*at])).collect();
        sort_by_key(&mut levels, |at| (columns[*at].level, *at));
        Self {
            columns,
            kept: at_most(SEVERAL, (0..columns.len()).filter(kept), |at| columns[at].field),
            group: vec![None; levels.len()],
            levels,
            has_name: columns.iter().any(|column| column.field == Some("name") && used(column)),
            has_parts: columns.iter().any(|column| column.header.starts_with("子项")),
            last: Vec::new(),
            runs_on: if joins_are_known { &[] } else { RUNNING_ON },
        }
    }

    /// The fields that an item takes over because their cells are joined.
    fn merged<'r>(
        &'r self,
        covered: &'r [(usize, Cow<'a, str>)],
    ) -> impl Iterator<Item = &'static str> + 'r {
        let kept = covered.iter().filter(|(at, _)| self.columns[*at].level == 0);
        kept.filter_map(|(at, _)| self.columns[*at].field).filter(|field| is_text(field))
    }

    /// Whether a row continues a group by a blank cell of the first level that is not joined.
    fn is_loose(&self, row: &Row<'a>, covered: &[(usize, Cow<'a, str>)]) -> bool {
        self.levels.first().is_some_and(|first| {
            let joined = covered.iter().any(|(at, _)| at == first);
            is_blank(row.cell(*first)) && !joined && self.group[0].is_some()
        })
    }

    fn item(&mut self, row: &Row<'a>, covered: &[(usize, Cow<'a, str>)]) -> Item<'a> {
        let mut item = Item::default();
        let continues = self.levels(row, covered, &mut item);
        let mut covered = covered.iter().peekable();
        for at in &self.kept {
            let column = &self.columns[*at];
            let Some(field) = column.field else { continue };
            while covered.next_if(|(other, _)| other < at).is_some() {}
            let Some((_, joined)) = covered.next_if(|(other, _)| other == at) else {
                enter(&mut item, field, value(column, row.cells.get(*at)));
                continue;
            };
            if item.get(field).is_none_or(is_blank) {
                item.inherited.push(field.into());
            }
            enter(&mut item, field, value(column, Some(joined)));
        }
        if self.has_parts && !continues && item.name.as_deref().is_some_and(is_blank) {
            item.name = item.category.pop();
        }
        let across = if continues { 0 } else { self.begin_group(row) };
        for field in INHERITED {
            // An empty box says that nothing holds.
            let open = (continues || across > 1) && !self.says(row, field);
            self.inherit(&mut item, field, open);
        }
        item
    }

    /// Whether something is written in a row in the columns of a field.
    fn says(&self, row: &Row<'a>, field: &str) -> bool {
        let said = |at: &usize| self.columns[*at].field == Some(field) && !is_blank(row.cell(*at));
        self.kept.iter().any(said)
    }

    /// Forgets what the last group said. Gives how many fields run on into this one: where the joins of a
    /// table are lost, cells that were joined over several groups are blank together.
    fn begin_group(&mut self, row: &Row<'a>) -> usize {
        let runs_on = |field: &str| self.runs_on.contains(&field) && !self.says(row, field);
        let last: Vec<_> = self.last.iter().filter(|(field, _)| runs_on(field)).cloned().collect();
        let joined = last.len() > 1 && self.says(row, "content");
        self.last = if joined { last } else { Vec::new() };
        self.last.len()
    }

    /// Reads an item as far as its name, where the cells after it are those of other columns.
    fn item_up_to_its_name(
        &mut self,
        row: &Row<'a>,
        covered: &[(usize, Cow<'a, str>)],
    ) -> Item<'a> {
        let named = |column: &Column| column.level > 0 || column.field == Some("name");
        let end = self.columns.iter().rposition(named).map_or(0, |at| at + 1);
        let cells = row.cells.iter().take(end).cloned().collect();
        let mut item = self.item(&Row { line: row.line, cells }, covered);
        item.inherited.retain(|field| matches!(field.as_ref(), "category" | "name"));
        Item {
            seq: item.seq,
            name: item.name,
            category: item.category,
            inherited: item.inherited,
            ..Item::default()
        }
    }

    /// Reads the levels of a row. Says whether it continues the group above.
    fn levels(
        &mut self,
        row: &Row<'a>,
        covered: &[(usize, Cow<'a, str>)],
        item: &mut Item<'a>,
    ) -> bool {
        let Some(first) = self.levels.first() else { return false };
        let continues = is_blank(row.cell(*first)) && self.group[0].is_some();
        let mut own = !continues;
        let mut inherited = None;
        for (slot, at) in self.group.iter_mut().zip(&self.levels) {
            if !is_blank(row.cell(*at)) {
                *slot = row.cells.get(*at).cloned();
                own = true;
            } else if let Ok(joined) = covered.binary_search_by_key(at, |(other, _)| *other) {
                inherited = Some(*at);
                *slot = Some(covered[joined].1.clone());
            } else if own {
                *slot = None;
            } else if slot.is_some() {
                inherited = Some(*at);
            }
        }
        let filled: Vec<&Cow<'a, str>> = self.group.iter().flatten().collect();
        let (name, category) = match filled.split_last() {
            Some((name, category)) if !self.has_name => (Some(*name), category),
            _ => (None, filled.as_slice()),
        };
        item.category = category.iter().map(|value| (*value).clone()).collect();
        item.name = name.cloned();
        if continues {
            item.inherited.push("category".into());
        }
        let deepest = self.group.iter().rposition(Option::is_some).map(|slot| self.levels[slot]);
        if name.is_some() && inherited.is_some() && inherited == deepest {
            item.inherited.push("name".into());
        }
        continues
    }

    /// Takes a blank field's value over from the group where that is open, or keeps the field's value for the group.
    fn inherit(&mut self, item: &mut Item<'a>, field: &'static str, open: bool) {
        if item.inherits(field) || (field == "name" && !self.has_name) {
            return;
        }
        let Some(value) = item.text(field) else { return };
        let last = self.last.iter().position(|(name, _)| *name == field);
        if is_blank(value) {
            if let Some((_, value)) = last.map(|at| self.last[at].clone()).filter(|_| open) {
                item.set(field, value);
                item.inherited.push(field.into());
            }
            return;
        }
        match last {
            Some(at) => self.last[at].1.clone_from(value),
            None => self.last.push((field, value.clone())),
        }
    }
}

/// The columns without those that come after `limit` others of the same field.
fn at_most(
    limit: usize,
    columns: impl Iterator<Item = usize>,
    field: impl Fn(usize) -> Option<&'static str>,
) -> Vec<usize> {
    let mut counts: Table<Option<&str>, usize> = Table::new();
    let mut kept = Vec::new();
    for at in columns {
        let count = counts.entry(field(at));
        *count += 1;
        if *count <= limit {
            kept.push(at);
        }
    }
    kept
}

/// Whether the field holds one text.
fn is_text(field: &str) -> bool {
    field != "category" && field != "inherited" && Item::FIELDS.contains(&field)
}

/// The cell's value, or what its tick means; blank where an empty box says that it does not hold.
fn value<'a>(column: &Column, cell: Option<&Cow<'a, str>>) -> Cow<'a, str> {
    let cell = cell.cloned().unwrap_or_default();
    if column.value.is_empty() {
        return cell;
    }
    match read_tick(&cell) {
        Tick::Yes => column.value.into(),
        Tick::No => Cow::Borrowed(""),
        Tick::Words => cell,
    }
}

/// Writes a field, beside what another column has written there.
fn enter<'a>(item: &mut Item<'a>, field: &'static str, value: Cow<'a, str>) {
    match item.get(field).filter(|before| !is_blank(before)) {
        Some(_) if is_blank(&value) => {}
        Some(before) => {
            let both = format!("{before}、{value}");
            item.set(field, both);
        }
        None => {
            item.set(field, value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Catalogue, column_name};
    use crate::order::Table;
    use crate::record::Item;
    use crate::table::{Grid, Merge};

    /// A catalogue of a file that joins cells: `[top, left, bottom, right]`.
    fn joined(csv: &'static str, merges: &[[u32; 4]]) -> Catalogue<'static> {
        let mut grid = Grid::from_csv(csv);
        let merge = |[top, left, bottom, right]: &[u32; 4]| Merge {
            top: *top,
            left: *left,
            bottom: *bottom,
            right: *right,
        };
        grid.merges = Some(merges.iter().map(merge).collect());
        Catalogue::read(grid, &Table::new())
    }

    #[test]
    fn joined_cells_hand_their_value_down_even_into_another_group() {
        let catalogue = joined(
            "目录类别,目录名称,公开内容,公开主体,公开时限\n甲,一,子,政工室,即时\n,二,,,\n乙,三,丑,,每年\n",
            &[[1, 0, 2, 0], [1, 3, 3, 3]],
        );
        let [_, two, three] = &catalogue.items[..] else { panic!("{:#?}", catalogue.items) };
        assert_eq!(two.publisher.as_deref(), Some("政工室"));
        assert_eq!(three.publisher.as_deref(), Some("政工室"));
        assert_eq!(
            (three.category[0].as_ref(), &three.inherited[..]),
            ("乙", &["publisher".into()][..])
        );
        assert!(catalogue.is_merged(1, "publisher") && catalogue.is_merged(2, "publisher"));
        assert!(two.inherits("content") && !catalogue.is_merged(1, "content"));
        assert_eq!(catalogue.loose, 0);
    }

    #[test]
    fn what_a_program_has_numbered_is_read_as_it_was_before() {
        const HEADER: &str = "序号,公开事项,,公开内容,公开主体\n";
        const REST: [&str; 3] =
            [",一级事项,二级事项,,\n", "1,甲,一,子,政工室\n", "2,甲,二,丑,政工室\n"];
        let lines = REST.iter().zip(0..).map(|(line, at)| format!("{at},{line}"));
        let numbered: String = lines.collect();
        let deeper = REST.iter().zip(1..).map(|(line, at)| format!("{at},{line}"));
        let deeper: String = deeper.collect();
        for csv in [
            [HEADER, &REST.concat()].concat(),
            format!(",{HEADER}{numbered}"),
            format!("Unnamed: 0,序号,公开事项,Unnamed: 3,公开内容,公开主体\n{numbered}"),
            format!(",0,1,2,3,4\n0,{HEADER}{deeper}"),
        ] {
            let catalogue = Catalogue::from_csv(&csv);
            let named = |item: &Item<'_>| {
                (item.category.join("/"), item.name.clone().unwrap_or_default().into_owned())
            };
            let items: Vec<_> = catalogue.items.iter().map(named).collect();
            assert_eq!(
                items,
                [("甲".to_owned(), "一".to_owned()), ("甲".to_owned(), "二".to_owned())],
                "{csv}"
            );
        }
        // numbers that are the table's own
        let csv = "No.,公开事项,公开内容\n0,甲,子\n1,乙,丑\n";
        assert_eq!(Catalogue::from_csv(csv).items[1].seq.as_deref(), Some("1"));
    }

    #[test]
    fn a_heading_above_two_columns_heads_the_groups_and_what_is_in_them() {
        let csv = "序号,事项,,公开形式,责任主体\n1,组织机构,机构职能,网站,办公室\n2,,领导之窗,网站,人事科\n";
        let catalogue = Catalogue::from_csv(csv);
        let second = &catalogue.items[1];
        assert_eq!(
            (&second.category[..], second.name.as_deref()),
            (&["组织机构".into()][..], Some("领导之窗"))
        );
        // the blank heading is another's
        let csv = "一级事项,事项,,公开形式\n组织机构,机构职能,甲,网站\n";
        assert_eq!(Catalogue::from_csv(csv).items[0].name.as_deref(), Some("机构职能"));
    }

    #[test]
    fn limits_below_a_heading_that_says_little_are_limits() {
        let limit = "条目化展示、信息形成（变更）20个工作日内";
        let csv = |heading: &str| {
            format!(
                "事项,公开内容,{heading},公开主体\n甲,子,{limit},办公室\n乙,丑,{limit},办公室\n"
            )
        };
        assert_eq!(
            Catalogue::from_csv(&csv("公开要求")).items[1].time_limit.as_deref(),
            Some(limit)
        );
        let csv = csv("公开时限,公开要求").replace(limit, &format!("即时,{limit}"));
        assert_eq!(Catalogue::from_csv(&csv).items[1].time_limit.as_deref(), Some("即时"));
    }

    #[test]
    fn levels_and_ticks_are_joined_too() {
        let catalogue = joined(
            "公开事项,,公开内容,公开主体,公开对象,\n一级事项,二级事项,,,全社会,特定群体\n户籍,出生登记,甲,所,√,\n,,乙,所,,\n注销,,丙,所,√,\n",
            &[
                [0, 0, 0, 1],
                [0, 2, 1, 2],
                [0, 3, 1, 3],
                [0, 4, 0, 5],
                [2, 0, 3, 0],
                [2, 1, 3, 1],
                [2, 4, 3, 4],
                [4, 0, 4, 1],
            ],
        );
        let paths: Vec<String> = catalogue.items.iter().map(super::Item::topic).collect();
        assert_eq!(paths, ["户籍/出生登记", "户籍/出生登记", "注销"]);
        assert!(catalogue.items[1].inherits("name") && catalogue.items[1].inherits("audience"));
        assert_eq!(catalogue.items[1].audience.as_deref(), Some("全社会"));
    }

    #[test]
    fn a_header_is_as_deep_as_its_cells_and_a_row_of_one_cell_is_a_caption() {
        let catalogue = joined(
            "序号,公开事项,公开内容,公开渠道,\n,,,政府网站,公示栏\n一、户籍,,,,\n1,出生登记,甲,√,\n",
            &[[0, 0, 1, 0], [0, 1, 1, 1], [0, 2, 1, 2], [0, 3, 0, 4], [2, 0, 2, 4]],
        );
        assert_eq!(catalogue.rows, [3]);
        assert_eq!(catalogue.items[0].name.as_deref(), Some("出生登记"));
    }

    #[test]
    fn a_blank_first_level_that_is_not_joined_is_counted() {
        let csv = "目录类别,目录名称,公开内容,公开主体\n甲,一,子,政工室\n,二,丑,所\n,三,寅,所\n";
        assert_eq!(joined(csv, &[]).loose, 2);
        assert_eq!(joined(csv, &[[1, 0, 2, 0]]).loose, 1);
        assert_eq!(Catalogue::from_csv(csv).loose, 0);
    }

    const HEADER: &str = "目录类别,目录名称,公开内容,公开主体,公开时限\n";

    #[test]
    fn columns_are_found_in_any_order_below_a_preamble() {
        let csv = "某局主动公开基本目录\n二、公开依据：《条例》\n\n序号,公开主体（责任单位）,公开\u{3000}内容\n1,政工室,职责\n";
        let catalogue = Catalogue::from_csv(csv);
        assert_eq!(catalogue.header, Some(3));
        assert_eq!(catalogue.items[0].publisher.as_deref(), Some("政工室"));
        assert_eq!(catalogue.items[0].content.as_deref(), Some("职责"));
        assert!(catalogue.has("basis") && catalogue.has("content") && !catalogue.has("channel"));
        let cell = catalogue.place(Some(0), Some("content")).expect("a cell");
        assert_eq!((cell.name().as_deref(), cell.line, cell.header), (Some("C5"), 5, "公开内容"));
    }

    #[test]
    fn a_group_hands_its_values_down_and_no_further() {
        let csv =
            [HEADER, "甲,一,子,政工室,即时\n", ",二,,,\n", ",三,丑,,每年\n", "乙,四,,,\n"].concat();
        let catalogue = Catalogue::from_csv(&csv);
        let [one, two, three, four] = &catalogue.items[..] else {
            panic!("{:#?}", catalogue.items)
        };
        assert!(one.inherited.is_empty() && four.inherited.is_empty());
        assert_eq!(two.content.as_deref(), Some("子"));
        assert_eq!(two.inherited, ["category", "content", "timeLimit", "publisher"]);
        assert_eq!(three.time_limit.as_deref(), Some("每年"));
        assert_eq!(three.inherited, ["category", "publisher"]);
        assert_eq!((four.category[0].as_ref(), four.publisher.as_deref()), ("乙", Some("")));
    }

    #[test]
    fn levels_run_down_to_the_name() {
        let csv = "一级事项,二级事项,三级事项,公开内容,公开主体\n甲,乙,丙,子,一\n,,丁,丑,二\n,戊,,寅,三\n,,,卯,四\n己,,,辰,五\n";
        let catalogue = Catalogue::from_csv(csv);
        let paths: Vec<String> = catalogue.items.iter().map(super::Item::topic).collect();
        assert_eq!(paths, ["甲/乙/丙", "甲/乙/丁", "甲/戊", "甲/戊", "己"]);
        assert!(catalogue.items[3].inherits("name") && !catalogue.items[2].inherits("name"));
        let name = |row| catalogue.place(Some(row), Some("name")).expect("a cell").name();
        assert_eq!(name(1).as_deref(), Some("C3"));
        assert_eq!(name(2).as_deref(), Some("B4"));
    }

    #[test]
    fn an_item_without_parts_is_named_itself() {
        let csv = "序号,主项名称,子项名称,实施主体,实施依据\n1,消防检查,,大队,甲\n2,治安处罚,扰乱秩序,县局,乙\n,,妨害安全,县局,丙\n3,备案,,县局,丁\n";
        let catalogue = Catalogue::from_csv(csv);
        let paths: Vec<String> = catalogue.items.iter().map(super::Item::topic).collect();
        assert_eq!(paths, ["消防检查", "治安处罚/扰乱秩序", "治安处罚/妨害安全", "备案"]);
    }

    #[test]
    fn a_merged_header_names_the_next_level_too() {
        let csv = "序号,公开事项,,公开内容,公开时限\n1,机构,职责,甲,即时\n2,,设置,乙,即时\n";
        let catalogue = Catalogue::from_csv(csv);
        assert_eq!(catalogue.items[1].topic(), "机构/设置");
    }

    #[test]
    fn a_header_of_two_rows_is_read_as_one() {
        let csv = "序号,公开事项,,公开内容,公开对象,,公开方式,\n,一级事项,二级事项,,全社会,特定群体,主动,依申请\n1,户籍,出生登记,甲,√,,√,\n2,,死亡注销,乙,,√,,√\n";
        let catalogue = Catalogue::from_csv(csv);
        let [one, two] = &catalogue.items[..] else { panic!("{:#?}", catalogue.items) };
        assert_eq!(
            (one.topic().as_str(), two.topic().as_str()),
            ("户籍/出生登记", "户籍/死亡注销")
        );
        assert_eq!(
            (one.audience.as_deref(), one.attribute.as_deref()),
            (Some("全社会"), Some("主动公开"))
        );
        assert_eq!(
            (two.audience.as_deref(), two.attribute.as_deref()),
            (Some("特定群体"), Some("依申请公开"))
        );
        assert_eq!(catalogue.rows, [2, 3]);
    }

    #[test]
    fn a_header_whose_labels_are_broken_over_rows_is_read_as_one() {
        let csv = "序号,公开事项,,公开内容,公开,公开,公开对象,,公开层级,\n,一级事项,二级事项,（要素）,时限,主体,全社会,特定群体,县级,乡\n1,户籍,登记,甲,即时,所,√,,√,√\n";
        let fields = |csv: &str| -> Vec<String> {
            let columns = Catalogue::from_csv(csv).columns.into_iter();
            columns
                .map(|column| format!("{}{}", column.field.unwrap_or("-"), column.value))
                .collect()
        };
        let expected = [
            "seq",
            "category",
            "category",
            "content",
            "timeLimit",
            "publisher",
            "audience全社会",
            "audience特定群体",
            "level县级",
            "level乡级",
        ];
        assert_eq!(fields(csv), expected);
        let deep = "序号,公开事项,,公开内容,公开时限,公开主体,公开对象,,公开层级,\n,一级事项,二级,,,,全,特定群体,县级,乡\n,,事项,,,,社,,,镇\n,,,,,,会,,,级\n1,户籍,登记,甲,即时,所,√,,√,√\n";
        assert_eq!(fields(deep)[..9], expected[..9]);
        assert_eq!(Catalogue::from_csv(deep).rows, [4]);
    }

    #[test]
    fn a_caption_may_be_joined_beside_its_number() {
        let csv = "序号,公开事项,公开内容,公开主体\n一,户籍,,\n1,出生登记,甲,所\n";
        assert_eq!(joined(csv, &[[1, 1, 1, 3]]).rows, [2]);
    }

    #[test]
    fn ticks_below_a_value_mean_it() {
        let csv = "目录名称,公开内容,全社会,特定群体,主动,依申请公开\n甲,乙,√,,√,\n丙,丁,√,√,,√\n";
        let catalogue = Catalogue::from_csv(csv);
        assert_eq!(catalogue.items[0].audience.as_deref(), Some("全社会"));
        assert_eq!(catalogue.items[1].audience.as_deref(), Some("全社会、特定群体"));
        assert_eq!(catalogue.items[1].attribute.as_deref(), Some("依申请公开"));
    }

    #[test]
    fn an_empty_box_means_nothing_and_words_name_a_group() {
        let csv = "目录名称,公开内容,全社会,特定群体,主动,依申请公开\n甲,乙,■,□,Y,/\n丙,丁,×,项目单位,√,否\n";
        let catalogue = Catalogue::from_csv(csv);
        assert_eq!(catalogue.items[0].audience.as_deref(), Some("全社会"));
        assert_eq!(catalogue.items[0].attribute.as_deref(), Some("主动公开"));
        assert_eq!(catalogue.items[1].audience.as_deref(), Some("项目单位"));
    }

    #[test]
    fn values_tell_what_a_header_does_not() {
        let table = |header: &str, value: &str| {
            let csv = format!("目录名称,公开内容,{header}\n甲,乙,{value}\n丙,丁,{value}\n");
            let column = Catalogue::from_csv(&csv).columns[2].clone();
            (column.field, column.named)
        };
        assert_eq!(table("公开方式", "主动公开"), (Some("attribute"), None));
        assert_eq!(table("公开方式", "政府网站"), (Some("channel"), Some("attribute")));
        assert_eq!(table("公开形式", "主动公开"), (Some("attribute"), None));
        assert_eq!(table("公开形式", "全文发布"), (Some("publishMode"), None));
        assert_eq!(table("公开渠道", "主动公开"), (Some("attribute"), Some("channel")));
        assert_eq!(table("公开主体", "政务服务中心"), (Some("publisher"), None));
        assert_eq!(table("公开方式", ""), (Some("attribute"), None));
    }

    #[test]
    fn titles_repeated_headers_and_notes_are_no_items() {
        let csv = [
            HEADER,
            "甲,一,子,政工室,即时\n",
            "（二）救灾领域,,,,\n",
            HEADER,
            "乙,二,丑,政工室,即时\n",
            ",,,,\n",
            "\"注：公开渠道：政府网站\",,,,\n",
        ]
        .concat();
        let catalogue = Catalogue::from_csv(&csv);
        assert_eq!(catalogue.items.len(), 2);
        assert_eq!(catalogue.rows, [1, 4]);
    }

    #[test]
    fn numbers_alone_and_totals_are_no_items() {
        let csv = "序号,目录名称,公开内容,公开主体\n1,一,子,政工室\n2,,,\n合 计：,2项,,\n3,三,寅,政工室\n";
        let catalogue = Catalogue::from_csv(csv);
        assert_eq!((&catalogue.rows[..], &catalogue.numbered_only[..]), (&[1, 4][..], &[2][..]));
        assert_eq!(catalogue.sections, [0, 1]);
    }

    #[test]
    fn a_row_wider_than_the_header_is_read_as_far_as_its_name() {
        let row = "甲,一,子,政工室,20个工作日内\n".repeat(7);
        let csv = [HEADER, &row, "甲,二,丑,寅,政工室,20个工作日内\n"].concat();
        let catalogue = Catalogue::from_csv(&csv);
        assert_eq!(catalogue.wide, [7]);
        let item = &catalogue.items[7];
        assert_eq!((item.name.as_deref(), item.content.as_deref()), (Some("二"), None));
        let note = [HEADER, &row, "甲,二,丑,政工室,20个工作日内,待核\n"].concat();
        let catalogue = Catalogue::from_csv(&note);
        assert_eq!((catalogue.wide.len(), catalogue.items[7].content.as_deref()), (1, Some("丑")));
        let all = [HEADER, &"甲,二,丑,政工室,20个工作日内,待核\n".repeat(5)].concat();
        assert!(Catalogue::from_csv(&all).wide.is_empty());
    }

    #[test]
    fn a_table_without_a_header_has_no_items() {
        for csv in ["", "一,二,三\n四,五,六\n", "\u{FEFF}\n\n", "公开时限\n"] {
            let catalogue = Catalogue::from_csv(csv);
            assert!(catalogue.items.is_empty() && catalogue.header.is_none(), "{csv}");
            assert!(catalogue.place(None, Some("name")).is_none());
            assert!(catalogue.place(Some(3), None).is_none());
        }
    }

    #[test]
    fn tables_of_any_width_and_length_are_read() {
        let wide = "公开内容,".repeat(20_000) + "公开主体,公开时限\n甲,乙\n丙,丁\n";
        assert_eq!(Catalogue::from_csv(&wide).items.len(), 2);
        let long = HEADER.to_owned() + &"甲,一,子,政工室,即时\n,二,,,\n".repeat(50_000);
        assert_eq!(Catalogue::from_csv(&long).items.len(), 100_000);
    }

    #[test]
    fn columns_have_the_letters_of_a_spreadsheet() {
        for (column, name) in
            [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (19_999, "ACOF")]
        {
            assert_eq!(column_name(column), name);
        }
    }
}
