//! The form on which a publication is approved.

use chrono::NaiveDate;

use super::declare_record;
use crate::date::read_date;
use crate::read::{find_open_places, is_open};
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

/// A step of an approval: who says what, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The field of the opinion.
    pub opinion: &'static str,
    /// The field of the signature.
    pub signed_by: &'static str,
    /// The field of its date.
    pub signed_on: &'static str,
    /// Who takes it, in Chinese.
    pub title: &'static str,
    /// Who takes it, in English.
    pub title_en: &'static str,
}

impl Step {
    /// The head of the unit that wrote it.
    pub const UNIT: Self = Self {
        opinion: "unitOpinion",
        signed_by: "unitSignedBy",
        signed_on: "unitSignedOn",
        title: "单位负责人",
        title_en: "the head of the unit",
    };
    /// The review for secrets.
    pub const SECRECY: Self = Self {
        opinion: "secrecyOpinion",
        signed_by: "secrecySignedBy",
        signed_on: "secrecySignedOn",
        title: "保密审查",
        title_en: "the review for secrets",
    };
    /// The one who approves.
    pub const LEADER: Self = Self {
        opinion: "leaderOpinion",
        signed_by: "leaderSignedBy",
        signed_on: "leaderSignedOn",
        title: "局领导",
        title_en: "the leader who approves",
    };

    /// Its fields.
    pub const fn fields(self) -> [&'static str; 3] {
        [self.opinion, self.signed_by, self.signed_on]
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

    /// Whether the form has a field, be it blank.
    pub fn has(&self, field: &str) -> bool {
        self.get(field).is_some()
    }

    /// Whether a field is there and somebody wrote into it: 签字：　年　月　日 is what the form prints.
    pub fn is_written(&self, field: &str) -> bool {
        self.get(field).is_some_and(|value| !is_open(value))
    }

    /// Whether a field is there and was left blank.
    pub fn is_blank(&self, field: &str) -> bool {
        self.get(field).is_some_and(|value| value.chars().all(is_space))
    }

    /// Whether a field is there and nobody wrote into it.
    pub fn is_open(&self, field: &str) -> bool {
        self.get(field).is_some_and(is_open)
    }

    /// The fields of a step that the form has.
    pub fn fields_of(&self, step: Step) -> impl Iterator<Item = &'static str> {
        step.fields().into_iter().filter(|field| self.has(field))
    }

    /// Whether anything was written where a step is to be.
    pub fn is_taken(&self, step: Step) -> bool {
        step.fields().into_iter().any(|field| self.is_written(field))
    }

    /// Whether the form is a blank one: it has fields, and holds only what it prints in them.
    pub fn is_template(&self) -> bool {
        let is_printed =
            |(_, value): (&str, &str)| is_open(value) || !find_open_places(value).is_empty();
        self.texts().count() > 2 && self.texts().all(is_printed)
    }

    /// Whether it says that publication has taken place by `as_of`: a day to come is a plan.
    pub fn is_published(&self, as_of: NaiveDate) -> bool {
        self.date("publishedOn").is_some_and(|day| day <= as_of)
    }

    /// The day whose law counts for it: that of its publication, else the last of its dates that is known.
    pub fn day(&self) -> Option<NaiveDate> {
        Self::DATES.iter().rev().find_map(|field| self.date(field))
    }
}
