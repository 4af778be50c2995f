//! Periods and days in a time limit: 每年1月31日前, 每季度首月10日前, 2020年底.

use chrono::NaiveDate;

use super::departure::Code;
use super::scan::{Core, Found, Scan, Step};
use super::term::{Cycle, Point, Unit};
use super::words::{self as w, Words, words};

/// Between the ends of a stretch.
const TO: &Words = words!("至 到 - — ~ ——");

impl Scan<'_> {
    /// 每年、按月、逐季, and the point of it where one is named.
    pub(super) fn period(&mut self, at: usize) -> Step {
        let every = self.text.any(at, words!("每个 每一个 每一 每隔 每间隔 每"));
        if let Some(end) = every {
            if let Some((amount, stop, numerals)) = self.amount(end) {
                let cycle = cycle_of(amount.unit?)?;
                self.note_numerals(numerals);
                return (!self.is_event(stop)).then_some((Core::Every(cycle, amount.number), stop));
            }
            return self.cycle_point(end);
        }
        if let Some(end) = self.text.any(at, words!("按 逐 分")) {
            let (cycle, stop) = self.cycle(end)?;
            let goes_on = self.text.any(stop, words!("度 节 照")).is_some();
            let known = self.ends(stop) || self.text.any(stop, w::PUBLISH).is_some();
            return (known && !goes_on).then_some((Core::Every(cycle, 1), stop));
        }
        (at == self.piece).then(|| self.bare_period(at)).flatten()
    }

    /// 年度公开、一年一次、一季一公开.
    fn bare_period(&mut self, at: usize) -> Step {
        let one = self.text.any(at, words!("一 1"));
        let (cycle, stop) = self.cycle(one.unwrap_or(at))?;
        let once = self
            .text
            .any(stop, words!("一次 1次 两次 2次 二次 三次 3次 四次 4次 一公开 一更新 公开一次 更新一次 一公示 一报 一发布"));
        // 半年至少更新1次
        let least = self
            .text
            .any(stop, words!("至少 不少于 至少更新 至少公开"))
            .and_then(|stop| self.text.any(stop, words!("一次 1次 两次 2次")));
        let once = once.or(least);
        let long = stop - at > 1 && one.is_none();
        let verb = || {
            let end = self.text.any(stop, words!("公开 更新 发布 公布 公示"))?;
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
        const WORDS: &Words =
            words!("结束 终了 终结 届满 期满 后 之后 以后 起 之日起 以来 开始 度结束 度终了");
        self.text.any(at, WORDS).is_some()
    }

    /// After 每: the period, and its point where one is named.
    fn cycle_point(&mut self, at: usize) -> Step {
        let (cycle, end) = self.cycle(at)?;
        if self.is_event(end) {
            return None;
        }
        let at = self.text.any(end, words!("的 度 度的 内 （ ，")).unwrap_or(end);
        if let Some(first) = self.text.any(at, words!("前 的前 开始后 首")) {
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
        let cycle = match (cycle, self.text.any(at, words!("次月 末次月 下月 下个月"))) {
            (Cycle::Quarter, Some(_)) => Cycle::NextQuarter,
            (Cycle::Month, Some(_)) => Cycle::NextMonth,
            _ => cycle,
        };
        let (point, stop) = self.until(point, stop, cycle);
        (!self.is_event(stop)).then(|| (Core::By(cycle, point), self.day_end(stop)))
    }

    /// The end of a stretch of days: the 31日 of 1月1日至1月31日.
    fn until(&mut self, point: Point, stop: usize, cycle: Cycle) -> (Point, usize) {
        let next = self.text.any(stop, TO);
        next.and_then(|next| self.point(next, cycle)).unwrap_or((point, stop))
    }

    /// After a day: 前 and the like.
    fn day_end(&self, at: usize) -> usize {
        const WORDS: &Words = words!(
            "前 之前 以前 底前 内 期间 止 为止 截止 左右 之内 以内 （含）前 （含）之前 \
        前后 当日 当天 份前"
        );
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
        let (number, end) = self.number(self.text.any(at, words!("第")).unwrap_or(at))?;
        let stop = self.text.any(end, words!("季度 季度末 季度底 季度内 季"))?;
        let month = 3 * u8::try_from(number).ok().filter(|quarter| (1..=4).contains(quarter))?;
        Some((Point::MonthDay(month, last_day(month)), stop))
    }

    /// 1月31日、一月份、12月底、9月中旬、1-3月.
    fn month_day(&mut self, at: usize) -> Option<(Point, usize)> {
        let (mut month, mut end) = self.number(at)?;
        while self.text.any(end, words!("- ~ — 至 到 、 和")).is_some() {
            (month, end) = self.number(end + 1)?;
        }
        let month = u8::try_from(month).ok().filter(|month| (1..=12).contains(month))?;
        let numerals = at..end;
        let stop = self.text.any(end, words!("月份 月"))?;
        let stop = self.text.any(stop, words!("的")).unwrap_or(stop);
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
        let unit = self.text.any(end, words!("日 号"));
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
            ("初", 1),
            ("次月", 1),
            ("下月", 1),
            ("下个月", 1),
            ("第二个月", 2),
            ("第2个月", 2),
            ("第三个月", 3),
            ("第3个月", 3),
            ("末次月", 1),
            ("末月", 3),
            ("最后一个月", 3),
            ("最后1个月", 3),
        ];
        if let Some((word, month)) = MONTHS.iter().find(|(word, _)| self.text.starts(at, word)) {
            let stop = at + word.chars().count();
            let stop = self.text.any(stop, words!("的")).unwrap_or(stop);
            let (day, stop) = self.day_of_month(stop).unwrap_or((None, stop));
            return Some((Point::MonthOfPeriod(*month, day), stop));
        }
        self.week_or_working_day(at).or_else(|| self.last_of(at))
    }

    fn point_of_month(&mut self, at: usize) -> Option<(Point, usize)> {
        let at = self.text.any(at, words!("次月 下月 下个月")).unwrap_or(at);
        if let Some(point) = self.week_or_working_day(at) {
            return Some(point);
        }
        let (day, stop) = self.day_of_month(at)?;
        Some((day.map_or(Point::End, Point::Day), stop))
    }

    fn point_of_week(&mut self, at: usize) -> Option<(Point, usize)> {
        let at = self.text.any(at, words!("周 星期 的周 的星期")).unwrap_or(at);
        let day = "一二三四五六日".chars().position(|day| self.text.get(at) == Some(day));
        let day = day.or_else(|| self.text.starts(at, "天").then_some(6));
        let Some(day) = day.filter(|_| !self.is_counted(at + 1)) else {
            return self.week_or_working_day(at).or_else(|| self.last_of(at));
        };
        Some((Point::Weekday(day as u8 + 1), at + 1))
    }

    /// 一次、一条: a numeral before is no weekday.
    fn is_counted(&self, at: usize) -> bool {
        self.text.any(at, words!("次 条 期 篇 个 份 批")).is_some()
    }

    /// 第一周、第5个工作日、首个工作日.
    fn week_or_working_day(&self, at: usize) -> Option<(Point, usize)> {
        let (number, end) = match self.text.any(at, words!("首")) {
            Some(end) => (1, end),
            None => self.number(self.text.any(at, words!("第"))?)?,
        };
        let number = u8::try_from(number).ok()?;
        if let Some(stop) = self.text.any(end, words!("个工作日 工作日")) {
            return Some((Point::WorkingDay(number), stop));
        }
        let stop = self.text.any(end, words!("周 个星期 星期 个周"))?;
        Some((Point::Week(number), stop))
    }

    /// 底、末、最后一天.
    fn last_of(&self, at: usize) -> Option<(Point, usize)> {
        let words = words!("底 末 最后一天 最后一日 最后一个工作日 最后一周");
        self.text.any(at, words).map(|stop| (Point::End, stop))
    }

    /// A day without 每: of one year, or of every year.
    pub(super) fn dated(&mut self, at: usize, before: &[Found]) -> Step {
        if self.is_mid_number(at) {
            return None;
        }
        if let Some((date, stop)) = self.once(at) {
            let later = self.text.any(stop, TO).and_then(|next| self.once(next));
            let (date, stop) = later.unwrap_or((date, stop));
            if let Some(since) = self.text.any(stop, words!("起 之日起")) {
                // 自2024年1月1日起公开: for ever; 自2024年1月1日起20个工作日内: an event
                let (end, tail) = self.tail(since);
                return (tail.publishes || self.ends(end)).then_some((Core::Standing, since));
            }
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
            ("次季度", Cycle::NextQuarter),
            ("下季度", Cycle::NextQuarter),
            ("下一季度", Cycle::NextQuarter),
            ("周", Cycle::Week),
            ("学期", Cycle::Term),
            ("半年", Cycle::HalfYear),
        ];
        let fits = NAMES.iter().filter(|(name, _)| self.text.starts(at, name));
        let (name, cycle) = *fits.max_by_key(|(name, _)| name.len())?;
        let end = at + name.chars().count();
        let inside = self.text.starts(end, "内") && cycle != Cycle::HalfYear;
        let inside = inside.then_some((Point::End, end + 1));
        let next = self.text.any(end, words!("的")).unwrap_or(end);
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
        let short = self.text.any(at, words!("年内 年度内"));
        let bare = !matches!(self.text.get(at), Some('底' | '末' | '初'));
        let (point, stop) = match short {
            Some(stop) => (Point::MonthDay(12, 31), stop),
            None if bare => self.point_of_year(at).or_else(|| self.day_of_any_month(at, before))?,
            None => return None,
        };
        let (point, stop) = match point {
            Point::Day(_) => (point, stop),
            _ => self.until(point, stop, Cycle::Year),
        };
        let is_amount = self.text.get(stop - 1) == Some('月')
            && self.text.any(stop, w::INSIDE).is_some()
            && self.amount(at).is_some();
        // 7月15日前公开上半年情况: of what time the information is
        let is_told_of = self.text.any(stop, words!("情况 数据 信息 工作 统计")).is_some();
        if is_amount || is_told_of || self.is_event(stop) {
            return None;
        }
        let cycle = if matches!(point, Point::Day(_)) { Cycle::Month } else { Cycle::Year };
        let follows = before
            .last()
            .is_some_and(|last| matches!(last.core, Core::By(..) | Core::Every(Cycle::Year, _)));
        let end = self.day_end(stop);
        if cycle == Cycle::Year && !follows {
            self.note(Code::YearUnspecified, at..end);
        }
        Some((Core::By(cycle, point), end))
    }

    /// 25日前, with nothing before it; the 25日 of 每月10日、25日.
    fn day_of_any_month(&mut self, at: usize, before: &[Found]) -> Option<(Point, usize)> {
        let follows = before.last().is_some_and(|last| {
            let gap = self.text.chars(last.end..at);
            let joined = gap.iter().all(|c| "、和及与，".contains(*c));
            joined && matches!(last.core, Core::By(Cycle::Month, _))
        });
        if at != self.piece && !follows {
            return None;
        }
        let (day, end) = self.number(at)?;
        let stop = self.text.any(end, words!("日 号"))?;
        let day = u8::try_from(day).ok().filter(|day| (1..=31).contains(day))?;
        let before = self.text.any(stop, w::BEFORE).is_some();
        (before || follows).then_some((Point::Day(day), stop))
    }

    /// A day of one year: 2020年9月15日, 2020年9月中旬, 2020年底, 2020-09-15.
    fn once(&mut self, at: usize) -> Option<(NaiveDate, usize)> {
        let run = self.stretch(at, w::is_numeral);
        let (year, end) = self.number(at).filter(|(year, _)| (1900..=2200).contains(year))?;
        if run.len() != 4 {
            return None;
        }
        if let Some(mark) = self.text.any(end, words!("- . /")) {
            let (month, end) = self.number(mark)?;
            let (day, stop) = self.number(self.text.any(end, words!("- . /"))?)?;
            let date = NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day))?;
            return Some((date, stop));
        }
        let end = self.text.any(end, words!("年度 年"))?;
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
