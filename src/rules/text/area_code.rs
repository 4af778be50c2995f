//! 申请、监督电话缺区号

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{DISCLOSURE_2019, PRACTICE};
use crate::read::find_bare_phones;
use crate::record::Text;
use crate::text::Sign;

declare_rule! {
    /// 写给申请人的电话、传真号码应当带区号。
    ///
    /// 依申请公开的申请人可以在任何地方，只有七位、八位的本地号码打不通。只看说到申请公开的段落里，写在“电
    /// 话”“传真”后面的固定电话；12345一类的热线、手机号码，同一段里写有区号的，不提示。
    ///
    /// 改正：补上区号，如0537-3446029。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 依申请公开的传真电话为3446029，由指挥中心签收。
    /// ---
    /// 受理政府信息公开申请，联系电话：2123456。
    /// ---
    /// 公民可以书面申请公开政府信息，传真：86123456，地址为某路1号。
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 依申请公开的传真电话为0537-3446029，由指挥中心签收。
    /// ---
    /// 受理政府信息公开申请，联系电话：0692-2123456，传真：2123457。
    /// ---
    /// 申请公开政府信息，可以拨打电话12345，编号2123456。
    /// ---
    /// 联系电话：2123456
    /// ```
    RULE = "text/area-code" {
        title: ("电话缺区号", "A telephone number without area code"),
        message: (
            "“{found}”没有区号，申请人在外地打不通",
            "“{found}” has no area code; applicants elsewhere cannot reach it"
        ),
        severity: Severity::Warning,
        basis: &[DISCLOSURE_2019.at("第十二条"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Text(check),
    }
}

/// More than so many are a directory.
const MOST: usize = 3;

fn check(text: &Text<'_>, cx: &mut Context<'_>) {
    if !cx.sight().contains("申请", Sign::Apply) {
        return;
    }
    let phones = find_bare_phones(cx.sight());
    let of_applicants = phones.into_iter().filter(|(_, line)| {
        let line = line.of(text.body);
        line.contains("申请公开") || line.contains("公开申请")
    });
    for (phone, _) in of_applicants.take(MOST) {
        cx.report(Finding::new(&RULE, phone).with("found", phone.of(text.body)));
    }
}
