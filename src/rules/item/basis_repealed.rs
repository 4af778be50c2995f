//! 公开依据已经废止

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{PRACTICE, repealed};
use crate::message::Message;
use crate::read::find_citations;
use crate::record::Item;
use crate::rules::repealed::{MANY, of_repealed};
use crate::text::Span;

declare_rule! {
    /// 公开依据引用的法律、法规、规章现在已经废止的，提示核对。
    ///
    /// 新旧同名的，只看写明的文号：《政府信息公开条例》不写文号，可以是现行的；写“国务院令第492号”，就是
    /// 已经废止的。写“原《……》”，或者在同一处说到废止、修订的，不提示。目录没有自己的日期，以检查之日为准，
    /// 所以由人核对。
    ///
    /// 改正：改引现行的法律、法规；条文也要换成新的。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"name": "收养登记", "basis": "《中华人民共和国收养法》"}
    /// {"name": "婚姻登记", "basis": "1.《婚姻法》第八条；2.《婚姻登记条例》"}
    /// {"name": "政府信息公开指南", "basis": "《政府信息公开条例》（国务院令第492号）"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"name": "收养登记", "basis": "《中华人民共和国民法典》"}
    /// {"name": "收养登记", "basis": "原《中华人民共和国收养法》"}
    /// {"name": "政府信息公开指南", "basis": "《中华人民共和国政府信息公开条例》"}
    /// {"name": "政府信息公开指南", "basis": "《政府信息公开条例》（国务院令第711号）第二十条"}
    /// ```
    RULE = "item/basis-repealed" {
        title: ("公开依据已经废止", "Repealed basis"),
        message: (
            "公开依据《{found}》施行到{until}为止，应当改引现行的规定",
            "the basis 《{found}》 was in force until {until}; it should be one in force"
        ),
        severity: Severity::Warning,
        basis: &[PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Item(check),
    }
}

static REPLACED: Message = Message::new(
    "公开依据《{found}》{number}施行到{until}为止，现行的是《{successor}》",
    "the basis 《{found}》{number} was in force until {until}; now it is 《{successor}》",
);

fn check(item: &Item<'_>, cx: &mut Context<'_>) {
    let Some(value) = item.basis.as_deref().filter(|_| !item.inherits("basis")) else { return };
    let citations = find_citations(value);
    let mut found = 0;
    for (at, cited) in citations.iter().enumerate() {
        let next = citations.get(at + 1).map_or(value.len(), |next| next.span.start as usize);
        let after = Span { start: cited.title.end, end: next as u32 };
        if found == MANY || cited.is_of_the_past(value, after) {
            continue;
        }
        let known = repealed(cited.title.of(value), cited.number.of(value), cx.day());
        if let Some(known) = known {
            found += 1;
            let finding = Finding::new(&RULE, cited.title).in_field("basis").for_review();
            cx.report(of_repealed(finding, *cited, known, value, REPLACED));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{MANY, RULE};
    use crate::record::Item;
    use crate::rules::testing::{breaks, findings_in_item, passes};

    #[test]
    fn laws_no_longer_in_force_are_found_among_others() {
        breaks(
            &RULE,
            &[
                r#"{"basis": "《民法典》《合同法》"}"#,
                r#"{"basis": "《公安机关执法公开规定》（公通字〔2012〕38号）"}"#,
            ],
        );
    }

    #[test]
    fn laws_in_force_and_unknown_ones_are_left() {
        passes(
            &RULE,
            &[
                r#"{"basis": "《行政处罚法》《行政许可法》"}"#,
                r#"{"basis": "《银川市收养登记办法》"}"#,
                r#"{"basis": "《收养法》（已废止）"}"#,
                r#"{"basis": "《收养法》", "inherited": ["basis"]}"#,
                r#"{"basis": "《"}"#,
            ],
        );
    }

    #[test]
    fn a_cell_full_of_them_is_a_few_findings() {
        let basis = "《收养法》".repeat(10_000);
        let item = Item { basis: Some(basis.into()), ..Item::default() };
        let count = findings_in_item(&item);
        let count = count.iter().filter(|finding| finding.rule.id == RULE.id).count();
        assert_eq!(count, MANY);
    }
}
