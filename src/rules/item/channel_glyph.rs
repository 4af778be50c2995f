//! 公开渠道没有标明是否选用

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::PRACTICE;
use crate::message::Message;
use crate::read::{ChannelMark, ChannelName, read_channels};
use crate::record::Item;
use crate::text::is_space;

declare_rule! {
    /// 公开渠道用■□勾选的，每个渠道前面都应当有符号；勾选“其他”的，应当写明是什么渠道。
    ///
    /// 单元格里至少有两个勾选符号，而国家规定的渠道名称只用空格或者换行隔开、前面没有符号的，提示。不用符号的
    /// 单元格，写出的渠道都是选用的，不提示；“其他”后面写的内容不提示。
    ///
    /// 改正：补上■或者□；“其他”后面写明渠道，或者改为不选。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"name": "部门文件", "channel": "■政府网站 □政府公报 两微一端"}
    /// {"name": "部门文件", "channel": "■政府网站 政府公报\n■政务服务中心"}
    /// {"name": "部门文件", "channel": "■政府网站 ■其他"}
    /// {"name": "部门文件", "channel": "■政府网站 ■其他：____"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"name": "部门文件", "channel": "■政府网站 □政府公报 □两微一端"}
    /// {"name": "部门文件", "channel": "政府网站 政府公报 两微一端"}
    /// {"name": "部门文件", "channel": "■政府网站、政府公报 □其他"}
    /// {"name": "部门文件", "channel": "■政府网站 ■社区/企事业单位/村 公示栏（电子屏）"}
    /// {"name": "部门文件", "channel": "■政府网站 ■其他 公共资源交易平台 政府公报"}
    /// ```
    RULE = "item/channel-glyph" {
        title: ("公开渠道没有标明是否选用", "Channel without a mark"),
        message: (
            "“{found}”前面没有■或者□，应当标明是否选用",
            "“{found}” has neither ■ nor □ before it; it should be marked as chosen or not"
        ),
        severity: Severity::Warning,
        basis: &[PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Item(check),
    }
}

static OTHER: Message = Message::new(
    "选用了“{found}”而没有写明是什么渠道，应当写明",
    "“{found}” is chosen and does not say which channel; it should say so",
);

/// More than this many are not listed one by one: the first of them stand for all.
const MANY: usize = 20;

fn check(item: &Item<'_>, cx: &mut Context<'_>) {
    let Some(value) = item.channel.as_deref().filter(|_| !item.inherits("channel")) else {
        return;
    };
    let names = read_channels(value);
    let marked = names.iter().filter(|name| name.mark != ChannelMark::Bare).count();
    if marked < 2 {
        return;
    }
    let mut before = None;
    let mut found = 0;
    for name in names {
        let finding = Finding::new(&RULE, name.span).in_field("channel");
        let finding = if name.mark == ChannelMark::Bare && stands_alone(name, before) {
            Some(finding)
        } else if name.mark == ChannelMark::Ticked && is_empty_other(name.span.of(value)) {
            Some(finding.saying(OTHER))
        } else {
            None
        };
        before = Some(name);
        if let Some(finding) = finding.filter(|_| found < MANY) {
            found += 1;
            cx.report(finding.with("found", name.span.of(value)));
        }
    }
}

/// Whether it is a name of the national list that is not the end of a longer name.
fn stands_alone(name: ChannelName, before: Option<ChannelName>) -> bool {
    let is_other = |name: ChannelName| name.channel == Some("其他");
    let follows = before.is_none_or(|before| before.channel.is_some() && !is_other(before));
    name.is_national && !is_other(name) && follows
}

/// Whether it is 其他 with nothing said, but for a line to write on.
fn is_empty_other(name: &str) -> bool {
    let Some(rest) = name.strip_prefix("其他") else { return false };
    rest.chars().all(|c| is_space(c) || matches!(c, '：' | ':' | '_' | '＿' | '。' | '；' | ';'))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, passes};

    #[test]
    fn names_that_spaces_alone_set_off_are_reported() {
        breaks(
            &RULE,
            &[
                r#"{"channel": "政府网站 ■政府公报 ■两微一端"}"#,
                r#"{"channel": "☑政府网站\n政务服务中心\n☐便民服务站"}"#,
            ],
        );
    }

    #[test]
    fn parts_of_names_and_words_of_other_kinds_are_left() {
        passes(
            &RULE,
            &[
                r#"{"channel": "■政府网站 两微一端"}"#,
                r#"{"channel": "■兖州区 政府网站 ■政府公报"}"#,
                r#"{"channel": "政府网站√ 政府公报□ 两微一端√"}"#,
                r#"{"channel": "■发布会/ 听证会 ■广播 电视"}"#,
                r#"{"channel": "■政府网站 □其他"}"#,
                r#"{"channel": "■政府网站 ■其他（信用中国）"}"#,
                r#"{"channel": ""}"#,
            ],
        );
    }
}
