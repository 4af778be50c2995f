//! Tables in, reports out.

use std::borrow::Cow;

use super::Checker;
use crate::check::{check_catalogue, check_documents};
use crate::engine::{Finding, Place};
use crate::error::Error;
use crate::message::Message;
use crate::record::Kind;
use crate::report::{self, Report, Sheet, UnitResult, mask};
use crate::table::{Catalogue, Grid, Listing, kind_of};

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

    fn check_grid(&self, kind: &str, grid: Grid<'_>, name: &str) -> Result<Report, Error> {
        let kind = match kind {
            "auto" => kind_of(&grid),
            "item" | "catalogue" => Some(Kind::Item),
            "document" => Some(Kind::Document),
            _ => return Err(Error::unknown_kind(kind)),
        };
        let (results, table) = if kind == Some(Kind::Document) {
            let listing = Listing::read(grid);
            let findings = check_documents(&listing.documents, self.setting());
            (self.results(&listing, name, &findings), written(&listing))
        } else {
            let catalogue = Catalogue::read(grid, &self.profile.columns);
            let findings = check_catalogue(&catalogue, self.setting());
            (self.results(&catalogue, name, &findings), written(&catalogue))
        };
        Ok(self.report(results, Some(table)))
    }

    /// The results of a table: what concerns it as a whole, then row by row. `findings` are in the
    /// order of their places.
    fn results(&self, sheet: &impl Sheet, name: &str, findings: &[Finding]) -> Vec<UnitResult> {
        let records = sheet.records();
        let mut results: Vec<UnitResult> = Vec::with_capacity(records + 1);
        results.push(UnitResult {
            source: Some(name.to_owned()),
            kind: Kind::Catalogue.name().to_owned(),
            error: sheet.header().is_none().then(|| self.no_header()),
            ..UnitResult::default()
        });
        for row in 0..records {
            let cell = sheet.cell(Place { row: Some(row as u32), ..Place::default() });
            let id = mask(&sheet.id(row));
            results.push(UnitResult {
                source: Some(name.to_owned()),
                row: cell.map(|cell| cell.row),
                line: cell.map(|cell| cell.line),
                kind: sheet.kind().name().to_owned(),
                id: (!id.is_empty()).then_some(id),
                ..UnitResult::default()
            });
        }
        for found in findings.chunk_by(|one, other| one.place.row == other.place.row) {
            let at = found[0].place.row.map_or(0, |row| row as usize + 1);
            results[at].findings = self.present(found, &report::InSheet { sheet, name });
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

/// How a table was read.
fn written(sheet: &impl Sheet) -> report::Table {
    let Some(header) = sheet.header() else { return report::Table::default() };
    let below = sheet.grid().rows.iter().skip(header + 1);
    report::Table {
        columns: sheet.columns(),
        rows: below.map(|row| row.cells.iter().map(|cell| mask(cell)).collect()).collect(),
        header_row: header as u32 + 1,
    }
}
