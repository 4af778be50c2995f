//! 公开层级

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{GRASSROOTS_2019, PRACTICE};
use crate::message::Message;
use crate::read::{Level, read_levels, read_responsible_units};
use crate::record::Item;

declare_rule! {
    /// 公开层级说的是由哪一级公开：省级、市级、县级、乡级、村级。
    ///
    /// 填的不是层级的（单位名称、公开方式），提示核对；“区级”“镇级”“镇（街）级”“乡、村级”都是通行的说法，不提示。
    /// 公开主体全是村民委员会、居民委员会，公开层级却没有乡级、村级的，提示核对。空白的由 `item/required` 提示。
    ///
    /// 改正：选定公开的层级。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"name": "临时救助", "level": "民政局"}
    /// {"name": "临时救助", "level": "主动公开"}
    /// {"name": "村务公开", "publisher": "各村民委员会", "level": "县级"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"name": "临时救助", "level": "县级、乡级"}
    /// {"name": "临时救助", "level": "镇（街）级"}
    /// {"name": "村务公开", "publisher": "各村民委员会", "level": "乡、村级"}
    /// {"name": "临时救助", "publisher": "县民政局、村民委员会", "level": "县级"}
    /// ```
    RULE = "item/level" {
        title: ("公开层级", "Level of disclosure"),
        message: (
            "“{found}”不是公开层级，应当写省级、市级、县级、乡级或者村级",
            "“{found}” is no level; it should be 省级, 市级, 县级, 乡级 or 村级"
        ),
        severity: Severity::Warning,
        basis: &[GRASSROOTS_2019.at(""), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Item(check),
    }
}

static VILLAGE: Message = Message::new(
    "公开主体“{publisher}”是村（居）民委员会，公开层级却只有“{found}”，应当核对哪一处有误",
    "“{publisher}” is a villagers' or residents' committee, yet the level is “{found}”; one of them should be corrected",
);

fn check(item: &Item<'_>, cx: &mut Context<'_>) {
    let Some(value) = item.level.as_deref().filter(|_| !item.inherits("level")) else { return };
    let levels = read_levels(value);
    if let Some((span, _)) = levels.iter().find(|(_, level)| level.is_none()) {
        let finding = Finding::new(&RULE, *span).in_field("level");
        return cx.report(finding.with("found", span.of(value)).for_review());
    }
    let is_low = levels.iter().any(|(_, level)| *level >= Some(Level::Township));
    let Some(publisher) = item.publisher.as_deref().filter(|_| !levels.is_empty() && !is_low)
    else {
        return;
    };
    let units = read_responsible_units(publisher);
    let of_village = |name: &str| {
        ["村委会", "居委会", "村民委员会", "居民委员会"].iter().any(|end| name.ends_with(end))
    };
    if !units.is_empty() && units.iter().all(|unit| of_village(unit.span.of(publisher))) {
        let finding = Finding::of_field(&RULE, "level").saying(VILLAGE).with("found", value.trim());
        cx.report(finding.with("publisher", publisher.trim()).for_review());
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, passes};

    #[test]
    fn levels_have_many_names() {
        passes(
            &RULE,
            &[
                r#"{"level": "省、市、县、乡"}"#,
                r#"{"level": "■县级 ■乡级"}"#,
                r#"{"level": "市(县)级"}"#,
                r#"{"level": "县（市、区）级"}"#,
                r#"{"level": "区级/街道"}"#,
                r#"{"level": "县级\n乡镇级"}"#,
                r#"{"level": "州级县级"}"#,
                r#"{"level": "国家级"}"#,
                r#"{"level": "/"}"#,
                r#"{"level": "√"}"#,
            ],
        );
        breaks(&RULE, &[r#"{"level": "县级、政府网站"}"#]);
    }
}
