//! 住址

use super::{finding, is_public};
use crate::engine::{Check, Context, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019, POLICE_OPENNESS_2018};
use crate::read::{PersonalDatum, PersonalKind};

declare_rule! {
    /// 公开的处罚决定书应当隐去个人的住址，只写到乡镇、街道。
    ///
    /// 只看处罚决定书和复议决定书里“住址”“现住”“户籍地”等后面的地址；单位的地址不在此列。
    ///
    /// 改正：删去乡镇、街道以后的部分。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"body": "某县公安局\n行政处罚决定书\n违法行为人：张某，男，现住某县遮岛镇南甸路12号3栋2单元"}
    /// {"body": "某县公安局\n行政处罚决定书\n被处罚人：李某，户籍地址：云南省某县九保乡横路村二组"}
    /// {"body": "某县自然资源局\n行政处罚决定书\n当事人：王某，住某市某街道幸福小区5栋"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"body": "某县公安局\n行政处罚决定书\n违法行为人：张某，男，现住某县遮岛镇"}
    /// {"body": "某县公安局地址：某县遮岛镇南甸路12号"}
    /// {"body": "某县公安局\n行政处罚决定书\n违法行为人：张某\n缴款地址：某县遮岛镇南甸路12号"}
    /// {"body": "某县公安局\n行政处罚决定书\n被处罚人：李某，户籍地址：云南省某县××乡××村"}
    /// ```
    RULE = "privacy/address" {
        title: ("住址", "Home address"),
        message: (
            "住址写得过细，处罚决定书公开以前应当只写到“{found}”",
            "the home address is too precise; before publishing a decision on a penalty it should end at “{found}”"
        ),
        severity: Severity::Warning,
        basis: &[
            POLICE_OPENNESS_2018.at("第十五条"),
            DISCLOSURE_2019.at("第十五条"),
            DISCLOSURE_2007.at("第十四条"),
        ],
        since: "0.1.0",
        check: Check::PersonalDatum(check),
    }
}

fn check(datum: &PersonalDatum<'_>, cx: &mut Context<'_>) {
    if datum.kind == PersonalKind::Address && is_public(cx) {
        cx.report(finding(&RULE, datum, RULE.message));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::apply;
    use crate::rules::testing::{findings, passes};

    #[test]
    fn what_is_offered_ends_with_the_township() {
        let text = "某县公安局行政处罚决定书\n被处罚人：李某，住址：某省某县遮岛镇南甸路12号，无业";
        let found = findings(&RULE, text);
        let fixes = found.iter().filter(|finding| finding.rule.id == RULE.id);
        let fixed = apply(text, fixes.flat_map(|finding| &finding.fixes));
        assert!(fixed.ends_with("住址：某省某县遮岛镇，无业"), "{fixed}");
        passes(&RULE, &[fixed.as_str()]);
    }
}
