//! Index numbers of every shape that was seen, as field values and in running text.

use chrono::NaiveDate;
use gongkai::check::{check_document, check_documents};
use gongkai::date::Calendar;
use gongkai::engine::{Finding, Profile, Setting};
use gongkai::read::{IndexShape, find_index_numbers, read_index_number};
use gongkai::record::Document;
use gongkai::scan::scan;

/// The value, its shape, its organisation or region, its date, its serial number.
type Example = (&'static str, IndexShape, &'static str, &'static str, &'static str);

const EXAMPLES: &[Example] = &[
    ("000014349/2017-00110", IndexShape::Organisation, "000014349", "2017", "00110"),
    ("000014349/2019-00041", IndexShape::Organisation, "000014349", "2019", "00041"),
    ("014560025/2023-06425", IndexShape::Organisation, "014560025", "2023", "06425"),
    ("01527918X-2020-153077", IndexShape::Organisation, "01527918X", "2020", "153077"),
    ("003129766/201901-00336", IndexShape::OrganisationMonth, "003129766", "201901", "00336"),
    ("0142768-8/2022-00185", IndexShape::HyphenedOrganisation, "0142768-8", "2022", "00185"),
    ("1137078555222300XQ/2015-00020", IndexShape::Credit, "1137078555222300XQ", "2015", "00020"),
    ("113708280043326001/2024-02411", IndexShape::Credit, "113708280043326001", "2024", "02411"),
    ("11370812004339255B/2020-22849", IndexShape::Credit, "11370812004339255B", "2020", "22849"),
    ("1150011255408455X1/2025-00002", IndexShape::Credit, "1150011255408455X1", "2025", "00002"),
    (
        "11341702486344515H/202110-00013",
        IndexShape::CreditMonth,
        "11341702486344515H",
        "202110",
        "00013",
    ),
    ("640121-103/2017-48967", IndexShape::Department, "640121", "2017", "48967"),
    ("6107280000/2024-001005", IndexShape::Site, "610728", "2024", "001005"),
    ("001008003014001/2022-292755", IndexShape::Class, "", "2022", "292755"),
    ("001008010002016/2025-00704", IndexShape::Class, "", "2025", "00704"),
    ("TCXXGK-2020-011721", IndexShape::Letters, "", "2020", "011721"),
    ("01526053-4-/2020604001", IndexShape::ClassedOrganisation, "01526053-4", "2020", "604001"),
    ("01526096-4-/2022-0822005", IndexShape::ClassedOrganisation, "01526096-4", "2022", "0822005"),
    (
        "01526089-2-02_D/2016-0510008",
        IndexShape::ClassedOrganisation,
        "01526089-2",
        "2016",
        "0510008",
    ),
    ("SY0000143490202400001", IndexShape::Filing, "000014349", "2024", ""),
    ("533100010203040520180", IndexShape::Digits, "533100", "", ""),
    ("330203-001-03-02-20190801-0012", IndexShape::Dated, "", "20190801", "0012"),
    ("LA001-01-2019-0012", IndexShape::Grouped, "", "2019", "0012"),
    ("11610527Q-2019-000024", IndexShape::Opaque, "", "", ""),
    ("GSDE0107", IndexShape::Opaque, "", "", ""),
    ("永公2017-0012", IndexShape::Opaque, "", "", ""),
    ("沪公网安备31010502010725", IndexShape::Opaque, "", "", ""),
    ("无", IndexShape::Nothing, "", "", ""),
    ("——", IndexShape::Nothing, "", "", ""),
    ("2017年3月29日", IndexShape::Date, "", "", ""),
    ("2017-03-29", IndexShape::Date, "", "", ""),
    ("永公(办)发【2017】28号", IndexShape::DocumentNumber, "", "", ""),
    ("国务院令第711号", IndexShape::DocumentNumber, "", "", ""),
    ("永宁县公安局", IndexShape::Words, "", "", ""),
];

#[test]
fn every_shape_is_read_in_its_parts() {
    for (value, shape, owner, date, serial) in EXAMPLES {
        let number = read_index_number(value).unwrap_or_else(|| panic!("{value}"));
        assert_eq!(number.shape, *shape, "{value}");
        let own = if number.organisation.is_empty() { number.region } else { number.organisation };
        assert_eq!(own.of(value), *owner, "{value}");
        let end = [number.year, number.month, number.day].map(|part| part.end);
        let written = &value[number.year.start as usize..end.into_iter().max().unwrap() as usize];
        assert_eq!(if number.year.is_empty() { "" } else { written }, *date, "{value}");
        assert_eq!(number.serial.of(value), *serial, "{value}");
        assert_eq!((number.span.of(value), number.label.is_empty()), (*value, true));
    }
}

#[test]
fn labels_spaces_and_wide_characters_are_kept_apart() {
    let value = "  索 引 号：６４０１２１－103 / 2017—48967 ";
    let number = read_index_number(value).unwrap();
    assert_eq!(number.label.of(value), "索 引 号：");
    assert_eq!(number.span.of(value), "６４０１２１－103 / 2017—48967");
    assert_eq!(number.canonical, "640121-103/2017-48967");
    assert_eq!(number.region.of(value), "６４０１２１");
    assert_eq!(number.plain(number.region), "640121");
    assert!(!number.is_written_plainly());
    for blank in ["", " ", "\u{3000}\n"] {
        assert!(read_index_number(blank).is_none());
    }
}

#[test]
fn running_text_has_those_of_sure_shapes() {
    for (text, expected) in [
        ("索引号640121-103/2017-48967，文号", vec!["640121-103/2017-48967"]),
        ("见11370812004339255B/2020-22849。", vec!["11370812004339255B/2020-22849"]),
        ("信息索取号: 01527918X-2020-153077", vec!["01527918X-2020-153077"]),
        ("索 引 号：640121-103／2017-48967", vec!["640121-103／2017-48967"]),
        ("GB/T 9704-2012、2017/03/29、12/2017-48967", vec![]),
        ("电话0953-8011110/2017-1", vec![]),
        ("http://www.nxyn.gov.cn/xxgk/201703/t20170329_48967.html", vec![]),
        ("SDPR-2024-0010001，TCXXGK-2020-011721", vec![]),
        ("索引号：2017年3月29日", vec![]),
        ("a640121-103/2017-48967", vec![]),
    ] {
        let found: Vec<&str> =
            find_index_numbers(text).iter().map(|number| number.span.of(text)).collect();
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn a_scan_mentions_them() {
    let mentions = scan("索引号640121-103／2017-48967 文号永公（办）发〔2017〕28号");
    let kinds: Vec<&str> = mentions.iter().map(|mention| mention.kind.as_str()).collect();
    assert_eq!(kinds, ["index-number", "document-number"]);
    assert_eq!(mentions[0].canonical.as_deref(), Some("640121-103/2017-48967"));
}

#[test]
fn long_texts_of_one_character_are_read_in_linear_time() {
    for part in ["/", "640121-103/2017-48967", "索引号", "索引号：", "1/", "索引号 ", "－／", " "]
    {
        let text = part.repeat(1_000_000 / part.len());
        find_index_numbers(&text);
        read_index_number(&text);
    }
}

fn with_setting<T>(run: impl FnOnce(Setting<'_>) -> T) -> T {
    let (profile, calendar) = (Profile::national(), Calendar::default());
    let as_of = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    run(Setting { profile: &profile, calendar: &calendar, as_of })
}

fn own(found: &[Finding]) -> Vec<&'static str> {
    let ids = found.iter().map(|finding| finding.rule.id);
    ids.filter(|id| id.starts_with("index-number/")).collect()
}

#[test]
fn the_record_of_yongning_has_nothing_wrong() {
    let mut document = Document::default();
    for (field, value) in [
        ("indexNumber", "640121-103/2017-48967"),
        ("documentNumber", "永公（办）发〔2017〕28号"),
        ("issuer", "永宁县公安局"),
        ("responsibleUnit", "永宁县公安局"),
        ("writtenOn", "2017年03月29日"),
        ("publishedOn", "2017年03月29日"),
    ] {
        document.set(field, value);
    }
    let found = with_setting(|setting| check_document(&document, setting));
    assert_eq!(own(&found), Vec::<&str>::new(), "{found:#?}");
}

#[test]
fn real_numbers_beside_their_issuers_have_nothing_wrong_but_codes_of_their_own() {
    for (number, issuer, year, expected) in [
        ("000014349/2017-00110", "国务院办公厅", "2017-05-15", None),
        ("003129766/201901-00336", "太湖县人民政府", "2019-01-23", None),
        ("1137078555222300XQ/2015-00020", "高密市人民政府办公室", "2015-01-02", None),
        ("6107280000/2024-001005", "镇巴县人民政府", "2024-08-01", None),
        ("TCXXGK-2020-011721", "铜川市人民政府", "2020-03-01", None),
        ("11370812004339255B/2020-22849", "济宁市兖州区人民政府", "2020-06-01", None),
        (
            "113708120042158000/2023-03695",
            "济宁市公安局兖州区分局",
            "2023-06-01",
            Some("index-number/checksum"),
        ),
        ("035210000/2025-00016", "某局", "2025-06-01", Some("index-number/checksum")),
    ] {
        let mut document = Document::default();
        for (field, value) in [
            ("indexNumber", number),
            ("issuer", issuer),
            ("writtenOn", year),
            ("publishedOn", year),
        ] {
            document.set(field, value);
        }
        let found = with_setting(|setting| check_document(&document, setting));
        assert_eq!(own(&found), Vec::from_iter(expected), "{number}: {found:#?}");
    }
}

#[test]
fn a_long_list_is_checked_in_time() {
    let mut documents = Vec::new();
    for row in 0..4_000 {
        let mut document = Document::default();
        document.set("indexNumber", &*format!("640121-103/2017-{:05}", row / 2).leak());
        document.set("title", "关于春耕生产的通知");
        document.set("issuer", "盈江县公安局");
        documents.push(document);
    }
    let found = with_setting(|setting| check_documents(&documents, setting));
    let duplicates = own(&found).iter().filter(|id| **id == "index-number/duplicate").count();
    assert_eq!(duplicates, 2_000);
}
