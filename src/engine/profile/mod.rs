//! Profiles: what a place or an office has laid down for itself.

#[cfg(feature = "profiles")]
mod file;
mod parts;
mod pattern;

use std::sync::OnceLock;

use chrono::NaiveDate;
#[cfg(feature = "profiles")]
use serde_json::Value;

#[cfg(feature = "profiles")]
use file::ProfileFile;
pub use parts::{Example, LocalCalendar, TopicLimit, Updates, Weight};
pub use pattern::Pattern;

use super::active::{ActiveRules, Pass};
use super::{Finding, Rule, Severity};
#[cfg(feature = "profiles")]
use crate::date::read_date;
use crate::error::Error;
#[cfg(feature = "profiles")]
use crate::law::Tier;
use crate::message::Message;
use crate::order::Table;

/// The profile that the others extend. Everything in it is the default: the law does not wait for a
/// file.
const NATIONAL: &str = "national";

/// The profiles of the places whose plans the project grew from.
#[cfg(feature = "profiles")]
const LOCAL: &[(&str, &str)] = &[
    ("dehong", include_str!("../../../profiles/dehong.json")),
    ("lianghe", include_str!("../../../profiles/lianghe.json")),
    ("yanzhou", include_str!("../../../profiles/yanzhou.json")),
    ("yongning", include_str!("../../../profiles/yongning.json")),
    ("yunnan", include_str!("../../../profiles/yunnan.json")),
];
/// A build without profiles of one's own has none of these either.
#[cfg(not(feature = "profiles"))]
const LOCAL: &[(&str, &str)] = &[];

/// What a place or an office has laid down for itself: rules switched, words prescribed, columns
/// named, days off, findings to pass over.
#[derive(Clone, Debug)]
pub struct Profile {
    /// Its name, as reports print it.
    pub name: String,
    /// Why rules of law or regulation are switched off; every report prints it.
    pub force: Option<String>,
    /// The fields that column headings stand for, beside the known synonyms.
    pub columns: Table<String, String>,
    /// The options of 公开属性 that are in use here; empty for all that the law knows.
    pub attributes: Vec<String>,
    /// The markings that are in use here; empty for all that are right.
    pub markings: Vec<String>,
    /// The issuer codes (机关代字) that are in use here; empty for any.
    pub issuer_codes: Vec<Pattern>,
    /// The time limits that topics have here.
    pub time_limits: Vec<TopicLimit>,
    /// Words that fields may hold here, by field.
    pub vocabularies: Table<String, Vec<String>>,
    /// How long the columns of a site may go without an update.
    pub updates: Updates,
    /// Local days off and working days.
    pub calendar: Option<LocalCalendar>,
    /// Records that show what the profile finds; it is refused where they find something else.
    pub examples: Vec<Example>,
    rules: Table<String, Weight>,
    ignore: Vec<Ignore>,
    active: OnceLock<ActiveRules>,
}

/// Findings to pass over.
#[derive(Clone, Debug)]
struct Ignore {
    rule: String,
    field: Option<String>,
    value: Option<Pattern>,
    until: Option<NaiveDate>,
}

impl Default for Profile {
    fn default() -> Self {
        Self::national()
    }
}

impl Profile {
    /// What holds everywhere.
    pub fn national() -> Self {
        Self { name: NATIONAL.to_owned(), ..Self::empty() }
    }

    /// The names of the profiles that come with the tool.
    pub fn names() -> impl Iterator<Item = &'static str> {
        std::iter::once(NATIONAL).chain(LOCAL.iter().map(|(name, _)| *name))
    }

    /// A profile that comes with the tool.
    ///
    /// # Errors
    ///
    /// `BAD_PROFILE` if there is none of that name.
    pub fn built_in(name: &str) -> Result<Self, Error> {
        if name == NATIONAL {
            return Ok(Self::national());
        }
        #[cfg(feature = "profiles")]
        if let Some((_, json)) = LOCAL.iter().find(|(local, _)| *local == name) {
            let json = serde_json::from_str(json)
                .map_err(|error| Error::bad_profile(NOT_JSON).with("error", error))?;
            return Self::read(&json);
        }
        let names: Vec<&str> = Self::names().collect();
        Err(Error::bad_profile(UNKNOWN_NAME).with("name", name).with("names", names.join("、")))
    }

    fn empty() -> Self {
        Self {
            name: String::new(),
            force: None,
            columns: Table::new(),
            attributes: Vec::new(),
            markings: Vec::new(),
            issuer_codes: Vec::new(),
            time_limits: Vec::new(),
            vocabularies: Table::new(),
            updates: Updates::default(),
            calendar: None,
            examples: Vec::new(),
            rules: Table::new(),
            ignore: Vec::new(),
            active: OnceLock::new(),
        }
    }

    /// What the profile says of a rule.
    fn weight(&self, rule: &Rule) -> Option<Weight> {
        self.rules.get(rule.id).or_else(|| self.rules.get(rule.group())).copied()
    }

    /// Those of `rules` that are on and run in a pass, told apart once.
    pub(crate) fn active(&self, rules: &[&'static Rule], pass: Pass) -> &[&'static Rule] {
        self.active.get_or_init(|| ActiveRules::of(rules, self)).in_pass(pass)
    }

    /// Whether the rule is on.
    pub fn is_on(&self, rule: &Rule) -> bool {
        match self.weight(rule) {
            Some(weight) => weight != Weight::Off,
            None => !rule.off,
        }
    }

    /// The severity of a finding of `rule` that would weigh `severity` by itself. None where the
    /// rule is off.
    pub fn severity(&self, rule: &Rule, severity: Severity) -> Option<Severity> {
        match self.weight(rule) {
            Some(Weight::On(severity)) => Some(severity),
            Some(Weight::Off) => None,
            None => (!rule.off).then_some(severity),
        }
    }

    /// Whether the finding is one to pass over as of `day`. `value` is the text of its field.
    pub fn ignores(&self, finding: &Finding, value: Option<&str>, day: NaiveDate) -> bool {
        self.ignore.iter().any(|ignore| {
            ignore.rule == finding.rule.id
                && ignore.field.as_deref().is_none_or(|field| finding.place.field == Some(field))
                && ignore.until.is_none_or(|until| day <= until)
                && ignore
                    .value
                    .as_ref()
                    .is_none_or(|pattern| value.is_some_and(|text| pattern.matches(text)))
        })
    }

    /// The words that a field may hold here beside those that rules know.
    pub fn vocabulary(&self, field: &str) -> Option<&[String]> {
        self.vocabularies.get(field).map(Vec::as_slice)
    }
}

#[cfg(feature = "profiles")]
impl Profile {
    /// Reads a profile out of the JSON that profiles/profile.schema.json describes. Whether its rules
    /// exist and its examples hold is told by [`crate::check::open_profile`].
    ///
    /// # Errors
    ///
    /// `BAD_PROFILE` if it is not of that schema, extends an unknown profile or holds a pattern that
    /// cannot be read.
    pub fn read(json: &Value) -> Result<Self, Error> {
        let file = ProfileFile::read(json)?;
        let mut profile = match &file.extends {
            Some(base) => Self::built_in(base)?,
            None => Self::national(),
        };
        profile.add(file)?;
        Ok(profile)
    }

    /// Lays a file over what is there: single values and lists replace, tables are merged.
    fn add(&mut self, file: ProfileFile) -> Result<(), Error> {
        self.name = file.name;
        self.force = file.force.or(self.force.take());
        self.columns.extend(file.columns.into_rows());
        self.vocabularies.extend(file.vocabularies);
        self.rules.extend(file.rules);
        if let Some(updates) = file.updates {
            self.updates.add(updates);
        }
        self.active = OnceLock::new();
        self.calendar = file.calendar.or(self.calendar.take());
        self.examples = file.examples;
        replace(&mut self.attributes, file.attributes);
        replace(&mut self.markings, file.markings);
        replace(&mut self.time_limits, file.time_limits);
        if let Some(codes) = file.issuer_codes {
            self.issuer_codes =
                codes.iter().map(|code| Pattern::whole(code)).collect::<Result<_, _>>()?;
        }
        for ignore in file.ignore {
            let value = ignore.value.as_deref().map(Pattern::anywhere).transpose()?;
            let until = ignore.until.as_deref().map(iso_day).transpose()?;
            self.ignore.push(Ignore { rule: ignore.rule, field: ignore.field, value, until });
        }
        Ok(())
    }

    /// The rules it names, by id or by group.
    pub fn named_rules(&self) -> impl Iterator<Item = (&str, Weight)> {
        self.rules.iter().map(|(id, weight)| (id.as_str(), *weight))
    }
}

#[cfg(feature = "profiles")]
/// Whether switching the rule off takes a stated reason: it stands on a law or a regulation.
pub(crate) fn takes_force(rule: &Rule) -> bool {
    rule.basis.iter().any(|basis| basis.instrument.tier >= Tier::Regulation)
}

#[cfg(feature = "profiles")]
fn replace<T>(old: &mut Vec<T>, new: Option<Vec<T>>) {
    if let Some(new) = new {
        *old = new;
    }
}

#[cfg(feature = "profiles")]
fn iso_day(written: &str) -> Result<NaiveDate, Error> {
    let day = read_date(written).and_then(|date| date.day);
    day.ok_or_else(|| Error::bad_profile(NOT_A_DAY).with("written", written))
}

const UNKNOWN_NAME: Message = Message::new(
    "没有名为“{name}”的内置规则集（现有 {names}）；自己的规则集请给出文件",
    "there is no built-in profile “{name}” (there are {names}); name a file for one of your own",
);
#[cfg(feature = "profiles")]
const NOT_JSON: Message = Message::new("不是 JSON（{error}）", "it is no JSON ({error})");
#[cfg(feature = "profiles")]
const NOT_A_DAY: Message =
    Message::new("“{written}”不是 年-月-日", "“{written}” is not year-month-day");

#[cfg(all(test, feature = "profiles"))]
mod tests {
    use serde_json::{Value, json};

    use super::{NATIONAL, Profile};

    #[test]
    fn the_file_of_the_national_profile_adds_nothing_to_the_law() {
        let file = include_str!("../../../profiles/national.json");
        let json: Value = serde_json::from_str(file).expect("JSON");
        let read = Profile::read(&json).expect("a profile");
        assert_eq!(read.name, NATIONAL);
        assert_eq!(format!("{read:?}"), format!("{:?}", Profile::national()));
    }

    #[test]
    fn misspelt_keys_are_refused_by_name() {
        let error = Profile::read(&json!({"name": "x", "ruels": {}})).expect_err("a misspelt key");
        assert_eq!(error.code, "BAD_PROFILE");
        assert!(error.to_string().contains("ruels"), "{error}");
    }
}
