//! An annual report in a file, as far as presenting its findings needs it.

use super::{Source, mask, wire::At};
use crate::engine::Finding;
use crate::table::{ReportReading, Sheet, column_name};

/// An annual report that was read out of the tables of the file `name`.
#[derive(Debug)]
pub struct ReportInFile<'a> {
    /// The report, and where its cells are.
    pub reading: &'a ReportReading<'a>,
    /// The tables.
    pub sheets: &'a [Sheet<'a>],
    /// The name of the file.
    pub name: &'a str,
}

impl Source for ReportInFile<'_> {
    fn value(&self, finding: &Finding) -> Option<&str> {
        self.reading.report.get(finding.place.field?)
    }

    fn at(&self, finding: &Finding) -> Option<At> {
        let source = Some(self.name.to_owned());
        let place = finding.place.field.and_then(|field| self.reading.place(field));
        let Some((sheet, row, column)) = place else { return Some(At { source, ..At::default() }) };
        let sheet = self.sheets.get(sheet)?;
        let part = sheet.name.as_deref().map(mask);
        let line = sheet.grid.rows.get(row as usize).map(|row| row.line);
        Some(At {
            source,
            row: Some(row + 1),
            cell: Some(format!("{}{}", column_name(column), row + 1)),
            line: line.filter(|_| part.is_none()),
            sheet: part,
            ..At::default()
        })
    }
}
