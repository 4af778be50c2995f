//! data/channels.tsv and the table generated from it.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

use gongkai::record::label_key;

const GENERATED: &str = "src/data/channels.rs";

fn generate(tsv: &str) -> String {
    let mut text = String::from(
        "//! Generated from data/channels.tsv by `make update`. Do not edit.\n\n\
         /// Names of channels (公开渠道和载体), each with the one of the national list that it is,\n\
         /// in order.\n\
         pub static CHANNELS: &[(&str, &str)] = &[\n",
    );
    let mut names: BTreeMap<String, &str> = BTreeMap::new();
    for line in tsv.lines().skip(1) {
        let row: Vec<&str> = line.split('\t').collect();
        assert!(row.len() == 3 && row.iter().all(|cell| !cell.is_empty()), "{line}");
        let before = names.insert(label_key(row[0]), row[1]);
        assert!(before.is_none(), "data/channels.tsv: {} stands there twice", row[0]);
    }
    for (name, channel) in names {
        writeln!(text, "    ({name:?}, {channel:?}),").unwrap();
    }
    text.push_str("];\n");
    text
}

#[test]
fn the_generated_table_is_up_to_date() {
    let expected = generate(&fs::read_to_string("data/channels.tsv").unwrap());
    if std::env::var_os("UPDATE").is_some() {
        fs::write(GENERATED, &expected).unwrap();
    }
    let found = fs::read_to_string(GENERATED).unwrap_or_default();
    assert!(found == expected, "{GENERATED} is out of date: run `make update`");
}
