//! The words before a number that say what it is.

use crate::text::Span;

/// What the words before a number say that it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Topic {
    Identity,
    Card,
    Account,
    Passport,
    /// A phone of a person.
    Person,
    /// A phone of whoever answers for an office.
    Contact,
    /// A phone of an office.
    Office,
    Chat,
    Credit,
    Organisation,
    /// A number of something else.
    Other,
}

/// The longer of two that end alike stands first.
const WORDS: &[(Topic, &[&str])] = &[
    (
        Topic::Identity,
        &["身份证件号", "居民身份证", "身份证号", "公民身份号", "身份证", "身份号", "证件号"],
    ),
    (Topic::Card, &["银行卡", "储蓄卡", "借记卡", "信用卡", "卡号"]),
    (Topic::Passport, &["护照号", "通行证号", "护照", "通行证", "回乡证", "台胞证"]),
    (Topic::Account, &["账号", "帐号", "账户", "帐户", "开户行", "开户银行"]),
    (
        Topic::Person,
        &[
            "家庭电话",
            "住宅电话",
            "本人电话",
            "个人电话",
            "家长电话",
            "移动电话",
            "私人电话",
            "宅电",
            "手机",
            "家属",
            "本人",
            "户主",
        ],
    ),
    (
        Topic::Office,
        &[
            "热线",
            "专线",
            "传真",
            "客服",
            "咨询",
            "举报",
            "投诉",
            "监督",
            "值班",
            "报警",
            "救援",
            "抢修",
            "窗口",
            "办公室",
            "24小时",
            "座机",
        ],
    ),
    (
        Topic::Contact,
        &[
            "联系电话",
            "联系方式",
            "联系人",
            "联系",
            "电话",
            "电 话",
            "电　话",
            "电  话",
            "电　　话",
        ],
    ),
    (Topic::Chat, &["QQ", "微信"]),
    (Topic::Credit, &["信用代码"]),
    (Topic::Organisation, &["机构代码"]),
    (
        Topic::Other,
        &[
            "编号",
            "单号",
            "证号",
            "代码",
            "文号",
            "字号",
            "备案号",
            "案号",
            "学号",
            "工号",
            "警号",
            "批号",
            "票号",
            "型号",
            "编码",
            "条形码",
            "条码",
            "标识码",
            "追溯码",
            "序列号",
            "流水号",
            "登记号",
            "注册号",
            "受理号",
            "合同号",
            "项目号",
            "办件号",
            "许可证",
            "资格证",
            "执照",
            "备案",
            "ISBN",
            "金额",
            "资金",
        ],
    ),
];

/// How many characters before a number are looked at.
const NEAR: usize = 20;

/// The nearest word before `at` that says what a number is, and where it stands.
pub(super) fn before(text: &str, at: usize) -> Option<(Topic, Span)> {
    let mut end = at;
    for _ in 0..NEAR {
        let c = text[..end].chars().next_back()?;
        if matches!(c, '。' | '；' | ';' | '\n' | '\r') {
            return None;
        }
        if ends_a_word(c) {
            for (topic, words) in WORDS {
                if let Some(word) = words.iter().find(|word| text[..end].ends_with(**word)) {
                    let span = Span::new(end - word.len(), end);
                    let office =
                        *topic == Topic::Contact && is_of_office(&text[..end - word.len()]);
                    return Some((if office { Topic::Office } else { *topic }, span));
                }
            }
        }
        end -= c.len_utf8();
    }
    None
}

/// What before 电话 or 联系方式 says that it is an office's.
const OFFICES: &[&str] = &[
    "监督",
    "举报",
    "投诉",
    "咨询",
    "服务",
    "值班",
    "值班室",
    "办公",
    "办公室",
    "报警",
    "受理",
    "公开",
    "报名",
    "预约",
    "热线",
    "单位",
    "窗口",
    "救援",
    "政府",
    "局",
    "所",
    "科",
    "处",
    "委",
    "中心",
];

/// Whether what stands right before 电话 names an office: 值班室电话, 某县公安局电话.
fn is_of_office(before: &str) -> bool {
    OFFICES.iter().any(|office| before.ends_with(office))
}

/// How many characters before an account are looked at for who is paid.
const PAYEE: usize = 100;

/// Whether what stands before an account says that fines and fees are paid into it: 将罚款缴至某银行（账号：
/// or 户名：某县财政局.
pub(super) fn is_paid_into(text: &str, at: usize) -> bool {
    let from = text[..at].char_indices().rev().take(PAYEE).last().map_or(at, |(from, _)| from);
    ["缴", "汇交", "国库", "财政", "罚没", "收款"].iter().any(|word| text[from..at].contains(word))
}

/// Whether a word above ends with `c`.
fn ends_a_word(c: char) -> bool {
    matches!(
        c,
        '号' | '证'
            | '卡'
            | '照'
            | '户'
            | '行'
            | '话'
            | '电'
            | '机'
            | '属'
            | '人'
            | '主'
            | '线'
            | '真'
            | '服'
            | '询'
            | '报'
            | '诉'
            | '督'
            | '班'
            | '警'
            | '援'
            | '修'
            | '口'
            | '室'
            | '时'
            | '务'
            | '式'
            | '系'
            | 'Q'
            | '信'
            | '码'
            | '案'
            | 'N'
            | '额'
            | '金'
    )
}

#[cfg(test)]
mod tests {
    use super::{Topic, WORDS, before, ends_a_word};

    #[test]
    fn every_word_is_looked_for() {
        for word in WORDS.iter().flat_map(|(_, words)| *words) {
            assert!(word.chars().next_back().is_some_and(ends_a_word), "{word}");
        }
    }

    #[test]
    fn the_longest_word_of_all_that_end_alike_is_taken() {
        for (topic, words) in WORDS {
            for word in *words {
                let (found, span) = before(word, word.len()).expect("a word");
                assert_eq!((found, span.of(word)), (*topic, *word));
            }
        }
    }

    #[test]
    fn the_nearest_word_of_the_sentence_counts() {
        let topic = |text: &str| before(text, text.len()).map(|(topic, _)| topic);
        assert_eq!(topic("身份证号码："), Some(Topic::Identity));
        assert_eq!(topic("身份证、银行卡号："), Some(Topic::Card));
        assert_eq!(topic("监督举报电话："), Some(Topic::Office));
        assert_eq!(topic("值班室电话："), Some(Topic::Office));
        assert_eq!(topic("许可证号："), Some(Topic::Other));
        assert_eq!(topic("手机号。"), None);
        assert_eq!(topic("联系电话以外还有许多许多许多许多许多许多许多许多许多字"), None);
    }
}
