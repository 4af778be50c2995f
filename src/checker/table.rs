//! Tables in, reports out.

use std::borrow::Cow;

use serde_json::{Map, Value};

use super::Checker;
#[cfg(feature = "batch")]
use crate::check::check_document_among;
#[cfg(feature = "office")]
use crate::check::{check_approvals, check_register};
use crate::check::{
    check_catalogue, check_coverage, check_documents, check_sheet, compare_documents,
};
use crate::compare::cover;
#[cfg(feature = "batch")]
use crate::engine::Remembered;
use crate::engine::{Finding, Place};
use crate::error::Error;
use crate::message::Message;
use crate::order::sort_by_key;
#[cfg(feature = "office")]
use crate::record::{Approval, Request};
use crate::record::{Document, Kind};
use crate::report::{self, Report, UnitResult, mask};
#[cfg(feature = "batch")]
use crate::table::Piece;
use crate::table::{Catalogue, Grid, Listing, Sheet};

/// A table of whatever records, so that what is said of it is made once for all of them.
type InSheet<'a> = report::InSheet<'a, dyn report::Sheet + 'a>;

impl Checker {
    /// Checks CSV text: a catalogue of items, a list of documents or a register of requests, `auto` to tell by
    /// the header.
    ///
    /// # Errors
    ///
    /// `UNKNOWN_KIND` if `kind` is none of `item`, `catalogue`, `document`, `request` and `auto`.
    pub fn check_table(&self, kind: &str, csv: &str, name: &str) -> Result<Report, Error> {
        self.check_sheet_alone(Asked::of(kind), Grid::from_csv(csv).into(), name)
    }

    /// What is wrong in CSV text, for long tables: as [`Checker::check_table`], but without the rows
    /// that have no findings, and without the cells.
    ///
    /// # Errors
    ///
    /// As [`Checker::check_table`].
    pub fn find_in_table(&self, kind: &str, csv: &str, name: &str) -> Result<Report, Error> {
        let asked = Asked { whole: false, ..Asked::of(kind) };
        self.check_sheet_alone(asked, Grid::from_csv(csv).into(), name)
    }

    /// What is wrong in CSV text as a whole: as [`Checker::find_in_table`], but in a list of documents without
    /// what is wrong in each by itself, which [`crate::batch::check_rows`] finds.
    ///
    /// # Errors
    ///
    /// As [`Checker::check_table`].
    #[cfg(feature = "batch")]
    pub fn find_among_rows(&self, kind: &str, csv: &str, name: &str) -> Result<Report, Error> {
        let asked = Asked { whole: false, each: false, ..Asked::of(kind) };
        self.check_sheet_alone(asked, Grid::from_csv(csv).into(), name)
    }

    /// What is wrong in the sheets of a file, for long ones, as [`Checker::find_in_table`].
    ///
    /// # Errors
    ///
    /// As [`Checker::check_table`].
    pub fn find_in_sheets(
        &self,
        kind: &str,
        sheets: &[Map<String, Value>],
        name: &str,
    ) -> Result<Report, Error> {
        self.check_each(Asked { whole: false, ..Asked::of(kind) }, sheets, name)
    }

    /// What is wrong in some rows of a list of documents, each row by itself: for lists that are too long to
    /// be held at once. As [`Checker::find_in_table`], without what compares rows.
    #[cfg(feature = "batch")]
    pub(crate) fn find_in_rows(&self, piece: Piece<'_>, name: &str, known: &Remembered) -> Report {
        let listing: Listing<'_> = Listing::read_piece(piece);
        let mut findings = Vec::new();
        for (row, document) in listing.records.iter().enumerate() {
            let found = check_document_among(document, self.setting(), known).into_iter();
            findings.extend(found.map(|finding| finding.in_row(row)));
        }
        let place = InSheet { sheet: &listing, name, part: None };
        let mut report = self.report(self.results(place, false, (&findings, &[])), None);
        report.summary.records = listing.records.len() as u32;
        report
    }

    /// How CSV text is read as a table, or as several, without a look at what is wrong.
    ///
    /// # Errors
    ///
    /// As [`Checker::check_table`].
    pub fn tables_of(&self, kind: &str, csv: &str) -> Result<Vec<report::Table>, Error> {
        self.tables_in(kind, Grid::from_csv(csv).into())
    }

    /// How the sheets of a file are read as tables: those with a header that is recognised.
    ///
    /// # Errors
    ///
    /// As [`Checker::check_table`].
    pub fn tables_of_sheets(
        &self,
        kind: &str,
        sheets: &[Map<String, Value>],
    ) -> Result<Vec<report::Table>, Error> {
        let mut tables = Vec::new();
        for sheet in sheets {
            tables.extend(self.tables_in(kind, Sheet::from_json(sheet))?);
        }
        tables.retain(|table| !table.columns.is_empty());
        Ok(tables)
    }

    fn tables_in(&self, kind: &str, sheet: Sheet<'_>) -> Result<Vec<report::Table>, Error> {
        #[cfg(feature = "office")]
        if let Some(table) = super::form::cells_of_forms(kind, &sheet) {
            let name = sheet.name.as_deref().map(mask);
            return Ok(vec![report::Table { sheet: name, ..table }]);
        }
        let kind = self.record_kind(kind, &sheet)?;
        let Sheet { name, grid, around, .. } = sheet;
        let name = name.as_deref().map(mask);
        let table = |sheet: report::Table| report::Table { sheet: name.clone(), ..sheet };
        match kind {
            None => return Ok(Vec::new()),
            Some(Kind::Document) => {
                let listing: Listing<'_> = Listing::read(grid);
                return Ok(vec![table(written(&listing))]);
            }
            #[cfg(feature = "office")]
            Some(Kind::Request) => {
                let register: Listing<'_, Request<'_>> = Listing::read(grid);
                return Ok(vec![table(written(&register))]);
            }
            #[cfg(feature = "office")]
            Some(Kind::Approval) => {
                let register: Listing<'_, Approval<'_>> = Listing::read(grid);
                return Ok(vec![table(written(&register))]);
            }
            _ => {}
        }
        let mut catalogues = Catalogue::all(grid, &self.profile.columns);
        if let Some(first) = catalogues.first_mut() {
            first.hear(&around);
        }
        Ok(catalogues.iter().map(|catalogue| table(written(catalogue))).collect())
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
        self.check_sheet_alone(Asked::of(kind), Grid::from_rows(rows).into(), name)
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
        self.check_each(Asked::of(kind), sheets, name)
    }

    /// Checks the sheets of a file as [`Checker::check_sheets`], and its catalogues also against a list
    /// of what was published: the sheets of another file.
    ///
    /// # Errors
    ///
    /// As [`Checker::check_table`]; `NO_HEADER` if the list has no header that is recognised.
    pub fn check_published(
        &self,
        kind: &str,
        sheets: &[Map<String, Value>],
        published: &[Map<String, Value>],
        name: &str,
    ) -> Result<Report, Error> {
        const NO_HEADER: Message = Message::new(
            "已公布文件的清单里没有认出表头：前 40 行里没有标题、栏目、发布日期这样的列名",
            "no header was recognised in the list of what was published: headings such as 标题, 栏目, 发布日期 are wanted in its first 40 rows",
        );
        let listings = published.iter().map(|sheet| Listing::read(Sheet::from_json(sheet).grid));
        let listings: Vec<Listing<'_>> =
            listings.filter(|listing| listing.header.is_some()).collect();
        if listings.is_empty() {
            return Err(Error::new("NO_HEADER", NO_HEADER));
        }
        let documents: Vec<Document<'_>> =
            listings.into_iter().flat_map(|listing| listing.records).collect();
        self.check_each(Asked { published: Some(&documents), ..Asked::of(kind) }, sheets, name)
    }

    fn check_each(
        &self,
        asked: Asked<'_>,
        sheets: &[Map<String, Value>],
        name: &str,
    ) -> Result<Report, Error> {
        let sheets: Vec<Sheet<'_>> = sheets.iter().map(Sheet::from_json).collect();
        #[cfg(feature = "office")]
        if let Some(report) = self.check_report_in(asked.kind, &sheets, name) {
            return Ok(report);
        }
        let (mut found, mut unread) = (Found::default(), Vec::new());
        let mut others: Vec<Read> = Vec::new();
        for sheet in sheets {
            let part = sheet.name.as_ref().map(ToString::to_string);
            let filled = sheet.filled_rows().next().is_some();
            let reads = self.read_sheet(asked, sheet, name)?;
            if reads.iter().any(|read| read.has_header) {
                found.extend(reads);
            } else if filled {
                unread.extend(part);
                others.extend(reads);
            }
        }
        if found.headers > 0 {
            found.add_others(others);
            let mut report = self.report_of(found);
            report.unread = unread;
            return Ok(report);
        }
        found.results = self.fail(&mut others, name);
        found.records = count_records(&found.results);
        found.add_others(others);
        found.tables = vec![report::Table::default()];
        Ok(self.report_of(found))
    }

    fn report_of(&self, found: Found) -> Report {
        let Found { results, records, tables, .. } = found;
        let mut report = self.report(results, tables.first().cloned());
        report.summary.records = records;
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

    fn check_sheet_alone(
        &self,
        asked: Asked<'_>,
        sheet: Sheet<'_>,
        name: &str,
    ) -> Result<Report, Error> {
        #[cfg(feature = "office")]
        if let Some(report) = self.check_report_in(asked.kind, std::slice::from_ref(&sheet), name) {
            return Ok(report);
        }
        let mut found = Found::default();
        found.extend(self.read_sheet(asked, sheet, name)?);
        Ok(self.report_of(found))
    }

    /// Reads and checks what stands in a sheet: a list, or one catalogue below the other.
    fn read_sheet(
        &self,
        asked: Asked<'_>,
        sheet: Sheet<'_>,
        name: &str,
    ) -> Result<Vec<Read>, Error> {
        #[cfg(feature = "office")]
        if let Some(results) = self.forms_in(asked.kind, &sheet, name) {
            let part = sheet.name.as_deref();
            let table =
                || report::Table { sheet: part.map(mask), ..super::form::cells(&sheet.grid) };
            return Ok(vec![Read {
                has_header: results.iter().all(|result| result.error.is_none()),
                records: results.len() as u32,
                table: asked.whole.then(table),
                results,
            }]);
        }
        let kind = self.record_kind(asked.kind, &sheet)?;
        let told = check_sheet(&sheet, self.setting());
        let part = sheet.name.as_deref().map(str::to_owned);
        let grid = sheet.grid;
        let part = part.as_deref();
        match kind {
            None => {
                let none: Listing<'_> = Listing { grid, ..Listing::default() };
                let place = InSheet { sheet: &none, name, part };
                return Ok(vec![self.read(place, asked, (&[], &told))]);
            }
            Some(Kind::Document) => {
                let listing: Listing<'_> = Listing::read(grid);
                let check = if asked.each { check_documents } else { compare_documents };
                let findings = check(&listing.records, self.setting());
                let place = InSheet { sheet: &listing, name, part };
                return Ok(vec![self.read(place, asked, (&findings, &told))]);
            }
            #[cfg(feature = "office")]
            Some(Kind::Request) => {
                let register = Listing::read(grid);
                let findings = check_register(&register, self.setting());
                let place = InSheet { sheet: &register, name, part };
                return Ok(vec![self.read(place, asked, (&findings, &told))]);
            }
            #[cfg(feature = "office")]
            Some(Kind::Approval) => {
                let register: Listing<'_, Approval<'_>> = Listing::read(grid);
                let findings = check_approvals(&register.records, self.setting());
                let place = InSheet { sheet: &register, name, part };
                return Ok(vec![self.read(place, asked, (&findings, &told))]);
            }
            _ => {}
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
            let mut findings = check_catalogue(catalogue, self.setting());
            if let Some(documents) = asked.published {
                let coverage = cover(catalogue, documents);
                findings.extend(check_coverage(&coverage, self.setting()));
                sort_by_key(&mut findings, |finding| finding.place);
            }
            let place = InSheet { sheet: catalogue, name, part };
            self.read(place, asked, (&findings, own))
        };
        Ok(catalogues.iter().zip(ends).map(read).collect())
    }

    fn read(
        &self,
        place: InSheet<'_>,
        asked: Asked<'_>,
        (findings, told): (&[Finding], &[Finding]),
    ) -> Read {
        let (sheet, part) = (place.sheet, place.part);
        let table = || report::Table { sheet: part.map(mask), ..written(sheet) };
        Read {
            has_header: sheet.header().is_some(),
            records: sheet.records() as u32,
            table: asked.whole.then(table),
            results: self.results(place, asked.whole, (findings, told)),
        }
    }

    /// The results of a table: what concerns it as a whole, then row by row; without those that say
    /// nothing, unless the `whole` of it is asked for. `findings` are in the order of their places;
    /// `told` are on rows and columns of the grid.
    fn results(
        &self,
        place: InSheet<'_>,
        whole: bool,
        (findings, told): (&[Finding], &[Finding]),
    ) -> Vec<UnitResult> {
        let records = place.sheet.records();
        let mut results: Vec<Option<UnitResult>> = vec![None; records + 1];
        if place.sheet.header().is_none() {
            results[0] = Some(UnitResult { error: Some(self.no_header()), ..unit(&place, 0) });
        }
        if whole {
            for (at, result) in results.iter_mut().enumerate().skip(1) {
                *result = Some(unit(&place, at));
            }
        }
        let mut add = |at: usize, found: Vec<report::Finding>, place: &InSheet<'_>| {
            let result = results[at].get_or_insert_with(|| unit(place, at));
            result.findings.extend(found);
        };
        for found in findings.chunk_by(|one, other| one.place.row == other.place.row) {
            let at = found[0].place.row.map_or(0, |row| row as usize + 1);
            add(at, self.present(found, &place), &place);
        }
        let cells = report::InCells(place);
        for found in told.chunk_by(|one, other| one.place.row == other.place.row) {
            let record = found[0].place.row.and_then(|row| cells.record(row));
            let at = record.map_or(0, |record| record as usize + 1);
            add(at, self.present(found, &cells), &cells.0);
        }
        let says = |result: &UnitResult| !result.findings.is_empty() || result.error.is_some();
        let is_record = |result: &UnitResult| result.kind != Kind::Catalogue.name();
        let is_kept = |result: &UnitResult| says(result) || (whole && is_record(result));
        results.into_iter().flatten().filter(is_kept).collect()
    }

    /// What a sheet is a list of, where `kind` says it or its header does. Where a profile names headings of
    /// its own, any table may be a catalogue.
    fn record_kind(&self, kind: &str, sheet: &Sheet<'_>) -> Result<Option<Kind>, Error> {
        let known = record_kind(kind, sheet)?;
        Ok(known.or_else(|| (self.profile.columns.iter().next().is_some()).then_some(Kind::Item)))
    }

    /// Says that no header was recognised.
    fn no_header(&self) -> report::Failure {
        const NO_HEADER: Message = Message::new(
            "没有认出表头：前 40 行里没有一行有三个以上认识的列名（例如 公开事项、公开内容、公开时限、公开主体），或者没有一处说是公开目录；列名特殊的，在规则集的 columns 里写明，要当作公开目录检查的，指明种类是 catalogue",
            "no header was recognised: none of the first 40 rows has three known headings, such as 公开事项, 公开内容, 公开时限, 公开主体, or nothing says that it is of what is disclosed; name unusual headings in the columns of a profile, or say that its kind is catalogue",
        );
        report::Failure {
            code: "NO_HEADER".to_owned(),
            message: NO_HEADER.template(self.lang).to_owned(),
        }
    }
}

/// The result of a record, counted from 1; of the table as a whole at 0.
fn unit(place: &InSheet<'_>, at: usize) -> UnitResult {
    let sheet = place.sheet;
    let unit = |kind: Kind| UnitResult {
        source: Some(place.name.to_owned()),
        sheet: place.part.map(mask),
        kind: kind.name().to_owned(),
        ..UnitResult::default()
    };
    let Some(row) = at.checked_sub(1) else { return unit(Kind::Catalogue) };
    let cell = sheet.cell(Place { row: Some(row as u32), ..Place::default() });
    let id = mask(&sheet.id(row));
    UnitResult {
        row: cell.map(|cell| cell.row),
        line: cell.map(|cell| cell.line).filter(|_| place.part.is_none()),
        id: (!id.is_empty()).then_some(id),
        ..unit(sheet.kind())
    }
}

/// What a sheet is a list of, where `kind` says it or its header does.
fn record_kind(kind: &str, sheet: &Sheet<'_>) -> Result<Option<Kind>, Error> {
    match kind {
        "auto" => Ok(sheet.kind()),
        "item" | "catalogue" => Ok(Some(Kind::Item)),
        "document" => Ok(Some(Kind::Document)),
        #[cfg(feature = "office")]
        "request" => Ok(Some(Kind::Request)),
        #[cfg(feature = "office")]
        "approval" => Ok(Some(Kind::Approval)),
        _ => Err(Error::unknown_kind(kind)),
    }
}

/// What is asked about the sheets of a file.
#[derive(Clone, Copy)]
struct Asked<'a> {
    /// What they are lists of.
    kind: &'a str,
    /// What was published to the items of catalogues, where that is known.
    published: Option<&'a [Document<'a>]>,
    /// Whether all rows and cells are, or only what is wrong.
    whole: bool,
    /// Whether each document of a list is to be checked by itself too.
    each: bool,
}

impl<'a> Asked<'a> {
    /// All about lists of a kind.
    fn of(kind: &'a str) -> Self {
        Self { kind, published: None, whole: true, each: true }
    }
}

/// A sheet that was read and checked.
struct Read {
    has_header: bool,
    records: u32,
    results: Vec<UnitResult>,
    table: Option<report::Table>,
}

/// What was found in the sheets of a file.
#[derive(Default)]
struct Found {
    results: Vec<UnitResult>,
    records: u32,
    tables: Vec<report::Table>,
    headers: usize,
}

impl Found {
    fn extend(&mut self, reads: Vec<Read>) {
        for read in reads {
            self.results.extend(read.results);
            self.records += read.records;
            self.tables.extend(read.table);
            self.headers += usize::from(read.has_header);
        }
    }

    /// What is found in sheets without a header counts all the same, but for their lack of it.
    fn add_others(&mut self, others: Vec<Read>) {
        for mut result in others.into_iter().flat_map(|read| read.results) {
            result.error = None;
            result.findings.retain(|finding| !finding.rule.starts_with("catalogue/"));
            if !result.findings.is_empty() {
                self.records += count_records(std::slice::from_ref(&result));
                self.results.push(result);
            }
        }
    }
}

/// How many of the results are of records: what concerns a table as a whole is none.
fn count_records(results: &[UnitResult]) -> u32 {
    results.iter().filter(|result| result.kind != Kind::Catalogue.name()).count() as u32
}

/// How a table was read.
fn written(sheet: &dyn report::Sheet) -> report::Table {
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
    fn a_catalogue_is_checked_against_what_was_published() {
        let checker = Checker::named("national", "2026-11-22", Lang::Zh).expect("a checker");
        let objects = |value: Value| vec![value.as_object().expect("an object").clone()];
        let sheets = objects(json!({ "name": "目录", "csv": CATALOGUE }));
        let list = "标题,发布日期\n某局机构设置,2026-01-02\n某局会议,2026-01-02\n";
        let check = |list: &str| {
            checker.check_published("item", &sheets, &objects(json!({ "csv": list })), "目录.xlsx")
        };
        let report = check(list).expect("a report");
        let found = found(&report);
        assert!(found.contains(&("目录", "A3", "catalogue/unpublished")), "{found:?}");
        assert!(found.iter().filter(|(.., rule)| *rule == "catalogue/unpublished").count() == 1);
        assert!(found.contains(&("目录", "C3", "time-limit/typo")), "{found:?}");
        assert_eq!(check("甲,乙\n").expect_err("no list").code, "NO_HEADER");
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
