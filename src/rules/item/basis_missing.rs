//! 公开依据没有写明是什么规定

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{GRASSROOTS_2019, PRACTICE};
use crate::read::{find_citations, find_document_numbers};
use crate::record::Item;
use crate::text::is_space;

declare_rule! {
    /// 公开依据应当写明是哪一部法律、法规、规章或者文件，最好到条。
    ///
    /// “相关政策规定”“上级文件要求”“信息公开规定”没有说是哪一件，读者不能查，也不能核对是否有效。写了书名号、文号，
    /// 或者写出法律名称（可以没有书名号）的，不提示；空白的由 `item/required` 提示。
    ///
    /// 改正：写出名称和条，如“《中华人民共和国政府信息公开条例》第二十条”。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"name": "临时救助", "basis": "相关政策规定"}
    /// {"name": "临时救助", "basis": "国家有关法律法规及上级文件要求"}
    /// {"name": "机构设置", "basis": "信息公开规定"}
    /// {"name": "机构设置", "basis": "按有关规定执行"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"name": "临时救助", "basis": "《社会救助暂行办法》及相关政策规定"}
    /// {"name": "机构设置", "basis": "“三定”规定"}
    /// {"name": "机构设置", "basis": "国办发〔2019〕54号等有关文件要求"}
    /// {"name": "机构设置", "basis": "《中华人民共和国政府信息公开条例》第二十条"}
    /// ```
    RULE = "item/basis-missing" {
        title: ("公开依据没有写明是什么规定", "Basis that names no rule"),
        message: (
            "“{found}”没有写明是哪一部法律、法规或者文件，应当写出名称和条，如“《中华人民共和国政府信息公开条例》第二十条”",
            "“{found}” does not say which law or document; give its title and article"
        ),
        severity: Severity::Warning,
        basis: &[GRASSROOTS_2019.at(""), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Item(check),
    }
}

/// A longer cell says more than that.
const LONGEST: usize = 30;

/// Words for any rules, none of which is named.
const ANY: &[&str] = &["规定", "政策", "法律", "法规", "规章", "文件", "要求", "制度", "精神"];

/// Words that point at rules without naming them.
const POINTING: &[&str] = &[
    "有关",
    "相关",
    "上级",
    "国家",
    "省市",
    "各级",
    "按照",
    "根据",
    "依据",
    "依法",
    "按",
    "以上",
    "信息公开",
    "政务公开",
    "政策",
    "法律法规",
    "工作",
    "和",
    "及",
    "与",
    "或",
    "以及",
    "等",
    "的",
    "执行",
    "、",
    "，",
    "。",
    "；",
    "部门",
    "单位",
];

fn check(item: &Item<'_>, cx: &mut Context<'_>) {
    let Some(value) = item.basis.as_deref().filter(|_| !item.inherits("basis")) else { return };
    let bare: String = value.chars().filter(|c| !is_space(*c)).take(LONGEST + 1).collect();
    if bare.is_empty() || bare.chars().count() > LONGEST || !names_nothing(&bare) {
        return;
    }
    if find_citations(value).is_empty() && find_document_numbers(value).is_empty() {
        cx.report(Finding::of_field(&RULE, "basis").with("found", bare).for_review());
    }
}

/// Whether nothing but words for any rules is left when those that point are taken out.
fn names_nothing(bare: &str) -> bool {
    let mut rest = bare;
    let mut rules = 0;
    while !rest.is_empty() {
        let begins = |words: &[&str]| {
            words.iter().filter(|word| rest.starts_with(**word)).map(|word| word.len()).max()
        };
        if let Some(length) = begins(ANY) {
            rules += 1;
            rest = &rest[length..];
        } else if let Some(length) = begins(POINTING) {
            rest = &rest[length..];
        } else {
            return false;
        }
    }
    rules > 0
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, passes};

    #[test]
    fn words_for_any_rule_name_none() {
        breaks(&RULE, &[r#"{"basis": "政策文件"}"#, r#"{"basis": "依据国家法律、法规和政策"}"#]);
    }

    #[test]
    fn what_names_something_is_left() {
        passes(
            &RULE,
            &[
                r#"{"basis": "政府信息公开条例"}"#,
                r#"{"basis": "中央八项规定"}"#,
                r#"{"basis": "县委工作要求"}"#,
                r#"{"basis": "", "inherited": ["basis"]}"#,
            ],
        );
    }
}
