//! 晚于今天的日期

use super::label;
use crate::date::{Standing, WrittenDate};
use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{DOCUMENT_RULES_2012, PRACTICE};

declare_rule! {
    /// 成文日期、变更日期、印发日期和发布日期都是已经发生的事，不会晚于今天。
    ///
    /// 成文日期是会议通过或者负责人签发的日期。日期晚于今天，多半是年份录错，或者把施行日期填进了成文日期；
    /// 发布日期晚于今天，会被当作伪造发稿日期。废止日期可以晚于今天。
    ///
    /// “今天”是检查时给出的日期，下面的例子都以2026年11月22日为今天。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 2026-11-23
    /// 2062年6月27日
    /// {"writtenOn": "2026-11-20", "publishedOn": "2026-12-20"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 2026-11-22
    /// 2024年6月27日
    /// {"writtenOn": "2024-06-27", "expiresOn": "2029-06-27"}
    /// {"writtenOn": "2024-06-27", "body": "本办法自2027年1月1日起施行。"}
    /// ```
    RULE = "date/future" {
        title: ("晚于今天的日期", "Dates in the future"),
        message: (
            "{label}“{written}”晚于今天（{today}）",
            "{label} “{written}” lies after today ({today})"
        ),
        severity: Severity::Error,
        basis: &[DOCUMENT_RULES_2012.at("第九条"), PRACTICE.at("已经发生的日期不晚于今天")],
        since: "0.1.0",
        check: Check::Date(check),
    }
}

fn check(date: &WrittenDate, cx: &mut Context<'_>) {
    let Some(field) = cx.field().filter(|field| *field != "expiresOn") else { return };
    if date.standing != Standing::Value || date.day.is_none_or(|day| day <= cx.as_of()) {
        return;
    }
    let (zh, en) = label(field);
    cx.report(
        Finding::new(&RULE, date.span)
            .with("label", zh)
            .with("label_en", en)
            .with("written", cx.text(date.span))
            .with("today", cx.as_of()),
    );
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, passes};

    #[test]
    fn only_what_has_happened_must_not_lie_in_the_future() {
        breaks(&RULE, &["9999-12-31", r#"{"printedOn": "2026-11-23"}"#]);
        passes(&RULE, &["2026-11-22 23:59", r#"{"expiresOn": "9999-12-31"}"#, "2062年"]);
    }
}
