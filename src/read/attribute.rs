//! 公开属性 as forms, metadata and catalogues state it.

use crate::text::{Span, is_space};

/// 公开属性: to whom a document or item is disclosed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Attribute {
    /// 主动公开.
    Proactive,
    /// 依申请公开.
    OnRequest,
    /// 不予公开.
    Withheld,
    /// 删减后公开.
    Redacted,
}

impl Attribute {
    /// Its name in code and JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Proactive => "proactive",
            Self::OnRequest => "on-request",
            Self::Withheld => "withheld",
            Self::Redacted => "redacted",
        }
    }

    /// The word of the State Council's documents for it.
    pub const fn term(self) -> &'static str {
        match self {
            Self::Proactive => "主动公开",
            Self::OnRequest => "依申请公开",
            Self::Withheld => "不予公开",
            Self::Redacted => "删减后公开",
        }
    }
}

/// What kind of word an attribute is stated with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wording {
    /// The word of the State Council's documents.
    Standard,
    /// Another word for the same that is in use.
    Variant,
    /// A word of before 2019-05-15.
    Obsolete,
    /// 涉密: not an attribute but the reason of one.
    Secret,
    /// None that is known.
    Unknown,
}

/// A value of 公开属性 as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AttributeWord {
    /// The word, without what stands around it.
    pub span: Span,
    /// What it means; none where that cannot be told.
    pub attribute: Option<Attribute>,
    /// What kind of word it is.
    pub wording: Wording,
}

/// The words, the longer of two that begin alike first.
const WORDS: &[(&str, Attribute, Wording)] = &[
    ("主动公开", Attribute::Proactive, Wording::Standard),
    ("主动", Attribute::Proactive, Wording::Variant),
    ("公开发布", Attribute::Proactive, Wording::Variant),
    ("公开", Attribute::Proactive, Wording::Variant),
    ("全文公开", Attribute::Proactive, Wording::Variant),
    ("依申请公开", Attribute::OnRequest, Wording::Standard),
    ("可依申请公开", Attribute::OnRequest, Wording::Variant),
    ("依申请", Attribute::OnRequest, Wording::Variant),
    ("删减后公开", Attribute::Redacted, Wording::Standard),
    ("部分公开", Attribute::Redacted, Wording::Variant),
    ("区分处理后公开", Attribute::Redacted, Wording::Variant),
    ("摘要公开", Attribute::Redacted, Wording::Variant),
    ("不予公开", Attribute::Withheld, Wording::Standard),
    ("不公开", Attribute::Withheld, Wording::Variant),
    ("不宜公开", Attribute::Withheld, Wording::Variant),
    ("免予公开", Attribute::Withheld, Wording::Obsolete),
    ("免于公开", Attribute::Withheld, Wording::Obsolete),
    ("涉密", Attribute::Withheld, Wording::Secret),
];

const CODES: &[Attribute] =
    &[Attribute::Proactive, Attribute::OnRequest, Attribute::Withheld, Attribute::Redacted];

/// Reads an option of a form, of metadata or of a catalogue. None where the value is blank.
///
/// ```
/// use gongkai::read::{Attribute, Wording, read_attribute_word};
///
/// let word = read_attribute_word("免予公开").unwrap();
/// assert_eq!(word.attribute, Some(Attribute::Withheld));
/// assert_eq!(word.wording, Wording::Obsolete);
/// ```
pub fn read_attribute_word(value: &str) -> Option<AttributeWord> {
    let span = bare(value)?;
    let text: String = span.of(value).chars().filter(|c| !is_space(*c)).collect();
    let word = text.strip_prefix("此件").unwrap_or(&text);
    if let Some((_, attribute, wording)) = WORDS.iter().find(|(known, ..)| *known == word) {
        return Some(AttributeWord { span, attribute: Some(*attribute), wording: *wording });
    }
    let code = CODES.iter().find(|attribute| attribute.name() == word);
    let wording = code.map_or(Wording::Unknown, |_| Wording::Standard);
    Some(AttributeWord { span, attribute: code.copied(), wording })
}

/// Reads an option of a form or of metadata, such as 主动公开. None where the value is blank or no
/// such option.
pub fn read_attribute(value: &str) -> Option<Attribute> {
    read_attribute_word(value)?.attribute
}

/// The part of the value that is neither space nor a tick, a bracket or a full stop around it, nor a
/// remark in parentheses after it.
fn bare(value: &str) -> Option<Span> {
    let around = |c: char| is_space(c) || "√✓✔☑■●（）()“”\"。.；;".contains(c);
    let inside = value.trim_matches(around);
    if inside.is_empty() {
        return if value.chars().all(is_space) { None } else { Some(Span::whole(value)) };
    }
    let start = value.len() - value.trim_start_matches(around).len();
    let end = inside.find(['（', '(', '：', ':']).unwrap_or(inside.len());
    let word = inside[..end].trim_end_matches(is_space);
    Some(Span::new(start, start + if word.is_empty() { inside.len() } else { word.len() }))
}

#[cfg(test)]
mod tests {
    use super::{Attribute, Wording, read_attribute, read_attribute_word};

    #[track_caller]
    fn all_mean(attribute: Option<Attribute>, values: &[&str]) {
        for value in values {
            assert_eq!(read_attribute(value), attribute, "{value}");
        }
    }

    #[test]
    fn options_of_forms_and_their_variants_are_read() {
        all_mean(
            Some(Attribute::Proactive),
            &[
                "主动公开",
                "公开",
                "公开发布",
                "主动",
                " 主动 公开 ",
                "√主动公开",
                "此件公开发布",
                "proactive",
            ],
        );
        all_mean(
            Some(Attribute::OnRequest),
            &["依申请公开", "可依申请公开", "依申请", "on-request"],
        );
        all_mean(
            Some(Attribute::Redacted),
            &["删减后公开", "部分公开", "区分处理后公开", "摘要公开"],
        );
        all_mean(
            Some(Attribute::Withheld),
            &[
                "不予公开",
                "不公开",
                "不宜公开",
                "免予公开",
                "不予公开（涉及国家秘密）",
                "涉密",
                "不公开。",
            ],
        );
    }

    #[test]
    fn what_is_no_attribute_is_not_made_one() {
        all_mean(
            None,
            &["", "  ", "政府网站", "全社会", "此件发至县团级", "是", "（", "主动公开依申请公开"],
        );
    }

    #[test]
    fn the_wording_is_kept() {
        for (value, wording) in [
            ("不予公开", Wording::Standard),
            ("不公开", Wording::Variant),
            ("免予公开", Wording::Obsolete),
            ("涉密", Wording::Secret),
            ("内部", Wording::Unknown),
        ] {
            assert_eq!(
                read_attribute_word(value).map(|word| word.wording),
                Some(wording),
                "{value}"
            );
        }
    }

    #[test]
    fn the_span_is_the_words() {
        let value = "　（不予公开）　";
        let word = read_attribute_word(value).expect("not blank");
        assert_eq!(word.span.of(value), "不予公开");
        let value = "不予公开：国家秘密";
        let word = read_attribute_word(value).expect("not blank");
        assert_eq!(word.span.of(value), "不予公开");
    }
}
