//! Records as far as presenting their findings needs them.

#[cfg(feature = "batch")]
use std::borrow::Cow;

use serde_json::{Map, Value};

use super::{Source, wire::At};
use crate::engine::Finding;
#[cfg(feature = "office")]
use crate::record::{AnnualReport, Approval, Request};
use crate::record::{Document, Item};
use crate::text::Lines;

impl Source for Document<'_> {
    fn value(&self, finding: &Finding) -> Option<&str> {
        self.get(finding.place.field?)
    }
}

impl Source for Item<'_> {
    fn value(&self, finding: &Finding) -> Option<&str> {
        self.get(finding.place.field?)
    }

    fn context(&self, _: &Finding) -> String {
        self.topic()
    }
}

#[cfg(feature = "office")]
impl Source for Request<'_> {
    fn value(&self, finding: &Finding) -> Option<&str> {
        self.get(finding.place.field?)
    }

    fn context(&self, _: &Finding) -> String {
        self.id.as_deref().unwrap_or_default().to_owned()
    }
}

#[cfg(feature = "office")]
impl Source for Approval<'_> {
    fn value(&self, finding: &Finding) -> Option<&str> {
        self.get(finding.place.field?)
    }
}

#[cfg(feature = "office")]
impl Source for AnnualReport<'_> {
    fn value(&self, finding: &Finding) -> Option<&str> {
        self.get(finding.place.field?)
    }
}

/// A text by itself, its lines counted.
#[derive(Debug)]
pub struct PlainText<'a> {
    body: &'a str,
    lines: Lines,
}

impl<'a> PlainText<'a> {
    /// The text `body`.
    pub fn new(body: &'a str) -> Self {
        Self { body, lines: Lines::of(body) }
    }
}

impl Source for PlainText<'_> {
    fn value(&self, finding: &Finding) -> Option<&str> {
        (finding.place.field == Some("body")).then_some(self.body)
    }

    fn at(&self, finding: &Finding) -> Option<At> {
        let span = finding.place.span?;
        Some(At { line: Some(self.lines.number(span.start)), ..At::default() })
    }
}

/// The keys of what a record may be called.
const NAMES: [&str; 8] =
    ["id", "documentNumber", "文号", "发文字号", "title", "标题", "稿件题目", "name"];

/// What a record is called, as it is written: see [`record_name`].
#[cfg(feature = "batch")]
pub(crate) fn name_among<'p>(pairs: &'p [(&str, Option<Cow<'_, str>>)]) -> Option<&'p str> {
    NAMES.iter().find_map(|key| {
        let (_, value) = pairs.iter().find(|(other, _)| other == key)?;
        value.as_deref().filter(|value| !value.is_empty())
    })
}

/// What a record is called: its id, or else its number, title or name.
pub fn record_name(record: &Map<String, Value>) -> Option<String> {
    let text = NAMES.iter().find_map(|key| match record.get(*key) {
        Some(Value::String(text)) if !text.is_empty() => Some(text.clone()),
        Some(Value::Number(number)) => Some(number.to_string()),
        _ => None,
    })?;
    Some(super::mask(&text))
}
