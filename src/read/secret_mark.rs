//! The mark of secrecy (密级) at the head of a document.

use crate::text::{Sight, Sign, Span, is_space};

/// What a mark at the head of a document says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecretMark {
    /// 绝密, 机密 or 秘密 with a star or behind 密级.
    Level(Span),
    /// One of them alone on its line.
    Word(Span),
    /// 内部资料 and the like.
    Internal(Span),
}

/// Where such a mark stands: on a line of its own among the first ones.
const LINES: usize = 15;

/// The longest line that is one, in characters.
const LONGEST: usize = 24;

/// Finds the mark of secrecy on the first lines of a text. 国家秘密, 商业秘密 and 工作秘密 in a
/// sentence are none.
///
/// ```
/// use gongkai::read::{SecretMark, find_secret_mark};
///
/// assert!(matches!(find_secret_mark("000001\n机密★10年\n特急"), Some(SecretMark::Level(_))));
/// assert_eq!(find_secret_mark("不得公开涉及国家秘密、商业秘密的信息"), None);
/// ```
pub fn find_secret_mark<'a>(text: impl Into<Sight<'a>>) -> Option<SecretMark> {
    let sight = text.into();
    sight.next(Sign::Secret, 0)?;
    let text = sight.text();
    let mut start = 0;
    let mut seen = 0;
    for line in text.split_inclusive(['\n', '\r']) {
        let inner = line.trim_matches(is_space);
        let at = start + line.len() - line.trim_start_matches(is_space).len();
        start += line.len();
        if inner.is_empty() {
            continue;
        }
        if let Some(mark) = read(inner, Span::new(at, at + inner.len())) {
            return Some(mark);
        }
        seen += 1;
        if seen == LINES {
            break;
        }
    }
    None
}

/// Reads a line as a mark.
fn read(line: &str, span: Span) -> Option<SecretMark> {
    if line.chars().take(LONGEST + 1).count() > LONGEST {
        return None;
    }
    let plain: String = line.chars().filter(|c| !is_space(*c)).collect();
    let labelled = ["密级：", "密级:"].iter().find_map(|label| plain.strip_prefix(*label));
    let value = labelled.unwrap_or(&plain);
    let level = ["绝密", "机密", "秘密"].iter().find_map(|level| value.strip_prefix(*level));
    match level {
        Some("") if labelled.is_none() => Some(SecretMark::Word(span)),
        Some(rest) if rest.is_empty() || rest.starts_with(['★', '☆', '*']) => {
            Some(SecretMark::Level(span))
        }
        _ => {
            let internal = ["内部资料", "内部文件", "工作秘密"].iter();
            let internal = internal.copied().find_map(|word| value.strip_prefix(word));
            let kept = internal.map(|rest| rest.trim_start_matches(['，', ',', '★']));
            matches!(kept, Some("" | "注意保存" | "不得外传" | "请勿外传" | "严禁外传"))
                .then_some(SecretMark::Internal(span))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{SecretMark, find_secret_mark};
    use crate::text::Span;

    #[test]
    fn a_level_on_a_line_of_its_own_is_a_mark() {
        for text in ["机密★10年", "秘 密 ★ 1年\n某局", "密级：秘密", "绝密★长期", "秘密☆"]
        {
            let mark = find_secret_mark(text);
            assert!(matches!(mark, Some(SecretMark::Level(_))), "{text}: {mark:?}");
        }
        let text = "000001\n\n　机密★10年\n";
        assert_eq!(find_secret_mark(text), Some(SecretMark::Level(Span::new(11, 25))));
        assert!(matches!(find_secret_mark("秘密\n某局"), Some(SecretMark::Word(_))));
        assert!(matches!(find_secret_mark("内部资料，注意保存"), Some(SecretMark::Internal(_))));
    }

    #[test]
    fn words_about_secrets_are_none() {
        for text in [
            "国家秘密、商业秘密、警务工作秘密",
            "国家秘密",
            "秘密级文件的管理",
            "密级：无",
            "秘密等级",
            "工作秘密管理办法",
            "内部资料管理办法",
            "",
        ] {
            assert_eq!(find_secret_mark(text), None, "{text}");
        }
        let late = "正文\n".repeat(15) + "机密★10年";
        assert_eq!(find_secret_mark(&late), None);
    }
}
