//! The annual report on disclosure.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::declare_record;
use crate::data::report_cells::CELLS;
use crate::date::read_date;
use crate::order::Table;

declare_record! {
    /// What an annual report (政府信息公开工作年度报告) says of itself, and its text.
    ReportHead {
        texts {
            /// 标题.
            title = "title",
            /// 报告的年份.
            year = "year",
            /// 发布机关.
            publisher = "publisher",
            /// 发布机关的种类：department 是部门，government 是一级政府.
            publisher_kind = "publisherKind",
            /// 发布日期.
            published_on = "publishedOn",
            /// 正文.
            text = "text",
        }
        lists {}
    }
}

/// An annual report (政府信息公开工作年度报告): its text, and the cells of its tables.
#[derive(Clone, Debug, Default)]
pub struct AnnualReport<'a> {
    /// What it says of itself, and its text.
    pub head: ReportHead<'a>,
    /// The cells of its tables that are there, by name: `T3.1.a` is what natural persons newly asked for.
    pub cells: Table<&'static str, Cow<'a, str>>,
    /// The report of the year before.
    pub previous: Option<Box<AnnualReport<'a>>>,
}

impl<'a> AnnualReport<'a> {
    /// The names of its fields in JSON and JavaScript.
    pub const FIELDS: &'static [&'static str] = &[
        "title",
        "year",
        "publisher",
        "publisherKind",
        "publishedOn",
        "text",
        "cells",
        "previous",
    ];

    /// The text of a field or of a cell, where it is there.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.head.get(name).or_else(|| self.cells.get(name).map(AsRef::as_ref))
    }

    /// Writes a field or a cell. Says whether there is such a one.
    pub fn set(&mut self, name: &str, value: impl Into<Cow<'a, str>>) -> bool {
        match cell_name(name) {
            Some(name) => {
                self.cells.insert(name, value.into());
                true
            }
            None => self.head.set(name, value),
        }
    }

    /// The year that it reports on.
    pub fn year(&self) -> Option<i32> {
        let year = self.head.year.as_deref()?.trim().trim_end_matches(['年', '度']);
        year.parse().ok().filter(|year| (1990..2200).contains(year))
    }

    /// The day on which it was published.
    pub fn published_on(&self) -> Option<NaiveDate> {
        read_date(self.head.published_on.as_deref()?)?.day
    }

    /// The day whose law counts for it: that of its publication, else the first of the year after its own.
    pub fn day(&self) -> Option<NaiveDate> {
        self.published_on().or_else(|| NaiveDate::from_ymd_opt(self.year()? + 1, 1, 1))
    }
}

/// The name of a cell as this crate keeps it; None where there is none of that name.
pub fn cell_name(name: &str) -> Option<&'static str> {
    CELLS.iter().copied().find(|cell| *cell == name)
}
