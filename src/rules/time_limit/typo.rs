//! 公开时限中的错字

use crate::engine::{Check, Context, Edit, Finding, Fix, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019, PRACTICE};
use crate::message::Message;
use crate::read::TimeLimit;
use crate::read::time_limit::Code;

declare_rule! {
    /// 公开时限中的错字、重字、缺字，只有一种读法的，按正确的写法理解并提示。
    ///
    /// 常见的有：动态跟新（更新）、20个工作曰（工作日）、2O个工作日（20个）、工作日外（内）、
    /// 内公开内公开（重复）、予以公（缺“开”）。条例要求准确地公开政府信息。
    ///
    /// 改正：按提示改。改动只是建议，由人确认。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail,with=time-limit/unbounded
    /// 动态跟新
    /// 信息形成或变更之日起20个工作曰内
    /// 信息形成或变更之日起2O个工作日内
    /// 信息形成后，20个工作日内公开内公开
    /// 信息形成或变更之日起20个工作日内予以公
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 自信息形成或者变更之日起20个工作日内予以公开
    /// 动态更新，变更后5个工作日内
    /// 自信息形成或变更之日起20个工作日内公开，公开后及时更新
    /// ```
    RULE = "time-limit/typo" {
        title: ("公开时限中的错字", "Slips in the time limit"),
        message: (
            "“{written}”是错字，应当是“{right}”",
            "“{written}” is a slip for “{right}”"
        ),
        severity: Severity::Error,
        basis: &[DISCLOSURE_2019.at("第六条"), DISCLOSURE_2007.at("第六条"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::TimeLimit(check),
    }
}

static STUTTER: Message = Message::new(
    "“{written}”有重复的字，应当是“{right}”",
    "“{written}” repeats itself; it should be “{right}”",
);

static TRUNCATED: Message = Message::new(
    "“{written}”后面缺字，应当是“{right}”",
    "“{written}” is cut off; it should be “{right}”",
);

fn check(limit: &TimeLimit, cx: &mut Context<'_>) {
    for departure in &limit.departures {
        let Some(right) = &departure.replacement else { continue };
        let finding = Finding::new(&RULE, departure.span)
            .with("written", cx.text(departure.span))
            .with("right", right)
            .with_fix(Fix::suggest([Edit::replace(departure.span, right.as_str())]));
        match departure.code {
            Code::Typo => cx.report(finding),
            Code::Stutter => cx.report(finding.saying(STUTTER).weighing(Severity::Warning)),
            Code::Truncated => cx.report(finding.saying(TRUNCATED).weighing(Severity::Warning)),
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
    fn slips_with_one_reading_are_reported() {
        breaks(
            &RULE,
            &["每季度跟新", "自信息形成之日期20个工作日内", "信息行成或变更之日起20个工作日内"],
        );
        breaks(&RULE, &["20个工作日内内公开", "l0个工作日内", "信息形成个20个工作日内公开"]);
    }

    #[test]
    fn what_may_be_right_is_left_alone() {
        passes(&RULE, &["跟新政策同步公开", "个个项目完成后20个工作日内", "20个工作日内内部公示"]);
        passes(&RULE, &["20个工作天", "信息变更后之日起5日", "时时更新", "即时公开"]);
    }

    #[test]
    fn the_proposal_mends_it() {
        for (written, right) in [
            ("信息形成或变更之日起２O个工作日外", "信息形成或变更之日起20个工作日内"),
            ("自信息形成之日期20个工作曰内公开内公开", "自信息形成之日起20个工作日内公开"),
        ] {
            let found = findings(&RULE, written);
            let own = found.iter().filter(|finding| finding.rule.id == RULE.id);
            assert_eq!(apply(written, own.flat_map(|finding| &finding.fixes)), right);
            passes(&RULE, &[right]);
        }
    }

    #[test]
    fn a_wrong_character_weighs_more_than_a_repeated_one() {
        let severity = |text| findings(&RULE, text)[0].severity;
        assert_eq!(severity("信息形成或变更之日起20个工作目内"), Severity::Error);
        assert_eq!(severity("信息形成或变更之日起20个工作日内公开内公开"), Severity::Warning);
    }
}
