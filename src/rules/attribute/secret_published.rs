//! 涉密而公开

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019, SECRETS_LAW_2024};
use crate::message::Message;
use crate::read::{Attribute, read_attribute};
use crate::record::Document;

declare_rule! {
    /// 定有密级的公文不得公开。
    ///
    /// “密级”一栏填有绝密、机密、秘密，而公开属性是主动公开、删减后公开，或者已有发布日期的，提示。密级
    /// 填“无”“非密”“公开”的，不是密级。
    ///
    /// 改正：立即停止发布，核对密级；解密以后才能公开。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"attribute": "主动公开", "secrecy": "秘密"}
    /// {"attribute": "删减后公开", "reason": "删去涉密内容", "secrecy": "机密★10年"}
    /// {"secrecy": "秘密★5年", "publishedOn": "2024-07-01"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"attribute": "主动公开", "secrecy": "无"}
    /// {"attribute": "主动公开", "secrecy": "不涉及国家秘密"}
    /// {"attribute": "不予公开", "reason": "国家秘密", "secrecy": "秘密"}
    /// {"attribute": "主动公开", "secrecy": ""}
    /// ```
    RULE = "attribute/secret-published" {
        title: ("涉密而公开", "Secret but disclosed"),
        message: (
            "密级是“{found}”，公开属性却是“{attribute}”，涉及国家秘密的公文不得公开",
            "the secrecy level is “{found}” and the attribute “{attribute}”; state secrets must not be disclosed"
        ),
        severity: Severity::Error,
        basis: &[DISCLOSURE_2019.at("第十四条"), DISCLOSURE_2007.at("第十四条"), SECRETS_LAW_2024.at("第三十五条")],
        since: "0.1.0",
        check: Check::Document(check),
    }
}

static PUBLISHED: Message = Message::new(
    "密级是“{found}”，却填有发布日期“{date}”，涉及国家秘密的公文不得公开",
    "the secrecy level is “{found}” and there is a publication date “{date}”; state secrets must not be disclosed",
);

static ON_PAGE: Message = Message::new(
    "密级是“{found}”，却登在公开的网页上，涉及国家秘密的公文不得公开",
    "the secrecy level is “{found}”, and the document stands on a public page; state secrets must not be disclosed",
);

fn check(document: &Document<'_>, cx: &mut Context<'_>) {
    let Some(secrecy) = document.secrecy.as_deref().map(str::trim).filter(|level| is_secret(level))
    else {
        return;
    };
    let value = document.attribute.as_deref().unwrap_or_default();
    let finding = Finding::of_field(&RULE, "secrecy").with("found", secrecy);
    if let Some(Attribute::Proactive | Attribute::Redacted) = read_attribute(value) {
        cx.report(finding.with("attribute", value.trim()));
    } else if document.is_filled("publishedOn") {
        let date = document.published_on.as_deref().unwrap_or_default().trim();
        cx.report(finding.saying(PUBLISHED).with("date", date));
    } else if cx.page().is_some() {
        cx.report(finding.saying(ON_PAGE));
    }
}

/// Whether a value is one of the three levels, with or without a period: 秘密★5年.
fn is_secret(value: &str) -> bool {
    ["绝密", "机密", "秘密"].iter().any(|level| value.starts_with(level))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, passes};

    #[test]
    fn a_level_forbids_disclosure() {
        breaks(
            &RULE,
            &[
                r#"{"公开属性": "公开", "密级": " 绝密 "}"#,
                r#"{"attribute": "依申请公开", "secrecy": "秘密", "publishedOn": "2024-07-01"}"#,
            ],
        );
    }

    #[test]
    fn other_entries_are_no_levels() {
        passes(
            &RULE,
            &[
                r#"{"attribute": "主动公开", "secrecy": "非密"}"#,
                r#"{"attribute": "主动公开", "secrecy": "公开"}"#,
                r#"{"attribute": "主动公开", "secrecy": "不属于国家秘密、商业秘密"}"#,
                r#"{"attribute": "依申请公开", "secrecy": "秘密"}"#,
            ],
        );
    }
}
