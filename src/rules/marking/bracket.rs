//! 附注的括号

use crate::engine::{Check, Context, Edit, Finding, Fix, Severity, declare_rule};
use crate::law::{GB_T_9704_1999, GB_T_9704_2012};
use crate::message::Message;
use crate::read::Marking;

declare_rule! {
    /// 公开属性的附注用全角圆括号“（）”括入，如（此件公开发布）。
    ///
    /// 半角括号、方括号、方头括号、一边有一边没有，都不合格式。正文里单独成行而没有括号的，也提示；
    /// 元数据里的“附注”一栏不写括号的，不提示。
    ///
    /// 改正：改用“（”和“）”。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// (此件公开发布)
    /// （此件依申请公开)
    /// 【此件主动公开】
    /// 此件公开发布）
    /// ```
    /// ```gongkai,fixed
    /// （此件公开发布）
    /// （此件依申请公开）
    /// （此件主动公开）
    /// （此件公开发布）
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// （此件公开发布）
    /// 此件公开发布
    /// （此件发至县团级）
    /// ```
    RULE = "marking/bracket" {
        title: ("附注的括号", "Brackets of the marking"),
        message: (
            "附注“{found}”应当用全角圆括号“（）”括入，写作“（{words}）”",
            "the marking “{found}” should stand in full-width parentheses: “（{words}）”"
        ),
        severity: Severity::Warning,
        basis: &[GB_T_9704_2012.at("7.3.6"), GB_T_9704_1999.at("")],
        since: "0.1.0",
        check: Check::Marking(check),
    }
}

static NONE: Message = Message::new(
    "附注“{found}”没有括号，应当写作“（{words}）”",
    "the marking “{found}” has no brackets; it should be “（{words}）”",
);

fn check(marking: &Marking, cx: &mut Context<'_>) {
    let (open, close) = (cx.text(marking.open), cx.text(marking.close));
    let none = open.is_empty() && close.is_empty();
    if (open, close) == ("（", "）") || (none && !cx.is_running_text()) {
        return;
    }
    let finding = Finding::new(&RULE, marking.open.to(marking.close))
        .with("found", cx.text(marking.open.to(marking.close)))
        .with("words", cx.text(marking.words));
    let edits = [Edit::replace(marking.open, "（"), Edit::replace(marking.close, "）")];
    cx.report(if none {
        finding.saying(NONE).with_fix(Fix::suggest(edits))
    } else {
        finding.with_fix(Fix::safe(edits))
    });
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::check_text;
    use crate::rules::testing::{becomes, breaks, passes, with_setting};

    #[test]
    fn every_other_bracket_is_reported() {
        breaks(
            &RULE,
            &[
                "(此件公开发布)",
                "[此件公开发布]",
                "〔此件不予公开〕",
                "（此件公开发布",
                "(此件对外公开)",
            ],
        );
    }

    #[test]
    fn brackets_become_full_width_and_nothing_else_changes() {
        becomes(&RULE, "  ( 此件公开发布 )", "  （ 此件公开发布 ）");
        becomes(&RULE, "（此件不予公开", "（此件不予公开）");
    }

    #[test]
    fn in_a_field_brackets_may_be_left_out() {
        passes(&RULE, &["此件公开发布", "主动公开", "", "(联系人：张三)"]);
    }

    #[test]
    fn in_a_text_they_may_not() {
        let found = |text| with_setting(|setting| check_text(text, setting));
        let texts = ["某局\n2017年3月29日\n此件公开发布\n", "2017年3月29日\n(此件公开发布)"];
        for text in texts {
            assert!(found(text).iter().any(|finding| finding.rule.id == RULE.id), "{text}");
        }
        let text = "标注“此件公开发布”等字样，(此件公开发布)须在日期之下。";
        assert!(found(text).iter().all(|finding| finding.rule.id != RULE.id), "{text}");
    }
}
