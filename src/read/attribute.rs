//! 公开属性 as forms, metadata and catalogues state it.

use super::tick::{is_open_box, is_ticked_box};
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
    /// What is said beside it, in parentheses or after a colon; empty where nothing is.
    pub remark: Span,
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

/// Labels of the field that are filled in along with its value.
const LABELS: [&str; 4] = ["公开属性", "公开方式", "公开类别", "公开类型"];

const CODES: &[Attribute] =
    &[Attribute::Proactive, Attribute::OnRequest, Attribute::Withheld, Attribute::Redacted];

/// Reads a value of 公开属性: one word, a list of words, or the options of a form of which the ticked
/// ones count. Blank values and forms without a tick have none.
///
/// ```
/// use gongkai::read::{Attribute, Wording, read_attribute_words};
///
/// let words = read_attribute_words("免予公开");
/// assert_eq!(words[0].attribute, Some(Attribute::Withheld));
/// assert_eq!(words[0].wording, Wording::Obsolete);
///
/// let words = read_attribute_words("□主动公开 ☑依申请公开 □不予公开");
/// assert_eq!(words.len(), 1);
/// assert_eq!(words[0].attribute, Some(Attribute::OnRequest));
/// ```
pub fn read_attribute_words(value: &str) -> Vec<AttributeWord> {
    if let Some(word) = alone(value, Span::whole(value)) {
        return vec![word];
    }
    if let Some(ticked) = ticked(value) {
        return ticked.into_iter().filter_map(|span| read_word(value, span)).collect();
    }
    let listed: Vec<AttributeWord> =
        parts(value).into_iter().filter_map(|span| read_word(value, span)).collect();
    if listed.iter().filter(|word| word.attribute.is_some()).count() > 1 {
        return listed;
    }
    read_word(value, Span::whole(value)).into_iter().collect()
}

/// Reads an option of a form or of metadata, such as 主动公开. None where the value is blank, no such
/// option, or several that differ.
pub fn read_attribute(value: &str) -> Option<Attribute> {
    the_attribute(&read_attribute_words(value))
}

/// The attribute that all the words mean. None where there are none, or where they differ.
pub(crate) fn the_attribute(words: &[AttributeWord]) -> Option<Attribute> {
    let first = words.first()?.attribute?;
    words.iter().all(|word| word.attribute == Some(first)).then_some(first)
}

/// A known word with nothing around it, as most values are.
fn alone(value: &str, within: Span) -> Option<AttributeWord> {
    let word = within.of(value);
    let (_, attribute, wording) = WORDS.iter().find(|(known, ..)| *known == word)?;
    let remark = Span::at(within.end as usize);
    Some(AttributeWord { span: within, remark, attribute: Some(*attribute), wording: *wording })
}

/// Reads one word of a value, without what stands around it.
pub(super) fn read_word(value: &str, within: Span) -> Option<AttributeWord> {
    if let Some(word) = alone(value, within) {
        return Some(word);
    }
    let base = within.start as usize;
    let (span, remark) = bare(within.of(value))?;
    let (span, remark) = (span.shifted(base), remark.shifted(base));
    let text: String = span.of(value).chars().filter(|c| !is_space(*c)).collect();
    // 公开属性：主动公开, where the label was filled in along with the value.
    if LABELS.contains(&&*text) && !remark.of(value).is_empty() {
        return read_word(value, remark);
    }
    let word = text.strip_prefix("此件").unwrap_or(&text);
    let word = word.strip_suffix("信息").unwrap_or(word);
    let word = word.strip_suffix('类').unwrap_or(word);
    if let Some((_, attribute, wording)) = WORDS.iter().find(|(known, ..)| *known == word) {
        return Some(AttributeWord {
            span,
            remark,
            attribute: Some(*attribute),
            wording: *wording,
        });
    }
    let code = CODES.iter().find(|attribute| attribute.name() == word);
    let wording = code.map_or(Wording::Unknown, |_| Wording::Standard);
    Some(AttributeWord { span, remark, attribute: code.copied(), wording })
}

/// The part of the value that is neither space nor a bracket or a full stop around it, and the remark
/// after it in parentheses or after a colon.
fn bare(value: &str) -> Option<(Span, Span)> {
    let around = |c: char| is_space(c) || "（）()“”\"。.；;：:".contains(c);
    let inside = value.trim_matches(around);
    if inside.is_empty() {
        let blank = value.chars().all(is_space);
        return (!blank).then(|| (Span::whole(value), Span::at(value.len())));
    }
    let start = value.len() - value.trim_start_matches(around).len();
    let end = inside.find(['（', '(', '：', ':']).unwrap_or(inside.len());
    let word = inside[..end].trim_end_matches(is_space).len();
    let remark = inside.len() - inside[end..].trim_start_matches(around).len();
    Some((Span::new(start, start + word), Span::new(start + remark, start + inside.len())))
}

/// The options of a form that are ticked; None where the value is no such form. The boxes stand all
/// before their options or all after them.
pub(super) fn ticked(value: &str) -> Option<Vec<Span>> {
    let is_box = |c: char| is_ticked_box(c) || is_open_box(c);
    let boxes: Vec<(usize, char)> = value.char_indices().filter(|(_, c)| is_box(*c)).collect();
    let (first, _) = boxes.first()?;
    let before = value[..*first].chars().all(is_space);
    let mut spans = Vec::new();
    let mut from = 0;
    for (index, (at, c)) in boxes.iter().enumerate() {
        let after = at + c.len_utf8();
        let next = boxes.get(index + 1).map_or(value.len(), |(next, _)| *next);
        let span = if before { Span::new(after, next) } else { Span::new(from, *at) };
        if is_ticked_box(*c) {
            spans.push(span);
        }
        from = after;
    }
    Some(spans)
}

/// The parts of a list.
fn parts(value: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut from = 0;
    for (at, mark) in value.match_indices(['、', '，', ',', '；', ';', '/', '|', '\n']) {
        spans.push(Span::new(from, at));
        from = at + mark.len();
    }
    spans.push(Span::new(from, value.len()));
    spans
}

#[cfg(test)]
mod tests {
    use super::{Attribute, Wording, read_attribute, read_attribute_words};

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
                "主动公开类",
                "主动公开信息",
                "公开属性：主动公开",
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
            &[
                "",
                "  ",
                "公开属性：",
                "公开属性：网站",
                "政府网站",
                "全社会",
                "此件发至县团级",
                "是",
                "（",
                "主动公开依申请公开",
            ],
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
            assert_eq!(read_attribute_words(value)[0].wording, wording, "{value}");
        }
    }

    #[test]
    fn ticks_say_which_option_is_meant() {
        let read = |value: &str| -> Vec<Option<Attribute>> {
            read_attribute_words(value).iter().map(|word| word.attribute).collect()
        };
        assert_eq!(read("□主动公开 ■依申请公开□不予公开"), [Some(Attribute::OnRequest)]);
        assert_eq!(read("主动公开☑ 依申请公开□"), [Some(Attribute::Proactive)]);
        assert_eq!(read("□主动公开 □依申请公开"), []);
        assert_eq!(
            read("☑主动公开☑不公开"),
            [Some(Attribute::Proactive), Some(Attribute::Withheld)]
        );
        assert_eq!(read("主动公开、依申请公开").len(), 2);
        assert_eq!(read("部分公开，涉及个人隐私").len(), 1);
        assert_eq!(read(" 　"), []);
    }

    #[test]
    fn the_span_is_the_words() {
        let value = "　（不予公开）　";
        let word = read_attribute_words(value)[0];
        assert_eq!(word.span.of(value), "不予公开");
        let value = "不予公开（国家秘密）";
        let word = read_attribute_words(value)[0];
        assert_eq!((word.span.of(value), word.remark.of(value)), ("不予公开", "国家秘密"));
        assert!(read_attribute_words("（不予公开）")[0].remark.is_empty());
    }
}
