//! 机关代字

use super::finding;
use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{DOCUMENT_RULES_2012, GB_T_9704_2012, PRACTICE};
use crate::message::Message;
use crate::read::{DepartureKind as Kind, DocumentNumber, Genre, NumberKind, Status};

declare_rule! {
    /// 发文字号由机关代字、年份、发文顺序号组成，机关代字不能缺。
    ///
    /// 机关代字一般二至八个字；超过十四个字的，多半是把机关名称或者标题也填了进来。公告、通告只编号的
    /// （“〔2024〕第12号”“通告〔2024〕3号”），标题是决定书、告知书等文书的，只提示核对。配置文件列出本地机关代字
    /// （`issuerCodes`）的，不在其列的也提示。
    ///
    /// 改正：核对原件，写上发文机关的代字。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 〔2024〕24号
    /// 令第711号
    /// 德宏傣族景颇族自治州人民政府办公室发〔2024〕5号
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 德政办发〔2024〕24号
    /// 国务院令第711号
    /// 国家市场监督管理总局海关总署国家药品监督管理局公告2024年第5号
    /// 2020年第5号
    /// ```
    RULE = "document-number/issuer-code" {
        title: ("机关代字", "Issuer code"),
        message: (
            "“{number}”缺机关代字，应当核对原件补上",
            "“{number}” has no issuer code; look up the original"
        ),
        severity: Severity::Error,
        basis: &[DOCUMENT_RULES_2012.at("第九条"), GB_T_9704_2012.at("7.2.5"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::DocumentNumber(check),
    }
}

static LONG: Message = Message::new(
    "机关代字“{found}”过长，宜核对其中是否有不属于代字的文字",
    "the issuer code “{found}” is very long; see whether all of it belongs to the code",
);

static UNKNOWN: Message = Message::new(
    "“{found}”不在配置文件列出的机关代字之内",
    "“{found}” is not among the issuer codes of the profile",
);

static NAMELESS: Message = Message::new(
    "“{number}”没有机关代字；公告、通告、决定书等只编号的可以这样写，其他公文应当补上",
    "“{number}” has no issuer code; announcements and writs may be numbered so, other documents may not",
);

/// Whether a number without a code is written as those of announcements are, below their titles:
/// 〔2024〕第12号, 通告〔2024〕3号.
fn may_be_announcement(number: &DocumentNumber<'_>) -> bool {
    number.kind == NumberKind::Announcement || (number.code.is_empty() && !number.di.is_empty())
}

fn check(number: &DocumentNumber<'_>, cx: &mut Context<'_>) {
    if cx.is_running_text() {
        return;
    }
    let may_be_nameless =
        |cx: &Context<'_>| may_be_announcement(number) || cx.genre().is_some_and(Genre::is_writ);
    for departure in &number.departures {
        let found = finding(&RULE, number, departure);
        cx.report(match departure.kind {
            Kind::CodeMissing if may_be_nameless(cx) => {
                let found = found.saying(NAMELESS).with("number", number.text());
                found.weighing(Severity::Info).for_review()
            }
            Kind::CodeMissing => found.with("number", number.text()),
            Kind::CodeLong => found.saying(LONG).weighing(Severity::Info).for_review(),
            _ => continue,
        });
    }
    let codes = &cx.profile().issuer_codes;
    let coded = number.kind == NumberKind::Standard && number.status() != Status::Invalid;
    if coded && !codes.is_empty() && !codes.iter().any(|code| code.matches(&number.code)) {
        let found = Finding::new(&RULE, number.issuer_code).with("found", &number.code);
        cx.report(found.saying(UNKNOWN).weighing(Severity::Warning));
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::RULE;
    use crate::check::check_document;
    use crate::date::Calendar;
    use crate::engine::{Profile, Setting, Severity};
    use crate::record::Document;
    use crate::rules::testing::{breaks, findings, passes};

    #[test]
    fn a_number_without_a_code_is_incomplete() {
        breaks(&RULE, &["〔2024〕第5号", "公告第5号", "[2024]24号"]);
        let weight = |number: &str| findings(&RULE, number)[0].severity;
        assert_eq!(weight("〔2024〕24号"), Severity::Error);
        for number in ["〔2024〕第5号", "公告第5号", "通告〔2024〕3号"] {
            assert_eq!(weight(number), Severity::Info, "{number}");
        }
        passes(&RULE, &[r#"{"body": "本机关于〔2024〕24号答复中告知"}"#]);
    }

    #[test]
    fn a_writ_is_numbered_below_its_name() {
        let weight = |title: &str| {
            let record = format!(r#"{{"title": "{title}", "documentNumber": "〔2023〕45号"}}"#);
            findings(&RULE, &record).iter().find(|found| found.rule.id == RULE.id).unwrap().severity
        };
        assert_eq!(weight("中国证监会行政处罚决定书（某公司）"), Severity::Info);
        assert_eq!(weight("行政处罚事先告知书"), Severity::Info);
        assert_eq!(weight("关于印发行政处罚决定书的通知"), Severity::Error);
    }

    #[test]
    fn a_long_code_is_for_a_person_to_look_at() {
        let found = findings(&RULE, "德宏傣族景颇族自治州人民政府办公室发〔2024〕5号");
        assert_eq!((found[0].severity, found[0].review), (Severity::Info, true));
    }

    #[test]
    fn a_profile_may_list_the_codes_in_use() {
        let json = serde_json::json!({ "name": "某县", "issuerCodes": ["德(政|公)发"] });
        let (Ok(profile), calendar) = (Profile::read(&json), Calendar::default()) else {
            return; // built without patterns
        };
        let as_of = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        let setting = Setting { profile: &profile, calendar: &calendar, as_of };
        let breaks = |number: &'static str| {
            let document = Document { document_number: Some(number.into()), ..Document::default() };
            check_document(&document, setting).iter().any(|found| found.rule.id == RULE.id)
        };
        assert!(breaks("梁政发〔2024〕5号"));
        assert!(!breaks("德公发〔2024〕5号") && !breaks("国务院令第711号"));
    }
}
