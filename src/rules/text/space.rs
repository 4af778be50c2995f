//! 空格

use super::{Manner, Slip};
use crate::engine::{Check, Context, FixKind, Severity, declare_rule};
use crate::law::PRACTICE;
use crate::message::Message;
use crate::read::{Invisible, Space, SpaceKind, Writing};
use crate::record::Text;
use crate::text::is_han;

declare_rule! {
    /// 句子里的汉字之间、标点之后不空格；文字里不留看不见的字符和不间断空格。
    ///
    /// 多余的空格多半是从网页或者 PDF 里复制来的，会使检索和比对对不上。为对齐而加的空格（“组　长”“岳　钢”）、
    /// 表格和“责任单位：”一类的行、书名号和引号里的、条款编号后面的，不提示。
    ///
    /// 改正：看不见的字符可以自动删去，不间断空格可以自动改为普通空格；句子里的空格由人确认后删去。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 各部门要按照县政府办公室的统一要求 认真做好政务公开工作，按时报送有关材料。
    /// ---
    /// 将政府信息公开工作专项业务纳入年度培训计划， 2018年内开展一次业务培训和研讨交流。
    /// ---
    /// 公开​内容
    /// ---
    /// 组 长：某局长
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 组  长：甘某某  州局党委副书记、常务副局长
    ///         岳  钢  州局党委委员、副局长
    /// ---
    /// 第一条 为了保障公民、法人和其他组织依法获取政府信息，制定本条例。
    /// ---
    /// 根据《中共某州委办公室 某州人民政府办公室关于印发实施方案的通知》精神，结合实际，制定本方案。
    /// ---
    /// 一是使用 WPS Office 等 3 种软件编制公开目录，按时上传到网站的信息公开平台。
    /// ```
    RULE = "text/space" {
        title: ("空格", "Spaces"),
        message: (
            "“{found}”中间的空格多余，应当写作“{right}”",
            "the space in “{found}” is not needed; it should be “{right}”"
        ),
        severity: Severity::Info,
        basis: &[PRACTICE.at("空格的用法")],
        since: "0.1.0",
        check: Check::Text(check),
    }
}

static MANY_STRAY: Message = Message::new(
    "从此处起共有 {count} 处空格多余，如“{found}”，应当写作“{right}”",
    "here and below {count} spaces are not needed, such as in “{found}”; it should be “{right}”",
);

static NO_BREAK: Message = Message::new(
    "从此处起共有 {count} 处不间断空格，检索、比对时认不出来，应当改为普通空格",
    "here and below are {count} no-break spaces, which searches do not match; they should be ordinary spaces",
);

static INVISIBLE: Message = Message::new(
    "从此处起共有 {count} 处看不见的字符，检索、比对时会出错，应当删去",
    "here and below are {count} invisible characters, which break searches; they should be deleted",
);

fn check(text: &Text<'_>, cx: &mut Context<'_>) {
    let (mut stray, mut no_break) = (Vec::new(), Vec::new());
    for (at, space) in text.writing.spaces.iter().enumerate() {
        if is_stray(text.writing, at, *space) {
            let mut slip = Slip::replace(space.span, "", cx);
            slip.found = format!("{} {}", space.before, space.after);
            slip.right = format!("{}{}", space.before, space.after);
            stray.push(slip);
        } else if space.kind == SpaceKind::NoBreak && !cx.text(space.span).contains('\t') {
            // Beside the edge of a cell they are its padding: <td>&nbsp;2200.00</td>.
            no_break.push(Slip::replace(space.span, plain(*space, cx), cx));
        }
    }
    let invisible = text.writing.invisible.iter().filter(|hidden| joins_nothing(**hidden));
    let invisible: Vec<Slip> = invisible.map(|hidden| Slip::replace(hidden.span, "", cx)).collect();
    Manner { fix: FixKind::Suggest, ..Manner::of(&RULE, MANY_STRAY) }.report(stray, cx);
    for (slips, all) in [(no_break, NO_BREAK), (invisible, INVISIBLE)] {
        if !slips.is_empty() {
            Manner { most: 0, ..Manner::of(&RULE, all) }.report(slips, cx);
        }
    }
}

/// The spaces as ordinary ones, what cannot be seen left out.
fn plain(space: Space, cx: &Context<'_>) -> String {
    let ordinary = |c: char| match c {
        '\u{A0}' => Some(' '),
        '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}' => None,
        c => Some(c),
    };
    cx.text(space.span).chars().filter_map(ordinary).collect()
}

/// Scripts in which zero-width characters shape the letters, and emoji, are left alone.
fn joins_nothing(hidden: Invisible) -> bool {
    let plain = |c: char| {
        is_han(c)
            || c.is_ascii()
            || matches!(c, '\u{2010}'..='\u{2027}' | '\u{3000}'..='\u{303F}' | '\u{FF00}'..='\u{FFEF}')
    };
    hidden.after != '\0' && plain(hidden.before) && plain(hidden.after)
}

/// How near two spaces divide a list, and how near its beginning one follows a number, in bytes.
const NEAR: u32 = 60;
const NUMBER: u32 = 36;

/// The shortest run of Han characters that is no name or rank, before a space between Han characters.
const WORDS: u32 = 5;

/// Whether the space stands in a sentence where nothing calls for one.
fn is_stray(writing: &Writing, at: usize, space: Space) -> bool {
    let single = match space.kind {
        SpaceKind::Single => true,
        SpaceKind::NoBreak => space.span.len() == '\u{A0}'.len_utf8(),
        SpaceKind::Wide => false,
    };
    if !single || space.quoted || !writing.kind(space.line).is_sentences() {
        return false;
    }
    let others = [at.checked_sub(1), Some(at + 1)];
    let beside = others.into_iter().flatten().filter_map(|at| writing.spaces.get(at));
    let mut beside = beside.filter(|other| other.line == space.line);
    let near = |other: &Space| {
        other.span.start.abs_diff(space.span.end) <= NEAR
            || space.span.start.abs_diff(other.span.end) <= NEAR
    };
    let begin = writing.lines[space.line as usize].span.start;
    if beside.any(near) || space.span.start - begin <= NUMBER {
        return false;
    }
    let after_mark =
        matches!(space.before, '，' | '、' | '；') || (space.before == ',' && is_han(space.behind));
    let after = is_han(space.after) || (after_mark && space.after.is_ascii_digit());
    after && (after_mark || (is_han(space.before) && space.run >= WORDS))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{becomes, findings, passes};

    #[test]
    fn what_cannot_be_seen_is_mended() {
        becomes(&RULE, "公\u{200B}开\u{FEFF}目\u{AD}录", "公开目录");
        becomes(&RULE, "组\u{A0}\u{A0}长：甲", "组  长：甲");
        assert_eq!(findings(&RULE, &"公\u{200B}开\u{A0}甲".repeat(100)).len(), 2);
    }

    #[test]
    fn columns_names_and_other_scripts_are_left() {
        passes(
            &RULE,
            &[
                "\u{A0}\u{A0}甲乙\u{A0}",
                "1\t壁葬\t\u{A0}2200.00\t200.00",
                "公开单位 公开内容 公开时限 公开渠道 公开对象 备注",
                "👨\u{200D}👩",
                "县政府办公室 县财政局 县税务局 县公安局联合印发通知，要求各单位认真贯彻执行，抓好落实。",
            ],
        );
    }
}
