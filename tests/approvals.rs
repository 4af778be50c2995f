//! Forms of approval in files: what the reader makes of them, and what is found in them.

use std::path::PathBuf;
use std::{env, fs};

use gongkai::checker::Checker;
use gongkai::message::Lang;
use gongkai::report::Report;

fn check(kind: &str, csv: &str) -> Report {
    let checker = Checker::named("national", "2026-11-22", Lang::Zh).expect("a checker");
    checker.check_table(kind, csv, "审批表.csv").expect("a report")
}

/// Rule, cell and review of each finding.
fn found(report: &Report) -> Vec<(&str, &str, bool)> {
    let findings = report.results.iter().flat_map(|result| &result.findings);
    findings
        .map(|finding| {
            let cell = finding.at.as_ref().and_then(|at| at.cell.as_deref());
            (finding.rule.as_str(), cell.unwrap_or_default(), finding.review)
        })
        .collect()
}

/// Every defect once, in a form that is filled in.
const WRONG: &str = "\
云岭县公安局互联网上网信息发布审批表,,,
填表日期,2024年5月9日,公开属性,☑主动公开 ☑依申请公开 □不予公开
稿件题目,关于调整出入境窗口办公时间的通告,,
拟上网位置或载体,县政府网站政务公开--通知公告--******,,
撰稿单位及撰稿人,出入境管理大队 张三,,
单位负责人意见,同意。张三 2024年5月8日,,
保密审查意见,阅。赵六 2024年5月8日,,
局领导审核意见,签字：王五 2024年5月8日,,
发布日期,2024年5月7日,,
";

const RIGHT: &str = "\
云岭县公安局互联网上网信息发布审批表,,,
填表日期,2024年5月6日,公开属性,☑主动公开 □依申请公开 □不予公开
稿件题目,关于调整出入境窗口办公时间的通告,,
拟上网位置或载体,县政府网站--政务公开--通知公告,,
撰稿单位及撰稿人,出入境管理大队 张三,,
单位负责人意见,同意。李四 2024年5月6日,,
保密审查意见,不涉密，可以公开。赵六 2024年5月7日,,
局领导审核意见,同意发布。签字：王五 2024年5月8日,,
发布日期,2024年5月8日,,
";

#[test]
fn a_form_is_told_by_its_title_and_labels() {
    for kind in ["auto", "approval"] {
        let report = check(kind, RIGHT);
        assert_eq!(report.results[0].kind, "approval");
        assert_eq!(found(&report), []);
    }
}

#[test]
fn what_is_wrong_is_found_in_its_cell() {
    let expected = [
        ("approval/attribute", "D2", false),
        ("approval/opinion", "B8", false),
        ("approval/order", "B6", false),
        ("approval/order", "B7", false),
        ("approval/order", "B8", false),
        ("approval/placeholder", "B4", false),
        ("approval/published-before-approval", "B9", false),
        ("approval/same-person", "B6", true),
        ("approval/secrecy-review", "B7", false), // the opinion says nothing
        ("approval/secrecy-review", "B7", false), // later than the publication
    ];
    let report = check("auto", WRONG);
    let mut found = found(&report);
    found.sort_unstable();
    assert_eq!(found, expected);
}

#[test]
fn a_catalogue_is_still_a_catalogue() {
    let csv = fs::read_to_string("tests/data/yanzhou_catalogue.csv").expect("a catalogue");
    assert!(check("auto", &csv).results.iter().all(|result| result.kind != "approval"));
}

/// The annex of the plan that the fields of these forms were first read from, as its text has it. It is not part
/// of the project: see tests/plans.rs.
fn annex() -> Option<String> {
    let folder =
        env::var_os("GONGKAI_SEEDS").map_or_else(|| "../shared/seeds".into(), PathBuf::from);
    let files = fs::read_dir(folder).ok()?;
    let is_it = |path: &PathBuf| {
        path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("003"))
    };
    let path = files.filter_map(|file| Some(file.ok()?.path())).find(is_it)?;
    let text = fs::read_to_string(path).ok()?;
    text.rsplit_once("附件2\n").map(|(_, annex)| annex.to_owned())
}

#[test]
fn the_blank_form_of_the_plan_is_a_blank_form_without_a_place_for_the_review() {
    let Some(annex) = annex() else {
        eprintln!("passed over: the plans are not here (GONGKAI_SEEDS names their folder)");
        return;
    };
    let report = check("approval", &annex);
    assert_eq!(found(&report).len(), 1, "{:#?}", report.results);
    let finding = &report.results[0].findings[0];
    assert!(finding.rule == "approval/required" && finding.review, "{finding:?}");
    for lacking in ["“保密审查”", "“公开属性”", "“发布日期”"] {
        assert!(finding.message.contains(lacking), "{}", finding.message);
    }
}
