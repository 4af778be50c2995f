//! 引号、书名号之间的顿号

use super::{Manner, Slip};
use crate::engine::{Check, Context, Edit, Severity, declare_rule};
use crate::law::GB_T_15834_2011;
use crate::message::Message;
use crate::read::{Mark, find_needless_commas};
use crate::record::Text;

declare_rule! {
    /// 并列的书名号之间、并列的引号之间，通常不用顿号。
    ///
    /// 并列的几项里夹有括注或者没有引号、书名号的词语的，宜用顿号，不提示。标准说的是“通常”，所以只作提醒。
    ///
    /// 改正：删去顿号。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 依据《行政处罚法》、《行政许可法》制定本办法。
    /// ---
    /// 标注“此件主动公开”、“此件依申请公开”或“此件不予公开”字样。
    /// ---
    /// 推行“双公示”、“双随机”，编印《服务手册》、《办事指南》。
    /// ```
    /// ```gongkai,fixed
    /// 依据《行政处罚法》《行政许可法》制定本办法。
    /// ---
    /// 标注“此件主动公开”“此件依申请公开”或“此件不予公开”字样。
    /// ---
    /// 推行“双公示”“双随机”，编印《服务手册》《办事指南》。
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 依据《行政处罚法》《行政许可法》和《政府信息公开条例》，制定本办法。
    /// ---
    /// 依据《甲办法》（国办发〔2019〕54号）、《乙办法》、《丙办法》，制定本方案。
    /// ---
    /// 落实“三公”经费、政府采购、“双公示”等公开要求。
    /// ```
    RULE = "text/list-comma" {
        title: ("引号、书名号之间的顿号", "List commas between quotations"),
        message: (
            "“{found}”中间的顿号通常不用，可以写作“{right}”",
            "in “{found}” the list comma is not usual; “{right}” will do"
        ),
        severity: Severity::Info,
        basis: &[GB_T_15834_2011.at("")],
        since: "0.1.0",
        check: Check::Text(check),
    }
}

static MANY_FOUND: Message = Message::new(
    "从此处起共有 {count} 处“{found}”，中间的顿号通常不用，可以写作“{right}”",
    "here and below “{found}” stands {count} times; the list comma is not usual, “{right}” will do",
);

/// More than this many are one finding.
const MOST: usize = 3;

fn check(text: &Text<'_>, cx: &mut Context<'_>) {
    let commas = find_needless_commas(text.writing);
    let manner = Manner { most: MOST, ..Manner::of(&RULE, MANY_FOUND) };
    let (titles, quotes): (Vec<Mark>, Vec<Mark>) =
        commas.into_iter().partition(|comma| comma.before == '》');
    for commas in [titles, quotes] {
        manner.report(commas.into_iter().map(slip).collect(), cx);
    }
}

fn slip(comma: Mark) -> Slip {
    let Mark { span, before, after, .. } = comma;
    Slip {
        span,
        found: format!("{before}、{after}"),
        right: format!("{before}{after}"),
        edits: vec![Edit::delete(span)],
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, findings, passes};

    #[test]
    fn many_of_a_kind_are_one_finding() {
        let text = "《甲》、《乙》、《丙》、《丁》、《戊》，“甲”、“乙”";
        breaks(&RULE, &[text]);
        assert_eq!(findings(&RULE, text).len(), 2);
    }

    #[test]
    fn lists_of_several_kinds_keep_their_commas() {
        passes(
            &RULE,
            &[
                "《甲》、乙、《丙》",
                "《甲》（1号）、《乙》、《丙》、《丁》",
                "《甲》、《乙》（2号）",
                "“甲”、“乙”、丙",
                "甲、“乙”、“丙”",
            ],
        );
    }
}
