//! 年份

use chrono::Datelike;

use super::finding;
use crate::engine::{Check, Context, Edit, Finding, Fix, Severity, declare_rule};
use crate::law::{GB_T_9704_1999, GB_T_9704_2012, PRACTICE};
use crate::message::Message;
use crate::read::{Departure, DepartureKind as Kind, DocumentNumber};

declare_rule! {
    /// 发文字号的年份应当用阿拉伯数字标全四位。
    ///
    /// 不写“〔24〕”“〔二〇二四〕”“〔2024年〕”，不能没有年份，也不能是不可能的年份（早于 1949 年，或者
    /// 晚于明年）。1993 年以前的公文有的本来就没有年份，只作提示。
    ///
    /// 改正：汉字年份和多出的“年”字可以一键改正；两位的年份须由人确认，与成文日期一致的可以一键补全。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 国发〔二〇〇一〕25号
    /// 德公发〔二○二四〕12号
    /// 德公发〔2024年〕12号
    /// ```
    /// ```gongkai,fixed
    /// 国发〔2001〕25号
    /// 德公发〔2024〕12号
    /// 德公发〔2024〕12号
    /// ```
    /// ```gongkai,fail
    /// 德公发〔24〕12号
    /// 德公发〔1024〕12号
    /// 德公发〔2042〕12号
    /// 德公发12号
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 国发〔2001〕25号
    /// 德公发〔2027〕1号
    /// 国务院令第711号
    /// {"body": "“十三五”时期〔二〇二四〕"}
    /// ```
    RULE = "document-number/year" {
        title: ("年份", "Year"),
        message: (
            "年份“{found}”应当用阿拉伯数字写作“{right}”",
            "the year “{found}” should be written in Arabic digits: “{right}”"
        ),
        severity: Severity::Warning,
        basis: &[GB_T_9704_2012.at("7.2.5"), GB_T_9704_1999.at(""), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::DocumentNumber(check),
    }
}

static SHORT: Message = Message::new(
    "年份“{found}”应当标全四位，写作“{right}”",
    "the year “{found}” should have four digits: “{right}”",
);

static NIAN: Message =
    Message::new("括号里的年份不加“{found}”字", "the year in the brackets goes without “{found}”");

static MISSING: Message = Message::new(
    "“{found}”没有年份，应当在机关代字之后写上“〔〕”括入的年份",
    "“{found}” has no year; the year in “〔〕” should follow the issuer code",
);

static IMPOSSIBLE: Message = Message::new(
    "“{found}”不可能是发文年份，应当核对原件",
    "“{found}” cannot be the year of a document; look up the original",
);

/// Before this year numbers without a year were in use.
const YEARS_IN_USE: i32 = 1993;

fn check(number: &DocumentNumber<'_>, cx: &mut Context<'_>) {
    for departure in &number.departures {
        if let Some(found) = judge(number, departure, cx) {
            cx.report(found);
        }
    }
    if number.year_value().is_some_and(|year| year > cx.as_of().year() + 1) {
        let year = cx.text(number.year);
        let found = Finding::new(&RULE, number.year).with("found", year);
        cx.report(found.saying(IMPOSSIBLE).weighing(Severity::Error));
    }
}

fn judge(number: &DocumentNumber<'_>, departure: &Departure, cx: &Context<'_>) -> Option<Finding> {
    let found = finding(&RULE, number, departure);
    Some(match departure.kind {
        Kind::YearChinese => found,
        Kind::YearNian => found.saying(NIAN),
        Kind::YearShort => short(number, departure, cx),
        Kind::YearMissing => {
            let old = cx.day().year() < YEARS_IN_USE;
            let weight = if old { Severity::Info } else { Severity::Error };
            Finding::new(&RULE, number.span)
                .with("found", number.text())
                .saying(MISSING)
                .weighing(weight)
        }
        Kind::YearRange => found.saying(IMPOSSIBLE).weighing(Severity::Error),
        _ => return None,
    })
}

/// 〔24〕: sure where 成文日期 says the same.
fn short(number: &DocumentNumber<'_>, departure: &Departure, cx: &Context<'_>) -> Finding {
    let found = Finding::new(&RULE, number.year)
        .with("found", cx.text(number.year))
        .with("right", &number.year_text)
        .saying(SHORT)
        .weighing(Severity::Error);
    let edits: Vec<Edit> = departure
        .changes
        .iter()
        .map(|change| Edit::replace(change.span, change.text.clone()))
        .collect();
    let written = cx.date("writtenOn");
    let agrees = written.is_some_and(|day| number.year_value() == Some(day.year()));
    let sure = agrees && !cx.is_running_text();
    found.with_fix(if sure { Fix::safe(edits) } else { Fix::suggest(edits) })
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::{FixKind, Severity};
    use crate::rules::testing::{becomes, breaks, findings, passes};

    #[test]
    fn years_that_are_no_years_are_reported() {
        breaks(
            &RULE,
            &["德公发〔2108〕12号", "德公发〔204〕12号", "德公发〔20244〕12号", "德公发〔〕12号"],
        );
    }

    #[test]
    fn chinese_numerals_become_digits() {
        becomes(&RULE, "国发〔二零零一〕二五号", "国发〔2001〕25号");
        becomes(&RULE, "国家税务总局公告二〇一九年第38号", "国家税务总局公告2019年第38号");
    }

    #[test]
    fn a_short_year_is_completed_by_the_date_of_the_document() {
        let kind = |record: &str| {
            let found = findings(&RULE, record);
            let found = found.iter().find(|found| found.rule.id == RULE.id).expect("a finding");
            found.fixes[0].kind
        };
        assert_eq!(kind(r#"{"documentNumber": "德公发〔24〕12号"}"#), FixKind::Suggest);
        let dated = r#"{"documentNumber": "德公发〔24〕12号", "writtenOn": "2024年6月7日"}"#;
        assert_eq!(kind(dated), FixKind::Safe);
        let other = r#"{"documentNumber": "德公发〔24〕12号", "writtenOn": "2014年6月7日"}"#;
        assert_eq!(kind(other), FixKind::Suggest);
    }

    #[test]
    fn old_documents_may_lack_a_year() {
        let old = r#"{"documentNumber": "公法制2号", "writtenOn": "1989年3月1日"}"#;
        assert_eq!(findings(&RULE, old)[0].severity, Severity::Info);
    }

    #[test]
    fn next_year_is_possible_as_of_today() {
        passes(&RULE, &["德公发〔2027〕1号", "德公发〔1949〕1号"]);
        breaks(&RULE, &["德公发〔2028〕1号", "德公发〔1948〕1号"]);
    }
}
