//! 审批表里没有换掉的占位

use super::{naming, trimmed};
use crate::date::{Notation, read_date};
use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019, PRACTICE};
use crate::message::Message;
use crate::read::find_open_places;
use crate::record::{Approval, Step};
use crate::text::Span;

declare_rule! {
    /// 填好的审批表里不应当还留着表样上的占位，如“******”“××”“____”和没有填数字的“年 月 日”。
    ///
    /// 还没有轮到的一级，签字日期印着“年 月 日”，不提示。遮住号码的星号（138****1234）和题目里隐去的姓名（张××）不是占位，不提示。
    /// 一个字也没有填的空白表样，占位本来就要留着，见 approval/required。
    ///
    /// 改正：换成真正的栏目、日期。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"title": "关于调整办公时间的通告", "placement": "区政府网站政务公开--******--******--******", "author": "张三"}
    /// {"title": "关于调整办公时间的通告", "draftedOn": "年   月   日", "author": "张三"}
    /// {"title": "××局关于调整办公时间的通告", "author": "张三"}
    /// {"leaderOpinion": "同意", "leaderSignedBy": "王五", "leaderSignedOn": "2024年  月  日"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"title": "关于调整办公时间的通告", "placement": "区政府网站--政务公开--通知公告", "author": "张三"}
    /// {"title": "对张××的行政处罚决定书", "author": "张三"}
    /// {"title": "关于调整办公时间的通告", "unitOpinion": "", "unitSignedOn": "年  月  日"}
    /// {"title": "关于调整办公时间的通告", "unitOpinion": "同意，咨询电话138****1234", "author": "张三"}
    /// ```
    RULE = "approval/placeholder" {
        title: ("没有换掉的占位", "Placeholder left in a form"),
        message: (
            "“{name}”里的“{found}”是占位，还没有填",
            "“{found}” in {name} holds a place that is still to be filled in"
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

static DATE: Message =
    Message::new("“{name}”还是“{found}”，没有填", "{name} is still “{found}”: it is not filled in");

fn check(approval: &Approval<'_>, cx: &mut Context<'_>) {
    if approval.is_template() {
        return;
    }
    for (field, value) in approval.texts() {
        if Approval::DATES.contains(&field) {
            date(approval, field, value, cx);
            continue;
        }
        let places = find_open_places(value).into_iter();
        for span in places.filter(|span| is_place(field, value, *span)) {
            let finding = Finding::new(&RULE, span).in_field(field).with("found", span.of(value));
            cx.report(naming(finding, "name", "name_en", field));
        }
    }
}

/// A date without numbers, where the step that it dates has been taken.
fn date(approval: &Approval<'_>, field: &'static str, value: &str, cx: &mut Context<'_>) {
    let notation = read_date(value).map(|date| date.notation);
    let is_open = matches!(notation, Some(Notation::Blank | Notation::StandIns));
    let step =
        [Step::UNIT, Step::SECRECY, Step::LEADER].into_iter().find(|step| step.signed_on == field);
    let is_due = match step {
        Some(step) => approval.is_taken(step),
        None => field == "draftedOn",
    };
    if is_open && is_due {
        let span = trimmed(value);
        let finding = Finding::new(&RULE, span).in_field(field).saying(DATE);
        cx.report(naming(finding.with("found", span.of(value)), "name", "name_en", field));
    }
}

/// Whether a run of signs holds a place open rather than hides a name.
fn is_place(field: &str, value: &str, span: Span) -> bool {
    let found = span.of(value);
    let is_long = found.chars().count() > 3;
    match field {
        "placement" => true,
        _ if found.starts_with(['_', '＿']) => true,
        // ××局关于……: an office is to be named; 张×× hides a name.
        "title" => is_long || value[..span.start as usize].trim().is_empty(),
        _ => is_long || found == value.trim(),
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, findings, passes};

    #[test]
    fn every_place_of_a_path_is_named() {
        let form =
            r#"{"title": "通告", "placement": "区政府网站--******--******", "author": "张三"}"#;
        assert_eq!(findings(&RULE, form).len(), 2);
    }

    #[test]
    fn what_is_to_come_is_no_placeholder() {
        passes(
            &RULE,
            &[
                r#"{"title": "通告", "author": "张三", "publishedOn": "年 月 日"}"#,
                r#"{"title": "", "placement": "区政府网站--******", "unitOpinion": ""}"#,
                r#"{"title": "欧阳**行政处罚决定书", "author": "张三"}"#,
                r#"{"title": "通告", "author": "张**", "unitOpinion": "同意"}"#,
            ],
        );
        breaks(
            &RULE,
            &[
                r#"{"title": "通告", "author": "×××", "unitOpinion": "同意"}"#,
                r#"{"title": "通告", "unit": "____大队", "unitOpinion": "同意"}"#,
            ],
        );
    }
}
