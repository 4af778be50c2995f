//! Words that are written twice in a row.

use crate::order::sort_by_key;
use crate::text::{Span, is_han, width};

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
pub fn find_repeats(text: &str) -> Vec<Repeat> {
    let mut found = Vec::new();
    if text.len() <= SHORT && !has_a_pair_twice(text) {
        return found;
    }
    let mut free = 0;
    for start in beginnings(text) {
        if start >= free {
            found.extend(repeat_at(text, start));
            free = found.last().map_or(0, |repeat: &Repeat| repeat.span.range().end);
        }
    }
    found
}

/// The bytes of a text that is a value rather than prose.
const SHORT: usize = 240;

/// Whether a short text has two characters in a row twice, near enough, or 的的.
fn has_a_pair_twice(text: &str) -> bool {
    let mut seen = [0_u64; 64];
    let mut first = '\0';
    let may = text.chars().any(|second| {
        // Others may be taken for these two.
        let pair = (first as usize * 61 + second as usize) % (64 * seen.len());
        let (word, bit) = (&mut seen[pair / 64], 1 << (pair % 64));
        let twice = is_han(first) && (*word & bit != 0 || (first == '的' && second == '的'));
        *word |= bit;
        first = second;
        twice
    });
    may && {
        let chars: Vec<char> = text.chars().collect();
        let near = |at: usize, gap: usize| {
            let again = chars.get(at + gap) == Some(&chars[at]);
            again && (gap == 1 || chars.get(at + gap + 1) == chars.get(at + 1))
        };
        (0..chars.len()).any(|at| (1..=FARTHEST).any(|gap| near(at, gap)))
    }
}

/// The places where three characters stand that stand not far behind once more, or two that do so
/// nearer, in order. Where they do not, no word is repeated.
fn beginnings(text: &str) -> Vec<usize> {
    let (mut pairs, mut triples) = (Seen::default(), Seen::default());
    let mut places = Vec::new();
    let (mut first, mut second) = ((0, '\0'), (0, '\0'));
    for third in text.char_indices() {
        let pair = second.1 as usize * 61 + third.1 as usize;
        let near = pairs.last(pair, second.0, NEAREST);
        let far = triples.last(pair + first.1 as usize * 3719, first.0, FARTHEST);
        if let Some(at) = near.or(far).filter(|at| may_repeat(&text[*at..])) {
            places.push(at);
        }
        if let Some(at) = near.and(far).filter(|at| may_repeat(&text[*at..])) {
            places.push(at);
        }
        if second.1 == '的' && third.1 == '的' {
            places.push(second.0);
        }
        (first, second) = (second, third);
    }
    sort_by_key(&mut places, |at| *at);
    places.dedup();
    places
}

/// Where characters were seen last, by a number for them. Others may have the same number: they are a
/// place too many, but none too few.
struct Seen([u32; 1024]);

impl Default for Seen {
    fn default() -> Self {
        Self([0; 1024])
    }
}

impl Seen {
    /// Where they were seen last, at most so many characters before `at`, where they are seen now.
    fn last(&mut self, number: usize, at: usize, reach: usize) -> Option<usize> {
        let last = std::mem::replace(&mut self.0[number % 1024], at as u32) as usize;
        (last < at && at - last <= reach * 4).then_some(last)
    }
}

/// Whether what a text begins with may be repeated: it follows itself, or is a word of place or scope.
fn may_repeat(text: &str) -> bool {
    let Some(first) = text.chars().next().filter(|c| is_han(*c)) else { return false };
    let scope = matches!(first, '全' | '我' | '本' | '各');
    let (mut at, text) = (first.len_utf8(), text.as_bytes());
    let first = &text[..at];
    for _ in 0..FARTHEST {
        let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) else { break };
        if rest.starts_with(first) && (scope || rest.starts_with(&text[..at])) {
            return true;
        }
        at += width(rest[0]);
    }
    false
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

/// How far apart the same two characters can be where a third is another.
const NEAREST: usize = 6;

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
