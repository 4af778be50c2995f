//! 先发布后审批

use super::{naming, trimmed};
use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019, SECRETS_RULES_2024};
use crate::message::Message;
use crate::record::{Approval, Step};

declare_rule! {
    /// 应当先审批、后发布：发布日期不能早于审批的日期，没有审批的不能发布。
    ///
    /// 同一天的不提示。发布日期在今天以后的是打算，不提示。早于保密审查的，见 approval/secrecy-review。
    ///
    /// 改正：核对日期；确实先发后审的，补办审批，写明补办的日期。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"leaderSignedOn": "2024-05-08", "publishedOn": "2024-05-07"}
    /// {"unitSignedOn": "2024年5月8日", "publishedOn": "2024年5月6日"}
    /// {"title": "关于调整办公时间的通告", "leaderOpinion": "", "leaderSignedBy": "", "publishedOn": "2024-05-08"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"leaderSignedOn": "2024-05-08", "publishedOn": "2024-05-08"}
    /// {"leaderSignedOn": "2024-05-08", "publishedOn": "2024-06-20"}
    /// {"title": "关于调整办公时间的通告", "author": "张三", "publishedOn": "2024-05-08"}
    /// {"title": "关于调整办公时间的通告", "leaderOpinion": "", "publishedOn": ""}
    /// ```
    RULE = "approval/published-before-approval" {
        title: ("先发布后审批", "Published before approval"),
        message: (
            "“{found}”发布，早于“{before}”的“{earlier}”，应当先审批、后发布",
            "it was published on “{found}”, before {before}, “{earlier}”; approval comes before publication"
        ),
        severity: Severity::Error,
        basis: &[
            DISCLOSURE_2019.at("第十七条"),
            DISCLOSURE_2007.at("第十四条"),
            SECRETS_RULES_2024.at("第四十二条"),
        ],
        since: "0.1.0",
        check: Check::Approval(check),
    }
}

static NEVER: Message = Message::new(
    "“{found}”发布，{step}一级还空着，应当先审批、后发布",
    "it was published on “{found}”, but {step} has not signed; approval comes before publication",
);

fn check(approval: &Approval<'_>, cx: &mut Context<'_>) {
    let Some(published) = approval.date("publishedOn") else { return };
    let value = approval.get("publishedOn").unwrap_or_default();
    let span = trimmed(value);
    let finding =
        || Finding::new(&RULE, span).in_field("publishedOn").with("found", span.of(value));
    let later = [Step::LEADER, Step::UNIT]
        .into_iter()
        .find(|step| approval.date(step.signed_on).is_some_and(|signed| published < signed));
    if let Some(step) = later {
        let earlier = approval.get(step.signed_on).unwrap_or_default().trim();
        let finding = finding().with("earlier", earlier);
        return cx.report(naming(finding, "before", "before_en", step.signed_on));
    }
    let step = Step::LEADER;
    let is_open = approval.fields_of(step).next().is_some() && !approval.is_taken(step);
    if is_open && approval.is_published(cx.as_of()) {
        let finding = finding().saying(NEVER).with("step", step.title);
        cx.report(finding.with("step_en", step.title_en));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{findings, passes};

    #[test]
    fn one_early_publication_is_one_finding() {
        let form = r#"{"unitSignedOn": "2024-05-08", "leaderSignedOn": "2024-05-09", "publishedOn": "2024-05-07"}"#;
        let found = findings(&RULE, form);
        assert_eq!(found.len(), 1, "{found:#?}");
    }

    #[test]
    fn a_plan_is_no_publication() {
        passes(
            &RULE,
            &[
                r#"{"title": "通告", "leaderOpinion": "", "publishedOn": "2027-01-01"}"#,
                r#"{"title": "通告", "leaderOpinion": "同意", "leaderSignedOn": "", "publishedOn": "2024-01-01"}"#,
                r#"{"title": "通告", "leaderOpinion": "", "publishedOn": "待定"}"#,
            ],
        );
    }
}
