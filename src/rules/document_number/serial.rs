//! 发文顺序号

use super::{finding, whole};
use crate::engine::{Check, Context, Severity, declare_rule};
use crate::law::{GB_T_9704_1999, GB_T_9704_2012, PRACTICE};
use crate::message::Message;
use crate::read::{DepartureKind as Kind, DocumentNumber};

declare_rule! {
    /// 发文顺序号用阿拉伯数字，不加“第”字，不编虚位（1 不编为 01）。
    ///
    /// “令”和没有括号的“公告”照例写“第”字，如“国务院令第711号”；主席令和人民代表大会的公告照例用汉字数字；
    /// 行政处罚、复议、仲裁的案件编号可以有“第”字和虚位。这些都不提示。
    ///
    /// 改正：可以一键改正；没有序号或者序号是 0 的，核对原件。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 德公发〔2024〕第12号
    /// 德公发〔2024〕012号
    /// 德公发〔2024〕十二号
    /// 公安部令第0160号
    /// ```
    /// ```gongkai,fixed
    /// 德公发〔2024〕12号
    /// 德公发〔2024〕12号
    /// 德公发〔2024〕12号
    /// 公安部令第160号
    /// ```
    /// ```gongkai,fail
    /// 德公发〔2024〕号
    /// 德公发〔2024〕0号
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 德公发〔2024〕120号
    /// 中华人民共和国主席令第七十三号
    /// 中国人民银行公告〔2020〕第5号
    /// 米环罚〔2018〕016号
    /// 巴南劳人仲字〔2022〕第492号
    /// ```
    RULE = "document-number/serial" {
        title: ("发文顺序号", "Serial"),
        message: (
            "发文顺序号“{found}”应当用阿拉伯数字写作“{right}”",
            "the serial “{found}” should be written in Arabic digits: “{right}”"
        ),
        severity: Severity::Warning,
        basis: &[GB_T_9704_2012.at("7.2.5"), GB_T_9704_1999.at(""), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::DocumentNumber(check),
    }
}

static DI: Message = Message::new(
    "发文顺序号不加“{found}”字，应当写作“{whole}”",
    "the serial goes without “{found}”: “{whole}”",
);

static PADDED: Message = Message::new(
    "发文顺序号不编虚位，“{serial}”前面的“{found}”应当删去，写作“{whole}”",
    "the serial has no leading zeros; delete “{found}” of “{serial}”: “{whole}”",
);

static MISSING: Message = Message::new(
    "“{number}”没有发文顺序号，应当核对原件补上",
    "“{number}” has no serial; look up the original",
);

static ZERO: Message = Message::new(
    "发文顺序号不会是“{found}”，应当核对原件",
    "the serial cannot be “{found}”; look up the original",
);

fn check(number: &DocumentNumber<'_>, cx: &mut Context<'_>) {
    for departure in &number.departures {
        let found = finding(&RULE, number, departure);
        cx.report(match departure.kind {
            Kind::SerialChinese => found,
            // 〔2024〕第12号: an announcement's, whose issuer stands elsewhere.
            Kind::SerialDi if number.code.is_empty() => continue,
            Kind::SerialDi => found.saying(DI).with("whole", whole(number, departure)),
            Kind::SerialPadded => found
                .saying(PADDED)
                .with("serial", cx.text(number.serial))
                .with("whole", whole(number, departure)),
            Kind::SerialMissing => {
                found.saying(MISSING).with("number", number.text()).weighing(Severity::Error)
            }
            Kind::SerialZero => found.saying(ZERO).weighing(Severity::Error),
            _ => continue,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{becomes, breaks, passes};

    #[test]
    fn several_slips_are_mended_at_once() {
        becomes(&RULE, "德公发[2026]第01号", "德公发〔2026〕1号");
        becomes(&RULE, "德公发〔2026〕第００１２ 号", "德公发〔2026〕12号");
        becomes(&RULE, "北京市人民政府令第二百九十六号", "北京市人民政府令第296号");
        becomes(&RULE, "国家税务总局公告2019年第05号", "国家税务总局公告2019年第5号");
    }

    #[test]
    fn custom_of_orders_and_cases_is_left() {
        passes(
            &RULE,
            &[
                "国务院令第711号",
                "全国人民代表大会公告第八号",
                "云南省人民代表大会常务委员会公告〔十三届〕第五号",
                "京公海行罚决字〔2023〕第05031号",
                "（京丰）安监罚〔2018〕执-19号",
                "商评字〔2019〕第022893号",
                "甬海政征预告〔2023〕第15号",
                "苏姑政依复〔2023〕第19号",
                "海政信公开〔2022〕第83号",
                "异政信访字〔2022〕第03号",
            ],
        );
    }

    #[test]
    fn running_text_is_checked_too() {
        breaks(&RULE, &[r#"{"body": "《通知》（德公发〔2024〕第12号）"}"#]);
        passes(&RULE, &[r#"{"body": "依照京公海行罚决字〔2023〕第05031号处罚决定"}"#]);
    }
}
