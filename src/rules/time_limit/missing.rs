//! 缺少公开时限

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{GRASSROOTS_2019, PRACTICE};
use crate::message::Message;
use crate::read::TimeLimit;

declare_rule! {
    /// 公开目录的每一事项都应当写明公开时限。
    ///
    /// 空白，以及“无”“/”“—”“待定”这样等于没有写的，都提示。目录里没有这一列的，由 `catalogue/header-missing`
    /// 提示；合并单元格的后续行，按上一行理解，不提示。单份公文的“公开时限”一栏可以留空。
    ///
    /// 改正：写明期限。法律、法规没有另外规定的，写“自信息形成或者变更之日起20个工作日内”。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 无
    /// /
    /// —
    /// 待定
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 自信息形成或者变更之日起20个工作日内
    /// 每年1月31日前
    /// {"title": "关于开展清查工作的通知", "timeLimit": ""}
    /// ```
    RULE = "time-limit/missing" {
        title: ("缺少公开时限", "Missing time limit"),
        message: (
            "公开时限空白，应当写明期限，如“自信息形成或者变更之日起20个工作日内”",
            "the time limit is blank; it should be given, such as “自信息形成或者变更之日起20个工作日内”"
        ),
        severity: Severity::Error,
        basis: &[GRASSROOTS_2019.at(""), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::TimeLimit(check),
    }
}

static NOTHING: Message = Message::new(
    "公开时限写作“{written}”，等于没有写，应当写明期限，如“自信息形成或者变更之日起20个工作日内”",
    "the time limit is “{written}”, which says nothing; it should be given, such as “自信息形成或者变更之日起20个工作日内”",
);

fn check(limit: &TimeLimit, cx: &mut Context<'_>) {
    if !limit.empty || cx.is_of_document() {
        return;
    }
    let finding = Finding::new(&RULE, limit.span);
    let written = cx.text(limit.span);
    cx.report(match written {
        "" => finding,
        _ => finding.saying(NOTHING).with("written", written),
    });
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::record::Item;
    use crate::rules::testing::{breaks, findings_in_item, passes};

    #[test]
    fn what_stands_for_nothing_is_nothing() {
        breaks(&RULE, &[" ", "\u{3000}", "／", "——", "暂无", "无。", "N/A"]);
    }

    #[test]
    fn what_says_something_is_other_rules_business() {
        passes(&RULE, &["同上", "及时", "无固定期限", "20"]);
    }

    #[test]
    fn what_is_asked_for_has_the_limit_of_the_regulation() {
        let is_missing = |attribute: &'static str, limit: &'static str| {
            let item = Item {
                attribute: Some(attribute.into()),
                time_limit: Some(limit.into()),
                ..Item::default()
            };
            findings_in_item(&item).iter().any(|finding| finding.rule.id == RULE.id)
        };
        assert!(!is_missing("依申请公开", "—") && !is_missing("不予公开", ""));
        assert!(is_missing("依申请公开", "") && is_missing("主动公开", "—"));
    }

    #[test]
    fn a_document_need_not_have_one() {
        passes(&RULE, &[r#"{"title": "关于开展清查工作的通知", "timeLimit": ""}"#]);
    }
}
