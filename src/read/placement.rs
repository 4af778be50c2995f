//! Where something is to be published, level by level.

use crate::text::{Span, is_space};

/// A place of publication as a form names it: `区政府网站--政务公开--通知公告`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Placement {
    /// Its levels from the site down; a level that was left blank is empty.
    pub levels: Vec<Span>,
}

/// What stands between levels, the longer of two that begin alike first.
const JOINTS: &[&str] = &[
    "------", "----", "--", "——", "－－", "->", "→", ">>", "＞＞", "》", ">", "＞", "/", "／",
    "\\", "|", "-", "－", "—",
];

/// Reads a place of publication.
///
/// ```
/// use gongkai::read::read_placement;
///
/// let path = "区政府网站 > 政务公开 >";
/// let levels = read_placement(path).levels;
/// assert_eq!(levels[1].of(path), "政务公开");
/// assert!(levels[2].is_empty());
/// ```
pub fn read_placement(value: &str) -> Placement {
    let mut levels = Vec::new();
    let (mut from, mut at) = (0, 0);
    while at < value.len() {
        let joint = JOINTS.iter().find(|joint| value[at..].starts_with(**joint));
        // 《…》 is the name of a paper.
        let joint = joint.filter(|joint| **joint != "》" || !value[from..at].contains('《'));
        let Some(joint) = joint else {
            at += value[at..].chars().next().map_or(1, char::len_utf8);
            continue;
        };
        levels.push(level(value, from, at));
        at += joint.len();
        from = at;
    }
    levels.push(level(value, from, value.len()));
    Placement { levels }
}

fn level(value: &str, from: usize, to: usize) -> Span {
    let inside = &value[from..to];
    let start = from + inside.len() - inside.trim_start_matches(is_space).len();
    let text = inside.trim_matches(is_space);
    Span::new(start.min(to), start.min(to) + text.len())
}

#[cfg(test)]
mod tests {
    use super::read_placement;

    #[test]
    fn levels_are_told_apart_by_every_joint() {
        let texts = |value: &'static str| -> Vec<&str> {
            read_placement(value).levels.into_iter().map(|level| level.of(value)).collect()
        };
        assert_eq!(texts("区政府网站--政务公开--通知公告"), ["区政府网站", "政务公开", "通知公告"]);
        assert_eq!(texts("区政府网站——政务公开 > 动态"), ["区政府网站", "政务公开", "动态"]);
        assert_eq!(texts("《云岭日报》"), ["《云岭日报》"]);
        assert_eq!(texts("区政府网站--"), ["区政府网站", ""]);
        assert_eq!(texts("微信公众号"), ["微信公众号"]);
        assert_eq!(texts(""), [""]);
    }
}
