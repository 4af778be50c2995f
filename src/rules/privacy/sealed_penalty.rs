//! 治安违法记录封存

use super::is_published;
use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::SECURITY_PENALTIES_2025;
use crate::read::read_penalty;
use crate::record::Document;

declare_rule! {
    /// 违反治安管理的记录应当封存，个人的治安管理处罚决定书不得公开。
    ///
    /// 《中华人民共和国治安管理处罚法》2025 年修订，2026 年 1 月 1 日起施行，第一百三十六条规定违反治安管理
    /// 的记录应当予以封存，不得向任何单位和个人提供或者公开。正文是处罚决定书、处罚的是自然人、依据是
    /// 这部法律的，提示；隐名以后也一样。按公文自己的日期判断，没有日期的按检查的日期。
    ///
    /// 改正：不要公开；已经公开的，请法制部门核对后撤下。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"writtenOn": "2026-03-01", "body": "某县公安局\n行政处罚决定书\n违法行为人：张某，男。根据《中华人民共和国治安管理处罚法》第五十一条，决定给予行政拘留五日的处罚。"}
    /// {"body": "某县公安局行政处罚决定书\n被处罚人：李某某\n依据《治安管理处罚法》处以罚款二百元"}
    /// {"attribute": "主动公开", "writtenOn": "2026年2月1日", "body": "某市公安局某分局\n行政处罚决定书\n违法行为人姓名：王某\n违反《治安管理处罚法》"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"writtenOn": "2025-12-31", "body": "某县公安局\n行政处罚决定书\n违法行为人：张某，男。根据《治安管理处罚法》"}
    /// {"writtenOn": "2026-03-01", "body": "某县公安局\n行政处罚决定书\n被处罚单位：某公司\n根据《治安管理处罚法》"}
    /// {"writtenOn": "2026-03-01", "body": "行政处罚决定书（式样）\n违法行为人：（姓名、性别、出生日期、身份证号）\n根据《治安管理处罚法》"}
    /// {"writtenOn": "2026-03-01", "body": "某县公安局行政处罚决定书的公开程序，依照《治安管理处罚法》"}
    /// {"writtenOn": "2026-03-01", "attribute": "不予公开", "reason": "违法记录封存", "body": "某县公安局\n行政处罚决定书\n违法行为人：张某，男。根据《治安管理处罚法》"}
    /// {"writtenOn": "2026-03-01", "body": "某县市场监督管理局\n行政处罚决定书\n当事人：张某，男。根据《食品安全法》"}
    /// ```
    RULE = "privacy/sealed-penalty" {
        title: ("治安违法记录封存", "Sealed record of a penalty"),
        message: (
            "个人的治安管理处罚决定书，违反治安管理的记录应当封存，不得公开",
            "a decision on a person's public-security penalty: the record is sealed and must not be published"
        ),
        severity: Severity::Error,
        basis: &[SECURITY_PENALTIES_2025.at("第一百三十六条")],
        since: "0.1.0",
        check: Check::Document(check),
    }
}

fn check(document: &Document<'_>, cx: &mut Context<'_>) {
    if document.body.is_none() || !is_published(document) {
        return;
    }
    let penalty = match cx.official() {
        Some(text) => read_penalty(&text.sight),
        None => document.body.as_deref().and_then(read_penalty),
    };
    if penalty.is_some_and(|penalty| penalty.public_security && penalty.person) {
        cx.report(Finding::of_field(&RULE, "body").for_review());
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, passes};

    #[test]
    fn the_law_of_the_day_counts() {
        let record = |day: &str| {
            format!(
                "{{\"writtenOn\": \"{day}\", \"body\": \"行政处罚决定书\\n被处罚人：张某，男，\
                 违反《治安管理处罚法》\"}}"
            )
        };
        breaks(&RULE, &[record("2026-01-01").as_str()]);
        passes(&RULE, &[record("2025-06-28").as_str()]);
    }
}
