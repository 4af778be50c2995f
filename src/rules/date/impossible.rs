//! 不存在的日期

use chrono::NaiveDate;

use crate::date::WrittenDate;
use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{GB_T_9704_1999, GB_T_9704_2012, PRACTICE};

declare_rule! {
    /// 年、月、日齐全，但日历上没有这一天。
    ///
    /// 多半是录入时按错了数字，或者月末日期套用了别的月份。系统换算这样的日期时会顺延到下一个月，
    /// 公开时限随之算错。请核对公文原件后改正；应当是哪一天，只有原件能说明，所以没有自动修改。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 2023年2月29日
    /// 2024-06-31
    /// 2024年13月1日
    /// 二〇二四年四月三十一日
    /// {"body": "会议定于2024年9月31日召开。"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// 2024 年是闰年；日期以外的数字不按日期读。
    ///
    /// ```gongkai,pass
    /// 2024年2月29日
    /// 2024-06-30
    /// 2000年2月29日
    /// {"body": "编号为2024-13-45的设备已经入库。"}
    /// ```
    RULE = "date/impossible" {
        title: ("不存在的日期", "Impossible dates"),
        message: (
            "“{written}”不存在：{why}，请核对原件",
            "“{written}” does not exist: {why}; check it against the original"
        ),
        severity: Severity::Error,
        basis: &[
            GB_T_9704_2012.at("7.3.5.4"),
            GB_T_9704_1999.at(""),
            PRACTICE.at("日期为实有的日子"),
        ],
        since: "0.1.0",
        check: Check::Date(check),
    }
}

fn check(date: &WrittenDate, cx: &mut Context<'_>) {
    if !date.is_impossible() {
        return;
    }
    let (zh, en) = why(date.year.value, date.month.value, date.day_of_month.value);
    cx.report(
        Finding::new(&RULE, date.span)
            .with("written", cx.text(date.span))
            .with("why", zh)
            .with("why_en", en),
    );
}

/// Why there is no such day, in Chinese and in English.
fn why(year: u32, month: u32, day: u32) -> (String, String) {
    if !(1..=12).contains(&month) {
        return (format!("没有{month}月"), format!("there is no month {month}"));
    }
    let leap = NaiveDate::from_ymd_opt(year as i32, 2, 29).is_some();
    if month == 2 && day == 29 && !leap {
        return (
            format!("{year}年不是闰年，2月只有28天"),
            format!("{year} is no leap year, and its February has 28 days"),
        );
    }
    (format!("{month}月没有{day}日"), format!("month {month} has no day {day}"))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, passes};

    #[test]
    fn a_day_that_the_calendar_does_not_have_is_reported() {
        breaks(&RULE, &["1900年2月29日", "2024年0月10日", "2024/2/30", "20２４年６月３１日"]);
    }

    #[test]
    fn what_cannot_be_read_is_left_to_other_rules() {
        passes(
            &RULE,
            &[
                r#"{"body": "张某，农历1968年2月30日出生。"}"#,
                "上半年",
                "2024年6月",
                "99999999",
                "年   月   日",
                "16年2月29日",
            ],
        );
    }
}
