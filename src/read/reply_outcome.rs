//! How a request for information was answered.

use crate::data::report_cells::ROWS;
use crate::text::is_space;

/// The groups of answers that the table of an annual report counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReplyGroup {
    /// （一）予以公开.
    Disclosed,
    /// （二）部分公开.
    PartlyDisclosed,
    /// （三）不予公开.
    Withheld,
    /// （四）无法提供.
    Unavailable,
    /// （五）不予处理.
    NotHandled,
    /// （六）其他处理.
    Other,
}

impl ReplyGroup {
    /// Its name in the table.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Disclosed => "予以公开",
            Self::PartlyDisclosed => "部分公开",
            Self::Withheld => "不予公开",
            Self::Unavailable => "无法提供",
            Self::NotHandled => "不予处理",
            Self::Other => "其他处理",
        }
    }

    /// The group that a row of the table is in.
    fn of_row(row: &str) -> Option<Self> {
        let group = row.strip_prefix("T3.3.")?;
        [
            ("1", Self::Disclosed),
            ("2", Self::PartlyDisclosed),
            ("3", Self::Withheld),
            ("4", Self::Unavailable),
            ("5", Self::NotHandled),
            ("6", Self::Other),
        ]
        .into_iter()
        .find(|(number, _)| group.split('.').next() == Some(number))
        .map(|(_, group)| group)
    }
}

/// How a request was answered, as far as the words say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReplyOutcome {
    /// The group that it is counted in.
    pub group: ReplyGroup,
    /// The row of the table, such as `T3.3.3.1`, where it is told.
    pub row: Option<&'static str>,
    /// Another group that the words name as well.
    pub also: Option<ReplyGroup>,
}

impl ReplyOutcome {
    /// What the table calls its row, or else its group.
    pub fn name(&self) -> &'static str {
        let row = ROWS.iter().find(|(name, ..)| Some(*name) == self.row);
        row.filter(|(name, ..)| name.len() > "T3.3.1".len())
            .map_or(self.group.name(), |(_, label, _)| without_number(label))
    }
}

/// The label of a row without its number: 1.属于国家秘密.
fn without_number(label: &str) -> &str {
    label.split_once('.').map_or(label, |(_, label)| label)
}

/// The words for a group as such. Those that hold others go first.
const GROUPS: &[(ReplyGroup, &[&str])] = &[
    (ReplyGroup::PartlyDisclosed, &["部分公开", "区分处理", "部分予以公开", "部分提供"]),
    (ReplyGroup::Withheld, &["不予公开", "不公开", "不宜公开", "免予公开", "不同意公开"]),
    (ReplyGroup::Unavailable, &["无法提供", "不能提供", "无法公开"]),
    (ReplyGroup::NotHandled, &["不予处理", "不予重复处理", "不作为政府信息公开申请处理"]),
    (ReplyGroup::Other, &["其他处理", "其它处理"]),
    (
        ReplyGroup::Disclosed,
        &[
            "予以公开",
            "同意公开",
            "全部公开",
            "主动公开",
            "已公开",
            "准予公开",
            "告知获取",
            "提供信息",
        ],
    ),
];

/// The words for the rows. Those that hold others go first.
const ROW_WORDS: &[(&str, &[&str])] = &[
    ("T3.3.6.1", &["逾期不补正", "逾期未补正", "不补正", "未补正"]),
    ("T3.3.6.2", &["收费通知", "逾期未缴", "逾期不缴", "未缴费", "不缴费", "未缴纳"]),
    ("T3.3.6.3", &["撤回", "撤销", "放弃申请", "视为放弃", "终止"]),
    ("T3.3.3.1", &["国家秘密", "涉密"]),
    ("T3.3.3.2", &["法律行政法规禁止", "法律、行政法规禁止", "法律法规禁止", "法律、法规禁止"]),
    ("T3.3.3.3", &["三安全一稳定", "三安全"]),
    ("T3.3.3.4", &["第三方合法权益", "商业秘密", "个人隐私", "第三方不同意"]),
    ("T3.3.3.5", &["内部事务"]),
    ("T3.3.3.6", &["过程性"]),
    ("T3.3.3.7", &["执法案卷"]),
    ("T3.3.3.8", &["行政查询", "查询事项"]),
    (
        "T3.3.4.1",
        &[
            "不掌握",
            "不存在",
            "非本机关",
            "非本行政机关",
            "非本单位",
            "非我局",
            "非我机关",
            "不属于本",
            "不属于我",
            "不是本机关",
            "未制作",
            "未获取",
            "未保存",
        ],
    ),
    (
        "T3.3.4.2",
        &["没有现成", "无现成", "另行制作", "加工、分析", "加工分析", "加工汇总", "需加工"],
    ),
    ("T3.3.4.3", &["仍不明确", "内容不明确"]),
    ("T3.3.5.1", &["信访", "投诉", "举报"]),
    ("T3.3.5.4", &["大量反复"]),
    ("T3.3.5.2", &["重复申请", "重复处理", "重复"]),
    ("T3.3.5.3", &["出版物"]),
    ("T3.3.5.5", &["重新出具", "确认已获取"]),
];

/// Reads how a request was answered: the label of a row of the table, its name, or the words that
/// registers have for it. None where they are none of these.
///
/// ```
/// use gongkai::read::{ReplyGroup, read_reply_outcome};
///
/// let outcome = read_reply_outcome("不予公开（属于国家秘密）").unwrap();
/// assert_eq!((outcome.group, outcome.row), (ReplyGroup::Withheld, Some("T3.3.3.1")));
/// let outcome = read_reply_outcome("信息不存在").unwrap();
/// assert_eq!((outcome.group, outcome.name()), (ReplyGroup::Unavailable, "本机关不掌握相关政府信息"));
/// assert_eq!(read_reply_outcome("已办结"), None);
/// ```
pub fn read_reply_outcome(written: &str) -> Option<ReplyOutcome> {
    let plain: String = written.chars().filter(|c| !is_space(*c) && !"“”\"".contains(*c)).collect();
    if let Some(outcome) = by_name(&plain) {
        return Some(outcome);
    }
    let said = |words: &[&str]| words.iter().any(|word| plain.contains(word));
    let group = GROUPS.iter().find(|(_, words)| said(words)).map(|(group, _)| *group);
    if let Some(group @ (ReplyGroup::Disclosed | ReplyGroup::PartlyDisclosed)) = group {
        // What is said beside it is about what was left out.
        return Some(outcome(group, None, None));
    }
    let rows = || ROW_WORDS.iter().filter(|(_, words)| said(words)).map(|(row, _)| *row);
    let of_group = rows().find(|row| group.is_none() || ReplyGroup::of_row(row) == group);
    if let Some(row) = of_group.or_else(|| rows().next()) {
        let own = ReplyGroup::of_row(row)?;
        return Some(outcome(own, Some(row), group.filter(|group| *group != own)));
    }
    let denies = plain.contains(['不', '无', '非', '未']);
    let rest = || match plain.as_str() {
        "其他" | "其它" | "3.其他" => Some(ReplyGroup::Other),
        _ if denies => None,
        _ if plain.contains("公开") || plain.contains("提供") => Some(ReplyGroup::Disclosed),
        _ => None,
    };
    group.or_else(rest).map(|group| outcome(group, None, None))
}

fn outcome(group: ReplyGroup, row: Option<&'static str>, also: Option<ReplyGroup>) -> ReplyOutcome {
    ReplyOutcome { group, row, also }
}

/// The row of that name: T3.3.3.1, or 3.3.3.1 for short.
fn by_name(plain: &str) -> Option<ReplyOutcome> {
    let name = plain.strip_prefix(['T', 't']).unwrap_or(plain);
    if !name.starts_with("3.3.") {
        return None;
    }
    let (row, ..) = ROWS.iter().find(|(row, ..)| row.strip_prefix('T') == Some(name))?;
    Some(outcome(ReplyGroup::of_row(row)?, Some(row), None))
}

#[cfg(test)]
mod tests {
    use super::{ROWS, ReplyGroup as Group, read_reply_outcome};

    #[track_caller]
    fn reads(written: &str, group: Group, row: Option<&str>) {
        let outcome = read_reply_outcome(written).unwrap_or_else(|| panic!("{written}"));
        assert_eq!((outcome.group, outcome.row), (group, row), "{written}");
    }

    #[test]
    fn every_row_of_the_table_is_read_by_its_label_and_by_its_name() {
        let rows = ROWS.iter().filter(|(name, ..)| name.starts_with("T3.3.") && *name != "T3.3.7");
        let mut count = 0;
        for (name, label, above) in rows {
            count += 1;
            for written in [label, *name, &name[1..], format!("{above}：{label}").as_str()] {
                let outcome = read_reply_outcome(written).unwrap_or_else(|| panic!("{written}"));
                assert_eq!(Some(outcome.group), Group::of_row(name), "{written}");
                let is_whole_group = name.split('.').count() == 3 || *name == "T3.3.6.3";
                assert!(outcome.row == Some(name) || is_whole_group, "{written}: {outcome:?}");
            }
        }
        assert_eq!(count, 21);
    }

    #[test]
    fn ordinary_words_are_read() {
        reads("予以公开", Group::Disclosed, None);
        reads("公开", Group::Disclosed, None);
        reads("公开（书面答复）", Group::Disclosed, None);
        reads("已向申请人提供", Group::Disclosed, None);
        reads("属于主动公开范围，告知获取途径", Group::Disclosed, None);
        reads("部分公开", Group::PartlyDisclosed, None);
        reads("区分处理（涉及个人隐私的不予公开）", Group::PartlyDisclosed, None);
        reads("不予公开", Group::Withheld, None);
        reads("不予公开-商业秘密", Group::Withheld, Some("T3.3.3.4"));
        reads("政府信息不存在", Group::Unavailable, Some("T3.3.4.1"));
        reads("非本机关公开", Group::Unavailable, Some("T3.3.4.1"));
        reads("不属于本机关公开", Group::Unavailable, Some("T3.3.4.1"));
        reads("重复申请", Group::NotHandled, Some("T3.3.5.2"));
        reads("不予重复处理", Group::NotHandled, Some("T3.3.5.2"));
        reads("申请人撤回申请", Group::Other, Some("T3.3.6.3"));
        reads("视为放弃申请（逾期未补正）", Group::Other, Some("T3.3.6.1"));
        reads("其他", Group::Other, None);
    }

    #[test]
    fn two_groups_in_one_are_told() {
        let outcome = read_reply_outcome("不予公开（信息不存在）").expect("an outcome");
        assert_eq!((outcome.group, outcome.also), (Group::Unavailable, Some(Group::Withheld)));
        assert_eq!(read_reply_outcome("不予公开（国家秘密）").expect("an outcome").also, None);
    }

    #[test]
    fn other_words_are_no_outcome() {
        for written in
            ["", "办结", "已答复", "同意", "不属于政府信息", "转交", "见附件", "T3.3.9", "3.3.7"]
        {
            assert_eq!(read_reply_outcome(written), None, "{written}");
        }
    }
}
