//! 审批的先后

use chrono::NaiveDate;

use super::{naming, trimmed};
use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019, PRACTICE};
use crate::record::Approval;

declare_rule! {
    /// 审批逐级进行：撰稿、单位负责人审核、保密审查、局领导审批，日期不应当倒过来。
    ///
    /// 同一天的不提示。发布日期早于审批的，见 approval/published-before-approval；早于保密审查的，见 approval/secrecy-review。
    /// 先后的次序各地规定不一样，所以只提示，由人核对。
    ///
    /// 改正：核对是日期写错了，还是真的先批后审。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"draftedOn": "2024-05-09", "unitSignedOn": "2024-05-07"}
    /// {"unitSignedOn": "2024年5月8日", "leaderSignedOn": "2024年5月6日"}
    /// {"secrecySignedOn": "2024-05-08", "leaderSignedOn": "2024-05-07"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"draftedOn": "2024-05-06", "unitSignedOn": "2024-05-06", "leaderSignedOn": "2024-05-06"}
    /// {"draftedOn": "2024-05-06", "secrecySignedOn": "2024-05-08"}
    /// {"draftedOn": "2024年5月6日", "leaderSignedOn": "2024-05-06"}
    /// ```
    RULE = "approval/order" {
        title: ("审批的先后", "Order of the steps"),
        message: (
            "“{name}”是“{found}”，早于“{before}”的“{earlier}”，请核对先后",
            "{name} is “{found}”, before {before}, “{earlier}”; check the order"
        ),
        severity: Severity::Warning,
        basis: &[
            DISCLOSURE_2019.at("第十七条"),
            DISCLOSURE_2007.at("第十四条"),
            PRACTICE.at("逐级审核"),
        ],
        since: "0.1.0",
        check: Check::Approval(check),
    }
}

fn check(approval: &Approval<'_>, cx: &mut Context<'_>) {
    let steps = Approval::DATES.iter().filter(|field| **field != "publishedOn");
    let mut last: Option<(&'static str, NaiveDate)> = None;
    for field in steps {
        let Some(day) = approval.date(field) else { continue };
        match last {
            Some((before, earlier)) if day < earlier => {
                let text = |field: &str| approval.get(field).unwrap_or_default().trim();
                let span = trimmed(approval.get(field).unwrap_or_default());
                let finding = Finding::new(&RULE, span).in_field(field);
                let finding = finding.with("found", text(field)).with("earlier", text(before));
                let finding = naming(finding, "name", "name_en", field);
                cx.report(naming(finding, "before", "before_en", before));
            }
            _ => last = Some((field, day)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{findings, passes};

    #[test]
    fn one_wrong_date_is_one_finding() {
        let form = r#"{"draftedOn": "2024-05-06", "unitSignedOn": "2023-05-07", "secrecySignedOn": "2024-05-07", "leaderSignedOn": "2024-05-08"}"#;
        let found = findings(&RULE, form);
        let fields: Vec<_> = found.iter().map(|finding| finding.place.field).collect();
        assert_eq!(fields, [Some("unitSignedOn")], "{found:#?}");
    }

    #[test]
    fn dates_that_cannot_be_read_are_in_no_order() {
        passes(
            &RULE,
            &[
                r#"{"draftedOn": "5月9日", "unitSignedOn": "2024-05-07"}"#,
                r#"{"draftedOn": "年 月 日", "leaderSignedOn": "2024-05-07"}"#,
            ],
        );
    }
}
