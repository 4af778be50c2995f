//! 公开内容重复名称

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{GRASSROOTS_2019, PRACTICE};
use crate::read::substance;
use crate::record::Item;

declare_rule! {
    /// 公开内容应当列出要素，不能只把事项名称再说一遍。
    ///
    /// “公开本部门财政预决算”除去“公开”“本部门”和“信息”“情况”这类字，剩下的与名称“部门财政预决算”相同，
    /// 读者看不出公开哪些要素。
    ///
    /// 改正：列出要素，例如预算、决算的报表和“三公”经费说明。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"name": "部门财政预决算", "content": "公开本部门财政预决算"}
    /// {"name": "公务员考录", "content": "公开本部门公务员考录信息"}
    /// {"name": "治安管理", "content": "公开治安管理信息"}
    /// {"name": "政府信息公开指南", "content": "政府信息公开指南"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"name": "部门动态", "content": "公开发布本部门工作信息"}
    /// {"name": "公务员考录", "content": "公务员考录的职位、名额、报考条件和录用结果"}
    /// {"name": "人大建议办理情况", "content": "公开人大建议办理复文"}
    /// {"name": "会议", "content": "会议公报"}
    /// ```
    RULE = "item/content-tautology" {
        title: ("公开内容重复名称", "Content repeats the name"),
        message: (
            "公开内容“{found}”只是重复名称，应当列出要素",
            "the content “{found}” only repeats the name; it should list the elements"
        ),
        severity: Severity::Warning,

        basis: &[GRASSROOTS_2019.at(""), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Item(check),
    }
}

fn check(item: &Item<'_>, cx: &mut Context<'_>) {
    let Some(content) = item.content.as_deref().filter(|_| !item.inherits("content")) else {
        return;
    };
    let said = substance(content);
    if !said.is_empty() && item.name.as_deref().is_some_and(|name| substance(name) == said) {
        cx.report(Finding::of_field(&RULE, "content").with("found", content.trim()));
    }
}
