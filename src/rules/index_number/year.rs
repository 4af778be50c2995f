//! 索引号的年份

use chrono::NaiveDate;

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019, PRACTICE};
use crate::message::Message;
use crate::read::IndexDate;
use crate::record::Document;

declare_rule! {
    /// 索引号里的年份（年月、日期）应当与信息生成或者发布的日期相合。
    ///
    /// 索引号在信息生成时或者发布时编，所以与成文、变更、印发、发布日期中的一个相合就可以。只知道成文日期的，
    /// 索引号晚于它不提示，因为可能是后来发布的；只知道发布日期的，索引号早于它不提示。
    /// 比各个日期都晚的，可能是网站迁移时重编的，只提请核对。
    ///
    /// 改正：核对索引号是不是抄自另一条，日期是不是填错。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"indexNumber": "640121-103/2017-48967", "writtenOn": "2015-03-29", "publishedOn": "2015-04-02"}
    /// {"indexNumber": "000014349/2018-00222", "writtenOn": "2019-12-26"}
    /// {"indexNumber": "003129766/201901-00336", "writtenOn": "2019-03-23", "publishedOn": "2019-03-24"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"indexNumber": "640121-103/2017-48967", "writtenOn": "2017年03月29日", "publishedOn": "2017-03-30"}
    /// {"indexNumber": "640121-103/2017-48967", "writtenOn": "2016-12-29", "publishedOn": "2017-01-05"}
    /// {"indexNumber": "0142768-8/2022-00185", "writtenOn": "2021-12-29"}
    /// {"indexNumber": "003129766/201901-00336", "writtenOn": "2019年1月17日", "publishedOn": "2019-01-23"}
    /// ```
    RULE = "index-number/year" {
        title: ("索引号的年份", "Year of the index number"),
        message: (
            "索引号的年份是“{found}”，与{dates}都不同年",
            "the index number is of “{found}”, which is not the year of {dates}"
        ),
        severity: Severity::Warning,
        basis: &[
            DISCLOSURE_2019.at("第十二条"),
            DISCLOSURE_2007.at("第十九条"),
            PRACTICE.at(""),
        ],
        since: "0.1.0",
        check: Check::Document(check),
    }
}

static MONTH: Message = Message::new(
    "索引号里的日期是“{found}”，与{dates}都不相合",
    "the index number has the date “{found}”, which goes with none of {dates}",
);

/// What index numbers may be given by.
const FORMED: [&str; 3] = ["writtenOn", "changedOn", "printedOn"];

fn check(_: &Document<'_>, cx: &mut Context<'_>) {
    let Some(number) = cx.index_number() else { return };
    let Some(found) = number.date() else { return };
    let formed: Vec<NaiveDate> = FORMED.iter().filter_map(|field| cx.date(field)).collect();
    let published = cx.date("publishedOn");
    if goes_with(found, &formed, published) {
        return;
    }
    let last = [number.day, number.month].into_iter().find(|part| !part.is_empty());
    let whole = number.year.to(last.unwrap_or(number.year));
    let of_year = found.month.is_none();
    let finding = Finding::new(&RULE, whole).in_field("indexNumber");
    let finding = if of_year { finding } else { finding.saying(MONTH) };
    let mut dates: Vec<String> = formed.iter().chain(&published).map(ToString::to_string).collect();
    dates.dedup();
    // What is later than all may have been given anew when a site was moved.
    let finding = if is_later(found, &formed, published) { finding.for_review() } else { finding };
    cx.report(finding.with("found", number.plain(whole)).with("dates", dates.join("、")));
}

/// Whether the date is that of one of the days, or may be that of a day which is not known.
fn goes_with(found: IndexDate, formed: &[NaiveDate], published: Option<NaiveDate>) -> bool {
    let same = |day: &&NaiveDate| found.part_of(**day) == found;
    if formed.iter().chain(&published).any(|day| same(&day)) {
        return true;
    }
    let before = |day: &NaiveDate| found < found.part_of(*day);
    match published {
        // It may have been given when the document was published, some time later.
        None => !formed.iter().any(before) || formed.is_empty(),
        Some(day) => formed.is_empty() && before(&day),
    }
}

/// Whether the date is later than every day that is known.
fn is_later(found: IndexDate, formed: &[NaiveDate], published: Option<NaiveDate>) -> bool {
    formed.iter().chain(&published).all(|day| found > found.part_of(*day))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, passes};

    #[test]
    fn a_date_within_the_number_is_that_of_the_information() {
        breaks(
            &RULE,
            &[
                r#"{"indexNumber": "330203-001-03-02-20190801-0012", "writtenOn": "2019-08-11", "publishedOn": "2019-08-12"}"#,
                r#"{"indexNumber": "11341702486344515H/202110-00013", "writtenOn": "2021-12-11"}"#,
            ],
        );
        passes(
            &RULE,
            &[
                r#"{"indexNumber": "330203-001-03-02-20190801-0012", "writtenOn": "2019-08-01"}"#,
                r#"{"indexNumber": "330203-001-03-02-20190801-0012", "writtenOn": "2019-07-29", "publishedOn": "2019-08-01"}"#,
            ],
        );
    }

    #[test]
    fn what_is_not_known_is_not_compared() {
        passes(
            &RULE,
            &[
                r#"{"indexNumber": "640121-103/2017-48967"}"#,
                r#"{"indexNumber": "640121-103/2017-48967", "publishedOn": "2019-01-01"}"#,
                r#"{"indexNumber": "11610527Q2019", "writtenOn": "2017-01-01", "publishedOn": "2017-01-01"}"#,
                r#"{"indexNumber": "640121-103/2017-48967", "writtenOn": "去年"}"#,
            ],
        );
        breaks(
            &RULE,
            &[r#"{"indexNumber": "640121-103/2017-48967", "publishedOn": "2016-01-01"}"#],
        );
    }
}
