//! Words that are written twice in a row.

use crate::text::{Sight, Sign, Span, is_han, width};

/// A word that is written twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Repeat {
    /// Both, with what stands between them.
    pub span: Span,
    /// The first one.
    pub first: Span,
    /// The second one, with what else is too much.
    pub second: Span,
    /// Whether it is a passage that may stand there twice for a reason.
    pub is_passage: bool,
}

/// Words that no sentence has twice in a row.
const FUNCTION_WORDS: &[&str] = &[
    "进一步",
    "不断",
    "持续",
    "切实",
    "深入",
    "积极",
    "认真",
    "严格",
    "加强",
    "及时",
    "关于",
    "按照",
    "以及",
    "并且",
    "因此",
    "应当",
    "开展",
    "由于",
    "如果",
    "推进",
    "落实",
    "确保",
    "完善",
    "建立",
];

/// Adverbs that stand between a word of place and what is done there.
const ADVERBS: &[&str] =
    &["进一步", "不断", "持续", "全面", "切实", "深入", "积极", "认真", "大力"];

/// Words of place and scope, which are said once: 全省进一步全省.
const SCOPES: &[&str] = &[
    "全国",
    "全省",
    "全市",
    "全县",
    "全区",
    "全州",
    "全局",
    "全厅",
    "全镇",
    "全乡",
    "全警",
    "我省",
    "我市",
    "我县",
    "我区",
    "我局",
    "本省",
    "本市",
    "本县",
    "本局",
    "各级",
    "各地",
    "各部门",
    "各单位",
];

/// Finds the words that are written twice in a row, in order.
pub fn find_repeats<'a>(text: impl Into<Sight<'a>>) -> Vec<Repeat> {
    let sight = text.into();
    let mut found = Vec::new();
    let mut free = 0;
    for start in beginnings(&sight) {
        if start >= free {
            found.extend(repeat_at(sight.text(), start));
            free = found.last().map_or(0, |repeat: &Repeat| repeat.span.range().end);
        }
    }
    found
}

/// The places where a word may be repeated, in order: those from which on the text says again what it
/// says, and those of 的的 and of words of place and scope.
fn beginnings(sight: &Sight<'_>) -> Vec<usize> {
    let mut places = Places::default();
    if sight.text().is_ascii() {
        // What is repeated begins with a Han character.
        return Vec::new();
    }
    if sight.may_repeat() {
        add_samples(sight, &mut places);
    }
    add_words(sight, &mut places);
    places.in_order()
}

/// Adds the places from which on the text says again what it says.
fn add_samples(sight: &Sight<'_>, places: &mut Places) {
    let bytes = sight.text().as_bytes();
    // Han characters have three bytes, but for rare ones.
    let is_rare = sight.next(Sign::Rare, 0).is_some();
    for at in (0..bytes.len()).step_by(SAMPLES) {
        let padded;
        let window = match bytes[at..].first_chunk() {
            Some(window) => window,
            None => {
                padded = last_window(&bytes[at..]);
                &padded
            }
        };
        let here = four(window, 0);
        // All of them first: hardly one is the same.
        let (mut far, mut near) = (false, false);
        let mut number = 0;
        while number < GAPS.len() {
            far |= four(window, GAPS[number]) == here;
            number += 1;
        }
        number = 0;
        while number < NEAR.len() {
            let (from, gap) = NEAR[number];
            near |= four(window, from) == four(window, from + gap);
            number += 1;
        }
        if far {
            for gap in GAPS.into_iter().filter(|gap| four(window, *gap) == here) {
                places.add_starts(sight.text(), at, gap);
            }
        }
        if near {
            let same =
                |(from, gap): &(usize, usize)| four(window, *from) == four(window, from + gap);
            for (from, gap) in NEAR.into_iter().filter(same) {
                places.add_starts(sight.text(), at + from, gap);
            }
        }
        if is_rare {
            let gaps = (PASSAGE.start() * 3..=FARTHEST * 4).filter(|gap| gap % 3 != 0 || *gap > 48);
            for gap in gaps.filter(|gap| four(window, *gap) == here) {
                places.add_starts(sight.text(), at, gap);
            }
        }
    }
}

/// Every so many bytes it is looked whether what stands there stands farther on too: a passage that is
/// repeated has fifteen bytes or more, and four of them begin at such a place.
const SAMPLES: usize = 12;

/// What is compared with what stands at one place: as far as the same characters can be apart.
type Window = [u8; FARTHEST * 4 + 4];

/// What is left of a text, and nothing behind it.
fn last_window(rest: &[u8]) -> Window {
    let mut window = [0; FARTHEST * 4 + 4];
    window[..rest.len()].copy_from_slice(rest);
    window
}

/// Four bytes of a window.
#[expect(clippy::inline_always, reason = "twenty times for every sample, in small code too")]
#[inline(always)]
fn four(window: &Window, at: usize) -> u32 {
    u32::from_le_bytes([window[at], window[at + 1], window[at + 2], window[at + 3]])
}

/// The places of the samples for words of two or three characters, and how far apart those are.
const NEAR: [(usize, usize); 8] = [(0, 6), (0, 9), (3, 6), (3, 9), (6, 6), (6, 9), (9, 6), (9, 9)];

/// How far apart the characters of a repeated passage are, in bytes.
const GAPS: [usize; 12] = [15, 18, 21, 24, 27, 30, 33, 36, 39, 42, 45, 48];

/// Adds the places of 的的, and those of words of place and scope that may be said again.
fn add_words(sight: &Sight<'_>, places: &mut Places) {
    let bytes = sight.text().as_bytes();
    let mut at = 0;
    while let Some(start) = sight.next(Sign::Twice, at) {
        at = start + bytes.get(start).map_or(1, |first| width(*first));
        let word = &bytes[start..at];
        let again = |gap: usize| bytes[at..].get(gap..).is_some_and(|rest| rest.starts_with(word));
        let is_again = match word {
            [0xE7, 0x9A, 0x84] => again(0),
            // Three to five characters stand between.
            _ => [9, 12, 15].into_iter().any(again),
        };
        if is_again {
            places.add(start);
        }
    }
}

/// Places of a text, a bit for each.
#[derive(Default)]
struct Places {
    bits: Vec<u64>,
}

impl Places {
    fn add(&mut self, at: usize) {
        let word = at / 64;
        if self.bits.len() <= word {
            self.bits.resize(word + 1, 0);
        }
        self.bits[word] |= 1 << (at % 64);
    }

    /// Adds the places not far before `at` from which on the text is the same for `gap` bytes as it is
    /// `gap` bytes farther on.
    fn add_starts(&mut self, text: &str, at: usize, gap: usize) {
        let bytes = text.as_bytes();
        // Of so many bytes that are the same, half of those beside the sample are on one side.
        let beside = (gap - 4).div_ceil(2).min(8);
        let same = |from: usize| {
            let (near, far) = (from..from + beside, from + gap..from + gap + beside);
            bytes.get(near).zip(bytes.get(far)).is_some_and(|(near, far)| near == far)
        };
        if !same(at + 4) && !at.checked_sub(beside).is_some_and(same) {
            return;
        }
        let is_same = |at: usize| bytes.get(at + gap).is_some_and(|far| bytes[at] == *far);
        let reach = at.saturating_sub(gap);
        let from = (reach..at).rev().find(|at| !is_same(*at)).map_or(reach, |other| other + 1);
        let end = (at + gap).min(bytes.len());
        let to = (at..end).find(|at| !is_same(*at)).unwrap_or(end);
        for start in from..=at.min(to.saturating_sub(gap)) {
            if start + gap <= to
                && text.is_char_boundary(start)
                && text[start..].chars().next().is_some_and(is_han)
            {
                self.add(start);
            }
        }
    }

    fn in_order(&self) -> Vec<usize> {
        let bits = self.bits.iter().enumerate().filter(|(_, bits)| **bits != 0);
        let places = bits.flat_map(|(word, bits)| {
            (0..64).filter(move |bit| bits >> bit & 1 == 1).map(move |bit| word * 64 + bit)
        });
        places.collect()
    }
}

/// The word that begins at `start` and is repeated soonest.
fn repeat_at(text: &str, start: usize) -> Option<Repeat> {
    let first = text[start..].chars().next().filter(|c| is_han(*c))?;
    let from = start - text[..start].chars().next_back().map_or(0, char::len_utf8);
    let (mut chars, mut places) = (['\0'; WINDOW], [text.len(); WINDOW]);
    let mut count = 0;
    for (at, c) in text[from..].char_indices().take(WINDOW) {
        (chars[count], places[count]) = (c, from + at);
        count += 1;
    }
    let chars = &chars[..count];
    let at = usize::from(from < start);
    let after = chars[at + 1..].iter().take(FARTHEST).enumerate();
    let gaps = after.filter(|(_, other)| **other == first).map(|(gap, _)| gap + 1);
    let mut repeats = gaps.filter_map(|gap| Some((gap, repeated(chars, at, gap)?)));
    let (gap, size) = repeats.next()?;
    let (second, end) = (at + gap, at + gap + size);
    Some(Repeat {
        span: Span::new(start, places[end]),
        first: Span::new(start, places[second]),
        second: Span::new(places[second], places[end]),
        is_passage: size >= *PASSAGE.start(),
    })
}

/// The characters of a passage: fewer may be the end of one word and the beginning of another.
const PASSAGE: std::ops::RangeInclusive<usize> = 5..=16;

/// How far apart the same characters can be.
const FARTHEST: usize = *PASSAGE.end();

/// The characters that are looked at: one before, two passages, what would be a third.
const WINDOW: usize = 3 * FARTHEST + 2;

/// How many characters are said again `gap` characters on, where that is too much.
fn repeated(chars: &[char], at: usize, gap: usize) -> Option<usize> {
    let same = |size: usize| {
        let (one, other) = (chars.get(at..at + size)?, chars.get(at + gap..at + gap + size)?);
        (one == other).then_some(one)
    };
    let word = |words: &[&str], chars: &[char]| {
        words.iter().any(|word| word.chars().eq(chars.iter().copied()))
    };
    match gap {
        1 => (chars[at] == '的' && is_particle(chars, at)).then_some(1),
        2 | 3 if same(gap).is_some_and(|chars| word(FUNCTION_WORDS, chars)) => Some(gap),
        4..=6 if "全我本各".contains(chars[at]) => [2, 3, 4].into_iter().find(|size| {
            let between = chars.get(at + size..at + gap).unwrap_or_default();
            same(*size).is_some_and(|scope| word(SCOPES, scope) && word(ADVERBS, between))
        }),
        _ if PASSAGE.contains(&gap) => {
            same(gap).filter(|one| is_passage(chars, at, one)).map(<[char]>::len)
        }
        _ => None,
    }
}

/// Whether 的的 is none of 目的的, 的的确确.
fn is_particle(chars: &[char], at: usize) -> bool {
    let before = at.checked_sub(1).map_or('\0', |before| chars[before]);
    let after = chars.get(at + 2).copied().unwrap_or_default();
    is_han(before) && !"目标中有众鹄似端".contains(before) && !"的确士卢黎话".contains(after)
}

/// So many characters are no name that a title may follow twice.
const CLAUSE: usize = 8;

/// Whether a passage that follows itself stands in a sentence, and does so once.
fn is_passage(chars: &[char], at: usize, one: &[char]) -> bool {
    let end = at + one.len() * 2;
    let after = chars.get(end).copied().unwrap_or_default();
    // 违反了某条的规定违反了某条的规定《…》: a sentence may begin with it.
    let begins = one.len() >= CLAUSE && after == '《';
    let inside = begins || (at > 0 && is_han(chars[at - 1]) && is_han(after));
    inside && one[0] != one[1] && one.iter().all(|c| is_han(*c)) && !chars[end..].starts_with(one)
}

#[cfg(test)]
mod tests {
    use super::find_repeats;

    #[track_caller]
    fn finds(text: &str, expected: &[&str]) {
        let found: Vec<&str> = find_repeats(text).iter().map(|found| found.span.of(text)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn doubled_words_are_found() {
        finds("对全省进一步全省深化户籍制度改革", &["全省进一步全省"]);
        finds("要进一步进一步加强，公开的的内容", &["进一步进一步", "的的"]);
        finds("按照政府信息公开工作政府信息公开工作要求", &["政府信息公开工作政府信息公开工作"]);
        finds("该行为违反了该行为违反了《某法》。", &[]);
        finds(
            "。你的上述行为违反了你的上述行为违反了《某法》",
            &["你的上述行为违反了你的上述行为违反了"],
        );
    }

    #[test]
    fn words_that_meet_are_left() {
        finds("以营利为目的的活动，的的确确，研究研究，方方面面", &[]);
        finds("委员会委员会议，大学大学生，办公室办公室主任", &[]);
        finds("永宁县公安局\n永宁县公安局，主动公开、主动公开", &[]);
        finds("各地持续各项工作，全面推进全面落实", &[]);
    }

    #[test]
    fn any_text_is_read_without_harm() {
        finds("的", &[]);
        finds("的的", &[]);
        finds("全", &[]);
        find_repeats(&"全省".repeat(100_000));
        find_repeats(&"进".repeat(100_000));
    }
}
