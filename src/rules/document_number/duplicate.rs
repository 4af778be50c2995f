//! 重号

use crate::engine::{Check, Context, Finding, Numbers, Place, Severity, declare_rule};
use crate::law::{DOCUMENT_RULES_2012, PRACTICE};
use crate::message::Message;
use crate::order::Table;
use crate::read::{DocumentNumber, NumberKind};
use crate::record::Document;
use crate::text::letters;

declare_rule! {
    /// 一个发文字号只属于一份公文。
    ///
    /// 同一文号出现在标题不同的两条记录上，总有一条抄错了，或者两份公文编重了号。比较的是文号的标准写法，
    /// `〔2024〕5号`和`[2024]05号`是同一个文号。发文机关不同的、一条标题包含另一条的（如公文和它的解读）
    /// 不算；没有年份的令和公告可以逐届重新编号，也不算。
    ///
    /// 改正：核对两份原件。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// [{"documentNumber": "德政发〔2024〕5号", "title": "关于春耕生产的通知"}, {"documentNumber": "德政发〔2024〕5号", "title": "关于森林防火的通知"}]
    /// [{"documentNumber": "公安部公告2024年第5号", "title": "关于甲的公告"}, {"documentNumber": "公安部公告2024年第5号", "title": "关于乙的公告"}]
    /// [{"documentNumber": "德政发〔2024〕5号", "title": "关于春耕生产的通知", "issuer": "德宏州人民政府"}, {"documentNumber": "德政发〔2024〕5号", "title": "关于森林防火的通知"}]
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// [{"documentNumber": "德政发〔2024〕5号", "title": "关于春耕生产的通知"}, {"documentNumber": "德政发〔2024〕6号", "title": "关于森林防火的通知"}]
    /// [{"documentNumber": "德政发〔2024〕5号", "title": "关于春耕生产的通知"}, {"documentNumber": "德政发〔2024〕5号", "title": "《关于春耕生产的通知》政策解读"}]
    /// [{"documentNumber": "永政发〔2024〕5号", "title": "关于春耕生产的通知", "issuer": "永德县人民政府"}, {"documentNumber": "永政发〔2024〕5号", "title": "关于森林防火的通知", "issuer": "永平县人民政府"}]
    /// [{"documentNumber": "德政发〔2024〕5号", "title": "关于春耕生产的通知"}, {"documentNumber": "德政发〔2024〕5号", "title": "关于 春耕生产的通知"}]
    /// ```
    RULE = "document-number/duplicate" {
        title: ("重号", "Duplicate number"),
        message: (
            "文号“{number}”另有一条记录，标题是“{title}”，一个文号只属于一份公文",
            "the number “{number}” is also that of “{title}”; a number belongs to one document"
        ),
        severity: Severity::Error,
        basis: &[DOCUMENT_RULES_2012.at("第九条"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Documents(check),
    }
}

static ALSO: Message = Message::new("同一文号另见此处", "the same number is also here");

fn check(documents: &[Document<'_>], cx: &mut Context<'_>) {
    let numbers = cx.numbers().iter().enumerate();
    let counted = |(row, numbers): (usize, &Numbers<'_>)| {
        Some((counted_number(numbers.document.as_deref()?)?, row))
    };
    let numbers = numbers.filter_map(counted);
    for (number, rows) in Table::grouped(numbers.collect()).iter() {
        // Each is compared with the first: a number that stands on a thousand rows stays linear.
        let (first, others) = (rows[0], &rows[1..]);
        for row in others.iter().copied() {
            if are_different(&documents[first], &documents[row]) {
                report(documents, number, first, row, cx);
            }
        }
    }
}

/// The standard writing of a document's number, if it is one that is given once only.
fn counted_number(number: &DocumentNumber<'_>) -> Option<String> {
    let named = !number.code.is_empty() && number.code != "公告";
    let by_year = number.year_value().is_some();
    let counted = named && by_year && number.kind != NumberKind::Case;
    number.canonical.clone().filter(|_| counted)
}

/// Whether two documents of one number are two documents indeed.
fn are_different(one: &Document<'_>, other: &Document<'_>) -> bool {
    let (Some(title), Some(second)) = (&one.title, &other.title) else { return false };
    let (title, second) = (letters(title), letters(second));
    let same_title =
        title.is_empty() || second.is_empty() || title.contains(&second) || second.contains(&title);
    let by_others = match (&one.issuer, &other.issuer) {
        (Some(issuer), Some(second)) => {
            let (issuer, second) = (letters(issuer), letters(second));
            !issuer.is_empty() && !second.is_empty() && issuer != second
        }
        _ => false,
    };
    !same_title && !by_others
}

fn report(
    documents: &[Document<'_>],
    number: &str,
    first: usize,
    row: usize,
    cx: &mut Context<'_>,
) {
    let title = documents[first].title.as_deref().unwrap_or_default();
    let place =
        Place { row: Some(first as u32), field: Some("documentNumber"), ..Place::default() };
    cx.report(
        Finding::of_field(&RULE, "documentNumber")
            .in_row(row)
            .with("number", number)
            .with("title", title)
            .related(place, ALSO, Vec::new()),
    );
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, findings, passes};

    #[test]
    fn numbers_are_compared_by_what_they_mean() {
        let json = r#"[{"documentNumber": "德政发〔2024〕5号", "title": "甲"},
            {"documentNumber": "德政发[2024]05号", "title": "乙"}]"#;
        let found = findings(&RULE, json);
        let found = found.iter().find(|found| found.rule.id == RULE.id).expect("a finding");
        assert_eq!((found.place.row, found.related[0].place.row), (Some(1), Some(0)));
    }

    #[test]
    fn every_further_record_is_reported() {
        let record = |title: &str| {
            format!(r#"{{"documentNumber": "德政发〔2024〕5号", "title": "{title}"}}"#)
        };
        let json = format!("[{}, {}, {}]", record("甲"), record("乙"), record("丙"));
        assert_eq!(findings(&RULE, &json).len(), 2);
        breaks(&RULE, &[&json]);
    }

    #[test]
    fn what_cannot_be_told_is_not_reported() {
        passes(
            &RULE,
            &[
                r#"[{"documentNumber": "德政发〔2024〕5号"}, {"documentNumber": "德政发〔2024〕5号", "title": "甲"}]"#,
                r#"[{"documentNumber": "2024年第5号", "title": "甲"}, {"documentNumber": "2024年第5号", "title": "乙"}]"#,
                r#"[{"documentNumber": "公安部令第5号", "title": "甲"}, {"documentNumber": "公安部令第5号", "title": "乙"}]"#,
                r#"[{"documentNumber": "无", "title": "甲"}, {"documentNumber": "无", "title": "乙"}]"#,
            ],
        );
    }
}
