//! 要素空白

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{GRASSROOTS_2019, OPENNESS_2016, PRACTICE};
use crate::message::Message;
use crate::read::stands_for_nothing;
use crate::record::Item;
use crate::text::is_space;

declare_rule! {
    /// 目录中有某一列的，每一事项都应当填写。
    ///
    /// 只看目录里有的列：没有“五公开”一列的目录，不要求填五公开。公开时限空白由 `time-limit/missing`
    /// 提示；同一类别之下的后续行空白，由 `catalogue/inherited-blank` 提示。备注、网址、联系方式、序号可以不填。公开内容、依据、
    /// 主体、方式写“无”“/”“待定”的，等于没有填，按警告提示。
    ///
    /// 改正：补填；确实没有的，写明理由。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"name": "公告公示", "content": "通知、公告的全文", "phase": ""}
    /// {"name": "公告公示", "content": "通知、公告的全文", "publisher": "  "}
    /// {"name": "公告公示", "content": ""}
    /// {"name": "", "content": "通知、公告的全文"}
    /// {"name": "公告公示", "content": "通知、公告的全文", "publisher": "待定"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"name": "公告公示", "content": "通知、公告的全文"}
    /// {"name": "公告公示", "content": "通知、公告的全文", "note": "", "url": ""}
    /// {"name": "公告公示", "content": "通知、公告的全文", "phase": "决策公开"}
    /// {"name": "公告公示", "content": "通知、公告的全文", "phase": null}
    /// ```
    RULE = "item/required" {
        title: ("要素空白", "Blank field"),
        message: (
            "“{label}”空白，应当填写",
            "“{label}” is blank; it should be filled in"
        ),
        severity: Severity::Error,
        basis: &[GRASSROOTS_2019.at(""), OPENNESS_2016.at("一"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Item(check),
    }
}

static NOTHING: Message = Message::new(
    "“{label}”写作“{written}”，等于没有填，应当填写",
    "“{label}” is “{written}”, which says nothing; it should be filled in",
);

/// The fields that say something of every item, so that 无 and / are no values.
const ALWAYS: &[&str] = &["content", "basis", "publisher", "attribute"];

/// The fields of an item that must not be blank, but for the time limit, with their names.
const REQUIRED: &[(&str, &str)] = &[
    ("name", "公开事项名称"),
    ("content", "公开内容"),
    ("basis", "公开依据"),
    ("publisher", "公开主体"),
    ("attribute", "公开方式"),
    ("channel", "公开渠道和载体"),
    ("audience", "公开对象"),
    ("level", "公开层级"),
    ("phase", "政务五公开"),
];

fn check(item: &Item<'_>, cx: &mut Context<'_>) {
    let continues = item.inherits("category") || item.inherits("name");
    for (field, label) in REQUIRED {
        let Some(value) = item.get(field).filter(|_| !continues) else { continue };
        let finding = || Finding::of_field(&RULE, field).with("label", label);
        if value.chars().all(is_space) {
            cx.report(finding());
        } else if ALWAYS.contains(field) && stands_for_nothing(value) {
            let finding = finding().saying(NOTHING).with("written", value.trim());
            cx.report(finding.weighing(Severity::Warning));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{breaks, passes};

    #[test]
    fn a_field_that_is_there_and_blank_is_reported() {
        breaks(
            &super::RULE,
            &[
                r#"{"name": "甲", "五公开": ""}"#,
                r#"{"name": "甲", "公开主体": "　"}"#,
                r#"{"公开事项": ""}"#,
                r#"{"name": "甲", "channel": "\n"}"#,
            ],
        );
    }

    #[test]
    fn what_stands_for_nothing_is_nothing() {
        for value in ["无", "/", "——", "待定", "N/A"] {
            breaks(&super::RULE, &[&format!(r#"{{"name": "甲", "attribute": "{value}"}}"#)]);
        }
        passes(
            &super::RULE,
            &[
                r#"{"name": "/", "audience": "无", "channel": "/", "level": "—"}"#,
                r#"{"name": "甲", "publisher": "同上"}"#,
            ],
        );
    }

    #[test]
    fn other_rules_speak_of_time_limits_and_of_rows_below_a_group() {
        passes(
            &super::RULE,
            &[
                r#"{"name": "甲", "timeLimit": ""}"#,
                r#"{"name": "甲", "content": "", "inherited": ["category"]}"#,
                r#"{"name": "甲", "contact": "", "seq": "", "备注": ""}"#,
                "{}",
            ],
        );
    }
}
