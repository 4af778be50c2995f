//! 办理日期的先后

use super::{beside, finding};
use crate::engine::{Check, Context, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019, PRACTICE};
use crate::message::Message;
use crate::record::Request;

declare_rule! {
    /// 一件申请的各个日期应当先后相合，而且都不晚于今天。
    ///
    /// 先提交，后收到，再通知补正、征求意见、告知延期、通知缴费，最后答复；补正、意见、缴费都在通知之后。多半是两栏填反了，或者年份录错。答复在收到补正、
    /// 缴费、告知延期以前的，请核对。
    ///
    /// “今天”是检查时给出的日期，下面的例子都以2026年11月22日为今天。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"submittedOn": "2026-11-05", "receivedOn": "2026-11-03"}
    /// {"receivedOn": "2026-11-03", "repliedOn": "2026-10-30"}
    /// {"receivedOn": "2026-10-12", "repliedOn": "2027-10-30"}
    /// {"receivedOn": "2026-10-12", "thirdPartySentOn": "2026-10-20", "thirdPartyEndedOn": "2026-10-15", "repliedOn": "2026-11-02"}
    /// {"receivedOn": "2026-10-12", "supplementNoticeOn": "2026-10-15", "supplementReceivedOn": "2026-10-26", "repliedOn": "2026-10-20"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"submittedOn": "2026-11-03", "receivedOn": "2026-11-03", "repliedOn": "2026-11-03"}
    /// {"receivedOn": "2026-10-12", "supplementNoticeOn": "2026-10-15", "supplementReceivedOn": "2026-10-26", "repliedOn": "2026-11-20"}
    /// {"receivedOn": "2026-10-12", "thirdPartySentOn": "2026-10-15", "thirdPartyEndedOn": "2026-11-02", "repliedOn": "2026-11-02"}
    /// {"receivedOn": "2026-10-12", "supplementReceivedOn": "/", "feePaidOn": "无", "repliedOn": "2026-10-20"}
    /// ```
    RULE = "request/order" {
        title: ("办理日期的先后", "Order of the dates of a request"),
        message: (
            "{label}“{written}”早于{early}“{other}”",
            "{label} “{written}” lies before {early} “{other}”"
        ),
        severity: Severity::Error,
        basis: &[
            DISCLOSURE_2019.at("第三十三条"),
            DISCLOSURE_2007.at("第二十四条"),
            PRACTICE.at("日期先后相合"),
        ],
        since: "0.1.0",
        check: Check::Request(check),
    }
}

static FUTURE: Message = Message::new(
    "{label}“{written}”晚于今天（{today}）",
    "{label} “{written}” lies after today ({today})",
);
static OTHER: Message = Message::new("另一个日期", "the other date");

/// What comes first, and what cannot come before it.
const PAIRS: &[(&str, &str, Severity)] = &[
    ("submittedOn", "receivedOn", Severity::Error),
    ("submittedOn", "confirmedOn", Severity::Error),
    ("receivedOn", "supplementNoticeOn", Severity::Error),
    ("receivedOn", "thirdPartySentOn", Severity::Error),
    ("receivedOn", "otherAgencySentOn", Severity::Error),
    ("receivedOn", "extensionNotifiedOn", Severity::Error),
    ("receivedOn", "feeNoticeOn", Severity::Error),
    ("receivedOn", "repliedOn", Severity::Error),
    ("supplementNoticeOn", "supplementReceivedOn", Severity::Error),
    ("thirdPartySentOn", "thirdPartyEndedOn", Severity::Error),
    ("otherAgencySentOn", "otherAgencyEndedOn", Severity::Error),
    ("feeNoticeOn", "feePaidOn", Severity::Error),
    ("supplementReceivedOn", "repliedOn", Severity::Warning),
    ("extensionNotifiedOn", "repliedOn", Severity::Warning),
    ("feePaidOn", "repliedOn", Severity::Warning),
];

fn check(request: &Request<'_>, cx: &mut Context<'_>) {
    for field in Request::DATES {
        if request.date(field).is_some_and(|day| day > cx.as_of()) {
            let found = finding(&RULE, request, field).saying(FUTURE);
            cx.report(found.with("today", cx.as_of()));
        }
    }
    let has_receipt = request.date("receivedOn").is_some();
    for (early, late, severity) in PAIRS {
        // Without a day of receipt, that of submission stands for it.
        let early = if *early == "receivedOn" && !has_receipt { "submittedOn" } else { *early };
        let days = request.date(early).zip(request.date(late));
        if days.is_none_or(|(first, second)| second >= first || first > cx.as_of()) {
            continue;
        }
        let (_, other) = super::written(request, early);
        let (label, label_en) = Request::label(early);
        let found = finding(&RULE, request, late)
            .weighing(*severity)
            .with("early", label)
            .with("early_en", label_en)
            .with("other", other);
        cx.report(beside(found, request, early, OTHER));
    }
}

#[cfg(test)]
mod tests {
    use super::{PAIRS, RULE};
    use crate::record::Request;
    use crate::rules::testing::{findings, passes};

    #[test]
    fn every_pair_is_of_dates_and_is_found_once() {
        for (early, late, severity) in PAIRS {
            assert!([early, late].iter().all(|field| Request::DATES.contains(field)));
            let record = format!(r#"{{"{early}": "2026-10-20", "{late}": "2026-10-19"}}"#);
            let found = findings(&RULE, &record);
            let found: Vec<_> = found.iter().filter(|found| found.rule.id == RULE.id).collect();
            assert_eq!(found.len(), 1, "{record}: {found:#?}");
            assert_eq!((found[0].place.field, found[0].severity), (Some(*late), *severity));
            passes(&RULE, &[&format!(r#"{{"{early}": "2026-10-20", "{late}": "2026-10-20"}}"#)]);
        }
    }

    #[test]
    fn a_day_to_come_is_told_and_not_compared() {
        let found = findings(&RULE, r#"{"receivedOn": "2062-10-12", "repliedOn": "2026-10-30"}"#);
        assert_eq!(found.len(), 1, "{found:#?}");
        assert_eq!(found[0].place.field, Some("receivedOn"));
        passes(&RULE, &[r#"{"receivedOn": "2026-11-22"}"#, r#"{"receivedOn": "2026-13-01"}"#]);
    }
}
