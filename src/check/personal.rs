//! Personal data, wherever it stands.

use super::{each, finish};
use crate::engine::{Check, Context, Finding, Pass, Setting};
use crate::read::{find_personal_data_under, gather_personal_data};
use crate::record::Item;
use crate::table::{Catalogue, Row};

/// Checks the personal data in a value or text.
pub(super) fn check<'a>(value: &'a str, cx: &mut Context<'a>) {
    debug_assert_eq!(cx.value(), value);
    under("", cx);
}

/// Checks the personal data below the header of a column.
fn under(header: &str, cx: &mut Context<'_>) {
    let data = gather_personal_data(find_personal_data_under(header, cx.sight()));
    for datum in &data {
        each(cx, Pass::PersonalDatum, |check, cx| {
            if let Check::PersonalDatum(check) = check {
                check(datum, cx);
            }
        });
    }
}

/// Checks the cells of a catalogue that are no field of its items: lists of persons have columns of
/// their own, or are no catalogue at all.
pub(super) fn other_cells(catalogue: &Catalogue<'_>, setting: Setting<'_>) -> Vec<Finding> {
    if catalogue.header.is_none() {
        return unrecognised(catalogue, setting);
    }
    let mut findings = Vec::new();
    for (column, heading) in catalogue.columns.iter().enumerate() {
        if heading.field.is_some_and(|field| Item::FIELDS.contains(&field)) {
            continue;
        }
        for (row, at) in catalogue.rows.iter().enumerate() {
            let value = catalogue.grid.rows[*at].cell(column);
            let found = in_text(&heading.header, value, setting).into_iter();
            findings.extend(found.map(|finding| finding.in_row(row).in_column(column)));
        }
    }
    findings.extend(cells_out_of_line(catalogue, setting));
    findings
}

/// Checks the cells of rows wider than the header, as far as the items do not hold them.
fn cells_out_of_line(catalogue: &Catalogue<'_>, setting: Setting<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for row in &catalogue.wide {
        let item = &catalogue.items[*row];
        let held = |field: &str| {
            field == "category" || !Item::FIELDS.contains(&field) || item.get(field).is_some()
        };
        for (column, value) in catalogue.grid.rows[catalogue.rows[*row]].filled() {
            let heading = catalogue.columns.get(column);
            // Columns without a field are looked through for all rows.
            if heading.is_some_and(|heading| heading.field.is_none_or(held)) {
                continue;
            }
            let found = in_text(heading.map_or("", |heading| &heading.header), value, setting);
            let here = |finding: Finding| finding.in_row(*row).in_column(column);
            findings.extend(found.into_iter().map(here));
        }
    }
    findings
}

/// Checks a table whose header was not recognised, each column as one text below its first row.
fn unrecognised(catalogue: &Catalogue<'_>, setting: Setting<'_>) -> Vec<Finding> {
    let Some((first, rows)) = catalogue.grid.rows.split_first() else { return Vec::new() };
    let width = |row: &Row<'_>| row.cells.len();
    let widest = catalogue.grid.rows.iter().map(width).max().unwrap_or(0);
    let mut findings = Vec::new();
    for column in 0..widest {
        let mut below = String::new();
        for row in rows {
            below.push_str(row.cell(column));
            below.push('\n');
        }
        for mut finding in in_text(first.cell(column), &below, setting) {
            // The text is none that the table has.
            finding.place.span = None;
            finding.fixes.clear();
            findings.push(finding);
        }
    }
    findings
}

fn in_text(header: &str, text: &str, setting: Setting<'_>) -> Vec<Finding> {
    let mut cx = Context::new(setting);
    cx.enter_field(None, text, false);
    under(header, &mut cx);
    finish(cx)
}
