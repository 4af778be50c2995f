//! What in a time limit says when: amounts, periods, days and words, in the order of the text.

use std::ops::Range;

use chrono::NaiveDate;

use super::departure::{Code, Departure};
use super::fold::Folded;
use super::lead::HAPPENS;
use super::term::{Amount, Cycle, Point, Reference, Unit};
use super::words::{self as w, Words, words};

/// How an amount goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// 内.
    Inside,
    /// 外、后.
    Outside,
    /// 前.
    Before,
    /// 以上.
    OrMore,
    /// Nothing.
    Bare,
}

/// What says when.
#[derive(Clone, Debug)]
pub(super) enum Core {
    Amount(Amount, Ending),
    /// 每月前5个工作日.
    FirstOf(Cycle, Amount),
    By(Cycle, Point),
    Every(Cycle, u16),
    Once(NaiveDate),
    Immediate {
        same_day: bool,
    },
    Standing,
    Dynamic,
    Vague,
    Together,
    Reference(Reference),
    Proviso,
}

/// What is to be done, after a core.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tail {
    pub(super) publishes: bool,
    pub(super) handles: bool,
    pub(super) reports: bool,
}

/// A core, where it is, and what follows it.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) core: Core,
    /// Where what stands before it begins.
    pub(super) from: usize,
    /// Where it begins.
    pub(super) start: usize,
    /// Where its own words end.
    pub(super) stop: usize,
    /// Where what belongs to it ends.
    pub(super) end: usize,
    pub(super) tail: Tail,
    /// The number of its sentence or list entry.
    pub(super) segment: usize,
}

/// A core and where it ends.
pub(super) type Step = Option<(Core, usize)>;

/// The scan, and what it found odd on its way.
#[derive(Debug)]
pub(super) struct Scan<'t> {
    pub(super) text: &'t Folded,
    /// Where the words between two separators begin.
    pub(super) piece: usize,
    pub(super) departures: Vec<Departure>,
}

impl<'t> Scan<'t> {
    pub(super) fn of(text: &'t Folded) -> Self {
        Self { text, piece: 0, departures: Vec::new() }
    }

    /// Finds the cores of the text.
    pub(super) fn cores(&mut self) -> Vec<Found> {
        let mut found: Vec<Found> = Vec::new();
        let (mut at, mut from, mut segment) = (0, 0, 0);
        while let Some(c) = self.text.get(at) {
            let last_end = found.last().map_or(0, |last| last.end);
            if self.text.breaks_at(at) && at == last_end && at > self.piece {
                (self.piece, from, segment) = (at, at, segment + 1);
            }
            if let Some(end) = self.bullet(at) {
                (at, from, segment) = (end, end, segment + 1);
                self.piece = at;
                continue;
            }
            if let Some((core, stop)) = self.core(at, &found) {
                let (end, tail) = self.tail(stop);
                found.push(Found { core, from, start: at, stop, end, tail, segment });
                (at, from) = (end, end);
                continue;
            }
            if "，、；。：（）".contains(c) {
                self.piece = at + 1;
                if "；。".contains(c) {
                    (from, segment) = (at + 1, segment + 1);
                }
            }
            at += 1;
        }
        if found.is_empty() {
            // 公示期满后: an event, and nothing of when
            if let Some((core, stop)) = self.event_alone(at) {
                let tail = Tail::default();
                found.push(Found { core, from, start: at, stop, end: stop, tail, segment });
            }
        }
        found
    }

    /// The core at `at`.
    fn core(&mut self, at: usize, before: &[Found]) -> Step {
        self.period(at)
            .or_else(|| self.dated(at, before))
            .or_else(|| self.amount_core(at))
            .or_else(|| self.word(at))
            .or_else(|| self.reference(at))
            .or_else(|| self.event_alone(at))
    }

    /// A number of a list at the start of a piece: 1. 2、 （3） ①. Where it ends.
    fn bullet(&self, at: usize) -> Option<usize> {
        if at != self.piece {
            return None;
        }
        let c = self.text.get(at)?;
        if ('①'..='⑳').contains(&c) || "●◆■▪•".contains(c) {
            return Some(at + 1);
        }
        let open = usize::from(c == '（');
        let digits = self.stretch(at + open, w::is_numeral);
        let mark = self.text.get(digits.end)?;
        let next = self.text.get(digits.end + 1);
        let listed = match mark {
            '）' => open == 1 || c.is_ascii_digit(),
            '、' => open == 0,
            '.' => open == 0 && !next.is_some_and(|next| next.is_ascii_digit()),
            _ => false,
        };
        (listed && (1..=2).contains(&digits.len())).then_some(digits.end + 1)
    }

    /// The characters from `at` on that are `kind`.
    pub(super) fn stretch(&self, at: usize, kind: fn(char) -> bool) -> Range<usize> {
        let mut end = at;
        while self.text.get(end).is_some_and(kind) {
            end += 1;
        }
        at..end
    }

    /// What is to be done, from `at` on.
    pub(super) fn tail(&self, at: usize) -> (usize, Tail) {
        let (mut end, mut tail) = (at, Tail::default());
        loop {
            let publish = self.text.any(end, w::PUBLISH);
            let handle = self.text.any(end, w::HANDLE);
            let report = self.text.any(end, w::REPORT);
            let filler = self.text.any(end, w::FILLERS);
            let Some(next) = publish.max(handle).max(report).max(filler) else { break };
            tail.publishes |= publish == Some(next);
            tail.handles |= handle == Some(next);
            tail.reports |= report == Some(next);
            end = next;
        }
        (end, tail)
    }

    /// Whether nothing follows at `at`.
    pub(super) fn ends(&self, at: usize) -> bool {
        self.text.get(at).is_none_or(|c| "，、；。（）".contains(c)) || self.text.breaks_at(at)
    }

    /// A number: its value and where it ends.
    pub(super) fn number(&self, at: usize) -> Option<(u16, usize)> {
        let run = self.stretch(at, w::is_numeral);
        let digits = self.stretch(at, |c| c.is_ascii_digit());
        let run = if digits.is_empty() { run } else { digits };
        (!run.is_empty()).then(|| (value(self.text.chars(run.clone())), run.end))
    }

    /// Notes that a number is not written in digits.
    pub(super) fn note_numerals(&mut self, range: Range<usize>) {
        if self.text.chars(range.clone()).iter().any(|c| !c.is_ascii_digit() && w::is_numeral(*c)) {
            let span = self.text.span(range);
            self.departures.push(Departure::at(Code::Normalised, span));
        }
    }

    pub(super) fn note(&mut self, code: Code, range: Range<usize>) {
        let span = self.text.span(range);
        self.departures.push(Departure::at(code, span));
    }

    /// Whether a number that begins at `at` would be the rest of another, or an ordinal.
    pub(super) fn is_mid_number(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).and_then(|before| self.text.get(before)) else {
            return false;
        };
        // 上一年度, but 原则上20个工作日
        let last_or_next = "上下".contains(before)
            && matches!(self.text.get(at), Some('一' | '半'))
            && !self.text.get(at + 1).is_some_and(w::is_numeral);
        w::is_numeral(before) || "第.".contains(before) || last_or_next
    }

    fn amount_core(&mut self, at: usize) -> Step {
        let (mut amount, stop, numerals) = self.amount(at)?;
        let (ending, mut end) = self.ending(stop);
        // 每半年结束后1个月内
        if amount.unit == Some(Unit::HalfYear)
            && self.text.any(stop, words!("结束 终了 终结")).is_some()
        {
            return None;
        }
        if amount.unit == Some(Unit::Day) {
            // 20日内（工作日）
            if let Some(after) = self.text.any(end, w::AS_WORKING_DAYS) {
                amount.unit = Some(Unit::WorkingDay);
                end = after;
            }
        }
        let bare_month = self.text.text(numerals.end..stop) == "月" && ending != Ending::Inside;
        let day_of_month = at > 0 && self.text.get(at - 1) == Some('月');
        if bare_month
            || day_of_month && amount.unit == Some(Unit::Day)
            || amount.unit == Some(Unit::Year) && amount.number >= 1900
        {
            return None;
        }
        self.note_numerals(numerals);
        Some((Core::Amount(amount, ending), end))
    }

    /// An amount of time: itself, where it ends, and where its numerals are.
    pub(super) fn amount(&self, at: usize) -> Option<(Amount, usize, Range<usize>)> {
        if self.is_mid_number(at) {
            return None;
        }
        if let Some(half) = self.half(at) {
            return Some(half);
        }
        let (mut number, mut numerals) = self.number(at)?;
        // 15-20个工作日: what counts is the longer one
        if self.text.any(numerals, words!("- ~ — – 至 到")).is_some() {
            if let Some((upper, end)) = self.number(numerals + 1) {
                (number, numerals) = (upper, end);
            }
        }
        let mut at_unit = numerals;
        // 二十（20）个工作日
        if self.text.starts(numerals, "（") {
            let again = self.number(numerals + 1).map(|(_, end)| end);
            let closed = again.filter(|end| self.text.starts(*end, "）"));
            at_unit = closed.map_or(numerals, |end| end + 1);
        }
        let units = w::UNITS.iter().filter(|(word, _)| self.text.starts(at_unit, word));
        let unit = units.max_by_key(|(word, _)| word.len());
        let stop = match unit {
            Some((word, _)) => at_unit + word.chars().count(),
            None if number <= 366 => self.unit_missing(at, at_unit)?,
            None => return None,
        };
        let amount = Amount {
            number,
            number_span: self.text.span(at..at_unit),
            unit: unit.map(|(_, unit)| *unit),
            unit_span: self.text.span(at_unit..stop),
        };
        Some((amount, stop, at..numerals))
    }

    /// 20个内: where the words of an amount end that has no unit.
    fn unit_missing(&self, from: usize, at: usize) -> Option<usize> {
        let stop = at + usize::from(self.text.starts(at, "个"));
        let alone = stop == self.text.len() && (stop > at || from == 0);
        (alone || self.text.any(stop, w::INSIDE).is_some()).then_some(stop)
    }

    /// 半年、半个月、半天.
    fn half(&self, at: usize) -> Option<(Amount, usize, Range<usize>)> {
        let (word, number, unit) = [
            ("半年", 1, Unit::HalfYear),
            ("半个月", 15, Unit::Day),
            ("半月", 15, Unit::Day),
            ("半天", 12, Unit::Hour),
            ("半个小时", 30, Unit::Minute),
            ("半小时", 30, Unit::Minute),
        ]
        .into_iter()
        .find(|(word, ..)| self.text.starts(at, word))?;
        let stop = at + word.chars().count();
        let (number_span, unit_span) = (self.text.span(at..at + 1), self.text.span(at + 1..stop));
        Some((Amount { number, number_span, unit: Some(unit), unit_span }, stop, at..at))
    }

    pub(super) fn ending(&self, at: usize) -> (Ending, usize) {
        let endings: [(Ending, &Words); 4] = [
            (Ending::Inside, w::INSIDE),
            (Ending::Outside, w::OUTSIDE),
            (Ending::Before, w::BEFORE),
            (Ending::OrMore, words!("以上 及以上 （含）以上")),
        ];
        let found = endings.iter().filter_map(|(e, words)| Some((*e, self.text.any(at, words)?)));
        found.max_by_key(|(_, end)| *end).unwrap_or((Ending::Bare, at))
    }

    /// A word that says when.
    fn word(&mut self, at: usize) -> Step {
        let proviso = self.text.any(at, w::PROVISO);
        if let Some(end) = proviso {
            let rest = self.stretch(end, |c| !"，；。）".contains(c));
            return Some((Core::Proviso, rest.end));
        }
        let lists: [(Core, &Words); 6] = [
            (Core::Immediate { same_day: false }, w::IMMEDIATE),
            (Core::Immediate { same_day: true }, w::SAME_DAY),
            (Core::Standing, w::STANDING),
            (Core::Dynamic, w::DYNAMIC),
            (Core::Vague, w::VAGUE),
            (Core::Together, w::TOGETHER),
        ];
        let found = lists.into_iter().filter_map(|(c, list)| Some((c, self.text.any(at, list)?)));
        if let Some((core, end)) = found.max_by_key(|(_, end)| *end) {
            return self.stands_alone(at, end).then_some((core, end));
        }
        // 监测数据产生后次日公布
        if let Some(end) = self.text.any(at, words!("次日 翌日")) {
            let (number_span, unit_span) =
                (self.text.span(at..at + 1), self.text.span(at + 1..end));
            let amount = Amount { number: 1, number_span, unit: Some(Unit::Day), unit_span };
            let core = Core::Amount(amount, Ending::Inside);
            return self.stands_alone(at, end).then_some((core, end));
        }
        if let Some(end) = self.text.any(at, w::DITTO).filter(|_| at == self.piece) {
            return self.ends(end).then_some((Core::Reference(Reference::RowAbove), end));
        }
        let whole = self.text.any(at, w::VAGUE_WHOLE)?;
        self.ends(whole).then_some((Core::Vague, whole))
    }

    /// 会议召开前, 文件印发后公布: an event without an amount.
    fn event_alone(&self, at: usize) -> Step {
        let happens = |at: usize| self.text.any_before(self.piece, at, HAPPENS).is_some();
        if let Some(end) = self.text.any(at, w::BEFORE).filter(|_| happens(at)) {
            let (stop, _) = self.tail(end);
            let at = self.text.span(at..at);
            let (number_span, unit_span) = (at, at);
            let amount = Amount { number: 0, number_span, unit: Some(Unit::Day), unit_span };
            return self.ends(stop).then_some((Core::Amount(amount, Ending::Before), end));
        }
        let after = self.text.any_before(self.piece, at, words!("后 之后 以后 之日起"))?;
        let (stop, tail) = self.tail(at);
        let publishes = self.ends(stop) && (tail.publishes || at == self.text.len());
        (publishes && happens(after)).then_some((Core::Vague, at))
    }

    /// Whether a word is not a part of another: it begins its piece or ends it, or what is to be
    /// done follows.
    fn stands_alone(&self, at: usize, end: usize) -> bool {
        let (stop, tail) = self.tail(end);
        let started = self.text.any(end, w::SINCE).is_some() && !self.text.starts(end, "时");
        let done = tail.publishes || tail.handles || tail.reports;
        let part = self.text.any(end, words!("类 性 化 工作 监管 监测 检查")).is_some();
        !started && (at == self.piece && !part || self.ends(stop) || done)
    }

    /// 按规定、按照统一部署、依法.
    fn reference(&mut self, at: usize) -> Step {
        const SHORT: &Words = words!(
            "法定时限 法定期限 规定时限 规定的时限 规定时间 规定的时间 规定期限 规定的期限 \
        承诺时限 时限要求 有关规定 相关规定 详见文件 见文件"
        );
        if let Some(end) = self.text.any(at, SHORT) {
            let end = self.text.any(end, words!("内 以内 之内 要求 执行")).unwrap_or(end);
            return Some((Core::Reference(self.pointed_to(at..end)), end));
        }
        let according = self.text.any(at, w::ACCORDING);
        let from = according.or_else(|| self.text.any(at, words!("以")))?;
        // 以文件为准, but not 三个月以后按规定
        let words = if according.is_some() { w::POINTED_TO } else { words!("为准") };
        let window = self.stretch(from, |c| !"，；。（）".contains(c));
        let window = from..window.end.min(from + 40);
        let amount = window.clone().find(|at| self.amount(*at).is_some());
        let window = from..amount.unwrap_or(window.end);
        if let Some((_, mut end)) = self.text.find(window.clone(), words) {
            while let Some((_, further)) = self.text.find(end..window.end, words) {
                end = further;
            }
            let kind = self.pointed_to(at..end);
            return Some((Core::Reference(kind), end));
        }
        let (_, end) = self.text.find(window, w::CIRCUMSTANCES).filter(|_| according.is_some())?;
        Some((Core::Vague, end))
    }

    fn pointed_to(&self, range: Range<usize>) -> Reference {
        const SUPERIOR: &Words = words!("部署 安排 统一 上级 财政 党委 政府 领导 国家 省 市 县 区");
        const LAW: &Words = words!("法律 法规 条例 《");
        if self.text.has(range.clone(), LAW) {
            Reference::Law
        } else if self.text.has(range, SUPERIOR) {
            Reference::Superior
        } else {
            Reference::Unspecified
        }
    }
}

/// The value of digits or Chinese numerals; what is too large stays the largest.
fn value(numerals: &[char]) -> u16 {
    let digit = |c: char| {
        c.to_digit(10)
            .or_else(|| "〇一二三四五六七八九".chars().position(|d| d == c).map(|d| d as u32))
    };
    let (mut total, mut last, mut place) = (0_u32, 0_u32, false);
    for c in numerals {
        match c {
            '十' => (total, last, place) = (total.saturating_add(last.max(1) * 10), 0, true),
            '百' => (total, last, place) = (total.saturating_add(last.max(1) * 100), 0, true),
            '廿' => (total, last, place) = (total.saturating_add(20), 0, true),
            '卅' => (total, last, place) = (total.saturating_add(30), 0, true),
            _ => {
                let digit = match c {
                    '零' => 0,
                    '两' => 2,
                    c => digit(*c).unwrap_or(0),
                };
                last = if place { digit } else { last.saturating_mul(10).saturating_add(digit) };
                last = last.min(u32::from(u16::MAX));
            }
        }
    }
    u16::try_from(total.saturating_add(last)).unwrap_or(u16::MAX)
}
