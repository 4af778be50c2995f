//! 引用在后的文号

use chrono::{Datelike, NaiveDate};

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::PRACTICE;
use crate::message::Message;
use crate::read::{DocumentNumber, Status, read_document_number};
use crate::record::Document;
use crate::text::Span;

declare_rule! {
    /// 公文不可能引用在它之后才印发的公文。
    ///
    /// 被引文号的年份晚于本文的年份，不是文号抄错，就是本文的日期抄错。公开时附注“已被某号文件废止、修改”的，
    /// 以及年底引用次年文号的，由人判断。
    ///
    /// 本文自己的文号再次出现不是引用。
    ///
    /// 改正：核对被引公文的文号。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"writtenOn": "2016年8月10日", "body": "根据《…的通知》（德办发〔2018〕30号）精神"}
    /// {"documentNumber": "德公发〔2016〕12号", "body": "按照云政办发〔2020〕33号要求"}
    /// {"publishedOn": "2019-05-01", "title": "转发国办发〔2021〕3号文件的通知"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"writtenOn": "2016年8月10日", "body": "根据《…的通知》（德办发〔2016〕30号）精神"}
    /// {"publishedOn": "2023-12-25", "documentNumber": "德公发〔2024〕1号", "body": "德公发〔2024〕1号\n各科室："}
    /// {"body": "根据《…的通知》（德办发〔2018〕30号）精神"}
    /// ```
    RULE = "document-number/cited-later" {
        title: ("引用在后的文号", "A number cited before its year"),
        message: (
            "“{number}”是 {year} 年的文号，本文是 {own} 年的，不可能引用",
            "“{number}” is of {year}; a document of {own} cannot cite it"
        ),
        severity: Severity::Error,
        basis: &[crate::law::DOCUMENT_RULES_2012.at(""), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::DocumentNumber(check),
    }
}

static NOTED: Message = Message::new(
    "“{number}”是 {year} 年的文号，本文是 {own} 年的；如果是公开时加的附注，应当与正文分开",
    "“{number}” is of {year}, the document of {own}; a note added on publication should stand apart from the text",
);

/// Words beside a number that say what became of a document later.
const LATER: &[&str] = &[
    "废止",
    "失效",
    "有效",
    "修改",
    "修订",
    "修正",
    "代替",
    "替代",
    "取代",
    "停止执行",
    "宣布",
    "调整",
];

/// How far beside the number they are looked for, in characters.
const BESIDE: usize = 16;

fn check(number: &DocumentNumber<'_>, cx: &mut Context<'_>) {
    let Some(document) = cx.document().filter(|_| cx.is_running_text()) else { return };
    let (Some(year), Some(own)) = (number.year_value(), cx.own_day()) else { return };
    let at_head = cx.official().is_some_and(|text| text.numbers.contains(&number.span));
    if year <= own.year()
        || number.status() == Status::Invalid
        || at_head
        || is_own(number, document)
    {
        return;
    }
    let fields = ["writtenOn", "printedOn", "publishedOn"];
    let is_dated = fields.iter().any(|field| cx.date(field).is_some())
        || cx.official().is_some_and(|text| text.date.is_some());
    let doubtful = is_noted(number) || is_turn_of_year(year, own, is_dated);
    let found = Finding::new(&RULE, number.span)
        .with("number", number.text())
        .with("year", year)
        .with("own", own.year());
    cx.report(if doubtful {
        found.saying(NOTED).weighing(Severity::Warning).for_review()
    } else {
        found
    });
}

/// Whether it is the document's own number rather than one it cites.
fn is_own(number: &DocumentNumber<'_>, document: &Document<'_>) -> bool {
    // Nothing longer is one number; reading it again for every citation would take its time.
    let own = document.document_number.as_deref().filter(|own| own.len() < 256);
    let own = own.and_then(read_document_number);
    own.is_some_and(|own| own.canonical.is_some() && own.canonical == number.canonical)
}

/// Whether the document is dated so late in the year that it may know a number of the next.
fn is_turn_of_year(year: i32, own: NaiveDate, is_dated: bool) -> bool {
    is_dated && year == own.year() + 1 && own.month() == 12 && own.day() >= 20
}

/// Whether a word beside it says what became of the document later.
fn is_noted(number: &DocumentNumber<'_>) -> bool {
    let Span { start, end } = number.span;
    let before = &number.source[..start as usize];
    let after = &number.source[end as usize..];
    let from = before.char_indices().rev().nth(BESIDE).map_or(0, |(at, _)| at);
    let to = after.char_indices().nth(BESIDE).map_or(after.len(), |(at, _)| at);
    LATER.iter().any(|word| before[from..].contains(word) || after[..to].contains(word))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::Severity;
    use crate::rules::testing::{findings, passes};

    fn found(record: &str) -> Option<(Severity, bool)> {
        let found = findings(&RULE, record);
        found
            .iter()
            .find(|found| found.rule.id == RULE.id)
            .map(|found| (found.severity, found.review))
    }

    #[test]
    fn a_note_on_publication_is_for_a_person() {
        let noted = r#"{"writtenOn": "2016-08-10", "body": "（本文已被德办发〔2018〕30号废止）"}"#;
        assert_eq!(found(noted), Some((Severity::Warning, true)));
        let extended = r#"{"writtenOn": "2021-12-31", "body": "（根据德政办发〔2023〕45号，有效期延长至2026年）"}"#;
        assert_eq!(found(extended), Some((Severity::Warning, true)));
        let december = r#"{"writtenOn": "2016-12-29", "body": "见德办发〔2017〕1号"}"#;
        assert_eq!(found(december), Some((Severity::Warning, true)));
        let sure = r#"{"writtenOn": "2016-12-29", "body": "见德办发〔2018〕1号"}"#;
        assert_eq!(found(sure), Some((Severity::Error, false)));
    }

    #[test]
    fn numbers_without_a_year_and_licences_are_left() {
        passes(
            &RULE,
            &[
                r#"{"writtenOn": "2016-08-10", "body": "依照国务院令第711号"}"#,
                r#"{"writtenOn": "2016-08-10", "body": "（2018）最高法民再98号"}"#,
                r#"{"writtenOn": "2016-08-10", "body": "到2018年12月"}"#,
            ],
        );
    }
}
