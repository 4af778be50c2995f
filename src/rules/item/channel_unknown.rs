//! 公开渠道写错

use crate::engine::{Check, Context, Edit, Finding, Fix, Severity, declare_rule};
use crate::law::{GRASSROOTS_2019, PRACTICE};
use crate::message::Message;
use crate::read::{near_channel, read_attribute, read_channels};
use crate::record::Item;

declare_rule! {
    /// 公开渠道和载体应当写得出是哪一种：国家标准目录有政府网站、政府公报、两微一端等十三种。
    ///
    /// “一微一端”“政府网占”，或者较长的名称只差一个字的，多半是写错；把公开方式（主动公开）、公开对象（全社会）填到这一列的，是填错了列。各地自己
    /// 的平台、栏目不提示。
    ///
    /// 改正：改为国家标准目录的名称。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"name": "机构设置", "channel": "政府网站、一微一端"}
    /// {"name": "机构设置", "channel": "■政府网络 □政府公报"}
    /// {"name": "机构设置", "channel": "■政府网站 ■便民服务占"}
    /// {"name": "机构设置", "channel": "主动公开"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"name": "机构设置", "channel": "政府网站、两微一端"}
    /// {"name": "机构设置", "channel": "■政府网站 □公共查阅点"}
    /// {"name": "机构设置", "channel": "爱山东客户端、公共资源交易平台"}
    /// {"name": "机构设置", "channel": "局门户网站政务公开专栏"}
    /// ```
    RULE = "item/channel-unknown" {
        title: ("公开渠道写错", "Unknown channel"),
        message: (
            "“{found}”不是通行的公开渠道名称，应当是“{right}”",
            "“{found}” is no channel of the national list; it should be “{right}”"
        ),
        severity: Severity::Warning,
        basis: &[GRASSROOTS_2019.at(""), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Item(check),
    }
}

static OTHER_FIELD: Message = Message::new(
    "“{found}”不是公开渠道，填错了列，应当写明在哪里公开，如“政府网站”",
    "“{found}” is no channel and belongs in another column; say where it is published, such as 政府网站",
);

/// So many findings of a cell are told.
const MANY: usize = 10;

/// Words of another column.
const AUDIENCES: &[&str] = &["全社会", "社会公众", "特定群体", "特定群众"];

fn check(item: &Item<'_>, cx: &mut Context<'_>) {
    let Some(value) = item.channel.as_deref().filter(|_| !item.inherits("channel")) else {
        return;
    };
    let mut found = 0;
    for name in read_channels(value) {
        let written = name.span.of(value);
        let finding = || Finding::new(&RULE, name.span).in_field("channel").with("found", written);
        let finding = if let Some(right) = near_channel(written) {
            let fix = Fix::suggest([Edit::replace(name.span, right)]);
            finding().with("right", right).with_fix(fix)
        } else if AUDIENCES.contains(&written) || read_attribute(written).is_some() {
            finding().saying(OTHER_FIELD)
        } else {
            continue;
        };
        if found < MANY {
            found += 1;
            cx.report(finding.for_review());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, passes};

    #[test]
    fn one_character_makes_another_name() {
        breaks(
            &RULE,
            &[
                r#"{"channel": "■政府网站 ■发布会/听政会"}"#,
                r#"{"channel": "■精准推进"}"#,
                r#"{"channel": "全社会"}"#,
            ],
        );
    }

    #[test]
    fn other_names_are_left() {
        passes(
            &RULE,
            &[
                r#"{"channel": "政府网"}"#,
                r#"{"channel": "便民服务点、政府公告"}"#,
                r#"{"channel": "市政府网站"}"#,
                r#"{"channel": "公开栏"}"#,
                r#"{"channel": "■其他：主动公开"}"#,
                r#"{"channel": ""}"#,
            ],
        );
    }
}
