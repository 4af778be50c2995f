//! 公开时限的单位

use crate::engine::{Check, Context, Edit, Finding, Fix, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019, PRACTICE};
use crate::message::Message;
use crate::read::TimeLimit;
use crate::read::time_limit::{Code, Term, Unit};

declare_rule! {
    /// 期限应当写明单位，并与条例一致用“工作日”。
    ///
    /// “20个内”缺单位，不知道是工作日还是日。“自信息形成或变更之日起20日内”比条例的20个工作日短，不违法，
    /// 但多半是漏了“工作”二字，仅作提醒；预算、决算公开的“批复后20日内”是预算法的规定，不提示。
    ///
    /// 改正：写作“20个工作日内”。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 自信息形成或变更之日起20个内
    /// 自信息形成或者变更之日起20日内
    /// 信息形成或变更之日起20天内公开
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 自信息形成或者变更之日起20个工作日内
    /// 经本级财政部门批复后20日内
    /// 自信息形成或者变更之日起7日内
    /// ```
    RULE = "time-limit/unit" {
        title: ("公开时限的单位", "Unit of the time limit"),
        message: (
            "“{written}”缺单位，应当写作“{right}”",
            "“{written}” lacks its unit; it should be “{right}”"
        ),
        severity: Severity::Error,
        basis: &[
            DISCLOSURE_2019.at("第二十六条"),
            DISCLOSURE_2007.at("第十八条"),
            PRACTICE.at(""),
        ],
        since: "0.1.0",
        check: Check::TimeLimit(check),
    }
}

static CALENDAR_DAYS: Message = Message::new(
    "“{written}”按自然日计算，条例规定的是工作日；不是有意从严的，应当写作“{right}”",
    "“{written}” counts calendar days, the regulation working days; unless it is meant to be stricter, it should be “{right}”",
);

fn check(limit: &TimeLimit, cx: &mut Context<'_>) {
    for clause in &limit.clauses {
        let Term::Within(start, amount) = &clause.term else { continue };
        let forming = start.as_ref().is_some_and(|start| start.event.is_forming());
        let right = format!("{}个工作日", amount.number);
        let finding = Finding::new(&RULE, amount.span())
            .with("written", cx.text(amount.span()))
            .with("right", &right)
            .with_fix(Fix::suggest([Edit::replace(amount.span(), right)]));
        match amount.unit {
            None if limit.departure(Code::UnitMissing).is_some() => cx.report(finding),
            Some(Unit::Day) if forming && amount.number == 20 => {
                cx.report(finding.saying(CALENDAR_DAYS).weighing(Severity::Info));
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::{Severity, apply};
    use crate::rules::testing::{breaks, findings, passes};

    #[test]
    fn a_number_alone_is_no_limit() {
        breaks(&RULE, &["20", "20个", "自该政府信息形成或者变更之日起20个", "信息形成后20内"]);
    }

    #[test]
    fn calendar_days_are_legal_where_they_are_fewer() {
        let found = findings(&RULE, "自信息形成或变更之日起二十日内");
        assert_eq!(found[0].severity, Severity::Info);
        passes(&RULE, &["信息形成后7天内", "20日内", "批复后20日内", "更改内容后一周内"]);
    }

    #[test]
    fn the_proposal_is_twenty_working_days() {
        let text = "自信息形成或变更之日起20 个内公开";
        let found = findings(&RULE, text);
        let own = found.iter().filter(|finding| finding.rule.id == RULE.id);
        let fixed = apply(text, own.flat_map(|finding| &finding.fixes));
        assert_eq!(fixed, "自信息形成或变更之日起20个工作日内公开");
    }
}
