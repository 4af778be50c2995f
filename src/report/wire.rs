//! The shapes of JSON, the same in JavaScript, in reports and in files. The TypeScript types of the
//! package are generated from here, comments included.

use serde::Serialize;

/// A half-open range of UTF-16 code units.
#[derive(Clone, Copy, Debug, Default, Serialize, PartialEq, Eq)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Span {
    /// The first unit.
    pub start: u32,
    /// The unit after the last one.
    pub end: u32,
}

/// A replacement of a span of the field's value.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Edit {
    /// The first UTF-16 code unit replaced.
    pub start: u32,
    /// The unit after the last one replaced.
    pub end: u32,
    /// What stands there afterwards.
    pub text: String,
}

/// What would mend a finding.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Fix {
    /// `safe`: typography without loss, a tool may apply it unasked. `suggest`: a person accepts it.
    #[cfg_attr(test, ts(type = "'safe' | 'suggest'"))]
    pub kind: String,
    /// What to put on the button.
    pub title: String,
    /// The edits, in order and apart from each other.
    pub edits: Vec<Edit>,
}

/// What a rule stands on.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Basis {
    /// The title of the law, regulation, document or standard.
    pub title: String,
    /// The number it was issued under.
    #[serde(skip_serializing_if = "String::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub code: String,
    /// The article, clause or section.
    #[serde(skip_serializing_if = "String::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub article: String,
    /// How binding it is.
    #[cfg_attr(
        test,
        ts(type = "'law' | 'regulation' | 'policy' | 'standard' | 'local' | 'practice'")
    )]
    pub tier: String,
    /// The first day it was in force, `YYYY-MM-DD`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub from: Option<String>,
}

/// Where a finding is in a file.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields))]
pub struct At {
    /// The file's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The sheet of a workbook.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The row, counted from 1 as a spreadsheet shows it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<u32>,
    /// The heading of the column.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// The cell, such as `F8`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cell: Option<String>,
    /// The line, counted from 1 as a text editor shows it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
}

/// Another place that a finding is about.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields))]
pub struct Related {
    /// The row, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<u32>,
    /// The field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The span of the field's value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
    /// What is there.
    pub message: String,
}

/// One place where a record breaks a rule, or where only a person can tell.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Finding {
    /// The rule's id, `group/name`.
    #[cfg_attr(test, ts(type = "RuleId"))]
    pub rule: String,
    /// `error` breaks a binding rule or contradicts the record itself; `warning` is very likely
    /// wrong, a person decides; `info` is style or statistics.
    #[cfg_attr(test, ts(type = "'error' | 'warning' | 'info'"))]
    pub severity: String,
    /// A person must look because the machine cannot know.
    pub review: bool,
    /// The field.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub field: Option<String>,
    /// The span of the field's value.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub span: Option<Span>,
    /// What is wrong and what it should be.
    pub message: String,
    /// What the rule stands on, as it was in force on the record's own date.
    pub basis: Vec<Basis>,
    /// What would mend it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<Fix>>"))]
    pub fixes: Vec<Fix>,
    /// Where it is in a file.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub at: Option<At>,
    /// Other places it is about.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<Related>>"))]
    pub related: Vec<Related>,
    /// What it is recognised by when the text elsewhere has changed.
    pub fingerprint: String,
}

/// Why a record could not be read.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Failure {
    /// A stable code, such as `BAD_JSON`.
    pub code: String,
    /// What happened and what to do.
    pub message: String,
}

/// What was found in one record.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields))]
pub struct UnitResult {
    /// The file's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The sheet of a workbook.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The row, counted from 1 as a spreadsheet shows it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<u32>,
    /// The line, counted from 1 as a text editor shows it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// The kind of record.
    pub kind: String,
    /// What the record is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What was found.
    pub findings: Vec<Finding>,
    /// Why it could not be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<Failure>,
}

/// How much was found.
#[derive(Clone, Copy, Debug, Default, Serialize, PartialEq, Eq)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Summary {
    /// Files and other sources.
    pub sources: u32,
    /// Records in them.
    pub records: u32,
    /// Findings that break a binding rule.
    pub errors: u32,
    /// Findings that are very likely wrong.
    pub warnings: u32,
    /// Style and statistics.
    pub infos: u32,
    /// Findings of any severity that a person must look at.
    pub review: u32,
}

impl Summary {
    /// Counts the findings of a record.
    pub fn count(&mut self, findings: &[Finding]) {
        for finding in findings {
            match finding.severity.as_str() {
                "error" => self.errors += 1,
                "warning" => self.warnings += 1,
                _ => self.infos += 1,
            }
            self.review += u32::from(finding.review);
        }
    }
}

/// The tool that made a report.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Tool {
    /// Always `gongkai`.
    pub name: String,
    /// The version of the package.
    pub version: String,
    /// The version of the rules.
    pub rules: String,
}

/// The years whose holiday notices are known.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CalendarCover {
    /// The first year.
    pub first: i32,
    /// The last year.
    pub last: i32,
}

/// What a column of a table was taken for.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Column {
    /// The heading as written.
    pub header: String,
    /// The field it stands for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub field: Option<String>,
    /// How that was told.
    pub why: String,
    /// How sure it is, from 0 to 1.
    pub confidence: f32,
}

/// How a table was read.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Table {
    /// The sheet that it stands in, where the file has sheets.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub sheet: Option<String>,
    /// Its columns, from the left.
    pub columns: Vec<Column>,
    /// Its rows below the header, as they are written.
    pub rows: Vec<Vec<String>>,
    /// The row of the header, counted from 1 as a spreadsheet shows it.
    #[serde(rename = "headerRow")]
    #[cfg_attr(test, ts(rename = "headerRow"))]
    pub header_row: u32,
}

/// A report on one or more sources.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Report {
    /// The version of this format.
    pub version: u32,
    /// What made it.
    pub tool: Tool,
    /// The profile's name.
    pub profile: String,
    /// The reasons for which the profile switches off rules of law or regulation.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub force: Option<String>,
    /// The day as of which it was made, `YYYY-MM-DD`.
    #[serde(rename = "asOf")]
    #[cfg_attr(test, ts(rename = "asOf"))]
    pub as_of: String,
    /// The years whose holiday notices are known.
    pub calendar: CalendarCover,
    /// How much was found.
    pub summary: Summary,
    /// What was found, record by record.
    pub results: Vec<UnitResult>,
    /// How the table was read, where there is one: of several, the first.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub table: Option<Table>,
    /// How the tables were read, where there are several, in the order of the file.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<Table>>"))]
    pub tables: Vec<Table>,
    /// The sheets that hold something, but no table whose header was recognised, where others do.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<String>>"))]
    pub unread: Vec<String>,
}

/// What is known of a rule.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RuleInfo {
    /// `group/name`.
    #[cfg_attr(test, ts(type = "RuleId"))]
    pub id: String,
    /// Its name.
    pub title: String,
    /// What its findings say; `{…}` stands for what was found.
    pub message: String,
    /// The severity under this profile, or `off`.
    #[cfg_attr(test, ts(type = "'error' | 'warning' | 'info' | 'off'"))]
    pub severity: String,
    /// What it stands on, of all times.
    pub basis: Vec<Basis>,
    /// The version that brought it.
    pub since: String,
    /// Its manual page in Markdown; left out in lists.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub docs: Option<String>,
}

/// A date that was counted to.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DateAfter {
    /// The date, `YYYY-MM-DD`.
    pub date: String,
    /// It may change: a holiday notice that it needs is not published yet.
    pub provisional: bool,
    /// The notice that is missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub missing: Option<String>,
}

/// A number of working days.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DaysBetween {
    /// How many; negative where the second date comes first.
    pub days: i32,
    /// It may change: a holiday notice that it needs is not published yet.
    pub provisional: bool,
    /// The notice that is missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub missing: Option<String>,
}

/// Whether a day is worked, and why.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DayInfo {
    /// The day, `YYYY-MM-DD`.
    pub date: String,
    /// Whether it is worked.
    pub working: bool,
    /// Why, such as 调休上班.
    pub why: String,
    /// The notice or local calendar that says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub source: Option<String>,
    /// It may change: the holiday notice of its year is not published yet.
    pub provisional: bool,
}

/// A due date, and whether it was met.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename_all = "camelCase"))]
pub struct DueDate {
    /// The day that is counted from; it is not counted itself.
    pub from: String,
    /// The last day on which it can be met, `YYYY-MM-DD`.
    pub due: String,
    /// The end of the period before it moved to the next working day.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub nominal: Option<String>,
    /// How it ended, or stands.
    #[cfg_attr(test, ts(type = "'on-time' | 'late' | 'pending' | 'overdue'"))]
    pub status: String,
    /// Working days after `from` through the day of publication, or else through today.
    pub working_days: i32,
    /// The days that are counted, in order.
    pub days: Vec<String>,
    /// It may change: a holiday notice that it needs is not published yet.
    pub provisional: bool,
    /// The notice that is missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub missing: Option<String>,
}

/// What a document number is read as.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename_all = "camelCase", optional_fields))]
pub struct ParsedDocumentNumber {
    /// What kind of number it is.
    #[cfg_attr(test, ts(type = "'standard' | 'order' | 'announcement' | 'case' | 'registration'"))]
    pub kind: String,
    /// 机关代字, as it should be written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issuer_code: Option<String>,
    /// The year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
    /// 发文顺序号; text where it is more than a number.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(type = "number | string"))]
    pub serial: Option<serde_json::Value>,
    /// The standard writing, where there is exactly one reading.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub canonical: Option<String>,
    /// Whether it is written as the standard wants.
    pub valid: bool,
}

/// What a time limit is read as.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename_all = "camelCase", optional_fields))]
pub struct ParsedTimeLimit {
    /// What kind of limit it is.
    #[cfg_attr(
        test,
        ts(
            type = "'within' | 'by-date' | 'recurrent' | 'duration' | 'interval' | 'immediate' | 'ongoing' | 'vague' | 'reference' | 'compound'"
        )
    )]
    pub kind: String,
    /// What it is counted from, such as `formed-or-changed`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_event: Option<String>,
    /// How many units.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<u16>,
    /// The unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        test,
        ts(
            type = "'working-day' | 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year' | 'hour' | 'minute'"
        )
    )]
    pub unit: Option<String>,
    /// The normal form: slips mended, nothing else changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub canonical: Option<String>,
    /// What a clause of several is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// The clauses, where there are several.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<ParsedTimeLimit>>"))]
    pub parts: Vec<ParsedTimeLimit>,
}

/// Something found in a text, whether or not anything is wrong with it.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields))]
pub struct Mention {
    /// What it is.
    #[cfg_attr(
        test,
        ts(
            type = "'document-number' | 'index-number' | 'date' | 'marking' | 'identity-number' | 'mobile-number' | 'landline' | 'bank-card' | 'bank-account' | 'passport' | 'plate' | 'email' | 'chat' | 'credit-code' | 'organisation-code' | 'law'"
        )
    )]
    pub kind: String,
    /// Where it is.
    pub span: Span,
    /// Its text; a personal number is masked.
    pub text: String,
    /// The standard writing of a document number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub canonical: Option<String>,
    /// Whether a document number is written as the standard wants.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid: Option<bool>,
    /// The day of a date, `YYYY-MM-DD`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// What a marking says.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(type = "'proactive' | 'on-request' | 'withheld' | 'redacted'"))]
    pub attribute: Option<String>,
}

/// In what two versions of a catalogue differ. Personal numbers are masked.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CatalogueDifference {
    /// The version of this format.
    pub version: u32,
    /// How many items had which fate.
    pub summary: DifferenceSummary,
    /// The headings of columns that only the old version has; their texts are not compared.
    #[serde(rename = "removedColumns")]
    #[cfg_attr(test, ts(rename = "removedColumns"))]
    pub removed_columns: Vec<String>,
    /// The headings of columns that only the new version has; their texts are not compared.
    #[serde(rename = "addedColumns")]
    #[cfg_attr(test, ts(rename = "addedColumns"))]
    pub added_columns: Vec<String>,
    /// The items that are not as they were, in the order of the new version; what was removed stands
    /// where it had stood.
    pub items: Vec<ItemDifference>,
}

/// How many items had which fate.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DifferenceSummary {
    /// Only the new version has them.
    pub added: u32,
    /// Only the old version has them.
    pub removed: u32,
    /// They have another name.
    pub renamed: u32,
    /// They stand in another group.
    pub moved: u32,
    /// They have other texts.
    pub changed: u32,
    /// They have another place among their neighbours, and nothing else.
    pub reordered: u32,
    /// They are written with other spaces or widths, and nothing else.
    pub respaced: u32,
    /// They are as they were.
    pub same: u32,
}

/// What became of an item.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ItemDifference {
    /// Of several things the first in this order; `changes` has them all.
    #[cfg_attr(
        test,
        ts(
            type = "'added' | 'removed' | 'renamed' | 'moved' | 'changed' | 'reordered' | 'respaced'"
        )
    )]
    pub fate: String,
    /// Where it stood; left out if it was added.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub old: Option<ItemPlace>,
    /// Where it stands; left out if it was removed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub new: Option<ItemPlace>,
    /// What is not written as it was; its group is the field `category`.
    pub changes: Vec<FieldChange>,
    /// Whether it has another place among its neighbours.
    pub reordered: bool,
}

/// Where an item stands in a version of a catalogue.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ItemPlace {
    /// The row, counted from 1 as a spreadsheet shows it.
    pub row: u32,
    /// The line, counted from 1 as a text editor shows it.
    pub line: u32,
    /// The levels of its category, then its name.
    pub path: Vec<String>,
}

/// A text of an item that the versions write differently.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FieldChange {
    /// The field; left out where the column stands for none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub field: Option<String>,
    /// The heading of the column in the new version.
    pub column: String,
    /// What the old version says; the levels of a category with `/` between them.
    pub old: String,
    /// What the new version says.
    pub new: String,
    /// Whether only spaces and widths differ.
    pub respaced: bool,
    /// Whether both versions take the text over from the row above: it was changed there.
    pub inherited: bool,
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;
    use std::path::Path;
    use std::{env, fs};

    use ts_rs::{Config, TS};

    /// The declarations of the types, in the order in which a reader wants them.
    fn declarations() -> String {
        let config = Config::default();
        let mut code = String::new();
        macro_rules! declare {
            ($($Type:ident)+) => {
                $(
                    let docs = super::$Type::docs().unwrap_or_default();
                    write!(code, "\n{docs}export {}\n", super::$Type::decl(&config))
                        .expect("a string to write to");
                )+
            };
        }
        declare! {
            Finding Span Basis Fix Edit At Related UnitResult Failure Summary Report Tool CalendarCover
            Table Column RuleInfo DateAfter DaysBetween DayInfo DueDate
            ParsedDocumentNumber ParsedTimeLimit Mention
            CatalogueDifference DifferenceSummary ItemDifference ItemPlace FieldChange
        }
        format!(
            "// Generated from src/report/wire.rs by `make update`. Do not edit.\n\n\
             import type {{ RuleId }} from './rule-id.js'\n{}",
            tidy(&code)
        )
    }

    /// One field a line, comments in as few lines as they need.
    fn tidy(code: &str) -> String {
        let code = code.replace(", };\n", "\n};\n").replace(", \n", "\n");
        let mut tidy = String::new();
        let mut inside = false;
        for line in code.lines().map(str::trim_end) {
            inside &= line != "};";
            let line = line.trim_start();
            let indent = match (inside, line.starts_with('*')) {
                (true, true) => "   ",
                (true, false) => "  ",
                (false, true) => " ",
                (false, false) => "",
            };
            writeln!(tidy, "{}", format!("{indent}{line}").trim_end())
                .expect("a string to write to");
            inside |= line.ends_with('{');
        }
        tidy.replace("};\n", "}\n")
    }

    #[test]
    fn typescript_types_are_those_of_the_wire() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("pkg/types/wire.d.ts");
        let (code, current) = (declarations(), fs::read_to_string(&path).unwrap_or_default());
        if env::var_os("UPDATE").is_some() {
            fs::write(&path, code).expect("pkg/types/wire.d.ts");
        } else {
            assert!(current == code, "pkg/types/wire.d.ts is not up to date: run `make update`");
        }
    }
}
