//! What every rule must be. A reviewer would say it twice; these tests say it from then on.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use gongkai::check::{
    check_approval, check_catalogue, check_coverage, check_document, check_documents, check_item,
    check_page, check_report, check_request, check_requests, check_sheet, check_text,
};
use gongkai::compare::cover;
use gongkai::date::Calendar;
use gongkai::engine::{Check, Finding, FixKind, Profile, Rule, Setting, apply};
use gongkai::message::Lang;
use gongkai::record::{AnnualReport, Approval, Document, Item, Page, Request};
use gongkai::rules::RULES;
use gongkai::table::{Catalogue, Grid, Listing, Sheet};

/// An example of a rule's manual page.
struct Example {
    /// `fail` or `pass`.
    expected: &'static str,
    /// Other rules that may report it.
    with: Vec<String>,
    /// What is checked.
    text: String,
    /// What the safe fixes make of it, where the page shows that.
    fixed: Option<String>,
}

/// Reads the examples out of a manual page.
fn examples(rule: &Rule) -> Vec<Example> {
    let mut examples: Vec<Example> = Vec::new();
    let mut last_block = 0;
    let mut lines = rule.docs.lines().map(|line| line.strip_prefix(' ').unwrap_or(line));
    while let Some(line) = lines.next() {
        let Some(tags) = line.strip_prefix("```gongkai,") else { continue };
        let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        let texts = split(rule, &block);
        let mut tags = tags.split(',');
        let kind = tags.next().unwrap_or_default();
        let with = tags.filter_map(|tag| tag.strip_prefix("with=")).map(str::to_owned).collect();
        match kind {
            "fail" | "pass" => {
                last_block = examples.len();
                examples.extend(texts.into_iter().map(|text| Example {
                    expected: if kind == "fail" { "fail" } else { "pass" },
                    with: Vec::clone(&with),
                    text,
                    fixed: None,
                }));
            }
            "fixed" => {
                let failing = &mut examples[last_block..];
                assert_eq!(
                    failing.len(),
                    texts.len(),
                    "{}: a fixed line for each fail line",
                    rule.id
                );
                for (example, text) in failing.iter_mut().zip(texts) {
                    example.fixed = Some(text);
                }
            }
            other => panic!("{}: there is no block `gongkai,{other}`", rule.id),
        }
    }
    examples
}

/// One example a line; for texts and tables, one between `---`.
fn split(rule: &Rule, block: &[&str]) -> Vec<String> {
    match rule.check {
        Check::Text(_)
        | Check::Writing(_)
        | Check::Official(_)
        | Check::Page(_)
        | Check::Catalogue(_)
        | Check::Coverage(_) => {
            block.split(|line| *line == "---").map(|part| part.join("\n")).collect()
        }
        _ => block.iter().map(|line| (*line).to_owned()).collect(),
    }
}

fn with_setting<T>(run: impl FnOnce(Setting<'_>) -> T) -> T {
    let (profile, calendar) = (Profile::default(), Calendar::default());
    let as_of = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    run(Setting { profile: &profile, calendar: &calendar, as_of })
}

/// What all rules find in an example of `rule`.
fn findings(rule: &Rule, text: &str) -> Vec<Finding> {
    with_setting(|setting| {
        let document = |field: &str| {
            let mut document = Document::default();
            document.set(field, text);
            check_document(&document, setting)
        };
        let item = |field: &str| {
            let mut item = Item::default();
            item.set(field, text);
            check_item(&item, setting)
        };
        if text.starts_with("[{") {
            let records: Vec<serde_json::Map<_, _>> =
                serde_json::from_str(text).expect("JSON objects");
            if let Check::Requests(_) = rule.check {
                let requests: Vec<Request> = records.iter().map(Request::from_json).collect();
                return check_requests(&requests, setting);
            }
            let documents: Vec<Document> = records.iter().map(Document::from_json).collect();
            return check_documents(&documents, setting);
        }
        if text.starts_with('{') {
            let record = serde_json::from_str(text).expect("a JSON object");
            return match rule.check {
                Check::Sheet(_) => check_sheet(&Sheet::from_json(&record), setting),
                Check::Item(_) | Check::Cell(_) => check_item(&Item::from_json(&record), setting),
                Check::Page(_) => check_page(&Page::from_json(&record).read(), setting),
                Check::Request(_) => check_request(&Request::from_json(&record), setting),
                Check::Approval(_) => check_approval(&Approval::from_json(&record), setting),
                Check::Report(_) => check_report(&AnnualReport::from_json(&record), setting),
                _ => check_document(&Document::from_json(&record), setting),
            };
        }
        match rule.check {
            Check::DocumentNumber(_) => document("documentNumber"),
            Check::IndexNumber(_) => document("indexNumber"),
            Check::Date(_) => document("writtenOn"),
            Check::Marking(_) => document("marking"),
            Check::Title(_) => document("title"),
            Check::Page(_) => check_page(&Page::of_text(text).read(), setting),
            Check::TimeLimit(_) => item("timeLimit"),
            Check::Cell(_) => item("name"),
            Check::Catalogue(_) => check_catalogue(&Catalogue::from_csv(text), setting),
            Check::Coverage(_) => {
                let (catalogue, list) = text.split_once("===\n").expect("a catalogue and a list");
                let listing: Listing<'_> = Listing::read(Grid::from_csv(list));
                let catalogue = Catalogue::from_csv(catalogue);
                check_coverage(&cover(&catalogue, &listing.records), setting)
            }
            Check::Sheet(_) => check_sheet(&Grid::from_csv(text).into(), setting),
            _ => check_text(text, setting),
        }
    })
}

fn fixed(rule: &Rule, text: &str) -> String {
    let found = findings(rule, text);
    let fixes = found.iter().flat_map(|finding| &finding.fixes);
    apply(text, fixes.filter(|fix| fix.kind == FixKind::Safe))
}

fn ids(found: &[Finding]) -> BTreeSet<&'static str> {
    found.iter().map(|finding| finding.rule.id).collect()
}

#[test]
fn every_example_does_what_it_says() {
    let mut wrong = Vec::new();
    for rule in RULES.iter().filter(|rule| !rule.off) {
        for example in examples(rule) {
            let found = ids(&findings(rule, &example.text));
            let mut others = found.clone();
            others.remove(rule.id);
            others.retain(|id| !example.with.iter().any(|with| with == id));
            let failed = found.contains(rule.id);
            if failed != (example.expected == "fail") || !others.is_empty() {
                wrong.push(format!(
                    "{}: {} `{}` finds {found:?}",
                    rule.id, example.expected, example.text
                ));
            }
            let Some(expected) = &example.fixed else { continue };
            let actual = fixed(rule, &example.text);
            if actual != *expected {
                wrong.push(format!(
                    "{}: `{}` becomes `{actual}`, not `{expected}`",
                    rule.id, example.text
                ));
            } else if fixed(rule, &actual) != actual {
                wrong.push(format!("{}: a second fix of `{actual}` changes it again", rule.id));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_rule_shows_three_bad_and_three_good_examples() {
    let mut wrong = Vec::new();
    for rule in RULES {
        let examples = examples(rule);
        let bad = examples.iter().filter(|example| example.expected == "fail").count();
        let good = examples.len() - bad;
        if bad < 3 || good < 3 {
            wrong.push(format!("{}: {bad} bad, {good} good", rule.id));
        }
    }
    assert!(wrong.is_empty(), "add examples to the doc comment:\n{}", wrong.join("\n"));
}

#[test]
fn rules_are_sorted_unique_and_named_by_the_standard_form() {
    for pair in RULES.windows(2) {
        assert!(pair[0].id < pair[1].id, "{} before {}: run `make update`", pair[0].id, pair[1].id);
    }
    for rule in RULES {
        let (group, name) = rule.id.split_once('/').expect("group/name");
        let plain = |part: &str| {
            part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        };
        assert!(plain(group) && plain(name), "{}: lower case and hyphens", rule.id);
    }
}

#[test]
fn every_rule_cites_a_basis_that_is_in_force_today() {
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    for rule in RULES {
        let in_force = rule.basis.iter().any(|basis| basis.instrument.in_force(today));
        assert!(in_force, "{}: name an instrument that is in force, or delete the rule", rule.id);
    }
}

#[test]
fn messages_are_complete_in_both_languages_and_end_without_a_mark() {
    for rule in RULES {
        for message in [rule.title, rule.message] {
            for text in [message.zh, message.en] {
                assert!(!text.trim().is_empty(), "{}: a message is empty", rule.id);
                assert!(
                    !text.ends_with(['。', '.', '！', '!']),
                    "{}: `{text}` ends with a mark",
                    rule.id
                );
                assert!(!text.contains("请注意"), "{}: `{text}` says 请注意", rule.id);
            }
            let places = |text: &str| -> BTreeSet<String> {
                text.split('{')
                    .skip(1)
                    .filter_map(|part| part.split('}').next())
                    .map(str::to_owned)
                    .collect()
            };
            assert_eq!(places(message.zh), places(message.en), "{}: the same places", rule.id);
        }
        assert!(!rule.title.en.chars().any(gongkai::text::is_han), "{}: English title", rule.id);
    }
}

#[test]
fn no_message_has_a_place_left_open() {
    for rule in RULES.iter().filter(|rule| !rule.off) {
        for example in examples(rule) {
            for finding in findings(rule, &example.text) {
                let zh = finding.message.fill(Lang::Zh, &finding.values);
                let en = finding.message.fill(Lang::En, &finding.values);
                let open =
                    finding.values.iter().any(|(name, _)| zh.contains(&format!("{{{name}}}")));
                assert!(
                    !open && !zh.contains('{') && !en.contains('{'),
                    "{}: {zh} / {en}",
                    finding.rule.id
                );
            }
        }
    }
}
