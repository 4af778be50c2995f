//! 重号的申请

use chrono::Datelike;

use super::finding;
use crate::engine::{Check, Context, Place, Severity, declare_rule};
use crate::law::{DISCLOSURE_2019, PRACTICE};
use crate::message::Message;
use crate::order::Table;
use crate::read::read_reply_outcome;
use crate::record::Request;
use crate::text::letters;

declare_rule! {
    /// 一个申请编号只属于一件申请；重复申请应当看得出与哪一件重复。
    ///
    /// 同一编号出现在台账的两行里，总有一行抄错了。编号里没有年份的（如1、2、3），只在同一年收到的申请里比较。
    ///
    /// 答复类型是重复申请，而台账里没有同一申请人更早的申请，答复类型、依据里也没有提到别的编号的，请补记与哪一件重复：
    /// 只有对以前的申请已经作出答复，才能告知不予重复处理。
    ///
    /// 这一条要把台账的各行放在一起比较；NDJSON 一行一行地查，不作这样的比较。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// [{"id": "2026-001", "receivedOn": "2026-11-02"}, {"id": "2026-001", "receivedOn": "2026-11-03"}]
    /// [{"id": "3", "receivedOn": "2026-11-02"}, {"id": "3", "receivedOn": "2026-11-16"}]
    /// [{"id": "依申请〔2026〕7号", "receivedOn": "2026-11-02"}, {"id": "依申请[2026]7号", "receivedOn": "2026-11-03"}]
    /// [{"id": "2026-001", "applicant": "甲某", "receivedOn": "2026-10-12", "repliedOn": "2026-11-02", "outcome": "予以公开"}, {"id": "2026-002", "applicant": "乙某", "receivedOn": "2026-10-13", "repliedOn": "2026-11-02", "outcome": "重复申请"}]
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// [{"id": "2026-001", "receivedOn": "2026-11-02"}, {"id": "2026-002", "receivedOn": "2026-11-02"}]
    /// [{"id": "3", "receivedOn": "2025-11-03", "repliedOn": "2025-11-20"}, {"id": "3", "receivedOn": "2026-11-02"}]
    /// [{"id": "", "receivedOn": "2026-11-02"}, {"id": "", "receivedOn": "2026-11-03"}]
    /// [{"id": "2026-001", "applicant": "甲某", "receivedOn": "2026-10-12", "repliedOn": "2026-11-02", "outcome": "予以公开"}, {"id": "2026-002", "applicant": "甲某", "receivedOn": "2026-10-13", "repliedOn": "2026-11-02", "outcome": "重复申请"}]
    /// [{"id": "2026-001", "receivedOn": "2026-10-12", "repliedOn": "2026-11-02", "outcome": "予以公开"}, {"id": "2026-002", "receivedOn": "2026-10-13", "repliedOn": "2026-11-02", "outcome": "重复申请（与2026-001相同）"}]
    /// ```
    RULE = "request/duplicate" {
        title: ("重号的申请", "Requests of one number"),
        message: (
            "申请编号“{written}”在台账里另有一行，一个编号只属于一件申请",
            "the number “{written}” is also that of another row; a number belongs to one request"
        ),
        severity: Severity::Warning,
        basis: &[PRACTICE.at("一件申请一个编号"), DISCLOSURE_2019.at("第三十六条第六项")],
        since: "0.1.0",
        check: Check::Requests(check),
    }
}

static ALSO: Message = Message::new("同一编号另见此处", "the same number is also here");
static OF_WHICH: Message = Message::new(
    "答复类型是“{written}”，台账里看不出与哪一件申请重复，请写明",
    "the kind of reply is “{written}”, and the register does not show which request it repeats; name it",
);

fn check(requests: &[Request<'_>], cx: &mut Context<'_>) {
    same_numbers(requests, cx);
    repeats(requests, cx);
}

fn same_numbers(requests: &[Request<'_>], cx: &mut Context<'_>) {
    let all = requests.iter().enumerate().filter_map(|(row, one)| Some((number(one)?, row)));
    for (_, rows) in Table::grouped(all.collect()).iter() {
        let place = Place { row: Some(rows[0] as u32), field: Some("id"), ..Place::default() };
        for row in rows.iter().skip(1).copied() {
            let found = finding(&RULE, &requests[row], "id").on(PRACTICE.at("一件申请一个编号"));
            cx.report(found.in_row(row).related(place, ALSO, Vec::new()));
        }
    }
}

/// The number of a request, with the year where it has none of its own.
fn number(request: &Request<'_>) -> Option<(String, Option<i32>)> {
    let id = request.id.as_deref().filter(|_| request.says("id")).map(letters)?;
    let digits = id.chars().filter(char::is_ascii_digit).count();
    let year = (digits < "2026".len()).then(|| request.day().map(|day| day.year())).flatten();
    (!id.is_empty()).then_some((id, year))
}

/// Requests that are said to repeat another, which is not to be seen.
fn repeats(requests: &[Request<'_>], cx: &mut Context<'_>) {
    if requests.len() < 2 {
        return;
    }
    let of_applicant = |(row, one): (usize, &Request<'_>)| Some((applicant(one)?, row));
    let applicants = Table::grouped(requests.iter().enumerate().filter_map(of_applicant).collect());
    for (row, request) in requests.iter().enumerate() {
        let outcome = request.outcome.as_deref().and_then(read_reply_outcome);
        if outcome.and_then(|outcome| outcome.row) != Some("T3.3.5.2") {
            continue;
        }
        let own = applicant(request).and_then(|name| applicants.get(&name));
        let is_earlier = |other: &usize| *other != row && is_not_later(&requests[*other], request);
        let is_seen = own.is_some_and(|rows| rows.iter().any(is_earlier));
        if !is_seen && !names_another(request) {
            let found = finding(&RULE, request, "outcome")
                .saying(OF_WHICH)
                .weighing(Severity::Info)
                .for_review()
                .on(DISCLOSURE_2019.at("第三十六条第六项"));
            cx.report(found.in_row(row));
        }
    }
}

fn applicant(request: &Request<'_>) -> Option<String> {
    let name = request.applicant.as_deref().filter(|_| request.says("applicant")).map(letters)?;
    (!name.is_empty()).then_some(name)
}

fn is_not_later(one: &Request<'_>, other: &Request<'_>) -> bool {
    one.day().zip(other.day()).is_none_or(|(one, other)| one <= other)
}

/// Whether the outcome or the ground names another request: by a number such as 2026-015 or 7号.
fn names_another(request: &Request<'_>) -> bool {
    let names = |text: &str| {
        let mut runs = text.split(|c: char| !c.is_ascii_digit());
        text.contains('号') || runs.any(|run| run.len() >= 3)
    };
    [&request.outcome, &request.ground].into_iter().flatten().any(|text| names(text))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::Severity;
    use crate::rules::testing::{findings, passes};

    #[test]
    fn every_further_row_points_to_the_first() {
        let json = r#"[{"id": "2026-1"}, {"id": "2026-2"}, {"id": "2026-1"}, {"id": " 2026-1 "}]"#;
        let found = findings(&RULE, json);
        let rows: Vec<_> = found.iter().map(|found| found.place.row).collect();
        assert_eq!(rows, [Some(2), Some(3)]);
        assert!(found.iter().all(|found| found.related[0].place.row == Some(0)));
        assert_eq!(found[0].severity, Severity::Warning);
    }

    #[test]
    fn a_repeat_is_seen_by_its_applicant_or_by_a_number() {
        let pair = |second: &str| {
            format!(
                r#"[{{"id": "甲1", "applicant": "甲某", "receivedOn": "2026-11-02"}}, {{{second}}}]"#
            )
        };
        passes(
            &RULE,
            &[
                &pair(r#""applicant": "甲某", "receivedOn": "2026-11-09", "outcome": "重复申请""#),
                &pair(
                    r#""applicant": "乙某", "receivedOn": "2026-11-09", "outcome": "重复申请", "ground": "见2026年第15号""#,
                ),
                r#"[{"outcome": "重复申请"}]"#,
            ],
        );
        let later =
            pair(r#""applicant": "甲某", "receivedOn": "2026-10-30", "outcome": "重复申请""#);
        assert!(findings(&RULE, &later).iter().any(|found| found.rule.id == RULE.id));
    }
}
