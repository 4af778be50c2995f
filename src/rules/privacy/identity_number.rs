//! 公民身份号码

use super::{finding, is_public};
use crate::engine::{Check, Context, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019, PERSONAL_INFORMATION_2021};
use crate::message::Message;
use crate::read::{Certainty, PersonalDatum, PersonalKind};

declare_rule! {
    /// 公开的信息里不应当有完整的公民身份号码。
    ///
    /// 18 位号码的地区、出生日期、校验码都对的，是错误；校验码不对的，可能是写错一位的真实号码，提示
    /// 人工核对。15 位的旧号码没有校验码，前面写明“身份证”才提示。全角数字、中间有空格或者短横的也能
    /// 认出。统一社会信用代码、索引号、流水号不是公民身份号码。
    ///
    /// 救助、补贴、危房改造等名单和它们的附件最容易漏掉这一项。
    ///
    /// 改正：删去，或者隐去中间十位（“1101**********002X”）；同一个号码应当用同一种写法。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 张某，公民身份号码11010519491231002X。
    /// 身份证：440524 18800101 0014
    /// 张某，11010519491231002x
    /// {"attachments": ["危房改造名单（110105194912310021）.xls"]}
    /// ```
    ///
    /// ```gongkai,fail,with=text/number-style
    /// １１０１０５１９４９１２３１００２Ｘ
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 统一社会信用代码：914403001922038216
    /// 公民身份号码1101**********002X
    /// 索引号：1137078555222300XQ/2015-00020
    /// 流水号202408301234567890
    /// 110105 20240627
    /// {"attribute": "不予公开", "reason": "个人隐私", "body": "公民身份号码11010519491231002X"}
    /// ```
    RULE = "privacy/identity-number" {
        title: ("公民身份号码", "Identity number"),
        message: (
            "“{found}”是完整的公民身份号码，公开以前应当删去或者隐去中间的数字",
            "“{found}” is a full identity number; delete it or hide its middle before publishing"
        ),
        severity: Severity::Error,
        basis: &[
            DISCLOSURE_2019.at("第十五条"),
            DISCLOSURE_2007.at("第十四条"),
            PERSONAL_INFORMATION_2021.at("第二十八条"),
        ],
        since: "0.1.0",
        check: Check::PersonalDatum(check),
    }
}

static LIKELY: Message = Message::new(
    "“{found}”像是公民身份号码，核对后应当删去或者隐去中间的数字",
    "“{found}” looks like an identity number; check it, and delete it or hide its middle",
);

fn check(datum: &PersonalDatum<'_>, cx: &mut Context<'_>) {
    let born = datum.born.is_some_and(|day| day <= cx.as_of());
    if datum.kind != PersonalKind::IdentityNumber || !born || !is_public(cx) {
        return;
    }
    cx.report(match datum.certainty {
        Certainty::Certain => finding(&RULE, datum, RULE.message),
        Certainty::Likely => finding(&RULE, datum, LIKELY).weighing(Severity::Warning).for_review(),
    });
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::{FixKind, Severity, apply};
    use crate::rules::testing::{breaks, findings, passes};

    #[test]
    fn a_number_that_checks_is_an_error_and_another_is_for_a_person_to_see() {
        let weight = |text: &str| {
            let found = findings(&RULE, text);
            (found[0].severity, found[0].review)
        };
        assert_eq!(weight("11010519491231002X"), (Severity::Error, false));
        assert_eq!(weight("110105194912310021"), (Severity::Warning, true));
        assert_eq!(weight("身份证号码：110105491231002"), (Severity::Warning, true));
    }

    #[test]
    fn other_numbers_of_that_length_are_left() {
        passes(
            &RULE,
            &[
                "91350100M000100Y43",
                "110105194913310029",  // no thirteenth month
                "110105205012310021",  // not born yet
                "110105491231002",     // fifteen digits of anything
                "0110105194912310029", // a part of more
                "t11010519491231002X",
                "https://www.a.gov.cn/11010519491231002X.html",
            ],
        );
    }

    #[test]
    fn residents_of_other_parts_have_numbers_too() {
        breaks(&RULE, &["810000199001010019", "830000199001010012", "440524188001010014"]);
    }

    #[test]
    fn many_numbers_are_one_finding() {
        let text = "11010519491231002X、".repeat(200);
        let found = findings(&RULE, &text);
        assert_eq!(found.len(), 1);
        assert!(found[0].values.contains(&("count", "200".to_owned())), "{found:#?}");
    }

    #[test]
    fn what_is_offered_is_the_same_for_the_same_number() {
        let text = "甲11010519491231002X，乙110105 19491231 002X";
        let found = findings(&RULE, text);
        let fixes = found.iter().flat_map(|finding| &finding.fixes);
        let suggested: Vec<_> = fixes.filter(|fix| fix.kind == FixKind::Suggest).collect();
        let masked = apply(text, suggested);
        assert_eq!(masked, "甲1101**********002X，乙1101** ******** 002X");
        passes(&RULE, &[masked.as_str()]);
    }
}
