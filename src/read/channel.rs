//! Channels (公开渠道和载体) as catalogues name them.

use crate::data::channels::CHANNELS;
use crate::text::is_space;

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

fn read_part(part: &str) -> Option<&'static str> {
    let part: String = part.chars().filter(|c| !is_space(*c)).map(narrow).collect();
    if let Ok(at) = CHANNELS.binary_search_by(|(name, _)| (*name).cmp(&part)) {
        return Some(CHANNELS[at].1);
    }
    let inside = |name: &str| name.chars().count() > SHORT && part.contains(name);
    CHANNELS.iter().find(|(name, _)| inside(name)).map(|(_, channel)| *channel)
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
    use super::read_channel;

    #[test]
    fn names_stand_alone_in_lists_and_in_longer_names() {
        for (value, channel) in [
            ("政府网站", "政府网站"),
            ("县局门户网站（执法公开平台）", "政府网站"),
            (" 微信公众号；报刊", "两微一端"),
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
