//! Clauses: what a core and the words before it lay down together.

use std::ops::Range;

use super::departure::{Code, Departure};
use super::fold::Folded;
use super::lead::{self, Compared, Lead, Manner};
use super::scan::{Core, Ending, Found};
use super::term::{Amount, Event, Length, Reference, Start, Term, Unit};
use super::words::{self as w, Words, words};
use crate::text::Span;

/// For whom or what a clause is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    /// Where it is.
    pub span: Span,
    /// What it says, without 其中 and 事项.
    pub text: String,
}

/// One clause of a time limit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// The whole of it.
    pub span: Span,
    /// For whom or what it is, where it says so.
    pub scope: Option<Scope>,
    /// What it lays down.
    pub term: Term,
    /// Whether it takes the place of the clause before rather than adding to it: 或.
    pub or: bool,
}

/// A clause on its way.
#[derive(Debug)]
pub(super) struct Draft {
    pub(super) clause: Clause,
    pub(super) subject: Option<Scope>,
    pub(super) segment: usize,
    /// 从其规定.
    pub(super) proviso: bool,
    pub(super) departures: Vec<Departure>,
}

/// The clauses of a text, one for each core.
pub(super) fn drafts(text: &Folded, found: Vec<Found>) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    for one in found {
        let lead = lead::read(text, one.from..one.start);
        if !joins_the_last(&mut drafts, &one, &lead) {
            drafts.push(Builder { text, from: one.from, departures: Vec::new() }.draft(&one, lead));
        }
    }
    drafts
}

/// 与政策文件同步发布，时间跨度不超过5个工作日: the amount belongs to the clause before.
fn joins_the_last(drafts: &mut [Draft], one: &Found, lead: &Lead) -> bool {
    let (Some(last), Core::Amount(amount, _)) = (drafts.last_mut(), &one.core) else {
        return false;
    };
    if lead.manner == Some(Manner::Extending) {
        return true;
    }
    let Term::With(_, most @ None) = &mut last.clause.term else { return false };
    let apart = lead.manner == Some(Manner::Apart)
        || lead.compared == Some(Compared::AtMost) && lead.start.is_none();
    if apart && last.segment == one.segment {
        *most = Some(amount.clone());
        last.clause.span = last.clause.span.to(amount.span());
        return true;
    }
    false
}

struct Builder<'t> {
    text: &'t Folded,
    /// Where the clause begins.
    from: usize,
    departures: Vec<Departure>,
}

impl Builder<'_> {
    fn draft(mut self, one: &Found, lead: Lead) -> Draft {
        let proviso = matches!(one.core, Core::Proviso);
        let or = self.text.any(self.from, words!("或者 或 ，或者 ，或")).is_some();
        let term = self.term(one, &lead);
        self.tail(one, &term);
        let start = (self.from..one.start)
            .find(|at| !self.text.get(*at).is_some_and(|c| "，、；。：（）".contains(c)));
        let span = self.text.span(start.unwrap_or(one.start)..one.end);
        let scope = lead.scope.and_then(|range| self.scope(range));
        let clause = Clause { span, scope, term, or };
        let asked = |range: &Range<usize>| self.text.has(range.clone(), words!("意见"));
        let subject = lead.display.filter(asked).or(lead.subject);
        let subject = subject.and_then(|range| self.scope(range));
        Draft { clause, subject, segment: one.segment, proviso, departures: self.departures }
    }

    fn term(&mut self, one: &Found, lead: &Lead) -> Term {
        match one.core.clone() {
            Core::Amount(amount, ending) => self.amount(one, lead, amount, ending),
            Core::FirstOf(cycle, amount) => {
                let span = self.text.span(one.start..one.stop);
                let start = Start { event: Event::Start(cycle), span, marked: true };
                Term::Within(Some(start), amount)
            }
            Core::By(cycle, point) => Term::By(cycle, point),
            Core::Every(cycle, number) => Term::Every(cycle, number),
            Core::Once(date) => Term::Once(date),
            Core::Immediate { same_day } => self.immediate(one, lead, same_day),
            Core::Standing => Term::Standing,
            Core::Dynamic => Term::Dynamic,
            Core::Vague => Term::Vague(lead.start.clone().filter(|start| start.marked)),
            Core::Together => self.together(one, lead),
            Core::Reference(reference) => Term::Reference(reference),
            Core::Proviso => Term::Reference(Reference::Proviso),
        }
    }

    fn amount(&mut self, one: &Found, lead: &Lead, amount: Amount, ending: Ending) -> Term {
        let start = lead.start.clone().or_else(|| self.start_after(one));
        let at_least = lead.compared == Some(Compared::AtLeast) || ending == Ending::OrMore;
        let shown = lead.display.is_some()
            || start.is_none()
                && ending == Ending::Bare
                && !lead.ahead
                && self.is_shown_after(one.stop);
        if at_least && !lead.ahead && ending != Ending::Before || shown {
            let length = match lead.compared {
                _ if at_least => Length::AtLeast,
                Some(Compared::AtMost) => Length::AtMost,
                _ => Length::Exactly,
            };
            return Term::Duration(length, amount);
        }
        if lead.ahead || ending == Ending::Before {
            return Term::Before(start.or_else(|| self.unmarked(lead)), amount);
        }
        let handled = one.tail.handles && !one.tail.publishes && start.is_none();
        if lead.manner == Some(Manner::Handling) || handled {
            let span = self.text.span(self.from..one.end);
            self.departures.push(Departure::at(Code::ProcessingTime, span));
            return Term::Processing(amount);
        }
        if ending == Ending::Outside {
            self.outside(one);
            return Term::Outside(start, amount);
        }
        let long = matches!(
            amount.unit,
            Some(Unit::Week | Unit::Month | Unit::Quarter | Unit::HalfYear | Unit::Year)
        );
        if long && ending == Ending::Bare && start.is_none() && lead.compared.is_none() {
            return Term::Interval(amount);
        }
        self.within(one, lead, &amount, ending);
        Term::Within(start, amount)
    }

    /// 7个工作日内（自作出行政许可决定之日起）: the event follows the amount.
    fn start_after(&self, one: &Found) -> Option<Start> {
        let from = self.text.any(one.end, words!("（ ， （自 ，自 （从 ，从"))?;
        let closed = |at: &usize| self.text.get(*at).is_none_or(|c| "）。；".contains(c));
        let end = (from..=self.text.len()).find(closed)?;
        let end = self.text.any_before(from, end, words!("计算 算起 起算 计 算")).unwrap_or(end);
        let stop = self.text.any_before(from, end, words!("之日起 之日 日起 起 后"))?;
        let clean =
            self.text.chars(from..stop).iter().all(|c| !"，：".contains(*c) && !w::is_numeral(*c));
        (clean && stop > from).then(|| {
            let event = lead::classify(self.text, from..stop);
            Start { event, span: self.text.span(from..stop), marked: true }
        })
    }

    /// 开学7日前: what stands before an amount is the event.
    fn unmarked(&self, lead: &Lead) -> Option<Start> {
        let range = lead.subject.clone()?;
        let event = lead::classify(self.text, range.clone());
        Some(Start { event, span: self.text.span(range), marked: true })
    }

    /// What the writing of 自…之日起20个工作日内 leaves out.
    fn within(&mut self, one: &Found, lead: &Lead, amount: &Amount, ending: Ending) {
        if amount.unit.is_none() {
            let span = amount.number_span.to(self.text.span(one.start..one.stop));
            self.departures.push(Departure::at(Code::UnitMissing, span));
        }
        if amount.unit == Some(Unit::WorkingDay) && !self.has_ge(one) {
            let at = Span { start: amount.unit_span.start, end: amount.unit_span.start };
            self.departures.push(Departure::mended(Code::Grammar, at, "个"));
        }
        let Some(start) = &lead.start else { return };
        if ending == Ending::Bare && lead.compared.is_none() {
            let end = amount.span().end;
            self.departures.push(Departure::mended(Code::Grammar, Span { start: end, end }, "内"));
        }
        if !start.marked {
            let end = start.span.end;
            let right = if start.event.is_forming() { "之日起" } else { "后" };
            self.departures.push(Departure::mended(Code::Grammar, Span { start: end, end }, right));
        }
    }

    /// Whether 个 stands before 工作日.
    fn has_ge(&self, one: &Found) -> bool {
        let days = self.text.find(one.start..one.stop, words!("工作日 工作天"));
        let (at, _) = days.unwrap_or((one.start, one.start));
        self.text.has(one.start..at, words!("个"))
            || self.text.has(one.start..at, words!("日 天 法定"))
    }

    /// 20个工作日外 for 20个工作日内.
    fn outside(&mut self, one: &Found) {
        let at =
            (one.start..one.stop).rev().find(|at| self.text.any(*at, w::OUTSIDE) == Some(one.stop));
        let longest = self.text.any_before(one.start, one.stop, w::OUTSIDE);
        let from = longest.or(at).unwrap_or(one.start);
        let span = self.text.span(from..one.stop);
        self.departures.push(Departure::mended(Code::Typo, span, "内"));
    }

    /// Whether 公示期 or the like follows.
    fn is_shown_after(&self, at: usize) -> bool {
        let at = self.text.any(at, words!("的")).unwrap_or(at);
        self.text.any(at, w::DISPLAYS).is_some()
    }

    fn immediate(&mut self, one: &Found, lead: &Lead, same_day: bool) -> Term {
        let start = lead.start.clone();
        let span = self.text.span(one.start..one.end);
        if same_day && start.is_none() {
            self.departures.push(Departure::at(Code::NoEvent, span));
        }
        let done = one.tail.publishes || one.tail.reports || one.tail.handles;
        if !done && !same_day && one.end == one.stop {
            let at = Span { start: span.end, end: span.end };
            self.departures.push(Departure::mended(Code::Grammar, at, "公开"));
        }
        Term::Immediate { same_day, start }
    }

    /// 与政策文件同步公开: what it comes with.
    fn together(&mut self, one: &Found, lead: &Lead) -> Term {
        let from = (self.from..one.start)
            .rev()
            .find_map(|at| self.text.any(at, words!("与 随 随着 同 和 跟")));
        let range = from.unwrap_or(one.start)..one.start;
        if range.is_empty() {
            return Term::With(lead.start.clone(), None);
        }
        let paper = words!("文件 政策 公文 通知 方案");
        let event = if self.text.has(range.clone(), paper) {
            Event::DocumentPublished
        } else {
            Event::Other(self.text.text(range.clone()))
        };
        Term::With(Some(Start { event, span: self.text.span(range), marked: true }), None)
    }

    /// Other procedures, by what is to be done.
    fn tail(&mut self, one: &Found, term: &Term) {
        let span = self.text.span(one.start..one.end);
        let other = one.tail.reports && !one.tail.publishes;
        let immediate = matches!(term, Term::Immediate { .. });
        if other && matches!(term, Term::Within(..) | Term::Immediate { .. } | Term::By(..)) {
            self.departures.push(Departure::at(Code::OtherProcedure, span));
        } else if one.tail.handles
            && !one.tail.publishes
            && (immediate || matches!(term, Term::Within(..)))
        {
            self.departures.push(Departure::at(Code::ProcessingTime, span));
        }
    }

    /// For whom or what a clause is, in few words.
    fn scope(&self, range: Range<usize>) -> Option<Scope> {
        const LABELS: &Words = words!(
            "公开时限 时限 公开时间 时间 期限 公开期限 公开 更新 更新时间 主动公开 信息公开 政府信息公开"
        );
        const BEFORE: &Words = words!("其中 属于 对于 涉及");
        const AFTER: &Words = words!("期限 期 时间 事项 信息 的 内容 情况 类");
        let text = self.text.text(range.clone()).replace(['“', '”', '"'], "");
        let mut short = text.trim_matches(['（', '，', '、']);
        if !short.contains('（') {
            short = short.trim_end_matches('）');
        }
        for word in BEFORE.iter() {
            short = short.strip_prefix(word).unwrap_or(short);
        }
        for word in AFTER.iter() {
            let stripped = short.strip_suffix(word).filter(|rest| rest.chars().count() > 1);
            short = stripped.unwrap_or(short);
        }
        let label = LABELS.iter().any(|label| label == short);
        let span = self.text.span(range);
        (!short.is_empty() && !label).then(|| Scope { span, text: short.replace('、', ",") })
    }
}
