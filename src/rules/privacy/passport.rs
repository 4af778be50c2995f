//! 护照和通行证号码

use super::{finding, is_public};
use crate::engine::{Check, Context, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019, PERSONAL_INFORMATION_2021};
use crate::read::{PersonalDatum, PersonalKind};

declare_rule! {
    /// 公开的信息里不应当有护照、通行证的号码。
    ///
    /// 只有前面写明“护照”“通行证”的号码才提示，请人工核对。
    ///
    /// 改正：删去，或者只留第一位和末三位。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 护照号码：E12345678
    /// 持护照G12345678入境
    /// 港澳居民来往内地通行证号H0123456789
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 护照号码：E*****678
    /// 型号E12345678
    /// 办理护照的，拨打12367
    /// 护照办理指南G20240101
    /// ```
    RULE = "privacy/passport" {
        title: ("护照和通行证号码", "Passport number"),
        message: (
            "“{found}”是护照或者通行证的号码，公开以前应当删去或者隐去中间的数字",
            "“{found}” is the number of a passport or permit; delete it or hide its middle before publishing"
        ),
        severity: Severity::Warning,
        basis: &[
            DISCLOSURE_2019.at("第十五条"),
            DISCLOSURE_2007.at("第十四条"),
            PERSONAL_INFORMATION_2021.at("第二十八条"),
        ],
        since: "0.1.0",
        check: Check::PersonalDatum(check),
    }
}

fn check(datum: &PersonalDatum<'_>, cx: &mut Context<'_>) {
    if datum.kind == PersonalKind::Passport && is_public(cx) {
        cx.report(finding(&RULE, datum, RULE.message).for_review());
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, passes};

    #[test]
    fn the_words_before_it_must_say_so() {
        breaks(&RULE, &["护照：PE1234567", "台湾居民来往大陆通行证 L12345678"]);
        passes(&RULE, &["E12345678", "护照。E12345678", "护照E1234567"]);
    }
}
