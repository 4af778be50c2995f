//! 公开方式和别的要素矛盾

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::PRACTICE;
use crate::message::Message;
use crate::read::{Attribute, ChannelMark, read_attribute_words, read_channels};
use crate::record::Item;
use crate::text::{Span, is_space};

declare_rule! {
    /// 事项的公开方式应当只有一种，并且和公开渠道、公开对象相称。
    ///
    /// 主动公开、依申请公开都选了的，依申请公开却选用政府网站、政府公报的，依申请公开却以“全社会”为公开
    /// 对象的，提示核对：一个事项里有一部分依申请公开的，应当分成两个事项。公开渠道里的□当作没有选用。
    ///
    /// 改正：选定一种公开方式，或者改正公开渠道、公开对象。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"name": "行政许可", "attribute": "主动公开、依申请公开"}
    /// {"name": "行政许可", "attribute": "依申请公开", "channel": "■政府网站 □政府公报"}
    /// {"name": "行政许可", "attribute": "依申请公开", "channel": "政府公报"}
    /// {"name": "行政许可", "attribute": "依申请公开", "audience": "全社会"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"name": "行政许可", "attribute": "主动公开", "channel": "■政府网站 □政府公报", "audience": "全社会"}
    /// {"name": "行政许可", "attribute": "依申请公开", "channel": "□政府网站 ■政务服务中心"}
    /// {"name": "行政许可", "attribute": "依申请公开", "channel": "政府网站依申请公开平台"}
    /// {"name": "行政许可", "attribute": "依申请公开", "audience": "申请人"}
    /// ```
    RULE = "item/attribute-conflict" {
        title: ("公开方式和别的要素矛盾", "Contradictory way of disclosure"),
        message: (
            "公开方式填了不止一种（“{first}”和“{second}”），应当选定一种",
            "more than one way of disclosure is given (“{first}” and “{second}”); it should be one"
        ),
        severity: Severity::Warning,
        basis: &[PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Item(check),
    }
}

static CHANNEL: Message = Message::new(
    "公开方式是“{attribute}”，公开渠道却选用“{found}”，应当核对哪一处有误",
    "the way of disclosure is “{attribute}”, yet “{found}” is chosen as a channel; one of them should be corrected",
);

static AUDIENCE: Message = Message::new(
    "公开方式是“{attribute}”，公开对象却是“{found}”，应当核对哪一处有误",
    "the way of disclosure is “{attribute}”, yet the audience is “{found}”; one of them should be corrected",
);

/// Channels whose contents anybody can read.
const PUBLIC: &[&str] = &["政府网站", "政府公报"];

/// Words for the public at large.
const EVERYBODY: &[&str] = &["全社会", "社会公众", "全体公众"];

fn check(item: &Item<'_>, cx: &mut Context<'_>) {
    let Some(value) = item.attribute.as_deref().filter(|_| !item.inherits("attribute")) else {
        return;
    };
    let words = read_attribute_words(value);
    let Some(first) = words.first().filter(|word| word.attribute.is_some()) else { return };
    let differs =
        |attribute: Option<Attribute>| attribute.is_some() && attribute != first.attribute;
    if let Some(second) = words.iter().find(|word| differs(word.attribute)) {
        let finding = Finding::new(&RULE, first.span.to(second.span)).in_field("attribute");
        let finding = finding.with("first", first.span.of(value)).for_review();
        return cx.report(finding.with("second", second.span.of(value)));
    }
    if first.attribute != Some(Attribute::OnRequest) {
        return;
    }
    let attribute = first.span.of(value);
    if let Some((span, found)) = public_channel(item) {
        let finding = Finding::new(&RULE, span).in_field("channel").saying(CHANNEL).for_review();
        cx.report(finding.with("attribute", attribute).with("found", found));
    } else if let Some(found) = everybody(item) {
        let finding = Finding::of_field(&RULE, "audience").saying(AUDIENCE).for_review();
        cx.report(finding.with("attribute", attribute).with("found", found));
    }
}

/// The first channel in use that anybody can read.
fn public_channel<'i>(item: &'i Item<'_>) -> Option<(Span, &'i str)> {
    let value = item.channel.as_deref().filter(|_| !item.inherits("channel"))?;
    let names = read_channels(value);
    let has_marks = names.iter().any(|name| name.mark != ChannelMark::Bare);
    let in_use = if has_marks { ChannelMark::Ticked } else { ChannelMark::Bare };
    let found = names.iter().find(|name| {
        name.mark == in_use
            && name.channel.is_some_and(|channel| PUBLIC.contains(&channel))
            && !name.span.of(value).contains("申请")
            // What recognition of characters makes of an empty box.
            && !name.span.of(value).starts_with('口')
    })?;
    Some((found.span, found.span.of(value)))
}

/// The audience, where it is the public at large and nobody else.
fn everybody<'i>(item: &'i Item<'_>) -> Option<&'i str> {
    let value = item.audience.as_deref().filter(|_| !item.inherits("audience"))?;
    let value = value.trim_matches(|c| is_space(c) || matches!(c, '■' | '☑' | '√'));
    Some(value).filter(|value| EVERYBODY.contains(value))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, passes};

    #[test]
    fn two_ways_and_public_channels_of_what_is_on_request_are_reported() {
        breaks(
            &RULE,
            &[
                r#"{"attribute": "■主动公开 ■依申请公开"}"#,
                r#"{"attribute": "依申请", "channel": "政务服务中心、县门户网站"}"#,
                r#"{"attribute": "□主动公开 ■依申请公开", "audience": "■全社会"}"#,
            ],
        );
    }

    #[test]
    fn what_agrees_is_left() {
        passes(
            &RULE,
            &[
                r#"{"attribute": "□主动公开 □依申请公开"}"#,
                r#"{"attribute": "政府网站", "channel": "政府网站"}"#,
                r#"{"attribute": "依申请公开", "channel": "政务服务中心 □政府网站"}"#,
                r#"{"attribute": "依申请公开", "channel": "政务服务中心 口政府网站"}"#,
                r#"{"attribute": "依申请公开", "channel": "R政务服务中心 £政府网站"}"#,
                r#"{"attribute": "依申请公开", "audience": "全社会、申请人"}"#,
                r#"{"attribute": "依申请公开", "audience": "全社会", "inherited": ["audience"]}"#,
                r#"{"attribute": "", "audience": "全社会"}"#,
            ],
        );
    }
}
