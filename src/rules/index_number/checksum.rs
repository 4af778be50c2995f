//! 索引号的机构代码

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{GB_11714_1997, GB_32100_2015};
use crate::read::{
    IndexNumber, IndexShape, credit_check_character, credit_code_is_valid,
    organisation_check_character, organisation_code_is_valid,
};

declare_rule! {
    /// 索引号前段如果是组织机构代码或统一社会信用代码，末位的校验码应当对得上。
    ///
    /// 不少机关的索引号用的是自编的代码，本来就没有校验码，所以只作提示，不算错误。
    ///
    /// 改正：与机关的统一社会信用代码证书核对；索引号一经生成不再更改的，不必改。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 113708120042158000/2023-03695
    /// 035210000/2025-00016
    /// 000014340/2018-00222
    /// 003129767/201901-00336
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 113708280043326001/2024-02411
    /// 000014349/2018-00222
    /// 01527918X-2020-153077
    /// 003129766/201901-00336
    /// 640121-103/2017-48967
    /// 0142768-8/2022-00185
    /// ```
    RULE = "index-number/checksum" {
        title: ("索引号的机构代码", "Code of the organisation in the index number"),
        message: (
            "索引号里的机构代码“{code}”末位校验码应当是“{right}”，可能是自编的代码",
            "the code “{code}” in the index number should end with “{right}”; it may be a code of the office's own"
        ),
        severity: Severity::Info,
        basis: &[GB_32100_2015.at(""), GB_11714_1997.at("")],
        since: "0.1.0",
        check: Check::IndexNumber(check),
    }
}

fn check(number: &IndexNumber<'_>, cx: &mut Context<'_>) {
    let code = number.plain(number.organisation);
    let (is_valid, right): (bool, fn(&str) -> Option<char>) = match number.shape {
        IndexShape::Credit | IndexShape::CreditMonth => {
            (credit_code_is_valid(&code), credit_check_character)
        }
        IndexShape::HyphenedOrganisation if code.len() < 10 => return,
        IndexShape::Organisation
        | IndexShape::OrganisationMonth
        | IndexShape::HyphenedOrganisation
        | IndexShape::ClassedOrganisation
        | IndexShape::Filing => (organisation_code_is_valid(&code), organisation_check_character),
        _ => return,
    };
    if is_valid {
        return;
    }
    let Some(right) = right(&code) else { return };
    cx.report(Finding::new(&RULE, number.organisation).with("code", code).with("right", right));
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, passes};

    #[test]
    fn codes_of_every_form_are_computed() {
        breaks(&RULE, &["000000001/2021-00151", "01526053-5-/2020604001", "SY0000143400202400001"]);
        passes(
            &RULE,
            &[
                "01526053-4-/2020604001",
                "01526089-2-02_D/2016-0510008",
                "1137078555222300XQ/2015-00020",
                "11341702486344515H/202110-00013",
                "TCXXGK-2020-011721",
                "自编-000000001/2021-00151",
            ],
        );
    }
}
