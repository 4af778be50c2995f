//! What profiles are made of.

use serde_json::{Map, Value};

use crate::engine::Severity;

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
