//! What in a time limit says when: amounts, periods, days and words, in the order of the text.

use std::ops::Range;

use chrono::NaiveDate;

use super::departure::{Code, Departure};
use super::fold::Folded;
use super::term::{Amount, Cycle, Point, Reference, Unit};
use super::words as w;

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
type Step = Option<(Core, usize)>;

/// The scan, and what it found odd on its way.
#[derive(Debug)]
pub(super) struct Scan<'t> {
    text: &'t Folded,
    /// Where the words between two separators begin.
    piece: usize,
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
        found
    }

    /// The core at `at`.
    fn core(&mut self, at: usize, before: &[Found]) -> Step {
        self.period(at)
            .or_else(|| self.dated(at, before))
            .or_else(|| self.amount_core(at))
            .or_else(|| self.word(at))
            .or_else(|| self.reference(at))
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
    fn stretch(&self, at: usize, kind: fn(char) -> bool) -> Range<usize> {
        let mut end = at;
        while self.text.get(end).is_some_and(kind) {
            end += 1;
        }
        at..end
    }

    /// What is to be done, from `at` on.
    fn tail(&self, at: usize) -> (usize, Tail) {
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
    fn ends(&self, at: usize) -> bool {
        self.text.get(at).is_none_or(|c| "，、；。（）".contains(c)) || self.text.breaks_at(at)
    }

    /// A number: its value and where it ends.
    fn number(&self, at: usize) -> Option<(u16, usize)> {
        let run = self.stretch(at, w::is_numeral);
        let digits = self.stretch(at, |c| c.is_ascii_digit());
        let run = if digits.is_empty() { run } else { digits };
        (!run.is_empty()).then(|| (value(self.text.chars(run.clone())), run.end))
    }

    /// Notes that a number is not written in digits.
    fn note_numerals(&mut self, range: Range<usize>) {
        if self.text.chars(range.clone()).iter().any(|c| !c.is_ascii_digit() && w::is_numeral(*c)) {
            let span = self.text.span(range);
            self.departures.push(Departure::at(Code::Normalised, span));
        }
    }

    fn note(&mut self, code: Code, range: Range<usize>) {
        let span = self.text.span(range);
        self.departures.push(Departure::at(code, span));
    }

    /// Whether a number that begins at `at` would be the rest of another, or an ordinal.
    fn is_mid_number(&self, at: usize) -> bool {
        at > 0 && self.text.get(at - 1).is_some_and(|c| w::is_numeral(c) || "第.".contains(c))
    }

    fn amount_core(&mut self, at: usize) -> Step {
        let (amount, stop, numerals) = self.amount(at)?;
        let (ending, end) = self.ending(stop);
        let bare_month = self.text.text(numerals.end..stop) == "月" && ending != Ending::Inside;
        if bare_month || amount.unit == Some(Unit::Year) && amount.number >= 1900 {
            return None;
        }
        self.note_numerals(numerals);
        Some((Core::Amount(amount, ending), end))
    }

    /// An amount of time: itself, where it ends, and where its numerals are.
    fn amount(&self, at: usize) -> Option<(Amount, usize, Range<usize>)> {
        if self.is_mid_number(at) {
            return None;
        }
        if let Some(half) = self.half(at) {
            return Some(half);
        }
        let (mut number, mut numerals) = self.number(at)?;
        // 15-20个工作日: what counts is the longer one
        if self.text.any(numerals, &["-", "~", "—", "–", "至", "到"]).is_some() {
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
            None => self.unit_missing(at_unit)?,
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
    fn unit_missing(&self, at: usize) -> Option<usize> {
        let stop = at + usize::from(self.text.starts(at, "个"));
        self.text.any(stop, w::INSIDE).map(|_| stop)
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

    fn ending(&self, at: usize) -> (Ending, usize) {
        let endings: [(Ending, &[&str]); 4] = [
            (Ending::Inside, w::INSIDE),
            (Ending::Outside, w::OUTSIDE),
            (Ending::Before, w::BEFORE),
            (Ending::OrMore, &["以上", "及以上", "（含）以上"]),
        ];
        let found = endings.iter().filter_map(|(e, words)| Some((*e, self.text.any(at, words)?)));
        found.max_by_key(|(_, end)| *end).unwrap_or((Ending::Bare, at))
    }

    /// 每年、按月、逐季, and the point of it where one is named.
    fn period(&mut self, at: usize) -> Step {
        let every = self.text.any(at, &["每个", "每一个", "每一", "每隔", "每间隔", "每"]);
        if let Some(end) = every {
            if let Some((amount, stop, numerals)) = self.amount(end) {
                let cycle = cycle_of(amount.unit?)?;
                self.note_numerals(numerals);
                return (!self.is_event(stop)).then_some((Core::Every(cycle, amount.number), stop));
            }
            return self.cycle_point(end);
        }
        if let Some(end) = self.text.any(at, &["按", "逐", "分"]) {
            let (cycle, stop) = self.cycle(end)?;
            let goes_on = self.text.any(stop, &["度", "节", "照"]).is_some();
            let known = self.ends(stop) || self.text.any(stop, w::PUBLISH).is_some();
            return (known && !goes_on).then_some((Core::Every(cycle, 1), stop));
        }
        (at == self.piece).then(|| self.bare_period(at)).flatten()
    }

    /// 年度公开、一年一次、一季一公开.
    fn bare_period(&mut self, at: usize) -> Step {
        let one = self.text.any(at, &["一", "1"]);
        let (cycle, stop) = self.cycle(one.unwrap_or(at))?;
        let once = self.text.any(
            stop,
            &[
                "一次",
                "1次",
                "一公开",
                "一更新",
                "公开一次",
                "更新一次",
                "一公示",
                "一报",
                "一发布",
            ],
        );
        let long = stop - at > 1 && one.is_none();
        let verb = || {
            let end = self.text.any(stop, &["公开", "更新", "发布", "公布", "公示"])?;
            (long && self.ends(end)).then_some(end)
        };
        let whole = || (long && self.ends(stop) && cycle != Cycle::HalfYear).then_some(stop);
        let end = once.or_else(verb).or_else(whole)?;
        Some((Core::Every(cycle, 1), end))
    }

    /// The name of a period.
    fn cycle(&self, at: usize) -> Option<(Cycle, usize)> {
        let fits = w::CYCLES.iter().filter(|(word, _)| self.text.starts(at, word));
        let (word, cycle) = fits.max_by_key(|(word, _)| word.len())?;
        Some((*cycle, at + word.chars().count()))
    }

    /// Whether what follows a period or a day makes an event of it: 每季度结束后, 1月1日起.
    fn is_event(&self, at: usize) -> bool {
        const WORDS: &[&str] = &[
            "结束",
            "终了",
            "终结",
            "届满",
            "期满",
            "后",
            "之后",
            "以后",
            "起",
            "之日起",
            "以来",
            "开始",
            "度结束",
            "度终了",
        ];
        self.text.any(at, WORDS).is_some()
    }

    /// After 每: the period, and its point where one is named.
    fn cycle_point(&mut self, at: usize) -> Step {
        let (cycle, end) = self.cycle(at)?;
        if self.is_event(end) {
            return None;
        }
        let at = self.text.any(end, &["的", "度", "度的", "内"]).unwrap_or(end);
        if let Some(first) = self.text.any(at, &["前", "的前", "开始后", "首"]) {
            if let Some((amount, stop, numerals)) = self.amount(first) {
                self.note_numerals(numerals);
                let (_, stop) = self.ending(stop);
                return Some((Core::FirstOf(cycle, amount), stop));
            }
        }
        let Some((point, stop)) = self.point(at, cycle) else {
            return Some((Core::Every(cycle, 1), end));
        };
        // 每季度次月10日: the month after the quarter
        let cycle = match (cycle, self.text.any(at, &["次月", "下月", "下个月"])) {
            (Cycle::Quarter, Some(_)) => Cycle::NextQuarter,
            (Cycle::Month, Some(_)) => Cycle::NextMonth,
            _ => cycle,
        };
        let stop = self.until(stop, cycle);
        (!self.is_event(stop)).then(|| (Core::By(cycle, point), self.day_end(stop)))
    }

    /// The end of a stretch of days: 1月1日至31日.
    fn until(&mut self, stop: usize, cycle: Cycle) -> usize {
        let Some(next) = self.text.any(stop, &["至", "到", "-", "—", "~"]) else { return stop };
        self.point(next, cycle).map_or(stop, |(_, end)| end)
    }

    /// After a day: 前 and the like.
    fn day_end(&self, at: usize) -> usize {
        const WORDS: &[&str] = &[
            "前",
            "之前",
            "以前",
            "底前",
            "内",
            "期间",
            "止",
            "为止",
            "截止",
            "左右",
            "之内",
            "以内",
            "（含）前",
            "（含）之前",
            "前后",
            "当日",
            "当天",
            "份前",
        ];
        self.text.any(at, WORDS).unwrap_or(at)
    }

    /// A point of a period.
    fn point(&mut self, at: usize, cycle: Cycle) -> Option<(Point, usize)> {
        match cycle {
            Cycle::Year | Cycle::NextYear | Cycle::SchoolYear => self.point_of_year(at),
            Cycle::HalfYear | Cycle::Quarter | Cycle::NextQuarter | Cycle::Term => {
                self.point_of_quarter(at)
            }
            Cycle::Month | Cycle::NextMonth => self.point_of_month(at),
            Cycle::Week => self.point_of_week(at),
            _ => None,
        }
    }

    fn point_of_year(&mut self, at: usize) -> Option<(Point, usize)> {
        const FIXED: &[(&str, u8, u8, bool)] = &[
            ("年底", 12, 31, false),
            ("年末", 12, 31, false),
            ("年终", 12, 31, false),
            ("年初", 1, 31, true),
            ("年中", 6, 30, true),
            ("底", 12, 31, false),
            ("末", 12, 31, false),
            ("初", 1, 31, true),
            ("上半年", 6, 30, false),
            ("下半年", 12, 31, false),
        ];
        if let Some((word, month, day, fuzzy)) =
            FIXED.iter().find(|(word, ..)| self.text.starts(at, word))
        {
            let stop = at + word.chars().count();
            if *fuzzy {
                self.note(Code::FuzzyDate, at..stop);
            }
            return Some((Point::MonthDay(*month, *day), stop));
        }
        self.quarter_of_year(at).or_else(|| self.month_day(at))
    }

    /// 第一季度、一季度: its last day.
    fn quarter_of_year(&self, at: usize) -> Option<(Point, usize)> {
        let (number, end) = self.number(self.text.any(at, &["第"]).unwrap_or(at))?;
        let stop = self.text.any(end, &["季度", "季度末", "季度底", "季度内", "季"])?;
        let month = 3 * u8::try_from(number).ok().filter(|quarter| (1..=4).contains(quarter))?;
        Some((Point::MonthDay(month, last_day(month)), stop))
    }

    /// 1月31日、一月份、12月底、9月中旬、1-3月.
    fn month_day(&mut self, at: usize) -> Option<(Point, usize)> {
        let (mut month, mut end) = self.number(at)?;
        if self.text.any(end, &["-", "~", "—", "至", "到"]).is_some() {
            (month, end) = self.number(end + 1)?;
        }
        let month = u8::try_from(month).ok().filter(|month| (1..=12).contains(month))?;
        let numerals = at..end;
        let stop = self.text.any(end, &["月份", "月"])?;
        let stop = self.text.any(stop, &["的"]).unwrap_or(stop);
        let (day, stop) = self.day_of_month(stop).unwrap_or((None, stop));
        self.note_numerals(numerals);
        Some((Point::MonthDay(month, day.unwrap_or_else(|| last_day(month))), stop))
    }

    /// A day after a month: None where it is the last one.
    fn day_of_month(&mut self, at: usize) -> Option<(Option<u8>, usize)> {
        const THIRDS: &[(&str, Option<u8>, bool)] = &[
            ("底", None, false),
            ("末", None, false),
            ("月底", None, false),
            ("月末", None, false),
            ("最后一天", None, false),
            ("最后一日", None, false),
            ("上旬", Some(10), true),
            ("中旬", Some(20), true),
            ("下旬", None, true),
            ("初", Some(10), true),
            ("中", Some(20), true),
        ];
        if let Some((word, day, fuzzy)) =
            THIRDS.iter().find(|(word, ..)| self.text.starts(at, word))
        {
            let stop = at + word.chars().count();
            if *fuzzy {
                self.note(Code::FuzzyDate, at..stop);
            }
            return Some((*day, stop));
        }
        let (day, end) = self.number(at)?;
        let day = u8::try_from(day).ok().filter(|day| (1..=31).contains(day))?;
        let unit = self.text.any(end, &["日", "号"]);
        let stop = unit.or_else(|| self.text.any(end, w::BEFORE).map(|_| end))?;
        self.note_numerals(at..end);
        Some((Some(day), stop))
    }

    fn point_of_quarter(&mut self, at: usize) -> Option<(Point, usize)> {
        const MONTHS: &[(&str, u8)] = &[
            ("首月", 1),
            ("首个月", 1),
            ("第一个月", 1),
            ("第1个月", 1),
            ("第一月", 1),
            ("次月", 1),
            ("下月", 1),
            ("下个月", 1),
            ("第二个月", 2),
            ("第2个月", 2),
            ("第三个月", 3),
            ("第3个月", 3),
            ("末月", 3),
            ("最后一个月", 3),
            ("最后1个月", 3),
        ];
        if let Some((word, month)) = MONTHS.iter().find(|(word, _)| self.text.starts(at, word)) {
            let stop = at + word.chars().count();
            let stop = self.text.any(stop, &["的"]).unwrap_or(stop);
            let (day, stop) = self.day_of_month(stop).unwrap_or((None, stop));
            return Some((Point::MonthOfPeriod(*month, day), stop));
        }
        self.week_or_working_day(at).or_else(|| self.last_of(at))
    }

    fn point_of_month(&mut self, at: usize) -> Option<(Point, usize)> {
        let at = self.text.any(at, &["次月", "下月", "下个月"]).unwrap_or(at);
        if let Some(point) = self.week_or_working_day(at) {
            return Some(point);
        }
        let (day, stop) = self.day_of_month(at)?;
        Some((day.map_or(Point::End, Point::Day), stop))
    }

    fn point_of_week(&mut self, at: usize) -> Option<(Point, usize)> {
        let at = self.text.any(at, &["周", "星期", "的周", "的星期"]).unwrap_or(at);
        let day = "一二三四五六日".chars().position(|day| self.text.get(at) == Some(day));
        let day = day.or_else(|| self.text.starts(at, "天").then_some(6));
        let Some(day) = day.filter(|_| !self.is_counted(at + 1)) else {
            return self.week_or_working_day(at).or_else(|| self.last_of(at));
        };
        Some((Point::Weekday(day as u8 + 1), at + 1))
    }

    /// 一次、一条: a numeral before is no weekday.
    fn is_counted(&self, at: usize) -> bool {
        self.text.any(at, &["次", "条", "期", "篇", "个", "份", "批"]).is_some()
    }

    /// 第一周、第5个工作日、首个工作日.
    fn week_or_working_day(&self, at: usize) -> Option<(Point, usize)> {
        let (number, end) = match self.text.any(at, &["首"]) {
            Some(end) => (1, end),
            None => self.number(self.text.any(at, &["第"])?)?,
        };
        let number = u8::try_from(number).ok()?;
        if let Some(stop) = self.text.any(end, &["个工作日", "工作日"]) {
            return Some((Point::WorkingDay(number), stop));
        }
        let stop = self.text.any(end, &["周", "个星期", "星期", "个周"])?;
        Some((Point::Week(number), stop))
    }

    /// 底、末、最后一天.
    fn last_of(&self, at: usize) -> Option<(Point, usize)> {
        let words = &["底", "末", "最后一天", "最后一日", "最后一个工作日", "最后一周"];
        self.text.any(at, words).map(|stop| (Point::End, stop))
    }

    /// A day without 每: of one year, or of every year.
    fn dated(&mut self, at: usize, before: &[Found]) -> Step {
        if self.is_mid_number(at) {
            return None;
        }
        if let Some((date, stop)) = self.once(at) {
            let stop = match self.text.any(stop, &["至", "到", "-", "—", "~"]) {
                Some(next) => {
                    let later = self.once(next);
                    if let Some((date, stop)) = later {
                        let stop = self.day_end(stop);
                        return Some((Core::Once(date), stop));
                    }
                    stop
                }
                None => stop,
            };
            return (!self.is_event(stop)).then(|| (Core::Once(date), self.day_end(stop)));
        }
        let noted = self.departures.len();
        let step = self.relative_day(at).or_else(|| self.day_of_any_year(at, before));
        if step.is_none() {
            self.departures.truncate(noted);
        }
        step
    }

    /// 次年3月底前、次月10日前、月底前.
    fn relative_day(&mut self, at: usize) -> Step {
        const NAMES: &[(&str, Cycle)] = &[
            ("次年度", Cycle::NextYear),
            ("次年", Cycle::NextYear),
            ("第二年", Cycle::NextYear),
            ("翌年", Cycle::NextYear),
            ("下一年度", Cycle::NextYear),
            ("下一年", Cycle::NextYear),
            ("下年度", Cycle::NextYear),
            ("当年度", Cycle::Year),
            ("当年", Cycle::Year),
            ("本年度", Cycle::Year),
            ("本年", Cycle::Year),
            ("次月", Cycle::NextMonth),
            ("下月", Cycle::NextMonth),
            ("下个月", Cycle::NextMonth),
            ("翌月", Cycle::NextMonth),
            ("当月", Cycle::Month),
            ("本月", Cycle::Month),
            ("月", Cycle::Month),
            ("季度", Cycle::Quarter),
            ("季", Cycle::Quarter),
            ("下季度", Cycle::NextQuarter),
            ("下一季度", Cycle::NextQuarter),
            ("周", Cycle::Week),
            ("学期", Cycle::Term),
            ("半年", Cycle::HalfYear),
        ];
        let fits = NAMES.iter().filter(|(name, _)| self.text.starts(at, name));
        let (name, cycle) = *fits.max_by_key(|(name, _)| name.len())?;
        let end = at + name.chars().count();
        let inside = self.text.starts(end, "内").then_some((Point::End, end + 1));
        let next = self.text.any(end, &["的"]).unwrap_or(end);
        let (point, stop) = self.point(next, cycle).or(inside)?;
        let point = if point == Point::End && cycle.unit() == Some(Unit::Year) {
            Point::MonthDay(12, 31)
        } else {
            point
        };
        (!self.is_event(stop)).then(|| (Core::By(cycle, point), self.day_end(stop)))
    }

    /// 1月31日前、6月底前、年底前: of which year is not said.
    fn day_of_any_year(&mut self, at: usize, before: &[Found]) -> Step {
        let short = self.text.any(at, &["年内", "年度内"]);
        let bare = !matches!(self.text.get(at), Some('底' | '末' | '初'));
        let (point, stop) = match short {
            Some(stop) => (Point::MonthDay(12, 31), stop),
            None if bare => self.point_of_year(at).or_else(|| self.day_of_any_month(at))?,
            None => return None,
        };
        let is_amount = self.text.get(stop - 1) == Some('月')
            && self.text.any(stop, w::INSIDE).is_some()
            && self.amount(at).is_some();
        if is_amount || self.is_event(stop) {
            return None;
        }
        let cycle = if matches!(point, Point::Day(_)) { Cycle::Month } else { Cycle::Year };
        let follows = before.last().is_some_and(|last| matches!(last.core, Core::By(..)));
        let end = self.day_end(stop);
        if cycle == Cycle::Year && !follows {
            self.note(Code::YearUnspecified, at..end);
        }
        Some((Core::By(cycle, point), end))
    }

    /// 25日前, with nothing before it.
    fn day_of_any_month(&mut self, at: usize) -> Option<(Point, usize)> {
        if at != self.piece {
            return None;
        }
        let (day, end) = self.number(at)?;
        let stop = self.text.any(end, &["日", "号"])?;
        let day = u8::try_from(day).ok().filter(|day| (1..=31).contains(day))?;
        self.text.any(stop, w::BEFORE)?;
        Some((Point::Day(day), stop))
    }

    /// A day of one year: 2020年9月15日, 2020年9月中旬, 2020年底, 2020-09-15.
    fn once(&mut self, at: usize) -> Option<(NaiveDate, usize)> {
        let run = self.stretch(at, w::is_numeral);
        let (year, end) = self.number(at).filter(|(year, _)| (1900..=2200).contains(year))?;
        if run.len() != 4 {
            return None;
        }
        if let Some(mark) = self.text.any(end, &["-", ".", "/"]) {
            let (month, end) = self.number(mark)?;
            let (day, stop) = self.number(self.text.any(end, &["-", ".", "/"])?)?;
            let date = NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day))?;
            return Some((date, stop));
        }
        let end = self.text.any(end, &["年度", "年"])?;
        let (point, stop) = self.point_of_year(end).unwrap_or((Point::MonthDay(12, 31), end));
        let Point::MonthDay(month, day) = point else { return None };
        let day = if (month, day) == (2, 28) && self.text.get(stop - 1) != Some('日') {
            28 + u8::from(NaiveDate::from_ymd_opt(i32::from(year), 2, 29).is_some())
        } else {
            day
        };
        let date = NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day))?;
        Some((date, stop))
    }

    /// A word that says when.
    fn word(&mut self, at: usize) -> Step {
        let proviso = self.text.any(at, w::PROVISO);
        if let Some(end) = proviso {
            let rest = self.stretch(end, |c| !"；。）".contains(c));
            return Some((Core::Proviso, rest.end));
        }
        let lists: [(Core, &[&str]); 6] = [
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
        if let Some(end) = self.text.any(at, w::DITTO).filter(|_| at == self.piece) {
            return self.ends(end).then_some((Core::Reference(Reference::RowAbove), end));
        }
        let whole = self.text.any(at, w::VAGUE_WHOLE)?;
        self.ends(whole).then_some((Core::Vague, whole))
    }

    /// Whether a word is not a part of another: it begins its piece or ends it, or what is to be
    /// done follows.
    fn stands_alone(&self, at: usize, end: usize) -> bool {
        let (stop, tail) = self.tail(end);
        let started = self.text.any(end, w::SINCE).is_some() && !self.text.starts(end, "时");
        let done = tail.publishes || tail.handles || tail.reports;
        !started && (at == self.piece || self.ends(stop) || done)
    }

    /// 按规定、按照统一部署、依法.
    fn reference(&mut self, at: usize) -> Step {
        const SHORT: &[&str] = &[
            "法定时限",
            "法定期限",
            "规定时限",
            "规定的时限",
            "规定时间",
            "规定的时间",
            "规定期限",
            "规定的期限",
            "承诺时限",
            "时限要求",
            "有关规定",
            "相关规定",
            "详见文件",
            "见文件",
        ];
        if let Some(end) = self.text.any(at, SHORT) {
            let end = self.text.any(end, &["内", "以内", "之内", "要求", "执行"]).unwrap_or(end);
            return Some((Core::Reference(self.pointed_to(at..end)), end));
        }
        let from = self.text.any(at, w::ACCORDING)?;
        let window = self.stretch(from, |c| !"，；。（）".contains(c) && !c.is_ascii_digit());
        let window = from..window.end.min(from + 40);
        if let Some((_, mut end)) = self.text.find(window.clone(), w::POINTED_TO) {
            while let Some((_, further)) = self.text.find(end..window.end, w::POINTED_TO) {
                end = further;
            }
            let kind = self.pointed_to(at..end);
            return Some((Core::Reference(kind), end));
        }
        let (_, end) = self.text.find(window, w::CIRCUMSTANCES)?;
        Some((Core::Vague, end))
    }

    fn pointed_to(&self, range: Range<usize>) -> Reference {
        const SUPERIOR: &[&str] = &[
            "部署", "安排", "统一", "上级", "财政", "党委", "政府", "领导", "国家", "省", "市",
            "县", "区",
        ];
        const LAW: &[&str] = &["法律", "法规", "条例", "《"];
        if self.text.has(range.clone(), LAW) {
            Reference::Law
        } else if self.text.has(range, SUPERIOR) {
            Reference::Superior
        } else {
            Reference::Unspecified
        }
    }
}

/// The period that a unit makes.
fn cycle_of(unit: Unit) -> Option<Cycle> {
    Some(match unit {
        Unit::Day => Cycle::Day,
        Unit::WorkingDay => Cycle::WorkingDay,
        Unit::Week => Cycle::Week,
        Unit::Month => Cycle::Month,
        Unit::Quarter => Cycle::Quarter,
        Unit::HalfYear => Cycle::HalfYear,
        Unit::Year => Cycle::Year,
        Unit::Minute | Unit::Hour => return None,
    })
}

/// The last day of a month of any year.
fn last_day(month: u8) -> u8 {
    match month {
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
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
