//! 没有起算点的公开时限

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019, PRACTICE};
use crate::read::TimeLimit;
use crate::read::time_limit::Code;

declare_rule! {
    /// 期限应当写明从什么时候起算。
    ///
    /// 只写“20个工作日内”，不知道是从信息形成、文件印发还是会议召开算起，同一件事可以算出几个截止日期。
    ///
    /// 改正：在期限之前写明起算点，一般是“自信息形成或者变更之日起”。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 20个工作日内
    /// 15个工作日
    /// 24小时内
    /// 当日公开
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 自信息形成或者变更之日起20个工作日内
    /// 会后10个工作日内
    /// 信息形成当日公开
    /// 20个工作日内，自信息形成或变更之日起计算
    /// ```
    RULE = "time-limit/no-start" {
        title: ("没有起算点的公开时限", "Time limit without a start"),
        message: (
            "“{written}”没有说明从什么时候起算，应当写明，如“自信息形成或者变更之日起20个工作日内”",
            "“{written}” does not say from when it counts; it should, such as “自信息形成或者变更之日起20个工作日内”"
        ),
        severity: Severity::Warning,
        basis: &[
            DISCLOSURE_2019.at("第二十六条"),
            DISCLOSURE_2007.at("第十八条"),
            PRACTICE.at(""),
        ],
        since: "0.1.0",
        check: Check::TimeLimit(check),
    }
}

fn check(limit: &TimeLimit, cx: &mut Context<'_>) {
    // a term of another procedure is in the wrong column: unbounded says so
    if cx.is_of_document() || limit.departure(Code::OtherProcedure).is_some() {
        return;
    }
    if let Some(departure) = limit.departure(Code::NoEvent) {
        let written = cx.text(departure.span);
        // 提前一周发通知邀请: before what it invites to.
        let rest = &cx.value()[departure.span.range().end..];
        if written.starts_with("提前")
            && ["发通知", "通知", "邀请"].iter().any(|word| rest.starts_with(word))
        {
            return;
        }
        cx.report(Finding::new(&RULE, departure.span).with("written", written));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, passes};

    #[test]
    fn amounts_of_any_kind_need_a_start() {
        breaks(
            &RULE,
            &["两周内", "一个月内", "处罚决定：20个工作日内", "提前15日", "不超过20个工作日"],
        );
    }

    #[test]
    fn a_start_may_stand_anywhere() {
        passes(
            &RULE,
            &[
                "7个工作日内（自作出行政许可决定之日起）",
                "信息变更后及时更新，最迟不超过5个工作日",
                "政策文件发布后3个工作日内同步解读",
                "在信息形成或变更的20个工作日内",
            ],
        );
    }

    #[test]
    fn what_is_announced_ahead_counts_from_what_it_announces() {
        passes(&RULE, &["提前一周发通知邀请", "收到申请材料5个工作日内作出答复"]);
    }

    #[test]
    fn days_and_periods_need_none() {
        passes(&RULE, &["每年1月31日前", "每月前5个工作日内", "公示7个工作日", "1年"]);
    }

    #[test]
    fn of_one_document_the_date_is_known() {
        passes(&RULE, &[r#"{"title": "通知", "timeLimit": "20个工作日内"}"#]);
    }
}
