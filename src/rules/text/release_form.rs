//! 信息发布审批表

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019, PRACTICE};
use crate::message::Message;
use crate::read::OfficialText;

declare_rule! {
    /// 公开信息以前应当保密审查，所附的信息发布审批表要有保密审查一栏。
    ///
    /// 附件是信息发布、上网、公开的审批表或者审核单，正文要求保密审查或者建立审查记录，表里却没有“保密”“涉密”字样的，
    /// 提示；正文没有提到保密审查的，只作提醒。
    ///
    /// 改正：在表里增加保密审查意见一栏。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 一、拟公开的信息，严格进行保密审查并建立审查记录。
    /// 附件
    /// 信息发布审批表
    /// 	稿件题目
    /// 	撰稿单位
    /// 	单位负责人意见
    /// ---
    /// 一、上网信息先审查、后公开。
    /// 附件
    /// 互联网信息上网审核表
    /// 稿件题目
    /// 撰稿人
    /// 局领导意见
    /// ---
    /// 一、落实保密审查制度。
    /// 附件
    /// 政府信息公开审批表
    /// 	信息名称	公开形式
    /// 	拟稿人	科室意见
    /// 	领导意见	公开时间
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 一、严格进行保密审查。
    /// 附件
    /// 信息发布审批表
    /// 	稿件题目
    /// 	撰稿单位
    /// 	保密审查意见
    /// ---
    /// 一、严格进行保密审查。
    /// 附件
    /// 物资采购审批表
    /// 	物资名称
    /// 	采购数量
    /// 	单位负责人意见
    /// ---
    /// 一、严格进行保密审查，填写信息发布审批表。
    /// ```
    RULE = "text/release-form" {
        title: ("信息发布审批表", "Forms of approval for publishing"),
        message: (
            "正文要求保密审查，“{found}”没有保密审查一栏，应当增加",
            "the text demands a review for secrecy, and “{found}” has no place for it; add one"
        ),
        severity: Severity::Warning,
        basis: &[
            DISCLOSURE_2019.at("第十七条"),
            DISCLOSURE_2007.at("第十四条"),
            PRACTICE.at("保密审查留有记录"),
        ],
        since: "0.1.0",
        check: Check::Official(check),
    }
}

static UNASKED: Message = Message::new(
    "“{found}”没有保密审查一栏，公开以前应当保密审查，请核对是否另有记录",
    "“{found}” has no place for the review for secrecy that is due before publishing; check whether it is recorded elsewhere",
);

/// A form has at least so many lines.
const FEWEST: usize = 3;

fn check(text: &OfficialText<'_>, cx: &mut Context<'_>) {
    for (at, annex) in text.annexes.iter().enumerate() {
        let Some(title) = annex.title.filter(|title| is_release_form(title.of(text.source))) else {
            continue;
        };
        let mut lines = text.annex_lines(at).skip(1);
        let count = lines.clone().count();
        if count < FEWEST || lines.any(|line| text.line(line).contains('密')) {
            continue;
        }
        let finding = Finding::new(&RULE, title).for_review();
        let finding = finding.with("found", title.of(text.source));
        let asked = text.source[..title.range().start].contains("保密审查");
        cx.report(if asked { finding } else { finding.saying(UNASKED).weighing(Severity::Info) });
    }
}

/// Whether a title is that of a form by which publishing is approved.
fn is_release_form(title: &str) -> bool {
    let is_form = ["审批表", "审批单", "审核表", "审核单", "审查表", "审查单"];
    let released = ["信息发布", "信息公开", "上网", "政务公开"];
    is_form.iter().any(|end| title.ends_with(end))
        && released.iter().any(|word| title.contains(word))
}
