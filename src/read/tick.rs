//! Ticks and boxes that stand alone in a cell.

/// What a cell says below a heading such as 全社会 or 县级.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tick {
    /// That the heading holds: `√`, `■`, 是.
    Yes,
    /// That it does not: nothing, `□`, `×`, 否.
    No,
    /// Something in words, such as 项目单位.
    Words,
}

/// Ticks and checked boxes, those of symbol fonts among them as they come out as text.
const YES: &[&str] = &[
    "√", "✓", "✔", "∨", "V", "v", "是", "Y", "y", "1", "■", "☑", "☒", "▣", "●", "◆", "R", "þ",
    "\u{F052}", "\u{F0FE}", "\u{F0FC}",
];

/// Empty boxes and what stands for nothing.
const NO: &[&str] = &[
    "", "□", "☐", "○", "£", "¨", "\u{F0A3}", "\u{F0A8}", "口", "囗", "×", "✗", "✘", "—", "——", "-",
    "－", "–", "/", "／", "\\", "否", "无", "N", "n", "0",
];

/// Reads a cell that may hold a tick or a box and nothing else.
///
/// ```
/// use gongkai::read::{Tick, read_tick};
///
/// assert_eq!(read_tick(" √ "), Tick::Yes);
/// assert_eq!(read_tick("□"), Tick::No);
/// assert_eq!(read_tick("项目单位"), Tick::Words);
/// ```
pub fn read_tick(cell: &str) -> Tick {
    let bare = cell.trim_matches(crate::text::is_space);
    if YES.contains(&bare) {
        Tick::Yes
    } else if NO.contains(&bare) {
        Tick::No
    } else {
        Tick::Words
    }
}

/// The words whose boxes are ticked in a cell of boxes: 管理 of □决策 ■管理 □服务. None where it has no box.
///
/// ```
/// use gongkai::read::ticked_words;
///
/// assert_eq!(ticked_words("□决策\n■管理\n□服务"), Some(vec!["管理"]));
/// assert_eq!(ticked_words("管理公开"), None);
/// ```
pub fn ticked_words(cell: &str) -> Option<Vec<&str>> {
    let is_box = |c: char| is_ticked_box(c) || is_open_box(c);
    cell.contains(is_box).then(|| {
        let words = cell.match_indices(is_ticked_box).map(|(at, mark)| {
            let rest = &cell[at + mark.len()..];
            let end = rest.find(is_box).unwrap_or(rest.len());
            rest[..end].trim_matches(|c: char| crate::text::is_space(c) || "、，；;,".contains(c))
        });
        words.filter(|word| !word.is_empty()).collect()
    })
}

/// Whether a sign ticks the option beside it.
pub(super) fn is_ticked_box(c: char) -> bool {
    matches!(c, '■' | '☑' | '☒' | '√' | '✓' | '✔' | '●')
}

/// Whether a sign is a box beside an option that is not ticked.
pub(super) fn is_open_box(c: char) -> bool {
    matches!(c, '□' | '☐' | '○')
}

#[cfg(test)]
mod tests {
    use super::{NO, Tick, YES, read_tick};

    #[test]
    fn a_tick_says_yes_or_no_and_words_are_words() {
        assert!(YES.iter().all(|tick| read_tick(tick) == Tick::Yes && !NO.contains(tick)));
        assert!(
            ["", " \u{3000}", "□", "口", "/", "否", "0"].iter().all(|no| read_tick(no) == Tick::No)
        );
        for words in ["项目单位", "√ 申请人", "县级", "口头", "R政府网站", "是否公开"]
        {
            assert_eq!(read_tick(words), Tick::Words, "{words}");
        }
    }
}
