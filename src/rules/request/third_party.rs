//! 征求意见

use super::case::OPINION;
use super::{beside, finding};
use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::DISCLOSURE_2019;
use crate::message::Message;
use crate::read::{ReplyGroup, find_disclosure_articles, read_reply_outcome};
use crate::record::Request;

declare_rule! {
    /// 公开会损害第三方合法权益的，应当书面征求第三方的意见；第三方、共同制作的机关应当在15个工作日内提出意见。
    ///
    /// - 以保护第三方合法权益（第十五条）为由不予公开，而没有征求第三方意见的日期的，请核对。
    /// - 15个工作日过去还没有意见的，不必再等：第三方逾期没有意见，由行政机关依条例决定；其他机关逾期没有意见，视为同意公开。
    /// - 意见来得晚于15个工作日的，请核对。期限自收到征求意见书之日起算，台账里只有发出的日期，所以只作提示。
    /// - 有答复日期而没有发出日期的，请补记。
    ///
    /// 2019年5月15日以前，条例没有规定征求意见的期限。例子都以2026年11月22日为今天。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"receivedOn": "2026-10-12", "repliedOn": "2026-11-02", "outcome": "不予公开", "ground": "条例第十五条", "thirdPartySentOn": ""}
    /// {"receivedOn": "2026-10-12", "thirdPartySentOn": "2026-10-15", "thirdPartyEndedOn": "", "repliedOn": ""}
    /// {"receivedOn": "2026-08-03", "thirdPartySentOn": "2026-08-05", "thirdPartyEndedOn": "2026-09-01", "repliedOn": "2026-09-10"}
    /// {"receivedOn": "2026-10-12", "otherAgencySentOn": "", "otherAgencyEndedOn": "2026-10-28", "repliedOn": "2026-11-02"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"receivedOn": "2026-10-12", "thirdPartySentOn": "2026-10-15", "thirdPartyEndedOn": "2026-10-28", "repliedOn": "2026-11-02", "outcome": "不予公开", "ground": "条例第十五条"}
    /// {"receivedOn": "2026-10-26", "thirdPartySentOn": "2026-11-09", "thirdPartyEndedOn": "", "repliedOn": ""}
    /// {"receivedOn": "2026-03-02", "otherAgencySentOn": "2026-03-02", "otherAgencyEndedOn": "2026-03-23", "repliedOn": "2026-03-30"}
    /// {"receivedOn": "2026-10-12", "repliedOn": "2026-11-02", "outcome": "部分公开", "ground": "附件涉及个人隐私，条例第十五条", "thirdPartySentOn": "无"}
    /// ```
    RULE = "request/third-party" {
        title: ("征求意见", "Consultations"),
        message: (
            "以保护第三方合法权益为由不予公开，没有写征求第三方意见的日期，应当书面征求第三方的意见",
            "it is withheld to protect a third party, and no date is given on which the third party was asked; it has to be asked in writing"
        ),
        severity: Severity::Warning,
        basis: &[DISCLOSURE_2019.at("第三十二条"), DISCLOSURE_2019.at("第三十四条")],
        since: "0.1.0",
        check: Check::Request(check),
    }
}

static OPEN: Message = Message::new(
    "{label}“{written}”之后15个工作日已在{end}届满，没有写{other}；逾期没有意见的，{then}，答复期限继续计算",
    "15 working days after {label} “{written}” ended on {end}, and {other} is not there; without an opinion {then}, and the time to reply runs on",
);
static LONG: Message = Message::new(
    "{label}“{written}”是发出之后的第{days}个工作日，意见应当自收到征求意见书之日起15个工作日内提出，请核对",
    "{label} “{written}” is working day {days} after it was sent; an opinion is due within 15 working days of receipt: check it",
);
static UNSENT: Message = Message::new(
    "有{other}“{answer}”，{label}没有写",
    "there is {other}, “{answer}”, but not {label}",
);
static SENT: Message = Message::new("发出的日期", "the date on which it was sent");

fn check(request: &Request<'_>, cx: &mut Context<'_>) {
    unasked(request, cx);
    for (sent, ended) in
        [("thirdPartySentOn", "thirdPartyEndedOn"), ("otherAgencySentOn", "otherAgencyEndedOn")]
    {
        if let Some(found) = consultation(request, sent, ended, cx) {
            cx.report(found);
        }
    }
}

/// A refusal for the sake of a third party that was not asked.
fn unasked(request: &Request<'_>, cx: &mut Context<'_>) {
    let outcome = request.outcome.as_deref().and_then(read_reply_outcome);
    let Some(outcome) = outcome.filter(|outcome| outcome.group == ReplyGroup::Withheld) else {
        return;
    };
    let ground = request.ground.as_deref().unwrap_or_default();
    let by_article = || find_disclosure_articles(ground).iter().any(|found| found.article == 15);
    let is_for_other = match outcome.row {
        Some(row) => row == "T3.3.3.4",
        None => by_article() || ["商业秘密", "个人隐私"].iter().any(|word| ground.contains(word)),
    };
    let asked = "thirdPartySentOn";
    if is_for_other && !request.says(asked) && !cx.has_no_column(asked) {
        let found = finding(&RULE, request, asked).on(DISCLOSURE_2019.at("第三十二条"));
        cx.report(found.for_review());
    }
}

/// What is odd about a consultation.
fn consultation(
    request: &Request<'_>,
    sent: &'static str,
    ended: &'static str,
    cx: &Context<'_>,
) -> Option<Finding> {
    let is_third = sent == "thirdPartySentOn";
    let basis = DISCLOSURE_2019.at(if is_third { "第三十二条" } else { "第三十四条" });
    let (other, other_en) = Request::label(ended);
    let found = |field| {
        let found = finding(&RULE, request, field).on(basis);
        found.with("other", other).with("other_en", other_en)
    };
    let Some(begun) = request.date(sent) else {
        let is_unsent = request.date(ended).is_some() && !request.says(sent);
        let (_, answer) = super::written(request, ended);
        return (is_unsent && !cx.has_no_column(sent))
            .then(|| found(sent).saying(UNSENT).with("answer", answer));
    };
    let end = cx.calendar().reckon(begun, OPINION);
    if !request.says(ended) {
        let until = request.date("repliedOn").unwrap_or(cx.as_of());
        let (then, then_en) = if is_third {
            ("由行政机关依条例决定", "the agency decides by the regulation")
        } else {
            ("视为同意公开", "consent is presumed")
        };
        let is_over = until > end.value && !cx.has_no_column(ended);
        return is_over.then(|| {
            let found = found(sent).saying(OPEN).for_review().with("end", end.value);
            found.with("then", then).with("then_en", then_en)
        });
    }
    let answered = request.date(ended).filter(|day| *day > end.value)?;
    let days = cx.calendar().reckon_between(begun, answered).value;
    let found = found(ended).saying(LONG).weighing(Severity::Info).for_review().with("days", days);
    Some(beside(found, request, sent, SENT))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::Severity;
    use crate::rules::testing::{findings, passes};

    #[test]
    fn each_is_told_in_its_field_and_for_review_where_it_may_be_right() {
        for (record, field, severity, review, article) in [
            (
                r#"{"receivedOn": "2026-10-12", "outcome": "不予公开：商业秘密", "ground": "第十五条"}"#,
                "thirdPartySentOn",
                Severity::Warning,
                true,
                "第三十二条",
            ),
            (
                r#"{"receivedOn": "2026-08-03", "otherAgencySentOn": "2026-08-05", "otherAgencyEndedOn": "2026-09-01", "repliedOn": "2026-09-10"}"#,
                "otherAgencyEndedOn",
                Severity::Info,
                true,
                "第三十四条",
            ),
            (
                r#"{"receivedOn": "2026-10-12", "thirdPartyEndedOn": "2026-10-28", "repliedOn": "2026-11-02"}"#,
                "thirdPartySentOn",
                Severity::Warning,
                false,
                "第三十二条",
            ),
        ] {
            let found = findings(&RULE, record);
            assert_eq!(found.len(), 1, "{record}: {found:#?}");
            assert_eq!((found[0].place.field, found[0].severity), (Some(field), severity));
            assert_eq!((found[0].review, found[0].basis[0].article), (review, article));
        }
    }

    #[test]
    fn the_last_of_fifteen_working_days_is_in_time() {
        let asked = |ended: &str| {
            format!(
                r#"{{"receivedOn": "2026-01-19", "thirdPartySentOn": "2026-01-26", "thirdPartyEndedOn": "{ended}", "repliedOn": "2026-03-09"}}"#
            )
        };
        passes(&RULE, &[&asked("2026-02-14")]);
        let found = findings(&RULE, &asked("2026-02-24"));
        assert_eq!((found.len(), found[0].rule.id), (1, RULE.id));
    }

    #[test]
    fn the_regulation_of_2007_had_no_such_time() {
        passes(
            &RULE,
            &[
                r#"{"receivedOn": "2019-01-10", "thirdPartySentOn": "2019-01-14", "thirdPartyEndedOn": "2019-03-01", "repliedOn": "2019-03-10"}"#,
            ],
        );
    }
}
