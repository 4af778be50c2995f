//! 已废止而没有废止日期

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::PRACTICE;
use crate::record::Document;

declare_rule! {
    /// 标作废止、失效的公文，应当填写废止日期。
    ///
    /// 没有日期，读者不知道到哪一天为止还适用。只在有废止日期一栏而这一栏空着时提示，没有这一栏的不提示。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"validity": "废止", "expiresOn": ""}
    /// {"validity": "已废止", "expiresOn": " "}
    /// {"validity": "失效", "expiresOn": ""}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"validity": "废止", "expiresOn": "2023-06-27"}
    /// {"validity": "有效", "expiresOn": ""}
    /// {"validity": "废止"}
    /// {"validity": "部分废止", "expiresOn": ""}
    /// ```
    RULE = "validity/date-missing" {
        title: ("没有废止日期", "No date of repeal"),
        message: (
            "有效性写“{validity}”，废止日期空着，应当写明哪一天废止",
            "validity says “{validity}” and the date of repeal is blank; say on which day it ended"
        ),
        severity: Severity::Warning,
        basis: &[PRACTICE.at("废止的公文写明废止日期")],
        since: "0.1.0",
        check: Check::Document(check),
    }
}

fn check(document: &Document<'_>, cx: &mut Context<'_>) {
    let validity = document.validity.as_deref().unwrap_or_default().trim();
    let ended = matches!(validity, "废止" | "已废止" | "失效" | "已失效");
    if ended && document.is_blank("expiresOn") {
        cx.report(Finding::of_field(&RULE, "expiresOn").for_review().with("validity", validity));
    }
}
