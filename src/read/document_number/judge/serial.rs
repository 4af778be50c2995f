//! The serial, 第 before it and 号 after it.

use std::ops::Range;

use super::Judge;
use crate::read::document_number::code::counts_in_chinese;
use crate::read::document_number::departure::DepartureKind as Kind;
use crate::read::document_number::numerals::{Script, is_blank_serial, read_number};
use crate::read::document_number::parts::{Layout, Parts};
use crate::read::document_number::{NumberKind, Site};

impl Judge<'_, '_> {
    pub(super) fn serial(&mut self, parts: &Parts) {
        if parts.layout == Layout::Fused {
            return;
        }
        self.di(parts);
        let serial = &parts.serial;
        let written = self.glyphs.text(serial.clone());
        if !parts.more.is_empty() {
            self.serial = self.glyphs.text(serial.start..parts.more.end);
            return self.note(
                Kind::MultiSerial,
                self.span(&(serial.start..parts.more.end)),
                Vec::new(),
            );
        }
        if serial.is_empty() {
            let place = parts.close.start..parts.end;
            return self.note(Kind::SerialMissing, self.span(&place), Vec::new());
        }
        if written.chars().all(is_blank_serial) {
            return self.note(Kind::Placeholder, self.span(serial), Vec::new());
        }
        match read_number(&written) {
            None => self.serial = written,
            Some(numeral) => self.counted(parts, &written, numeral.digits, numeral.script),
        }
    }

    /// Judges a serial that is a number.
    fn counted(&mut self, parts: &Parts, written: &str, digits: String, script: Script) {
        let serial = &parts.serial;
        let in_chinese = script == Script::Chinese;
        if in_chinese && counts_in_chinese(&self.glyphs.text(parts.code.clone())) {
            written.clone_into(&mut self.serial);
            return;
        }
        let significant = digits.trim_start_matches('0');
        if significant.is_empty() {
            self.serial = digits;
            return self.note(Kind::SerialZero, self.span(serial), Vec::new());
        }
        let keeps_zeros =
            matches!(parts.kind, NumberKind::Case | NumberKind::Registration) && !in_chinese;
        let right = if keeps_zeros { digits.as_str() } else { significant };
        match script {
            Script::Blank => return self.note(Kind::Placeholder, self.span(serial), Vec::new()),
            Script::Chinese => {
                self.rewrite(Kind::SerialChinese, serial, right);
                // 2024十二号: the numerals may be all that tells year and serial apart.
                if matches!(parts.layout, Layout::Bare | Layout::Unpaired) {
                    self.confirm_last();
                }
            }
            Script::Confused => self.rewrite(Kind::DigitConfusable, serial, right),
            Script::Plain | Script::Wide => self.arabic(serial, digits.len() - right.len()),
        }
        right.clone_into(&mut self.serial);
    }

    /// Judges a serial in Arabic digits of which `zeros` are too many.
    fn arabic(&mut self, serial: &Range<usize>, zeros: usize) {
        let start = serial.start + zeros;
        if zeros > 0 {
            self.rewrite(Kind::SerialPadded, &(serial.start..start), "");
        }
        let digits = start..serial.end;
        if digits.clone().any(|at| !self.glyphs.at(at).is_ascii()) {
            self.widths(&digits);
        }
    }

    /// 第 before the serial: wanted in orders, out of place in standard numbers.
    fn di(&mut self, parts: &Parts) {
        let wanted = match (parts.kind, parts.layout) {
            (NumberKind::Order, _) => true,
            (NumberKind::Announcement, layout) => {
                matches!(layout, Layout::Named | Layout::Yearless)
            }
            _ => false,
        };
        let out_of_place = parts.kind == NumberKind::Standard && parts.layout != Layout::Bare;
        if out_of_place && !parts.di.is_empty() {
            self.rewrite(Kind::SerialDi, &parts.di, "");
        } else if wanted && parts.di.is_empty() && !self.word_goes_to(parts, parts.serial.start) {
            self.prepend(Kind::DiMissing, &parts.serial, "第");
            if self.goes_without_di(parts) {
                self.confirm_last();
            }
        }
    }

    /// Whether an order is of those that many an office counts without 第: 市政府令〔2022〕1号, as other
    /// documents are counted, and 沪府令63号, whose issuer is a code rather than a name.
    fn goes_without_di(&self, parts: &Parts) -> bool {
        let code = self.glyphs.text(parts.code.clone());
        let by_code = code.ends_with("府令") && !code.ends_with("政府令");
        parts.kind == NumberKind::Order && (parts.layout == Layout::Bracketed || by_code)
    }

    pub(super) fn hao(&mut self, parts: &Parts) {
        let hao = &parts.hao;
        if parts.kind == NumberKind::Registration && parts.layout != Layout::Yearless {
            if !hao.is_empty() {
                self.rewrite(Kind::HaoExtra, hao, "");
            }
            return;
        }
        if hao.is_empty() && parts.serial.is_empty() {
            return;
        }
        if hao.is_empty() {
            let counted = parts.serial.start..parts.more.end.max(parts.serial.end);
            self.append(Kind::HaoMissing, &counted, "号");
            if self.site == Site::Text {
                self.confirm_last();
            }
            return;
        }
        if self.glyphs.at(hao.start) != '号' {
            self.rewrite(Kind::HaoTraditional, &(hao.start..hao.start + 1), "号");
        }
        if hao.len() > 1 {
            self.rewrite(Kind::HaoDuplicate, &(hao.start + 1..hao.end), "");
        }
    }
}
