//! data/glyphs.tsv and the table generated from it.

use std::fmt::Write;
use std::fs;

const GENERATED: &str = "src/data/glyphs.rs";

/// The blocks: the name of the static, what it is, the first and the last code.
const BLOCKS: &[(&str, &str, u32, u32)] = &[
    ("SUPPLEMENT", "The supplement of radicals, from U+2E80", 0x2E80, 0x2EF3),
    ("KANGXI", "The radicals of the Kangxi dictionary, from U+2F00", 0x2F00, 0x2FD5),
    ("COMPATIBILITY", "The compatibility ideographs, from U+F900", 0xF900, 0xFAFF),
];

fn generate(tsv: &str) -> String {
    let mut text =
        String::from("//! Generated from data/glyphs.tsv by `make update`. Do not edit.\n");
    let rows: Vec<(u32, char)> = tsv
        .lines()
        .skip(1)
        .map(|line| {
            let row: Vec<&str> = line.split('\t').collect();
            assert!(row.len() == 4 && !row[3].is_empty(), "{line}");
            let code = u32::from_str_radix(row[0], 16).expect("a code");
            assert_eq!(row[1].chars().map(u32::from).collect::<Vec<_>>(), [code], "{line}");
            (code, row[2].chars().next().expect("a character"))
        })
        .collect();
    assert!(rows.windows(2).all(|pair| pair[0].0 < pair[1].0), "sorted by code");
    for (name, what, first, last) in BLOCKS {
        writeln!(text, "\n/// {what}: what each stands for, a space where for nothing else.")
            .unwrap();
        write!(text, "pub static {name}: &str = \"").unwrap();
        for code in *first..=*last {
            let plain = rows.iter().find(|row| row.0 == code).map_or('\u{3000}', |row| row.1);
            text.push(plain);
        }
        text.push_str("\";\n");
    }
    text
}

#[test]
fn the_generated_table_is_up_to_date() {
    let expected = generate(&fs::read_to_string("data/glyphs.tsv").unwrap());
    if std::env::var_os("UPDATE").is_some() {
        fs::write(GENERATED, &expected).unwrap();
    }
    let found = fs::read_to_string(GENERATED).unwrap_or_default();
    assert!(found == expected, "{GENERATED} is out of date: run `make update`");
}
