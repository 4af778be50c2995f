//! data/units.tsv and the table generated from it.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

use chrono::NaiveDate;

const GENERATED: &str = "src/data/units.rs";

fn generate(tsv: &str) -> String {
    let mut text = String::from(
        "//! Generated from data/units.tsv by `make update`. Do not edit.\n\n\
         use chrono::NaiveDate;\n\n\
         use crate::law::day;\n\n\
         /// Names of units that a reform renamed or merged, what they are now, and from which day on the old\n\
         /// name is out of use everywhere; in order.\n\
         pub static UNITS: &[(&str, &str, NaiveDate)] = &[\n",
    );
    let mut names: BTreeMap<&str, (&str, NaiveDate)> = BTreeMap::new();
    for line in tsv.lines().skip(1) {
        let row: Vec<&str> = line.split('\t').collect();
        assert!(row.len() == 4 && row.iter().all(|cell| !cell.is_empty()), "{line}");
        let from = row[2].parse().unwrap_or_else(|_| panic!("{line}: {} is no day", row[2]));
        let before = names.insert(row[0], (row[1], from));
        assert!(before.is_none(), "data/units.tsv: {} stands there twice", row[0]);
    }
    for (name, (now, from)) in names {
        use chrono::Datelike;
        let (year, month, day) = (from.year(), from.month(), from.day());
        writeln!(text, "    ({name:?}, {now:?}, day({year}, {month}, {day})),").unwrap();
    }
    text.push_str("];\n");
    text
}

#[test]
fn the_generated_table_is_up_to_date() {
    let expected = generate(&fs::read_to_string("data/units.tsv").unwrap());
    if std::env::var_os("UPDATE").is_some() {
        fs::write(GENERATED, &expected).unwrap();
    }
    let found = fs::read_to_string(GENERATED).unwrap_or_default();
    assert!(found == expected, "{GENERATED} is out of date: run `make update`");
}
