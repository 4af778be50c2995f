//! 公开内容赘字

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::PRACTICE;
use crate::record::Item;

declare_rule! {
    /// 公开内容一列里，“公开发布”四个字可以不写。
    ///
    /// 默认不检查，由本地方案启用。
    ///
    /// 改正：删去“公开发布”。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"name": "部门动态", "content": "公开发布本部门工作信息"}
    /// {"name": "公告", "content": "公开发布的通知、公告"}
    /// {"name": "公告", "content": "公开发布招考公告"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"name": "部门动态", "content": "本部门工作信息"}
    /// {"name": "部门动态", "content": "公开本部门工作信息"}
    /// {"name": "公告", "content": "对外公开发布的招考公告"}
    /// ```
    RULE = "item/content-redundant" {
        title: ("公开内容赘字", "Needless words in the content"),
        message: (
            "公开内容里的“公开发布”可以不写",
            "公开发布 is needless in the content"
        ),
        severity: Severity::Info,
        off: true,
        basis: &[PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Item(check),
    }
}

fn check(item: &Item<'_>, cx: &mut Context<'_>) {
    let own = item.content.as_deref().filter(|_| !item.inherits("content"));
    if own.is_some_and(|content| content.trim_start().starts_with("公开发布")) {
        cx.report(Finding::of_field(&RULE, "content"));
    }
}
