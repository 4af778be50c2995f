//! 重复的标点

use super::{Manner, Slip};
use crate::engine::{Check, Context, FixKind, Severity, declare_rule};
use crate::law::GB_T_15834_2011;
use crate::message::Message;
use crate::read::{StopRun, find_stop_runs};
use crate::record::Text;

declare_rule! {
    /// 逗号、顿号、分号、冒号、句号不重复，也不接连使用。
    ///
    /// 多半是修改时漏删了一个。省略号、破折号、叠用的叹号和问号不在此列。
    ///
    /// 公开目录各事项的文字也查。
    ///
    /// 改正：同一个标点重复的、后一个停顿更大的，可以自动改正；其余的须由人判断留下哪一个。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 各单位要高度重视，，认真组织实施。
    /// ---
    /// 做好政务公开各项工作，。
    /// ---
    /// 公开渠道包括网站、，微博、微信。。
    /// ```
    /// ```gongkai,fixed
    /// 各单位要高度重视，认真组织实施。
    /// ---
    /// 做好政务公开各项工作。
    /// ---
    /// 公开渠道包括网站，微博、微信。
    /// ```
    /// ```gongkai,fail
    /// 各单位要高度重视。，认真组织实施。
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 他问：“是否公开？”答：“公开！！”
    /// ---
    /// 政务公开——阳光政府的基石……
    /// ---
    /// 《办法》第三条规定：“应当公开。”，
    /// ```
    RULE = "text/double-punctuation" {
        title: ("重复的标点", "Doubled marks"),
        message: (
            "“{found}”标点重复，应当只用一个“{right}”",
            "the marks “{found}” follow each other; there should be one: “{right}”"
        ),
        severity: Severity::Warning,
        basis: &[GB_T_15834_2011.at("")],
        since: "0.1.0",
        check: Check::Writing(check),
    }
}

static MANY_FOUND: Message = Message::new(
    "从此处起共有 {count} 处标点重复，如“{found}”，应当只用一个“{right}”",
    "here and below marks follow each other {count} times, such as “{found}”; there should be one: “{right}”",
);

fn check(text: &Text<'_>, cx: &mut Context<'_>) {
    let (sure, unsure): (Vec<StopRun>, Vec<StopRun>) =
        find_stop_runs(text.writing).into_iter().partition(is_sure);
    for (runs, fix) in [(sure, FixKind::Safe), (unsure, FixKind::Suggest)] {
        let slips = runs.iter().map(|run| Slip::replace(run.span, strongest(run), cx)).collect();
        Manner { fix, ..Manner::of(&RULE, MANY_FOUND) }.report(slips, cx);
    }
}

/// How long a pause the mark stands for.
fn pause(stop: char) -> usize {
    "、，：；。".find(stop).unwrap_or_default()
}

fn strongest(run: &StopRun) -> char {
    run.stops.iter().copied().max_by_key(|stop| pause(*stop)).unwrap_or('，')
}

/// Whether one mark is repeated, or the last one stands for the longest pause: it was written last.
fn is_sure(run: &StopRun) -> bool {
    let last = run.stops.last().copied().unwrap_or('，');
    let colon = run.stops.contains(&'：');
    run.stops.len() == 1 || (!colon && pause(last) == pause(strongest(run)))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{becomes, breaks, findings, passes};

    #[test]
    fn the_longer_pause_stays() {
        becomes(&RULE, "甲，,乙；。丙：：丁", "甲，乙。丙：丁");
        breaks(&RULE, &["甲：，乙", "甲；、乙"]);
    }

    #[test]
    fn ellipses_and_empty_cells_are_left() {
        passes(&RULE, &["甲。。。乙", "甲,,,,乙", "甲，”乙", "甲，\n，乙"]);
        assert_eq!(findings(&RULE, &"甲，，乙。".repeat(100)).len(), 1);
    }
}
