//! Requests, forms of approval and annual reports: what an office keeps beside what it publishes.

use std::borrow::Cow;

use super::{active, cell, check_document, each, finish, personal};
use crate::date::{find_dates, read_date};
use crate::engine::{Check, Context, Finding, Pass, Setting};
use crate::order::sort_by_key;
use crate::record::{AnnualReport, Approval, Document, Request};
use crate::table::Listing;

/// Checks a request: its fields one by one, and against each other.
pub fn check_request(request: &Request<'_>, setting: Setting<'_>) -> Vec<Finding> {
    check_in(request, None, setting)
}

/// Checks a request that stands in a table with these columns, or in none.
fn check_in(
    request: &Request<'_>,
    columns: Option<&[Option<&'static str>]>,
    setting: Setting<'_>,
) -> Vec<Finding> {
    let mut cx = Context::new(setting);
    if let Some(columns) = columns {
        cx.enter_columns(columns);
    }
    cx.enter_day(request.day());
    fields(request.texts(), &mut cx);
    dates(request, &mut cx);
    for rule in active(setting, Pass::Request) {
        if let Check::Request(check) = rule.check {
            check(request, &mut cx);
        }
    }
    finish(cx)
}

/// Checks requests of one register: each by itself, and all against each other.
pub fn check_requests(requests: &[Request<'_>], setting: Setting<'_>) -> Vec<Finding> {
    check_all(requests, None, setting)
}

/// Checks a register: as [`check_requests`], but that what it has no column for is not missing in its rows.
pub fn check_register(register: &Listing<'_, Request<'_>>, setting: Setting<'_>) -> Vec<Finding> {
    check_all(&register.records, Some(&register.fields), setting)
}

fn check_all(
    requests: &[Request<'_>],
    columns: Option<&[Option<&'static str>]>,
    setting: Setting<'_>,
) -> Vec<Finding> {
    let mut cx = Context::new(setting);
    for rule in active(setting, Pass::Requests) {
        if let Check::Requests(check) = rule.check {
            check(requests, &mut cx);
        }
    }
    let mut findings = finish(cx);
    for (row, request) in requests.iter().enumerate() {
        let found = check_in(request, columns, setting).into_iter();
        findings.extend(found.map(|finding| finding.in_row(row)));
    }
    sort_by_key(&mut findings, |finding| finding.place);
    findings
}

/// Checks a form of approval.
pub fn check_approval(approval: &Approval<'_>, setting: Setting<'_>) -> Vec<Finding> {
    let mut cx = Context::new(setting);
    cx.enter_day(approval.day());
    fields(approval.texts(), &mut cx);
    for rule in active(setting, Pass::Approval) {
        if let Check::Approval(check) = rule.check {
            check(approval, &mut cx);
        }
    }
    finish(cx)
}

/// Checks an annual report: as the document that it is, then its tables and what its text says of them.
pub fn check_report(report: &AnnualReport<'_>, setting: Setting<'_>) -> Vec<Finding> {
    let mut findings = as_document(report, setting);
    findings.extend(own_findings(report, setting));
    sort_by_key(&mut findings, |finding| finding.place);
    findings
}

/// What is found in a report as in any other document.
fn as_document(report: &AnnualReport<'_>, setting: Setting<'_>) -> Vec<Finding> {
    let head = &report.head;
    let borrowed = |field: &str| head.get(field).map(Cow::Borrowed);
    let publisher = head.publisher.as_deref().unwrap_or_default();
    let title = report.year().map(|year| format!("{publisher}{year}年政府信息公开工作年度报告"));
    let is_titled = head.title.is_some();
    let document = Document {
        title: borrowed("title").or(title.map(Cow::Owned)),
        issuer: borrowed("publisher"),
        published_on: borrowed("publishedOn"),
        body: borrowed("text"),
        ..Document::default()
    };
    let in_report = |mut finding: Finding| {
        finding.place.field = match finding.place.field {
            Some("issuer") => Some("publisher"),
            Some("body") => Some("text"),
            field => field,
        };
        finding
    };
    let found = check_document(&document, setting).into_iter().map(in_report);
    // A title that is not there has nothing wrong.
    found.filter(|finding| is_titled || finding.place.field != Some("title")).collect()
}

fn own_findings(report: &AnnualReport<'_>, setting: Setting<'_>) -> Vec<Finding> {
    let mut cx = Context::new(setting);
    cx.enter_day(report.day());
    for rule in active(setting, Pass::Report) {
        if let Check::Report(check) = rule.check {
            check(report, &mut cx);
        }
    }
    finish(cx)
}

/// Checks the dates that are none. How the others are written is for the office to say: the standard of
/// documents is none of registers.
fn dates<'a>(request: &'a Request<'a>, cx: &mut Context<'a>) {
    for field in Request::DATES.iter().copied().filter(|field| request.says(field)) {
        let value = request.get(field).unwrap_or_default();
        let Some(date) = read_date(value).filter(|date| date.day.is_none()) else { continue };
        if find_dates(value).len() > 1 {
            continue;
        }
        cx.enter_field(Some(field), value, false);
        cx.on_custom(|cx| {
            each(cx, Pass::Date, |check, cx| {
                if let Check::Date(check) = check {
                    check(&date, cx);
                }
            });
        });
    }
    cx.leave_field();
}

/// Checks what damage the values show, and what personal data they hold.
fn fields<'a>(texts: impl Iterator<Item = (&'static str, &'a str)>, cx: &mut Context<'a>) {
    for (field, value) in texts {
        cx.enter_field(Some(field), value, false);
        cell(value, cx);
        // What the system calls a record may have as many digits as a phone.
        if field != "id" {
            personal::check(value, cx);
        }
    }
    cx.leave_field();
}
