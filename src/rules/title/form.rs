//! 标题的写法

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{DOCUMENT_RULES_2012, PRACTICE};
use crate::read::Title;

declare_rule! {
    /// 印发、转发公文的通知，标题里一般有“关于”。
    ///
    /// “印发《…》的通知”在党委办公室系统里常见，只作提示：标题由发文机关名称、事由和文种组成，
    /// 事由一般由“关于”引出。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 印发《云岭县政务公开工作实施方案》的通知
    /// 云岭县公安局转发《关于加强年检工作的意见》的通知
    /// 云岭县人民政府公布《权责清单》的公告
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 关于印发《云岭县政务公开工作实施方案》的通知
    /// 云岭县公安局关于转发《关于加强年检工作的意见》的通知
    /// 中共中央办公厅　国务院办公厅印发《关于全面推进政务公开工作的意见》
    /// 《云岭县行政执法公示办法》解读
    /// 云岭县公安局印发通知
    /// ```
    RULE = "title/form" {
        title: ("标题没有“关于”", "Title without its usual preposition"),
        message: (
            "标题“{found}”一般应当有“关于”，如“关于印发《…》的通知”",
            "the title “{found}” usually has 关于, as in 关于印发《…》的通知"
        ),
        severity: Severity::Info,
        basis: &[DOCUMENT_RULES_2012.at("第九条"), PRACTICE.at("标题由“关于”引出事由")],
        since: "0.1.0",
        check: Check::Title(check),
    }
}

fn check(title: &Title<'_>, cx: &mut Context<'_>) {
    if title.carries_without_about() {
        cx.report(Finding::new(&RULE, title.span).with("found", &title.words));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, findings};

    #[test]
    fn a_title_broken_over_two_lines_is_one_title() {
        let text = "印发《某分局关于\n进一步推进政务公开工作实施方案》的通知\n\n各单位：\n现将方案印发给你们。";
        let json = serde_json::json!({ "body": text }).to_string();
        breaks(&RULE, &[&json]);
        let found = findings(&RULE, &json);
        let finding = found.iter().find(|finding| finding.rule.id == RULE.id).expect("found");
        assert_eq!(finding.place.span.unwrap().of(text).lines().count(), 2);
    }
}
