//! 当事人姓名

use super::{finding, is_public};
use crate::engine::{Check, Context, Severity, declare_rule};
use crate::law::POLICE_OPENNESS_2018;
use crate::read::{PersonalDatum, PersonalKind};

declare_rule! {
    /// 公安机关公开的处罚决定书应当对自然人的姓名作隐名处理：保留姓氏，名字以“某”替代。
    ///
    /// 只看公安机关的处罚决定书和复议决定书里“被处罚人”“违法行为人”“当事人”等后面的姓名。其他机关公示
    /// 行政相对人的名称另有规定，不提示；负责人、办案民警、窗口民警的姓名应当公开，不提示。
    ///
    /// 改正：张三写作张某，欧阳修写作欧阳某；同一个人前后应当一致，几个人隐名后相同的，写作张某甲、张某乙。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"body": "某县公安局\n行政处罚决定书\n违法行为人：张三，男，汉族"}
    /// {"body": "某县公安局\n行政处罚决定书\n被处罚人姓名：欧阳小明 性别：男"}
    /// {"body": "某县公安局\n行政处罚决定书\n违法行为人张三，男，1990年3月7日出生"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"body": "某县公安局\n行政处罚决定书\n违法行为人：张某某，男，汉族"}
    /// {"body": "某县公安局\n行政处罚决定书\n被处罚人：某县某商店\n办案民警：李四"}
    /// {"body": "某县市场监督管理局\n行政处罚决定书\n当事人：张三"}
    /// {"body": "某县公安局局长张三，联系人：李四"}
    /// ```
    RULE = "privacy/name" {
        title: ("当事人姓名", "Name of a party"),
        message: (
            "处罚决定书里自然人的姓名公开以前应当隐名，写作“{found}”",
            "the name of a natural person in a decision on a penalty should be hidden before publishing: “{found}”"
        ),
        severity: Severity::Error,
        basis: &[POLICE_OPENNESS_2018.at("第十四条")],
        since: "0.1.0",
        check: Check::PersonalDatum(check),
    }
}

fn check(datum: &PersonalDatum<'_>, cx: &mut Context<'_>) {
    let police = datum.penalty.is_some_and(|penalty| penalty.police);
    if datum.kind == PersonalKind::Name && police && is_public(cx) {
        cx.report(finding(&RULE, datum, RULE.message));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::apply;
    use crate::rules::testing::{findings, passes};

    #[track_caller]
    fn becomes(name: &str, expected: &str) {
        let text = |name: &str| format!("某县公安局行政处罚决定书\n被处罚人：{name}，男");
        let found = findings(&RULE, &text(name));
        let fixes = found.iter().filter(|finding| finding.rule.id == RULE.id);
        assert_eq!(apply(&text(name), fixes.flat_map(|finding| &finding.fixes)), text(expected));
    }

    #[test]
    fn the_surname_stays() {
        becomes("张三", "张某");
        becomes("张三丰", "张某某");
        becomes("欧阳修", "欧阳某");
        becomes("买买提·吐尔逊", "买某某");
        becomes("张某", "张某");
        becomes("张×丰", "张×丰");
    }

    #[test]
    fn shops_and_sentences_are_no_names() {
        let decision = |party: &str| format!("某县公安局行政处罚决定书\n被处罚人：李某\n{party}");
        for party in
            ["当事人：王记店", "当事人：于次日起生效后可以", "当事人对处罚不服的，", "证人证言，"]
        {
            passes(&RULE, &[decision(party).as_str()]);
        }
    }
}
