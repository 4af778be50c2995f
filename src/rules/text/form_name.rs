//! 表单名称前后不一

use crate::engine::{Check, Context, Finding, Place, Severity, declare_rule};
use crate::law::{DOCUMENT_RULES_2012, PRACTICE};
use crate::message::Message;
use crate::read::{OfficialText, find_form_names};

declare_rule! {
    /// 正文说到的表单，名称应当和附件一致。
    ///
    /// 附件是一份“……审批表”，正文从来没有提到这个名称，却说到用途相同、名称相近的“……审批单”（或者反过来）的，请核对
    /// 是不是同一份表。
    ///
    /// 改正：统一名称。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 一、责任单位填写区政府互联网上网审批单，并通过保密审查。
    /// 附件
    /// 互联网上网信息发布审批表
    /// 	稿件题目
    /// 	保密审查意见
    /// ---
    /// 一、参训人员填写业务培训登记单。
    /// 附件
    /// 民警业务培训登记表
    /// 	姓名
    /// 	单位
    /// ---
    /// 一、领用装备的，填写警用装备领用申请表。
    /// 附件
    /// 警用装备申请单
    /// 	名称
    /// 	数量
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 一、参训人员填写民警业务培训登记表。
    /// 附件
    /// 民警业务培训登记表
    /// 	姓名
    /// 	单位
    /// ---
    /// 一、采购教材的，另填物资采购审批单。
    /// 附件
    /// 民警业务培训登记表
    /// 	姓名
    /// 	单位
    /// ---
    /// 一、填写业务培训登记单。
    /// ```
    RULE = "text/form-name" {
        title: ("表单名称前后不一", "A form has two names"),
        message: (
            "正文写“{found}”，附件是“{other}”，像是同一份表，名称应当一致",
            "the text says “{found}”, the annex is “{other}”; they seem to be one form and should have one name"
        ),
        severity: Severity::Info,
        basis: &[DOCUMENT_RULES_2012.at("第十九条"), PRACTICE.at("附件名称一致")],
        since: "0.1.0",
        check: Check::Official(check),
    }
}

static ANNEX: Message = Message::new("附件的标题", "the title of the annex");

fn check(text: &OfficialText<'_>, cx: &mut Context<'_>) {
    for (found, title) in find_form_names(text) {
        let place = Place { field: Some("body"), span: Some(title), ..Place::default() };
        cx.report(
            Finding::new(&RULE, found)
                .for_review()
                .with("found", found.of(text.source))
                .with("other", title.of(text.source))
                .related(place, ANNEX, Vec::new()),
        );
    }
}
