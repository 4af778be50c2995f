//! data/revisions.tsv and the table generated from it.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

const GENERATED: &str = "src/data/revisions.rs";

fn generate(tsv: &str) -> String {
    let mut text = String::from(
        "//! Generated from data/revisions.tsv by `make update`. Do not edit.\n\n\
         /// Laws by their short titles, each with the years in which it was made and revised, in\n\
         /// order.\n\
         pub static REVISIONS: &[(&str, &[i32])] = &[\n",
    );
    let mut rows: BTreeMap<&str, &str> = BTreeMap::new();
    for line in tsv.lines().skip(1) {
        let row: Vec<&str> = line.split('\t').collect();
        assert!(row.len() == 3 && row.iter().all(|cell| !cell.is_empty()), "{line}");
        assert!(rows.insert(row[0], row[1]).is_none(), "{} stands there twice", row[0]);
    }
    for (title, years) in rows {
        let years = years.replace(' ', ", ");
        writeln!(text, "    ({title:?}, &[{years}]),").unwrap();
    }
    text.push_str("];\n");
    text
}

#[test]
fn the_generated_table_is_up_to_date() {
    let expected = generate(&fs::read_to_string("data/revisions.tsv").unwrap());
    if std::env::var_os("UPDATE").is_some() {
        fs::write(GENERATED, &expected).unwrap();
    }
    let found = fs::read_to_string(GENERATED).unwrap_or_default();
    assert!(found == expected, "{GENERATED} is out of date: run `make update`");
}
