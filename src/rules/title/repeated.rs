//! 标题用词重复

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{DOCUMENT_RULES_2012, PRACTICE};
use crate::message::Message;
use crate::read::Title;

declare_rule! {
    /// 标题里不应当叠用“关于”和文种。
    ///
    /// 转发公文时常见“关于转发某局关于……的通知的通知”，应当省去一重，或者给被转发的公文加书名号。
    /// “请示报告”把两个文种并用，也不对。书名号里的字属于被引的公文，不计。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 关于转发县财政局关于加强预算管理的通知的通知
    /// 云岭县公安局关于印发关于加强年检工作的意见的通知
    /// 云岭县公安局关于购置警用装备的请示报告
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 关于转发《县财政局关于加强预算管理的通知》的通知
    /// 云岭县公安局关于印发政务公开工作方案的通知
    /// 关于报送2024年度工作报告的通知
    /// 关于目的地管理的意见
    /// ```
    RULE = "title/repeated" {
        title: ("标题用词重复", "Repeated words in a title"),
        message: ("标题里“{found}”重复，应当只用一个", "“{found}” stands twice in the title; once is enough"),
        severity: Severity::Warning,
        basis: &[DOCUMENT_RULES_2012.at("第九条"), PRACTICE.at("标题简明")],
        since: "0.1.0",
        check: Check::Title(check),
    }
}

static TWO_KINDS: Message = Message::new(
    "标题里“{found}”把两个文种并用，应当只用一个",
    "“{found}” in the title puts two kinds of document together; one is right",
);

/// What stands twice where it should stand once: 通知的通知.
const TWICE: &[&str] = &["通知", "意见", "通报", "函"];

/// How the title of what is passed on begins, without 《.
const PASSED_ON: &[&str] = &["印发关于", "转发关于", "批转关于", "公布关于", "下达关于"];

/// The longest title in which 关于 is counted: in a longer one it may be part of what is named.
const LONGEST: usize = 120;

fn check(title: &Title<'_>, cx: &mut Context<'_>) {
    let words = title.own_words();
    let finding = Finding::new(&RULE, title.span);
    if words.ends_with("请示报告") {
        cx.report(finding.saying(TWO_KINDS).with("found", "请示报告"));
    } else if let Some(word) = TWICE.iter().find(|word| is_twice(&words, word)) {
        cx.report(finding.with("found", word));
    } else if words.match_indices('关').filter(|(at, _)| words[*at..].starts_with("关于")).count()
        > 1
        && !words.contains("关于关于")
        && words.chars().count() <= LONGEST
    {
        // What is passed on has 关于 in its own title; 《》 around that would tell them apart.
        let passes_on = PASSED_ON.iter().any(|verb| words.contains(verb));
        let weight = if passes_on { Severity::Info } else { Severity::Warning };
        cx.report(finding.weighing(weight).with("found", "关于"));
    }
}

/// Whether a word stands on both sides of a 的.
fn is_twice(words: &str, word: &str) -> bool {
    let mut places = words.match_indices('的');
    places.any(|(at, of)| words[..at].ends_with(word) && words[at + of.len()..].starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, passes};

    #[test]
    fn what_is_quoted_does_not_count() {
        passes(&RULE, &["关于印发《关于加强管理的意见》的通知", "关于废止《关于的的用法》的公告"]);
        breaks(&RULE, &["关于印发关于加强管理的意见的通知"]);
    }
}
