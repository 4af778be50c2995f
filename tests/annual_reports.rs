//! Annual reports as they were published: the worked examples of the field.

use gongkai::checker::Checker;
use gongkai::message::Lang;
use serde_json::{Map, Value, json};

fn checker() -> Checker {
    Checker::named("national", "2026-11-22", Lang::Zh).expect("a checker")
}

/// The rule and the cell or field of each finding at error or warning.
fn found(report: &Value) -> Vec<String> {
    let record: &Map<String, Value> = report.as_object().expect("an object");
    let findings = checker().check("report", record).expect("findings");
    let shown = findings.iter().filter(|finding| finding.severity != "info");
    shown
        .map(|finding| format!("{} {}", finding.rule, finding.field.as_deref().unwrap_or_default()))
        .collect()
}

/// The cells of some rows of the table of requests: natural persons, five kinds of others, all.
fn rows(rows: &[(&str, [&str; 7])]) -> Map<String, Value> {
    let columns = ["a", "b1", "b2", "b3", "b4", "b5", "t"];
    let cells = rows.iter().flat_map(|(row, values)| {
        columns.iter().zip(values).map(move |(column, value)| {
            (format!("{row}.{column}"), Value::from((*value).to_owned()))
        })
    });
    cells.collect()
}

/// A report of 2019 with blanks for nothing, whose totals were left out in the rows of outcomes.
fn blanks_for_nothing() -> Map<String, Value> {
    let mut all = rows(&[
        ("T3.1", ["821", "35", "", "", "2", "1", "859"]),
        ("T3.2", ["18", "", "", "", "", "", "18"]),
        ("T3.3.7", ["767", "35", "", "", "2", "1", "805"]),
        ("T3.4", ["72", "", "", "", "", "", "72"]),
    ]);
    for (row, persons, companies, lawyers, others) in [
        ("T3.3.1", "258", "12", "1", "1"),
        ("T3.3.2", "3", "1", "", ""),
        ("T3.3.3.1", "14", "2", "", ""),
        ("T3.3.3.4", "5", "", "", ""),
        ("T3.3.3.5", "3", "", "", ""),
        ("T3.3.3.6", "10", "", "", ""),
        ("T3.3.4.1", "252", "12", "", ""),
        ("T3.3.4.2", "44", "", "", ""),
        ("T3.3.4.3", "25", "3", "1", ""),
        ("T3.3.5.1", "148", "1", "", ""),
        ("T3.3.5.2", "5", "4", "", ""),
    ] {
        all.extend(rows(&[(row, [persons, companies, "", "", lawyers, others, ""])]));
    }
    all
}

#[test]
fn blanks_are_told_once_and_count_as_nothing() {
    let report = json!({ "year": "2019", "cells": blanks_for_nothing() });
    assert_eq!(found(&report), ["report/cell T3.1.b2", "report/row-sum T3.3.1.t"]);
}

#[test]
fn one_figure_off_is_found_where_it_is() {
    let mut cells = blanks_for_nothing();
    cells.insert("T3.3.4.2.a".to_owned(), Value::from(43));
    let found = found(&json!({ "year": "2019", "cells": cells }));
    for expected in ["report/column-sum T3.3.7.a", "report/column-sum T3.3.7.t"] {
        assert!(found.iter().any(|one| one == expected), "{found:?}");
    }
    assert!(!found.iter().any(|one| one.starts_with("report/balance")), "{found:?}");
}

#[test]
fn reports_whose_prose_adds_up_have_nothing_wrong() {
    for report in [
        json!({
            "year": "2024", "publisher": "某市公安局", "publisherKind": "department", "publishedOn": "2025-01-17",
            "text": "2024年，全局新收政府信息公开申请464件，上年结转3件；办结441件，结转下年度继续办理26件。",
            "cells": { "T3.1.t": 464, "T3.2.t": 3, "T3.3.7.t": 441, "T3.4.t": 26 },
        }),
        json!({
            "year": "2022", "publisher": "某区公安分局", "publishedOn": "2023-01-12",
            "text": "2022年新收政府信息公开申请4件，其中自然人2件、法人2件。结转下年度继续办理1件。因政府信息公开被申请行政复议1件。",
            "cells": {
                "T3.1.a": 2, "T3.1.b1": 2, "T3.1.b2": 0, "T3.1.b3": 0, "T3.1.b4": 0, "T3.1.b5": 0, "T3.1.t": 4,
                "T3.2.t": 0, "T3.3.4.1.t": 3, "T3.3.7.t": 3, "T3.4.t": 1,
                "T4.review.upheld": 0, "T4.review.corrected": 0, "T4.review.other": 0, "T4.review.pending": 1, "T4.review.total": 1,
            },
        }),
        json!({
            "year": "2023", "publisher": "某市公安局", "publishedOn": "2024-01-22",
            "text": "共答复政府信息公开申请22件，其中予以公开1件、部分公开4件、不予公开3件、无法提供9件、不予处理5件。\
                     收到的申请由31件减少到22件，下降29%。",
            "cells": {
                "T3.3.1.t": 1, "T3.3.2.t": 4, "T3.3.3.7.t": 3, "T3.3.4.1.t": 9, "T3.3.5.1.t": 5, "T3.3.7.t": 22,
            },
        }),
    ] {
        assert_eq!(found(&report), [] as [&str; 0], "{report}");
    }
}

#[test]
fn a_report_is_late_by_the_kind_of_its_publisher() {
    let late = |kind: &str, day: &str| {
        let report = json!({ "year": "2024", "publisher": "某县", "publisherKind": kind, "publishedOn": day });
        found(&report).iter().any(|one| one.starts_with("report/late"))
    };
    assert!(late("department", "2025-02-01") && !late("department", "2025-01-31"));
    assert!(late("government", "2025-04-01") && !late("government", "2025-03-31"));
}

#[test]
fn received_and_only_part_of_the_outcomes_filled() {
    let cells = rows(&[
        ("T3.1", ["56", "0", "0", "0", "0", "0", "56"]),
        ("T3.2", ["0", "0", "0", "0", "0", "0", "0"]),
        ("T3.3.1", ["18", "0", "0", "0", "0", "0", "18"]),
        ("T3.3.7", ["18", "0", "0", "0", "0", "0", "18"]),
        ("T3.4", ["0", "0", "0", "0", "0", "0", "0"]),
    ]);
    let report = json!({ "year": "2022", "cells": cells });
    assert_eq!(found(&report), ["report/balance T3.4.a", "report/balance T3.4.t"]);
}
