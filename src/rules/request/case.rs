//! What the rules on the time of a reply start from: the day of receipt, the time that runs from it,
//! what it waits for.

use std::fmt::Write;

use chrono::NaiveDate;

use super::{beside, finding};
use crate::date::{Computed, ReplyTime};
use crate::engine::{Context, Finding, Rule, Severity};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019};
use crate::message::Message;
use crate::read::{RequestChannel, read_request_channel, read_working_days};
use crate::record::Request;

/// The working days that third parties and other agencies have for their opinion.
pub(super) const OPINION: u16 = 15;

/// The day on which a request counts as received.
#[derive(Clone, Copy)]
pub(super) struct Receipt {
    /// The field that says so.
    pub(super) field: &'static str,
    /// The day.
    pub(super) day: NaiveDate,
    /// Whether that field is the one that counts.
    pub(super) certain: bool,
}

/// The day on which a request counts as received (第三十一条). Where the register has two that could be
/// it, the later one: what is late by that is late by the other too.
pub(super) fn receipt(request: &Request<'_>) -> Option<Receipt> {
    let channel = request.channel.as_deref().and_then(read_request_channel);
    let is_confirmed = channel.is_none_or(RequestChannel::is_confirmed);
    let dated = |field: &'static str| request.date(field).map(|day| (field, day));
    if !readable(request, "receivedOn") || (is_confirmed && !readable(request, "confirmedOn")) {
        return None;
    }
    let confirmed = dated("confirmedOn").filter(|_| is_confirmed);
    let named = confirmed.into_iter().chain(dated("receivedOn")).max_by_key(|(_, day)| *day);
    match named {
        Some((field, day)) => Some(Receipt { field, day, certain: true }),
        None => dated("submittedOn").map(|(field, day)| {
            let certain = channel == Some(RequestChannel::InPerson);
            Receipt { field, day, certain }
        }),
    }
}

/// The working days that the regulation of the day grants for a reply; and for an extension.
pub(super) fn granted(day: NaiveDate) -> Option<u16> {
    if DISCLOSURE_2019.in_force(day) {
        Some(20)
    } else {
        DISCLOSURE_2007.in_force(day).then_some(15)
    }
}

/// What a register says of an extension.
pub(super) struct Extension {
    /// For how many working days, where that can be read.
    pub(super) days: Option<u16>,
}

/// The extension of a request. None where there is none.
pub(super) fn extension(request: &Request<'_>) -> Option<Extension> {
    let days = request.get("extensionDays").filter(|_| request.says("extensionDays"));
    let read = days.and_then(read_working_days);
    let others = ["extensionNotifiedOn", "extensionApprovedBy"];
    let is_said = days.is_some() || others.iter().any(|field| request.says(field));
    (is_said && read != Some(0)).then_some(Extension { days: read })
}

/// Whether a date is one, or is not there.
fn readable(request: &Request<'_>, field: &str) -> bool {
    !request.says(field) || request.date(field).is_some()
}

/// A request whose reply has a time.
pub(super) struct Case<'a> {
    request: &'a Request<'a>,
    /// What the time runs from.
    from: &'static str,
    /// The time.
    pub(super) time: ReplyTime,
    /// Whether all of it is written, rather than assumed.
    certain: bool,
    /// The last day for the reply.
    pub(super) due: Computed<NaiveDate>,
}

impl<'a> Case<'a> {
    /// The case of a request that was answered on the day `done`, or was not yet. None where it cannot
    /// be told how the time runs, or where the applicant has to act first.
    pub(super) fn of(request: &'a Request<'a>, done: NaiveDate, cx: &Context<'_>) -> Option<Self> {
        let receipt = receipt(request)?;
        let days = granted(receipt.day)?;
        let mut from = (receipt.field, receipt.day);
        for (notice, answer) in
            [("supplementNoticeOn", "supplementReceivedOn"), ("feeNoticeOn", "feePaidOn")]
        {
            if !readable(request, notice) || !readable(request, answer) {
                return None;
            }
            if let Some(day) = request.date(answer).filter(|day| *day > from.1) {
                from = (answer, day);
            }
        }
        let (consultations, is_assumed) = consultations(request, receipt.day, done, cx)?;
        let extended = extension(request);
        let extension = extended.map_or(0, |extended| extended.days.unwrap_or(days).min(days));
        let time = ReplyTime { from: from.1, days, extension, consultations };
        let due = time.due(cx.calendar());
        let case =
            Self { request, from: from.0, time, certain: receipt.certain && !is_assumed, due };
        (!case.waits()).then_some(case)
    }

    /// Whether the applicant was asked in time for something that has not come.
    fn waits(&self) -> bool {
        let asked = [("supplementNoticeOn", "supplementReceivedOn"), ("feeNoticeOn", "feePaidOn")];
        asked.iter().any(|(notice, answer)| {
            let sent = self.request.date(notice).filter(|_| !self.request.says(answer));
            sent.is_some_and(|sent| sent <= self.due.value)
        })
    }

    /// Weighs a finding that the time is over, by whether that can change.
    pub(super) fn weigh(&self, finding: Finding) -> Finding {
        if self.certain && !self.due.is_provisional() {
            finding
        } else {
            finding.weighing(Severity::Warning).for_review()
        }
    }

    /// A finding on the reply, with what its message may tell of its time.
    pub(super) fn finding(&self, rule: &'static Rule, cx: &Context<'_>) -> Finding {
        let (zh, en) = self.terms(cx);
        let found = finding(rule, self.request, "repliedOn");
        let found = found.with("due", self.due.value).with("terms", zh).with("terms_en", en);
        beside(found, self.request, self.from, STARTS)
    }

    /// How the time is counted, in Chinese and in English.
    fn terms(&self, cx: &Context<'_>) -> (String, String) {
        let (label, label_en) = Request::label(self.from);
        let (_, from) = super::written(self.request, self.from);
        let days = self.time.days;
        let mut zh = format!("自{label}“{from}”起{days}个工作日");
        let mut en = format!("{days} working days from {label_en} “{from}”");
        // Writing to a string cannot fail.
        if self.time.extension > 0 {
            let _ = write!(zh, "，延长{}个工作日", self.time.extension);
            let _ = write!(en, ", extended by {}", self.time.extension);
        }
        let excluded = self.time.excluded(self.due.value, cx.calendar());
        if excluded > 0 {
            let _ = write!(zh, "，征求意见的{excluded}个工作日不计入");
            let _ = write!(en, ", {excluded} of consultation not counted");
        }
        zh.push_str("；当日不计入，调休上班日计入，参照民法典");
        en.push_str(
            "; the first day is not counted, make-up working days are, after the Civil Code",
        );
        if let Some(missing) = self.due.missing {
            let (year, title) = (missing.year, missing.title());
            let _ = write!(zh, "；没有收录《{title}》，{year}年暂按周末和法定节假日推算");
            let _ = write!(
                en,
                "; 《{title}》 is missing, and {year} is computed by weekends and statutory holidays"
            );
        }
        (zh, en)
    }
}

static STARTS: Message =
    Message::new("答复期限从这一天的次日起算", "the time runs from the day after this");

/// The consultations whose time is not counted, and whether the end of one is assumed. None where they
/// cannot be read.
fn consultations(
    request: &Request<'_>,
    receipt: NaiveDate,
    done: NaiveDate,
    cx: &Context<'_>,
) -> Option<(Vec<(NaiveDate, NaiveDate)>, bool)> {
    // Under the regulation of 2007 only third parties were.
    let is_new = DISCLOSURE_2019.in_force(receipt);
    let pairs = [
        ("thirdPartySentOn", "thirdPartyEndedOn", true),
        ("otherAgencySentOn", "otherAgencyEndedOn", is_new),
    ];
    let (mut found, mut is_assumed) = (Vec::new(), false);
    for (sent, ended, _) in pairs.into_iter().filter(|(.., counts)| *counts) {
        if !readable(request, sent) || !readable(request, ended) {
            return None;
        }
        let Some(begun) = request.date(sent) else { continue };
        let end = request.date(ended).unwrap_or_else(|| {
            // Without an answer the agency decides when the time for it is over, which had no limit once.
            is_assumed = true;
            let over = cx.calendar().reckon(begun, OPINION).value;
            if is_new { over.min(done) } else { done }
        });
        found.push((begun, end));
    }
    Some((found, is_assumed))
}

/// By how much a day is later than the last one, in Chinese and in English.
pub(super) fn by(day: NaiveDate, due: NaiveDate, cx: &Context<'_>) -> (String, String) {
    match cx.calendar().reckon_between(due, day).value {
        // The days since are days off.
        0 => {
            let days = day.signed_duration_since(due).num_days();
            (format!("{days}天"), format!("{days} days"))
        }
        1 => ("1个工作日".to_owned(), "1 working day".to_owned()),
        days => (format!("{days}个工作日"), format!("{days} working days")),
    }
}

#[cfg(test)]
mod tests {
    use super::{Case, extension, receipt};
    use crate::engine::Context;
    use crate::record::Request;
    use crate::rules::testing::with_setting;

    fn request<'a>(fields: &[(&str, &'a str)]) -> Request<'a> {
        let mut request = Request::default();
        for (field, value) in fields {
            assert!(request.set(field, *value), "{field}");
        }
        request
    }

    /// The last day for a reply, by the register as of 2026-11-22.
    fn due(fields: &[(&str, &str)]) -> Option<(String, bool)> {
        let request = request(fields);
        with_setting(|setting| {
            let case = Case::of(&request, setting.as_of, &Context::new(setting))?;
            Some((case.due.value.to_string(), case.certain))
        })
    }

    #[track_caller]
    fn is_due(fields: &[(&str, &str)], day: &str, certain: bool) {
        assert_eq!(due(fields), Some((day.to_owned(), certain)), "{fields:?}");
    }

    #[test]
    fn the_time_runs_from_the_last_of_receipt_supplement_and_payment() {
        is_due(&[("receivedOn", "2026-01-19")], "2026-02-14", true);
        let supplemented = [
            ("receivedOn", "2026-01-19"),
            ("supplementNoticeOn", "2026-01-28"),
            ("supplementReceivedOn", "2026-02-09"),
        ];
        is_due(&supplemented, "2026-03-13", true);
        let paid = [
            ("receivedOn", "2026-01-05"),
            ("feeNoticeOn", "2026-01-08"),
            ("feePaidOn", "2026-02-09"),
        ];
        is_due(&paid, "2026-03-13", true);
        is_due(
            &[("receivedOn", "2026-01-19"), ("extensionDays", "20个工作日")],
            "2026-03-20",
            true,
        );
        // More than the regulation grants is not granted.
        is_due(&[("receivedOn", "2026-01-19"), ("extensionDays", "60")], "2026-03-20", true);
    }

    #[test]
    fn the_regulation_of_the_day_of_receipt_counts() {
        is_due(&[("receivedOn", "2019-05-14")], "2019-06-04", true);
        is_due(&[("receivedOn", "2019-05-15")], "2019-06-13", true);
        assert_eq!(due(&[("receivedOn", "2008-04-30")]), None);
        let asked = [
            ("receivedOn", "2019-05-10"),
            ("otherAgencySentOn", "2019-05-13"),
            ("otherAgencyEndedOn", "2019-05-20"),
        ];
        is_due(&asked, "2019-05-31", true);
    }

    #[test]
    fn consultations_are_left_out_and_their_end_assumed_where_it_is_not_written() {
        let asked = |ended| {
            let sent = ("thirdPartySentOn", "2026-01-26");
            [("receivedOn", "2026-01-19"), sent, ("thirdPartyEndedOn", ended)]
        };
        is_due(&asked("2026-02-06"), "2026-03-05", true);
        is_due(&asked(""), "2026-03-13", false);
        assert_eq!(due(&asked("二月上旬")), None);
    }

    #[test]
    fn it_waits_while_the_applicant_has_to_act() {
        let noticed = |notice| [("receivedOn", "2026-01-19"), ("supplementNoticeOn", notice)];
        assert_eq!(due(&noticed("2026-01-28")), None);
        is_due(&noticed("2026-03-02"), "2026-02-14", true);
        assert_eq!(due(&[("receivedOn", "2026-01-19"), ("feeNoticeOn", "2026-01-28")]), None);
    }

    #[test]
    fn the_day_of_receipt_depends_on_the_channel() {
        let of = |fields: &[(&str, &str)]| {
            receipt(&request(fields)).map(|found| (found.field, found.certain))
        };
        let all = [
            ("submittedOn", "2026-01-05"),
            ("receivedOn", "2026-01-06"),
            ("confirmedOn", "2026-01-07"),
        ];
        let with = |channel| [&all[..], &[("channel", channel)]].concat();
        assert_eq!(of(&with("互联网")), Some(("confirmedOn", true)));
        assert_eq!(of(&with("挂号信")), Some(("receivedOn", true)));
        assert_eq!(of(&[all[0], ("channel", "当面")]), Some(("submittedOn", true)));
        assert_eq!(of(&[all[0], ("channel", "邮寄")]), Some(("submittedOn", false)));
        assert_eq!(of(&[all[0], ("receivedOn", "月初")]), None);
        assert_eq!(of(&[]), None);
    }

    #[test]
    fn an_extension_is_one_if_anything_says_so() {
        let of = |fields: &[(&str, &str)]| extension(&request(fields)).map(|found| found.days);
        assert_eq!(of(&[("extensionDays", "15个工作日")]), Some(Some(15)));
        assert_eq!(of(&[("extensionDays", "延长")]), Some(None));
        assert_eq!(of(&[("extensionNotifiedOn", "2026-01-19")]), Some(None));
        for nothing in ["", "0", "无", "否", "/", "未延期"] {
            assert_eq!(of(&[("extensionDays", nothing)]), None, "{nothing}");
        }
    }
}
