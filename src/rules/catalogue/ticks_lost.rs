//! 勾选丢失

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::PRACTICE;
use crate::table::Catalogue;

declare_rule! {
    /// 用“√”填写的各列不会一个“√”也没有。
    ///
    /// 公开对象、公开方式、公开层级常分作“全社会”“特定群体”“主动”“依申请”“县级”“乡级”等几列，用“√”填写。
    /// “√”在原文中如果是图片或者特殊字体的符号，复制、转换时会全部丢失。有两列以上、三行以上而全部空白的，
    /// 全表提示一次，不再逐列逐行提示。
    ///
    /// 改正：对照原文补上“√”。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail,with=catalogue/header-missing
    /// 目录名称,公开内容,公开主体,全社会,特定群体
    /// 出生登记,受理部门、办理条件、所需材料,某县公安局,,
    /// 死亡注销,受理部门、办理条件、办理流程,某县公安局,,
    /// 迁移登记,受理部门、办理流程、所需材料,某县公安局,,
    /// ---
    /// 目录名称,公开内容,公开主体,主动,依申请
    /// 出生登记,受理部门、办理条件、所需材料,某县公安局,,
    /// 死亡注销,受理部门、办理条件、办理流程,某县公安局,,
    /// 迁移登记,受理部门、办理流程、所需材料,某县公安局,,
    /// ---
    /// 序号,公开事项,公开内容,公开主体,公开对象,,公开层级,
    /// ,,,,全社会,特定群体,县级,乡级
    /// 1,出生登记,受理部门、办理条件、所需材料,某县公安局,,,,
    /// 2,死亡注销,受理部门、办理条件、办理流程,某县公安局,,,,
    /// 3,迁移登记,受理部门、办理流程、所需材料,某县公安局,,,,
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 事项名称,公开内容,公开依据,公开时限,公开主体,公开渠道和载体,全社会,特定群体,主动,依申请
    /// 机构设置,内设机构名称、职责、办公地址,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,政府网站,√,,√,
    /// ---
    /// 事项名称,公开内容,公开依据,公开时限,公开主体,公开渠道和载体,公开方式,全社会,特定群体
    /// 机构设置,内设机构名称、职责、办公地址,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,政府网站,主动公开,■,□
    /// ---
    /// 事项名称,公开内容,公开依据,公开时限,公开主体,公开渠道和载体,公开方式,公开对象
    /// 机构设置,内设机构名称、职责、办公地址,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,政府网站,主动公开,全社会
    /// ```
    RULE = "catalogue/ticks-lost" {
        title: ("勾选丢失", "Lost ticks"),
        message: (
            "“{headers}”{count}列全部空白，“√”可能在复制或者转换时丢失，应当对照原文补上",
            "the {count} columns “{headers}” are blank throughout; their ticks may be lost in copying and should be restored from the original"
        ),
        severity: Severity::Warning,
        basis: &[PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Catalogue(check),
    }
}

/// How many columns a message names.
const NAMED: usize = 6;

fn check(catalogue: &Catalogue<'_>, cx: &mut Context<'_>) {
    let lost = catalogue.lost_ticks();
    let Some(first) = lost.first() else { return };
    let headers: Vec<&str> =
        lost.iter().take(NAMED).map(|at| catalogue.columns[*at].header.as_str()).collect();
    let more = if lost.len() > NAMED { "等" } else { "" };
    cx.report(
        Finding::of_record(&RULE)
            .in_column(*first)
            .with("headers", headers.join("、") + more)
            .with("count", lost.len())
            .for_review(),
    );
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{findings, passes};

    const HEADER: &str = "目录名称,公开内容,公开主体,全社会,特定群体,主动,依申请\n";

    #[test]
    fn lost_ticks_are_told_once_and_by_no_other_rule() {
        let csv = HEADER.to_owned() + &"甲,乙,某县公安局,,,,\n".repeat(4);
        let found = findings(&super::RULE, &csv);
        let of = |rule: &str| found.iter().filter(|finding| finding.rule.id == rule).count();
        assert_eq!((of(super::RULE.id), of("item/required")), (1, 0));
        let blank = |finding: &&crate::engine::Finding| {
            finding.rule.id == "catalogue/header-missing"
                && matches!(finding.place.field, Some("audience" | "attribute"))
        };
        assert_eq!(found.iter().filter(blank).count(), 0);
    }

    #[test]
    fn one_tick_or_few_rows_are_enough_to_say_nothing() {
        let rows = "甲,乙,某县公安局,,,,\n";
        let one = [HEADER, &rows.repeat(4), "甲,乙,某县公安局,,,,√\n"].concat();
        let few = [HEADER, &rows.repeat(2)].concat();
        let no = HEADER.to_owned() + &"甲,乙,某县公安局,×,×,×,×\n".repeat(4);
        passes(&super::RULE, &[&one, &few, &no]);
    }
}
