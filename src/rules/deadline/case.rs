//! What the rules on proactive disclosure start from: the day a document was formed or changed, its
//! time limit, and whether it has to be published at all.

use chrono::NaiveDate;

use crate::date::{Deadline, Period, Status, deadline, read_date};
use crate::engine::{Context, Finding, Place, Rule, Severity};
use crate::message::Message;
use crate::read::{Attribute, find_markings};
use crate::record::Document;
use crate::text::Span;

/// 自该政府信息形成或者变更之日起20个工作日内.
const BY_REGULATION: Period = Period::WorkingDays(20);

/// A document whose publication has a time limit.
pub(super) struct Case<'a> {
    document: &'a Document<'a>,
    /// The field with the day that the period starts from.
    formed: &'static str,
    /// The period: what the document itself lays down, or else 20 working days.
    pub(super) deadline: Deadline,
    /// Whether the limit is the document's own.
    has_own_limit: bool,
    /// Whether the 20 working days of the regulation are over as well.
    breaks_regulation: bool,
    /// The day it was published, where it was.
    pub(super) published: Option<NaiveDate>,
    /// Whether it is said to be 主动公开; otherwise nothing is said.
    pub(super) is_proactive: bool,
}

impl<'a> Case<'a> {
    /// The case of a document that is not published.
    pub(super) fn open(document: &'a Document<'a>, cx: &Context<'_>) -> Option<Self> {
        document.is_blank("publishedOn").then(|| Self::of(document, cx)).flatten()
    }

    /// The case of a document. None where it need not be published, or where it cannot be told
    /// from when to count.
    pub(super) fn of(document: &'a Document<'a>, cx: &Context<'_>) -> Option<Self> {
        document.published_on.as_ref()?;
        let published = if document.is_blank("publishedOn") {
            None
        } else {
            // What is no day, or a day to come, is reported as such.
            Some(cx.date("publishedOn").filter(|day| *day <= cx.as_of())?)
        };
        let (formed, from) = formed(document, published.unwrap_or(cx.as_of()), cx)?;
        let is_proactive = is_proactive(document, cx)?;
        let of = |period| deadline(from, period, published, cx.as_of(), cx.calendar());
        let by_regulation = of(BY_REGULATION);
        let own = document.get("timeLimit").and_then(|limit| cx.period_of(limit));
        Some(Self {
            document,
            formed,
            deadline: own.filter(|own| *own != BY_REGULATION).map_or(by_regulation, of),
            has_own_limit: own.is_some(),
            breaks_regulation: matches!(by_regulation.status, Status::Late | Status::Overdue),
            published,
            is_proactive,
        })
    }

    /// Weighs a finding that the limit is past: by whether that can change, and whose limit it is.
    pub(super) fn weigh(&self, finding: Finding) -> Finding {
        if self.deadline.missing.is_some() {
            finding.weighing(Severity::Warning).for_review()
        } else if self.breaks_regulation {
            finding
        } else {
            // Later than the office itself has laid down, and still lawful.
            finding.weighing(Severity::Warning)
        }
    }

    /// A finding on the date of publication, or on the blank left for it, with what its message
    /// may tell.
    pub(super) fn finding(&self, rule: &'static Rule, cx: &Context<'_>) -> Finding {
        let (published_span, published) = self.written("publishedOn");
        let (formed_span, formed) = self.written(self.formed);
        let (zh, en) = match self.formed {
            "changedOn" => ("变更日期", "the date of change"),
            "printedOn" => ("印发日期", "the date of printing"),
            _ => ("成文日期", "the date of signing"),
        };
        let own = self.document.get("timeLimit").filter(|_| self.has_own_limit).map(str::trim);
        let place = Place { field: Some(self.formed), span: Some(formed_span), ..Place::default() };
        Finding::new(rule, published_span)
            .in_field("publishedOn")
            .with("published", published)
            .with("formed", formed)
            .with("formed_label", zh)
            .with("formed_label_en", en)
            .with("limit", own.unwrap_or("20个工作日"))
            .with("limit_en", own.unwrap_or("20 working days"))
            .with("due", self.deadline.due)
            .with("days", self.deadline.working_days)
            .with("today", cx.as_of())
            .related(place, STARTS, Vec::new())
    }

    /// The date of a field as written, and where it stands.
    fn written(&self, field: &str) -> (Span, &'a str) {
        let value = self.document.get(field).unwrap_or_default();
        let span = read_date(value).map_or(Span::whole(value), |date| date.span);
        (span, span.of(value))
    }
}

static STARTS: Message =
    Message::new("时限从这一天的次日起算", "the time limit runs from the day after this");

/// Whether a document is said to be 主动公开, by its attribute and marking, or else by the marking in
/// its text: None where it is said to be something else, or different things.
fn is_proactive(document: &Document<'_>, cx: &Context<'_>) -> Option<bool> {
    let attribute = document.get("attribute").filter(|value| !value.trim().is_empty());
    let markings = cx.markings();
    let marking = markings.iter().find(|(field, _)| *field == "marking");
    let said = [attribute.map(|_| cx.attribute()), marking.map(|(_, marking)| marking.attribute)];
    let mut said: Vec<Option<Attribute>> = said.into_iter().flatten().collect();
    if said.is_empty() {
        let markings = find_markings(document.get("body").unwrap_or_default());
        said.extend(markings.into_iter().map(|marking| marking.attribute));
    }
    let proactive = said.iter().all(|attribute| *attribute == Some(Attribute::Proactive));
    proactive.then_some(!said.is_empty())
}

/// The day from which the period runs that the day `done` belongs to: the last change before it,
/// or else the day of signing, or of printing.
fn formed(
    document: &Document<'_>,
    done: NaiveDate,
    cx: &Context<'_>,
) -> Option<(&'static str, NaiveDate)> {
    let dated =
        |field: &'static str| cx.date(field).filter(|day| *day <= done).map(|day| (field, day));
    let formed = dated("writtenOn").into_iter().chain(dated("changedOn"));
    formed
        .max_by_key(|(_, day)| *day)
        .or_else(|| dated("printedOn").filter(|_| document.get("writtenOn").is_none()))
}
