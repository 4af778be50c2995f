//! Requests, forms of approval and annual reports: what an office keeps beside what it publishes.

use std::borrow::Cow;

use super::{Beside, active, cell, check_beside, each, finish, personal};
use crate::date::{Notation, WrittenDate, find_dates, read_date};
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
    for field in Approval::DATES {
        let Some(value) = approval.get(field) else { continue };
        // A date that is still to be filled in has a rule of its own; 2024.5.8 is how forms are signed.
        let is_sound = |date: &WrittenDate| {
            let is_open =
                matches!(date.notation, Notation::Blank | Notation::StandIns | Notation::Nothing);
            // What is to be published on a day to come is planned; nobody signs on one.
            let is_past = |day| day <= setting.as_of || *field == "publishedOn";
            is_open || (date.day.is_some_and(is_past) && date.weekday.is_none())
        };
        let Some(date) = read_date(value).filter(|date| !is_sound(date)) else { continue };
        date_on_custom(field, value, &date, &mut cx);
    }
    cx.leave_field();
    for rule in active(setting, Pass::Approval) {
        if let Check::Approval(check) = rule.check {
            check(approval, &mut cx);
        }
    }
    finish(cx)
}

/// Checks a register of approvals: each of its rows as a form.
pub fn check_approvals(approvals: &[Approval<'_>], setting: Setting<'_>) -> Vec<Finding> {
    let of_row = |(row, approval): (usize, &Approval<'_>)| {
        check_approval(approval, setting).into_iter().map(move |finding| finding.in_row(row))
    };
    approvals.iter().enumerate().flat_map(of_row).collect()
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
    let department = match head.publisher_kind.as_deref().map(str::trim) {
        Some("department" | "部门") => Some(true),
        Some("government" | "政府") => Some(false),
        _ => None,
    };
    let beside = Beside { department, ..Beside::default() };
    let found = check_beside(&document, beside, setting).into_iter().map(in_report);
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
        date_on_custom(field, value, &date, cx);
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

/// Checks a date of a record that no standard of documents binds: what is found rests on custom.
fn date_on_custom<'a>(
    field: &'static str,
    value: &'a str,
    date: &WrittenDate,
    cx: &mut Context<'a>,
) {
    cx.enter_field(Some(field), value, false);
    cx.on_custom(|cx| {
        each(cx, Pass::Date, |check, cx| {
            if let Check::Date(check) = check {
                check(date, cx);
            }
        });
    });
}

#[cfg(test)]
mod tests {
    use super::check_approval;
    use crate::record::Approval;
    use crate::rules::testing::with_setting;

    fn rules(field: &str, value: &'static str) -> Vec<&'static str> {
        let mut approval = Approval::default();
        approval.set(field, value);
        let findings = with_setting(|setting| check_approval(&approval, setting));
        findings.iter().map(|finding| finding.rule.id).collect()
    }

    #[test]
    fn dates_of_a_form_that_cannot_be_are_found_and_habits_of_signing_are_not() {
        assert_eq!(rules("leaderSignedOn", "2024年2月30日"), ["date/impossible"]);
        assert_eq!(rules("unitSignedOn", "上周"), ["date/unreadable"]);
        assert_eq!(rules("leaderSignedOn", "2027-03-01"), ["date/future"]);
        assert!(rules("publishedOn", "2027-03-01").is_empty());
        for value in ["2024.5.8", "2024/5/8", "20240508", "", "年 月 日", "无"] {
            assert!(rules("leaderSignedOn", value).is_empty(), "{value}");
        }
    }
}
