//! 标题末尾的标点

use crate::engine::{Check, Context, Edit, Finding, Fix, Severity, declare_rule};
use crate::law::{GB_T_9704_2012, GB_T_15834_2011, PRACTICE};
use crate::read::Title;

declare_rule! {
    /// 标题末尾不用标点。
    ///
    /// 问号和叹号在新闻标题里可能是作者有意用的，不提示；公文标题里的句号、逗号、顿号、分号和冒号都应当删去。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 云岭县人民政府关于划定禁燃区的通知。
    /// 关于开展年检工作的通告；
    /// 关于公布权责清单的公告:
    /// ```
    /// ```gongkai,fixed
    /// 云岭县人民政府关于划定禁燃区的通知
    /// 关于开展年检工作的通告
    /// 关于公布权责清单的公告
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 云岭县人民政府关于划定禁燃区的通知
    /// 关于印发《云岭县行政执法公示办法（试行）》的通知
    /// 身份证丢了怎么办？
    /// ```
    RULE = "title/punctuation" {
        title: ("标题末尾的标点", "Mark at the end of a title"),
        message: ("标题末尾的“{found}”应当删去", "“{found}” at the end of the title should go"),
        severity: Severity::Error,
        basis: &[GB_T_9704_2012.at("7.3.1"), GB_T_15834_2011.at(""), PRACTICE.at("标题末尾不用标点")],
        since: "0.1.0",
        check: Check::Title(check),
    }
}

fn check(title: &Title<'_>, cx: &mut Context<'_>) {
    let mark = title.end_mark.of(title.source);
    if matches!(mark, "" | "！" | "!") || title.words.chars().count() < 5 {
        return;
    }
    cx.report(
        Finding::new(&RULE, title.end_mark)
            .with("found", mark)
            .with_fix(Fix::safe([Edit::delete(title.end_mark)])),
    );
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, passes};

    #[test]
    fn full_and_half_width_marks_count() {
        breaks(
            &RULE,
            &["关于开展年检工作的通知.", "关于开展年检工作的通知，", "关于开展年检工作的通知、"],
        );
        passes(&RULE, &["", "。", "通知。", "关于公开ABC公司名称等信息的通知"]);
    }
}
