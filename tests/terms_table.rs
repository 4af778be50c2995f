//! data/terms/*.tsv and the tables generated from them.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

use gongkai::data::terms::{OBSOLETE, OBSOLETE_TERMS, PHRASE_TERMS, PHRASES, TYPO_TERMS, TYPOS};
use gongkai::read::Terms;

const GENERATED: &str = "src/data/terms.rs";

/// The rows of a table by the term that stands first in them, in order.
fn rows(name: &str, columns: usize) -> BTreeMap<String, Vec<String>> {
    let path = format!("data/terms/{name}.tsv");
    let tsv = fs::read_to_string(&path).expect("a table of data/terms");
    let mut rows = BTreeMap::new();
    for line in tsv.lines().skip(1) {
        let row: Vec<String> = line.split('\t').map(str::to_owned).collect();
        assert_eq!(row.len(), columns, "{path}: {line}");
        assert!(!row[columns - 1].is_empty(), "{path}: {line}: every row names its source");
        let twice = rows.insert(row[0].clone(), row);
        assert!(twice.is_none(), "{path}: {line}: stands there twice");
    }
    rows
}

/// A table of terms with their circumstances.
fn index(code: &mut String, name: &str, what: &str, terms: &[(&str, &str, &str)]) {
    writeln!(code, "\n/// {what}").unwrap();
    writeln!(code, "pub static {name}: Terms = Terms::of(&[").unwrap();
    for (term, only, except) in terms {
        writeln!(code, "    term({term:?}, {only:?}, {except:?}),").unwrap();
    }
    code.push_str("]);\n");
}

fn generate() -> String {
    let mut code = String::from(
        "//! Generated from data/terms/*.tsv by `make update`. Do not edit.\n\n\
         use crate::law::{self, Obsolete, day, obsolete};\nuse crate::read::{Standards, Terms, standard, term};\n",
    );
    let typos = rows("typos", 6);
    let terms: Vec<_> =
        typos.values().map(|row| (row[0].as_str(), row[2].as_str(), row[3].as_str())).collect();
    index(&mut code, "TYPO_TERMS", "Words that are slips for others, in order.", &terms);
    code.push_str(
        "\n/// What each of them should be, and whether it is but the less usual writing.\n\
         pub static TYPOS: &[(&str, bool)] = &[\n",
    );
    for row in typos.values() {
        assert!(["typo", "variant"].contains(&row[4].as_str()), "{row:?}: typo or variant");
        writeln!(code, "    ({:?}, {}),", row[1], row[4] == "variant").unwrap();
    }
    code.push_str("];\n");
    phrases(&mut code);
    obsolete(&mut code);
    standard(&mut code);
    code
}

/// Phrases that have a usual form.
fn phrases(code: &mut String) {
    let rows = rows("phrases", 5);
    let terms: Vec<_> = rows.values().map(|row| (row[0].as_str(), "", row[3].as_str())).collect();
    index(code, "PHRASE_TERMS", "Phrases that have a usual form, in order.", &terms);
    code.push_str(
        "\n/// The usual form of each of them, and whether there is no other, or either will do.\n\
         pub static PHRASES: &[(&str, bool)] = &[\n",
    );
    for row in rows.values() {
        assert!(["set", "either"].contains(&row[2].as_str()), "{row:?}: set or either");
        writeln!(code, "    ({:?}, {}),", row[1], row[2] == "set").unwrap();
    }
    code.push_str("];\n");
}

/// The terms that the law has given up.
fn obsolete(code: &mut String) {
    let rows = rows("obsolete", 9);
    let terms: Vec<_> =
        rows.values().map(|row| (row[0].as_str(), row[1].as_str(), row[2].as_str())).collect();
    index(code, "OBSOLETE_TERMS", "Terms that the law has given up, in order.", &terms);
    code.push_str(
        "\n/// What has come in the place of each of them, and when.\n\
         pub static OBSOLETE: &[Obsolete] = &[\n",
    );
    for row in rows.values() {
        let (instead, review, basis, article) = (&row[3], row[5] == "yes", &row[6], &row[7]);
        let from = row[4].replace("-0", "-").replace('-', ", ");
        writeln!(
            code,
            "    obsolete({instead:?}, day({from}), {review}, law::{basis}.at({article:?})),"
        )
        .unwrap();
    }
    code.push_str("];\n");
}

/// The standard terms, and their halves.
fn standard(code: &mut String) {
    let rows = rows("standard", 4);
    let mut halves: BTreeMap<String, Vec<(usize, bool)>> = BTreeMap::new();
    for (at, term) in rows.keys().enumerate() {
        let chars: Vec<char> = term.chars().collect();
        let (first, second) = chars.split_at(chars.len() / 2);
        assert!(first.len() >= 2 && second.len() <= 16, "{term}: four to thirty characters");
        halves.entry(first.iter().collect()).or_default().push((at, false));
        halves.entry(second.iter().collect()).or_default().push((at, true));
    }
    let terms: Vec<_> = halves.keys().map(|half| (half.as_str(), "", "")).collect();
    let mut index_code = String::new();
    index(&mut index_code, "", "", &terms);
    let index_code =
        index_code.split_once("= ").expect("the index").1.trim_end().trim_end_matches(';');
    code.push_str("\n/// The standard terms, in order.\npub static STANDARD: Standards = Standards {\n    terms: &[\n");
    for row in rows.values() {
        assert!(["fixed", "open"].contains(&row[1].as_str()), "{row:?}: fixed or open");
        writeln!(code, "        standard({:?}, {}, {:?}),", row[0], row[1] == "fixed", row[2])
            .unwrap();
    }
    writeln!(code, "    ],\n    halves: {index_code},\n    rows: &[").unwrap();
    for places in halves.values() {
        writeln!(code, "        &{places:?},").unwrap();
    }
    code.push_str("    ],\n};\n");
}

/// The code without what rustfmt may break differently.
fn squeezed(code: &str) -> String {
    code.chars().filter(|c| !c.is_whitespace() && *c != ',').collect()
}

#[test]
fn the_generated_tables_are_up_to_date() {
    let expected = generate();
    let found = fs::read_to_string(GENERATED).unwrap_or_default();
    if squeezed(&found) == squeezed(&expected) {
        return;
    }
    assert!(std::env::var_os("UPDATE").is_some(), "{GENERATED}: run `make update`");
    fs::write(GENERATED, &expected).unwrap();
}

#[track_caller]
fn in_order(terms: &Terms) {
    for pair in terms.terms.windows(2) {
        assert!(pair[0].term < pair[1].term, "{} before {}", pair[0].term, pair[1].term);
    }
}

#[test]
fn a_slip_is_never_part_of_what_it_should_be() {
    in_order(&OBSOLETE_TERMS);
    assert_eq!(OBSOLETE_TERMS.terms.len(), OBSOLETE.len());
    in_order(&PHRASE_TERMS);
    assert_eq!(PHRASE_TERMS.terms.len(), PHRASES.len());
    in_order(&TYPO_TERMS);
    assert_eq!(TYPO_TERMS.terms.len(), TYPOS.len());
    for (row, (right, _)) in TYPO_TERMS.terms.iter().zip(TYPOS) {
        assert!(!right.contains(row.term), "{} is part of {right}", row.term);
        for circumstance in row.only.split(' ').chain(row.except.split(' ')) {
            assert!(circumstance != "~", "{}: a bare ~ is everywhere", row.term);
        }
    }
}
