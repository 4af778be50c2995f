//! 公开主体不明

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{GRASSROOTS_2019, PRACTICE};
use crate::message::Message;
use crate::read::{Naming, ResponsibleUnit, read_responsible_units};
use crate::record::Item;

declare_rule! {
    /// 公开主体应当写明是哪个单位。
    ///
    /// “有关科室”“相关部门”“局属有关单位”没有指明任何单位，出了问题找不到人；“许可服务科等有关科室”
    /// 指明了一个，其余仍不确定。“各派出所”“各乡镇人民政府”是确定的一类单位，不提示；“公安局等三部门”
    /// 有数可查，部门预算的公开主体写“各部门”，也不提示。
    ///
    /// 改正：写明牵头单位，需要时再写配合单位。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"name": "工作推进", "publisher": "局属有关单位"}
    /// {"name": "治安管理", "publisher": "治安大队、各派出所等有关科室"}
    /// {"name": "公告公示", "publisher": "指挥中心秘书科等有关科室"}
    /// {"name": "公告公示", "publisher": "各单位"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"name": "治安管理", "publisher": "治安大队、各派出所"}
    /// {"name": "惠民政策", "publisher": "民政局、教育局、公安局等三部门"}
    /// {"name": "招生计划", "publisher": "各高等学校"}
    /// {"name": "部门预算", "publisher": "各预算单位"}
    /// {"name": "部门预算", "publisher": "各部门"}
    /// ```
    RULE = "item/publisher-vague" {
        title: ("公开主体不明", "Vague publisher"),
        message: (
            "“{found}”没有写明是哪些单位，应当逐一写明",
            "“{found}” leaves open which units are meant; they should be named"
        ),
        severity: Severity::Warning,
        basis: &[GRASSROOTS_2019.at(""), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Item(check),
    }
}

static NONE: Message = Message::new(
    "“{found}”没有指明任何单位，应当写明牵头单位",
    "“{found}” names no unit at all; it should name the one that leads",
);

fn check(item: &Item<'_>, cx: &mut Context<'_>) {
    let Some(value) = item.publisher.as_deref().filter(|_| !item.inherits("publisher")) else {
        return;
    };
    let units = read_responsible_units(value);
    let unnamed = units.iter().all(|unit| unit.naming == Naming::Unnamed);
    // 各部门 of 部门预算 is a class of units too.
    let is_own = |unit: &&ResponsibleUnit| {
        let class = unit.span.of(value).trim_start_matches('各');
        unit.naming == Naming::All && item.name.as_deref().is_some_and(|name| name.contains(class))
    };
    let mut vague = units.iter().filter(|unit| unit.naming != Naming::Named && !is_own(unit));
    let Some(first) = vague.next() else { return };
    let finding =
        Finding::new(&RULE, first.span).in_field("publisher").with("found", first.span.of(value));
    cx.report(if unnamed { finding.saying(NONE).weighing(Severity::Error) } else { finding });
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::Severity;
    use crate::rules::testing::{breaks, findings, passes};

    #[test]
    fn a_cell_without_any_unit_is_an_error() {
        for (publisher, severity) in [
            ("有关科室", Severity::Error),
            ("相关部门、有关单位", Severity::Error),
            ("政工室、有关科室", Severity::Warning),
            ("局机关各科室", Severity::Warning),
        ] {
            let found = findings(&RULE, &format!(r#"{{"publisher": "{publisher}"}}"#));
            let own = found.iter().find(|finding| finding.rule.id == RULE.id);
            assert_eq!(own.map(|finding| finding.severity), Some(severity), "{publisher}");
        }
    }

    #[test]
    fn what_the_row_above_says_is_reported_there() {
        breaks(&RULE, &[r#"{"publisher": "县民政局等部门"}"#]);
        passes(&RULE, &[r#"{"publisher": "有关科室", "inherited": ["publisher"]}"#, "{}"]);
    }
}
