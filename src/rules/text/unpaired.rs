//! 不成对的标点

use super::{Manner, Slip};
use crate::engine::{Check, Context, Severity, declare_rule};
use crate::law::GB_T_15834_2011;
use crate::message::Message;
use crate::record::Text;

declare_rule! {
    /// 括号、引号和书名号成对使用，有前一半就有后一半。
    ///
    /// 标题排成两行的、引文连续几段每段开头用前引号而最后一段才用后引号的、列项编号写作 1） 的，都是对的。
    ///
    /// 公开目录各事项的文字也查；依据一栏另有规则。
    ///
    /// 改正：漏在哪里要看文意，由人补上或者删去。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 根据《中华人民共和国政府信息公开条例的规定，制定本方案。
    /// ---
    /// 坚持“谁起草、谁公开的原则，做好源头认定。
    /// ---
    /// 公开内容包括机构设置、办公地址）、联系方式等。
    /// ---
    /// 落实“双随机、一公开“监管要求，规范执法行为。
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 关于印发《某市公安局关于
    /// 进一步推进政务公开工作实施方案》的通知
    /// ---
    /// “第一段引文。
    /// “第二段引文。”
    /// ---
    /// （三）将第十二条修改为：“有下列情形之一的，给予处分：
    /// “（一）损毁档案的；
    /// “（二）擅自公布档案的。”
    /// ---
    /// 申请材料：1）申请表；2）身份证明（原件及复印件）。
    /// a)网上申请；b)窗口申请。
    /// ---
    /// 关于印发《某某市“十四五”政务公开规划（2021—2025年）》的通知
    /// ```
    RULE = "text/unpaired" {
        title: ("不成对的标点", "Unpaired marks"),
        message: (
            "“{found}”只有一半，应当成对使用",
            "“{found}” has no other half; such marks stand in pairs"
        ),
        severity: Severity::Error,
        basis: &[GB_T_15834_2011.at("")],
        since: "0.1.0",
        check: Check::Writing(check),
    }
}

static MANY_FOUND: Message = Message::new(
    "从此处起共有 {count} 处标点只有一半，如“{found}”，应当成对使用",
    "here and below {count} marks have no other half, such as “{found}”; such marks stand in pairs",
);

fn check(text: &Text<'_>, cx: &mut Context<'_>) {
    let writing = text.writing;
    let slips: Vec<Slip> =
        writing.unpaired.iter().map(|at| Slip::unmendable(writing.mark(*at).span, cx)).collect();
    Manner::of(&RULE, MANY_FOUND).report(slips, cx);
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, findings, passes};

    #[test]
    fn each_kind_is_reported() {
        breaks(
            &RULE,
            &["甲（乙", "甲〕乙", "甲【乙", "“甲“乙", "《甲》乙》", "》甲《", "甲（乙〕丙"],
        );
    }

    #[test]
    fn lists_quotations_and_other_languages_are_left() {
        passes(
            &RULE,
            &[
                "一）总则；二）分则",
                "好的:)",
                "Xi’an甲",
                "’98抗洪、‘99昆明世界园艺博览会",
                "（含 1）甲 2）乙）",
                "“甲。\n\n“乙。\n\n“丙。”",
                "关于印发《某办法的通……",
                "“甲\"乙",
                "永公(办)发【2017】28号",
                "来源:某市政府门户网 日期:2017-01-12 17:08 字号:【\n正文",
                "为进一步加大政府公开力度，充分保障人民群众知情权、参与权、表达权、监督权，按照县政府工作安排（见",
            ],
        );
    }

    #[test]
    fn a_long_text_of_halves_is_one_finding() {
        assert_eq!(findings(&RULE, &"甲）乙“".repeat(50_000)).len(), 1);
    }
}
