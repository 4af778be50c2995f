//! Catalogues that stand in a text: what is found in them, at its place in the text.

use super::check_catalogue;
use crate::engine::{Finding, Place, Setting};
use crate::order::{Table, sort_by_key};
use crate::table::{TextTable, catalogues_in};
use crate::text::Span;

/// Adds what is found in the catalogues of `text`, a document's body, to what was found in it as text.
pub(super) fn add(text: &str, findings: &mut Vec<Finding>, setting: Setting<'_>) {
    let tables = catalogues_in(text, &setting.profile.columns);
    if tables.is_empty() {
        return;
    }
    let start = |finding: &Finding| finding.place.span.map_or(0, |span| span.start);
    let seen: Table<(&str, u32), ()> =
        findings.iter().map(|finding| ((finding.rule.id, start(finding)), ())).collect();
    for table in &tables {
        let found = check_catalogue(&table.catalogue, setting).into_iter();
        let placed = found.filter_map(|finding| placed(finding, table, text));
        // The text of a cell is text of the document too: nothing is said twice.
        findings.extend(
            placed.filter(|finding| !seen.contains_key(&(finding.rule.id, start(finding)))),
        );
    }
    sort_by_key(findings, |finding| finding.place);
}

/// A finding of a catalogue at the cell's place in the text.
fn placed(mut finding: Finding, table: &TextTable<'_>, text: &str) -> Option<Finding> {
    let (catalogue, place) = (&table.catalogue, finding.place);
    let row = place.row.map(|row| row as usize);
    let cell = match place.column {
        Some(column) => catalogue.cell(row, Some(column as usize)),
        None => catalogue.place(row, place.field),
    };
    let at = cell.map(|cell| (cell.row as usize - 1, cell.column.map(|column| column as usize)));
    let (row, column) = at.unwrap_or((0, None));
    let cells = table.cells.get(row)?;
    let whole = match column {
        Some(column) => *cells.get(column)?,
        None => cells.first()?.to(*cells.last()?),
    };
    let field = place.row.and_then(|row| catalogue.items.get(row as usize)?.get(place.field?));
    // Spans and fixes hold where the field is what stands in the cell, not what it was read as.
    let as_written = column.is_some() && field == Some(whole.of(text));
    let base = whole.range().start;
    if !as_written {
        finding.fixes.clear();
    }
    for fix in &mut finding.fixes {
        fix.edits.iter_mut().for_each(|edit| edit.span = edit.span.shifted(base));
    }
    let span: Span = place.span.filter(|_| as_written).map_or(whole, |span| span.shifted(base));
    finding.place = Place { field: Some("body"), span: Some(span), ..Place::default() };
    for related in &mut finding.related {
        related.place = Place::default();
    }
    Some(finding)
}
