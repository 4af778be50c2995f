//! 日子里的间隔号

use super::{Manner, Slip};
use crate::engine::{Check, Context, FixKind, Severity, declare_rule};
use crate::law::GB_T_15834_2011;
use crate::message::Message;
use crate::read::FigureKind;
use crate::record::Text;

declare_rule! {
    /// 用月、日简称的日子和事件，月和日之间用间隔号：“5·15”“3·15”，不用小数点。
    ///
    /// 只看引号里的月日、而且后面说明是什么日子或者事件的；小数、版本号、倍数不在此列。
    ///
    /// 改正：确认后改为“·”。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 联合举办“5.15打击和防范经济犯罪宣传日”活动。
    /// ---
    /// 开展“3.15”国际消费者权益日宣传。
    /// ---
    /// 深刻汲取“11.24”重大火灾事故教训。
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 联合举办“5·15打击和防范经济犯罪宣传日”活动。
    /// ---
    /// 推广“2.0版”政务平台，建成“1.5公里”服务圈活动室，增长“13.5”个百分点。
    /// ---
    /// 开展“一三一五”活动，参见“4.2条”。
    /// ```
    RULE = "text/day-dot" {
        title: ("日子里的间隔号", "The dot in the name of a day"),
        message: (
            "月和日之间的“{found}”应当用间隔号“{right}”",
            "the “{found}” between month and day should be a middle dot: “{right}”"
        ),
        severity: Severity::Info,
        basis: &[GB_T_15834_2011.at("")],
        since: "0.1.0",
        check: Check::Text(check),
    }
}

static MANY_FOUND: Message = Message::new(
    "从此处起共有 {count} 处月和日之间用了“{found}”，应当用间隔号“{right}”",
    "here and below “{found}” stands between month and day {count} times; it should be a middle dot: “{right}”",
);

fn check(text: &Text<'_>, cx: &mut Context<'_>) {
    let days = text.writing.figures(FigureKind::DayStop);
    let slips = days.map(|span| Slip::replace(span, "·", cx)).collect();
    Manner { fix: FixKind::Suggest, ..Manner::of(&RULE, MANY_FOUND) }.report(slips, cx);
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::passes;

    #[test]
    fn what_is_no_day_is_left() {
        passes(&RULE, &["“13.5”活动", "“5.32”事件", "“1.5倍”活动", "5.15活动日", "“5.15.3”案"]);
    }
}
