//! In what two short texts differ.

/// The characters in which two texts differ: on either side, what the other has not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// What only the first has.
    pub first: String,
    /// What only the second has.
    pub second: String,
}

/// Characters that stand for each other on purpose: numbers, levels of government, sides, times.
const CONTRASTS: &[&str] = &[
    "0123456789０１２３４５６７８９〇零一二三四五六七八九十百",
    "省市县区乡镇州旗盟村国",
    "东南西北中",
    "上下前后内外左右",
    "正副",
    "甲乙丙丁戊己",
    "大小老新旧",
    "男女",
    "早中晚",
    "春夏秋冬",
    "年季月周日",
    "初中高",
    "增减",
    "收支",
    "是否",
];

impl Difference {
    /// Whether the texts are the same.
    pub fn is_empty(&self) -> bool {
        self.first.is_empty() && self.second.is_empty()
    }

    /// Whether writers differ in these on purpose, so that two things are meant: a number, a level of
    /// government, a version.
    pub fn is_on_purpose(&self) -> bool {
        let both = || self.first.chars().chain(self.second.chars());
        let contrast = CONTRASTS.iter().any(|set| both().all(|c| set.contains(c)));
        let version = |text: &str| {
            matches!(text, "试行" | "修订" | "暂行" | "草案" | "修改" | "修正" | "转发" | "批转")
        };
        contrast || version(&self.first) || version(&self.second)
    }
}

/// In what two texts differ, if it takes at most `most` edits of a character to make one the other.
///
/// ```
/// use gongkai::read::difference;
///
/// let found = difference("推进政工公开", "推进政务公开", 2).unwrap();
/// assert_eq!((found.first.as_str(), found.second.as_str()), ("工", "务"));
/// assert!(difference("办事指南", "权责清单", 2).is_none());
/// ```
pub fn difference(one: &str, other: &str, most: usize) -> Option<Difference> {
    let first: Vec<char> = one.chars().collect();
    let second: Vec<char> = other.chars().collect();
    let start = first.iter().zip(&second).take_while(|(a, b)| a == b).count();
    let (first, second) = (&first[start..], &second[start..]);
    let end = first.iter().rev().zip(second.iter().rev()).take_while(|(a, b)| a == b).count();
    let (first, second) = (&first[..first.len() - end], &second[..second.len() - end]);
    // What is left begins and ends with a difference. It is short where the edits lie together;
    // else they are apart, and each is looked for from its own end.
    let together = first.len().max(second.len()) <= most;
    if together {
        return Some(Difference { first: first.iter().collect(), second: second.iter().collect() });
    }
    (most >= 2).then(|| apart(first, second)).flatten()
}

/// Two edits with the same text between them.
fn apart(first: &[char], second: &[char]) -> Option<Difference> {
    // An edit takes a character of one side, of the other, or of both.
    const EDITS: [(usize, usize); 3] = [(1, 1), (1, 0), (0, 1)];
    for (a, b) in EDITS {
        for (c, d) in EDITS {
            let fits = first.len() >= a + c && second.len() >= b + d;
            if fits && first[a..first.len() - c] == second[b..second.len() - d] {
                let ends = |text: &[char], head: usize, tail: usize| {
                    text[..head].iter().chain(&text[text.len() - tail..]).collect()
                };
                return Some(Difference { first: ends(first, a, c), second: ends(second, b, d) });
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::difference;

    #[track_caller]
    fn differ(one: &str, other: &str, expected: Option<(&str, &str)>) {
        let found = difference(one, other, 2);
        let found = found.as_ref().map(|found| (found.first.as_str(), found.second.as_str()));
        assert_eq!(found, expected, "{one} {other}");
    }

    #[test]
    fn one_or_two_edits_are_found_wherever_they_are() {
        differ("甲乙丙", "甲乙丙", Some(("", "")));
        differ("甲乙丙", "甲丙", Some(("乙", "")));
        differ("甲丙", "甲乙丙", Some(("", "乙")));
        differ("甲乙丙丁", "甲戊丙己", Some(("乙丁", "戊己")));
        differ("甲乙丙丁戊", "乙丙丁", Some(("甲戊", "")));
        differ("甲乙丙", "丁戊己", None);
        differ("公开方案（试行）", "公开方案", None);
        differ("", "", Some(("", "")));
        differ("甲乙", "", Some(("甲乙", "")));
    }
}
