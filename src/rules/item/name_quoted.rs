//! 名称带引号

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::PRACTICE;
use crate::record::Item;

declare_rule! {
    /// 整个名称或者类别放在引号里，排序和查找时会被当作另一个事项。
    ///
    /// 默认不检查，由本地方案启用。
    ///
    /// 改正：去掉外层引号。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"name": "“双随机、一公开”"}
    /// {"name": "部门预算", "category": ["“三公”"]}
    /// {"name": "\"放管服\""}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"name": "“三公”经费"}
    /// {"name": "双随机、一公开"}
    /// {"name": "落实“双减”"}
    /// ```
    RULE = "item/name-quoted" {
        title: ("名称带引号", "Quoted name"),
        message: (
            "“{found}”整个放在引号里，可以去掉引号",
            "“{found}” stands in quotation marks as a whole; they can go"
        ),
        severity: Severity::Info,
        off: true,
        basis: &[PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Item(check),
    }
}

fn check(item: &Item<'_>, cx: &mut Context<'_>) {
    let name = item.name.iter().filter(|_| !item.inherits("name")).map(|name| ("name", name));
    let levels = item.category.iter().filter(|_| !item.inherits("category"));
    for (field, value) in name.chain(levels.map(|level| ("category", level))) {
        let value = value.trim();
        let quoted = value.starts_with(['“', '"']) && value.ends_with(['”', '"']);
        if quoted && value.matches(['“', '”', '"']).count() == 2 {
            cx.report(Finding::of_field(&RULE, field).with("found", value));
        }
    }
}
