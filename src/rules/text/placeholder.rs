//! 占位符

use super::{Manner, Slip};
use crate::engine::{Check, Context, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019, PRACTICE};
use crate::message::Message;
use crate::read::Placeholder;
use crate::record::Text;

declare_rule! {
    /// 公开的文字里不留占位符：`******`、`XX`、`××`、（待定）。
    ///
    /// 多半是套用模板时漏填的。附件里的空白表单只作提醒；打码的号码和姓名（`138****1234`、张××）不是占位符，
    /// 写到当事人的文字里的“×”“X”一律不提示。
    ///
    /// 改正：填上，或者删去。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 现将《关于XX工作的实施方案》印发给你们，请认真贯彻执行。
    /// ---
    /// 区政府网站政务公开--******--通知公告
    /// ---
    /// 会议地点：三楼会议室（待定）。
    /// ---
    /// 本办法由××局负责解释，自2024年××月起施行。
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 被处罚人张××，住某县××镇××村，身份证号：5301**********1234。
    /// ---
    /// 咨询电话：138****1234，车牌：云A****5，登录名：zhang***@example.gov.cn。
    /// ---
    /// 当事人住上海市松江区***路***号。
    /// ---
    /// 会议待定事项如下：面积为3×5米，规格为XXL，第XX届运动会用罗马数字编号。
    /// ```
    RULE = "text/placeholder" {
        title: ("占位符", "Placeholders"),
        message: (
            "“{found}”是占位符，应当填写实际内容",
            "“{found}” is a placeholder; it should be filled in"
        ),
        severity: Severity::Warning,
        basis: &[DISCLOSURE_2019.at("第六条"), DISCLOSURE_2007.at("第六条"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Text(check),
    }
}

static MANY_FOUND: Message = Message::new(
    "从此处起共有 {count} 处占位符，如“{found}”，应当填写实际内容",
    "here and below are {count} placeholders, such as “{found}”; they should be filled in",
);

static IN_FORM: Message = Message::new(
    "“{found}”是占位符，如果不是空白表单，应当填写实际内容",
    "“{found}” is a placeholder; unless this is a blank form, it should be filled in",
);

static MANY_IN_FORM: Message = Message::new(
    "从此处起共有 {count} 处占位符，如“{found}”，如果不是空白表单，应当填写实际内容",
    "here and below are {count} placeholders, such as “{found}”; unless this is a blank form, they should be filled in",
);

/// More than this many are one finding.
const MOST: usize = 5;

fn check(text: &Text<'_>, cx: &mut Context<'_>) {
    let (in_form, in_text): (Vec<Placeholder>, Vec<Placeholder>) =
        text.writing.placeholders.iter().partition(|placeholder| placeholder.in_form);
    let slips = |found: &[Placeholder], cx: &Context<'_>| {
        found.iter().map(|placeholder| Slip::unmendable(placeholder.span, cx)).collect::<Vec<_>>()
    };
    let in_text = slips(&in_text, cx);
    Manner { most: MOST, ..Manner::of(&RULE, MANY_FOUND) }.report(in_text, cx);
    let in_form = slips(&in_form, cx);
    let manner = Manner {
        each: IN_FORM,
        severity: Severity::Info,
        review: true,
        most: 0,
        ..Manner::of(&RULE, MANY_IN_FORM)
    };
    if !in_form.is_empty() {
        manner.report(in_form, cx);
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::Severity;
    use crate::rules::testing::{breaks, findings, passes};

    #[test]
    fn a_form_may_be_blank() {
        let found = findings(&RULE, "附件2\n审批表\n\t政务公开--******--******");
        let ours: Vec<_> = found.iter().filter(|finding| finding.rule.id == RULE.id).collect();
        assert!(ours.len() == 1 && ours[0].severity == Severity::Info, "{ours:?}");
    }

    #[test]
    fn masks_rules_and_roman_numerals_are_left() {
        passes(
            &RULE,
            &[
                "********************",
                "张***，男",
                "王XX同志",
                "ISO XX",
                "3××5",
                "甲_乙__丙",
                "***",
            ],
        );
        breaks(&RULE, &["由于***原因", "在XX县举办", "（XX单位）"]);
    }
}
