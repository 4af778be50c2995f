//! Words that only accompany a limit: the 及时更新 of 20个工作日内公开，并及时更新.

use super::clause::Draft;
use super::term::{Start, Term};

/// How closely a limit is bound.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Bound {
    Not,
    /// By a period: 每季度.
    Period,
    /// By an amount or a day.
    Day,
}

impl Bound {
    fn of(term: &Term) -> Self {
        match term {
            Term::Every(..) => Self::Period,
            term if term.is_bounded() => Self::Day,
            _ => Self::Not,
        }
    }
}

/// What there is in a limit, by which its companions are known.
struct Company {
    bound: Bound,
    immediate: bool,
    /// 长期, 动态更新, 按规定.
    worded: bool,
    several_segments: bool,
}

/// The drafts without those that only accompany the others.
pub(super) fn dropped(drafts: Vec<Draft>) -> Vec<Draft> {
    let company = Company::of(&drafts);
    let mut orphan: Option<Start> = None;
    let mut kept: Vec<Draft> = Vec::new();
    for mut draft in drafts {
        let free = draft.clause.scope.is_none();
        if company.is_remark(&draft, kept.last()) || free && company.accompanies(&draft.clause.term)
        {
            orphan = orphan.or(draft.clause.term.start().cloned());
            continue;
        }
        let same = |last: &&mut Draft| {
            let at_once = |term: &Term| matches!(term, Term::Immediate { .. });
            let (one, other) = (&last.clause.term, &draft.clause.term);
            let equal = one == other || at_once(one) && at_once(other);
            equal && free && last.clause.scope.is_none()
        };
        if let Some(same) = kept.iter_mut().find(same) {
            same.departures.append(&mut draft.departures);
            same.clause.span = same.clause.span.to(draft.clause.span);
            continue;
        }
        kept.push(draft);
    }
    // 信息变更后及时更新，最迟不超过5个工作日: counted from the change
    let unstarted = kept.iter_mut().find_map(|draft| match &mut draft.clause.term {
        Term::Within(start @ None, _) if draft.clause.scope.is_none() => Some(start),
        _ => None,
    });
    if let Some(start) = unstarted {
        *start = orphan;
    }
    kept
}

impl Company {
    fn of(drafts: &[Draft]) -> Self {
        let any = |holds: fn(&Term) -> bool| drafts.iter().any(|draft| holds(&draft.clause.term));
        let segment = |draft: Option<&Draft>| draft.map(|draft| draft.segment);
        Self {
            bound: drafts
                .iter()
                .fold(Bound::Not, |most, draft| most.max(Bound::of(&draft.clause.term))),
            immediate: any(|term| matches!(term, Term::Immediate { .. })),
            worded: any(|term| matches!(term, Term::Standing | Term::Dynamic | Term::Reference(_))),
            several_segments: segment(drafts.first()) != segment(drafts.last()),
        }
    }

    fn accompanies(&self, term: &Term) -> bool {
        let bounded = self.bound > Bound::Not;
        match term {
            Term::Vague(_) => bounded || self.immediate || self.worded,
            Term::Standing | Term::Dynamic | Term::Reference(_) => bounded || self.immediate,
            Term::Immediate { .. } => bounded,
            Term::Every(..) | Term::Interval(_) => self.bound == Bound::Day,
            _ => false,
        }
    }

    /// The 动态调整 of 1.其他内容：长期公开（动态调整）；2.处罚决定：20个工作日内.
    fn is_remark(&self, draft: &Draft, last: Option<&Draft>) -> bool {
        self.several_segments
            && draft.clause.term == Term::Dynamic
            && last.is_some_and(|last| {
                last.segment == draft.segment && last.clause.term == Term::Standing
            })
    }
}
