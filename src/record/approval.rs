//! The form on which a publication is approved.

use chrono::NaiveDate;

use super::declare_record;
use crate::date::read_date;
use crate::text::is_space;

declare_record! {
    /// A form of approval (上网审批表、发文审批单): who wrote, reviewed and approved what, and when.
    Approval {
        texts {
            /// 稿件题目.
            title = "title",
            /// 拟上网位置或者载体.
            placement = "placement",
            /// 撰稿人、拟稿人.
            author = "author",
            /// 撰稿单位、拟稿单位.
            unit = "unit",
            /// 撰稿日期.
            drafted_on = "draftedOn",
            /// 单位负责人意见.
            unit_opinion = "unitOpinion",
            /// 单位负责人签名.
            unit_signed_by = "unitSignedBy",
            /// 单位负责人签字日期.
            unit_signed_on = "unitSignedOn",
            /// 保密审查意见.
            secrecy_opinion = "secrecyOpinion",
            /// 保密审查人签名.
            secrecy_signed_by = "secrecySignedBy",
            /// 保密审查日期.
            secrecy_signed_on = "secrecySignedOn",
            /// 局领导意见.
            leader_opinion = "leaderOpinion",
            /// 局领导签名.
            leader_signed_by = "leaderSignedBy",
            /// 局领导签字日期.
            leader_signed_on = "leaderSignedOn",
            /// 公开属性.
            attribute = "attribute",
            /// 不予公开的理由和依据.
            reason = "reason",
            /// 发布日期.
            published_on = "publishedOn",
        }
        lists {}
    }
}

impl Approval<'_> {
    /// The fields whose values are dates, in the order in which they should come.
    pub const DATES: &'static [&'static str] =
        &["draftedOn", "unitSignedOn", "secrecySignedOn", "leaderSignedOn", "publishedOn"];

    /// The date in a field, where there is one and it is a day of the calendar.
    pub fn date(&self, field: &str) -> Option<NaiveDate> {
        read_date(self.get(field)?)?.day
    }

    /// Whether a field is there and holds something.
    pub fn is_filled(&self, field: &str) -> bool {
        self.get(field).is_some_and(|value| !value.chars().all(is_space))
    }

    /// Whether a field is there and was left blank.
    pub fn is_blank(&self, field: &str) -> bool {
        self.get(field).is_some_and(|value| value.chars().all(is_space))
    }

    /// The day whose law counts for it: the first of its dates that is known.
    pub fn day(&self) -> Option<NaiveDate> {
        Self::DATES.iter().find_map(|field| self.date(field))
    }
}
