//! What the cells of a report add up to.

use crate::engine::{Finding, Severity};
use crate::record::{AnnualReport, COLUMN_NAMES, COLUMNS, Figure, cell_name, label_of_row};

/// What cells add up to, as far as they are there.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sum {
    pub(super) value: i64,
    /// Cells that were added.
    pub(super) there: usize,
    /// Cells that are not there: the sum may be larger.
    pub(super) absent: usize,
    /// Cells that say something that is no number: nothing can be told.
    pub(super) unreadable: usize,
}

impl Sum {
    /// Adds a cell. A blank one counts for nothing.
    pub(super) fn add(&mut self, figure: Option<Figure>) {
        match figure {
            Some(Figure::Number(number)) => {
                self.value = self.value.saturating_add(number);
                self.there += 1;
            }
            Some(Figure::Blank) => self.there += 1,
            Some(Figure::Unreadable) => self.unreadable += 1,
            None => self.absent += 1,
        }
    }

    /// The sum of cells.
    pub(super) fn of(figures: impl IntoIterator<Item = Option<Figure>>) -> Self {
        let mut sum = Self::default();
        for figure in figures {
            sum.add(figure);
        }
        sum
    }

    /// How sure it is that it is not `total`: None where it is, or nothing can be told.
    pub(super) fn against(self, total: i64) -> Option<Certainty> {
        if self.unreadable > 0 || self.there == 0 || self.value == total {
            None
        } else if self.absent > 0 && self.value < total {
            Some(Certainty::CellsAbsent)
        } else {
            Some(Certainty::Certain)
        }
    }
}

/// How sure it is that a sum is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Certainty {
    /// Whatever else the report says.
    Certain,
    /// Unless what is missing is in cells that are not there.
    CellsAbsent,
}

impl Certainty {
    /// The finding as heavy as this allows.
    pub(super) fn weigh(self, finding: Finding) -> Finding {
        match self {
            Self::Certain => finding,
            Self::CellsAbsent => finding.weighing(Severity::Warning).for_review(),
        }
    }
}

/// A cell of the table of requests.
pub(super) fn cell(row: &str, column: &str) -> Option<&'static str> {
    cell_name(&format!("{row}.{column}"))
}

/// What a cell of the table of requests says.
pub(super) fn figure(report: &AnnualReport<'_>, row: &str, column: &str) -> Option<Figure> {
    report.figure(cell(row, column)?)
}

/// What a row has in a column; where its total was left blank, what the row adds up to.
pub(super) fn of_row(report: &AnnualReport<'_>, row: &str, column: &str) -> Option<Figure> {
    let own = figure(report, row, column);
    if column != "t" || own != Some(Figure::Blank) {
        return own;
    }
    let parts = Sum::of(COLUMNS[..6].iter().map(|column| figure(report, row, column)));
    match (parts.unreadable, parts.there) {
        (0, 0) => own,
        (0, _) => Some(Figure::Number(parts.value)),
        _ => Some(Figure::Unreadable),
    }
}

/// The name of a column of the table of requests.
pub(super) fn column_name(column: &str) -> &'static str {
    let at = COLUMNS.iter().position(|other| *other == column);
    at.map_or("", |at| COLUMN_NAMES[at])
}

/// A row's label without the remark in parentheses behind it.
pub(super) fn row_name(row: &str) -> &'static str {
    let label = label_of_row(row);
    label.rfind('(').filter(|at| *at > 0).map_or(label, |at| &label[..at])
}
