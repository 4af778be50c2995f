//! 内容与名称不符

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{GRASSROOTS_2019, PRACTICE};
use crate::read::substance;
use crate::record::Item;

declare_rule! {
    /// 公开内容不能是另一个事项。
    ///
    /// 名称是“回应关切”，内容却是“公开政府开放日”，多半是填错了行。只在名称和内容都是目录里通行的事项、分属
    /// 两类、字面上又没有相同之处时提示；“公众参与”之下写“政府开放日”之类，不提示。
    ///
    /// 改正：按名称写内容，或者另列一行。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"name": "回应关切", "content": "公开政府开放日"}
    /// {"name": "公务员考录", "content": "政府采购信息"}
    /// {"name": "部门领导", "content": "公开权责清单"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"name": "公众参与", "content": "公开政府开放日"}
    /// {"name": "回应关切", "content": "公开舆情回应、政府开放日"}
    /// {"name": "部门预算", "content": "公开财政预决算"}
    /// {"name": "政策解读", "content": "新闻发布会"}
    /// ```
    RULE = "item/content-mismatch" {
        title: ("内容与名称不符", "Content of another item"),
        message: (
            "名称是“{name}”，内容“{found}”却是另一个事项",
            "the name is “{name}”, but the content “{found}” is another item"
        ),
        severity: Severity::Error,

        basis: &[GRASSROOTS_2019.at(""), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Item(check),
    }
}

/// Items that every catalogue may have, those of a line being of one kind.
const ITEMS: &[&[&str]] = &[
    &["回应关切", "回应社会关切", "舆情回应"],
    &["政府开放日", "政务开放日"],
    &["政府信息公开指南", "信息公开指南"],
    &["政府信息公开年报", "政府信息公开年度报告", "政府信息公开工作年度报告"],
    &["机构设置", "内设机构", "机构职能", "主要职责"],
    &["领导", "领导信息", "领导简介", "领导分工"],
    &["财政预决算", "预决算", "预算", "决算", "部门预算", "部门决算", "财政预算决算"],
    &["公务员考录", "公务员招考", "公务员招录", "招考录用"],
    &["人大建议办理", "人大代表建议办理", "政协提案办理", "建议提案办理"],
    &["权责清单", "权力清单", "责任清单"],
    &["政府采购", "政府集中采购"],
    &["行政事业性收费"],
];

fn kind(said: &str) -> Option<usize> {
    ITEMS.iter().position(|kind| kind.contains(&said))
}

fn check(item: &Item<'_>, cx: &mut Context<'_>) {
    let own = !item.inherits("content") && !item.inherits("name");
    let Some((name, content)) = item.name.as_deref().zip(item.content.as_deref()) else { return };
    let (named, said) = (substance(name), substance(content));
    let Some((one, other)) = kind(&named).zip(kind(&said)).filter(|_| own) else { return };
    if one != other && !named.chars().any(|c| said.contains(c)) {
        let finding = Finding::of_field(&RULE, "content");
        cx.report(finding.with("name", name.trim()).with("found", content.trim()));
    }
}
