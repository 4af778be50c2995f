//! The issuer code: there, of a length, with the right brackets inside.

use std::ops::Range;

use super::Judge;
use crate::read::document_number::NumberKind;
use crate::read::document_number::brackets::{is_bracket, is_open};
use crate::read::document_number::code::{LONGEST_CODE, is_code_letter};
use crate::read::document_number::departure::DepartureKind as Kind;
use crate::read::document_number::glyphs::Glyphs;
use crate::read::document_number::numerals::is_blank;
use crate::read::document_number::parts::{Layout, Parts};

impl Judge<'_, '_> {
    pub(super) fn code(&mut self, parts: &Parts) {
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
            let right = if is_open(self.glyphs.at(at)) { '（' } else { '）' };
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
}

/// Whether the character at `at` stands for a letter of the code that is to be filled in.
fn is_stand_in(glyphs: &Glyphs<'_>, at: usize, code: &Range<usize>) -> bool {
    let latin = |at: usize| {
        code.contains(&at) && glyphs.at(at).is_ascii_alphabetic() && !is_blank(glyphs.at(at))
    };
    is_blank(glyphs.at(at)) && !latin(at + 1) && !at.checked_sub(1).is_some_and(latin)
}
