//! 标题里书名号套用

use crate::engine::{Check, Context, Edit, Finding, Fix, Severity, declare_rule};
use crate::law::GB_T_15834_2011;
use crate::read::find_nested_titles;
use crate::record::Text;

declare_rule! {
    /// 标题里书名号里面还要用书名号时，外面一层用《》，里面一层用〈〉。
    ///
    /// 转发、印发公文的标题最容易套用《》。正文里的，由 `text/nested-marks` 提示。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"title": "关于转发《云岭县人民政府关于印发《政务公开工作要点》的通知》的通知"}
    /// ---
    /// {"title": "关于废止《关于贯彻《政府信息公开条例》的意见》的决定"}
    /// ---
    /// {"title": "《云岭县公安局关于修改《执法公示办法》的决定》解读"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"title": "关于转发《云岭县人民政府关于印发〈政务公开工作要点〉的通知》的通知"}
    /// ---
    /// {"title": "关于废止《执法公示办法》《首问负责制度》的决定"}
    /// ---
    /// {"title": "关于印发《政务公开工作要点》的通知"}
    /// ```
    RULE = "title/nested-marks" {
        title: ("标题里书名号套用", "Nested title marks in a title"),
        message: (
            "里面一层的“{found}”应当用单书名号，写作“{right}”",
            "the inner “{found}” should have single title marks: “{right}”"
        ),
        severity: Severity::Warning,
        basis: &[GB_T_15834_2011.at("")],
        since: "0.1.0",
        check: Check::Text(check),
    }
}

fn check(text: &Text<'_>, cx: &mut Context<'_>) {
    if cx.field() != Some("title") {
        return;
    }
    for (open, close) in find_nested_titles(text.body, text.writing).into_iter().take(20) {
        let inside = &text.body[open.range().end..close.range().start];
        cx.report(
            Finding::new(&RULE, open.to(close))
                .with("found", open.to(close).of(text.body))
                .with("right", ["〈", inside, "〉"].concat())
                .with_fix(Fix::safe([Edit::replace(open, "〈"), Edit::replace(close, "〉")])),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::becomes_field;

    #[test]
    fn the_inner_marks_become_single_ones() {
        assert_eq!(RULE.group(), "title");
        becomes_field(
            "title",
            "关于转发《关于《甲》的通知》的函",
            "关于转发《关于〈甲〉的通知》的函",
        );
    }
}
