//! 公开处罚结果没有隐名要求

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{PERSONAL_INFORMATION_2021, POLICE_OPENNESS_2012, POLICE_OPENNESS_2018, PRACTICE};
use crate::read::{OfficialText, Role};

declare_rule! {
    /// 方案、办法规定公开行政处罚结果的，应当同时规定隐去个人信息。
    ///
    /// 公开处罚决定以前，要隐去自然人的姓名、住址、身份证号码一类信息，未成年人的处罚不公开；2026年起，治安管理处罚的
    /// 记录应当封存。方案里专列一项公开处罚结果，通篇没有提到个人隐私、隐名或者去标识化的，请核对。
    ///
    /// 改正：补写怎样隐去个人信息。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 云岭县公安局政务公开实施方案
    /// （一）行政处罚：公开处罚结果。
    /// ---
    /// 云岭县公安局政务公开实施方案
    /// 1.公开行政处罚决定。在门户网站公布处罚决定书。
    /// ---
    /// 云岭县公安局政务公开实施方案
    /// （二）推进行政处罚公开。公布行政处罚信息。
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 云岭县公安局政务公开实施方案
    /// （一）行政处罚：公开处罚结果，隐去个人信息。
    /// ---
    /// 云岭县公安局政务公开实施方案
    /// （一）行政处罚：公布处罚的依据、程序和救济渠道。
    /// ---
    /// 云岭县公安局2023年政务公开工作总结
    /// （一）行政处罚：公开了处罚结果。
    /// ```
    RULE = "privacy/penalty-plan" {
        title: ("公开处罚结果没有隐名要求", "Penalties published without a word on names"),
        message: (
            "“{found}”要公开，全文没有规定怎样隐去个人信息",
            "“{found}” are to be published, and nothing says how personal data are hidden"
        ),
        severity: Severity::Info,
        basis: &[
            POLICE_OPENNESS_2018.at("第十四条"),
            POLICE_OPENNESS_2012.at("第四条"),
            PERSONAL_INFORMATION_2021.at("第二十五条"),
            PRACTICE.at("隐去个人信息"),
        ],
        since: "0.1.0",
        check: Check::Official(check),
    }
}

fn check(text: &OfficialText<'_>, cx: &mut Context<'_>) {
    const RESULTS: &[&str] = &["处罚结果", "处罚决定", "处罚信息"];
    const HIDDEN: &[&str] = &["隐私", "隐名", "隐去", "匿名", "标识化", "脱敏", "个人信息", "隐姓"];
    if !text.is_plan() || HIDDEN.iter().any(|word| text.source.contains(word)) {
        return;
    }
    let items =
        text.headings.iter().filter(|heading| text.lines[heading.line].role == Role::Heading);
    let found = items.map(|heading| heading.words).find_map(|words| {
        let said = words.of(text.source);
        let named = said.find("行政处罚").is_some_and(|at| at <= BEGINNING);
        let opened = ["公开", "公布", "公示"].iter().any(|verb| said.contains(verb));
        let result =
            RESULTS.iter().filter_map(|result| Some((said.find(result)?, result))).min()?;
        let span = crate::text::Span::new(result.0, result.0 + result.1.len());
        (named && opened).then(|| span.shifted(words.range().start))
    });
    if let Some(span) = found {
        let finding = Finding::new(&RULE, span).for_review();
        cx.report(finding.with("found", span.of(text.source)));
    }
}

/// The item is about penalties where it says so within so many bytes.
const BEGINNING: usize = 18;
