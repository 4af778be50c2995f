//! 答复类型

use super::finding;
use crate::engine::{Check, Context, Severity, declare_rule};
use crate::law::DISCLOSURE_2019;
use crate::message::Message;
use crate::read::{ReplyGroup, read_reply_outcome};
use crate::record::Request;

declare_rule! {
    /// 答复类型应当是年度报告第三张表里的一种，否则年底无法归类统计。
    ///
    /// 表里分六组：予以公开、部分公开、不予公开（8种）、无法提供（3种）、不予处理（5种）、其他处理（3种）。可以写组名、行名，或者平常的说法，
    /// 如“信息不存在”“非本机关”“重复申请”“撤回”。“已办结”“已答复”没有说出是哪一种；“不属于政府信息”“咨询”表里没有，要归入其中一种。
    ///
    /// 一格里写了两组的（如不予公开的是不存在的信息），也提示：不存在的信息无法提供，不是不予公开。已经答复而类型空着、写了类型而答复日期空着的，
    /// 请补全；撤回、逾期不补正等其他处理可以没有答复日期。
    /// 还没有答复的，这一栏写办到哪一步（如“等待补正”），不提示。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"receivedOn": "2026-10-12", "repliedOn": "2026-11-02", "outcome": "已办结"}
    /// {"receivedOn": "2026-10-12", "repliedOn": "2026-11-02", "outcome": "不属于政府信息"}
    /// {"receivedOn": "2026-10-12", "repliedOn": "2026-11-02", "outcome": "不予公开（信息不存在）"}
    /// {"receivedOn": "2026-10-12", "repliedOn": "2026-11-02", "outcome": ""}
    /// {"receivedOn": "2026-10-12", "repliedOn": "", "outcome": "予以公开"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"receivedOn": "2026-10-12", "repliedOn": "2026-11-02", "outcome": "予以公开"}
    /// {"receivedOn": "2026-10-12", "repliedOn": "2026-11-02", "outcome": "（四）无法提供：1.本机关不掌握相关政府信息"}
    /// {"receivedOn": "2026-10-12", "repliedOn": "2026-11-02", "outcome": "非本机关"}
    /// {"receivedOn": "2026-10-12", "repliedOn": "", "outcome": "申请人撤回"}
    /// {"receivedOn": "2026-11-12", "repliedOn": "", "outcome": ""}
    /// ```
    RULE = "request/outcome" {
        title: ("答复类型", "Kind of reply"),
        message: (
            "答复类型“{written}”不是年度报告统计的一种，应当写予以公开、部分公开、不予公开、无法提供、不予处理、其他处理中的哪一种，以及其中的哪一项",
            "the kind of reply “{written}” is none that the annual report counts; it should be one of 予以公开, 部分公开, 不予公开, 无法提供, 不予处理, 其他处理, and which of its rows"
        ),
        severity: Severity::Warning,
        basis: &[DISCLOSURE_2019.at("第三十六条"), DISCLOSURE_2019.at("第五十条")],
        since: "0.1.0",
        check: Check::Request(check),
    }
}

static MIXED: Message = Message::new(
    "答复类型“{written}”写了两种：{row}属于{group}，不是{other}",
    "the kind of reply “{written}” names two: {row} belongs to {group}, not to {other}",
);
static BLANK: Message = Message::new(
    "已经答复（{replied}），答复类型没有写",
    "it was answered ({replied}), and the kind of reply is not there",
);
static UNDATED: Message = Message::new(
    "写了答复类型“{outcome}”，答复日期没有写",
    "the kind of reply is “{outcome}”, and the date of the reply is not there",
);

fn check(request: &Request<'_>, cx: &mut Context<'_>) {
    let replied = request.date("repliedOn").is_some();
    if !request.says("outcome") {
        if replied && request.outcome.is_some() {
            let (_, date) = super::written(request, "repliedOn");
            let found = finding(&RULE, request, "outcome").saying(BLANK);
            cx.report(found.with("replied", date));
        }
        return;
    }
    let written = request.outcome.as_deref().unwrap_or_default();
    let is_open = request.replied_on.is_some() && !request.says("repliedOn");
    let Some(outcome) = read_reply_outcome(written) else {
        // 等待补正, 征求意见 say how far it is.
        if !is_open {
            cx.report(finding(&RULE, request, "outcome"));
        }
        return;
    };
    if let Some(other) = outcome.also {
        cx.report(
            finding(&RULE, request, "outcome")
                .saying(MIXED)
                .with("row", outcome.name())
                .with("group", outcome.group.name())
                .with("other", other.name()),
        );
    }
    if is_open && outcome.group != ReplyGroup::Other {
        let found = finding(&RULE, request, "repliedOn").saying(UNDATED);
        cx.report(found.with("outcome", written.trim()));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::message::Lang;
    use crate::rules::testing::{findings, passes};

    #[test]
    fn two_groups_in_one_are_told_apart() {
        let found = findings(&RULE, r#"{"outcome": "不予公开（非本机关）"}"#);
        let message = found[0].message.fill(Lang::Zh, &found[0].values);
        assert_eq!(
            message,
            "答复类型“不予公开（非本机关）”写了两种：本机关不掌握相关政府信息属于无法提供，不是不予公开"
        );
    }

    #[test]
    fn what_is_not_there_is_asked_for_only_where_there_is_room_for_it() {
        passes(
            &RULE,
            &[
                r#"{"receivedOn": "2026-10-12", "repliedOn": "2026-11-02"}"#,
                r#"{"outcome": "予以公开"}"#,
                r#"{"outcome": "办理中", "repliedOn": ""}"#,
                r#"{"outcome": "", "repliedOn": "十一月"}"#,
                r#"{"outcome": "等待补正", "repliedOn": ""}"#,
            ],
        );
    }

    #[test]
    fn the_regulation_of_2007_had_other_kinds() {
        passes(
            &RULE,
            &[r#"{"receivedOn": "2019-05-10", "repliedOn": "2019-05-20", "outcome": "已办结"}"#],
        );
    }
}
