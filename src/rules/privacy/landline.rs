//! 住宅电话

use super::{finding, is_public};
use crate::engine::{Check, Context, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019, POLICE_OPENNESS_2018};
use crate::read::{Bearer, PersonalDatum, PersonalKind};

declare_rule! {
    /// 公开的信息里不应当有个人的住宅电话。
    ///
    /// 机关的办公电话依法应当公开，从不提示；只提示写明是家庭电话、住宅电话的固定电话，和处罚决定书里
    /// 个人的联系电话。
    ///
    /// 改正：删去，或者只留区号和末四位。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 家庭电话：0692-2123456
    /// 住宅电话（0692）2123456
    /// {"body": "某县公安局行政处罚决定书\n违法行为人：张某，男，联系电话0692-2123456"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 监督电话：0692-2123456
    /// 联系电话：010-12345678
    /// 某县公安局 0692-2123456转8001
    /// {"body": "某县公安局行政处罚决定书\n违法行为人：张某，男\n投诉电话：0692-2123456"}
    /// ```
    RULE = "privacy/landline" {
        title: ("住宅电话", "Home telephone"),
        message: (
            "“{found}”是个人的固定电话，公开以前应当隐去",
            "“{found}” is the landline of a person; hide it before publishing"
        ),
        severity: Severity::Info,
        basis: &[
            DISCLOSURE_2019.at("第十五条"),
            DISCLOSURE_2007.at("第十四条"),
            POLICE_OPENNESS_2018.at("第十五条"),
        ],
        since: "0.1.0",
        check: Check::PersonalDatum(check),
    }
}

fn check(datum: &PersonalDatum<'_>, cx: &mut Context<'_>) {
    let party = datum.penalty.is_some_and(|penalty| penalty.person);
    let personal = match datum.bearer {
        Bearer::Person => true,
        Bearer::Contact => party,
        Bearer::Office | Bearer::Unknown => false,
    };
    if datum.kind == PersonalKind::Landline && personal && is_public(cx) {
        cx.report(finding(&RULE, datum, RULE.message).for_review());
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, passes};

    #[test]
    fn an_office_may_be_called() {
        breaks(&RULE, &["宅电 08712345678"]);
        passes(
            &RULE,
            &["0692-2123456", "传真：0692-2123456", "电话：(0692)2123456", "021-63212345"],
        );
    }
}
