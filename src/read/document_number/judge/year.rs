//! The year and its brackets.

use super::Judge;
use crate::read::document_number::brackets::{CLOSE, OPEN, is_lost, is_pair};
use crate::read::document_number::departure::{Change, DepartureKind as Kind};
use crate::read::document_number::numerals::{Script, read_digits};
use crate::read::document_number::parts::{Layout, Parts};
use crate::read::document_number::{NumberKind, YEARS};
use crate::text::Span;

impl Judge<'_, '_> {
    pub(super) fn brackets(&mut self, parts: &Parts) {
        match parts.layout {
            Layout::Bracketed => self.year_brackets(parts),
            Layout::Unpaired => self.unpaired(parts),
            Layout::Swapped => self.swapped(parts),
            Layout::Bare => self.bare(parts),
            Layout::Fused => {
                let span = self.span(&(parts.year.start..parts.serial.end));
                self.note(Kind::BracketMissing, span, Vec::new());
                self.note(Kind::Ambiguous, span, Vec::new());
            }
            Layout::Named | Layout::Yearless | Layout::Session => {}
        }
    }

    fn year_brackets(&mut self, parts: &Parts) {
        let (open, close) = (&parts.open, &parts.close);
        let (left, right) = (self.glyphs.at(open.start), self.glyphs.at(close.start));
        let kind = match (open.len(), close.len()) {
            (1, 1) if (left, right) == (OPEN, CLOSE) => return,
            // 国办发?2020?5号: what is left of them after a conversion.
            (1, 1) if is_lost(left) || is_lost(right) => Kind::BracketMissing,
            (1, 1) if is_pair(left, right) => Kind::BracketStyle,
            (1, 1) => Kind::BracketMismatch,
            _ => Kind::BracketDouble,
        };
        let mut changes = Vec::new();
        for (range, right) in [(open, OPEN), (close, CLOSE)] {
            if range.len() > 1 || self.glyphs.at(range.start) != right {
                changes.push(self.replace(range, right));
            }
        }
        self.note(kind, self.span(&(open.start..close.end)), changes);
    }

    fn unpaired(&mut self, parts: &Parts) {
        let year = parts.year.start..parts.nian.end.max(parts.year.end);
        let mut changes = Vec::new();
        if parts.open.is_empty() {
            changes.push(Change {
                span: Span::at(self.glyphs.start_of(year.start)),
                text: OPEN.into(),
            });
        } else if parts.open.len() > 1 || self.glyphs.at(parts.open.start) != OPEN {
            changes.push(self.replace(&parts.open, OPEN));
        }
        if parts.close.is_empty() {
            let end = self.span(&year).end as usize;
            changes.push(Change { span: Span::at(end), text: CLOSE.into() });
        } else if parts.close.len() > 1 || self.glyphs.at(parts.close.start) != CLOSE {
            changes.push(self.replace(&parts.close, CLOSE));
        }
        if !parts.wrap.1.is_empty() {
            changes.push(self.replace(&parts.wrap.1, ""));
        }
        let first = if parts.open.is_empty() { &year } else { &parts.open };
        let last = if parts.close.is_empty() { &year } else { &parts.close };
        self.note(Kind::BracketUnpaired, self.span(&(first.start..last.end)), changes);
    }

    fn swapped(&mut self, parts: &Parts) {
        let start = Span::at(self.glyphs.start_of(parts.year.start));
        let changes = vec![
            Change { span: start, text: OPEN.into() },
            self.replace(&parts.close, CLOSE),
            self.replace(&parts.wrap.1, ""),
        ];
        self.note(Kind::BracketSwapped, self.span(&(parts.year.start..parts.wrap.1.end)), changes);
    }

    fn bare(&mut self, parts: &Parts) {
        let (year, serial) = (self.span(&parts.year), self.span(&parts.serial));
        let changes = vec![
            Change { span: self.before_year(parts), text: OPEN.into() },
            Change { span: Span { start: year.end, end: serial.start }, text: CLOSE.into() },
        ];
        self.note(Kind::BracketMissing, self.before_year(parts).to(serial), changes);
    }

    /// What the opening bracket takes the place of in 国办发-2020-5号; nothing in 国办发2020-5号.
    fn before_year(&self, parts: &Parts) -> Span {
        if parts.open.is_empty() {
            Span::at(self.glyphs.start_of(parts.year.start))
        } else {
            self.span(&parts.open)
        }
    }

    pub(super) fn year(&mut self, parts: &Parts) {
        if matches!(parts.layout, Layout::Yearless | Layout::Fused | Layout::Session) {
            let wants_year = matches!(parts.kind, NumberKind::Standard | NumberKind::Case)
                && parts.layout != Layout::Fused;
            if wants_year {
                self.note(
                    Kind::YearMissing,
                    Span::at(self.glyphs.start_of(parts.code.end)),
                    Vec::new(),
                );
            }
            return;
        }
        let Some(numeral) = read_digits(self.glyphs.chars(parts.year.clone())) else {
            let kind = if parts.year.is_empty() { Kind::YearMissing } else { Kind::YearRange };
            return self.note(kind, self.span(&(parts.open.start..parts.close.end)), Vec::new());
        };
        match numeral.script {
            Script::Plain => {}
            Script::Wide => self.widths(&parts.year),
            Script::Chinese => self.rewrite(Kind::YearChinese, &parts.year, &numeral.digits),
            Script::Confused => self.rewrite(Kind::DigitConfusable, &parts.year, &numeral.digits),
            Script::Blank => {
                return self.note(Kind::Placeholder, self.span(&parts.year), Vec::new());
            }
        }
        self.year = numeral.digits;
        if self.year.len() == 2 {
            let century = if self.year.as_str() < "49" { "20" } else { "19" };
            self.prepend(Kind::YearShort, &parts.year, century);
            self.year.insert_str(0, century);
        } else if !self.year.parse().is_ok_and(|year: i32| YEARS.contains(&year)) {
            self.note(Kind::YearRange, self.span(&parts.year), Vec::new());
        }
        if !parts.nian.is_empty() && matches!(parts.layout, Layout::Bracketed | Layout::Unpaired) {
            self.rewrite(Kind::YearNian, &parts.nian, "");
        }
    }
}
