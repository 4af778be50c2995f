//! 含糊的公开时限

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019, PRACTICE};
use crate::message::Message;
use crate::read::TimeLimit;
use crate::read::time_limit::{Code, Departure};

declare_rule! {
    /// “及时”“适时”“定期”“按规定时限”没有说到什么时候为止，查不出是否按时公开。
    ///
    /// “20个工作日内及时公开”说了期限，不提示；“从其规定”与期限并用，也不提示。“同上”要对照上一行才知道，
    /// 表格一筛选、一排序就读不懂了，也应当照写。
    ///
    /// 改正：写明期限。法律、法规没有另外规定的，写“自信息形成或者变更之日起20个工作日内”。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 及时公开
    /// 文件印发后及时公开
    /// 按照相关规定公开
    /// 法律、法规另有规定的，从其规定
    /// 同上
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 自该政府信息形成或者变更之日起20个工作日内及时公开
    /// 自信息形成或变更之日起20个工作日内公开，并及时更新
    /// 自信息形成或变更之日起20个工作日内公开。法律、法规另有规定的，从其规定
    /// 按照有关规定，自信息形成或变更之日起7个工作日内公开
    /// {"title": "关于开展清查工作的通知", "timeLimit": "及时公开"}
    /// ```
    RULE = "time-limit/vague" {
        title: ("含糊的公开时限", "Vague time limit"),
        message: (
            "“{written}”没有说明期限，应当写明，如“自信息形成或者变更之日起20个工作日内”",
            "“{written}” names no limit; it should be given, such as “自信息形成或者变更之日起20个工作日内”"
        ),
        severity: Severity::Warning,
        basis: &[
            DISCLOSURE_2019.at("第二十六条"),
            DISCLOSURE_2007.at("第十八条"),
            PRACTICE.at(""),
        ],
        since: "0.1.0",
        check: Check::TimeLimit(check),
    }
}

static DITTO: Message = Message::new(
    "“{written}”要对照上一行才知道期限，应当照写",
    "“{written}” can only be understood from the row above; the limit should be repeated",
);

static PROVISO: Message = Message::new(
    "“{written}”只说了例外，没有说明期限，应当写明，如“自信息形成或者变更之日起20个工作日内”",
    "“{written}” names the exception and no limit; it should be given, such as “自信息形成或者变更之日起20个工作日内”",
);

fn check(limit: &TimeLimit, cx: &mut Context<'_>) {
    if cx.is_of_document() {
        return;
    }
    let vague = |departure: &&Departure| {
        matches!(departure.code, Code::Vague | Code::Ditto | Code::OnlyProviso)
    };
    let Some(departure) = limit.departures.iter().find(vague) else { return };
    let finding = Finding::new(&RULE, departure.span).with("written", cx.text(departure.span));
    cx.report(match departure.code {
        Code::Ditto => finding.saying(DITTO),
        Code::OnlyProviso => finding.saying(PROVISO),
        _ => finding,
    });
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, passes};

    #[test]
    fn words_and_references_without_a_limit_are_reported() {
        breaks(
            &RULE,
            &["尽快公开", "不定期", "如有变动，及时更新", "按上级要求", "〃", "依法公开"],
        );
        breaks(&RULE, &["及时公开，公告期限为5个工作日"]); // how long, and not by when
    }

    #[test]
    fn beside_a_limit_the_words_do_no_harm() {
        passes(
            &RULE,
            &["动态更新，变更后5个工作日内", "每年1月31日前及时公布", "定期（每季度）公开"],
        );
    }

    #[test]
    fn a_page_may_say_so_of_one_document() {
        passes(&RULE, &[r#"{"title": "通知", "timeLimit": "及时公开"}"#]);
    }
}
