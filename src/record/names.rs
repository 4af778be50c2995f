//! The names that fields go by.

use super::{Document, Item};
use crate::data::headers::{DOCUMENT, ITEM};
use crate::text::is_space;

/// A kind of record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// 公文、政府信息.
    Document,
    /// 公开事项.
    Item,
    /// 公开目录.
    Catalogue,
    /// Running text.
    Text,
    /// A page of a portal.
    Page,
    /// 依申请公开申请.
    #[cfg(feature = "office")]
    Request,
    /// 上网审批表、发文审批单.
    #[cfg(feature = "office")]
    Approval,
    /// 政府信息公开工作年度报告.
    #[cfg(feature = "office")]
    Report,
}

impl Kind {
    /// Its name in reports and options.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Document => "document",
            Self::Item => "item",
            Self::Catalogue => "catalogue",
            Self::Text => "text",
            Self::Page => "page",
            #[cfg(feature = "office")]
            Self::Request => "request",
            #[cfg(feature = "office")]
            Self::Approval => "approval",
            #[cfg(feature = "office")]
            Self::Report => "report",
        }
    }

    /// All of them.
    const ALL: &[Self] = &[
        Self::Document,
        Self::Item,
        Self::Catalogue,
        Self::Text,
        Self::Page,
        #[cfg(feature = "office")]
        Self::Request,
        #[cfg(feature = "office")]
        Self::Approval,
        #[cfg(feature = "office")]
        Self::Report,
    ];

    /// The kind of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }

    /// The kind that a JSON object is a record of: the one more of whose fields it names.
    pub fn of_object(object: &serde_json::Map<String, serde_json::Value>) -> Self {
        if object.get("lines").is_some_and(serde_json::Value::is_array) {
            return Self::Page;
        }
        #[cfg(feature = "office")]
        if object.get("cells").is_some_and(serde_json::Value::is_object) {
            return Self::Report;
        }
        Self::of_keys(object.keys().map(String::as_str))
    }

    /// The kind of record that has these keys.
    pub(crate) fn of_keys<'k>(keys: impl Iterator<Item = &'k str> + Clone) -> Self {
        let known = |kind| keys.clone().filter(|key| field_name(kind, key).is_some()).count();
        let (documents, items) = (known(Self::Document), known(Self::Item));
        #[cfg(feature = "office")]
        let most = documents.max(items);
        #[cfg(feature = "office")]
        if known(Self::Request) > most && keys.clone().any(is_of_request) {
            return Self::Request;
        }
        #[cfg(feature = "office")]
        if known(Self::Approval) > most {
            return Self::Approval;
        }
        match (documents, items) {
            (1, _) if keys.clone().eq(["body"]) => Self::Text,
            _ if items > documents => Self::Item,
            _ => Self::Document,
        }
    }

    /// The names of its fields.
    pub fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Document | Self::Page => Document::FIELDS,
            Self::Item => Item::FIELDS,
            Self::Catalogue => &[],
            Self::Text => &["body"],
            #[cfg(feature = "office")]
            Self::Request => super::Request::FIELDS,
            #[cfg(feature = "office")]
            Self::Approval => super::Approval::FIELDS,
            #[cfg(feature = "office")]
            Self::Report => super::AnnualReport::FIELDS,
        }
    }

    /// The Chinese labels of its fields, in the order of their keys.
    fn labels(self) -> &'static [Label] {
        match self {
            Self::Document | Self::Page => DOCUMENT,
            Self::Item | Self::Catalogue => ITEM,
            Self::Text => &[],
            #[cfg(feature = "office")]
            Self::Request => crate::data::headers::REQUEST,
            #[cfg(feature = "office")]
            Self::Approval => crate::data::headers::APPROVAL,
            #[cfg(feature = "office")]
            Self::Report => crate::data::headers::REPORT,
        }
    }
}

/// What a label of a column or form stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label {
    /// The label as [`label_key`] makes it.
    pub key: &'static str,
    /// The field. One that no record has, such as `genre`, is known but not kept.
    pub field: &'static str,
    /// The level of a category, counted from 1; 0 for other fields.
    pub level: u8,
    /// The value that a tick below the label means, such as 主动公开; empty where it means none.
    pub value: &'static str,
}

/// A row of the generated table.
pub(crate) const fn label(
    key: &'static str,
    field: &'static str,
    level: u8,
    value: &'static str,
) -> Label {
    Label { key, field, level, value }
}

/// Whether a label is one that only a request for information has, rather than any application, such as
/// one for a licence: a field's own name, or what the regulation on disclosure calls it.
#[cfg(feature = "office")]
pub fn is_of_request(label: &str) -> bool {
    let is_own_name = |field: &str| field.eq_ignore_ascii_case(label) && field.ends_with("On");

    super::Request::FIELDS.iter().any(|field| is_own_name(field))
        || (read_label(Kind::Request, label).is_some()
            && ["答复", "第三方", "不予公开", "共同制作机关"]
                .iter()
                .any(|word| label.contains(word)))
}

/// The field that a column or form label stands for: its own name, or one of its Chinese synonyms.
///
/// ```
/// use gongkai::record::{Kind, field_name};
///
/// assert_eq!(field_name(Kind::Document, "发文字号"), Some("documentNumber"));
/// assert_eq!(field_name(Kind::Item, "公开主体\n（责任单位）"), Some("publisher"));
/// assert_eq!(field_name(Kind::Document, "浏览量"), None);
/// ```
pub fn field_name(kind: Kind, label: &str) -> Option<&'static str> {
    if let Some(field) = kind.fields().iter().find(|field| **field == label) {
        return Some(field);
    }
    let key = label_key(label);
    if let Some(label) = find_key(kind, &key) {
        return Some(label.field);
    }
    if !key.is_ascii() {
        return None;
    }
    let key = key.replace(['_', '-'], "");
    kind.fields().iter().copied().find(|field| field.eq_ignore_ascii_case(&key))
}

/// What a Chinese label of a column or form stands for.
pub fn read_label(kind: Kind, label: &str) -> Option<&'static Label> {
    find_key(kind, &label_key(label))
}

/// Whether a label stands for something in a record of one of these kinds.
pub(crate) fn is_label(kinds: &[Kind], label: &str) -> bool {
    let key = label_key(label);
    kinds.iter().any(|kind| find_key(*kind, &key).is_some())
}

/// The label of a key, with what it has in parentheses or without. In a catalogue also without the number that
/// tells one column from another, 公开层级1, without what is disclosed, 信息公开时限, with 部门 for 科室 and 公开
/// for 公示, and two of one field as one, 公开时限及频次.
fn find_key(kind: Kind, key: &str) -> Option<&'static Label> {
    let shorter = || key.contains(['(', ')']).then(|| without_parentheses(key));
    let known = find(kind, key).or_else(|| find(kind, &shorter()?));
    if known.is_some() || kind != Kind::Item || key.len() > LONGEST {
        return known;
    }
    let unnumbered = || key.strip_suffix(['1', '2', '3']);
    let plain = || {
        let at = ["公开", "更新", "发布", "公布"].iter().find_map(|word| key.find(word))?;
        ["信息", "政府信息", "政务", "主动"].contains(&&key[..at]).then_some(&key[at..])
    };
    let synonym = || {
        let of_unit = ["科室", "处室", "股室"].iter().find_map(|room| key.strip_suffix(room));
        let shown = || key.strip_prefix("公示").map(|rest| ["公开", rest].concat());
        of_unit.map(|unit| [unit, "部门"].concat()).or_else(shown)
    };
    find(kind, unnumbered().unwrap_or_default())
        .or_else(|| find(kind, plain()?))
        .or_else(|| find(kind, &synonym()?))
        .or_else(|| joined(kind, key))
}

/// The longest key that is taken apart, in bytes.
const LONGEST: usize = 45;

/// The first of two labels that stand for the same field, of which the second may go without 公开.
fn joined(kind: Kind, key: &str) -> Option<&'static Label> {
    let (one, other) = key.split_once(['及', '和', '与', '、', '/'])?;
    let one = find(kind, one)?;
    let other = find(kind, other).or_else(|| find(kind, &["公开", other].concat()))?;
    let same = (one.field, one.level, one.value) == (other.field, other.level, other.value);
    (same && one.value.is_empty()).then_some(one)
}

/// What a label was probably meant to be that is a character off: 公开主 for 公开主体. None where it
/// could be labels of different fields.
pub fn near_label(kind: Kind, label: &str) -> Option<&'static Label> {
    let key: Vec<char> = without_parentheses(&label_key(label)).chars().collect();
    let mut near = kind.labels().iter().filter(|label| is_near(&key, label.key));
    let first = near.next()?;
    near.all(|other| other.field == first.field).then_some(first)
}

/// Whether a label lacks or changes one character of a known one of four at least.
fn is_near(key: &[char], known: &str) -> bool {
    let (length, count) = (key.len(), known.chars().count());
    if count < 4 || !(length == count || length + 1 == count) {
        return false;
    }
    let same = known.chars().zip(key).take_while(|(known, c)| known == *c).count();
    let rest = known.chars().skip(same + 1);
    rest.eq(key[(same + usize::from(length == count)).min(length)..].iter().copied())
}

fn find(kind: Kind, key: &str) -> Option<&'static Label> {
    let labels = kind.labels();
    let at = labels.binary_search_by(|label| label.key.cmp(key)).ok()?;
    Some(&labels[at])
}

/// A label without what varies between forms: spaces and line breaks, full-width letters and
/// brackets, the colon after it, the star of a required field.
pub fn label_key(label: &str) -> String {
    let folded: String = label.chars().filter(|c| !is_space(*c)).map(fold).collect();
    folded.trim_matches(['*', ':', '"', '\'']).to_owned()
}

/// Full-width ASCII as ASCII, in lower case.
fn fold(c: char) -> char {
    let narrow = match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '〔' | '【' => '(',
        '〕' | '】' => ')',
        _ => c,
    };
    narrow.to_ascii_lowercase()
}

/// `公开内容(要素)` as `公开内容`.
fn without_parentheses(key: &str) -> String {
    let mut depth = 0_usize;
    let mut kept = String::with_capacity(key.len());
    for c in key.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => kept.push(c),
            _ => {}
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::{Kind, field_name, label_key};

    #[track_caller]
    fn stands_for(kind: Kind, field: &str, labels: &[&str]) {
        for label in labels {
            assert_eq!(field_name(kind, label), Some(field), "{label}");
        }
    }

    #[test]
    fn spaces_widths_and_marks_of_forms_do_not_matter() {
        stands_for(Kind::Document, "documentNumber", &["文 号", "文\u{3000}号：", "*发文字号"]);
        stands_for(
            Kind::Item,
            "content",
            &["公开内容（要素）", "公开内容(要素)", "公开\n内容", "公开内容（要素）及要求"],
        );
        assert_eq!(label_key(" 公开主体（责任单位）： "), "公开主体(责任单位)");
    }

    #[test]
    fn english_names_are_names_in_every_case_style() {
        stands_for(
            Kind::Document,
            "documentNumber",
            &["documentNumber", "document_number", "DocumentNumber", "document-number"],
        );
    }

    #[test]
    fn one_label_may_mean_two_things_in_two_kinds_of_record() {
        assert_eq!(field_name(Kind::Document, "责任单位"), Some("responsibleUnit"));
        assert_eq!(field_name(Kind::Item, "责任单位"), Some("publisher"));
    }

    #[test]
    fn columns_of_one_field_may_be_numbered_in_a_catalogue() {
        stands_for(Kind::Item, "channel", &["公开渠道和载体1", "公开渠道和载体 2"]);
        for (kind, label) in [(Kind::Document, "附件1"), (Kind::Item, "1"), (Kind::Item, "12")] {
            assert_eq!(field_name(kind, label), None, "{label}");
        }
    }

    #[test]
    fn what_is_disclosed_goes_without_saying_in_a_catalogue() {
        stands_for(Kind::Item, "timeLimit", &["信息公开时限", "政务公开时限"]);
        stands_for(Kind::Item, "category", &["政务公开事项", "公开事项"]);
        stands_for(Kind::Item, "name", &["主动公开事项名称"]);
        for label in ["信息公开指南", "村务公开栏", "未公开时限"] {
            assert_eq!(field_name(Kind::Item, label), None, "{label}");
        }
    }

    #[test]
    fn two_labels_of_one_field_are_one() {
        stands_for(Kind::Item, "timeLimit", &["公开频率及时限", "公开时限、更新频率"]);
        stands_for(
            Kind::Item,
            "publisher",
            &["公开主体和责任部门", "责任部门/责任人", "承办科室", "公示单位"],
        );
        for label in ["公开时限及主体", "公开时限和", "及时限", "乡级、村级"] {
            assert_eq!(field_name(Kind::Item, label), None, "{label}");
        }
    }

    #[test]
    fn other_labels_stand_for_nothing() {
        for label in ["", "浏览量", "打印", "（）", "字体"] {
            assert_eq!(field_name(Kind::Document, label), None, "{label}");
        }
    }
}
