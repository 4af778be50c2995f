//! A document: its metadata and, where known, its text.

use chrono::{Datelike, NaiveDate};

use super::declare_record;
use crate::date::read_date;
use crate::read::{Marking, OfficialText, read_document_number, read_marking};
use crate::text::is_space;

declare_record! {
    /// A document (公文、政府信息): its metadata and, where known, its text.
    ///
    /// A field that is absent is not known and is not judged; one that is blank was left blank.
    Document {
        texts {
            /// What the system calls it.
            id = "id",
            /// 标题.
            title = "title",
            /// 发文字号.
            document_number = "documentNumber",
            /// 索引号.
            index_number = "indexNumber",
            /// 发文机关、发布机构.
            issuer = "issuer",
            /// 责任单位.
            responsible_unit = "responsibleUnit",
            /// 公开属性.
            attribute = "attribute",
            /// 不予公开的理由.
            reason = "reason",
            /// 公开属性标注（附注）.
            marking = "marking",
            /// 密级.
            secrecy = "secrecy",
            /// 成文日期.
            written_on = "writtenOn",
            /// 变更日期.
            changed_on = "changedOn",
            /// 印发日期.
            printed_on = "printedOn",
            /// 发布日期.
            published_on = "publishedOn",
            /// 有效性.
            validity = "validity",
            /// 废止、失效日期.
            expires_on = "expiresOn",
            /// 公开时限.
            time_limit = "timeLimit",
            /// 分类.
            category = "category",
            /// 关键词.
            keywords = "keywords",
            /// 正文.
            body = "body",
        }
        lists {
            /// 附件的名称.
            attachments = "attachments",
        }
    }
}

impl Document<'_> {
    /// The fields whose values are dates.
    pub const DATES: &'static [&'static str] =
        &["writtenOn", "changedOn", "printedOn", "publishedOn", "expiresOn"];

    /// The date in a field, where there is one and it is a day of the calendar.
    pub fn date(&self, field: &str) -> Option<NaiveDate> {
        read_date(self.get(field)?)?.day
    }

    /// The day whose law counts for it: 成文日期, else 印发日期, else the date below its text, else
    /// 发布日期, else the end of the year of its number.
    pub fn day_with(&self, text: Option<&OfficialText<'_>>) -> Option<NaiveDate> {
        self.day_of(text, |field| self.date(field))
    }

    /// As [`Document::day_with`], where somebody else has read the dates of its fields.
    pub(crate) fn day_of(
        &self,
        text: Option<&OfficialText<'_>>,
        date: impl Fn(&str) -> Option<NaiveDate>,
    ) -> Option<NaiveDate> {
        date("writtenOn")
            .or_else(|| date("printedOn"))
            .or_else(|| text?.written_on()?.day.filter(|day| day.year() >= 1949))
            .or_else(|| date("publishedOn"))
            .or_else(|| {
                let number = read_document_number(self.document_number.as_deref()?)?;
                NaiveDate::from_ymd_opt(number.year_value()?, 12, 31)
            })
    }

    /// As [`Document::day_with`] without a look at the text.
    pub fn day(&self) -> Option<NaiveDate> {
        self.day_with(None)
    }

    /// The markings of the document, with the fields they stand in: that of its own field, then those
    /// of its text, which `official` has.
    pub fn markings(&self, official: Option<&OfficialText<'_>>) -> Vec<(&'static str, Marking)> {
        self.markings_by(official, read_marking)
    }

    /// As [`Document::markings`], where somebody else reads that of its own field.
    pub(crate) fn markings_by(
        &self,
        official: Option<&OfficialText<'_>>,
        read: impl Fn(&str) -> Option<Marking>,
    ) -> Vec<(&'static str, Marking)> {
        let own = self.marking.as_deref().and_then(read);
        let found = official.map(|text| text.markings.clone()).unwrap_or_default();
        let own = own.into_iter().map(|marking| ("marking", marking));
        own.chain(found.into_iter().map(|marking| ("body", marking))).collect()
    }

    /// Whether a field is there and holds something.
    pub fn is_filled(&self, field: &str) -> bool {
        self.get(field).is_some_and(|value| !value.chars().all(is_space))
    }

    /// Whether a field is there and was left blank.
    pub fn is_blank(&self, field: &str) -> bool {
        self.get(field).is_some_and(|value| value.chars().all(is_space))
    }

    /// The year of [`Document::day`].
    pub fn year(&self) -> Option<i32> {
        self.day().map(|day| day.year())
    }
}
