//! Time limits (公开时限) such as 自该政府信息形成或者变更之日起20个工作日内.
//!
//! A cell of a catalogue may hold an amount of time and what it is counted from, a day of every
//! year, words such as 及时 and 长期, or several of these for different things. The reader names the
//! parts and where they are, mends slips of the pen on its way, and keeps a list of what is odd about
//! the writing ([`Departure`]). Whether that is lawful is for rules to say.

mod canonical;
mod clause;
mod companions;
mod days;
mod departure;
mod fold;
mod lead;
mod scan;
mod term;
mod words;

pub use clause::{Clause, Scope};
pub use departure::{Code, Departure};
pub use term::{Amount, Cycle, Event, Length, Point, Reference, Start, Term, Unit};

use clause::Draft;
use fold::Folded;
use scan::Scan;

use std::cell::RefCell;

use crate::date::Period;
use crate::order::sort_by_key;
use crate::text::Span;

/// A time limit as written.
#[derive(Clone, Debug)]
pub struct TimeLimit {
    /// The whole of it, without spaces around.
    pub span: Span,
    /// Whether nothing is there, or what stands for nothing: 无, /, —.
    pub empty: bool,
    /// What it lays down. Empty where it cannot be read.
    pub clauses: Vec<Clause>,
    /// 法律、法规另有规定的，从其规定, beside a limit.
    pub proviso: bool,
    /// What is odd about it.
    pub departures: Vec<Departure>,
}

/// The longest value that is read. What is longer is no time limit but a text in the wrong cell.
const LONGEST: usize = 4000;

/// Reads a field's value as a time limit. A blank one is read as empty.
///
/// ```
/// use gongkai::read::{Unit, read_time_limit};
///
/// let limit = read_time_limit("自该政府信息形成或者变更之日起20个工作日内及时公开");
/// assert_eq!(limit.kind(), Some("within"));
/// assert_eq!(limit.within(), Some((20, Unit::WorkingDay)));
/// assert_eq!(limit.canonical().as_deref(), Some("within(20,wd,formed_or_changed)"));
///
/// assert_eq!(read_time_limit("及时公开").within(), None);
/// assert_eq!(read_time_limit("公示栏").kind(), None);
/// ```
pub fn read_time_limit(value: &str) -> TimeLimit {
    if value.len() > LONGEST_KEPT {
        return read_anew(value);
    }
    KEPT.with_borrow_mut(|kept| {
        if let Some(at) = kept.iter().position(|(read, _)| read == value) {
            // The likeliest next time is the last one.
            kept[..=at].rotate_right(1);
            return kept[0].1.clone();
        }
        let limit = read_anew(value);
        kept.truncate(MOST_KEPT - 1);
        kept.insert(0, (value.to_owned(), limit.clone()));
        limit
    })
}

thread_local! {
    /// What was read last: the rows of a catalogue say the same few limits again and again, and several
    /// rules read them.
    static KEPT: RefCell<Vec<(String, TimeLimit)>> = const { RefCell::new(Vec::new()) };
}

/// How many readings are kept, and how long their texts may be.
const MOST_KEPT: usize = 16;
const LONGEST_KEPT: usize = 400;

fn read_anew(value: &str) -> TimeLimit {
    let trimmed = value.trim_matches(crate::text::is_space);
    let from = value.len() - value.trim_start_matches(crate::text::is_space).len();
    let span = Span::new(from, from + trimmed.len());
    if trimmed.len() > LONGEST {
        return TimeLimit { span, ..TimeLimit::unread() };
    }
    let text = Folded::of(value);
    let whole = text.text(0..text.len());
    if whole.is_empty() || stands_for_nothing(&whole) {
        let departures = vec![Departure::at(Code::Empty, span)];
        return TimeLimit { span, empty: true, departures, ..TimeLimit::unread() };
    }
    let mut scan = Scan::of(&text);
    let found = scan.cores();
    let mut departures = text.departures.clone();
    departures.append(&mut scan.departures);
    let drafts = clause::drafts(&text, found);
    TimeLimit { span, departures, ..TimeLimit::unread() }.with(drafts)
}

/// Whether a value says no more than a blank one does: 无, /, 待定.
pub fn stands_for_nothing(value: &str) -> bool {
    let bare = value.trim_matches(crate::text::is_space).trim_end_matches('。');
    words::EMPTY.contains(&bare)
}

impl TimeLimit {
    fn unread() -> Self {
        Self {
            span: Span::default(),
            empty: false,
            clauses: Vec::new(),
            proviso: false,
            departures: Vec::new(),
        }
    }

    /// Puts the clauses together and drops the words that only accompany a limit.
    fn with(mut self, mut drafts: Vec<Draft>) -> Self {
        let only_provisos = drafts.iter().all(|draft| draft.proviso);
        self.proviso = !only_provisos && drafts.iter().any(|draft| draft.proviso);
        drafts.retain(|draft| only_provisos || !draft.proviso);
        let drafts = companions::dropped(drafts);
        let several = drafts.len() > 1;
        for mut draft in drafts {
            let no_start = matches!(draft.clause.term, Term::Within(None, _));
            if draft.clause.scope.is_none() && (several || no_start) {
                draft.clause.scope = draft.subject;
            }
            let narrow = self.departures.is_empty() && draft.departures.is_empty();
            self.departures.append(&mut draft.departures);
            if let Some(start) = draft.clause.term.start().filter(|_| narrow && !several) {
                if start.event == Event::Formed && matches!(draft.clause.term, Term::Within(..)) {
                    self.departures.push(Departure::at(Code::EventNarrow, start.span));
                }
            }
            self.clauses.push(draft.clause);
        }
        self.describe();
        sort_by_key(&mut self.departures, |departure| (departure.span, departure.code));
        self.departures.dedup();
        self
    }

    /// Notes what the clauses say about the limit as a whole.
    fn describe(&mut self) {
        let mut codes: Vec<(Code, Span)> = Vec::new();
        if self.clauses.len() > 1 {
            codes.push((Code::Compound, self.span));
        }
        let bounded = self.is_bounded();
        let started = self.clauses.iter().any(|clause| clause.term.start().is_some());
        for clause in &self.clauses {
            let code = match &clause.term {
                Term::Within(None, _) | Term::With(None, _) if !started => Code::NoEvent,
                Term::Before(None, _) => Code::NoEvent,
                Term::Once(_) => Code::OneOff,
                Term::Every(..) => Code::NoPoint,
                Term::Interval(_) => Code::IntervalOnly,
                Term::Duration(..) if self.clauses.len() == 1 => Code::DurationNotDeadline,
                Term::Standing | Term::Dynamic if !bounded => Code::NoBound,
                Term::Reference(Reference::RowAbove) => Code::Ditto,
                Term::Reference(Reference::Proviso) => Code::OnlyProviso,
                Term::Vague(_) | Term::Reference(_) if !bounded => Code::Vague,
                _ => continue,
            };
            codes.push((code, clause.span));
        }
        self.departures.extend(codes.into_iter().map(|(code, span)| Departure::at(code, span)));
    }

    /// Whether any clause says by when or how often, 立即 being the shortest of all.
    pub fn is_bounded(&self) -> bool {
        let at_once = |term: &Term| matches!(term, Term::Immediate { .. });
        self.clauses.iter().any(|clause| clause.term.is_bounded() || at_once(&clause.term))
    }

    /// The clause that the limit is named after: the first one with an amount, else the first.
    pub fn leading(&self) -> Option<&Clause> {
        let with_amount = self.clauses.iter().find(|clause| clause.term.amount().is_some());
        with_amount.or(self.clauses.first())
    }

    /// The first departure of that kind.
    pub fn departure(&self, code: Code) -> Option<&Departure> {
        self.departures.iter().find(|departure| departure.code == code)
    }

    /// The amount of time from its start within which the thing is to be done, for computing a due
    /// date: 20 working days, 24 hours; no days where it must be on the same day. None where it is
    /// not said by such an amount.
    pub fn within(&self) -> Option<(u16, Unit)> {
        let mut amounts = self.clauses.iter().filter_map(|clause| match &clause.term {
            Term::Within(_, amount) | Term::With(_, Some(amount)) => {
                Some((amount.number, amount.unit?))
            }
            Term::With(_, None) | Term::Immediate { same_day: true, .. } => Some((0, Unit::Day)),
            _ => None,
        });
        amounts.next()
    }

    /// The period that [`TimeLimit::within`] says, as far as it is counted in days or longer.
    pub fn period(&self) -> Option<Period> {
        let (number, unit) = self.within()?;
        let days = |days: u16| Period::Days(number.saturating_mul(days));
        let months = |months: u16| Period::Months(number.saturating_mul(months));
        Some(match unit {
            Unit::WorkingDay => Period::WorkingDays(number),
            Unit::Day => days(1),
            Unit::Week => days(7),
            Unit::Month => months(1),
            Unit::Quarter => months(3),
            Unit::HalfYear => months(6),
            Unit::Year => months(12),
            Unit::Minute | Unit::Hour => return None,
        })
    }
}
