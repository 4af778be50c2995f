//! 公开内容笼统

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{GRASSROOTS_2019, PRACTICE};
use crate::read::{lists_elements, substance};
use crate::record::Item;

declare_rule! {
    /// 公开内容应当列出要素，只说“本单位发布的文件”“通知公告类信息”“相关信息”等于没有说。
    ///
    /// 与名称相同的，由 `item/content-tautology` 提示。列有要素（有顿号、括号、分号或者编号）的，不提示。
    ///
    /// 改正：列出要素，例如文件的名称、文号、成文日期、有效性和正文。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"name": "部门文件", "content": "本单位发布的文件"}
    /// {"name": "公告公示", "content": "公开本部门通知公告类信息"}
    /// {"name": "执法检查", "content": "相关信息"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"name": "部门文件", "content": "本单位发布的文件的名称、文号、正文"}
    /// {"name": "公告公示", "content": "通知、公告类信息"}
    /// {"name": "部门动态", "content": "公开发布本部门工作信息"}
    /// {"name": "执法检查", "content": "年度检查计划及检查结果"}
    /// ```
    RULE = "item/content-vague" {
        title: ("公开内容笼统", "Vague content"),
        message: (
            "公开内容“{found}”没有说明公开哪些要素，应当列出",
            "the content “{found}” names no elements; it should list them"
        ),
        severity: Severity::Warning,

        basis: &[GRASSROOTS_2019.at(""), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Item(check),
    }
}

/// Contents that say nothing of what is published.
const EMPTY: &[&str] = &[
    "相关",
    "有关",
    "其他",
    "其它",
    "相关信息",
    "有关信息",
    "相关内容",
    "有关内容",
    "相关文件",
    "有关文件",
    "相关资料",
    "有关资料",
    "发布的文件",
    "制定的文件",
    "印发的文件",
    "出台的文件",
    "相关工作",
    "有关工作",
    "应当公开的信息",
    "应公开的信息",
    "相关材料",
];

/// A kind of information and no more.
const KINDS: &[&str] = &["类信息", "类文件", "类材料"];

fn check(item: &Item<'_>, cx: &mut Context<'_>) {
    let Some(content) = item.content.as_deref().filter(|_| !item.inherits("content")) else {
        return;
    };
    if lists_elements(content) {
        return;
    }
    let said = substance(content);
    let repeats = item.name.as_deref().is_some_and(|name| substance(name) == said);
    let kind = KINDS.iter().any(|kind| content.trim_end().ends_with(kind));
    if !repeats && (kind || EMPTY.contains(&said.as_str())) {
        cx.report(Finding::of_field(&RULE, "content").with("found", content.trim()));
    }
}
