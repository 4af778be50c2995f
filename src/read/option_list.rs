//! The options of 公开属性 where a text lists them: 主动公开、依申请公开、不予公开.

use super::Attribute;
use super::attribute::{Wording, read_word};
use crate::text::{Sight, Sign, Span, is_space};

/// An option of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListedOption {
    /// The word, without 此件 and quotation marks.
    pub word: Span,
    /// What it means.
    pub attribute: Attribute,
    /// What kind of word it is.
    pub wording: Wording,
    /// Whether 此件 stands before it.
    pub of_marking: bool,
}

/// The words that lists are made of; none is the end of another.
const WORDS: &[&str] = &[
    "主动公开",
    "公开发布",
    "依申请公开",
    "删减后公开",
    "部分公开",
    "不予公开",
    "不公开",
    "不宜公开",
    "免予公开",
    "免于公开",
];

/// The word that every such list has.
const ANCHOR: &str = "依申请公开";

/// What joins the options.
const JOINTS: &[char] = &['、', '，', ',', '/', '或', '和', '及', '与'];

/// What may stand around an option.
const QUOTES: &[char] = &['“', '”', '‘', '’', '"', '「', '」'];

/// Finds the lists of three options or more, in order.
///
/// ```
/// use gongkai::read::find_option_lists;
///
/// let text = "明确主动公开、依申请公开、不予公开等属性";
/// let lists = find_option_lists(text);
/// assert_eq!(lists.len(), 1);
/// assert_eq!(lists[0][2].word.of(text), "不予公开");
/// assert!(find_option_lists("主动公开和依申请公开的信息").is_empty());
/// ```
pub fn find_option_lists<'a>(text: impl Into<Sight<'a>>) -> Vec<Vec<ListedOption>> {
    option_lists_in(&text.into())
}

fn option_lists_in(sight: &Sight<'_>) -> Vec<Vec<ListedOption>> {
    let text = sight.text();
    let mut lists = Vec::new();
    let mut free = 0;
    while let Some(at) = sight.find(ANCHOR, Sign::Request, free) {
        let mut options = before(text, free, at);
        options.reverse();
        options.extend(option(text, Span::new(at, at + ANCHOR.len())));
        let mut end = at + ANCHOR.len();
        while let Some(next) = after(text, end) {
            end = next.end as usize;
            options.extend(option(text, next));
        }
        free = end;
        if options.len() >= 3 {
            lists.push(options);
        }
    }
    lists
}

/// The options before `at`, the nearest first; none begins before `free`.
fn before(text: &str, free: usize, at: usize) -> Vec<ListedOption> {
    let mut options = Vec::new();
    let mut head = &text[free..at];
    loop {
        head = head.strip_suffix("此件").unwrap_or(head);
        let left = head.trim_end_matches(is_between);
        if !joins(&head[left.len()..]) {
            return options;
        }
        let Some(word) = WORDS.iter().find(|word| left.ends_with(**word)) else { return options };
        head = &left[..left.len() - word.len()];
        let start = free + head.len();
        options.extend(option(text, Span::new(start, start + word.len())));
    }
}

/// The option that follows what ends at `end`.
fn after(text: &str, end: usize) -> Option<Span> {
    let rest = &text[end..];
    let right = rest.trim_start_matches(is_between);
    if !joins(&rest[..rest.len() - right.len()]) {
        return None;
    }
    let right = right.strip_prefix("此件").unwrap_or(right);
    let word = WORDS.iter().find(|word| right.starts_with(**word))?;
    let start = text.len() - right.len();
    Some(Span::new(start, start + word.len()))
}

/// Whether what stands between two options makes a list of them: quotations need no joint.
fn joins(between: &str) -> bool {
    between.contains(JOINTS) || between.contains("”“") || between.contains("」「")
}

fn is_between(c: char) -> bool {
    JOINTS.contains(&c) || QUOTES.contains(&c) || is_space(c)
}

fn option(text: &str, word: Span) -> Option<ListedOption> {
    let read = read_word(text, word)?;
    let of_marking = text[..word.start as usize].ends_with("此件");
    Some(ListedOption { word, attribute: read.attribute?, wording: read.wording, of_marking })
}

#[cfg(test)]
mod tests {
    use super::find_option_lists;

    #[test]
    fn options_are_read_through_marks_and_joints() {
        let text = "勾选“此件主动公开”、“此件依申请公开”、“删减后公开”或“此件不公开”。";
        let lists = find_option_lists(text);
        let words: Vec<(&str, bool)> =
            lists[0].iter().map(|option| (option.word.of(text), option.of_marking)).collect();
        let expected =
            [("主动公开", true), ("依申请公开", true), ("删减后公开", false), ("不公开", true)];
        assert_eq!(words, expected);
    }

    #[test]
    fn what_is_no_list_is_none() {
        for text in
            ["依申请公开", "主动公开，依申请公开的除外", "依申请公开不公开", "、依申请公开、"]
        {
            assert!(find_option_lists(text).is_empty(), "{text}");
        }
        find_option_lists(&"依申请公开、".repeat(50_000));
    }
}
