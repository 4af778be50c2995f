//! What stands where in a text: seen in one pass, asked by all who look for something rare in it.

use std::cell::OnceCell;
use std::iter;
use std::rc::Rc;
use std::sync::OnceLock;

use super::{Span, split_lines, width};

/// A text, and what stands where in it.
///
/// ```
/// use gongkai::text::{Sight, Sign};
///
/// let text = "政府信息公开。\n".repeat(100) + "自2024年起";
/// let sight = Sight::of(&text);
/// assert_eq!(sight.next(Sign::Date, 0), text.find('2'));
/// assert_eq!(sight.find("2024年", Sign::Date, 0), text.find('2'));
/// assert_eq!(sight.next(Sign::Title, 0), Some(21), "the end of the first line");
/// assert_eq!(sight.lines().count(), 101);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Sight<'a> {
    text: &'a str,
    /// None where the text is so short that it is as fast to look at it anew.
    seen: Option<Rc<Seen>>,
    /// What a short text has, once somebody asked.
    glance: OnceCell<Rc<Glance>>,
}

/// What a short text has: most signs are not in it, and need not be looked for.
#[derive(Debug)]
struct Glance {
    signs: u64,
    /// The first characters that are signs of something.
    marks: [Mark; GLANCE],
    count: usize,
    /// Up to where all of them are known.
    known: usize,
    /// Whether two characters may stand there twice, one behind the other.
    twins: bool,
}

/// So many marks of a short text are remembered.
const GLANCE: usize = 16;

#[derive(Debug)]
struct Seen {
    /// The characters that are signs of something.
    marks: Vec<Mark>,
    /// What is in each block.
    blocks: Vec<Block>,
    /// Where each line ends, behind the LF or CR.
    ends: Vec<u32>,
}

/// A character that is a sign of something.
#[derive(Clone, Copy, Debug)]
struct Mark {
    at: u32,
    signs: u64,
}

/// The signs of the characters that begin in a block, and the first of its marks.
#[derive(Clone, Copy, Debug)]
struct Block {
    signs: u64,
    first: u32,
}

/// The bytes of a block.
const BLOCK: usize = 128;

/// So many bytes are looked at anew.
const SHORT: usize = 256;

/// What a character may be a sign of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// The end of a line.
    LineEnd,
    /// What dates begin with.
    Date,
    /// What document numbers are built around.
    DocumentNumber,
    /// The marks of titles, and the ends of lines.
    Title,
    /// The mark that opens a title.
    Cited,
    /// What residues of programs begin with.
    Residue,
    /// What stands where something is to be written.
    Blank,
    /// What words of digits and letters are made of.
    Word,
    /// Digits in years, Chinese ones too.
    Year,
    /// 。 and what else ends a sentence.
    Stop,
    /// 侵 and 载, of disclaimers.
    Copied,
    /// 依, of 依申请公开.
    Request,
    /// 申, of 申请.
    Apply,
    /// 电 and 传, of 电话 and 传真.
    Phone,
    /// 附, of 附件.
    Annex,
    /// 此, of 此件.
    Marking,
    /// 修, of 修订.
    Revision,
    /// 罚 and 决, of 处罚 and 决定.
    Penalty,
    /// 精, of 精神.
    Congress,
    /// G, of GB.
    Standard,
    /// 、, of enumerations.
    List,
    /// What figures begin with: 零, 约, 近, 逾.
    Figure,
    /// What stands between the cells of a table.
    Cell,
    /// Characters of four bytes, and private ones.
    Rare,
    /// What may stand twice in a row, or around something else: 的的, 全省进一步全省.
    Twice,
    /// What comes of reading a text in another encoding than it was written in.
    Misread,
    /// The colon behind a label.
    Colon,
    /// 密 and 内, of marks such as 秘密 and 内部资料.
    Secret,
    /// 网, of 网站 and 内网.
    Net,
    /// 责, of 责任.
    Duty,
    /// 清, 录 and 账, of 清单, 目录 and 台账.
    Register,
}

/// Characters that hardly stand in a text but come of reading UTF-8 as GB 18030.
pub(crate) const TELLTALES: &str = "鍏鍘涓甯鍖銆鏈瑰幙鏃鏀鍔鍗垎褰鍥斂锛尯鐩宸骞鐨殑澶伅疄娌嶅鍚勫琛鏉浣璇搴鈥綔鍒缃缁璐鐢鎵簻鎬鎴鏄粍閮紑淇呭鍐";

impl Sign {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::LineEnd, "\n\r"),
        (Self::Date, "0123456789０１２３４５６７８９〇一二三四五六七八九年"),
        (
            Self::DocumentNumber,
            "号號[]［］\u{2329}\u{232A}\u{2772}\u{2773}\u{27E8}\u{27E9}\u{FE39}\u{FE3A}\u{201E}\u{201F}\
             【】\u{3014}\u{3015}\u{3016}\u{3017}\u{3018}\u{3019}\u{301A}\u{301B}\
             \u{FE5B}\u{FE5C}\u{FE5D}\u{FE5E}ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        ),
        (Self::Title, "《》\n"),
        (Self::Cited, "《"),
        (Self::Residue, "[HPNE\\&_错锟烫屯\u{FFFD}\u{7F}"),
        (Self::Blank, "待*Xx×Ｘ_"),
        (Self::Word, "×□●✱"),
        (Self::Year, "0123456789０１２３４５６７８９〇○零一二三四五六七八九"),
        (Self::Stop, "。！？；"),
        (Self::Copied, "侵载"),
        (Self::Request, "依"),
        (Self::Apply, "申"),
        (Self::Phone, "电传"),
        (Self::Annex, "附"),
        (Self::Marking, "此"),
        (Self::Revision, "修"),
        (Self::Penalty, "罚决"),
        (Self::Congress, "精"),
        (Self::Standard, "G"),
        (Self::List, "、"),
        (Self::Figure, "零约近逾"),
        (Self::Cell, "\t|"),
        (Self::Rare, "\u{E000}\u{20000}"),
        (Self::Twice, "的全我本各"),
        (Self::Misread, TELLTALES),
        (Self::Colon, "：:"),
        (Self::Secret, "密内"),
        (Self::Net, "网"),
        (Self::Duty, "责"),
        (Self::Register, "清录账"),
    ];

    fn bit(self) -> u64 {
        1 << self as u32
    }
}

/// The signs of characters, by their slots.
#[derive(Debug)]
struct Slots(Vec<u64>);

/// How many Han characters are told apart: those that are so many apart share a slot.
const HAN: usize = 2048;

/// The slot of a character: its own for most, one for all that are rare.
fn slot(c: char) -> usize {
    let code = c as usize;
    match code {
        0..=0x7F => code,
        0x4000..=0x9FFF => 0x80 + code % HAN,
        0x80..=0xD7FF | 0xF900..=0xFFFF => 0x81 + HAN + (code >> 12 << 8 | code & 0xFF),
        _ => 0x80 + HAN,
    }
}

/// The slot of the character at `at`, which is moved behind it.
fn slot_at(text: &str, at: &mut usize) -> usize {
    let bytes = text.as_bytes();
    match bytes[*at] {
        // Han characters, which most are, by the last eleven bits of their numbers.
        0xE4..=0xE9 if *at + 2 < bytes.len() => {
            let [second, third] = [bytes[*at + 1], bytes[*at + 2]];
            *at += 3;
            0x80 + (((second & 0x1F) as usize) << 6 | (third & 0x3F) as usize)
        }
        first @ ..0x80 => {
            *at += 1;
            first as usize
        }
        _ => {
            let c = text[*at..].chars().next().unwrap_or_default();
            *at += c.len_utf8();
            slot(c)
        }
    }
}

impl Slots {
    fn get() -> &'static Self {
        static SLOTS: OnceLock<Slots> = OnceLock::new();
        SLOTS.get_or_init(|| {
            let mut slots = vec![0; 0x81 + HAN + 0x1000];
            for (sign, chars) in Sign::ALL {
                for c in chars.chars() {
                    slots[slot(c)] |= sign.bit();
                }
            }
            for c in ('\0'..='\u{9F}').filter(|c| c.is_control() && !"\t\n\r\u{85}".contains(*c)) {
                slots[slot(c)] |= Sign::Residue.bit();
            }
            for c in ('0'..='9').chain('A'..='Z').chain('a'..='z').chain(['_', '*']) {
                slots[slot(c)] |= Sign::Word.bit();
                // The same, full-width.
                slots[slot('\u{FF00}') + (c as usize - 0x20)] |= Sign::Word.bit();
            }
            for c in '\u{A1}'..='\u{FE}' {
                slots[slot(c)] |= Sign::Misread.bit();
            }
            // What is rare may be anything.
            slots[slot('\u{10000}')] = u64::MAX;
            Slots(slots)
        })
    }

    fn of(&self, c: char) -> u64 {
        self.0.get(slot(c)).copied().unwrap_or(u64::MAX)
    }
}

impl<'a> Sight<'a> {
    /// Looks at a text.
    pub fn of(text: &'a str) -> Self {
        let seen = (text.len() > SHORT).then(|| Rc::new(Seen::of(text)));
        Self { text, seen, glance: OnceCell::new() }
    }

    /// The text.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// The next place at or after `at`, where a character begins, that may have the sign: what has
    /// none is passed over, and hardly anything else is found.
    pub fn next(&self, sign: Sign, at: usize) -> Option<usize> {
        self.next_within(sign, at, self.text.len())
    }

    /// Whether a character with the sign may stand in the span.
    pub fn may_have(&self, sign: Sign, span: Span) -> bool {
        self.next_within(sign, span.start as usize, span.end as usize).is_some()
    }

    fn next_within(&self, sign: Sign, at: usize, to: usize) -> Option<usize> {
        match &self.seen {
            Some(seen) => seen.next(sign.bit(), at, to),
            None => self.glance().next(self.text, sign.bit(), at, to),
        }
    }

    /// Whether two characters, one behind the other, may stand in the text twice.
    pub(crate) fn may_repeat(&self) -> bool {
        self.seen.is_some() || self.glance().twins
    }

    fn glance(&self) -> &Glance {
        self.glance.get_or_init(|| Rc::new(Glance::of(self.text)))
    }

    /// The next place at or after `at` where `word` stands; one of its first characters has the sign.
    pub fn find(&self, word: &str, sign: Sign, at: usize) -> Option<usize> {
        let slots = Slots::get();
        let before = word.char_indices().find(|(_, c)| slots.of(*c) & sign.bit() != 0)?.0;
        let mut from = at + before;
        while from < self.text.len() && !self.text.is_char_boundary(from) {
            from += 1;
        }
        while let Some(next) = self.next(sign, from) {
            let start = next - before;
            if self.text.as_bytes()[start..].starts_with(word.as_bytes()) {
                return Some(start);
            }
            from = next + self.text.as_bytes().get(next).map_or(1, |first| width(*first));
        }
        None
    }

    /// Whether `word` stands in the text; one of its characters has the sign.
    pub fn contains(&self, word: &str, sign: Sign) -> bool {
        self.find(word, sign, 0).is_some()
    }

    /// The lines of the text, as [`split_lines`] has them, each with the place where it begins.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &'a str)> + '_ {
        let (mut start, mut number) = (0, 0);
        iter::from_fn(move || {
            let rest = self.text.get(start..).filter(|rest| !rest.is_empty())?;
            let length = match &self.seen {
                Some(seen) => seen.ends.get(number).map_or(rest.len(), |end| *end as usize - start),
                None => split_lines(rest).next().map_or(rest.len(), str::len),
            };
            let from = start;
            (start, number) = (start + length, number + 1);
            Some((from, &rest[..length]))
        })
    }
}

impl Glance {
    fn of(text: &str) -> Self {
        let slots = &Slots::get().0;
        let none = Mark { at: 0, signs: 0 };
        let marks = [none; GLANCE];
        let mut glance = Self { signs: 0, marks, count: 0, known: text.len(), twins: false };
        // A bit for what two characters may be.
        let mut pairs = [0_u64; 16];
        let (mut next, mut before) = (0, 0);
        while next < text.len() {
            let at = next;
            let slot = slot_at(text, &mut next);
            let pair = (before * 37 + slot) % 1024;
            let bit = 1 << (pair % 64);
            glance.twins |= pairs[pair / 64] & bit != 0;
            pairs[pair / 64] |= bit;
            before = slot;
            let signs = slots[slot];
            if signs == 0 {
                continue;
            }
            glance.signs |= signs;
            if let Some(mark) = glance.marks.get_mut(glance.count) {
                *mark = Mark { at: at as u32, signs };
                glance.count += 1;
            } else if glance.known == text.len() {
                glance.known = at;
            }
        }
        glance
    }

    /// The next character with one of the signs at or after `at`, before `to`.
    fn next(&self, text: &str, signs: u64, at: usize, to: usize) -> Option<usize> {
        if self.signs & signs == 0 {
            return None;
        }
        let found = |mark: &&Mark| mark.signs & signs != 0 && mark.at as usize >= at;
        if let Some(mark) = self.marks[..self.count].iter().find(found) {
            return Some(mark.at as usize).filter(|at| *at < to);
        }
        let slots = &Slots::get().0;
        let mut next = at.max(self.known);
        while next < to {
            let from = next;
            if slots[slot_at(text, &mut next)] & signs != 0 {
                return Some(from);
            }
        }
        None
    }
}

impl Seen {
    fn of(text: &str) -> Self {
        let slots = &Slots::get().0;
        let (mut marks, mut ends) = (Vec::with_capacity(text.len() / 16), Vec::new());
        let mut blocks = Vec::with_capacity(text.len() / BLOCK + 1);
        let mut block = Block { signs: 0, first: 0 };
        let (bytes, mut at, mut end) = (text.as_bytes(), 0, BLOCK);
        while at < bytes.len() {
            let from = at;
            let signs = slots[slot_at(text, &mut at)];
            if signs == 0 {
                continue;
            }
            while from >= end {
                blocks.push(block);
                block = Block { signs: 0, first: marks.len() as u32 };
                end += BLOCK;
            }
            block.signs |= signs;
            marks.push(Mark { at: from as u32, signs });
            if matches!(bytes[from], b'\n' | b'\r') {
                ends.push(at as u32);
            }
        }
        blocks.push(block);
        Self { marks, blocks, ends }
    }

    /// The next mark with one of the signs at or after `at`, before `to`.
    fn next(&self, signs: u64, at: usize, to: usize) -> Option<usize> {
        let mut number = at / BLOCK;
        let end = to.div_ceil(BLOCK).min(self.blocks.len());
        loop {
            let rest = self.blocks.get(number..end)?;
            number += rest.iter().position(|block| block.signs & signs != 0)?;
            let first = self.blocks[number].first as usize;
            number += 1;
            let last = self.blocks.get(number).map_or(self.marks.len(), |next| next.first as usize);
            let found = |mark: &&Mark| mark.signs & signs != 0 && mark.at as usize >= at;
            if let Some(mark) = self.marks[first..last].iter().find(found) {
                return Some(mark.at as usize).filter(|at| *at < to);
            }
        }
    }
}

impl<'a> From<&'a str> for Sight<'a> {
    fn from(text: &'a str) -> Self {
        Self::of(text)
    }
}

impl<'a> From<&'a String> for Sight<'a> {
    fn from(text: &'a String) -> Self {
        Self::of(text)
    }
}

impl<'a> From<&Sight<'a>> for Sight<'a> {
    fn from(sight: &Sight<'a>) -> Self {
        if sight.seen.is_none() {
            // Once for all of them.
            sight.glance();
        }
        sight.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::{Sight, Sign};
    use crate::text::split_lines;

    /// A long text with rare things in it.
    fn long() -> String {
        "政府信息公开工作，\n\r\n𠮷é".repeat(50)
            + "二〇二四年《x》\u{E000}\u{7F}附件"
            + &"公开".repeat(200)
    }

    #[test]
    fn a_long_text_is_seen_as_a_short_one() {
        let text = long();
        let sight = Sight::of(&text);
        for (sign, chars) in Sign::ALL {
            let mut at = 0;
            for (place, c) in text.char_indices().filter(|(_, c)| chars.contains(*c)) {
                while let Some(next) = sight.next(*sign, at).filter(|next| *next < place) {
                    at = next + text[next..].chars().next().map_or(1, char::len_utf8);
                }
                assert_eq!(sight.next(*sign, at), Some(place), "{sign:?} {c}");
            }
        }
        assert_eq!(sight.find("附件", Sign::Annex, 0), text.find("附件"));
        assert!(sight.contains("〇二四年", Sign::Date) && !sight.contains("附表", Sign::Annex));
        // Where the word could stand is in the middle of another character.
        assert_eq!(Sight::of("1行政处罚决定").find("处罚决定", Sign::Penalty, 0), Some(7));
    }

    #[test]
    fn what_stands_twice_may_repeat() {
        for text in ["加强加强", "关于做好关于", "a号a号", "𠮷野𠮷野"] {
            assert!(Sight::of(text).may_repeat(), "{text}");
        }
        assert!(!Sight::of("云岭县人民政府关于森林防火工作的通知").may_repeat());
        assert!(Sight::of(&long()).may_repeat(), "a long text may have anything");
    }

    #[test]
    fn every_character_of_a_sign_has_it() {
        for (sign, chars) in Sign::ALL {
            for c in chars.chars() {
                let text = c.to_string();
                assert_eq!(Sight::of(&text).next(*sign, 0), Some(0), "{sign:?} {c}");
                let text = format!("{}{c}", "好".repeat(200));
                assert_eq!(Sight::of(&text).next(*sign, 0), Some(600), "{sign:?} {c}");
            }
        }
    }

    #[test]
    fn lines_are_those_that_are_split() {
        for text in [long(), String::new(), "一\n".to_owned(), "一\r\n\r".repeat(100)] {
            let lines: Vec<&str> = Sight::of(&text).lines().map(|(_, line)| line).collect();
            assert_eq!(lines, split_lines(&text).collect::<Vec<_>>());
        }
    }
}
