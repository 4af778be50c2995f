//! 年份括号

use chrono::NaiveDate;

use super::finding;
use crate::engine::{Check, Context, Severity, declare_rule};
use crate::law::{GB_T_9704_1999, GB_T_9704_2012, PRACTICE};
use crate::message::Message;
use crate::read::{DepartureKind as Kind, DocumentNumber};

declare_rule! {
    /// 发文字号的年份应当用六角括号“〔〕”括入。
    ///
    /// 圆括号、方括号、方头括号都不是六角括号，两半不成对、套了两层的也不对。引用公文时发文字号要放进
    /// 圆括号里，里面再用方括号、方头括号，就成了小括号套大括号，所以标准另定了六角括号。六角括号在输入法
    /// 里可以打“括号”或“六角括号”选出，Unicode 编码是 U+3014 和 U+3015。
    ///
    /// 法院的案号（如“（2016）最高法民再98号”）和许可证号另有写法，不在此列。
    ///
    /// 改正：可以一键改为六角括号。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 国办发[2024]5号
    /// 德办发【2016】30号
    /// 粤政发（2020）4号
    /// 国办发〔2024]5号
    /// 国办发【〔2024〕】5号
    /// 证监会公告[2008]17号
    /// ```
    /// ```gongkai,fixed
    /// 国办发〔2024〕5号
    /// 德办发〔2016〕30号
    /// 粤政发〔2020〕4号
    /// 国办发〔2024〕5号
    /// 国办发〔2024〕5号
    /// 证监会公告〔2008〕17号
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 国办发〔2024〕5号
    /// 永公（办）发〔2017〕28号
    /// 国家税务总局公告2019年第38号
    /// {"body": "再审申请人不服（2016）最高法民再98号民事判决"}
    /// ```
    RULE = "document-number/bracket" {
        title: ("年份括号", "Year brackets"),
        message: (
            "年份用“{open}{close}”括入，应当用“〔〕”，写作“{right}”",
            "the year stands in “{open}{close}”; it should stand in “〔〕”: “{right}”"
        ),
        severity: Severity::Error,
        basis: &[GB_T_9704_2012.at("7.2.5"), GB_T_9704_1999.at(""), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::DocumentNumber(check),
    }
}

static MISMATCH: Message = Message::new(
    "年份的两半括号“{open}”“{close}”不成对，应当写作“{right}”",
    "the halves “{open}” and “{close}” around the year do not match; it should be “{right}”",
);

static DOUBLE: Message = Message::new(
    "年份的括号“{open}”“{close}”重复，应当只有一对，写作“{right}”",
    "the brackets “{open}” and “{close}” around the year are doubled; it should be “{right}”",
);

/// Since when a document's own number must be written so.
const STANDARD_SINCE: NaiveDate = crate::law::day(2012, 7, 1);

fn check(number: &DocumentNumber<'_>, cx: &mut Context<'_>) {
    for departure in &number.departures {
        let found = match departure.kind {
            Kind::BracketStyle => {
                let binding = !cx.is_running_text() && cx.day() >= STANDARD_SINCE;
                let weight = if binding { Severity::Error } else { Severity::Warning };
                finding(&RULE, number, departure).weighing(weight)
            }
            Kind::BracketMismatch => finding(&RULE, number, departure).saying(MISMATCH),
            Kind::BracketDouble => finding(&RULE, number, departure).saying(DOUBLE),
            _ => continue,
        };
        let (open, close) = (cx.text(number.open), cx.text(number.close));
        cx.report(found.with("open", open).with("close", close));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::Severity;
    use crate::rules::testing::{becomes, breaks, findings, passes};

    #[test]
    fn every_other_pair_is_reported() {
        for pair in [
            "()", "（）", "[]", "［］", "【】", "﹝﹞", "〈〉", "<>", "＜＞", "{}", "｛｝", "〖〗",
            "〘〙", "❲❳", "﹙﹚", "「」", "『』", "„‟", "︹︺", "⟨⟩",
        ] {
            let (open, close) = pair.split_at(pair.chars().next().map_or(0, char::len_utf8));
            becomes(&RULE, &format!("国办发{open}2024{close}5号"), "国办发〔2024〕5号");
        }
    }

    #[test]
    fn halves_that_do_not_match_are_reported() {
        breaks(
            &RULE,
            &["国办发〔2024)5号", "国办发（2024)5号", "国办发〔2024〔5号", "国办发〔〔2024〕〕5号"],
        );
        becomes(&RULE, "国办发〔2024〕〕5号", "国办发〔2024〕5号");
    }

    #[test]
    fn other_mistakes_are_left_to_other_rules() {
        passes(
            &RULE,
            &["国办发〔2024〕05号", "国办发〔2024〕第5号", "国办发〔2024 5号", "国办发2024-5号"],
        );
    }

    #[test]
    fn what_is_no_document_number_keeps_its_brackets() {
        passes(
            &RULE,
            &["（2016）最高法民再98号", "京网文[2017]1530-131号", "锡国用（2008）第012345号"],
        );
    }

    #[test]
    fn a_document_is_bound_by_the_standard_of_its_day() {
        let weight = |record: &str| findings(&RULE, record)[0].severity;
        assert_eq!(weight(r#"{"documentNumber": "国办发[2024]5号"}"#), Severity::Error);
        assert_eq!(weight(r#"{"documentNumber": "国办发[2011]5号"}"#), Severity::Warning);
        assert_eq!(weight(r#"{"documentNumber": "国发[1999]15号"}"#), Severity::Warning);
        assert_eq!(weight(r#"{"body": "根据国办发[2024]5号"}"#), Severity::Warning);
        let late = r#"{"documentNumber": "国办发[2011]5号", "writtenOn": "2012年7月2日"}"#;
        assert!(
            findings(&RULE, late)
                .iter()
                .any(|found| { found.rule.id == RULE.id && found.severity == Severity::Error })
        );
    }
}
