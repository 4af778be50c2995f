//! 特定群体没有写明

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{GRASSROOTS_2019, PRACTICE};
use crate::table::Catalogue;

declare_rule! {
    /// 公开对象是特定群体的，应当写明是哪些人，如“申请人”“征收范围内的农户”。
    ///
    /// 只写“特定群体”“特定对象”“有关人员”，或者只在“特定群体”下打勾，读者不知道是谁。整张表提示一次。表头注明
    /// “请写明”而只打勾的，也只作提示：不少目录都是这样。
    ///
    /// 改正：写明是哪些人。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 事项名称,公开内容,公开依据,公开时限,公开主体,公开渠道和载体,公开方式,公开对象
    /// 低保审批,审核意见、公示名单,《社会救助暂行办法》第十一条,自信息形成或者变更之日起20个工作日内,某县民政局,政府网站,主动公开,特定群体
    /// ---
    /// 事项名称,公开内容,公开依据,公开时限,公开主体,公开渠道和载体,公开方式,全社会,特定群体
    /// 低保审批,审核意见、公示名单,《社会救助暂行办法》第十一条,自信息形成或者变更之日起20个工作日内,某县民政局,政府网站,主动公开,,√
    /// ---
    /// 事项名称,公开内容,公开依据,公开时限,公开主体,公开渠道和载体,公开方式,公开对象
    /// 低保审批,审核意见、公示名单,《社会救助暂行办法》第十一条,自信息形成或者变更之日起20个工作日内,某县民政局,政府网站,主动公开,相关人员
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 事项名称,公开内容,公开依据,公开时限,公开主体,公开渠道和载体,公开方式,公开对象
    /// 低保审批,审核意见、公示名单,《社会救助暂行办法》第十一条,自信息形成或者变更之日起20个工作日内,某县民政局,政府网站,主动公开,全社会
    /// ---
    /// 事项名称,公开内容,公开依据,公开时限,公开主体,公开渠道和载体,公开方式,全社会,特定群体
    /// 低保审批,审核意见、公示名单,《社会救助暂行办法》第十一条,自信息形成或者变更之日起20个工作日内,某县民政局,政府网站,主动公开,,申请人
    /// ---
    /// 事项名称,公开内容,公开依据,公开时限,公开主体,公开渠道和载体,公开方式,公开对象
    /// 低保审批,审核意见、公示名单,《社会救助暂行办法》第十一条,自信息形成或者变更之日起20个工作日内,某县民政局,政府网站,主动公开,特定群体（申请人）
    /// ```
    RULE = "item/audience-unnamed" {
        title: ("特定群体没有写明", "Audience not named"),
        message: (
            "有{count}个事项的公开对象只写“{found}”，没有写明是哪些人，应当写明，如“申请人”",
            "{count} items give “{found}” as their audience and do not say who that is; they should"
        ),
        severity: Severity::Info,
        basis: &[GRASSROOTS_2019.at(""), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Catalogue(check),
    }
}

/// Words for a group that is not named.
const UNNAMED: &[&str] = &[
    "特定群体",
    "特定群众",
    "特定对象",
    "特定人群",
    "特定人员",
    "有关人员",
    "相关人员",
    "有关群体",
    "相关群体",
    "有关对象",
    "相关对象",
];

fn check(catalogue: &Catalogue<'_>, cx: &mut Context<'_>) {
    let mut found = catalogue.own_cells("audience").filter_map(|(row, value)| {
        let bare = value.trim_matches(|c: char| crate::text::is_space(c) || "■☑√✓".contains(c));
        // 全社会、特定群体 leaves nobody out.
        UNNAMED.contains(&bare).then_some((row, bare))
    });
    if let Some((row, value)) = found.next() {
        let finding = Finding::of_field(&RULE, "audience").in_row(row).with("found", value);
        cx.report(finding.with("count", found.count() + 1).for_review());
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::findings;

    #[test]
    fn a_table_is_one_finding() {
        let csv = "事项名称,公开内容,公开对象\n".to_owned() + &"甲,乙,特定群体\n".repeat(300);
        let found = findings(&RULE, &csv);
        assert_eq!(found.iter().filter(|finding| finding.rule.id == RULE.id).count(), 1);
    }
}
