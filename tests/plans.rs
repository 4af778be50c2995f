//! The five plans and reports that the rules were first read from: every finding at error or warning.
//!
//! They are not part of the project. GONGKAI_SEEDS names the folder that holds them, else it is
//! looked for beside the project; where it is not, the test says so and passes over.

use std::io::Write;
use std::path::PathBuf;
use std::{env, fs, io};

use chrono::NaiveDate;
use gongkai::check::check_text;
use gongkai::date::Calendar;
use gongkai::engine::{Profile, Setting, Severity};
use gongkai::text::Lines;

/// The number of the file, the line, the rule.
const EXPECTED: &[(&str, u32, &str)] = &[
    ("000", 14, "document-number/inconsistent"), // 〔2016〕 on line 5
    ("000", 14, "document-number/bracket"),
    ("000", 22, "text/obsolete-term"), // 非行政许可审批, given up in 2015
    ("000", 55, "text/typo"),
    ("000", 87, "text/typo"),
    ("000", 110, "text/obsolete-term"),
    ("000", 129, "text/item-incomplete"), // without 具体内容
    ("000", 130, "text/item-incomplete"),
    ("000", 152, "text/imprint"), // 送： for 抄送：
    ("000", 152, "text/imprint"), // no full stop after the last
    ("000", 157, "text/internal"),
    ("001", 4, "document-number/width"),
    ("001", 4, "document-number/bracket"),
    ("001", 10, "document-number/width"),
    ("001", 10, "document-number/bracket"),
    ("001", 31, "marking/bracket"),
    ("001", 36, "text/law-title"),
    ("001", 36, "text/paragraph-end"),
    ("001", 44, "text/obsolete-term"),
    ("001", 146, "text/typo"),
    ("001", 190, "text/internal-channel"), // 局内网页
    ("001", 218, "text/heading-style"),    // 11、 after 10.
    ("001", 238, "text/typo"),
    ("001", 276, "text/typo"),
    ("002", 3, "document-number/spacing"),
    ("002", 3, "text/nested-marks"),
    ("002", 16, "text/term-variant"),
    ("002", 24, "text/term-variant"),
    ("002", 25, "text/term-variant"),
    ("002", 32, "document-number/inconsistent"), // without the space on line 3
    ("002", 32, "document-number/spacing"),
    ("002", 32, "date/notation"),
    ("003", 19, "title/variant"), // 政工公开 for the 政务公开 of its title
    ("003", 19, "text/term-variant"),
    ("003", 23, "marking/missing"), // its line 39 prescribes markings, and it has none
    ("003", 31, "text/stale-congress"),
    ("003", 33, "text/obsolete-term"), // what must stay closed, as the rules of 2012 had it
    ("003", 39, "attribute/option-variant"), // 不公开, and 不予公开
    ("003", 39, "text/half-width"),
    ("003", 46, "text/half-width"),
    ("003", 46, "text/half-width"),
    ("003", 47, "text/half-width"),
    ("003", 48, "text/area-code"),
    ("003", 55, "text/heading-sequence"), // 八、 after 六、
    ("003", 66, "catalogue/coverage"),
    ("003", 66, "catalogue/coverage"),
    ("003", 66, "catalogue/header-missing"), // its annex is a catalogue, a cell a line
    ("003", 66, "catalogue/header-missing"),
    ("003", 72, "catalogue/header-mismatch"),
    ("003", 77, "item/content-vague"),
    ("003", 78, "item/phase"), // 政策公开
    ("003", 86, "item/content-overlap"),
    ("003", 95, "catalogue/inherited-blank"),
    ("003", 96, "catalogue/inherited-blank"),
    ("003", 115, "item/publisher-vague"),
    ("003", 122, "item/content-tautology"),
    ("003", 125, "time-limit/special-law"),
    ("003", 131, "item/content-tautology"),
    ("003", 134, "time-limit/outlier"), // 21 among 20
    ("003", 134, "time-limit/exceeds-20-working-days"),
    ("003", 140, "item/content-tautology"),
    ("003", 142, "item/publisher-vague"),
    ("003", 149, "item/content-vague"),
    ("003", 150, "item/required"),
    ("003", 151, "item/publisher-vague"),
    ("003", 158, "item/content-tautology"),
    ("003", 159, "item/phase"), // 政策公开
    ("003", 160, "item/publisher-unqualified"),
    ("003", 167, "item/content-tautology"),
    ("003", 168, "text/artifact"),
    ("003", 177, "catalogue/inherited-blank"),
    ("003", 178, "catalogue/inherited-blank"),
    ("003", 186, "catalogue/inherited-blank"),
    ("003", 187, "catalogue/inherited-blank"),
    ("003", 193, "item/name-generic"),
    ("003", 197, "time-limit/special-law"),
    ("003", 202, "item/name-generic"),
    ("003", 212, "item/content-style"),
    ("003", 215, "time-limit/conflict"), // 20 working days, and 3 on line 38
    ("003", 221, "item/content-mismatch"),
    ("003", 250, "item/publisher-vague"),
    ("003", 257, "item/content-style"),
    ("003", 257, "item/content-tautology"),
    ("003", 266, "item/content-tautology"),
    ("003", 269, "time-limit/unbounded"),
    ("003", 275, "item/content-tautology"),
    ("003", 284, "item/content-style"),
    ("003", 286, "item/publisher-vague"),
    ("003", 296, "time-limit/unbounded"),
    ("003", 296, "text/typo"), // 动态跟新
    ("003", 296, "time-limit/typo"),
    ("003", 313, "text/release-form"), // reviews are to be recorded, and the form has no place for it
    ("004", 1, "title/missing"),
    ("004", 7, "text/typo"),
    ("004", 21, "attribute/option-prefix"),
    ("004", 21, "attribute/reason-unasked"),
    ("004", 31, "text/repeated-word"),
    ("004", 39, "text/typo"), // 全国、人大
    ("004", 55, "report/outcomes-merged"),
    ("004", 61, "text/revision-year"), // 2017, for a regulation revised in 2019
    ("004", 73, "text/attachment"),    // announced and absent
    ("004", 80, "text/boilerplate"),
];

#[test]
fn the_plans_have_these_defects_and_no_other_is_found() {
    let folder = env::var_os("GONGKAI_SEEDS").map_or("../shared/seeds".into(), PathBuf::from);
    let Ok(entries) = fs::read_dir(&folder) else {
        // Not by eprintln!, which nobody sees of a test that passes.
        let _ = writeln!(io::stderr(), "passed over: {} is not there", folder.display());
        return;
    };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    let (profile, calendar) = (Profile::national(), Calendar::default());
    let as_of = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    let setting = Setting { profile: &profile, calendar: &calendar, as_of };
    let mut found = Vec::new();
    for path in paths {
        let name = path.file_name().expect("a name").to_string_lossy()[..3].to_owned();
        let text = fs::read_to_string(&path).expect("UTF-8");
        let lines = Lines::of(&text);
        let serious = check_text(&text, setting).into_iter();
        for finding in serious.filter(|finding| finding.severity > Severity::Info) {
            let line = finding.place.span.map_or(0, |span| lines.number(span.start));
            found.push((name.clone(), line, finding.rule.id));
        }
    }
    let found: Vec<(&str, u32, &str)> =
        found.iter().map(|(name, line, rule)| (name.as_str(), *line, *rule)).collect();
    assert_eq!(found, EXPECTED);
}
