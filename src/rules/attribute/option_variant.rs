//! 同一公开属性两种叫法

use crate::engine::{Check, Context, Edit, Finding, Fix, Severity, declare_rule};
use crate::law::{DISCLOSURE_2019, PRACTICE};
use crate::read::{Attribute, ListedOption, Wording, find_option_lists};
use crate::record::Text;

declare_rule! {
    /// 一篇公文里几次列举公开属性的选项，同一个选项应当用同一个词。
    ///
    /// 列举三项以上才比较，例如一处写“主动公开、依申请公开、不公开”，另一处写“主动公开、依申请公开、不予公
    /// 开”：拟稿人不知道是三种还是四种属性。《政府信息公开条例》的用语是“不予公开”。列举以外的行文不比较。
    ///
    /// 改正：统一写作“不予公开”。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 设置三种选项（主动公开、依申请公开、不公开），拟稿时明确主动公开、依申请公开、不予公开等属性并说明理由。
    /// ---
    /// 属性分为主动公开、依申请公开和不予公开，说明理由。审批单列出主动公开、依申请公开、不公开三栏。
    /// ---
    /// 标注“此件主动公开”“此件不公开”或者选填主动公开、依申请公开、不公开，说明理由；选项为：主动公开/依申请公开/不予公开。
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 设置三种选项（主动公开、依申请公开、不予公开），拟不公开的，说明不公开的理由。
    /// ---
    /// 明确主动公开、依申请公开、不公开等属性，说明理由，再次核对主动公开、依申请公开、不公开选项。
    /// ---
    /// 主动公开和依申请公开的信息，以及不予公开、不公开的情形。
    /// ```
    RULE = "attribute/option-variant" {
        title: ("同一公开属性两种叫法", "One option, two names"),
        message: (
            "列举公开属性时写作“{found}”，同文另一处写作“{right}”，应当统一",
            "“{found}” in one list of options is “{right}” in another; use one word"
        ),
        severity: Severity::Warning,
        basis: &[DISCLOSURE_2019.at("第十四条"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Text(check),
    }
}

fn check(text: &Text<'_>, cx: &mut Context<'_>) {
    let lists = find_option_lists(cx.sight());
    let is_withheld = |option: &&ListedOption| option.attribute == Attribute::Withheld;
    let withheld = lists.iter().flatten().filter(is_withheld);
    let standard = withheld.clone().find(|option| option.wording == Wording::Standard);
    let variant = withheld.clone().find(|option| option.wording == Wording::Variant);
    let (Some(right), Some(found)) = (standard, variant) else { return };
    let right = right.word.of(text.body);
    // An obsolete word has a rule of its own.
    cx.report(
        Finding::new(&RULE, found.word)
            .with("found", found.word.of(text.body))
            .with("right", right)
            .with_fix(Fix::suggest([Edit::replace(found.word, right)])),
    );
}
