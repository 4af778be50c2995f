//! Channels of an office's own network, where a plan lists channels of disclosure.

use crate::text::{Sight, Sign, Span, is_space};

/// What a line of channels begins with.
const LABELS: &[&str] = &["公开渠道", "公开方式", "公开载体", "公开途径", "公开形式"];

/// The longest first: one holds another.
const CHANNELS: &[&str] = &["局内网页", "公安内网", "内部网站", "内部网", "局域网", "内网"];

/// Finds the channels that only an office's own people can see, in the lines that list channels.
///
/// ```
/// use gongkai::read::find_internal_channels;
///
/// let text = "公开渠道：县政府门户网站、局内网页\n在内网发布";
/// let found = find_internal_channels(text);
/// assert_eq!(found.len(), 1);
/// assert_eq!(found[0].of(text), "局内网页");
/// ```
pub fn find_internal_channels<'a>(text: impl Into<Sight<'a>>) -> Vec<Span> {
    internal_channels_in(&text.into())
}

fn internal_channels_in(sight: &Sight<'_>) -> Vec<Span> {
    let mut found = Vec::new();
    if sight.next(Sign::Net, 0).is_none() {
        return found;
    }
    for (start, line) in sight.lines() {
        let words = line.trim_start_matches(is_space);
        let label = LABELS.iter().find_map(|label| words.strip_prefix(label));
        if let Some(list) = label.filter(|list| list.starts_with(['：', ':'])) {
            let at = start + line.len() - list.len();
            let channel = |word: &&&str| list.match_indices(**word).any(|(at, _)| begins(list, at));
            if let Some(word) = CHANNELS.iter().find(channel) {
                let places = list.match_indices(word).map(|(at, _)| at);
                let place = places.clone().find(|at| begins(list, *at)).unwrap_or(0);
                found.push(Span::new(at + place, at + place + word.len()));
            }
        }
    }
    found
}

/// Whether a word begins there: 国内网络 and 境内网站 hold one by chance.
fn begins(list: &str, at: usize) -> bool {
    !list[..at].ends_with(['国', '境', '省', '市', '区', '县', '期', '日', '线'])
}
