//! 重复的索引号

use crate::engine::{Check, Context, Finding, Place, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019, PRACTICE};
use crate::message::Message;
use crate::order::Table;
use crate::read::IndexNumber;
use crate::record::Document;
use crate::text::is_han;

declare_rule! {
    /// 一个索引号只属于一条信息。
    ///
    /// 同一索引号出现在标题不同的两条记录上，总有一条抄错了或者编重了。标题相同（或者一条包含另一条）的，是同一条
    /// 信息列了两次，作警告；标题不知道的，提请核对。全角半角不同、有无空格，算同一个索引号；不认得编法的，
    /// 只在发布机关相同时比较，也只作警告。
    ///
    /// 改正：核对发布系统里的两条记录。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// [{"indexNumber": "640121-103/2017-48967", "title": "关于春耕生产的通知"}, {"indexNumber": "640121-103/2017-48967", "title": "关于森林防火的通知"}]
    /// [{"indexNumber": "640121-103/2017-48967", "title": "关于春耕生产的通知"}, {"indexNumber": "640121-103/2017-48967", "title": "关于春耕生产的通知"}]
    /// [{"indexNumber": "QX00012", "title": "关于春耕生产的通知", "issuer": "永宁县公安局"}, {"indexNumber": "QX00012", "title": "关于森林防火的通知", "issuer": "永宁县公安局"}]
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// [{"indexNumber": "640121-103/2017-48967", "title": "关于春耕生产的通知"}, {"indexNumber": "640121-103/2017-48968", "title": "关于森林防火的通知"}]
    /// [{"indexNumber": "640121-103/2017-48967", "title": "关于春耕生产的通知"}, {"indexNumber": "640121-104/2017-48967", "title": "关于森林防火的通知"}]
    /// [{"indexNumber": "QX00012", "title": "关于春耕生产的通知", "issuer": "永宁县公安局"}, {"indexNumber": "QX00012", "title": "关于森林防火的通知", "issuer": "梁河县公安局"}]
    /// [{"indexNumber": "", "title": "关于春耕生产的通知"}, {"indexNumber": "", "title": "关于森林防火的通知"}]
    /// ```
    RULE = "index-number/duplicate" {
        title: ("重复的索引号", "Duplicate index number"),
        message: (
            "索引号“{number}”另有一条记录，标题是“{title}”，一个索引号只属于一条信息",
            "the index number “{number}” is also that of “{title}”; it belongs to one record"
        ),
        severity: Severity::Error,
        basis: &[
            DISCLOSURE_2019.at("第十二条"),
            DISCLOSURE_2007.at("第十九条"),
            PRACTICE.at(""),
        ],
        since: "0.1.0",
        check: Check::Documents(check),
    }
}

static SAME: Message = Message::new(
    "同一条信息列了两次，索引号“{number}”和标题“{title}”都相同，应当只列一次",
    "the same record is listed twice, with the index number “{number}” and the title “{title}”",
);

static UNTITLED: Message = Message::new(
    "索引号“{number}”另有一条记录，一个索引号只属于一条信息",
    "the index number “{number}” is also on another record; it belongs to one",
);

static ALSO: Message = Message::new("同一索引号另见此处", "the same index number is also here");

fn check(documents: &[Document<'_>], cx: &mut Context<'_>) {
    let numbers = documents.iter().zip(cx.numbers()).enumerate();
    let numbers = numbers.filter_map(|(row, (document, numbers))| {
        Some((key(document, numbers.index.as_deref()?)?, row))
    });
    for (_, rows) in Table::grouped(numbers.collect()).iter() {
        // Each is compared with the first: a number that stands on a thousand rows stays linear.
        for row in &rows[1..] {
            report(documents, rows[0], *row, cx);
        }
    }
}

/// What the same index numbers have in common: one of a shape that is not known counts only within
/// the records of an issuer.
fn key(document: &Document<'_>, number: &IndexNumber<'_>) -> Option<String> {
    if !number.shape.is_index_number() {
        return None;
    }
    let owned = !number.organisation.is_empty() || !number.region.is_empty();
    let issuer = document.issuer.as_deref().filter(|_| !owned).map(letters).unwrap_or_default();
    Some(format!("{} {issuer}", number.canonical))
}

/// The letters of a title or name, without marks and spaces.
fn letters(text: &str) -> String {
    text.chars().filter(|c| is_han(*c) || c.is_alphanumeric()).collect()
}

fn report(documents: &[Document<'_>], first: usize, row: usize, cx: &mut Context<'_>) {
    let document = &documents[row];
    let title = documents[first].title.as_deref().unwrap_or_default();
    let second = document.title.as_deref().unwrap_or_default();
    let place = Place { row: Some(first as u32), field: Some("indexNumber"), ..Place::default() };
    let number = document.index_number.as_deref().unwrap_or_default().trim();
    let finding = Finding::of_field(&RULE, "indexNumber")
        .in_row(row)
        .with("number", number)
        .related(place, ALSO, Vec::new());
    // Numbers of other shapes may be counted anew in every list.
    let own = cx.numbers().get(row).and_then(|numbers| numbers.index.as_ref());
    let is_known = own.is_some_and(|number| number.shape.is_known());
    let (one, other) = (letters(title), letters(second));
    let finding = if one.is_empty() || other.is_empty() {
        finding.saying(UNTITLED).weighing(Severity::Warning).for_review()
    } else if one.contains(&other) || other.contains(&one) {
        finding.saying(SAME).with("title", second).weighing(Severity::Warning)
    } else if is_known {
        finding.with("title", title)
    } else {
        finding.with("title", title).weighing(Severity::Warning)
    };
    cx.report(finding);
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::Severity;
    use crate::rules::testing::{findings, passes};

    fn weights(json: &str) -> Vec<(Severity, Option<u32>)> {
        let found = findings(&RULE, json);
        let own = found.iter().filter(|found| found.rule.id == RULE.id);
        own.map(|found| (found.severity, found.place.row)).collect()
    }

    #[test]
    fn every_further_record_is_reported_by_what_it_is() {
        let json = r#"[{"indexNumber": "000014349/2018-00222", "title": "关于甲的通知"},
            {"indexNumber": "000014349／2018－00222", "title": "关于乙的通知"},
            {"indexNumber": "000014349/2018-00222", "title": "关于甲的通知。"},
            {"indexNumber": "000014349/2018-00222"}]"#;
        assert_eq!(
            weights(json),
            [
                (Severity::Error, Some(1)),
                (Severity::Warning, Some(2)),
                (Severity::Warning, Some(3))
            ]
        );
    }

    #[test]
    fn signs_that_there_is_none_are_no_number() {
        passes(
            &RULE,
            &[
                r#"[{"indexNumber": "无", "title": "甲"}, {"indexNumber": "无", "title": "乙"}]"#,
                r#"[{"indexNumber": "/", "title": "甲"}, {"indexNumber": "/", "title": "乙"}]"#,
                r#"[{"indexNumber": "2017-03-29", "title": "甲"}, {"indexNumber": "2017-03-29", "title": "乙"}]"#,
            ],
        );
    }
}
