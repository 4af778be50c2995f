//! 收到日期

use super::{beside, finding};
use crate::engine::{Check, Context, Severity, declare_rule};
use crate::law::DISCLOSURE_2019;
use crate::message::Message;
use crate::read::{RequestChannel, read_request_channel};
use crate::record::Request;

declare_rule! {
    /// 收到申请的日期按申请的方式确定，答复期限从这一天的次日起算。
    ///
    /// - 当面提交的，提交之日。
    /// - 邮寄的，签收之日；平常信函等不用签收的，收到信的当天与申请人确认，确认之日。
    /// - 通过互联网或者传真提交的，双方确认之日。
    ///
    /// 应当确认而确认日期空着的，收到之日没有确定，答复期限暂按写明的日期算；收到日期与确认日期（当面的，与提交日期）不同的，也提示。台账里没有确认日期
    /// 这一栏的，不作判断。2019年5月15日以前，条例没有这样规定。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"channel": "互联网", "receivedOn": "2026-11-02", "confirmedOn": ""}
    /// {"channel": "传真", "receivedOn": "2026-11-02", "confirmedOn": "2026-11-04"}
    /// {"channel": "平信", "submittedOn": "2026-10-30", "receivedOn": "2026-11-02"}
    /// {"channel": "当面", "submittedOn": "2026-10-30", "receivedOn": "2026-11-02"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"channel": "互联网", "submittedOn": "2026-10-30", "receivedOn": "2026-11-02", "confirmedOn": "2026-11-02"}
    /// {"channel": "挂号信", "submittedOn": "2026-10-30", "receivedOn": "2026-11-02", "confirmedOn": ""}
    /// {"channel": "邮寄", "submittedOn": "2026-10-30", "receivedOn": "2026-11-02"}
    /// {"channel": "当面", "submittedOn": "2026-11-02", "receivedOn": "2026年11月2日"}
    /// {"channel": "互联网", "receivedOn": "2019-05-10", "repliedOn": "2019-05-20"}
    /// ```
    RULE = "request/receipt-date" {
        title: ("收到日期", "Day of receipt"),
        message: (
            "申请方式“{channel}”，应当以与申请人确认之日为收到之日，确认日期没有写；答复期限暂按收到或者提交的日期计算",
            "a request by “{channel}” counts as received when it is confirmed, and the date of confirmation is not there; its time is counted from the date of receipt or submission for now"
        ),
        severity: Severity::Warning,
        basis: &[DISCLOSURE_2019.at("第三十一条")],
        since: "0.1.0",
        check: Check::Request(check),
    }
}

static NOT_CONFIRMED: Message = Message::new(
    "申请方式“{channel}”，收到日期“{written}”与确认日期“{other}”不同，应当以确认之日为收到之日",
    "a request by “{channel}” counts as received when it is confirmed; the date of receipt “{written}” is not the date of confirmation “{other}”",
);
static NOT_SUBMITTED: Message = Message::new(
    "申请方式“{channel}”，收到日期“{written}”与提交日期“{other}”不同，应当以提交之日为收到之日",
    "a request by “{channel}” counts as received when it is handed in; the date of receipt “{written}” is not the date of submission “{other}”",
);
static OTHER: Message = Message::new("另一个日期", "the other date");

fn check(request: &Request<'_>, cx: &mut Context<'_>) {
    let channel = request.channel.as_deref().unwrap_or_default();
    let (field, message, severity) = match read_request_channel(channel) {
        Some(RequestChannel::InPerson) => ("submittedOn", NOT_SUBMITTED, Severity::Error),
        Some(channel) if channel.is_confirmed() => {
            ("confirmedOn", NOT_CONFIRMED, Severity::Warning)
        }
        _ => return,
    };
    let came = ["receivedOn", "submittedOn"].iter().any(|field| request.says(field));
    if field == "confirmedOn" && came && !request.says(field) && !cx.has_no_column(field) {
        cx.report(finding(&RULE, request, field).with("channel", channel.trim()));
    }
    let (received, other) = (request.date("receivedOn"), request.date(field));
    if received.zip(other).is_some_and(|(received, other)| received != other) {
        let (_, written) = super::written(request, field);
        let found = finding(&RULE, request, "receivedOn")
            .saying(message)
            .weighing(severity)
            .with("channel", channel.trim())
            .with("other", written);
        cx.report(beside(found, request, field, OTHER));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::Severity;
    use crate::rules::testing::{findings, passes};

    #[test]
    fn it_is_told_at_the_date_that_is_wrong_or_missing() {
        for (record, field, severity) in [
            (
                r#"{"channel": "网上", "receivedOn": "2026-11-02"}"#,
                "confirmedOn",
                Severity::Warning,
            ),
            (
                r#"{"channel": "网上", "receivedOn": "2026-11-02", "confirmedOn": "2026-11-03"}"#,
                "receivedOn",
                Severity::Warning,
            ),
            (
                r#"{"channel": "当面", "receivedOn": "2026-11-03", "submittedOn": "2026-11-02"}"#,
                "receivedOn",
                Severity::Error,
            ),
        ] {
            let found = findings(&RULE, record);
            assert_eq!(found.len(), 1, "{record}: {found:#?}");
            assert_eq!((found[0].place.field, found[0].severity), (Some(field), severity));
        }
    }

    #[test]
    fn other_channels_and_dates_that_are_none_are_not_judged() {
        passes(
            &RULE,
            &[
                r#"{"channel": "其他", "receivedOn": "2026-11-02"}"#,
                r#"{"channel": "网上/邮寄", "receivedOn": "2026-11-02"}"#,
                r#"{"channel": "网上", "confirmedOn": "2026-11-02"}"#,
                r#"{"channel": "网上", "receivedOn": "2026-11-02", "confirmedOn": "十一月"}"#,
                r#"{"channel": "网上"}"#,
                r#"{"receivedOn": "2026-11-02"}"#,
            ],
        );
    }
}
