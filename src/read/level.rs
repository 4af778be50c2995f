//! Levels (公开层级) as catalogues name them.

use super::tick::{Tick, read_tick};
use crate::text::{Span, is_space};

/// A level of government, from the highest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// 国家级, 部级.
    Nation,
    /// 省级.
    Province,
    /// 市级, 州级.
    City,
    /// 县级, 区级, 旗级.
    County,
    /// 乡级, 镇级, 街道.
    Township,
    /// 村级, 社区.
    Village,
}

/// The words for each level.
const NAMES: &[(&str, Level)] = &[
    ("国家", Level::Nation),
    ("中央", Level::Nation),
    ("部", Level::Nation),
    ("自治区", Level::Province),
    ("省", Level::Province),
    ("设区的市", Level::City),
    ("地市", Level::City),
    ("市", Level::City),
    ("州", Level::City),
    ("盟", Level::City),
    ("县", Level::County),
    ("区", Level::County),
    ("旗", Level::County),
    // of 新疆生产建设兵团
    ("兵团", Level::Province),
    ("师", Level::City),
    ("团场", Level::County),
    ("街道", Level::Township),
    ("乡镇", Level::Township),
    ("镇街", Level::Township),
    ("镇", Level::Township),
    ("乡", Level::Township),
    ("街", Level::Township),
    ("苏木", Level::Township),
    ("社区", Level::Village),
    ("村", Level::Village),
    ("居", Level::Village),
];

/// What stands between levels or goes with them.
const BETWEEN: &[char] = &[
    '级', '、', '，', ',', '；', ';', '/', '／', '（', '）', '(', ')', '和', '及', '与', '或', '·',
    '：', ':', '本', '各', '■', '□', '☑', '☐', '√', '✓',
];

/// Reads a cell of levels: each with where it stands, and none for what is no level. A tick alone says nothing.
///
/// ```
/// use gongkai::read::{Level, read_levels};
///
/// let levels: Vec<_> = read_levels("县级、乡镇级").into_iter().map(|(_, level)| level).collect();
/// assert_eq!(levels, [Some(Level::County), Some(Level::Township)]);
/// assert_eq!(read_levels("民政局")[0].1, None);
/// ```
pub fn read_levels(value: &str) -> Vec<(Span, Option<Level>)> {
    let mut found = Vec::new();
    if read_tick(value) != Tick::Words {
        return found;
    }
    let mut start = 0;
    for (at, mark) in
        value.match_indices(['、', '，', ',', '；', ';', '/', '／', '\n', '■', '□', ' '])
    {
        read_part(value, Span::new(start, at), &mut found);
        start = at + mark.len();
    }
    read_part(value, Span::new(start, value.len()), &mut found);
    found
}

/// Reads what stands between two marks: levels that follow each other, or something else as a whole.
fn read_part(value: &str, part: Span, found: &mut Vec<(Span, Option<Level>)>) {
    let ignored = |c: char| is_space(c) || BETWEEN.contains(&c);
    let text = part.of(value);
    let start = part.range().start + text.len() - text.trim_start_matches(ignored).len();
    let end = start.max(part.range().start + text.trim_end_matches(ignored).len());
    if start == end {
        return;
    }
    let whole = Span::new(start, end);
    let before = found.len();
    let mut rest = whole.of(value);
    while !rest.is_empty() {
        let at = end - rest.len();
        if let Some((name, level)) = NAMES.iter().find(|(name, _)| rest.starts_with(name)) {
            found.push((Span::new(at, at + name.len()), Some(*level)));
            rest = &rest[name.len()..];
        } else if rest.starts_with(ignored) {
            rest = &rest[rest.chars().next().map_or(0, char::len_utf8)..];
        } else {
            found.truncate(before);
            found.push((whole, None));
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Level, read_levels};

    #[test]
    fn any_cell_is_read_without_harm() {
        assert_eq!(read_levels("县（市、区）级").len(), 3);
        assert!(read_levels("、、（）级").is_empty() && read_levels("√").is_empty());
        assert_eq!(read_levels("村（居）")[0].1, Some(Level::Village));
        assert_eq!(read_levels("师级、团场级")[1].1, Some(Level::County));
        assert_eq!(read_levels(&"县级、".repeat(50_000)).len(), 50_000);
        read_levels(&"县".repeat(50_000));
    }
}
