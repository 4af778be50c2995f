//! What the values of spreadsheets look like to a person.

use calamine::{ExcelDateTime, SheetVisible};

use crate::cells::{Cells, Form};
use crate::failure::Failure;

/// Numbers from here on have twelve digits or more.
const LONG: f64 = 100_000_000_000.0;

/// Whether a sheet is not to be seen.
pub(crate) fn is_hidden(visible: SheetVisible) -> bool {
    visible != SheetVisible::Visible
}

/// Keeps a number as it is read: whole ones without a point, others as far as a program keeps them.
pub(crate) fn put_number(
    cells: &mut Cells,
    row: u32,
    column: u32,
    value: f64,
) -> Result<(), Failure> {
    let text = number(value);
    if value.abs() >= LONG {
        cells.put_as(row, column, &text, Form::Number)
    } else {
        cells.put(row, column, &text)
    }
}

/// A number as a person reads it. A program keeps fifteen digits; those after come of its arithmetic.
pub(crate) fn number(value: f64) -> String {
    let kept: f64 = format!("{value:.14e}").parse().unwrap_or(value);
    if kept == 0.0 { "0".to_owned() } else { kept.to_string() }
}

/// Keeps a date, a time, or both.
pub(crate) fn put_date(
    cells: &mut Cells,
    row: u32,
    column: u32,
    value: ExcelDateTime,
) -> Result<(), Failure> {
    let days = value.as_f64();
    if value.is_duration() || !(0.0..2_958_466.0).contains(&days) {
        return put_number(cells, row, column, days);
    }
    let (year, month, day, hour, minute, ..) = value.to_ymd_hms_milli();
    let time = format!("{hour:02}:{minute:02}");
    if days < 1.0 {
        return cells.put(row, column, &time);
    }
    let date = format!("{year:04}-{month:02}-{day:02}");
    let text = if days.fract() < 1e-6 { date } else { [date, time].join(" ") };
    cells.put_as(row, column, &text, Form::Date)
}

/// Keeps a truth as programs show it.
pub(crate) fn put_truth(
    cells: &mut Cells,
    row: u32,
    column: u32,
    value: bool,
) -> Result<(), Failure> {
    cells.put(row, column, if value { "TRUE" } else { "FALSE" })
}

#[cfg(test)]
mod tests {
    use calamine::{ExcelDateTime, ExcelDateTimeType};

    use super::{number, put_date};
    use crate::cells::Cells;

    #[test]
    fn numbers_are_written_as_a_person_reads_them() {
        for (value, text) in [
            (20.0, "20"),
            (0.1 + 0.2, "0.3"),
            (-3.5, "-3.5"),
            (-0.0, "0"),
            (370_882_199_001_010_000.0, "370882199001010000"),
        ] {
            assert_eq!(number(value), text);
        }
    }

    #[test]
    fn dates_are_days_and_times() {
        for (value, text) in
            [(45293.0, "2024-01-02"), (45293.5, "2024-01-02 12:00"), (0.75, "18:00"), (-1.0, "-1")]
        {
            let mut cells = Cells::default();
            let date = ExcelDateTime::new(value, ExcelDateTimeType::DateTime, false);
            put_date(&mut cells, 0, 0, date).unwrap();
            assert_eq!(cells.csv().unwrap().trim_end(), text);
        }
    }
}
