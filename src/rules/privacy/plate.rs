//! 机动车号牌

use super::{finding, is_public};
use crate::engine::{Check, Context, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019, POLICE_OPENNESS_2018};
use crate::read::{Bearer, PersonalDatum, PersonalKind};

declare_rule! {
    /// 公开的处罚决定书应当隐去机动车号牌号码。
    ///
    /// 只看处罚决定书和复议决定书：公安机关处罚个人的，是错误；其他机关的，请人工核对是不是个人的车辆。
    /// 号牌作废公告、警车不在此列。
    ///
    /// 改正：隐去号牌的中间几位（“云N***8”）。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"body": "某县公安局\n行政处罚决定书\n违法行为人：张某，男，驾驶云N12388号小型客车"}
    /// {"body": "某县公安局交通警察大队\n公安交通管理行政处罚决定书\n被处罚人：李某\n车辆牌号：云N·D1238挂"}
    /// {"body": "某县交通运输局\n行政处罚决定书\n当事人：王某，车辆为云ND12345"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"body": "机动车号牌作废公告：云N12388"}
    /// {"body": "某县公安局\n行政处罚决定书\n违法行为人：张某，驾驶云N***8号小型客车"}
    /// {"body": "某县公安局\n行政处罚决定书\n违法行为人：张某，撞坏云N1238警"}
    /// ```
    RULE = "privacy/plate" {
        title: ("机动车号牌", "Licence plate"),
        message: (
            "“{found}”是机动车号牌号码，处罚决定书公开以前应当隐去",
            "“{found}” is a licence plate; hide it before publishing a decision on a penalty"
        ),
        severity: Severity::Error,
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
    let Some(penalty) = datum.penalty else { return };
    let police_car = datum.bearer == Bearer::Office;
    if datum.kind != PersonalKind::Plate || police_car || !is_public(cx) {
        return;
    }
    let found = finding(&RULE, datum, RULE.message);
    cx.report(if penalty.police && penalty.person {
        found
    } else {
        let basis = [DISCLOSURE_2019.at("第十五条"), DISCLOSURE_2007.at("第十四条")];
        let found = basis.into_iter().fold(found, crate::engine::Finding::on);
        found.weighing(Severity::Warning).for_review()
    });
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::Severity;
    use crate::rules::testing::findings;

    #[test]
    fn the_police_may_not_name_the_car_of_a_person() {
        let weight = |body: &str| {
            let found = findings(&RULE, body);
            let plate = found.iter().find(|finding| finding.rule.id == RULE.id);
            plate.map(|plate| (plate.severity, plate.review))
        };
        let police = "某县公安局行政处罚决定书\n被处罚人：张某，云N12388";
        assert_eq!(weight(police), Some((Severity::Error, false)));
        let other = "某县城市管理局行政处罚决定书\n当事人：某县某公司，云N12388";
        assert_eq!(weight(other), Some((Severity::Warning, true)));
        assert_eq!(weight("道路上的云N12388"), None);
    }
}
