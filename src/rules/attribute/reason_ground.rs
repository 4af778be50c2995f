//! 不予公开的理由没有依据

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019, OPENNESS_2016};
use crate::read::{Attribute, names_no_ground};
use crate::record::Document;
use crate::text::Span;

declare_rule! {
    /// 不予公开的理由应当说出法定的情形，如国家秘密、商业秘密、个人隐私、内部事务信息、过程性信息。
    ///
    /// “无”“略”“不宜公开”“内部文件”没有说出任何情形。
    ///
    /// 改正：写明属于哪一种情形，依据哪一条。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"attribute": "不予公开", "reason": "无"}
    /// {"attribute": "不予公开", "reason": "不宜公开"}
    /// {"attribute": "不公开", "reason": "内部文件"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"attribute": "不予公开", "reason": "国家秘密"}
    /// {"attribute": "不予公开", "reason": "属于内部工作流程信息"}
    /// {"attribute": "不予公开", "reason": "条例第十六条"}
    /// {"attribute": "主动公开", "reason": "无"}
    /// ```
    RULE = "attribute/reason-ground" {
        title: ("理由没有依据", "Reason without a ground"),
        message: (
            "不予公开的理由“{found}”没有说出法定情形，应当写明如国家秘密、商业秘密、个人隐私、内部事务、过程性信息",
            "the reason “{found}” names no legal ground such as 国家秘密, 商业秘密, 个人隐私, 内部事务 or 过程性信息"
        ),
        severity: Severity::Warning,
        basis: &[OPENNESS_2016.at("一（一）"), DISCLOSURE_2019.at("第十三条"), DISCLOSURE_2007.at("第十四条")],
        since: "0.1.0",
        check: Check::Document(check),
    }
}

fn check(document: &Document<'_>, cx: &mut Context<'_>) {
    let withheld = || cx.attribute() == Some(Attribute::Withheld);
    let Some(reason) =
        document.reason.as_deref().filter(|_| document.is_filled("reason") && withheld())
    else {
        return;
    };
    if names_no_ground(reason) {
        let start = reason.len() - reason.trim_start().len();
        let span = Span::new(start, start + reason.trim().len());
        cx.report(Finding::new(&RULE, span).in_field("reason").with("found", reason.trim()));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, passes};

    #[test]
    fn words_that_say_nothing_are_reported() {
        breaks(
            &RULE,
            &[
                r#"{"attribute": "不予公开", "reason": " / "}"#,
                r#"{"attribute": "不予公开", "reason": "暂无。"}"#,
                r#"{"attribute": "不予公开", "reason": "—"}"#,
                r#"{"attribute": "不公开", "reason": "依法不予公开"}"#,
            ],
        );
    }

    #[test]
    fn words_that_name_a_ground_pass() {
        passes(
            &RULE,
            &[
                r#"{"attribute": "不予公开", "reason": "涉密"}"#,
                r#"{"attribute": "不予公开", "reason": "隐私"}"#,
                r#"{"attribute": "不予公开", "reason": "公开后可能危及公共安全"}"#,
                r#"{"attribute": "不予公开", "reason": ""}"#,
                r#"{"attribute": "依申请公开", "reason": "略"}"#,
            ],
        );
    }
}
