//! 错别字

use crate::data::terms::TYPOS;
use crate::engine::{Check, Context, Edit, Finding, Fix, Severity, declare_rule};
use crate::law::{DOCUMENT_RULES_2012, PRACTICE};
use crate::message::Message;
use crate::read::{Lexicon, find_terms, is_quoted};
use crate::text::Span;

declare_rule! {
    /// 公文里固定的错别字，只有一种改法的，提示。
    ///
    /// 依据是公开的别字表、通报过的实例和真实公文：布署（部署）、动态跟新（更新）、律法、法规（法律、法规）、
    /// 再接再励（再接再厉）、犯罪份子（犯罪分子），以及把“市”一律换成“县”留下的集贸县场（市场）、各县（县）
    /// （各县（市））。在别的词里碰巧连在一起的字（公布署名、紧跟新时代）、加了引号说到的错字，不提示；两种
    /// 写法都有人用、词典推荐其中一种的（截止目前、帐号、成份），只作提醒。
    ///
    /// 改正：按提示改。改动只是建议，由人确认。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 安排布署重要工作
    /// 完善公安机关有关工作的律法、法规和规章
    /// 在旅馆、网吧、商场、集贸县场等行业内公开
    /// 各县（县）局、分局
    /// 网站内容及时跟新
    /// 截止目前，已公开信息30条
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 公布署名文章，紧跟新时代步伐
    /// 本人自己经营的小店
    /// 既使群众得到实惠，又使企业减轻负担
    /// 全县场所码全覆盖，县民政局负责
    /// 因病致贫因灾返贫的家庭
    /// 台风登陆时间
    /// ```
    RULE = "text/typo" {
        title: ("错别字", "Misspelt words"),
        message: ("“{found}”是错字，应当是“{right}”", "“{found}” is a slip for “{right}”"),
        severity: Severity::Warning,
        basis: &[DOCUMENT_RULES_2012.at("第十九条"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Cell(check),
    }
}

static VARIANT: Message =
    Message::new("“{found}”通常写作“{right}”", "“{found}” is usually written “{right}”");

static MANY_FOUND: Message = Message::new(
    "从此处起共有 {count} 处错字，如“{found}”应当是“{right}”",
    "here and below are {count} slips, such as “{found}” for “{right}”",
);

/// More than this many are one finding.
const MANY: usize = 20;

fn check(value: &str, cx: &mut Context<'_>) {
    // Slips in a time limit are judged by what they make of it.
    if cx.field() == Some("timeLimit") {
        return;
    }
    let mut found = find_terms(cx.beginnings(), Lexicon::Typos);
    found.retain(|(span, _)| !is_quoted(value, *span));
    for variant in [false, true] {
        let of_kind: Vec<(Span, usize)> =
            found.iter().copied().filter(|(_, row)| TYPOS[*row].1 == variant).collect();
        let Some((first, row)) = of_kind.first().copied().filter(|_| of_kind.len() > MANY) else {
            for (span, row) in of_kind {
                cx.report(finding(span, row, value).with_fix(Fix::suggest([edit(span, row)])));
            }
            continue;
        };
        let edits: Vec<Edit> = of_kind.iter().map(|(span, row)| edit(*span, *row)).collect();
        let summary = finding(first, row, value).with("count", of_kind.len());
        cx.report(summary.saying(MANY_FOUND).with_fix(Fix::suggest(edits)));
    }
}

fn edit(span: Span, row: usize) -> Edit {
    Edit::replace(span, TYPOS[row].0)
}

fn finding(span: Span, row: usize, value: &str) -> Finding {
    let (right, variant) = TYPOS[row];
    let finding = Finding::new(&RULE, span).with("found", span.of(value)).with("right", right);
    if variant { finding.weighing(Severity::Info).saying(VARIANT) } else { finding }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::Severity;
    use crate::rules::testing::{breaks, findings, passes};

    #[test]
    fn slips_of_real_documents_are_reported() {
        breaks(
            &RULE,
            &[
                "警务咨讯3项",
                "重大社警、警情",
                "非机动车业务、交通标示等相关办理事项",
                "各县(县)局",
                "动态跟新",
                "中华人民共合国",
                "扫黑险恶专项斗争",
                "尚末办理",
                "末经批准",
            ],
        );
    }

    #[test]
    fn characters_that_meet_by_chance_are_left() {
        passes(
            &RULE,
            &[
                "发布署名文章",
                "荣膺品牌大奖",
                "经典形象",
                "瑞典形成的经验，人防讯息，从末次接触之日起",
                "自己经过",
                "周末经过批准",
                "研发韧性材料",
                "严峻工作形势",
                "恢复盖章",
                "逐步聚焦主业",
                "破坏境内外环境",
                "公园满意度调查",
                "按排放标准",
                "交通迅速发展",
                "竟相报名",
                "道路交通标示线",
                "网页把“政府”写成“攻府”，已经改正",
                "汇报导入系统",
                "社警联动",
                "加大投入，投人民币",
                "引进人才",
            ],
        );
    }

    #[test]
    fn a_less_usual_writing_is_only_mentioned() {
        let found = findings(&RULE, "帐号和成份");
        assert!(found.iter().all(|finding| finding.severity == Severity::Info));
        assert_eq!(found.len(), 2);
    }

    #[test]
    fn a_text_full_of_slips_is_one_finding() {
        let text = "安排布署，".repeat(20_000);
        let found = findings(&RULE, &text);
        assert_eq!(found.iter().filter(|finding| finding.rule.id == RULE.id).count(), 1);
    }
}
