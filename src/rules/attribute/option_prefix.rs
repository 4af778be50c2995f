//! 附注选项写法不一

use crate::engine::{Check, Context, Edit, Finding, Fix, Severity, declare_rule};
use crate::law::PRACTICE;
use crate::read::find_option_lists;
use crate::record::Text;

declare_rule! {
    /// 列举附注的写法时，各项应当一致：有“此件”的都有“此件”。
    ///
    /// 附注是照着列举的字样印到公文上的，缺“此件”的一项印出来就与其他公文不同。三项以上、只有一项缺“此件”的
    /// 才提示；列举公开属性（主动公开、依申请公开、不予公开）都不写“此件”，不提示。
    ///
    /// 改正：补上“此件”。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 勾选“此件主动公开”“此件依申请公开”“删减后公开”或“此件不予公开”，并说明理由。
    /// ---
    /// 勾选此件主动公开、此件依申请公开、不予公开，说明理由。
    /// ---
    /// 勾选主动公开、此件依申请公开、此件不予公开，说明理由。
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 勾选此件主动公开、此件依申请公开、此件不予公开，说明理由。
    /// ---
    /// 公开属性有主动公开、依申请公开、不予公开，说明理由。
    /// ---
    /// 勾选此件主动公开、此件依申请公开。
    /// ```
    RULE = "attribute/option-prefix" {
        title: ("附注选项写法不一", "Options of a marking written unlike each other"),
        message: (
            "其他各项都有“此件”，“{found}”没有，应当写作“此件{found}”",
            "the other options begin with “此件”; “{found}” should be “此件{found}”"
        ),
        severity: Severity::Warning,
        basis: &[PRACTICE.at("附注写法一致")],
        since: "0.1.0",
        check: Check::Text(check),
    }
}

fn check(text: &Text<'_>, cx: &mut Context<'_>) {
    for list in find_option_lists(cx.sight()) {
        let mut bare = list.iter().filter(|option| !option.of_marking);
        let (Some(found), None) = (bare.next(), bare.next()) else { continue };
        cx.report(
            Finding::new(&RULE, found.word)
                .with("found", found.word.of(text.body))
                .with_fix(Fix::suggest([Edit::insert(found.word.start, "此件")])),
        );
        // One list stands for all: a text copies its own.
        return;
    }
}
