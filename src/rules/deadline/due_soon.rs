//! 即将到期

use super::case::Case;
use crate::date::Status;
use crate::engine::{Check, Context, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019};
use crate::message::Message;
use crate::record::Document;

declare_rule! {
    /// 主动公开的信息还没有发布，离最迟的发布日期只剩三个工作日以内。
    ///
    /// 只作提醒。时限的数法见 `deadline/late`。
    ///
    /// “今天”是检查时给出的日期，下面的例子都以2026年11月22日（星期日）为今天。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"writtenOn": "2026-10-26", "publishedOn": "", "attribute": "主动公开"}
    /// {"writtenOn": "2026-10-27", "publishedOn": "", "attribute": "主动公开"}
    /// {"writtenOn": "2026-10-28", "publishedOn": "", "attribute": "主动公开"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"writtenOn": "2026-10-29", "publishedOn": "", "attribute": "主动公开"}
    /// {"writtenOn": "2026-10-26", "publishedOn": "2026-11-20", "attribute": "主动公开"}
    /// {"writtenOn": "2026-10-26", "publishedOn": "", "attribute": "不予公开", "reason": "属于国家秘密，依据《政府信息公开条例》第十四条"}
    /// ```
    RULE = "deadline/due-soon" {
        title: ("即将到期", "Due soon"),
        message: (
            "离最迟的发布日期{due}还有{left}个工作日（从{formed_label}“{formed}”起“{limit}”，当日不计入，调休上班日计入，参照民法典）",
            "{left} working days are left until it is due on {due} (“{limit}” from {formed_label} “{formed}”; the first day is not counted, make-up working days are, after the Civil Code)"
        ),
        severity: Severity::Info,
        basis: &[DISCLOSURE_2019.at("第二十六条"), DISCLOSURE_2007.at("第十八条")],
        since: "0.1.0",
        check: Check::Document(check),
    }
}

static TODAY: Message = Message::new(
    "今天（{due}）是最迟的发布日期（从{formed_label}“{formed}”起“{limit}”，当日不计入，调休上班日计入，参照民法典）",
    "it is due today ({due}; “{limit}” from {formed_label} “{formed}”; the first day is not counted, make-up working days are, after the Civil Code)",
);

/// So many working days before the due date it is time to say so.
const SOON: i32 = 3;

fn check(document: &Document<'_>, cx: &mut Context<'_>) {
    let Some(case) = Case::open(document, cx).filter(|case| case.is_proactive) else { return };
    let left = cx.calendar().reckon_between(cx.as_of(), case.deadline.due).value;
    if case.deadline.status != Status::Pending || left > SOON {
        return;
    }
    let finding = case.finding(&RULE, cx).with("left", left);
    cx.report(if left == 0 { finding.saying(TODAY) } else { finding });
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::check_document;
    use crate::date::Calendar;
    use crate::engine::{Profile, Setting};
    use crate::record::Document;

    #[test]
    fn the_due_date_itself_is_still_in_time() {
        let (profile, calendar) = (Profile::default(), Calendar::default());
        let mut document = Document::default();
        document.set("writtenOn", "2024-06-27");
        document.set("publishedOn", "");
        document.set("attribute", "主动公开");
        let found_on = |as_of: &str| {
            let as_of = as_of.parse().expect("a day");
            let setting = Setting { profile: &profile, calendar: &calendar, as_of };
            let found = check_document(&document, setting);
            found.iter().map(|finding| finding.rule.id).collect::<Vec<_>>()
        };
        assert_eq!(found_on("2024-07-19"), [""; 0]);
        assert_eq!(found_on("2024-07-22"), [RULE.id]);
        assert_eq!(found_on("2024-07-25"), [RULE.id]);
        assert_eq!(found_on("2024-07-26"), ["deadline/overdue"]);
    }
}
