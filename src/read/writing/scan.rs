//! The pass over a text.

use super::figures::find_figures;
use super::lines::{Counts, classify, is_annex};
use super::pairs::pair;
use super::placeholder::find_placeholders;
use super::{Invisible, LineKind, Mark, Space, SpaceKind, Writing, glyphs::plain_glyph};
use crate::text::{Sight, Span, is_han, is_space};

/// Reads how a text is written. `taken_spans` are the spans that others read, in order: marks in them are
/// theirs to judge.
pub fn read_writing<'a>(text: impl Into<Sight<'a>>, taken: &[Span]) -> Writing {
    writing_in(&text.into(), taken)
}

fn writing_in(sight: &Sight<'_>, taken_spans: &[Span]) -> Writing {
    let text = sight.text();
    let mut scan = Scan { sight: sight.clone(), ..Scan::default() };
    let mut taken =
        taken_spans.iter().copied().filter(|span| is_balanced(span.of(text))).peekable();
    let mut next = 0;
    while next < text.len() {
        next = scan.plain(next);
        let Some(c) = text[next..].chars().next() else { break };
        let at = next;
        next += c.len_utf8();
        if matches!(c, '\n' | '\r') {
            scan.end_line();
            continue;
        }
        while taken.peek().is_some_and(|span| span.end as usize <= at) {
            taken.next();
        }
        let is_taken = taken.peek().is_some_and(|span| span.start as usize <= at);
        scan.take(at, c, is_taken);
    }
    scan.end_line();
    let Scan { mut writing, .. } = scan;
    pair(text, &mut writing);
    writing.figures = find_figures(sight, &writing);
    writing.placeholders = find_placeholders(sight, &writing, taken_spans);
    writing
}

/// Whether as many round brackets open as close: half of a pair outside cannot be told otherwise.
fn is_balanced(text: &str) -> bool {
    let count = |marks: [char; 2]| text.chars().filter(|c| marks.contains(c)).count();
    count(['（', '(']) == count(['）', ')']) && count(['《', '“']) == count(['》', '”'])
}

/// The line in hand, and what was found so far.
#[derive(Default)]
struct Scan<'a> {
    sight: Sight<'a>,
    writing: Writing,
    counts: Counts,
    /// The first character of the line and the end of its last, spaces apart.
    line: Option<Span>,
    behind: char,
    before: char,
    /// A mark that waits for the character after it.
    open_mark: bool,
    /// Whether invisible characters wait for the character after them.
    hidden: bool,
    gap: Option<(Span, SpaceKind)>,
    run: u32,
    quoted: u32,
    first_mark: usize,
    first_space: usize,
}

impl Scan<'_> {
    /// Takes the Han characters and digits from `from` on, as most are: up to where there is more to do.
    fn plain(&mut self, from: usize) -> usize {
        let waits = self.gap.is_some() || self.open_mark || self.hidden || self.line.is_none();
        if waits {
            return from;
        }
        let mut at = from;
        loop {
            let digits = self.han(at);
            at = self.digits(digits);
            if at == digits {
                return at;
            }
        }
    }

    /// Takes the digits from `from` on.
    fn digits(&mut self, from: usize) -> usize {
        let bytes = self.sight.text().as_bytes();
        let mut at = from;
        while let Some(b'0'..=b'9') = bytes.get(at) {
            let digit = char::from(bytes[at]);
            (self.behind, self.before) = (self.before, digit);
            at += 1;
        }
        if let Some(line) = self.line.as_mut().filter(|_| at > from) {
            line.end = at as u32;
            self.counts.pass(self.before);
            self.run = 0;
        }
        at
    }

    /// Takes the Han characters from `from` on.
    fn han(&mut self, from: usize) -> usize {
        let text = self.sight.text();
        let bytes = text.as_bytes();
        let mut at = from;
        // U+4E00 to U+9FFF.
        while let Some([first @ 0xE4..=0xE9, second, _]) = bytes[at..].first_chunk()
            && (*first > 0xE4 || *second >= 0xB8)
        {
            at += 3;
        }
        if let Some(line) = self.line.as_mut().filter(|_| at > from) {
            line.end = at as u32;
            let mut last = text[from..at].chars().rev();
            let c = last.next().unwrap_or_default();
            (self.behind, self.before) = (last.next().unwrap_or(self.before), c);
            let count = (at - from) as u32 / 3;
            self.counts.han(c, count);
            self.run += count;
        }
        at
    }

    fn take(&mut self, at: usize, glyph: char, taken: bool) {
        let span = Span::new(at, at + glyph.len_utf8());
        // What only looks like a character is read as that character.
        let c = plain_glyph(glyph).unwrap_or(glyph);
        if is_invisible(c) {
            self.hide(span);
            return;
        }
        if is_space(c) {
            self.space(span, c);
            return;
        }
        self.show(c);
        self.end_gap(c);
        self.line = Some(self.line.map_or(span, |line| line.to(span)));
        self.counts.count(c);
        self.after(span, c);
        match glyph {
            '《' | '“' => self.quoted += 1,
            '》' | '”' => self.quoted = self.quoted.saturating_sub(1),
            '０'..='９' | 'Ａ'..='Ｗ' | 'Ｙ' | 'Ｚ' | 'ａ'..='ｗ' | 'ｙ' | 'ｚ' | '％'
                if !taken =>
            {
                extend(&mut self.writing.wide, span);
            }
            '\u{2E80}'..='\u{2FD5}' | '\u{F900}'..='\u{FAFF}' if plain_glyph(glyph).is_some() => {
                self.writing.glyphs.push(span);
            }
            _ => {}
        }
        if is_mark(c) && !taken && !self.open_mark {
            let line = self.writing.lines.len() as u32;
            let (mark, before) = (c, self.before);
            self.writing.marks.push(Mark { span, mark, before, after: '\0', line });
            self.open_mark = true;
        }
        self.run = if is_han(c) { self.run + 1 } else { 0 };
        (self.behind, self.before) = (self.before, c);
    }

    /// Tells the last mark what comes after it, or makes it longer.
    fn after(&mut self, span: Span, c: char) {
        if !std::mem::take(&mut self.open_mark) {
            return;
        }
        let Some(mark) = self.writing.marks.last_mut() else { return };
        if mark.mark == c && mark.span.end == span.start && !stands_singly(c) {
            mark.span = mark.span.to(span);
            self.open_mark = true;
            return;
        }
        mark.after = c;
        let foreign = mark.mark.is_ascii() && !stands_singly(mark.mark);
        let beside_bracket = mark.before == ')' || c == '(';
        if foreign && !beside_bracket && mark.before.is_ascii_graphic() && c.is_ascii_graphic() {
            self.writing.marks.pop();
        }
    }

    fn space(&mut self, span: Span, c: char) {
        self.counts.tab |= c == '\t';
        if self.line.is_none() {
            return;
        }
        if std::mem::take(&mut self.open_mark) {
            if let Some(mark) = self.writing.marks.last_mut() {
                mark.after = c;
            }
        }
        let kind = match c {
            ' ' => SpaceKind::Single,
            '\u{A0}' => SpaceKind::NoBreak,
            _ => SpaceKind::Wide,
        };
        self.gap = Some(match self.gap {
            None => (span, kind),
            Some((gap, SpaceKind::Single)) if kind == SpaceKind::Single => {
                (gap.to(span), SpaceKind::Wide)
            }
            Some((gap, other)) => (gap.to(span), stronger(other, kind)),
        });
    }

    /// Notes an invisible character inside a line; what stands around it is read as if it were not there.
    fn hide(&mut self, span: Span) {
        if self.line.is_none() {
            return;
        }
        let line = self.writing.lines.len() as u32;
        let before = self.before;
        self.writing.invisible.push(Invisible { span, before, after: '\0', line });
        self.hidden = true;
    }

    /// Tells the invisible characters what comes after them.
    fn show(&mut self, after: char) {
        if std::mem::take(&mut self.hidden) {
            let waiting = self.writing.invisible.iter_mut().rev();
            waiting
                .take_while(|hidden| hidden.after == '\0')
                .for_each(|hidden| hidden.after = after);
        }
    }

    /// Puts the run of spaces on the list, now that the character after it is known.
    fn end_gap(&mut self, after: char) {
        let Some((span, kind)) = self.gap.take() else { return };
        if self.line.is_none() {
            return;
        }
        let no_breaks = kind == SpaceKind::NoBreak && span.len() > '\u{A0}'.len_utf8();
        self.counts.columns |= kind == SpaceKind::Wide || no_breaks;
        self.writing.spaces.push(Space {
            span,
            kind,
            behind: self.behind,
            before: self.before,
            after,
            run: self.run,
            quoted: self.quoted > 0,
            line: self.writing.lines.len() as u32,
        });
        self.run = 0;
        (self.behind, self.before) = (self.before, ' ');
    }

    fn end_line(&mut self) {
        if let Some(span) = self.line.take() {
            let line = classify(&self.sight, span, self.before, self.counts);
            if matches!(line.kind, LineKind::Boilerplate(_) | LineKind::Foreign) {
                self.writing.marks.truncate(self.first_mark);
                self.writing.spaces.truncate(self.first_space);
            }
            if self.writing.annex.is_none() && is_annex(span.of(self.sight.text())) {
                self.writing.annex = Some(self.writing.lines.len() as u32);
            }
            self.writing.lines.push(line);
        }
        self.first_mark = self.writing.marks.len();
        self.first_space = self.writing.spaces.len();
        self.counts = Counts::default();
        (self.gap, self.open_mark, self.hidden) = (None, false, false);
        (self.behind, self.before) = ('\0', '\0');
        (self.run, self.quoted) = (0, 0);
    }
}

/// Of a run of several kinds, the one that is remarkable.
fn stronger(one: SpaceKind, other: SpaceKind) -> SpaceKind {
    let no_break = [one, other].contains(&SpaceKind::NoBreak);
    if no_break { SpaceKind::NoBreak } else { SpaceKind::Wide }
}

/// Whether nothing is to be seen of the character.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}')
}

/// Makes the last span longer where the next one follows, or adds it.
fn extend(spans: &mut Vec<Span>, span: Span) {
    match spans.last_mut().filter(|last| last.end == span.start) {
        Some(last) => *last = last.to(span),
        None => spans.push(span),
    }
}

fn is_mark(c: char) -> bool {
    matches!(
        c,
        '!' | '"'
            | '\''
            | '('
            | ')'
            | ','
            | '-'
            | '.'
            | ':'
            | ';'
            | '?'
            | '·'
            | '\u{2014}'..='\u{2026}'
            | '\u{3001}'..='\u{3002}'
            | '\u{3008}'..='\u{3011}'
            | '\u{3014}'..='\u{3015}'
            | '！'
            | '（'
            | '）'
            | '，'
            | '－'
            | '：'
            | '；'
            | '？'
    )
}

/// Whether each of several in a row means something of its own.
fn stands_singly(c: char) -> bool {
    matches!(c, '"' | '\'' | '(' | ')' | '（' | '）' | '“' | '”' | '‘' | '’')
        || matches!(c, '\u{3008}'..='\u{3011}' | '\u{3014}'..='\u{3015}')
}
