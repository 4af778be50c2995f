//! “号”字

use super::{finding, whole};
use crate::engine::{Check, Context, Severity, declare_rule};
use crate::law::{GB_T_9704_1999, GB_T_9704_2012, PRACTICE};
use crate::message::Message;
use crate::read::{DepartureKind as Kind, DocumentNumber};
use crate::text::Span;

declare_rule! {
    /// 发文顺序号之后应当有一个“号”字。
    ///
    /// 缺了“号”、写成繁体“號”、重复“号号”的，都不合标准。规范性文件的登记号（如“ZDCR-2018-01003”）
    /// 反而不加“号”。
    ///
    /// 改正：字段里的可以一键改正；正文里缺“号”的，须由人确认它确是文号。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 德公发〔2024〕12
    /// 德公发〔2024〕12号号
    /// 国办发〔2019〕54號
    /// ZDCR-2018-01003号
    /// ```
    /// ```gongkai,fixed
    /// 德公发〔2024〕12号
    /// 德公发〔2024〕12号
    /// 国办发〔2019〕54号
    /// ZDCR-2018-01003
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 德公发〔2024〕12号
    /// ZDCR-2018-01003
    /// {"body": "参考文献：王某[2012]12，信息公开（2016）12项"}
    /// ```
    RULE = "document-number/suffix" {
        title: ("“号”字", "The closing hao"),
        message: (
            "发文顺序号之后缺“号”字，应当写作“{whole}”",
            "“号” is missing after the serial: “{whole}”"
        ),
        severity: Severity::Error,
        basis: &[GB_T_9704_2012.at("7.2.5"), GB_T_9704_1999.at(""), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::DocumentNumber(check),
    }
}

static TWICE: Message = Message::new(
    "发文顺序号之后多了“{found}”，“号”字只写一个",
    "one “号” too many after the serial: delete “{found}”",
);

static TRADITIONAL: Message =
    Message::new("“{found}”应当写作“{right}”", "“{found}” should be written “{right}”");

static EXTRA: Message =
    Message::new("登记号之后不加“{found}”字", "a registration goes without “{found}”");

fn check(number: &DocumentNumber<'_>, cx: &mut Context<'_>) {
    for departure in &number.departures {
        let found = finding(&RULE, number, departure);
        cx.report(match departure.kind {
            Kind::HaoMissing => {
                let in_text = cx.is_running_text();
                let weight = if in_text { Severity::Warning } else { Severity::Error };
                found.with("whole", whole(number, departure)).weighing(weight)
            }
            Kind::HaoDuplicate => found.saying(TWICE).weighing(Severity::Warning),
            Kind::HaoTraditional if is_traditional(number) => continue,
            Kind::HaoTraditional => found.saying(TRADITIONAL).weighing(Severity::Warning),
            Kind::HaoExtra => found.saying(EXTRA).weighing(Severity::Warning),
            _ => continue,
        });
    }
}

/// Whether what stands around the number is in traditional characters throughout.
fn is_traditional(number: &DocumentNumber<'_>) -> bool {
    let Span { start, end } = number.span;
    let before = number.source[..start as usize].chars().rev().take(AROUND);
    let after = number.source[end as usize..].chars().take(AROUND);
    let own = number.text().chars();
    before.chain(after).chain(own).any(|c| "國發會關於辦實務與為將區縣條規請".contains(c))
}

/// So many characters on either side show how the text is written.
const AROUND: usize = 40;

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::FixKind;
    use crate::rules::testing::{becomes, breaks, findings, passes};

    #[test]
    fn one_hao_remains() {
        becomes(&RULE, "德公发[2024]12", "德公发〔2024〕12号");
        becomes(&RULE, "德公发〔2024〕12號號", "德公发〔2024〕12号");
        becomes(&RULE, "国务院令第711", "国务院令第711号");
    }

    #[test]
    fn in_running_text_a_person_confirms() {
        let found = findings(&RULE, r#"{"body": "《通知》（德公发〔2024〕12）"}"#);
        assert_eq!(found[0].fixes[0].kind, FixKind::Suggest);
        passes(&RULE, &[r#"{"body": "见德公发〔2024〕12人名单，张三[2024]12"}"#]);
        breaks(&RULE, &[r#"{"body": "关于年检的通知\n德公发〔2024〕12\n各所：\n请执行。"}"#]);
        passes(&RULE, &[r#"{"body": "关于年检的通知\n德公发〔2024〕12\n号\n各所：\n请执行。"}"#]);
    }
}
