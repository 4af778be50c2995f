//! 引用的法律文件名称

use crate::engine::{Check, Context, Edit, Finding, Fix, Severity, declare_rule};
use crate::law::{DOCUMENT_RULES_2012, PRACTICE, national_slip};
use crate::read::{Citation, find_citations};
use crate::record::Text;

declare_rule! {
    /// 引用的法律、法规、规章名称和一个已知的名称只差一两个字，多半是写错了，由人核对。
    ///
    /// 例如《公安机关执法公开工作规定》，名称是《公安机关执法公开规定》。只查八个字以上、文种相同、至少五分
    /// 之四相同的名称；写有省、市、县名的地方文件不查，写明另一个文号的不查。
    ///
    /// 改正：核对原文后改用全称。改动只是建议，由人确认。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 依据公安部《公安机关执法公开工作规定》制定本方案。
    /// ---
    /// 按照《中华人民共和国政务信息公开条例》办理。
    /// ---
    /// 根据《外国人出境入境管理条例》第三十六条处理。
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 依据《公安机关执法公开规定》《中华人民共和国政府信息公开条例》制定本方案。
    /// ---
    /// 依据《云南省政府信息公开规定》《银川市政府信息公开办法》制定本方案。
    /// ---
    /// 依据《公安机关信访工作规定》《城市公共汽车和电车客运管理规定》办理。
    /// ---
    /// 制定《县公安机关执法公开工作规定》。
    /// ```
    RULE = "text/law-title" {
        title: ("引用的法律文件名称", "Titles of laws"),
        message: (
            "没有查到《{found}》，相近的是《{title}》，应当核对",
            "no 《{found}》 is known; the nearest title is 《{title}》; please verify it"
        ),
        severity: Severity::Warning,
        basis: &[DOCUMENT_RULES_2012.at("第十九条"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Text(check),
    }
}

/// More than this many are not listed: the first of them stand for all.
const MANY: usize = 10;

fn check(text: &Text<'_>, cx: &mut Context<'_>) {
    // A title that was looked up is not looked up again: a long text may cite it all over.
    let mut seen: Vec<&str> = Vec::new();
    let mut found = 0;
    for cited in find_citations(cx.sight()) {
        let title = cited.title.of(text.body);
        if found == MANY || seen.len() == SEEN || seen.contains(&title) {
            continue;
        }
        seen.push(title);
        if let Some(right) = national_slip(title, cited.number.of(text.body)) {
            found += 1;
            cx.report(finding(cited, right, title));
        }
    }
}

/// The different titles that are looked up at most.
const SEEN: usize = 300;

fn finding(cited: Citation, right: String, title: &str) -> Finding {
    Finding::new(&RULE, cited.title)
        .with("found", title)
        .with("title", &right)
        .with_fix(Fix::suggest([Edit::replace(cited.title, right)]))
        .for_review()
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, findings, passes};

    #[test]
    fn a_number_tells_whether_another_is_meant() {
        breaks(&RULE, &["《公安机关执法公开工作规定》（公通字〔2018〕26号）"]);
        passes(&RULE, &["《公安机关执法公开工作规定》（某公发〔2015〕3号）"]);
    }

    #[test]
    fn titles_of_places_and_of_other_documents_are_left() {
        passes(
            &RULE,
            &[
                "《永宁县公安局政务（执法）信息公开工作规定》",
                "《关于修改〈政府信息公开条例〉的决定》",
                "《城乡居民最低生活保障条例》",
                "《公安机关办理国家赔偿案件程序规定》",
                "《建设工程抗震管理条例》",
                // of the last century, and of its own name
                "1987年的《行政法规制定程序暂行条例》",
                "《建设工程勘察设计合同条例》",
            ],
        );
    }

    #[test]
    fn a_long_text_is_a_few_findings() {
        let found = findings(&RULE, &"《公安机关执法公开工作规定》，".repeat(20_000));
        assert_eq!(found.iter().filter(|finding| finding.rule.id == RULE.id).count(), 1);
    }
}
