//! 审批意见

use super::trimmed;
use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019, PRACTICE};
use crate::message::Message;
use crate::read::{Opinion, read_opinion};
use crate::record::{Approval, Step};

declare_rule! {
    /// 审批意见应当写明同意还是不同意；不同意、退回、暂缓的，不能发布。
    ///
    /// 只写“阅”，或者只签名不写意见的，看不出同意没有，提示。写“请某某把关”一类办理意见的，看不出的不提示。单位负责人不同意而局领导
    /// 同意的，请人核对。“无不同意见”是同意。
    ///
    /// 改正：请审批人补写意见；不同意而已经发布的，先撤下来。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"leaderOpinion": "不同意，退回修改", "publishedOn": "2024-05-08"}
    /// {"leaderOpinion": "阅", "leaderSignedBy": "王五", "leaderSignedOn": "2024-05-08"}
    /// {"unitOpinion": "", "unitSignedBy": "李四", "unitSignedOn": "2024-05-07"}
    /// {"unitOpinion": "暂缓发布", "leaderOpinion": "同意发布"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"leaderOpinion": "同意发布", "publishedOn": "2024-05-08"}
    /// {"leaderOpinion": "不同意，退回修改", "publishedOn": ""}
    /// {"unitOpinion": "无不同意见", "leaderOpinion": "同意", "publishedOn": "2024-05-08"}
    /// {"unitOpinion": "请法制大队把关后报局领导", "leaderOpinion": "同意"}
    /// ```
    RULE = "approval/opinion" {
        title: ("审批意见", "Opinion on the form"),
        message: (
            "{step}的意见“{found}”看不出同意没有，应当写明同意或者不同意",
            "the opinion “{found}” of {step} does not say whether it agrees; it should"
        ),
        severity: Severity::Warning,
        basis: &[
            DISCLOSURE_2019.at("第十七条"),
            DISCLOSURE_2007.at("第十四条"),
            PRACTICE.at("审批意见写明同意或者不同意"),
        ],
        since: "0.1.0",
        check: Check::Approval(check),
    }
}

static PUBLISHED: Message = Message::new(
    "{step}的意见是“{found}”，却已经在“{date}”发布",
    "the opinion of {step} is “{found}”, yet it was published on “{date}”",
);

static BLANK: Message = Message::new(
    "{step}签了名，没有写意见，应当写明同意或者不同意",
    "{step} signed without an opinion; it should say whether it agrees",
);

static OVERRULED: Message = Message::new(
    "{step}的意见是“{found}”，局领导却同意，请核对",
    "the opinion of {step} is “{found}”, yet the leader agreed; check it",
);

fn check(approval: &Approval<'_>, cx: &mut Context<'_>) {
    let of = |step: Step| approval.get(step.opinion).map(read_opinion);
    for step in [Step::UNIT, Step::LEADER] {
        let Some(opinion) = of(step) else { continue };
        let value = approval.get(step.opinion).unwrap_or_default();
        let span = trimmed(value);
        let finding = Finding::of_field(&RULE, step.opinion)
            .with("step", step.title)
            .with("step_en", step.title_en)
            .with("found", span.of(value));
        let overruled = step == Step::UNIT && of(Step::LEADER) == Some(Opinion::Agreed);
        match opinion {
            Opinion::Refused if approval.is_published(cx.as_of()) => {
                let date = approval.get("publishedOn").unwrap_or_default().trim();
                let finding = finding.saying(PUBLISHED).with("date", date);
                // What the leader allowed was allowed.
                let weight = if overruled { Severity::Warning } else { Severity::Error };
                cx.report(finding.weighing(weight));
            }
            Opinion::Refused if overruled => cx.report(finding.saying(OVERRULED).for_review()),
            Opinion::Noted => cx.report(finding),
            Opinion::Open if approval.is_taken(step) => cx.report(finding.saying(BLANK)),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::Severity;
    use crate::rules::testing::{findings, passes};

    #[test]
    fn publishing_what_was_refused_breaks_the_rule() {
        let form = r#"{"leaderOpinion": "暂缓发布", "publishedOn": "2024-05-08"}"#;
        assert_eq!(findings(&RULE, form)[0].severity, Severity::Error);
        let overruled =
            r#"{"unitOpinion": "不同意", "leaderOpinion": "同意", "publishedOn": "2024-05-08"}"#;
        assert_eq!(findings(&RULE, overruled)[0].severity, Severity::Warning);
    }

    #[test]
    fn what_waits_for_an_opinion_is_not_reported() {
        passes(
            &RULE,
            &[
                r#"{"unitOpinion": "", "unitSignedBy": "", "leaderOpinion": "签字： 年 月 日"}"#,
                r#"{"leaderOpinion": "不同意", "publishedOn": "2027-01-01"}"#,
                r#"{"leaderSignedBy": "王五", "leaderSignedOn": "2024-05-08"}"#,
            ],
        );
    }
}
