//! Words that are written twice in a row.

use crate::text::{Span, is_han};

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
    let mut free = 0;
    for (at, c) in text.char_indices() {
        if at < free || !is_han(c) {
            continue;
        }
        let rest = &text[at..];
        let repeat = match c {
            '的' => of_particle(text, at),
            _ => around_adverb(rest).or_else(|| of_function_word(rest)).map(|parts| (parts, false)),
        };
        let repeat = repeat.or_else(|| passage(text, at).map(|parts| (parts, true)));
        let Some(((first, second), is_passage)) = repeat else { continue };
        let end = at + first + second;
        free = end;
        found.push(Repeat {
            span: Span::new(at, end),
            first: Span::new(at, at + first),
            second: Span::new(at + first, end),
            is_passage,
        });
    }
    found
}

/// 的的, unless one of them belongs to a word: 目的的, 的的确确.
fn of_particle(text: &str, at: usize) -> Option<((usize, usize), bool)> {
    let size = '的'.len_utf8();
    let rest = text[at..].strip_prefix("的的")?;
    let before = text[..at].chars().next_back()?;
    let part = "目标中有众鹄似端".contains(before)
        || rest.starts_with(['确', '士', '卢', '黎', '话'])
        || !is_han(before);
    (!part).then_some(((size, size), false))
}

/// 进一步进一步: the lengths of both.
fn of_function_word(rest: &str) -> Option<(usize, usize)> {
    let word = FUNCTION_WORDS.iter().find(|word| rest.starts_with(**word))?;
    rest[word.len()..].starts_with(word).then_some((word.len(), word.len()))
}

/// 全省进一步全省: the lengths of 全省进一步 and of the second 全省.
fn around_adverb(rest: &str) -> Option<(usize, usize)> {
    if !rest.starts_with(['全', '我', '本', '各']) {
        return None;
    }
    let scope = SCOPES.iter().find(|scope| rest.starts_with(**scope))?;
    let after = &rest[scope.len()..];
    let adverb = ADVERBS.iter().find(|adverb| after.starts_with(**adverb))?;
    let again = &after[adverb.len()..];
    again.starts_with(scope).then_some((scope.len() + adverb.len(), scope.len()))
}

/// The characters of a passage: fewer may be the end of one word and the beginning of another.
const PASSAGE: std::ops::RangeInclusive<usize> = 5..=16;

/// 公安机关执法公开公安机关执法公开: a passage between Han characters that follows itself once.
fn passage(text: &str, at: usize) -> Option<(usize, usize)> {
    let rest = &text[at..];
    let bytes = rest.as_bytes();
    let size = PASSAGE
        .map(|count| count * '全'.len_utf8())
        .take_while(|size| size * 2 <= bytes.len())
        .find(|size| bytes[..*size] == bytes[*size..size * 2])?;
    let (one, after) = (&rest[..size], &rest[size * 2..]);
    let whole = one.chars().all(is_han) && one.chars().next() != one.chars().nth(1);
    let inside = text[..at].chars().next_back().is_some_and(is_han)
        && after.chars().next().is_some_and(is_han);
    (whole && inside && !after.starts_with(one)).then_some((size, size))
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
