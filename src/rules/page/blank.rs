//! 空白页面

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{PRACTICE, SITE_INDICATORS_2019};
use crate::message::Message;
use crate::record::PageReading;
use crate::text::is_han;

declare_rule! {
    /// 栏目和页面不应当是空白的。
    ///
    /// 检查指标把空白栏目列为单项否决。没有文章链接、也没有成段文字的页面，或者只写着“暂无”“建设中”而不说明理由的，提示；
    /// 确实没有内容、写明了原因的，不算空白。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"title": "规范性文件", "lines": [{"text": "首页 > 政府信息公开", "tag": "div", "main": false}, {"text": "暂无内容", "tag": "div", "main": true}]}
    /// ---
    /// {"title": "财政预算", "lines": [{"text": "栏目建设中", "tag": "p", "main": true}]}
    /// ---
    /// {"title": "通知公告", "lines": [{"text": "首页", "tag": "a", "main": false}]}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"title": "规范性文件", "lines": [{"text": "暂无规范性文件：本局没有制定规范性文件的职权，统一由县人民政府制定并公布。", "tag": "p", "main": true}]}
    /// ---
    /// {"title": "通知公告", "lines": [{"text": "关于年检的通知 2026-11-20", "tag": "li", "main": true, "links": [{"text": "关于年检的通知", "href": "/1.html"}]}]}
    /// ---
    /// {"title": "机构职能", "lines": [{"text": "负责全县治安管理工作，指导派出所业务。", "tag": "p", "main": true}]}
    /// ```
    RULE = "page/blank" {
        title: ("空白页面", "Blank page"),
        message: (
            "页面没有实际内容，只有“{found}”",
            "the page has no content but “{found}”"
        ),
        severity: Severity::Warning,
        basis: &[SITE_INDICATORS_2019.at("单项否决"), PRACTICE.at("空白栏目")],
        since: "0.1.0",
        check: Check::Page(check),
    }
}

static NOTHING: Message = Message::new("页面没有实际内容", "the page has no content");

/// What stands in the place of content.
const STAND_INS: &[&str] = &[
    "暂无",
    "建设中",
    "正在建设",
    "正在更新",
    "敬请期待",
    "内容为空",
    "没有找到",
    "无内容",
    "待更新",
];

/// A paragraph has at least so many characters.
const PARAGRAPH: usize = 10;

/// A title has at least so many: a page with one has something to show.
const TITLE: usize = 5;

fn check(reading: &PageReading<'_>, cx: &mut Context<'_>) {
    let lines = reading.page.lines.iter().filter(|line| line.main && !line.hidden);
    let mut said = None;
    for line in lines {
        let characters = line.text.chars().filter(|c| is_han(*c)).count();
        let stand_in = STAND_INS.iter().any(|word| line.text.contains(word));
        let excuse = stand_in && characters < 20;
        if !line.links.is_empty() || (characters >= PARAGRAPH && !excuse) {
            return;
        }
        if excuse {
            said = Some(line.text.trim());
        }
    }
    // A title, a number or a date by themselves may be all of a short record.
    let body = reading.document.body.as_deref().unwrap_or_default();
    let holds = body.chars().filter(|c| is_han(*c)).count() >= TITLE;
    if said.is_none() && (holds || reading.document.document_number.is_some()) {
        return;
    }
    let finding = Finding::of_record(&RULE).for_review();
    cx.report(match said {
        Some(found) => finding.with("found", found),
        None => finding.saying(NOTHING),
    });
}
