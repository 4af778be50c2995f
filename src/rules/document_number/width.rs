//! 全角与半角

use super::finding;
use crate::engine::{Check, Context, Severity, declare_rule};
use crate::law::{GB_T_9704_1999, GB_T_9704_2012, PRACTICE};
use crate::message::Message;
use crate::read::{DepartureKind as Kind, DocumentNumber};

declare_rule! {
    /// 发文字号的数字用半角，机关代字里的括号用全角圆括号“（）”。
    ///
    /// 登记号（如“ZDCR-2018-01003”）的字母用大写，连接号一般用半角短横“-”（有的省印作“—”，只提示）。全角数字和半角数字看上去相近，
    /// 检索时却不是同一个文号。
    ///
    /// 改正：可以一键改正。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 德公发〔２０１６〕１２号
    /// 永公(办)发〔2017〕28号
    /// 永公[办]发〔2017〕28号
    /// ZDCR－2018－01003
    /// sdpr-2020-0010001
    /// ```
    /// ```gongkai,fixed
    /// 德公发〔2016〕12号
    /// 永公（办）发〔2017〕28号
    /// 永公（办）发〔2017〕28号
    /// ZDCR-2018-01003
    /// SDPR-2020-0010001
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 德公发〔2016〕12号
    /// 永公（办）发〔2017〕28号
    /// ZDCR-2018-01003
    /// ```
    RULE = "document-number/width" {
        title: ("全角与半角", "Full and half width"),
        message: (
            "数字“{found}”应当用半角写作“{right}”",
            "the digits “{found}” should be half-width: “{right}”"
        ),
        severity: Severity::Warning,
        basis: &[GB_T_9704_2012.at("7.2.5"), GB_T_9704_1999.at(""), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::DocumentNumber(check),
    }
}

static CODE: Message = Message::new(
    "机关代字里的“{found}”应当用全角圆括号写作“{right}”",
    "“{found}” in the issuer code should stand in full-width round brackets: “{right}”",
);

static HYPHEN: Message = Message::new(
    "登记号的连接号一般用半角短横，“{found}”宜写作“{right}”",
    "a registration mostly has plain hyphens: “{found}” would be “{right}”",
);

static LETTERS: Message = Message::new(
    "登记号的字母“{found}”应当大写，写作“{right}”",
    "the letters “{found}” of a registration should be capitals: “{right}”",
);

fn check(number: &DocumentNumber<'_>, cx: &mut Context<'_>) {
    for departure in &number.departures {
        let found = finding(&RULE, number, departure);
        cx.report(match departure.kind {
            Kind::DigitFullwidth => found,
            Kind::CodeParenHalfwidth | Kind::CodeParenStyle => found.saying(CODE),
            // Some provinces print a dash on purpose.
            Kind::HyphenStyle => found.saying(HYPHEN).weighing(Severity::Info),
            Kind::CaseLower => found.saying(LETTERS),
            _ => continue,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{becomes, breaks, passes};

    #[test]
    fn width_is_mended_together_with_brackets() {
        becomes(&RULE, "永公(办)发【２０１７】28号", "永公（办）发〔2017〕28号");
        becomes(&RULE, "永公（办)发（2017)２８号", "永公（办）发〔2017〕28号");
        becomes(&RULE, "公安部令第１４９号", "公安部令第149号");
    }

    #[test]
    fn only_what_is_wrong_is_reported() {
        passes(&RULE, &["德公发【2016】12号", "（京丰）安监罚〔2018〕执-19号"]);
        breaks(&RULE, &["(京丰)安监罚〔2018〕执-19号", "SDPR—2020—0010001"]);
    }
}
