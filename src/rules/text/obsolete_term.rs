//! 已经不用的用语

use crate::data::terms::OBSOLETE;
use crate::engine::{Check, Context, Edit, Finding, Fix, Severity, declare_rule};
use crate::law::{DISCLOSURE_2019, DOCUMENT_RULES_2012, FAMILY_PLANNING_2021, NON_LICENCE_2015};
use crate::law::{ENVIRONMENT_TAX_2018, RESIDENCE_2016};
use crate::message::Message;
use crate::read::{Lexicon, find_terms, is_in_title};

declare_rule! {
    /// 法律、法规已经取消或者改称的用语，公文成文时已经不用的，提示。
    ///
    /// 例如：非行政许可审批（2015年5月14日起取消）、免予公开和以“生产、生活、科研等特殊需要”为条件申请公开
    /// （2019年5月15日起）、依申请公开15个工作日内答复（现为20个工作日）。说取消、废止、历史情况的句子，成
    /// 文在前的公文，不提示。没有成文日期的，以正文里最后提到的年份为准。
    ///
    /// 改正：改用现在的用语，没有替代的删去。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 将行政许可、非行政许可审批、备案类事项全部在网上办理
    /// 公民可以根据自身生产、生活、科研等特殊需要申请公开
    /// 免予公开的信息不予提供
    /// 收到信息公开申请之日起15个工作日内予以答复
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 取消非行政许可审批类别
    /// 2014年行政许可、非行政许可审批事项目录
    /// 不再要求说明生产、生活、科研等特殊需要
    /// 第三方应当自收到征求意见书之日起15个工作日内提出意见，信息公开
    /// 收到信息公开申请之日起20个工作日内予以答复
    /// ```
    RULE = "text/obsolete-term" {
        title: ("已经不用的用语", "Terms no longer in use"),
        message: (
            "“{found}”自{from}起已经取消，应当删去",
            "“{found}” was abolished on {from}; it should be deleted"
        ),
        severity: Severity::Warning,
        basis: &[
            DOCUMENT_RULES_2012.at("第十九条"),
            NON_LICENCE_2015.at(""),
            DISCLOSURE_2019.at(""),
            RESIDENCE_2016.at(""),
            ENVIRONMENT_TAX_2018.at(""),
            FAMILY_PLANNING_2021.at(""),
        ],
        since: "0.1.0",
        check: Check::Cell(check),
    }
}

static RENAMED: Message = Message::new(
    "“{found}”自{from}起已经不用，应当是“{instead}”",
    "“{found}” is out of use since {from}; it should be “{instead}”",
);

/// More than this many of a term are one finding.
const MANY: usize = 5;

fn check(value: &str, cx: &mut Context<'_>) {
    // The words for 公开属性 have a rule of their own.
    if matches!(cx.field(), Some("attribute" | "marking" | "reason")) {
        return;
    }
    let found = find_terms(cx.beginnings(), Lexicon::Obsolete);
    if found.is_empty() {
        return;
    }
    let day = cx.day_of_words();
    let mut counts = vec![0; OBSOLETE.len()];
    for (span, row) in found {
        let obsolete = OBSOLETE[row];
        if is_in_title(value, span) {
            continue;
        }
        counts[row] += 1;
        if day < obsolete.from || counts[row] > MANY {
            continue;
        }
        let mut finding = Finding::new(&RULE, span)
            .with("found", span.of(value))
            .with("from", obsolete.from)
            .on(obsolete.basis);
        if !obsolete.instead.is_empty() {
            let edits = [Edit::replace(span, obsolete.instead)];
            finding = finding.saying(RENAMED).with("instead", obsolete.instead);
            finding = finding.with_fix(Fix::suggest(edits));
        }
        cx.report(if obsolete.review { finding.for_review() } else { finding });
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::record::Document;
    use crate::rules::testing::{breaks, findings, findings_in_document, passes};

    #[track_caller]
    fn found_in(document: &Document<'_>) -> usize {
        let found = findings_in_document(document);
        found.iter().filter(|finding| finding.rule.id == RULE.id).count()
    }

    #[test]
    fn the_day_of_the_document_counts() {
        let body = Some("公布行政许可、非行政许可审批事项".into());
        let dated = |day: &'static str| Document {
            body: body.clone(),
            written_on: Some(day.into()),
            ..Document::default()
        };
        assert_eq!(found_in(&dated("2015-05-13")), 0);
        assert_eq!(found_in(&dated("2015-05-14")), 1);
        assert_eq!(found_in(&Document { body, ..Document::default() }), 1);
        let old = Some("公布非行政许可审批事项。\n某局\n2014年3月2日".into());
        assert_eq!(found_in(&Document { body: old, ..Document::default() }), 0);
    }

    #[test]
    fn terms_of_the_old_regulation_are_reported() {
        breaks(
            &RULE,
            &[
                "某县公安局政府信息公开指南\n自收到申请之日起15个工作日内予以答复",
                "某县公安局政府信息公开指南\n需要延长期限的，最长不超过15个工作日",
                "依申请提供政府信息，收取检索、复制、邮寄等成本费用",
            ],
        );
        breaks(&RULE, &["各部门于每年3月31日前公布本部门政府信息公开工作年度报告", "办理暂住证"]);
    }

    #[test]
    fn what_is_said_of_the_past_is_left() {
        passes(
            &RULE,
            &[
                "取消“三需要”限制，信息公开更便利",
                "政府信息公开工作主管部门于3月31日前公布本级政府信息公开工作年度报告",
                "办理暂住证明",
                "按照《排污费征收标准管理办法》核定的金额缴清",
                "社会抚养费自此不再征收",
                "15个工作日内答复信访人",
                "某县公安局政府信息公开指南\n第三方应当自收到征求意见书之日起15个工作日内答复",
                "某县公安局政府信息公开指南\n不收取检索、复制、邮寄等成本费用",
                "需要延长许可期限的，最长不超过15个工作日",
            ],
        );
    }

    #[test]
    fn a_text_full_of_them_is_a_few_findings() {
        let found = findings(&RULE, &"非行政许可审批，\n".repeat(20_000));
        let count = found.iter().filter(|finding| finding.rule.id == RULE.id).count();
        assert_eq!(count, super::MANY);
    }
}
