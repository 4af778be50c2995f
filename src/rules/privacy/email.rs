//! 个人邮箱、QQ 号和微信号

use super::{finding, is_public};
use crate::engine::{Check, Context, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019, POLICE_OPENNESS_2018};
use crate::read::{Bearer, PersonalDatum, PersonalKind};

declare_rule! {
    /// 公开的信息里不应当有个人的邮箱、QQ 号和微信号。
    ///
    /// 单位的邮箱依法可以公开，不提示；只提示以 QQ 号、手机号码作名字的邮箱，写明是 QQ、微信的号码，
    /// 和处罚决定书里的邮箱。公众号和 QQ 群不在此列。
    ///
    /// 改正：改用单位的邮箱，或者删去。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 请发送至123456789@qq.com
    /// QQ：123456789
    /// 微信号：zhangsan_88
    /// {"body": "某县公安局行政处罚决定书\n被处罚人：张某，邮箱zhangsan@a.com"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 邮箱：dhzgaj@163.com
    /// 微信公众号：dehongjingfang
    /// QQ群：123456789
    /// 房间号315，传真3446029
    /// ```
    RULE = "privacy/email" {
        title: ("个人邮箱、QQ 号和微信号", "Personal mail address or chat name"),
        message: (
            "“{found}”像是个人的邮箱、QQ 号或者微信号，公开以前应当改用单位的或者删去",
            "“{found}” looks like a person's mail address or chat name; give the office's or delete it before publishing"
        ),
        severity: Severity::Info,
        basis: &[
            DISCLOSURE_2019.at("第十五条"),
            DISCLOSURE_2007.at("第十四条"),
            POLICE_OPENNESS_2018.at("第十五条"),
        ],
        since: "0.1.0",
        check: Check::PersonalDatum(check),
    }
}

fn check(datum: &PersonalDatum<'_>, cx: &mut Context<'_>) {
    let personal = match datum.kind {
        PersonalKind::Email => datum.bearer == Bearer::Person || datum.penalty.is_some(),
        PersonalKind::Chat => true,
        _ => false,
    };
    if personal && is_public(cx) {
        cx.report(finding(&RULE, datum, RULE.message).for_review());
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, passes};

    #[test]
    fn a_number_before_the_sign_is_a_person() {
        breaks(&RULE, &["13800138000@139.com", "QQ号码：10001"]);
        passes(
            &RULE,
            &["a@b", "110@ynga.gov.cn", "@123456", "微信：请关注公安微信12345678901234567890"],
        );
    }
}
