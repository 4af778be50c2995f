//! 日期与星期

use chrono::Datelike;

use crate::date::{WrittenDate, weekday_name};
use crate::engine::{Check, Context, Edit, Finding, Fix, Severity, declare_rule};
use crate::law::{GB_T_9704_1999, GB_T_9704_2012, PRACTICE};

declare_rule! {
    /// 日期后面注明的星期应当与日期相符。
    ///
    /// 通知、公告改期时往往只改了日期，没有改星期，读者无从知道以哪个为准。请核对后改正：日期对，
    /// 就改星期（可以一键修改）；星期对，就改日期。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 2024年6月27日（星期三）
    /// 2024-06-27 (周五)
    /// {"body": "会议定于2024年6月27日星期五上午召开。"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 2024年6月27日（星期四）
    /// {"body": "会议定于2024年6月30日（星期天）上午召开。"}
    /// {"body": "2024年6月27日，星期一的例会改在星期二召开。"}
    /// {"body": "2024年6月27日周年纪念活动"}
    /// ```
    RULE = "date/weekday" {
        title: ("日期与星期", "Day of the week"),
        message: (
            "{date}是星期{right}，写的是“{written}”",
            "{date} is a {right}; it says “{written}”"
        ),
        severity: Severity::Error,
        basis: &[
            GB_T_9704_2012.at("7.3.5.4"),
            GB_T_9704_1999.at(""),
            PRACTICE.at("星期与日期相符"),
        ],
        since: "0.1.0",
        check: Check::Date(check),
    }
}

fn check(date: &WrittenDate, cx: &mut Context<'_>) {
    let (Some(weekday), Some(day)) = (date.weekday, date.day.and(date.by_numbers())) else {
        return;
    };
    if weekday.day == day.weekday() {
        return;
    }
    let right = weekday_name(day.weekday());
    cx.report(
        Finding::new(&RULE, weekday.span)
            .with("date", cx.text(date.span))
            .with("written", cx.text(weekday.span))
            .with("right", right)
            .with("right_en", format!("{}", day.weekday()))
            .with_fix(Fix::suggest([Edit::replace(weekday.name, right)])),
    );
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, passes};

    #[test]
    fn every_way_to_write_a_day_of_the_week_is_compared() {
        breaks(
            &RULE,
            &["2024年6月27日星期五", "2024年6月27日【周一】", "二〇二四年六月二十七日（礼拜一）"],
        );
        passes(
            &RULE,
            &["2024年6月27日 星期四", "二〇二四年六月二十七日（礼拜四）", "2024年6月30日（周日）"],
        );
    }

    #[test]
    fn a_date_that_is_none_has_no_day_of_the_week() {
        passes(&RULE, &["2024年6月31日（星期四）", "16年6月27日（星期四）"]);
    }
}
