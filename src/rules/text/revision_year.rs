//! 法律修订的年份

use crate::data::revisions::REVISIONS;
use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{DOCUMENT_RULES_2012, PRACTICE, short_title};
use crate::read::find_revisions;
use crate::record::Text;

declare_rule! {
    /// 说某部法律、法规在某一年修订的，那一年应当确实修订过。
    ///
    /// 例如《政府信息公开条例》2007年公布，2019年修订，2017年没有修订（当年只公布了修订草案征求意见稿）。写“年内”
    /// “今年”的，以同一句里说到的年份为准。只查公布、修订年份齐全的几部。
    ///
    /// 改正：改正年份；说的是征求意见稿的，写明。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 2017年，组织学习国务院年内新修订印发的《政府信息公开条例》。
    /// ---
    /// 认真学习2018年修订的《中华人民共和国政府信息公开条例》。
    /// ---
    /// 宣传2022年新修订的《行政复议法》。
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 认真学习2019年新修订的《中华人民共和国政府信息公开条例》。
    /// ---
    /// 2019年，组织学习国务院年内新修订印发的《政府信息公开条例》。
    /// ---
    /// 2020年，学习新修订的《政府信息公开条例》。
    /// ---
    /// 2017年，学习《政府信息公开条例（修订草案征求意见稿）》，2018年修订的《某县信息公开办法》。
    /// ```
    RULE = "text/revision-year" {
        title: ("法律修订的年份", "The year of a revision"),
        message: (
            "《{title}》没有在{year}年修订过，公布、修订的年份是{years}",
            "《{title}》 was not revised in {year}; it was made and revised in {years}"
        ),
        severity: Severity::Warning,
        basis: &[DOCUMENT_RULES_2012.at("第十九条"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Text(check),
    }
}

/// More than so many in a text are one slip copied.
const MOST: usize = 20;

/// What was revised after this year the table does not know.
const KNOWN_THROUGH: i32 = 2025;

fn check(text: &Text<'_>, cx: &mut Context<'_>) {
    let mut left = MOST;
    for revision in find_revisions(cx.sight()) {
        let title = short_title(revision.title.of(text.body));
        let Some((title, years)) = REVISIONS.iter().find(|(known, _)| *known == title) else {
            continue;
        };
        if years.contains(&revision.year) || revision.year > KNOWN_THROUGH {
            continue;
        }
        if left == 0 {
            return;
        }
        left -= 1;
        let years: Vec<String> = years.iter().map(ToString::to_string).collect();
        cx.report(
            Finding::new(&RULE, revision.span)
                .with("title", title)
                .with("year", revision.year)
                .with("years", years.join("、")),
        );
    }
}
