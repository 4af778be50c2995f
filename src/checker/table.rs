//! Tables in, reports out.

use std::borrow::Cow;

use super::Checker;
use crate::check::{check_catalogue, check_documents, check_sheet};
use crate::engine::{Finding, Place};
use crate::error::Error;
use crate::message::Message;
use crate::record::Kind;
use crate::report::{self, InCells, InSheet, Report, Sheet, UnitResult, mask};
use crate::table::{self, Catalogue, Grid, Listing, kind_of};

impl Checker {
    /// Checks CSV text: a catalogue of items or a list of documents, `auto` to tell by the header.
    ///
    /// # Errors
    ///
    /// `UNKNOWN_KIND` if `kind` is none of `item`, `catalogue`, `document` and `auto`.
    pub fn check_table(&self, kind: &str, csv: &str, name: &str) -> Result<Report, Error> {
        self.check_sheets(kind, vec![Grid::from_csv(csv).into()], name)
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
        self.check_sheets(kind, vec![Grid::from_rows(rows).into()], name)
    }

    /// Checks the sheets of a file, each as [`Checker::check_table`]; gives one report over them all. A
    /// sheet without a recognised header is no table, if another has one.
    ///
    /// # Errors
    ///
    /// As [`Checker::check_table`].
    pub fn check_sheets(
        &self,
        kind: &str,
        sheets: Vec<table::Sheet<'_>>,
        name: &str,
    ) -> Result<Report, Error> {
        let mut results = Vec::new();
        let mut tables = Vec::new();
        for mut sheet in sheets {
            let kind = match kind {
                "auto" => kind_of(&sheet.grid),
                "item" | "catalogue" => Some(Kind::Item),
                "document" => Some(Kind::Document),
                _ => return Err(Error::unknown_kind(kind)),
            };
            let told = check_sheet(&sheet, self.setting());
            let (grid, within) = (std::mem::take(&mut sheet.grid), sheet.name.as_deref());
            let read = if kind == Some(Kind::Document) {
                let listing = Listing::read(grid);
                let findings = check_documents(&listing.documents, self.setting());
                self.sheet_results(InSheet { sheet: &listing, name, within }, &findings, &told)
            } else {
                let catalogue = Catalogue::read(grid, &self.profile.columns);
                let findings = check_catalogue(&catalogue, self.setting());
                self.sheet_results(InSheet { sheet: &catalogue, name, within }, &findings, &told)
            };
            results.extend(read.0);
            tables.extend(read.1);
        }
        if tables.is_empty() {
            self.say_no_header(&mut results, name);
            tables.push(report::Table::default());
        }
        Ok(self.report(results, tables))
    }

    /// The results of a table: what concerns it as a whole, then row by row; and how it was read, if it
    /// was. `findings` are in the order of their places, `told` are on cells of the grid.
    fn sheet_results<S: Sheet>(
        &self,
        table: InSheet<'_, S>,
        findings: &[Finding],
        told: &[Finding],
    ) -> (Vec<UnitResult>, Option<report::Table>) {
        let (sheet, within) = (table.sheet, table.within.map(mask));
        let source = || UnitResult {
            source: Some(table.name.to_owned()),
            sheet: within.clone(),
            ..UnitResult::default()
        };
        let records = sheet.records();
        let mut results: Vec<UnitResult> = Vec::with_capacity(records + 1);
        results.push(UnitResult { kind: Kind::Catalogue.name().to_owned(), ..source() });
        for row in 0..records {
            let cell = sheet.cell(Place { row: Some(row as u32), ..Place::default() });
            let id = mask(&sheet.id(row));
            results.push(UnitResult {
                row: cell.map(|cell| cell.row),
                line: cell.map(|cell| cell.line).filter(|_| table.within.is_none()),
                kind: sheet.kind().name().to_owned(),
                id: (!id.is_empty()).then_some(id),
                ..source()
            });
        }
        for found in findings.chunk_by(|one, other| one.place.row == other.place.row) {
            let at = found[0].place.row.map_or(0, |row| row as usize + 1);
            results[at].findings = self.present(found, &table);
        }
        let cells = InCells(table);
        for found in told.chunk_by(|one, other| one.place.row == other.place.row) {
            let record = found[0].place.row.and_then(|row| cells.record(row));
            let at = record.map_or(0, |record| record as usize + 1);
            results[at].findings.extend(self.present(found, &cells));
        }
        if results[0].findings.is_empty() {
            results.remove(0);
        }
        (results, written(sheet, within))
    }

    /// Says that no header was recognised in any sheet.
    fn say_no_header(&self, results: &mut Vec<UnitResult>, name: &str) {
        if results.is_empty() {
            results.push(UnitResult {
                source: Some(name.to_owned()),
                kind: Kind::Catalogue.name().to_owned(),
                ..UnitResult::default()
            });
        }
        results[0].error = Some(self.no_header());
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

/// How a table was read; none where its header was not recognised.
fn written(sheet: &impl Sheet, within: Option<String>) -> Option<report::Table> {
    let header = sheet.header()?;
    let below = sheet.grid().rows.iter().skip(header + 1);
    Some(report::Table {
        sheet: within,
        columns: sheet.columns(),
        rows: below.map(|row| row.cells.iter().map(|cell| mask(cell)).collect()).collect(),
        header_row: header as u32 + 1,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::Checker;
    use crate::message::Lang;
    use crate::report::Report;
    use crate::table::Sheet;

    const CATALOGUE: &str = "目录名称,公开内容,公开时限,公开主体\n机构设置,内设机构,20个工作日内,政工室\n部门领导,分工,常期公开,政工室\n";

    fn check(sheets: &[Value]) -> Report {
        let checker = Checker::named("national", "2026-11-22", Lang::Zh).expect("a checker");
        let sheets =
            sheets.iter().map(|sheet| Sheet::from_json(sheet.as_object().expect("a sheet")));
        checker.check_sheets("item", sheets.collect(), "目录.xlsx").expect("a report")
    }

    #[test]
    fn every_sheet_with_a_table_is_in_one_report() {
        let report = check(&[
            json!({ "name": "封面", "csv": "某局主动公开基本目录\n" }),
            json!({ "name": "一、机构", "csv": CATALOGUE }),
            json!({ "name": "Sheet3", "csv": "" }),
            json!({ "name": "二、业务", "csv": CATALOGUE }),
        ]);
        let sheets: Vec<_> = report.tables.iter().map(|table| table.sheet.as_deref()).collect();
        assert_eq!(sheets, [Some("一、机构"), Some("二、业务")]);
        assert_eq!(report.summary.records, 4);
        assert!(
            report.results.iter().all(|result| result.error.is_none() && result.line.is_none())
        );
        let typo = report.results.iter().rev().flat_map(|result| &result.findings);
        let at = typo
            .filter(|finding| finding.rule == "time-limit/typo")
            .find_map(|finding| finding.at.as_ref());
        let at = at.expect("常期 is a slip");
        assert_eq!(
            (at.sheet.as_deref(), at.cell.as_deref(), at.line),
            (Some("二、业务"), Some("C3"), None)
        );
    }

    #[test]
    fn a_file_without_any_header_says_so_once() {
        let report = check(&[
            json!({ "name": "甲", "csv": "一,二\n" }),
            json!({ "name": "乙", "csv": "三\n" }),
        ]);
        let failed = report.results.iter().filter_map(|result| result.error.as_ref());
        assert_eq!(failed.map(|error| error.code.as_str()).collect::<Vec<_>>(), ["NO_HEADER"]);
        assert_eq!(check(&[]).results.len(), 1);
    }
}
