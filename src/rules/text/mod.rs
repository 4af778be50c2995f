//! `text`: what can be told of a text from its characters.

pub(crate) mod ambiguous_government;
pub(crate) mod area_code;
pub(crate) mod artifact;
pub(crate) mod attachment;
pub(crate) mod boilerplate;
pub(crate) mod dash_ellipsis;
pub(crate) mod day_dot;
pub(crate) mod double_approximation;
pub(crate) mod double_punctuation;
pub(crate) mod element_missing;
pub(crate) mod end_mark;
pub(crate) mod form_name;
pub(crate) mod glyph;
pub(crate) mod half_width;
pub(crate) mod heading_sequence;
pub(crate) mod heading_style;
pub(crate) mod imprint;
pub(crate) mod internal;
pub(crate) mod internal_channel;
pub(crate) mod item_incomplete;
pub(crate) mod law_title;
pub(crate) mod list_comma;
pub(crate) mod mixed_width;
pub(crate) mod nested_marks;
pub(crate) mod number_style;
pub(crate) mod obsolete_term;
pub(crate) mod paragraph_end;
pub(crate) mod placeholder;
pub(crate) mod release_form;
pub(crate) mod repealed_law;
pub(crate) mod repeated_word;
pub(crate) mod revision_year;
pub(crate) mod set_phrase;
pub(crate) mod signature;
pub(crate) mod space;
pub(crate) mod stale_congress;
pub(crate) mod straight_quotes;
pub(crate) mod term_variant;
pub(crate) mod typo;
pub(crate) mod unit_list;
pub(crate) mod unit_variant;
pub(crate) mod unpaired;

use crate::engine::{Context, Edit, Finding, Fix, FixKind, Rule, Severity};
use crate::message::Message;
use crate::text::Span;

/// A place where a text departs from the way of writing that a rule asks for.
struct Slip {
    span: Span,
    found: String,
    right: String,
    edits: Vec<Edit>,
}

impl Slip {
    /// What stands at `span` should be `right`, and that is all there is to mend.
    fn replace(span: Span, right: impl Into<String>, cx: &Context<'_>) -> Self {
        let right = right.into();
        let edits = vec![Edit::replace(span, right.clone())];
        Self { span, found: cx.text(span).to_owned(), right, edits }
    }

    /// Nothing mends what stands at `span` but a person.
    fn unmendable(span: Span, cx: &Context<'_>) -> Self {
        let (found, right) = (cx.text(span).to_owned(), String::new());
        Self { span, found, right, edits: Vec::new() }
    }
}

/// How the slips of one kind are reported: each by itself, or all as one where there are more than
/// `most`.
struct Manner {
    rule: &'static Rule,
    /// Says `{found}` and `{right}`.
    each: Message,
    /// Says `{count}`, and of the first one `{found}` and `{right}`.
    all: Message,
    severity: Severity,
    review: bool,
    most: usize,
    fix: FixKind,
}

/// More slips of a kind than this are one finding: the text is written like that as a whole.
const MANY: usize = 10;

impl Manner {
    const fn of(rule: &'static Rule, all: Message) -> Self {
        Self {
            rule,
            each: rule.message,
            all,
            severity: rule.severity,
            review: false,
            most: MANY,
            fix: FixKind::Safe,
        }
    }

    fn report(&self, slips: Vec<Slip>, cx: &mut Context<'_>) {
        if slips.len() <= self.most {
            for slip in slips {
                let finding = self.finding(self.each, &slip);
                cx.report(self.mended(finding, slip.edits));
            }
            return;
        }
        let finding = self.finding(self.all, &slips[0]).with("count", slips.len());
        let edits = slips.into_iter().flat_map(|slip| slip.edits).collect();
        cx.report(self.mended(finding, edits));
    }

    fn finding(&self, message: Message, slip: &Slip) -> Finding {
        let finding = Finding::new(self.rule, slip.span)
            .saying(message)
            .weighing(self.severity)
            .with("found", &slip.found)
            .with("right", &slip.right);
        if self.review { finding.for_review() } else { finding }
    }

    fn mended(&self, finding: Finding, edits: Vec<Edit>) -> Finding {
        if edits.is_empty() {
            return finding;
        }
        finding.with_fix(match self.fix {
            FixKind::Safe => Fix::safe(edits),
            FixKind::Suggest => Fix::suggest(edits),
        })
    }
}
