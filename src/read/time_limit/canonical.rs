//! The names and normal forms of time limits.

use std::fmt::{self, Display, Formatter};

use super::term::{Amount, Event, Length, Point, Reference, Start, Term};
use super::{Clause, TimeLimit};

impl TimeLimit {
    /// Its kind in the API: `within`, `by-date`, `recurrent`, `duration`, `interval`, `immediate`,
    /// `ongoing`, `vague`, `reference`, or `compound` where there are several clauses. None where it
    /// is empty or cannot be read.
    pub fn kind(&self) -> Option<&'static str> {
        match self.clauses.as_slice() {
            [] => None,
            [only] => only.kind(),
            _ => Some("compound"),
        }
    }

    /// What it is counted from, such as `formed-or-changed`; `other` where it is nothing that has a
    /// name; None where nothing is named.
    pub fn start_event(&self) -> Option<&'static str> {
        self.leading()?.start_event()
    }

    /// How many units. None where no amount is named.
    pub fn amount(&self) -> Option<u16> {
        self.leading()?.amount()
    }

    /// The unit, such as `working-day`; that of the period where it comes round.
    pub fn unit(&self) -> Option<&'static str> {
        self.leading()?.unit()
    }

    /// The normal form: slips mended, nothing else changed. None where it cannot be read.
    pub fn canonical(&self) -> Option<String> {
        self.kind()?;
        let mut form = String::new();
        for (nth, clause) in self.clauses.iter().enumerate() {
            if nth > 0 {
                form.push_str(if clause.or { " | " } else { " & " });
            }
            form.push_str(&clause.canonical());
        }
        if self.proviso {
            form.push_str(" unless ref(law)");
        }
        Some(form)
    }
}

impl Clause {
    /// Its kind in the API.
    pub fn kind(&self) -> Option<&'static str> {
        Some(match &self.term {
            Term::Within(..) | Term::With(..) | Term::Processing(_) => "within",
            Term::Before(..) | Term::By(..) | Term::Once(_) => "by-date",
            Term::Every(..) => "recurrent",
            Term::Duration(..) => "duration",
            Term::Interval(_) => "interval",
            Term::Immediate { .. } => "immediate",
            Term::Standing | Term::Dynamic => "ongoing",
            Term::Vague(_) => "vague",
            Term::Reference(_) => "reference",
            Term::Outside(..) => return None,
        })
    }

    /// What it is counted from.
    pub fn start_event(&self) -> Option<&'static str> {
        match &self.term {
            Term::By(cycle, _) => Some(Event::Start(*cycle).name()),
            term => term.start().map(|start| start.event.name()),
        }
    }

    /// How many units.
    pub fn amount(&self) -> Option<u16> {
        match &self.term {
            Term::Immediate { .. } | Term::With(_, None) => Some(0),
            term => term.amount().map(|amount| amount.number),
        }
    }

    /// The unit.
    pub fn unit(&self) -> Option<&'static str> {
        let unit = match &self.term {
            Term::By(cycle, _) | Term::Every(cycle, _) => cycle.unit(),
            Term::Immediate { same_day: true, .. } => Some(super::Unit::Day),
            term => term.amount().and_then(|amount| amount.unit),
        };
        unit.map(super::Unit::name)
    }

    /// The normal form.
    pub fn canonical(&self) -> String {
        let scope = self.scope.as_ref().map(|scope| format!("{{{}}}", scope.text));
        format!("{}{}", self.term, scope.unwrap_or_default())
    }
}

impl Display for Term {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Within(start, amount) => write!(f, "within({amount},{})", event(start.as_ref())),
            Self::Outside(..) => write!(f, "?"),
            Self::Before(start, amount) => write!(f, "before({amount},{})", event(start.as_ref())),
            Self::With(start, None) => write!(f, "with({})", event(start.as_ref())),
            Self::With(start, Some(most)) => {
                let unit = most.unit.map_or("?", super::Unit::short);
                write!(f, "with({},max={}{unit})", event(start.as_ref()), most.number)
            }
            Self::By(cycle, point) => write!(f, "by({},{point})", cycle.name()),
            Self::Every(cycle, 1) => write!(f, "every({})", cycle.name()),
            Self::Every(cycle, number) => write!(f, "every({number},{})", cycle.name()),
            Self::Once(date) => write!(f, "once({date})"),
            Self::Duration(length, amount) => write!(f, "{length}({amount})"),
            Self::Interval(amount) => write!(f, "interval({amount})"),
            Self::Processing(amount) => write!(f, "process({amount})"),
            Self::Immediate { same_day, start } => {
                let day = same_day.then_some("same_day".to_owned());
                let after = start.as_ref().map(|start| format!("after={}", code(&start.event)));
                let parts: Vec<String> = day.into_iter().chain(after).collect();
                write!(f, "immediate({})", parts.join(","))
            }
            Self::Standing => write!(f, "standing()"),
            Self::Dynamic => write!(f, "dynamic()"),
            Self::Vague(None) => write!(f, "vague()"),
            Self::Vague(Some(start)) => write!(f, "vague(after={})", code(&start.event)),
            Self::Reference(reference) => write!(f, "ref({reference})"),
        }
    }
}

impl Display for Amount {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{},{}", self.number, self.unit.map_or("?", super::Unit::short))
    }
}

impl Display for Point {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        const WEEKDAYS: [&str; 7] = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"];
        match self {
            Self::MonthDay(month, day) => write!(f, "{month:02}-{day:02}"),
            Self::MonthOfPeriod(month, Some(day)) => write!(f, "M{month}-{day:02}"),
            Self::MonthOfPeriod(month, None) => write!(f, "M{month}"),
            Self::Day(day) => write!(f, "{day:02}"),
            Self::Week(week) => write!(f, "W{week}"),
            Self::Weekday(day) => {
                write!(f, "{}", WEEKDAYS.get(usize::from(*day) - 1).unwrap_or(&"?"))
            }
            Self::WorkingDay(day) => write!(f, "WD{day}"),
            Self::End => write!(f, "END"),
        }
    }
}

impl Display for Length {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::AtLeast => "min",
            Self::Exactly => "exact",
            Self::AtMost => "max",
        })
    }
}

impl Display for Reference {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::RowAbove => "row-1",
            Self::Proviso | Self::Law => "law",
            Self::Superior => "superior",
            Self::Unspecified => "unspecified",
        })
    }
}

/// The event of a normal form; `?` where none is named.
fn event(start: Option<&Start>) -> String {
    start.map_or("?".to_owned(), |start| code(&start.event))
}

/// An event's code in normal forms: for what has no name, what is written.
fn code(event: &Event) -> String {
    match event {
        Event::Other(written) => written.clone(),
        named => named.name().replace('-', "_"),
    }
}
