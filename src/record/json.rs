//! Records out of JSON objects.

use std::borrow::Cow;

use serde_json::{Map, Value};

#[cfg(feature = "office")]
use super::{AnnualReport, Approval, Request, cell_name};
use super::{Document, Item, Kind, field_name, read_label};

impl<'a> Document<'a> {
    /// A document from a JSON object whose keys are field names or their Chinese synonyms.
    ///
    /// Numbers are taken as text, arrays of a text field are joined with 、. What is null or has an
    /// unknown key is left out. A field's own name wins over its synonyms.
    ///
    /// ```
    /// use gongkai::record::Document;
    ///
    /// let json = serde_json::json!({ "文号": "国办发〔2024〕5号", "writtenOn": "2024-03-01", "浏览量": 7 });
    /// let document = Document::from_json(json.as_object().unwrap());
    /// assert_eq!(document.document_number.as_deref(), Some("国办发〔2024〕5号"));
    /// assert_eq!(document.written_on.as_deref(), Some("2024-03-01"));
    /// ```
    pub fn from_json(object: &'a Map<String, Value>) -> Self {
        let mut document = Self::default();
        fill(Kind::Document, object, |field, value| {
            if field == "attachments" {
                each_text(value, |text| {
                    document.set(field, text);
                });
            } else if let Some(text) = text(value) {
                document.set(field, text);
            }
        });
        document
    }
}

impl<'a> Item<'a> {
    /// An item from a JSON object whose keys are field names or their Chinese synonyms, levels such
    /// as 一级事项 among them: the deepest one that is filled is the item's name.
    ///
    /// Otherwise as [`Document::from_json`].
    pub fn from_json(object: &'a Map<String, Value>) -> Self {
        let mut item = Self::default();
        let mut levels: Vec<(u8, Cow<'a, str>)> = Vec::new();
        for (key, value) in object {
            let level = read_label(Kind::Item, key).map_or(0, |label| label.level);
            if let Some(text) = text(value).filter(|_| level > 0) {
                levels.push((level, text));
            }
        }
        fill(Kind::Item, object, |field, value| match field {
            "category" | "inherited" => each_text(value, |text| {
                item.set(field, text);
            }),
            _ => {
                if let Some(text) = text(value) {
                    item.set(field, text);
                }
            }
        });
        item.enter_levels(levels);
        item
    }
}

#[cfg(feature = "office")]
impl<'a> Request<'a> {
    /// A request from a JSON object whose keys are field names or their Chinese synonyms, as
    /// [`Document::from_json`].
    pub fn from_json(object: &'a Map<String, Value>) -> Self {
        let mut request = Self::default();
        fill(Kind::Request, object, |field, value| {
            if let Some(text) = text(value) {
                request.set(field, text);
            }
        });
        request
    }
}

#[cfg(feature = "office")]
impl<'a> Approval<'a> {
    /// A form from a JSON object whose keys are field names or their Chinese synonyms, as
    /// [`Document::from_json`].
    pub fn from_json(object: &'a Map<String, Value>) -> Self {
        let mut approval = Self::default();
        fill(Kind::Approval, object, |field, value| {
            if let Some(text) = text(value) {
                approval.set(field, text);
            }
        });
        approval
    }
}

#[cfg(feature = "office")]
impl<'a> AnnualReport<'a> {
    /// A report from a JSON object whose keys are field names or their Chinese synonyms, as
    /// [`Document::from_json`]. `cells` is an object from names of cells to numbers or texts, `previous` a
    /// report; that of the report before it is not looked at.
    pub fn from_json(object: &'a Map<String, Value>) -> Self {
        let mut report = Self::alone(object);
        let previous = object.get("previous").and_then(Value::as_object);
        report.previous = previous.map(|previous| Box::new(Self::alone(previous)));
        report
    }

    /// Without the report before it.
    fn alone(object: &'a Map<String, Value>) -> Self {
        let mut report = Self::default();
        fill(Kind::Report, object, |field, value| {
            if let Some(text) = text(value) {
                report.head.set(field, text);
            }
        });
        for (name, value) in object.get("cells").and_then(Value::as_object).into_iter().flatten() {
            let value = text(value).unwrap_or_default();
            if let Some(name) = cell_name(name) {
                report.cells.insert(name, value);
            }
        }
        report
    }
}

/// Hands each field's value over, once: under the field's own name where it is there.
fn fill<'a>(
    kind: Kind,
    object: &'a Map<String, Value>,
    mut enter: impl FnMut(&'static str, &'a Value),
) {
    let mut entered: Vec<&'static str> = Vec::new();
    for own_name in [true, false] {
        for (key, value) in object.iter().filter(|(_, value)| !value.is_null()) {
            let Some(field) = field_name(kind, key) else { continue };
            let is_level = read_label(kind, key).is_some_and(|label| label.level > 0);
            if (key == field) == own_name && !is_level && !entered.contains(&field) {
                entered.push(field);
                enter(field, value);
            }
        }
    }
}

/// Hands over the texts of an array, or the one text.
fn each_text<'a>(value: &'a Value, mut enter: impl FnMut(Cow<'a, str>)) {
    match value {
        Value::Array(values) => values.iter().filter_map(text).for_each(enter),
        _ => {
            if let Some(text) = text(value) {
                enter(text);
            }
        }
    }
}

/// The value as a text; None where it is none.
fn text(value: &Value) -> Option<Cow<'_, str>> {
    match value {
        Value::String(text) => Some(text.into()),
        Value::Number(number) => Some(number.to_string().into()),
        Value::Array(values) => {
            let texts: Vec<Cow<'_, str>> = values.iter().filter_map(text_of_element).collect();
            Some(texts.join("、").into())
        }
        Value::Null | Value::Bool(_) | Value::Object(_) => None,
    }
}

/// As [`text`], but for arrays within arrays, so that no nesting is deep.
fn text_of_element(value: &Value) -> Option<Cow<'_, str>> {
    if value.is_array() { None } else { text(value) }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::record::{Document, Item};

    #[track_caller]
    fn document(json: &Value, field: &str, expected: Option<&str>) {
        let document = Document::from_json(json.as_object().expect("an object"));
        assert_eq!(document.get(field), expected, "{json}");
    }

    #[test]
    fn the_fields_own_name_wins_wherever_it_stands() {
        for json in [
            json!({"文号": "甲", "documentNumber": "乙"}),
            json!({"documentNumber": "乙", "文号": "甲"}),
        ] {
            document(&json, "documentNumber", Some("乙"));
        }
    }

    #[test]
    fn null_is_absent_and_blank_is_blank() {
        document(&json!({"title": null}), "title", None);
        document(&json!({"title": null, "标题": "甲"}), "title", Some("甲"));
        document(&json!({"title": ""}), "title", Some(""));
    }

    #[test]
    fn numbers_and_arrays_become_text() {
        document(&json!({"成文日期": 20_240_627}), "writtenOn", Some("20240627"));
        document(&json!({"关键词": ["公安", 7, null, {}]}), "keywords", Some("公安、7"));
        document(&json!({"title": {"text": "甲"}, "body": true}), "title", None);
    }

    #[test]
    fn attachments_are_a_list() {
        let json = json!({"附件": ["一.doc", "二.xls"]});
        let document = Document::from_json(json.as_object().expect("an object"));
        assert_eq!(document.attachments, ["一.doc", "二.xls"]);
        let json = json!({"attachments": "一.doc"});
        let document = Document::from_json(json.as_object().expect("an object"));
        assert_eq!(document.attachments, ["一.doc"]);
    }

    #[test]
    fn the_deepest_level_is_the_name() {
        let json = json!({"二级事项": "公务员考录", "一级事项": "招考录用", "三级事项": ""});
        let item = Item::from_json(json.as_object().expect("an object"));
        assert_eq!(item.name.as_deref(), Some("公务员考录"));
        assert_eq!(item.category, ["招考录用"]);
    }

    #[test]
    fn a_name_of_its_own_leaves_all_levels_to_the_category() {
        let json = json!({"目录类别": "招考录用", "目录名称": "公务员考录"});
        let item = Item::from_json(json.as_object().expect("an object"));
        assert_eq!(item.name.as_deref(), Some("公务员考录"));
        assert_eq!(item.category, ["招考录用"]);
        let json = json!({"category": ["甲", "乙"], "name": ""});
        let item = Item::from_json(json.as_object().expect("an object"));
        assert_eq!((item.name.as_deref(), item.category.len()), (Some(""), 2));
    }
}
