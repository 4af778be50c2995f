//! 没有说明何时公开

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019, PRACTICE};
use crate::message::Message;
use crate::read::TimeLimit;
use crate::read::time_limit::{Clause, Code, Cycle, Departure, Term};

declare_rule! {
    /// 公开时限说的是最迟什么时候公开，不是公开多久、多久一次，也不是办理多久。
    ///
    /// - “长期公开”“动态更新”：没有说第一次什么时候公开。
    /// - “公示7个工作日”：公示多久。事项本身就是公示、征求意见的，多久就是要写的，所以只作提示。
    /// - “每季度”“按年公开”：多久一次，没有说到哪一天为止；写到哪一天的（每年1月31日前）、每日更新的不提示。
    /// - “1年”“6个月”：看不出说的是什么。
    /// - “20个工作日办结”“20个工作日内答复”“即时上报”：是别的程序的期限，填错了列；另有公开期限的不提示。
    /// - “2020年底前”：已经过去，对以后的信息没有约束。
    ///
    /// 已经写明公开期限的，再写“长期公开”“动态更新”不提示。单份公文的“公开时限：长期公开”是网站通例，不提示。
    ///
    /// 改正：写明最迟什么时候公开，如“自信息形成或者变更之日起20个工作日内”。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 长期公开
    /// 动态更新
    /// 公示7个工作日
    /// 每季度
    /// 1年
    /// 20个工作日办结
    /// 2020年底前
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 自信息形成或者变更之日起20个工作日内公开，长期公开
    /// 动态更新，变更后5个工作日内
    /// 自信息形成或者变更之日起20个工作日内予以公开；征求意见期限不得少于30日
    /// 每年1月31日前
    /// 实时公开
    /// 每20个工作日更新一次
    /// ```
    RULE = "time-limit/unbounded" {
        title: ("没有说明何时公开", "Time limit without a bound"),
        message: (
            "“{written}”没有说明最迟什么时候公开，应当写明，如“自信息形成或者变更之日起20个工作日内”",
            "“{written}” does not say by when at the latest; it should, such as “自信息形成或者变更之日起20个工作日内”"
        ),
        severity: Severity::Warning,
        basis: &[
            DISCLOSURE_2019.at("第二十六条"),
            DISCLOSURE_2007.at("第十八条"),
            PRACTICE.at(""),
        ],
        since: "0.1.0",
        check: Check::TimeLimit(check),
    }
}

static DURATION: Message = Message::new(
    "“{written}”说的是公示、公告多久，没有说明最迟什么时候公开",
    "“{written}” says how long it stays, not by when it is published",
);

static NO_POINT: Message = Message::new(
    "“{written}”说的是多久公开一次，没有说明最迟到哪一天，应当写明，如“{example}”",
    "“{written}” says how often, not by which day; it should, such as “{example}”",
);

static INTERVAL: Message = Message::new(
    "“{written}”看不出是多久公开一次、公开多久还是多久以内公开，应当写明",
    "“{written}” may say how often, how long or by when; it should say which",
);

static OTHER_PROCEDURE: Message = Message::new(
    "“{written}”是办理、答复或者上报的期限，不是公开时限",
    "“{written}” is a term for handling, answering or reporting, not for publishing",
);

static PAST: Message = Message::new(
    "“{written}”早于今天（{today}），对以后的信息没有约束，应当写明今后的期限",
    "“{written}” lies before today ({today}) and binds nothing to come; a standing limit should be given",
);

fn check(limit: &TimeLimit, cx: &mut Context<'_>) {
    if cx.is_of_document() {
        return;
    }
    for departure in &limit.departures {
        let message = match departure.code {
            Code::NoBound => RULE.message,
            Code::DurationNotDeadline => DURATION,
            Code::NoPoint if !is_daily(limit) => NO_POINT,
            Code::IntervalOnly => INTERVAL,
            Code::ProcessingTime | Code::OtherProcedure if !is_bounded(limit) => OTHER_PROCEDURE,
            Code::OneOff if is_past(limit, departure, cx) => PAST,
            _ => continue,
        };
        let finding = Finding::new(&RULE, departure.span)
            .saying(message)
            .with("written", cx.text(departure.span))
            .with("example", example(limit))
            .with("today", cx.as_of());
        // Of what is put up for comment or objection, law says how long it has to stay.
        let stays = departure.code == Code::DurationNotDeadline;
        let info = |finding: Finding| finding.weighing(Severity::Info).for_review();
        return cx.report(if stays { info(finding) } else { finding });
    }
}

/// Whether it comes round every day, or every so many days as the law leaves, which is bound enough.
fn is_daily(limit: &TimeLimit) -> bool {
    let daily = |term: &Term| matches!(term, Term::Every(Cycle::Day | Cycle::WorkingDay, days) if *days <= 20);
    limit.clauses.iter().any(|clause| daily(&clause.term))
}

/// Whether a clause says by when it is published: what is answered or handled beside that is not in its place.
fn is_bounded(limit: &TimeLimit) -> bool {
    let is_other = |departure: &Departure, clause: &Clause| {
        matches!(departure.code, Code::ProcessingTime | Code::OtherProcedure)
            && clause.span.range().contains(&departure.span.range().start)
    };
    let mut bounds = limit
        .clauses
        .iter()
        .filter(|clause| matches!(clause.term, Term::Within(..) | Term::By(..)));
    bounds.any(|clause| !limit.departures.iter().any(|departure| is_other(departure, clause)))
}

/// How a period is written with its day.
fn example(limit: &TimeLimit) -> &'static str {
    let cycle = limit.clauses.iter().find_map(|clause| match clause.term {
        Term::Every(cycle, _) => Some(cycle),
        _ => None,
    });
    match cycle {
        Some(Cycle::Quarter) => "每季度首月15日前",
        Some(Cycle::Month) => "每月10日前",
        Some(Cycle::Week) => "每周五前",
        _ => "每年1月31日前",
    }
}

fn is_past(limit: &TimeLimit, departure: &Departure, cx: &Context<'_>) -> bool {
    let day = |term: &Term| match term {
        Term::Once(date) => Some(*date),
        _ => None,
    };
    let clauses = limit.clauses.iter().filter(|clause| clause.span == departure.span);
    clauses.filter_map(|clause| day(&clause.term)).any(|date| date < cx.as_of())
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, findings, passes};

    #[test]
    fn how_long_and_how_often_are_not_by_when() {
        breaks(
            &RULE,
            &["常年公开", "长期公开(动态调整)", "按年公开", "每3个月更新一次", "公示期7天"],
        );
        breaks(&RULE, &["属于即时发布的信息，即时上报", "自收到申请之日起20个工作日内予以答复"]);
    }

    #[test]
    fn a_bound_beside_them_is_enough() {
        passes(
            &RULE,
            &[
                "长期公开（信息形成或变更之日起20个工作日内）",
                "每年更新一次，每年1月31日前公开",
                "公示期不少于7天，公示期满后5个工作日内公布结果",
                "实时公开，动态更新",
                "每日更新",
                "主动公开的自信息形成之日起20个工作日内，依申请公开的自收到申请之日起20个工作日内答复",
            ],
        );
    }

    #[test]
    fn a_day_to_come_is_a_bound() {
        passes(&RULE, &["2026年底前", "2026年11月22日前"]);
        breaks(&RULE, &["2026年11月21日前", "2020年9月中旬"]);
    }

    #[test]
    fn one_finding_a_cell() {
        assert_eq!(findings(&RULE, "长期公开，动态更新").len(), 1);
    }

    #[test]
    fn pages_say_of_one_document_that_it_stays() {
        passes(&RULE, &[r#"{"title": "通知", "timeLimit": "长期公开"}"#]);
    }
}
