//! 全角半角混用

use super::half_width::slip;
use super::{Manner, Slip};
use crate::engine::{Check, Context, FixKind, Severity, declare_rule};
use crate::law::GB_T_15834_2011;
use crate::message::Message;
use crate::read::{WidthCustom, read_widths};
use crate::record::Text;

declare_rule! {
    /// 一篇文字里的标点不混用全角和半角。
    ///
    /// 两种都占到二十分之一以上的，是混用：多半是几个人写的、或者从几处拼起来的。全文只提示一次，不逐处提示；
    /// 个别地方的半角标点由 text/half-width 提示。
    ///
    /// 改正：全部改为全角。全角的居多的，可以自动改正。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 一、总体要求，工作目标，基本原则，保障措施。
    /// 二、主要任务:编制目录,逐项确定公开标准;推进公开,接受监督。
    /// ---
    /// （一）2020年,初步建成目录体系,制度持续规范,保障更加有力;做到机构,人员,经费,场所到位。（责任单位：指挥中心，配合单位：各派出所）
    /// ---
    /// 各单位要加强领导,明确责任,狠抓落实,按时报送,不得延误;逾期不报,通报批评。报送材料（含电子版）一式两份，逾期不予受理，后果自负。
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 一、总体要求，工作目标，基本原则，保障措施。
    /// ---
    /// 会议于8:30开始，地点：三楼会议室，比例为1:500，网址：http://www.example.gov.cn/a?b=1,2。
    /// ---
    /// 联系人：张三，电话：0731-1234567，邮箱：a@example.gov.cn（工作日8:30—17:30）。
    /// ```
    RULE = "text/mixed-width" {
        title: ("全角半角混用", "Mixed widths"),
        message: (
            "全文的标点混用全角和半角，半角的有 {count} 处，如“{found}”，应当统一用全角",
            "the text mixes full-width and half-width marks; {count} are half-width, such as “{found}”; all should be full-width"
        ),
        severity: Severity::Info,
        basis: &[GB_T_15834_2011.at("")],
        since: "0.1.0",
        check: Check::Text(check),
    }
}

static ALL: Message = RULE.message;

fn check(text: &Text<'_>, cx: &mut Context<'_>) {
    let widths = read_widths(text.writing);
    if widths.half.is_empty() || widths.custom() != WidthCustom::Mixed {
        return;
    }
    let slips: Vec<Slip> = widths.half.iter().map(slip).collect();
    let fix = if widths.full >= slips.len() { FixKind::Safe } else { FixKind::Suggest };
    Manner { most: 0, fix, ..Manner::of(&RULE, ALL) }.report(slips, cx);
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{becomes, findings};

    #[test]
    fn a_mixed_text_is_one_finding_and_one_fix() {
        let text = "甲，乙，丙；丁,戊,己;".repeat(100);
        assert_eq!(findings(&RULE, &text).len(), 1);
        becomes(&RULE, &text, &"甲，乙，丙；丁，戊，己；".repeat(100));
    }
}
