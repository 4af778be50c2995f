//! From the parts of a number to how they depart from the standard writing.

mod code;
mod order;
mod serial;
mod year;

use std::ops::Range;

use super::code::sets_apart;
use super::departure::{Change, Departure, DepartureKind as Kind, Repair, apply};
use super::glyphs::Glyphs;
use super::numerals::read_digits;
use super::parts::{Layout, Parts};
use super::{DocumentNumber, NumberKind, Site, standard};
use crate::text::{Span, is_space};

/// Puts the departures of one number together.
pub(super) struct Judge<'g, 'a> {
    glyphs: &'g Glyphs<'a>,
    site: Site,
    departures: Vec<Departure>,
    year: String,
    serial: String,
}

/// Names the parts of a number and how they depart.
pub(super) fn judge<'a>(glyphs: &Glyphs<'a>, parts: &Parts, site: Site) -> DocumentNumber<'a> {
    let Some(number) = standard::judge(glyphs, parts) else {
        return judge_parts(glyphs, parts, site);
    };
    debug_assert_eq!(
        format!("{number:?}"),
        format!("{:?}", judge_parts(glyphs, parts, site)),
        "what is told at a glance is what its parts say one by one"
    );
    number
}

/// Judges one part after the other.
fn judge_parts<'a>(glyphs: &Glyphs<'a>, parts: &Parts, site: Site) -> DocumentNumber<'a> {
    let (year, serial) = (String::new(), String::new());
    let mut judge = Judge { glyphs, site, departures: Vec::new(), year, serial };
    judge.code(parts);
    judge.brackets(parts);
    judge.year(parts);
    judge.serial(parts);
    judge.order(parts);
    judge.hao(parts);
    judge.spaces(parts);
    judge.finish(parts)
}

impl<'a> Judge<'_, 'a> {
    fn span(&self, range: &Range<usize>) -> Span {
        self.glyphs.span(range)
    }

    fn note(&mut self, kind: Kind, span: Span, changes: Vec<Change>) {
        let repair = kind.repair();
        self.departures.push(Departure { kind, span, repair, changes });
    }

    /// Leaves what was noted last for a person to confirm.
    fn confirm_last(&mut self) {
        if let Some(last) = self.departures.last_mut() {
            last.repair = Repair::Confirm;
        }
    }

    /// Notes that `range` should be written as `text`.
    fn rewrite(&mut self, kind: Kind, range: &Range<usize>, text: impl Into<String>) {
        let span = self.span(range);
        self.note(kind, span, vec![Change { span, text: text.into() }]);
    }

    /// Notes that `text` is missing before `range`.
    fn prepend(&mut self, kind: Kind, range: &Range<usize>, text: &str) {
        let place = Span::at(self.glyphs.start_of(range.start));
        let change = Change { span: place, text: text.to_owned() };
        self.note(kind, self.span(range), vec![change]);
    }

    /// Notes that `text` is missing after `range`.
    fn append(&mut self, kind: Kind, range: &Range<usize>, text: &str) {
        let span = self.span(range);
        let change = Change { span: Span::at(span.end as usize), text: text.to_owned() };
        self.note(kind, span, vec![change]);
    }

    fn replace(&self, range: &Range<usize>, text: impl Into<String>) -> Change {
        Change { span: self.span(range), text: text.into() }
    }

    /// Notes the full-width digits of a range.
    fn widths(&mut self, range: &Range<usize>) {
        let wide = |at: &usize| !self.glyphs.at(*at).is_ascii();
        let changes: Vec<Change> = range.clone().filter(wide).map(|at| self.narrow(at)).collect();
        match self.departures.iter_mut().find(|known| known.kind == Kind::DigitFullwidth) {
            Some(known) => {
                known.span = known.span.to(self.glyphs.span(range));
                known.changes.extend(changes);
            }
            None => self.note(Kind::DigitFullwidth, self.span(range), changes),
        }
    }

    fn narrow(&self, at: usize) -> Change {
        let digits = read_digits(self.glyphs.chars(at..at + 1)).map(|numeral| numeral.digits);
        self.replace(&(at..at + 1), digits.unwrap_or_default())
    }

    /// White space inside, but for what another change takes away.
    fn spaces(&mut self, parts: &Parts) {
        let start = parts.code.start;
        let mut changes = Vec::new();
        let mut unsure = None;
        for at in start + 1..parts.end {
            let Some(gap) = self.glyphs.gap(at) else { continue };
            // The end of a line on a page is no space that anybody wrote.
            if self.site == Site::Text && self.glyphs.breaks(at) {
                continue;
            }
            let taken = |change: &Change| change.span.overlaps(gap);
            if self.departures.iter().flat_map(|known| &known.changes).any(taken) {
                continue;
            }
            // In a text, the name of an announcement is often set apart from what counts it: 公告　第604号.
            let named = self.site == Site::Text
                && at == parts.code.end
                && matches!(parts.kind, NumberKind::Order | NumberKind::Announcement);
            if named || sets_apart(self.glyphs, &parts.code, at) {
                // Joint issuers are set apart by one space, of either width.
                if !matches!(gap.of(self.glyphs.source), " " | "\u{3000}") {
                    changes.push(Change { span: gap, text: " ".to_owned() });
                }
            } else if parts.layout == Layout::Unpaired
                && parts.close.is_empty()
                && at == parts.serial.start
            {
                // 〔2024 12号: the space is all that tells year and serial apart.
                unsure = Some(gap);
            } else {
                changes.push(Change { span: gap, text: String::new() });
            }
        }
        if let (Some(first), Some(last)) = (changes.first(), changes.last()) {
            self.note(Kind::SpaceInside, first.span.to(last.span), changes);
        }
        if let Some(gap) = unsure {
            self.note(Kind::SpaceInside, gap, vec![Change { span: gap, text: String::new() }]);
            self.confirm_last();
        }
    }

    fn finish(mut self, parts: &Parts) -> DocumentNumber<'a> {
        let has = |kind| self.departures.iter().any(|departure: &Departure| departure.kind == kind);
        let illegible = has(Kind::Placeholder) || has(Kind::Ambiguous);
        if let Some(at) = self.departures.iter().position(|known| known.kind == Kind::Placeholder) {
            self.departures = vec![self.departures.swap_remove(at)];
        }
        let code = self.code_text(parts);
        let glyphs = self.glyphs;
        let mut number = DocumentNumber {
            source: glyphs.source,
            span: glyphs.span(&(parts.code.start..parts.end)),
            kind: parts.kind,
            issuer_code: glyphs.span(&parts.code),
            open: glyphs.span(&parts.open),
            year: glyphs.span(&parts.year),
            close: glyphs.span(&parts.close),
            di: glyphs.span(&parts.di),
            serial: glyphs.span(&parts.serial),
            hao: glyphs.span(&parts.hao),
            departures: self.departures,
            canonical: None,
            code,
            year_text: self.year,
            serial_text: self.serial,
        };
        if illegible {
            // What a form or a fused number counts cannot be told.
            number.kind = NumberKind::Standard;
            (number.code, number.year_text, number.serial_text) = Default::default();
        }
        number.settle();
        number
    }

    /// The code as it should be written, 令 or 公告 included.
    fn code_text(&self, parts: &Parts) -> String {
        let span = self.span(&parts.code);
        let inside = |change: &&Change| change.span.start < span.end && !change.span.is_empty();
        let changes = self.departures.iter().flat_map(|known| &known.changes).filter(inside);
        let mut code = apply(self.glyphs.source, span, changes);
        if code.contains(['\n', '\r']) {
            code.retain(|c| !is_space(c));
        }
        code.push_str(&self.glyphs.text(parts.word.clone()));
        code
    }
}
