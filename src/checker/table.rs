//! Tables in, reports out.

use std::borrow::Cow;

use serde_json::{Map, Value};

use super::Checker;
use crate::check::{check_catalogue, check_documents, check_sheet};
use crate::engine::{Finding, Place};
use crate::error::Error;
use crate::message::Message;
use crate::record::Kind;
use crate::report::{self, Report, UnitResult, mask};
use crate::table::{Catalogue, Grid, Listing, Sheet, kind_of};

impl Checker {
    /// Checks CSV text: a catalogue of items or a list of documents, `auto` to tell by the header.
    ///
    /// # Errors
    ///
    /// `UNKNOWN_KIND` if `kind` is none of `item`, `catalogue`, `document` and `auto`.
    pub fn check_table(&self, kind: &str, csv: &str, name: &str) -> Result<Report, Error> {
        self.check_grid(kind, Grid::from_csv(csv), name)
    }

    /// Checks the rows of a table that something else has read, as [`Checker::check_table`].
    ///
    /// # Errors
    ///
    /// As [`Checker::check_table`].
    pub fn check_rows(
        &self,
        kind: &str,
        rows: Vec<Vec<String>>,
        name: &str,
    ) -> Result<Report, Error> {
        let rows = rows.into_iter().map(|row| row.into_iter().map(Cow::Owned).collect());
        self.check_grid(kind, Grid::from_rows(rows), name)
    }

    /// Checks the sheets of a file: the tables in them, as [`Checker::check_table`] does. A sheet without
    /// a table is named in the report, where another one has a table. They come as [`Sheet::from_json`]
    /// takes them.
    ///
    /// # Errors
    ///
    /// As [`Checker::check_table`].
    pub fn check_sheets(
        &self,
        kind: &str,
        sheets: &[Map<String, Value>],
        name: &str,
    ) -> Result<Report, Error> {
        let (mut results, mut tables, mut unread) = (Vec::new(), Vec::new(), Vec::new());
        let mut failed = None;
        for sheet in sheets.iter().map(Sheet::from_json) {
            let part = sheet.name.as_ref().map(ToString::to_string);
            let filled = sheet.filled_rows().next().is_some();
            let read = self.read_sheet(kind, sheet, name)?;
            if read.has_header {
                results.extend(read.results);
                tables.push(read.table);
            } else if filled || failed.is_none() {
                unread.extend(part.filter(|_| filled));
                failed = failed.filter(|_| !filled).or(Some(read));
            }
        }
        if let Some(read) = failed.filter(|_| tables.is_empty()) {
            return Ok(self.report(read.results, Some(read.table)));
        }
        let mut report = self.report(results, tables.first().cloned());
        if tables.len() > 1 {
            report.tables = tables;
        }
        report.unread = unread;
        Ok(report)
    }

    fn check_grid(&self, kind: &str, grid: Grid<'_>, name: &str) -> Result<Report, Error> {
        let read = self.read_sheet(kind, grid.into(), name)?;
        Ok(self.report(read.results, Some(read.table)))
    }

    fn read_sheet(&self, kind: &str, sheet: Sheet<'_>, name: &str) -> Result<Read, Error> {
        let kind = match kind {
            "auto" => kind_of(&sheet.grid),
            "item" | "catalogue" => Some(Kind::Item),
            "document" => Some(Kind::Document),
            _ => return Err(Error::unknown_kind(kind)),
        };
        let mut findings = check_sheet(&sheet, self.setting());
        let part = sheet.name.as_deref().map(str::to_owned);
        let grid = sheet.grid;
        Ok(if kind == Some(Kind::Document) {
            let listing = Listing::read(grid);
            findings.extend(check_documents(&listing.documents, self.setting()));
            self.read(&listing, name, part, &findings)
        } else {
            let catalogue = Catalogue::read(grid, &self.profile.columns);
            findings.extend(check_catalogue(&catalogue, self.setting()));
            self.read(&catalogue, name, part, &findings)
        })
    }

    fn read(
        &self,
        sheet: &impl report::Sheet,
        name: &str,
        part: Option<String>,
        findings: &[Finding],
    ) -> Read {
        let place = report::InSheet { sheet, name, part: part.as_deref() };
        Read {
            has_header: sheet.header().is_some(),
            results: self.results(&place, findings),
            table: report::Table { sheet: part.as_deref().map(mask), ..written(sheet) },
        }
    }

    /// The results of a table: what concerns it as a whole, then row by row. `findings` are in the
    /// order of their places.
    fn results<S: report::Sheet>(
        &self,
        place: &report::InSheet<'_, S>,
        findings: &[Finding],
    ) -> Vec<UnitResult> {
        let sheet = place.sheet;
        let records = sheet.records();
        let mut results: Vec<UnitResult> = Vec::with_capacity(records + 1);
        let unit = |kind: Kind| UnitResult {
            source: Some(place.name.to_owned()),
            sheet: place.part.map(mask),
            kind: kind.name().to_owned(),
            ..UnitResult::default()
        };
        results.push(UnitResult {
            error: sheet.header().is_none().then(|| self.no_header()),
            ..unit(Kind::Catalogue)
        });
        for row in 0..records {
            let cell = sheet.cell(Place { row: Some(row as u32), ..Place::default() });
            let id = mask(&sheet.id(row));
            results.push(UnitResult {
                row: cell.map(|cell| cell.row),
                line: cell.map(|cell| cell.line),
                id: (!id.is_empty()).then_some(id),
                ..unit(sheet.kind())
            });
        }
        for found in findings.chunk_by(|one, other| one.place.row == other.place.row) {
            let at = found[0].place.row.map_or(0, |row| row as usize + 1);
            results[at].findings = self.present(found, place);
        }
        if results[0].findings.is_empty() && results[0].error.is_none() {
            results.remove(0);
        }
        results
    }

    /// Says that no header was recognised.
    fn no_header(&self) -> report::Failure {
        const NO_HEADER: Message = Message::new(
            "没有认出表头：前 40 行里没有一行有三个以上认识的列名（例如 公开事项、公开内容、公开时限、公开主体）；列名特殊的，在规则集的 columns 里写明",
            "no header was recognised: none of the first 40 rows has three known headings, such as 公开事项, 公开内容, 公开时限, 公开主体; name unusual ones in the columns of a profile",
        );
        report::Failure {
            code: "NO_HEADER".to_owned(),
            message: NO_HEADER.template(self.lang).to_owned(),
        }
    }
}

/// A sheet that was read and checked.
struct Read {
    has_header: bool,
    results: Vec<UnitResult>,
    table: report::Table,
}

/// How a table was read.
fn written(sheet: &impl report::Sheet) -> report::Table {
    let Some(header) = sheet.header() else { return report::Table::default() };
    let below = sheet.grid().rows.iter().skip(header + 1);
    report::Table {
        columns: sheet.columns(),
        rows: below.map(|row| row.cells.iter().map(|cell| mask(cell)).collect()).collect(),
        header_row: sheet.cell(Place::default()).map_or(header as u32 + 1, |cell| cell.row),
        sheet: None,
    }
}
