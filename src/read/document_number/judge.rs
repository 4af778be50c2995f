//! From the parts of a number to how they depart from the standard writing.

use std::ops::Range;

use super::brackets::{CLOSE, OPEN, is_bracket, is_lost, is_pair};
use super::code::{LONGEST_CODE, counts_in_chinese, is_code_letter, sets_apart};
use super::departure::{Change, Departure, DepartureKind as Kind, Repair, apply};
use super::glyphs::Glyphs;
use super::numerals::{Script, is_blank, is_blank_serial, read_digits, read_number};
use super::parts::{Layout, Parts};
use super::{DocumentNumber, NumberKind, Site, YEARS};
use crate::text::Span;

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

    fn code(&mut self, parts: &Parts) {
        let code = parts.code.clone();
        if code.clone().any(|at| is_stand_in(self.glyphs, at, &code)) {
            self.note(Kind::Placeholder, self.span(&code), Vec::new());
        }
        if parts.kind == NumberKind::Registration {
            return;
        }
        let bare_word = matches!(self.glyphs.text(code.clone()).as_str(), "令" | "公告" | "通告");
        let nameless = bare_word || code.is_empty();
        if nameless && parts.layout != Layout::Named {
            self.note(Kind::CodeMissing, self.span(&(code.start..parts.end)), Vec::new());
        }
        let letters = self.glyphs.chars(code.clone()).filter(|c| is_code_letter(*c)).count();
        let by_name = matches!(parts.kind, NumberKind::Order | NumberKind::Announcement);
        if letters > LONGEST_CODE && !by_name {
            self.note(Kind::CodeLong, self.span(&code), Vec::new());
        }
        self.code_brackets(&code);
    }

    /// 永公(办)发: the brackets inside a code.
    fn code_brackets(&mut self, code: &Range<usize>) {
        let (mut half, mut other) = (Vec::new(), Vec::new());
        for at in code.clone().filter(|at| is_bracket(self.glyphs.at(*at))) {
            let right = if super::brackets::is_open(self.glyphs.at(at)) { '（' } else { '）' };
            match self.glyphs.at(at) {
                '（' | '）' => {}
                '(' | ')' => half.push(self.replace(&(at..at + 1), right)),
                _ => other.push(self.replace(&(at..at + 1), right)),
            }
        }
        for (kind, changes) in [(Kind::CodeParenHalfwidth, half), (Kind::CodeParenStyle, other)] {
            if let (Some(first), Some(last)) = (changes.first(), changes.last()) {
                self.note(kind, first.span.to(last.span), changes);
            }
        }
    }

    fn brackets(&mut self, parts: &Parts) {
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

    fn year(&mut self, parts: &Parts) {
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

    fn serial(&mut self, parts: &Parts) {
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
        }
    }

    /// Whether the 令 that stands after the number has its place right before the glyph at `at`.
    fn word_goes_to(&self, parts: &Parts, at: usize) -> bool {
        !parts.word.is_empty() && parts.code.end == at && self.glyphs.gap(at).is_none()
    }

    /// What only orders and announcements have.
    fn order(&mut self, parts: &Parts) {
        if parts.kind == NumberKind::Registration {
            return self.registration(parts);
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

    fn hao(&mut self, parts: &Parts) {
        let hao = &parts.hao;
        if parts.kind == NumberKind::Registration {
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

    /// White space inside, but for what another change takes away.
    fn spaces(&mut self, parts: &Parts) {
        let start = parts.code.start;
        let mut changes = Vec::new();
        let mut unsure = None;
        for at in start + 1..parts.end {
            let Some(gap) = self.glyphs.gap(at) else { continue };
            let taken = |change: &Change| change.span.overlaps(gap);
            if self.departures.iter().flat_map(|known| &known.changes).any(taken) {
                continue;
            }
            if sets_apart(self.glyphs, &parts.code, at) {
                if gap.of(self.glyphs.source) != " " {
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
        code.push_str(&self.glyphs.text(parts.word.clone()));
        code
    }
}

/// Whether the character at `at` stands for a letter of the code that is to be filled in.
fn is_stand_in(glyphs: &Glyphs<'_>, at: usize, code: &Range<usize>) -> bool {
    let latin = |at: usize| {
        code.contains(&at) && glyphs.at(at).is_ascii_alphabetic() && !is_blank(glyphs.at(at))
    };
    is_blank(glyphs.at(at)) && !latin(at + 1) && !at.checked_sub(1).is_some_and(latin)
}
