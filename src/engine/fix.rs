//! What would mend a finding.

use crate::order::sort_by_key;
use crate::text::Span;

/// How far a fix can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FixKind {
    /// Typography without loss: a tool may apply it unasked.
    Safe,
    /// One clear proposal: a person accepts it.
    Suggest,
}

/// A replacement of a span of the field's value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced; empty to insert.
    pub span: Span,
    /// What stands there afterwards; empty to delete.
    pub text: String,
}

impl Edit {
    /// Puts `text` in the place of `span`.
    pub fn replace(span: Span, text: impl Into<String>) -> Self {
        Self { span, text: text.into() }
    }

    /// Deletes `span`.
    pub fn delete(span: Span) -> Self {
        Self::replace(span, "")
    }

    /// Inserts `text` at the byte offset `at`.
    pub fn insert(at: u32, text: impl Into<String>) -> Self {
        Self::replace(Span { start: at, end: at }, text)
    }
}

/// Edits that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// How far it can be trusted.
    pub kind: FixKind,
    /// The edits, in order and apart from each other.
    pub edits: Vec<Edit>,
}

impl Fix {
    /// Typography without loss. After all safe fixes a second check finds none of their findings.
    pub fn safe(edits: impl Into<Vec<Edit>>) -> Self {
        Self::new(FixKind::Safe, edits.into())
    }

    /// One clear proposal, for a person to accept.
    pub fn suggest(edits: impl Into<Vec<Edit>>) -> Self {
        Self::new(FixKind::Suggest, edits.into())
    }

    fn new(kind: FixKind, mut edits: Vec<Edit>) -> Self {
        sort_by_key(&mut edits, |edit| edit.span);
        Self { kind, edits }
    }
}

/// Applies the fixes to `text`, each as a whole. One that touches an earlier one is left for the
/// next check.
pub fn apply<'f>(text: &str, fixes: impl IntoIterator<Item = &'f Fix>) -> String {
    let mut taken = Taken::default();
    for fix in fixes {
        if fix.edits.iter().all(|edit| taken.leaves_free(edit)) {
            taken.take(fix.edits.iter().collect());
        }
    }
    let mut edits = taken.runs.concat();
    sort_by_key(&mut edits, |edit| edit.span);
    let mut fixed = String::with_capacity(text.len());
    let mut at = 0;
    for edit in edits {
        fixed.push_str(&text[at..edit.span.start as usize]);
        fixed.push_str(&edit.text);
        at = edit.span.end as usize;
    }
    fixed.push_str(&text[at..]);
    fixed
}

/// The edits that are made: runs that are each in order, a later one always shorter, so that many
/// fixes of one edit are put in order as fast as one fix of many.
#[derive(Default)]
struct Taken<'f> {
    runs: Vec<Vec<&'f Edit>>,
}

impl<'f> Taken<'f> {
    fn leaves_free(&self, edit: &Edit) -> bool {
        self.runs.iter().all(|run| {
            let near = run.partition_point(|other| other.span.end < edit.span.start);
            let mut near = run[near..].iter().take_while(|other| other.span.start <= edit.span.end);
            near.all(|other| !touches(other.span, edit.span))
        })
    }

    fn take(&mut self, mut edits: Vec<&'f Edit>) {
        while self.runs.last().is_some_and(|last| last.len() <= edits.len()) {
            edits.append(&mut self.runs.pop().unwrap_or_default());
            sort_by_key(&mut edits, |edit| edit.span);
        }
        self.runs.push(edits);
    }
}

/// Whether two edits cannot both be made: they overlap, or insert at one place.
fn touches(one: Span, other: Span) -> bool {
    one.overlaps(other)
        || one == other
        || (one.is_empty() && within(one, other))
        || (other.is_empty() && within(other, one))
}

/// Whether the empty span `point` lies strictly inside `span`.
fn within(point: Span, span: Span) -> bool {
    span.start < point.start && point.start < span.end
}

#[cfg(test)]
mod tests {
    use super::{Edit, Fix, apply};
    use crate::text::Span;

    #[test]
    fn fixes_are_applied_whole_or_not_at_all() {
        let text = "a[24]b";
        let brackets =
            Fix::safe([Edit::replace(Span::new(1, 2), "〔"), Edit::replace(Span::new(4, 5), "〕")]);
        let clash = Fix::safe([Edit::delete(Span::new(0, 1)), Edit::delete(Span::new(4, 6))]);
        assert_eq!(apply(text, [&brackets, &clash]), "a〔24〕b");
        assert_eq!(apply(text, [&clash, &brackets]), "[24");
    }

    #[test]
    fn many_fixes_are_applied_as_fast_as_one_of_many_edits() {
        let text = "ab".repeat(50_000);
        let places = |from| (from..100_000_u32).step_by(2);
        let single: Vec<Fix> = places(0).map(|at| Fix::safe([Edit::insert(at, "-")])).collect();
        let all: Vec<Edit> = places(1).map(|at| Edit::insert(at, "+")).collect();
        let all = Fix::safe(all);
        let fixed = apply(&text, single.iter().chain([&all]).chain(&single));
        assert_eq!(fixed, "-a+b".repeat(50_000));
    }
}
