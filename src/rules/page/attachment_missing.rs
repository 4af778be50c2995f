//! 页面缺少附件

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{GB_T_9704_2012, PRACTICE, SITE_INDICATORS_2019};
use crate::message::Message;
use crate::record::PageReading;
use crate::text::is_space;

declare_rule! {
    /// 公文说有附件的，页面上应当能看到或者下载附件。
    ///
    /// 附件说明里列了附件，正文之后没有附件页，页面上也没有可以下载的文件的，提示；写着“附件下载：”而下面什么也没有的，只作提示。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 关于年检的通知
    /// 各所：
    /// 现将2024年度年检工作的有关事项通知如下，请遵照执行。
    /// 附件：年检工作任务分工表
    /// 某县公安局
    /// 2024年6月27日
    /// ---
    /// 关于年检的通知
    /// 各所：
    /// 现将2024年度年检工作的有关事项通知如下，请遵照执行。
    /// 某县公安局
    /// 2024年6月27日
    /// 附件下载:
    /// ---
    /// {"lines": [{"text": "关于年检的通知", "tag": "h1", "main": true}, {"text": "相关附件：", "tag": "div", "main": false}]}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 关于年检的通知
    /// 各所：
    /// 现将2024年度年检工作的有关事项通知如下，请遵照执行。
    /// 附件：年检工作任务分工表
    /// 某县公安局
    /// 2024年6月27日
    /// 附件
    /// 年检工作任务分工表
    /// ---
    /// {"lines": [{"text": "关于年检的通知", "tag": "h1", "main": true}, {"text": "各所：", "tag": "p", "main": true}, {"text": "附件：分工表", "tag": "p", "main": true, "links": [{"text": "分工表", "href": "/1.doc"}]}]}
    /// ---
    /// {"lines": [{"text": "关于年检的通知", "tag": "h1", "main": true}, {"text": "附件下载：", "tag": "div", "main": true}, {"text": "分工表", "tag": "li", "main": true, "links": [{"text": "分工表", "href": "/1.doc"}]}]}
    /// ```
    RULE = "page/attachment-missing" {
        title: ("页面缺少附件", "Attachment missing from a page"),
        message: (
            "说明有附件“{name}”，页面上没有附件，也没有可以下载的文件",
            "“{name}” is said to be attached, and the page neither shows it nor offers it"
        ),
        severity: Severity::Warning,
        basis: &[GB_T_9704_2012.at("7.3.4"), SITE_INDICATORS_2019.at(""), PRACTICE.at("附件齐全")],
        since: "0.1.0",
        check: Check::Page(check),
    }
}

static EMPTY: Message = Message::new("“{label}”下面没有附件", "nothing is offered below “{label}”");

fn check(reading: &PageReading<'_>, cx: &mut Context<'_>) {
    if !reading.document.attachments.is_empty() {
        return;
    }
    let text = cx.official();
    let announced = text.and_then(|text| Some((text, text.attachments.as_ref()?)));
    if let Some((text, note)) = announced.filter(|(text, _)| text.annexes.is_empty()) {
        let name = note.names[0].name;
        cx.report(
            Finding::new(&RULE, name)
                .in_field("body")
                .for_review()
                .with("name", name.of(text.source)),
        );
        return;
    }
    if let Some(label) = empty_label(reading) {
        cx.report(
            Finding::of_record(&RULE).saying(EMPTY).weighing(Severity::Info).with("label", label),
        );
    }
}

/// A label that offers attachments, with nothing behind it.
fn empty_label<'a>(reading: &PageReading<'a>) -> Option<&'a str> {
    let lines = &reading.page.lines;
    let label = |text: &str| {
        let words = text.trim_matches(|c| is_space(c) || matches!(c, '：' | ':'));
        matches!(words, "附件下载" | "相关附件" | "附件列表" | "文件下载" | "附件")
    };
    let shown = |line: &&crate::record::PageLine<'_>| !line.hidden;
    let at = lines
        .iter()
        .position(|line| label(&line.text) && line.text.contains(['：', ':']) && !line.hidden)?;
    let after = lines[at..].iter().filter(shown).take(4);
    let offers = after.into_iter().any(|line| !line.links.is_empty());
    (!offers).then(|| lines[at].text.trim())
}
