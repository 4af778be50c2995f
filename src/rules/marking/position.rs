//! 附注的位置

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{GB_T_9704_1999, GB_T_9704_2012};
use crate::message::Message;
use crate::read::{Marking, Position};

declare_rule! {
    /// 附注排在成文日期的下一行，单独成行。
    ///
    /// 排在日期之前、标题之下、附件之后，或者与日期同在一行，都不合格式。正文里没有日期的，或者整篇文字
    /// 没有换行的，看不出位置，不提示。
    ///
    /// 改正：移到成文日期的下一行，左空二字。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"body": "（此件公开发布）\n各中心、室、队、所：\n现将方案印发给你们。\n某县公安局\n2017年3月29日"}
    /// {"body": "现将方案印发给你们。\n某县公安局\n2017年3月29日（此件公开发布）"}
    /// {"body": "关于年检的通知\n发布时间：2017年3月30日\n（此件公开发布）\n各所：\n现将方案印发给你们。\n某县公安局\n2017年3月29日"}
    /// {"body": "现将方案印发给你们。\n某县公安局\n2017年3月29日\n附件\n工作方案\n（此件公开发布）"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"body": "现将方案印发给你们。\n某县公安局\n2017年3月29日\n\n　　（此件公开发布）"}
    /// {"body": "现将方案印发给你们。\n（此件公开发布）"}
    /// {"body": "现将方案印发给你们。某县公安局 2017年3月29日 （此件公开发布）"}
    /// {"marking": "（此件公开发布）"}
    /// ```
    RULE = "marking/position" {
        title: ("附注的位置", "Position of the marking"),
        message: (
            "附注“{found}”应当排在成文日期的下一行",
            "the marking “{found}” should stand on the line below the date"
        ),
        severity: Severity::Warning,
        basis: &[GB_T_9704_2012.at("7.3.6"), GB_T_9704_1999.at("")],
        since: "0.1.0",
        check: Check::Marking(check),
    }
}

static OWN_LINE: Message = Message::new(
    "附注“{found}”与日期同在一行，应当另起一行",
    "the marking “{found}” stands on the line of the date; it should have a line of its own",
);

fn check(marking: &Marking, cx: &mut Context<'_>) {
    let finding = Finding::new(&RULE, marking.span).with("found", cx.text(marking.span));
    match marking.position {
        Some(Position::Elsewhere) => cx.report(finding),
        Some(Position::BesideDate) if cx.value().trim().contains(['\n', '\r']) => {
            cx.report(finding.saying(OWN_LINE));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, passes};

    #[test]
    fn a_marking_away_from_the_date_is_reported() {
        breaks(
            &RULE,
            &[
                r#"{"body": "标题\n（此件不予公开）\n正文\n二〇一七年三月二十九日"}"#,
                r#"{"body": "正文\n2017年3月29日\n抄送：某局。\n（此件公开发布）"}"#,
            ],
        );
    }

    #[test]
    fn seals_and_other_notes_may_stand_between() {
        passes(
            &RULE,
            &[
                r#"{"body": "正文\n2017年3月29日\n（盖章）\n（此件公开发布）"}"#,
                r#"{"body": "正文\n2017年3月29日\n联 系 人：某科\n联系电话：85912345\n（此件公开发布）"}"#,
                r#"{"body": "正文\n某局　2017 年 3 月 29 日\r\n\r\n（此件公开发布）\r\n附件"}"#,
            ],
        );
    }
}
