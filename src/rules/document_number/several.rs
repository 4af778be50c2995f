//! 一栏多号

use super::finding;
use crate::engine::{Check, Context, Severity, declare_rule};
use crate::law::{DOCUMENT_RULES_2012, PRACTICE};
use crate::message::Message;
use crate::read::{DepartureKind as Kind, DocumentNumber};

declare_rule! {
    /// 一份公文只有一个发文字号。
    ///
    /// 联合行文也只用主办机关的发文字号。几份公文要分开著录，一栏填了几个文号，任何一份都检索不到。规范性文件
    /// 的统一登记号与发文字号并存，应当另设一栏。
    ///
    /// 改正：每份公文一条记录，各填各的文号。正文里“〔2015〕33、34号”的写法只作提示，宜分别写全。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 国发〔2015〕33、34号
    /// 国发〔2015〕33号、34号
    /// 国发〔2015〕33号 国办发〔2015〕12号
    /// {"body": "依照国发〔2015〕33、34号执行"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 国发〔2015〕33号
    /// 财政部 税务总局公告2019年第13号
    /// {"body": "依照国发〔2015〕33号、国发〔2015〕34号执行"}
    /// ```
    RULE = "document-number/several" {
        title: ("一栏多号", "Several numbers"),
        message: (
            "“{number}”不止一个文号，一栏只填一个，应当分成几条记录",
            "“{number}” is more than one number; a field should hold one, each in a record of its own"
        ),
        severity: Severity::Error,
        basis: &[DOCUMENT_RULES_2012.at("第九条"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::DocumentNumber(check),
    }
}

static IN_TEXT: Message = Message::new(
    "“{number}”把几个文号并在一起，宜分别写全",
    "“{number}” puts several numbers together; each is better written in full",
);

fn check(number: &DocumentNumber<'_>, cx: &mut Context<'_>) {
    for departure in &number.departures {
        if departure.kind != Kind::MultiSerial {
            continue;
        }
        let found = finding(&RULE, number, departure).with("number", number.text());
        cx.report(if cx.is_running_text() {
            found.saying(IN_TEXT).weighing(Severity::Info)
        } else {
            found
        });
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, passes};

    #[test]
    fn every_way_of_putting_numbers_together_is_reported() {
        breaks(
            &RULE,
            &[
                "国发〔2015〕33，34号",
                "国发〔2015〕33和34号",
                "国发〔2015〕33至35号",
                "德政发〔2020〕1号；ZDCR-2018-01003",
            ],
        );
    }

    #[test]
    fn joint_issuers_have_one_number() {
        passes(&RULE, &["工信部联企业〔2011〕300号", "财政部、税务总局公告2019年第13号"]);
    }
}
