//! What a text says of the year in which a law was revised: 2017年新修订的《…》.

use super::{find_citations, sentence_around};
use crate::text::{Sight, Sign, Span, is_space};

/// A law as revised in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Revision {
    /// From the year to 修订 and what follows it.
    pub span: Span,
    /// The year; that of the sentence where the text says 年内.
    pub year: i32,
    /// The title of the law.
    pub title: Span,
}

/// What may stand between 修订 and 的.
const PASSED: &[&str] = &["印发", "公布", "发布", "颁布", "通过", "出台", "后", "并"];
const REVISED: &[&str] = &["修订", "修正"];
const THIS_YEAR: &[&str] = &["年内", "本年度", "今年", "本年"];

/// Finds what a text says of revisions before the titles of laws, in order.
///
/// ```
/// use gongkai::read::find_revisions;
///
/// let found = find_revisions("学习2019年新修订的《政府信息公开条例》");
/// assert_eq!(found[0].year, 2019);
/// assert!(find_revisions("学习新修订的《政府信息公开条例》").is_empty());
/// ```
pub fn find_revisions<'a>(text: impl Into<Sight<'a>>) -> Vec<Revision> {
    revisions_in(&text.into())
}

fn revisions_in(sight: &Sight<'_>) -> Vec<Revision> {
    if !REVISED.iter().any(|word| sight.contains(word, Sign::Revision)) {
        return Vec::new();
    }
    let text = sight.text();
    let read = |title: Span| {
        let open = (title.start as usize).checked_sub('《'.len_utf8())?;
        let head = text.get(..open)?.strip_suffix('的')?;
        let mut left = head;
        while let Some(shorter) = without(left, PASSED) {
            left = shorter;
        }
        let left = without(left, REVISED)?.trim_end_matches(['新', '最', '重']);
        let (start, year) = year_before(text, left)?;
        Some(Revision { span: Span::new(start, head.len()), year, title })
    };
    find_citations(sight).into_iter().filter_map(|citation| read(citation.title)).collect()
}

/// What is left before one of the words.
fn without<'a>(text: &'a str, words: &[&str]) -> Option<&'a str> {
    words.iter().find_map(|word| text.strip_suffix(word))
}

/// The year that `head` ends with, and where it begins.
fn year_before(text: &str, head: &str) -> Option<(usize, i32)> {
    if let Some(before) = without(head, THIS_YEAR) {
        let sentence = sentence_around(text, Span::new(before.len(), head.len()));
        let said = text.get(sentence.start as usize..before.len())?;
        let mut years = said.match_indices('年').filter_map(|(at, _)| year_at_end(&said[..at]));
        let (_, year) = years.next_back()?;
        return Some((before.len(), year));
    }
    year_at_end(head.strip_suffix('年')?)
}

/// Four digits at the end, and where they begin.
fn year_at_end(text: &str) -> Option<(usize, i32)> {
    let text = text.trim_end_matches(is_space);
    let start = text.len().checked_sub(4)?;
    let year: i32 =
        text.get(start..).filter(|year| year.bytes().all(|b| b.is_ascii_digit()))?.parse().ok()?;
    let alone = !text[..start].ends_with(|c: char| c.is_ascii_digit());
    (alone && (1949..2100).contains(&year)).then_some((start, year))
}
