//! 文号之外的文字

use super::finding;
use crate::engine::{Check, Context, Severity, declare_rule};
use crate::law::{DOCUMENT_RULES_2012, PRACTICE};
use crate::message::Message;
use crate::read::{Departure, DepartureKind as Kind, DocumentNumber, Repair};

declare_rule! {
    /// 文号一栏只填发文字号本身。
    ///
    /// 栏名（“文号：”）、前面的“根据”、外面的括号、后面的“文件”和句号，都不是文号的一部分；填了进去，检索、
    /// 排序和比对都会出错。
    ///
    /// 改正：常见的可以一键删去；连标题或者日期也填进来的，由人确认后移到各自的栏目。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 文号:镇政发〔2024〕7号
    /// （国办发〔2019〕54号）
    /// 德办发〔2016〕30号文件
    /// 德办发〔2016〕30号。
    /// 根据云政办发〔2020〕33号
    /// ```
    /// ```gongkai,fixed
    /// 镇政发〔2024〕7号
    /// 国办发〔2019〕54号
    /// 德办发〔2016〕30号
    /// 德办发〔2016〕30号
    /// 云政办发〔2020〕33号
    /// ```
    /// ```gongkai,fail
    /// 国务院关于印发“十三五”规划的通知 国发〔2016〕65号
    /// 国发〔2016〕65号 2016年11月24日
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 镇政发〔2024〕7号
    /// （京丰）安监罚〔2018〕执-19号
    /// {"body": "（国办发〔2019〕54号）文件。"}
    /// ```
    RULE = "document-number/clutter" {
        title: ("文号之外的文字", "Text beside the number"),
        message: (
            "“{found}”不是文号的一部分，应当只填“{canonical}”",
            "“{found}” is no part of the number; the field should hold “{canonical}” only"
        ),
        severity: Severity::Warning,
        basis: &[DOCUMENT_RULES_2012.at("第九条"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::DocumentNumber(check),
    }
}

static ENCLOSED: Message = Message::new(
    "文号外面不加括号，应当只填“{canonical}”",
    "the number goes without brackets around it; the field should hold “{canonical}” only",
);

static SURPLUS: Message = Message::new(
    "“{found}”不是文号的一部分，应当删去",
    "“{found}” is no part of the number; it should be deleted",
);

static BESIDE: Message = Message::new(
    "“{value}”里只有“{canonical}”是文号，其余的应当移到别的栏目",
    "only “{canonical}” of “{value}” is the number; the rest belongs elsewhere",
);

fn check(number: &DocumentNumber<'_>, cx: &mut Context<'_>) {
    for departure in number.departures.iter().filter(|departure| is_clutter(departure)) {
        let found = finding(&RULE, number, departure);
        let Some(canonical) = &number.canonical else {
            cx.report(found.saying(SURPLUS));
            continue;
        };
        let found = found.with("canonical", canonical);
        cx.report(match (departure.kind, departure.repair) {
            (_, Repair::Confirm) => found.saying(BESIDE).with("value", number.text()),
            (Kind::Enclosed, _) => found.saying(ENCLOSED),
            // 2022年第12号通告: how the issuer itself may cite it.
            (Kind::TrailingText, _)
                if cx.text(departure.span).ends_with('告') && number.issuer_code.is_empty() =>
            {
                found.weighing(Severity::Info)
            }
            (Kind::PrefixNoise, _) => found.weighing(Severity::Info),
            _ => found,
        });
    }
}

fn is_clutter(departure: &Departure) -> bool {
    matches!(
        departure.kind,
        Kind::LabelPrefix
            | Kind::Enclosed
            | Kind::TrailingPunct
            | Kind::TrailingText
            | Kind::PrefixNoise
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::{FixKind, Severity};
    use crate::rules::testing::{becomes, findings, passes};

    #[test]
    fn layers_come_off_together() {
        becomes(&RULE, "文号：（国办发[2019]54 号）。", "国办发〔2019〕54号");
        becomes(&RULE, "文　　号：国办发〔2019〕54号文", "国办发〔2019〕54号");
        becomes(&RULE, "2020年第5号公告", "2020年第5号");
        becomes(&RULE, "公安部令第120号令", "公安部令第120号");
        becomes(&RULE, "海关总署公告2022年第100号公告", "海关总署公告2022年第100号");
    }

    #[test]
    fn what_may_belong_elsewhere_is_taken_away_by_a_person() {
        let found = findings(&RULE, "国发〔2016〕65号（此件公开发布）");
        assert_eq!(found.len(), 1, "{found:#?}");
        assert_eq!(found[0].fixes[0].kind, FixKind::Suggest);
    }

    #[test]
    fn the_word_after_a_number_by_year_is_information() {
        for text in ["2020年第5号公告", "2022年第12号通告"] {
            assert_eq!(findings(&RULE, text)[0].severity, Severity::Info, "{text}");
        }
    }

    #[test]
    fn text_without_a_number_is_left_to_another_rule() {
        passes(&RULE, &["为民路16号。", "文号：无", "（2016）最高法民再98号"]);
    }
}
