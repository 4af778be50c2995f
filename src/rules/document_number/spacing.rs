//! 文号里的空格

use super::{finding, whole};
use crate::engine::{Check, Context, Severity, declare_rule};
use crate::law::{GB_T_9704_1999, GB_T_9704_2012, PRACTICE};
use crate::message::Message;
use crate::read::{DepartureKind as Kind, DocumentNumber};
use crate::text::Span;

declare_rule! {
    /// 发文字号里不应当有空格。
    ///
    /// 空格多半是从排好版的文件里带来的，也有看不见的（零宽空格、不换行空格）。有了空格，按文号检索就找不到
    /// 这份公文。联合发布的公告在发文机关之间空一格，正文里令和公告的名称与编号之间空一格，不提示。
    ///
    /// 改正：可以一键删去。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 国办发〔2019〕54 号
    /// 国发 〔2011〕 35 号
    /// 国务院令第 711 号
    /// ZDCR - 2018 - 01003
    /// ```
    /// ```gongkai,fixed
    /// 国办发〔2019〕54号
    /// 国发〔2011〕35号
    /// 国务院令第711号
    /// ZDCR-2018-01003
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 国办发〔2019〕54号
    /// 财政部 税务总局 海关总署公告2019年第39号
    /// {"body": "印发 国办发〔2019〕54号 文件"}
    /// ```
    RULE = "document-number/spacing" {
        title: ("文号里的空格", "Spaces in a number"),
        message: (
            "“{number}”里有空格，应当写作“{whole}”",
            "“{number}” has spaces in it; it should be “{whole}”"
        ),
        severity: Severity::Warning,
        basis: &[GB_T_9704_2012.at("7.2.5"), GB_T_9704_1999.at(""), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::DocumentNumber(check),
    }
}

static INVISIBLE: Message = Message::new(
    "“{number}”里有看不见的字符（{codes}），应当删去",
    "“{number}” has invisible characters in it ({codes}); they should be deleted",
);

fn check(number: &DocumentNumber<'_>, cx: &mut Context<'_>) {
    for departure in &number.departures {
        // Where the space is all there is between year and serial, a bracket takes its place.
        if departure.kind != Kind::SpaceInside || crate::read::Repair::Safe != departure.repair {
            continue;
        }
        let gaps: Vec<Span> = departure.changes.iter().map(|change| change.span).collect();
        let codes = invisible(number.source, &gaps);
        let found = finding(&RULE, number, departure).with("number", number.text());
        cx.report(if codes.is_empty() {
            found.with("whole", whole(number, departure))
        } else {
            found.saying(INVISIBLE).with("codes", codes)
        });
    }
}

/// The code points of what cannot be seen in the gaps.
fn invisible(source: &str, gaps: &[Span]) -> String {
    let mut codes: Vec<String> = Vec::new();
    for c in gaps.iter().flat_map(|gap| gap.of(source).chars()).filter(|c| !c.is_whitespace()) {
        let code = format!("U+{:04X}", u32::from(c));
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes.join("、")
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::message::Lang;
    use crate::rules::testing::{becomes, breaks, findings, passes};

    #[test]
    fn an_ideographic_space_sets_issuers_apart_as_well() {
        passes(&RULE, &["财政部　税务总局公告2019年第13号"]);
        breaks(&RULE, &["财政部　税务总局公告2019年第 13号"]);
    }

    #[test]
    fn spaces_of_every_kind_go() {
        for space in [" ", "\u{3000}", "\u{A0}", "\u{200B}", "\u{FEFF}", "  \t"] {
            becomes(&RULE, &format!("德公发〔2016〕{space}12号"), "德公发〔2016〕12号");
        }
    }

    #[test]
    fn what_cannot_be_seen_is_named() {
        let found = findings(&RULE, "德公发〔2016〕\u{200B}12号");
        let message = found[0].message.fill(Lang::Zh, &found[0].values);
        assert!(message.contains("U+200B"), "{message}");
    }

    #[test]
    fn a_space_between_year_and_serial_is_not_taken_away_where_the_bracket_is_lost() {
        passes(&RULE, &["德公发〔2016 12号", "湘编办2023 21号"]);
    }

    #[test]
    fn spaces_around_a_number_are_none_of_its_own() {
        passes(&RULE, &[" 国办发〔2019〕54号 ", "\u{3000}国办发〔2019〕54号\n"]);
        breaks(&RULE, &["财政部  税务总局公告2019年第 39号"]);
    }

    #[test]
    fn what_an_announcement_is_called_may_stand_apart_in_a_text() {
        passes(&RULE, &[r#"{"body": "农业农村部公告　第604号\n市场监管总局令 第30号"}"#]);
        breaks(&RULE, &[r#"{"body": "农业农村部公告第 604号"}"#, "农业农村部公告 第604号"]);
    }

    #[test]
    fn lines_are_not_joined_in_running_text() {
        passes(&RULE, &["{\"body\": \"国办发\\n〔2019〕54号\"}"]);
    }
}
