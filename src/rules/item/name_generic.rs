//! 名称不指明事项

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{GRASSROOTS_2019, PRACTICE};
use crate::read::lists_elements;
use crate::record::Item;

declare_rule! {
    /// 事项名称应当说出公开什么。
    ///
    /// “专题展示”“专题专栏”是网站栏目的样式，不是事项；“其他”后面没有说明内容的，同样看不出公开什么。
    ///
    /// 改正：改用事项的名称，例如“行政执法公示信息”。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail,with=item/content-vague
    /// {"name": "专题展示", "content": "执法主体、执法人员名单"}
    /// {"name": "专题专栏", "content": "抽查事项清单、抽查结果"}
    /// {"name": "其他", "content": "相关信息"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"name": "其他", "content": "法律、法规规定应当公开的其他政府信息"}
    /// {"name": "政务公开专题展示情况", "content": "展示的主题、时间"}
    /// {"name": "其他行政权力", "content": "事项名称、依据、流程"}
    /// ```
    RULE = "item/name-generic" {
        title: ("名称不指明事项", "Name of no item"),
        message: (
            "名称“{found}”没有指明事项，应当说出公开什么",
            "the name “{found}” names no item; it should say what is published"
        ),
        severity: Severity::Warning,

        basis: &[GRASSROOTS_2019.at(""), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Item(check),
    }
}

/// Kinds of pages rather than items.
const PAGES: &[&str] = &["专题展示", "专题专栏", "专题", "专栏", "专题报道", "专题页面"];

/// Names that leave it to the content.
const REST: &[&str] = &["其他", "其它", "其他信息", "其它信息", "其他事项"];

fn check(item: &Item<'_>, cx: &mut Context<'_>) {
    let Some(name) = item.name.as_deref().filter(|_| !item.inherits("name")) else { return };
    let name = name.trim();
    let silent = || {
        let content = item.content.as_deref().map(str::trim);
        content.is_some_and(|content| {
            let short = content.chars().count() <= 4;
            short && !content.is_empty() && !lists_elements(content)
        })
    };
    if PAGES.contains(&name) || (REST.contains(&name) && silent()) {
        cx.report(Finding::of_field(&RULE, "name").with("found", name));
    }
}
