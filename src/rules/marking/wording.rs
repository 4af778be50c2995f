//! 附注的用语

use crate::engine::{Check, Context, Edit, Finding, Fix, Severity, declare_rule};
use crate::law::{OPENNESS_2016, PRACTICE};
use crate::message::Message;
use crate::read::{Marking, Wording};

declare_rule! {
    /// 附注写明公开属性，用通行的说法：此件公开发布（或者此件主动公开）、此件依申请公开、此件删减后公开、
    /// 此件不予公开。
    ///
    /// 自造的说法（“此件对外公开”“此件公开发行”）看不出属于哪一种。只写“主动公开”、不写“此件”的，
    /// 提示补全。附注写的是别的事项（发至县团级、联系人），不提示。配置里规定了本地用语的，按配置。
    ///
    /// 改正：从通行的说法中选一种。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// （此件对外公开）
    /// （此件公开发行）
    /// （主动公开）
    /// （此件公开发布）。
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// （此件公开发布）
    /// （此件主动公开）
    /// （此件可依申请公开）
    /// （此件发至县团级）
    /// ```
    RULE = "marking/wording" {
        title: ("附注的用语", "Wording of the marking"),
        message: (
            "附注“{found}”不是公开属性的通行说法，应当写作此件公开发布、此件依申请公开、此件删减后公开或者此件不予公开",
            "the marking “{found}” is not a known wording; it should be 此件公开发布, 此件依申请公开, 此件删减后公开 or 此件不予公开"
        ),
        severity: Severity::Error,
        basis: &[OPENNESS_2016.at("一（一）"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Marking(check),
    }
}

static NO_PREFIX: Message = Message::new(
    "附注“{found}”应当写作“此件{found}”",
    "the marking “{found}” should be “此件{found}”",
);

static FULL_STOP: Message =
    Message::new("附注之后不用“{found}”", "no “{found}” stands after the marking");

static NOT_HERE: Message = Message::new(
    "附注“{found}”不是本单位规定的用语，应当写作{right}",
    "the marking “{found}” is not one that is in use here: {right}",
);

fn check(marking: &Marking, cx: &mut Context<'_>) {
    let words = cx.text(marking.words);
    let finding = Finding::new(&RULE, marking.words).with("found", words);
    if marking.kind == Wording::Unknown {
        return cx.report(finding);
    }
    let ours = &cx.profile().markings;
    let right = |ours: &String| ours.trim_matches(['（', '）']) == words;
    if !ours.is_empty() && !ours.iter().any(right) {
        let right = ours.join("、");
        cx.report(finding.saying(NOT_HERE).with("right", right).weighing(Severity::Warning));
    } else if !marking.has_prefix {
        let fix = Fix::suggest([Edit::insert(marking.words.start, "此件")]);
        cx.report(finding.saying(NO_PREFIX).weighing(Severity::Info).with_fix(fix));
    }
    if !marking.stop.is_empty() {
        let finding = Finding::new(&RULE, marking.stop).with("found", cx.text(marking.stop));
        let fix = Fix::safe([Edit::delete(marking.stop)]);
        cx.report(finding.saying(FULL_STOP).weighing(Severity::Info).with_fix(fix));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{becomes, breaks, findings, passes};

    #[test]
    fn wordings_of_ones_own_are_reported() {
        breaks(
            &RULE,
            &[
                "（此件可对社会公开）",
                "此件公开属性：主动公开",
                "（依申请公开）",
                "（此件公开公布）",
            ],
        );
    }

    #[test]
    fn known_wordings_and_other_notes_are_left() {
        passes(
            &RULE,
            &[
                "（此件公开）",
                "此件不公开",
                "（此件免予公开）",
                "（此件 公开 发布）",
                "（此件公开发布，联系人：张三）",
                "（此件不得翻印）",
                "（联系人：李四，电话：12345）",
            ],
        );
    }

    #[test]
    fn a_full_stop_is_a_matter_of_style() {
        becomes(&RULE, "（此件公开发布）。", "（此件公开发布）");
        let found = findings(&RULE, "（此件公开发布）。");
        assert_eq!(found[0].severity, crate::engine::Severity::Info);
    }
}
