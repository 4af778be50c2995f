//! Personal data: what is found in a text, what is taken for something else, and that no report tells a
//! number.

use chrono::NaiveDate;
use gongkai::checker::Checker;
use gongkai::engine::{Profile, Severity};
use gongkai::message::Lang;
use gongkai::read::{Certainty, PersonalKind as Kind, Weakness, find_personal_data};
use gongkai::report::mask;
use gongkai::scan::scan;
use proptest::prelude::*;

#[track_caller]
fn finds(text: &str, expected: &[(Kind, &str)]) {
    let found = find_personal_data(text);
    let found: Vec<(Kind, &str)> = found.iter().map(|datum| (datum.kind, datum.text())).collect();
    assert_eq!(found, expected, "{text}");
}

#[track_caller]
fn finds_one(kind: Kind, texts: &[(&str, &str)]) {
    for (text, datum) in texts {
        finds(text, &[(kind, datum)]);
    }
}

#[test]
fn codes_of_organisations_are_taken_as_such() {
    for code in [
        "91350100M000100Y43",
        "1137078555222300XQ",
        "91110000600037341L",
        "12100000400009880K",
        "914403001922038216",
        "11533122015200013G",
        "11640121K00123452Q",
    ] {
        finds(&format!("统一社会信用代码：{code}。"), &[(Kind::CreditCode, code)]);
    }
    finds_one(
        Kind::CreditCode,
        &[("统一社会信用代码91350100M000100Y44", "91350100M000100Y44")], // mistyped, yet no other thing
    );
    finds_one(
        Kind::OrganisationCode,
        &[
            ("组织机构代码：01527918-X", "01527918-X"),
            ("组织机构代码000014349", "000014349"),
            ("组织机构代码：M000100Y-4", "M000100Y-4"),
        ],
    );
}

#[test]
fn a_region_a_day_and_a_count_make_no_identity_number_where_the_words_say_what_they_are() {
    for words in ["施工许可证", "施工许可证编号：", "受理号", "合同号："] {
        finds(&format!("{words}370812202405230101。"), &[]);
    }
    // With the right check digit it is one whatever it is called.
    finds("编号：11010519491231002X", &[(Kind::IdentityNumber, "11010519491231002X")]);
}

#[test]
fn identity_numbers_are_found_in_every_writing() {
    finds_one(
        Kind::IdentityNumber,
        &[
            ("11010519491231002X", "11010519491231002X"),
            ("身份证11010519491231002x。", "11010519491231002x"),
            ("440524188001010014", "440524188001010014"),
            ("810000199001010019", "810000199001010019"),
            ("830000199001010012", "830000199001010012"),
            ("１１０１０５１９４９１２３１００２Ｘ", "１１０１０５１９４９１２３１００２Ｘ"),
            ("甲110105 19491231 002X乙", "110105 19491231 002X"),
            ("110105-19491231-002X", "110105-19491231-002X"),
            ("1101 0519 4912 3100 2X", "1101 0519 4912 3100 2X"),
            ("110105194912310021", "110105194912310021"),
            ("身份证：5331 2219 9003 0712 34", "5331 2219 9003 0712 34"),
            ("身份证号码：110105491231002", "110105491231002"),
        ],
    );
    let certainty = |text: &str| find_personal_data(text)[0].certainty;
    assert_eq!(certainty("11010519491231002X"), Certainty::Certain);
    assert_eq!(certainty("110105194912310021"), Certainty::Likely);
}

#[test]
fn phones_cards_and_passports_are_found_in_every_writing() {
    finds_one(
        Kind::MobileNumber,
        &[
            ("电话13800138000", "13800138000"),
            ("138-0013-8000", "138-0013-8000"),
            ("138 0013 8000", "138 0013 8000"),
            ("１３８００１３８０００", "１３８００１３８０００"),
            ("+8613800138000", "8613800138000"),
            ("+86-13800138000", "86-13800138000"),
        ],
    );
    finds_one(
        Kind::Landline,
        &[
            ("0692-2123456", "0692-2123456"),
            ("010-12345678", "010-12345678"),
            ("0692—2123456", "0692—2123456"),
            ("06922123456", "06922123456"),
            ("（0692）2123456", "0692）2123456"),
        ],
    );
    finds_one(
        Kind::BankCard,
        &[
            ("6228480402564890018", "6228480402564890018"),
            ("卡号6222020200112230", "6222020200112230"),
            ("6228 4804 0256 4890 018", "6228 4804 0256 4890 018"),
        ],
    );
    finds_one(Kind::BankAccount, &[("账号：53050161553600000123", "53050161553600000123")]);
    finds_one(
        Kind::Passport,
        &[
            ("护照号E12345678", "E12345678"),
            ("护照：EA1234567", "EA1234567"),
            ("往来港澳通行证号码C12345678", "C12345678"),
            ("回乡证H0123456789", "H0123456789"),
        ],
    );
}

#[test]
fn plates_mail_and_chat_are_found() {
    finds_one(
        Kind::Plate,
        &[
            ("驾驶云N12388号车", "云N12388"),
            ("京A·12345", "京A·12345"),
            ("粤B1234学", "粤B1234学"),
            ("沪AD12345", "沪AD12345"),
            ("沪A12345D", "沪A12345D"),
        ],
    );
    finds_one(
        Kind::Email,
        &[("邮箱dhzgaj@163.com。", "dhzgaj@163.com"), ("123456789@qq.com", "123456789@qq.com")],
    );
    finds_one(Kind::Chat, &[("QQ：123456789", "123456789"), ("微信号 zhang_san8", "zhang_san8")]);
}

#[test]
fn what_only_looks_like_personal_data_is_none() {
    for text in [
        "12345 12389 12388 12380 12337 12348 12315 12333 12366 12393 96110 96128 12123 110 122 12110",
        "9600110、传真3446029、315房间",
        "索引号640121-103/2017-48967",
        "1137078555222300XQ/2015-00020",
        "11370812004339255B/2020-22849",
        "000014349/2017-00110",
        "01527918X-2020-153077",
        "003129766/201901-00336",
        "6107280000/2024-001005",
        "TCXXGK-2020-011721",
        "京公海行罚决字〔2023〕50316号",
        "〔2020〕第07010005号",
        "1304000009、1101070001、5001070012、bm07000001",
        "公网安备51010502010725号",
        "t20230830_12289426、art_68121_2756348、content_1202379",
        "http://www.dh.gov.cn/Web/13800138000/11010519491231002X",
        "www.a.gov.cn/art/2020/1/3/13800138000.html",
        "组织机构000014349",
        "4.2万余次、1.2024年、5.15",
        "ISBN 978-7-5093-1234-5",
        "订单号202408301234567890",
        "6222020200112230417",
        "警号012345",
        "附注：沪ICP备14003370号，GB/T 9704-2012",
        "２０２４年６月２７日2024-06-27",
        "厅长任军号",
        "苏B2-20100001",
        "招标编号：2024-0692-13800138000",
        "项目代码2020-533122-48-01-012345，总投资15000000000元",
        "合同价款：13,800,138,000元；面积13800138000.55平方米",
        "土地使用证号：德国用（2008）第13800138000号",
        "不动产单元号533122001001GB00001F00010001",
        "身份证号（18位）：______；手机号：___________",
        "2024年6月27日9:00至2024年7月25日17:30",
        "序号 姓名 金额\n1 张三 1380\n2 李四 1390",
        "经度98.123456789012，纬度24.12345678901",
        "国药准字Z20240101，条形码6901234567892",
        "交易流水号：6217001234567890123",
        "IP地址192.168.1.1:8080 MAC 00-1A-2B-3C-4D-5E",
        "护照、港澳通行证办理时间：7-15日",
        "行政执法证号：53122013001、53122013002",
    ] {
        finds(text, &[]);
    }
}

#[test]
fn masks_are_weighed() {
    let weakness = |text: &str| find_personal_data(text).first().and_then(|datum| datum.weakness);
    for good in [
        "5331**********1234",
        "35*************123",
        "533122********1234",
        "533122××××××××1234",
        "533122XXXXXXXX123X",
        "533122●●●●●●●●1234",
        "138****1234",
        "138****12**",
    ] {
        assert_eq!(weakness(good), None, "{good}");
    }
    assert_eq!(weakness("53312219900307****"), Some(Weakness::BirthDate));
    assert_eq!(weakness("5331221990****1234"), Some(Weakness::BirthYear));
    assert_eq!(weakness("身份证5331***1234"), Some(Weakness::Length));
    assert_eq!(weakness("手机13800138***"), Some(Weakness::Few));
}

#[test]
fn the_mask_of_one_original_is_one() {
    for (text, expected) in [
        ("11010519491231002X", "1101**********002X"),
        ("13800138000", "138****8000"),
        ("卡号6222020200112230", "622202******2230"),
        ("云N12388", "云N***8"),
        ("dhzgaj@163.com", "d***@163.com"),
        ("0692-2123456", "0692-***3456"),
    ] {
        assert_eq!(find_personal_data(text)[0].masked, expected, "{text}");
    }
}

#[test]
fn a_scan_lists_numbers_masked_and_codes_in_clear() {
    let text = "信用代码91350100M000100Y43，张某11010519491231002X，电话0692-2123456，云N12388";
    let found: Vec<(String, String)> =
        scan(text).into_iter().map(|mention| (mention.kind, mention.text)).collect();
    let found: Vec<(&str, &str)> =
        found.iter().map(|(kind, text)| (kind.as_str(), text.as_str())).collect();
    assert_eq!(
        found,
        [
            ("credit-code", "91350100M000100Y43"),
            ("identity-number", "1101**********002X"),
            ("landline", "0692-***3456"),
            ("plate", "云N***8"),
        ]
    );
}

fn checker() -> Checker {
    let as_of = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    Checker::new(Profile::national(), as_of, Lang::Zh).expect("a checker")
}

/// The writings of one number.
const WRITINGS: &[&str] = &[
    "11010519491231002X",
    "11010519491231002x",
    "110105 19491231 002X",
    "110105-19491231-002X",
    "1101 0519 4912 3100 2X",
    "１１０１０５１９４９１２３１００２Ｘ",
    "110105 19491231 002x",
];

/// Whether more of the number than its ends can be read, whatever stands between the digits.
fn tells(report: &str) -> bool {
    let narrow = |c: char| match c {
        '０'..='９' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        _ => c,
    };
    let digits: String =
        report.chars().map(narrow).filter(char::is_ascii_digit).collect::<String>();
    digits.contains("110105") || digits.contains("0519491") || digits.contains("31002")
}

#[test]
fn no_report_tells_a_number() {
    let checker = checker();
    for number in WRITINGS {
        assert!(!tells(&mask(&format!("甲{number}乙"))), "{number}");
        let text =
            format!("机密★10年\n张某【{number}】的(答复),{number}；国办发【2016】30 号{number}");
        let record = serde_json::json!({
            "id": number, "title": text, "documentNumber": number, "issuer": text,
            "attribute": number, "marking": format!("（此件{number}公开）"), "writtenOn": number,
            "timeLimit": number, "publishedOn": number, "attachments": [text], "body": text,
        });
        let record = record.as_object().expect("an object");
        let found = checker.check("document", record).expect("a kind");
        assert!(found.iter().any(|finding| finding.rule == "privacy/identity-number"), "{number}");
        let documents = checker.check_records("document", &[record.clone(), record.clone()], "a");
        let item = serde_json::json!({
            "name": text, "content": text, "basis": text, "timeLimit": number, "publisher": text,
            "channel": number, "attribute": number, "url": number, "contact": text, "seq": number,
        });
        let items = checker.check("item", item.as_object().expect("an object")).expect("a kind");
        let csv = format!(
            "公开事项,公开内容,公开时限,公开主体,身份证号\n{text},{text},{number},甲,{number}\n"
        );
        let csv = csv.replace("),", ")");
        let table = checker.check_table("catalogue", &csv, "a").expect("a kind");
        let list = format!("姓名,身份证号,{number}\n张某,{number},{number}\n");
        let list = checker.check_table("catalogue", &list, "a").expect("a kind");
        let texts = [
            serde_json::to_string(&found),
            serde_json::to_string(&documents.expect("a kind")),
            serde_json::to_string(&items),
            serde_json::to_string(&table),
            serde_json::to_string(&list),
            serde_json::to_string(&scan(&text)),
        ];
        for text in texts.map(|text| text.expect("JSON")) {
            // Offsets and fingerprints are digits too, so each string is looked at by itself.
            for part in text.split('"') {
                assert!(!tells(part), "{number}: {part}");
            }
        }
    }
}

#[test]
fn a_line_that_cannot_be_read_is_not_quoted_in_clear() {
    let results =
        gongkai::batch::check_ndjson(&checker(), "auto", "\"11010519491231002X\"", None, 1);
    assert!(!tells(&results.ndjson), "{}", results.ndjson);
}

#[test]
fn lists_of_persons_are_found_in_columns_of_their_own() {
    let checker = checker();
    let rules = |csv: &str| {
        let report = checker.check_table("catalogue", csv, "a.csv").expect("a kind");
        let found = report.results.into_iter().flat_map(|result| result.findings);
        found.filter(|found| found.rule.starts_with("privacy/")).collect::<Vec<_>>()
    };
    let known = rules("公开事项,公开内容,公开主体,身份证号\n救助,名单,民政局,110105491231002\n");
    assert_eq!(known.len(), 1, "the header says what fifteen digits are");
    assert_eq!(known[0].at.as_ref().and_then(|at| at.cell.as_deref()), Some("D2"));
    let unknown = rules("姓名,证件号码\n张某,11010519491231002X\n李某,440524188001010014\n");
    assert_eq!(unknown.len(), 2, "a table that is no catalogue");
}

#[test]
fn the_plans_hold_no_personal_data() {
    let folder = std::env::var_os("GONGKAI_SEEDS")
        .map_or("../shared/seeds".into(), std::path::PathBuf::from);
    let Ok(entries) = std::fs::read_dir(&folder) else {
        eprintln!("passed over: {} is not there", folder.display());
        return;
    };
    let checker = checker();
    for entry in entries {
        let text = std::fs::read_to_string(entry.expect("an entry").path()).expect("UTF-8");
        let found = checker.check_text(&text).into_iter();
        let found: Vec<_> = found
            .filter(|found| found.rule.starts_with("privacy/"))
            .filter(|found| found.severity != Severity::Info.name())
            .collect();
        assert!(found.is_empty(), "{found:#?}");
    }
}

#[test]
fn long_texts_of_one_thing_take_linear_time() {
    for part in [
        "1",
        "1 ",
        "12-",
        "138 0013 ",
        "a.",
        "a@",
        "1.1@",
        "*",
        "1*",
        "X",
        "62 ",
        "被处罚人：",
        "行政处罚决定书被处罚人：张三，住某县某镇1号",
        "云A",
        "11010519491231002X",
        "13800138000、",
        "电话",
        "QQ：",
        "http://",
        "0692）",
        "000014349/2017-",
        "身份证1",
        "，住",
        "微信号:ab",
        "账号",
    ] {
        // In quadratic time this would not end.
        let text = part.repeat(200_000 / part.len());
        find_personal_data(&text);
        mask(&text);
    }
}

proptest! {
    #[test]
    fn any_text_is_scanned_without_harm(text in "[0-9０-９Xx*×□ \\-—/.@_:：（）()云A-Z张三某身份证护照QQ微信账号号元、，\n]{0,60}") {
        let found = find_personal_data(&text);
        for pair in found.windows(2) {
            prop_assert!(pair[0].span <= pair[1].span);
        }
        for datum in &found {
            prop_assert!(!datum.text().is_empty());
        }
        let masked = mask(&text);
        prop_assert_eq!(masked.encode_utf16().count(), text.encode_utf16().count());
        prop_assert_eq!(mask(&masked), masked);
    }

    #[test]
    fn no_text_is_harmful(text in "\\PC{0,40}") {
        find_personal_data(&text);
        mask(&text);
    }

    #[test]
    fn a_number_is_hidden_wherever_it_stands(before in "[^0-9０-９A-Za-z]{0,8}", after in "[^0-9０-９A-Za-z]{0,8}") {
        for number in WRITINGS {
            let hidden = mask(&format!("{before}{number}{after}"));
            prop_assert!(!tells(&hidden), "{}", hidden);
        }
    }
}
