//! The cells of a sheet as they are found, and as CSV.

use crate::failure::{Failure, Limit};

/// The most cells of a sheet, blank ones before filled ones among them.
const MOST_CELLS: u64 = 5_000_000;
/// The most bytes of text in the cells of a sheet.
const MOST_TEXT: usize = 100 * 1024 * 1024;
/// The rows of the largest program.
const MOST_ROWS: u32 = 1 << 20;

/// What a cell is, beside text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// A number of twelve digits or more.
    Number,
    /// A date.
    Date,
    /// An error.
    Error,
    /// A formula without its value.
    Formula,
}

impl Form {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Date => "date",
            Self::Error => "error",
            Self::Formula => "formula",
        }
    }
}

/// Where a cell is, and where its text is among all texts.
#[derive(Clone, Copy, Debug)]
struct Place {
    row: u32,
    column: u32,
    start: usize,
    end: usize,
}

/// The filled cells of a sheet, in any order.
#[derive(Debug, Default)]
pub(crate) struct Cells {
    text: String,
    places: Vec<Place>,
    /// The cells that are more than text.
    pub(crate) forms: Vec<(u32, u32, Form)>,
}

impl Cells {
    /// Keeps a cell; a blank one is none.
    pub(crate) fn put(&mut self, row: u32, column: u32, text: &str) -> Result<(), Failure> {
        if text.trim().is_empty() {
            return Ok(());
        }
        if row >= MOST_ROWS || self.places.len() as u64 >= MOST_CELLS {
            return Err(Failure::TooLarge(Limit::Cells));
        }
        if self.text.len() + text.len() > MOST_TEXT {
            return Err(Failure::TooLarge(Limit::Text));
        }
        let start = self.text.len();
        self.text.push_str(text);
        self.places.push(Place { row, column, start, end: self.text.len() });
        Ok(())
    }

    /// Keeps a cell that is more than text.
    pub(crate) fn put_as(
        &mut self,
        row: u32,
        column: u32,
        text: &str,
        form: Form,
    ) -> Result<(), Failure> {
        if self.forms.len() as u64 >= MOST_CELLS {
            return Err(Failure::TooLarge(Limit::Cells));
        }
        self.forms.push((row, column, form));
        self.put(row, column, text)
    }

    /// The last column that is filled, counted from 1.
    pub(crate) fn width(&self) -> u32 {
        self.places.iter().map(|place| place.column + 1).max().unwrap_or(0)
    }

    /// How many rows there are down to the last that is filled.
    pub(crate) fn height(&self) -> u32 {
        self.places.iter().map(|place| place.row + 1).max().unwrap_or(0)
    }

    /// The cells as CSV: a line a row, up to the last that is filled.
    pub(crate) fn csv(mut self) -> Result<String, Failure> {
        let key = |place: &Place| (place.row, place.column);
        if !self.places.is_sorted_by_key(key) {
            self.places.sort_by_key(key);
        }
        self.places.dedup_by_key(|place| key(place));
        let ends = self.places.chunk_by(|one, other| one.row == other.row);
        let area: u64 =
            ends.map(|row| row.last().map_or(0, |last| u64::from(last.column) + 1)).sum();
        if area > MOST_CELLS {
            return Err(Failure::TooLarge(Limit::Cells));
        }
        let mut csv = String::with_capacity(self.text.len() + self.text.len() / 8 + area as usize);
        let (mut row, mut column) = (0, 0);
        for place in &self.places {
            while row < place.row {
                csv.push('\n');
                (row, column) = (row + 1, 0);
            }
            while column < place.column {
                csv.push(',');
                column += 1;
            }
            write(&mut csv, &self.text[place.start..place.end]);
        }
        if !csv.is_empty() {
            csv.push('\n');
        }
        Ok(csv)
    }
}

/// Writes a cell, in quotation marks where it needs them.
fn write(csv: &mut String, cell: &str) {
    if !cell.contains(['"', ',', '\n', '\r']) {
        csv.push_str(cell);
        return;
    }
    csv.push('"');
    for (number, part) in cell.split('"').enumerate() {
        if number > 0 {
            csv.push_str("\"\"");
        }
        csv.push_str(part);
    }
    csv.push('"');
}

#[cfg(test)]
mod tests {
    use super::Cells;
    use crate::failure::{Failure, Limit};

    fn csv(cells: &[(u32, u32, &str)]) -> Result<String, Failure> {
        let mut all = Cells::default();
        for (row, column, text) in cells {
            all.put(*row, *column, text)?;
        }
        all.csv()
    }

    #[test]
    fn cells_are_put_where_they_are() {
        let cells = [
            (2, 1, "乙,\"丙\""),
            (0, 0, "甲"),
            (2, 0, " \n"),
            (0, 2, "丁\n戊"),
            (9, 9, "\u{3000}"),
        ];
        assert_eq!(csv(&cells).unwrap(), "甲,,\"丁\n戊\"\n\n,\"乙,\"\"丙\"\"\"\n");
        assert_eq!(csv(&[]).unwrap(), "");
    }

    #[test]
    fn a_sheet_of_blank_cells_before_filled_ones_is_too_large() {
        let wide: Vec<(u32, u32, &str)> = (0..400).map(|row| (row, 16_383, "甲")).collect();
        assert_eq!(csv(&wide), Err(Failure::TooLarge(Limit::Cells)));
        assert_eq!(csv(&[(1 << 20, 0, "甲")]), Err(Failure::TooLarge(Limit::Cells)));
    }
}
