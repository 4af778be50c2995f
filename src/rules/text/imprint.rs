//! 版记

use crate::engine::{Check, Context, Edit, Finding, Fix, Severity, declare_rule};
use crate::law::{GB_T_9704_1999, GB_T_9704_2012};
use crate::message::Message;
use crate::read::OfficialText;

declare_rule! {
    /// 版记里抄送机关前写“抄送：”，最后一个抄送机关后用句号。
    ///
    /// 写作“送：”“报：”的，建议改为“抄送：”；确是主送机关移到版记里的，写“主送：”。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 云岭县公安局
    /// 2024年6月27日
    /// 送：县委、县人民政府。
    /// 云岭县公安局办公室　2024年6月27日印发
    /// ---
    /// 云岭县公安局
    /// 2024年6月27日
    /// 抄送：县委办公室，县人民政府办公室
    /// 云岭县公安局办公室　2024年6月27日印发
    /// ```
    /// ```gongkai,fail,with=text/internal
    /// 云岭县公安局
    /// 2024年6月27日
    /// 抄送：县委办公室，县人民政府办公室（共印20份）
    /// 云岭县公安局办公室　2024年6月27日印发
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 云岭县公安局
    /// 2024年6月27日
    /// 抄送：县委办公室，县人民政府办公室。
    /// 云岭县公安局办公室　2024年6月27日印发
    /// ---
    /// 报送：每月5日前报送数据。
    /// 发：各派出所
    /// ---
    /// 云岭县公安局办公室　2024年6月27日印发
    /// ```
    RULE = "text/imprint" {
        title: ("版记", "Imprint"),
        message: (
            "版记里的“{found}”应当写作“抄送：”（移到版记的主送机关写作“主送：”）",
            "“{found}” in the imprint should be 抄送： (主送： where the addressees are moved there)"
        ),
        severity: Severity::Warning,
        basis: &[GB_T_9704_2012.at("7.4.2"), GB_T_9704_1999.at("")],
        since: "0.1.0",
        check: Check::Official(check),
    }
}

static NO_STOP: Message = Message::new(
    "抄送机关“{found}”之后应当用句号",
    "a full stop belongs after “{found}”, the last of those who get a copy",
);

fn check(text: &OfficialText<'_>, cx: &mut Context<'_>) {
    let Some(copies) = text.copies else { return };
    let label = copies.label.of(text.source);
    if matches!(label.trim_end_matches(['：', ':']), "送" | "报" | "发") {
        let right = if label.ends_with(':') { "抄送:" } else { "抄送：" };
        cx.report(
            Finding::new(&RULE, copies.label)
                .with("found", label)
                .with_fix(Fix::suggest([Edit::replace(copies.label, right)])),
        );
    }
    let named = copies.names.of(text.source);
    if !named.is_empty() && !named.ends_with(['。', '.']) {
        let last = named.rsplit(['、', '，', '；', ',', '\n', '\r']).next().unwrap_or(named);
        cx.report(
            Finding::new(&RULE, copies.label.to(copies.names))
                .saying(NO_STOP)
                .with("found", last.trim())
                .with_fix(Fix::safe([Edit::insert(copies.names.end, "。")])),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::becomes;

    #[test]
    fn the_stop_goes_before_what_the_paper_says() {
        becomes(
            &RULE,
            "某局\n2024年6月27日\n抄送：州委、州人民政府\n局直各部门   （共印36份）\n某局办公室 2024年6月27日印发",
            "某局\n2024年6月27日\n抄送：州委、州人民政府\n局直各部门。   （共印36份）\n某局办公室 2024年6月27日印发",
        );
    }
}
