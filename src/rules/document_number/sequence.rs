//! 编号次序

use chrono::NaiveDate;

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::PRACTICE;
use crate::message::Message;
use crate::order::{Table, sort_by_key};
use crate::read::{DocumentNumber, NumberKind};
use crate::record::Document;

declare_rule! {
    /// 同一机关代字一年之内的文号应当连续，先印发的在前。
    ///
    /// 不是所有公文都公开，缺号本身不是错；审计时可以凭它核对有没有漏公开的。默认不启用，在配置文件里打开：
    /// `{"rules": {"document-number/sequence": "info"}}`。
    ///
    /// 改正：核对发文登记簿。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// [{"documentNumber": "德政发〔2024〕5号"}, {"documentNumber": "德政发〔2024〕8号"}]
    /// [{"documentNumber": "德政发〔2024〕2号"}]
    /// [{"documentNumber": "德政发〔2024〕1号", "writtenOn": "2024-03-01"}, {"documentNumber": "德政发〔2024〕2号", "writtenOn": "2024-02-01"}]
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// [{"documentNumber": "德政发〔2024〕1号"}, {"documentNumber": "德政发〔2024〕2号"}]
    /// [{"documentNumber": "德政发〔2024〕1号"}, {"documentNumber": "德政办发〔2024〕1号"}]
    /// [{"documentNumber": "德政发〔2024〕1号", "writtenOn": "2024-03-01"}, {"documentNumber": "德政发〔2025〕1号", "writtenOn": "2025-02-01"}]
    /// ```
    RULE = "document-number/sequence" {
        title: ("编号次序", "Sequence"),
        message: (
            "“{number}”之前缺 {missing}，可以核对有没有漏公开的",
            "{missing} is missing before “{number}”; see whether it should be published"
        ),
        severity: Severity::Info,
        off: true,
        basis: &[PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Documents(check),
    }
}

static DISORDER: Message = Message::new(
    "“{number}”的成文日期 {date} 早于前一号“{before}”的 {earlier}",
    "“{number}” is dated {date}, before {earlier}, the date of the number before it, “{before}”",
);

/// A number in its place of the sequence.
#[derive(Debug)]
struct Entry {
    serial: u32,
    row: usize,
    number: String,
    day: Option<NaiveDate>,
}

fn check(documents: &[Document<'_>], cx: &mut Context<'_>) {
    let entries = documents.iter().enumerate().zip(cx.numbers());
    let entries = entries.filter_map(|((row, document), numbers)| {
        entry(document, numbers.document.as_deref()?, row)
    });
    for (_, mut entries) in Table::grouped(entries.collect()).into_rows() {
        sort_by_key(&mut entries, |entry| entry.serial);
        let mut before: Option<&Entry> = None;
        for entry in &entries {
            judge(before, entry, cx);
            before = Some(entry);
        }
    }
}

/// The sequence that a document's number belongs to, and its place there.
fn entry(
    document: &Document<'_>,
    number: &DocumentNumber<'_>,
    row: usize,
) -> Option<((String, i32), Entry)> {
    let (serial, year) = (number.serial_value()?, number.year_value()?);
    if number.kind != NumberKind::Standard {
        return None;
    }
    let (day, canonical) = (document.date("writtenOn"), number.canonical.clone()?);
    let entry = Entry { serial, row, number: canonical, day };
    Some(((number.code.clone(), year), entry))
}

fn judge(before: Option<&Entry>, entry: &Entry, cx: &mut Context<'_>) {
    let last = before.map_or(0, |before| before.serial);
    let place = || {
        Finding::of_field(&RULE, "documentNumber").in_row(entry.row).with("number", &entry.number)
    };
    if entry.serial > last + 1 {
        let (first, last) = (last + 1, entry.serial - 1);
        let missing =
            if first == last { format!("{first}号") } else { format!("{first}—{last}号") };
        cx.report(place().with("missing", missing));
    }
    let Some(before) = before else { return };
    if let (Some(day), Some(earlier)) = (entry.day, before.day) {
        if day < earlier && entry.serial > before.serial {
            cx.report(
                place()
                    .saying(DISORDER)
                    .with("date", day)
                    .with("before", &before.number)
                    .with("earlier", earlier),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::RULE;
    use crate::check::check_documents;
    use crate::date::Calendar;
    use crate::engine::{Profile, Setting};
    use crate::message::Lang;
    use crate::record::Document;

    fn messages(json: &str) -> Vec<String> {
        let profile = serde_json::json!({ "name": "审计", "rules": { RULE.id: "info" } });
        let (profile, calendar) =
            (Profile::read(&profile).expect("a profile"), Calendar::default());
        let as_of = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        let setting = Setting { profile: &profile, calendar: &calendar, as_of };
        let values: Vec<Value> = serde_json::from_str(json).expect("JSON");
        let documents: Vec<Document<'_>> =
            values.iter().filter_map(Value::as_object).map(Document::from_json).collect();
        let found = check_documents(&documents, setting);
        let own = found.iter().filter(|found| found.rule.id == RULE.id);
        own.map(|found| found.message.fill(Lang::Zh, &found.values)).collect()
    }

    #[test]
    fn gaps_are_named() {
        let json = r#"[{"documentNumber": "德政发〔2024〕8号"}, {"documentNumber": "德政发〔2024〕3号"},
            {"documentNumber": "德政发〔2024〕1号"}, {"documentNumber": "德政发〔2024〕1号"}]"#;
        let found = messages(json);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].contains("4—7号") && found[1].contains("缺 2号"), "{found:?}");
    }

    #[test]
    fn disorder_is_named() {
        let json = r#"[{"documentNumber": "德政发〔2024〕1号", "writtenOn": "2024-03-01"},
            {"documentNumber": "德政发〔2024〕2号", "writtenOn": "2024-02-01"}]"#;
        assert_eq!(messages(json).len(), 1);
    }

    #[test]
    fn it_is_off_unless_a_profile_wants_it() {
        let found =
            crate::rules::testing::findings(&RULE, r#"[{"documentNumber": "德政发〔2024〕8号"}]"#);
        assert!(found.is_empty(), "{found:#?}");
    }
}
