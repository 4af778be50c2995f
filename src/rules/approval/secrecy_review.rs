//! 保密审查

use super::{naming, trimmed};
use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019, SECRETS_RULES_2024};
use crate::message::Message;
use crate::read::{Attribute, SecrecyOpinion, read_attribute, read_secrecy_opinion};
use crate::record::{Approval, Step};

declare_rule! {
    /// 拟公开的信息应当先审查、后公开，逐项进行保密审查；涉密的不得公开。
    ///
    /// 以下几种提示：审查说涉密，公开属性却是主动公开、删减后公开，或者已经发布；发布了，保密审查一栏还空着；保密审查的日期晚于发布；
    /// 局领导已经签了，保密审查还空着；只写“阅”；写了意见没有签名。填好的表上根本没有保密审查的，可能另有审查表，只请人核对。
    ///
    /// 写“同意公开”“可以公开”“不涉密”的，都算审查过。还没有轮到的不提示。
    ///
    /// 改正：补作保密审查；涉密而已经发布的，立即撤下，按规定报告。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"secrecyOpinion": "涉密", "secrecySignedBy": "赵六", "attribute": "主动公开"}
    /// {"secrecyOpinion": "", "secrecySignedBy": "", "leaderOpinion": "同意", "publishedOn": "2024-05-08"}
    /// {"secrecyOpinion": "不涉密", "secrecySignedBy": "赵六", "secrecySignedOn": "2024-05-10", "publishedOn": "2024-05-08"}
    /// {"secrecyOpinion": "阅", "secrecySignedBy": "赵六"}
    /// {"title": "关于调整办公时间的通告", "unitOpinion": "同意", "leaderOpinion": "同意发布"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"secrecyOpinion": "经审查，不涉及国家秘密，可以公开", "secrecySignedBy": "赵六", "attribute": "主动公开"}
    /// {"secrecyOpinion": "涉密，不得公开", "secrecySignedBy": "赵六", "attribute": "不予公开", "reason": "国家秘密"}
    /// {"title": "关于调整办公时间的通告", "secrecyOpinion": "", "secrecySignedBy": "", "leaderOpinion": ""}
    /// {"是否涉密": "是□ 否☑", "公开属性": "主动公开", "publishedOn": "2024-05-08"}
    /// {"leaderOpinion": "同意", "leaderSignedBy": "王五", "leaderSignedOn": "2024-05-08"}
    /// ```
    RULE = "approval/secrecy-review" {
        title: ("保密审查", "Review for secrets"),
        message: (
            "保密审查说“{found}”，公开属性却是“{attribute}”，涉密的不得公开",
            "the review for secrets says “{found}”, yet the attribute is “{attribute}”; what is secret must not be disclosed"
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

static SECRET_OUT: Message = Message::new(
    "保密审查说“{found}”，却已经在“{date}”发布，涉密的不得公开",
    "the review for secrets says “{found}”, yet it was published on “{date}”; what is secret must not be disclosed",
);

static NOT_REVIEWED: Message = Message::new(
    "已经在“{date}”发布，保密审查一栏还空着，应当先审查、后公开",
    "it was published on “{date}”, but the review for secrets is blank; review comes before publication",
);

static LATE: Message = Message::new(
    "保密审查的日期“{found}”晚于发布的“{date}”，应当先审查、后公开",
    "the review for secrets, “{found}”, is later than the publication, “{date}”; review comes before publication",
);

static PASSED_OVER: Message = Message::new(
    "局领导已经签了，保密审查一栏还空着",
    "the leader has signed, but the review for secrets is blank",
);

static UNSAID: Message = Message::new(
    "保密审查的意见“{found}”看不出审查的结论，应当写明涉密或者不涉密、能不能公开",
    "the opinion “{found}” of the review for secrets does not say what it found; it should",
);

static UNSIGNED: Message = Message::new("“{name}”没有填", "{name} is not filled in");

static NO_OPINION: Message = Message::new(
    "保密审查签了名，没有写意见，应当写明涉密或者不涉密、能不能公开",
    "the review for secrets is signed without an opinion; it should say what it found",
);

static NOWHERE: Message = Message::new(
    "局领导已经签了，没有看到保密审查的意见，请核对有没有另外的审查记录",
    "the leader has signed, and there is no word of a review for secrets; see whether there is a record elsewhere",
);

fn check(approval: &Approval<'_>, cx: &mut Context<'_>) {
    if approval.is_template() {
        return;
    }
    let Some(field) = approval.fields_of(Step::SECRECY).next() else {
        return nowhere(approval, cx);
    };
    let date = approval.get("publishedOn").unwrap_or_default().trim();
    let is_published = approval.is_published(cx.as_of());
    let finding = |field| Finding::of_field(&RULE, field).with("date", date);
    if !approval.is_taken(Step::SECRECY) {
        if is_published {
            cx.report(finding(field).saying(NOT_REVIEWED));
        } else if approval.is_taken(Step::LEADER) {
            cx.report(finding(field).saying(PASSED_OVER).weighing(Severity::Warning));
        }
        return;
    }
    let days = (approval.date("secrecySignedOn"), approval.date("publishedOn"));
    if let (Some(reviewed), Some(published)) = days
        && published < reviewed
    {
        let found = approval.get("secrecySignedOn").unwrap_or_default().trim();
        cx.report(finding("secrecySignedOn").saying(LATE).with("found", found));
    }
    said(approval, is_published, cx);
    let field = Step::SECRECY.signed_by;
    if approval.is_blank(field) {
        let finding = finding(field).saying(UNSIGNED).weighing(Severity::Warning);
        cx.report(naming(finding, "name", "name_en", field));
    }
}

/// What the review says, against what is done.
fn said(approval: &Approval<'_>, is_published: bool, cx: &mut Context<'_>) {
    let Some(value) = approval.get(Step::SECRECY.opinion) else { return };
    let found = trimmed(value).of(value);
    let finding = Finding::of_field(&RULE, Step::SECRECY.opinion).with("found", found);
    let attribute = approval.get("attribute").unwrap_or_default();
    match read_secrecy_opinion(value) {
        SecrecyOpinion::Secret if is_published => {
            let date = approval.get("publishedOn").unwrap_or_default().trim();
            cx.report(finding.saying(SECRET_OUT).with("date", date));
        }
        SecrecyOpinion::Secret => {
            if let Some(Attribute::Proactive | Attribute::Redacted) = read_attribute(attribute) {
                cx.report(finding.with("attribute", attribute.trim()));
            }
        }
        SecrecyOpinion::Noted => {
            cx.report(finding.saying(UNSAID).weighing(Severity::Warning));
        }
        SecrecyOpinion::Open => {
            cx.report(finding.saying(NO_OPINION).weighing(Severity::Warning));
        }
        SecrecyOpinion::Clear | SecrecyOpinion::Unclear => {}
    }
}

/// A form that was filled in up to the leader's opinion, without a word of the review: it may have no place
/// for one.
fn nowhere(approval: &Approval<'_>, cx: &mut Context<'_>) {
    let is_whole = approval.has("title") && approval.fields_of(Step::UNIT).next().is_some();
    if is_whole && approval.is_taken(Step::LEADER) {
        let finding = Finding::of_record(&RULE).saying(NOWHERE);
        cx.report(finding.weighing(Severity::Warning).for_review());
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::Severity;
    use crate::rules::testing::{breaks, findings, passes};

    #[test]
    fn what_is_secret_is_not_published() {
        breaks(
            &RULE,
            &[
                r#"{"secrecyOpinion": "不宜公开", "publishedOn": "2024-05-08"}"#,
                r#"{"是否涉密": "是☑ 否□", "公开属性": "□不公开 ☑主动公开"}"#,
            ],
        );
        passes(
            &RULE,
            &[
                r#"{"secrecyOpinion": "涉密", "attribute": "依申请公开"}"#,
                r#"{"secrecyOpinion": "删去涉密内容后可以公开", "publishedOn": "2024-05-08"}"#,
                r#"{"secrecyOpinion": "涉密", "attribute": "", "publishedOn": "2027-01-01"}"#,
            ],
        );
    }

    #[test]
    fn a_review_that_was_passed_over_weighs_by_what_came_of_it() {
        let weight = |form: &str| findings(&RULE, form)[0].severity;
        assert_eq!(
            weight(r#"{"secrecyOpinion": "", "leaderOpinion": "同意", "leaderSignedBy": "王五"}"#),
            Severity::Warning
        );
        assert_eq!(
            weight(r#"{"secrecyOpinion": "", "publishedOn": "2024-05-08"}"#),
            Severity::Error
        );
        assert_eq!(
            weight(r#"{"secrecyOpinion": "", "publishedOn": "2016-05-08"}"#),
            Severity::Error
        );
    }
}
