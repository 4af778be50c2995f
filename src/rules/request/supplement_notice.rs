//! 补正通知

use super::case::receipt;
use super::{beside, finding};
use crate::date::find_dates;
use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::DISCLOSURE_2019;
use crate::message::Message;
use crate::record::Request;

declare_rule! {
    /// 申请内容不明确的，应当自收到申请之日起7个工作日内一次性告知申请人补正。
    ///
    /// 收到之日的次日起算，当日不计入，参照民法典；收到之日怎样确定，见 `request/receipt-date`。一栏里写了两个以上通知日期的，不是一次性告知。
    /// 收到了补正而没有通知日期的，请补记。2019年5月15日以前，条例没有7个工作日的期限。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"receivedOn": "2026-01-19", "supplementNoticeOn": "2026-01-29", "supplementReceivedOn": "2026-02-09", "repliedOn": "2026-03-02"}
    /// {"receivedOn": "2026-09-24", "supplementNoticeOn": "2026-10-13"}
    /// {"receivedOn": "2026-01-19", "supplementNoticeOn": "2026-01-22、2026-01-27"}
    /// {"receivedOn": "2026-01-19", "supplementNoticeOn": "", "supplementReceivedOn": "2026-02-09", "repliedOn": "2026-03-02"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// 2026年10月10日是调休上班的星期六。
    ///
    /// ```gongkai,pass
    /// {"receivedOn": "2026-01-19", "supplementNoticeOn": "2026-01-28", "supplementReceivedOn": "2026-02-09", "repliedOn": "2026-03-02"}
    /// {"receivedOn": "2026-09-24", "supplementNoticeOn": "2026-10-12"}
    /// {"receivedOn": "2019-04-10", "supplementNoticeOn": "2019-05-08", "supplementReceivedOn": "2019-05-10", "repliedOn": "2019-05-20"}
    /// {"receivedOn": "2026-01-19", "supplementNoticeOn": "无", "repliedOn": "2026-01-30"}
    /// ```
    RULE = "request/supplement-notice" {
        title: ("补正通知", "Notice to supplement"),
        message: (
            "补正通知日期“{written}”是收到申请“{received}”之后的第{days}个工作日，应当在7个工作日内、最迟在{due}一次性告知（当日不计入，调休上班日计入，参照民法典）",
            "the notice to supplement of “{written}” is working day {days} after receipt on “{received}”; it was due within 7 working days, on {due} (the first day is not counted, make-up working days are, after the Civil Code)"
        ),
        severity: Severity::Error,
        basis: &[DISCLOSURE_2019.at("第三十条")],
        since: "0.1.0",
        check: Check::Request(check),
    }
}

static SEVERAL: Message = Message::new(
    "补正通知写了{count}个日期“{written}”，补正应当一次性告知",
    "there are {count} notices to supplement, “{written}”; what is to be supplemented has to be told at once",
);
static UNNOTICED: Message = Message::new(
    "有收到补正的日期“{other}”，补正通知日期没有写",
    "there is a date on which the supplement came, “{other}”, and none of a notice to supplement",
);
static RECEIVED: Message =
    Message::new("7个工作日从这一天的次日起算", "the 7 working days run from the day after this");

/// 7个工作日内一次性告知.
const DAYS: u16 = 7;

fn check(request: &Request<'_>, cx: &mut Context<'_>) {
    const NOTICE: &str = "supplementNoticeOn";
    const ANSWER: &str = "supplementReceivedOn";
    if !request.says(NOTICE) {
        if request.date(ANSWER).is_some() && !cx.has_no_column(NOTICE) {
            let (_, written) = super::written(request, ANSWER);
            let found = finding(&RULE, request, NOTICE).saying(UNNOTICED).with("other", written);
            cx.report(found.weighing(Severity::Warning));
        }
        return;
    }
    let mut days: Vec<_> = find_dates(request.get(NOTICE).unwrap_or_default())
        .iter()
        .filter_map(|date| date.day)
        .collect();
    days.sort_unstable();
    days.dedup();
    if days.len() > 1 {
        let found = finding(&RULE, request, NOTICE).saying(SEVERAL).with("count", days.len());
        cx.report(found.weighing(Severity::Warning));
        return;
    }
    if let Some(found) = late(request, cx) {
        cx.report(found);
    }
}

/// A notice after its time.
fn late(request: &Request<'_>, cx: &Context<'_>) -> Option<Finding> {
    let receipt = receipt(request)?;
    let notice = request.date("supplementNoticeOn").filter(|day| *day <= cx.as_of())?;
    let due = cx.calendar().reckon(receipt.day, DAYS);
    if notice <= due.value {
        return None;
    }
    let (_, received) = super::written(request, receipt.field);
    let found = finding(&RULE, request, "supplementNoticeOn")
        .with("received", received)
        .with("days", cx.calendar().reckon_between(receipt.day, notice).value)
        .with("due", due.value);
    let found = beside(found, request, receipt.field, RECEIVED);
    let is_certain = receipt.certain && !due.is_provisional();
    Some(if is_certain { found } else { found.weighing(Severity::Warning).for_review() })
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::Severity;
    use crate::rules::testing::{findings, passes};

    #[test]
    fn only_a_late_notice_is_an_error() {
        for (record, severity) in [
            (
                r#"{"receivedOn": "2026-09-24", "supplementNoticeOn": "2026-10-13"}"#,
                Severity::Error,
            ),
            (
                r#"{"submittedOn": "2026-09-24", "supplementNoticeOn": "2026-10-13"}"#,
                Severity::Warning,
            ),
            (
                r#"{"receivedOn": "2026-09-24", "supplementNoticeOn": "2026年9月28日，2026年9月30日"}"#,
                Severity::Warning,
            ),
        ] {
            let found = findings(&RULE, record);
            assert_eq!(found.len(), 1, "{record}: {found:#?}");
            assert_eq!((found[0].rule.id, found[0].severity), (RULE.id, severity), "{record}");
        }
    }

    #[test]
    fn what_cannot_be_told_is_not_judged() {
        passes(
            &RULE,
            &[
                r#"{"supplementNoticeOn": "2026-10-13"}"#,
                r#"{"receivedOn": "2026-09-24", "supplementNoticeOn": "10月"}"#,
                r#"{"receivedOn": "2026-09-24", "supplementNoticeOn": "2026-12-13"}"#,
                r#"{"receivedOn": "2026-09-24", "supplementNoticeOn": "2026-09-28 2026-09-28"}"#,
            ],
        );
    }
}
