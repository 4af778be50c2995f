//! A profile as it stands in a file.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::engine::Severity;

/// A profile as it stands in a file. The keys are those of profiles/profile.schema.json.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct ProfileFile {
    /// Where its schema is, for editors.
    #[serde(rename = "$schema", default)]
    #[expect(dead_code, reason = "for people, and for editors that read schemas")]
    pub schema: Option<String>,
    /// Its name.
    pub name: String,
    /// What it is for.
    #[serde(default)]
    #[expect(dead_code, reason = "for people, and for editors that read schemas")]
    pub description: Option<String>,
    /// The built-in profile it adds to; `national` where it says nothing.
    #[serde(default)]
    pub extends: Option<String>,
    /// Severities by rule id or group.
    #[serde(default)]
    pub rules: BTreeMap<String, Weight>,
    /// Why rules of law or regulation are switched off.
    #[serde(default)]
    pub force: Option<String>,
    /// Fields by column heading.
    #[serde(default)]
    pub columns: BTreeMap<String, String>,
    /// The options of 公开属性.
    #[serde(default)]
    pub attributes: Option<Vec<String>>,
    /// The markings.
    #[serde(default)]
    pub markings: Option<Vec<String>>,
    /// Patterns of issuer codes.
    #[serde(default)]
    pub issuer_codes: Option<Vec<String>>,
    /// Time limits by topic.
    #[serde(default)]
    pub time_limits: Option<Vec<TimeLimitFile>>,
    /// Closed lists of words, by field.
    #[serde(default)]
    pub vocabularies: BTreeMap<String, Vec<String>>,
    /// Local days off and working days.
    #[serde(default)]
    pub calendar: Option<CalendarFile>,
    /// Findings to pass over.
    #[serde(default)]
    pub ignore: Vec<IgnoreFile>,
    /// Records that show what it finds.
    #[serde(default)]
    pub examples: Vec<ExampleFile>,
}

/// What a profile makes of a rule.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Weight {
    /// It is off.
    Off,
    /// Its findings are information.
    Info,
    /// Its findings are warnings.
    Warning,
    /// Its findings are errors.
    Error,
}

impl Weight {
    /// The severity, where the rule is on.
    pub const fn severity(self) -> Option<Severity> {
        match self {
            Self::Off => None,
            Self::Info => Some(Severity::Info),
            Self::Warning => Some(Severity::Warning),
            Self::Error => Some(Severity::Error),
        }
    }
}

/// The time limit that a topic has here.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TimeLimitFile {
    /// Words of the item's name or category.
    pub topic: String,
    /// The limit, as it would stand in the column 公开时限.
    pub limit: String,
    /// Where that is laid down.
    pub source: String,
}

/// Local days off and working days, `YYYY-MM-DD`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalendarFile {
    /// What it is: findings name it.
    pub name: String,
    /// Days off beside the national ones.
    #[serde(default)]
    pub off: Vec<String>,
    /// Working days beside the national ones.
    #[serde(default)]
    pub work: Vec<String>,
    /// Whole years whose national notice is laid down in `off` and `work`.
    #[serde(default)]
    pub years: Vec<i32>,
}

/// Findings to pass over, and why.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct IgnoreFile {
    /// The rule's id.
    pub rule: String,
    /// Only in this field.
    #[serde(default)]
    pub field: Option<String>,
    /// Only where the field's value matches this pattern.
    #[serde(default)]
    pub value: Option<String>,
    /// Why.
    #[expect(dead_code, reason = "for people, and for editors that read schemas")]
    pub reason: String,
    /// The last day on which they are passed over, `YYYY-MM-DD`.
    #[serde(default)]
    pub until: Option<String>,
}

/// A record that shows what the profile finds.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExampleFile {
    /// `document` or `item`.
    pub kind: String,
    /// The record.
    pub record: serde_json::Map<String, serde_json::Value>,
    /// The ids of the rules that find something in it, and no other does.
    pub finds: Vec<String>,
}
