//! data/report_cells.tsv and the table generated from it.

use std::fmt::Write;
use std::fs;

const GENERATED: &str = "src/data/report_cells.rs";

/// The columns of the table of requests: natural persons, five kinds of others, all.
const COLUMNS: [&str; 7] = ["a", "b1", "b2", "b3", "b4", "b5", "t"];

fn generate(tsv: &str) -> String {
    let mut text = String::from(
        "//! Generated from data/report_cells.tsv by `make update`. Do not edit.\n\n\
         /// The cells of the tables of an annual report, table by table, row by row.\n\
         pub static CELLS: &[&str] = &[\n",
    );
    let mut rows = String::from(
        "];\n\n/// The rows of the tables of an annual report: name, label, what it stands below.\n\
         pub static ROWS: &[(&str, &str, &str)] = &[\n",
    );
    for row in tsv.lines().skip(1).map(|line| line.split('\t').collect::<Vec<_>>()) {
        let [name, label, above, ..] = row[..] else { panic!("{row:?}") };
        writeln!(rows, "    ({name:?}, {label:?}, {above:?}),").unwrap();
        if name.starts_with("T3.") {
            for column in COLUMNS {
                writeln!(text, "    \"{name}.{column}\",").unwrap();
            }
        } else {
            writeln!(text, "    {name:?},").unwrap();
        }
    }
    text + &rows + "];\n"
}

#[test]
fn the_generated_table_is_up_to_date() {
    let expected = generate(&fs::read_to_string("data/report_cells.tsv").unwrap());
    if std::env::var_os("UPDATE").is_some() {
        fs::write(GENERATED, &expected).unwrap();
    }
    let found = fs::read_to_string(GENERATED).unwrap_or_default();
    // The formatter breaks long lines.
    let plain = |text: &str| text.replace([' ', '\n', ','], "");
    assert!(plain(&found) == plain(&expected), "{GENERATED} is out of date: run `make update`");
}
