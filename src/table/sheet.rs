//! A sheet of a workbook, or any table of a file that may hold several: its cells, and what the file
//! says of them beside what is written.

use std::borrow::Cow;
use std::cell::OnceCell;

use serde_json::{Map, Value};

use super::below::Header;
use super::{Grid, Merge, Row};
use crate::order::sort_by_key;

/// A sheet: a grid of cells, and what the file says of them beside what is written.
#[derive(Clone, Debug, Default)]
pub struct Sheet<'a> {
    /// Its name; none where the file is the table.
    pub name: Option<Cow<'a, str>>,
    /// Its cells as text, with those that the file joins.
    pub grid: Grid<'a>,
    /// Whether the workbook hides it.
    pub hidden: bool,
    /// The rows that are hidden, counted from 0, in order.
    pub hidden_rows: Vec<u32>,
    /// The columns that are hidden, counted from 0, in order.
    pub hidden_columns: Vec<u32>,
    /// The lines above and below it, which may say something of all its rows.
    pub around: Vec<Cow<'a, str>>,
    /// The cells that are more than text, in order of their places, as far as that is worth knowing.
    pub forms: Vec<CellForm>,
    /// Its header, looked for once.
    pub(super) header: OnceCell<Header>,
}

/// What the file says a cell is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CellForm {
    /// Its row, counted from 0.
    pub row: u32,
    /// Its column, counted from 0.
    pub column: u32,
    /// What it is.
    pub form: Form,
}

/// What a file can say that a cell is, beside text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A number of twelve digits or more: what a program keeps of it may be less than was typed.
    Number,
    /// A date.
    Date,
    /// An error, such as `#REF!`.
    Error,
    /// A formula whose value the file does not have.
    Formula,
}

impl Form {
    /// The form of that name.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "number" => Some(Self::Number),
            "date" => Some(Self::Date),
            "error" => Some(Self::Error),
            "formula" => Some(Self::Formula),
            _ => None,
        }
    }
}

impl<'a> From<Grid<'a>> for Sheet<'a> {
    fn from(grid: Grid<'a>) -> Self {
        Self { grid, ..Self::default() }
    }
}

impl<'a> Sheet<'a> {
    /// A sheet as something else has read it: `{ name?, csv? | rows? | text?, merges?, hidden?,
    /// hiddenRows?, hiddenColumns?, around?, forms? }`. Cells of `csv` are apart by commas, `text` is a
    /// file of any kind of CSV; a merge is `[top, left, bottom, right]`, a form `[row, column, name]`, all
    /// counted from 0. What is malformed is passed over.
    ///
    /// ```
    /// use gongkai::table::{Form, Sheet};
    ///
    /// let json = serde_json::json!({
    ///     "name": "Sheet1", "csv": "文号,日期\n,2024-01-02\n", "merges": [[0, 0, 1, 0]], "forms": [[1, 1, "date"]],
    /// });
    /// let sheet = Sheet::from_json(json.as_object().unwrap());
    /// assert_eq!(sheet.grid.rows[1].cell(1), "2024-01-02");
    /// assert_eq!(sheet.grid.merges.as_ref().unwrap()[0].bottom, 1);
    /// assert_eq!(sheet.form(1, 1), Some(Form::Date));
    /// ```
    pub fn from_json(object: &'a Map<String, Value>) -> Self {
        let list = |key: &str| object.get(key).and_then(Value::as_array);
        let text = |key: &str| object.get(key).and_then(Value::as_str);
        let mut grid = match (text("csv"), text("text")) {
            (Some(csv), _) => Grid::from_cells(csv),
            (None, Some(file)) => Grid::from_csv(file),
            (None, None) => Grid::from_rows(list("rows").into_iter().flatten().map(cells)),
        };
        grid.merges = list("merges").map(|merges| merges.iter().filter_map(merge).collect());
        let mut forms: Vec<CellForm> =
            list("forms").into_iter().flatten().filter_map(form).collect();
        if !forms.is_sorted_by_key(|form| (form.row, form.column)) {
            sort_by_key(&mut forms, |form| (form.row, form.column));
        }
        Self {
            name: object.get("name").and_then(Value::as_str).map(Cow::Borrowed),
            grid,
            hidden: object.get("hidden").and_then(Value::as_bool).unwrap_or_default(),
            hidden_rows: numbers(list("hiddenRows")),
            hidden_columns: numbers(list("hiddenColumns")),
            around: texts(list("around")),
            forms,
            header: OnceCell::new(),
        }
    }

    /// What the file says a cell is, where it is more than text and that is worth knowing.
    pub fn form(&self, row: usize, column: usize) -> Option<Form> {
        let key = |form: &CellForm| (form.row as usize, form.column as usize);
        let at = self.forms.binary_search_by(|form| key(form).cmp(&(row, column))).ok()?;
        Some(self.forms[at].form)
    }

    /// The rows that hold something, from the top, counted from 0.
    pub fn filled_rows(&self) -> impl Iterator<Item = (usize, &Row<'a>)> {
        self.grid.rows.iter().enumerate().filter(|(_, row)| !row.is_blank())
    }
}

fn cells(row: &Value) -> Vec<Cow<'_, str>> {
    let cell = |cell: &Value| match cell {
        Value::String(text) => Cow::Owned(text.clone()),
        Value::Number(number) => Cow::Owned(number.to_string()),
        _ => Cow::Borrowed(""),
    };
    row.as_array().into_iter().flatten().map(cell).collect()
}

fn texts(list: Option<&Vec<Value>>) -> Vec<Cow<'_, str>> {
    list.into_iter().flatten().filter_map(Value::as_str).map(Cow::Borrowed).collect()
}

fn number(value: &Value) -> Option<u32> {
    value.as_u64().and_then(|number| u32::try_from(number).ok())
}

/// Numbers in order.
fn numbers(list: Option<&Vec<Value>>) -> Vec<u32> {
    let mut numbers: Vec<u32> = list.into_iter().flatten().filter_map(number).collect();
    sort_by_key(&mut numbers, |number| *number);
    numbers
}

fn merge(value: &Value) -> Option<Merge> {
    let [top, left, bottom, right] = value.as_array()?.as_slice() else { return None };
    let (top, left) = (number(top)?, number(left)?);
    let (bottom, right) = (number(bottom)?, number(right)?);
    (top <= bottom && left <= right).then_some(Merge { top, left, bottom, right })
}

fn form(value: &Value) -> Option<CellForm> {
    let [row, column, name] = value.as_array()?.as_slice() else { return None };
    Some(CellForm {
        row: number(row)?,
        column: number(column)?,
        form: Form::named(name.as_str()?)?,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{Form, Sheet};

    fn sheet(json: &Value) -> Sheet<'_> {
        Sheet::from_json(json.as_object().expect("an object"))
    }

    #[test]
    fn cells_that_look_like_other_delimiters_are_cells() {
        let json = json!({ "csv": "甲;乙;丙\n\"\"\n丁\t戊,己\n" });
        let rows = sheet(&json).grid.rows;
        assert_eq!(
            (rows[0].cell(0), rows[2].cell(0), rows[2].cell(1)),
            ("甲;乙;丙", "丁\t戊", "己")
        );
    }

    #[test]
    fn a_file_that_cannot_join_cells_is_told_from_one_that_joins_none() {
        assert_eq!(sheet(&json!({ "rows": [["甲"]] })).grid.merges, None);
        assert_eq!(sheet(&json!({ "rows": [["甲"]], "merges": [] })).grid.merges, Some(Vec::new()));
    }

    #[test]
    fn what_is_malformed_is_passed_over() {
        let json = json!({
            "name": 7, "rows": [["甲", 12, null], "乙"], "merges": [[1, 0, 0, 0], [0], "丙", [0, 0, -1, 0]],
            "hidden": "yes", "hiddenRows": [9, 2, -1, "3"], "forms": [[5, 0, "date"], [0, 0, "date"], [0, 0, "colour"]],
        });
        let sheet = sheet(&json);
        assert_eq!(
            (sheet.name.as_deref(), sheet.hidden, sheet.grid.merges.clone()),
            (None, false, Some(vec![]))
        );
        assert_eq!(
            (sheet.hidden_rows.as_slice(), sheet.hidden_columns.as_slice()),
            ([2, 9].as_slice(), [].as_slice())
        );
        assert_eq!((sheet.form(0, 0), sheet.form(0, 1)), (Some(Form::Date), None));
        assert_eq!(sheet.grid.rows[0].cell(1), "12");
    }
}
