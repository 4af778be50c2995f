//! 暂按推算的日期

use super::case::Case;
use crate::date::Status;
use crate::engine::{Check, Context, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019};
use crate::record::Document;

declare_rule! {
    /// 算出的最迟发布日期落在放假安排还没有公布（或者没有收录）的年份，只能暂按周末和法定节假日推算。
    ///
    /// 每年10月至12月，国务院办公厅印发下一年部分节假日安排的通知，写明哪天放假、哪个周末上班。
    /// 通知收录之前，跨年的时限都是暂定的，收录之后请重新检查。
    ///
    /// 例子都以2026年11月22日为今天。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail,with=time-limit/exceeds-20-working-days
    /// {"writtenOn": "2026-11-10", "publishedOn": "", "attribute": "主动公开", "timeLimit": "自信息形成或者变更之日起40个工作日内"}
    /// {"writtenOn": "2026-11-10", "publishedOn": "", "attribute": "主动公开", "timeLimit": "自信息形成或者变更之日起60个工作日内"}
    /// {"writtenOn": "2026-11-10", "publishedOn": "", "attribute": "主动公开", "timeLimit": "自信息形成或者变更之日起3个月内"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"writtenOn": "2024-06-27", "publishedOn": "2024-07-01", "attribute": "主动公开"}
    /// {"writtenOn": "2026-11-17", "publishedOn": "", "attribute": "主动公开"}
    /// {"writtenOn": "2026-11-20", "publishedOn": "2026-11-21", "attribute": "主动公开"}
    /// ```
    RULE = "deadline/provisional" {
        title: ("暂按推算的日期", "Provisional due dates"),
        message: (
            "最迟的发布日期{due}是暂定的：没有收录《{notice}》，{year}年暂按周末和法定节假日推算（从{formed_label}“{formed}”起“{limit}”，当日不计入，调休上班日计入，参照民法典）",
            "the due date {due} is provisional: 《{notice}》 is missing, and {year} is computed by weekends and statutory holidays (“{limit}” from {formed_label} “{formed}”; the first day is not counted, make-up working days are, after the Civil Code)"
        ),
        severity: Severity::Info,
        basis: &[DISCLOSURE_2019.at("第二十六条"), DISCLOSURE_2007.at("第十八条")],
        since: "0.1.0",
        check: Check::Document(check),
    }
}

fn check(document: &Document<'_>, cx: &mut Context<'_>) {
    let Some(case) = Case::of(document, cx).filter(|case| case.is_proactive) else { return };
    let Some(missing) = case.deadline.missing else { return };
    let reached = |day| cx.calendar().reckon_between(case.deadline.from, day).is_provisional();
    // Published while the days were still certain: in time, whatever the notice will say.
    if case.deadline.status == Status::OnTime && !case.published.is_some_and(reached) {
        return;
    }
    let finding =
        case.finding(&RULE, cx).with("notice", missing.title()).with("year", missing.year);
    cx.report(finding);
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::check_document;
    use crate::date::Calendar;
    use crate::engine::{Profile, Setting};
    use crate::message::Lang;
    use crate::record::Document;

    #[test]
    fn a_pending_period_that_runs_into_an_unknown_year_is_provisional() {
        let (profile, calendar) = (Profile::default(), Calendar::default());
        let as_of = "2026-12-10".parse().expect("a day");
        let setting = Setting { profile: &profile, calendar: &calendar, as_of };
        let found = |written: &str| {
            let mut document = Document::default();
            document.set("writtenOn", written.to_owned());
            document.set("publishedOn", "");
            document.set("attribute", "主动公开");
            check_document(&document, setting)
        };
        let provisional = found("2026-12-04");
        assert_eq!(provisional.len(), 1);
        assert_eq!(provisional[0].rule.id, RULE.id);
        let message = provisional[0].message.fill(Lang::Zh, &provisional[0].values);
        assert!(message.contains("2027-01-04是暂定的"), "{message}");
        assert!(message.contains("国务院办公厅关于2027年部分节假日安排的通知"), "{message}");
        assert!(found("2026-12-03").is_empty());
    }
}
