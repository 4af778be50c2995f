//! A real catalogue (济宁市公安局兖州分局, 2024) and what is wrong with it: every finding at error or
//! warning of the groups below, at its cell, and nothing else.

use std::collections::BTreeSet;
use std::fs;

use chrono::NaiveDate;
use gongkai::check::check_catalogue;
use gongkai::date::Calendar;
use gongkai::engine::{Profile, Setting, Severity};
use gongkai::table::Catalogue;

/// The groups and rules whose findings are complete.
const JUDGED: &[&str] = &["catalogue/", "item/", "text/artifact", "time-limit/"];

/// The defect of data/yanzhou_defects.tsv, the cell (`-` for the table), the header or, where a
/// column is missing, its field, and the finding.
const EXPECTED: &[(&str, &str, &str, &str, &str)] = &[
    ("Y01", "-", "basis", "catalogue/header-missing", "error"),
    ("Y02", "G1", "公开方式", "catalogue/header-mismatch", "error"),
    ("Y03", "-", "attribute", "catalogue/header-missing", "error"),
    ("Y10", "D2", "政务五公开", "item/phase", "error"),
    ("Y13", "C4", "公开内容", "catalogue/inherited-blank", "warning"),
    ("Y14", "D4", "政务五公开", "catalogue/inherited-blank", "warning"),
    ("Y18", "F7", "公开时限", "time-limit/special-law", "error"),
    ("Y20", "F8", "公开时限", "time-limit/exceeds-20-working-days", "error"),
    ("Y20", "F8", "公开时限", "time-limit/outlier", "warning"),
    ("Y24", "D10", "政务五公开", "item/required", "error"),
    ("Y27", "D11", "政务五公开", "item/phase", "error"),
    ("Y30", "D12", "政务五公开", "text/artifact", "error"),
    ("Y31", "D13", "政务五公开", "catalogue/inherited-blank", "warning"),
    ("Y32", "E13", "公开主体（责任单位）", "catalogue/inherited-blank", "warning"),
    ("Y33", "D14", "政务五公开", "catalogue/inherited-blank", "warning"),
    ("Y34", "E14", "公开主体（责任单位）", "catalogue/inherited-blank", "warning"),
    ("Y36", "F15", "公开时限", "time-limit/special-law", "error"),
    ("Y47", "F23", "公开时限", "time-limit/unbounded", "warning"),
    ("Y52", "F26", "公开时限", "time-limit/typo", "error"),
    ("Y53", "F26", "公开时限", "time-limit/unbounded", "warning"),
    ("Y04", "-", "", "catalogue/coverage", "warning"),
    ("Y05", "-", "", "catalogue/coverage", "warning"),
    ("Y11", "C2", "公开内容", "item/content-vague", "warning"),
    ("Y12", "C3", "公开内容", "item/content-overlap", "warning"),
    ("Y16", "E6", "公开主体（责任单位）", "item/publisher-vague", "warning"),
    ("Y17", "C7", "公开内容", "item/content-tautology", "warning"),
    ("Y19", "C8", "公开内容", "item/content-tautology", "warning"),
    ("Y21", "C9", "公开内容", "item/content-tautology", "warning"),
    ("Y22", "E9", "公开主体（责任单位）", "item/publisher-vague", "warning"),
    ("Y23", "C10", "公开内容", "item/content-vague", "warning"),
    ("Y25", "E10", "公开主体（责任单位）", "item/publisher-vague", "warning"),
    ("Y26", "C11", "公开内容", "item/content-tautology", "warning"),
    ("Y28", "E11", "公开主体（责任单位）", "item/publisher-unqualified", "warning"),
    ("Y29", "C12", "公开内容", "item/content-tautology", "warning"),
    ("Y35", "B15", "目录名称", "item/name-generic", "warning"),
    ("Y38", "B16", "目录名称", "item/name-generic", "warning"),
    ("Y39", "C17", "公开内容", "item/content-style", "warning"),
    ("Y41", "C18", "公开内容", "item/content-mismatch", "error"),
    ("Y43", "E21", "公开主体（责任单位）", "item/publisher-vague", "warning"),
    ("Y44", "C22", "公开内容", "item/content-tautology", "warning"),
    ("Y45", "C22", "公开内容", "item/content-style", "warning"),
    ("Y46", "C23", "公开内容", "item/content-tautology", "warning"),
    ("Y48", "C24", "公开内容", "item/content-tautology", "warning"),
    ("Y49", "C25", "公开内容", "item/content-style", "warning"),
    ("Y50", "E25", "公开主体（责任单位）", "item/publisher-vague", "error"),
];

/// What is told without weight, likewise; the last three when switched on.
const TOLD: &[(&str, &str, &str)] = &[
    ("Y06", "-", "catalogue/version"),
    ("Y07", "-", "catalogue/seq"),
    ("Y08", "G1", "catalogue/uniform-column"),
    ("Y37", "A16", "item/name-quoted"),
    ("Y51", "C26", "item/content-redundant"),
];

#[test]
fn every_defect_is_found_at_its_cell_and_nothing_else() {
    let csv = fs::read_to_string("tests/data/yanzhou_catalogue.csv").unwrap();
    let catalogue = Catalogue::from_csv(&csv);
    assert_eq!(catalogue.items.len(), 25);
    let found = found(&catalogue, &Profile::national(), |severity| severity != Severity::Info);
    let expected: BTreeSet<_> = EXPECTED
        .iter()
        .map(|(_, cell, header, rule, severity)| {
            ((*cell).to_owned(), (*header).to_owned(), *rule, *severity)
        })
        .collect();
    let missing: Vec<_> = expected.difference(&found).collect();
    let surplus: Vec<_> = found.difference(&expected).collect();
    assert!(missing.is_empty() && surplus.is_empty(), "missing {missing:#?}\nsurplus {surplus:#?}");
}

#[test]
fn what_is_told_without_weight_is_told_where_it_is_on() {
    let csv = fs::read_to_string("tests/data/yanzhou_catalogue.csv").unwrap();
    let catalogue = Catalogue::from_csv(&csv);
    let switched = "{\"name\": \"all\", \"rules\": {\"catalogue/uniform-column\": \"info\", \
                    \"item/name-quoted\": \"info\", \"item/content-redundant\": \"info\"}}";
    let all = Profile::read(&serde_json::from_str(switched).unwrap()).unwrap();
    for (profile, rows) in [(Profile::national(), &TOLD[..2]), (all, TOLD)] {
        let found: BTreeSet<_> = found(&catalogue, &profile, |severity| severity == Severity::Info)
            .into_iter()
            .map(|(cell, _, rule, _)| (cell, rule))
            .collect();
        let expected: BTreeSet<_> =
            rows.iter().map(|(_, cell, rule)| ((*cell).to_owned(), *rule)).collect();
        assert_eq!(found, expected, "{}", profile.name);
    }
}

/// The judged findings of some weights: cell, header, rule, weight.
fn found(
    catalogue: &Catalogue,
    profile: &Profile,
    wanted: fn(Severity) -> bool,
) -> BTreeSet<(String, String, &'static str, &'static str)> {
    let calendar = Calendar::default();
    let as_of = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    let setting = Setting { profile, calendar: &calendar, as_of };
    let mut found = BTreeSet::new();
    for finding in check_catalogue(catalogue, setting) {
        let judged = JUDGED.iter().any(|group| finding.rule.id.starts_with(group));
        if !judged || !wanted(finding.severity) {
            continue;
        }
        let place = finding.place;
        let row = place.row.map(|row| row as usize);
        let cell = match place.column {
            Some(column) => catalogue.cell(row, Some(column as usize)),
            None => catalogue.place(row, place.field).filter(|_| row.is_some()),
        };
        let name = cell.and_then(|cell| cell.name()).unwrap_or_else(|| "-".to_owned());
        let header = cell.map_or(place.field.unwrap_or_default(), |cell| cell.header).to_owned();
        found.insert((name, header, finding.rule.id, finding.severity.name()));
    }
    found
}

#[test]
fn every_expected_finding_is_in_the_list_of_defects_with_its_weight() {
    let tsv = fs::read_to_string("tests/data/yanzhou_defects.tsv").unwrap();
    for (id, cell, header, rule, severity) in EXPECTED {
        let row: Vec<&str> = tsv
            .lines()
            .map(|line| line.split('\t').collect::<Vec<_>>())
            .find(|row| row[0] == *id)
            .unwrap();
        // the list names the outlier along with the excess
        if *rule != "time-limit/outlier" {
            assert_eq!(row[4], *severity, "{id} {rule}");
        }
        if let Some(number) = row[1].strip_prefix('R') {
            let number: u32 = number.parse().unwrap();
            assert!(cell.ends_with(&(number + 1).to_string()), "{id} stands in {cell}");
            assert_eq!(row[3], *header, "{id}");
        }
    }
}
