//! 重复的词

use crate::engine::{Check, Context, Edit, Finding, Fix, Severity, declare_rule};
use crate::law::{DOCUMENT_RULES_2012, PRACTICE};
use crate::message::Message;
use crate::read::{Repeat, find_repeats};

declare_rule! {
    /// 一个词连写两遍，多半是改稿时留下的。
    ///
    /// 查三种：的的、进一步进一步一类；“全省进一步全省”一类；五个字以上的一段话紧接着又写一遍的，由人看一眼。
    /// 目的的、委员会委员会议、研究研究，都是对的，不提示。
    ///
    /// 改正：删去多余的一遍。改动只是建议，由人确认。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 对全省进一步全省深化户籍制度改革进行解读
    /// 要进一步进一步加强政务公开
    /// 应当公开的的政府信息
    /// 做好政府信息公开政府信息公开工作
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 不得以营利为目的的活动
    /// 召开委员会委员会议
    /// 问题要研究研究，方方面面都要看到
    /// 全省进一步深化户籍制度改革
    /// ```
    RULE = "text/repeated-word" {
        title: ("重复的词", "Doubled words"),
        message: ("“{found}”重复，应当删去一处", "“{found}” says a word twice; delete one"),
        severity: Severity::Warning,
        basis: &[DOCUMENT_RULES_2012.at("第十九条"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Cell(check),
    }
}

static MANY_FOUND: Message = Message::new(
    "从此处起共有 {count} 处重复的词，如“{found}”，各应当删去一处",
    "here and below {count} words are said twice, such as “{found}”; delete one of each",
);

/// More than this many are one finding.
const MANY: usize = 20;

fn check(value: &str, cx: &mut Context<'_>) {
    // A stutter in a time limit is judged by what it makes of it.
    if cx.field() == Some("timeLimit") {
        return;
    }
    let repeats = find_repeats(cx.sight());
    if repeats.len() <= MANY {
        for repeat in repeats {
            let finding = finding(repeat, value);
            cx.report(if repeat.is_passage { finding.for_review() } else { finding });
        }
        return;
    }
    let finding = finding(repeats[0], value).with("count", repeats.len());
    cx.report(finding.saying(MANY_FOUND).for_review());
}

fn finding(repeat: Repeat, value: &str) -> Finding {
    Finding::new(&RULE, repeat.span)
        .with("found", repeat.span.of(value))
        .with_fix(Fix::suggest([Edit::delete(repeat.second)]))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, findings, passes};

    #[test]
    fn doubled_words_are_reported() {
        breaks(&RULE, &["各单位认真各单位落实", "以及以及其他信息", "我局切实我局加强"]);
    }

    #[test]
    fn words_said_twice_for_a_reason_are_left() {
        passes(&RULE, &["标的的价款", "各级各部门", "一步一步", "大学大学生", "等等"]);
    }

    #[test]
    fn a_text_full_of_them_is_one_finding() {
        let found = findings(&RULE, &"公开的的内容".repeat(10_000));
        assert_eq!(found.iter().filter(|finding| finding.rule.id == RULE.id).count(), 1);
    }
}
