//! Lines that belong to a portal's page, or that come from another site.

use crate::text::{Sight, Sign, Span};

/// What a line of a page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Boilerplate {
    /// A button or a hint of the page: its fonts, its position, its QR code.
    Page,
    /// The disclaimer of a site that copies from others.
    Disclaimer,
}

/// How lines of a page begin.
const BEGINNINGS: &[&str] = &[
    "当前位置",
    "当前的位置",
    "您当前的位置",
    "您当前位置",
    "您现在的位置",
    "您的位置",
    "你现在的位置",
    "所在位置",
    "首页 >",
    "首页>",
    "字体颜色",
    "字体大小",
    "字体：",
    "字号：",
    "【字体",
    "【字号",
    "[字体",
    "[字号",
    "保护视力色",
    "视力保护色",
    "背景颜色",
    "用微信扫描二维码",
    "使用微信扫描二维码",
    "微信扫一扫",
    "扫一扫在手机",
    "扫一扫，在手机",
    "扫一扫手机打开",
    "扫描二维码分享",
    "分享至",
    "分享到",
    "浏览次数",
    "阅读次数",
    "访问次数",
    "点击次数",
    "点击数：",
    "浏览量：",
    "阅读数：",
    "阅读量：",
    "点击率：",
    "视力保护：",
    "打印本页",
    "【打印",
    "[打印",
    "【关闭",
    "[关闭",
    "关闭窗口",
    "关闭本页",
    "上一篇：",
    "下一篇：",
    "上一条：",
    "下一条：",
    "返回顶部",
    "首页/",
    "首页 /",
];

/// What stands in the line of a page below the title, beside source and date: 来源：某网 日期：… 字号：【.
const BESIDE: &[&str] = &[
    "字号：",
    "字体：",
    "浏览次数：",
    "浏览量：",
    "点击次数：",
    "点击数：",
    "点击量：",
    "阅读次数：",
    "阅读量：",
    "访问次数：",
    "访问量：",
    "视力保护色：",
];

/// The longest line of a page that is not its breadcrumb, in bytes.
const LONGEST: usize = 150;

/// Reads a line of a page. `stops` is how many marks of sentences it has: a sentence is none.
pub(super) fn boilerplate(sight: &Sight<'_>, span: Span, stops: u32) -> Option<Boilerplate> {
    let line = span.of(sight.text());
    if sight.may_have(Sign::Copied, span) && is_disclaimer(line) {
        return Some(Boilerplate::Disclaimer);
    }
    let is_beside = || sight.may_have(Sign::Colon, span) && is_byline(line);
    let page = line == "×"
        || is_buttons(line)
        || (stops == 0 && line.len() <= LONGEST && (is_beginning(line) || is_beside()));
    page.then_some(Boilerplate::Page)
}

/// Whether a line by itself is one of a page, or a disclaimer.
pub(in crate::read) fn is_boilerplate(sight: &Sight<'_>, span: Span) -> bool {
    let line = span.of(sight.text());
    if line.len() > 300 && !line.starts_with('×') {
        return false;
    }
    let stops = sight.may_have(Sign::Stop, span) && line.contains(['。', '！', '？', '；']);
    boilerplate(sight, span, u32::from(stops)).is_some()
}

/// Whether the line begins like one of a page.
fn is_beginning(line: &str) -> bool {
    const FIRST: &str = "当您你所首字【[保视背用使微扫分浏阅访点打关上下返";
    line.chars().next().is_some_and(|first| FIRST.contains(first))
        && BEGINNINGS.iter().any(|beginning| begins(line, beginning))
}

/// Whether the line begins like that, with a colon of either width.
fn begins(line: &str, beginning: &str) -> bool {
    match beginning.strip_suffix('：') {
        Some(word) => {
            line.strip_prefix(word).is_some_and(|rest| rest.trim_start().starts_with(['：', ':']))
        }
        None => line.starts_with(beginning),
    }
}

/// Whether the line is the one below the title, with buttons among its source and date.
fn is_byline(line: &str) -> bool {
    line.char_indices().any(|(at, c)| {
        matches!(c, '字' | '浏' | '点' | '阅' | '访' | '视')
            && BESIDE.iter().any(|word| begins(&line[at..], word))
    })
}

/// Whether the line is nothing but buttons: 打印 关闭, 收藏 分享.
fn is_buttons(line: &str) -> bool {
    let may_begin = |c: char| c.is_whitespace() || "打关分收大中小【】[]|｜/".contains(c);
    if line.len() > 60 || !line.starts_with(may_begin) {
        return false;
    }
    let mut words = 0;
    let of_button = |word: &str| {
        matches!(
            word,
            "" | "打印" | "关闭" | "分享" | "收藏" | "大" | "中" | "小" | "关闭窗口" | "打印本页"
        )
    };
    let rest = line.split(|c: char| c.is_whitespace() || "【】[]|｜/".contains(c));
    for word in rest {
        if !of_button(word) {
            return false;
        }
        words += usize::from(word.chars().count() > 1);
    }
    words > 0 && line.contains(['打', '关', '收'])
}

/// Whether the line is a disclaimer such as 本文由转载于互联网，如有侵权请联系删除.
fn is_disclaimer(line: &str) -> bool {
    if line.len() > 300 || !line.contains(['侵', '载']) {
        return false;
    }
    let has = |words: &[&str]| words.iter().any(|word| line.contains(word));
    let blame =
        has(&["如有侵权", "如涉侵权", "如侵权", "若侵权", "若有侵权", "侵权请", "涉及侵权请"])
            && has(&["删除", "删稿", "联系我们", "联系本站"]);
    let copied = has(&["本文由", "本文来源于", "本文转载", "文章来源于", "内容转载"])
        && has(&["互联网", "网络"])
        && has(&["转载", "侵权"])
        && line.len() <= 120;
    blame || copied
}
