//! 年份与成文日期

use chrono::{Datelike, NaiveDate};

use crate::engine::{Check, Context, Finding, Place, Severity, declare_rule};
use crate::law::{DOCUMENT_RULES_2012, GB_T_9704_2012, PRACTICE};
use crate::message::Message;
use crate::read::{DepartureKind as Kind, DocumentNumber, read_document_number};
use crate::record::Document;

declare_rule! {
    /// 发文字号的年份应当与成文日期的年份一致。
    ///
    /// 文号按年编排，签发当年编号。两者不一致，不是文号抄错，就是日期抄错——网站常把上传的日期填成成文日期。
    /// 年末编号、年初签发（十二月二十日至次年一月底，前后相差一年）的确有其例，只作警告。
    ///
    /// 改正：核对原件的版头和落款。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"documentNumber": "德政发〔2023〕12号", "writtenOn": "2024年6月27日"}
    /// {"documentNumber": "德政发〔2024〕12号", "writtenOn": "2014-06-27"}
    /// {"documentNumber": "德政发〔2023〕210号", "writtenOn": "2024年1月5日"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"documentNumber": "德政发〔2024〕12号", "writtenOn": "2024年6月27日"}
    /// {"documentNumber": "国务院令第711号", "writtenOn": "2019年4月3日"}
    /// {"documentNumber": "德政发〔2024〕12号", "writtenOn": ""}
    /// ```
    RULE = "document-number/year-date" {
        title: ("年份与成文日期", "Year against date"),
        message: (
            "文号年份是 {year}，成文日期是 {date}，两者应当同年",
            "the number is of {year}, the document is dated {date}; the years should agree"
        ),
        severity: Severity::Error,
        basis: &[GB_T_9704_2012.at("7.2.5"), DOCUMENT_RULES_2012.at("第九条"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Document(check),
    }
}

static THE_DATE: Message = Message::new("成文日期在此", "the date stands here");

fn check(document: &Document<'_>, cx: &mut Context<'_>) {
    if document.document_number.is_some() {
        let date = Place { field: Some("writtenOn"), ..Place::default() };
        let day = cx.date("writtenOn").map(|day| (day, date)).or_else(|| below_text(cx));
        let number = cx.document_number();
        let finding = compare("documentNumber", number.as_deref(), 0, day);
        if let Some(finding) = finding {
            cx.report(finding);
        }
    } else if let Some(text) = cx.official() {
        // A number at the head of a text that nothing else describes is the text's own.
        let Some(span) = text.numbers.first().filter(|_| text.title.is_some()) else { return };
        let number = read_document_number(span.of(text.source));
        let finding = compare("body", number.as_ref(), span.range().start, below_text(cx));
        if let Some(finding) = finding {
            cx.report(finding);
        }
    }
}

/// The date below the text, and where it stands.
fn below_text(cx: &Context<'_>) -> Option<(NaiveDate, Place)> {
    let text = cx.official()?;
    let place = Place { field: Some("body"), span: text.date, ..Place::default() };
    Some((text.written_on()?.day?, place))
}

fn compare(
    field: &'static str,
    number: Option<&DocumentNumber<'_>>,
    base: usize,
    date: Option<(NaiveDate, Place)>,
) -> Option<Finding> {
    let (number, (day, place)) = (number?, date?);
    let year = number.year_value().filter(|year| *year != day.year())?;
    if is_guessed(number) {
        return None;
    }
    let weight = if is_turn_of_year(year, day) { Severity::Warning } else { Severity::Error };
    Some(
        Finding::new(&RULE, number.year.shifted(base))
            .in_field(field)
            .with("year", year)
            .with("date", day)
            .weighing(weight)
            .related(place, THE_DATE, Vec::new()),
    )
}

/// Whether the year is one reading of several.
fn is_guessed(number: &DocumentNumber<'_>) -> bool {
    let guessed = [Kind::YearShort, Kind::DigitConfusable, Kind::Ambiguous];
    number.departures.iter().any(|departure| guessed.contains(&departure.kind))
}

/// Whether a number of `year` may have been given around New Year of a document of `day`.
fn is_turn_of_year(year: i32, day: NaiveDate) -> bool {
    match (day.month(), day.day()) {
        (12, 20..) => year == day.year() + 1,
        (1, _) => year == day.year() - 1,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::Severity;
    use crate::rules::testing::{findings, passes};

    fn weight(number: &str, date: &str) -> Option<Severity> {
        let record = format!(r#"{{"documentNumber": "{number}", "writtenOn": "{date}"}}"#);
        let found = findings(&RULE, &record);
        found.iter().find(|found| found.rule.id == RULE.id).map(|found| found.severity)
    }

    #[test]
    fn the_turn_of_the_year_is_a_warning() {
        assert_eq!(weight("德政发〔2024〕1号", "2023-12-20"), Some(Severity::Warning));
        assert_eq!(weight("德政发〔2023〕99号", "2024-01-31"), Some(Severity::Warning));
        assert_eq!(weight("德政发〔2024〕1号", "2023-12-19"), Some(Severity::Error));
        assert_eq!(weight("德政发〔2023〕99号", "2024-02-01"), Some(Severity::Error));
        assert_eq!(
            weight("德政发〔2022〕99号", "2023-12-28"),
            Some(Severity::Error),
            "a year back"
        );
    }

    #[test]
    fn badly_written_numbers_are_compared_by_what_they_mean() {
        assert_eq!(weight("德政发【二〇二三】1号", "2024-06-01"), Some(Severity::Error));
        assert_eq!(weight("德政发【2024】1号", "2024-06-01"), None);
        assert_eq!(weight("德政发〔24〕1号", "2014-06-01"), None, "the year is a guess");
    }

    #[test]
    fn what_is_not_known_is_not_compared() {
        passes(
            &RULE,
            &[
                r#"{"documentNumber": "德政发〔2024〕12号"}"#,
                r#"{"documentNumber": "德政发〔2024〕12号", "publishedOn": "2023-06-01"}"#,
                r#"{"documentNumber": "德政发〔2024〕12号", "writtenOn": "六月"}"#,
            ],
        );
    }
}
