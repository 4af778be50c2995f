//! 没有要求说明不公开的理由

use chrono::NaiveDate;

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::OPENNESS_2016;
use crate::read::{Attribute, find_option_lists, sentence_around};
use crate::record::Text;

declare_rule! {
    /// 规定拟制公文时明确公开属性的，还应当要求对拟不公开的公文说明理由。
    ///
    /// 国办发〔2016〕80号要求：拟不公开的，要依法依规说明理由；没有依法依规说明理由的，应予退文。只看列举
    /// 了三种以上选项、其中有不予公开、说的是公文的拟制或者报批的句子；全文有“理由”“原因”的不提示。要求也可能写在别的
    /// 文件里，由人判断。
    ///
    /// 改正：补写说明理由、不说明理由予以退文的要求。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 拟制公文时，应当明确主动公开、依申请公开、不予公开等属性，随公文一并报批。
    /// ---
    /// 承办单位在报批公文时，勾选“此件主动公开”“此件依申请公开”或“此件不予公开”。
    /// ---
    /// 发文单位起草文件，要标注主动公开、依申请公开或者不予公开。
    /// 发文单位拟制公文，要注明主动公开、依申请公开或不予公开。
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 拟制公文时，应当明确主动公开、依申请公开、不予公开等属性。拟不公开的，说明理由。
    /// ---
    /// 2014年，拟制公文时，明确主动公开、依申请公开、不予公开等属性。
    /// ---
    /// 目录分为主动公开、依申请公开、不予公开三类。
    /// ---
    /// 拟制公文时，应当明确公开属性。
    /// ```
    RULE = "attribute/reason-unasked" {
        title: ("没有要求说明不公开的理由", "No reason asked for withholding"),
        message: (
            "规定了公文可以选“{found}”，全文没有要求说明理由",
            "documents may be marked “{found}”, and nowhere does the text ask for the reason"
        ),
        severity: Severity::Warning,
        basis: &[OPENNESS_2016.at("一（一）")],
        since: "0.1.0",
        check: Check::Text(check),
    }
}

fn check(text: &Text<'_>, cx: &mut Context<'_>) {
    let lists = find_option_lists(cx.sight());
    if lists.is_empty() || text.body.contains("理由") || text.body.contains("原因") {
        return;
    }
    if Some(cx.day_of_words()) < NaiveDate::from_ymd_opt(2016, 11, 10) {
        return;
    }
    for option in lists.iter().flatten() {
        if option.attribute != Attribute::Withheld {
            continue;
        }
        let sentence = sentence_around(text.body, option.word).of(text.body);
        let says = |words: &[&str]| words.iter().any(|word| sentence.contains(word));
        if says(&["公文", "发文"])
            && says(&["拟制", "拟稿", "起草", "报批", "审批"])
            && says(&["明确", "界定", "标注", "勾选", "确定", "注明", "选择"])
        {
            let found = option.word.of(text.body);
            cx.report(Finding::new(&RULE, option.word).with("found", found).for_review());
            return;
        }
    }
}
