//! 审批表没有填完

use super::naming;
use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019, PRACTICE};
use crate::message::Message;
use crate::record::{Approval, Step};

declare_rule! {
    /// 审批表上的题目、位置、撰稿单位、撰稿人、撰稿日期和各级的签字、签字日期都要填写。
    ///
    /// 还没有轮到的一级空着，不提示：只有签了意见没有签名、签了名没有写日期，或者后面一级已经签了、已经发布了，前面一级还空着的，
    /// 才提示。表里没有的栏目不提示。局领导一级空着就发布的，见 approval/published-before-approval；保密审查空着的，见
    /// approval/secrecy-review。
    ///
    /// 一个字也没有填的，是空白表样，只提示一次；表样本身没有“保密审查”“公开属性”“发布日期”栏的，同时说明，由人核对。审查公开要求
    /// 先审查、后公开，逐项审查，表上最好有地方留下记录。
    ///
    /// 改正：补填，补签的写明补签的日期。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"title": "关于调整办公时间的通告", "placement": "", "author": "张三"}
    /// {"leaderOpinion": "同意", "leaderSignedBy": "", "leaderSignedOn": "2024-05-08"}
    /// {"unitOpinion": "", "unitSignedBy": "", "leaderOpinion": "同意发布", "leaderSignedBy": "王五", "leaderSignedOn": "2024-05-08"}
    /// {"稿件题目": "", "拟上网位置或载体": "区政府网站--******--******", "单位负责人意见": "", "局领导审核意见": ""}
    /// ```
    ///
    /// # 应当通过
    ///
    /// 第一个还没有轮到局领导；第二个没有“撰稿日期”一栏；第三个的签名写在意见里。
    ///
    /// ```gongkai,pass
    /// {"title": "关于调整办公时间的通告", "author": "张三", "unitOpinion": "同意", "unitSignedBy": "李四", "leaderOpinion": "", "leaderSignedBy": ""}
    /// {"title": "关于调整办公时间的通告", "author": "张三", "unit": "法制大队"}
    /// {"title": "关于调整办公时间的通告", "leaderOpinion": "同意。王五 2024年5月8日"}
    /// ```
    RULE = "approval/required" {
        title: ("审批表没有填完", "Form not filled in"),
        message: (
            "“{name}”没有填",
            "{name} is not filled in"
        ),
        severity: Severity::Warning,
        basis: &[
            DISCLOSURE_2019.at("第十七条"),
            DISCLOSURE_2007.at("第十四条"),
            PRACTICE.at("审批表逐项填写"),
        ],
        since: "0.1.0",
        check: Check::Approval(check),
    }
}

static STEP: Message = Message::new(
    "{step}一级空着，后面的一级已经签了或者已经发布",
    "{step} has not signed, but a later step has, or it is published",
);

static TEMPLATE: Message =
    Message::new("这是空白表样，还没有填写", "this is a blank form; nothing is filled in yet");

static DEFECT: Message = Message::new(
    "这是空白表样，还没有填写；表样上没有{lacks}栏，请核对要不要补上",
    "this is a blank form; nothing is filled in yet. It has no field for {lacks}; see whether it should",
);

/// What a form should have a place for: a field, and what it is called.
const PLACES: &[(&[&str], &str, &str)] = &[
    (&["secrecyOpinion", "secrecySignedBy"], "保密审查", "the review for secrets"),
    (&["attribute"], "公开属性", "the attribute"),
    (&["publishedOn"], "发布日期", "the date of publication"),
];

/// What the author fills in.
const AUTHORS: &[&str] = &["title", "placement", "author", "unit", "draftedOn"];

fn check(approval: &Approval<'_>, cx: &mut Context<'_>) {
    if approval.is_template() {
        return cx.report(of_template(approval));
    }
    let blank = |field: &&&str| approval.is_blank(field);
    for field in AUTHORS.iter().filter(blank) {
        cx.report(of_field(field));
    }
    let is_published = approval.is_published(cx.as_of());
    let later = is_published || approval.is_taken(Step::LEADER);
    for step in [Step::UNIT, Step::LEADER] {
        if approval.is_taken(step) {
            let signature = [step.signed_by, step.signed_on];
            for field in signature.into_iter().filter(|field| approval.is_blank(field)) {
                cx.report(of_field(field));
            }
        } else if step == Step::UNIT && later {
            let Some(field) = approval.fields_of(step).next() else { continue };
            let finding = Finding::of_field(&RULE, field).saying(STEP);
            cx.report(finding.with("step", step.title).with("step_en", step.title_en));
        }
    }
}

fn of_field(field: &'static str) -> Finding {
    naming(Finding::of_field(&RULE, field), "name", "name_en", field)
}

/// What is said of a blank form: that it is one, and what it has no place for.
fn of_template(approval: &Approval<'_>) -> Finding {
    let lacks = |(fields, ..): &&(&[&str], &str, &str)| !fields.iter().any(|at| approval.has(at));
    let (zh, en): (Vec<String>, Vec<&str>) =
        PLACES.iter().filter(lacks).map(|(_, zh, en)| (format!("“{zh}”"), *en)).unzip();
    let finding = Finding::of_record(&RULE);
    if zh.is_empty() {
        return finding.saying(TEMPLATE).weighing(Severity::Info);
    }
    finding.saying(DEFECT).with("lacks", zh.concat()).with("lacks_en", en.join(", ")).for_review()
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::message::Lang;
    use crate::rules::testing::{breaks, findings, passes};

    #[test]
    fn a_step_that_was_passed_over_is_reported_once() {
        let form = r#"{"unitOpinion": "", "unitSignedBy": "", "unitSignedOn": "年 月 日",
            "leaderOpinion": "同意", "leaderSignedBy": "王五", "leaderSignedOn": "2024-05-08"}"#;
        let found = findings(&RULE, form);
        let fields: Vec<_> = found.iter().map(|finding| finding.place.field).collect();
        assert_eq!(fields, [Some("unitOpinion")], "{found:#?}");
    }

    #[test]
    fn a_blank_form_says_what_it_has_no_place_for() {
        let seed = r#"{"title": "", "placement": "区政府网站政务公开--******--******--******", "draftedOn": "年   月   日",
            "author": "", "unit": "", "unitOpinion": "", "leaderOpinion": ""}"#;
        let found = findings(&RULE, seed);
        assert_eq!(found.len(), 1, "{found:#?}");
        assert!(found[0].review);
        let says = found[0].message.fill(Lang::Zh, &found[0].values);
        assert!(says.contains("“保密审查”“公开属性”“发布日期”"), "{says}");
        let whole = r#"{"title": "", "secrecyOpinion": "", "attribute": "□主动公开 □不予公开", "publishedOn": "年 月 日"}"#;
        let found = findings(&RULE, whole);
        assert!(found.len() == 1 && !found[0].review, "{found:#?}");
    }

    #[test]
    fn what_is_pending_is_not_missing() {
        passes(
            &RULE,
            &[
                r#"{"title": "通告", "unitOpinion": "", "unitSignedBy": "", "leaderOpinion": "", "publishedOn": ""}"#,
                r#"{"title": "通告", "unitOpinion": "签字： 年 月 日", "leaderOpinion": "签字： 年 月 日"}"#,
                r#"{"title": "通告", "unitOpinion": "", "publishedOn": "2027-01-01"}"#,
            ],
        );
        breaks(&RULE, &[r#"{"title": "通告", "unitOpinion": "", "publishedOn": "2024-01-01"}"#]);
    }
}
