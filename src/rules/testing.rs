//! What the tests of a rule are written in.

use chrono::NaiveDate;
use serde_json::Value;

#[cfg(feature = "office")]
use crate::check::{check_approval, check_report, check_request, check_requests};
use crate::check::{
    check_catalogue, check_coverage, check_document, check_documents, check_item, check_page,
    check_sheet, check_text,
};
use crate::compare::cover;
use crate::date::Calendar;
use crate::engine::{Check, Finding, FixKind, Profile, Rule, Setting, apply};
#[cfg(feature = "office")]
use crate::record::{AnnualReport, Approval, Request};
use crate::record::{Document, Item, Page};
use crate::table::{Catalogue, Grid, Listing, Sheet};

/// Checks `setting` under the national profile, as of 2026-11-22.
pub(crate) fn with_setting<T>(run: impl FnOnce(Setting<'_>) -> T) -> T {
    let (profile, calendar) = (Profile::default(), Calendar::default());
    let as_of = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    run(Setting { profile: &profile, calendar: &calendar, as_of })
}

/// The findings of all rules on a document.
pub(crate) fn findings_in_document(document: &Document<'_>) -> Vec<Finding> {
    with_setting(|setting| check_document(document, setting))
}

/// The findings of all rules on an item.
pub(crate) fn findings_in_item(item: &Item<'_>) -> Vec<Finding> {
    with_setting(|setting| check_item(item, setting))
}

/// The findings of all rules on a text that is what `rule` checks: a record in JSON, a catalogue in
/// CSV, the value of the field that such things stand in, or else running text.
pub(crate) fn findings(rule: &Rule, text: &str) -> Vec<Finding> {
    if let Ok(json) = serde_json::from_str::<Value>(text) {
        match (rule.check, json) {
            (Check::Item(_), Value::Object(object)) => {
                return findings_in_item(&Item::from_json(&object));
            }
            (Check::Sheet(_), Value::Object(object)) => {
                return with_setting(|setting| check_sheet(&Sheet::from_json(&object), setting));
            }
            (Check::Page(_), Value::Object(object)) => {
                let page = Page::from_json(&object);
                return with_setting(|setting| check_page(&page.read(), setting));
            }
            #[cfg(feature = "office")]
            (Check::Request(_), Value::Object(object)) => {
                let request = Request::from_json(&object);
                return with_setting(|setting| check_request(&request, setting));
            }
            #[cfg(feature = "office")]
            (Check::Requests(_), Value::Array(values)) => {
                let objects = values.iter().filter_map(Value::as_object);
                let requests: Vec<Request<'_>> = objects.map(Request::from_json).collect();
                return with_setting(|setting| check_requests(&requests, setting));
            }
            #[cfg(feature = "office")]
            (Check::Approval(_), Value::Object(object)) => {
                let approval = Approval::from_json(&object);
                return with_setting(|setting| check_approval(&approval, setting));
            }
            #[cfg(feature = "office")]
            (Check::Report(_), Value::Object(object)) => {
                let report = AnnualReport::from_json(&object);
                return with_setting(|setting| check_report(&report, setting));
            }
            (_, Value::Object(object)) => {
                return findings_in_document(&Document::from_json(&object));
            }
            (Check::Documents(_), Value::Array(values)) => {
                let objects = values.iter().filter_map(Value::as_object);
                let documents: Vec<Document<'_>> = objects.map(Document::from_json).collect();
                return with_setting(|setting| check_documents(&documents, setting));
            }
            _ => {}
        }
    }
    match rule.check {
        Check::Catalogue(_) => {
            with_setting(|setting| check_catalogue(&Catalogue::from_csv(text), setting))
        }
        Check::Coverage(_) => {
            // The catalogue stands above a line `===`, what was published below it.
            let (catalogue, list) = text.split_once("===\n").unwrap_or((text, ""));
            let listing: Listing<'_> = Listing::read(Grid::from_csv(list));
            let catalogue = Catalogue::from_csv(catalogue);
            with_setting(|setting| check_coverage(&cover(&catalogue, &listing.records), setting))
        }
        Check::Sheet(_) => {
            with_setting(|setting| check_sheet(&Grid::from_csv(text).into(), setting))
        }
        Check::DocumentNumber(_) => findings_in_document(&Document {
            document_number: Some(text.into()),
            ..Document::default()
        }),
        Check::IndexNumber(_) => findings_in_document(&Document {
            index_number: Some(text.into()),
            ..Document::default()
        }),
        Check::Date(_) => {
            findings_in_document(&Document { written_on: Some(text.into()), ..Document::default() })
        }
        Check::Marking(_) => {
            findings_in_document(&Document { marking: Some(text.into()), ..Document::default() })
        }
        Check::Page(_) => with_setting(|setting| check_page(&Page::of_text(text).read(), setting)),
        Check::Title(_) => {
            findings_in_document(&Document { title: Some(text.into()), ..Document::default() })
        }
        Check::TimeLimit(_) => {
            findings_in_item(&Item { time_limit: Some(text.into()), ..Item::default() })
        }
        Check::Cell(_) => findings_in_item(&Item { name: Some(text.into()), ..Item::default() }),
        _ => with_setting(|setting| check_text(text, setting)),
    }
}

/// Asserts that each text breaks the rule.
#[track_caller]
pub(crate) fn breaks(rule: &Rule, texts: &[&str]) {
    for text in texts {
        let found = findings(rule, text);
        assert!(found.iter().any(|finding| finding.rule.id == rule.id), "{text}: {found:#?}");
    }
}

/// Asserts that no text breaks the rule; others may have something to say.
#[track_caller]
pub(crate) fn passes(rule: &Rule, texts: &[&str]) {
    for text in texts {
        let found = findings(rule, text);
        assert!(found.iter().all(|finding| finding.rule.id != rule.id), "{text}: {found:#?}");
    }
}

/// Asserts what the safe fixes of all rules make of the text, and that a second check finds none of
/// those findings again.
#[track_caller]
pub(crate) fn becomes(rule: &Rule, text: &str, expected: &str) {
    let fixed = fix_safely(rule, text);
    assert_eq!(fixed, expected, "the safe fixes of {text}");
    assert_eq!(fix_safely(rule, &fixed), fixed, "a second fix changes nothing");
    passes(rule, &[expected]);
}

/// As [`becomes`], for a field of a document and with no rule in mind.
#[track_caller]
pub(crate) fn becomes_field(field: &str, text: &str, expected: &str) {
    let fix = |text: &str| {
        let mut document = Document::default();
        document.set(field, text.to_owned());
        let found = findings_in_document(&document);
        let fixes = found.iter().flat_map(|finding| &finding.fixes);
        apply(text, fixes.filter(|fix| fix.kind == FixKind::Safe))
    };
    assert_eq!(fix(text), expected, "the safe fixes of {text}");
    assert_eq!(fix(expected), expected, "a second fix changes nothing");
}

fn fix_safely(rule: &Rule, text: &str) -> String {
    let found = findings(rule, text);
    let fixes = found.iter().flat_map(|finding| &finding.fixes);
    apply(text, fixes.filter(|fix| fix.kind == FixKind::Safe))
}
