//! 缺少括号

use super::finding;
use crate::engine::{Check, Context, Severity, declare_rule};
use crate::law::{GB_T_9704_1999, GB_T_9704_2012, PRACTICE};
use crate::message::Message;
use crate::read::{DepartureKind as Kind, DocumentNumber};

declare_rule! {
    /// 发文字号的年份应当括入六角括号，左右两半都不能少。
    ///
    /// 括号常在转码、复制、改文件名时丢失：少了一半、括到了序号上、变成空格、“年”或短横，甚至全部丢失，
    /// 年份和序号连成一串。连成一串的，如“201756号”，是 2017 年 56 号还是别的，只有原件知道。
    ///
    /// 改正：核对原件后补上“〔〕”。工具能提出写法的，须由人确认。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 湘编办2023-21号
    /// 国发2016年第12号
    /// 国办发〔201680号
    /// 德公发2016〕12号
    /// 湘工发2015[4]号
    /// 甘区政办发201756号
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 湘编办〔2023〕21号
    /// 国家税务总局公告2016年第12号
    /// 交通运输部令2021年第16号
    /// {"body": "地铁2016年12号线开通，见2016年第12号台风预报"}
    /// ```
    RULE = "document-number/bracket-missing" {
        title: ("缺少括号", "Missing brackets"),
        message: (
            "年份没有括入“〔〕”，“{found}”应当写作“{right}”",
            "the year does not stand in “〔〕”: “{found}” should be “{right}”"
        ),
        severity: Severity::Error,
        basis: &[GB_T_9704_2012.at("7.2.5"), GB_T_9704_1999.at(""), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::DocumentNumber(check),
    }
}

static HALF: Message = Message::new(
    "年份的括号缺了一半，“{found}”应当写作“{right}”",
    "half of the brackets around the year is missing: “{found}” should be “{right}”",
);

static SWAPPED: Message = Message::new(
    "括号括住了序号，应当括住年份，“{found}”应当写作“{right}”",
    "the brackets stand around the serial; they belong around the year: “{found}” should be “{right}”",
);

static FUSED: Message = Message::new(
    "年份和序号连成“{found}”，分不清哪里是年份、哪里是序号，应当核对原件补上“〔〕”",
    "year and serial run together in “{found}”; look up the original and put the year in “〔〕”",
);

fn check(number: &DocumentNumber<'_>, cx: &mut Context<'_>) {
    let fused = number.departures.iter().any(|departure| departure.kind == Kind::Ambiguous);
    for departure in &number.departures {
        let found = finding(&RULE, number, departure);
        cx.report(match departure.kind {
            Kind::BracketMissing if !fused => found,
            Kind::BracketUnpaired => found.saying(HALF),
            Kind::BracketSwapped => found.saying(SWAPPED),
            Kind::Ambiguous => found.saying(FUSED),
            _ => continue,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::FixKind;
    use crate::rules::testing::{breaks, findings, passes};

    #[test]
    fn what_is_left_of_brackets_is_reported() {
        breaks(
            &RULE,
            &[
                "湘编办2023 21号",
                "德公发2016年12号",
                "德公发〔2016 12号",
                "德公发〔2016年12号",
                "建村〔2017192号",
            ],
        );
    }

    #[test]
    fn a_person_confirms_what_is_proposed() {
        let found = findings(&RULE, "湘编办2023 21号");
        assert_eq!(found.len(), 1, "{found:#?}");
        assert_eq!(found[0].fixes[0].kind, FixKind::Suggest);
        let fused = findings(&RULE, "甘区政办发201756号");
        assert_eq!((fused.len(), fused[0].fixes.len()), (1, 0), "nobody can tell: {fused:#?}");
    }

    #[test]
    fn in_running_text_it_must_stand_by_itself() {
        breaks(&RULE, &[r#"{"body": "《…实施方案》（国办发2016-80号）"}"#]);
        passes(
            &RULE,
            &[
                r#"{"body": "2016年12号文件下发，全国2016年12号公布"}"#,
                r#"{"body": "见2016年第3期，德宏州公安局2016年第12号通报"}"#,
            ],
        );
    }
}
