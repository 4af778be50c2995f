//! 先发布后成文

use crate::date::read_date;
use crate::engine::{Check, Context, Finding, Place, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019, PRACTICE};
use crate::message::Message;
use crate::record::Document;

declare_rule! {
    /// 发布日期不会早于成文日期：信息还没有形成，无从公开。
    ///
    /// 多半是两个日期填反了，或者其中一个录错。只比较日期，不比较时刻，同一天发布不算问题。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"writtenOn": "2024-06-27", "publishedOn": "2024-06-26"}
    /// {"writtenOn": "2024年6月27日", "publishedOn": "2023-06-28 16:34"}
    /// {"writtenOn": "2006-06-27", "publishedOn": "2006-06-20", "attribute": "主动公开"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"writtenOn": "2024-06-27", "publishedOn": "2024-06-27"}
    /// {"writtenOn": "2024-06-27 16:40", "publishedOn": "2024-06-27 16:34"}
    /// {"writtenOn": "2024-06-27", "publishedOn": "2024-06-28", "changedOn": "2024-07-01"}
    /// ```
    RULE = "deadline/before-formed" {
        title: ("先发布后成文", "Published before it was formed"),
        message: (
            "发布日期“{published}”早于成文日期“{written}”",
            "the date of publication “{published}” lies before the date of signing “{written}”"
        ),
        severity: Severity::Error,
        basis: &[
            DISCLOSURE_2019.at("第二十六条"),
            DISCLOSURE_2007.at("第十八条"),
            PRACTICE.at("先成文，后发布"),
        ],
        since: "0.1.0",
        check: Check::Document(check),
    }
}

static WRITTEN: Message = Message::new("成文日期", "the date of signing");

fn check(document: &Document<'_>, cx: &mut Context<'_>) {
    if !matches!((cx.date("publishedOn"), cx.date("writtenOn")), (Some(published), Some(formed)) if published < formed)
    {
        return;
    }
    let (Some(written), Some(published)) = (document.get("writtenOn"), document.get("publishedOn"))
    else {
        return;
    };
    let (Some(formed), Some(date)) = (read_date(written), read_date(published)) else { return };
    let place = Place { field: Some("writtenOn"), span: Some(formed.span), ..Place::default() };
    cx.report(
        Finding::new(&RULE, date.span)
            .in_field("publishedOn")
            .with("published", date.span.of(published))
            .with("written", formed.span.of(written))
            .related(place, WRITTEN, Vec::new()),
    );
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::Severity;
    use crate::rules::testing::{findings, passes};

    #[test]
    fn it_is_reported_once_and_at_the_date_of_publication() {
        let found = findings(&RULE, r#"{"writtenOn": "2024-06-27", "publishedOn": "2024-05-27"}"#);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].rule.id, found[0].place.field), (RULE.id, Some("publishedOn")));
        assert_eq!(found[0].severity, Severity::Error);
    }

    #[test]
    fn dates_that_are_none_are_not_compared() {
        passes(
            &RULE,
            &[
                r#"{"writtenOn": "2024-06-31", "publishedOn": "2024-05-27"}"#,
                r#"{"writtenOn": "2024-06-27", "publishedOn": "2024年5月"}"#,
            ],
        );
    }
}
