//! 读不出的日期

use chrono::NaiveDate;

use super::label;
use crate::date::{Notation, WrittenDate};
use crate::engine::{Check, Context, Edit, Finding, Fix, Severity, declare_rule};
use crate::law::{DOCUMENT_RULES_2012, GB_T_9704_2012, PRACTICE};
use crate::message::Message;

declare_rule! {
    /// 日期栏里应当是一个完整的日期：年、月、日都有，而且只能读作一天。
    ///
    /// 缺日、缺年的日期，电子表格留下的序号，月和日分不清先后的写法，都会让系统算不出公开时限，
    /// 也让读者查不到公文。请按公文原件写成“2024年6月27日”或者“2024-06-27”。
    /// 废止日期一栏可以写“长期有效”之类的话。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 2024年6月
    /// 45470
    /// 5/6/2024
    /// 上半年
    /// 2024年6月27日至7月5日
    /// 待定
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 2024年6月27日
    /// 2024-06-27
    /// 2024-06-27 09:51:38
    /// {"writtenOn": "2024-06-27", "expiresOn": "长期有效"}
    /// {"body": "2024年6月，各单位自查；2016-2020年的规划同时评估。"}
    /// ```
    RULE = "date/unreadable" {
        title: ("读不出的日期", "Unreadable dates"),
        message: (
            "{label}“{written}”不是一个完整的日期，应当写作“2024年6月27日”或“2024-06-27”这样的年、月、日",
            "{label} “{written}” is no complete date; write year, month and day, as in “2024年6月27日” or “2024-06-27”"
        ),
        severity: Severity::Error,
        basis: &[
            GB_T_9704_2012.at("7.3.5.4"),
            DOCUMENT_RULES_2012.at("第九条"),
            PRACTICE.at("日期年、月、日齐全"),
        ],
        since: "0.1.0",
        check: Check::Date(check),
    }
}

static INCOMPLETE: Message = Message::new(
    "{label}“{written}”缺少年、月、日中的一项，应当写全",
    "{label} “{written}” lacks the year, the month or the day; write all three",
);
static NOTHING: Message = Message::new(
    "{label}填的是“{written}”，没有日期，请按原件填写",
    "{label} says “{written}” and gives no date; fill it in from the original",
);
static SERIAL: Message = Message::new(
    "{label}“{written}”像是电子表格的日期序号，按序号算是{meant}，请核对",
    "{label} “{written}” looks like a spreadsheet's number for a date, which would be {meant}; check it",
);
static YEAR_LAST: Message = Message::new(
    "{label}“{written}”把年份写在最后，月和日分不清先后，应当按年、月、日写",
    "{label} “{written}” has the year last, so that month and day cannot be told apart; write year, month, day",
);
static MEANT: Message = Message::new(
    "{label}“{written}”把年份写在最后，应当写作“{meant}”",
    "{label} “{written}” has the year last; it should be “{meant}”",
);

fn check(date: &WrittenDate, cx: &mut Context<'_>) {
    let Some(field) = cx.field().filter(|_| !cx.is_running_text()) else { return };
    let (message, severity) = match date.notation {
        Notation::Unreadable if field == "expiresOn" => (RULE.message, Severity::Warning),
        Notation::Unreadable => (RULE.message, Severity::Error),
        Notation::Incomplete => (INCOMPLETE, Severity::Error),
        Notation::Nothing if field == "writtenOn" => (NOTHING, Severity::Warning),
        Notation::Serial => (SERIAL, Severity::Error),
        Notation::YearLast if date.meant.is_some() => (MEANT, Severity::Error),
        Notation::YearLast => (YEAR_LAST, Severity::Error),
        _ => return,
    };
    let (zh, en) = label(field);
    let meant = date.meant.as_ref().map(NaiveDate::to_string);
    let finding = Finding::new(&RULE, date.span)
        .saying(message)
        .weighing(severity)
        .with("label", zh)
        .with("label_en", en)
        .with("written", cx.text(date.span))
        .with("meant", meant.as_deref().unwrap_or_default());
    cx.report(match meant {
        Some(meant) => finding.with_fix(Fix::suggest([Edit::replace(date.span, meant)])),
        None => finding,
    });
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, findings, passes};

    #[test]
    fn what_is_no_complete_date_is_reported() {
        breaks(&RULE, &["2024", "6月27日", "2024-06", "二〇二四年六月", "24-6-27", "27/6/2024"]);
        passes(
            &RULE,
            &["2024.6.27", "二〇二四年六月二十七日", "20240627", "年  月  日", "16年8月1日"],
        );
    }

    #[test]
    fn a_field_may_say_that_there_is_no_date_where_there_need_be_none() {
        passes(&RULE, &[r#"{"expiresOn": "/", "publishedOn": "-", "changedOn": "无"}"#]);
        breaks(&RULE, &["无", r#"{"expiresOn": "五年"}"#]);
    }

    #[test]
    fn the_number_of_a_spreadsheet_is_turned_into_the_day_it_means() {
        let found = findings(&RULE, "45470");
        assert_eq!(found[0].fixes[0].edits[0].text, "2024-06-27");
    }
}
