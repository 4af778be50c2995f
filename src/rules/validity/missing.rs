//! 规范性文件没有写明有效性

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::PRACTICE;
use crate::read::read_document_number;
use crate::record::Document;

declare_rule! {
    /// 行政规范性文件应当写明是否有效。
    ///
    /// 文号的机关代字以“规”结尾的（如“云岭政规”），或者类别就是“规范性文件”的，是行政规范性文件。
    /// 只在有有效性一栏而这一栏空着时提示，没有这一栏的不提示；是不是规范性文件由人判断。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"documentNumber": "云岭政规〔2024〕1号", "validity": ""}
    /// {"documentNumber": "云岭政办规〔2024〕2号", "validity": " "}
    /// {"category": "规范性文件", "validity": ""}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"documentNumber": "云岭政规〔2024〕1号", "validity": "有效"}
    /// {"documentNumber": "云岭政规〔2024〕1号"}
    /// {"documentNumber": "云岭政发〔2024〕1号", "validity": ""}
    /// {"category": "其他文件", "validity": ""}
    /// ```
    RULE = "validity/missing" {
        title: ("没有写明有效性", "Validity not stated"),
        message: (
            "“{name}”像是行政规范性文件，有效性空着，应当写明是否有效",
            "“{name}” looks like a normative document, and validity is blank; say whether it is in force"
        ),
        severity: Severity::Warning,
        basis: &[PRACTICE.at("规范性文件标明有效性")],
        since: "0.1.0",
        check: Check::Document(check),
    }
}

fn check(document: &Document<'_>, cx: &mut Context<'_>) {
    if !document.is_blank("validity") {
        return;
    }
    let number = document.document_number.as_deref().and_then(read_document_number);
    let code = number.map(|number| number.code).filter(|code| code.ends_with('规'));
    let category = document.category.as_deref().map(str::trim);
    let category = category.filter(|category| matches!(*category, "规范性文件" | "行政规范性文件"));
    let Some(name) = code.as_deref().or(category) else { return };
    cx.report(Finding::of_field(&RULE, "validity").for_review().with("name", name));
}
