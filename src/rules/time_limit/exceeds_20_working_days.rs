//! 超过20个工作日

use crate::engine::{Check, Context, Edit, Finding, Fix, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019};
use crate::message::Message;
use crate::read::TimeLimit;
use crate::read::time_limit::{Amount, Event, Start, Term, Unit};

declare_rule! {
    /// 主动公开的政府信息，应当自形成或者变更之日起20个工作日内公开；法律、法规另有规定的，从其规定。
    ///
    /// 超过20个工作日的，是错误。按日、周、月写的，换算成自然日：20个工作日在没有节假日时是28天，2020年至2026年
    /// 最短25天、最长36天。25天以内不提示，26天至36天（如30日、1个月）可能超过，请改用工作日；36天以上是错误。
    ///
    /// 没有写起算点，或者从文件印发、结果确定起算的，一般也就是从信息形成起算，超过时请人核实。从批复、批准、
    /// 作出决定起算的，期限由预算法等另外规定，见 `time-limit/special-law`。
    ///
    /// 改正：改为20个工作日内，或者更短。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 相关信息形成或变更之日起21个工作日内
    /// 信息形成或变更之日起1个月内
    /// 自信息形成或变更之日起30日内
    /// 自信息形成之日起2个月内
    /// 文件印发后30个工作日内
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 相关信息形成或变更之日起20个工作日内
    /// 自信息形成或变更之日起三周内
    /// 公示期满后30个工作日内
    /// 自该政府信息形成或者变更之日起5个工作日内公开
    /// ```
    RULE = "time-limit/exceeds-20-working-days" {
        title: ("超过20个工作日", "More than 20 working days"),
        message: (
            "“{written}”超过条例规定的20个工作日，应当改为20个工作日以内",
            "“{written}” exceeds the 20 working days of the regulation; it should be 20 working days or less"
        ),
        severity: Severity::Error,
        basis: &[DISCLOSURE_2019.at("第二十六条"), DISCLOSURE_2007.at("第十八条")],
        since: "0.1.0",
        check: Check::TimeLimit(check),
    }
}

static MAY_EXCEED: Message = Message::new(
    "“{written}”按自然日计算，可能超过条例规定的20个工作日，应当写作“20个工作日”",
    "“{written}” counts calendar days and may exceed the 20 working days of the regulation; it should be “20个工作日”",
);

/// How an amount compares with 20 working days.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Length {
    Within,
    Uncertain,
    Over,
}

fn check(limit: &TimeLimit, cx: &mut Context<'_>) {
    for clause in &limit.clauses {
        let Term::Within(start, amount) = &clause.term else { continue };
        let length = length(amount);
        if length == Length::Within || !counts_from_forming(start.as_ref()) {
            continue;
        }
        let finding = Finding::new(&RULE, amount.span())
            .with("written", cx.text(amount.span()))
            .with_fix(Fix::suggest([Edit::replace(amount.span(), "20个工作日")]));
        let finding = match length {
            Length::Over => finding,
            _ => finding.saying(MAY_EXCEED).weighing(Severity::Warning),
        };
        let named = start.as_ref().is_some_and(|start| start.event.is_forming());
        cx.report(if named { finding } else { finding.weighing(Severity::Warning).for_review() });
    }
}

/// Whether the regulation's 20 working days are the measure: from forming, or from what usually is
/// the forming, but not from what other law counts from.
fn counts_from_forming(start: Option<&Start>) -> bool {
    start.is_none_or(|start| {
        let paper = matches!(
            start.event,
            Event::DocumentDated
                | Event::DocumentSigned
                | Event::DocumentIssued
                | Event::ResultDetermined
        );
        start.event.is_forming() || paper
    })
}

fn length(amount: &Amount) -> Length {
    let days = match amount.unit {
        Some(Unit::WorkingDay) if amount.number > 20 => return Length::Over,
        Some(Unit::Day) => u32::from(amount.number),
        Some(Unit::Week) => u32::from(amount.number) * 7,
        Some(Unit::Month) => u32::from(amount.number) * 30,
        Some(Unit::Quarter | Unit::HalfYear | Unit::Year) => return Length::Over,
        _ => return Length::Within,
    };
    match days {
        0..=25 => Length::Within,
        26..=36 => Length::Uncertain,
        _ => Length::Over,
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::{Finding, Severity};
    use crate::rules::testing::{breaks, findings, passes};

    fn own(text: &str) -> Option<Finding> {
        findings(&RULE, text).into_iter().find(|finding| finding.rule.id == RULE.id)
    }

    #[test]
    fn more_than_twenty_working_days_are_an_error_in_any_writing() {
        for text in [
            "信息形成或变更之日起三十个工作日内",
            "自信息形成之日起二十一个工作日内",
            "变更后60日内",
            "制作或者获取信息之日起六周内",
            "信息形成或变更之日起一个季度内",
        ] {
            assert_eq!(own(text).map(|finding| finding.severity), Some(Severity::Error), "{text}");
        }
    }

    #[test]
    fn what_depends_on_holidays_is_a_warning() {
        for text in ["信息形成后30天内", "信息形成或变更之日起一个月内", "信息形成后26日内"]
        {
            assert_eq!(
                own(text).map(|finding| finding.severity),
                Some(Severity::Warning),
                "{text}"
            );
        }
    }

    #[test]
    fn without_forming_a_person_decides() {
        let found = own("30个工作日内").expect("a finding");
        assert!(found.review && found.severity == Severity::Warning);
    }

    #[test]
    fn other_starts_have_other_law() {
        passes(&RULE, &["部门预算批复后30日内", "收到申请之日起30个工作日内", "会后30个工作日内"]);
        passes(&RULE, &["公示不少于30日", "提前30日", "半年", "每半年", "法定办结时限30个工作日"]);
    }

    #[test]
    fn every_clause_counts() {
        breaks(&RULE, &["行政处罚：7个工作日内；其他：自信息形成之日起30个工作日内"]);
    }
}
