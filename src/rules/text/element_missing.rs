//! 缺少公文要素

use crate::date::{Standing, WrittenDate};
use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{DOCUMENT_RULES_2012, GB_T_9704_2012};
use crate::read::{Genre, OfficialText, Role};
use crate::record::Document;

declare_rule! {
    /// 公文应当有发文字号、发文机关署名和成文日期。
    ///
    /// 只有文字、没有网页上的著录项时才检查，而且文字要像一份完整的公文：开头是以文种或者方案、办法一类收尾的标题，
    /// 下面有主送机关或者分层次的内容。复制时可能漏了一部分，所以都请人核对。
    ///
    /// 公告、公报、令和会议纪要的署名、日期常在标题之下，工作报告、年度报告常常没有文号和署名，不提示。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 云岭县公安局关于开展年检工作的通知
    /// 各所：
    /// 现将有关事项通知如下。
    /// 云岭县公安局
    /// 2024年6月27日
    /// ---
    /// 云岭县公安局基层政务公开标准化工作实施方案
    /// 为做好工作，制定本方案。
    /// 一、工作目标
    /// 建成标准体系。
    /// 二、工作要求
    /// 认真落实。
    /// ---
    /// 云岭县公安局关于开展年检工作的通知
    /// 云岭公发〔2024〕8号
    /// 各所：
    /// 现将有关事项通知如下。
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 云岭县公安局关于开展年检工作的通知
    /// 云岭公发〔2024〕8号
    /// 各所：
    /// 现将有关事项通知如下。
    /// 云岭县公安局
    /// 2024年6月27日
    /// ---
    /// 发布时间：2024-06-27
    /// 信息来源：县政府办
    /// 云岭县公安局关于开展年检工作的通知
    /// 各所：
    /// 现将有关事项通知如下。
    /// ---
    /// 云岭县公安局关于开展年检工作的通知
    /// 各所：
    /// 为做好今年的车辆年检工作，保障道路交通安全畅通，根据有关规定，现将有关事项通知如下，请各所按照职责分工，结合
    /// ---
    /// 今天召开政务公开工作会。
    /// ---
    /// {"title": "云岭县公安局关于开展年检工作的通知", "body": "各所：\n现将有关事项通知如下。"}
    /// ---
    /// 云岭县公安局关于开展年检工作的通知
    /// 各所：
    /// 现将有关事项通知如下。
    /// 附件：
    /// 1.年检表
    /// 附表1-1 登记表
    /// 云岭县公安局
    /// 2024年6月27日
    /// ---
    /// 云岭县防汛抗旱指挥部关于启动应急响应的通知
    /// 云汛发〔2024〕8号
    /// 各乡镇：
    /// 请加强值班值守。
    /// 云岭县防汛抗旱指挥部
    /// （云岭县应急管理局代章）
    /// 2024年6月27日
    /// ---
    /// 云岭县防汛抗旱指挥部关于启动应急响应的通知
    /// 云汛发〔2024〕8号
    /// 各乡镇：
    /// 请加强值班值守。
    /// 云岭县防汛抗旱指挥部（代章）
    /// 2024年6月27日
    /// ---
    /// 临时用地审批
    /// 一、时限配置
    /// 承诺时限：7个工作日
    /// 二、行使依据
    /// 1.《中华人民共和国土地管理法》第五十七条
    /// 2.《关于职责权限下放有关问题的通知》（云岭政办〔2019〕89号）
    /// 三、申请条件
    /// 使用期限不超过两年。
    /// ```
    RULE = "text/element-missing" {
        title: ("缺少公文要素", "Missing elements of a document"),
        message: ("没有找到{missing}，请核对原件", "{missing} was not found; check the original"),
        severity: Severity::Warning,
        basis: &[DOCUMENT_RULES_2012.at("第九条"), GB_T_9704_2012.at("7")],
        since: "0.1.0",
        check: Check::Official(check),
    }
}

/// Kinds of document that name their office and date elsewhere.
const OTHERWISE: &[&str] = &["公告", "公报", "令", "命令", "会议纪要", "纪要", "决议", "报告"];

/// Whether the labels of a page stand above the text: they say what the text may leave out.
fn is_on_page(text: &OfficialText<'_>) -> bool {
    let head = text.lines.iter().take(HEAD);
    head.filter(|line| line.role == Role::Page).count() > 1
}

/// So many lines may be the head of a page.
const HEAD: usize = 20;

/// What offices issue under their name though it is no kind of official document; others, such as
/// 办法 and 指南, name it in their first article or not at all.
const ISSUED: &[&str] = &["工作方案", "方案", "计划", "总结"];

fn check(text: &OfficialText<'_>, cx: &mut Context<'_>) {
    let is_text_alone = |document: &Document<'_>| {
        Document::FIELDS.iter().all(|field| *field == "body" || document.get(field).is_none())
    };
    let alone = cx.page().is_none() && cx.document().is_some_and(is_text_alone);
    let Some(title) = text.title.as_ref().filter(|_| alone) else { return };
    let whole = text.addressee.is_some() || text.headings.iter().any(|heading| heading.level == 1);
    let is_known = match title.genre {
        // Decisions of congresses and yearly reports have neither a number nor a signature.
        Genre::Document(genre) => {
            !OTHERWISE.contains(&genre)
                && !title.words.contains("人民代表大会常务委员会关于")
                && !title.words.ends_with("年度报告")
        }
        Genre::Carried(genre) => text.addressee.is_none() && ISSUED.contains(&genre),
        Genre::Unknown => false,
    };
    // What is taken for an annex may hold the close: a list of attachments over many lines above it.
    let closed = |date: &WrittenDate| date.in_annex && date.standing == Standing::Line;
    let closes_below = text.date.is_none() && text.mentioned_dates.iter().any(closed);
    if !whole || !is_known || closes_below || text.is_cut() || is_on_page(text) {
        return;
    }
    let number = text.numbers.is_empty()
        && !text.mentioned_numbers.iter().any(|number| title.span.overlaps(number.span));
    let (signature, date) = (text.signature.is_none(), text.date.is_none());
    let missing = [
        (number, "发文字号", "a document number"),
        (signature, "发文机关署名", "the signature of an office"),
        (date, "成文日期", "a date"),
    ];
    let named: Vec<_> = missing.iter().filter(|(missing, ..)| *missing).collect();
    if named.is_empty() {
        return;
    }
    let zh: Vec<&str> = named.iter().map(|(_, zh, _)| *zh).collect();
    let en: Vec<&str> = named.iter().map(|(.., en)| *en).collect();
    // A number is often left out where a page shows it beside the text.
    // A plan or a set of rules often stands on a page of its own; where neither the head nor the close is
    // there, it is the text by itself.
    let bare = signature && date && !number && matches!(title.genre, Genre::Document(_));
    let weight = if bare { Severity::Warning } else { Severity::Info };
    cx.report(
        Finding::new(&RULE, title.span)
            .weighing(weight)
            .for_review()
            .with("missing", zh.join("、"))
            .with("missing_en", en.join(", ")),
    );
}
