//! What holds for the reader of document numbers whatever it is given.

use gongkai::read::{DocumentNumber, Repair, Status, find_document_numbers, read_document_number};
use gongkai::text::{Span, is_space};
use proptest::prelude::*;

/// Pieces that numbers, and what looks like them, are made of.
const PIECES: &[&str] = &[
    "国",
    "办",
    "发",
    "德公",
    "（办）",
    "(办)",
    "罚决字",
    "令",
    "公告",
    "通告",
    "国务院",
    "财政部",
    "、",
    "和",
    "根据",
    "〔",
    "〕",
    "[",
    "]",
    "【",
    "】",
    "（",
    "）",
    "(",
    ")",
    "《",
    "》",
    "2024",
    "２０２４",
    "二〇二四",
    "24",
    "2O24",
    "20××",
    "年",
    "第",
    "5",
    "012",
    "十二",
    "执-19",
    "0",
    "33、34",
    "×",
    "X",
    "号",
    "號",
    "号号",
    " ",
    "\u{3000}",
    "\u{200B}",
    "\n",
    "文件",
    "。",
    "，",
    "-",
    "ZDCR",
    "-2018-",
    "01003",
    "𠮷",
    "😀",
    "a",
    "届",
    "主席",
    "文号：",
    "楼",
    "登",
    "府令",
];

fn pieced() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(PIECES), 0..14).prop_map(|all| all.concat())
}

/// Whether a span is one of the text: in order, within, between characters.
fn is_span_of(span: Span, text: &str) -> bool {
    span.start <= span.end && text.get(span.range()).is_some()
}

/// The value with the changes made that may be made unasked, or with all of them.
fn mended(number: &DocumentNumber<'_>, most: Repair) -> String {
    let mut changes: Vec<_> = number
        .departures
        .iter()
        .filter(|departure| departure.repair <= most)
        .flat_map(|departure| &departure.changes)
        .collect();
    changes.sort_by_key(|change| change.span);
    let (mut text, mut at) = (String::new(), 0);
    for change in changes {
        assert!(change.span.start >= at, "changes overlap in {number:#?}");
        text.push_str(&number.source[at as usize..change.span.start as usize]);
        text.push_str(&change.text);
        at = change.span.end;
    }
    text.push_str(&number.source[at as usize..]);
    text
}

fn holds(number: &DocumentNumber<'_>) {
    let text = number.source;
    let parts = [number.span, number.issuer_code, number.open, number.year, number.close];
    let more = [number.di, number.serial, number.hao];
    assert!(parts.into_iter().chain(more).all(|span| is_span_of(span, text)), "{number:#?}");
    for departure in &number.departures {
        assert!(is_span_of(departure.span, text), "{number:#?}");
        assert!(
            departure.changes.iter().all(|change| is_span_of(change.span, text)),
            "{number:#?}"
        );
        let _ = departure.mended(text);
    }
    assert_eq!(number.canonical.is_some(), number.status() != Status::Invalid);
}

fn field_holds(value: &str) {
    let Some(number) = read_document_number(value) else {
        return assert!(find_document_numbers(value).is_empty());
    };
    holds(&number);
    let all = mended(&number, Repair::Confirm);
    if let Some(canonical) = &number.canonical {
        // Joint issuers are set apart by a space of either width, and no change is asked for.
        let all = all.trim_matches(is_space).replace('\u{3000}', " ");
        assert_eq!(&all, canonical, "all changes of {value:?} at once");
        let again = read_document_number(canonical).expect("a number");
        assert_eq!(again.status(), Status::Valid, "{value:?} became {canonical:?}: {again:#?}");
        assert_eq!((again.kind, again.year_value()), (number.kind, number.year_value()), "{value}");
    }
    let safe = mended(&number, Repair::Safe);
    if number.status() == Status::Fixable {
        let again = read_document_number(&safe).expect("a number");
        assert_eq!(again.canonical, number.canonical, "{value:?} became {safe:?}");
        assert_eq!(mended(&again, Repair::Safe), safe, "fixing {value:?} twice");
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 2_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_field_is_read_whatever_it_holds(value in any::<String>()) {
        field_holds(&value);
    }

    #[test]
    fn a_field_of_pieces_is_read(value in pieced()) {
        field_holds(&value);
    }

    #[test]
    fn running_text_is_read_whatever_it_holds(text in pieced()) {
        let mut last = 0;
        for number in find_document_numbers(&text) {
            prop_assert!(last <= number.span.start && !number.span.is_empty());
            last = number.span.end;
            holds(&number);
        }
    }
}

#[test]
fn what_took_several_shapes_at_once_holds() {
    for value in [
        "云府登1032号",
        "云府登 1032号",
        "公安部令第120号令",
        "国务院令令第5号令",
        "公告2020年第5号公告",
        "沪府令63号令",
        "市政府令〔2022〕1号",
        "环办环评函〔2020〕711号",
        "国务院\u{3000}财政部公告2024",
        "府令 2024号和",
        "府令020242024",
        "府令2024号号号号",
        "发改电〔2024〕特急3号",
        "发改电[2024]特急第3号",
        "国 办 发〔2020〕27号",
        "“〔2024〕第5号”",
        "国发“〔2024〕”5号",
    ] {
        field_holds(value);
    }
}

#[test]
fn a_megabyte_is_read_in_no_time() {
    let mut state = 1_u64;
    let mut text = String::new();
    while text.len() < 1 << 20 {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        text.push_str(PIECES[(state >> 33) as usize % PIECES.len()]);
    }
    for text in [
        text,
        "〔".repeat(1 << 18),
        "1".repeat(1 << 20),
        "令".repeat(1 << 18),
        "国".repeat(1 << 18),
    ] {
        find_document_numbers(&text).iter().for_each(holds);
        read_document_number(&text);
    }
}
