//! Who signed an opinion, and when, where all of it stands in one cell: 同意发布。张三 2024年5月6日.

use super::opinion::{Opinion, read_opinion};
use super::personal::is_common_name;
use crate::date::{Notation, find_dates, read_date};
use crate::text::{Span, is_space};

/// An opinion, its signature and its date, as they stand in one cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SignedOpinion {
    /// The opinion; empty where there is only a signature.
    pub opinion: Span,
    /// The name; empty where there is none.
    pub signed_by: Span,
    /// The date, be it one that is still to be filled in; empty where there is none.
    pub signed_on: Span,
}

/// The words before a signature.
const LABELS: &[&str] =
    &["签名", "签字", "签章", "签批", "签发人", "负责人", "审核人", "审查人", "审批人", "批准人"];

/// Takes an opinion, its signature and its date apart.
///
/// ```
/// use gongkai::read::read_signed_opinion;
///
/// let cell = "同意发布。张三 2024年5月6日";
/// let signed = read_signed_opinion(cell);
/// assert_eq!(signed.opinion.of(cell), "同意发布。");
/// assert_eq!(signed.signed_by.of(cell), "张三");
/// assert_eq!(signed.signed_on.of(cell), "2024年5月6日");
/// ```
pub fn read_signed_opinion(cell: &str) -> SignedOpinion {
    // The last date: an opinion may speak of another day.
    let date = find_dates(cell).into_iter().map(|date| date.span).next_back();
    let date = date.filter(|date| ends_the_cell(&cell[date.end as usize..]));
    let end = date.map_or(cell.len(), |date| date.start as usize);
    let signed_on = date.unwrap_or(Span::at(cell.len()));
    let before = without_label(&cell[..end]);
    if let Some((at, after)) = signature_label(before) {
        let signed_by = bare(before, after, before.len());
        return SignedOpinion { opinion: bare(before, 0, at), signed_by, signed_on };
    }
    let from = before
        .char_indices()
        .rev()
        .find(|(_, c)| is_space(*c) || "。；;，,！：:".contains(*c))
        .map_or(0, |(at, c)| at + c.len_utf8());
    let word = &before[from..];
    let is_name = is_common_name(word) && read_opinion(word) == Opinion::Unclear;
    if is_name {
        let signed_by = Span::new(from, from + word.len());
        return SignedOpinion { opinion: bare(before, 0, from), signed_by, signed_on };
    }
    SignedOpinion {
        opinion: bare(before, 0, before.len()),
        signed_by: Span::at(before.len()),
        signed_on,
    }
}

/// Whether a line holds a date, or the place for one, and nothing else.
pub fn is_date_line(line: &str) -> bool {
    let Some(date) = read_date(line) else { return false };
    date.clutter.is_empty() && (date.day.is_some() || date.notation == Notation::Blank)
}

/// Whether nothing is said after the date: a seal and a bracket may be.
fn ends_the_cell(rest: &str) -> bool {
    let said = |c: char| !is_space(c) && !"。（）()".contains(c);
    let rest: String = rest.chars().filter(|c| said(*c)).collect();
    ["", "盖章", "公章", "章", "签章"].contains(&rest.as_str())
}

/// A text without the word and the space before a date.
fn without_label(text: &str) -> &str {
    let text = text.trim_end_matches(is_space).trim_end_matches([':', '：']);
    let text = ["签字日期", "签名日期", "日期", "时间"]
        .iter()
        .find_map(|label| text.strip_suffix(label))
        .unwrap_or(text);
    text.trim_end_matches(is_space)
}

/// The last label before a signature: where it begins, and where what follows it does.
fn signature_label(text: &str) -> Option<(usize, usize)> {
    let (at, label) = LABELS
        .iter()
        .filter_map(|label| Some((text.rfind(label)?, *label)))
        .max_by_key(|(at, label)| at + label.len())?;
    let rest = &text[at + label.len()..];
    let mark = rest.trim_start_matches(is_space);
    let mark = mark.strip_prefix(['）', ')']).unwrap_or(mark).trim_start_matches(is_space);
    let after = mark.strip_prefix(['：', ':']);
    // 经审核人张三审核: no label without its colon, unless a name follows and nothing else.
    let name = after.unwrap_or(mark).trim_matches(is_space);
    let is_label = after.is_some() || name.is_empty() || is_common_name(name);
    let length = text.len() - after.unwrap_or(mark).len();
    // （签字） may begin with a bracket, 审批人签字 with who signs.
    let head = text[..at].trim_end_matches(is_space);
    let head = LABELS.iter().find_map(|label| head.strip_suffix(label)).unwrap_or(head);
    let start = head.strip_suffix(['（', '(']).unwrap_or(head).len();
    is_label.then_some((start, length))
}

/// A part of a text without the spaces around it.
fn bare(text: &str, from: usize, to: usize) -> Span {
    let part = &text[from..to];
    let start = from + part.len() - part.trim_start_matches(is_space).len();
    let length = part.trim_matches(is_space).len();
    if length == 0 { Span::at(from) } else { Span::new(start, start + length) }
}

#[cfg(test)]
mod tests {
    use super::read_signed_opinion;

    #[track_caller]
    fn reads(cell: &str, expected: [&str; 3]) {
        let signed = read_signed_opinion(cell);
        let found = [signed.opinion, signed.signed_by, signed.signed_on].map(|span| span.of(cell));
        assert_eq!(found, expected, "{cell}");
    }

    #[test]
    fn names_and_dates_are_found_however_they_are_put() {
        reads("同意发布。张三 2024年5月6日", ["同意发布。", "张三", "2024年5月6日"]);
        reads("同意\n签字：李四\n日期：2024-05-06", ["同意", "李四", "2024-05-06"]);
        reads("同意。（签字）王小五 2024.5.6（盖章）", ["同意。", "王小五", "2024.5.6"]);
        reads(
            "同意公开\n　　　审批人签字：赵六　2024年5月6日",
            ["同意公开", "赵六", "2024年5月6日"],
        );
        reads("张三 2024年5月6日", ["", "张三", "2024年5月6日"]);
        reads("同意，张三", ["同意，", "张三", ""]);
    }

    #[test]
    fn what_is_to_be_filled_in_is_found_too() {
        reads("签名：　　　年　月　日", ["", "", "年　月　日"]);
        reads("同意。签字：     年  月  日", ["同意。", "", "年  月  日"]);
        reads("", ["", "", ""]);
    }

    #[test]
    fn words_are_no_names_and_other_days_no_signatures() {
        reads("同意发布", ["同意发布", "", ""]);
        reads("按2024年5月6日的通知办理，同意", ["按2024年5月6日的通知办理，同意", "", ""]);
        reads("请法制大队审核人把关", ["请法制大队审核人把关", "", ""]);
        reads("同意 已阅", ["同意 已阅", "", ""]);
    }
}
