//! 重复的概数

use super::{Manner, Slip};
use crate::engine::{Check, Context, Severity, declare_rule};
use crate::law::PRACTICE;
use crate::message::Message;
use crate::read::FigureKind;
use crate::record::Text;

declare_rule! {
    /// 表示概数的词只用一个：说“约”就不说“左右”，说“近”就不说“余”“多”。
    ///
    /// “近”是“最近”的意思的（“近10余年来”），“节约”“公约”一类的词，不在此列。
    ///
    /// 改正：留下一个，由人选择。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 全年公开政府信息约300条左右。
    /// ---
    /// 近500余名群众参加了活动。
    /// ---
    /// 发放资料约2000多份。
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 全年公开政府信息约300条，比上年增加50条左右。
    /// ---
    /// 近10余年来，公开条数增加；附近5个左右的社区。
    /// ---
    /// 全年节约5000元左右，500余名群众参加，大约需要3个工作日。
    /// ```
    RULE = "text/double-approximation" {
        title: ("重复的概数", "Approximated twice"),
        message: (
            "“{found}”两次表示概数，应当只用一个",
            "“{found}” says twice that the number is approximate; once is enough"
        ),
        severity: Severity::Warning,
        basis: &[PRACTICE.at("概数的写法")],
        since: "0.1.0",
        check: Check::Text(check),
    }
}

static MANY_FOUND: Message = Message::new(
    "从此处起共有 {count} 处两次表示概数，如“{found}”，应当只用一个",
    "here and below {count} numbers are twice said to be approximate, such as “{found}”; once is enough",
);

fn check(text: &Text<'_>, cx: &mut Context<'_>) {
    let about = text.writing.figures(FigureKind::About);
    let slips = about.map(|span| Slip::unmendable(span, cx)).collect();
    Manner::of(&RULE, MANY_FOUND).report(slips, cx);
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, passes};

    #[test]
    fn once_is_enough() {
        breaks(&RULE, &["约4.2万余次", "逾300余人", "大约20天左右"]);
        passes(
            &RULE,
            &["约100人，30岁左右", "近3年左右", "公约3条左右", "预约100余人", "约100人的左右两侧"],
        );
    }
}
