//! 公开时限的写法

use crate::engine::{Check, Context, Edit, Finding, Fix, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019, PRACTICE};
use crate::message::Message;
use crate::read::TimeLimit;
use crate::read::time_limit::Code;

declare_rule! {
    /// 公开时限宜照条例的写法：自信息形成或者变更之日起20个工作日内。
    ///
    /// 意思清楚而写法不整齐的，默认不提示，需要统一全表写法时可以在配置里打开：中间有空格、换行；
    /// 缺“之日起”“内”“个”；用汉字数字或者全角数字；只写“形成”不写“变更”；“1月31日前”没有写“每年”；
    /// “月初”“中旬”不到日。
    ///
    /// 改正：按提示补齐。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 信息形成或变更之日起20工作日内
    /// 信息形成20个工作日内公开
    /// 1月31日前
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 自信息形成或者变更之日起20个工作日内
    /// 每年1月31日前
    /// 会后10个工作日内
    /// ```
    RULE = "time-limit/wording" {
        title: ("公开时限的写法", "Wording of the time limit"),
        message: (
            "“{written}”缺“{right}”",
            "“{written}” lacks “{right}”"
        ),
        severity: Severity::Info,
        off: true,
        basis: &[
            DISCLOSURE_2019.at("第二十六条"),
            DISCLOSURE_2007.at("第十八条"),
            PRACTICE.at(""),
        ],
        since: "0.1.0",
        check: Check::TimeLimit(check),
    }
}

static SPACE: Message = Message::new(
    "“{written}”中间有空格或者换行",
    "there are spaces or line ends inside “{written}”",
);

static NUMERALS: Message =
    Message::new("“{written}”宜用阿拉伯数字", "“{written}” is better written in digits");

static NARROW: Message = Message::new(
    "“{written}”只说形成，没有说变更，条例的写法是“形成或者变更”",
    "“{written}” names the forming and not the changing; the regulation says “形成或者变更”",
);

static WHICH_YEAR: Message = Message::new(
    "“{written}”没有说明是哪一年还是每年，宜写作“每年{written}”",
    "“{written}” does not say of which year; “每年{written}” would",
);

static FUZZY: Message =
    Message::new("“{written}”没有说到哪一日", "“{written}” does not say by which day");

fn check(limit: &TimeLimit, cx: &mut Context<'_>) {
    for departure in &limit.departures {
        let message = match departure.code {
            Code::Grammar => RULE.message,
            Code::InnerSpace => SPACE,
            Code::Normalised => NUMERALS,
            Code::EventNarrow => NARROW,
            Code::YearUnspecified => WHICH_YEAR,
            Code::FuzzyDate => FUZZY,
            _ => continue,
        };
        let blank = matches!(departure.code, Code::Grammar | Code::InnerSpace);
        let written = if blank { limit.span } else { departure.span };
        let mut finding =
            Finding::new(&RULE, departure.span).saying(message).with("written", cx.text(written));
        if let Some(right) = &departure.replacement {
            let edit = Edit::replace(departure.span, right.as_str());
            finding = finding.with("right", right).with_fix(Fix::suggest([edit]));
        }
        cx.report(finding);
    }
}
