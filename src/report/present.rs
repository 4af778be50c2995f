//! From findings to the shapes of JSON.

use super::fingerprint::{fingerprint, likeness};
use super::mask::masked;
use super::{mask, wire};
use crate::engine::{Edit, Finding, Fix, FixKind, Related};
use crate::law;
use crate::message::{Lang, Message, Values};
use crate::order::Table;
use crate::text::{Span, Utf16};

/// A record as far as presenting its findings needs it.
pub trait Source {
    /// The text of the field that a finding is in.
    fn value(&self, finding: &Finding) -> Option<&str>;

    /// Where the finding is in a file; nowhere for a record that came by itself.
    fn at(&self, _: &Finding) -> Option<wire::At> {
        None
    }

    /// What tells the record from others of its list; part of fingerprints.
    fn context(&self, _: &Finding) -> String {
        String::new()
    }

    /// The number of a record of its list, counted from 1 as a person sees it.
    fn row_number(&self, record: u32) -> u32 {
        record + 1
    }
}

/// The findings on a record as JSON shows them, in the same order.
pub fn present(findings: &[Finding], source: &dyn Source, lang: Lang) -> Vec<wire::Finding> {
    let mut alike: Table<u64, usize> = Table::new();
    let mut utf16 = Utf16::new("");
    findings
        .iter()
        .map(|finding| {
            let value = source.value(finding);
            let context = source.context(finding);
            let likeness = likeness(finding, value, &context);
            let seen = alike.entry(likeness);
            let print = fingerprint(likeness, *seen);
            *seen += 1;
            // One converter for all findings of a field: each goes on where the last one was.
            let text = value.unwrap_or_default();
            if !std::ptr::eq(text, utf16.text()) {
                utf16 = Utf16::new(text);
            }
            present_one(finding, source, &mut utf16, print, lang)
        })
        .collect()
}

fn present_one(
    finding: &Finding,
    source: &dyn Source,
    utf16: &mut Utf16<'_>,
    fingerprint: String,
    lang: Lang,
) -> wire::Finding {
    let value = source.value(finding);
    wire::Finding {
        rule: finding.rule.id.to_owned(),
        severity: finding.severity.name().to_owned(),
        review: finding.review,
        field: finding.place.field.map(str::to_owned),
        span: value.and(finding.place.span).map(|span| units(utf16, span)),
        message: sentence(finding.message, &finding.values, lang),
        basis: finding.basis.iter().map(basis).collect(),
        fixes: match value {
            Some(_) => {
                let shown = finding.fixes.iter().filter(|fix| !tells_a_number(fix));
                shown.map(|fix| present_fix(fix, utf16, lang)).collect()
            }
            None => Vec::new(),
        },
        at: source.at(finding),
        related: finding
            .related
            .iter()
            .map(|related| present_related(related, source, lang))
            .collect(),
        fingerprint,
    }
}

/// A basis as JSON shows it.
pub(crate) fn basis(basis: &law::Basis) -> wire::Basis {
    let instrument = basis.instrument;
    wire::Basis {
        title: instrument.title.to_owned(),
        code: if instrument.title.contains(instrument.code) {
            String::new()
        } else {
            instrument.code.to_owned()
        },
        article: basis.article.to_owned(),
        tier: instrument.tier.name().to_owned(),
        from: instrument.from.map(|day| day.to_string()),
    }
}

/// Whether a fix would carry a personal number out of the house.
fn tells_a_number(fix: &Fix) -> bool {
    fix.edits.iter().any(|edit| masked(&edit.text) != edit.text)
}

fn units(utf16: &mut Utf16<'_>, span: Span) -> wire::Span {
    let span = utf16.span(span);
    wire::Span { start: span.start, end: span.end }
}

/// The longest value that a sentence tells whole, in characters: a text pasted into the wrong field is longer.
const LONGEST_TOLD: usize = 200;

/// A sentence, its personal numbers masked.
fn sentence(message: Message, values: &Values, lang: Lang) -> String {
    // Numbers are masked before a value is cut: half a number is not known for one.
    let told = values.iter().map(|(name, value)| match value.len() {
        ..=LONGEST_TOLD => (*name, value.clone()),
        _ => (*name, beginning(&masked(value))),
    });
    mask(&message.fill(lang, &told.collect()))
}

/// As much of a value as a sentence tells.
fn beginning(value: &str) -> String {
    match value.char_indices().nth(LONGEST_TOLD) {
        Some((end, _)) => [&value[..end], "…"].concat(),
        None => value.to_owned(),
    }
}

fn present_related(related: &Related, source: &dyn Source, lang: Lang) -> wire::Related {
    wire::Related {
        row: related.place.row.map(|record| source.row_number(record)),
        field: related.place.field.map(str::to_owned),
        span: None,
        message: sentence(related.message, &related.values, lang),
    }
}

fn present_fix(fix: &Fix, utf16: &mut Utf16<'_>, lang: Lang) -> wire::Fix {
    let edits = fix.edits.iter().map(|edit| {
        let span = units(utf16, edit.span);
        wire::Edit { start: span.start, end: span.end, text: edit.text.clone() }
    });
    wire::Fix {
        kind: match fix.kind {
            FixKind::Safe => "safe",
            FixKind::Suggest => "suggest",
        }
        .to_owned(),
        edits: edits.collect(),
        title: title(&fix.edits, utf16.text(), lang),
    }
}

/// The longest stretch of text with several edits that a button shows, in bytes.
const LONGEST: usize = 300;

/// What the button says: what becomes of the stretch of text that the edits cover.
fn title(edits: &[Edit], value: &str, lang: Lang) -> String {
    const CHANGE: Message = Message::new("改为“{text}”", "Change to “{text}”");
    const DELETE: Message = Message::new("删去“{text}”", "Delete “{text}”");
    const INSERT: Message = Message::new("补上“{text}”", "Insert “{text}”");
    const PLACES: Message = Message::new("改 {count} 处", "Change {count} places");
    const SPACES: Message = Message::new("删去空格", "Delete the space");
    let Some((first, last)) = edits.first().zip(edits.last()) else { return String::new() };
    let covered = first.span.to(last.span);
    if edits.len() > 1 && covered.len() > LONGEST {
        return PLACES.fill(lang, &vec![("count", edits.len().to_string())]);
    }
    let mut after = String::new();
    let mut at = covered.start as usize;
    for edit in edits {
        after.push_str(value.get(at..edit.span.start as usize).unwrap_or_default());
        after.push_str(&edit.text);
        at = edit.span.end as usize;
    }
    let before = covered.of(value);
    let (message, text) = match (after.is_empty(), before.trim_matches(crate::text::is_space)) {
        (true, "") => (SPACES, ""),
        (true, before) => (DELETE, before),
        (false, "") if covered.start == covered.end => (INSERT, after.as_str()),
        (false, _) => (CHANGE, after.as_str()),
    };
    mask(&message.fill(lang, &vec![("text", text.to_owned())]))
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_TOLD, sentence};
    use crate::message::{Lang, Message};

    fn told(value: String) -> String {
        sentence(Message::new("“{found}”不是文号", ""), &vec![("found", value)], Lang::Zh)
    }

    #[test]
    fn of_a_long_value_the_beginning_is_told() {
        let longest = "云".repeat(LONGEST_TOLD);
        assert_eq!(told(longest.clone()), format!("“{longest}”不是文号"));
        assert_eq!(told(format!("{longest}岭")), format!("“{longest}…”不是文号"));
    }

    #[test]
    fn a_number_that_is_cut_is_masked() {
        let before = "云".repeat(LONGEST_TOLD - 10);
        assert_eq!(
            told(format!("{before}138—0013—8000")),
            format!("“{before}138—****—8…”不是文号")
        );
    }
}
