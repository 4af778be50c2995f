//! 一个人签了几级

use super::naming;
use crate::engine::{Check, Context, Finding, Place, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019, PRACTICE};
use crate::message::Message;
use crate::read::read_persons;
use crate::record::Approval;

declare_rule! {
    /// 撰稿、单位负责人审核、局领导审批应当是三个不同的人；撰稿人不应当自己作保密审查。
    ///
    /// 一个人签了两级，等于少审了一级。只比较写出的姓名：写“同上”、写单位名称的不提示。单位负责人兼任保密审查人的，各地都有，不提示。
    /// 同名的可能是两个人，所以只提示，由人核对。
    ///
    /// 改正：由另一级的负责人重新签。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"author": "张三", "unitSignedBy": "张三"}
    /// {"unitSignedBy": "李 四", "leaderSignedBy": "李四（副局长）"}
    /// {"author": "张三、李四", "leaderSignedBy": "李四"}
    /// {"author": "张三", "secrecySignedBy": "张三"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"author": "张三", "unitSignedBy": "李四", "leaderSignedBy": "王五"}
    /// {"author": "法制大队", "unitSignedBy": "法制大队"}
    /// {"unitSignedBy": "李四", "secrecySignedBy": "李四", "leaderSignedBy": "王五"}
    /// {"author": "张三", "unitSignedBy": "张三丰"}
    /// ```
    RULE = "approval/same-person" {
        title: ("一个人签了几级", "One person at two steps"),
        message: (
            "“{name}”和“{before}”都是“{found}”，逐级审核应当是不同的人",
            "“{found}” stands both in {name} and in {before}; each step should be taken by someone else"
        ),
        severity: Severity::Warning,
        basis: &[
            DISCLOSURE_2019.at("第十七条"),
            DISCLOSURE_2007.at("第十四条"),
            PRACTICE.at("承办人、承办单位负责人、分管领导三级审核"),
        ],
        since: "0.1.0",
        check: Check::Approval(check),
    }
}

static HERE: Message = Message::new("另见此处", "also here");

/// A field, and those before it that should name others.
const PAIRS: &[(&str, &[&str])] = &[
    ("unitSignedBy", &["author"]),
    ("secrecySignedBy", &["author"]),
    ("leaderSignedBy", &["author", "unitSignedBy"]),
];

fn check(approval: &Approval<'_>, cx: &mut Context<'_>) {
    let persons = |field: &str| read_persons(approval.get(field).unwrap_or_default());
    for (field, befores) in PAIRS {
        let own = persons(field);
        for before in *befores {
            let Some(name) = persons(before).into_iter().find(|name| own.contains(name)) else {
                continue;
            };
            let place = Place { field: Some(before), ..Place::default() };
            let finding = Finding::of_field(&RULE, field).with("found", name);
            let finding = naming(finding, "name", "name_en", field);
            let finding = naming(finding, "before", "before_en", before).for_review();
            cx.report(finding.related(place, HERE, Vec::new()));
            break;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{findings, passes};

    #[test]
    fn one_person_everywhere_is_named_at_each_step() {
        let form = r#"{"author": "张三", "unitSignedBy": "张三", "leaderSignedBy": "张三"}"#;
        assert_eq!(findings(&RULE, form).len(), 2);
    }

    #[test]
    fn blanks_are_nobody() {
        passes(
            &RULE,
            &[
                r#"{"author": "", "unitSignedBy": ""}"#,
                r#"{"author": "同上", "unitSignedBy": "同上"}"#,
            ],
        );
    }
}
