//! What became of applications, where several outcomes have one figure.

use crate::text::{Sight, Sign, Span};

/// Words for the outcomes of an application, by their kinds.
const OUTCOMES: &[&[&str]] = &[
    &["不予公开", "可以不公开", "不宜公开", "不公开"],
    &["部分公开"],
    &["不属于本", "非本机关", "不掌握", "不存在", "无法提供", "没有现成"],
    &["不予处理", "重复申请"],
];

/// What joins two outcomes.
const JOINTS: &[&str] = &["或", "和", "及", "、", "与"];

/// The longest clause, in bytes.
const REACH: usize = 240;

/// Finds the clauses that give one figure for several outcomes of applications: 不属于本机关公开或者不予
/// 公开的2件. In order.
pub fn find_merged_outcomes<'a>(text: impl Into<Sight<'a>>) -> Vec<Span> {
    let sight = text.into();
    let text = sight.text();
    let mut found = Vec::new();
    if !sight.contains("申请", Sign::Apply) {
        return found;
    }
    for (at, _) in text.match_indices('件') {
        let before = &text[..at];
        let digits = before.trim_end_matches(|c: char| c.is_ascii_digit());
        if digits.len() == before.len() {
            continue;
        }
        let mut from = digits.len().saturating_sub(REACH);
        while !text.is_char_boundary(from) {
            from += 1;
        }
        let near = &digits[from..];
        let start = near.rfind(['，', ',', '。', '；', ';', '：', ':', '\n', '（', '(']);
        let start = start.map_or(from, |at| from + at);
        let clause = &digits[start..];
        let clause =
            clause.trim_start_matches(['，', ',', '。', '；', ';', '：', ':', '\n', '（', '(']);
        if is_merged(clause) {
            found.push(Span::new(digits.len() - clause.len(), at + '件'.len_utf8()));
        }
    }
    found
}

/// Whether a clause names two kinds of outcomes, joined, that share what follows.
fn is_merged(clause: &str) -> bool {
    if ["分别", "各", "均", "件"].iter().any(|word| clause.contains(word)) {
        return false;
    }
    let place = |words: &[&str]| words.iter().filter_map(|word| clause.find(word)).min();
    let places = || OUTCOMES.iter().filter_map(|words| place(words));
    let (Some(first), Some(last)) = (places().min(), places().max()) else { return false };
    first < last && JOINTS.iter().any(|joint| clause[first..last].contains(joint))
}

#[cfg(test)]
mod tests {
    use super::find_merged_outcomes;

    #[test]
    fn one_figure_for_two_outcomes_is_found() {
        for (text, expected) in [
            ("申请10件，不属于本机关公开或按规定可以不公开的2件。", 1),
            ("申请10件，不予公开3件、部分公开2件。", 0),
            ("申请10件，不予公开、部分公开各2件。", 0),
            ("申请10件，不存在的2件。", 0),
        ] {
            assert_eq!(find_merged_outcomes(text).len(), expected, "{text}");
        }
        find_merged_outcomes(&"申请不予公开或不存在2件".repeat(20_000));
    }
}
