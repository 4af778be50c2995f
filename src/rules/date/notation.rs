//! 日期写法

use chrono::NaiveDate;

use crate::date::{Notation, Script, Standing, WrittenDate, in_chinese_numerals, in_words};
use crate::engine::{Check, Context, Edit, Finding, Fix, Severity, declare_rule};
use crate::law::{GB_T_9704_1999, GB_T_9704_2012, GB_T_15835_2011, PRACTICE, day};
use crate::message::Message;
use crate::read::Genre;
use crate::text::Span;

declare_rule! {
    /// 日期应当写作“2016年8月10日”：阿拉伯数字，年、月、日写全，月、日不编虚位（1不写作01）。
    ///
    /// 要求按日期所在的位置而定：
    ///
    /// - 正文落款的成文日期和版记的印发日期，按 GB/T 9704-2012 严格要求，不编虚位，不用“2016-08-10”。
    ///   2012年7月1日以前的公文用汉字写日期是对的，法院、检察院的文书和行政执法文书至今这样写，也不提示；
    ///   但“〇”不能写成字母O、圆圈或者“零”。
    /// - 网页上的日期栏可以写“2017年03月29日”或者“2017-03-29”，不宜用斜线、圆点。
    /// - 正文句子里的日期只作提醒。
    ///
    /// 不改变日期本身的，可以自动修改；句子里的日期，年份只写两位、数字里混有字母的，须由人确认。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 2024/6/27
    /// 2024.06.27
    /// 二〇二四年六月二十七日
    /// 二O一一年5月16日
    /// ２０１６年８月１０日
    /// 2020 年8月25日
    /// 20240627
    /// ```
    /// ```gongkai,fixed
    /// 2024-06-27
    /// 2024-06-27
    /// 2024年6月27日
    /// 2011年5月16日
    /// 2016年8月10日
    /// 2020年8月25日
    /// 2024-06-27
    /// ```
    /// ```gongkai,fail
    /// 16年8月10日
    /// 2O24年6月27日
    /// 2016年8月10日印发
    /// {"body": "某县人民政府\n2017年03月29日\n"}
    /// {"body": "某县人民政府\n2017年3月29\n"}
    /// {"body": "某县人民政府\n二OO六年二月二十日\n", "writtenOn": "2006-02-20"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 2016年8月10日
    /// 2017年03月29日
    /// 2008-05-23 09:51:38.000
    /// {"body": "某县人民政府\n二〇〇六年二月二十日\n", "writtenOn": "2006-02-20"}
    /// {"body": "山东省云岭县人民法院\n公　告\n本院定于下月开庭。\n二〇二四年五月二十日\n"}
    /// {"body": "云岭县公安局\n行政处罚决定书\n云公行罚决字〔2024〕12号\n违法行为人：张某。\n云岭县公安局\n二〇二四年五月二十日\n"}
    /// {"body": "某县人民政府\n2017年3月2\n9日\n"}
    /// {"body": "截至2024-06-27，已有1.2024年度的5.15宣传日材料2.0版。"}
    /// ```
    RULE = "date/notation" {
        title: ("日期写法", "How dates are written"),
        message: (
            "日期“{written}”应当写作“{right}”",
            "the date “{written}” should be written “{right}”"
        ),
        severity: Severity::Warning,
        basis: &[
            GB_T_9704_2012.at("7.3.5.4"),
            GB_T_9704_1999.at(""),
            GB_T_15835_2011.at("5.1.3"),
            PRACTICE.at("日期的写法"),
        ],
        since: "0.1.0",
        check: Check::Date(check),
    }
}

/// What is wrong with a date: what to say, what it weighs, whether the right writing is certain.
struct Fault {
    message: Message,
    severity: Severity,
    certain: bool,
}

static CONFUSED: Message = Message::new(
    "日期“{written}”的数字里混有字母，应当写作“{right}”",
    "the date “{written}” has letters among its digits; it should be “{right}”",
);
static SHORT_YEAR: Message = Message::new(
    "日期“{written}”的年份只有两位，应当写全，大概是“{right}”",
    "the year of “{written}” has two digits only; write it in full, probably “{right}”",
);
static MIXED_SCRIPTS: Message = Message::new(
    "日期“{written}”混用了汉字和阿拉伯数字，应当写作“{right}”",
    "the date “{written}” mixes Chinese and Arabic numerals; it should be “{right}”",
);
static WRONG_ZERO: Message = Message::new(
    "日期“{written}”里的“〇”写成了别的字符，应当写作“{right}”",
    "the date “{written}” has another character for 〇; it should be “{right}”",
);
static CHINESE: Message = Message::new(
    "日期“{written}”用汉字书写，应当用阿拉伯数字写作“{right}”",
    "the date “{written}” is written in Chinese numerals; it should be “{right}”",
);
static FULL_WIDTH: Message = Message::new(
    "日期“{written}”用了全角数字，应当写作“{right}”",
    "the date “{written}” has full-width digits; it should be “{right}”",
);
static SPACED: Message = Message::new(
    "日期“{written}”中间有空格，应当写作“{right}”",
    "the date “{written}” has spaces inside; it should be “{right}”",
);
static PADDED: Message = Message::new(
    "日期“{written}”的月、日编了虚位，应当写作“{right}”",
    "month or day of “{written}” is padded with a zero; it should be “{right}”",
);
static CLUTTER: Message = Message::new(
    "日期栏“{written}”里除日期外还有别的字，应当只写“{right}”",
    "the field “{written}” holds more than the date; it should be just “{right}”",
);

fn check(date: &WrittenDate, cx: &mut Context<'_>) {
    let Some(meant) = date.by_numbers() else { return };
    let Some(fault) = fault(date, meant, cx.text(date.span)) else { return };
    if fault.severity == Severity::Info && (is_stamp(date, cx) || is_habit(date, cx)) {
        return;
    }
    if fault.message == CHINESE && (is_of_court(cx) || is_in_writ(cx)) {
        return;
    }
    let whole = date.clutter.iter().fold(date.span, |whole, clutter| whole.to(*clutter));
    let right = right(date, meant);
    let mut edits: Vec<Edit> = date.clutter.iter().copied().map(Edit::delete).collect();
    if cx.text(date.span) != right {
        edits.push(Edit::replace(date.span, &right));
    }
    let fix = if fault.certain { Fix::safe(edits) } else { Fix::suggest(edits) };
    cx.report(
        Finding::new(&RULE, whole)
            .saying(fault.message)
            .weighing(fault.severity)
            .with("written", cx.text(whole))
            .with("right", right)
            .with_fix(fix),
    );
}

/// The first day of GB/T 9704-2012, which asks for Arabic numerals.
const ARABIC_SINCE: NaiveDate = day(2012, 7, 1);

/// How the date should be written where it stands.
fn right(date: &WrittenDate, day: NaiveDate) -> String {
    let in_field = date.standing == Standing::Value;
    if in_field && !matches!(date.notation, Notation::Words | Notation::Mixed) {
        day.to_string()
    } else if !in_field && day < ARABIC_SINCE && date.is_all(Script::Chinese) {
        in_chinese_numerals(day)
    } else {
        in_words(day)
    }
}

/// Whether a system stamped the date upon a page: the hour and the minute follow it.
fn is_stamp(date: &WrittenDate, cx: &Context<'_>) -> bool {
    let after = cx.value()[date.span.range().end..].trim_start_matches(' ');
    let hour = after.trim_start_matches(|c: char| c.is_ascii_digit());
    date.standing != Standing::Value
        && hour.len() < after.len()
        && hour.starts_with([':', '：', '时', '点'])
}

/// Whether a court or a procuratorate says it, whose papers are dated in Chinese numerals to this day.
fn is_of_court(cx: &Context<'_>) -> bool {
    let Some(text) = cx.official() else { return false };
    let first = text.lines.first().map(|line| line.span);
    let named = |span: Span| {
        let words = span.of(text.source);
        words.contains("人民法院") || words.contains("人民检察院")
    };
    first.into_iter().chain(text.signature).any(named)
}

/// Whether it stands in a writ, whose form is laid down elsewhere: many are dated in Chinese numerals.
fn is_in_writ(cx: &Context<'_>) -> bool {
    let title = cx.official().and_then(|text| text.title.as_ref());
    title.map(|title| title.genre).or_else(|| cx.genre()).is_some_and(Genre::is_writ)
}

/// Whether the date before it in the text is written likewise: the first one stands for all.
fn is_habit(date: &WrittenDate, cx: &Context<'_>) -> bool {
    let Some(text) = cx.official().filter(|_| cx.field() == Some("body")) else { return false };
    let dates = &text.mentioned_dates;
    let at = dates.partition_point(|other| other.span.start < date.span.start);
    let before = at.checked_sub(1).map(|before| &dates[before]);
    before.is_some_and(|other| {
        date.is_padded() && other.is_padded() && other.notation == date.notation
    })
}

/// The gravest thing that is wrong with how the date is written.
fn fault(date: &WrittenDate, day: NaiveDate, written: &str) -> Option<Fault> {
    use Severity::{Error, Info, Warning};
    let sentence = date.standing == Standing::Sentence;
    let lightly = if sentence { Info } else { Warning };
    // What is only a matter of style is not rewritten unasked.
    let certain = |message, severity| Some(Fault { message, severity, certain: severity > Info });
    let likely = |message, severity| Some(Fault { message, severity, certain: false });

    if date.is_confused() {
        return likely(CONFUSED, Error);
    }
    if date.has_short_year() {
        return likely(SHORT_YEAR, Warning);
    }
    if !date.clutter.is_empty() {
        return likely(CLUTTER, Warning);
    }
    if date.has(Script::Chinese) {
        return chinese_fault(date, day, lightly, written);
    }
    if date.has(Script::FullWidth) {
        return certain(FULL_WIDTH, Warning);
    }
    if date.spaced {
        return certain(SPACED, Warning);
    }
    let in_field = date.standing == Standing::Value;
    match date.notation {
        Notation::Words if date.is_padded() && !in_field => certain(PADDED, lightly),
        Notation::Words if sentence || !date.ends_with_hao => None,
        Notation::Hyphen if sentence || in_field => None,
        _ => certain(RULE.message, lightly),
    }
}

/// What is another character than a circle.
const ZEROS: &str = "零0OoΟОＯ０";

/// What is wrong with Chinese numerals. They were the rule before July 2012, though not in fields.
fn chinese_fault(
    date: &WrittenDate,
    day: NaiveDate,
    lightly: Severity,
    written: &str,
) -> Option<Fault> {
    let of_its_time = day < ARABIC_SINCE && date.standing != Standing::Value;
    let (message, severity) = if !date.is_all(Script::Chinese) {
        (MIXED_SCRIPTS, Severity::Error)
    } else if date.has_wrong_zero() {
        // Typewriters and early encodings had only the circle, and it looks the same.
        let circles = of_its_time && !written.contains(|c: char| ZEROS.contains(c));
        return Some(Fault {
            message: WRONG_ZERO,
            severity: if circles { Severity::Info } else { Severity::Warning },
            certain: true,
        });
    } else if !of_its_time {
        (CHINESE, lightly)
    } else if date.is_irregular() || date.spaced || date.is_padded() || date.ends_with_hao {
        (RULE.message, lightly)
    } else {
        return None;
    };
    Some(Fault { message, severity, certain: severity > Severity::Info })
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::Severity;
    use crate::rules::testing::{becomes, breaks, findings, passes};

    fn body(text: &str) -> String {
        serde_json::json!({ "body": text }).to_string()
    }

    #[test]
    fn metadata_may_pad_and_may_use_hyphens() {
        passes(&RULE, &["2017年03月29日", "2024-6-7", "2024-06-27", "2025-07-14 01:59"]);
        breaks(&RULE, &["2024年6月27号", "2024年6月27", "2024-6/27", "2024－06－27"]);
    }

    #[test]
    fn safe_fixes_keep_what_stands_around() {
        becomes(&RULE, "2024/6/27 16:30", "2024-06-27 16:30");
        becomes(&RULE, " ２０１６年０８月１０日（星期三）", " 2016年8月10日（星期三）");
        becomes(&RULE, "二○一○年九月十三日", "2010年9月13日");
    }

    #[test]
    fn in_a_body_the_place_decides() {
        for (text, severity) in [
            ("某局\n2017年03月29日\n", Severity::Warning),
            ("某局\n2017-03-29\n", Severity::Warning),
            ("某局办公室　2017年03月29日印发", Severity::Warning),
            ("会议定于2017年03月29日召开。", Severity::Info),
            ("会议定于2017/3/29召开。", Severity::Info),
            ("某局\n二〇一七年三月二十九日", Severity::Warning),
            ("于二〇一七年三月二十九日通过。", Severity::Info),
            ("于二O一七年三月二十九日通过。", Severity::Warning),
            ("二O一一年5月16日发布。", Severity::Error),
            ("印发于2020 年8月25日。", Severity::Warning),
            ("某局\n二○一○年九月十三日", Severity::Info),
            ("某局\n二○一三年九月十三日", Severity::Warning),
        ] {
            let found = findings(&RULE, &body(text));
            let of_rule: Vec<_> =
                found.iter().filter(|finding| finding.rule.id == RULE.id).collect();
            assert_eq!(of_rule.len(), 1, "{text}");
            assert_eq!(of_rule[0].severity, severity, "{text}");
        }
        for text in [
            "某局\n2017年3月29日\n",
            "会议定于2017-03-29召开。",
            "某局\n二〇一一年三月二十九日\n",
            "中华人民共和国成立于一九四九年十月一日。",
            "某局办公室　2017年3月29日印发",
            "2024年6月27号开会",
            "发布日期：2024年06月27日 16:40",
            "2017/8/17 15:00:12 来源：县政府办",
        ] {
            passes(&RULE, &[&body(text)]);
        }
    }

    #[test]
    fn old_documents_keep_chinese_numerals() {
        let found = findings(&RULE, &body("某局\n二OO六年二月二十日\n"));
        assert_eq!(found[0].fixes[0].edits[0].text, "二〇〇六年二月二十日");
        let found = findings(&RULE, &body("某局\n二OO六年二月廿日\n"));
        assert_eq!(found[0].fixes[0].edits[0].text, "二〇〇六年二月二十日");
    }
}
