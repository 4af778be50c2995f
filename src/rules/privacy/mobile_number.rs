//! 手机号码

use super::{finding, is_public};
use crate::engine::{Check, Context, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019, PERSONAL_INFORMATION_2021};
use crate::message::Message;
use crate::read::{Bearer, PersonalDatum, PersonalKind};

declare_rule! {
    /// 公开的信息里不应当有个人的手机号码。
    ///
    /// 单位的联系方式依法应当公开，所以监督电话、举报电话、咨询电话、值班电话、热线、传真后面的号码，
    /// 和目录“联系方式”一栏的号码，不提示；“联系人”“联系电话”后面的手机号码只作参考提示，请核对是不是
    /// 个人号码。处罚决定书里写出的当事人联系方式应当隐去。
    ///
    /// 改正：改用办公电话，或者隐去中间四位（“138****8000”）。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 户主张某，手机13800138000
    /// 张某 138-0013-8000
    /// 家庭电话：+86 13800138000
    /// ```
    ///
    /// ```gongkai,fail,with=text/number-style
    /// 联系人：张三，１３８００１３８０００
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 监督举报电话：13800138000、13900139000
    /// 手机138****8000
    /// 拨打12345、12389、96128或者9600110
    /// 资金13800000000元，执法证号13010012345
    /// http://www.a.gov.cn/13800138000.html
    /// 京公海行罚决字〔2023〕13800138000号
    /// {"id": "13800138000", "issuer": "某县公安局"}
    /// ```
    RULE = "privacy/mobile-number" {
        title: ("手机号码", "Mobile number"),
        message: (
            "“{found}”是手机号码，不是办公电话的，公开以前应当隐去中间四位或者删去",
            "“{found}” is a mobile number; if it is not an office's, hide its middle or delete it before publishing"
        ),
        severity: Severity::Warning,
        basis: &[
            DISCLOSURE_2019.at("第十五条"),
            DISCLOSURE_2007.at("第十四条"),
            PERSONAL_INFORMATION_2021.at("第二十五条"),
        ],
        since: "0.1.0",
        check: Check::PersonalDatum(check),
    }
}

static CONTACT: Message = Message::new(
    "“{found}”是手机号码，作为联系方式公开的，应当确认不是个人号码",
    "“{found}” is a mobile number given as a contact; make sure that it is not a person's own",
);

fn check(datum: &PersonalDatum<'_>, cx: &mut Context<'_>) {
    let office = datum.bearer == Bearer::Office || cx.field() == Some("contact");
    if datum.kind != PersonalKind::MobileNumber || office || !is_public(cx) {
        return;
    }
    let personal = datum.penalty.is_some_and(|penalty| penalty.person);
    cx.report(match datum.bearer {
        Bearer::Contact if !personal => {
            finding(&RULE, datum, CONTACT).weighing(Severity::Info).for_review()
        }
        Bearer::Unknown => finding(&RULE, datum, RULE.message).for_review(),
        _ => finding(&RULE, datum, RULE.message),
    });
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::Severity;
    use crate::rules::testing::{breaks, findings, passes};

    #[test]
    fn every_way_to_write_one_is_known() {
        breaks(
            &RULE,
            &[
                "13800138000",
                "138 0013 8000",
                "8613800138000",
                "86-13800138000",
                "电话：199-0013-8000",
            ],
        );
    }

    #[test]
    fn a_contact_is_weighed_less() {
        let weight = |text: &str| findings(&RULE, text)[0].severity;
        assert_eq!(weight("联系电话：13800138000"), Severity::Info);
        assert_eq!(weight("本人手机：13800138000"), Severity::Warning);
    }

    #[test]
    fn other_numbers_of_eleven_digits_are_left() {
        passes(
            &RULE,
            &[
                "12800138000",
                "113800138000",
                "0.13800138000",
                "bm13800138000",
                "t20230830_13800138000",
                "备案编号13800138000",
                "2016-13800138000-5",
                "值班室电话13800138000",
            ],
        );
    }
}
