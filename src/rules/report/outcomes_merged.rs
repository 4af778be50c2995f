//! 几种答复合计一个数

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019, PRACTICE};
use crate::read::find_merged_outcomes;
use crate::record::Text;

declare_rule! {
    /// 依申请公开的办理结果应当分类统计，不同的结果不能合计一个数。
    ///
    /// 年度报告的表格把答复分为予以公开、部分公开、不予公开、无法提供、不予处理、其他处理。“不予公开或者不属于本机关公开
    /// 的2件”，看不出各有几件，表格也填不出来。写“分别”“各”“均”的，不提示。
    ///
    /// 改正：按类别分别写明件数。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 收到政府信息公开申请10件，同意公开的8件，不属于本行政机关公开或按照相关规定可以不公开的2件。
    /// ---
    /// 全年收到申请9件，予以公开5件，不予公开和本机关不掌握相关信息的4件。
    /// ---
    /// 答复申请7件，其中不予公开、不予处理3件。
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 全年收到申请9件，予以公开5件，不予公开2件，本机关不掌握相关信息2件。
    /// ---
    /// 全年收到申请9件，不予公开、本机关不掌握相关信息分别为2件、3件。
    /// ---
    /// 部门不予公开或者不予处理的，应当说明理由。
    /// ```
    RULE = "report/outcomes-merged" {
        title: ("几种答复合计一个数", "Outcomes counted as one"),
        message: (
            "“{found}”把几种办理结果合计为一个数，应当分别写明",
            "“{found}” counts several outcomes as one; give a figure for each"
        ),
        severity: Severity::Warning,
        basis: &[
            DISCLOSURE_2019.at("第五十条"),
            DISCLOSURE_2007.at("第三十二条"),
            PRACTICE.at("年度报告分类统计"),
        ],
        since: "0.1.0",
        check: Check::Text(check),
    }
}

/// More than this many are left unsaid.
const MOST: usize = 10;

fn check(text: &Text<'_>, cx: &mut Context<'_>) {
    for span in find_merged_outcomes(cx.sight()).into_iter().take(MOST) {
        cx.report(Finding::new(&RULE, span).for_review().with("found", span.of(text.body)));
    }
}
