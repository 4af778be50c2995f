//! Registers of requests: the time of a reply by the examples of the regulation's days, the made-up
//! register of examples/, and registers in which nothing is wrong.

use gongkai::checker::Checker;
use gongkai::message::Lang;
use gongkai::report::Report;
use serde_json::{Map, Value, json};

fn checker(as_of: &str) -> Checker {
    Checker::named("national", as_of, Lang::Zh).expect("a checker")
}

/// Cell, severity and rule of each finding, in order.
fn cells(report: &Report) -> Vec<String> {
    let found = report.results.iter().flat_map(|result| &result.findings);
    found
        .map(|finding| {
            let cell = finding.at.as_ref().and_then(|at| at.cell.clone()).unwrap_or_default();
            format!("{cell} {} {}", finding.severity, finding.rule)
        })
        .collect()
}

/// The ids of what is found in one request on a day, without those of other groups.
fn found(as_of: &str, request: &Value) -> Vec<String> {
    let request = request.as_object().expect("an object");
    let found = checker(as_of).check("request", request).expect("findings");
    found.into_iter().map(|finding| finding.rule).collect()
}

/// Asserts that a request may be answered through `last`, and that the next day is late.
#[track_caller]
fn is_due(request: &Value, last: &str) {
    let day: chrono::NaiveDate = last.parse().expect("a day");
    let next = day.succ_opt().expect("a day").to_string();
    let replied = |on: &str| {
        let mut request = request.clone();
        request["repliedOn"] = on.into();
        found("2027-12-31", &request)
    };
    assert_eq!(replied(last), [""; 0], "{request} is answered on {last}");
    assert_eq!(replied(&next), ["request/late"], "{request} is answered on {next}");
    assert!(found(last, request).is_empty(), "{request} is open on {last}");
    assert_eq!(found(&next, request), ["request/overdue"], "{request} is open on {next}");
}

#[test]
fn the_time_of_a_reply_ends_on_the_days_that_were_counted() {
    for (received, last) in [
        ("2024-06-27", "2024-07-25"), // no holiday
        ("2025-09-30", "2025-11-04"), // 国庆节、中秋节
        ("2026-02-13", "2026-03-19"), // 春节, two Saturdays worked
        ("2026-01-04", "2026-01-30"), // received on a Sunday that is worked
        ("2026-04-30", "2026-06-01"),
        ("2026-09-18", "2026-10-22"),
        ("2024-05-01", "2024-05-30"), // received on a day off
        ("2024-05-05", "2024-05-30"),
        ("2019-12-27", "2020-02-03"), // over the end of a year, and a holiday that was prolonged
        ("2020-01-23", "2020-02-28"),
        ("2019-05-10", "2019-05-31"), // fifteen days
        ("2019-05-14", "2019-06-04"),
        ("2019-05-15", "2019-06-13"), // twenty
        ("2026-01-19", "2026-02-14"), // a Saturday that is worked
        ("2025-12-08", "2026-01-06"), // over the end of the year
        ("2026-12-03", "2026-12-31"),
    ] {
        is_due(&json!({ "receivedOn": received }), last);
    }
}

#[test]
fn supplements_consultations_extensions_and_fees_move_it() {
    is_due(
        &json!({ "receivedOn": "2026-01-19", "supplementNoticeOn": "2026-01-28", "supplementReceivedOn": "2026-02-09" }),
        "2026-03-13",
    );
    is_due(
        &json!({ "receivedOn": "2026-01-19", "thirdPartySentOn": "2026-01-26", "thirdPartyEndedOn": "2026-02-06" }),
        "2026-03-05",
    );
    is_due(
        &json!({ "receivedOn": "2026-01-19", "extensionDays": "20", "extensionApprovedBy": "王某", "extensionNotifiedOn": "2026-02-14" }),
        "2026-03-20",
    );
    is_due(
        &json!({ "receivedOn": "2026-01-19", "feeNoticeOn": "2026-01-28", "feePaidOn": "2026-02-09" }),
        "2026-03-13",
    );
    // Third party and other agency were asked at the same time for a while.
    is_due(
        &json!({
            "receivedOn": "2026-01-19", "thirdPartySentOn": "2026-01-26", "thirdPartyEndedOn": "2026-02-03",
            "otherAgencySentOn": "2026-01-30", "otherAgencyEndedOn": "2026-02-06"
        }),
        "2026-03-05",
    );
}

#[test]
fn local_holidays_of_a_profile_are_days_off() {
    for (profile, last) in [("national", "2023-04-18"), ("dehong", "2023-04-20")] {
        let checker = Checker::named(profile, "2026-11-22", Lang::Zh).expect("a checker");
        let request = json!({ "receivedOn": "2023-03-20", "repliedOn": "2023-05-04" });
        let found = checker.check("request", request.as_object().unwrap()).expect("findings");
        assert!(
            found[0].message.contains(&format!("最迟应当在{last}答复")),
            "{}",
            found[0].message
        );
    }
}

#[test]
fn the_notice_to_supplement_has_seven_working_days() {
    for (received, last, late) in [
        ("2026-01-19", "2026-01-28", "2026-01-29"),
        ("2026-09-24", "2026-10-12", "2026-10-13"),
        ("2025-12-29", "2026-01-08", "2026-01-09"),
    ] {
        let noticed = |on: &str| {
            found("2026-11-22", &json!({ "receivedOn": received, "supplementNoticeOn": on }))
        };
        assert_eq!(noticed(last), [""; 0], "{received}");
        assert_eq!(noticed(late), ["request/supplement-notice"], "{received}");
    }
}

#[test]
fn a_time_that_ends_in_a_year_without_a_notice_is_never_an_error() {
    let checker = checker("2027-03-01");
    for request in [
        json!({ "receivedOn": "2026-12-04" }),
        json!({ "receivedOn": "2026-12-04", "repliedOn": "2027-02-01" }),
        json!({ "receivedOn": "2026-12-24", "supplementNoticeOn": "2027-01-15" }),
    ] {
        let found = checker.check("request", request.as_object().unwrap()).expect("findings");
        assert_eq!(found.len(), 1, "{request}: {found:?}");
        assert!(found[0].severity == "warning" && found[0].review, "{request}: {found:?}");
    }
}

const REGISTER: &str = include_str!("../examples/register.csv");

#[test]
fn the_register_of_the_examples_has_its_defects_and_no_others() {
    let report =
        checker("2026-11-22").check_table("auto", REGISTER, "register.csv").expect("a report");
    assert_eq!((report.summary.records, report.results.len()), (21, 21));
    assert!(report.results.iter().all(|result| result.kind == "request"));
    assert_eq!(
        cells(&report),
        [
            "G13 warning request/receipt-date",
            "F14 error request/receipt-date",
            "H15 error request/supplement-notice",
            "S16 error request/ground",
            "Q16 error request/late",
            "L17 error request/extension",
            "S17 error request/ground",
            "M18 error request/extension",
            "N18 error request/extension",
            "K19 error request/order",
            "R20 warning request/outcome",
            "A21 warning request/duplicate",
            "Q21 warning date/impossible",
            "Q22 error request/overdue",
            "J23 warning request/third-party",
        ]
    );
    let columns = &report.table.as_ref().expect("a table").columns;
    let unknown: Vec<_> = columns.iter().filter(|column| column.field.is_none()).collect();
    assert_eq!(unknown.len(), 1, "{unknown:?}");
    assert_eq!(unknown[0].header, "备注");
}

#[test]
fn the_first_ten_rows_of_the_register_are_right() {
    let head: Vec<&str> = REGISTER.lines().take(12).collect();
    let report = checker("2026-11-22")
        .check_table("request", &head.join("\n"), "register.csv")
        .expect("a report");
    assert_eq!((report.summary.records, cells(&report)), (10, vec![]));
}

#[test]
fn a_register_is_not_asked_for_columns_that_it_has_not() {
    let report = checker("2026-11-22")
        .check_table(
            "auto",
            "依申请公开登记簿\n编号,申请人,申请方式,收到日期\n1,赵某,网上,2026-01-19\n2,钱某,网上,2026-01-20\n",
            "登记簿.csv",
        )
        .expect("a report");
    assert_eq!((report.results[0].kind.as_str(), cells(&report)), ("request", vec![]));
    let report = checker("2026-11-22")
        .check_table(
            "auto",
            "受理编号,申请人,收到日期,答复日期,处理结果\n1,赵某,2026-01-19,2026-02-14,不予公开\n2,钱某,2026-01-20,,\n",
            "台账.csv",
        )
        .expect("a report");
    assert_eq!(cells(&report), ["D3 error request/overdue"]);
}

fn records(list: Value) -> Vec<Map<String, Value>> {
    serde_json::from_value(list).expect("objects")
}

#[test]
fn a_list_in_json_is_compared_and_each_of_its_requests_checked() {
    let list = records(json!([
        { "申请编号": "2026-1", "收到日期": "2026-01-19", "答复日期": "2026-02-24" },
        { "标题": "关于春耕生产的通知", "文号": "德政发[2024]5号" },
        { "申请编号": "2026-1", "收到日期": "2026-01-20", "答复日期": "2026-02-10" },
    ]));
    let report = checker("2026-11-22").check_records("auto", &list, "台账.json").expect("a report");
    let kinds: Vec<&str> = report.results.iter().map(|result| result.kind.as_str()).collect();
    assert_eq!(kinds, ["request", "document", "request"]);
    let rules = |at: usize| {
        report.results[at].findings.iter().map(|found| found.rule.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(rules(0), ["request/late"]);
    assert!(rules(1).contains(&"document-number/bracket"));
    assert_eq!(rules(2), ["request/duplicate"]);
}

#[test]
fn a_line_of_ndjson_is_checked_by_itself() {
    let text = "{\"申请编号\": \"2026-1\", \"收到日期\": \"2026-01-19\", \"答复日期\": \"2026-02-24\"}\n\
                {\"申请编号\": \"2026-1\", \"收到日期\": \"2026-01-20\", \"答复日期\": \"2026-02-10\"}\n";
    let results =
        gongkai::batch::check_ndjson(&checker("2026-11-22"), "auto", text, Some("台账.ndjson"), 1);
    assert_eq!(results.summary.records, 2);
    assert_eq!(results.ndjson.lines().count(), 1);
    assert!(
        results.ndjson.contains("request/late") && !results.ndjson.contains("request/duplicate")
    );
}

#[test]
fn sheets_of_a_workbook_are_told_apart() {
    let register = REGISTER.lines().take(17).collect::<Vec<_>>().join("\n");
    let sheets = records(json!([
        { "name": "说明", "csv": "填写说明\n" },
        { "name": "台账", "csv": register },
        { "name": "目录", "csv": "目录名称,公开内容,公开时限,公开主体\n机构设置,内设机构,常期公开,政工室\n" },
    ]));
    let report =
        checker("2026-11-22").check_sheets("auto", &sheets, "公开.xlsx").expect("a report");
    let kinds: Vec<_> = report.results.iter().map(|result| result.kind.as_str()).collect();
    assert!(kinds.contains(&"request") && kinds.contains(&"item"), "{kinds:?}");
    assert!(cells(&report).contains(&"Q16 error request/late".to_owned()), "{:?}", cells(&report));
}

#[test]
fn dates_that_are_none_are_told_and_words_for_none_are_not() {
    for (written, rules) in [
        ("2026-02-30", vec!["date/impossible"]),
        ("2026年2月", vec!["date/unreadable"]),
        ("45000", vec!["date/unreadable"]),
        ("二月中旬", vec!["date/unreadable"]),
        ("2026.2.10", vec![]),
        ("2026/2/10", vec![]),
        ("2026年02月10日", vec![]),
    ] {
        let request = json!({ "receivedOn": "2026-01-19", "repliedOn": written });
        assert_eq!(found("2026-11-22", &request), rules, "{written}");
    }
    for none in ["无", "/", "-", "办理中", "未答复", " "] {
        let request = json!({ "receivedOn": "2026-11-16", "repliedOn": none });
        assert_eq!(found("2026-11-22", &request), [""; 0], "{none}");
    }
}

#[test]
fn any_value_in_any_field_is_read_without_harm() {
    let checker = checker("2026-11-22");
    let odd = [
        "9999-12-31",
        "0000-01-01",
        "0001-01-01",
        "2026-02-30",
        "99999999999999999999",
        "65535",
        "-1",
        "〇",
        "十",
        "条",
        "第条",
        "第十十条",
        "《",
        "《》第",
        "𠮷",
        "\u{0}",
        "2026-01-20、2026-01-21",
        "T3.3.",
        "3.3.9.9",
        "重复",
        "当面/网上",
        "㎡㍿",
    ];
    let base = json!({
        "id": "1", "channel": "网上", "submittedOn": "2026-01-16", "receivedOn": "2026-01-19", "confirmedOn": "2026-01-19",
        "supplementNoticeOn": "2026-01-20", "supplementReceivedOn": "2026-01-26", "thirdPartySentOn": "2026-01-27",
        "thirdPartyEndedOn": "2026-02-02", "otherAgencySentOn": "2026-01-27", "otherAgencyEndedOn": "2026-02-04",
        "extensionDays": "20", "extensionApprovedBy": "王某", "extensionNotifiedOn": "2026-02-06", "feeNoticeOn": "2026-02-06",
        "feePaidOn": "2026-02-09", "repliedOn": "2026-03-02", "outcome": "不予公开", "ground": "条例第十四条"
    });
    let base = base.as_object().expect("an object");
    assert!(checker.check("request", base).expect("findings").is_empty());
    for field in base.keys() {
        for value in odd {
            let mut request = base.clone();
            request.insert(field.clone(), value.into());
            for finding in checker.check("request", &request).expect("findings") {
                assert!(!finding.message.contains('{'), "{field} {value}: {}", finding.message);
            }
            let alone = json!({ (field.as_str()): value });
            checker.check("request", alone.as_object().expect("an object")).expect("findings");
        }
    }
}
