//! 日期先后

use chrono::{Datelike, NaiveDate};

use super::label;
use crate::date::{Standing, WrittenDate, read_date, read_month_day};
use crate::engine::{Check, Context, Finding, Place, Severity, declare_rule};
use crate::law::{DOCUMENT_RULES_2012, GB_T_9704_1999, GB_T_9704_2012, PRACTICE};
use crate::message::Message;
use crate::record::Document;
use crate::text::Span;

declare_rule! {
    /// 同一件公文的几个日期应当先后相合。
    ///
    /// 公文先签发，后印发，所以印发日期不早于成文日期，一般也不会晚很多天；变更不早于成文；
    /// 废止日期晚于成文日期，而且过了废止日期就不应当仍然标作“有效”。
    /// 正文里也一样：版记的印发日期不早于落款的成文日期，“自某日起施行”“有效期至某日”不早于成文日期；施行早于成文的可能有意
    /// 溯及既往，请人核对；“某日至某日”的终点不早于起点，跨年的写明年份。发布日期早于印发日期的，请人核对；早于成文日期的，由 `deadline/before-formed` 提示。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"writtenOn": "2016-08-10", "printedOn": "2016-08-09"}
    /// {"writtenOn": "2016-08-10", "printedOn": "2016-12-01"}
    /// {"writtenOn": "2016-08-10", "printedOn": "2016-08-15", "publishedOn": "2016-08-12"}
    /// {"writtenOn": "2024-06-27", "changedOn": "2024-06-01"}
    /// {"writtenOn": "2024-06-27", "expiresOn": "2023-12-31"}
    /// {"writtenOn": "2018-06-27", "expiresOn": "2023-06-27", "validity": "有效"}
    /// {"body": "各所：\n本办法自2014年7月1日起施行。\n云岭县公安局\n2024年6月27日"}
    /// {"body": "各所：\n请遵照执行。\n云岭县公安局\n2024年6月27日\n云岭县公安局办公室　2024年6月26日印发"}
    /// {"body": "各所：\n检查时间为2024年5月1日至2024年4月30日。\n云岭县公安局\n2024年4月20日"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"writtenOn": "2016-08-10", "printedOn": "2016-08-10"}
    /// {"writtenOn": "2016-08-10", "printedOn": "2016-08-12 09:30"}
    /// {"writtenOn": "2024-06-27", "expiresOn": "2029-06-27", "validity": "有效"}
    /// {"writtenOn": "2018-06-27", "expiresOn": "2023-06-27", "validity": "失效"}
    /// {"writtenOn": "2024-06-27", "expiresOn": "长期有效"}
    /// {"body": "各所：\n本办法自2024年7月1日起施行，有效期至2029年6月30日。\n云岭县公安局\n2024年6月27日\n云岭县公安局办公室　2024年6月28日印发"}
    /// {"body": "各所：\n检查时间由2024年5月1日调整至2024年4月29日，到2024年5月10日为止。\n云岭县公安局\n2024年4月20日"}
    /// {"body": "各所：\n现转发给你们。\n云岭县公安局\n2024年6月27日\n德宏州公安局文件\n各县局：\n请执行。\n德宏州公安局\n2024年6月20日\n德宏州公安局办公室　2024年6月20日印发"}
    /// {"body": "各所：\n2019年5月15日起施行的条例有新规定。\n云岭县公安局\n2024年6月27日"}
    /// ```
    RULE = "date/order" {
        title: ("日期先后", "Order of dates"),
        message: (
            "{late}“{written}”早于{early}“{other}”",
            "{late} “{written}” lies before {early} “{other}”"
        ),
        severity: Severity::Error,
        basis: &[
            DOCUMENT_RULES_2012.at("第九条"),
            GB_T_9704_2012.at("7.3.5.4"),
            GB_T_9704_1999.at(""),
            PRACTICE.at("日期先后相合"),
        ],
        since: "0.1.0",
        check: Check::Document(check),
    }
}

static NOT_AFTER: Message = Message::new(
    "废止日期“{written}”不晚于成文日期“{other}”，请核对",
    "the date of expiry “{written}” is not after the date of signing “{other}”; check both",
);
static LONG_AFTER: Message = Message::new(
    "印发日期“{written}”比成文日期“{other}”晚{days}天，请核对",
    "the date of printing “{written}” is {days} days after the date of signing “{other}”; check both",
);
static EXPIRED: Message = Message::new(
    "废止日期“{written}”已过（今天是{today}），有效性仍写“{validity}”",
    "the date of expiry “{written}” is past (today is {today}), and validity still says “{validity}”",
);

/// After so many days, printing is remarkably late.
const LONG: i64 = 30;

fn check(document: &Document<'_>, cx: &mut Context<'_>) {
    for (late, early) in [("printedOn", "writtenOn"), ("changedOn", "writtenOn")] {
        match days_between(cx, late, early) {
            Some(..0) => {
                if let Some(finding) = compare(document, late, early) {
                    cx.report(finding);
                }
            }
            Some(days) if late == "printedOn" && days > LONG => {
                if let Some(finding) = compare(document, late, early) {
                    let finding = finding.saying(LONG_AFTER).weighing(Severity::Info);
                    cx.report(finding.with("days", days));
                }
            }
            _ => {}
        }
    }
    if let Some(..0) = days_between(cx, "publishedOn", "printedOn")
        && !matches!(days_between(cx, "publishedOn", "writtenOn"), Some(..0))
        && let Some(finding) = compare(document, "publishedOn", "printedOn")
    {
        cx.report(finding.weighing(Severity::Warning).for_review());
    }
    if let Some(..=0) = days_between(cx, "expiresOn", "writtenOn") {
        if let Some(finding) = compare(document, "expiresOn", "writtenOn") {
            cx.report(finding.saying(NOT_AFTER).weighing(Severity::Warning));
        }
    } else {
        expired(document, cx);
    }
    ranges(cx);
    yearless_ends(cx);
    in_text(cx);
}

static BACKWARDS: Message = Message::new(
    "时间从“{other}”到“{written}”，终点早于起点，请核对",
    "the time from “{other}” to “{written}” ends before it begins; check both",
);

/// 2024年5月1日至2024年4月30日: what the text says of a time that would end before it begins.
fn ranges(cx: &mut Context<'_>) {
    let Some(text) = cx.official() else { return };
    for pair in text.mentioned_dates.windows(2) {
        let [from, to] = pair else { continue };
        let between = text.source.get(from.span.range().end..to.span.range().start);
        let joins =
            between.is_some_and(|words| ["至", "到", "—", "－", "-", "～"].contains(&words));
        let backwards = from.day.zip(to.day).is_some_and(|(from, to)| to < from);
        if joins && backwards {
            let place = Place { field: Some("body"), span: Some(from.span), ..Place::default() };
            cx.report(
                Finding::new(&RULE, to.span)
                    .in_field("body")
                    .saying(BACKWARDS)
                    .with("written", to.span.of(text.source))
                    .with("other", from.span.of(text.source))
                    .related(place, OTHER, Vec::new()),
            );
        }
    }
}

static NEXT_YEAR: Message = Message::new(
    "时间从“{other}”到“{written}”，终点没有写年份，按同一年就早于起点；是下一年的应当写明年份，请核对",
    "the time from “{other}” to “{written}” ends without a year, before it begins if that is the same one; name the year if it is the next",
);

/// 2024年11月15日至3月15日: an end without a year is in the same one, as far as the words say.
fn yearless_ends(cx: &mut Context<'_>) {
    let Some(text) = cx.official() else { return };
    for from in &text.mentioned_dates {
        let Some(day) = from.day else { continue };
        let start = from.span.range().end;
        let joined = text.source[start..].strip_prefix(['至', '到']);
        let Some((length, month, end)) = joined.and_then(read_month_day) else { continue };
        if (month, end) < (day.month(), day.day()) {
            let start = start + '至'.len_utf8();
            let written = Span::new(start, start + length);
            let place = Place { field: Some("body"), span: Some(from.span), ..Place::default() };
            cx.report(
                Finding::new(&RULE, written)
                    .in_field("body")
                    .saying(NEXT_YEAR)
                    .weighing(Severity::Info)
                    .for_review()
                    .with("written", written.of(text.source))
                    .with("other", from.span.of(text.source))
                    .related(place, OTHER, Vec::new()),
            );
        }
    }
}

/// How many days later one field's date is than another's.
fn days_between(cx: &Context<'_>, late: &str, early: &str) -> Option<i64> {
    Some(cx.date(late)?.signed_duration_since(cx.date(early)?).num_days())
}

/// A finding on the field that should come later than another.
fn compare(document: &Document<'_>, late: &'static str, early: &'static str) -> Option<Finding> {
    let (value, other) = (document.get(late)?, document.get(early)?);
    let (read, other_read) = (read_date(value)?, read_date(other)?);
    let finding = Finding::new(&RULE, read.span)
        .in_field(late)
        .with("late", label(late).0)
        .with("late_en", label(late).1)
        .with("written", read.span.of(value))
        .with("early", label(early).0)
        .with("early_en", label(early).1)
        .with("other", other_read.span.of(other));
    let place = Place { field: Some(early), span: Some(other_read.span), ..Place::default() };
    Some(finding.related(place, OTHER, Vec::new()))
}

static OTHER: Message = Message::new("另一个日期", "the other date");

static IN_FORCE: Message = Message::new(
    "“自{written}起施行”早于成文日期“{other}”，请核对是否溯及既往",
    "“in force from {written}” lies before the date of signing “{other}”; check whether it is meant to reach back",
);
static VALID_UNTIL: Message = Message::new(
    "“有效期至{written}”早于成文日期“{other}”",
    "“valid until {written}” lies before the date of signing “{other}”",
);

/// The dates of a text against the one below it.
fn in_text(cx: &mut Context<'_>) {
    let Some(text) = cx.official() else { return };
    let Some((span, day)) = text.date.zip(text.written_on().and_then(|date| date.day)) else {
        return;
    };
    let place = Place { field: Some("body"), span: Some(span), ..Place::default() };
    let earlier =
        text.mentioned_dates.iter().filter(|date| date.day.is_some_and(|early| early < day));
    for date in earlier.filter(|date| !date.in_annex) {
        let finding = Finding::new(&RULE, date.span)
            .in_field("body")
            .with("written", date.span.of(text.source))
            .with("other", span.of(text.source))
            .related(place, OTHER, Vec::new());
        let before = &text.source[..date.span.range().start];
        let after = text.source[date.span.range().end..].trim_start();
        // 本办法自… speaks of the text itself, as 某某条例自… does not.
        let own = [
            "本办法自",
            "本规定自",
            "本通知自",
            "本意见自",
            "本方案自",
            "本细则自",
            "本公告自",
            "本制度自",
            "本通告自",
        ];
        if date.standing == Standing::Imprint {
            // What is forwarded brings its own date, and an imprint that belongs to that.
            let another = |other: &WrittenDate| {
                other.standing == Standing::Line
                    && (span.end..date.span.start).contains(&other.span.start)
            };
            if text.mentioned_dates.iter().any(another) {
                continue;
            }
            let (late, early) = (label("printedOn"), label("writtenOn"));
            let finding = finding.with("late", late.0).with("late_en", late.1);
            cx.report(finding.with("early", early.0).with("early_en", early.1));
        } else if after.starts_with("起施行") && own.iter().any(|own| before.ends_with(own)) {
            cx.report(finding.saying(IN_FORCE).weighing(Severity::Warning).for_review());
        } else if before.ends_with("有效期至") {
            cx.report(finding.saying(VALID_UNTIL).weighing(Severity::Warning));
        }
    }
}

/// A document that is past its expiry and still said to be valid.
fn expired(document: &Document<'_>, cx: &mut Context<'_>) {
    let (Some(value), Some(validity)) = (document.get("expiresOn"), document.get("validity"))
    else {
        return;
    };
    let valid = matches!(validity.trim(), "有效" | "现行有效" | "继续有效");
    let past = |day: &NaiveDate| *day < cx.as_of();
    let Some(date) = read_date(value).filter(|date| valid && date.day.as_ref().is_some_and(past))
    else {
        return;
    };
    cx.report(
        Finding::new(&RULE, date.span)
            .in_field("expiresOn")
            .saying(EXPIRED)
            .weighing(Severity::Warning)
            .with("written", date.span.of(value))
            .with("today", cx.as_of())
            .with("validity", validity.trim()),
    );
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::Severity;
    use crate::rules::testing::{findings, passes};

    #[test]
    fn each_pair_weighs_its_own() {
        for (record, field, severity) in [
            (
                r#"{"writtenOn": "2016-08-10", "printedOn": "2016-08-09"}"#,
                "printedOn",
                Severity::Error,
            ),
            (
                r#"{"writtenOn": "2016-08-10", "printedOn": "2016-09-10"}"#,
                "printedOn",
                Severity::Info,
            ),
            (
                r#"{"writtenOn": "2016-08-10", "expiresOn": "2016-08-10"}"#,
                "expiresOn",
                Severity::Warning,
            ),
        ] {
            let found = findings(&RULE, record);
            assert_eq!(found.len(), 1, "{record}");
            assert_eq!((found[0].place.field, found[0].severity), (Some(field), severity));
        }
    }

    #[test]
    fn an_end_without_a_year_that_comes_before_the_start_is_asked_about() {
        let found = findings(&RULE, r#"{"body": "防火期为2024年11月15日至3月15日。"}"#);
        assert_eq!((found.len(), found[0].severity), (1, Severity::Info), "{found:#?}");
        passes(
            &RULE,
            &[
                r#"{"body": "公示时间为2024年6月1日至6月7日。"}"#,
                r#"{"body": "防火期为2024年11月15日至2025年3月15日。"}"#,
                r#"{"body": "防火期为2024年11月15日至次年3月15日。"}"#,
                r#"{"body": "2024年6月1日至5日。3月15日另行通知。"}"#,
            ],
        );
    }

    #[test]
    fn dates_that_are_none_are_not_compared() {
        passes(
            &RULE,
            &[
                r#"{"writtenOn": "2016-08-10", "printedOn": "2016-02-30"}"#,
                r#"{"writtenOn": "16年8月10日", "printedOn": "2016-08-09"}"#,
                r#"{"writtenOn": "2016-08-10", "printedOn": ""}"#,
            ],
        );
    }
}
