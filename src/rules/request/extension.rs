//! 延期答复

use super::case::{Case, extension, granted, receipt};
use super::finding;
use crate::engine::{Check, Context, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019};
use crate::message::Message;
use crate::record::Request;

declare_rule! {
    /// 延长答复期限，应当经政府信息公开工作机构负责人同意，并在期限届满以前告知申请人；延长最多20个工作日。
    ///
    /// 2019年5月15日以前收到的申请，最多延长15个工作日。原期限的数法见 `request/late`，不包括延长的日数。写了延期，而批准人、告知日期或者天数
    /// 空着的，也提示；台账里没有那一栏的，不作判断，单独一条记录没有那一项的，由人判断。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"receivedOn": "2026-01-19", "extensionDays": "30", "extensionApprovedBy": "王某", "extensionNotifiedOn": "2026-02-10", "repliedOn": "2026-03-20"}
    /// {"receivedOn": "2026-01-19", "extensionDays": "20", "extensionApprovedBy": "王某", "extensionNotifiedOn": "2026-02-24", "repliedOn": "2026-03-20"}
    /// {"receivedOn": "2026-01-19", "extensionDays": "20", "extensionApprovedBy": "王某", "extensionNotifiedOn": "", "repliedOn": "2026-03-20"}
    /// {"receivedOn": "2026-01-19", "extensionDays": "20", "repliedOn": "2026-03-20"}
    /// {"receivedOn": "2026-01-19", "extensionDays": "20", "extensionApprovedBy": "", "extensionNotifiedOn": "2026-02-10", "repliedOn": "2026-03-20"}
    /// {"receivedOn": "2026-01-19", "extensionDays": "", "extensionApprovedBy": "王某", "extensionNotifiedOn": "2026-02-10", "repliedOn": "2026-03-20"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"receivedOn": "2026-01-19", "extensionDays": "20", "extensionApprovedBy": "王某", "extensionNotifiedOn": "2026-02-14", "repliedOn": "2026-03-20"}
    /// {"receivedOn": "2026-01-19", "extensionDays": "无", "extensionApprovedBy": "", "extensionNotifiedOn": "", "repliedOn": "2026-02-14"}
    /// {"receivedOn": "2026-01-19", "extensionDays": "10个工作日", "extensionApprovedBy": "王某", "extensionNotifiedOn": "2026年2月14日", "repliedOn": "2026-02-28"}
    /// {"receivedOn": "2026-01-19", "thirdPartySentOn": "2026-01-26", "thirdPartyEndedOn": "2026-02-06", "extensionDays": "20", "extensionApprovedBy": "王某", "extensionNotifiedOn": "2026-03-05", "repliedOn": "2026-03-30"}
    /// ```
    RULE = "request/extension" {
        title: ("延期答复", "Extension of the time to reply"),
        message: (
            "延长“{written}”，最多延长{most}个工作日",
            "it is extended by “{written}”; an extension has {most} working days at most"
        ),
        severity: Severity::Error,
        basis: &[DISCLOSURE_2019.at("第三十三条"), DISCLOSURE_2007.at("第二十四条")],
        since: "0.1.0",
        check: Check::Request(check),
    }
}

static LATE: Message = Message::new(
    "告知延期的日期“{written}”晚于原来的答复期限{due}，延长应当在期限届满以前告知申请人",
    "the extension was announced on “{written}”, after the time for the reply ended on {due}; the applicant has to be told before",
);
static UNTOLD: Message = Message::new(
    "延长了答复期限，没有写告知申请人的日期，延长应当告知申请人",
    "the time is extended, and no date is given on which the applicant was told; the applicant has to be told",
);
static UNAPPROVED: Message = Message::new(
    "延长了答复期限，没有写批准人，延长应当经政府信息公开工作机构负责人同意",
    "the time is extended, and nobody is named who approved it; the head of the disclosure office has to",
);
static UNSAID: Message = Message::new(
    "延长了答复期限，没有写明延长多少个工作日，最多{most}个",
    "the time is extended, and it is not said by how many working days; there are {most} at most",
);

fn check(request: &Request<'_>, cx: &mut Context<'_>) {
    let Some(extension) = extension(request) else { return };
    let Some(most) = receipt(request).and_then(|receipt| granted(receipt.day)) else { return };
    match extension.days {
        Some(days) if days > most => {
            cx.report(finding(&RULE, request, "extensionDays").with("most", most));
        }
        None if is_missing(request, "extensionDays", cx) => {
            let found = finding(&RULE, request, "extensionDays").saying(UNSAID);
            cx.report(found.weighing(Severity::Warning).with("most", most));
        }
        _ => {}
    }
    for (field, message) in [("extensionNotifiedOn", UNTOLD), ("extensionApprovedBy", UNAPPROVED)] {
        if is_missing(request, field, cx) {
            let found = finding(&RULE, request, field).saying(message);
            // Where the record has no room for it, it may be written elsewhere.
            let has_room = request.get(field).is_some();
            cx.report(if has_room {
                found
            } else {
                found.weighing(Severity::Warning).for_review()
            });
        }
    }
    late(request, cx);
}

fn is_missing(request: &Request<'_>, field: &str, cx: &Context<'_>) -> bool {
    !request.says(field) && !cx.has_no_column(field)
}

/// An extension that was announced when the time was over.
fn late(request: &Request<'_>, cx: &mut Context<'_>) {
    let told = request.date("extensionNotifiedOn").filter(|day| *day <= cx.as_of());
    let Some(told) = told else { return };
    let Some(case) = Case::of(request, cx.as_of(), cx) else { return };
    let due = case.time.first_due(cx.calendar());
    if told > due.value {
        let found = finding(&RULE, request, "extensionNotifiedOn").saying(LATE);
        cx.report(case.weigh(found.with("due", due.value)));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::Severity;
    use crate::rules::testing::{findings, passes};

    #[track_caller]
    fn finds(fields: &str, expected: &[(&str, Severity)]) {
        let found = findings(&RULE, &format!("{{{fields}}}"));
        let found = found.iter().filter(|found| found.rule.id == RULE.id);
        let found: Vec<_> =
            found.map(|found| (found.place.field.unwrap_or_default(), found.severity)).collect();
        assert_eq!(found, expected, "{fields}");
    }

    #[test]
    fn each_thing_that_is_wrong_is_told_in_its_field() {
        finds(
            r#""receivedOn": "2026-01-19", "extensionDays": "21", "extensionNotifiedOn": "2026-02-24", "extensionApprovedBy": " ", "repliedOn": "2026-03-02""#,
            &[
                ("extensionApprovedBy", Severity::Error),
                ("extensionDays", Severity::Error),
                ("extensionNotifiedOn", Severity::Error),
            ],
        );
        finds(
            r#""receivedOn": "2026-01-19", "extensionDays": "", "extensionNotifiedOn": "2026-02-10""#,
            &[("extensionApprovedBy", Severity::Warning), ("extensionDays", Severity::Warning)],
        );
        // Under the regulation of 2007 there were fifteen.
        let old = |days: &str| {
            format!(
                r#""receivedOn": "2019-05-10", "extensionDays": "{days}", "extensionApprovedBy": "王某", "extensionNotifiedOn": "2019-05-31", "repliedOn": "2019-06-05""#
            )
        };
        finds(&old("20"), &[("extensionDays", Severity::Error)]);
        finds(&old("15"), &[]);
    }

    #[test]
    fn without_a_day_of_receipt_nothing_is_said() {
        passes(&RULE, &[r#"{"extensionDays": "30"}"#, r#"{"receivedOn": "2026-01-19"}"#]);
    }
}
