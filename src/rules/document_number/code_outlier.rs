//! 少见的机关代字

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::PRACTICE;
use crate::order::Table;
use crate::read::{DocumentNumber, NumberKind};
use crate::record::Document;

declare_rule! {
    /// 一个机关的代字是固定的；与它常用的代字只差一个字、又只出现一次的，多半是抄错。
    ///
    /// 一批记录里，某机关的某个代字出现五次以上，另有一条只差一个字，就提示出来供人核对。“发”“函”“字”
    /// “规”等表示文种的字不同，是正常的，不提示。
    ///
    /// 改正：核对原件。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// [{"issuer":"某州","documentNumber":"德政办发〔2024〕1号"},{"issuer":"某州","documentNumber":"德政办发〔2024〕2号"},{"issuer":"某州","documentNumber":"德政办发〔2024〕3号"},{"issuer":"某州","documentNumber":"德政办发〔2024〕4号"},{"issuer":"某州","documentNumber":"德政办发〔2024〕5号"},{"issuer":"某州","documentNumber":"德政力发〔2024〕6号"}]
    /// [{"issuer":"某州","documentNumber":"德政办发〔2024〕1号"},{"issuer":"某州","documentNumber":"德政办发〔2024〕2号"},{"issuer":"某州","documentNumber":"德政办发〔2024〕3号"},{"issuer":"某州","documentNumber":"德政办发〔2024〕4号"},{"issuer":"某州","documentNumber":"德政办发〔2024〕5号"},{"issuer":"某州","documentNumber":"云政办发〔2024〕6号"}]
    /// [{"issuer":"某州","documentNumber":"德政办发〔2024〕1号"},{"issuer":"某州","documentNumber":"德政办发〔2024〕2号"},{"issuer":"某州","documentNumber":"德政办发〔2024〕3号"},{"issuer":"某州","documentNumber":"德政办发〔2024〕4号"},{"issuer":"某州","documentNumber":"德政办发〔2024〕5号"},{"issuer":"某州","documentNumber":"德攻办发〔2024〕6号"}]
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// [{"issuer":"某州","documentNumber":"德政办发〔2024〕1号"},{"issuer":"某州","documentNumber":"德政办发〔2024〕2号"},{"issuer":"某州","documentNumber":"德政办发〔2024〕3号"},{"issuer":"某州","documentNumber":"德政办发〔2024〕4号"},{"issuer":"某州","documentNumber":"德政办发〔2024〕5号"},{"issuer":"某州","documentNumber":"德政办函〔2024〕6号"}]
    /// [{"issuer":"某州","documentNumber":"德政办发〔2024〕1号"},{"issuer":"某州","documentNumber":"德政力发〔2024〕2号"}]
    /// [{"issuer":"某州","documentNumber":"德政办发〔2024〕1号"},{"issuer":"某省","documentNumber":"云政办发〔2024〕2号"}]
    /// ```
    RULE = "document-number/code-outlier" {
        title: ("少见的机关代字", "A code unlike the others"),
        message: (
            "“{issuer}”的文号多用代字“{usual}”，这里是“{found}”，宜核对",
            "the numbers of “{issuer}” mostly begin with “{usual}”; this one begins with “{found}”"
        ),
        severity: Severity::Info,
        basis: &[PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Documents(check),
    }
}

/// How often a code must be seen to count as usual.
const USUAL: usize = 5;

/// Letters that say what kind of document it is.
const GENRES: &str = "发函字规通办电呈请报批复议纪督任令公告综法监党组";

fn check(documents: &[Document<'_>], cx: &mut Context<'_>) {
    let mut codes: Table<String, Table<String, Vec<usize>>> = Table::new();
    for ((row, document), numbers) in documents.iter().enumerate().zip(cx.numbers()) {
        let number = numbers.document.as_deref();
        let named = number.and_then(|number| issuer_and_code(document, number));
        let Some((issuer, code)) = named else { continue };
        codes.entry(issuer).entry(code).push(row);
    }
    for (issuer, codes) in codes.iter() {
        let usual: Vec<&String> =
            codes.iter().filter(|(_, rows)| rows.len() >= USUAL).map(|(code, _)| code).collect();
        for (code, rows) in codes.iter().filter(|(_, rows)| rows.len() == 1) {
            let like = usual.iter().find(|usual| differs_by_a_slip(usual, code));
            let Some(usual) = like else { continue };
            cx.report(
                Finding::of_field(&RULE, "documentNumber")
                    .in_row(rows[0])
                    .with("issuer", issuer)
                    .with("usual", usual)
                    .with("found", code)
                    .for_review(),
            );
        }
    }
}

fn issuer_and_code(
    document: &Document<'_>,
    number: &DocumentNumber<'_>,
) -> Option<(String, String)> {
    let issuer = document.issuer.as_deref()?.trim();
    let counted = number.kind == NumberKind::Standard && number.canonical.is_some();
    (counted && !issuer.is_empty()).then(|| (issuer.to_owned(), number.code.clone()))
}

/// Whether the codes differ in one letter that is not the one that tells the kind of document.
fn differs_by_a_slip(usual: &str, code: &str) -> bool {
    if usual.chars().count() != code.chars().count() {
        return false;
    }
    let mut different = usual.chars().zip(code.chars()).filter(|(one, other)| one != other);
    let Some((one, other)) = different.next() else { return false };
    different.next().is_none() && !(GENRES.contains(one) && GENRES.contains(other))
}

#[cfg(test)]
mod tests {
    use super::differs_by_a_slip;

    #[test]
    fn one_letter_makes_a_slip_unless_it_tells_the_kind() {
        assert!(differs_by_a_slip("德政办发", "德政力发"));
        assert!(differs_by_a_slip("德政办发", "云政办发"));
        assert!(!differs_by_a_slip("德政办发", "德政办函"));
        assert!(!differs_by_a_slip("德政办发", "德政发"));
        assert!(!differs_by_a_slip("德政办发", "云政力发"));
    }
}
