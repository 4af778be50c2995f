//! What a clause of a time limit lays down.

use chrono::NaiveDate;

use crate::text::Span;

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// 分钟.
    Minute,
    /// 小时.
    Hour,
    /// 日、天: a day of the calendar.
    Day,
    /// 工作日.
    WorkingDay,
    /// 周.
    Week,
    /// 月.
    Month,
    /// 季度.
    Quarter,
    /// 半年.
    HalfYear,
    /// 年.
    Year,
}

impl Unit {
    /// Its name in the API.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Minute => "minute",
            Self::Hour => "hour",
            Self::Day => "day",
            Self::WorkingDay => "working-day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::HalfYear => "half-year",
            Self::Year => "year",
        }
    }

    /// Its name in normal forms.
    pub(super) const fn short(self) -> &'static str {
        match self {
            Self::Minute => "min",
            Self::Hour => "h",
            Self::Day => "d",
            Self::WorkingDay => "wd",
            Self::Week => "w",
            Self::Month => "mo",
            Self::Quarter => "q",
            Self::HalfYear => "hy",
            Self::Year => "y",
        }
    }
}

/// An amount of time as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amount {
    /// How many.
    pub number: u16,
    /// Where the number is.
    pub number_span: Span,
    /// Of what. None where the unit is missing: 20个内.
    pub unit: Option<Unit>,
    /// Where the unit is, 个 included.
    pub unit_span: Span,
}

impl Amount {
    /// Where it is.
    pub fn span(&self) -> Span {
        self.number_span.to(self.unit_span)
    }
}

/// What a time limit is counted from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// 形成或者变更.
    FormedOrChanged,
    /// 形成.
    Formed,
    /// 产生或者变更.
    ProducedOrChanged,
    /// 制定或者获取.
    MadeOrObtained,
    /// 变更.
    Changed,
    /// 成文.
    DocumentDated,
    /// 签发.
    DocumentSigned,
    /// 印发.
    DocumentIssued,
    /// 文件公布.
    DocumentPublished,
    /// 作出决定.
    DecisionMade,
    /// 批准、批复.
    Approved,
    /// 人大批准.
    CongressApproved,
    /// 会议结束.
    MeetingEnd,
    /// 活动结束.
    ActivityEnd,
    /// 公示期满.
    DisplayEnd,
    /// 结果确定.
    ResultDetermined,
    /// 合同签订.
    ContractSigned,
    /// 收到评标报告.
    EvaluationReceived,
    /// 采购活动开始.
    ProcurementStart,
    /// 听证会举行.
    Hearing,
    /// 事件发生.
    EventOccurs,
    /// 收到申请.
    ApplicationReceived,
    /// The start of a period.
    Start(Cycle),
    /// The end of a period.
    End(Cycle),
    /// Something else: what is written.
    Other(String),
}

impl Event {
    /// Its name in the API.
    pub fn name(&self) -> &'static str {
        match self {
            Self::FormedOrChanged => "formed-or-changed",
            Self::Formed => "formed",
            Self::ProducedOrChanged => "produced-or-changed",
            Self::MadeOrObtained => "made-or-obtained",
            Self::Changed => "changed",
            Self::DocumentDated => "doc-dated",
            Self::DocumentSigned => "doc-signed",
            Self::DocumentIssued => "doc-issued",
            Self::DocumentPublished => "doc-published",
            Self::DecisionMade => "decision-made",
            Self::Approved => "approved",
            Self::CongressApproved => "npc-approved",
            Self::MeetingEnd => "meeting-end",
            Self::ActivityEnd => "activity-end",
            Self::DisplayEnd => "display-end",
            Self::ResultDetermined => "result-determined",
            Self::ContractSigned => "contract-signed",
            Self::EvaluationReceived => "eval-report-received",
            Self::ProcurementStart => "procurement-start",
            Self::Hearing => "hearing",
            Self::EventOccurs => "event-occurs",
            Self::ApplicationReceived => "received-application",
            Self::Start(cycle) => cycle.start_name(),
            Self::End(cycle) => cycle.end_name(),
            Self::Other(_) => "other",
        }
    }

    /// Whether it is the forming or changing of the information itself, from which article 26 of
    /// the disclosure regulation counts.
    pub fn is_forming(&self) -> bool {
        matches!(
            self,
            Self::FormedOrChanged
                | Self::Formed
                | Self::ProducedOrChanged
                | Self::MadeOrObtained
                | Self::Changed
        )
    }
}

/// What a clause is counted from, and where that is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Start {
    /// The event.
    pub event: Event,
    /// Where it is written, 之日起 left out.
    pub span: Span,
    /// Whether 之日起 or 后 is there.
    pub marked: bool,
}

/// A period that comes round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cycle {
    /// 每年.
    Year,
    /// 次年.
    NextYear,
    /// 每学年.
    SchoolYear,
    /// 每学期.
    Term,
    /// 每半年.
    HalfYear,
    /// 每季度.
    Quarter,
    /// 次季度.
    NextQuarter,
    /// 每月.
    Month,
    /// 次月.
    NextMonth,
    /// 每半月.
    HalfMonth,
    /// 每旬.
    TenDays,
    /// 每周.
    Week,
    /// 每个工作日.
    WorkingDay,
    /// 每日.
    Day,
}

impl Cycle {
    /// The unit that it is, where there is one.
    pub const fn unit(self) -> Option<Unit> {
        match self {
            Self::Year | Self::NextYear | Self::SchoolYear => Some(Unit::Year),
            Self::HalfYear => Some(Unit::HalfYear),
            Self::Quarter | Self::NextQuarter => Some(Unit::Quarter),
            Self::Month | Self::NextMonth => Some(Unit::Month),
            Self::Week => Some(Unit::Week),
            Self::WorkingDay => Some(Unit::WorkingDay),
            Self::Day => Some(Unit::Day),
            Self::Term | Self::HalfMonth | Self::TenDays => None,
        }
    }

    /// Its name in normal forms.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::NextYear => "next_year",
            Self::SchoolYear => "school_year",
            Self::Term => "term",
            Self::HalfYear => "half_year",
            Self::Quarter => "quarter",
            Self::NextQuarter => "next_quarter",
            Self::Month => "month",
            Self::NextMonth => "next_month",
            Self::HalfMonth => "half_month",
            Self::TenDays => "ten_days",
            Self::Week => "week",
            Self::WorkingDay => "working_day",
            Self::Day => "day",
        }
    }

    const fn start_name(self) -> &'static str {
        match self {
            Self::Year | Self::NextYear | Self::SchoolYear => "year-start",
            Self::Term => "term-start",
            Self::HalfYear => "half-year-start",
            Self::Quarter | Self::NextQuarter => "quarter-start",
            Self::Month | Self::NextMonth | Self::HalfMonth | Self::TenDays => "month-start",
            Self::Week => "week-start",
            Self::WorkingDay | Self::Day => "day-start",
        }
    }

    const fn end_name(self) -> &'static str {
        match self {
            Self::Year | Self::NextYear | Self::SchoolYear => "year-end",
            Self::Term => "term-end",
            Self::HalfYear => "half-year-end",
            Self::Quarter | Self::NextQuarter => "quarter-end",
            Self::Month | Self::NextMonth | Self::HalfMonth | Self::TenDays => "month-end",
            Self::Week => "week-end",
            Self::WorkingDay | Self::Day => "day-end",
        }
    }
}

/// A point of a period. Points that are not to the day are read as their last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Point {
    /// A day of a year.
    MonthDay(u8, u8),
    /// A day of a month of a quarter; without a day, its last.
    MonthOfPeriod(u8, Option<u8>),
    /// A day of a month.
    Day(u8),
    /// A week, counted from 1.
    Week(u8),
    /// A day of a week: 1 is Monday.
    Weekday(u8),
    /// A working day, counted from 1.
    WorkingDay(u8),
    /// The last day.
    End,
}

/// How long something stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// 不少于.
    AtLeast,
    /// Just so long.
    Exactly,
    /// 不超过.
    AtMost,
}

/// What a time limit points to instead of saying when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reference {
    /// 同上.
    RowAbove,
    /// 法律、法规另有规定的，从其规定.
    Proviso,
    /// 按法律、法规.
    Law,
    /// 按…统一部署.
    Superior,
    /// 按规定.
    Unspecified,
}

/// What a clause lays down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Term {
    /// 自…之日起20个工作日内.
    Within(Option<Start>, Amount),
    /// 20个工作日外, which is no limit.
    Outside(Option<Start>, Amount),
    /// 听证会举行7日前.
    Before(Option<Start>, Amount),
    /// 与政策文件同步公开, at most so much later.
    With(Option<Start>, Option<Amount>),
    /// 每年1月31日前.
    By(Cycle, Point),
    /// 每月, 每3个月.
    Every(Cycle, u16),
    /// 2020年底前.
    Once(NaiveDate),
    /// 公示不少于5个工作日.
    Duration(Length, Amount),
    /// 1年.
    Interval(Amount),
    /// 20个工作日办结.
    Processing(Amount),
    /// 实时; on the same day where it says so; after an event where it names one.
    Immediate {
        /// 当日.
        same_day: bool,
        /// What it follows at once.
        start: Option<Start>,
    },
    /// 长期.
    Standing,
    /// 动态更新.
    Dynamic,
    /// 及时.
    Vague(Option<Start>),
    /// 同上.
    Reference(Reference),
}

impl Term {
    /// Whether it says by when or how often.
    pub fn is_bounded(&self) -> bool {
        matches!(
            self,
            Self::Within(..)
                | Self::Before(..)
                | Self::With(..)
                | Self::By(..)
                | Self::Every(..)
                | Self::Once(_)
        )
    }

    /// The event that it is counted from.
    pub fn start(&self) -> Option<&Start> {
        match self {
            Self::Within(start, _)
            | Self::Outside(start, _)
            | Self::Before(start, _)
            | Self::With(start, _)
            | Self::Immediate { start, .. }
            | Self::Vague(start) => start.as_ref(),
            _ => None,
        }
    }

    /// The amount of time in it.
    pub fn amount(&self) -> Option<&Amount> {
        match self {
            Self::Within(_, amount)
            | Self::Outside(_, amount)
            | Self::Before(_, amount)
            | Self::Duration(_, amount)
            | Self::Interval(amount)
            | Self::Processing(amount) => Some(amount),
            Self::With(_, amount) => amount.as_ref(),
            _ => None,
        }
    }
}
