//! 银行卡号

use super::{finding, is_public};
use crate::engine::{Check, Context, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019, PERSONAL_INFORMATION_2021};
use crate::message::Message;
use crate::read::{Bearer, Certainty, PersonalDatum, PersonalKind};

declare_rule! {
    /// 公开的信息里不应当有个人的银行卡号。
    ///
    /// 前面写明“银行卡”“卡号”的 16 至 19 位号码，和以 62 开头、校验位正确的号码，提示；后一种没有写明
    /// 是什么的，请人工核对。单位的收款账户、保证金账户依法可以公开，不提示，但处罚决定书里当事人的银行账号应当
    /// 隐去；缴纳罚款的账户不提示。
    ///
    /// 改正：删去，或者隐去中间的数字。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 银行卡号：6228480402564890018
    /// 开户行：农业银行，账号6228 4804 0256 4890 018
    /// 张某 6222020200112230
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 银行卡号：622848*********0018
    /// 户名：某县财政局，账号：53050161553600000123
    /// 流水号6222020200112230417
    /// 许可证编号6222020200112230
    /// ```
    RULE = "privacy/bank-card" {
        title: ("银行卡号", "Bank card"),
        message: (
            "“{found}”是银行卡号，公开以前应当删去或者隐去中间的数字",
            "“{found}” is the number of a bank card; delete it or hide its middle before publishing"
        ),
        severity: Severity::Warning,
        basis: &[
            DISCLOSURE_2019.at("第十五条"),
            DISCLOSURE_2007.at("第十四条"),
            PERSONAL_INFORMATION_2021.at("第二十八条"),
        ],
        since: "0.1.0",
        check: Check::PersonalDatum(check),
    }
}

static LIKELY: Message = Message::new(
    "“{found}”像是银行卡号，核对后应当删去或者隐去中间的数字",
    "“{found}” looks like the number of a bank card; check it, and delete it or hide its middle",
);
static ACCOUNT: Message = Message::new(
    "“{found}”是处罚决定书里的银行账号，公开以前应当隐去中间的数字",
    "“{found}” is a bank account in a decision on a penalty; hide its middle before publishing",
);

fn check(datum: &PersonalDatum<'_>, cx: &mut Context<'_>) {
    if datum.bearer == Bearer::Office || !is_public(cx) {
        return;
    }
    match (datum.kind, datum.certainty) {
        (PersonalKind::BankCard, Certainty::Certain) => {
            cx.report(finding(&RULE, datum, RULE.message));
        }
        (PersonalKind::BankCard, Certainty::Likely) => {
            cx.report(finding(&RULE, datum, LIKELY).for_review());
        }
        (PersonalKind::BankAccount, _) if datum.penalty.is_some() => {
            cx.report(finding(&RULE, datum, ACCOUNT).for_review());
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, findings, passes};

    #[test]
    fn a_card_that_nothing_names_is_for_a_person_to_see() {
        assert!(findings(&RULE, "6228480402564890018")[0].review);
        assert!(!findings(&RULE, "银行卡：6228480402564890018")[0].review);
        breaks(&RULE, &["一卡通卡号 4392250012345678"]);
    }

    #[test]
    fn an_account_counts_in_a_decision_on_a_penalty_alone() {
        passes(&RULE, &["缴款账号：530501615536"]);
        breaks(&RULE, &["某县市场监管局行政处罚决定书\n当事人：某县某商店\n账号：530501615536"]);
    }

    #[test]
    fn an_account_that_fines_are_paid_into_may_be_known() {
        let decision = |sentence: &str| format!("某监管局行政处罚决定书\n当事人：张某\n{sentence}");
        for sentence in [
            "将罚没款汇交某委员会，开户银行：中信银行北京分行营业部，账号：7111010189800000162，由该行直接上缴国库",
            "将罚款缴至某银行某支行（账号：530501615536）",
            "收款单位：某县财政局\n开户银行：某银行\n账号：6228480402564890018",
        ] {
            passes(&RULE, &[decision(sentence).as_str()]);
        }
    }
}
