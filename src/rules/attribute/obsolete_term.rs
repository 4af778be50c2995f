//! 旧用语“免予公开”

use crate::engine::{Check, Context, Edit, Finding, Fix, Severity, declare_rule};
use crate::law::DISCLOSURE_2019;
use crate::read::Wording;
use crate::record::Document;
use crate::text::Span;

declare_rule! {
    /// 2019年修订的政府信息公开条例称“不予公开”，“免予公开”是以前的说法。
    ///
    /// 公开属性、附注用“免予公开”的，提示；2019年5月15日以前的公文，不提示。
    ///
    /// 改正：改称“不予公开”。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"attribute": "免予公开", "reason": "国家秘密"}
    /// {"marking": "（此件免予公开）"}
    /// {"attribute": "免予公开", "reason": "国家秘密", "writtenOn": "2020年3月2日"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"attribute": "不予公开", "reason": "国家秘密"}
    /// {"attribute": "免予公开", "reason": "国家秘密", "writtenOn": "2018年3月2日"}
    /// {"marking": "（此件不予公开）"}
    /// ```
    RULE = "attribute/obsolete-term" {
        title: ("旧用语“免予公开”", "Obsolete term"),
        message: (
            "“{found}”是2019年以前的说法，应当写作“不予公开”",
            "“{found}” is a term of before 2019; it should be “不予公开”"
        ),
        severity: Severity::Warning,
        basis: &[DISCLOSURE_2019.at("第十四条")],
        since: "0.1.0",
        check: Check::Document(check),
    }
}

fn check(document: &Document<'_>, cx: &mut Context<'_>) {
    let value = document.attribute.as_deref().unwrap_or_default();
    for word in cx.attribute_words().iter() {
        if word.wording == Wording::Obsolete {
            report("attribute", word.span, value, cx);
        }
    }
    for (field, marking) in cx.markings().iter() {
        if let Some(text) = document.get(field).filter(|_| marking.kind == Wording::Obsolete) {
            report(field, marking.wording, text, cx);
        }
    }
}

fn report(field: &'static str, span: Span, text: &str, cx: &mut Context<'_>) {
    let written = span.of(text);
    let start =
        span.start as usize + if written.starts_with("此件") { "此件".len() } else { 0 };
    let term = Span::new(start, span.end as usize);
    let fix = Fix::suggest([Edit::replace(term, "不予公开")]);
    let finding = Finding::new(&RULE, term).in_field(field).with("found", term.of(text));
    cx.report(finding.with_fix(fix));
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, findings, passes};

    #[test]
    fn the_term_is_found_in_the_form_and_on_the_document() {
        breaks(
            &RULE,
            &[
                r#"{"attribute": "□主动公开 ☑免予公开"}"#,
                r#"{"body": "某局\n2021年3月2日\n（此件免予公开）", "writtenOn": "2021-03-02"}"#,
            ],
        );
    }

    #[test]
    fn it_was_right_in_its_day() {
        passes(
            &RULE,
            &[
                r#"{"attribute": "免予公开", "writtenOn": "2019-05-14"}"#,
                r#"{"body": "免予公开的信息"}"#,
            ],
        );
    }

    #[test]
    fn the_fix_changes_the_term_only() {
        let found = findings(&RULE, r#"{"attribute": "此件免予公开"}"#);
        let finding = found.iter().find(|finding| finding.rule.id == RULE.id).expect("a finding");
        assert_eq!(crate::engine::apply("此件免予公开", &finding.fixes), "此件不予公开");
    }
}
