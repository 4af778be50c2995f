//! 已经废止的法律文件

use chrono::{Datelike, NaiveDate};

use crate::engine::{Check, Context, Edit, Finding, Fix, Severity, declare_rule};
use crate::law::{DOCUMENT_RULES_2012, Known, PRACTICE, repealed, versions_of_standard};
use crate::message::Message;
use crate::read::{Citation, find_citations, find_standard_numbers, find_year, sentence_around};
use crate::record::Text;
use crate::rules::repealed::{MANY, of_repealed};
use crate::text::Span;

declare_rule! {
    /// 引用的法律、法规、规章在公文成文时已经废止的，提示。
    ///
    /// 例如：2021年以后引用《收养法》《婚姻法》《合同法》（由《民法典》代替），2019年5月15日以后引用《政府
    /// 信息公开条例》（国务院令第492号）。新旧同名的，只看写明的文号。句子里说到废止、失效、修订，或者写“原
    /// 《……》”“当时”的，说的是它有效时的某一年的，决定书、判决书一类依行为时法律的文书，不提示。标准没有的年份
    /// （GB/T 9704-2022）也在此提示。没有成文日期的，以正文里最后提到的年份为准。
    ///
    /// 改正：改引现行的法律、法规；条文也要换成新的。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 依据《中华人民共和国收养法》第十五条办理收养登记。
    /// ---
    /// 按照《政府信息公开条例》（国务院令第492号）的规定公开。
    /// ---
    /// 2021年，继续执行《公安机关执法公开规定》（公通字〔2012〕38号）。
    /// ---
    /// 公文格式按照GB/T 9704-2022执行。
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 按照《政府信息公开条例》（国务院令第711号）的规定公开。
    /// ---
    /// 公文格式按照GB/T 9704-2012执行，编码按照GB 32100-2015。
    /// ---
    /// 原《中华人民共和国婚姻法》第二十一条的内容，现在《民法典》中。
    /// ---
    /// 依据《中华人民共和国收养法》办理登记。
    /// 2018年全年办理42件。
    /// ---
    /// 《收养法》《继承法》同时废止。
    /// ---
    /// 按照《银川市收养登记办法》办理。
    /// ```
    RULE = "text/repealed-law" {
        title: ("已经废止的法律文件", "Repealed laws"),
        message: (
            "《{found}》已于{until}之后停止施行",
            "《{found}》 ceased to be in force after {until}"
        ),
        severity: Severity::Warning,
        basis: &[DOCUMENT_RULES_2012.at("第十九条"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Text(check),
    }
}

static REPLACED: Message = Message::new(
    "《{found}》{number}施行到{until}为止，现行的是《{successor}》",
    "《{found}》{number} was in force until {until}; now it is 《{successor}》",
);

static NO_VERSION: Message = Message::new(
    "没有查到{found}，这项标准的现行版本是{standard}",
    "no {found} is known; the version in force is {standard}",
);

/// Kinds of documents that apply the law of the day of the deed.
const JUDGING: &[&str] =
    &["决定书", "判决书", "裁定书", "调解书", "裁决书", "废止", "失效", "清理"];

fn check(text: &Text<'_>, cx: &mut Context<'_>) {
    standards(text.body, cx);
    let citations = find_citations(cx.sight());
    if citations.is_empty() || judges(text.body, cx) {
        return;
    }
    let day = cx.day_of_words();
    let past =
        citations.into_iter().filter_map(|cited| Some((cited, past(cited, text.body, day)?)));
    for (cited, known) in past.take(MANY) {
        let finding = Finding::new(&RULE, cited.title);
        cx.report(of_repealed(finding, cited, known, text.body, REPLACED));
    }
}

/// Years that no version of a known standard has, such as GB/T 9704-2022.
fn standards(body: &str, cx: &mut Context<'_>) {
    for written in find_standard_numbers(cx.sight()).into_iter().take(MANY) {
        let mut last = None;
        let mut is_version = false;
        for version in versions_of_standard(written.number.of(body)) {
            is_version |= version.instrument.code.ends_with(written.year.of(body));
            last = last.max(Some(version.instrument.code));
        }
        if let Some(last) = last.filter(|_| !is_version) {
            let finding = Finding::new(&RULE, written.span).saying(NO_VERSION);
            let finding = finding.with("found", written.span.of(body)).with("standard", last);
            cx.report(finding.with_fix(Fix::suggest([Edit::replace(written.span, last)])));
        }
    }
}

/// Whether the document applies, or lists, the law of another day.
fn judges(body: &str, cx: &Context<'_>) -> bool {
    let title = cx.document().and_then(|document| document.title.as_deref()).unwrap_or_default();
    let heads = body.lines().map(str::trim).filter(|line| !line.is_empty());
    let mut heads = heads.take(3).filter(|line| !line.contains('《')).chain([title]);
    heads.any(|head| JUDGING.iter().any(|word| head.contains(word)))
}

/// The instrument that is cited, where it was no longer in force.
fn past(cited: Citation, body: &str, day: NaiveDate) -> Option<&'static Known> {
    let known = repealed(cited.title.of(body), cited.number.of(body), day)?;
    let sentence = sentence_around(body, cited.span);
    // 2016年，依据《收养法》办理了登记: it was in force in the year that is told of.
    let told = find_year(Span { end: cited.span.start, ..sentence }.of(body));
    let then = told.zip(known.instrument.until).is_some_and(|(told, until)| told <= until.year());
    (!then && !cited.is_of_the_past(body, sentence)).then_some(known)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::record::Document;
    use crate::rules::testing::{breaks, findings, findings_in_document, passes};

    #[test]
    fn laws_that_the_civil_code_replaced_are_reported() {
        breaks(
            &RULE,
            &[
                "依据《婚姻法》、《合同法》办理",
                "根据《公安机关办理行政复议案件程序规定》（公安部令第65号）",
                "依据《中华人民共和国环境噪声污染防治法》",
                "按《国家行政机关公文处理办法》行文",
            ],
        );
    }

    #[test]
    fn laws_in_force_and_laws_of_the_past_are_left() {
        passes(
            &RULE,
            &[
                "依据《民法典》、《治安管理处罚法》、《行政处罚法》",
                "行政处罚决定书\n依据《中华人民共和国合同法》第五十二条",
                "根据当时的《收养法》登记的收养关系",
                "旧《物权法》",
                "2016年10月，申请人依据《收养法》第十五条办理了收养登记。\n到2023年",
                "2005年1月10日，国务院公布《信访条例》。\n到2023年",
                "规范性文件清理结果\n《信访条例》实施细则\n《信访条例》",
            ],
        );
    }

    #[test]
    fn the_day_of_the_document_counts() {
        let document = |day: &'static str| Document {
            body: Some("依据《收养法》".into()),
            written_on: Some(day.into()),
            ..Document::default()
        };
        let count = |day| {
            let found = findings_in_document(&document(day));
            found.iter().filter(|finding| finding.rule.id == RULE.id).count()
        };
        assert_eq!((count("2020-12-31"), count("2021-01-01")), (0, 1));
    }

    #[test]
    fn a_text_full_of_them_is_a_few_findings() {
        let found = findings(&RULE, &"依据《收养法》。".repeat(20_000));
        let count = found.iter().filter(|finding| finding.rule.id == RULE.id).count();
        assert_eq!(count, super::MANY);
    }
}
