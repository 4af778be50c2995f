//! data/headers.tsv and the table generated from it.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

use gongkai::record::{Kind, field_name, label_key};

const GENERATED: &str = "src/data/headers.rs";

fn rows(tsv: &str) -> impl Iterator<Item = Vec<&str>> {
    tsv.lines().skip(1).map(|line| line.split('\t').collect())
}

fn generate(tsv: &str) -> String {
    let mut text = String::from(
        "//! Generated from data/headers.tsv by `make update`. Do not edit.\n\n\
         use crate::record::{Label, label};\n",
    );
    for (kind, name, what) in [
        ("document", "DOCUMENT", "a document"),
        ("item", "ITEM", "an item of a catalogue"),
        ("request", "REQUEST", "a request"),
        ("approval", "APPROVAL", "a form of approval"),
        ("report", "REPORT", "an annual report"),
    ] {
        let mut labels: BTreeMap<String, (&str, &str, &str)> = BTreeMap::new();
        for row in rows(tsv).filter(|row| row[0] == kind) {
            let (field, level) = row[1].split_once('.').unwrap_or((row[1], "0"));
            let meaning = (field, level, row[3]);
            let before = labels.insert(label_key(row[2]), meaning);
            let unambiguous = before.is_none_or(|before| before == meaning);
            assert!(unambiguous, "data/headers.tsv: {} stands for two fields", row[2]);
        }
        writeln!(text, "\n/// The labels of the fields of {what}, in order.").unwrap();
        if ["request", "approval", "report"].contains(&kind) {
            writeln!(text, "#[cfg(feature = \"office\")]").unwrap();
        }
        writeln!(text, "pub static {name}: &[Label] = &[").unwrap();
        for (key, (field, level, value)) in labels {
            writeln!(text, "    label({key:?}, {field:?}, {level}, {value:?}),").unwrap();
        }
        text.push_str("];\n");
    }
    text
}

#[test]
fn the_generated_table_is_up_to_date() {
    let expected = generate(&fs::read_to_string("data/headers.tsv").unwrap());
    if std::env::var_os("UPDATE").is_some() {
        fs::write(GENERATED, &expected).unwrap();
    }
    let found = fs::read_to_string(GENERATED).unwrap_or_default();
    assert!(found == expected, "{GENERATED} is out of date: run `make update`");
}

#[test]
fn every_row_is_complete_and_names_its_source() {
    for row in rows(&fs::read_to_string("data/headers.tsv").unwrap()) {
        assert_eq!(row.len(), 5, "{row:?}");
        assert!([0, 1, 2, 4].iter().all(|column| !row[*column].is_empty()), "{row:?}");
    }
}

/// The fields of the table of synonyms under the names that records use.
const ITEM_FIELDS: &[(&str, &str)] = &[
    ("five", "phase"),
    ("limit", "timeLimit"),
    ("body", "publisher"),
    ("publish_mode", "publishMode"),
];

#[test]
fn every_header_seen_in_catalogues_is_known() {
    let tsv = fs::read_to_string("tests/data/header_synonyms.tsv").unwrap();
    let mut count = 0;
    for row in rows(&tsv) {
        let found = field_name(Kind::Item, row[1]);
        if row[0].starts_with("item_") {
            assert!(matches!(found, Some("category" | "name")), "{}: {found:?}", row[1]);
        } else {
            let renamed = ITEM_FIELDS.iter().find(|(from, _)| *from == row[0]);
            assert_eq!(found, Some(renamed.map_or(row[0], |(_, to)| *to)), "{}", row[1]);
        }
        count += 1;
    }
    assert_eq!(count, 181);
}

#[test]
fn labels_of_portal_pages_are_known() {
    for (labels, field) in [
        ("索引号 索 引 号 信息索取号 信息索引号 索引号码", "indexNumber"),
        ("文号 发文字号 发布文号 文件编号", "documentNumber"),
        ("成文日期 生成日期 产生日期 发文日期 签发日期", "writtenOn"),
        ("发布日期 公开日期 发布时间", "publishedOn"),
        ("有效性 时效 时效性 效力状态", "validity"),
        ("公开方式 公开属性 公开类别", "attribute"),
        ("发布机构 发布单位 公开机构 信息来源 发文机关", "issuer"),
        ("废止日期 失效日期", "expiresOn"),
    ] {
        for label in labels.split(' ').filter(|label| label.chars().count() > 1) {
            assert_eq!(field_name(Kind::Document, label), Some(field), "{label}");
        }
    }
}
