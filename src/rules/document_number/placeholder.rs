//! 未填的文号

use super::finding;
use crate::engine::{Check, Context, Severity, declare_rule};
use crate::law::{DOCUMENT_RULES_2012, PRACTICE};
use crate::read::{DepartureKind as Kind, DocumentNumber};

declare_rule! {
    /// 公开的公文里不应当留有待填的文号。
    ///
    /// “××发〔2024〕×号”“某办呈〔2026〕12号”是样稿或者草稿里的占位，公开之前应当换成真正的文号。正文里的
    /// 可能是文书式样，由人判断。
    ///
    /// 改正：核对正式印发的公文，填上文号。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// ××发〔2024〕×号
    /// X公（治）行罚决字〔2024〕001号
    /// 某办呈〔2026〕12号
    /// 国办发〔20××〕5号
    /// 国办发〔2024〕__号
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 国办发〔2024〕5号
    /// ZDCR-2018-01003
    /// {"body": "展板尺寸为长×宽×高：3×5×7米，编号5号"}
    /// ```
    RULE = "document-number/placeholder" {
        title: ("未填的文号", "A number to be filled in"),
        message: (
            "“{number}”里的“{found}”还没有填，应当换成正式印发的文号",
            "“{found}” in “{number}” is still to be filled in"
        ),
        severity: Severity::Error,
        basis: &[DOCUMENT_RULES_2012.at("第九条"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::DocumentNumber(check),
    }
}

fn check(number: &DocumentNumber<'_>, cx: &mut Context<'_>) {
    for departure in &number.departures {
        if departure.kind != Kind::Placeholder {
            continue;
        }
        let found = finding(&RULE, number, departure).with("number", number.text());
        cx.report(if cx.is_running_text() {
            found.weighing(Severity::Warning).for_review()
        } else {
            found
        });
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, findings, passes};

    #[test]
    fn blanks_of_every_kind_are_reported() {
        breaks(
            &RULE,
            &[
                "XX政发〔2024〕5号",
                "国办发〔2024〕X号",
                "国办发〔****〕*号",
                "国办发〔〇〇〇〇〕5号",
                "国办发〔2024〕N号",
            ],
        );
    }

    #[test]
    fn a_form_in_running_text_is_for_a_person_to_judge() {
        let found = findings(&RULE, r#"{"body": "式样：×公（治）行罚决字〔20××〕×号"}"#);
        assert!(found.iter().all(|finding| finding.review), "{found:#?}");
        assert_eq!(found.len(), 1);
    }

    #[test]
    fn letters_of_a_code_are_no_blanks() {
        passes(&RULE, &["GXFGW〔2024〕5号", "十三五办〔2024〕5号"]);
    }
}
