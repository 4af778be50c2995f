//! 形近字母

use super::finding;
use crate::engine::{Check, Context, Severity, declare_rule};
use crate::law::{GB_T_9704_1999, GB_T_9704_2012, PRACTICE};
use crate::read::{DepartureKind as Kind, DocumentNumber};

declare_rule! {
    /// 发文字号的数字里不应当混进形近的字母和符号。
    ///
    /// 字母 O 与 0、字母 l 和 I 与 1 看上去几乎一样，多半来自文字识别或者误按。年份里夹的“〇”“○”也是。
    ///
    /// 改正：核对原件后改正。工具提出写法，须由人确认。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 德公发〔2O24〕12号
    /// 德公发〔20l6〕12号
    /// 德公发〔2024〕1O号
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 德公发〔2024〕12号
    /// 德公发〔2024〕101号
    /// 全国人民代表大会常务委员会公告〔十四届〕第一〇号
    /// ```
    RULE = "document-number/confusable" {
        title: ("形近字母", "Letters that look like digits"),
        message: (
            "“{found}”里混有不是数字的字符，应当是“{right}”",
            "“{found}” has characters in it that are no digits; it should be “{right}”"
        ),
        severity: Severity::Error,
        basis: &[GB_T_9704_2012.at("7.2.5"), GB_T_9704_1999.at(""), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::DocumentNumber(check),
    }
}

fn check(number: &DocumentNumber<'_>, cx: &mut Context<'_>) {
    for departure in &number.departures {
        if departure.kind == Kind::DigitConfusable {
            cx.report(finding(&RULE, number, departure));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::FixKind;
    use crate::rules::testing::{breaks, findings, passes};

    #[test]
    fn a_person_confirms_the_digit() {
        let found = findings(&RULE, "德公发〔2O24〕12号");
        assert_eq!(found[0].fixes[0].kind, FixKind::Suggest);
        assert_eq!(found[0].fixes[0].edits[0].text, "2024");
    }

    #[test]
    fn digits_of_every_script_are_told_from_letters() {
        breaks(&RULE, &["德公发〔2〇24〕12号", "德公发〔2024〕l2号", "德公发〔2О24〕12号"]);
        passes(&RULE, &["德公发〔二O二四〕12号", "德公发〔２０２４〕１２号"]);
    }
}
