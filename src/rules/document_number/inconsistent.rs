//! 同一文号写法不一

use crate::engine::{Check, Context, Finding, Place, Severity, declare_rule};
use crate::law::{GB_T_9704_2012, PRACTICE};
use crate::message::Message;
use crate::order::Table;
use crate::read::{NumberKind, OfficialText};

declare_rule! {
    /// 同一篇公文里，同一个文号应当只有一种写法。
    ///
    /// 前面写“〔2016〕”，后面写“【2016】”，读者会当成两个文号，检索时也会漏掉一个。写得不规范的一处另有提示和改正，
    /// 这里只指出前后不一。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail,with=document-number/bracket,with=document-number/spacing
    /// 根据《…的通知》（德办发〔2016〕30号）精神，现制定本方案。
    /// 按照《…的通知》（德办发【2016】30号）要求，认真落实。
    /// ---
    /// 根据云政办发〔2020〕33号精神，现制定本方案。
    /// 按照云政办发〔2020〕33 号要求，认真落实。
    /// ---
    /// 根据国办发[2019]54号精神，现制定本方案。
    /// 按照国办发〔2019〕54号要求，认真落实。
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 根据德办发〔2016〕30号精神，按照德办发〔2016〕30号要求，认真落实。
    /// ---
    /// 根据德办发〔2016〕30号精神，按照德办发〔2016〕31号要求，认真落实。
    /// ---
    /// 根据德办发〔2016〕30号精神，认真落实。
    /// ```
    RULE = "document-number/inconsistent" {
        title: ("同一文号写法不一", "One number written two ways"),
        message: (
            "“{found}”与“{other}”是同一个文号，写法应当一致",
            "“{found}” and “{other}” are one number; write it one way"
        ),
        severity: Severity::Warning,
        basis: &[GB_T_9704_2012.at("7.2.5"), PRACTICE.at("同一文号写法一致")],
        since: "0.1.0",
        check: Check::Official(check),
    }
}

static ELSEWHERE: Message = Message::new("同一文号另见此处", "the number also stands here");

fn check(text: &OfficialText<'_>, cx: &mut Context<'_>) {
    let mut right: Table<&str, usize> = Table::new();
    for (at, number) in text.mentioned_numbers.iter().enumerate() {
        let canonical = number.canonical.as_deref().unwrap_or_default();
        if number.kind.is_document_number() && number.is_valid() && right.get(canonical).is_none() {
            right.insert(canonical, at);
        }
    }
    for number in text.mentioned_numbers.iter().filter(|number| number.kind != NumberKind::Case) {
        // What is broken over two lines is written right.
        let canonical = number.canonical.as_deref().filter(|_| !number.is_valid());
        let Some(at) = canonical.and_then(|canonical| right.get(canonical)) else { continue };
        let other = &text.mentioned_numbers[*at];
        let place = Place { field: Some("body"), span: Some(other.span), ..Place::default() };
        cx.report(
            Finding::new(&RULE, number.span)
                .with("found", number.text())
                .with("other", other.text())
                .related(place, ELSEWHERE, Vec::new()),
        );
    }
}
