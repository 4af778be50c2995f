//! 隐去得不够

use super::{finding, is_public};
use crate::engine::{Check, Context, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019, PRACTICE};
use crate::message::Message;
use crate::read::{PersonalDatum, PersonalKind, Weakness};

declare_rule! {
    /// 号码隐去一部分的，应当隐去能认出人的部分。
    ///
    /// 公民身份号码应当隐去第 7 至 14 位的出生日期：只隐去末四位的（“53312219900307****”），连同姓名
    /// 很容易还原。手机号码至少隐去四位。
    ///
    /// 改正：公民身份号码改为前四位、十个“*”、后四位，或者前六位、八个“*”、后四位。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 53312219900307****
    /// 身份证号：5331221990****1234
    /// 手机：138001380**
    /// 手机：13800***000
    /// ```
    /// ```gongkai,fail
    /// 身份证号：5331***1234
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 5331**********1234
    /// 35*************123
    /// 身份证号：533122********1234
    /// 手机：138****1234
    /// 手机：138****12**
    /// 身份证号：533122XXXXXXXX123X
    /// 规格：5***8，**重要**
    /// ```
    RULE = "privacy/weak-mask" {
        title: ("隐去得不够", "Too weak a mask"),
        message: (
            "公民身份号码隐去的不是出生日期，应当隐去第 7 至 14 位，如“{found}”",
            "the mask leaves the date of birth to be read; digits 7 to 14 should be hidden, as in “{found}”"
        ),
        severity: Severity::Warning,
        basis: &[
            DISCLOSURE_2019.at("第十五条"),
            DISCLOSURE_2007.at("第十四条"),
            PRACTICE.at("去标识化处理"),
        ],
        since: "0.1.0",
        check: Check::PersonalDatum(check),
    }
}

static YEAR: Message = Message::new(
    "公民身份号码里的出生日期没有全部隐去，应当隐去第 7 至 14 位，如“{found}”",
    "a part of the date of birth can be read; digits 7 to 14 should be hidden, as in “{found}”",
);
static FEW: Message = Message::new(
    "手机号码隐去的不到四位，应当隐去中间四位，如“{found}”",
    "fewer than four digits are hidden; the middle four should be, as in “{found}”",
);
static LENGTH: Message = Message::new(
    "隐去后的公民身份号码“{found}”不是 18 位，应当一位数字换一个“*”",
    "the hidden identity number “{found}” is not 18 long; each digit should become one “*”",
);

fn check(datum: &PersonalDatum<'_>, cx: &mut Context<'_>) {
    let Some(weakness) = datum.weakness.filter(|_| is_public(cx)) else { return };
    cx.report(match weakness {
        Weakness::BirthDate => finding(&RULE, datum, RULE.message),
        Weakness::BirthYear => finding(&RULE, datum, YEAR).for_review(),
        Weakness::Few if datum.kind == PersonalKind::MaskedMobileNumber => {
            finding(&RULE, datum, FEW).for_review()
        }
        Weakness::Few | Weakness::Length => {
            let mut found = finding(&RULE, datum, LENGTH).weighing(Severity::Info);
            found.fixes.clear();
            found
        }
    });
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::{Severity, apply};
    use crate::rules::testing::{findings, passes};

    #[test]
    fn what_is_offered_hides_the_date_of_birth() {
        let text = "张某53312219900307****、5331221990****1234、138001380**";
        let found = findings(&RULE, text);
        let masked = apply(text, found.iter().flat_map(|finding| &finding.fixes));
        assert_eq!(masked, "张某5331**************、5331**********1234、138****80**");
        passes(&RULE, &[masked.as_str()]);
    }

    #[test]
    fn another_length_is_only_told() {
        assert_eq!(findings(&RULE, "身份证：5331***1234")[0].severity, Severity::Info);
        passes(
            &RULE,
            &[
                "统一社会信用代码或身份证件号码：913101173245******",
                "5331***1234",
                "编号：5331***1234",
                "531200********12345678",
            ],
        );
    }
}
