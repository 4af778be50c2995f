//! Opinions on forms of approval.

use super::open_field::is_open;
use super::tick::is_ticked_box;
use crate::text::{is_han, is_space};

/// What somebody who was asked says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opinion {
    /// Nothing.
    Open,
    /// That it may be published: 同意发布.
    Agreed,
    /// That it may not, or not yet: 不同意, 退回修改, 暂缓发布.
    Refused,
    /// Only that it was seen: 阅.
    Noted,
    /// What cannot be told to be one of these.
    Unclear,
}

/// What refuses. Longer ones that hold another word stand beside it: 不同意 holds 同意.
const REFUSALS: &[&str] = &[
    "不同意",
    "不予同意",
    "退回",
    "退稿",
    "退改",
    "暂缓",
    "缓发",
    "暂不",
    "不予发布",
    "不予公开",
    "不宜发布",
    "不宜公开",
    "不宜上网",
    "不得发布",
    "不得公开",
    "不得上网",
    "不能发布",
    "不能公开",
    "不发布",
    "不上网",
    "不公开",
    "不可公开",
    "不可以公开",
    "不可发布",
    "停止发布",
    "撤回",
];

/// What takes the sting out of a refusal: 无不同意见 agrees, and 不公开部分 names a part.
const NO_REFUSALS: &[&str] =
    &["无不同意见", "没有不同意见", "不同意见", "不公开部分", "不公开内容"];

const AGREEMENTS: &[&str] = &[
    "同意",
    "可以发布",
    "可以公开",
    "可以上网",
    "可发布",
    "可公开",
    "可上网",
    "准予",
    "批准",
    "请发布",
    "请公开",
    "请上网",
    "无意见",
    "无异议",
    "没有意见",
    "无不同意见",
    "没有不同意见",
    "审核通过",
    "审查通过",
    "通过",
];

const NOTED: &[&str] = &["阅", "已阅", "阅知", "阅示", "知", "知悉", "已知悉", "圈阅", "已看"];

/// Reads an opinion.
///
/// ```
/// use gongkai::read::{Opinion, read_opinion};
///
/// assert_eq!(read_opinion("同意发布。"), Opinion::Agreed);
/// assert_eq!(read_opinion("不同意，退回修改"), Opinion::Refused);
/// assert_eq!(read_opinion("阅。"), Opinion::Noted);
/// assert_eq!(read_opinion("请张三同志办理"), Opinion::Unclear);
/// ```
pub fn read_opinion(value: &str) -> Opinion {
    let said = chosen(value);
    if is_open(&said) {
        return Opinion::Open;
    }
    let words: String = said.chars().filter(|c| is_han(*c)).collect();
    if NOTED.contains(&words.as_str()) {
        return Opinion::Noted;
    }
    // With its marks: 同意，退回科室归档 is not 同意退回.
    let words: String = said.chars().filter(|c| !is_space(*c)).collect();
    let without = NO_REFUSALS.iter().fold(words.clone(), |words, no| words.replace(no, "。"));
    let refuses = REFUSALS.iter().any(|word| without.contains(word));
    let bare = REFUSALS.iter().fold(without, |words, refusal| words.replace(refusal, "。"));
    let agrees = AGREEMENTS.iter().any(|word| bare.contains(word) || is_said_so(word, &words));
    match (agrees, refuses) {
        (true, false) => Opinion::Agreed,
        (false, true) => Opinion::Refused,
        // 同意暂缓发布 agrees to what is refused; 同意，退回科室归档 does not refuse.
        (true, true) if ["同意暂缓", "同意退回", "同意不"].iter().any(|at| words.contains(at)) => {
            Opinion::Refused
        }
        _ => Opinion::Unclear,
    }
}

/// 无不同意见 agrees with words that refusals are made of.
fn is_said_so(word: &str, words: &str) -> bool {
    word.contains("不同意见") && words.contains(word)
}

/// What a review for secrets says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecrecyOpinion {
    /// Nothing.
    Open,
    /// That it may be made public: 不涉密, 可以公开.
    Clear,
    /// That it may not: 涉密, 不宜公开.
    Secret,
    /// Only that it was seen: 阅.
    Noted,
    /// What cannot be told to be one of these.
    Unclear,
}

const CLEAR: &[&str] = &[
    "不涉密",
    "不涉及",
    "未涉密",
    "未涉及",
    "无涉密",
    "没有涉密",
    "非涉密",
    "非密",
    "不属于国家秘密",
    "不属于涉密",
    "不含国家秘密",
    "不含涉密",
    "不存在涉密",
    "不存在泄密",
    "未发现涉密",
    "未发现泄密",
    "无泄密",
    "没有涉及",
    "无密",
    "不是国家秘密",
];

const SECRET: &[&str] = &["涉密", "涉及国家秘密", "属于国家秘密", "含有国家秘密", "绝密", "机密"];

/// Reads the opinion of who reviews for secrets; below 是否涉密 also 是 and 否.
///
/// ```
/// use gongkai::read::{SecrecyOpinion, read_secrecy_opinion};
///
/// assert_eq!(read_secrecy_opinion("经审查，不涉及国家秘密，可以公开"), SecrecyOpinion::Clear);
/// assert_eq!(read_secrecy_opinion("涉密，不得公开"), SecrecyOpinion::Secret);
/// assert_eq!(read_secrecy_opinion("是□ 否☑"), SecrecyOpinion::Clear);
/// ```
pub fn read_secrecy_opinion(value: &str) -> SecrecyOpinion {
    let said = chosen(value);
    let words: String = said.chars().filter(|c| is_han(*c)).collect();
    match words.as_str() {
        "是" => return SecrecyOpinion::Secret,
        "否" | "无" => return SecrecyOpinion::Clear,
        _ => {}
    }
    if CLEAR.iter().any(|word| words.contains(word)) {
        return SecrecyOpinion::Clear;
    }
    // 删去涉密内容后可以公开 says that the rest may be.
    let secret = SECRET.iter().any(|word| words.contains(word));
    match read_opinion(&said) {
        Opinion::Open => SecrecyOpinion::Open,
        Opinion::Noted => SecrecyOpinion::Noted,
        Opinion::Agreed if !secret => SecrecyOpinion::Clear,
        Opinion::Refused => SecrecyOpinion::Secret,
        Opinion::Unclear if secret && words.chars().count() < 12 => SecrecyOpinion::Secret,
        Opinion::Agreed | Opinion::Unclear => SecrecyOpinion::Unclear,
    }
}

/// What is ticked of the options of a form; the whole where there are no boxes. The boxes stand all before
/// their options, or all after them.
fn chosen(value: &str) -> String {
    let Some(spans) = super::attribute::ticked(value) else { return value.to_owned() };
    if !value.chars().any(is_ticked_box) {
        return String::new();
    }
    let parts: Vec<&str> =
        spans.into_iter().map(|span| span.of(value).trim_matches(is_space)).collect();
    parts.join("，")
}

#[cfg(test)]
mod tests {
    use super::{Opinion, SecrecyOpinion, read_opinion, read_secrecy_opinion};

    #[track_caller]
    fn all(opinion: Opinion, values: &[&str]) {
        for value in values {
            assert_eq!(read_opinion(value), opinion, "{value}");
        }
    }

    #[test]
    fn opinions_are_read() {
        all(
            Opinion::Agreed,
            &[
                "同意",
                "同意发布。张三 2024年5月6日",
                "无不同意见",
                "拟同意，请局领导审定",
                "☑同意 □不同意",
                "同意□ 不同意□ 同意公开■",
                "请发布",
                "同意，不公开部分已删去",
            ],
        );
        all(
            Opinion::Refused,
            &[
                "不同意",
                "退回修改",
                "暂缓发布",
                "□同意 ☑不同意",
                "同意暂缓发布",
                "此件不宜公开",
                "不予公开",
            ],
        );
        all(Opinion::Noted, &["阅", "已阅。", "阅 5.6"]);
        all(Opinion::Open, &["", "签字： 年 月 日", "□同意 □不同意"]);
        all(Opinion::Unclear, &["请法制大队把关", "修改后再报", "同意，退回科室归档"]);
    }

    #[track_caller]
    fn reviewed(opinion: SecrecyOpinion, values: &[&str]) {
        for value in values {
            assert_eq!(read_secrecy_opinion(value), opinion, "{value}");
        }
    }

    #[test]
    fn reviews_for_secrets_are_read() {
        reviewed(
            SecrecyOpinion::Clear,
            &["不涉密", "经审查，未涉及国家秘密", "同意公开", "可以公开", "否", "是□否☑", "非涉密"],
        );
        reviewed(
            SecrecyOpinion::Secret,
            &["涉密", "涉及国家秘密", "不宜公开", "是", "☑是 □否", "属于国家秘密，不得公开"],
        );
        reviewed(SecrecyOpinion::Noted, &["阅"]);
        reviewed(SecrecyOpinion::Open, &["", "□是 □否", "年 月 日"]);
        reviewed(SecrecyOpinion::Unclear, &["删去涉密内容后可以公开", "已按保密规定办理"]);
    }
}
