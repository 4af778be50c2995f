//! Opening a profile of one's own.

use chrono::NaiveDate;
use serde_json::Value;

use super::{check_document, check_item};
use crate::date::Calendar;
use crate::engine::{Profile, Rule, Setting, Weight, takes_force};
use crate::error::Error;
use crate::message::Message;
use crate::order::Table;
use crate::record::{Document, Item, Kind};
use crate::rules::RULES;

/// Reads a profile and makes sure that it can be used: its rules exist, rules of law are switched
/// off only with a stated reason, its columns stand for known fields, and its examples hold.
///
/// # Errors
///
/// `BAD_PROFILE` or `UNKNOWN_RULE`, saying what to change.
///
/// ```
/// use gongkai::check::open_profile;
/// use serde_json::json;
///
/// let profile = json!({ "name": "某县", "rules": { "document-number/bracket": "error" } });
/// assert_eq!(open_profile(&profile).unwrap().name, "某县");
///
/// let profile = json!({ "name": "某县", "rules": { "document-number/brackets": "error" } });
/// assert_eq!(open_profile(&profile).unwrap_err().code, "UNKNOWN_RULE");
/// ```
pub fn open_profile(profile: &Value) -> Result<Profile, Error> {
    let profile = Profile::read(profile)?;
    for (id, weight) in profile.named_rules() {
        let named: Vec<&Rule> =
            RULES.iter().copied().filter(|rule| rule.id == id || rule.group() == id).collect();
        if named.is_empty() {
            return Err(Error::unknown_rule(id));
        }
        let bound = named.iter().find(|rule| takes_force(rule));
        if let Some(rule) = bound.filter(|_| weight == Weight::Off && profile.force.is_none()) {
            return Err(Error::bad_profile(NEEDS_FORCE).with("rule", rule.id));
        }
    }
    if let Some((header, field)) =
        profile.columns.iter().find(|(_, field)| !Item::FIELDS.contains(&field.as_str()))
    {
        return Err(Error::bad_profile(NO_FIELD).with("header", header).with("field", field));
    }
    check_examples(&profile)?;
    Ok(profile)
}

/// Makes sure that each example of a profile finds what it says, and nothing else.
fn check_examples(profile: &Profile) -> Result<(), Error> {
    let calendar = Calendar::default();
    let as_of = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default();
    let setting = Setting { profile, calendar: &calendar, as_of };
    for (number, example) in profile.examples.iter().enumerate() {
        let found = match Kind::named(&example.kind) {
            Some(Kind::Document) => check_document(&Document::from_json(&example.record), setting),
            Some(Kind::Item) => check_item(&Item::from_json(&example.record), setting),
            _ => return Err(Error::unknown_kind(&example.kind)),
        };
        let found = list(found.iter().map(|finding| finding.rule.id));
        let expected = list(example.finds.iter().map(String::as_str));
        if found != expected {
            return Err(Error::bad_profile(EXAMPLE_FAILS)
                .with("number", number + 1)
                .with("expected", expected)
                .with("found", found));
        }
    }
    Ok(())
}

/// The ids, each once, in order.
fn list<'a>(ids: impl Iterator<Item = &'a str>) -> String {
    let ids: Table<&str, ()> = ids.map(|id| (id, ())).collect();
    let ids: Vec<&str> = ids.keys().copied().collect();
    if ids.is_empty() { "-".to_owned() } else { ids.join(", ") }
}

const NEEDS_FORCE: Message = Message::new(
    "{rule} 依据法律或行政法规，关闭它须在 force 里写明理由",
    "{rule} stands on a law or regulation; to switch it off, state the reason in force",
);
const NO_FIELD: Message = Message::new(
    "columns 把“{header}”对应到“{field}”，没有这个字段",
    "columns takes “{header}” for “{field}”, and there is no such field",
);
const EXAMPLE_FAILS: Message = Message::new(
    "第 {number} 个示例应当发现 {expected}，实际发现 {found}",
    "example {number} should find {expected} and finds {found}",
);

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use crate::check::open_profile;
    use crate::checker::Checker;
    use crate::engine::Profile;
    use crate::message::Lang;

    #[test]
    fn every_profile_that_comes_with_the_tool_can_be_opened_and_its_examples_hold() {
        for name in Profile::names() {
            let path = format!("{}/profiles/{name}.json", env!("CARGO_MANIFEST_DIR"));
            let file = fs::read_to_string(Path::new(&path)).expect(&path);
            let json = serde_json::from_str(&file).expect(&path);
            let opened = open_profile(&json).unwrap_or_else(|error| panic!("{name}: {error}"));
            assert_eq!(opened.name, name);
            Checker::named(name, "2026-11-22", Lang::Zh).expect(name);
        }
    }

    #[test]
    fn a_profile_whose_example_fails_is_refused() {
        let json = serde_json::json!({
            "name": "某县",
            "examples": [{ "kind": "document", "record": { "文号": "德办发[2024]5号" }, "finds": [] }],
        });
        let error = open_profile(&json).expect_err("an example that fails");
        assert!(error.to_string().contains("document-number/bracket"), "{error}");
    }

    #[test]
    fn rules_of_law_are_switched_off_only_for_a_stated_reason() {
        let mut json = serde_json::json!({ "name": "某县", "rules": { "deadline/late": "off" } });
        assert_eq!(open_profile(&json).expect_err("no reason").code, "BAD_PROFILE");
        json["force"] = "试点期间由县政府统一公布".into();
        assert!(open_profile(&json).is_ok());
    }
}
