//! 公众看不到的公开渠道

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019};
use crate::read::find_internal_channels;
use crate::record::Text;

declare_rule! {
    /// 向社会公开的渠道应当是公众能够看到的。
    ///
    /// 在“公开渠道：”“公开方式：”等栏里列出内网、局域网、局内网页的，公众看不到，等于没有公开。文中规定了对内公
    /// 开、内部公开的，不提示。
    ///
    /// 改正：改为政府网站、政府公报等公众能够看到的渠道；只对内部公开的，另列一项。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 公开渠道：县政府门户网站、局内网页
    /// ---
    /// 公开方式：公安内网、公告栏
    /// ---
    /// 公开载体：单位局域网
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 公开渠道：县政府门户网站、国内网络媒体
    /// ---
    /// 一、对内公开
    /// 公开渠道：公安内网
    /// ---
    /// 在公安内网开展业务培训，不得在内网公开国家秘密。
    /// ```
    RULE = "text/internal-channel" {
        title: ("公众看不到的公开渠道", "A channel that the public cannot see"),
        message: (
            "“{found}”公众看不到，不能作为向社会公开的渠道",
            "the public cannot see “{found}”; it is no channel of disclosure"
        ),
        severity: Severity::Warning,
        basis: &[DISCLOSURE_2019.at("第二十三条"), DISCLOSURE_2007.at("第十五条")],
        since: "0.1.0",
        check: Check::Text(check),
    }
}

/// Words of a text that tells what is disclosed to its own people.
const INWARD: &[&str] = &["对内公开", "内部公开", "向内部", "队务公开", "局务公开"];

/// More than so many of a text are one custom.
const MOST: usize = 3;

fn check(text: &Text<'_>, cx: &mut Context<'_>) {
    let found = find_internal_channels(cx.sight());
    if found.is_empty() || INWARD.iter().any(|word| text.body.contains(word)) {
        return;
    }
    for span in found.into_iter().take(MOST) {
        let finding = Finding::new(&RULE, span).with("found", span.of(text.body));
        cx.report(finding.for_review());
    }
}
