//! What profiles are made of.

use serde_json::{Map, Value};

use crate::engine::Severity;
use crate::order::Table;

/// What a profile makes of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// It is off.
    Off,
    /// Its findings are of this severity.
    On(Severity),
}

/// The time limit that a topic has here.
#[derive(Clone, Debug)]
pub struct TopicLimit {
    /// Words of the item's name, or its category.
    pub topic: String,
    /// The limit, as it would stand in the column 公开时限.
    pub limit: String,
    /// Where that is laid down.
    pub source: String,
}

/// Local days off and working days, `YYYY-MM-DD`.
#[derive(Clone, Debug)]
pub struct LocalCalendar {
    /// What it is: findings name it.
    pub name: String,
    /// Days off beside the national ones.
    pub off: Vec<String>,
    /// Working days beside the national ones.
    pub work: Vec<String>,
    /// Whole years whose national notice is laid down in `off` and `work`.
    pub years: Vec<i32>,
}

/// A record that shows what the profile finds.
#[derive(Clone, Debug)]
pub struct Example {
    /// `document` or `item`.
    pub kind: String,
    /// The record.
    pub record: Map<String, Value>,
    /// The ids of the rules that find something in it, and no other does.
    pub finds: Vec<String>,
}

/// How long the columns (栏目) of a site may go without an update, and how many may fail. What is said
/// here is what 政府网站与政务新媒体检查指标 says; many places are stricter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Updates {
    /// Days by the end of a column's name.
    pub days: Table<String, u32>,
    /// Days of any other column; none where they are not judged.
    pub other_days: Option<u32>,
    /// From so many blank columns on a site fails.
    pub blank: usize,
    /// From so many columns of news, notices and policies without an update on it fails.
    pub stale: usize,
}

/// How long columns may go without an update, as far as the file says so.
#[cfg(feature = "profiles")]
#[derive(Clone, Debug, Default)]
pub(super) struct UpdatesFile {
    /// Days by the end of a column's name.
    pub(super) days: Vec<(String, u32)>,
    /// Days of any other column.
    pub(super) other_days: Option<u32>,
    /// From so many blank columns on a site fails.
    pub(super) blank: Option<usize>,
    /// From so many columns without an update on it fails.
    pub(super) stale: Option<usize>,
}

impl Default for Updates {
    fn default() -> Self {
        let days = NATIONAL_DAYS.iter().map(|(column, days)| ((*column).to_owned(), *days));
        Self { days: days.collect(), other_days: None, blank: 5, stale: 5 }
    }
}

impl Updates {
    /// Lays what a file says over it.
    #[cfg(feature = "profiles")]
    pub(super) fn add(&mut self, file: UpdatesFile) {
        self.days.extend(file.days);
        self.other_days = file.other_days.or(self.other_days);
        self.blank = file.blank.unwrap_or(self.blank);
        self.stale = file.stale.unwrap_or(self.stale);
    }

    /// In how many days a column of that name is to be updated: the longest of the names known that it
    /// ends with counts.
    pub fn days_of(&self, column: &str) -> Option<u32> {
        let known = self.days.iter().filter(|(known, _)| column.ends_with(known.as_str()));
        known.max_by_key(|(known, _)| known.len()).map(|(_, days)| *days)
    }
}

/// 单项否决·栏目不更新: two weeks for news, six months for notices and policies.
const NATIONAL_DAYS: &[(&str, u32)] = &[
    ("要闻", 14),
    ("动态", 14),
    ("通知公告", 183),
    ("公告公示", 183),
    ("公示公告", 183),
    ("政策文件", 183),
    ("规范性文件", 183),
];
