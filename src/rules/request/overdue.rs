//! 到期未答复

use super::case::{Case, by};
use crate::engine::{Check, Context, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019};
use crate::read::read_reply_outcome;
use crate::record::Request;

declare_rule! {
    /// 还没有答复，而答复期限已经过去。
    ///
    /// 期限的数法见 `request/late`。没有答复日期、也没有答复类型的，当作没有答复；“办理中”“未答复”也是。台账里没有答复日期这一栏的，
    /// 不作判断。已经通知补正或者缴费，还在等申请人的，不作判断。
    ///
    /// “今天”是检查时给出的日期，下面的例子都以2026年11月22日（星期日）为今天。答复期限落在放假安排还没有公布的年份的，只能推算，由人判断。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"receivedOn": "2026-10-23", "repliedOn": ""}
    /// {"receivedOn": "2026-10-12", "repliedOn": "办理中"}
    /// {"receivedOn": "2026-08-03"}
    /// {"receivedOn": "2026-08-03", "outcome": "征求意见中", "repliedOn": ""}
    /// {"receivedOn": "2026-08-03", "extensionDays": "20", "extensionApprovedBy": "王某", "extensionNotifiedOn": "2026-08-28", "repliedOn": ""}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"receivedOn": "2026-10-26", "repliedOn": ""}
    /// {"receivedOn": "2026-10-12", "extensionDays": "20", "extensionApprovedBy": "王某", "extensionNotifiedOn": "2026-11-06", "repliedOn": ""}
    /// {"receivedOn": "2026-10-12", "supplementNoticeOn": "2026-10-20", "supplementReceivedOn": "", "repliedOn": ""}
    /// {"receivedOn": "2026-10-12", "repliedOn": "2026-11-05"}
    /// {"receivedOn": "2026-08-03", "outcome": "申请人撤回", "repliedOn": ""}
    /// ```
    RULE = "request/overdue" {
        title: ("到期未答复", "Reply overdue"),
        message: (
            "还没有答复，答复期限已经过去{late}（到{today}），最迟应当在{due}答复（{terms}）",
            "there is no reply, {late} after its time (to {today}); it was due on {due} ({terms})"
        ),
        severity: Severity::Error,
        basis: &[DISCLOSURE_2019.at("第三十三条"), DISCLOSURE_2007.at("第二十四条")],
        since: "0.1.0",
        check: Check::Request(check),
    }
}

fn check(request: &Request<'_>, cx: &mut Context<'_>) {
    if cx.has_no_column("repliedOn") || request.says("repliedOn") || is_settled(request) {
        return;
    }
    let Some(case) = Case::of(request, cx.as_of(), cx) else { return };
    if cx.as_of() <= case.due.value {
        return;
    }
    let (zh, en) = by(cx.as_of(), case.due.value, cx);
    let finding = case.finding(&RULE, cx).with("late", zh).with("late_en", en);
    cx.report(case.weigh(finding.with("today", cx.as_of())));
}

/// Whether the kind of reply says that there was one: 等待补正 does not.
fn is_settled(request: &Request<'_>) -> bool {
    let outcome = request.outcome.as_deref().filter(|_| request.says("outcome"));
    outcome.is_some_and(|said| {
        let done = ["办结", "答复", "回复", "办毕", "完成"];
        read_reply_outcome(said).is_some() || done.iter().any(|word| said.contains(word))
    })
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::check_request;
    use crate::date::Calendar;
    use crate::engine::{Profile, Setting, Severity};
    use crate::message::Lang;
    use crate::record::Request;

    /// Severity, review and message of what is found on a day in a request received on another.
    fn found_on(as_of: &str, received: &str) -> Vec<(Severity, bool, String)> {
        let (profile, calendar) = (Profile::default(), Calendar::default());
        let as_of = as_of.parse().expect("a day");
        let setting = Setting { profile: &profile, calendar: &calendar, as_of };
        let mut request = Request::default();
        request.set("receivedOn", received);
        let found = check_request(&request, setting);
        assert!(found.iter().all(|finding| finding.rule.id == RULE.id), "{found:#?}");
        let told = |finding: &crate::engine::Finding| {
            let message = finding.message.fill(Lang::Zh, &finding.values);
            (finding.severity, finding.review, message)
        };
        found.iter().map(told).collect()
    }

    #[test]
    fn the_last_day_itself_is_still_in_time() {
        assert!(found_on("2026-02-14", "2026-01-19").is_empty());
        let found = found_on("2026-02-24", "2026-01-19");
        assert_eq!((found.len(), found[0].0, found[0].1), (1, Severity::Error, false));
        assert!(found[0].2.contains("已经过去1个工作日（到2026-02-24）"), "{}", found[0].2);
        // A day off after the last day.
        let found = found_on("2026-02-22", "2026-01-19");
        assert!(found[0].2.contains("已经过去8天（到2026-02-22）"), "{}", found[0].2);
    }

    #[test]
    fn a_year_whose_notice_is_missing_is_never_an_error() {
        assert!(found_on("2027-01-04", "2026-12-04").is_empty());
        let found = found_on("2027-01-20", "2026-12-04");
        assert_eq!((found[0].0, found[0].1), (Severity::Warning, true));
        assert!(found[0].2.contains("没有收录《国务院办公厅关于2027年部分节假日安排的通知》"));
        // Its last day is in a year that is known.
        assert_eq!(found_on("2027-01-20", "2026-12-03")[0].0, Severity::Error);
    }
}
