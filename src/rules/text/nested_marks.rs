//! 书名号套用

use super::{Manner, Slip};
use crate::engine::{Check, Context, Edit, Severity, declare_rule};
use crate::law::GB_T_15834_2011;
use crate::message::Message;
use crate::read::find_nested_titles;
use crate::record::Text;
use crate::text::Span;

declare_rule! {
    /// 书名号里面还要用书名号时，外面一层用“《》”，里面一层用“〈〉”，不用小于号、大于号“<>”代替。
    ///
    /// 引用“关于印发某方案的通知”一类公文时最常遇到。
    ///
    /// 改正：里面一层改为“〈〉”，可以自动改正。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 按照《某县人民政府办公室关于印发《某县政务公开工作实施方案》的通知》要求，制定本方案。
    /// ---
    /// 根据《关于修改《某市规范性文件管理办法》的决定》，现予公布。
    /// ---
    /// 现转发《某省关于贯彻《政府信息公开条例》若干问题的意见》，请认真执行。
    /// ---
    /// 根据《某省关于印发<某省工作指南（试行）>的通知》，制定本方案。
    /// ```
    /// ```gongkai,fixed
    /// 按照《某县人民政府办公室关于印发〈某县政务公开工作实施方案〉的通知》要求，制定本方案。
    /// ---
    /// 根据《关于修改〈某市规范性文件管理办法〉的决定》，现予公布。
    /// ---
    /// 现转发《某省关于贯彻〈政府信息公开条例〉若干问题的意见》，请认真执行。
    /// ---
    /// 根据《某省关于印发〈某省工作指南（试行）〉的通知》，制定本方案。
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 按照《某县人民政府办公室关于印发〈某县政务公开工作实施方案〉的通知》要求，制定本方案。
    /// ---
    /// 依据《行政处罚法》《行政许可法》和《政府信息公开条例》，制定本办法。
    /// ---
    /// 关于印发《某局关于
    /// 推进公开工作方案》的通知
    /// ```
    RULE = "text/nested-marks" {
        title: ("书名号套用", "Nested title marks"),
        message: (
            "书名号里面的“{found}”应当用单书名号“{right}”",
            "the title marks “{found}” inside others should be “{right}”"
        ),
        severity: Severity::Warning,
        basis: &[GB_T_15834_2011.at("")],
        since: "0.1.0",
        check: Check::Text(check),
    }
}

static MANY_FOUND: Message = Message::new(
    "从此处起共有 {count} 处书名号套在书名号里，里面一层应当用“{right}”",
    "here and below {count} pairs of title marks stand inside others; the inner ones should be “{right}”",
);

fn check(text: &Text<'_>, cx: &mut Context<'_>) {
    // The title itself is judged by the rules of titles.
    if cx.field() == Some("title") {
        return;
    }
    let slip = |(open, close): (Span, Span)| Slip {
        span: open.to(close),
        found: [open.of(text.body), close.of(text.body)].concat(),
        right: "〈〉".to_owned(),
        edits: vec![Edit::replace(open, "〈"), Edit::replace(close, "〉")],
    };
    let slips = find_nested_titles(text.body, text.writing).into_iter().map(slip).collect();
    Manner::of(&RULE, MANY_FOUND).report(slips, cx);
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{becomes, passes};

    #[test]
    fn every_second_layer_changes() {
        becomes(&RULE, "《甲《乙《丙》丁》戊》", "《甲〈乙《丙》丁〉戊》");
        becomes(&RULE, "《甲《乙》《丙》丁》", "《甲〈乙〉〈丙〉丁》");
    }

    #[test]
    fn marks_that_do_not_close_are_left_to_a_person() {
        passes(&RULE, &["《甲、《乙》、《丙》", "《甲〈乙〉》", "《甲\n\n\n《乙》\n\n丙》"]);
    }
}
