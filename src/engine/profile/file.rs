//! A profile as it stands in a file: the keys of profiles/profile.schema.json.

use serde_json::{Map, Value};

use crate::engine::Severity;
use crate::error::Error;
use crate::message::Message;
use crate::order::Table;

use super::parts::{Example, LocalCalendar, TopicLimit, UpdatesFile, Weight};

/// A profile as it stands in a file.
#[derive(Clone, Debug, Default)]
pub(super) struct ProfileFile {
    /// Its name.
    pub(super) name: String,
    /// The built-in profile it adds to.
    pub(super) extends: Option<String>,
    /// Severities by rule id or group.
    pub(super) rules: Vec<(String, Weight)>,
    /// Why rules of law or regulation are switched off.
    pub(super) force: Option<String>,
    /// Fields by column heading.
    pub(super) columns: Table<String, String>,
    /// The options of 公开属性.
    pub(super) attributes: Option<Vec<String>>,
    /// The markings.
    pub(super) markings: Option<Vec<String>>,
    /// Patterns of issuer codes.
    pub(super) issuer_codes: Option<Vec<String>>,
    /// Time limits by topic.
    pub(super) time_limits: Option<Vec<TopicLimit>>,
    /// Closed lists of words, by field.
    pub(super) vocabularies: Vec<(String, Vec<String>)>,
    /// How long columns may go without an update.
    pub(super) updates: Option<UpdatesFile>,
    /// Local days off and working days.
    pub(super) calendar: Option<LocalCalendar>,
    /// Findings to pass over.
    pub(super) ignore: Vec<IgnoreFile>,
    /// Records that show what it finds.
    pub(super) examples: Vec<Example>,
}

/// Findings to pass over.
#[derive(Clone, Debug)]
pub(super) struct IgnoreFile {
    /// The rule's id.
    pub(super) rule: String,
    /// Only in this field.
    pub(super) field: Option<String>,
    /// Only where the field's value matches this pattern.
    pub(super) value: Option<String>,
    /// The last day on which they are passed over.
    pub(super) until: Option<String>,
}

type Result<T> = std::result::Result<T, Error>;

impl ProfileFile {
    /// Reads the JSON of a profile.
    pub(super) fn read(json: &Value) -> Result<Self> {
        let file = Object::new("", json)?;
        file.only(&[
            "$schema",
            "name",
            "description",
            "extends",
            "rules",
            "force",
            "columns",
            "attributes",
            "markings",
            "issuerCodes",
            "timeLimits",
            "vocabularies",
            "updates",
            "calendar",
            "ignore",
            "examples",
        ])?;
        Ok(Self {
            name: file.needed("name")?,
            extends: file.text("extends")?,
            rules: file.entries("rules", weight)?,
            force: file.text("force")?.filter(|reason| !reason.trim().is_empty()),
            columns: file.entries("columns", string)?.into_iter().collect(),
            attributes: file.texts("attributes")?,
            markings: file.texts("markings")?,
            issuer_codes: file.texts("issuerCodes")?,
            time_limits: file.list("timeLimits", topic_limit)?,
            vocabularies: file.entries("vocabularies", |key, value| list_of(key, value, string))?,
            updates: file.get("updates").map(updates).transpose()?,
            calendar: file.get("calendar").map(local_calendar).transpose()?,
            ignore: file.list("ignore", ignore)?.unwrap_or_default(),
            examples: file.list("examples", example)?.unwrap_or_default(),
        })
    }
}

fn weight(key: &str, value: &Value) -> Result<Weight> {
    match value.as_str() {
        Some("off") => Ok(Weight::Off),
        Some("info") => Ok(Weight::On(Severity::Info)),
        Some("warning") => Ok(Weight::On(Severity::Warning)),
        Some("error") => Ok(Weight::On(Severity::Error)),
        _ => Err(wrong(key, "off | info | warning | error")),
    }
}

fn topic_limit(key: &str, value: &Value) -> Result<TopicLimit> {
    let limit = Object::new(key, value)?;
    limit.only(&["topic", "limit", "source"])?;
    Ok(TopicLimit {
        topic: limit.needed("topic")?,
        limit: limit.needed("limit")?,
        source: limit.needed("source")?,
    })
}

fn updates(value: &Value) -> Result<UpdatesFile> {
    let updates = Object::new("updates", value)?;
    updates.only(&["days", "otherDays", "blank", "stale"])?;
    let number = |key: &str| updates.get(key).map(|value| count(key, value)).transpose();
    Ok(UpdatesFile {
        days: updates.entries("days", count)?,
        other_days: number("otherDays")?,
        blank: number("blank")?.map(|count| count as usize),
        stale: number("stale")?.map(|count| count as usize),
    })
}

/// A number of days or of columns.
fn count(key: &str, value: &Value) -> Result<u32> {
    let count = value.as_u64().and_then(|count| u32::try_from(count).ok());
    count.filter(|count| (1..=36_600).contains(count)).ok_or_else(|| wrong(key, "183"))
}

fn local_calendar(value: &Value) -> Result<LocalCalendar> {
    let calendar = Object::new("calendar", value)?;
    calendar.only(&["name", "off", "work", "years"])?;
    let year = |key: &str, value: &Value| {
        let year = value.as_i64().and_then(|year| i32::try_from(year).ok());
        year.ok_or_else(|| wrong(key, "2027"))
    };
    Ok(LocalCalendar {
        name: calendar.needed("name")?,
        off: calendar.texts("off")?.unwrap_or_default(),
        work: calendar.texts("work")?.unwrap_or_default(),
        years: calendar.list("years", year)?.unwrap_or_default(),
    })
}

fn ignore(key: &str, value: &Value) -> Result<IgnoreFile> {
    let ignore = Object::new(key, value)?;
    ignore.only(&["rule", "field", "value", "reason", "until"])?;
    ignore.needed("reason")?;
    Ok(IgnoreFile {
        rule: ignore.needed("rule")?,
        field: ignore.text("field")?,
        value: ignore.text("value")?,
        until: ignore.text("until")?,
    })
}

fn example(key: &str, value: &Value) -> Result<Example> {
    let example = Object::new(key, value)?;
    example.only(&["kind", "record", "finds"])?;
    let record = example.get("record").and_then(Value::as_object);
    Ok(Example {
        kind: example.needed("kind")?,
        record: record.cloned().ok_or_else(|| wrong("record", "{ … }"))?,
        finds: example.texts("finds")?.unwrap_or_default(),
    })
}

/// An object of the file, under the key that it stands at.
struct Object<'a> {
    key: &'a str,
    fields: &'a Map<String, Value>,
}

impl<'a> Object<'a> {
    fn new(key: &'a str, value: &'a Value) -> Result<Self> {
        value.as_object().map(|fields| Self { key, fields }).ok_or_else(|| wrong(key, "{ … }"))
    }

    /// Refuses keys that are none of `known`: one that is misspelt would do nothing.
    fn only(&self, known: &[&str]) -> Result<()> {
        match self.fields.keys().find(|key| !known.contains(&key.as_str())) {
            Some(key) => Err(Error::bad_profile(UNKNOWN_KEY)
                .with("key", key)
                .with("known", known.join("、"))),
            None => Ok(()),
        }
    }

    fn get(&self, key: &str) -> Option<&'a Value> {
        self.fields.get(key).filter(|value| !value.is_null())
    }

    fn text(&self, key: &str) -> Result<Option<String>> {
        self.get(key).map(|value| string(key, value)).transpose()
    }

    fn needed(&self, key: &str) -> Result<String> {
        let text = self.text(key)?.filter(|text| !text.trim().is_empty());
        text.ok_or_else(|| {
            Error::bad_profile(MISSING_KEY).with("object", self.key).with("key", key)
        })
    }

    fn texts(&self, key: &str) -> Result<Option<Vec<String>>> {
        self.list(key, string)
    }

    fn list<T>(&self, key: &str, read: fn(&str, &Value) -> Result<T>) -> Result<Option<Vec<T>>> {
        self.get(key).map(|value| list_of(key, value, read)).transpose()
    }

    fn entries<T>(
        &self,
        key: &str,
        read: fn(&str, &Value) -> Result<T>,
    ) -> Result<Vec<(String, T)>> {
        let Some(value) = self.get(key) else { return Ok(Vec::new()) };
        let object = Object::new(key, value)?;
        object.fields.iter().map(|(key, value)| Ok((key.clone(), read(key, value)?))).collect()
    }
}

fn string(key: &str, value: &Value) -> Result<String> {
    value.as_str().map(str::to_owned).ok_or_else(|| wrong(key, "\"…\""))
}

fn list_of<T>(key: &str, value: &Value, read: fn(&str, &Value) -> Result<T>) -> Result<Vec<T>> {
    let list = value.as_array().ok_or_else(|| wrong(key, "[ … ]"))?;
    list.iter().map(|value| read(key, value)).collect()
}

fn wrong(key: &str, expected: &str) -> Error {
    Error::bad_profile(WRONG_VALUE).with("key", key).with("expected", expected)
}

const UNKNOWN_KEY: Message = Message::new(
    "没有“{key}”这一项，可用的有 {known}",
    "there is no key “{key}”; there are {known}",
);
const MISSING_KEY: Message = Message::new("{object} 缺少“{key}”", "{object} lacks “{key}”");
const WRONG_VALUE: Message =
    Message::new("“{key}”应当写作 {expected}", "“{key}” should be {expected}");
