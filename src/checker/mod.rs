//! The service that pages, servers and the command line call: records in, reports out.

#[cfg(feature = "office")]
mod annual_report;
mod compare;
mod days;
mod due;
#[cfg(feature = "office")]
mod form;
mod local;
mod readings;
mod table;

pub use compare::TableGiven;
pub use readings::{field_of, parse_document_number, parse_time_limit, read_page};

use chrono::NaiveDate;
use serde_json::{Map, Value};

#[cfg(feature = "batch")]
use crate::check::check_document_among;
#[cfg(feature = "office")]
use crate::check::{check_approval, check_report, check_request, check_requests};
use crate::check::{
    check_document, check_documents, check_field, check_item, check_page, check_text,
};
use crate::date::Calendar;
#[cfg(feature = "batch")]
use crate::engine::Remembered;
use crate::engine::{Finding, Profile, Rule, Setting};
use crate::error::Error;
use crate::message::Lang;
#[cfg(feature = "office")]
use crate::record::{AnnualReport, Approval, Request};
use crate::record::{Document, Item, Kind, Page};
use crate::report::{
    self, CalendarCover, PlainText, Report, RuleInfo, Source, Summary, Table, Tool, UnitResult,
    present, record_name,
};
use crate::rules::{RULES, rule};

/// The version of the rules: the year, and the edition in it.
const RULES_VERSION: &str = "2026.1";

/// Checks records under one profile, as of one day, in one language.
#[derive(Clone, Debug)]
pub struct Checker {
    profile: Profile,
    calendar: Calendar,
    as_of: NaiveDate,
    lang: Lang,
}

impl Checker {
    /// A checker under a profile that has been opened.
    ///
    /// # Errors
    ///
    /// `BAD_DATE` if a day of its calendar is none.
    pub fn new(profile: Profile, as_of: NaiveDate, lang: Lang) -> Result<Self, Error> {
        let calendar = local::calendar(profile.calendar.as_ref())?;
        Ok(Self { profile, calendar, as_of, lang })
    }

    /// A checker under a profile that comes with the tool, as of a day in any notation of dates.
    ///
    /// # Errors
    ///
    /// `BAD_PROFILE` if there is none of that name; `BAD_DATE` if that is no day of the calendar.
    pub fn named(profile: &str, as_of: &str, lang: Lang) -> Result<Self, Error> {
        Self::new(Profile::built_in(profile)?, days::day(as_of)?, lang)
    }

    /// A checker under a profile of one's own, as of a day in any notation of dates.
    ///
    /// # Errors
    ///
    /// As [`crate::check::open_profile`]; `BAD_DATE` if that is no day of the calendar.
    #[cfg(feature = "profiles")]
    pub fn of_value(profile: &Value, as_of: &str, lang: Lang) -> Result<Self, Error> {
        Self::new(crate::check::open_profile(profile)?, days::day(as_of)?, lang)
    }

    /// The profile.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// The working days.
    pub fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// The day as of which it checks.
    pub fn as_of(&self) -> NaiveDate {
        self.as_of
    }

    /// The language of its messages.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    fn setting(&self) -> Setting<'_> {
        Setting { profile: &self.profile, calendar: &self.calendar, as_of: self.as_of }
    }

    /// Checks a record: a document, an item, a text as `{ "body": … }`, or the outline of a page.
    ///
    /// # Errors
    ///
    /// `UNKNOWN_KIND` if `kind` is none of these.
    pub fn check(
        &self,
        kind: &str,
        record: &Map<String, Value>,
    ) -> Result<Vec<report::Finding>, Error> {
        match Kind::named(kind) {
            Some(Kind::Document) => {
                let document = Document::from_json(record);
                Ok(self.present(&check_document(&document, self.setting()), &document))
            }
            Some(Kind::Item) => {
                let item = Item::from_json(record);
                Ok(self.present(&check_item(&item, self.setting()), &item))
            }
            Some(Kind::Text) => {
                let body = record.get("body").and_then(Value::as_str).unwrap_or_default();
                Ok(self.check_text(body))
            }
            Some(Kind::Page) => {
                let page = Page::from_json(record);
                let reading = page.read();
                Ok(self.present(&check_page(&reading, self.setting()), &reading.document))
            }
            #[cfg(feature = "office")]
            Some(Kind::Request) => {
                let request = Request::from_json(record);
                Ok(self.present(&check_request(&request, self.setting()), &request))
            }
            #[cfg(feature = "office")]
            Some(Kind::Approval) => {
                let approval = Approval::from_json(record);
                Ok(self.present(&check_approval(&approval, self.setting()), &approval))
            }
            #[cfg(feature = "office")]
            Some(Kind::Report) => {
                let report = AnnualReport::from_json(record);
                Ok(self.present(&check_report(&report, self.setting()), &report))
            }
            Some(Kind::Catalogue) | None => Err(Error::unknown_kind(kind)),
        }
    }

    /// Checks a document of a long list: what of it was in others is not checked again.
    #[cfg(feature = "batch")]
    pub(crate) fn check_among(
        &self,
        document: &Document<'_>,
        known: &Remembered,
    ) -> Vec<report::Finding> {
        let findings = check_document_among(document, self.setting(), known);
        if findings.is_empty() {
            return Vec::new();
        }
        self.present(&findings, document)
    }

    /// What is wrong in documents of one list against each other, in the order of the list.
    #[cfg(feature = "batch")]
    pub(crate) fn compare(&self, documents: &[Document<'_>]) -> Vec<Finding> {
        crate::check::compare_documents(documents, self.setting())
    }

    /// Checks a list of records, documents and requests also against each other; gives a report.
    ///
    /// # Errors
    ///
    /// `UNKNOWN_KIND` if `kind` is none of `document`, `item`, `text` and `auto`.
    pub fn check_records(
        &self,
        kind: &str,
        records: &[Map<String, Value>],
        name: &str,
    ) -> Result<report::Report, Error> {
        let kinds: Vec<Kind> = records
            .iter()
            .map(|record| match kind {
                "auto" => Ok(Kind::of_object(record)),
                _ => Kind::named(kind).ok_or_else(|| Error::unknown_kind(kind)),
            })
            .collect::<Result<_, _>>()?;
        let mut results = Vec::new();
        for (row, (record, kind)) in records.iter().zip(&kinds).enumerate() {
            let findings = match kind {
                // They are checked together.
                Kind::Document => Vec::new(),
                #[cfg(feature = "office")]
                Kind::Request => Vec::new(),
                _ => self.check(kind.name(), record)?,
            };
            results.push(UnitResult {
                source: Some(name.to_owned()),
                row: Some(row as u32 + 1),
                kind: kind.name().to_owned(),
                id: record_name(record),
                findings,
                ..UnitResult::default()
            });
        }
        self.check_list(records, &kinds, &mut results);
        Ok(self.report(results, None))
    }

    /// Checks the documents and the requests of a list, each and against each other, and puts what is
    /// found into their results.
    fn check_list(
        &self,
        records: &[Map<String, Value>],
        kinds: &[Kind],
        results: &mut [UnitResult],
    ) {
        let rows = |kind| (0..records.len()).filter(|row| kinds[*row] == kind).collect::<Vec<_>>();
        let documents = rows(Kind::Document);
        let listed: Vec<Document> =
            documents.iter().map(|row| Document::from_json(&records[*row])).collect();
        let found = check_documents(&listed, self.setting());
        self.put(&listed, &documents, found, results);
        #[cfg(feature = "office")]
        {
            let requests = rows(Kind::Request);
            let listed: Vec<Request> =
                requests.iter().map(|row| Request::from_json(&records[*row])).collect();
            let found = check_requests(&listed, self.setting());
            self.put(&listed, &requests, found, results);
        }
    }

    /// Puts what is found in records of one kind into the results of the rows they stand in.
    fn put(
        &self,
        records: &[impl Source],
        rows: &[usize],
        findings: Vec<Finding>,
        results: &mut [UnitResult],
    ) {
        let mut found: Vec<Vec<Finding>> = vec![Vec::new(); records.len()];
        for finding in findings {
            found[finding.place.row.unwrap_or_default() as usize].push(finding);
        }
        for ((row, record), findings) in rows.iter().zip(records).zip(&found) {
            results[*row].findings = self.present(findings, record);
        }
    }

    /// A report on the results of one source.
    pub(crate) fn report(&self, results: Vec<UnitResult>, table: Option<Table>) -> Report {
        // What concerns a table as a whole is no record of it.
        let records = results.iter().filter(|result| result.kind != Kind::Catalogue.name()).count();
        let mut summary = Summary { sources: 1, records: records as u32, ..Summary::default() };
        for result in &results {
            summary.count(&result.findings);
        }
        let mut years = self.calendar.years();
        let first = years.next().unwrap_or_default();
        let last = years.last().unwrap_or(first);
        Report {
            version: 1,
            tool: Tool {
                name: "gongkai".to_owned(),
                version: env!("CARGO_PKG_VERSION").to_owned(),
                rules: RULES_VERSION.to_owned(),
            },
            profile: self.profile.name.clone(),
            force: self.profile.force.clone(),
            as_of: self.as_of.to_string(),
            calendar: CalendarCover { first, last },
            summary,
            results,
            table,
            tables: Vec::new(),
            unread: Vec::new(),
        }
    }

    /// Checks a text by itself.
    pub fn check_text(&self, text: &str) -> Vec<report::Finding> {
        self.present(&check_text(text, self.setting()), &PlainText::new(text))
    }

    /// Checks one field, the other fields being known: of a document where documents have such a
    /// field, else of an item, of a request, of a form of approval.
    ///
    /// # Errors
    ///
    /// `UNKNOWN_FIELD` if none has one of that name.
    pub fn check_field(
        &self,
        field: &str,
        value: &str,
        record: &Map<String, Value>,
    ) -> Result<Vec<report::Finding>, Error> {
        let mut document = Document::from_json(record);
        if document.set(field, value) {
            let findings = check_field(&document, field, self.setting());
            return Ok(self.present(&findings, &document));
        }
        let mut item = Item::from_json(record);
        if !item.set(field, value) {
            return self.check_office_field(field, value, record);
        }
        let mut findings = check_item(&item, self.setting());
        findings.retain(|finding| finding.place.field == Some(field));
        Ok(self.present(&findings, &item))
    }

    /// Checks a field that only requests or forms of approval have.
    #[cfg(feature = "office")]
    fn check_office_field(
        &self,
        field: &str,
        value: &str,
        record: &Map<String, Value>,
    ) -> Result<Vec<report::Finding>, Error> {
        let own = |mut findings: Vec<Finding>| {
            findings.retain(|finding| finding.place.field == Some(field));
            findings
        };
        let mut request = Request::from_json(record);
        if request.set(field, value) {
            return Ok(self.present(&own(check_request(&request, self.setting())), &request));
        }
        let mut approval = Approval::from_json(record);
        if approval.set(field, value) {
            return Ok(self.present(&own(check_approval(&approval, self.setting())), &approval));
        }
        Err(Error::unknown_field(field))
    }

    #[cfg(not(feature = "office"))]
    #[expect(clippy::unused_self, reason = "as where there are such records")]
    fn check_office_field(
        &self,
        field: &str,
        _: &str,
        _: &Map<String, Value>,
    ) -> Result<Vec<report::Finding>, Error> {
        Err(Error::unknown_field(field))
    }

    /// The findings as JSON shows them, without those that the profile passes over.
    pub(crate) fn present(
        &self,
        findings: &[Finding],
        source: &dyn Source,
    ) -> Vec<report::Finding> {
        let is_kept =
            |finding: &Finding| !self.profile.ignores(finding, source.value(finding), self.as_of);
        if findings.iter().all(is_kept) {
            return present(findings, source, self.lang);
        }
        let kept: Vec<Finding> = findings.iter().filter(|one| is_kept(one)).cloned().collect();
        present(&kept, source, self.lang)
    }

    /// Every rule, as it stands under the profile; without the manual pages.
    pub fn rules(&self) -> Vec<RuleInfo> {
        RULES.iter().map(|rule| RuleInfo { docs: None, ..self.rule_info(rule) }).collect()
    }

    /// A rule with its manual page.
    ///
    /// # Errors
    ///
    /// `UNKNOWN_RULE` if there is none of that id.
    pub fn explain(&self, id: &str) -> Result<RuleInfo, Error> {
        rule(id).map(|rule| self.rule_info(rule)).ok_or_else(|| Error::unknown_rule(id))
    }

    fn rule_info(&self, rule: &Rule) -> RuleInfo {
        let severity = self.profile.severity(rule, rule.severity);
        RuleInfo {
            id: rule.id.to_owned(),
            title: rule.title.template(self.lang).to_owned(),
            message: rule.message.template(self.lang).to_owned(),
            severity: severity.map_or("off", crate::engine::Severity::name).to_owned(),
            basis: rule.basis.iter().map(report::basis).collect(),
            since: rule.since.to_owned(),
            docs: (!rule.docs.is_empty()).then(|| rule.docs.to_owned()),
        }
    }
}
