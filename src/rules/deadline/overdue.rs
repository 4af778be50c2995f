//! 到期未公开

use super::case::Case;
use crate::date::Status;
use crate::engine::{Check, Context, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019};
use crate::record::Document;

declare_rule! {
    /// 属性是主动公开，发布日期还空着，而20个工作日已经过去。
    ///
    /// 请尽快发布，或者核对公开属性。时限的数法见 `deadline/late`。只有记录里有发布日期这一栏而没有填，
    /// 才当作没有发布；没有这一栏的，不作判断。
    ///
    /// “今天”是检查时给出的日期，下面的例子都以2026年11月22日（星期日）为今天。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"writtenOn": "2026-10-22", "publishedOn": "", "attribute": "主动公开"}
    /// {"writtenOn": "2024-06-27", "publishedOn": " ", "attribute": "主动公开"}
    /// {"writtenOn": "2024-06-27", "changedOn": "2026-03-02", "publishedOn": "", "attribute": "公开"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"writtenOn": "2026-11-16", "publishedOn": "", "attribute": "主动公开"}
    /// {"writtenOn": "2024-06-27", "attribute": "主动公开"}
    /// {"writtenOn": "2024-06-27", "publishedOn": "", "attribute": "依申请公开"}
    /// {"writtenOn": "2024-06-27", "publishedOn": ""}
    /// ```
    RULE = "deadline/overdue" {
        title: ("到期未公开", "Overdue"),
        message: (
            "{formed_label}“{formed}”之后已经过了{days}个工作日（到{today}），还没有发布；最迟应当在{due}发布（当日不计入，调休上班日计入，参照民法典）",
            "{days} working days have passed after {formed_label} “{formed}” (to {today}) and it is not published; it was due on {due} (the first day is not counted, make-up working days are, after the Civil Code)"
        ),
        severity: Severity::Error,
        basis: &[DISCLOSURE_2019.at("第二十六条"), DISCLOSURE_2007.at("第十八条")],
        since: "0.1.0",
        check: Check::Document(check),
    }
}

fn check(document: &Document<'_>, cx: &mut Context<'_>) {
    let Some(case) = Case::open(document, cx).filter(|case| case.is_proactive) else { return };
    if case.deadline.status != Status::Overdue {
        return;
    }
    cx.report(case.weigh(case.finding(&RULE, cx)));
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, passes};

    #[test]
    fn the_day_after_the_twentieth_working_day_is_too_late() {
        let record = |written: &str| {
            format!(r#"{{"writtenOn": "{written}", "publishedOn": "", "attribute": "主动公开"}}"#)
        };
        breaks(&RULE, &[&record("2026-10-23")]);
        passes(&RULE, &[&record("2026-10-26"), &record("2027-01-04")]);
    }
}
