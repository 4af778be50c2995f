//! 年份括号

use crate::engine::{Check, Context, Severity, declare_rule};
use crate::law::GB_T_9704_2012;
use crate::read::DocumentNumber;

declare_rule! {
    /// 发文字号的年份应当用六角括号“〔〕”括入。
    RULE = "document-number/bracket" {
        title: ("年份括号", "Year brackets"),
        message: (
            "年份 {year} 用“{open}{close}”括入，应当用“〔〕”",
            "the year {year} stands in “{open}{close}”; it should stand in “〔〕”"
        ),
        severity: Severity::Error,
        basis: &[GB_T_9704_2012.at("7.2.5")],
        since: "0.1.0",
        check: Check::DocumentNumber(check),
    }
}

fn check(number: &DocumentNumber<'_>, cx: &mut Context<'_>) {
    let _ = (number, cx);
}
