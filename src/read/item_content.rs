//! What the words of 公开内容 are about, less what every item has.

use super::residue::without_residues;
use crate::text::is_space;

/// The verbs that a content may begin with.
const VERBS: &[&str] = &["公开发布", "公开", "发布"];

/// Whose it is.
const OWNERS: &[&str] = &["本部门", "本单位", "本局", "部门"];

/// The nouns that add nothing.
const NOUNS: &[&str] = &["类信息", "等信息", "信息", "情况"];

/// What a name or a content says beyond that something of the organ's is made public: without
/// quotation marks, 公开, 本部门 and 信息.
///
/// ```
/// use gongkai::read::substance;
///
/// assert_eq!(substance("公开本部门公务员考录信息"), "公务员考录");
/// assert_eq!(substance("部门会议"), "会议");
/// ```
pub fn substance(value: &str) -> String {
    let plain: String = without_residues(value)
        .chars()
        .filter(|c| !is_space(*c) && !"“”\"‘’。".contains(*c))
        .collect();
    let rest = less(&plain, VERBS, |text, word| text.strip_prefix(word));
    let rest = less(rest, OWNERS, |text, word| text.strip_prefix(word));
    let rest = less(rest, NOUNS, |text, word| text.strip_suffix(word));
    rest.to_owned()
}

/// The text without the first of the words that it has, unless nothing would be left.
fn less<'a>(
    text: &'a str,
    words: &[&str],
    strip: impl Fn(&'a str, &str) -> Option<&'a str>,
) -> &'a str {
    let rest = words.iter().find_map(|word| strip(text, word));
    rest.filter(|rest| !rest.is_empty()).unwrap_or(text)
}

/// Whether the words list elements, or say them in brackets.
pub fn lists_elements(value: &str) -> bool {
    value.trim().contains(['、', '，', ',', '；', ';', '（', '(', '：', ':', '\n', '1', '①'])
}

#[cfg(test)]
mod tests {
    use super::{lists_elements, substance};

    #[test]
    fn what_every_item_has_is_left_out() {
        for (value, rest) in [
            ("公开部门主动公开基本目录", "主动公开基本目录"),
            ("公开本部门通知公告类信息", "通知公告"),
            ("建议提案办理总体情况", "建议提案办理总体"),
            ("“双随机、一公开”", "双随机、一公开"),
            ("公开", "公开"),
            ("", ""),
        ] {
            assert_eq!(substance(value), rest, "{value}");
        }
    }

    #[test]
    fn elements_are_listed_with_marks() {
        assert!(lists_elements("姓名、职务") && lists_elements("内设机构（地址）"));
        assert!(!lists_elements("本单位发布的文件"));
    }
}
