//! 拟上网位置

use super::trimmed;
use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019, PRACTICE};
use crate::message::Message;
use crate::read::{find_open_places, read_placement};
use crate::record::Approval;

declare_rule! {
    /// 拟上网位置应当写到最末一级栏目，中间不漏级；稿件应当放进对口的栏目。
    ///
    /// “区政府网站--政务公开--”少了末级；只写“区政府网站”没有写栏目，发布的人不知道放在哪里。微信公众号、报刊一类载体没有栏目，不提示。
    /// 政策解读稿放进通知公告、政策文件栏目的，请人核对。
    ///
    /// 改正：照网站的栏目写全，例如“区政府网站--政务公开--通知公告”。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"placement": "区政府网站--政务公开--"}
    /// {"placement": "区政府网站 > > 通知公告"}
    /// {"placement": "区政府门户网站"}
    /// {"title": "《云岭县养犬管理办法》政策解读", "placement": "县政府网站--政务公开--通知公告"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"placement": "区政府网站--政务公开--通知公告"}
    /// {"placement": "“云岭公安”微信公众号"}
    /// {"title": "《云岭县养犬管理办法》政策解读", "placement": "县政府网站--政策解读"}
    /// {"placement": "县政府网站、“云岭公安”微信公众号"}
    /// ```
    RULE = "approval/placement" {
        title: ("拟上网位置", "Place of publication"),
        message: (
            "拟上网位置“{found}”有一级栏目空着，应当写到最末一级",
            "a level of the place of publication “{found}” is blank; it should be named down to the last"
        ),
        severity: Severity::Warning,
        basis: &[
            DISCLOSURE_2019.at("第十七条"),
            DISCLOSURE_2007.at("第十四条"),
            PRACTICE.at("拟上网位置写到栏目"),
        ],
        since: "0.1.0",
        check: Check::Approval(check),
    }
}

static SITE: Message = Message::new(
    "拟上网位置只写了“{found}”，没有写栏目",
    "the place of publication is “{found}” without a column",
);

static GENRE: Message = Message::new(
    "稿件是政策解读，拟上网位置的末级栏目却是“{found}”，请核对",
    "the text explains a policy, but the column is “{found}”; check it",
);

/// How the names of sites end, which have columns.
const SITES: &[&str] = &["网站", "门户网", "官网", "信息网", "公开平台", "公开网"];

/// Columns of other things than explanations of a policy.
const OTHERS: &[&str] = &[
    "通知公告",
    "公告公示",
    "公示公告",
    "政策文件",
    "部门文件",
    "规范性文件",
    "人事信息",
    "招考录用",
];

fn check(approval: &Approval<'_>, cx: &mut Context<'_>) {
    let Some(value) = approval.placement.as_deref().filter(|_| !approval.is_open("placement"))
    else {
        return;
    };
    // What is still to be filled in has a rule of its own.
    if !find_open_places(value).is_empty() {
        return;
    }
    let whole = trimmed(value);
    let finding = Finding::new(&RULE, whole).in_field("placement").with("found", whole.of(value));
    let levels = read_placement(value).levels;
    if levels.iter().any(|level| level.is_empty()) {
        return cx.report(finding);
    }
    let Some(last) = levels.last().map(|level| level.of(value)) else { return };
    let names_site = SITES.iter().any(|site| last.ends_with(site));
    if levels.len() == 1 && names_site {
        return cx.report(finding.saying(SITE).weighing(Severity::Info));
    }
    let title = approval.title.as_deref().unwrap_or_default();
    let explains = title.contains("政策解读") || title.trim().ends_with("解读");
    if explains && !value.contains("解读") && OTHERS.contains(&last) {
        let found = Finding::of_field(&RULE, "placement").saying(GENRE).with("found", last);
        cx.report(found.weighing(Severity::Info).for_review());
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, findings, passes};

    #[test]
    fn a_level_left_blank_is_reported_wherever_it_is() {
        breaks(
            &RULE,
            &[r#"{"placement": "--政务公开--通知公告"}"#, r#"{"placement": "区政府网站/"}"#],
        );
    }

    #[test]
    fn one_rule_speaks_of_what_is_to_be_filled_in() {
        let form = r#"{"title": "通告", "author": "张三", "placement": "区政府网站--******--"}"#;
        let found = findings(&RULE, form);
        assert!(
            found.iter().all(|finding| finding.rule.id == "approval/placeholder"),
            "{found:#?}"
        );
    }

    #[test]
    fn papers_and_channels_have_no_columns() {
        passes(
            &RULE,
            &[
                r#"{"placement": "《云岭日报》"}"#,
                r#"{"placement": "县政府网站、微信公众号"}"#,
                r#"{"placement": "政务服务大厅公示栏"}"#,
                r#"{"title": "关于做好政策解读工作的通知", "placement": "县政府网站--部门动态"}"#,
            ],
        );
    }
}
