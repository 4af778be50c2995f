//! A request for information.

use chrono::NaiveDate;

use super::declare_record;
use crate::date::{Notation, read_date};
use crate::text::is_space;

declare_record! {
    /// A request for disclosure (依申请公开申请): one row of the register (台账).
    Request {
        texts {
            /// 申请编号、受理号.
            id = "id",
            /// 申请人类型：自然人、商业企业……
            applicant_type = "applicantType",
            /// 申请人姓名或者名称.
            applicant = "applicant",
            /// 申请方式：当面、邮寄、互联网……
            channel = "channel",
            /// 提交日期.
            submitted_on = "submittedOn",
            /// 收到日期.
            received_on = "receivedOn",
            /// 与申请人确认的日期.
            confirmed_on = "confirmedOn",
            /// 补正通知日期.
            supplement_notice_on = "supplementNoticeOn",
            /// 收到补正的日期.
            supplement_received_on = "supplementReceivedOn",
            /// 征求第三方意见：发出日期.
            third_party_sent_on = "thirdPartySentOn",
            /// 征求第三方意见：答复日期.
            third_party_ended_on = "thirdPartyEndedOn",
            /// 征求其他机关意见：发出日期.
            other_agency_sent_on = "otherAgencySentOn",
            /// 征求其他机关意见：答复日期.
            other_agency_ended_on = "otherAgencyEndedOn",
            /// 延长的天数.
            extension_days = "extensionDays",
            /// 批准延长的人.
            extension_approved_by = "extensionApprovedBy",
            /// 告知申请人延长的日期.
            extension_notified_on = "extensionNotifiedOn",
            /// 收费通知日期.
            fee_notice_on = "feeNoticeOn",
            /// 缴费日期.
            fee_paid_on = "feePaidOn",
            /// 答复日期.
            replied_on = "repliedOn",
            /// 答复类型.
            outcome = "outcome",
            /// 不予公开的依据.
            ground = "ground",
            /// 送达方式.
            delivered_by = "deliveredBy",
        }
        lists {}
    }
}

/// What registers write where nothing has happened, or not yet, beside what stands for no date.
const NOTHING: &[&str] = &[
    "否",
    "未",
    "在办",
    "待办",
    "办理中",
    "正在办理",
    "处理中",
    "未答复",
    "尚未答复",
    "暂未答复",
    "待答复",
    "未办结",
    "尚未办结",
    "未补正",
    "未延期",
    "未延长",
    "不延期",
    "未征求",
    "未收费",
    "不收费",
    "未缴费",
    "不涉及",
    "不适用",
    "无需",
    "不需要",
];

impl Request<'_> {
    /// The fields whose values are dates.
    pub const DATES: &'static [&'static str] = &[
        "submittedOn",
        "receivedOn",
        "confirmedOn",
        "supplementNoticeOn",
        "supplementReceivedOn",
        "thirdPartySentOn",
        "thirdPartyEndedOn",
        "otherAgencySentOn",
        "otherAgencyEndedOn",
        "extensionNotifiedOn",
        "feeNoticeOn",
        "feePaidOn",
        "repliedOn",
    ];

    /// The date in a field, where there is one and it is a day of the calendar.
    pub fn date(&self, field: &str) -> Option<NaiveDate> {
        read_date(self.get(field)?)?.day
    }

    /// Whether a field is there and holds something.
    pub fn is_filled(&self, field: &str) -> bool {
        self.get(field).is_some_and(|value| !value.chars().all(is_space))
    }

    /// Whether a field is there and says something: 无, / and 办理中 say that there is nothing.
    ///
    /// ```
    /// use gongkai::record::Request;
    ///
    /// let mut request = Request::default();
    /// request.set("repliedOn", "办理中");
    /// request.set("outcome", "不予公开");
    /// assert!(request.is_filled("repliedOn") && !request.says("repliedOn"));
    /// assert!(request.says("outcome") && !request.says("ground"));
    /// ```
    pub fn says(&self, field: &str) -> bool {
        self.get(field).is_some_and(|value| {
            let nothing = |notation| matches!(notation, Notation::Nothing | Notation::Blank);
            let value = value.trim_matches(is_space);
            let is_nothing = read_date(value).is_none_or(|date| nothing(date.notation));
            !is_nothing && !NOTHING.contains(&value)
        })
    }

    /// What a date is called in messages: Chinese, English.
    pub fn label(field: &str) -> (&'static str, &'static str) {
        match field {
            "submittedOn" => ("提交日期", "the date of submission"),
            "receivedOn" => ("收到日期", "the date of receipt"),
            "confirmedOn" => ("确认日期", "the date of confirmation"),
            "supplementNoticeOn" => ("补正通知日期", "the date of the notice to supplement"),
            "supplementReceivedOn" => ("收到补正的日期", "the date on which the supplement came"),
            "thirdPartySentOn" => {
                ("征求第三方意见的日期", "the date on which the third party was asked")
            }
            "thirdPartyEndedOn" => {
                ("第三方答复的日期", "the date on which the third party answered")
            }
            "otherAgencySentOn" => {
                ("征求其他机关意见的日期", "the date on which the other agency was asked")
            }
            "otherAgencyEndedOn" => {
                ("其他机关答复的日期", "the date on which the other agency answered")
            }
            "extensionNotifiedOn" => {
                ("告知延期的日期", "the date on which the extension was announced")
            }
            "feeNoticeOn" => ("收费通知日期", "the date of the notice of the fee"),
            "feePaidOn" => ("缴费日期", "the date of payment"),
            "repliedOn" => ("答复日期", "the date of the reply"),
            _ => ("日期", "the date"),
        }
    }

    /// The day whose law counts for it: the earliest of receipt, submission, confirmation and reply
    /// that is known.
    pub fn day(&self) -> Option<NaiveDate> {
        ["receivedOn", "submittedOn", "confirmedOn", "repliedOn"]
            .into_iter()
            .find_map(|field| self.date(field))
    }
}
