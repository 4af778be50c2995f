//! Channels (公开渠道和载体) as catalogues name them.

use crate::data::channels::CHANNELS;
use crate::text::{Span, is_space};

/// A name so short that it must be the whole of a part to be meant: 电视, but not 电视剧.
const SHORT: usize = 2;

/// The channel of the national list that a value names first; None where it names none.
///
/// ```
/// use gongkai::read::read_channel;
///
/// assert_eq!(read_channel("■区政府门户网站、公示栏"), Some("政府网站"));
/// assert_eq!(read_channel("主动公开"), None);
/// ```
pub fn read_channel(value: &str) -> Option<&'static str> {
    let mut parts = value.split(['、', '，', ',', ';', '；', '\n', '■', '□', '☑', '☐', '√']);
    parts.find_map(read_part)
}

/// How a channel of a cell is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChannelMark {
    /// ■, ☑ or √ before it.
    Ticked,
    /// □ or ☐ before it: not used, or left to choice.
    Open,
    /// No mark before it.
    Bare,
}

/// A channel as a cell names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChannelName {
    /// The name, without its mark.
    pub span: Span,
    /// How it is marked.
    pub mark: ChannelMark,
    /// The channel of the national list that it is; none where it is none.
    pub channel: Option<&'static str>,
    /// Whether it is written as the national list writes it.
    pub is_national: bool,
}

/// The name after which anything may be said.
const OTHER: &str = "其他";

/// Reads a cell of channels: the names between its marks, or between the commas and spaces of a
/// cell without marks. What follows 其他 up to the next mark belongs to it. Where a cell ends with a
/// mark and does not begin with one, the marks stand behind the names.
///
/// ```
/// use gongkai::read::{ChannelMark, read_channels};
///
/// let cell = "■政府网站 □政府公报 两微一端";
/// let marks: Vec<ChannelMark> = read_channels(cell).iter().map(|name| name.mark).collect();
/// assert_eq!(marks, [ChannelMark::Ticked, ChannelMark::Open, ChannelMark::Bare]);
/// ```
pub fn read_channels(value: &str) -> Vec<ChannelName> {
    let mut found = Vec::new();
    let mut mark = ChannelMark::Bare;
    let mut start = 0;
    let ends = |c: Option<char>| c.and_then(mark_of).is_some();
    let whole = value.trim_matches(is_space);
    let is_after = ends(whole.chars().next_back()) && !ends(whole.chars().next());
    for (at, c) in value.char_indices() {
        if let Some(next) = mark_of(c) {
            let run = Span::new(start, at);
            if is_after {
                let whole = trimmed(value, run);
                found.extend((!whole.is_empty()).then(|| name(value, whole, next)));
            } else {
                read_run(value, run, mark, &mut found);
            }
            (mark, start) = (next, at + c.len_utf8());
        }
    }
    read_run(value, Span::new(start, value.len()), mark, &mut found);
    found
}

/// Slips of short names. Other words that differ by a character are names of their own: 便民服务点, 政府公告.
const SLIPS: &[(&str, &str)] = &[
    ("一微一端", "两微一端"),
    ("二微一端", "两微一端"),
    ("两微一瑞", "两微一端"),
    ("两微一断", "两微一端"),
    ("两微一段", "两微一端"),
    ("两微一短", "两微一端"),
    ("两徽一端", "两微一端"),
    ("政府网占", "政府网站"),
    ("政府网战", "政府网站"),
    ("政府网络", "政府网站"),
    ("政府公抱", "政府公报"),
    ("便民服务占", "便民服务站"),
    ("精准推进", "精准推送"),
    ("精准堆送", "精准推送"),
];

/// From this length on, in characters, a name that differs by one is no other name.
const LONG: usize = 6;

/// The channel of the national list that a name was probably meant to be, where it is one character off.
///
/// ```
/// use gongkai::read::near_channel;
///
/// assert_eq!(near_channel("一微一端"), Some("两微一端"));
/// assert_eq!(near_channel("便民服务点"), None);
/// ```
pub fn near_channel(written: &str) -> Option<&'static str> {
    let plain = plain(written);
    if let Some((_, right)) = SLIPS.iter().find(|(slip, _)| *slip == plain) {
        return Some(right);
    }
    let count = plain.chars().count();
    if count < LONG || is_name(&plain) {
        return None;
    }
    let is_near = |channel: &str| {
        let same =
            channel.chars().map(narrow).zip(plain.chars()).filter(|(one, other)| one == other);
        channel.chars().count() == count && same.count() + 1 == count
    };
    CHANNELS.iter().map(|(_, channel)| *channel).find(|channel| is_near(channel))
}

fn mark_of(c: char) -> Option<ChannelMark> {
    match c {
        '■' | '☑' | '☒' | '▣' | '√' | '✓' | '✔' => Some(ChannelMark::Ticked),
        // The last two are empty boxes of Wingdings that lost their font.
        '□' | '☐' | '£' | '¨' => Some(ChannelMark::Open),
        _ => None,
    }
}

/// Reads the names that stand behind one mark: the mark is that of the first, and of what commas
/// join to it; a name that only a space sets off has none.
fn read_run(value: &str, run: Span, mark: ChannelMark, found: &mut Vec<ChannelName>) {
    let whole = trimmed(value, run);
    if whole.is_empty() {
        return;
    }
    // A name that lines or spaces break is still one name.
    if is_name(whole.of(value)) || whole.of(value).starts_with(OTHER) {
        return found.push(name(value, whole, mark));
    }
    let mut mark_here = mark;
    let mut start = run.start as usize;
    for (at, c) in run.of(value).char_indices().map(|(at, c)| (run.start as usize + at, c)) {
        let is_comma = matches!(c, '、' | '，' | ',' | ';' | '；');
        if !is_comma && !is_space(c) {
            continue;
        }
        let part = trimmed(value, Span::new(start, at));
        if part.of(value).starts_with(OTHER) {
            break;
        }
        start = at + c.len_utf8();
        if !part.is_empty() {
            found.push(name(value, part, mark_here));
            mark_here = ChannelMark::Bare;
        }
        if is_comma {
            mark_here = mark;
        }
    }
    let last = trimmed(value, Span::new(start, run.end as usize));
    if !last.is_empty() {
        found.push(name(value, last, mark_here));
    }
}

fn trimmed(value: &str, span: Span) -> Span {
    let text = span.of(value);
    let start = span.start as usize + text.len() - text.trim_start_matches(is_space).len();
    Span::new(start, start + text.trim_matches(is_space).len())
}

fn name(value: &str, span: Span, mark: ChannelMark) -> ChannelName {
    let text = span.of(value);
    let plain = plain(text);
    let is_national = CHANNELS
        .binary_search_by(|(name, _)| (*name).cmp(&plain))
        .is_ok_and(|at| CHANNELS[at].1.chars().map(narrow).eq(plain.chars()));
    let channel = if text.starts_with(OTHER) { Some(OTHER) } else { read_part(text) };
    ChannelName { span, mark, channel, is_national }
}

fn is_name(text: &str) -> bool {
    let plain = plain(text);
    CHANNELS.binary_search_by(|(name, _)| (*name).cmp(&plain)).is_ok()
}

fn plain(text: &str) -> String {
    text.chars().filter(|c| !is_space(*c)).map(narrow).collect()
}

fn read_part(part: &str) -> Option<&'static str> {
    let part = plain(part);
    if let Ok(at) = CHANNELS.binary_search_by(|(name, _)| (*name).cmp(&part)) {
        return Some(CHANNELS[at].1);
    }
    let inside = |name: &str| name.chars().count() > SHORT && part.contains(name);
    let known = || CHANNELS.iter().find(|(name, _)| inside(name)).map(|(_, channel)| *channel);
    // 学校网站: whose it is does not matter
    known().or_else(|| part.ends_with("网站").then_some("政府网站"))
}

fn narrow(c: char) -> char {
    match c {
        '（' => '(',
        '）' => ')',
        '／' => '/',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::{ChannelMark, read_channel, read_channels};

    #[track_caller]
    fn reads(value: &str, expected: &[(&str, ChannelMark)]) {
        let names = read_channels(value);
        let names: Vec<_> = names.iter().map(|name| (name.span.of(value), name.mark)).collect();
        assert_eq!(names, expected, "{value}");
    }

    #[test]
    fn a_cell_is_read_name_by_name_with_its_marks() {
        use ChannelMark::{Bare, Open, Ticked};
        reads(
            "■政府网站 □政府公报\n☑ 两微一端",
            &[("政府网站", Ticked), ("政府公报", Open), ("两微一端", Ticked)],
        );
        reads("■政府网站、政府公报", &[("政府网站", Ticked), ("政府公报", Ticked)]);
        reads("■政府网站 政府公报", &[("政府网站", Ticked), ("政府公报", Bare)]);
        reads("政府网站\n政府公报", &[("政府网站", Bare), ("政府公报", Bare)]);
        reads("■发布会/\n听证会 □其他 微信", &[("发布会/\n听证会", Ticked), ("其他 微信", Open)]);
        reads("政府网站√ 政府公报□", &[("政府网站", Ticked), ("政府公报", Open)]);
        reads(
            "■政府网站 其他 政府公报 □报刊",
            &[("政府网站", Ticked), ("其他 政府公报", Bare), ("报刊", Open)],
        );
        reads("£政府网站 ▣政府公报", &[("政府网站", Open), ("政府公报", Ticked)]);
        reads("", &[]);
        reads("■□", &[]);
        read_channels(&"■政府网站 ".repeat(50_000));
        read_channels(&"政 ".repeat(50_000));
    }

    #[test]
    fn names_stand_alone_in_lists_and_in_longer_names() {
        for (value, channel) in [
            ("政府网站", "政府网站"),
            ("县局门户网站（执法公开平台）", "政府网站"),
            (" 微信公众号；报刊", "两微一端"),
            ("学校网站", "政府网站"),
            ("网站公示、厂务公开栏", "政府网站"),
            ("院内宣传栏", "社区/企事业单位/村公示栏（电子屏）"),
            ("社区/企事业单位/村公示栏（电子屏）", "社区/企事业单位/村公示栏（电子屏）"),
            ("□其他 ■发布会/听证会", "发布会/听证会"),
        ] {
            assert_eq!(read_channel(value), Some(channel), "{value}");
        }
    }

    #[test]
    fn other_values_name_no_channel() {
        for value in ["", "主动公开", "全社会", "电视剧制作许可", "政工室", "全文发布"]
        {
            assert_eq!(read_channel(value), None, "{value}");
        }
    }
}
