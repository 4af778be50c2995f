//! 缺少附注

use chrono::NaiveDate;

use crate::date::read_date;
use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{OPENNESS_2016, PRACTICE};
use crate::message::Message;
use crate::read::{
    Attribute, Genre, find_date_line, find_prescribed_marking, read_attribute, read_title,
};
use crate::record::Document;
use crate::text::Span;

declare_rule! {
    /// 已经确定公开属性的公文，应当在成文日期下一行写明附注，如（此件公开发布）。
    ///
    /// 只在看得出来的时候提示：选定了公开属性，正文里有单独成行的成文日期，“附注”一栏和正文里都没有附注，
    /// 成文日期在2017年1月1日以后。公文自己要求“标注‘此件公开发布’等字样”而本身没有标注的，也提示；连成文日期也
    /// 没有的，可能只是摘录，请人核对。
    ///
    /// 改正：在成文日期下一行、左空二字，加上附注。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"attribute": "主动公开", "body": "各科、所、队：\n现将方案印发给你们，请认真贯彻执行。\n某县公安局\n2024年6月27日"}
    /// {"attribute": "依申请公开", "marking": "", "body": "各科、所、队：\n现将方案印发给你们，请认真贯彻执行。\n某县公安局\n2024年6月27日"}
    /// {"body": "各科、所、队：\n现将方案印发给你们，请认真贯彻执行。\n某县公安局\n2024年6月27日\n工作方案\n印发公文时要在成文日期下一行标注“此件公开发布”等字样。"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"attribute": "主动公开", "body": "各科、所、队：\n现将方案印发给你们，请认真贯彻执行。\n某县公安局\n2024年6月27日\n（此件公开发布）"}
    /// {"attribute": "主动公开", "marking": "（此件公开发布）", "body": "各科、所、队：\n现将方案印发给你们，请认真贯彻执行。\n某县公安局\n2024年6月27日"}
    /// {"attribute": "主动公开", "body": "6月27日，某县公安局召开会议。"}
    /// {"attribute": "主动公开", "title": "某县公安局关于划定禁燃区的通告", "body": "现通告如下：\n一、全城禁燃。\n某县公安局\n2024年6月27日"}
    /// {"body": "各科、所、队：\n现将方案印发给你们，请认真贯彻执行。\n某县公安局\n2024年6月27日"}
    /// ```
    RULE = "marking/missing" {
        title: ("缺少附注", "Missing marking"),
        message: (
            "公开属性是“{attribute}”，成文日期“{date}”的下一行没有附注，应当写明{right}",
            "the attribute is “{attribute}”, and no marking stands below the date “{date}”; it should be {right}"
        ),
        severity: Severity::Warning,
        basis: &[OPENNESS_2016.at("一（一）"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Document(check),
    }
}

static OWN_RULE: Message = Message::new(
    "文中要求标注“{wording}”等字样，成文日期“{date}”的下一行却没有附注",
    "the text itself prescribes markings such as “{wording}”, yet none stands below its date “{date}”",
);

static UNDATED: Message = Message::new(
    "文中要求标注“{wording}”等字样，这里却没有附注，也没有成文日期，请核对原件",
    "the text itself prescribes markings such as “{wording}”, yet has none, nor a date; check the original",
);

fn check(document: &Document<'_>, cx: &mut Context<'_>) {
    let Some(body) = document.body.as_deref() else { return };
    if document.is_filled("marking") || !cx.markings().is_empty() {
        return;
    }
    if is_for_all(document, cx) {
        return;
    }
    let Some(line) = cx.official().and_then(|text| find_date_line(&text.sight)) else {
        undated(body, cx);
        return;
    };
    let finding = Finding::new(&RULE, line).in_field("body").with("date", line.of(body));
    let attribute = document.attribute.as_deref().unwrap_or_default().trim();
    if let Some(chosen) = read_attribute(attribute).filter(|_| is_due(document, body, line)) {
        let right = match chosen {
            Attribute::Proactive => "（此件公开发布）".to_owned(),
            other => format!("（此件{}）", other.term()),
        };
        // The template of a portal says 主动公开 above whatever it shows.
        let weight = if cx.page().is_some() { Severity::Info } else { Severity::Warning };
        cx.report(finding.with("attribute", attribute).with("right", right).weighing(weight));
    } else if let Some(wording) =
        cx.official().and_then(|text| find_prescribed_marking(&text.sight))
    {
        cx.report(finding.saying(OWN_RULE).with("wording", wording.of(body)));
    }
}

/// Kinds that are for everybody or for one person by what they are, and bear no marking.
const UNMARKED: &[&str] = &[
    "公告",
    "通告",
    "公报",
    "令",
    "命令",
    "公示",
    "名单",
    "决定书",
    "告知书",
    "通知书",
    "公开信",
    "一封信",
    "倡议书",
    "简章",
    "年报",
    "解读",
    "指南",
    "须知",
];

/// Whether the title names a kind that bears no marking.
fn is_for_all(document: &Document<'_>, cx: &Context<'_>) -> bool {
    let unmarked = |genre: Genre| match genre {
        Genre::Document(kind) | Genre::Carried(kind) => UNMARKED.contains(&kind),
        Genre::Unknown => false,
    };
    match document.title.as_deref().filter(|title| !title.is_empty()) {
        Some(title) => unmarked(read_title(title, Span::whole(title)).genre),
        None => cx
            .official()
            .and_then(|text| text.title.as_ref())
            .is_some_and(|title| unmarked(title.genre)),
    }
}

/// A titled document that prescribes markings, and has neither one nor a date to put it below.
fn undated(body: &str, cx: &mut Context<'_>) {
    let Some(text) = cx.official().filter(|text| text.title.is_some()) else { return };
    let Some(wording) = find_prescribed_marking(&text.sight) else { return };
    cx.report(
        Finding::new(&RULE, wording)
            .in_field("body")
            .saying(UNDATED)
            .weighing(Severity::Info)
            .for_review()
            .with("wording", wording.of(body)),
    );
}

/// Whether the document is of 2017 or later.
fn is_due(document: &Document<'_>, body: &str, line: Span) -> bool {
    let day = document.date("writtenOn").or_else(|| read_date(line.of(body))?.day);
    day.or_else(|| document.day())
        .is_some_and(|day| NaiveDate::from_ymd_opt(2017, 1, 1) <= Some(day))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, passes};

    #[test]
    fn a_document_with_an_attribute_and_a_date_needs_its_marking() {
        breaks(
            &RULE,
            &[
                r#"{"attribute": "不予公开", "writtenOn": "2024-06-27", "body": "正文\n2024年6月27日\n附件"}"#,
                r#"{"公开方式": "主动公开", "成文日期": "2024年6月27日", "正文": "正文\n二〇二四年六月二十七日"}"#,
            ],
        );
    }

    #[test]
    fn what_is_older_or_not_known_is_left() {
        passes(
            &RULE,
            &[
                r#"{"attribute": "主动公开", "writtenOn": "2016-08-10", "body": "正文\n2016年8月10日"}"#,
                r#"{"attribute": "主动公开", "body": "正文\n发布时间：2024年6月27日"}"#,
                r#"{"attribute": "主动公开"}"#,
                r#"{"attribute": "政府网站", "body": "正文\n2024年6月27日"}"#,
                r#"{"attribute": "主动公开", "body": "正文\n2024年6月27日（此件主动公开）"}"#,
            ],
        );
    }
}
