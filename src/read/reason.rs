//! Reasons for which something is not disclosed.

use crate::text::is_han;

/// What says nothing, once everything but Han characters is left out.
const EMPTY: &[&str] = &[
    "不宜公开",
    "不便公开",
    "不予公开",
    "不公开",
    "内部文件",
    "内部资料",
    "内部使用",
    "内部公文",
    "暂不公开",
    "按规定不予公开",
    "按规定不公开",
    "依法不予公开",
    "依法不公开",
    "领导要求",
    "领导批示",
    "工作需要",
    "其他原因",
    "其他不宜公开",
    "没有理由",
];

/// What names a ground however short it is.
const GROUNDS: &[&str] = &["密", "隐私", "条"];

/// Whether a reason names no case of the law: 无, 略, 不宜公开.
///
/// ```
/// use gongkai::read::names_no_ground;
///
/// assert!(names_no_ground("内部文件"));
/// assert!(!names_no_ground("属于内部工作流程信息"));
/// ```
pub fn names_no_ground(reason: &str) -> bool {
    let said: String = reason.chars().filter(|c| is_han(*c)).collect();
    let short = said.chars().count() < 4 && !reason.chars().any(|c| c.is_ascii_alphabetic());
    let named = GROUNDS.iter().any(|ground| said.contains(ground));
    (short && !named) || EMPTY.contains(&said.as_str())
}

#[cfg(test)]
mod tests {
    use super::names_no_ground;

    #[test]
    fn words_that_name_a_ground_are_told_from_those_that_name_none() {
        for ground in
            ["国家秘密", "涉密", "隐私", "第十四条", "公开后可能危及公共安全", "过程性信息"]
        {
            assert!(!names_no_ground(ground), "{ground}");
        }
        for ground in ["", "无", "/", "不宜公开", "依法不予公开", "其他"] {
            assert!(names_no_ground(ground), "{ground}");
        }
    }
}
