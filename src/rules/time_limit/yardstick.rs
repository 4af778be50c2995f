//! The terms that other laws set for some topics.

use crate::engine::Severity;
use crate::law::{
    BIDDING_2012, BUDGET_LAW, Basis, DECISIONS_2019, DISCLOSURE_2019, ENFORCEMENT_2018,
    EXPROPRIATION_2011, LAND_2021, PROCUREMENT_2015,
};
use crate::message::Message;
use crate::read::time_limit::{Amount, Cycle, Point, Term, Unit};

/// What an item, or a clause of its time limit, is about.
pub(super) struct Topic<'t> {
    /// Its own words.
    pub(super) own: &'t str,
    /// Those of its categories as well.
    pub(super) all: &'t str,
}

/// The term of a topic.
pub(super) struct Yardstick {
    /// Whether this is the topic.
    pub(super) names: fn(&Topic<'_>) -> bool,
    /// The term.
    pub(super) measure: Measure,
    /// How much it weighs to break it.
    pub(super) severity: Severity,
    /// Whether the item's name must say so, and its content is not enough.
    pub(super) by_name: bool,
    /// Where the term is laid down.
    pub(super) basis: Basis,
    /// What it says, with a place for what is written.
    pub(super) message: Message,
    /// What the whole cell should say, where that is clear.
    pub(super) right: Option<&'static str>,
}

/// What a term demands.
#[derive(Clone, Copy, Debug)]
pub(super) enum Measure {
    /// No more working days than this.
    WorkingDays(u16),
    /// No more days than this.
    Days(u16),
    /// On this month and day of every year at the latest.
    Yearly(u8, u8),
    /// It stays no fewer days than this.
    StaysDays(u16),
    /// It stays no fewer working days than this.
    StaysWorkingDays(u16),
}

impl Measure {
    /// Whether a term surely is laxer. Where days and working days cannot be compared without a
    /// calendar, it is not.
    pub(super) fn is_broken_by(self, term: &Term) -> bool {
        match (self, term) {
            (Self::WorkingDays(most), Term::Within(_, amount)) => match amount.unit {
                Some(Unit::WorkingDay) => amount.number > most,
                // working days and the longest holidays
                _ => days(amount).is_some_and(|days| days > u32::from(most) * 7 / 5 + 12),
            },
            (Self::Days(most), Term::Within(_, amount)) => match amount.unit {
                // 16 working days are more than 20 days, with any making up for holidays
                Some(Unit::WorkingDay) => u32::from(amount.number) * 4 > u32::from(most) * 3,
                _ => days(amount).is_some_and(|days| days > u32::from(most)),
            },
            (Self::Yearly(month, day), Term::By(cycle, Point::MonthDay(m, d))) => {
                matches!(cycle, Cycle::Year | Cycle::NextYear) && (*m, *d) > (month, day)
            }
            (Self::Yearly(..), Term::Within(start, amount)) => {
                let forming = start.as_ref().is_none_or(|start| start.event.is_forming());
                forming && !matches!(amount.unit, Some(Unit::Hour | Unit::Minute))
            }
            (Self::StaysDays(least), Term::Duration(_, amount)) => match amount.unit {
                Some(Unit::WorkingDay) => amount.number * 2 < least,
                _ => days(amount).is_some_and(|days| days < u32::from(least)),
            },
            (Self::StaysWorkingDays(least), Term::Duration(_, amount)) => match amount.unit {
                Some(Unit::WorkingDay) => amount.number < least,
                _ => days(amount).is_some_and(|days| days < u32::from(least)),
            },
            _ => false,
        }
    }
}

/// An amount in days, where it is counted in days or longer.
fn days(amount: &Amount) -> Option<u32> {
    let days = match amount.unit? {
        Unit::Day => 1,
        Unit::Week => 7,
        Unit::Month => 30,
        Unit::Quarter => 90,
        Unit::HalfYear => 180,
        Unit::Year => 365,
        Unit::WorkingDay | Unit::Hour | Unit::Minute => return None,
    };
    Some(days * u32::from(amount.number))
}

/// The topics, those first that weigh more.
pub(super) static YARDSTICKS: &[Yardstick] = &[
    Yardstick {
        names: is_department_budget,
        measure: Measure::Days(20),
        severity: Severity::Error,
        by_name: false,
        basis: BUDGET_LAW.at("第十四条"),
        message: BUDGET,
        right: Some("经本级财政部门批复后20日内"),
    },
    Yardstick {
        names: |topic| is_budget(topic.own) && !is_department_budget(topic),
        measure: Measure::Days(20),
        severity: Severity::Error,
        by_name: false,
        basis: BUDGET_LAW.at("第十四条"),
        message: BUDGET,
        right: None,
    },
    Yardstick {
        names: is_enforcement_report,
        measure: Measure::Yearly(1, 31),
        severity: Severity::Error,
        by_name: false,
        basis: ENFORCEMENT_2018.at("（六）"),
        message: Message::new(
            "行政执法统计年报应当在每年1月31日前公开，这里写作“{written}”",
            "yearly figures of enforcement are to be published by 31 January; this says “{written}”",
        ),
        right: None,
    },
    Yardstick {
        names: is_decision,
        measure: Measure::WorkingDays(7),
        severity: Severity::Error,
        by_name: false,
        basis: ENFORCEMENT_2018.at("（六）"),
        message: DECISION,
        right: None,
    },
    Yardstick {
        names: |topic| may_be_decision(topic.own) && !is_decision(topic),
        measure: Measure::WorkingDays(7),
        severity: Severity::Warning,
        by_name: false,
        basis: ENFORCEMENT_2018.at("（六）"),
        message: DECISION,
        right: None,
    },
    Yardstick {
        names: is_annual_report,
        measure: Measure::Yearly(3, 31),
        severity: Severity::Error,
        by_name: true,
        basis: DISCLOSURE_2019.at("第四十九条"),
        message: ANNUAL_REPORT,
        right: Some("每年1月31日前"),
    },
    Yardstick {
        names: is_annual_report,
        measure: Measure::Yearly(1, 31),
        severity: Severity::Warning,
        by_name: false,
        basis: DISCLOSURE_2019.at("第四十九条"),
        message: ANNUAL_REPORT,
        right: None,
    },
    Yardstick {
        names: |topic| {
            topic.all.contains("采购") && has(topic.own, &["采购合同", "合同公告", "合同公开"])
        },
        measure: Measure::WorkingDays(2),
        severity: Severity::Error,
        by_name: true,
        basis: PROCUREMENT_2015.at("第五十条"),
        message: Message::new(
            "政府采购合同应当自签订之日起2个工作日内公告，这里写作“{written}”",
            "contracts of government procurement are to be published within 2 working days of signing; this says “{written}”",
        ),
        right: Some("自合同签订之日起2个工作日内"),
    },
    Yardstick {
        names: |topic| {
            const RESULTS: &[&str] = &["中标结果", "成交结果", "中标公告", "成交公告"];
            topic.all.contains("采购") && has(topic.own, RESULTS)
        },
        measure: Measure::WorkingDays(2),
        severity: Severity::Error,
        by_name: true,
        basis: PROCUREMENT_2015.at("第四十三条"),
        message: Message::new(
            "政府采购的中标、成交结果应当自中标、成交供应商确定之日起2个工作日内公告，这里写作“{written}”",
            "results of government procurement are to be published within 2 working days of the choice of supplier; this says “{written}”",
        ),
        right: Some("自中标、成交供应商确定之日起2个工作日内"),
    },
    Yardstick {
        names: |topic| topic.own.contains("中标候选人"),
        measure: Measure::Days(3),
        severity: Severity::Error,
        by_name: true,
        basis: BIDDING_2012.at("第五十四条"),
        message: CANDIDATES,
        right: Some("自收到评标报告之日起3日内"),
    },
    Yardstick {
        names: |topic| topic.own.contains("中标候选人"),
        measure: Measure::StaysDays(3),
        severity: Severity::Error,
        by_name: true,
        basis: BIDDING_2012.at("第五十四条"),
        message: CANDIDATES,
        right: None,
    },
    Yardstick {
        names: |topic| topic.own.contains("征收补偿方案"),
        measure: Measure::StaysDays(30),
        severity: Severity::Error,
        by_name: true,
        basis: EXPROPRIATION_2011.at("第十条"),
        message: Message::new(
            "房屋征收补偿方案征求意见期限不得少于30日，这里写作“{written}”",
            "opinions on plans of compensation for houses are to be asked for 30 days at least; this says “{written}”",
        ),
        right: None,
    },
    Yardstick {
        names: |topic| has(topic.own, &["征收土地预公告", "土地征收预公告", "征地预公告"]),
        measure: Measure::StaysWorkingDays(10),
        severity: Severity::Error,
        by_name: true,
        basis: LAND_2021.at("第二十六条"),
        message: Message::new(
            "征收土地预公告时间不少于10个工作日，这里写作“{written}”",
            "an announcement of taking land is to stay for 10 working days at least; this says “{written}”",
        ),
        right: None,
    },
    Yardstick {
        names: |topic| has(topic.own, &["征地补偿安置方案", "征地补偿安置公告"]),
        measure: Measure::StaysDays(30),
        severity: Severity::Error,
        by_name: true,
        basis: LAND_2021.at("第二十八条"),
        message: Message::new(
            "征地补偿安置方案公告时间不少于30日，这里写作“{written}”",
            "plans of compensation for land are to stay for 30 days at least; this says “{written}”",
        ),
        right: None,
    },
    Yardstick {
        names: |topic| {
            const OPINIONS: &[&str] = &["征求意见", "意见征集", "草案", "预公开"];
            topic.all.contains("重大行政决策") && has(topic.own, OPINIONS)
        },
        measure: Measure::StaysDays(30),
        severity: Severity::Warning,
        by_name: true,
        basis: DECISIONS_2019.at("第十五条"),
        message: Message::new(
            "重大行政决策公开征求意见的期限一般不少于30日，这里写作“{written}”",
            "opinions on major decisions are as a rule to be asked for 30 days at least; this says “{written}”",
        ),
        right: None,
    },
];

const BUDGET: Message = Message::new(
    "预算、决算应当在批准、批复后20日（自然日）内公开，这里写作“{written}”",
    "budgets and final accounts are to be published within 20 days of their approval; this says “{written}”",
);

pub(super) const DECISION: Message = Message::new(
    "行政许可、行政处罚的决定应当自作出之日起7个工作日内公开，这里写作“{written}”",
    "decisions on licences and penalties are to be published within 7 working days; this says “{written}”",
);

const ANNUAL_REPORT: Message = Message::new(
    "政府信息公开工作年度报告，部门应当在每年1月31日前、政府应当在每年3月31日前公布，这里写作“{written}”",
    "annual reports on disclosure are to be published by 31 January (departments) or 31 March (governments); this says “{written}”",
);

const CANDIDATES: Message = Message::new(
    "中标候选人应当自收到评标报告之日起3日内公示，公示期不得少于3日，这里写作“{written}”",
    "candidates are to be shown within 3 days of the report, for 3 days at least; this says “{written}”",
);

fn has(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}

fn is_department_budget(topic: &Topic<'_>) -> bool {
    is_budget(topic.own) && has(topic.own, &["部门", "单位"]) && !topic.own.contains("政府")
}

/// Whether 预算 or 决算 in the words is that of a government or department, rather than 预算绩效,
/// 竣工决算 or money 由财政预算安排.
fn is_budget(text: &str) -> bool {
    const BEFORE: &[&str] = &[
        "部门",
        "单位",
        "政府",
        "财政",
        "年度",
        "本级",
        "级",
        "总",
        "年",
        "公开",
        "和",
        "及",
        "与",
        "三公经费",
        "”经费",
    ];
    const AFTER: &[&str] = &[
        "公开", "信息", "报告", "报表", "情况", "草案", "和", "及", "与", "表", "说明", "决算",
        "调整", "的",
    ];
    let separates = |c: char| !crate::text::is_han(c);
    let ends_well = |before: &str| {
        before.chars().next_back().is_none_or(separates)
            || BEFORE.iter().any(|word| before.ends_with(word))
    };
    let goes_on_well = |after: &str| {
        after.chars().next().is_none_or(separates)
            || AFTER.iter().any(|word| after.starts_with(word))
    };
    ["预决算", "预算", "决算"].iter().any(|word| {
        text.match_indices(word)
            .any(|(at, word)| ends_well(&text[..at]) && goes_on_well(&text[at + word.len()..]))
    })
}

/// Whether the words name decisions on licences or penalties, rather than their grounds or course.
fn is_decision(topic: &Topic<'_>) -> bool {
    const BETWEEN: &[&str] = &[
        "依据", "条件", "程序", "流程", "事项", "清单", "裁量", "指南", "标准", "基准", "职责",
        "主体", "。", "；", "/",
    ];
    /// As far as a decision stands from what it decides: 许可、行政强制等行政执法决定.
    const NEAR: usize = 14;
    let text = topic.own;
    text.contains("双公示")
        || ["许可", "处罚"].iter().any(|word| {
            text.match_indices(word).any(|(at, word)| {
                let near: String = text[at + word.len()..].chars().take(NEAR).collect();
                let decided = near.find("决定").or_else(|| near.find("结果"));
                decided.is_some_and(|end| !has(&near[..end], BETWEEN))
            })
        })
}

/// Whether decisions are likely among what is named: 执法结果, or 行政处罚 and nothing more.
fn may_be_decision(text: &str) -> bool {
    const NAMES: &[&str] = &["行政处罚", "行政许可", "行政许可、行政处罚", "行政处罚和行政许可"];
    let name = text.trim_matches('/');
    let name = name.strip_suffix("信息").unwrap_or(name);
    text.contains("执法结果") || NAMES.contains(&name)
}

fn is_enforcement_report(topic: &Topic<'_>) -> bool {
    const REPORTS: &[&str] = &[
        "统计年报",
        "执法年报",
        "执法统计",
        "总体情况",
        "执法年度报告",
        "年度执法情况",
        "年度行政执法",
        "执法数据年报",
    ];
    topic.all.contains("执法") && has(topic.own, REPORTS)
}

/// Whether the words name the report of article 49, rather than that of a school or company.
fn is_annual_report(topic: &Topic<'_>) -> bool {
    const OTHERS: &[&str] =
        &["学校", "高校", "学年", "企业", "医院", "统计年报", "执法", "法治政府", "财务"];
    topic.all.contains("信息公开")
        && has(topic.own, &["年报", "年度报告", "年度工作报告"])
        && !has(topic.all, OTHERS)
}

#[cfg(test)]
mod tests {
    use super::{Topic, is_annual_report, is_budget, is_decision, is_enforcement_report};

    /// Asserts which words name a topic; what is before `|` is the category.
    #[track_caller]
    fn names(names: fn(&Topic<'_>) -> bool, named: &[&str], others: &[&str]) {
        let holds = |text: &str| {
            let own = text.rsplit('|').next().unwrap_or_default();
            names(&Topic { own, all: text })
        };
        for text in named {
            assert!(holds(text), "{text}");
        }
        for text in others {
            assert!(!holds(text), "not {text}");
        }
    }

    #[test]
    fn budgets_are_those_of_governments_and_departments() {
        names(
            |topic| is_budget(topic.own),
            &[
                "部门预算",
                "财政预决算",
                "2024年度部门决算",
                "财政信息|预算",
                "政府预算、决算报告",
                "预算公开",
                "预算/决算",
                "单位预决算",
            ],
            &[
                "预算绩效管理",
                "工程竣工决算",
                "财政预算安排的专项资金",
                "预算单位名录",
                "采购预算金额",
                "项目预算",
                "学校财务管理办法、年度经费预决算信息",
            ],
        );
    }

    #[test]
    fn decisions_are_not_their_grounds() {
        names(
            is_decision,
            &[
                "行政处罚决定",
                "行政许可结果",
                "双公示",
                "行政处罚、行政强制结果",
                "具有一定社会影响的行政处罚决定书",
            ],
            &[
                "行政处罚流程图",
                "行政许可事项清单",
                "行政处罚的依据、条件、程序",
                "抽查结果",
                "许可证办理指南",
            ],
        );
    }

    #[test]
    fn reports_are_told_apart() {
        names(
            is_annual_report,
            &["政府信息公开年报", "政府信息公开|年度报告"],
            &["高校信息公开年度报告", "年度报告", "政府信息公开指南", "企业信息公开年报"],
        );
        names(
            is_enforcement_report,
            &["行政执法公示/事后公开|总体情况", "执法结果和统计年报"],
            &["建议提案办理总体情况", "统计年报", "执法人员名单"],
        );
    }
}
