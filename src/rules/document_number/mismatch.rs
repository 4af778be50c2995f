//! 文号与正文不一致

use crate::engine::{Check, Context, Finding, Place, Severity, declare_rule};
use crate::law::{DOCUMENT_RULES_2012, GB_T_9704_2012, PRACTICE};
use crate::message::Message;
use crate::read::{DocumentNumber, read_document_number};
use crate::record::Document;

declare_rule! {
    /// 网页上的文号应当与公文版头上的发文字号相同。
    ///
    /// 两者都能读出来、读出来却是两个文号的，有一处抄错。括号、空格写法不同而其实是同一个文号的，由别的规则提示。正文开头有
    /// 两个不同的文号的（如转发公文），看不出哪个是自己的，不提示。
    ///
    /// 改正：对照原件的版头。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"documentNumber": "云岭公发〔2024〕18号", "body": "云岭公发〔2024〕81号\n关于开展年检的通知\n各所：\n请遵照执行。"}
    /// {"documentNumber": "云岭公发〔2023〕18号", "body": "关于开展年检的通知\n云岭公发〔2024〕18号\n各所：\n请遵照执行。"}
    /// {"documentNumber": "云岭公通〔2024〕18号", "body": "云岭公发〔2024〕18号\n关于开展年检的通知\n各所：\n请遵照执行。"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"documentNumber": "云岭公发〔2024〕18号", "body": "云岭公发〔2024〕18号\n关于开展年检的通知\n各所：\n请遵照执行。"}
    /// {"documentNumber": "云岭公发〔2024〕18号", "body": "关于开展年检的通知\n各所：\n根据德公发〔2024〕3号要求，请遵照执行。"}
    /// {"documentNumber": "云岭公发〔2024〕18号", "body": "德公发〔2024〕3号\n云岭公发〔2024〕18号\n关于转发年检方案的通知\n各所：\n请遵照执行。"}
    /// ```
    RULE = "document-number/mismatch" {
        title: ("文号与正文不一致", "Number field against the text"),
        message: (
            "文号是“{found}”，正文版头是“{other}”，两者应当相同",
            "the number is “{found}”, the head of the text has “{other}”; they should be the same"
        ),
        severity: Severity::Error,
        basis: &[GB_T_9704_2012.at("7.2.5"), DOCUMENT_RULES_2012.at("第九条"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Document(check),
    }
}

static HEAD: Message = Message::new("正文版头的文号", "the number at the head of the text");

fn check(document: &Document<'_>, cx: &mut Context<'_>) {
    let (Some(text), Some(value)) = (cx.official(), document.document_number.as_deref()) else {
        return;
    };
    let Some(number) = read_document_number(value) else { return };
    let printed: Vec<DocumentNumber<'_>> =
        text.numbers.iter().filter_map(|span| read_document_number(span.of(text.source))).collect();
    let (Some(own), Some(first)) = (number.canonical.as_ref(), printed.first()) else { return };
    let Some(other) = first.canonical.as_ref().filter(|other| *other != own) else { return };
    if number.kind != first.kind || printed.iter().any(|next| next.canonical != first.canonical) {
        return;
    }
    let place = Place { field: Some("body"), span: Some(text.numbers[0]), ..Place::default() };
    cx.report(
        Finding::new(&RULE, number.span)
            .in_field("documentNumber")
            .with("found", own)
            .with("other", other)
            .related(place, HEAD, Vec::new()),
    );
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::passes;

    #[test]
    fn the_same_number_in_another_writing_is_no_other() {
        passes(
            &RULE,
            &[
                r#"{"documentNumber": "云岭公发[2024]18号", "body": "云岭公发〔2024〕18号\n关于开展年检的通知\n各所：\n请执行。"}"#,
            ],
        );
    }
}
