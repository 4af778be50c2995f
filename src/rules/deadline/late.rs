//! 逾期公开

use super::case::Case;
use crate::date::Status;
use crate::engine::{Check, Context, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019};
use crate::message::Message;
use crate::record::Document;

declare_rule! {
    /// 主动公开的政府信息应当自形成或者变更之日起20个工作日内公开。
    ///
    /// 从成文日期（有变更的，从变更日期）的次日起算，当日不计入；周末和放假的日子不计入，调休上班的周末计入；
    /// 第20个工作日当天发布不算逾期。条例没有规定怎样起算，参照民法典第二百零一条、第二百零三条。
    /// 2008年5月1日以前形成的信息，没有这个时限。
    ///
    /// 公文另写了公开时限的，按写明的时限算。没有写明公开属性的，由人判断。晚了一年以上的，多半是网站改版后补录，请核对是否把补录日期当成了发布日期。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"writtenOn": "2024-06-27", "publishedOn": "2024-07-26", "attribute": "主动公开"}
    /// {"writtenOn": "2026-02-13", "publishedOn": "2026-03-20", "attribute": "主动公开"}
    /// {"writtenOn": "2024-01-05", "changedOn": "2024-06-27", "publishedOn": "2024-08-01", "attribute": "主动公开"}
    /// {"writtenOn": "2016-08-10", "publishedOn": "2016-09-08"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// 春节、国庆节前后按实际上班的日子数：2018年2月11日是调休上班的星期日。
    ///
    /// ```gongkai,pass
    /// {"writtenOn": "2024-06-27", "publishedOn": "2024-07-25", "attribute": "主动公开"}
    /// {"writtenOn": "2026-02-13", "publishedOn": "2026-03-19", "attribute": "主动公开"}
    /// {"writtenOn": "2018-01-15", "publishedOn": "2018-02-11", "attribute": "主动公开"}
    /// {"writtenOn": "2024-06-27", "publishedOn": "2024-12-26", "attribute": "依申请公开"}
    /// {"writtenOn": "2007-06-27", "publishedOn": "2008-07-26", "attribute": "主动公开"}
    /// ```
    RULE = "deadline/late" {
        title: ("逾期公开", "Published late"),
        message: (
            "发布日期“{published}”是{formed_label}“{formed}”之后的第{days}个工作日，超过“{limit}”的时限，最迟应当在{due}发布（当日不计入，调休上班日计入，参照民法典）",
            "“{published}” is working day {days} after {formed_label} “{formed}”, past the limit of “{limit}”; it was due on {due} (the first day is not counted, make-up working days are, after the Civil Code)"
        ),
        severity: Severity::Error,
        basis: &[DISCLOSURE_2019.at("第二十六条"), DISCLOSURE_2007.at("第十八条")],
        since: "0.1.0",
        check: Check::Document(check),
    }
}

static UNSAID: Message = Message::new(
    "发布日期“{published}”是{formed_label}“{formed}”之后的第{days}个工作日；如果属于主动公开，最迟应当在{due}发布（当日不计入，调休上班日计入，参照民法典）",
    "“{published}” is working day {days} after {formed_label} “{formed}”; if it is to be disclosed proactively it was due on {due} (the first day is not counted, make-up working days are, after the Civil Code)",
);
static LONG_AFTER: Message = Message::new(
    "发布日期“{published}”是{formed_label}“{formed}”之后的第{days}个工作日，最迟应当在{due}发布（当日不计入，调休上班日计入，参照民法典）；如果是补录的旧公文，请核对发布日期",
    "“{published}” is working day {days} after {formed_label} “{formed}” and was due on {due} (the first day is not counted, make-up working days are, after the Civil Code); check it if an old document was entered again",
);

/// About a year: what is later was probably moved from another site.
const LONG: i32 = 250;

fn check(document: &Document<'_>, cx: &mut Context<'_>) {
    let Some(case) = Case::of(document, cx) else { return };
    if case.deadline.status != Status::Late {
        return;
    }
    let finding = case.finding(&RULE, cx);
    cx.report(if case.deadline.working_days > LONG {
        finding.saying(LONG_AFTER).weighing(Severity::Warning).for_review()
    } else if !case.is_proactive {
        finding.saying(UNSAID).weighing(Severity::Warning).for_review()
    } else {
        case.weigh(finding)
    });
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::Severity;
    use crate::rules::testing::{breaks, findings, passes};

    #[test]
    fn what_is_surely_late_is_an_error_and_the_rest_is_for_review() {
        for (fields, severity, review) in [
            (r#""publishedOn": "2024-07-26", "attribute": "主动公开""#, Severity::Error, false),
            (
                r#""publishedOn": "2024-07-16", "attribute": "主动公开", "timeLimit": "10个工作日内""#,
                Severity::Warning,
                false,
            ),
            (r#""publishedOn": "2024-07-26""#, Severity::Warning, true),
            (r#""publishedOn": "2026-07-26", "attribute": "主动公开""#, Severity::Warning, true),
        ] {
            let found = findings(&RULE, &format!(r#"{{"writtenOn": "2024-06-27", {fields}}}"#));
            assert_eq!(found.len(), 1, "{fields}: {found:#?}");
            assert_eq!((found[0].severity, found[0].review), (severity, review), "{fields}");
        }
    }

    #[test]
    fn the_law_of_the_day_is_cited() {
        for (written, published, title) in [
            ("2019-05-14", "2019-07-01", "政府信息公开条例"),
            ("2019-05-15", "2019-07-01", "政府信息公开条例（2019年修订）"),
        ] {
            let record = format!(
                r#"{{"writtenOn": "{written}", "publishedOn": "{published}", "attribute": "主动公开"}}"#
            );
            let found = findings(&RULE, &record);
            assert!(found[0].basis[0].instrument.title.ends_with(title), "{written}");
        }
    }

    #[test]
    fn holidays_and_make_up_days_decide() {
        breaks(&RULE, &[r#"{"writtenOn": "2020-01-23", "publishedOn": "2020-03-02"}"#]);
        passes(
            &RULE,
            &[
                r#"{"writtenOn": "2020-01-23", "publishedOn": "2020-02-28"}"#,
                r#"{"writtenOn": "2018-05-16", "publishedOn": "2018-05-31"}"#,
                r#"{"writtenOn": "2024-06-27", "publishedOn": ""}"#,
                r#"{"writtenOn": "2024-06-27", "publishedOn": "2024-06-31", "attribute": "主动公开"}"#,
                r#"{"writtenOn": "2024-06-27", "publishedOn": "2024-07-26", "attribute": "待定"}"#,
                r#"{"writtenOn": "2024-06-27"}"#,
                r#"{"writtenOn": "2024-06-27", "publishedOn": "2024-08-01", "attribute": "主动公开", "timeLimit": "2个月内"}"#,
            ],
        );
    }

    #[test]
    fn the_marking_in_the_text_says_it_too() {
        let record = |marking: &str| {
            format!(
                r#"{{"writtenOn": "2024-06-27", "publishedOn": "2024-07-26", "body": "某局\n2024年6月27日\n（{marking}）\n"}}"#
            )
        };
        let found = findings(&RULE, &record("此件公开发布"));
        assert_eq!(found[0].severity, Severity::Error);
        passes(&RULE, &[&record("此件依申请公开")]);
    }

    #[test]
    fn a_change_after_publication_starts_no_period_for_it() {
        passes(
            &RULE,
            &[
                r#"{"writtenOn": "2024-06-27", "publishedOn": "2024-07-01", "changedOn": "2025-01-02"}"#,
            ],
        );
    }
}
