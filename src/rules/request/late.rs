//! 逾期答复

use super::case::{Case, by};
use crate::engine::{Check, Context, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019};
use crate::record::Request;

declare_rule! {
    /// 依申请公开的答复，应当自收到申请之日起20个工作日内作出；2019年5月15日以前收到的，15个工作日内。
    ///
    /// 收到之日的次日起算，周末和放假的日子不计入，调休上班的周末计入，第20个工作日当天答复不算逾期。条例没有规定怎样起算，参照民法典
    /// 第二百零一条、第二百零三条。还要看：
    ///
    /// - 补正的，自收到补正之日起重新计算；收取信息处理费的，自缴费之日起重新计算。
    /// - 延长的，加上延长的工作日，最多20个（2019年5月15日以前收到的，15个）。
    /// - 征求第三方、其他机关意见的时间不计入（2019年5月15日以前收到的，只扣除征求第三方意见的时间）。发出的当天计入，收到意见的当天不计入。
    /// - 已经通知补正或者缴费，还没有收到补正、没有缴费的，期限没有起算，不作判断。
    ///
    /// 答复日期：直接送达的，是签收之日；邮寄的，是交邮之日。征求意见的结束日期没有写的，按15个工作日算，由人判断。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"receivedOn": "2026-01-19", "repliedOn": "2026-02-24"}
    /// {"receivedOn": "2024-06-27", "repliedOn": "2024-07-26", "channel": "挂号信"}
    /// {"receivedOn": "2019-05-14", "repliedOn": "2019-06-05"}
    /// {"receivedOn": "2026-01-19", "thirdPartySentOn": "2026-01-26", "thirdPartyEndedOn": "2026-02-06", "repliedOn": "2026-03-06"}
    /// {"receivedOn": "2026-01-19", "supplementNoticeOn": "2026-01-28", "supplementReceivedOn": "2026-02-09", "repliedOn": "2026-03-16"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// 2026年2月14日是调休上班的星期六。
    ///
    /// ```gongkai,pass
    /// {"receivedOn": "2026-01-19", "repliedOn": "2026-02-14"}
    /// {"receivedOn": "2024-06-27", "repliedOn": "2024-07-25", "channel": "挂号信"}
    /// {"receivedOn": "2019-05-15", "repliedOn": "2019-06-13"}
    /// {"receivedOn": "2026-01-19", "thirdPartySentOn": "2026-01-26", "thirdPartyEndedOn": "2026-02-06", "repliedOn": "2026-03-05"}
    /// {"receivedOn": "2026-01-19", "extensionDays": "20", "extensionApprovedBy": "王某", "extensionNotifiedOn": "2026-02-13", "repliedOn": "2026-03-20"}
    /// {"receivedOn": "2026-01-19", "supplementNoticeOn": "2026-01-28", "outcome": "逾期不补正", "repliedOn": "2026-04-01"}
    /// ```
    RULE = "request/late" {
        title: ("逾期答复", "Late reply"),
        message: (
            "答复日期“{written}”超过答复期限{late}，最迟应当在{due}答复（{terms}）",
            "the reply of “{written}” is {late} late; it was due on {due} ({terms})"
        ),
        severity: Severity::Error,
        basis: &[DISCLOSURE_2019.at("第三十三条"), DISCLOSURE_2007.at("第二十四条")],
        since: "0.1.0",
        check: Check::Request(check),
    }
}

fn check(request: &Request<'_>, cx: &mut Context<'_>) {
    // What is no day, or a day to come, is reported as such.
    let Some(replied) = request.date("repliedOn").filter(|day| *day <= cx.as_of()) else { return };
    let Some(case) = Case::of(request, replied, cx) else { return };
    if replied <= case.due.value {
        return;
    }
    let (zh, en) = by(replied, case.due.value, cx);
    let finding = case.finding(&RULE, cx).with("late", zh).with("late_en", en);
    cx.report(case.weigh(finding));
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::Severity;
    use crate::message::Lang;
    use crate::rules::testing::{breaks, findings, passes};

    #[test]
    fn the_message_says_how_the_days_were_counted() {
        let record = r#"{"receivedOn": "2026-01-19", "thirdPartySentOn": "2026-01-26",
            "thirdPartyEndedOn": "2026-02-06", "repliedOn": "2026-03-09"}"#;
        let found = findings(&RULE, record);
        assert_eq!((found.len(), found[0].severity, found[0].review), (1, Severity::Error, false));
        assert_eq!(
            found[0].message.fill(Lang::Zh, &found[0].values),
            "答复日期“2026-03-09”超过答复期限2个工作日，最迟应当在2026-03-05答复（自收到日期“2026-01-19”起20个工作日，\
             征求意见的9个工作日不计入；当日不计入，调休上班日计入，参照民法典）"
        );
        let english = found[0].message.fill(Lang::En, &found[0].values);
        assert!(english.contains("2 working days late; it was due on 2026-03-05"), "{english}");
    }

    #[test]
    fn a_reply_on_a_day_off_after_the_last_day_is_late_too() {
        let found = findings(&RULE, r#"{"receivedOn": "2024-06-28", "repliedOn": "2024-07-27"}"#);
        let message = found[0].message.fill(Lang::Zh, &found[0].values);
        assert!(message.contains("超过答复期限1天，最迟应当在2024-07-26"), "{message}");
    }

    #[test]
    fn what_rests_on_an_assumption_is_for_review() {
        let open = r#"{"receivedOn": "2026-01-19", "thirdPartySentOn": "2026-01-26", "repliedOn": "2026-04-01"}"#;
        let found = findings(&RULE, open);
        let found = found.iter().find(|found| found.rule.id == RULE.id).expect("a finding");
        assert_eq!((found.severity, found.review), (Severity::Warning, true));
        breaks(&RULE, &[r#"{"submittedOn": "2026-01-19", "repliedOn": "2026-04-01"}"#]);
    }

    #[test]
    fn what_cannot_be_read_is_not_judged() {
        passes(
            &RULE,
            &[
                r#"{"receivedOn": "2026-01", "repliedOn": "2026-04-01"}"#,
                r#"{"receivedOn": "2026-01-19", "repliedOn": "2026-02-30"}"#,
                r#"{"receivedOn": "2026-01-19", "repliedOn": "2027-02-01"}"#,
                r#"{"receivedOn": "2026-01-19", "supplementReceivedOn": "2月", "repliedOn": "2026-04-01"}"#,
                r#"{"receivedOn": "2007-01-19", "repliedOn": "2008-06-01"}"#,
                r#"{"repliedOn": "2026-04-01"}"#,
            ],
        );
    }
}
