//! Time limits in the paragraphs of a text.

use super::time_limit::{Unit, read_time_limit};
use crate::text::Span;

/// A time limit as a paragraph states it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LimitInText {
    /// The first sentence of the paragraph, which says what it is about.
    pub heading: Span,
    /// The clause that states the limit.
    pub clause: Span,
    /// How many working days.
    pub amount: u16,
}

/// What the limits that are looked for end with.
const END: &str = "个工作日内";

/// So many limits of a text are looked at.
const MANY: usize = 100;

/// The longest first sentence that is a heading, in bytes.
const LONGEST: usize = 90;

/// The longest clause that states one limit, in bytes: more without a mark is no sentence.
const LONGEST_CLAUSE: usize = 300;

/// Finds the limits of working days that the paragraphs of a text state, in order.
///
/// ```
/// use gongkai::read::find_limits_in_text;
///
/// let text = "抓好政策解读工作。文件公布后3个工作日内公开解读材料。";
/// let found = find_limits_in_text(text);
/// assert_eq!((found[0].heading.of(text), found[0].amount), ("抓好政策解读工作", 3));
/// assert_eq!(found[0].clause.of(text), "文件公布后3个工作日内");
/// ```
pub fn find_limits_in_text(text: &str) -> Vec<LimitInText> {
    let ends = text.match_indices(END).take(MANY);
    ends.filter_map(|(at, end)| limit(text, at + end.len())).collect()
}

/// The limit that ends at `end`.
fn limit(text: &str, end: usize) -> Option<LimitInText> {
    let line = text[..end].rfind('\n').map_or(0, |at| at + 1);
    let before = &text[line..end];
    // A cell of a table is no paragraph.
    if before.contains('\t') {
        return None;
    }
    let marks = ['，', '。', '；', '：', '、', ',', ';'];
    let start = line
        + before
            .rfind(marks)
            .map_or(0, |at| at + before[at..].chars().next().map_or(0, char::len_utf8));
    let first = before.find(['。', '：']).filter(|length| *length <= LONGEST)?;
    let clause = Span::new(start, end);
    if clause.of(text).len() > LONGEST_CLAUSE {
        return None;
    }
    match read_time_limit(clause.of(text)).within()? {
        (amount, Unit::WorkingDay) => {
            Some(LimitInText { heading: Span::new(line, line + first), clause, amount })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::find_limits_in_text;

    #[test]
    fn cells_and_other_units_are_none() {
        for text in
            ["政策解读\t文件公布后3个工作日内", "解读。公布后3日内", "公布后3个工作日内", ""]
        {
            assert!(find_limits_in_text(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_line_without_marks_is_no_clause() {
        let once = "解读：公布后3个工作日内";
        assert_eq!(find_limits_in_text(&format!("{once}公开甲{}", &once[9..])).len(), 2);
        let line = format!("解读：{}公布后3个工作日内", "公开".repeat(60));
        assert!(find_limits_in_text(&line).is_empty());
        find_limits_in_text(&"解读。公布后3个工作日内".repeat(20_000));
    }
}
