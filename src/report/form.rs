//! Forms that are tables, as far as presenting their findings needs them.

use super::{Source, mask, wire};
use crate::engine::{Edit, Finding};
use crate::table::{ApprovalForm, Cell, Grid};

/// A form in a table of the file `name`.
#[derive(Debug)]
pub struct InForm<'a, 'g> {
    /// The form.
    pub form: &'a ApprovalForm,
    /// The cells that it stands in.
    pub grid: &'a Grid<'g>,
    /// The name of the file.
    pub name: &'a str,
    /// The name of the sheet in it, where it has sheets.
    pub part: Option<&'a str>,
}

impl InForm<'_, '_> {
    /// The findings with spans of their cells: a field may be a part of its cell.
    pub fn in_cells(&self, mut findings: Vec<Finding>) -> Vec<Finding> {
        for finding in &mut findings {
            let Some(own) = finding.place.field.and_then(|field| self.form.span(field)) else {
                continue;
            };
            let at = own.start as usize;
            finding.place.span = finding.place.span.map(|span| span.shifted(at));
            for fix in &mut finding.fixes {
                let shifted =
                    |edit: &Edit| Edit { span: edit.span.shifted(at), text: edit.text.clone() };
                fix.edits = fix.edits.iter().map(shifted).collect();
            }
        }
        findings
    }

    /// The cell that a field stands in, or the form begins with.
    pub fn cell(&self, field: Option<&str>) -> Option<Cell<'_>> {
        self.form.place(self.grid, field)
    }
}

impl Source for InForm<'_, '_> {
    fn value(&self, finding: &Finding) -> Option<&str> {
        self.cell(Some(finding.place.field?)).map(|cell| cell.value)
    }

    fn at(&self, finding: &Finding) -> Option<wire::At> {
        let cell = self.cell(finding.place.field);
        Some(wire::At {
            source: Some(self.name.to_owned()),
            sheet: self.part.map(mask),
            row: cell.map(|cell| cell.row),
            column: None,
            cell: cell.filter(|_| finding.place.field.is_some()).and_then(|cell| cell.name()),
            line: cell.map(|cell| cell.line).filter(|_| self.part.is_none()),
        })
    }

    fn context(&self, _: &Finding) -> String {
        self.form.approval.get("title").unwrap_or_default().to_owned()
    }
}
