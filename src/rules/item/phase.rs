//! 五公开类别

use crate::engine::{Check, Context, Edit, Finding, Fix, Severity, declare_rule};
use crate::law::{OPENNESS_2016, PRACTICE};
use crate::message::Message;
use crate::read::{ticked_words, without_residues};
use crate::record::Item;
use crate::text::{Span, is_space};

declare_rule! {
    /// 五公开是决策公开、执行公开、管理公开、服务公开、结果公开，没有第六种。
    ///
    /// “政策公开”“结果公示”“办事公开”都不在其中，一般是“决策公开”“结果公开”“服务公开”之误。
    /// 文字处理软件留下的标记（`[bookmark: …]`）由 `text/artifact` 提示，此处不计。
    ///
    /// 改正：从五种中选一种。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"name": "部门文件", "phase": "政策公开"}
    /// {"name": "部门文件", "phase": "结果公示"}
    /// {"name": "部门文件", "phase": "信息公开"}
    /// {"name": "部门文件", "phase": "决策公开、执行公开"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"name": "部门文件", "phase": "决策公开"}
    /// {"name": "部门文件", "phase": " 结果 公开"}
    /// {"name": "部门文件", "phase": "执行"}
    /// {"name": "部门文件", "phase": "□决策\n□执行\n■管理\n□服务\n□结果"}
    /// {"name": "部门文件"}
    /// ```
    RULE = "item/phase" {
        title: ("五公开类别", "Phase"),
        message: (
            "“{found}”不属于五公开，应当是决策公开、执行公开、管理公开、服务公开、结果公开之一",
            "“{found}” is none of the five: 决策公开, 执行公开, 管理公开, 服务公开, 结果公开"
        ),
        severity: Severity::Error,
        basis: &[OPENNESS_2016.at("一"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Item(check),
    }
}

static NEAR: Message = Message::new(
    "“{found}”不属于五公开，应当是“{right}”",
    "“{found}” is none of the five; it should be “{right}”",
);

static SEVERAL: Message = Message::new(
    "“{found}”填了不止一种，应当从五公开中选一种",
    "“{found}” names more than one of the five; it should name one",
);

const PHASES: [&str; 5] = ["决策公开", "执行公开", "管理公开", "服务公开", "结果公开"];

/// Other words for one of the five.
const MEANT: &[(&str, &str)] = &[
    ("结果公示", "结果公开"),
    ("办事公开", "服务公开"),
    ("便民服务", "服务公开"),
    ("办事服务公开", "服务公开"),
    ("监管公开", "管理公开"),
    ("落实公开", "执行公开"),
    ("预公开", "决策公开"),
    ("决策预公开", "决策公开"),
    ("政策公开", "决策公开"),
];

fn check(item: &Item<'_>, cx: &mut Context<'_>) {
    let Some(value) = item.phase.as_deref().filter(|_| !item.inherits("phase")) else { return };
    let found: String =
        without_residues(value).chars().filter(|c| !is_space(*c) && !"“”\"".contains(*c)).collect();
    let ours = cx.profile().vocabulary("phase").unwrap_or_default();
    if found.is_empty() || is_phase(&found) || is_tick(&found) || ours.contains(&found) {
        return;
    }
    // □决策 ■管理 □服务: what is ticked counts.
    let ticked = ticked_words(&found);
    if ticked
        .as_ref()
        .is_some_and(|words| words.len() < 2 && words.iter().all(|word| is_phase(word)))
    {
        return;
    }
    let several = ticked.is_some_and(|words| words.iter().all(|word| is_phase(word)));
    let finding = Finding::of_field(&RULE, "phase").with("found", &found);
    if several || found.split(['、', '，', ',', '；', ';', '/']).all(is_phase) {
        cx.report(finding.saying(SEVERAL).weighing(Severity::Warning));
        return;
    }
    let Some(right) = meant(&found) else { return cx.report(finding) };
    let fix = Fix::suggest([Edit::replace(Span::whole(value), right)]);
    cx.report(finding.saying(NEAR).with("right", right).with_fix(fix));
}

/// One of the five, with or without 公开: the column says that.
fn is_phase(word: &str) -> bool {
    PHASES.iter().any(|phase| *phase == word || phase.strip_suffix("公开") == Some(word))
}

fn is_tick(word: &str) -> bool {
    matches!(word, "√" | "✓" | "✔" | "■" | "☑" | "□" | "☐" | "/" | "—" | "-")
}

/// The one of the five that is meant: a known confusion, or the only one that differs in one
/// character.
fn meant(found: &str) -> Option<&'static str> {
    if let Some((_, right)) = MEANT.iter().find(|(wrong, _)| *wrong == found) {
        return Some(right);
    }
    // 政务公开 is what all five are kinds of, and no slip for 服务公开.
    if found == "政务公开" {
        return None;
    }
    let mut near = PHASES.iter().filter(|phase| differ_in_one(found, phase));
    near.next().copied().filter(|_| near.next().is_none())
}

/// Whether one character is another, too many or missing.
fn differ_in_one(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let same = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[same..], &other[same..]);
    let rest = |of: &[char], skip: usize| of.get(skip..).map(<[char]>::to_vec);
    [(1, 1), (1, 0), (0, 1)]
        .iter()
        .any(|(a, b)| rest(one, *a).is_some_and(|left| Some(left) == rest(other, *b)))
}

#[cfg(test)]
mod tests {
    use super::{RULE, meant};
    use crate::rules::testing::{breaks, passes};

    #[test]
    fn words_outside_the_five_are_reported() {
        breaks(
            &RULE,
            &[
                r#"{"phase": "政策公开"}"#,
                r#"{"phase": "公开"}"#,
                r#"{"政务五公开": "全社会"}"#,
                r#"{"phase": "[bookmark: _GoBack]政策公开"}"#,
            ],
        );
    }

    #[test]
    fn residue_around_one_of_the_five_is_not_this_rules_business() {
        passes(
            &RULE,
            &[
                r#"{"phase": "[bookmark: _GoBack]结果公开"}"#,
                r#"{"phase": "“管理公开”"}"#,
                r#"{"phase": "结果\n公开"}"#,
                r#"{"phase": "政策公开", "inherited": ["phase"]}"#,
                r#"{"phase": ""}"#,
            ],
        );
    }

    #[test]
    fn the_one_that_is_meant_is_offered_where_there_is_one() {
        for (found, right) in [
            ("政策公开", Some("决策公开")),
            ("决策公幵", Some("决策公开")),
            ("服务公", Some("服务公开")),
            ("执行公公开", Some("执行公开")),
            ("便民服务", Some("服务公开")),
            ("信息公开", None),
            ("政务公开", None),
            ("公开", None),
        ] {
            assert_eq!(meant(found), right, "{found}");
        }
    }
}
