//! 缺少标题

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019, DOCUMENT_RULES_2012};
use crate::message::Message;
use crate::read::Role;
use crate::record::Document;
use crate::text::Span;

declare_rule! {
    /// 公文和公开目录的每一条都要有标题（名称）。
    ///
    /// 条例规定目录应当包括政府信息的名称。“标题”一栏留空的，提示；没有填写过这一栏的记录不提示。
    /// 只有正文时，正文有落款和成文日期而开头就是内容、找不到标题的，请人核对：可能是复制时漏了标题。
    ///
    /// 改正：补上公文的完整标题。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"title": "", "documentNumber": "云岭政发〔2024〕12号"}
    /// {"title": "　", "writtenOn": "2024-06-27"}
    /// {"body": "2017年，我局认真贯彻落实条例，积极推进政务公开。\n一、主动公开情况\n全年公开120条。\n二、依申请公开情况\n全年收到3件。\n云岭县公安局\n2018年1月15日"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"title": "云岭县人民政府关于划定禁燃区的通知", "documentNumber": "云岭政发〔2024〕12号"}
    /// {"writtenOn": "2024-06-27"}
    /// {"title": "关于开展年检的通知", "body": "各单位：\n现将有关事项通知如下。\n云岭县公安局\n2024年6月27日"}
    /// {"body": "今天召开会议。"}
    /// {"body": "云岭县公安局对县政协第12号提案的处理情况\n一、办理过程\n已当面沟通。\n二、办理结果\n已办结。\n云岭县公安局\n2024年6月27日"}
    /// {"body": "法释〔2025〕8号\n《关于审理政府信息公开案件的解释》已经会议通过，现予公布，自2025年6月1日起施行。\n云岭县公安局\n2025年5月19日\n关于审理政府信息公开案件的解释\n一、受理\n依法受理。\n二、审理\n依法审理。"}
    /// {"body": "（五）加强监督。每季度检查一次。\n六、有关要求\n按时报送。\n云岭县公安局\n2024年6月27日"}
    /// ```
    RULE = "title/missing" {
        title: ("缺少标题", "Missing title"),
        message: ("没有填写标题", "the title is left blank"),
        severity: Severity::Error,
        basis: &[
            DISCLOSURE_2019.at("第十二条"),
            DISCLOSURE_2007.at("第十九条"),
            DOCUMENT_RULES_2012.at("第九条"),
        ],
        since: "0.1.0",
        check: Check::Document(check),
    }
}

static IN_TEXT: Message = Message::new(
    "正文有落款和成文日期，开头“{found}”不像标题，没有找到标题",
    "the text is signed and dated, and it begins with “{found}”, which is no title; none was found",
);

fn check(document: &Document<'_>, cx: &mut Context<'_>) {
    if document.is_blank("title") {
        cx.report(Finding::of_field(&RULE, "title"));
        return;
    }
    let Some(text) = cx.official().filter(|_| document.title.is_none()) else { return };
    let (Some(_), Some(date)) = (text.signature, text.date) else { return };
    // What only publishes another text, 《某某解释》已经会议通过，现予公布, has often no title of its own.
    let above = text.headings.iter().filter(|heading| heading.marker.start < date.start).count();
    if text.title.is_some() || text.addressee.is_some() || above < 2 {
        return;
    }
    let is_page = |role: Role| matches!(role, Role::Page | Role::Number);
    let Some(first) = text.lines.iter().find(|line| !is_page(line.role)) else { return };
    // A line without a full stop may be a title of its own kind; a numbered one begins in the middle.
    if first.role != Role::Text || !first.span.of(text.source).contains('。') {
        return;
    }
    let words = beginning(first.span, text.source);
    cx.report(
        Finding::new(&RULE, words)
            .in_field("body")
            .saying(IN_TEXT)
            .weighing(Severity::Warning)
            .for_review()
            .with("found", words.of(text.source)),
    );
}

/// The first characters of a line, as a message can show them.
fn beginning(line: Span, text: &str) -> Span {
    let words = line.of(text);
    let end = words.char_indices().nth(12).map_or(words.len(), |(at, _)| at);
    Span::new(0, end).shifted(line.start as usize)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::passes;

    #[test]
    fn a_text_that_is_addressed_or_short_is_left() {
        passes(
            &RULE,
            &[
                r#"{"body": "各单位：\n请参加会议。\n云岭县公安局\n2024年6月27日"}"#,
                r#"{"body": "已收悉。\n云岭县公安局\n2024年6月27日"}"#,
            ],
        );
    }
}
