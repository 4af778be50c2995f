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
        let mut others: Vec<Read> = Vec::new();
        for sheet in sheets.iter().map(Sheet::from_json) {
            let part = sheet.name.as_ref().map(ToString::to_string);
            let filled = sheet.filled_rows().next().is_some();
            let reads = self.read_sheet(kind, sheet, name)?;
            if reads.iter().any(|read| read.has_header) {
                for read in reads {
                    results.extend(read.results);
                    tables.push(read.table);
                }
            } else if filled {
                unread.extend(part);
                others.extend(reads);
            }
        }
        let failed = if tables.is_empty() { self.fail(&mut others, name) } else { Vec::new() };
        for mut result in others.into_iter().flat_map(|read| read.results) {
            // What is found in it counts all the same, but for its lack of a header.
            result.error = None;
            result.findings.retain(|finding| !finding.rule.starts_with("catalogue/"));
            results.extend(Some(result).filter(|result| !result.findings.is_empty()));
        }
        if tables.is_empty() {
            return Ok(self.report([failed, results].concat(), Some(report::Table::default())));
        }
        let mut report = self.report_of(results, tables);
        report.unread = unread;
        Ok(report)
    }

    fn report_of(&self, results: Vec<UnitResult>, tables: Vec<report::Table>) -> Report {
        let mut report = self.report(results, tables.first().cloned());
        if tables.len() > 1 {
            report.tables = tables;
        }
        report
    }

    /// The results that say that no sheet has a header that was recognised: those of the first.
    fn fail(&self, others: &mut Vec<Read>, name: &str) -> Vec<UnitResult> {
        if others.is_empty() {
            return vec![UnitResult {
                source: Some(name.to_owned()),
                kind: Kind::Catalogue.name().to_owned(),
                error: Some(self.no_header()),
                ..UnitResult::default()
            }];
        }
        others.remove(0).results
    }

    fn check_grid(&self, kind: &str, grid: Grid<'_>, name: &str) -> Result<Report, Error> {
        let (mut results, mut tables) = (Vec::new(), Vec::new());
        for read in self.read_sheet(kind, grid.into(), name)? {
            results.extend(read.results);
            tables.push(read.table);
        }
        Ok(self.report_of(results, tables))
    }

    /// Reads and checks what stands in a sheet: a list, or one catalogue below the other.
    fn read_sheet(&self, kind: &str, sheet: Sheet<'_>, name: &str) -> Result<Vec<Read>, Error> {
        let kind = match kind {
            "auto" => kind_of(&sheet.grid),
            "item" | "catalogue" => Some(Kind::Item),
            "document" => Some(Kind::Document),
            _ => return Err(Error::unknown_kind(kind)),
        };
        let told = check_sheet(&sheet, self.setting());
        let part = sheet.name.as_deref().map(str::to_owned);
        let grid = sheet.grid;
        if kind == Some(Kind::Document) {
            let listing = Listing::read(grid);
            let findings = check_documents(&listing.documents, self.setting());
            return Ok(vec![self.read(&listing, name, part, (&findings, &told))]);
        }
        let mut catalogues = Catalogue::all(grid, &self.profile.columns);
        if let Some(first) = catalogues.first_mut() {
            first.hear(&sheet.around);
        }
        let mut told = told.as_slice();
        let ends: Vec<usize> =
            catalogues.iter().skip(1).map(|next| next.first_row).chain([usize::MAX]).collect();
        let read = |(catalogue, end): (&Catalogue<'_>, usize)| {
            // Found in the order of the rows of the sheet.
            let row = |finding: &Finding| finding.place.row.map_or(0, |row| row as usize);
            let (own, later) = told.split_at(told.partition_point(|finding| row(finding) < end));
            told = later;
            let findings = check_catalogue(catalogue, self.setting());
            self.read(catalogue, name, part.clone(), (&findings, own))
        };
        Ok(catalogues.iter().zip(ends).map(read).collect())
    }

    fn read(
        &self,
        sheet: &impl report::Sheet,
        name: &str,
        part: Option<String>,
        (findings, told): (&[Finding], &[Finding]),
    ) -> Read {
        let place = report::InSheet { sheet, name, part: part.as_deref() };
        Read {
            has_header: sheet.header().is_some(),
            results: self.results(place, findings, told),
            table: report::Table { sheet: part.as_deref().map(mask), ..written(sheet) },
        }
    }

    /// The results of a table: what concerns it as a whole, then row by row. `findings` are in the
    /// order of their places; `told` are on rows and columns of the grid.
    fn results<S: report::Sheet>(
        &self,
        place: report::InSheet<'_, S>,
        findings: &[Finding],
        told: &[Finding],
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
                line: cell.map(|cell| cell.line).filter(|_| place.part.is_none()),
                id: (!id.is_empty()).then_some(id),
                ..unit(sheet.kind())
            });
        }
        for found in findings.chunk_by(|one, other| one.place.row == other.place.row) {
            let at = found[0].place.row.map_or(0, |row| row as usize + 1);
            results[at].findings = self.present(found, &place);
        }
        let cells = report::InCells(place);
        for found in told.chunk_by(|one, other| one.place.row == other.place.row) {
            let record = found[0].place.row.and_then(|row| cells.record(row));
            let at = record.map_or(0, |record| record as usize + 1);
            results[at].findings.extend(self.present(found, &cells));
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

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::Checker;
    use crate::message::Lang;
    use crate::report::Report;

    const CATALOGUE: &str = "目录名称,公开内容,公开时限,公开主体\n机构设置,内设机构,20个工作日内,政工室\n部门领导,分工,常期公开,政工室\n";

    fn check(sheets: &[Value]) -> Report {
        let checker = Checker::named("national", "2026-11-22", Lang::Zh).expect("a checker");
        let sheets: Vec<_> =
            sheets.iter().map(|sheet| sheet.as_object().expect("a sheet").clone()).collect();
        checker.check_sheets("item", &sheets, "目录.xlsx").expect("a report")
    }

    /// Sheet, cell and rule of each finding.
    fn found(report: &Report) -> Vec<(&str, &str, &str)> {
        let findings = report.results.iter().flat_map(|result| &result.findings);
        let at = findings.filter_map(|finding| Some((finding, finding.at.as_ref()?)));
        at.map(|(finding, at)| {
            let sheet = at.sheet.as_deref().unwrap_or_default();
            (sheet, at.cell.as_deref().unwrap_or_default(), finding.rule.as_str())
        })
        .collect()
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
        assert_eq!(
            (report.summary.records, report.unread.as_slice()),
            (4, ["封面".to_owned()].as_slice())
        );
        assert!(found(&report).contains(&("二、业务", "C3", "time-limit/typo")));
        assert!(
            report.results.iter().all(|result| result.error.is_none() && result.line.is_none())
        );
    }

    #[test]
    fn catalogues_below_each_other_are_read_each_for_itself() {
        let other = "二、户籍,,\n序号,公开事项,公开依据,公开时限,公开主体\n1,出生登记,条例,常期公开,户籍科\n";
        let csv = [CATALOGUE, other].concat();
        let report = check(&[json!({ "name": "目录", "csv": csv, "hiddenRows": [5] })]);
        let headers: Vec<u32> = report.tables.iter().map(|table| table.header_row).collect();
        assert_eq!((headers, report.summary.records), (vec![1, 5], 3));
        let found = found(&report);
        for place in [
            ("目录", "C3", "time-limit/typo"),
            ("目录", "D6", "time-limit/typo"),
            ("目录", "A6", "spreadsheet/hidden"),
        ] {
            assert_eq!(
                found.iter().filter(|other| **other == place).count(),
                1,
                "{place:?}: {found:?}"
            );
        }
        let checker = Checker::named("national", "2026-11-22", Lang::Zh).expect("a checker");
        let report = checker.check_table("catalogue", &csv, "目录.csv").expect("a report");
        assert_eq!(report.tables.len(), 2);
    }

    #[test]
    fn what_is_found_in_a_sheet_without_a_header_is_told_beside_a_table() {
        let persons = json!({ "name": "名单", "csv": "甲,乙\n张某某,11010519491231002X\n李某某,440524188001010014\n" });
        let report = check(&[persons.clone(), json!({ "name": "目录", "csv": CATALOGUE })]);
        assert!(
            found(&report)
                .iter()
                .any(|(sheet, _, rule)| (*sheet, *rule) == ("名单", "privacy/identity-number"))
        );
        assert!(report.results.iter().all(|result| result.error.is_none()));
        let alone = check(&[persons]);
        let failed = alone.results.iter().filter_map(|result| result.error.as_ref());
        assert_eq!(failed.map(|error| error.code.as_str()).collect::<Vec<_>>(), ["NO_HEADER"]);
        assert!(!found(&alone).is_empty());
        assert_eq!(check(&[]).results.len(), 1);
    }

    #[test]
    fn what_a_file_hides_is_told_at_its_row_or_column() {
        let report = check(&[
            json!({ "name": "目录", "csv": (["某局目录\n", CATALOGUE].concat()), "hiddenRows": [3], "hiddenColumns": [1] }),
            json!({ "name": "底稿", "csv": "一\n", "hidden": true }),
        ]);
        let hidden: Vec<_> =
            found(&report).into_iter().filter(|(.., rule)| *rule == "spreadsheet/hidden").collect();
        let expected = [
            ("目录", "B2", "spreadsheet/hidden"),
            ("目录", "A4", "spreadsheet/hidden"),
            ("底稿", "", "spreadsheet/hidden"),
        ];
        assert_eq!(hidden, expected);
    }
}
