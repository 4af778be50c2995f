//! 成文日期与正文不一致

use chrono::NaiveDate;

use super::label;
use crate::date::{Notation, Standing, WrittenDate, read_date};
use crate::engine::{Check, Context, Finding, Place, Severity, declare_rule};
use crate::law::{DOCUMENT_RULES_2012, GB_T_9704_1999, GB_T_9704_2012, PRACTICE};
use crate::message::Message;
use crate::read::OfficialText;
use crate::record::Document;

declare_rule! {
    /// 网页上的成文日期应当与正文落款的成文日期一致，印发日期应当与版记的印发日期一致。
    ///
    /// 发布系统常常把上传日期当作成文日期，公开时限从此算错，按日期也查不到公文。请按正文落款改正。
    ///
    /// 只比较认得准的：发文机关署名之下、写作“2024年6月27日”的日期，是落款的成文日期，后面所印发的文件、附件里的日期
    /// 不算；没有署名的，独占一行的日期在附件之前只有一个（或者几个都相同），才当作成文日期。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"writtenOn": "2019-02-25", "body": "各镇人民政府：\n请遵照执行。\n某县人民政府\n2019年2月22日\n"}
    /// {"writtenOn": "2024-06-27", "publishedOn": "2024-06-27", "body": "某县公安局\n2024年6月26日"}
    /// {"writtenOn": "2024-06-28", "body": "各所：\n现印发给你们。\n某县公安局\n2024年6月27日\n值班表\n2024年7月1日\n甲\n2024年7月2日\n乙"}
    /// {"printedOn": "2016-08-11", "body": "某州公安局警令部            2016年8月10日印发"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"writtenOn": "2017年03月29日", "body": "某县公安局\n\n2017年3月29日\n"}
    /// {"writtenOn": "2019-02-25", "body": "2019年2月22日，会议通过本办法。"}
    /// {"writtenOn": "2024-06-27", "body": "某县公安局\n2024年6月27日\n附件1\n审批表\n2024年6月28日\n"}
    /// {"writtenOn": "2024-06-27", "body": "各所：\n现印发给你们。\n某县公安局\n2024年6月27日\n值班表\n2024年7月1日\n甲\n2024年7月2日\n乙"}
    /// {"writtenOn": "2024-06-27", "body": "大事记\n2024年6月1日\n召开会议。\n2024年6月2日\n印发通知。"}
    /// ```
    RULE = "date/mismatch" {
        title: ("日期与正文不一致", "Metadata dates and the text"),
        message: (
            "{label}“{written}”与正文落款的“{other}”不一致",
            "{label} “{written}” differs from “{other}” below the text"
        ),
        severity: Severity::Error,
        basis: &[
            DOCUMENT_RULES_2012.at("第九条"),
            GB_T_9704_2012.at("7.3.5.4"),
            GB_T_9704_1999.at(""),
            PRACTICE.at("著录日期与正文一致"),
        ],
        since: "0.1.0",
        check: Check::Document(check),
    }
}

static UPLOADED: Message = Message::new(
    "{label}“{written}”与发布日期相同，而正文落款是“{other}”：可能填成了发布日期",
    "{label} “{written}” is the date of publication, and “{other}” stands below the text: it may have been filled in from there",
);
static IN_TEXT: Message = Message::new("正文里的日期", "the date in the text");

fn check(document: &Document<'_>, cx: &mut Context<'_>) {
    let Some(text) = cx.official() else { return };
    let dates = &text.mentioned_dates;
    if let Some(other) = signed(text).or_else(|| the_only(dates, Standing::Line)) {
        compare(document, "writtenOn", (text.source, other), cx);
    }
    if let Some(other) = the_only(dates, Standing::Imprint) {
        compare(document, "printedOn", (text.source, other), cx);
    }
}

/// The date below the office that signs, whatever dates stand in what is attached or printed along.
fn signed<'t>(text: &'t OfficialText<'_>) -> Option<&'t WrittenDate> {
    let (signature, date) = (text.signature?, text.date?);
    let mut dates = text.mentioned_dates.iter();
    let found = dates.find(|found| found.span == date && found.standing == Standing::Line)?;
    (signature.start < date.start && found.notation == Notation::Words).then_some(found)
}

/// The date that stands there in the text itself, if it is but one.
fn the_only(dates: &[WrittenDate], standing: Standing) -> Option<&WrittenDate> {
    let there = |date: &&WrittenDate| date.standing == standing && !date.in_annex;
    let mut dates = dates.iter().filter(there);
    let first = dates.next().filter(|date| date.notation == Notation::Words)?;
    dates.all(|date| date.day == first.day).then_some(first)
}

fn compare(
    document: &Document<'_>,
    field: &'static str,
    (body, other): (&str, &WrittenDate),
    cx: &mut Context<'_>,
) {
    let Some(value) = document.get(field) else { return };
    let (Some(date), Some(other_day)) = (read_date(value), other.day) else { return };
    if date.day.is_none_or(|day| day == other_day) {
        return;
    }
    let (zh, en) = label(field);
    let place = Place { field: Some("body"), span: Some(other.span), ..Place::default() };
    let finding = Finding::new(&RULE, date.span)
        .in_field(field)
        .with("label", zh)
        .with("label_en", en)
        .with("written", date.span.of(value))
        .with("other", other.span.of(body))
        .related(place, IN_TEXT, Vec::new());
    let published: Option<NaiveDate> = document.date("publishedOn");
    cx.report(if published == date.day {
        // 生成日期 and 发文日期 are read as this field too, and may mean the upload.
        finding.saying(UPLOADED).weighing(Severity::Warning)
    } else if date.time.is_some() {
        // A system stamps what it makes with the time of day; an office dates what it signs.
        finding.weighing(Severity::Warning).for_review()
    } else if published == Some(other_day) {
        // What stands on a line by itself may be the date of publication.
        finding.weighing(Severity::Warning).for_review()
    } else {
        finding
    });
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::Severity;
    use crate::rules::testing::{findings, passes};

    fn severity(record: &str) -> Severity {
        let found = findings(&RULE, record);
        found.iter().find(|finding| finding.rule.id == RULE.id).expect(record).severity
    }

    #[test]
    fn a_date_that_is_the_one_of_publication_weighs_less() {
        let body = r#""body": "某县人民政府\n2019年2月22日\n""#;
        for (fields, expected) in [
            (r#""writtenOn": "2019-02-25""#, Severity::Error),
            (r#""writtenOn": "2019-02-25", "publishedOn": "2019-02-25""#, Severity::Warning),
            (r#""writtenOn": "2019-02-20", "publishedOn": "2019-02-22""#, Severity::Warning),
            (r#""writtenOn": "2019-02-25 15:40:33""#, Severity::Warning),
        ] {
            assert_eq!(severity(&format!("{{{fields}, {body}}}")), expected, "{fields}");
        }
    }

    #[test]
    fn what_is_not_surely_the_date_of_signing_is_not_compared() {
        passes(
            &RULE,
            &[
                r#"{"writtenOn": "2019-02-25", "body": "2019-02-22\n正文"}"#,
                r#"{"writtenOn": "2019-02-25", "body": "某局 2019年2月22日"}"#,
                r#"{"writtenOn": "2019年2月", "body": "某局\n2019年2月22日"}"#,
                r#"{"writtenOn": "二〇一九年二月二十二日", "body": "某局\n2019年2月22日"}"#,
            ],
        );
    }
}
