//! The header of a table, and what its columns stand for.

use super::Grid;
use super::cover::rows_of_header;
use super::grid::{ROWS_TO_HEADER, Row, is_blank};
use crate::order::Table;
use crate::read::{Level, read_attribute, read_channel, read_levels};
use crate::record::{Item, Kind, Label, field_name, label_key, read_label};

/// How it was told what a column stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// By its header.
    Header,
    /// By the profile, which names the header.
    Profile,
    /// By its values, against what the header says or where the header may mean several things.
    Values,
    /// By the header to its left, of which it is the next level.
    Beside,
    /// It was not told.
    Unknown,
}

impl Why {
    /// Its name in reports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Header => "header",
            Self::Profile => "profile",
            Self::Values => "values",
            Self::Beside => "beside",
            Self::Unknown => "unknown",
        }
    }
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its header, without white space.
    pub header: String,
    /// The field it stands for. One that no record has, such as `duty`, is known but not kept.
    pub field: Option<&'static str>,
    /// The field that its header names, where its values are of another one.
    pub named: Option<&'static str>,
    /// The level of a category, counted from 1; 0 for other fields.
    pub level: u8,
    /// The value that a tick means, such as 主动公开 below 主动; empty where it means none.
    pub value: &'static str,
    /// How that was told.
    pub why: Why,
    /// How sure it is, from 0 to 1.
    pub confidence: f32,
    /// Whether every cell below the header is blank.
    pub blank: bool,
}

impl Column {
    /// Whether its header means one thing here and another there.
    pub fn is_loose(&self) -> bool {
        LOOSE.contains(&label_key(&self.header).as_str())
    }
}

/// The share of the values that must be of one field to count against the header.
const SHARE: f32 = 0.6;

/// How many values of a column are looked at for that.
const SAMPLE: usize = 2_000;

/// The fields whose values can be told from each other. A column that is named after one of them
/// is judged by its values too.
const TELLING: &[&str] = &["attribute", "channel", "audience", "phase", "timeLimit"];

/// Headers that mean one thing here and another there: their values say which.
const LOOSE: &[&str] = &["公开形式", "公开类别", "公开类型", "公开范围"];

/// The row of the header: the first one with three known labels, or else one of two labels and
/// hardly anything more.
pub(super) fn find_header(grid: &Grid<'_>, kind: Kind) -> Option<usize> {
    find_header_in(&grid.rows, kind)
}

fn find_header_in(rows: &[Row<'_>], kind: Kind) -> Option<usize> {
    let mut small = None;
    for (at, row) in rows.iter().take(ROWS_TO_HEADER).enumerate() {
        match count_labels(row, kind) {
            3.. => return Some(at),
            2 if small.is_none() && row.filled().count() <= 3 => small = Some(at),
            _ => {}
        }
    }
    small
}

/// What the headings of catalogues and of lists of powers speak of, or what stands above them.
const SUBJECTS: [&str; 8] =
    ["公开", "目录", "权责", "职权", "权力", "一级事项", "内容要素", "内容（要素）"];

/// What the titles of tables of tasks say.
const TASKS: [&str; 4] = ["任务分", "责任分工", "工作要点", "任务清单"];

/// How many rows below a header are looked at for what they say of disclosure.
const ROWS_BELOW: usize = 20;

/// Whether a table is one of what is disclosed, or of powers, rather than of tasks, services or persons,
/// that have a number, a unit and a term as well: its header says so, a line above it, or a cell of the
/// first rows that holds an attribute of disclosure and nothing else.
pub(super) fn is_of_disclosure(grid: &Grid<'_>, header: usize) -> bool {
    let rows = &grid.rows[..grid.rows.len().min(header + 1)];
    let below = grid.rows.get(header + 1..).unwrap_or_default();
    let lower = &below[..lower_rows(grid.rows.get(header..).unwrap_or_default())];
    // What is to be done for disclosure is a table of tasks, whatever its title speaks of.
    let mut above = rows.iter().take(header).flat_map(Row::filled);
    let of_tasks = above.any(|(_, cell)| TASKS.iter().any(|word| cell.contains(word)));
    let rows = if of_tasks { &rows[header..] } else { rows };
    let says = rows.iter().chain(lower).flat_map(Row::filled).any(|(_, cell)| {
        let is_own_name = || cell.is_ascii() && field_name(Kind::Item, cell).is_some();
        SUBJECTS.iter().any(|subject| cell.contains(subject)) || is_own_name()
    });
    let mut values = below.iter().take(ROWS_BELOW).flat_map(Row::filled);
    let disclosed = |cell: &str| cell.contains("公开") && read_attribute(cell).is_some();
    let mut own = rows.iter().skip(header).chain(lower).flat_map(Row::filled);
    values.any(|(_, cell)| disclosed(cell))
        || says && (says_of_powers(rows) || !is_of_something_else(&mut own))
}

fn says_of_powers(rows: &[Row<'_>]) -> bool {
    let mut cells = rows.iter().flat_map(Row::filled);
    cells.any(|(_, cell)| SUBJECTS[2..5].iter().any(|word| cell.contains(word)))
}

/// What is said of an item that is disclosed.
const ELEMENTS: [&str; 8] =
    ["name", "category", "content", "basis", "timeLimit", "publisher", "attribute", "channel"];

/// Whether a header is that of a table that only its title makes one of disclosure: 重点项目公开, 数据开放目录
/// have hardly a column of a catalogue, and 服务事项目录 says how long the work takes, and nothing of publishing.
fn is_of_something_else(header: &mut dyn Iterator<Item = (usize, &str)>) -> bool {
    let (mut said, mut others) = (0, 0);
    let mut fields: Vec<(&str, u8)> = Vec::new();
    for (_, cell) in header {
        said += usize::from(cell.contains("公开"));
        match read_label(Kind::Item, cell) {
            Some(label) => note(&mut fields, (label.field, label.level)),
            None if field_name(Kind::Item, cell).is_some() => return false,
            None => others += 1,
        }
    }
    let has = |field: &str| fields.iter().any(|(known, _)| *known == field);
    let known = fields.iter().filter(|(field, _)| ELEMENTS.contains(field)).count();
    let guides = has("handlingTime") && !["content", "timeLimit", "attribute"].into_iter().any(has);
    said == 0 && guides || said < 2 && known < 3 && known <= others
}

/// The first and the last row of the header of a catalogue, looked for from the row `from` on. Where
/// cells are joined, those that begin in its first row say how deep it is.
pub(super) fn header_depth(grid: &Grid<'_>, from: usize) -> Option<(usize, usize)> {
    let header = from + find_header_in(grid.rows.get(from..)?, Kind::Item)?;
    let joined = grid.merges.as_ref().map_or(1, |merges| rows_of_header(merges, header));
    if joined > 1 {
        return Some((header, (header + joined).min(grid.rows.len()) - 1));
    }
    let lower = lower_rows(&grid.rows[header..]);
    Some((header, header + lower))
}

/// How many rows below its first one the header has, where the file does not say.
fn lower_rows(rows: &[Row<'_>]) -> usize {
    let mut lower = rows.len().saturating_sub(1).min(MOST_LOWER_ROWS);
    while lower > 0 && !is_header_of(&rows[..=lower]) {
        lower -= 1;
    }
    lower
}

/// A header has at most so many rows below its first one.
const MOST_LOWER_ROWS: usize = 4;

/// Whether the rows below the first are part of the header: nothing but labels, such as 一级事项 and 全社会
/// below 公开事项 and 公开对象, or the rest of labels, such as 时限 below 公开. One of them stands where the
/// header above is blank, or repeats what is to its left.
fn is_header_of(rows: &[Row<'_>]) -> bool {
    let [upper, lower @ ..] = rows else { return false };
    let width = lower.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let (mut several, mut divides) = (0, false);
    for at in 0..width {
        let below = words(lower, at);
        if below.is_empty() {
            continue;
        }
        if label_of(rows, at).is_none() && value_below(upper, at, &below).is_none() {
            return false;
        }
        several += 1;
        let above = upper.cell(at);
        divides |= is_blank(above) || (at > 0 && above == upper.cell(at - 1));
    }
    several > 1 && divides
}

/// What heads a column whose header is several rows: the lowest cell, or the label that they make together,
/// as 公开 above 时限 does, or those below the first: 全 above 社 above 会.
fn heading(rows: &[Row<'_>], at: usize) -> String {
    let mut cells = rows.iter().rev().map(|row| row.cell(at));
    let lowest = cells.find(|cell| !is_blank(cell)).unwrap_or_default();
    label_of(rows, at).unwrap_or_else(|| lowest.to_owned())
}

/// The label that all cells of a column make, or all below the first.
fn label_of(rows: &[Row<'_>], at: usize) -> Option<String> {
    let label = |from: usize| {
        let text = words(rows.get(from..)?, at);
        read_label(Kind::Item, &text).map(|_| text)
    };
    label(0).or_else(|| label(1))
}

/// What stands in a column of some rows, each thing once where it is repeated.
fn words(rows: &[Row<'_>], at: usize) -> String {
    let (mut words, mut last) = (String::new(), "");
    for cell in rows.iter().map(|row| row.cell(at)) {
        if !is_blank(cell) && cell != last {
            words.push_str(cell);
            last = cell;
        }
    }
    words
}

/// The value that a tick means below a cell of the lower row of a header, and its field: 东阳市级 below
/// 公开层级, 两微一端 below 公开渠道和载体, 决策 below 五公开.
fn value_below(upper: &Row<'_>, at: usize, cell: &str) -> Option<(&'static str, &'static str)> {
    let written: String = cell.split_whitespace().collect();
    if written.is_empty() || written.chars().count() > LONGEST_VALUE {
        return None;
    }
    let group = (0..=at).rev().map(|at| upper.cell(at)).find(|cell| !is_blank(cell))?;
    let field = read_label(Kind::Item, group)?.field;
    let value = match field {
        "level" => level(&written),
        "channel" if written == "其他" => Some("其他"),
        "channel" => read_channel(&written),
        "attribute" if matches!(written.as_str(), "不予公开" | "不公开") => Some("不予公开"),
        "phase" => PHASES.iter().copied().find(|phase| phase.starts_with(written.as_str())),
        _ => None,
    };
    value.map(|value| (field, value))
}

const PHASES: [&str; 5] = ["决策公开", "执行公开", "管理公开", "服务公开", "结果公开"];

/// The level that is written in some way: 东阳市级, 镇街乡, 村.
fn level(written: &str) -> Option<&'static str> {
    let last = written.char_indices().rev().nth(1).map_or(0, |(at, _)| at);
    let named = |words: &str| {
        let levels = read_levels(words);
        let is_level = levels.iter().all(|(_, level)| level.is_some());
        levels.last().and_then(|(_, level)| *level).filter(|_| is_level)
    };
    let of_place = || written.ends_with('级').then(|| named(&written[last..])).flatten();
    Some(match named(written).or_else(of_place)? {
        Level::Nation => "国家级",
        Level::Province => "省级",
        Level::City => "市级",
        Level::County => "县级",
        Level::Township => "乡级",
        Level::Village => "村级",
    })
}

/// The most characters of a value below a heading.
const LONGEST_VALUE: usize = 20;

/// The most characters that a label has, with the notes in parentheses after it.
const LONGEST_LABEL: usize = 60;

/// Whether a row below a header names columns of its own: at least three, that are most of its cells.
pub(super) fn is_new_header(row: &Row<'_>) -> bool {
    let filled = row.filled().count();
    let mut others = 0;
    let mut named: Vec<(&str, u8)> = Vec::new();
    for (_, cell) in row.filled() {
        let label = Some(cell).filter(|cell| cell.len() <= 3 * LONGEST_LABEL);
        let label = label.and_then(|cell| read_label(Kind::Item, cell));
        match label.filter(|label| label.value.is_empty()) {
            Some(label) => note(&mut named, (label.field, label.level)),
            None => others += 1,
        }
        if others * 10 > filled * 4 {
            return false;
        }
    }
    named.len() >= 3
}

/// Adds what is not there yet.
fn note<T: PartialEq>(known: &mut Vec<T>, new: T) {
    if !known.contains(&new) {
        known.push(new);
    }
}

/// Whether a row says of the same columns what a row of the header says.
pub(super) fn is_header_again(row: &Row<'_>, header: &Row<'_>) -> bool {
    let mut cells = header.filled();
    let again = row.filled().all(|(at, cell)| {
        cells
            .next()
            .is_some_and(|(own, label)| own == at && (label == cell || same_label(label, cell)))
    });
    again && cells.next().is_none()
}

fn same_label(one: &str, other: &str) -> bool {
    let label = read_label(Kind::Item, one);
    let same = |(one, other): (&Label, &Label)| {
        (one.field, one.level, one.value) == (other.field, other.level, other.value)
    };
    label.zip(read_label(Kind::Item, other)).is_some_and(same)
}

/// How many fields the cells of a row name. What an item's cell may say too, such as 主动公开 and
/// 县级, counts only beside two that name nothing else.
pub(super) fn count_labels(row: &Row<'_>, kind: Kind) -> usize {
    let named = row.filled().filter_map(|(_, cell)| {
        let label = read_label(kind, cell);
        let field = label.map(|label| label.field).or_else(|| field_name(kind, cell))?;
        let (level, value) = label.map_or((0, ""), |label| (label.level, label.value));
        Some((field, level, value.is_empty()))
    });
    let named: Vec<(&str, u8, bool)> = named.collect();
    let count = |with_values: bool| {
        let mut fields: Vec<(&str, u8)> = Vec::new();
        for (field, level, alone) in &named {
            if with_values || *alone {
                note(&mut fields, (*field, *level));
            }
        }
        fields.len()
    };
    match count(false) {
        few @ ..2 => few,
        _ => count(true),
    }
}

/// What the columns of a catalogue stand for, whose header ends with the row `last`. `named` gives the fields of headers that are not
/// generally known.
pub(super) fn columns(
    grid: &Grid<'_>,
    header: usize,
    last: usize,
    named: &Table<String, String>,
) -> Vec<Column> {
    let lines = &grid.rows[header..=last];
    let width = lines.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let mut columns: Vec<Column> =
        (0..width).map(|at| by_header(&heading(lines, at), named)).collect();
    if let [upper, lower @ ..] = lines {
        let is_loose = |column: &Column| column.field.is_none() || column.header == "其他";
        for (at, column) in columns.iter_mut().enumerate().filter(|(_, column)| is_loose(column)) {
            if let Some((field, value)) = value_below(upper, at, &words(lower, at)) {
                (column.field, column.value) = (Some(field), value);
                (column.why, column.confidence) = (Why::Header, 1.0);
            }
        }
    }
    let rows = &grid.rows[last + 1..];
    for row in rows {
        for (at, _) in row.filled() {
            if let Some(column) = columns.get_mut(at) {
                column.blank = false;
            }
        }
    }
    let has_levels = columns.iter().any(|column| column.level > 0);
    for at in 1..columns.len() {
        // 事项 above two columns: the groups, and what is in them.
        let is_divided = columns[at].header.is_empty() && !columns[at].blank && !has_levels;
        if is_divided && columns[at - 1].field == Some("name") {
            (columns[at - 1].field, columns[at - 1].level) = (Some("category"), 1);
        }
        let (left, this) = (&columns[at - 1], &columns[at]);
        if left.level > 0 && this.header.is_empty() && !this.blank {
            let (field, level) = (left.field, left.level + 1);
            let why = Why::Beside;
            columns[at] = Column { field, level, why, confidence: 0.8, ..columns[at].clone() };
        }
    }
    let has_limits = columns.iter().any(|column| column.field == Some("timeLimit"));
    for (at, column) in columns.iter_mut().enumerate() {
        let values = rows.iter().map(|row| row.cell(at));
        let unknown = column.field.is_none() && !column.header.is_empty();
        if unknown && !has_limits {
            by_limits(column, values);
        } else {
            by_values(column, values);
        }
    }
    columns
}

/// Takes a column of an unknown header for the time limits, where most of its values are ones and no other
/// column has them: 公开要求 above 信息形成（变更）20个工作日内.
fn by_limits<'v>(column: &mut Column, values: impl Iterator<Item = &'v str>) {
    let (mut filled, mut limits) = (0_usize, 0_usize);
    for value in values.filter(|value| !is_blank(value)).take(SAMPLE) {
        filled += 1;
        limits += usize::from(value.contains("工作日内") && value.contains("信息"));
    }
    if limits > 1 && limits * 2 > filled {
        (column.field, column.why, column.confidence) = (Some("timeLimit"), Why::Values, 0.8);
    }
}

fn by_header(cell: &str, named: &Table<String, String>) -> Column {
    let header: String = cell.split_whitespace().collect();
    let key = label_key(cell);
    let own = named.iter().find(|(header, _)| label_key(header) == key);
    let own = own.and_then(|(_, field)| Item::FIELDS.iter().find(|known| *known == field));
    let label: Option<&Label> = read_label(Kind::Item, cell);
    let (field, why) = match own {
        Some(field) => (Some(*field), Why::Profile),
        None => match field_name(Kind::Item, cell) {
            Some(field) => (Some(field), Why::Header),
            None => (None, Why::Unknown),
        },
    };
    let label = label.filter(|_| why == Why::Header);
    Column {
        header,
        field,
        named: None,
        level: label.map_or(u8::from(field == Some("category")), |label| label.level),
        value: label.map_or("", |label| label.value),
        why,
        confidence: if field.is_some() { 1.0 } else { 0.0 },
        blank: true,
    }
}

/// Lets the values say what the column holds, where the header names a field whose values can be
/// told from others.
fn by_values<'v>(column: &mut Column, values: impl Iterator<Item = &'v str>) {
    let Some(named) = column.field.filter(|field| TELLING.contains(field)) else { return };
    if column.why != Why::Header {
        return;
    }
    let mut counts: Table<&'static str, usize> = Table::new();
    let mut filled = 0_usize;
    for value in values.filter(|value| !is_blank(value)).take(SAMPLE) {
        filled += 1;
        if let Some(field) = telling_field(value) {
            *counts.entry(field) += 1;
        }
    }
    let Some((field, count)) = counts.into_rows().into_iter().max_by_key(|(_, count)| *count)
    else {
        return;
    };
    #[expect(clippy::cast_precision_loss, reason = "at most SAMPLE values")]
    let share = count as f32 / filled as f32;
    if field == named || share < SHARE {
        return;
    }
    column.field = Some(field);
    column.why = Why::Values;
    column.confidence = share;
    if !column.is_loose() {
        column.named = Some(named);
    }
}

/// Whether the values of a column can be told from those of others.
pub(super) fn is_telling(column: &Column) -> bool {
    column.value.is_empty() && column.field.is_some_and(|field| TELLING.contains(&field))
}

/// The field that a value can only be of.
pub fn telling_field(value: &str) -> Option<&'static str> {
    let bare = value.trim();
    if read_attribute(bare).is_some() {
        Some("attribute")
    } else if matches!(bare, "全文发布" | "区分处理后发布" | "全文" | "区分处理") {
        Some("publishMode")
    } else if matches!(bare, "决策公开" | "执行公开" | "管理公开" | "服务公开" | "结果公开")
    {
        Some("phase")
    } else if matches!(
        bare,
        "全社会" | "面向全社会" | "社会公众" | "社会" | "特定群体" | "特定群众"
    ) {
        Some("audience")
    } else if bare.contains("工作日") {
        Some("timeLimit")
    } else {
        read_channel(bare).map(|_| "channel")
    }
}
