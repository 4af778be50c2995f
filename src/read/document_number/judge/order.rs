//! What only orders, announcements and registrations have.

use super::Judge;
use crate::read::document_number::NumberKind;
use crate::read::document_number::code::counts_in_chinese;
use crate::read::document_number::departure::{Change, DepartureKind as Kind};
use crate::read::document_number::parts::{Layout, Parts};
use crate::text::Span;

impl Judge<'_, '_> {
    /// Whether the 令 that stands after the number has its place right before the glyph at `at`.
    pub(super) fn word_goes_to(&self, parts: &Parts, at: usize) -> bool {
        !parts.word.is_empty() && parts.code.end == at && self.glyphs.gap(at).is_none()
    }

    /// What only orders and announcements have.
    pub(super) fn order(&mut self, parts: &Parts) {
        if parts.kind == NumberKind::Registration {
            // 云府登1032号 has no hyphens.
            if parts.layout != Layout::Yearless {
                self.registration(parts);
            }
            return;
        }
        if parts.layout == Layout::Named && parts.nian.is_empty() {
            self.append(Kind::YearNianMissing, &parts.year, "年");
        }
        // People's congresses put it in brackets: 公告（第45号）.
        let by_congress = counts_in_chinese(&self.glyphs.text(parts.code.clone()));
        let wrapped = matches!(parts.layout, Layout::Named | Layout::Yearless)
            && !by_congress
            && !(parts.wrap.0.is_empty() && parts.wrap.1.is_empty());
        if wrapped {
            let halves = [&parts.wrap.0, &parts.wrap.1].into_iter().filter(|half| !half.is_empty());
            let changes = halves.map(|half| self.replace(half, "")).collect();
            let span = self.span(&(parts.wrap.0.start..parts.wrap.1.end.max(parts.end)));
            self.note(Kind::ParenWrapped, span, changes);
        }
        if !parts.word.is_empty() {
            let mut word = self.glyphs.text(parts.word.clone());
            let wants_di = matches!(parts.layout, Layout::Named | Layout::Yearless)
                || parts.kind == NumberKind::Order;
            if wants_di && parts.di.is_empty() && self.word_goes_to(parts, parts.serial.start) {
                word.push('第');
            }
            let place = Span::at(self.span(&parts.code).end as usize);
            let changes = vec![Change { span: place, text: word }, self.replace(&parts.word, "")];
            self.note(Kind::OrderInverted, self.span(&(parts.code.end..parts.word.end)), changes);
        }
    }

    /// ZDCR-2018-01003: its letters and hyphens.
    fn registration(&mut self, parts: &Parts) {
        let mut hyphens = Vec::new();
        for at in [parts.code.end, parts.year.end] {
            if self.glyphs.at(at) != '-' {
                hyphens.push(self.replace(&(at..at + 1), "-"));
            }
        }
        if let (Some(first), Some(last)) = (hyphens.first(), hyphens.last()) {
            self.note(Kind::HyphenStyle, first.span.to(last.span), hyphens);
        }
        let lower = |at: &usize| self.glyphs.at(*at).is_ascii_lowercase();
        let letters = parts.code.clone().filter(lower);
        let changes: Vec<Change> = letters
            .map(|at| self.replace(&(at..at + 1), self.glyphs.at(at).to_ascii_uppercase()))
            .collect();
        if !changes.is_empty() {
            self.note(Kind::CaseLower, self.span(&parts.code), changes);
        }
    }
}
