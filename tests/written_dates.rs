//! Dates as they are written: every notation, what is no date, and arbitrary text.

use gongkai::date::{
    Notation, Script, Standing, WrittenDate, find_dates, in_chinese_numerals, in_words, read_date,
};
use proptest::prelude::*;

fn read(value: &str) -> WrittenDate {
    read_date(value).unwrap_or_else(|| panic!("{value} is blank"))
}

fn day(value: &str) -> String {
    read(value).day.map(|day| day.to_string()).unwrap_or_default()
}

#[test]
fn every_notation_of_a_day_is_read() {
    use Notation::{Compact, Dot, Hyphen, Mixed, Slash, Words};
    for (value, expected, notation) in [
        ("2016年8月10日", "2016-08-10", Words),
        ("2017年03月29日", "2017-03-29", Words),
        ("2024-06-27", "2024-06-27", Hyphen),
        ("2024－06－27", "2024-06-27", Mixed),
        ("2008-05-23 09:51:38.000", "2008-05-23", Hyphen),
        ("2025-07-14 01:59", "2025-07-14", Hyphen),
        ("2024-06-27T09:51:38", "2024-06-27", Hyphen),
        ("2024-06-26T16:30:00Z", "2024-06-27", Hyphen),
        ("2024-06-26T15:59:59Z", "2024-06-26", Hyphen),
        ("2024-06-27T00:30:00+08:00", "2024-06-27", Hyphen),
        ("2024-06-27T20:30:00-04:00", "2024-06-28", Hyphen),
        ("2024/6/27", "2024-06-27", Slash),
        ("2024.6.27", "2024-06-27", Dot),
        ("2024．6．27", "2024-06-27", Mixed),
        ("２０１６年８月１０日", "2016-08-10", Words),
        ("二〇一六年八月十日", "2016-08-10", Words),
        ("二OO六年二月二十日", "2006-02-20", Words),
        ("二○一○年九月十三日", "2010-09-13", Words),
        ("二零一六年十二月三十一日", "2016-12-31", Words),
        ("二O一一年5月16日", "2011-05-16", Words),
        ("二〇一六年八月廿八日", "2016-08-28", Words),
        ("2020 年8月25日", "2020-08-25", Words),
        ("2020年8月25号", "2020-08-25", Words),
        ("2024年元月1日", "2024-01-01", Words),
        ("2016年8月10日 16时34分", "2016-08-10", Words),
        ("2024年6月27日（星期四）", "2024-06-27", Words),
        ("\u{3000}2024年6月27日\u{A0}", "2024-06-27", Words),
        ("2024年2月29日", "2024-02-29", Words),
        ("20240627", "2024-06-27", Compact),
        ("2024年6月27", "2024-06-27", Mixed),
        ("2024年6-27", "2024-06-27", Mixed),
        ("2024、6、27", "2024-06-27", Mixed),
        ("2024 6 27", "2024-06-27", Mixed),
        ("2024-6/27", "2024-06-27", Mixed),
    ] {
        assert_eq!(day(value), expected, "{value}");
        assert_eq!(read(value).notation, notation, "{value}");
        assert_eq!(read(value).standing, Standing::Value);
    }
}

#[test]
fn what_is_written_is_kept() {
    let date = read("二O一一年5月16日");
    assert!(date.has_wrong_zero() && date.has(Script::Chinese) && !date.is_all(Script::Chinese));
    assert!(read("2017年03月29日").is_padded() && !read("2017年3月29日").is_padded());
    assert!(read("2020 年8月25日").spaced && read("2020年8月25号").ends_with_hao);
    assert!(read("２０１６年８月１０日").is_all(Script::FullWidth));
    assert!(read("二〇一六年八月廿八日").is_irregular());
    let date = read(" 2017年03月29日（星期三） 09:30");
    let value = " 2017年03月29日（星期三） 09:30";
    let numbers = [date.year, date.month, date.day_of_month];
    assert_eq!(numbers.map(|number| number.span.of(value)), ["2017", "03", "29"]);
    assert_eq!(date.span.of(value), "2017年03月29日");
    assert_eq!(date.weekday.unwrap().span.of(value), "（星期三）");
    assert_eq!(date.weekday.unwrap().name.of(value), "三");
    assert_eq!(date.time.unwrap().of(value), "09:30");
}

#[test]
fn no_such_day_keeps_its_numbers() {
    for (value, numbers) in [
        ("2023年2月29日", [2023, 2, 29]),
        ("2024-06-31", [2024, 6, 31]),
        ("2024年13月1日", [2024, 13, 1]),
        ("2024/0/10", [2024, 0, 10]),
        ("2024-00-00", [2024, 0, 0]),
        ("二〇二四年四月三十一日", [2024, 4, 31]),
    ] {
        let date = read(value);
        assert!(date.is_impossible(), "{value}");
        assert_eq!([date.year, date.month, date.day_of_month].map(|part| part.value), numbers);
    }
}

#[test]
fn values_without_a_day_say_why() {
    use Notation::{Blank, Incomplete, Nothing, Serial, StandIns, Unreadable, YearLast};
    for (value, notation, meant) in [
        ("年   月   日", Blank, ""),
        ("2024年  月  日", Blank, ""),
        ("____年__月__日", Blank, ""),
        ("20××年×月×日", StandIns, ""),
        ("填表日期：   年  月  日", Blank, ""),
        ("2024年6月", Incomplete, ""),
        ("2024-06", Incomplete, ""),
        ("2024", Incomplete, ""),
        ("2024年", Incomplete, ""),
        ("6月27日", Incomplete, ""),
        ("无", Nothing, ""),
        ("长期有效", Nothing, ""),
        ("/", Nothing, ""),
        ("45470", Serial, "2024-06-27"),
        ("45470.5", Serial, "2024-06-27"),
        ("27/6/2024", YearLast, "2024-06-27"),
        ("6/27/2024", YearLast, "2024-06-27"),
        ("5/6/2024", YearLast, ""),
        ("6/6/2024", YearLast, "2024-06-06"),
        ("上半年", Unreadable, ""),
        ("2024年6月27日至7月5日", Unreadable, ""),
        ("2024-06-27-001", Unreadable, ""),
        ("24-6-27", Unreadable, ""),
        ("德办发〔2016〕30号", Unreadable, ""),
        ("99999999", Unreadable, ""),
        ("2024年6月27日、2024年7月5日", Unreadable, ""),
    ] {
        let date = read(value);
        assert_eq!(date.notation, notation, "{value}");
        assert_eq!(date.day, None, "{value}");
        assert_eq!(date.meant.map(|day| day.to_string()).unwrap_or_default(), meant, "{value}");
    }
    assert!(["", "  ", "\u{3000}\n"].iter().all(|value| read_date(value).is_none()));
}

#[test]
fn short_years_and_confused_digits_are_only_what_is_meant() {
    for (value, meant) in [
        ("16年8月10日", "2016-08-10"),
        ("'90年8月10日", "1990-08-10"),
        ("2O24年6月27日", "2024-06-27"),
        ("2024年6月l0日", "2024-06-10"),
    ] {
        let date = read(value);
        assert_eq!(date.day, None, "{value}");
        assert_eq!(date.meant.map(|day| day.to_string()).as_deref(), Some(meant), "{value}");
        assert_eq!(date.span.of(value), value);
    }
}

#[test]
fn a_date_among_other_words_is_read_and_the_words_are_kept() {
    for (value, clutter) in [
        ("2016年8月10日印发", &["印发"][..]),
        ("成文日期：2016年8月10日", &["成文日期："]),
        ("（2016年8月10日）", &["（", "）"]),
        ("2016-08-10 发布", &[" 发布"]),
    ] {
        let date = read(value);
        assert_eq!(date.day.unwrap().to_string(), "2016-08-10", "{value}");
        let found: Vec<&str> = date.clutter.iter().map(|span| span.of(value)).collect();
        assert_eq!(found, clutter, "{value}");
    }
}

fn found(text: &str) -> Vec<&str> {
    find_dates(text).iter().map(|date| date.span.of(text)).collect()
}

#[test]
fn dates_are_found_in_sentences() {
    for (text, dates) in [
        ("自2024年6月27日起施行，2024年7月1日起实施。", &["2024年6月27日", "2024年7月1日"][..]),
        ("附件：1.2024年6月27日会议纪要", &["2024年6月27日"]),
        ("于二〇一六年八月十日印发", &["二〇一六年八月十日"]),
        ("时间:2017-03-29 来源", &["2017-03-29"]),
        ("（2024.6.27）", &["2024.6.27"]),
        ("截至2024/6/27。", &["2024/6/27"]),
        ("会议定于2024-06-27T09:00召开", &["2024-06-27"]),
        ("签名：      年   月   日", &["年   月   日"]),
        ("2024年  月  日", &["2024年  月  日"]),
        ("于16年8月10日、’90年8月10日", &["16年8月10日", "’90年8月10日"]),
        ("2023年2月30日", &["2023年2月30日"]),
        ("2016年8月10日2017年3月29日", &["2016年8月10日", "2017年3月29日"]),
    ] {
        assert_eq!(found(text), dates, "{text}");
    }
}

#[test]
fn traps_are_no_dates() {
    for text in [
        "“5.15打击和防范经济犯罪宣传日”",
        "附件：1.2024年要点",
        "11、2.0版，比例1:500",
        "2016-2020年规划、2017年以来、2024年6月以来",
        "依据十三届四中全会精神",
        "版本2024.6.27.1，地址192.168.10.12",
        "https://www.gov.cn/zhengce/2024/06/27/content.htm",
        "http://a.cn/2024-06-27/t20240627_1.html",
        "编号2024-06-27-001、GB-2024-06-27",
        "出生年月日、年月日",
        "民国16年8月10日，光绪二十年八月十日",
        "电话0537-3446029，2024-13-45",
        "2024年第27号、2024年6月27号文件",
        "第十四个五年规划，三年五月",
        "国办发〔2024〕6号",
        "12024年6月27日",
    ] {
        assert_eq!(found(text), [""; 0], "{text}");
    }
}

#[test]
fn where_a_date_stands_is_told() {
    let text = "正文2024年6月1日。\n\n　　永宁县公安局\n　　2017年3月29日　\n（此件公开发布）\n办公室　2017年3月30日印发\n";
    let standings: Vec<Standing> = find_dates(text).iter().map(|date| date.standing).collect();
    assert_eq!(standings, [Standing::Sentence, Standing::Line, Standing::Imprint]);
    assert_eq!(find_dates("2016年8月10日")[0].standing, Standing::Line);
}

#[test]
fn an_annex_begins_at_its_label_and_not_where_it_is_announced() {
    for (text, in_annex) in [
        ("附件：1.申请表\n\n2024年6月27日\n", false),
        ("2024年6月27日\n附件2\n申请表", false),
        ("正文\n附件2\n申请表\n年   月   日", true),
        ("正文\r\n  附件：\r\n2024年6月27日", true),
        ("正文\n附件一\n2024年6月27日", true),
        ("附件下载:\n2024年6月27日", false),
    ] {
        assert_eq!(find_dates(text)[0].in_annex, in_annex, "{text}");
    }
}

#[test]
fn days_of_the_week_are_read_after_dates_only() {
    for (text, weekday) in [
        ("2024年6月27日（星期四）上午", "（星期四）"),
        ("2024年6月27日(周四)", "(周四)"),
        ("2024年6月27日星期四", "星期四"),
        ("2024年6月30日 星期天", "星期天"),
        ("2024年6月27日周四上午", "周四"),
        ("2024-06-27（周四）", "（周四）"),
        ("2024年6月27日周年庆", ""),
        ("2024年6月27日周一鸣同志", ""),
        ("2024年6月27日周一至周五", ""),
        ("2024年6月27日，星期一召开例会", ""),
    ] {
        let span = find_dates(text)[0].weekday.map(|weekday| weekday.span.of(text));
        assert_eq!(span.unwrap_or_default(), weekday, "{text}");
    }
}

#[test]
fn days_are_written_as_documents_write_them() {
    for (value, words, chinese) in [
        ("2016-08-10", "2016年8月10日", "二〇一六年八月十日"),
        ("2006-02-20", "2006年2月20日", "二〇〇六年二月二十日"),
        ("2011-11-31", "", ""),
        ("2011-12-31", "2011年12月31日", "二〇一一年十二月三十一日"),
    ] {
        let day = read(value).day;
        assert_eq!(day.map(in_words).unwrap_or_default(), words);
        assert_eq!(day.map(in_chinese_numerals).unwrap_or_default(), chinese);
    }
}

#[test]
fn a_long_text_takes_no_longer_than_its_length() {
    for part in
        ["2024年", "2024年6月27日 ", " 年 月 日", "年  ", "二〇二四", "2024-06-27", "\u{3000}", "1"]
    {
        let text = part.repeat(50_000);
        let _ = (find_dates(&text), read_date(&text));
    }
}

proptest! {
    #[test]
    fn arbitrary_text_is_no_panic(text in "[0-9０-９〇一二十廿元O l年月日号\\-/.:T（）星期周四Z+ \n　×_发印文'𠮷]{0,40}") {
        for date in find_dates(&text).into_iter().chain(read_date(&text)) {
            let spans = [date.span, date.year.span, date.month.span, date.day_of_month.span];
            let others = date.clutter.iter().copied().chain(date.time);
            let weekday = date.weekday.iter().flat_map(|weekday| [weekday.span, weekday.name]);
            for span in spans.into_iter().chain(others).chain(weekday) {
                let _ = span.of(&text);
            }
        }
    }

    #[test]
    fn any_text_at_all_is_no_panic(text in any::<String>()) {
        let _ = (find_dates(&text), read_date(&text));
    }

    #[test]
    fn dates_come_in_order_and_apart(text in "[0-9年月日 \\-年 月]{0,60}") {
        let dates = find_dates(&text);
        for pair in dates.windows(2) {
            prop_assert!(pair[0].span.end <= pair[1].span.start);
        }
    }
}
