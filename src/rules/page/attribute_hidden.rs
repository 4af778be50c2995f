//! 公开属性没有显示

use chrono::NaiveDate;

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{GB_T_9704_2012, OPENNESS_2016};
use crate::read::find_markings;
use crate::record::PageReading;

declare_rule! {
    /// 公文的公开属性标注应当显示在页面上。
    ///
    /// 标注只写在不显示的地方（隐藏的元素、网页标签），页面正文和著录项里都看不到的，提示。
    /// 2017年以前的公文不提示。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"lines": [{"text": "关于年检的通知", "tag": "h1", "main": true}, {"text": "各所：", "tag": "p", "main": true}, {"text": "某县公安局", "tag": "p", "main": true}, {"text": "2024年6月27日", "tag": "p", "main": true}, {"text": "（此件公开发布）", "tag": "p", "main": true, "hidden": true}]}
    /// ---
    /// {"lines": [{"text": "关于年检的通知", "tag": "h1", "main": true}, {"text": "某县公安局　2024年6月27日", "tag": "p", "main": true}, {"text": "公开方式：主动公开", "tag": "div", "main": false, "hidden": true}]}
    /// ---
    /// {"meta": [["公开方式", "主动公开"]], "lines": [{"text": "关于年检的通知", "tag": "h1", "main": true}, {"text": "某县公安局　2024年6月27日", "tag": "p", "main": true}]}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"lines": [{"text": "关于年检的通知", "tag": "h1", "main": true}, {"text": "某县公安局　2024年6月27日", "tag": "p", "main": true}, {"text": "（此件公开发布）", "tag": "p", "main": true}, {"text": "（此件公开发布）", "tag": "p", "main": true, "hidden": true}]}
    /// ---
    /// {"lines": [{"text": "关于年检的通知", "tag": "h1", "main": true}, {"text": "某县公安局　2024年6月27日", "tag": "p", "main": true}]}
    /// ---
    /// {"lines": [{"text": "关于年检的通知", "tag": "h1", "main": true}, {"text": "某县公安局　2014年6月27日", "tag": "p", "main": true}, {"text": "（此件公开发布）", "tag": "p", "main": true, "hidden": true}]}
    /// ```
    RULE = "page/attribute-hidden" {
        title: ("公开属性没有显示", "Marking not shown"),
        message: (
            "公开属性“{found}”只写在页面不显示的地方，读者看不到",
            "the attribute “{found}” stands only where the page does not show it"
        ),
        severity: Severity::Warning,
        basis: &[OPENNESS_2016.at("一（一）"), GB_T_9704_2012.at("7.3.6")],
        since: "0.1.0",
        check: Check::Page(check),
    }
}

static NAMES: &[&str] = &["公开方式", "公开属性", "公开类别"];

fn check(reading: &PageReading<'_>, cx: &mut Context<'_>) {
    let document = &reading.document;
    let shown = document.attribute.is_some() || !cx.markings().is_empty();
    if shown || NaiveDate::from_ymd_opt(2017, 1, 1).is_some_and(|first| cx.day() < first) {
        return;
    }
    if let Some(found) = hidden(reading) {
        cx.report(Finding::of_record(&RULE).for_review().with("found", found));
    }
}

/// What a hidden line or a meta element says of the attribute.
fn hidden(reading: &PageReading<'_>) -> Option<String> {
    let page = reading.page;
    let lines = page.lines.iter().filter(|line| line.hidden).find_map(|line| {
        let marking =
            find_markings(&*line.text).into_iter().find(|marking| marking.attribute.is_some());
        let named = || NAMES.iter().any(|name| line.text.trim_start().starts_with(name));
        let words = marking.map(|marking| marking.words.of(&line.text));
        words.or_else(|| named().then_some(line.text.trim())).map(str::to_owned)
    });
    let meta = || {
        NAMES.iter().find_map(|name| page.meta(name)).filter(|content| !content.trim().is_empty())
    };
    lines.or_else(|| meta().map(str::to_owned))
}
