//! `approval`: 上网审批表、发文审批单, on which a publication is approved before it takes place.

pub(crate) mod attribute;
pub(crate) mod opinion;
pub(crate) mod order;
pub(crate) mod placeholder;
pub(crate) mod placement;
pub(crate) mod published_before_approval;
pub(crate) mod required;
pub(crate) mod same_person;
pub(crate) mod secrecy_review;

use crate::engine::Finding;
use crate::text::{Span, is_space};

/// What a field is called, in Chinese and in English.
const NAMES: &[(&str, &str, &str)] = &[
    ("title", "稿件题目", "the title"),
    ("placement", "拟上网位置", "the place of publication"),
    ("author", "撰稿人", "the author"),
    ("unit", "撰稿单位", "the author's unit"),
    ("draftedOn", "撰稿日期", "the date of the draft"),
    ("unitOpinion", "单位负责人意见", "the opinion of the head of the unit"),
    ("unitSignedBy", "单位负责人签字", "the signature of the head of the unit"),
    ("unitSignedOn", "单位负责人签字日期", "the date of the signature of the head of the unit"),
    ("secrecyOpinion", "保密审查意见", "the opinion of the review for secrets"),
    ("secrecySignedBy", "保密审查人签字", "the signature of the reviewer for secrets"),
    ("secrecySignedOn", "保密审查日期", "the date of the review for secrets"),
    ("leaderOpinion", "局领导意见", "the opinion of the leader who approves"),
    ("leaderSignedBy", "局领导签字", "the signature of the leader who approves"),
    ("leaderSignedOn", "局领导签字日期", "the date of the approval"),
    ("attribute", "公开属性", "the attribute"),
    ("reason", "不予公开的理由和依据", "the reason for withholding"),
    ("publishedOn", "发布日期", "the date of publication"),
];

/// Fills `{name}` with what a field is called.
fn naming(finding: Finding, name: &'static str, name_en: &'static str, field: &str) -> Finding {
    let known = NAMES.iter().find(|(known, ..)| *known == field);
    let (_, zh, en) = known.copied().unwrap_or_default();
    finding.with(name, zh).with(name_en, en)
}

/// The span of a value without the spaces around it.
fn trimmed(value: &str) -> Span {
    let start = value.len() - value.trim_start_matches(is_space).len();
    Span::new(start, start + value.trim_matches(is_space).len())
}

#[cfg(test)]
mod tests {
    use super::NAMES;
    use crate::record::Approval;

    #[test]
    fn every_field_has_a_name() {
        let names: Vec<&str> = NAMES.iter().map(|(field, ..)| *field).collect();
        assert_eq!(names, Approval::FIELDS);
    }
}
