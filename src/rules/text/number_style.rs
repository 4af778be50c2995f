//! 数字写法

use super::{Manner, Slip};
use crate::engine::{Check, Context, Severity, declare_rule};
use crate::law::GB_T_15835_2011;
use crate::message::Message;
use crate::read::FigureKind;
use crate::record::Text;

declare_rule! {
    /// 阿拉伯数字、字母和百分号用半角；逐位读的汉字年份里，零写作“〇”。
    ///
    /// 日期和文号里的由各自的规则提示。“零”用于计量（“一百零五”）的，不在此列。
    ///
    /// 改正：可以自动改正。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 全年受理申请１２件，答复率１００％。
    /// ---
    /// 二零二四年度政务公开工作要点
    /// ---
    /// 下载Ａ类申请表
    /// ```
    /// ```gongkai,fixed
    /// 全年受理申请12件，答复率100%。
    /// ---
    /// 二〇二四年度政务公开工作要点
    /// ---
    /// 下载A类申请表
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 全年受理申请12件，答复率100%。
    /// ---
    /// 二〇二四年度政务公开工作要点，共一百零五条，零报告制度，二零五室
    /// ---
    /// 下载A类申请表，机构面积一千零一平方米，历时一百零五年
    /// ```
    RULE = "text/number-style" {
        title: ("数字写法", "How numbers are written"),
        message: (
            "“{found}”应当写作“{right}”",
            "“{found}” should be “{right}”"
        ),
        severity: Severity::Warning,
        basis: &[GB_T_15835_2011.at("")],
        since: "0.1.0",
        check: Check::Text(check),
    }
}

static MANY_FOUND: Message = Message::new(
    "从此处起共有 {count} 处全角的数字、字母，如“{found}”，应当写作“{right}”",
    "here and below {count} digits or letters are full-width, such as “{found}”; it should be “{right}”",
);

static MANY_ZEROS: Message = Message::new(
    "从此处起共有 {count} 处年份里的“{found}”应当写作“{right}”",
    "in {count} years from here on “{found}” should be “{right}”",
);

/// How far the full-width forms lie from those of ASCII.
const OFFSET: u32 = 0xFEE0;

fn check(text: &Text<'_>, cx: &mut Context<'_>) {
    let narrow = |c: char| char::from_u32(u32::from(c) - OFFSET).unwrap_or(c);
    let (mut percents, mut wide) = (Vec::new(), Vec::new());
    for span in &text.writing.wide {
        let right: String = cx.text(*span).chars().map(narrow).collect();
        let slips = if right == "%" { &mut percents } else { &mut wide };
        slips.push(Slip::replace(*span, right, cx));
    }
    let manner = Manner::of(&RULE, MANY_FOUND);
    manner.report(wide, cx);
    // Gazettes printed it like this for decades.
    if !percents.is_empty() {
        Manner { severity: Severity::Info, most: 1, ..manner }.report(percents, cx);
    }
    let zeros = text.writing.figures(FigureKind::Zero);
    let slips = zeros.map(|span| Slip::replace(span, "〇", cx)).collect();
    Manner::of(&RULE, MANY_ZEROS).report(slips, cx);
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{becomes, findings, passes};

    #[test]
    fn every_width_and_zero_is_mended() {
        becomes(&RULE, "共１２％，ＡＢＣ，二零零八年", "共12%，ABC，二〇〇八年");
        assert_eq!(findings(&RULE, &"１，".repeat(1000)).len(), 1);
    }

    #[test]
    fn dates_and_quantities_are_left() {
        passes(
            &RULE,
            &[
                "２０１６年８月１０日",
                "二零二三年三月十八日",
                "一百零五年",
                "二零二四",
                "零",
                "三零一医院",
            ],
        );
    }
}
