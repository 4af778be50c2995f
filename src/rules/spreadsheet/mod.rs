//! `spreadsheet`: what spreadsheets do to the values of their cells.

use crate::engine::{Context, Finding, Rule};
use crate::message::Message;
use crate::text::Span;

pub(crate) mod damaged_date;
pub(crate) mod damaged_number;
pub(crate) mod encoding;
pub(crate) mod hidden;
pub(crate) mod last_digits;
pub(crate) mod leading_zero;
pub(crate) mod merged;
pub(crate) mod space;

/// So many damaged cells of a column are told one by one: more of them share what befell them.
const ONE_BY_ONE: usize = 5;

/// Reports the damaged cells of a column, each as `tell` has it: one by one, or else the first of them with how
/// many there are, as `many` says it.
fn report_column<T>(
    cells: &[T],
    many: Message,
    tell: impl Fn(&T) -> Finding,
    cx: &mut Context<'_>,
) {
    if cells.len() <= ONE_BY_ONE {
        return cells.iter().for_each(|cell| cx.report(tell(cell)));
    }
    if let Some(first) = cells.first() {
        let mut finding = tell(first).saying(many).with("count", cells.len());
        finding.fixes.clear();
        cx.report(finding);
    }
}

/// A finding on the whole of a cell of a sheet.
fn cell(rule: &'static Rule, (row, column): (usize, usize), value: &str) -> Finding {
    Finding::new(rule, Span::whole(value)).in_row(row).in_column(column).with("found", value.trim())
}
