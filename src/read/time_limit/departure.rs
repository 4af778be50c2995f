//! What is odd about a time limit as written.

use crate::text::Span;

/// In what way a time limit departs from 自该政府信息形成或者变更之日起20个工作日内.
///
/// It says what is written, not whether that is lawful: rules say that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Code {
    /// Nothing, 无, /, —.
    Empty,
    /// No bound, in words: 及时, 按规定.
    Vague,
    /// An amount without the event that it is counted from.
    NoEvent,
    /// 长期, 动态更新: no bound for the first publication.
    NoBound,
    /// A wrong character: 跟新, 工作曰.
    Typo,
    /// A word twice over: 内公开内公开.
    Stutter,
    /// 同上.
    Ditto,
    /// The end is cut off: 予以公.
    Truncated,
    /// Spaces or line ends inside.
    InnerSpace,
    /// Several clauses.
    Compound,
    /// Chinese numerals or full-width digits.
    Normalised,
    /// A day of one year: 2020年底前.
    OneOff,
    /// How long it stays, not by when it comes: 公示7个工作日.
    DurationNotDeadline,
    /// 形成 without 变更.
    EventNarrow,
    /// 20个内.
    UnitMissing,
    /// 20个工作日办结.
    ProcessingTime,
    /// 之日起, 后, 内 or 个 is missing.
    Grammar,
    /// 1月31日前, without 每年.
    YearUnspecified,
    /// 每月更新, without a day.
    NoPoint,
    /// 1年, without saying what for.
    IntervalOnly,
    /// Only 从其规定.
    OnlyProviso,
    /// 答复, 上报: the term of another procedure.
    OtherProcedure,
    /// 中旬, 月初: not to the day.
    FuzzyDate,
}

impl Code {
    /// Its name in tables of time limits.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Empty => "TL01_EMPTY",
            Self::Vague => "TL02_VAGUE",
            Self::NoEvent => "TL03_NO_EVENT",
            Self::NoBound => "TL04_NO_BOUND",
            Self::Typo => "TL07_TYPO",
            Self::Stutter => "TL08_STUTTER",
            Self::Ditto => "TL09_DITTO",
            Self::Truncated => "TL10_TRUNCATED",
            Self::InnerSpace => "TL11_INNER_SPACE",
            Self::Compound => "TL12_COMPOUND",
            Self::Normalised => "TL13_NORMALISED",
            Self::OneOff => "TL14_ONE_OFF_PAST",
            Self::DurationNotDeadline => "TL16_DURATION_NOT_DEADLINE",
            Self::EventNarrow => "TL17_EVENT_NARROW",
            Self::UnitMissing => "TL20_UNIT_MISSING",
            Self::ProcessingTime => "TL23_PROCESSING_TIME",
            Self::Grammar => "TL24_GRAMMAR",
            Self::YearUnspecified => "TL25_YEAR_UNSPECIFIED",
            Self::NoPoint => "TL26_NO_POINT",
            Self::IntervalOnly => "TL27_INTERVAL_ONLY",
            Self::OnlyProviso => "TL28_ONLY_PROVISO",
            Self::OtherProcedure => "TL29_OTHER_PROCEDURE",
            Self::FuzzyDate => "TL30_FUZZY_DATE",
        }
    }
}

/// One departure, and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Departure {
    /// In what way.
    pub code: Code,
    /// Where.
    pub span: Span,
    /// What should stand there, where there is one such thing.
    pub replacement: Option<String>,
}

impl Departure {
    /// A departure that has no one remedy.
    pub(super) fn at(code: Code, span: Span) -> Self {
        Self { code, span, replacement: None }
    }

    /// A departure with its remedy.
    pub(super) fn mended(code: Code, span: Span, right: impl Into<String>) -> Self {
        Self { code, span, replacement: Some(right.into()) }
    }
}
